//! What could not be read is unread: its commitment stays in sight, and no
//! verdict rests on it or on what hangs on it.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

#[path = "unread/kinds.rs"]
mod kinds;

use ctr::data::Input;
use ctr::eval::{List, Options, Status, Verdict};
use ctr::finding::Severity;
use ctr::source::{SourceFile, Sources};
use std::io::Cursor;

/// Evaluates declarations after a sound head, every indicator having 20 in each
/// year; they must have an error.
fn verdicts(declarations: &str) -> Vec<Verdict> {
    let text = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Huế\"\n  mốc: 2025\n{declarations}"
    );
    under(&text)
}

fn under(text: &str) -> Vec<Verdict> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    assert!(
        findings.iter().any(|f| f.severity == Severity::Error),
        "{text}"
    );
    let input = Input {
        name: "s.csv".into(),
        reader: Box::new(Cursor::new(csv().into_bytes())),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let as_of = jiff::civil::date(2026, 1, 1);
    let options = Options {
        list: List::All,
        ..Options::new(as_of)
    };
    ctr::eval::evaluate(&model, &data, &options).verdicts
}

/// Made-up figures: 20 of each indicator, place and year.
fn csv() -> String {
    let mut csv = String::from("chỉ tiêu,địa bàn,năm,giá trị\n");
    for name in ["A", "B", "C"] {
        for place in ["Huế", "Xã Một", "Xã Hai"] {
            for year in 2020..=2025 {
                csv.push_str(&format!("{name},{place},{year},20\n"));
            }
        }
    }
    csv
}

/// Milestones with their statuses, in the order of time.
fn statuses(verdicts: &[Verdict]) -> Vec<(&str, Status)> {
    let mut out: Vec<_> = (verdicts.iter())
        .map(|one| (one.by.as_str(), one.status()))
        .collect();
    out.sort_by_key(|(by, _)| *by);
    out
}

/// The statuses alone.
fn judged(lines: &str) -> Vec<Status> {
    let verdicts = verdicts(lines);
    verdicts
        .into_iter()
        .map(|verdict| verdict.status())
        .collect()
}

/// Every commitment is unread, and there are so many.
fn all_unread(declarations: &str, count: usize) {
    let found = verdicts(declarations);
    assert_eq!(found.len(), count, "{declarations}\n{found:#?}");
    for one in &found {
        assert_eq!(one.status(), Status::Unread, "{declarations}\n{one:#?}");
        assert!(
            one.figure().is_none() && one.satisfied().is_none(),
            "{one:#?}"
        );
    }
}

const A: &str = "chỉ tiêu A \"Số người\", người, càng cao càng tốt\n";

#[test]
fn a_level_that_was_not_understood() {
    for level in [
        "tụt xuống 23",
        "abc 5",
        "it nhat 5",
        "ít nhất",
        "ít nhất 5.5",
        "ít nhất 5 hecto lạ",
        "ít nhất 1,5 km",
        "90 - 10",
        "\"Tốt\"",
        "tăng 5",
        "ít nhất [Không có]",
    ] {
        all_unread(&format!("{A}  đến 2025: {level}\n"), 1);
    }
    let one = &verdicts(&format!("{A}  đến 2025: abc 5\n"))[0];
    assert_eq!((one.by.as_str(), one.required.as_str()), ("2025", "abc 5"));
}

#[test]
fn a_time_that_was_not_understood() {
    for time in ["20x5", "ngày 32/13/2025", "năm 25", "quý V/2025"] {
        all_unread(&format!("{A}  đến {time}: 5\n"), 1);
    }
}

#[test]
fn what_lines_are_read_by() {
    let level = "  đến 2025: ít nhất 5\n";
    for head in [
        "chỉ tiêu A \"Số\", đơn vị lạ hoắc, càng cao càng tốt\n",
        "chi tieu A \"Số\", người, càng cao càng tốt\n",
        "chỉ tiêu A \"Số\" người người, càng cao\n",
        "chỉ tiêu A \"Số\", người\n  phạm vi:\n",
        "chỉ tiêu A \"Số\", người\n  don vi: hộ\n",
    ] {
        all_unread(&format!("{head}{level}"), 1);
    }
    // A line of nobody knows what, with a figure, may be a commitment itself.
    let unknown = format!("{A}  xyz: 12\n{level}");
    all_unread(&unknown, 2);
    let found = verdicts(&unknown);
    assert!(
        found.iter().any(|one| one.required == "xyz: 12"),
        "{found:#?}"
    );
}

#[test]
fn a_refused_formula_gives_no_figure() {
    let sound = "chỉ tiêu B \"Người\", người, càng cao càng tốt\n";
    for formula in [
        "[B] + 10%",
        "[Không có]",
        "[B] +",
        "[A] + [B]",
        "[B] / 0",
        "bình quân gia quyền([B])",
        "cong(",
    ] {
        let text = format!("{sound}{A}  công thức: {formula}\n  đến 2025: ít nhất 3\n");
        all_unread(&text, 1);
    }
}

#[test]
fn what_hangs_on_something_unread() {
    let bad = "chỉ tiêu A \"Số người\", lạ hoắc, càng cao càng tốt\n";
    let head = "chỉ tiêu B \"Người\", người, càng cao càng tốt\n";
    for line in [
        "  công thức: [A] + 1\n  đến 2025: ít nhất 5\n",
        "  công thức: kỳ trước([A])\n  đến 2025: ít nhất 5\n",
        "  đến 2025 nếu [A] ít nhất 1: ít nhất 5\n",
    ] {
        all_unread(&format!("{bad}{head}{line}"), 1);
    }
    let half =
        format!("{A}  đến 2025: abc 5\nchỉ tiêu B \"Xong\", hoàn thành\n  đến 2025: đạt cả [A]\n");
    all_unread(&half, 2);
}

#[test]
fn a_direction_told_by_a_line_that_was_not_understood() {
    let text = "chỉ tiêu A \"Số người\", người\n  đến 2024: khong qua 30\n  đến 2025: 25\n";
    all_unread(text, 2);
}

/// A comparator the wrong way round: which of the lines has it nobody knows.
#[test]
fn lines_that_pull_against_each_other() {
    let head = "chỉ tiêu A \"Số người\", người";
    let two = "  đến 2024: ít nhất 5\n  đến 2025: không quá 30\n";
    all_unread(&format!("{head}\n{two}"), 2);
    all_unread(&format!("{head}, càng cao càng tốt\n{two}"), 2);
    all_unread(&format!("{head}\n  đến 2022: không quá 9\n{two}"), 3);
    // What asks for one number only has no side.
    let found = verdicts(&format!("{head}\n{two}  đến 2023: đúng 20\n"));
    let exact = found
        .iter()
        .find(|one| one.by == "2023")
        .map(|one| one.status());
    assert_eq!(exact, Some(Status::Met));
}

#[test]
fn cells() {
    let table = "bảng chỉ tiêu, càng cao càng tốt\n  mã | chỉ tiêu | đơn vị | 2025\n";
    for row in [
        "A | Số | người | abc 5",
        "A | Số | lạ hoắc | 5",
        "A | Số | người | it nhat 5",
        "A | Số | 5",
    ] {
        all_unread(&format!("{table}  {row}\n"), 1);
    }
}

#[test]
fn two_levels_are_both_in_sight() {
    all_unread(
        &format!("{A}  đến 2025: ít nhất 5\n  đến 2025: ít nhất 50\n"),
        2,
    );
}

#[test]
fn what_was_understood_is_judged() {
    let text = format!("{A}  đến 2024: ít nhất 5\n  đến 2025: abc 5\n  chủ trì: Không Ai Biết\n");
    let found = verdicts(&text);
    let of = |by: &str| found.iter().find(|v| v.by == by).map(|v| v.status());
    assert_eq!(of("2024"), Some(Status::Met));
    assert_eq!(of("2025"), Some(Status::Unread));
}

#[test]
fn an_amendment_that_was_not_understood() {
    let text = format!(
        "{A}  đến 2025: ít nhất 5\nsửa đổi \"A\"\n  theo: 2/QĐ-UBND\n  hiệu lực: ngày 01/01/2023\n  đến 2025: abc 5\n"
    );
    for one in verdicts(&text) {
        assert_eq!(one.status(), Status::Unread, "{one:#?}");
    }
}

#[test]
fn the_programme_s_place() {
    let text = "chương trình \"K\"\n  phạm vi: \n  mốc: 2025\nchỉ tiêu A \"Số\", người, càng cao càng tốt\n  đến 2025: ít nhất 5\n";
    for one in under(text) {
        assert_eq!(one.status(), Status::Unread, "{one:#?}");
    }
}

/// A task of which nobody knows when it falls due is not done in time.
#[test]
fn when_a_task_falls_due() {
    for (time, head) in [
        ("thời gian: đến ngày 32/13/2025", "nhiệm vụ 1 \"A\""),
        ("thời gina: đến năm 2025", "nhiệm vụ 1 \"A\""),
        ("thời gian: mai kia", "nhiệm vụ 1 \"A\""),
        ("hạn: trước 31/13 hằng năm", "báo cáo \"A\""),
        ("hạn: trước 5-11 hằng nắm", "báo cáo \"A\""),
    ] {
        let lines = format!("{head}\n  {time}\n");
        assert_eq!(judged(&lines), [Status::Unread], "{lines}");
    }
    // Who leads says nothing of when.
    let lines = "nhiệm vụ 1 \"A\"\n  chủ trì: XYZ\n  thời gian: đến năm 2025\n";
    assert_eq!(judged(lines), [Status::NoData]);
}
