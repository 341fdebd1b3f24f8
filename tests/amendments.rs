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
            "2, mốc 2025: bãi bỏ mức “ít nhất 95” (theo 21/QĐ-MH, từ 01/10/2025)",
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
            "Chuyên đề 2024-06-30 SYT",
            "Kết quả 2024-11-05 SYT",
            "Kết quả 2025-12-15 SNV",
            "Kết quả 2026-12-15 SNV"
        ]
    );
}

/// The verdicts of a programme with one indicator on some figures, as `by required status`,
/// with what is said of each; and the codes of what check says above notes.
fn judged(lines: &str, figures: &[(&str, &str)], as_of: Date) -> (Vec<String>, Vec<&'static str>) {
    let text = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2023\n  mốc: 2024, 2027\n\
         chỉ tiêu 1 \"A\", người, càng cao càng tốt\n{lines}"
    );
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text.as_str()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let told = findings.iter().map(|f| f.entry.code);
    let told = told.filter(|code| code.starts_with("CTR03")).collect();
    let rows: String = (figures.iter())
        .map(|(period, value)| format!("1;{period};{value}\n"))
        .collect();
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu;kỳ;giá trị\n{rows}").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let evaluation = ctr::eval::evaluate(&model, &data, &Options::new(as_of));
    let mut all: Vec<String> = (evaluation.verdicts.iter())
        .map(|verdict| {
            let notes: Vec<&str> = verdict.notes.iter().map(|note| note.vi.as_str()).collect();
            let status = verdict.status().key();
            format!(
                "{} {} {status} | {}",
                verdict.by,
                verdict.required,
                notes.join("; ")
            )
        })
        .collect();
    all.sort();
    (all, told)
}

fn amendment(document: &str, day: &str, lines: &str) -> String {
    format!("sửa đổi 1\n  theo: {document}\n  hiệu lực: {day}\n{lines}")
}

/// A level softened or abolished after its deadline is judged as it was at the deadline.
#[test]
fn what_was_due_is_not_forgiven() {
    let level = "  đến 2024: ít nhất 95\n  đến 2027: ít nhất 98\n";
    let softer = amendment("20/QĐ", "15/3/2025", "  đến 2024: ít nhất 90\n");
    let (all, told) = judged(
        &format!("{level}{softer}"),
        &[("2024", "92")],
        date(2025, 12, 31),
    );
    assert!(
        all[0].starts_with("2024 ít nhất 95 unmet | nới lỏng sau hạn: thành “ít nhất 90”"),
        "{all:?}"
    );
    assert_eq!(told, ["CTR0345"]);
    let gone = amendment("20/QĐ", "01/7/2025", "  bãi bỏ\n");
    let (all, told) = judged(
        &format!("{level}{gone}"),
        &[("2024", "70")],
        date(2025, 7, 1),
    );
    assert_eq!(
        all,
        ["2024 ít nhất 95 unmet | bãi bỏ sau hạn (theo 20/QĐ, từ 01/7/2025)"]
    );
    assert_eq!(told, ["CTR0345"]);
    // Before the deadline it counts.
    let softer = amendment("20/QĐ", "15/3/2024", "  đến 2024: ít nhất 90\n");
    let (all, told) = judged(
        &format!("{level}{softer}"),
        &[("2024", "92")],
        date(2025, 12, 31),
    );
    assert!(all[0].starts_with("2024 ít nhất 90 met |"), "{all:?}");
    assert_eq!(told, Vec::<&str>::new());
    // Each year of a yearly line has its own deadline.
    let yearly = "  hằng năm 2023 - 2025: ít nhất 10\n";
    let softer = amendment("20/QĐ", "01/7/2024", "  hằng năm 2023 - 2025: ít nhất 5\n");
    let figures = [("2023", "7"), ("2024", "7"), ("2025", "7")];
    let (all, _) = judged(&format!("{yearly}{softer}"), &figures, date(2025, 12, 31));
    let starts = [
        "2023 ít nhất 10 unmet",
        "2024 ít nhất 5 met",
        "2025 ít nhất 5 met",
    ];
    assert_eq!(all.len(), 3);
    for (line, start) in all.iter().zip(starts) {
        assert!(line.starts_with(start), "{all:?}");
    }
}

/// One milestone is abolished, the others stay.
#[test]
fn one_milestone_is_abolished() {
    let level = "  đến 2024: ít nhất 95\n  đến 2027: ít nhất 98\n";
    let gone = amendment("20/QĐ", "01/7/2025", "  đến 2027: bãi bỏ\n");
    let (all, told) = judged(
        &format!("{level}{gone}"),
        &[("2024", "96")],
        date(2025, 12, 31),
    );
    assert_eq!(all, ["2024 ít nhất 95 met | "]);
    assert_eq!(told, Vec::<&str>::new());
    let nothing = amendment("20/QĐ", "01/7/2025", "  đến 2026: bãi bỏ\n");
    let (_, told) = judged(&format!("{level}{nothing}"), &[], date(2025, 12, 31));
    assert_eq!(told, ["CTR0348"]);
}

/// Two documents of one day that differ leave the level unread, whichever stands first;
/// what was due before that day is judged.
#[test]
fn two_documents_of_one_day_leave_the_level_unread() {
    let level = "  đến 2024: ít nhất 50\n  đến 2027: ít nhất 50\n";
    let one = |level: &str| amendment("1/QĐ", "01/7/2025", &format!("  đến 2027: {level}\n"));
    let pairs = [
        ("ít nhất 40", "ít nhất 60"),
        ("ít nhất 60", "ít nhất 40"),
        ("bãi bỏ", "ít nhất 40"),
    ];
    for (a, b) in pairs {
        let text = format!("{level}{}{}", one(a), one(b));
        let (all, told) = judged(&text, &[("2024", "55")], date(2025, 12, 31));
        assert_eq!(told, ["CTR0344"], "{a} {b}");
        assert!(all[0].starts_with("2024 ít nhất 50 met"), "{all:?}");
        assert_eq!(all.len(), 2, "{all:?}");
        assert!(all[1].contains("unread"), "{all:?}");
    }
    let twice = format!("{level}{}{}", one("ít nhất 60"), one("ít nhất 60"));
    let (all, told) = judged(&twice, &[("2024", "55")], date(2025, 12, 31));
    assert_eq!((all.len(), told), (2, vec![]));
}

/// An amendment is in force no earlier than its document and the programme.
#[test]
fn an_amendment_does_not_reach_back() {
    let level = "  đến 2024: ít nhất 95\n";
    let back = amendment(
        "20/QĐ-UBND ngày 15/3/2025",
        "01/7/2024",
        "  đến 2024: ít nhất 90\n",
    );
    let (all, told) = judged(
        &format!("{level}{back}"),
        &[("2024", "92")],
        date(2025, 12, 31),
    );
    assert!(all[0].starts_with("2024 ít nhất 95 unmet"), "{all:?}");
    assert_eq!(told, ["CTR0346", "CTR0345"]);
    let turned = amendment("20/QĐ", "01/7/2024", "  đến 2024: không quá 95\n");
    let (_, told) = judged(&format!("{level}{turned}"), &[], date(2025, 12, 31));
    assert_eq!(told, ["CTR0347"]);
}

/// A task that was due is not forgiven by more time, nor by its abolition; before it is due
/// both count.
#[test]
fn a_task_that_was_due_is_not_forgiven() {
    let at = |change: &str| {
        let text = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  mốc: 2025\n\
             cơ quan SYT \"Sở Y tế\"\n\
             nhiệm vụ I.1 \"Đề án\"\n  chủ trì: SYT\n  thời gian: đến 30/6/2025\n\
             sửa đổi I.1\n  theo: 1/QĐ\n{change}"
        );
        let mut sources = Sources::default();
        sources.add(SourceFile::new("a.ctr", text));
        let (model, _) = ctr::check::programmes(&mut sources);
        let (data, _) = ctr::data::read(Vec::new(), &model, &mut |_| {});
        let options = Options::new(date(2025, 9, 30));
        let all = ctr::eval::evaluate(&model, &data, &options).verdicts;
        let one = |verdict: &ctr::eval::Verdict| {
            let notes: Vec<_> = verdict.notes.iter().map(|note| note.vi.as_str()).collect();
            format!("{} {}", verdict.by, notes.join("; "))
        };
        all.iter().map(one).collect::<Vec<_>>()
    };
    let late = at("  hiệu lực: 01/8/2025\n  thời gian: đến 31/12/2025\n");
    assert!(late[0].starts_with("2025-06-30"), "{late:?}");
    assert!(late[0].contains("gia hạn sau hạn"), "{late:?}");
    let gone = at("  hiệu lực: 01/8/2025\n  bãi bỏ\n");
    assert!(gone[0].starts_with("2025-06-30"), "{gone:?}");
    assert!(
        gone[0].contains("bãi bỏ sau hạn (theo 1/QĐ, từ 01/8/2025)"),
        "{gone:?}"
    );
    let moved = at("  hiệu lực: 01/6/2025\n  thời gian: đến 31/12/2025\n");
    assert!(moved[0].starts_with("2025-12-31"), "{moved:?}");
    assert!(at("  hiệu lực: 01/6/2025\n  bãi bỏ\n").is_empty());
}
