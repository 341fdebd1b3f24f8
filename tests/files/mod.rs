//! The programmes and observation files of this repository, and the whole way
//! through the house, in memory.
#![allow(dead_code, reason = "each test file uses a part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods, reason = "a test reads files of its own")]

use ctr::data::{Input, Settings, read_with};
use ctr::eval::Options;
use ctr::finding::screen::{Look, screens};
use ctr::finding::{Finding, Lang};
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use std::path::Path;

/// Files of a folder with this extension, by name: name and text.
pub fn folder(name: &str, extension: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut files: Vec<_> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Checks a programme.
pub fn check(text: &str) -> (Model, Sources, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("thử.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    (model, sources, findings)
}

/// The export of a programme.
pub fn export(model: &Model, sources: &Sources) -> serde_json::Value {
    let mut out = Vec::new();
    ctr::report::export::write(model, sources, &mut out).unwrap();
    serde_json::from_slice(&out).expect("the export is JSON")
}

/// Everything that can be done with a programme: checked, exported, evaluated
/// on these figures, and every finding shown in both languages.
pub fn everything(programme: &str, figures: &[u8]) {
    let (model, sources, mut findings) = check(programme);
    export(&model, &sources);
    let input = Input {
        name: "thử.csv".into(),
        reader: Box::new(std::io::Cursor::new(figures.to_vec())),
        size: None,
    };
    let (observations, found) = read_with(vec![input], &model, &mut |_| {}, Settings::default());
    findings.extend(found);
    let options = Options::new(jiff::civil::date(2025, 12, 31));
    ctr::eval::evaluate(&model, &observations, &options);
    for lang in [Lang::Vi, Lang::En] {
        let look = Look {
            lang,
            colour: false,
        };
        let shown = screens(&findings, &sources, look);
        for finding in &findings {
            let texts = [
                finding.message(lang),
                finding.label_text(lang),
                finding.help_text(lang),
            ];
            for text in texts {
                assert!(!unfilled(&text), "{}: {text}", finding.entry.code);
            }
        }
        assert!(findings.is_empty() || !shown.is_empty());
    }
}

/// Whether an argument of a message was forgotten: `{name}` still stands there.
fn unfilled(text: &str) -> bool {
    [
        "found", "expected", "keyword", "number", "date", "name", "unit",
    ]
    .iter()
    .any(|name| text.contains(&format!("{{{name}}}")))
}
