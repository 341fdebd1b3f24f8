//! Figures that are not used, cells that are no figures, and headings that are
//! nobody's: what is said of them. All figures are made up (số liệu minh hoạ).
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and writes its inputs"
)]

#[allow(dead_code, reason = "not every test of it uses all of it")]
#[path = "support/program.rs"]
mod program;

use program::{Run, ctr};

const HEAD: &str = "chương trình \"K\"\n  ban hành: ngày 02/01/2023\n  mốc: 2025\n\n";

fn eval(programme: &str, data: &str, format: &str) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name).to_string_lossy().into_owned();
        std::fs::write(&path, text).expect("written");
        path
    };
    let file = put("p.ctr", &format!("{HEAD}{programme}"));
    let data = put("d.csv", data);
    ctr(&[
        "eval",
        &file,
        "--data",
        &data,
        "--as-of",
        "2025-12-31",
        "--list",
        "all",
        "--format",
        format,
    ])
}

/// The status of the only commitment, and what was said of the data.
fn judged(programme: &str, figure: &str) -> (String, String) {
    let data = format!("chỉ tiêu;kỳ;giá trị\n1;2025;{figure}\n");
    let run = eval(programme, &data, "json");
    let all: serde_json::Value = serde_json::from_str(&run.out).expect("one document");
    let status = all["commitments"][0]["status"].as_str().unwrap_or("");
    (status.to_string(), run.err)
}

const CRITERIA: &str =
    "chỉ tiêu 1 \"Số tiêu chí nông thôn mới đã đạt\", tiêu chí\n  đến 2025: đạt 15/19 tiêu chí\n";
const AGE: &str = "chỉ tiêu 1 \"Tuổi thọ trung bình\", tuổi\n  đến 2025: ít nhất 74\n";
const BEDS: &str =
    "chỉ tiêu 1 \"Số giường bệnh trên 10.000 dân\", giường/10.000 dân\n  đến 2025: không quá 32\n";
const COVER: &str =
    "chỉ tiêu 1 \"Tỷ lệ trẻ em được tiêm chủng đầy đủ\", %\n  đến 2025: ít nhất 95\n";

#[test]
fn more_than_all_ages_and_rates_that_cannot_be() {
    for (programme, bad, good) in [
        (CRITERIA, "25", "19"),
        (AGE, "400", "75"),
        (BEDS, "-3", "30"),
    ] {
        let (status, said) = judged(programme, bad);
        assert_eq!(status, "no_data", "{bad}: {said}");
        assert!(said.contains("CTR0635"), "{bad}: {said}");
        let (status, said) = judged(programme, good);
        assert_eq!(status, "met", "{good}: {said}");
        assert!(!said.contains("CTR0635"), "{good}: {said}");
    }
    let (status, said) = judged(COVER, "101,5");
    assert_eq!(status, "met", "{said}");
}

/// A report does not say that there is no figure where there is one.
#[test]
fn a_refused_figure_is_told_of_in_the_report() {
    let run = eval(AGE, "chỉ tiêu;kỳ;giá trị\n1;2025;400\n", "human");
    assert!(
        run.out.contains("có số của kỳ nhưng không dùng được"),
        "{}",
        run.out
    );
    let run = eval(AGE, "chỉ tiêu;kỳ;giá trị\n1;2025;75\n1;2025;73\n", "human");
    assert!(
        run.out.contains("có số của kỳ nhưng không dùng được"),
        "{}",
        run.out
    );
    let run = eval(AGE, "chỉ tiêu;kỳ;giá trị\n1;2024;75\n", "human");
    assert!(!run.out.contains("không dùng được"), "{}", run.out);
}

#[test]
fn a_sheets_error_is_told_as_one() {
    for cell in ["#REF!", "#DIV/0!", "#N/A", "#NAME?"] {
        let (status, said) = judged(AGE, cell);
        assert_eq!(status, "no_data");
        assert!(said.contains("sửa công thức"), "{cell}: {said}");
    }
    let (_, said) = judged(AGE, "# 75");
    assert!(!said.contains("sửa công thức"), "{said}");
}

/// A column whose heading is nobody's is pointed at in the line of headings.
#[test]
fn a_wide_heading_is_pointed_at_where_it_stands() {
    let data = "Tỉnh;Năm;Tuổi thọ trung bình;Tỷ lệ che phủ rừng (%)\nA;2025;75;40,5\n";
    let run = eval(AGE, data, "human");
    assert!(run.err.contains("d.csv:1:30"), "{}", run.err);
}

/// Misspelt columns are not also asked for as missing ones.
#[test]
fn a_misspelt_column_is_to_be_mended_not_added() {
    let run = eval(AGE, "chi_tieu;ky;gia_tri\n1;2025;75\n", "human");
    assert_eq!(run.status, Some(2), "{}", run.err);
    assert!(run.err.contains("không phải thêm cột"), "{}", run.err);
    let run = eval(AGE, "chỉ tiêu;gia_tri\n1;75\n", "human");
    assert!(run.err.contains("và thêm cột “kỳ”"), "{}", run.err);
}

/// A yearly change since a year that none of its years is after.
#[test]
fn a_base_after_all_years_of_a_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("p.ctr").to_string_lossy().into_owned();
    let line = |base| {
        let line = format!("hằng năm giai đoạn 2021 - 2025: tăng ít nhất 5% so với năm {base}");
        let text = format!("{HEAD}chỉ tiêu 1 \"Số bác sĩ\", người, càng cao càng tốt\n  {line}\n");
        std::fs::write(&path, text).expect("written");
        ctr(&["check", &path]).out
    };
    assert!(line(2025).contains("CTR0333"), "{}", line(2025));
    assert!(!line(2020).contains("CTR0333"), "{}", line(2020));
}

/// A place that is nobody's and nearly the programme's own is told of.
#[test]
fn a_misspelt_place_is_told_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("d.csv").to_string_lossy().into_owned();
    let told = |place: &str| {
        let text = format!("chỉ tiêu;địa bàn;kỳ;giá trị\n4.6;{place};2025;96\n");
        std::fs::write(&path, text).expect("written");
        let line = format!("eval seeds/lam-dong.ctr --as-of 2025-12-31 --list none --data {path}");
        ctr(&line.split(' ').collect::<Vec<_>>()).out
    };
    let out = told("Lâm Đồg");
    assert!(out.contains("có phải “Lâm Đồng”?"), "{out}");
    for place in ["Lâm Đồng", "Lam Dong", "Lâm Đồng (cũ)", "Cao Bằng", "Xã A"] {
        assert!(!told(place).contains("có phải"), "{place}");
    }
}

/// A report of a programme with errors says so itself.
#[test]
fn errors_left_are_told_in_the_report() {
    let bad = "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: ít nhất ít nhất 5\n";
    let data = "chỉ tiêu;kỳ;giá trị\n1;2025;5\n";
    for format in ["human", "md", "json"] {
        let run = eval(bad, data, format);
        assert!(run.out.contains("còn 1 lỗi"), "{}", run.out);
    }
    let good = bad.replace("ít nhất ít nhất", "không quá");
    assert!(!eval(&good, data, "human").out.contains("lỗi (xem"));
}
