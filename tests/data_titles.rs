//! What titles and the names of sheets say of the figures under them: a part, a place, a
//! scenario, a comparison, or nothing. All figures are made up: số liệu minh hoạ.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use ctr::data::Input;
use ctr::eval::{Options, evaluate};
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use std::io::Cursor;

const PROGRAMME: &str = r#"chương trình "Thử"
  ban hành: ngày 02/01/2021
  địa bàn: "Lâm Đồng"
mục 1 "Đời sống dân cư"
chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  đến 2025: không quá 25
chỉ tiêu 2 "Tỷ lệ tham gia BHYT", %, càng cao càng tốt
  đến 2025: ít nhất 90
  trong đó "Nông thôn"
    đến 2025: ít nhất 80
"#;

/// The statuses of the two indicators and of the part, and the codes that are told.
fn judged(name: &str, bytes: Vec<u8>) -> ([String; 3], Vec<&'static str>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", PROGRAMME));
    let model = ctr::check::programmes(&mut sources).0;
    let input = Input {
        name: name.into(),
        reader: Box::new(Cursor::new(bytes)),
        size: None,
    };
    let (table, findings) = ctr::data::read(vec![input], &model, &mut |_| {});
    let evaluation = evaluate(&model, &table, &Options::new(date(2026, 1, 31)));
    let status = |code: Option<&str>| {
        let of = |one: &&ctr::eval::Verdict| one.code.as_deref() == code;
        let found = evaluation.verdicts.iter().find(of).unwrap();
        found.status().key().to_string()
    };
    let codes = findings.iter().map(|one| one.entry.code).collect();
    ([status(Some("1")), status(Some("2")), status(None)], codes)
}

/// A table, one with running numbers, a long file: with a line above, and between.
fn files(line: &str) -> [String; 5] {
    let rows = "Số hộ nghèo;30;20\nTỷ lệ tham gia BHYT;91;92\n";
    [
        format!("{line}\nChỉ tiêu;2024;2025\n{rows}"),
        format!("Chỉ tiêu;2024;2025\n{line};;\n{rows}"),
        format!(
            "STT;Chỉ tiêu;2024;2025\nI;{line};;\n1;Số hộ nghèo;30;20\n2;Tỷ lệ tham gia BHYT;91;92\n"
        ),
        format!("{line}\nchỉ tiêu;năm;giá trị\n1;2025;20\n2;2025;92\n"),
        format!("chỉ tiêu;năm;giá trị\n1;2024;30\n{line};;\n1;2025;20\n2;2025;92\n"),
    ]
}

#[test]
fn titles_that_narrow_leave_the_whole_unknown() {
    for line in [
        "Dân tộc thiểu số",
        "DÂN TỘC THIỂU SỐ",
        "A. Dân tộc thiểu số",
        "Số liệu hộ dân tộc thiểu số",
        "Vùng đồng bào DTTS",
        "Người cao tuổi",
        "Nữ giới",
        "Thanh niên",
        "Hộ do nữ làm chủ",
        "Dân tộc: Kinh",
        "Khu vực miền núi",
        "Không bao gồm TP Đà Lạt",
        "(Không bao gồm Đà Lạt)",
        "So với năm 2024",
        "Phương án 2",
        "Kịch bản cao",
        "Chênh lệch",
        "Tốc độ tăng",
        "Năm trước",
        "Lâm Đồng (cũ)",
    ] {
        for file in files(line) {
            let (told, codes) = judged("s.csv", file.clone().into_bytes());
            assert_eq!(told, ["no_data"; 3], "{file}");
            assert!(!codes.is_empty(), "nothing is told\n{file}");
        }
    }
    // A bare name above figures is of that place; between rows it heads them.
    for file in [0, 1, 3, 4].map(|at| files("Đà Lạt")[at].clone()) {
        let (told, codes) = judged("s.csv", file.clone().into_bytes());
        assert_eq!(told, ["no_data"; 3], "{file}");
        assert!(!codes.is_empty(), "nothing is told\n{file}");
    }
}

#[test]
fn a_title_that_is_the_name_of_a_part_is_of_the_part() {
    for line in [
        "Nông thôn",
        "NÔNG THÔN",
        "1. Nông thôn",
        "Khu vực nông thôn",
    ] {
        let [above, between, numbered, long, long_between] = files(line);
        for file in [above, between, numbered, long] {
            let (told, codes) = judged("s.csv", file.clone().into_bytes());
            assert_eq!(told, ["no_data", "no_data", "met"], "{file}");
            assert!(codes.contains(&"CTR0638"), "{codes:?}\n{file}");
        }
        let (told, codes) = judged("s.csv", long_between.clone().into_bytes());
        assert_eq!(told, ["no_data"; 3], "{long_between}");
        assert!(codes.contains(&"CTR0662"), "{codes:?}\n{long_between}");
    }
}

#[test]
fn titles_that_say_nothing_change_nothing() {
    for line in [
        "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2025",
        "BIỂU SỐ 01",
        "Biểu 02",
        "BÁO CÁO",
        "UBND TỈNH LÂM ĐỒNG",
        "Sở Y tế",
        "Ban Dân tộc",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Lâm Đồng, ngày 31 tháng 12 năm 2025",
        "Nguồn: Sở Y tế",
        "Lâm Đồng",
        "Năm 2025",
        "I. LĨNH VỰC Y TẾ",
        "II. Xây dựng nông thôn mới",
        "Đời sống dân cư",
    ] {
        for file in files(line) {
            let (told, codes) = judged("s.csv", file.clone().into_bytes());
            assert_eq!(told, ["met", "met", "no_data"], "{codes:?}\n{file}");
        }
    }
}

#[test]
fn a_unit_between_rows_is_heeded_or_refused() {
    let unit = "Đơn vị: nghìn hộ";
    for file in [
        format!("STT;Chỉ tiêu;2024;2025\n;{unit};;\n1;Số hộ nghèo;3;2\n"),
        format!("Chỉ tiêu;2024;2025\n{unit};;\nSố hộ nghèo;3;2\n"),
    ] {
        let (told, codes) = judged("s.csv", file.clone().into_bytes());
        assert_eq!(told[0], "unmet", "{codes:?}\n{file}");
    }
    let long = format!("chỉ tiêu;năm;giá trị\n1;2024;3\n{unit};;\n1;2025;2\n");
    let (told, codes) = judged("s.csv", long.into_bytes());
    assert_eq!(told[0], "no_data", "{codes:?}");
    assert!(codes.contains(&"CTR0662"), "{codes:?}");
}

#[test]
fn a_lost_figure_of_the_same_end_is_not_stood_for_by_a_lesser_one() {
    let file = |period: &str, cell: &str| {
        format!(
            "chỉ tiêu;kỳ;giá trị;trạng thái\n2;2025;95;ước tính\n2;{period};{cell};chính thức\n"
        )
    };
    for period in ["2025", "31/12/2025", "2025-Q4", "2025-12"] {
        let text = file(period, "80x");
        let (told, codes) = judged("s.csv", text.clone().into_bytes());
        assert_eq!(told[1], "no_data", "{codes:?}\n{text}");
    }
    // Of another end it says nothing.
    let (told, _) = judged("s.csv", file("30/9/2025", "80x").into_bytes());
    assert_eq!(told[1], "met");
}

#[cfg(feature = "office")]
mod sheets {
    use super::judged;
    use rust_xlsxwriter::Workbook;

    /// A workbook of one sheet of this name; `long`: one figure a row.
    fn book(name: &str, long: bool) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name(name).unwrap();
        let rows: &[[&str; 3]] = match long {
            false => &[
                ["Chỉ tiêu", "2024", "2025"],
                ["Số hộ nghèo", "30", "20"],
                ["Tỷ lệ tham gia BHYT", "91", "92"],
            ],
            true => &[
                ["chỉ tiêu", "năm", "giá trị"],
                ["1", "2025", "20"],
                ["2", "2025", "92"],
            ],
        };
        for (at, row) in rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                sheet.write(at as u32, column as u16, *cell).unwrap();
            }
        }
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn the_name_of_a_sheet_says_what_a_title_says() {
        for name in [
            "Kế hoạch 2025",
            "KH 2025",
            "Huyện Lạc Dương",
            "Lạc Dương",
            "Nữ",
            "6 tháng",
            "Quý I",
            "DTTS",
            "Không gồm Đà Lạt",
            "Nu",
            "Foo",
        ] {
            for long in [false, true] {
                let (told, codes) = judged("s.xlsx", book(name, long));
                assert_eq!(told, ["no_data"; 3], "{name} {long}");
                assert!(!codes.is_empty(), "nothing is told: {name}");
            }
        }
        for long in [false, true] {
            let (told, codes) = judged("s.xlsx", book("Nông thôn", long));
            assert_eq!(told, ["no_data", "no_data", "met"], "{long} {codes:?}");
        }
    }

    #[test]
    fn a_neutral_name_of_a_sheet_says_nothing() {
        for name in [
            "Sheet1",
            "Trang tính1",
            "Biểu 02",
            "Bieu_02",
            "Số liệu",
            "So lieu",
            "Tổng hợp",
            "KQ 2025",
            "2025",
            "Năm 2025",
            "Lâm Đồng",
            "Tỉnh Lâm Đồng",
            "Sở Y tế",
            "Đời sống dân cư",
            "Số hộ nghèo",
            "1",
        ] {
            for long in [false, true] {
                let (told, codes) = judged("s.xlsx", book(name, long));
                assert_eq!(told, ["met", "met", "no_data"], "{name} {long} {codes:?}");
            }
        }
    }
}
