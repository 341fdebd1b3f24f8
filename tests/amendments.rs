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
    found.map(|v| (v.status(), v.required.clone()))
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

/// A reporting duty is amended as a task is: another deadline, another agency, none.
#[test]
fn duties_are_amended_too() {
    let text = "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  mốc: 2025\n\
        báo cáo \"Kết quả\"\n  thực hiện: SYT\n  gửi: STC\n  hạn: trước 05/11 hằng năm\n\
        báo cáo \"Chuyên đề\"\n  thực hiện: SYT\n  hạn: đến 30/6/2024\n\
        sửa đổi \"Kết quả\"\n  theo: 1/QĐ\n  hiệu lực: 01/7/2025\n  hạn: trước 15/12 hằng năm\n  thực hiện: SNV\n\
        sửa đổi \"Chuyên đề\"\n  theo: 1/QĐ\n  hiệu lực: 01/7/2025\n  bãi bỏ\n";
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let bad: Vec<_> = findings
        .iter()
        .map(|f| f.entry.code)
        .filter(|c| *c < "CTR05")
        .collect();
    assert_eq!(bad, Vec::<&str>::new());
    let (data, _) = ctr::data::read(Vec::new(), &model, &mut |_| {});
    let at = |day| {
        let all = ctr::eval::evaluate(&model, &data, &Options::new(day)).verdicts;
        let duties = all.iter().map(|v| {
            let by: Vec<_> = v
                .lead
                .iter()
                .map(|id| model.agency(*id).id.clone())
                .collect();
            format!("{} {} {}", v.name, v.by, by.join(","))
        });
        let mut duties: Vec<_> = duties.collect();
        duties.sort();
        duties
    };
    assert_eq!(
        at(date(2025, 6, 30)),
        [
            "Chuyên đề 2024-06-30 SYT",
            "Kết quả 2024-11-05 SYT",
            "Kết quả 2025-11-05 SYT"
        ]
    );
    // What fell due before the amendment stays as it was; the last is the next one.
    assert_eq!(
        at(date(2025, 12, 31)),
        [
            "Kết quả 2024-11-05 SYT",
            "Kết quả 2025-12-15 SNV",
            "Kết quả 2026-12-15 SNV"
        ]
    );
}
