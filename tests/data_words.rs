//! Cells that are more than a number are read where the indicator leaves one meaning, and
//! named where it does not; powers of ten and school years beside them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::{Cell, Input, Observations, PlaceId};
use ctr::finding::Finding;
use ctr::finding::catalogue::data::ENTRIES;
use ctr::model::{IndicatorId, Model};
use ctr::source::{SourceFile, Sources};
use data::codes;
use std::io::Cursor;

fn programme(lines: &str) -> Model {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "a.ctr",
        format!("chương trình \"Thử\"\n{lines}"),
    ));
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

/// The figures of the first indicator and the findings' codes.
fn figures(indicator: &str, text: &str) -> (Vec<Cell>, Vec<&'static str>) {
    let model = programme(&format!("chỉ tiêu 1 {indicator}\n  đến 2030: 5\n"));
    let (table, findings) = read(&model, text);
    (
        table.series(IndicatorId(0), PlaceId::NONE),
        codes(&findings),
    )
}

/// The figure of a cell, exact; `-` where it is named and not read.
fn figure(indicator: &str, cell: &str) -> String {
    let (cells, found) = figures(indicator, &format!("chỉ tiêu;kỳ;giá trị\n1;2025;{cell}\n"));
    match cells.first() {
        Some(cell) => cell.value.exact().unwrap().to_string(),
        None => {
            assert_eq!(found, ["CTR0613"], "{indicator}: {cell}");
            "-".into()
        }
    }
}

#[test]
fn directions_are_read_where_the_name_says_which_side_is_up() {
    let growth = r#""Tốc độ tăng GRDP", %, càng cao càng tốt"#;
    let fall = r#""Mức giảm tỷ lệ hộ nghèo", điểm %, càng cao càng tốt"#;
    let balance = r#""Cán cân thương mại", tỷ USD, càng cao càng tốt"#;
    let deficit = r#""Nhập siêu", tỷ USD, càng thấp càng tốt"#;
    let level = r#""Tỷ lệ hộ nghèo", %, càng thấp càng tốt"#;
    let vat = r#""Thuế giá trị gia tăng", tỷ đồng, càng cao càng tốt"#;
    for (indicator, cell, value) in [
        (growth, "tăng 7,1", "71/10"),
        (growth, "Tăng: 7,1 %", "71/10"),
        (growth, "giảm 6,55", "-131/20"),
        (growth, "▼ 6,55", "-131/20"),
        (growth, "(6,55)", "-131/20"),
        (growth, "giảm -6,55", "-"),
        (growth, "giảm khoảng 6,5", "-"),
        (growth, "(chưa rõ)", "-"),
        (growth, "xuất siêu 3", "-"),
        (fall, "giảm 1,2", "6/5"),
        (fall, "tăng 0,3", "-3/10"),
        (fall, "(1,2)", "-"),
        (balance, "Xuất siêu 1,2", "6/5"),
        (balance, "nhập siêu 0,3", "-3/10"),
        (balance, "Nhập siêu 300 triệu", "-3/10"),
        (balance, "(0,3)", "-3/10"),
        (balance, "tăng 0,3", "-"),
        (deficit, "Nhập siêu 0,3", "3/10"),
        (deficit, "Xuất siêu 1,2", "-6/5"),
        (deficit, "(0,3)", "-"),
        (level, "giảm 1,2", "-"),
        (level, "(3,5)", "-"),
        (vat, "tăng 7,1", "-"),
    ] {
        assert_eq!(figure(indicator, cell), value, "{indicator}: {cell}");
    }
}

#[test]
fn shares_of_a_whole_are_read_where_the_figure_is_one() {
    let share = r#""Tỷ lệ hộ nghèo", %, càng thấp càng tốt"#;
    let growth = r#""Tốc độ tăng GRDP", %, càng cao càng tốt"#;
    let count = r#""Số xã đạt chuẩn", xã, càng cao càng tốt"#;
    let rate = r#""Tỷ suất chết trẻ em", ‰, càng thấp càng tốt"#;
    for (indicator, cell, value) in [
        (share, "454/1.800", "227/9"),
        (share, "454 / 1,800", "227/9"),
        (share, "1.454/12.000", "727/60"),
        (share, "3/4", "75"),
        (share, "0/4", "0"),
        (share, "12/2025", "-"),
        (share, "4,5/10", "-"),
        (share, "1/0", "-"),
        (share, "1/2/2025", "-"),
        (share, "45/18.00", "-"),
        (rate, "12/1.000", "12"),
        (growth, "454/1.800", "-"),
        (count, "45/93", "-"),
    ] {
        assert_eq!(figure(indicator, cell), value, "{indicator}: {cell}");
    }
    // So many of that many, where the level is written so.
    let model =
        programme("chỉ tiêu 1 \"Số tiêu chí đạt\", tiêu chí\n  đến 2030: đạt 19/19 tiêu chí\n");
    for (cell, read_so) in [("17/19", true), ("17/20", false)] {
        let (table, _) = read(&model, &format!("chỉ tiêu;kỳ;giá trị\n1;2025;{cell}\n"));
        let cells = table.series(IndicatorId(0), PlaceId::NONE);
        assert_eq!(!cells.is_empty(), read_so, "{cell}");
    }
}

#[test]
fn words_of_thousands_and_millions_are_of_the_unit_without_its_own() {
    for (unit, cell, value) in [
        ("người", "1,6 triệu", "1600000"),
        ("nghìn người", "1,6 triệu", "1600"),
        ("triệu người", "1,6 triệu", "8/5"),
        ("triệu người", "1,6 triệu người", "8/5"),
        ("tỷ đồng", "1,6 triệu", "1/625"),
        ("ha", "1,6 nghìn ha", "1600"),
        ("%", "1,6 triệu", "-"),
    ] {
        let indicator = format!("\"Chỉ số A\", {unit}, càng cao càng tốt");
        assert_eq!(figure(&indicator, cell), value, "{unit}: {cell}");
    }
}

#[test]
fn a_power_of_ten_is_applied_exactly_or_refused() {
    let head = "chỉ tiêu;kỳ;giá trị;đơn vị;UNIT_MULT\n";
    for (own, row, value) in [
        ("người", "12,5;người;3", "12500"),
        ("người", "12,5;;3", "12500"),
        ("nghìn người", "12,5;;3", "25/2"),
        ("nghìn người", "12,5;người;3", "25/2"),
        ("nghìn người", "12,5;người;3: Thousands", "25/2"),
        ("tỷ đồng", "2,5;đồng;6", "1/400"),
        ("tỷ đồng", "2,5;đồng;Millions", "1/400"),
        ("nghìn người", "12,5;nghìn người;0", "25/2"),
        ("nghìn người", "12,5;nghìn người;", "25/2"),
        ("tấn", "12,5;tấn;-3", "1/80"),
        ("nghìn người", "12,5;nghìn người;3", "CTR0646"),
        ("%", "12,5;%;3", "CTR0646"),
        ("%", "12,5;;2", "CTR0646"),
        ("người", "12;người;ba", "CTR0647"),
        ("người", "12;người;99", "CTR0647"),
    ] {
        let indicator = format!("\"Chỉ số A\", {own}, càng cao càng tốt");
        let (cells, found) = figures(&indicator, &format!("{head}1;2025;{row}\n"));
        match cells.first() {
            Some(cell) => assert_eq!(
                cell.value.exact().unwrap().to_string(),
                value,
                "{own}: {row}"
            ),
            None => assert_eq!(found, [value], "{own}: {row}"),
        }
    }
    let model = programme("chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: 3\n");
    for code in ["CTR0646", "CTR0647"] {
        let entry = ENTRIES.iter().find(|entry| entry.code == code).unwrap();
        assert_eq!(codes(&read(&model, entry.wrong).1), [code]);
        assert!(read(&model, entry.mend).1.is_empty(), "{code}");
    }
}

#[test]
fn school_years_are_periods_of_what_is_counted_by_them() {
    let school = r#""Số học sinh tiểu học", người, càng cao càng tốt"#;
    let other = r#""Số hộ nghèo", hộ, càng thấp càng tốt"#;
    for (indicator, period, code) in [
        (school, "2023-2024", "2023-09/2024-08"),
        (school, "2023 - 2024", "2023-09/2024-08"),
        (school, "2023-24", "2023-09/2024-08"),
        (school, "2023/2024", "2023-09/2024-08"),
        (school, "năm học 2023-2024", "2023-09/2024-08"),
        (other, "Năm học 2023–2024", "2023-09/2024-08"),
        (school, "2023-2025", "-"),
        (other, "2023-2024", "-"),
        (other, "2023-2025", "-"),
        (other, "năm học", "-"),
    ] {
        let long = format!("chỉ tiêu;kỳ;giá trị\n1;{period};12\n");
        let wide = format!("Chỉ tiêu;{period}\n1;12\n");
        for text in [long, wide] {
            let (cells, found) = figures(indicator, &text);
            let period = cells.first().map(|cell| cell.period.code());
            assert_eq!(period.as_deref().unwrap_or("-"), code, "{text}");
            assert_eq!(found.is_empty(), code != "-", "{text}: {found:?}");
        }
    }
}

/// Of one heading of two years, the rows of schools are read and the others named.
#[test]
fn a_column_of_two_years_is_read_by_its_rows() {
    let model = programme(
        "chỉ tiêu 1 \"Số học sinh\", người\n  đến 2025: 3\nchỉ tiêu 2 \"Số hộ\", hộ\n  đến 2025: 3\n",
    );
    let (table, findings) = read(&model, "Chỉ tiêu;2022-2023;2023-2024\n1;4;5\n2;6;..\n");
    assert_eq!(table.series(IndicatorId(0), PlaceId::NONE).len(), 2);
    assert!(table.series(IndicatorId(1), PlaceId::NONE).is_empty());
    assert_eq!(codes(&findings), ["CTR0611"]);
    let aside: Vec<(&str, u64)> = (table.asides().iter())
        .map(|one| (one.name.as_str(), one.rows))
        .collect();
    assert_eq!(aside, [("2022-2023", 1)]);
}
