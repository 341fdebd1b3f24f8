//! Roll-ups against what else the data say: parts that nobody declares, rows without a
//! figure, the whole's own figure, what was reported for a computed one.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

#[path = "support/evaluated.rs"]
mod support;

use ctr::eval::Status;
use ctr::eval::verdict::Actual;
use jiff::civil::{Date, date};
use support::{evaluated, of_clause};

fn end() -> Date {
    date(2025, 12, 31)
}

/// The figure of the last of a number of levels, each the sum of the one before with
/// itself, and how many figures it is said to rest on.
fn doubled(levels: usize) -> (Option<String>, usize) {
    let mut text =
        String::from("chương trình \"K\"\n  mốc: 2025\nchỉ tiêu 0 \"Số hộ nghèo\", hộ\n");
    for n in 1..=levels {
        let before = n - 1;
        text.push_str(&format!(
            "chỉ tiêu {n} \"Số {n}\", hộ\n  công thức: [{before}] + [{before}]\n"
        ));
    }
    text.push_str("  đến 2025: ít nhất 1\n");
    let (_, evaluation) = evaluated(&text, "chỉ tiêu,năm,giá trị\n0,2025,1\n", end());
    let verdict = &evaluation.verdicts[0];
    let judged = verdict.conclusion.judged();
    let figure = judged.and_then(|judged| judged.figure.as_ref());
    let value = figure.and_then(|figure| match &figure.value {
        Actual::Number(number) => Some(number.to_string()),
        Actual::Level(_) | Actual::Between(_) => None,
    });
    (value, verdict.read.len())
}

/// A figure that a formula comes by on a million ways is read, and told, once.
#[test]
fn each_figure_is_read_once() {
    let (value, read) = doubled(24);
    assert_eq!(value.as_deref(), Some("16777216"));
    assert!(read <= 25, "{read} figures read");
}

/// The status of indicator 2 at the end of 2025, over these declarations and rows.
fn status_of_two(declared: &str, formula: &str, rows: &str) -> Status {
    let text = format!(
        "chương trình \"K\"\n  địa bàn: \"Lạng Sơn\"\n  mốc: 2025\n{declared}chỉ tiêu 2 \"Mức chung\", %, càng cao càng tốt\n  \
         công thức: {formula}\n  đến 2025: trên 0\n"
    );
    let (_, evaluation) = evaluated(&text, &rows.replace("; ", "\n"), end());
    of_clause(&evaluation, "2").status()
}

/// Whatever is made of the parts, a part that nobody declared may be one of them.
#[test]
fn no_function_passes_over_a_part_that_is_not_declared() {
    let declared = "chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n  trong đó \"Thành thị\"\n  trong đó \"Nông thôn\"\n\
                    chỉ tiêu W \"Số hộ\", hộ, càng cao càng tốt\n  trong đó \"Thành thị\"\n  trong đó \"Nông thôn\"\n";
    let rows = |more: &str| {
        format!(
            "chỉ tiêu,năm,phân tổ,giá trị; 1,2025,Thành thị,10; 1,2025,Nông thôn,20; \
             W,2025,Thành thị,5; W,2025,Nông thôn,5; {more}"
        )
    };
    for formula in [
        "tổng theo phân tổ([1])",
        "bình quân theo phân tổ([1])",
        "lớn nhất theo phân tổ([1])",
        "nhỏ nhất theo phân tổ([1])",
        "bình quân gia quyền theo phân tổ([1] trọng số [W])",
    ] {
        assert_eq!(
            status_of_two(declared, formula, &rows("")),
            Status::Met,
            "{formula}"
        );
        let more = rows("1,2025,Miền núi,90; ");
        assert_eq!(
            status_of_two(declared, formula, &more),
            Status::NoData,
            "{formula}"
        );
    }
    let weighted = "bình quân gia quyền theo phân tổ([1] trọng số [W])";
    let more = rows("W,2025,Miền núi,90; ");
    assert_eq!(status_of_two(declared, weighted, &more), Status::NoData);
}

/// The whole's own figure must be one that its parts can make.
#[test]
fn the_wholes_own_figure_must_be_that_of_its_parts() {
    let declared = "địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
                    chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\nchỉ tiêu W \"Số hộ\", hộ, càng cao càng tốt\n";
    let rows = |own: &str| {
        format!(
            "chỉ tiêu,năm,địa bàn,giá trị; 1,2025,Xã A,60; 1,2025,Xã B,73; \
             W,2025,Xã A,10; W,2025,Xã B,10; 1,2025,Lạng Sơn,{own}; "
        )
    };
    let weighted = "bình quân gia quyền theo địa bàn([1] trọng số [W])";
    for (formula, own, status) in [
        ("lớn nhất theo địa bàn([1])", "66", Status::Met),
        ("lớn nhất theo địa bàn([1])", "30", Status::NoData),
        ("nhỏ nhất theo địa bàn([1])", "75", Status::NoData),
        ("bình quân theo địa bàn([1])", "61", Status::Met),
        ("bình quân theo địa bàn([1])", "30", Status::NoData),
        // 66,5 rounded, and of another day.
        (weighted, "67", Status::Met),
        (weighted, "66", Status::Met),
        (weighted, "61", Status::NoData),
    ] {
        assert_eq!(
            status_of_two(declared, formula, &rows(own)),
            status,
            "{formula} {own}"
        );
    }
    let stranger = format!("{}W,2025,Xã C,10; ", rows("66"));
    assert_eq!(status_of_two(declared, weighted, &stranger), Status::NoData);
    let whole = format!("{}W,2025,Lạng Sơn,40; ", rows("66"));
    assert_eq!(status_of_two(declared, weighted, &whole), Status::NoData);
}

/// Urban and rural are the whole already: with men and women all are counted twice.
#[test]
fn two_divisions_of_one_whole_are_not_added_up() {
    let declared = |parts: &str| {
        let parts: String = (parts.split(", "))
            .map(|part| format!("  trong đó \"{part}\"\n"))
            .collect();
        format!("chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n{parts}")
    };
    let rows = "chỉ tiêu,năm,phân tổ,giá trị; 1,2025,Thành thị,10; 1,2025,Nông thôn,10; \
                1,2025,Nam,9; 1,2025,Nữ,11; ";
    let twice = declared("Thành thị, Nông thôn, Nam, Nữ");
    let sum = "tổng theo phân tổ([1])";
    assert_eq!(status_of_two(&twice, sum, rows), Status::NoData);
    assert_eq!(
        status_of_two(
            "chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n",
            sum,
            rows
        ),
        Status::NoData
    );
    assert_eq!(
        status_of_two(&twice, "lớn nhất theo phân tổ([1])", rows),
        Status::Met
    );
}

/// A row without a figure that can be read says too that there is a part.
#[test]
fn a_part_without_a_figure_is_a_part() {
    let parts = "chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n  trong đó \"Thành thị\"\n  trong đó \"Nông thôn\"\n";
    let places = "địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
                  chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n";
    for (declared, column, [one, two, other], formula) in [
        (
            parts,
            "phân tổ",
            ["Thành thị", "Nông thôn", "Miền núi"],
            "tổng theo phân tổ([1])",
        ),
        (
            parts,
            "phân tổ",
            ["Thành thị", "Nông thôn", "Miền núi"],
            "lớn nhất theo phân tổ([1])",
        ),
        (
            places,
            "địa bàn",
            ["Xã A", "Xã B", "Xã E"],
            "tổng theo địa bàn([1])",
        ),
        (
            places,
            "địa bàn",
            ["Xã A", "Xã B", "Xã E"],
            "bình quân theo địa bàn([1])",
        ),
    ] {
        let known = format!("chỉ tiêu,năm,{column},giá trị; 1,2025,{one},10; 1,2025,{two},20; ");
        assert_eq!(
            status_of_two(declared, formula, &known),
            Status::Met,
            "{formula}"
        );
        for cell in ["", "...", "abc", "90"] {
            let rows = format!("{known}1,2025,{other},{cell}; ");
            let status = status_of_two(declared, formula, &rows);
            assert_eq!(status, Status::NoData, "{formula} {cell}");
        }
        // Of another year it says nothing.
        let rows = format!("{known}1,2024,{other},; ");
        assert_eq!(
            status_of_two(declared, formula, &rows),
            Status::Met,
            "{formula}"
        );
    }
}

/// What was reported for a computed figure neither covers what contradicts its parts, nor
/// is passed over where it comes to the opposite verdict.
#[test]
fn a_reported_figure_beside_a_computed_one() {
    let declared = "địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
                    chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n";
    let sum = "tổng theo địa bàn([1])";
    let rows =
        |more: &str| format!("chỉ tiêu,năm,địa bàn,giá trị; 1,2025,Xã A,4; 1,2025,Xã B,5; {more}");
    for (more, status) in [
        ("", Status::Met),
        // Another number, the same verdict; the opposite one (the level is over 0).
        ("2,2025,Lạng Sơn,8; ", Status::Met),
        ("2,2025,Lạng Sơn,-8; ", Status::NoData),
        // An undeclared commune: nobody knows the sum, and the reported one may be wrong too.
        ("1,2025,Xã D,5; 2,2025,Lạng Sơn,8; ", Status::NoData),
    ] {
        assert_eq!(status_of_two(declared, sum, &rows(more)), status, "{more}");
    }
    // Where an input is missing the reported figure is all there is.
    let lacking = "chỉ tiêu,năm,địa bàn,giá trị; 1,2025,Xã A,4; 2,2025,Lạng Sơn,8; ";
    assert_eq!(status_of_two(declared, sum, lacking), Status::Met);
}

/// Of a share of the communes nobody knows the whole where the data have one more.
#[test]
fn a_share_of_places_knows_all_of_them() {
    let status = |level: &str, more: &str| {
        let text = format!(
            "chương trình \"K\"\n  địa bàn: \"Lạng Sơn\"\n  mốc: 2025\n\
             địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
             địa bàn \"Xã C\", xã, thuộc \"Lạng Sơn\"\n\
             chỉ tiêu 1 \"Mức riêng\", %, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2025: ít nhất 50\n\
             chỉ tiêu 2 \"Xã đạt\", %, càng cao càng tốt\n  đến 2025: {level}\n"
        );
        let rows = format!(
            "chỉ tiêu,năm,địa bàn,giá trị\n1,2025,Xã A,60\n1,2025,Xã B,70\n1,2025,Xã C,10\n{more}"
        );
        let (_, evaluation) = evaluated(&text, &rows, end());
        of_clause(&evaluation, "2").status()
    };
    let more = "1,2025,Xã D,30\n1,2025,Xã E,30\n";
    assert_eq!(status("ít nhất 60% số xã đạt [1]", ""), Status::Met);
    assert_eq!(status("ít nhất 60% số xã đạt [1]", more), Status::NoData);
    assert_eq!(status("ít nhất 2 xã đạt [1]", more), Status::Met);
    assert_eq!(status("ít nhất 3 xã đạt [1]", ""), Status::Unmet);
    assert_eq!(status("ít nhất 3 xã đạt [1]", more), Status::NoData);
}
