//! The statistics office's tables, and one column an indicator.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::{DecimalMark, Layout, Observations};
use ctr::model::Flag;
use data::*;

fn layout(table: &Observations) -> Layout {
    table.files()[0].layout
}

#[test]
fn places_down_years_across() {
    let table = clean(
        "\u{feff}\"Poverty rate by province by Cities, provincies and Year\"\n\n\"Cities, provincies\";\"2014\";\"2015\";\"Pre. 2016\"\n\" WHOLE COUNTRY\";8.4;7.0;5.8\n\"Ha Noi\";2.3;1.8;..\n\"Khanh  Hoa\";..;..;..\n\n\"(*) a footnote\"\n",
    );
    assert_eq!(layout(&table), Layout::PlacesDown);
    assert_eq!(
        series(&table, POVERTY, "Cả nước"),
        "2014=8.4 2015=7 2016=5.8"
    );
    let country = table.place("whole country").expect("an alias finds it");
    assert_eq!(table.place_name(country).map(|n| &**n), Some("Cả nước"));
    assert_eq!(table.series(POVERTY, country)[2].flag, Flag::Preliminary);
    assert_eq!(series(&table, POVERTY, "Hà Nội"), "2014=2.3 2015=1.8");
    assert_eq!(
        table.series(POVERTY, country)[2].source.as_deref(),
        Some("số liệu.csv: Poverty rate by province by Cities, provincies and Year")
    );
    assert_eq!(table.places_of(POVERTY).len(), 3);
    assert!(table.place("Khanh Hoa").is_some());
    assert_eq!((table.files()[0].rows, table.files()[0].missing), (9, 4));
    assert_eq!(table.files()[0].decimal, DecimalMark::Point);
}

#[test]
fn compound_headings() {
    let (table, findings) = read(
        "Diện tích nhà ở phân theo tỉnh\n\nTỉnh;2014 Tổng số;2014 Thành thị;Sơ bộ 2016 Nhà tạm\nHà Nội;25,1;25,6;8,6\n",
    );
    assert_eq!(series(&table, DWELLING, "Hà Nội"), "2014=25.1");
    assert_eq!(series(&table, URBAN, "Hà Nội"), "2014=25.6");
    assert_eq!(names(&findings), ["data-unknown-part"]);
    assert_eq!(&*table.breakdowns_of(DWELLING)[0].0, "Nhà tạm");
}

#[test]
fn indicators_down() {
    let table = clean(
        "Some key social indicators by Social indicators and Year\n\nSocial indicators;2015;Prel. 2016\nTỷ lệ hộ nghèo(*) (%);7.000;5.800\nDân số (người);1387.000;..\n",
    );
    assert_eq!(layout(&table), Layout::IndicatorsDown);
    assert_eq!(series(&table, POVERTY, ""), "2015=7 2016=5.8");
    assert_eq!(series(&table, PEOPLE, ""), "2015=1.387");
}

#[test]
fn a_column_an_indicator() {
    let (table, findings) = read(
        "\u{feff}Tỉnh, thành phố;Năm;Tỷ lệ hộ nghèo (%);Dân số (nghìn người);Khác (con)\nLạng Sơn;2010;27,5;..;1\nLạng Sơn;2011;..;740,5;2\n",
    );
    assert_eq!(layout(&table), Layout::ColumnPerIndicator);
    assert_eq!(series(&table, POVERTY, "Lạng Sơn"), "2010=27.5");
    assert_eq!(series(&table, PEOPLE, "Lạng Sơn"), "2011=740.5");
    assert_eq!(names(&findings), ["data-unmatched"]);
    assert_eq!(table.unmatched(), [("Khác (con)".to_string(), 2)]);
}

#[test]
fn tables_nobody_can_place() {
    let (_, findings) =
        read("Total fertility rate by province\n\nProvince;2015;2016\nHa Noi;2.1;2.2\n");
    assert_eq!(names(&findings), ["data-unmatched-title"]);
    let help = findings[0].help_text(ctr::finding::Lang::Vi);
    assert!(
        help.contains("số liệu: \"Total fertility rate by province\""),
        "{help}"
    );
    let (_, findings) = read("Province;2015;2016\nHa Noi;2.1;2.2\n");
    assert_eq!(names(&findings), ["data-no-title"]);
    assert!(ctr::data::unusable(&findings[0]));
    let (_, findings) = read("Tỷ lệ hộ nghèo\n\nTỉnh;2015;2016\nHa Noi;2.1\nA;1;2;3\nB;nhiều;2\n");
    assert_eq!(
        names(&findings),
        ["data-ragged-row", "data-ragged-row", "data-not-a-number"]
    );
}

/// Headings as offices write them: a running number first, the year in words.
#[test]
fn headings_in_the_words_of_reports() {
    let table = clean(
        "STT;Nội dung;ĐVT;Thực hiện năm 2024;Ước thực hiện năm 2025;Ghi chú\n\
         1;Tỷ lệ hộ nghèo;%;6,1;4,5;x\n2;Dân số;người;1.387.000;..;\n",
    );
    assert_eq!(layout(&table), Layout::IndicatorsDown);
    assert_eq!(series(&table, POVERTY, ""), "2024=6.1 2025=4.5");
    assert_eq!(series(&table, PEOPLE, ""), "2024=1387");
    let place = ctr::data::PlaceId::NONE;
    assert_eq!(table.series(POVERTY, place)[1].flag, Flag::Estimate);
    let long = clean("STT;Mã;Năm;Kết quả\n1;1;2025;4,5\n");
    assert_eq!(series(&long, POVERTY, ""), "2025=4.5");
}

#[test]
fn codes_as_spreadsheets_write_them() {
    for (typed, said) in [("09.3", "9.3 "), ("9.3.", "9.3 "), ("9.30", "9.3 ")] {
        let (_, findings) = read(&format!("chỉ tiêu;kỳ;giá trị\n{typed};2025;3\n"));
        assert_eq!(findings.len(), 1, "{typed}");
        let message = findings[0].message(Default::default());
        assert!(message.contains(&format!("“{said}")), "{message}");
    }
    let (_, findings) = read("chỉ tiêu;kỳ;giá trị\n77.7;2025;3\n");
    assert_eq!(findings[0].entry.code, "CTR0619");
}

#[test]
fn a_footnote_in_a_cell_is_told_as_one() {
    let (_, findings) = read("chỉ tiêu;kỳ;giá trị\n1;2025;95,2(*)\n");
    assert!(
        findings[0]
            .help_text(Default::default())
            .contains("dấu chú thích")
    );
}

/// A plan beside what was: told of as a column that is not used, its cells not read.
#[test]
fn plans_are_not_figures() {
    let (table, findings) =
        read("Chỉ tiêu;KH 2025;TH 2025;Mục tiêu đến năm 2030\nTỷ lệ hộ nghèo;50/100;4,5;1\n");
    let codes: Vec<&str> = findings.iter().map(|f| f.entry.code).collect();
    assert_eq!(codes, ["CTR0611", "CTR0611"], "{findings:?}");
    assert_eq!(series(&table, POVERTY, ""), "2025=4.5");
    assert_eq!(table.files()[0].rows, 3);
    assert_eq!(table.asides().iter().map(|one| one.rows).sum::<u64>(), 2);
}

/// A place in a column of its own is the figure's place; a code in the column of
/// running numbers names an indicator that its words do not.
#[test]
fn places_and_codes_beside_years() {
    let table = clean("Địa bàn;Chỉ tiêu;2024;2025\nCao Bằng;Tỷ lệ hộ nghèo;6;5\n");
    assert_eq!(series(&table, POVERTY, "Cao Bằng"), "2024=6 2025=5");
    assert_eq!(series(&table, POVERTY, ""), "");
    let coded = clean("STT;Chỉ tiêu;2025\n9.3;Nhà ở của mỗi người dân;27\n");
    assert_eq!(series(&coded, DWELLING, ""), "2025=27");
    let (_, findings) = read("STT;Chỉ tiêu;2025\n1;Tên không có\n");
    assert!(!findings.is_empty());
}

/// A row that numbers the columns is none of figures; a code and small figures are.
#[test]
fn rows_that_number_the_columns() {
    for (text, poverty) in [
        (
            "STT;Chỉ tiêu;2023;2024\nA;B;1;2\n1;Tỷ lệ hộ nghèo;3;4\n",
            "2023=3 2024=4",
        ),
        (
            "STT;Chỉ tiêu;2023;2024\n1;2;3;4\n1;Tỷ lệ hộ nghèo;3;4\n",
            "2023=3 2024=4",
        ),
        ("Chỉ tiêu;2023;2024\n(1);(2);(3)\n1;5;6\n", "2023=5 2024=6"),
        (
            "Chỉ tiêu;2023;2024\n1;2;3\nTỷ lệ hộ nghèo;5;6\n",
            "2023=5 2024=6",
        ),
        ("Chỉ tiêu;2023;2024\n1;2;3\n", "2023=2 2024=3"),
        ("Chỉ tiêu;2023;2024\n1;2;3\n4;5;6\n", "2023=2 2024=3"),
    ] {
        let (table, _) = read(text);
        assert_eq!(series(&table, POVERTY, ""), poverty, "{text}");
    }
}

/// Two header rows: what stands over years, or below them, belongs to each.
#[test]
fn two_header_rows_are_one_heading() {
    for text in [
        "Poverty rate by province\nĐịa bàn;2023;;2024;\n;Tổng số;Nam;Tổng số;Nam\nHà Nội;3;4;5;6\n",
        "Poverty rate by province\n;2023;2023;2024;2024\nĐịa bàn;Tổng số;Nam;Tổng số;Nam\nHà Nội;3;4;5;6\n",
        "Địa bàn;Tỷ lệ hộ nghèo (%);;Diện tích nhà ở (m²);\n;2023;2024;2023;2024\nHà Nội;3;5;4;6\n",
    ] {
        let (table, _) = read(text);
        assert_eq!(series(&table, POVERTY, "Hà Nội"), "2023=3 2024=5", "{text}");
    }
}
