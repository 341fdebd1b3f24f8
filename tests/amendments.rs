//! Amendments: what was in force on the day of the evaluation.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Evaluation, Options, Status};
use ctr::source::{SourceFile, Sources};
use jiff::civil::{Date, date};
use std::io::Cursor;

fn evaluate(as_of: Date) -> Evaluation {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "a.ctr",
        include_str!("../examples/13-sua-doi.ctr"),
    ));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    assert!(
        findings.is_empty(),
        "{:?}",
        findings
            .iter()
            .map(|f| f.message(Default::default()))
            .collect::<Vec<_>>()
    );
    let bytes = include_str!("../examples/13-sua-doi.csv")
        .as_bytes()
        .to_vec();
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(bytes)),
        size: None,
    };
    let (data, findings) = ctr::data::read(vec![input], &model, &mut |_| {});
    assert!(findings.is_empty());
    ctr::eval::evaluate(&model, &data, &Options::new(as_of))
}

fn status(evaluation: &Evaluation, code: &str, by: &str) -> Option<(Status, String)> {
    let found = evaluation
        .verdicts
        .iter()
        .find(|v| v.code.as_deref() == Some(code) && v.by == by);
    found.map(|v| (v.status, v.required.clone()))
}

#[test]
fn the_level_in_force_is_judged_and_the_softening_is_named() {
    let now = evaluate(date(2025, 12, 31));
    // 650 flats: under the 800 of the plan, over the 600 of the amendment.
    assert_eq!(
        status(&now, "1", "2025"),
        Some((Status::Met, "ít nhất 600".to_string()))
    );
    assert_eq!(status(&now, "2", "2025"), None, "withdrawn on 01/10/2025");
    assert_eq!(
        status(&now, "III.1", "2026-03-31").expect("the task").0,
        Status::NotDue
    );
    let remarks: Vec<&str> = now.remarks.iter().map(|r| r.vi.as_str()).collect();
    assert_eq!(
        remarks,
        [
            "1, mốc 2025: nới lỏng: “ít nhất 800” thành “ít nhất 600” (theo 20/QĐ-MH, từ 01/7/2025)",
            "2, mốc 2025: bãi bỏ mức “ít nhất 95” (từ 01/10/2025)",
            "III.1: thời gian “đến 30/6/2025” thành “đến 31/3/2026” (theo 20/QĐ-MH, từ 01/6/2025)",
        ]
    );
}

#[test]
fn the_past_is_reproduced() {
    let then = evaluate(date(2025, 5, 31));
    assert_eq!(
        status(&then, "1", "2025").expect("a verdict").1,
        "ít nhất 800"
    );
    assert_eq!(
        status(&then, "2", "2025").expect("a verdict").1,
        "ít nhất 95"
    );
    assert!(status(&then, "III.1", "2025-06-30").is_some());
    assert!(then.remarks.is_empty());
    let between = evaluate(date(2025, 7, 1));
    assert_eq!(
        status(&between, "1", "2025").expect("a verdict").1,
        "ít nhất 600"
    );
    assert_eq!(
        status(&between, "2", "2025").expect("a verdict").1,
        "ít nhất 95"
    );
}
