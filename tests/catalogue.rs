//! Every kind of finding: its wrong example has it, and its mend does not.

#[path = "support/several.rs"]
mod several;

use ctr::finding::{Entry, Finding, Severity, catalogue};

fn check(text: &str) -> Vec<Finding> {
    ctr::check::programmes(&mut several::files(text)).1
}

/// Whether an entry's example is a programme that is checked alone.
fn is_checked(entry: &Entry) -> bool {
    let of_suppressions = ("CTR0780".."CTR0790").contains(&entry.code);
    let of_tests = ("CTR0800".."CTR0815").contains(&entry.code) || entry.code == "CTR0819";
    entry.code < "CTR0600" || of_suppressions || of_tests
}

/// Need figures beside the programme. Tested in tests/commitments.rs.
const WITH_FIGURES: [&str; 2] = ["CTR0514", "CTR0516"];

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.entry.code).collect()
}

#[test]
fn wrong_examples_are_found_and_mends_are_clean() {
    let mut problems = Vec::new();
    for entry in catalogue::all()
        .into_iter()
        .filter(|entry| is_checked(entry))
        .filter(|entry| !WITH_FIGURES.contains(&entry.code))
    {
        let found = check(entry.wrong);
        if !found.iter().any(|f| f.entry.code == entry.code) {
            problems.push(format!("{} is not found: {:?}", entry.code, codes(&found)));
        }
        let mut found = check(entry.mend);
        if found.iter().any(|f| f.entry.code == entry.code) {
            problems.push(format!("the mend of {} has it still", entry.code));
        }
        found.retain(|f| f.severity > Severity::Note);
        if !found.is_empty() {
            problems.push(format!(
                "the mend of {} has {:?}",
                entry.code,
                codes(&found)
            ));
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn codes_and_names_are_unique() {
    let all = catalogue::all();
    for pair in all.windows(2) {
        assert!(pair[0].code < pair[1].code, "{} twice", pair[0].code);
    }
    let mut names: Vec<_> = all.iter().map(|entry| entry.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all.len());
}

/// Every `{…}` of a text is filled, in both languages; and what ctr itself says
/// of a number without a unit is said in the reader's language.
#[test]
fn texts_are_filled_in_both_languages() {
    use ctr::finding::Lang;
    for entry in catalogue::all() {
        if !is_checked(entry) {
            continue;
        }
        for finding in check(entry.wrong) {
            for lang in [Lang::Vi, Lang::En] {
                let said =
                    finding.message(lang) + &finding.label_text(lang) + &finding.help_text(lang);
                assert!(!said.contains('{'), "{}: {said}", finding.entry.code);
            }
        }
    }
    let found = check("chương trình \"K\"\nchỉ tiêu 1 \"HDI\"\n  đến 2030: ít nhất 5 hộ\n");
    let unit = found.iter().find(|f| f.entry.code == "CTR0301");
    let help = unit.map(|f| f.help_text(Lang::En)).unwrap_or_default();
    assert!(help.contains("a number without a unit"), "{help}");
}
