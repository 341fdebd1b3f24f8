//! Figures that are hard to believe are told, and the verdict that rests on one says so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::{DecimalMark, Input, Observations};
use ctr::eval::{Options, evaluate};
use ctr::finding::catalogue::data::ENTRIES;
use ctr::finding::{Finding, Lang};
use ctr::model::{IndicatorId, Model};
use ctr::source::{SourceFile, Sources};
use data::{codes, series};
use std::io::Cursor;

const PROGRAMME: &str = r#"chương trình "Thử"
chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  hiện trạng 2020: 4,5
  đến 2025: không quá 3
chỉ tiêu 5 "Thu ngân sách", tỷ đồng, trong kỳ, càng cao càng tốt
  đến 2025: ít nhất 8
chỉ tiêu 6 "Số căn nhà ở xã hội hoàn thành", căn, luỹ kế từ năm 2023, càng cao càng tốt
  đến 2025: ít nhất 30
chỉ tiêu 7 "Số lao động có việc làm", người, càng cao càng tốt
  đến 2025: ít nhất 15.000
chỉ tiêu 8 "Số hộ", hộ, càng thấp càng tốt
  trong đó "Thành thị"
  trong đó "Nông thôn"
chỉ tiêu 9 "Tổng", hộ, càng thấp càng tốt
  công thức: tổng theo phân tổ([8])
  đến 2025: không quá 25
"#;

fn programme() -> Model {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", PROGRAMME));
    ctr::check::programmes(&mut sources).0
}

fn read(model: &Model, text: &str) -> (Observations, Vec<Finding>) {
    let input = Input {
        name: "số liệu.csv".into(),
        reader: Box::new(Cursor::new(text.as_bytes().to_vec())),
        size: None,
    };
    ctr::data::read(vec![input], model, &mut |_| {})
}

#[test]
fn each_doubt_is_told_and_mended() {
    let model = programme();
    for code in ["CTR0639", "CTR0640", "CTR0641", "CTR0642", "CTR0643"] {
        let entry = ENTRIES.iter().find(|entry| entry.code == code).unwrap();
        let (_, findings) = read(&model, entry.wrong);
        assert!(codes(&findings).contains(&code), "{code}: {findings:?}");
        for lang in [Lang::Vi, Lang::En] {
            let said = findings[0].message(lang) + &findings[0].help_text(lang);
            assert!(!said.contains('{'), "{said}");
        }
        let (_, findings) = read(&model, entry.mend);
        assert!(findings.is_empty(), "{code}: {findings:?}");
    }
}

/// The notes of the verdict on an indicator.
fn notes(text: &str, code: &str) -> (String, Vec<String>) {
    let model = programme();
    let (data, _) = read(&model, text);
    let options = Options::new("2026-01-31".parse().unwrap());
    let evaluation = evaluate(&model, &data, &options);
    let verdict = evaluation
        .verdicts
        .iter()
        .find(|v| v.code.as_deref() == Some(code))
        .unwrap();
    let notes = verdict.notes.iter().map(|note| note.vi.clone()).collect();
    (format!("{:?}", verdict.status()), notes)
}

#[test]
fn a_verdict_says_that_its_figure_is_in_doubt() {
    for (text, code) in [
        (
            "5;2025;9\n5;2025-Q1;1\n5;2025-Q2;1\n5;2025-Q3;1\n5;2025-Q4;1\n",
            "5",
        ),
        ("6;2023;20\n6;2024;10\n6;2025;10\n", "6"),
        ("7;2023;16500\n7;2024;16600\n7;2025;17\n", "7"),
    ] {
        let (_, notes) = notes(&format!("chỉ tiêu;kỳ;giá trị\n{text}"), code);
        assert!(
            notes.iter().any(|note| note.contains("còn nghi")),
            "{code}: {notes:?}"
        );
    }
    let (_, notes) = notes("chỉ tiêu;kỳ;giá trị\n6;2024;20\n6;2025;10\n", "6");
    assert!(
        notes.iter().any(|note| note.contains("luỹ kế mà giảm")),
        "{notes:?}"
    );
}

/// A whole is told of where its parts make another figure, or some of them more; a
/// cumulative count that falls within a year.
#[test]
fn parts_of_every_length_are_held_against_the_whole() {
    let model = programme();
    let said = |rows: &str| {
        let (_, findings) = read(&model, &format!("chỉ tiêu;kỳ;giá trị\n{rows}"));
        let doubts = findings
            .iter()
            .filter(|f| matches!(f.entry.code, "CTR0642" | "CTR0643"));
        let all: Vec<String> = doubts.map(|finding| finding.message(Lang::Vi)).collect();
        all.join("; ")
    };
    let of = |told: &str| format!("“Thu ngân sách”: {told}");
    let half = "6 tháng đầu năm 2025";
    for (rows, told) in [
        ("5;2025;120\n5;6 tháng đầu năm 2025;150\n", of("năm 2025 ghi 120, còn 6 tháng đầu năm 2025 là 150")),
        ("5;2025;120\n5;6 tháng đầu năm 2025;80\n", String::new()),
        (
            "5;6 tháng đầu năm 2025;20\n5;2025-Q1;30\n5;2025-Q2;30\n",
            of(&format!("{half} ghi 20, còn riêng 2 quý cộng lại là 60")),
        ),
        ("5;6 tháng đầu năm 2025;60\n5;2025-Q1;30\n5;2025-Q2;30\n", String::new()),
        (
            "5;2025;100\n5;9 tháng đầu năm 2025;60\n5;2025-Q4;30\n",
            of("năm 2025 ghi 100, còn 9 tháng đầu năm 2025 và quý IV/2025 cộng lại là 90"),
        ),
        (
            "5;2025;100\n5;6 tháng đầu năm 2025;60\n5;2025-Q4;50\n5;2025-Q1;10\n",
            of("năm 2025 ghi 100, còn 6 tháng đầu năm 2025 và quý IV/2025 cộng lại là 110"),
        ),
        // Overlapping parts are not added up.
        ("5;2025;100\n5;6 tháng đầu năm 2025;60\n5;9 tháng đầu năm 2025;90\n", String::new()),
        ("5;2025-Q1;10\n5;2025-01;5\n5;2025-02;5\n5;2025-03;5\n", of("quý I/2025 ghi 10, còn riêng 3 tháng cộng lại là 15")),
        (
            "6;2025-Q1;40\n6;2025-Q4;35\n",
            "“Số căn nhà ở xã hội hoàn thành” là luỹ kế mà giảm: kỳ quý IV/2025 là 35, trước đó là 40".to_string(),
        ),
        ("6;2025-Q1;40\n6;2025-Q4;45\n6;2025;45\n", String::new()),
    ] {
        assert_eq!(said(rows), told, "{rows}");
    }
}

/// What may be per cents or fractions is judged neither way until the file says which.
#[test]
fn figures_that_may_be_fractions_are_not_judged() {
    let head = "chỉ tiêu;kỳ;giá trị;đơn vị\n";
    for (rows, status) in [
        // A hundred times below levels and baseline, whatever the column of units says.
        ("1;2024;0,032;\n1;2025;0,035;\n", "NoData"),
        ("1;2024;0,032;%\n1;2025;0,035;%\n", "NoData"),
        ("1;2025;0,03333333333;\n", "NoData"),
        ("1;2025;0,035;\n1;2024;khoảng 0,03;\n", "NoData"),
        // Below 1 where the level is 3: either may be, unless a unit or a sign is there.
        ("1;2024;0,9;\n1;2025;0,8;\n", "NoData"),
        ("1;2024;0,9;%\n1;2025;0,8;%\n", "Met"),
        ("1;2024;0,9%;\n1;2025;0,8%;\n", "Met"),
        ("1;2025;0,035%;\n", "Met"),
        ("1;2024;3,2%;\n1;2025;0,035;\n", "NoData"),
        // Some figure above 1 says that they are per cents.
        ("1;2024;dưới 5;\n1;2025;0,8;\n", "Met"),
        ("1;2024;3,2;\n1;2025;0,8;\n", "Met"),
        ("1;2025;1;\n", "Met"),
        ("1;2025;0;\n", "Met"),
    ] {
        let (found, notes) = notes(&format!("{head}{rows}"), "1");
        assert_eq!(found, status, "{rows} {notes:?}");
        let told = notes.iter().any(|note| note.contains("chưa xét được"));
        assert_eq!(told, status == "NoData", "{rows} {notes:?}");
    }
}

/// Another file's per cents say nothing of a file of fractions.
#[test]
fn each_file_says_itself_what_its_per_cents_are() {
    let model = programme();
    let file = |name: &str, text: &str| Input {
        name: name.into(),
        reader: Box::new(Cursor::new(text.as_bytes().to_vec())),
        size: None,
    };
    let head = "chỉ tiêu;kỳ;giá trị\n";
    let files = vec![
        file("a.csv", &format!("{head}1;2023;4,1\n1;2024;3,9\n")),
        file("b.csv", &format!("{head}1;2025;0,029\n")),
    ];
    let (data, findings) = ctr::data::read(files, &model, &mut |_| {});
    assert_eq!(codes(&findings), ["CTR0641"]);
    assert!(data.conflicting(
        IndicatorId(0),
        ctr::data::PlaceId::NONE,
        ctr::model::Period::Year(2025)
    ));
    assert_eq!(
        data.series(IndicatorId(0), ctr::data::PlaceId::NONE).len(),
        2
    );
}

#[test]
fn a_sum_of_parts_that_may_not_be_all_is_none() {
    let head = "chỉ tiêu;kỳ;phân tổ;giá trị\n";
    let parts = "8;2025;Thành thị;10\n8;2025;Nông thôn;10\n";
    for (more, status) in [
        ("", "Met"),
        ("8;2025;;20\n", "Met"),
        ("8;2025;;20\n8;2025;Miền núi;4\n", "Met"),
        ("8;2025;;30\n", "NoData"),
        ("8;2025;Miền núi;10\n", "NoData"),
    ] {
        let (found, notes) = notes(&format!("{head}{parts}{more}"), "9");
        assert_eq!(found, status, "{more} {notes:?}");
    }
}

#[test]
fn a_year_is_made_of_quarters_and_months() {
    let months: String = (1..=6).map(|m| format!("5;2025-0{m};1\n")).collect();
    let text = format!("chỉ tiêu;kỳ;giá trị\n{months}5;2025-Q3;2\n5;2025-Q4;2\n");
    let (status, notes) = notes(&text, "5");
    assert_eq!(status, "Met");
    assert!(
        notes
            .iter()
            .any(|note| note.contains("các quý và các tháng")),
        "{notes:?}"
    );
}

#[test]
fn the_mark_of_a_count_is_told_by_what_it_counts() {
    let model = programme();
    let jobs = model
        .indicators
        .iter()
        .position(|one| one.code.as_deref() == Some("7"))
        .unwrap();
    let jobs = IndicatorId(jobs as u32);
    // Thousands alone.
    let (table, findings) = read(
        &model,
        "chỉ tiêu;kỳ;giá trị\n7;2024;15.000\n7;2025;16.250\n",
    );
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(table.files()[0].decimal, DecimalMark::Comma);
    assert_eq!(series(&table, jobs, ""), "2024=15000 2025=16250");
    // Beside plain decimals, one of two.
    for (text, mark) in [
        ("1;2025;2.5\n7;2025;16.000\n", "."),
        ("1;2025;2,5\n7;2025;16,250\n", ","),
    ] {
        let (table, findings) = read(&model, &format!("chỉ tiêu;kỳ;giá trị\n{text}"));
        assert_eq!(codes(&findings), ["CTR0639"], "{mark}");
        assert_eq!(series(&table, jobs, ""), "", "{mark}");
    }
    // Where the column has more of that form, it has decimals of three places.
    let (table, findings) = read(
        &model,
        "chỉ tiêu;kỳ;giá trị\n7;2024;1387.000\n7;2025;16.000\n",
    );
    assert!(
        findings.iter().all(|f| f.entry.code != "CTR0639"),
        "{findings:?}"
    );
    assert_eq!(series(&table, jobs, ""), "2024=1387 2025=16");
    // A person is whole.
    let (table, findings) = read(&model, "chỉ tiêu;kỳ;giá trị\n7;2025;1600,5\n");
    assert_eq!(codes(&findings), ["CTR0635"]);
    assert_eq!(series(&table, jobs, ""), "");
    // A share is not.
    let (_, findings) = read(&model, "chỉ tiêu;kỳ;giá trị\n1;2025;3.000\n");
    assert_eq!(codes(&findings), ["CTR0618"]);
}

#[test]
fn words_for_no_figure_are_missing() {
    let model = programme();
    for word in [
        "chưa có",
        "Đang tổng hợp",
        ":",
        ": c",
        "NaN",
        "null",
        "chưa có số liệu",
        "x",
    ] {
        let (table, findings) = read(&model, &format!("chỉ tiêu;kỳ;giá trị\n5;2025;{word}\n"));
        assert!(findings.is_empty(), "{word}: {findings:?}");
        assert_eq!(
            (table.files()[0].rows, table.files()[0].missing),
            (1, 1),
            "{word}"
        );
    }
}

#[test]
fn a_unit_may_stand_in_the_cell() {
    let model = programme();
    let jobs = model
        .indicators
        .iter()
        .position(|one| one.code.as_deref() == Some("7"))
        .unwrap();
    let jobs = IndicatorId(jobs as u32);
    for (cell, read_as) in [
        ("1,6 triệu", "2025=1600000"),
        ("16,5 nghìn người", "2025=16500"),
        ("16500 người", "2025=16500"),
    ] {
        let (table, findings) = read(
            &model,
            &format!("chỉ tiêu;kỳ;giá trị\n7;2025;{cell}\n1;2025;2,5\n"),
        );
        assert!(findings.is_empty(), "{cell}: {findings:?}");
        assert_eq!(series(&table, jobs, ""), read_as, "{cell}");
    }
    for cell in ["16 km", "16 lần hơn", "16x"] {
        let (table, findings) = read(&model, &format!("chỉ tiêu;kỳ;giá trị\n7;2025;{cell}\n"));
        assert_eq!(codes(&findings), ["CTR0613"], "{cell}");
        assert_eq!(series(&table, jobs, ""), "", "{cell}");
    }
}

#[test]
fn a_torn_number_is_seen() {
    let model = programme();
    for (text, code) in [
        ("chỉ tiêu,kỳ,giá trị\n1,2025,2,5\n", "CTR0612"),
        ("chỉ tiêu,kỳ,giá trị,nguồn\n1,2025,2,5\n", "CTR0644"),
        ("chỉ tiêu,kỳ,giá trị,đơn vị\n1,2025,2,5\n", "CTR0644"),
    ] {
        let (table, findings) = read(&model, text);
        assert_eq!(codes(&findings), [code]);
        assert_eq!(series(&table, IndicatorId(0), ""), "");
    }
}
