//! The six documents in `seeds/`: each checks, and what each declares is counted.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads the seeds"
)]

use ctr::finding::Severity;
use ctr::model::{Measure, Model};
use ctr::source::{SourceFile, Sources};
use std::path::Path;

const SEEDS: [&str; 6] = [
    "42-nq-tw",
    "lang-son",
    "hau-giang",
    "hung-yen",
    "lam-dong",
    "quang-ngai",
];

fn model(names: &[&str]) -> Model {
    let mut sources = Sources::default();
    for name in names {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("seeds/{name}.ctr"));
        let text = std::fs::read_to_string(path).expect("a seed");
        sources.add(SourceFile::new(format!("seeds/{name}.ctr"), text));
    }
    let (model, findings) = ctr::check::programmes(&mut sources);
    let serious: Vec<_> = findings
        .iter()
        .filter(|f| f.severity > Severity::Note)
        // What the documents themselves lack: tests/commitments.rs lists it.
        .filter(|f| f.severity == Severity::Error || !f.entry.code.starts_with("CTR05"))
        .collect();
    let said: Vec<_> = serious
        .iter()
        .map(|f| (f.entry.code, f.message(Default::default())))
        .collect();
    assert!(said.is_empty(), "{names:?}: {said:?}");
    model
}

/// What a programme declares, a line a kind.
fn counts(name: &str, model: &Model) -> String {
    let programme = &model.programmes[0];
    let all: Vec<_> = model
        .indicators_of(programme)
        .map(|(_, indicator)| indicator)
        .collect();
    let count =
        |keep: &dyn Fn(&ctr::model::Indicator) -> bool| all.iter().filter(|i| keep(i)).count();
    let measured =
        |measure| count(&|i| i.measure == measure && i.unmeasured.is_none() && i.parent.is_none());
    format!(
        "{name}: {} indicators ({} numeric, {} on a scale, {} yes/no, {} parts, {} that cannot be measured), \
         {} targets, {} that make a parent's concrete; {} tasks, {} duties, {} visions; every clause with its source: {}",
        all.len(),
        measured(Measure::Quantity),
        measured(Measure::Level),
        measured(Measure::Completion),
        count(&|i| i.parent.is_some()),
        count(&|i| i.unmeasured.is_some()),
        all.iter().map(|i| i.targets.len()).sum::<usize>(),
        count(&|i| !i.makes_concrete.is_empty()),
        programme.tasks.len(),
        programme.duties.len(),
        programme.visions.len(),
        all.iter().all(|i| i.source.is_some())
            && programme.tasks.iter().all(|t| t.source.is_some())
            && programme.duties.iter().all(|d| d.source.is_some()),
    )
}

#[test]
fn each_document_is_counted() {
    let lines: Vec<String> = SEEDS
        .iter()
        .map(|name| counts(name, &model(&[name])))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn all_six_together_check() {
    assert_eq!(model(&SEEDS).programmes.len(), 6);
}
