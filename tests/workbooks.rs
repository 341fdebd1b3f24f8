//! Workbooks as figures: what is seen is what is read, and nothing is silent. The
//! workbooks are made here; all figures are made up: số liệu minh hoạ.
#![cfg(feature = "office")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail, and runs the program"
)]

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use zip::write::SimpleFileOptions;

const PROGRAMME: &str = "chương trình \"KH\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
     địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nmục 1 \"x\"\n  chủ trì: SYT\n\
     chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: tối đa 8%\n\
     chỉ tiêu 2 \"Số giường bệnh\", giường\n  đến 2025: ít nhất 100\n";

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn folder(name: &str) -> Folder {
    let path = std::env::temp_dir().join(format!("ctr-books-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&path).expect("a folder");
    std::fs::write(path.join("k.ctr"), PROGRAMME).expect("a file");
    Folder(path)
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ctr"))
        .current_dir(folder)
        .args(arguments)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "100")
        .output()
        .expect("run")
}

/// Status of the run, its JSON and what it says beside it.
fn eval(folder: &Folder, data: &str) -> (Option<i32>, Value, String) {
    let arguments = ["eval", "k.ctr", "--as-of", "2026-01-31", "--list", "all"];
    let more = ["--notes", "--format", "json", "--data", data];
    let output = run(&folder.0, &[arguments.as_slice(), &more].concat());
    let json = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    (output.status.code(), json, said)
}

/// Figure, place and status of a commitment: `7.5 so.xlsx › Biểu 02 › B4 met`.
fn told(json: &Value, code: &str) -> String {
    let all = json["commitments"].as_array().expect("a list");
    let one = all.iter().find(|one| one["code"] == code).expect("a code");
    let figure = &one["figures"][0];
    let text = |value: &Value| value.as_str().unwrap_or("–").to_string();
    format!(
        "{} {} {} {}",
        text(&one["actual"]),
        text(&figure["file"]),
        text(&figure["cell"]),
        text(&one["status"])
    )
}

fn codes(said: &str) -> Vec<String> {
    let mut all: Vec<String> = said
        .split("CTR")
        .skip(1)
        .filter_map(|rest| rest.get(..4))
        .filter(|code| code.bytes().all(|b| b.is_ascii_digit()))
        .map(|code| format!("CTR{code}"))
        .collect();
    all.sort();
    all.dedup();
    all
}

/// A workbook with one sheet `Biểu 02`: names down, years across.
fn one_sheet(folder: &Folder, name: &str, fill: impl FnOnce(&mut Worksheet)) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Biểu 02").unwrap();
    fill(sheet);
    book.save(folder.0.join(name)).unwrap();
}

/// `Chỉ tiêu | 2024 | 2025` and a figure of each indicator in B/C of rows 4 and 5.
fn table(sheet: &mut Worksheet, poor: (f64, &str), beds: f64) {
    sheet.write(0, 0, "BÁO CÁO NĂM 2025").unwrap();
    sheet.write(2, 0, "Chỉ tiêu").unwrap();
    sheet.write(2, 1, 2024).unwrap();
    sheet.write(2, 2, 2025).unwrap();
    sheet.write(3, 0, "Tỷ lệ hộ nghèo").unwrap();
    let format = Format::new().set_num_format(poor.1);
    sheet.write_with_format(3, 2, poor.0, &format).unwrap();
    sheet.write(4, 0, "Số giường bệnh").unwrap();
    sheet.write(4, 2, beds).unwrap();
}

#[test]
fn a_figure_is_what_is_seen_exactly_and_has_its_cell() {
    let here = folder("seen");
    for (stored, format, read) in [
        (0.075, "0.0%", "7.5"),
        (0.075, "0%", "7.5"),
        (0.08, "0%", "8"),
        (0.04 + 0.04, "0.00%", "8"),
        (7.5, "General", "7.5"),
        (0.1 + 7.4, "0.0", "7.5"),
        (7.5, "0.0\"%\"", "7.5"),
    ] {
        one_sheet(&here, "so.xlsx", |sheet| {
            table(sheet, (stored, format), 1234.0)
        });
        let (status, json, said) = eval(&here, "so.xlsx");
        assert_eq!(status, Some(0), "{said}");
        let expected = format!("{read} so.xlsx › Biểu 02 › C4 met").replace(" › C4", " C4");
        assert_eq!(told(&json, "1"), expected, "{stored} {format}: {said}");
        assert_eq!(told(&json, "2"), "1234 so.xlsx › Biểu 02 C5 met");
        let rounded = said.contains("CTR0838");
        assert_eq!(rounded, (stored, format) == (0.075, "0%"), "{said}");
    }
}

/// The commonest silent error: 8.5 % read as 0.085 would be far below the level.
#[test]
fn a_per_cent_above_its_level_is_unmet() {
    let here = folder("above");
    one_sheet(&here, "so.xlsx", |sheet| {
        table(sheet, (0.085, "0.0%"), 99.0)
    });
    let (_, json, _) = eval(&here, "so.xlsx");
    assert_eq!(told(&json, "1"), "8.5 so.xlsx › Biểu 02 C4 unmet");
    assert_eq!(told(&json, "2"), "99 so.xlsx › Biểu 02 C5 unmet");
}

#[test]
fn what_is_hidden_is_named() {
    let here = folder("hidden");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Biểu 02").unwrap();
    table(sheet, (7.0, "0"), 120.0);
    sheet.set_row_hidden(3).unwrap();
    sheet.set_column_hidden(2).unwrap();
    let old = book.add_worksheet();
    old.set_name("Bản cũ").unwrap();
    table(old, (9.0, "0"), 1.0);
    old.set_hidden(true);
    let cover = book.add_worksheet();
    cover.set_name("Bìa").unwrap();
    cover.write(0, 0, "Báo cáo").unwrap();
    book.save(here.0.join("so.xlsx")).unwrap();
    let (status, json, said) = eval(&here, "so.xlsx");
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(told(&json, "1"), "7 so.xlsx › Biểu 02 C4 met");
    for words in [
        "trang “Biểu 02” có hàng bị ẩn mà vẫn có nội dung: 4;",
        "trang “Biểu 02” có cột bị ẩn mà vẫn có nội dung: C;",
        "trang “Bản cũ” bị ẩn nên không đọc",
        "trang “Bìa” không nhận ra bảng số liệu nào",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
}

#[test]
fn errors_are_missing_by_name_and_formulas_need_a_result() {
    let here = folder("formulas");
    // What a spreadsheet has reckoned and stored.
    let stored = "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Tỷ lệ hộ nghèo</t></is></c>\
        <c r=\"C4\" t=\"e\"><f>B1/B2</f><v>#DIV/0!</v></c></row>\
        <row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>Số giường bệnh</t></is></c>\
        <c r=\"C5\"><f>60+60</f><v>120</v></c></row>";
    by_hand(&here.0.join("so.xlsx"), stored, "");
    let (_, json, said) = eval(&here, "so.xlsx");
    assert!(told(&json, "1").ends_with("no_data"), "{said}");
    assert!(said.contains("so.xlsx › Biểu 02 › C4"), "{said}");
    assert!(said.contains("bảng tính báo lỗi ở ô này"), "{said}");
    assert_eq!(told(&json, "2"), "120 so.xlsx › Biểu 02 C5 met");
    // Without a result, and with one that nobody reckoned.
    let bare = stored.replace("<v>120</v>", "");
    for (rows, more) in [
        (bare.as_str(), ""),
        (stored, "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"),
    ] {
        by_hand(&here.0.join("so.xlsx"), rows, more);
        let (status, _, said) = eval(&here, "so.xlsx");
        assert_eq!(status, Some(2), "{said}");
        assert!(
            said.contains("CTR0834") && said.contains("lưu lại"),
            "{said}"
        );
    }
    // As xlsx writers leave them: 0 for every formula.
    one_sheet(&here, "so.xlsx", |sheet| {
        table(sheet, (7.0, "0"), 1.0);
        sheet.write_formula(4, 2, "=60+60").unwrap();
    });
    let (status, _, said) = eval(&here, "so.xlsx");
    assert_eq!((status, said.contains("C5")), (Some(2), true), "{said}");
}

/// A workbook of hand-made XML: header in row 3, these rows, more in the book.
fn by_hand(path: &Path, rows: &str, book: &str) {
    let head = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c>\
        <c r=\"B3\"><v>2024</v></c><c r=\"C3\"><v>2025</v></c></row>";
    let sheet = format!("<worksheet><sheetData>{head}{rows}</sheetData></worksheet>");
    let parts = [
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Biểu 02\" sheetId=\"1\" r:id=\"rId1\"/></sheets>{book}</workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_string(),
        ),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, t)| (*n, t.as_bytes())).collect();
    packed(path, &parts);
}

fn packed(path: &Path, parts: &[(&str, &[u8])]) {
    let file = std::fs::File::create(path).unwrap();
    let mut zip = zip::ZipWriter::new(file);
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn merged_labels_reach_down_and_figures_do_not() {
    let here = folder("merged");
    let programme =
        format!("{PROGRAMME}chỉ tiêu 3 \"Số trạm y tế\", trạm\n  đến 2025: ít nhất 5\n");
    std::fs::write(here.0.join("k.ctr"), programme).unwrap();
    let plain = Format::new();
    one_sheet(&here, "so.xlsx", |sheet| {
        let title = "BÁO CÁO CỦA TỈNH LẠNG SƠN";
        sheet.merge_range(0, 1, 0, 4, title, &plain).unwrap();
        for (at, heading) in ["Chỉ tiêu", "Kỳ", "Giá trị", "Nguồn"].iter().enumerate() {
            sheet.write(2, 1 + at as u16, *heading).unwrap();
        }
        sheet
            .merge_range(3, 1, 4, 1, "Tỷ lệ hộ nghèo", &plain)
            .unwrap();
        sheet.write(3, 2, 2024).unwrap();
        sheet.write(3, 3, 9).unwrap();
        sheet.write(4, 2, 2025).unwrap();
        sheet.write(4, 3, 7).unwrap();
        sheet.write(5, 1, "Số giường bệnh").unwrap();
        sheet.write(5, 2, 2025).unwrap();
        sheet.merge_range(5, 3, 6, 3, "", &plain).unwrap();
        sheet.write(5, 3, 120).unwrap();
        sheet.write(6, 1, "Số trạm y tế").unwrap();
        sheet.write(6, 2, 2025).unwrap();
    });
    let (status, json, said) = eval(&here, "so.xlsx");
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(told(&json, "1"), "7 so.xlsx › Biểu 02 D5 met");
    assert_eq!(told(&json, "2"), "120 so.xlsx › Biểu 02 D6 met");
    assert_eq!(told(&json, "3"), "– – – no_data");
}

#[test]
fn headings_that_span_columns_are_of_all_of_them() {
    let here = folder("spans");
    let plain = Format::new();
    one_sheet(&here, "so.xlsx", |sheet| {
        sheet.merge_range(0, 0, 1, 0, "Chỉ tiêu", &plain).unwrap();
        sheet.merge_range(0, 1, 0, 2, "Kế hoạch", &plain).unwrap();
        sheet.merge_range(0, 3, 0, 4, "Thực hiện", &plain).unwrap();
        for (column, year) in [(1, 2024), (2, 2025), (3, 2024), (4, 2025)] {
            sheet.write(1, column, year).unwrap();
        }
        sheet.write(2, 0, "Tỷ lệ hộ nghèo").unwrap();
        for (column, value) in [(1, 1.0), (2, 2.0), (3, 9.0), (4, 7.25)] {
            sheet.write(2, column, value).unwrap();
        }
    });
    let (_, json, said) = eval(&here, "so.xlsx");
    assert_eq!(told(&json, "1"), "7.25 so.xlsx › Biểu 02 E3 met", "{said}");
}

#[test]
fn fonts_of_before_unicode_are_read_and_told_once() {
    let here = folder("fonts");
    // "Tỷ lệ hộ nghèo" and "Số giường bệnh" as .VnTime and VNI-Times show them.
    for (font, poor, beds) in [
        (".VnTime", "Tû lÖ hé nghÌo", "Sè gi\u{ad}êng bÖnh"),
        ("VNI-Times", "Tyû leä hoä ngheøo", "Soá giöôøng beänh"),
    ] {
        let format = Format::new().set_font_name(font);
        one_sheet(&here, "so.xlsx", |sheet| {
            table(sheet, (7.0, "0"), 120.0);
            sheet.write_with_format(3, 0, poor, &format).unwrap();
            sheet.write_with_format(4, 0, beds, &format).unwrap();
        });
        let (_, json, said) = eval(&here, "so.xlsx");
        assert_eq!(told(&json, "1"), "7 so.xlsx › Biểu 02 C4 met", "{said}");
        assert_eq!(told(&json, "2"), "120 so.xlsx › Biểu 02 C5 met", "{said}");
        assert_eq!(said.matches("CTR0645").count(), 1, "{said}");
    }
}

#[test]
fn text_numbers_go_through_the_reader_of_text_and_dates_are_days() {
    let here = folder("text");
    let day = Format::new().set_num_format("dd/mm/yyyy");
    one_sheet(&here, "so.xlsx", |sheet| {
        for (at, heading) in ["chỉ tiêu", "kỳ", "giá trị", "ngày công bố"]
            .iter()
            .enumerate()
        {
            sheet.write(0, at as u16, *heading).unwrap();
        }
        sheet.write(1, 0, 1).unwrap();
        sheet.write(1, 1, 2025).unwrap();
        sheet.write(1, 2, "7,5").unwrap();
        sheet.write_with_format(1, 3, 46_040, &day).unwrap();
        sheet.write(2, 0, 1).unwrap();
        sheet.write(2, 1, 2024).unwrap();
        sheet.write(2, 2, 8.125).unwrap();
    });
    let (status, json, said) = eval(&here, "so.xlsx");
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(told(&json, "1"), "7.5 so.xlsx › Biểu 02 C2 met");
    let all = json["commitments"].as_array().unwrap();
    let one = all.iter().find(|one| one["code"] == "1").unwrap();
    assert_eq!(one["known"], "2026-01-18", "{json:#}");
    // A stored number beside a decimal comma is no mixture of marks, nor thousands.
    assert_eq!(json["data"]["files"][0]["decimal"], "comma");
    let of_data = codes(&said)
        .into_iter()
        .filter(|code| code.starts_with("CTR06"));
    assert_eq!(of_data.collect::<Vec<_>>(), Vec::<String>::new(), "{said}");
}

#[test]
fn findings_in_json_name_sheet_and_cell() {
    let here = folder("json");
    one_sheet(&here, "so.xlsx", |sheet| {
        table(sheet, (7.0, "0"), 1.0);
        sheet.write(4, 2, "nhiều").unwrap();
    });
    let output = run(
        &here.0,
        &["check", "k.ctr", "--data", "so.xlsx", "--format", "json"],
    );
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let all = json["findings"].as_array().unwrap();
    let one = all
        .iter()
        .find(|one| one["file"] != "k.ctr" && one["line"] == 5);
    let one = one.unwrap_or_else(|| panic!("{json:#}"));
    let place = ["file", "sheet", "cell"].map(|key| one[key].as_str().unwrap_or("–"));
    assert_eq!(place, ["so.xlsx › Biểu 02", "Biểu 02", "C5"]);
    assert_eq!((&one["line"], &one["column"]), (&5.into(), &3.into()));
    let output = run(
        &here.0,
        &["check", "k.ctr", "--data", "so.xlsx", "--format", "github"],
    );
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("file=so.xlsx,"), "{said}");
}

#[test]
fn what_is_no_workbook_says_what_it_is() {
    let here = folder("bad");
    let at = |name: &str| here.0.join(name);
    packed(&at("nen.zip"), &[("a.csv", b"1")]);
    packed(&at("word.docx"), &[("word/document.xml", b"<a/>")]);
    packed(&at("b.xlsb"), &[("xl/workbook.bin", b"")]);
    std::fs::write(at("a.pdf"), "%PDF-1.7 x").unwrap();
    std::fs::write(at("hong.xlsx"), b"PK\x03\x04 broken").unwrap();
    let cfb = |holds: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend([0; 600]);
        bytes.extend(holds.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    std::fs::write(at("khoa.xlsx"), cfb("EncryptedPackage")).unwrap();
    std::fs::write(at("cu.doc"), cfb("WordDocument")).unwrap();
    std::fs::write(at("hong.xls"), cfb("Workbook")).unwrap();
    by_hand(
        &at("thuc-the.xlsx"),
        "<row r=\"4\"><c r=\"A4\" t=\"str\"><v>&x;</v></c></row>",
        "",
    );
    let doctype = b"<!DOCTYPE a [<!ENTITY x \"y\">]><workbook/>";
    packed(&at("dtd.xlsx"), &[("xl/workbook.xml", doctype)]);
    by_hand(&at("trong.xlsx"), "", "");
    for (name, code) in [
        ("nen.zip", "CTR0831"),
        ("word.docx", "CTR0831"),
        ("b.xlsb", "CTR0831"),
        ("a.pdf", "CTR0831"),
        ("cu.doc", "CTR0831"),
        ("hong.xlsx", "CTR0832"),
        ("hong.xls", "CTR0832"),
        ("thuc-the.xlsx", "CTR0832"),
        ("dtd.xlsx", "CTR0832"),
        ("khoa.xlsx", "CTR0830"),
    ] {
        let (status, json, said) = eval(&here, name);
        assert_eq!((status, &json), (Some(2), &Value::Null), "{name}: {said}");
        assert!(said.contains(code), "{name}: {said}");
        assert!(!said.contains("panicked"), "{name}: {said}");
    }
    let (status, ..) = eval(&here, "trong.xlsx");
    assert!(status.is_some());
}

#[test]
fn too_much_is_refused_and_a_million_empty_rows_are_nothing() {
    let here = folder("much");
    let rows: String = (4..=1_000_004)
        .map(|row| format!("<row r=\"{row}\"/>"))
        .collect();
    let own = "<row r=\"1000005\"><c r=\"A1000005\" t=\"str\"><v>Tỷ lệ hộ nghèo</v></c>\
        <c r=\"C1000005\"><v>7</v></c></row>";
    by_hand(&here.0.join("dai.xlsx"), &(rows + own), "");
    let (status, json, said) = eval(&here, "dai.xlsx");
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(told(&json, "1"), "7 dai.xlsx › Biểu 02 C1000005 met");
    let far: String = (4..=1004)
        .map(|row| format!("<row r=\"{row}\"><c r=\"XFD{row}\"><v>1</v></c></row>"))
        .collect();
    by_hand(&here.0.join("rong.xlsx"), &far, "");
    let (status, _, said) = eval(&here, "rong.xlsx");
    assert_eq!(
        (status, said.contains("CTR0833")),
        (Some(2), true),
        "{said}"
    );
}

/// A bomb: a few hundred kilobytes that unpack to more than is read.
#[test]
fn a_bomb_is_refused() {
    let here = folder("bomb");
    let file = std::fs::File::create(here.0.join("bom.xlsx")).unwrap();
    let mut zip = zip::ZipWriter::new(file);
    zip.start_file("xl/workbook.xml", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(b"<workbook>").unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..610 {
        zip.write_all(&blanks).unwrap();
    }
    zip.finish().unwrap();
    let (status, _, said) = eval(&here, "bom.xlsx");
    assert_eq!(
        (status, said.contains("CTR0833")),
        (Some(2), true),
        "{said}"
    );
}

#[test]
fn tables_of_text_and_pages_are_read_as_what_they_are() {
    let here = folder("named");
    let csv = "Chỉ tiêu;2025\nTỷ lệ hộ nghèo;7,5\n";
    std::fs::write(here.0.join("csv.xlsx"), csv).unwrap();
    let (status, json, said) = eval(&here, "csv.xlsx");
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(told(&json, "1"), "7.5 csv.xlsx – met");
    assert!(said.contains("CTR0840") && said.contains("CSV"), "{said}");
    let html = "<html><body><table><tr><th>Chỉ tiêu</th><th colspan=1>2025</th></tr>\
        <tr><td>T&#7927; l&#7879; h&#7897; ngh&egrave;o</td><td> 7,5 </td></tr></table></body></html>";
    std::fs::write(here.0.join("trang.xls"), html).unwrap();
    let (status, json, said) = eval(&here, "trang.xls");
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(told(&json, "1"), "7.5 trang.xls › bảng 1 B2 met");
    assert!(said.contains("HTML"), "{said}");
}

/// What a table of text says, the same table as a sheet says.
#[test]
fn every_layout_of_text_says_the_same_as_a_sheet() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts");
    let mut tried = 0;
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let Ok(files) = std::fs::read_dir(&path) else {
            continue;
        };
        let mut csv: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        csv.retain(|file| file.extension().is_some_and(|end| end == "csv"));
        let [csv] = csv.as_slice() else { continue };
        let bytes = std::fs::read(csv).unwrap();
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let text = text.trim_start_matches('\u{feff}');
        // SDMX has a reader of its own, by its first heading.
        if text.starts_with("DATAFLOW") || text.starts_with("STRUCTURE") {
            continue;
        }
        let delimiter = [b';', b',', b'\t']
            .into_iter()
            .max_by_key(|mark| text.bytes().filter(|byte| byte == mark).count())
            .unwrap();
        let here = folder(&format!("as-{tried}"));
        std::fs::copy(path.join("k.ctr"), here.0.join("k.ctr")).unwrap();
        let stem = csv.file_stem().unwrap().to_str().unwrap().to_string();
        std::fs::copy(csv, here.0.join(format!("{stem}.csv"))).unwrap();
        one_sheet(&here, &format!("{stem}.xlsx"), |sheet| {
            let mut rows = csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes());
            for row in rows.records() {
                let row = row.unwrap();
                let line = row.position().unwrap().line() as u32 - 1;
                for (column, cell) in row.iter().enumerate() {
                    sheet.write(line, column as u16, cell).unwrap();
                }
            }
        });
        let verdicts = |file: &str| {
            let (status, json, said) = eval(&here, file);
            let all = json["commitments"].as_array().cloned().unwrap_or_default();
            let keys = [
                "code", "name", "place", "by", "status", "actual", "period", "flag",
            ];
            let one = |one: &Value| keys.map(|key| one[key].to_string()).join(" ");
            (status, all.iter().map(one).collect::<Vec<_>>(), said)
        };
        let (text, sheet) = (
            verdicts(&format!("{stem}.csv")),
            verdicts(&format!("{stem}.xlsx")),
        );
        assert_eq!(
            text.0,
            sheet.0,
            "{}: {}\n{}",
            path.display(),
            text.2,
            sheet.2
        );
        assert_eq!(
            text.1,
            sheet.1,
            "{}: {}\n{}",
            path.display(),
            text.2,
            sheet.2
        );
        assert_eq!(
            codes(&text.2),
            codes(&sheet.2),
            "{}: {}",
            path.display(),
            sheet.2
        );
        tried += 1;
    }
    assert!(tried >= 20, "{tried}");
}
