//! Slips that once were told wrongly, or brought the run down.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod files;
#[path = "slips/people.rs"]
mod people;

use ctr::finding::Lang;
use files::check;

const HEAD: &str = "chương trình \"Thử\"\n\ncơ quan SYT \"Sở Y tế\"\n\n";

/// `line code: message / label / help`, the errors only.
fn told(text: &str) -> Vec<String> {
    let (_, sources, findings) = check(text);
    let mut told: Vec<_> = ctr::finding::place::sorted(&findings)
        .into_iter()
        .filter(|f| f.severity == ctr::finding::Severity::Error)
        .map(|f| {
            let line =
                f.at.as_ref()
                    .map_or(0, |at| ctr::finding::place::spot(at, &sources).line);
            let (message, label) = (f.message(Lang::Vi), f.label_text(Lang::Vi));
            format!(
                "{line} {}: {message} / {label} / {}",
                f.entry.code,
                f.help_text(Lang::Vi)
            )
        })
        .collect();
    told.dedup();
    told
}

/// Exactly one error, on this line, that says this.
fn one(text: &str, line: u32, says: &str) {
    let told = told(text);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].starts_with(&format!("{line} CTR")), "{told:#?}");
    assert!(told[0].contains(says), "{told:#?}");
}

#[test]
fn long_formulas_do_not_use_up_the_stack() {
    let indicator = "chỉ tiêu 1 \"A\", lần\n  công thức: ";
    for repeated in [" - 1", " * 9", " + [A]"] {
        let text = format!("{HEAD}{indicator}1{}\n", repeated.repeat(100_000));
        one(&text, 6, "hơn 1000 phép tính");
    }
    one(
        &format!("{HEAD}{indicator}{}1\n", "(".repeat(100_000)),
        6,
        "hơn 48 tầng",
    );
    assert_eq!(
        told(&format!("{HEAD}{indicator}{}1\n", "-".repeat(1_000_000))).len(),
        1
    );
}

#[test]
fn letters_with_a_million_marks_are_one_token() {
    let marks = "\u{301}".repeat(1_000_000);
    check(&format!("{HEAD}chỉ tiêu 1 \"a{marks}\", %\n"));
    check(&format!("{HEAD}a{marks} {}\n", "á".repeat(500_000)));
}

#[test]
fn a_milestone_fifty_thousand_times_is_told_once() {
    let years = vec!["2025"; 50_000].join(", ");
    one(
        &format!("{HEAD}chỉ tiêu 1 \"A\", %\n  đến {years}: ít nhất 5\n"),
        6,
        "2025",
    );
}

#[test]
fn keywords_without_marks_are_found_further_back() {
    let text = format!("{HEAD}chi tieu 1 \"A\", %, cang cao cang tot\n  den 2025: it nhat 5\n");
    let told = told(&text);
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(told.iter().all(|t| t.contains("CTR0103")), "{told:#?}");
}

#[test]
fn a_comparator_alone_is_a_line_not_finished() {
    one(
        &format!("{HEAD}chỉ tiêu 1 \"A\", %\n  đến 2025: ít nhất\n"),
        6,
        "còn viết dở",
    );
}

#[test]
fn names_may_not_be_empty() {
    one(
        &format!("{HEAD}chỉ tiêu 1 \"\", %\n  đến 2025: ít nhất 5\n"),
        5,
        "thiếu tên",
    );
    one(&format!("{HEAD}nhiệm vụ 1 \"\"\n"), 5, "thiếu tên");
    one(
        &format!("{HEAD}bảng chỉ tiêu, đơn vị: %\n  mã | tên | 2025\n  1 | | >5\n"),
        7,
        "thiếu tên",
    );
}

#[test]
fn dates_say_what_is_wrong_with_them() {
    for (due, says) in [
        ("quý V/2024", "bốn quý"),
        ("tháng 13/2024", "tháng 12"),
        ("giai đoạn 2030 - 2021", "năm đầu phải trước"),
        ("năm 10000", "bốn chữ số"),
        ("29/2/2023", "không tồn tại"),
    ] {
        one(
            &format!("{HEAD}nhiệm vụ 1 \"A\"\n  chủ trì: SYT\n  thời gian: {due}\n"),
            7,
            says,
        );
    }
}

#[test]
fn units_may_be_declared_in_any_order_but_not_in_a_circle() {
    let chain: String = (0..200)
        .map(|i| format!("đơn vị u{0} = 2 u{1}\n", word(i), word(i + 1)))
        .collect();
    assert_eq!(
        told(&format!("{HEAD}{chain}đơn vị u{}\n", word(200))),
        [""; 0]
    );
    one(
        &format!("{HEAD}đơn vị aa = 2 bb\nđơn vị bb = 2 aa\n"),
        5,
        "vòng quanh",
    );
    one(&format!("{HEAD}đơn vị aa = 2 aa\n"), 5, "vòng quanh");
    one(
        &format!("{HEAD}đơn vị aa = 2 bb\nđơn vị bb = 2 lạlùng\n"),
        6,
        "lạlùng",
    );
}

/// A number in letters.
fn word(n: usize) -> String {
    n.to_string()
        .bytes()
        .map(|b| char::from(b'a' + b - b'0'))
        .collect()
}

#[test]
fn a_name_that_only_starts_alike_is_not_suggested() {
    let text = format!("{HEAD}chỉ tiêu 1 \"A\", con trâu\n  đến 2025: ít nhất 5\n");
    let told = told(&text);
    assert!(!told[0].contains("có phải"), "{told:#?}");
}

#[test]
fn a_lone_carriage_return_ends_a_line() {
    let text = format!("{HEAD}chỉ tiêu 1 \"A\", %\n  đến 2025: ít nhất 1.2\n");
    one(&text, 6, "1,2");
    one(&text.replace('\n', "\r"), 6, "1,2");
    one(&text.replace('\n', "\r\n"), 6, "1,2");
}

#[test]
fn a_level_twice_on_a_scale_is_shown_where_it_stands() {
    let (_, sources, findings) = check(&format!("{HEAD}thang \"T\": \"a\" < \"b\" < \"a\"\n"));
    let twice = findings.iter().find(|f| f.entry.code < "CTR0500").unwrap();
    let at = twice.at.as_ref().unwrap();
    assert_eq!(ctr::finding::place::spot(at, &sources).column, 24);
}

#[test]
fn an_attribute_of_another_declaration_at_the_margin_is_one_error() {
    let text = format!("{HEAD}nhiệm vụ 1 \"A\"\ntrong đó \"x\"\n  đến 2025: ít nhất 5\n");
    one(&text, 6, "trong đó");
}

#[test]
fn squares_of_squares_end() {
    let mut text = format!("{HEAD}chỉ tiêu \"A0\", lần\n  đến 2025: ít nhất 5\n");
    for i in 1..60 {
        text += &format!(
            "chỉ tiêu \"A{i}\", lần\n  công thức: [A{0}] * [A{0}]\n",
            i - 1
        );
    }
    text += "  đến 2025: ít nhất 5\n";
    files::everything(&text, "chỉ tiêu,kỳ,giá trị\nA0,2025,7\n".as_bytes());
}

#[test]
fn a_second_condition_on_a_line_is_told() {
    let line = "chỉ tiêu 1 \"A\", hộ\n  đến 2025: ít nhất 4\nchỉ tiêu 2 \"B\", hộ\n  đến 2025 nếu [1] trên 5 nếu [1] dưới 9: ít nhất 4\n";
    one(&format!("{HEAD}{line}"), 8, "`nếu` được viết hai lần");
}

#[test]
fn the_years_of_every_quarter_are_what_is_wrong() {
    let line = "chỉ tiêu 1 \"A\", hộ\n  hằng quý 2025 - 9999: ít nhất 4\n";
    one(
        &format!("{HEAD}{line}"),
        6,
        "không có 2025 - 9999 trong lịch",
    );
}
