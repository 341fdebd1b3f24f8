//! Figures that speak of their own period alone: sums, means, rates, what is asked each
//! year; and what a criterion is judged by.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Evaluation, Options};
use ctr::source::{SourceFile, Sources};
use jiff::civil::{Date, date};
use std::io::Cursor;

fn evaluate(lines: &str, figures: &str, as_of: Date) -> (Evaluation, Vec<&'static str>) {
    let text = format!("chương trình \"K\"\n  ban hành: ngày 02/01/2023\n  mốc: 2025\n{lines}");
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text.as_str()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let rows: String = (figures.split_whitespace())
        .map(|row| format!("{row}\n"))
        .collect();
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu;kỳ;giá trị\n{rows}").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let told = findings.iter().map(|f| f.entry.code).collect();
    let options = Options::new(as_of);
    (ctr::eval::evaluate(&model, &data, &options), told)
}

/// `code by status`, sorted.
fn statuses(evaluation: &Evaluation) -> Vec<String> {
    let all = evaluation.verdicts.iter().map(|verdict| {
        let code = verdict.code.as_deref().unwrap_or_default();
        format!("{code} {} {}", verdict.by, verdict.status().key())
    });
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

/// Last year's figure does not meet next year's sum, nor what is asked of each year.
#[test]
fn a_year_to_come_has_not_happened() {
    let lines = "chỉ tiêu 1 \"Số người được đào tạo\", người, trong kỳ, càng cao càng tốt\n  \
        hằng năm 2024 - 2026: ít nhất 5\n\
        chỉ tiêu 2 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  hằng năm 2024 - 2025: không quá 10\n\
        chỉ tiêu 3 \"Số người khỏi bệnh\", người, trong kỳ, càng cao càng tốt\n  đến 2026: ít nhất 5\n\
        chỉ tiêu 4 \"Số trường đạt chuẩn\", trường, càng cao càng tốt\n  đến 2026: ít nhất 5\n";
    let figures = "1;2024;5 2;2024;9 3;2024;7 4;2024;7";
    let (evaluation, _) = evaluate(lines, figures, date(2024, 12, 31));
    let expected = [
        "1 2024 met",
        "1 2025 not_due",
        "1 2026 not_due",
        "2 2024 met",
        "2 2025 not_due",
        "3 2026 not_due",
        // What there is at a date may be there before.
        "4 2026 met_early",
    ];
    assert_eq!(statuses(&evaluation), expected);
}

/// A rate of a quarter is no year's; that it was taken for a rate is said once.
#[test]
fn a_rate_is_of_its_period() {
    let lines = "chỉ tiêu 1 \"Tốc độ tăng GRDP\", %, càng cao càng tốt\n  đến 2025: ít nhất 8\n\
        chỉ tiêu 2 \"Tốc độ tăng dân số\", %, càng cao càng tốt\n  đến 2025: ít nhất 8\n\
        chỉ tiêu 3 \"Tốc độ tăng vốn\", %, thời điểm, càng cao càng tốt\n  đến 2025: ít nhất 8\n";
    let figures = "1;2025-Q4;9 2;2025;9 3;2025-Q4;9";
    let (evaluation, told) = evaluate(lines, figures, date(2025, 12, 31));
    let expected = ["1 2025 no_data", "2 2025 met", "3 2025 met"];
    assert_eq!(statuses(&evaluation), expected);
    let said = told.iter().filter(|code| **code == "CTR0530").count();
    assert_eq!(said, 1, "{told:?}");
}

/// A year that is not over tells what its quarters come to, and of the plan.
#[test]
fn a_running_year_tells_how_much_is_done() {
    let lines = "chỉ tiêu 1 \"Số việc làm\", người, trong kỳ, càng cao càng tốt\n  \
        đến 2025: ít nhất 12.000\n";
    let figures = "1;2025-Q1;2000 1;2025-Q2;3500 1;2025-Q3;3800 1;2025-Q4;9000";
    let (evaluation, _) = evaluate(lines, figures, date(2025, 10, 31));
    let notes: Vec<&str> = (evaluation.verdicts[0].notes.iter())
        .map(|note| note.vi.as_str())
        .collect();
    let said = "đến hết quý III/2025 đã thực hiện 9.300, 77,5 % kế hoạch năm";
    assert!(notes.contains(&said), "{notes:?}");
    assert_eq!(statuses(&evaluation), ["1 2025 not_due"]);
}

/// A criterion with levels by the quarter or month is judged by the last of them.
#[test]
fn criteria_see_levels_of_quarters_and_months() {
    let lines = |level: &str| {
        format!(
            "chỉ tiêu 1 \"Số vụ\", vụ, trong kỳ, càng thấp càng tốt\n  {level}: không quá 10\n\
             chỉ tiêu 2 \"Cả\", hoàn thành\n  đến 2025: đạt cả [1]\n"
        )
    };
    let criterion = |level: &str, figures: &str| {
        let (evaluation, told) = evaluate(&lines(level), figures, date(2025, 12, 31));
        assert!(!told.contains(&"CTR0330"), "{told:?}");
        statuses(&evaluation).pop().expect("the criterion")
    };
    let quarters = "1;2025-Q1;15 1;2025-Q2;5 1;2025-Q3;5";
    let met = criterion("hằng quý 2025", &format!("{quarters} 1;2025-Q4;9"));
    assert_eq!(met, "2 2025 met");
    let unmet = criterion("hằng quý 2025", &format!("{quarters} 1;2025-Q4;11"));
    assert_eq!(unmet, "2 2025 unmet");
    assert_eq!(criterion("hằng quý 2025", quarters), "2 2025 no_data");
    assert_eq!(criterion("hằng tháng 2025", "1;12/2025;9"), "2 2025 met");
    // The sum of the year, 29, is no fourth quarter's.
    let fourth = criterion("đến quý IV/2025", "1;2025;29 1;2025-Q4;9");
    assert_eq!(fourth, "2 2025 met");
}
