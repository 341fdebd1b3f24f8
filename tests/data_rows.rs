//! Which figure of a cell stands, which rows are the programme's own, and which are not.
//! All figures are made up: số liệu minh hoạ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "support/files.rs"]
mod files;

use files::{csv, evaluated, judged, judged_on};

const PROGRAMME: &str = r#"chương trình "Thử"
  ban hành: ngày 02/01/2021
  địa bàn: "Lạng Sơn"
cơ quan SYT "Sở Y tế"
thang "Mức": "Thấp" < "Vừa" < "Cao"
chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  đến 2025: không quá 1.000
chỉ tiêu 2 "Số bác sĩ", người, càng cao càng tốt
  đến 2025: ít nhất 500
chỉ tiêu 3 "Mức độ chuyển đổi số", thang "Mức"
  đến 2025: "Cao"
nhiệm vụ I.1 "Ban hành quy chế"
  thời gian: 31/12/2025
"#;

#[test]
fn what_cannot_be_known_is_stood_for_by_no_estimate_of_another_file() {
    let estimate = csv(
        "b.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;500;ước tính\n",
    );
    let official = csv(
        "b.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;500;chính thức\n",
    );
    for lost in [
        // A standing that nobody knows.
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;4000;chắc\n",
        "Chỉ tiêu;Trạng thái;2025\nSố hộ nghèo;chắc;4000\n",
        // A title between the rows.
        "chỉ tiêu;năm;giá trị\n2;2024;30\nDân tộc thiểu số;;\n1;2025;4000\n",
        // A number that a comma tore.
        "chỉ tiêu,năm,giá trị,trạng thái\n1,2025,400,5\n",
        // A decimal mark of which nobody knows which it is.
        "chỉ tiêu;năm;giá trị\n2;2024;3.5\n2;2023;3,5\n1;2025;4000\n",
    ] {
        let (told, codes) = judged(PROGRAMME, &[csv("a.csv", lost), estimate.clone()]);
        assert_eq!(told, [""; 0], "{lost}\n{codes:?}");
        assert!(!codes.is_empty(), "{lost}");
    }
    // An official figure elsewhere stands beside one of a standing that nobody knows.
    let unknown = csv(
        "a.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;4000;đã huỷ\n",
    );
    assert_eq!(judged(PROGRAMME, &[unknown, official]).0, ["1 met 500"]);
    // A plan's figure says nothing of what came about.
    let goal = csv(
        "a.csv",
        "chỉ tiêu;năm;giá trị;trạng thái\n1;2025;4000;kế hoạch\n",
    );
    assert_eq!(judged(PROGRAMME, &[goal, estimate]).0, ["1 met 500"]);
}

#[test]
fn words_that_cannot_be_known_are_stood_for_by_none_of_less_standing() {
    let head = "chỉ tiêu;năm;giá trị;trạng thái;ngày công bố\n";
    let estimate = csv("b.csv", &format!("{head}3;2025;cao;ước tính;\n"));
    for lost in ["3;2025;thấp;;30/13/2025\n", "3;2025;thấp;chắc;\n"] {
        let lost = csv("a.csv", &format!("{head}{lost}"));
        let (told, codes) = judged(PROGRAMME, &[lost, estimate.clone()]);
        assert_eq!(told, [""; 0], "{codes:?}");
    }
    let between = "chỉ tiêu;năm;giá trị\n3;2024;thấp\nDân tộc thiểu số;;\n3;2025;thấp\n";
    let (told, codes) = judged(PROGRAMME, &[csv("a.csv", between), estimate.clone()]);
    assert_eq!(told, [""; 0], "{codes:?}");
    assert_eq!(judged(PROGRAMME, &[estimate]).0, ["3 met cao"]);
}

#[test]
fn an_empty_cell_of_an_unreadable_day_leaves_the_figure_of_another_row() {
    for day in ["30/13/2025", "01/02/2025"] {
        for text in [
            format!(
                "chỉ tiêu;năm;giá trị;trạng thái;ngày công bố\n1;2025;;chính thức;{day}\n\
                 1;2025;500;ước tính;30/12/2025\n"
            ),
            format!(
                "Chỉ tiêu;Trạng thái;Ngày công bố;2025\nSố hộ nghèo;chính thức;{day};\n\
                 Số hộ nghèo;ước tính;30/12/2025;500\n"
            ),
        ] {
            let (told, codes) = judged(PROGRAMME, &[csv("a.csv", &text)]);
            assert_eq!(told, ["1 met 500"], "{text}\n{codes:?}");
        }
    }
}

#[test]
fn a_standing_in_the_period_is_no_plan() {
    let head = "chỉ tiêu;năm;giá trị;cơ quan chủ trì\n";
    let read = |period: &str| {
        judged(
            PROGRAMME,
            &[csv("a.csv", &format!("{head}1;{period};500;Sở Y tế\n"))],
        )
        .0
    };
    assert_eq!(read("2025 (sơ bộ)"), ["1 met 500"]);
    assert_eq!(read("2025 (chính thức)"), ["1 met 500"]);
    assert_eq!(read("2025"), [""; 0]);
}

#[test]
fn a_task_not_due_yet_is_done_though_an_earlier_report_says_not_yet() {
    let rows = "nhiệm vụ;hoàn thành\nI.1;chưa\nI.1;15/03/2025\n";
    let before = judged_on(PROGRAMME, &[csv("a.csv", rows)], "2025-06-30").0;
    assert_eq!(before, ["I.1 done"]);
    // Once it is due, nobody knows which of them is right.
    assert_eq!(judged(PROGRAMME, &[csv("a.csv", rows)]).0, [""; 0]);
}

#[test]
fn quarters_that_are_not_all_of_some_months_are_held_against_none() {
    let programme = PROGRAMME.replace("hộ, càng thấp", "hộ, trong kỳ, càng thấp");
    let file = |months: &str, figure: u32| {
        let rows = format!("1;{months} tháng 2025;{figure}\n1;2025-Q1;10\n1;2025-Q2;10\n");
        csv(
            "a.csv",
            &format!("chỉ tiêu;kỳ;giá trị\n{rows}1;2025-Q3;10\n"),
        )
    };
    let told = |months, figure| judged(&programme, &[file(months, figure)]).1;
    assert!(!told("11", 50).contains(&"CTR0642"));
    // Three quarters are nine months.
    assert!(told("9", 50).contains(&"CTR0642"));
    assert!(told("11", 20).contains(&"CTR0642"));
}

#[test]
fn a_cause_is_of_the_last_year_with_a_figure() {
    for (head, cells) in [("2025;2024", ";1200"), ("2024;2025", "1200;")] {
        let text = format!("Chỉ tiêu;{head};Nguyên nhân\nSố hộ nghèo;{cells};Bão\n");
        let programme =
            PROGRAMME.replace("  đến 2025: không quá 1.000", "  đến 2024: không quá 1.000");
        let (evaluation, _) = evaluated(&programme, &[csv("a.csv", &text)], "2026-01-31");
        let one = evaluation
            .verdicts
            .iter()
            .find(|one| one.code.as_deref() == Some("1"));
        assert_eq!(one.unwrap().cause(), Some("Bão"), "{head}");
    }
}

#[test]
fn a_figure_that_cannot_be_read_is_said_to_be_so() {
    let text = "chỉ tiêu;năm;giá trị\n1;2025;4o0\n";
    let (evaluation, _) = evaluated(PROGRAMME, &[csv("a.csv", text)], "2026-01-31");
    let one = evaluation
        .verdicts
        .iter()
        .find(|one| one.code.as_deref() == Some("1"));
    let notes: Vec<&str> = one
        .unwrap()
        .notes
        .iter()
        .map(|note| note.vi.as_str())
        .collect();
    assert!(
        notes
            .iter()
            .any(|note| note.contains("không đọc hay không dùng được")),
        "{notes:?}"
    );
}
