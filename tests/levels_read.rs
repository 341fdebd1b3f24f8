//! Levels that were read as something else than what the document says: signs, units,
//! directions, milestones, amendments of another form.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Options, evaluate};
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use std::io::Cursor;

/// What became of indicator 1, `by status` each, and which errors were told.
fn judged(programme: &str, figures: &str) -> (Vec<String>, Vec<&'static str>) {
    let text = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Lâm Đồng\"\n{programme}"
    );
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text.as_str()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let rows: String = (figures.split_whitespace())
        .map(|row| format!("1;{row}\n"))
        .collect();
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu;kỳ;giá trị\n{rows}").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let evaluation = evaluate(&model, &data, &Options::new(date(2025, 12, 31)));
    let of_one = |code: &Option<_>| matches!(code, Some(code) if AsRef::<str>::as_ref(code) == "1");
    let all = evaluation.verdicts.iter().filter(|v| of_one(&v.code));
    let mut all: Vec<String> = all
        .map(|v| format!("{} {}", v.by, v.status().key()))
        .collect();
    all.sort();
    let errors = findings
        .iter()
        .filter(|f| f.severity == ctr::finding::Severity::Error);
    (all, errors.map(|f| f.entry.code).collect())
}

/// The verdict on one line of an indicator, whose figure of 2025 is given.
fn verdict(head: &str, lines: &str, figure: &str) -> String {
    let lines: String = lines
        .split(" / ")
        .map(|line| format!("  {line}\n"))
        .collect();
    let (verdicts, errors) = judged(
        &format!("chỉ tiêu 1 {head}\n{lines}"),
        &format!("2025;{figure}"),
    );
    let first = verdicts.first().cloned().unwrap_or_default();
    match errors.first() {
        Some(code) => format!("{first} {code}"),
        None => first,
    }
}

/// A dash with a blank behind it, or in the place of the colon, is no minus.
#[test]
fn a_dash_is_no_minus() {
    let revenue = "\"Thu ngân sách\", tỷ đồng, càng cao càng tốt";
    for line in [
        "đến 2025 - 100",
        "đến 2025 – 100",
        "đến năm 2025 — 100",
        "đến 2025 -100",
        "đến 2025: - 100",
        "đến 2025: ít nhất - 100",
        "đến 2025: từ - 100 đến 200",
    ] {
        assert_eq!(
            verdict(revenue, line, "50"),
            "2025 unread CTR0125",
            "{line}"
        );
    }
    let growth = "\"Tốc độ tăng dân số\", %, càng cao càng tốt";
    assert_eq!(verdict(growth, "đến 2025: -5", "-4"), "2025 met");
    assert_eq!(verdict(growth, "đến 2025: 5 - 7", "4"), "2025 unmet");
    let table =
        "bảng chỉ tiêu, càng cao càng tốt\n  Mã | Tên | ĐVT | 2025\n  1 | Thu | tỷ đồng | – 100\n";
    let (verdicts, errors) = judged(table, "2025;50");
    assert_eq!(
        (verdicts.join(" ").as_str(), errors[0]),
        ("2025 unread", "CTR0125")
    );
}

/// What is counted has no level below 0, whatever stands before the number.
#[test]
fn a_count_is_never_below_0() {
    let beds = "\"Số giường bệnh\", giường, càng cao càng tốt";
    assert_eq!(verdict(beds, "đến 2025: –100", "50"), "2025 unread CTR0351");
    let change = "\"Chênh lệch số giường bệnh\", giường, càng cao càng tốt";
    assert_eq!(verdict(change, "đến 2025: –100", "50"), "2025 met");
}

/// A name that has something bad beside other words says nothing; the levels' words do,
/// and where they do not either nothing is judged.
#[test]
fn a_name_does_not_overrule_its_levels() {
    for (name, line, figure, expected) in [
        (
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "đến 2025: tăng lên 95%",
            "40",
            "2025 unmet",
        ),
        (
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "đến 2025: ít nhất 95",
            "96",
            "2025 met",
        ),
        (
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "đến 2025: 100",
            "40",
            "2025 unmet",
        ),
        (
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "đến 2025: đạt 95%",
            "40",
            "2025 unread CTR0306",
        ),
        (
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "đến 2025: 95",
            "40",
            "2025 unread CTR0306",
        ),
        (
            "Tỷ lệ hộ cận nghèo mua BHYT",
            "hiện trạng 2020: 60 / đến 2025: đạt 90",
            "40",
            "2025 unmet",
        ),
        (
            "Tỷ lệ phá án tội phạm",
            "đến 2025: 80",
            "40",
            "2025 unread CTR0306",
        ),
        (
            "Tỷ lệ hộ nghèo được vay vốn",
            "đến 2025: đạt 80",
            "40",
            "2025 unread CTR0306",
        ),
        (
            "Tỷ lệ thất thoát nước",
            "đến 2025: đạt 15",
            "22",
            "2025 unmet",
        ),
        ("Tỷ lệ hộ nghèo", "đến 2025: đạt 3%", "2", "2025 met"),
        ("Tỷ lệ hộ nghèo", "đến 2025: giảm còn 3%", "4", "2025 unmet"),
        // By its name less is better, by its levels more.
        (
            "Tỷ lệ hộ nghèo",
            "hiện trạng 2020: 3 / đến 2025: đạt 9",
            "4",
            "2025 unread CTR0306",
        ),
        (
            "Tỷ lệ hộ nghèo",
            "đến 2025: 100",
            "4",
            "2025 unread CTR0306",
        ),
        (
            "Tỷ lệ hộ nghèo",
            "đến 2025: lên 5",
            "4",
            "2025 unread CTR0312",
        ),
        (
            "Tỷ lệ hộ nghèo",
            "đến 2025: ít nhất 5",
            "4",
            "2025 unread CTR0312",
        ),
        (
            "Tỷ lệ hộ nghèo",
            "hiện trạng 2020: 3 / đến 2025: không quá 9",
            "4",
            "2025 met",
        ),
    ] {
        let found = verdict(&format!("\"{name}\", %"), line, figure);
        assert_eq!(found, expected, "{name}: {line}");
    }
}

/// The unit of a level is no unit of an indicator that has none.
#[test]
fn a_unit_is_of_the_indicator() {
    let none = "\"Tỷ lệ xã đạt chuẩn\", càng cao càng tốt";
    assert_eq!(
        verdict(none, "đến 2025: ít nhất 60%", "50"),
        "2025 unread CTR0301"
    );
    assert_eq!(
        verdict(none, "đến 2025: dưới 60 giường", "50"),
        "2025 unread CTR0301"
    );
    assert_eq!(verdict(none, "đến 2025: ít nhất 60", "50"), "2025 unmet");
    let table = "bảng chỉ tiêu, càng cao càng tốt\n  Mã | Tên | ĐVT | 2025\n  1 | Tỷ lệ xã đạt chuẩn |  | 60%\n";
    assert_eq!(judged(table, "2025;50").0, ["2025 unread"]);
}

/// A level amended in another form of milestone stands where the old one was due.
#[test]
fn an_amendment_replaces_what_is_due_then() {
    let amended = |old: &str, new: &str| {
        let text = format!(
            "chỉ tiêu 1 \"Tỷ lệ\", %, càng cao càng tốt\n  {old}\nsửa đổi 1\n  \
             theo: 20/QĐ-UBND\n  hiệu lực: 01/7/2025\n  {new}\n"
        );
        judged(&text, "2024;45 2025;45").0
    };
    for (old, new, expected) in [
        (
            "hằng năm 2024 - 2025: ít nhất 50",
            "đến 2025: ít nhất 40",
            vec!["2024 unmet", "2025 met"],
        ),
        (
            "hằng năm 2024 - 2025: ít nhất 50",
            "hằng năm 2025 - 2026: ít nhất 40",
            vec!["2024 unmet", "2025 met", "2026 not_due"],
        ),
        (
            "từ năm 2024: ít nhất 50",
            "đến 2025: ít nhất 40",
            vec!["2024 unmet", "2025 met"],
        ),
        (
            "đến 2025: ít nhất 50",
            "đến 31/12/2025: ít nhất 40",
            vec!["2025 met"],
        ),
        (
            "đến 2025: ít nhất 50",
            "quý IV/2025: ít nhất 40",
            vec!["2025 met"],
        ),
        (
            "đến 2025: ít nhất 50",
            "hằng năm 2025 - 2026: ít nhất 40",
            vec!["2025 met", "2026 not_due"],
        ),
        // Of another sort, or of another time: both stand.
        (
            "hằng năm 2025 - 2025: tăng ít nhất 1 điểm % so với năm trước",
            "đến 2025: ít nhất 40",
            vec!["2025 met", "2025 unmet"],
        ),
        (
            "đến 2024: ít nhất 40",
            "đến 2025: ít nhất 50",
            vec!["2024 met", "2025 unmet"],
        ),
    ] {
        assert_eq!(amended(old, new), expected, "{old} | {new}");
    }
}

/// What is abolished whole takes its parts along.
#[test]
fn parts_go_with_their_whole() {
    let text = "chỉ tiêu 1 \"Số căn\", căn, càng cao càng tốt\n  đến 2025: 100\n  trong đó 1 \"A\"\n    \
         đến 2025: 60\nsửa đổi \"Số căn\"\n  theo: 20/QĐ-UBND\n  hiệu lực: 01/7/2025\n  bãi bỏ\n";
    let text = text.replacen("chỉ tiêu 1", "chỉ tiêu 2", 1);
    assert_eq!(judged(&text, "2025;50").0, Vec::<String>::new());
    let kept = text.replace("  bãi bỏ\n", "  đến 2025: bãi bỏ\n");
    assert_eq!(judged(&kept, "2025;50").0, ["2025 unmet"]);
}

/// Works are counted, whatever rank their name begins like.
#[test]
fn works_are_no_ranks() {
    assert_eq!(
        verdict("\"Hạng mục hoàn thành\"", "đến 2025: đạt 10", "50"),
        "2025 met"
    );
    assert_eq!(
        verdict("\"Xếp hạng PCI\"", "đến 2025: đạt 10", "50"),
        "2025 unmet"
    );
}

/// Many conditions joined are refused at once, and said so.
#[test]
fn very_many_conditions_are_refused() {
    let many = vec!["ít nhất 5"; 1_002].join(" và ");
    let found = verdict(
        "\"Số căn\", căn, càng cao càng tốt",
        &format!("đến 2025: {many}"),
        "50",
    );
    assert_eq!(found, "2025 unread CTR0110");
}

/// What is owed by a quarter or a month is the sum since the year's start.
#[test]
fn a_flow_by_a_quarter_is_since_the_years_start() {
    let quarters = "2025-Q1;50 2025-Q2;50 2025-Q3;50";
    for (by, expected) in [
        ("đến quý III/2025", "2025-01/2025-09 unmet"),
        ("đến hết quý III/2025", "2025-01/2025-09 unmet"),
        ("đến tháng 9/2025", "2025-01/2025-09 unmet"),
        ("đến 30/9/2025", "2025-01/2025-09 unmet"),
        ("trước 01/10/2025", "2025-01/2025-09 unmet"),
        ("quý III/2025", "2025-Q3 met"),
        ("trong quý III/2025", "2025-Q3 met"),
    ] {
        let text = format!(
            "chỉ tiêu 1 \"Số vụ tai nạn\", vụ, trong kỳ, càng thấp càng tốt\n  {by}: không quá 100\n"
        );
        assert_eq!(judged(&text, quarters).0, [expected], "{by}");
    }
}

/// A refused line that looks like a level is a commitment that was not read.
#[test]
fn a_refused_line_keeps_its_row() {
    for line in [
        "tính đến 2025: không quá 100",
        "mốc 2025: 100",
        "kết thúc năm 2025: không quá 100",
        "thực hiện năm 2025: không quá 100",
        "tính đến 31/12/2025: 100",
        "hạn 2025: 100",
    ] {
        let text = format!(
            "chỉ tiêu 1 \"Số vụ\", vụ, càng thấp càng tốt\n  {line}\n  đến 2024: không quá 9\n"
        );
        let (verdicts, errors) = judged(&text, "2024;5 2025;50");
        assert_eq!(verdicts, ["2024 met", "unstated unread"], "{line}");
        assert_eq!(errors, ["CTR0101"], "{line}");
    }
}

/// `đạt` is at least, and levels that fall say the opposite: nobody knows which is meant.
#[test]
fn levels_that_are_reached_and_fall_are_asked_about() {
    for (head, lines) in [
        (
            "\"Tỷ lệ lao động nông nghiệp\", %",
            "hiện trạng 2020: 40 / đến 2025: đạt 30 / đến 2030: đạt 20",
        ),
        (
            "\"Tỷ lệ người dân tham gia BHYT\", %",
            "hiện trạng 2020: 92 / đến 2025: đạt 90",
        ),
        ("\"Mức A\", %", "đến 2025: đạt 3 / đến 2030: đạt 2"),
    ] {
        for figure in ["2", "45", "95"] {
            assert_eq!(
                verdict(head, lines, figure),
                "2025 unread CTR0306",
                "{head} {figure}"
            );
        }
        let said = head.replace(", %", ", %, càng thấp càng tốt");
        assert!(verdict(&said, lines, "2").starts_with("2025 met"), "{said}");
    }
    // What is bad and nothing else is to be low.
    for name in [
        "Tỷ lệ nhiễm HIV",
        "Tỷ lệ trẻ em nghèo",
        "Tỷ lệ vi phạm",
        "Tỷ lệ tổn thất điện năng",
        "Tỷ lệ trẻ béo phì",
        "Tỷ lệ lạm phát",
    ] {
        let head = format!("\"{name}\", %");
        let line = "đến 2025: đạt 20";
        // Or it is asked, where another word stands beside: `HIV`.
        let over = verdict(&head, line, "30");
        assert!(
            ["2025 unmet", "2025 unread CTR0306"].contains(&over.as_str()),
            "{name}: {over}"
        );
        assert_ne!(verdict(&head, line, "10"), "2025 unmet", "{name}");
    }
}
