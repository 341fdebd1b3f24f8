//! Computed figures beside what was reported for them: where the two come to opposite
//! verdicts there is none, wherever in the commitment the computed figure stands.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

#[path = "support/evaluated.rs"]
mod support;

use ctr::eval::Status;
use ctr::finding::Severity;
use jiff::civil::date;
use support::{evaluated, of_clause};

const DECLARED: &str = "chương trình \"K\"
  địa bàn: \"Lạng Sơn\"
  mốc: 2025
địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"
địa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"
địa bàn \"Xã C\", xã, thuộc \"Lạng Sơn\"
chỉ tiêu \"A\", người
chỉ tiêu \"B\", người
chỉ tiêu \"C\", người
chỉ tiêu \"D\", người
  công thức: [A] + [C]
";

/// The status of clause 1, and everything that is noted on it.
fn judged(own: &str, rows: &[&str]) -> (Status, String) {
    let text = format!("{DECLARED}{own}");
    let mut data = String::from("chỉ tiêu;kỳ;địa bàn;phân tổ;giá trị\n");
    rows.iter().for_each(|row| {
        data.push_str(row);
        data.push('\n');
    });
    let (findings, evaluation) = evaluated(&text, &data, date(2026, 6, 1));
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error);
    let errors: Vec<String> = errors
        .map(|finding| finding.message(Default::default()))
        .collect();
    assert_eq!(errors, Vec::<String>::new(), "{own}");
    let verdict = of_clause(&evaluation, "1");
    let notes: Vec<&str> = verdict.notes.iter().map(|note| note.vi.as_str()).collect();
    (verdict.status(), notes.join("; "))
}

/// Of its own figure, however it was written; of an input at any depth; of the base of a
/// change; of the condition under which anything is asked; of one of the years.
#[test]
fn opposite_verdicts_are_none() {
    let own = |rest: &str| format!("chỉ tiêu 1 \"Tỷ lệ\", %, càng thấp càng tốt\n  {rest}\n");
    let share = own("công thức: [A] / [B]\n  đến 2025: không quá 5");
    let of_sum = own("công thức: [D] / [B]\n  đến 2025: không quá 5");
    let change = "chỉ tiêu 1 \"Số\", người\n  công thức: [D] * 1\n  đến 2025: giảm ít nhất 10 so với năm 2020\n";
    let given = own("đến 2025 nếu [D] ít nhất 500: không quá 5");
    let per = "chỉ tiêu 1 \"Số\", người, trong kỳ\n  công thức: [A] + [C]\n  giai đoạn 2024 - 2025: tổng ít nhất 200\n";
    let years = ["A;2024;;;50", "A;2025;;;60", "C;2024;;;50", "C;2025;;;50"];
    let with = |more: &'static str| [years[0], years[1], years[2], years[3], more];
    let (alone, less, same) = (
        with(""),
        with("1;2024-2025;;;150"),
        with("1;2024-2025;;;205"),
    );
    let cases: [(&str, &[&str], Status); 20] = [
        (per, &alone, Status::Met),
        (per, &less, Status::NoData),
        (per, &same, Status::Met),
        // Rounded, the reported one is the same.
        (
            &share,
            &["A;2025;;;504", "B;2025;;;10000", "1;2025;;;5"],
            Status::Unmet,
        ),
        (
            &share,
            &["A;2025;;;496", "B;2025;;;10000", "1;2025;;;5"],
            Status::Met,
        ),
        // Of an input an interval leaves no number.
        (
            &of_sum,
            &[
                "A;2025;;;200",
                "C;2025;;;100",
                "B;2025;;;10000",
                "D;2025;;;trên 900",
            ],
            Status::NoData,
        ),
        (
            &of_sum,
            &[
                "A;2025;;;200",
                "C;2025;;;100",
                "B;2025;;;10000",
                "D;2025;;;280-320",
            ],
            Status::Met,
        ),
        // Its own reported figure does not make up for an input's.
        (
            &of_sum,
            &[
                "A;2025;;;200",
                "C;2025;;;100",
                "B;2025;;;10000",
                "D;2025;;;900",
                "1;2025;;;4",
            ],
            Status::NoData,
        ),
        (&share, &["A;2025;;;400", "B;2025;;;10000"], Status::Met),
        (
            &share,
            &["A;2025;;;400", "B;2025;;;10000", "1;2025;;;4,5"],
            Status::Met,
        ),
        (
            &share,
            &["A;2025;;;400", "B;2025;;;10000", "1;2025;;;8"],
            Status::NoData,
        ),
        (
            &share,
            &["A;2025;;;400", "B;2025;;;10000", "1;2025;;;trên 6"],
            Status::NoData,
        ),
        (
            &share,
            &["A;2025;;;400", "B;2025;;;10000", "1;2025;;;7-8"],
            Status::NoData,
        ),
        (
            &share,
            &["A;2025;;;400", "B;2025;;;10000", "1;2025;;;khoảng 8"],
            Status::NoData,
        ),
        (
            &of_sum,
            &["A;2025;;;200", "C;2025;;;100", "B;2025;;;10000"],
            Status::Met,
        ),
        (
            &of_sum,
            &[
                "A;2025;;;200",
                "C;2025;;;100",
                "B;2025;;;10000",
                "D;2025;;;400",
            ],
            Status::Met,
        ),
        (
            &of_sum,
            &[
                "A;2025;;;200",
                "C;2025;;;100",
                "B;2025;;;10000",
                "D;2025;;;900",
            ],
            Status::NoData,
        ),
        (
            change,
            &[
                "A;2020;;;200",
                "C;2020;;;100",
                "A;2025;;;100",
                "C;2025;;;100",
                "D;2020;;;205",
            ],
            Status::NoData,
        ),
        (
            &given,
            &["1;2025;;;4", "A;2025;;;500", "C;2025;;;100"],
            Status::Met,
        ),
        (
            &given,
            &["1;2025;;;4", "A;2025;;;500", "C;2025;;;100", "D;2025;;;300"],
            Status::NoData,
        ),
    ];
    for (own, rows, status) in cases {
        let (found, notes) = judged(own, rows);
        assert_eq!(found, status, "{own}{rows:?}: {notes}");
        let told = notes.contains("hai kết luận khác nhau");
        assert_eq!(told, status == Status::NoData, "{rows:?}: {notes}");
    }
}

/// A doubt about an input is told of what is computed from it, and of what is held against
/// it; so is what was reported twice or cannot be read.
#[test]
fn doubts_go_along() {
    let own = "chỉ tiêu X \"Số x\", người, trong kỳ\nchỉ tiêu 1 \"Số\", người, trong kỳ\n  công thức: [X] * 2\n  đến 2025: ít nhất 10\n";
    let doubtful = [
        "X;2025;;;100",
        "X;2025-Q1;;;40",
        "X;2025-Q2;;;40",
        "X;2025-Q3;;;40",
        "X;2025-Q4;;;40",
    ];
    let (status, notes) = judged(own, &doubtful);
    assert_eq!(status, Status::Met);
    assert!(notes.contains("“Số x” (Lạng Sơn, 2025): "), "{notes}");
    let share = "chỉ tiêu 1 \"Tỷ lệ\", %, càng thấp càng tốt\n  công thức: [A] / [B]\n  đến 2025: không quá 5\n";
    let twice = ["A;2025;;;400", "B;2025;;;10000", "1;2025;;;8", "1;2025;;;3"];
    let (_, notes) = judged(share, &twice);
    assert!(notes.contains("hai giá trị khác nhau"), "{notes}");
}

/// Of a state the year's figure and the fourth quarter's are of one day: where they come to
/// two verdicts it is told.
#[test]
fn two_figures_of_one_day() {
    let own = "chỉ tiêu 1 \"Số hộ nghèo\", hộ, thời điểm, càng thấp càng tốt\n  đến 2025: không quá 100\n";
    let (status, notes) = judged(own, &["1;2025;;;10", "1;2025-Q4;;;500"]);
    assert_eq!(status, Status::Met);
    assert!(
        notes.contains("số liệu quý IV/2025 cùng ngày cuối kỳ là 500"),
        "{notes}"
    );
    let (_, notes) = judged(own, &["1;2025;;;10", "1;2025-Q4;;;11"]);
    assert!(!notes.contains("cùng ngày"), "{notes}");
}

/// An input that was reported, and could not be computed, is named; it stands in for
/// nothing where its known parts are more.
#[test]
fn an_input_that_was_reported_is_named() {
    let own = "chỉ tiêu 1 \"Tỷ lệ\", %\n  công thức: [D] / [B]\n  đến 2025: không quá 5\n";
    let (status, notes) = judged(own, &["A;2025;;;100", "B;2025;;;10000", "D;2025;;;400"]);
    assert_eq!(status, Status::Met);
    assert!(
        notes.contains("“D” (Lạng Sơn, 2025): không tính được"),
        "{notes}"
    );
    let (status, notes) = judged(own, &["A;2025;;;900", "B;2025;;;10000", "D;2025;;;400"]);
    assert_eq!(status, Status::NoData);
    assert!(
        notes.contains("riêng các phần đã biết cộng lại là 900"),
        "{notes}"
    );
}

/// What the whole is said to be, as an interval too, is held against the sum of its parts.
#[test]
fn an_interval_of_the_whole() {
    let own = "chỉ tiêu \"E\", người\n  trong đó \"Nam\"\n  trong đó \"Nữ\"\nchỉ tiêu 1 \"Số\", người\n  công thức: tổng theo phân tổ([E])\n  đến 2025: không quá 300\n";
    let parts = ["E;2025;;Nam;200", "E;2025;;Nữ;50"];
    let with = |whole: &str| {
        let whole = format!("E;2025;;;{whole}");
        judged(own, &[parts[0], parts[1], &whole]).0
    };
    assert_eq!(with("250"), Status::Met);
    assert_eq!(with("khoảng 250"), Status::Met);
    assert_eq!(with("trên 800"), Status::NoData);
    assert_eq!(with("dưới 200"), Status::NoData);
    let own = "chỉ tiêu 1 \"Số\", người\n  công thức: tổng theo địa bàn([A])\n  đến 2025: không quá 300\n";
    let rows = ["A;2025;Xã A;;100", "A;2025;Xã B;;100", "A;2025;Xã C;;50"];
    let with = |whole: &str| {
        let whole = format!("A;2025;Lạng Sơn;;{whole}");
        judged(own, &[rows[0], rows[1], rows[2], &whole]).0
    };
    assert_eq!(with("trên 200"), Status::Met);
    assert_eq!(with("trên 800"), Status::NoData);
}

/// A year's interval that its quarters cannot make is told.
#[test]
fn an_interval_of_a_year_beside_its_quarters() {
    let own = "chỉ tiêu 1 \"Số\", người, trong kỳ\n  đến 2025: ít nhất 100\n";
    let quarters = [1, 2, 3, 4].map(|quarter| format!("1;2025-Q{quarter};;;10"));
    let with = |whole: &str| {
        let whole = format!("1;2025;;;{whole}");
        let mut rows: Vec<&str> = quarters.iter().map(String::as_str).collect();
        rows.push(&whole);
        judged(own, &rows).1
    };
    let told = with("trên 110");
    assert!(told.contains("theo các phần của kỳ thì được 40"), "{told}");
    assert!(!with("dưới 50").contains("theo các phần"));
}

/// A share of places that was reported is held against the places themselves.
#[test]
fn a_reported_share_of_places() {
    let own = "chỉ tiêu 3 \"Tỷ lệ đạt\", %\n  phạm vi: từng xã\n  đến 2025: ít nhất 50\nchỉ tiêu 1 \"Tỷ lệ xã đạt\", %\n  đến 2025: ít nhất 60% số xã đạt [3]\n";
    let rows = ["3;2025;Xã A;;60", "3;2025;Xã B;;60", "3;2025;Xã C;;40"];
    let with = |share: &str| {
        let share = format!("1;2025;Lạng Sơn;;{share}");
        judged(own, &[rows[0], rows[1], rows[2], &share])
    };
    assert_eq!(judged(own, &rows).0, Status::Met);
    assert_eq!(with("66,7").0, Status::Met);
    assert_eq!(with("trên 60").0, Status::Met);
    assert_eq!(with("dưới 40").0, Status::NoData);
    assert_eq!(with("50-70").0, Status::NoData);
    let (status, notes) = with("30");
    assert_eq!(status, Status::NoData);
    assert!(
        notes.contains("báo cáo của chính chỉ tiêu là 30 %"),
        "{notes}"
    );
}
