//! What is said of programmes: every form of the findings is written, and a correction
//! that is offered corrects.

use super::reads::{Checked, checked};
use ctr::finding::sifted::Sifted;
use ctr::finding::{At, Edit, Finding, Lang, concise, github, json, junit, sarif, screen};
use ctr::source::FileId;
use std::collections::BTreeMap;

/// Writes the findings in every form, in both languages.
pub fn written(checked: &Checked) {
    let sifted = Sifted {
        findings: checked.findings.clone(),
        ..Sifted::default()
    };
    let files = checked.sources.iter().take(checked.wrong.len());
    let files: Vec<FileId> = files.map(|(file, _)| file).collect();
    let sources = &checked.sources;
    for lang in [Lang::Vi, Lang::En] {
        let look = screen::Look {
            lang,
            colour: lang == Lang::En,
        };
        let screens = screen::screens(&sifted.findings, sources, look);
        assert!(
            !screens.contains(['{', '}']) || braces(sources),
            "{screens}"
        );
        let mut out = Vec::new();
        json::write(&sifted, sources, lang, &mut out).expect("written");
        let told: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
        let count = told["findings"].as_array().map_or(0, Vec::len);
        assert_eq!(count, sifted.findings.len());
        out.clear();
        sarif::write(&sifted, sources, lang, &mut out).expect("written");
        serde_json::from_slice::<serde_json::Value>(&out).expect("JSON");
        out.clear();
        junit::write(&sifted, &files, &|_| false, sources, lang, &mut out).expect("written");
        let text = String::from_utf8(out.split_off(0)).expect("text");
        roxmltree::Document::parse(&text).expect("XML");
        github::write(&sifted, sources, lang, &mut out).expect("written");
        concise::write(&sifted, sources, lang, &mut out).expect("written");
    }
}

/// Whether some text has braces of its own; else one in a message is an argument that
/// was not filled in.
fn braces(sources: &ctr::source::Sources) -> bool {
    sources
        .iter()
        .any(|(_, file)| file.text.contains(['{', '}']))
}

/// Makes the first correction that each file is offered: what it corrects is said no
/// more at that place.
pub fn corrected(before: &Checked) {
    let mut chosen: BTreeMap<FileId, &Finding> = BTreeMap::new();
    for finding in &before.findings {
        if let (Some(At::Span(at)), false) = (&finding.at, finding.fix.is_empty()) {
            chosen.entry(at.file).or_insert(finding);
        }
    }
    let files = before.sources.iter().take(before.wrong.len());
    let texts: Vec<String> = files
        .map(|(file, source)| match chosen.get(&file) {
            Some(finding) => applied(&source.text, &finding.fix),
            None => source.text.clone(),
        })
        .collect();
    let after = checked(&texts);
    for (file, finding) in chosen {
        let Some(At::Span(was)) = finding.at else {
            continue;
        };
        let again = after.findings.iter().find(|one| {
            one.entry.code == finding.entry.code
                && one.fix == finding.fix
                && matches!(one.at, Some(At::Span(at)) if at.file == file && at.start == was.start)
        });
        assert!(
            again.is_none(),
            "{} is said again after its own correction {:?}:\n{}",
            finding.entry.code,
            finding.fix,
            before.sources.file(file).text
        );
    }
}

/// A text with edits made.
fn applied(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
    let mut out = text.to_string();
    for edit in edits {
        out.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
    }
    out
}
