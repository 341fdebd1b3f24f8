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
    let fourth = criterion("quý IV/2025", "1;2025;29 1;2025-Q4;9");
    assert_eq!(fourth, "2 2025 met");
}

/// Each row: the indicator's head, its line, its figures, the statuses and the codes of
/// errors that it must have.
fn judged(rows: &[(&str, &str, &str, &str)]) {
    for (head, line, figures, expected) in rows {
        let lines = line.replace(" / ", "\n  ");
        let text = format!("chỉ tiêu 1 {head}\n  {lines}\n");
        let figures: String = (figures.split_whitespace())
            .map(|figure| format!("1;{} ", figure.replace(':', ";")))
            .collect();
        let (evaluation, told) = evaluate(&text, &figures, date(2026, 6, 30));
        let mut found: Vec<String> = (evaluation.verdicts.iter())
            .map(|verdict| verdict.status().key().to_string())
            .collect();
        found.sort();
        found.dedup();
        found.extend(
            (told
                .iter()
                .filter(|code| ["CTR0333", "CTR0312"].contains(code)))
            .map(|code| (*code).to_string()),
        );
        assert_eq!(&found.join(" "), expected, "{head} / {line}");
    }
}

/// So much a year is compounded from the base that is named, and over a period from the
/// year before it; a change of each year is against the year before.
#[test]
fn a_change_a_year_is_of_each_year() {
    let income = "\"Thu nhập\", triệu đồng/người/năm, càng cao càng tốt";
    let poor = "\"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt";
    let (low, high) = ("2020:50 2021:20 2025:54", "2020:50 2021:20 2025:73,5");
    judged(&[
        (
            income,
            "đến 2025: tăng bình quân 8%/năm so với năm 2020",
            low,
            "unmet",
        ),
        (
            income,
            "đến 2025: tăng bình quân 8%/năm so với năm 2020",
            high,
            "met",
        ),
        (
            income,
            "đến 2025: tăng 5%/năm so với năm 2020",
            low,
            "unmet",
        ),
        (
            income,
            "đến 2025: mỗi năm tăng 5% so với năm 2020",
            low,
            "unmet",
        ),
        (
            income,
            "đến 2025: tăng bình quân hằng năm 5% so với năm 2020",
            low,
            "unmet",
        ),
        (
            income,
            "đến 2025: tốc độ tăng bình quân 5%/năm so với năm 2020",
            low,
            "unmet",
        ),
        (
            income,
            "hiện trạng 2020: 50 / đến 2025: tăng 5%/năm so với hiện trạng",
            low,
            "unmet",
        ),
        (
            income,
            "giai đoạn 2021 - 2025: tăng 5%/năm so với năm 2020",
            low,
            "unmet",
        ),
        (
            income,
            "giai đoạn 2021 - 2025: tăng bình quân 8%/năm",
            low,
            "unmet",
        ),
        (
            income,
            "giai đoạn 2021 - 2025: tăng bình quân 8%/năm",
            high,
            "met",
        ),
        // The whole of a change is no change a year.
        (income, "đến 2025: tăng 8% so với năm 2020", low, "met"),
        (
            income,
            "đến 2025: tăng 5%/năm so với năm trước",
            low,
            "unread CTR0333",
        ),
        (
            poor,
            "đến 2025: giảm bình quân 1 điểm %/năm so với năm 2020",
            "2020:10 2025:8",
            "unmet",
        ),
        (
            poor,
            "đến 2025: giảm bình quân 1 điểm %/năm so với năm 2020",
            "2020:10 2025:5",
            "met",
        ),
        (
            poor,
            "hiện trạng 2022: 10 / hằng năm 2024 - 2025: giảm ít nhất 1 điểm %",
            "2023:9 2024:9 2025:9",
            "unmet",
        ),
        (
            poor,
            "hằng năm 2024 - 2025: giảm ít nhất 1 điểm %",
            "2023:10 2024:9 2025:8",
            "met",
        ),
    ]);
}

/// A part of a year of a sum is held against the same part, several years against no one
/// year; per cents are not summed.
#[test]
fn sums_are_held_against_sums_of_one_length() {
    let crashes = "\"Số vụ tai nạn\", vụ, trong kỳ, càng thấp càng tốt";
    let four = "2024-Q1:10 2024-Q2:10 2024-Q3:10 2024-Q4:10 2025-Q1:10 2025-Q2:10 2025-Q3:40";
    judged(&[
        (
            crashes,
            "6 tháng đầu năm 2025: giảm ít nhất 10% so với năm trước",
            four,
            "unmet",
        ),
        (
            crashes,
            "6 tháng đầu năm 2025: giảm ít nhất 10% so với năm 2024",
            four,
            "unmet",
        ),
        (
            crashes,
            "hiện trạng 2024: 40 / 6 tháng đầu năm 2025: giảm ít nhất 10%",
            four,
            "unmet",
        ),
        (
            crashes,
            "hiện trạng 2024: 40 / quý III/2025: duy trì",
            four,
            "unmet",
        ),
        (
            crashes,
            "quý III/2025: không tăng so với năm 2024",
            four,
            "unmet",
        ),
        (
            crashes,
            "đến quý II/2025: không tăng so với năm 2024",
            four,
            "met",
        ),
        (crashes, "đến hết quý III/2025: không quá 50", four, "unmet"),
        (crashes, "đến hết tháng 9/2025: không quá 50", four, "unmet"),
        (crashes, "quý III/2025: không quá 50", four, "met"),
        (
            crashes,
            "giai đoạn 2024 - 2025: giảm 10% so với năm 2023",
            "2023:100 2024:10 2025:10",
            "no_data",
        ),
        (
            "\"Sản lượng\", tấn, trong kỳ, càng cao càng tốt",
            "kế hoạch 2025: 1.000 / giai đoạn 2024 - 2025: đạt kế hoạch",
            "2024:600 2025:600",
            "unread CTR0333",
        ),
        (
            "\"Tốc độ tăng GRDP\", %, trong kỳ, càng cao càng tốt",
            "đến 2025: 8",
            "2025-Q1:2 2025-Q2:2 2025-Q3:2 2025-Q4:2",
            "no_data",
        ),
        (
            "\"Giường bệnh\", giường/10.000 dân, trong kỳ, càng cao càng tốt",
            "đến 2025: 20",
            "2025-Q1:5 2025-Q2:5 2025-Q3:5 2025-Q4:5",
            "no_data",
        ),
    ]);
}

/// Two numbers are no level; a rank and what is named as bad are better when less.
#[test]
fn levels_are_not_guessed() {
    let share = "\"Tỷ lệ đô thị hoá\", %, càng cao càng tốt";
    let rank = "\"Thứ hạng PCI\", hạng";
    judged(&[
        (share, "đến 2025: 65/75%", "2025:66", "unread CTR0333"),
        (
            share,
            "đến 2025: ít nhất 45/60%",
            "2025:66",
            "unread CTR0333",
        ),
        (share, "đến 2025: 5/8%", "2025:66", "unread CTR0333"),
        (share, "đến 2025: 65%/75%", "2025:66", "unread CTR0333"),
        (share, "đến 2025: 60/80", "2025:76", "unread CTR0333"),
        (
            "\"Thu nhập\", triệu đồng",
            "đến 2025: 65/75 triệu đồng",
            "2025:66",
            "unread CTR0333",
        ),
        (
            "\"Số xã\", xã",
            "đến 2025: ít nhất 65/75 xã",
            "2025:66",
            "met",
        ),
        (rank, "đến 2025: 10/63", "2025:60", "unmet"),
        (rank, "đến 2025: 10/63", "2025:9", "met"),
        (rank, "đến 2025: đạt 10", "2025:60", "unmet"),
        (rank, "đến 2025: lên 10", "2025:60", "unmet"),
        (rank, "đến 2025: 10", "2025:60", "unmet"),
        (rank, "đến 2025: trên 10", "2025:60", "unread CTR0312"),
        (rank, "đến 2025: tối thiểu 10", "2025:60", "unread CTR0312"),
        (rank, "đến 2025: không dưới 10", "2025:60", "unread CTR0312"),
        (
            rank,
            "đến 2025: tăng 5 hạng so với năm 2020",
            "2020:50 2025:55",
            "unmet",
        ),
        (
            rank,
            "đến 2025: tăng 5 hạng so với năm 2020",
            "2020:50 2025:45",
            "met",
        ),
        (
            "\"Thứ hạng PCI\", hạng, càng cao càng tốt",
            "đến 2025: 10",
            "2025:60",
            "unmet CTR0312",
        ),
        ("\"Thứ hạng PCI\"", "đến 2025: đạt 10", "2025:60", "unmet"),
        (
            "\"Tỷ lệ thất nghiệp\", %",
            "đến 2025: đạt 5",
            "2025:9",
            "unmet",
        ),
        (
            "\"Số vụ tai nạn\", vụ",
            "đến 2025: tối thiểu 5",
            "2025:9",
            "unread CTR0312",
        ),
        (
            "\"Số vụ tai nạn\", vụ",
            "kế hoạch 2025: 50 / đến 2025: đạt kế hoạch",
            "2025:90",
            "unmet",
        ),
        // Of those helped more is better, and of those in need less: it is asked.
        (
            "\"Số hộ nghèo được vay vốn\", hộ",
            "đến 2025: đạt 5",
            "2025:9",
            "unread",
        ),
        (
            "\"Số hộ nghèo được vay vốn\", hộ, càng cao càng tốt",
            "đến 2025: đạt 5",
            "2025:9",
            "met",
        ),
    ]);
}

/// The figure of each commitment and its notes, by code.
fn figures(evaluation: &Evaluation) -> Vec<(String, String)> {
    let all = evaluation.verdicts.iter().map(|verdict| {
        let code = verdict.code.clone().unwrap_or_default();
        let value = verdict.figure().map_or(String::new(), |figure| {
            format!("{:?} {}", figure.value, figure.period.code())
        });
        let notes: Vec<&str> = verdict.notes.iter().map(|note| note.vi.as_str()).collect();
        (code, format!("{value} {}", notes.join("; ")))
    });
    let mut all: Vec<_> = all.collect();
    all.sort();
    all
}

#[test]
fn a_published_figure_of_a_whole_period() {
    let lines = "chỉ tiêu 1 \"A\", người, trong kỳ, càng cao càng tốt\n  giai đoạn 2021 - 2025: ít nhất 100\n\
                 chỉ tiêu 2 \"Tốc độ tăng B\", %, càng cao càng tốt\n  giai đoạn 2021 - 2025: bình quân ít nhất 8\n\
                 chỉ tiêu 3 \"C\", tỷ đồng, trong kỳ, càng cao càng tốt\n  giai đoạn 2021 - 2025: bình quân ít nhất 20\n\
                 chỉ tiêu 4 \"D\", người, trong kỳ, càng cao càng tốt\n  giai đoạn 2021 - 2025: tổng ít nhất 30\n\
                 chỉ tiêu 5 \"E\", người, trong kỳ, càng cao càng tốt\n  đến 2025: ít nhất 1\n";
    // Of C the sum of five years is published, 19 a year; of D one year is missing; of E
    // nobody asks the period.
    let rows =
        "1;2021-2025;120 2;2021–2025;8,5 3;2021-2025;95 4;2021-2025;29 4;2025;29 5;2021-2025;9";
    let (evaluation, _) = evaluate(lines, rows, date(2025, 12, 31));
    assert_eq!(
        statuses(&evaluation),
        [
            "1 2021-2025 met",
            "2 2021-2025 met",
            "3 2021-2025 unmet",
            "4 2021-2025 unmet",
            "5 2025 no_data"
        ]
    );
}

#[test]
fn the_years_beside_a_published_period() {
    let lines = "chỉ tiêu 1 \"A\", người, trong kỳ, càng cao càng tốt\n  giai đoạn 2023 - 2025: ít nhất 100\n\
                 chỉ tiêu 2 \"Tốc độ tăng B\", %, càng cao càng tốt\n  giai đoạn 2023 - 2025: bình quân ít nhất 8\n";
    let years = "1;2023;30 1;2024;30 1;2025;30 2;2023;7 2;2024;7 2;2025;7";
    let differ = format!("1;2023-2025;120 2;2023-2025;8,5 {years}");
    let (evaluation, _) = evaluate(lines, &differ, date(2025, 12, 31));
    for (code, told) in figures(&evaluation) {
        assert!(told.contains("số công bố của cả kỳ là"), "{code}: {told}");
    }
    // Within rounding they do not differ.
    let agree = format!("1;2023-2025;90 2;2023-2025;7,04 {years}");
    let (evaluation, _) = evaluate(lines, &agree, date(2025, 12, 31));
    let told: Vec<String> = figures(&evaluation)
        .into_iter()
        .map(|(_, told)| told)
        .collect();
    assert!(!told[0].contains("số công bố"), "{told:?}");
    // A period stands for none of its years, and no year for the period before it is over.
    let (evaluation, _) = evaluate(lines, "1;2023-2025;120 1;2024;30", date(2025, 6, 30));
    assert_eq!(statuses(&evaluation)[0], "1 2023-2025 not_due");
}

#[test]
fn to_reach_a_rank_is_to_be_there_or_before() {
    let lines = |given: &str| {
        format!(
            "chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025 nếu [2] {given}: ít nhất 50\n\
             chỉ tiêu 2 \"Hạng PCI\", hạng\n  đến 2025: không quá 30\n\
             chỉ tiêu 3 \"B\", %, càng cao càng tốt\n  đến 2025: ít nhất 1\n"
        )
    };
    for (given, place, status) in [
        ("đạt 10", 8, "unmet"),
        ("đạt 10", 10, "unmet"),
        ("đạt 10", 12, "not_applicable"),
        ("10", 8, "unmet"),
        ("10", 12, "not_applicable"),
        ("không quá 10", 8, "unmet"),
        // Whoever writes so says which end is meant.
        ("ít nhất 10", 12, "unmet"),
        ("ít nhất 10", 8, "not_applicable"),
    ] {
        let rows = format!("1;2025;40 2;2025;{place} 3;2025;5");
        let (evaluation, _) = evaluate(&lines(given), &rows, date(2025, 12, 31));
        let found = statuses(&evaluation);
        assert_eq!(found[0], format!("1 2025 {status}"), "{given}, {place}");
    }
}

/// What happens in a year, by its name or unit, is not met by the year before, and no
/// quarter stands for a year; which were taken so is said once, and all are named.
#[test]
fn what_happens_by_its_name_is_of_its_own_period() {
    let lines = "chỉ tiêu 1 \"Thu ngân sách nhà nước\", tỷ đồng, càng cao càng tốt\n  đến 2026: ít nhất 5\n\
        chỉ tiêu 2 \"Số vụ tai nạn giao thông\", vụ, càng thấp càng tốt\n  đến 2026: không quá 9\n\
        chỉ tiêu 3 \"Số lao động được tạo việc làm mới\", người, càng cao càng tốt\n  đến 2026: ít nhất 5\n\
        chỉ tiêu 4 \"Khách đến tham quan\", lượt, càng cao càng tốt\n  đến 2026: ít nhất 5\n\
        chỉ tiêu 5 \"Tỷ lệ giải ngân vốn đầu tư công\", %, càng cao càng tốt\n  đến 2026: ít nhất 5\n\
        chỉ tiêu 6 \"Số vụ án tồn đọng\", hồ sơ, càng thấp càng tốt\n  đến 2026: không quá 9\n\
        chỉ tiêu 7 \"Thu ngân sách từ đất\", tỷ đồng, thời điểm, càng cao càng tốt\n  đến 2026: ít nhất 5\n\
        chỉ tiêu 8 \"Tổng thu nhập của một hộ\", triệu đồng, càng cao càng tốt\n  đến 2026: ít nhất 5\n";
    let lines = format!("đơn vị hồ sơ\n{lines}");
    let figures = "1;2025;7 2;2025;7 3;2025;7 4;2025;7 5;2025;7 6;2025;7 7;2025;7 8;2025;7";
    let (evaluation, told) = evaluate(&lines, figures, date(2025, 12, 31));
    let expected = [
        "1 2026 not_due",
        "2 2026 not_due",
        "3 2026 not_due",
        "4 2026 not_due",
        "5 2026 not_due",
        "6 2026 met_early",
        "7 2026 met_early",
        "8 2026 met_early",
    ];
    assert_eq!(statuses(&evaluation), expected);
    let said = told.iter().filter(|code| **code == "CTR0530").count();
    assert_eq!(said, 1, "{told:?}");
    // Neither the fourth quarter nor the sum of what may be counted from the year's start.
    let quarters = "1;2026-Q1;1 1;2026-Q2;3 1;2026-Q3;5 1;2026-Q4;7";
    let (evaluation, _) = evaluate(&lines, quarters, date(2026, 12, 31));
    assert_eq!(statuses(&evaluation)[0], "1 2026 no_data");
}
