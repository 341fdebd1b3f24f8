//! Every kind of finding: its wrong example has it, and its mend does not.

#[path = "support/several.rs"]
mod several;

use ctr::finding::{Class, Costs, Entry, Finding, Sample, Severity, catalogue};

fn check(text: &str) -> Vec<Finding> {
    ctr::check::programmes(&mut several::files(text)).1
}

/// Whether an entry's example is checked without anything beside it. Those that
/// need figures are tested in tests/commitments.rs.
fn is_checked(entry: &Entry) -> bool {
    matches!(entry.sample, Sample::Programme | Sample::Documents)
}

fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.entry.code).collect()
}

#[test]
fn wrong_examples_are_found_and_mends_are_clean() {
    let mut problems = Vec::new();
    for entry in catalogue::all()
        .into_iter()
        .filter(|entry| is_checked(entry))
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

/// A class goes by its codes, its examples are what it is about, and only an error
/// costs something.
#[test]
fn each_entry_says_its_class_and_what_it_costs() {
    for entry in catalogue::all() {
        let digits = match entry.class {
            Class::Syntax => "CTR01",
            Class::Names => "CTR02",
            Class::Types => "CTR03",
            Class::Style => "CTR04",
            Class::Audit => "CTR05",
            Class::Data => "CTR06",
            // Of `ctr template` and of the reports for office programs.
            Class::Command if entry.code >= "CTR08" => "CTR08",
            Class::Command => "CTR07",
            Class::Suppression => "CTR078",
            Class::Tests | Class::Workbook => "CTR08",
        };
        assert!(entry.code.starts_with(digits), "{entry:#?}");
        let of_programmes = matches!(
            entry.sample,
            Sample::Programme | Sample::Documents | Sample::WithFigures
        );
        match entry.class {
            Class::Data => assert_eq!(entry.sample, Sample::Observations, "{entry:#?}"),
            Class::Command => assert_eq!(entry.sample, Sample::Command, "{entry:#?}"),
            Class::Workbook => assert_eq!(entry.sample, Sample::Workbook, "{entry:#?}"),
            Class::Tests => {}
            _ => assert!(of_programmes, "{entry:#?}"),
        }
        let several = entry.wrong.contains("# Tệp của");
        assert_eq!(several, entry.sample == Sample::Documents, "{entry:#?}");
        if entry.severity != Severity::Error {
            assert_eq!(entry.costs, Costs::Nothing, "{entry:#?}");
        }
        let of_data = matches!(entry.costs, Costs::Figures | Costs::Input);
        assert_eq!(
            of_data,
            matches!(entry.class, Class::Data | Class::Workbook)
                && entry.severity == Severity::Error
        );
    }
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
