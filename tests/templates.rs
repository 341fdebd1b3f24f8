//! Templates: out to the agencies, filled, and back. All figures are made up: số liệu minh
//! hoạ.
#![cfg(feature = "office")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail, and runs the program"
)]

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PROGRAMME: &str = "chương trình \"Kế hoạch\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
     địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\ncơ quan SXD \"Sở Xây dựng\"\n\
     thang \"Bậc\": thấp < vừa < cao\nmục 1 \"Y tế\"\n  chủ trì: SYT\n\
     chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: tối đa 8%\n\
     chỉ tiêu 2 \"Số giường bệnh\", giường\n  đến 2025: ít nhất 100\n\
     chỉ tiêu \"Số trạm y tế\", trạm\n  đến 2025: ít nhất 5\n\
     mục 2 \"Kinh tế\"\n  chủ trì: SXD\n\
     chỉ tiêu 3 \"Thu ngân sách\", tỷ đồng\n  đến 2025: ít nhất 1.000\n\
     chỉ tiêu 4 \"Thu bình quân\", tỷ đồng/trạm\n  công thức: [3] / [Số trạm y tế]\n  đến 2025: ít nhất 1\n";

struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn folder(name: &str) -> Folder {
    let path = std::env::temp_dir().join(format!("ctr-forms-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).unwrap();
    std::fs::write(path.join("k.ctr"), PROGRAMME).unwrap();
    Folder(path)
}

fn run(folder: &Folder, arguments: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ctr"))
        .current_dir(&folder.0)
        .args(arguments.split(' '))
        .env("NO_COLOR", "1")
        .output()
        .unwrap()
}

fn made(folder: &Folder) {
    let out = run(folder, "template k.ctr --period 2025 --output bieu");
    assert_eq!(
        out.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
}

/// The parts of a workbook.
fn parts(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let bytes = std::fs::read(path).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = BTreeMap::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().to_string();
        out.insert(name, bytes);
    }
    out
}

/// A workbook with the text of a part changed.
fn changed(path: &Path, part: &str, change: impl FnOnce(String) -> String) {
    let mut all = parts(path);
    let text = String::from_utf8(all.remove(part).expect("the part")).unwrap();
    all.insert(part.to_string(), change(text).into_bytes());
    let file = std::fs::File::create(path).unwrap();
    let mut zip = zip::ZipWriter::new(file);
    for (name, bytes) in &all {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

const FORM: &str = "xl/worksheets/sheet1.xml";

/// Fills cells of the form, as a spreadsheet stores them: the style stays.
fn fill(path: &Path, cells: &[(&str, &str)]) {
    changed(path, FORM, |mut text| {
        for (cell, value) in cells {
            let from = text.find(&format!("<c r=\"{cell}\"")).expect(cell);
            let to = from + text[from..].find("/>").expect("a blank cell");
            let head = text[from..to].to_string();
            let full = match value.parse::<f64>() {
                Ok(_) => format!("{head}><v>{value}</v></c>"),
                Err(_) => format!("{head} t=\"inlineStr\"><is><t>{value}</t></is></c>"),
            };
            text.replace_range(from..to + 2, &full);
        }
        text
    });
}

fn eval(folder: &Folder, data: &str) -> (Option<i32>, Value, String) {
    let arguments =
        format!("eval k.ctr --as-of 2026-01-31 --list all --notes --format json --data {data}");
    let out = run(folder, &arguments);
    let json = serde_json::from_slice(&out.stdout).unwrap_or(Value::Null);
    (
        out.status.code(),
        json,
        String::from_utf8(out.stderr).unwrap(),
    )
}

fn verdicts(json: &Value) -> Vec<String> {
    let keys = [
        "code",
        "name",
        "status",
        "actual",
        "flag",
        "cause",
        "remedy",
        "shortfall",
    ];
    let all = json["commitments"].as_array().expect("a list").iter();
    all.map(|one| keys.map(|key| one[key].to_string()).join(" "))
        .collect()
}

/// What is said of the first indicator.
fn verdict(json: &Value) -> String {
    let mut all = verdicts(json).into_iter();
    all.find(|one| one.starts_with("\"1\" "))
        .expect("indicator 1")
}

#[test]
fn a_filled_template_says_what_the_same_figures_say_as_text() {
    let here = folder("same");
    made(&here);
    let bieu = here.0.join("bieu");
    let mut names: Vec<String> = std::fs::read_dir(&bieu)
        .unwrap()
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "bieu-SXD-2025.xlsx",
            "bieu-SYT-2025.xlsx",
            "bieu-tat-ca-2025.xlsx"
        ]
    );
    fill(
        &bieu.join("bieu-SYT-2025.xlsx"),
        &[
            ("G2", "8.5"),
            ("H2", "sơ bộ"),
            ("I2", "Báo cáo 5/BC"),
            ("K2", "Bão số 3"),
            ("L2", "Cho vay vốn"),
            ("K3", "Chưa kiểm đếm"),
            ("G4", "6"),
        ],
    );
    fill(&bieu.join("bieu-SXD-2025.xlsx"), &[("G2", "1234.5")]);
    std::fs::write(
        here.0.join("so.csv"),
        "chỉ tiêu;kỳ;giá trị;trạng thái;nguyên nhân;giải pháp\n1;2025;8,5;sơ bộ;Bão số 3;Cho vay vốn\n\
         2;2025;;;Chưa kiểm đếm;\nSố trạm y tế;2025;6;;;\n3;2025;1.234,5;;;\n",
    )
    .unwrap();
    let (status, book, said) = eval(&here, "bieu/bieu-SYT-2025.xlsx bieu/bieu-SXD-2025.xlsx");
    assert_eq!(status, Some(0), "{said}");
    let (status, text, told) = eval(&here, "so.csv");
    assert_eq!(status, Some(0), "{told}");
    assert_eq!(verdicts(&book), verdicts(&text), "{said}");
    assert!(
        verdict(&book).contains("\"unmet\" \"8.5\""),
        "{}",
        verdict(&book)
    );
    assert!(!said.contains("CTR06") && !said.contains("CTR08"), "{said}");
    let notes = book["notes"].to_string();
    assert!(
        notes.contains("Sở Y tế đã gửi biểu năm 2025, còn thiếu số của 1 trong 3 chỉ tiêu: 2"),
        "{notes}"
    );
    assert!(
        notes.contains("Sở Xây dựng đã gửi biểu năm 2025, đủ 1 chỉ tiêu"),
        "{notes}"
    );
    assert!(!notes.contains("chưa gửi"), "{notes}");
    let (_, one, _) = eval(&here, "bieu/bieu-SYT-2025.xlsx");
    let notes = one["notes"].to_string();
    assert!(
        notes.contains("chưa gửi biểu năm 2025: 1 cơ quan: Sở Xây dựng"),
        "{notes}"
    );
}

#[test]
fn a_template_is_made_again_alike_and_never_over_a_filled_one() {
    let here = folder("again");
    made(&here);
    let path = here.0.join("bieu/bieu-SYT-2025.xlsx");
    let first = std::fs::read(&path).unwrap();
    made(&here);
    assert_eq!(first, std::fs::read(&path).unwrap());
    fill(&path, &[("G2", "7")]);
    let filled = std::fs::read(&path).unwrap();
    std::fs::remove_file(here.0.join("bieu/bieu-SXD-2025.xlsx")).unwrap();
    let out = run(&here, "template k.ctr --period 2025 --output bieu");
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(
        (out.status.code(), said.contains("CTR0849")),
        (Some(2), true),
        "{said}"
    );
    assert_eq!(filled, std::fs::read(&path).unwrap());
    assert!(!here.0.join("bieu/bieu-SXD-2025.xlsx").exists());
    let out = run(&here, "bieu-mau k.ctr --agency SYTE --output bieu2");
    assert!(String::from_utf8_lossy(&out.stderr).contains("CTR0850"));
}

/// Each programme has its own workbooks, whatever they are called; what is read is not
/// written over, under any of these names.
#[test]
fn no_workbook_takes_the_place_of_another() {
    let here = folder("apart");
    let own = |name: &str, text: &str| std::fs::write(here.0.join(name), text).unwrap();
    let plain = "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n\ncơ quan S \"Sở\"\n\n\
                 chỉ tiêu 1 \"Số xã\", xã, càng cao càng tốt\n  chủ trì: S\n  đến 2025: 5\n";
    own("a.ctr", plain);
    own("b.ctr", &plain.replace("Số xã", "Số thôn"));
    let names = |folder: &str| -> Vec<String> {
        let all = std::fs::read_dir(here.0.join(folder)).unwrap().flatten();
        let mut all: Vec<String> = all
            .map(|one| one.file_name().to_string_lossy().into_owned())
            .collect();
        all.sort();
        all
    };
    let out = run(&here, "template a.ctr b.ctr --period 2025 --output khac");
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(names("khac"), ["bieu-a-S-2025.xlsx", "bieu-b-S-2025.xlsx"]);
    // One number in two documents; capitals and small letters are one name on many disks.
    let numbered = |number: &str| plain.replace("  ban", &format!("  số hiệu: {number}\n  ban"));
    own("a.ctr", &numbered("1/KH"));
    own("b.ctr", &numbered("1/kh").replace("Số xã", "Số thôn"));
    let out = run(&here, "template a.ctr b.ctr --period 2025 --output mot");
    assert_eq!(out.status.code(), Some(0));
    assert_eq!(
        names("mot"),
        ["bieu-1-KH-S-2025.xlsx", "bieu-1-kh-S-2025-2.xlsx"]
    );
    // Figures by such a name are kept.
    std::fs::create_dir(here.0.join("so")).unwrap();
    own("so/bieu-S-2025.xlsx", "chỉ tiêu;năm;giá trị\n1;2024;3\n");
    let asked = "template a.ctr --period 2025 --data so/bieu-S-2025.xlsx --output so";
    let out = run(&here, asked);
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("CTR0849"), "{said}");
}

#[test]
fn what_is_not_as_it_went_out_is_told() {
    let here = folder("torn");
    made(&here);
    let path = here.0.join("bieu/bieu-SYT-2025.xlsx");
    fill(&path, &[("G2", "7"), ("G3", "120"), ("G4", "6")]);
    let whole = std::fs::read(&path).unwrap();
    let data = "bieu/bieu-SYT-2025.xlsx";
    // A renamed sheet is no matter: rows are matched by code.
    changed(&path, "xl/workbook.xml", |text| {
        text.replace("\"Biểu\"", "\"Trang 1\"")
    });
    let (status, json, said) = eval(&here, data);
    assert_eq!((status, said.contains("CTR08")), (Some(0), false), "{said}");
    assert!(
        verdict(&json).contains("\"met\" \"7\""),
        "{}",
        verdict(&json)
    );
    // A row is gone.
    std::fs::write(&path, &whole).unwrap();
    changed(&path, FORM, |text| {
        let from = text.find("<row r=\"3\"").unwrap();
        let to = from + text[from..].find("</row>").unwrap() + 6;
        text[..from].to_string() + &text[to..]
    });
    let (status, _, said) = eval(&here, data);
    assert_eq!(
        (status, said.contains("CTR0848")),
        (Some(0), true),
        "{said}"
    );
    assert!(said.contains("thiếu 1 hàng so với khi gửi đi: 2"), "{said}");
    // The hidden sheet is pasted over: the strings it names are others'.
    std::fs::write(&path, &whole).unwrap();
    changed(&path, "xl/sharedStrings.xml", |text| {
        text.replace("ctr.template/1", "abc")
    });
    let (status, json, said) = eval(&here, data);
    assert_eq!(
        (status, said.contains("CTR0847")),
        (Some(0), true),
        "{said}"
    );
    assert!(verdict(&json).contains("\"met\""), "{said}");
    // Written otherwise, the programme asks the same.
    std::fs::write(&path, &whole).unwrap();
    std::fs::write(
        here.0.join("k.ctr"),
        PROGRAMME.replace("tối đa 8%", "tối  đa 8 %"),
    )
    .unwrap();
    let (status, _, said) = eval(&here, data);
    assert_eq!((status, said.contains("CTR08")), (Some(0), false), "{said}");
    // An older programme, and another one.
    std::fs::write(&path, &whole).unwrap();
    std::fs::write(
        here.0.join("k.ctr"),
        PROGRAMME.replace("tối đa 8%", "tối đa 6%"),
    )
    .unwrap();
    let (status, json, said) = eval(&here, data);
    assert_eq!(
        (status, said.contains("CTR0845")),
        (Some(0), true),
        "{said}"
    );
    assert!(verdict(&json).contains("\"unmet\""), "{said}");
    std::fs::write(
        here.0.join("k.ctr"),
        PROGRAMME.replace("1/KH-UBND", "2/KH-UBND"),
    )
    .unwrap();
    let (status, _, said) = eval(&here, data);
    assert_eq!(
        (status, said.contains("CTR0846")),
        (Some(2), true),
        "{said}"
    );
}

#[test]
fn two_templates_that_contradict_each_other_are_told_by_their_cells() {
    let here = folder("two");
    made(&here);
    fill(&here.0.join("bieu/bieu-SYT-2025.xlsx"), &[("G2", "7")]);
    fill(&here.0.join("bieu/bieu-tat-ca-2025.xlsx"), &[("G2", "9")]);
    let (_, json, said) = eval(&here, "bieu/bieu-SYT-2025.xlsx bieu/bieu-tat-ca-2025.xlsx");
    assert!(said.contains("bieu-SYT-2025.xlsx › Biểu"), "{said}");
    assert!(said.contains("bieu-tat-ca-2025.xlsx"), "{said}");
    assert!(verdict(&json).contains("\"no_data\""), "{said}");
}

/// Writes over cells that are locked, of the form (1) or the hidden sheet (3).
fn overwrite(path: &Path, sheet: u8, cells: &[(&str, &str)]) {
    changed(
        path,
        &format!("xl/worksheets/sheet{sheet}.xml"),
        |mut text| {
            for (cell, value) in cells {
                let from = text.find(&format!("<c r=\"{cell}\"")).expect(cell);
                let to = from + text[from..].find("</c>").expect("a cell") + 4;
                let new = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{value}</t></is></c>");
                text.replace_range(from..to, &new);
            }
            text
        },
    );
}

/// "All" counts figures of what was asked that verdicts can use, and nothing else.
#[test]
fn all_of_a_template_is_all_that_verdicts_can_use() {
    let here = folder("usable");
    made(&here);
    let path = here.0.join("bieu/bieu-SYT-2025.xlsx");
    fill(&path, &[("G2", "7"), ("G3", "120"), ("G4", "6")]);
    let whole = std::fs::read(&path).unwrap();
    let data = "bieu/bieu-SYT-2025.xlsx";
    let full = "Sở Y tế đã gửi biểu năm 2025, đủ 3 chỉ tiêu";
    let short = |list: &str, count: u8| {
        format!("không dùng được làm số đã hỏi của {count} trong 3 chỉ tiêu: {list}")
    };
    let (_, json, said) = eval(&here, data);
    assert!(json["notes"].to_string().contains(full), "{json}");
    assert!(!said.contains("CTR0852"), "{said}");
    for (cell, value, was) in [
        ("D2", "2024", "D2 (“2025” → “2024”)"),
        (
            "B2",
            "Tỷ lệ hộ cận nghèo",
            "B2 (“Tỷ lệ hộ nghèo” → “Tỷ lệ hộ cận nghèo”)",
        ),
        ("A2", "9", "A2 (“1” → “9”)"),
        ("C2", "hộ", "C2 (“%” → “hộ”)"),
    ] {
        std::fs::write(&path, &whole).unwrap();
        overwrite(&path, 1, &[(cell, value)]);
        let (_, json, said) = eval(&here, data);
        let notes = json["notes"].to_string();
        assert!(
            !notes.contains(full) && notes.contains(&short("1", 1)),
            "{cell}: {notes}"
        );
        assert!(
            said.contains("CTR0852") && said.contains(was),
            "{cell}: {said}"
        );
    }
    // The level beside a figure is no part of what it is of, and told all the same.
    std::fs::write(&path, &whole).unwrap();
    overwrite(&path, 1, &[("E2", "tối đa 9%")]);
    let (_, json, said) = eval(&here, data);
    assert!(json["notes"].to_string().contains(full), "{json}");
    assert!(said.contains("E2 (“tối đa 8%” → “tối đa 9%”)"), "{said}");
    // A column that somebody set before the form: the cell is told where it stands now.
    std::fs::write(&path, &whole).unwrap();
    changed(&path, FORM, |mut text| {
        for letter in ('A'..='L').rev() {
            let next = char::from(letter as u8 + 1);
            text = text.replace(&format!("<c r=\"{letter}"), &format!("<c r=\"{next}"));
        }
        text
    });
    overwrite(&path, 1, &[("E2", "2024")]);
    let (_, _, said) = eval(&here, data);
    assert!(said.contains("E2 (“2025” → “2024”)"), "{said}");
    // A plan, a day that is none, a word for a number.
    for (cell, value) in [("H2", "kế hoạch"), ("J2", "32/13/2026")] {
        std::fs::write(&path, &whole).unwrap();
        fill(&path, &[(cell, value)]);
        let (_, json, _) = eval(&here, data);
        let notes = json["notes"].to_string();
        assert!(notes.contains(&short("1", 1)), "{cell}: {notes}");
        assert!(
            verdict(&json).contains("\"no_data\""),
            "{cell}: {}",
            verdict(&json)
        );
    }
    // Another file contradicts it.
    std::fs::write(&path, &whole).unwrap();
    std::fs::write(here.0.join("so.csv"), "chỉ tiêu;kỳ;giá trị\n1;2025;9\n").unwrap();
    let (_, json, _) = eval(&here, &format!("{data} so.csv"));
    assert!(json["notes"].to_string().contains(&short("1", 1)), "{json}");
    // What the hidden sheet says of the agency, the year or a row is not believed.
    for (cell, value) in [("B3", "SXD"), ("B4", "2024"), ("B5", "2"), ("C5", "2024")] {
        std::fs::write(&path, &whole).unwrap();
        overwrite(&path, 3, &[(cell, value)]);
        let (_, json, said) = eval(&here, data);
        assert!(said.contains("CTR0847"), "{cell}: {said}");
        assert!(
            !json["notes"].to_string().contains("đã gửi biểu"),
            "{cell}: {json}"
        );
    }
}

/// A template asks for all that the levels of the year need, once each.
#[test]
fn the_periods_that_levels_need_are_asked_for() {
    let here = folder("periods");
    let programme = "chương trình \"Kế hoạch\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2024\n  \
         địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nmục 1 \"Y tế\"\n  chủ trì: SYT\n\
         chỉ tiêu 1 \"Tốc độ\", %, càng cao càng tốt\n  đến 2025: tăng ít nhất 2 điểm % so với năm 2024\n\
         chỉ tiêu 2 \"Thu ngân sách\", tỷ đồng, trong kỳ, càng cao càng tốt\n  hằng quý 2025: ít nhất 10\n  đến 2025: ít nhất 100\n\
         chỉ tiêu 3 \"Giai đoạn\", người, trong kỳ, càng cao càng tốt\n  giai đoạn 2024 - 2025: tổng ít nhất 100\n\
         chỉ tiêu 4 \"Tử số\", người, càng cao càng tốt\n  đến 2030: ít nhất 10\n\
         chỉ tiêu 5 \"Mẫu số\", người, càng cao càng tốt\n  đến 2030: ít nhất 10\n\
         chỉ tiêu 6 \"Tỷ lệ\", %, càng cao càng tốt\n  công thức: [4] / [5]\n  đến 2025: tăng ít nhất 1 điểm % so với năm 2024\n";
    std::fs::write(here.0.join("k.ctr"), programme).unwrap();
    let out = run(&here, "template k.ctr --period 2025 --output bieu");
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(
        said.contains(
            "5 chỉ tiêu; hỏi thêm 8 số của kỳ khác: 1 (2024); 2 (quý I/2025); 2 (quý II/2025); \
             2 (quý III/2025); 2 (quý IV/2025); 3 (2024); 4 (2024); 5 (2024)"
        ),
        "{said}"
    );
    let path = here.0.join("bieu/bieu-SYT-2025.xlsx");
    let text = |part: &str| String::from_utf8(parts(&path)[part].clone()).unwrap();
    let strings = text("xl/sharedStrings.xml");
    assert!(
        strings.contains("giai đoạn 2024 - 2025: tổng ít nhất 100"),
        "{strings}"
    );
    assert!(!strings.contains("đến 2024 - 2025"), "{strings}");
    assert!(
        strings.contains("Ngoài năm 2025 còn hỏi các kỳ"),
        "{strings}"
    );
    // Filled, it leaves nothing without data that was due.
    let figures = [
        "5", "7", "20", "25", "25", "30", "100", "40", "60", "10", "12", "100", "100",
    ];
    let cells: Vec<(String, &str)> = (figures.iter().enumerate())
        .map(|(at, figure)| (format!("G{}", at + 2), *figure))
        .collect();
    let cells: Vec<(&str, &str)> = cells
        .iter()
        .map(|(cell, one)| (cell.as_str(), *one))
        .collect();
    fill(&path, &cells);
    let (status, json, said) = eval(&here, "bieu/bieu-SYT-2025.xlsx");
    assert_eq!(status, Some(0), "{said}");
    let left = verdicts(&json);
    let due = left
        .iter()
        .filter(|one| one.contains("\"met\"") || one.contains("\"exceeded\""));
    assert_eq!(due.count(), 8, "{left:?} {said}");
    assert!(!left.iter().any(|one| one.contains("no_data")), "{left:?}");
    let notes = json["notes"].to_string();
    assert!(notes.contains("đủ 5 chỉ tiêu"), "{notes}");
    // A figure of an earlier year that is known is not asked again.
    std::fs::write(
        here.0.join("so.csv"),
        "chỉ tiêu;kỳ;giá trị\n1;2024;5\n3;2024;40\n",
    )
    .unwrap();
    let out = run(
        &here,
        "template k.ctr --period 2025 --output bieu2 --data so.csv",
    );
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(
        said.contains("hỏi thêm 6 số của kỳ khác: 2 (quý I/2025)"),
        "{said}"
    );
    // One that is left out is named with its period.
    std::fs::remove_file(&path).unwrap();
    run(&here, "template k.ctr --period 2025 --output bieu");
    fill(&path, &cells[1..]);
    let (_, json, _) = eval(&here, "bieu/bieu-SYT-2025.xlsx");
    let notes = json["notes"].to_string();
    assert!(
        notes.contains("còn thiếu số của 1 trong 5 chỉ tiêu: 1 (2024)"),
        "{notes}"
    );
}

/// A workbook that came back wrong goes back with each message at its cell, and is
/// otherwise what it was; what was annotated before is annotated again.
#[test]
fn a_wrong_workbook_goes_back_with_notes_at_its_cells() {
    let folder = folder("notes");
    made(&folder);
    let book = folder.0.join("bieu/bieu-SYT-2025.xlsx");
    fill(&book, &[("G2", "bảy phẩy năm"), ("G3", "120")]);
    let before = parts(&book);
    let with = |data: &str, to: &str| {
        let out = run(
            &folder,
            &format!("eval k.ctr --data {data} --as-of 2026-01-01 --annotate {to} --format json"),
        );
        (
            serde_json::from_slice::<Value>(&out.stdout).unwrap(),
            String::from_utf8(out.stderr).unwrap(),
        )
    };
    let data = "bieu/bieu-SYT-2025.xlsx";
    let (first, said) = with(data, "tra-lai");
    assert!(
        said.contains("tra-lai/bieu-SYT-2025.xlsx: 1 ghi chú tại ô"),
        "{said}"
    );
    let back = folder.0.join("tra-lai/bieu-SYT-2025.xlsx");
    let after = parts(&back);
    let same = before
        .iter()
        .filter(|(name, part)| after.get(*name) == Some(part))
        .count();
    // The sheet, its relations and the types are all that changed.
    assert!(before.len() - same <= 3, "{} of {}", same, before.len());
    let text = |part: &str| String::from_utf8(after[part].clone()).unwrap();
    let notes = text("xl/ctrComments1.xml");
    assert!(
        notes.contains("ref=\"G2\"") && notes.contains("bảy phẩy năm"),
        "{notes}"
    );
    assert!(text("xl/drawings/ctrNotes1.vml").contains("<x:Row>1</x:Row><x:Column>6</x:Column>"));
    assert!(text("[Content_Types].xml").contains("Extension=\"vml\""));
    // What is in it is the same, and it can be annotated once more.
    let (second, _) = with("tra-lai/bieu-SYT-2025.xlsx", "lai");
    assert_eq!(verdicts(&first), verdicts(&second));
    let again = parts(&folder.0.join("lai/bieu-SYT-2025.xlsx"));
    let notes = String::from_utf8(again["xl/ctrComments1.xml"].clone()).unwrap();
    assert_eq!(notes.matches("<comment ").count(), 1, "{notes}");
    assert_eq!(notes.matches("bảy phẩy năm").count(), 2, "{notes}");
    // Never over the workbook itself; a text file has no room for notes.
    let (code, said) = {
        let out = run(
            &folder,
            &format!("eval k.ctr --data {data} --annotate bieu"),
        );
        (out.status.code(), String::from_utf8(out.stderr).unwrap())
    };
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("CTR0849"), "{said}");
    assert_eq!(parts(&book), before);
    std::fs::write(folder.0.join("s.csv"), "chỉ tiêu;kỳ;giá trị\n1;2025;bảy\n").unwrap();
    let (_, said) = with("s.csv", "tra-lai");
    assert!(said.contains("CTR0869"), "{said}");
}

/// The levels beside the figures are those that verdicts are given by, and no others.
#[test]
fn a_template_asks_by_the_levels_that_are_judged() {
    let here = folder("levels");
    let programme = "chương trình \"Kế hoạch\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
         địa bàn: \"Lạng Sơn\"\n  mốc: 2024, 2030\ncơ quan SYT \"Sở Y tế\"\nđịa bàn \"Xã A\", xã\n\
         mục 1 \"Y tế\"\n  chủ trì: SYT\n\
         chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: tối đa 8,5%\n  đến 2025 riêng \"Xã A\": tối đa 7,5%\n\
         chỉ tiêu 2 \"Số giường bệnh\", giường\n  đến 2025: ít nhất 111\n\
         chỉ tiêu 3 \"Số trạm y tế\", trạm\n  đến 2025: ít nhất 222\n\
         sửa đổi 1\n  theo: 2/QĐ\n  hiệu lực: 01/7/2025\n  đến 2025: tối đa 6,5%\n\
         sửa đổi 2\n  theo: 3/QĐ\n  hiệu lực: 01/2/2026\n  đến 2025: ít nhất 333\n\
         sửa đổi 3\n  theo: 4/QĐ\n  hiệu lực: 01/7/2025\n  bãi bỏ\n";
    std::fs::write(here.0.join("k.ctr"), programme).unwrap();
    let out = run(&here, "template k.ctr --period 2025 --output bieu");
    let said = String::from_utf8(out.stdout).unwrap();
    assert!(said.contains(": 2 chỉ tiêu"), "{said}");
    let path = here.0.join("bieu/bieu-SYT-2025.xlsx");
    let strings = String::from_utf8(parts(&path)["xl/sharedStrings.xml"].clone()).unwrap();
    for (level, is_there) in [
        ("tối đa 6,5%", true),
        // It no longer held, or is a commune's.
        ("tối đa 8,5%", false),
        ("tối đa 7,5%", false),
        // What was due is by the level of its own deadline.
        ("ít nhất 111", true),
        ("ít nhất 333", false),
        ("ít nhất 222", false),
    ] {
        assert_eq!(strings.contains(level), is_there, "{level}: {strings}");
    }
    fill(&path, &[("G2", "7"), ("G3", "120")]);
    let (_, json, said) = eval(&here, "bieu/bieu-SYT-2025.xlsx");
    let all = json["commitments"].as_array().expect("verdicts");
    let status = |code: &str| {
        let mut own = all
            .iter()
            .filter(|one| one["code"] == code && one["place"] != "Xã A");
        own.next().map(|one| one["status"].clone())
    };
    assert_eq!(status("1"), Some("unmet".into()), "{json:#} {said}");
    assert_eq!(status("2"), Some("met".into()), "{json:#} {said}");
}
