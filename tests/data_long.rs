//! Long CSV, as the contracts describe it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::{DecimalMark, Settings};
use ctr::model::Flag;
use data::*;

#[test]
fn any_header_separator_and_order() {
    for text in [
        "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Hà Nội,\"1,5\"\n1,2024,Ha Noi,\"2,5\"\n",
        "\u{feff}Chỉ tiêu;Năm;Địa bàn;Giá trị\r\n1;2025;HÀ NỘI;1,5\r\n1;2024;Hà  Nội;2,5\r\n",
        "value\tplace\tperiod\tindicator\n1.5\tHa Noi\t2025\tTỷ lệ hộ nghèo\n2.5\tHà Nội\t2024\ttỉ lệ hộ nghèo",
    ] {
        let table = clean(text);
        assert_eq!(
            series(&table, POVERTY, "Hà Nội"),
            "2024=2.5 2025=1.5",
            "{text}"
        );
        assert_eq!(table.places_of(POVERTY).len(), 1);
    }
}

#[test]
fn only_three_columns_are_needed() {
    let table = clean("indicator,period,value\n1,2025,3\n\n");
    assert_eq!(series(&table, POVERTY, ""), "2025=3");
    assert_eq!(table.files()[0].decimal, DecimalMark::NoEvidence);
}

#[test]
fn missing_is_not_zero_and_makes_the_place_exist() {
    let table =
        clean("chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;A;..\n1;2025;B;\n1;2025;C;0\n1;2024;C;-\n");
    assert_eq!(series(&table, POVERTY, "A"), "");
    assert_eq!(series(&table, POVERTY, "C"), "2025=0");
    assert_eq!(table.places_of(POVERTY).len(), 3);
    assert_eq!((table.files()[0].rows, table.files()[0].missing), (4, 3));
}

#[test]
fn flags_and_sources() {
    let table = clean(
        "chỉ tiêu;kỳ;giá trị;trạng thái;nguồn\n1;2023;3;;Cục Thống kê\n1;2024;2;sơ bộ;\n1;2025;1;Ước đạt;Sở\n",
    );
    let cells = table.series(POVERTY, ctr::data::PlaceId::NONE);
    let flags: Vec<Flag> = cells.iter().map(|c| c.flag).collect();
    assert_eq!(flags, [Flag::Official, Flag::Preliminary, Flag::Estimate]);
    assert_eq!(cells[0].source.as_deref(), Some("Cục Thống kê"));
    // Nothing is without a source: at the least it is in a file.
    assert_eq!(cells[1].source.as_deref(), Some("số liệu.csv"));
    assert_eq!(cells[2].source.as_deref(), Some("Sở"));
}

#[test]
fn parts_and_breakdowns() {
    let (table, findings) = read(
        "chỉ tiêu;kỳ;phân tổ;giá trị\n9.3;2025;Thành thị;28\n9.3;2025;Tổng số;27\n9.3;2025;Miền núi;20\nDiện tích nhà ở: Thành thị;2024;;25\nThành thị;2023;;24\n",
    );
    // A part's name alone does not say of which indicator it is.
    let told = names(&findings);
    assert!(
        told.contains(&"data-unknown-part") && told.len() == 2,
        "{told:?}"
    );
    assert_eq!(series(&table, DWELLING, ""), "2025=27");
    assert_eq!(series(&table, URBAN, ""), "2024=25 2025=28");
    let broken = table.breakdowns_of(DWELLING);
    assert_eq!(broken.len(), 1);
    assert_eq!(&*broken[0].0, "Miền núi");
    let place = ctr::data::PlaceId::NONE;
    assert_eq!(table.series_broken(DWELLING, place, "miền núi").len(), 1);
}

#[test]
fn units_are_converted_exactly() {
    let table = clean(
        "chỉ tiêu;kỳ;giá trị;đơn vị\n4;2023;1500;người\n4;2024;2;nghìn người\n4;2025;1;tá người\n1;2025;15;‰\n4;2026;0,0000001;người\n",
    );
    assert_eq!(
        series(&table, PEOPLE, ""),
        "2023=1.5 2024=2 2025=0.012 2026=0.0000000001"
    );
    assert_eq!(series(&table, POVERTY, ""), "2025=1.5");
    let (_, findings) = read("chỉ tiêu;kỳ;giá trị;đơn vị\n4;2023;1500;xyz\n4;2024;2;m²\n");
    assert_eq!(names(&findings), ["data-unknown-unit", "data-other-unit"]);
}

#[test]
fn words_are_figures_of_levels_only() {
    let (table, findings) =
        read("chỉ tiêu;kỳ;giá trị\n9.2;2025;Giải quyết cơ bản\n1;2025;Giải quyết\n");
    assert_eq!(series(&table, LEVEL, ""), "2025=Giải quyết cơ bản");
    assert_eq!(names(&findings), ["data-not-a-number"]);
}

#[test]
fn the_decimal_mark_is_the_files_own() {
    let mark = |text: &str| clean(text).files()[0].decimal;
    assert_eq!(
        mark("indicator;period;value\n1;2024;999,5\n1;2025;1.234\n"),
        DecimalMark::Comma
    );
    assert_eq!(
        mark("indicator;period;value\n1;2024;999.5\n1;2025;1,234\n"),
        DecimalMark::Point
    );
    let table = clean("indicator;period;value\n1;2023;1.234\n1;2024;1,5\n1;2025;1.234.567\n");
    assert_eq!(
        series(&table, POVERTY, ""),
        "2023=1234 2024=1.5 2025=1234567"
    );
    let table = clean("indicator;period;value\n1;2023;73.050\n1;2024;0.500\n1;2025;1,234\n");
    assert_eq!(series(&table, POVERTY, ""), "2023=73.05 2024=0.5 2025=1234");
}

#[test]
fn mixed_and_ambiguous_files_are_refused() {
    let (table, findings) = read("indicator;period;value\n1;2024;1,5\n1;2025;1.7\n");
    assert_eq!(names(&findings), ["data-mixed-decimals"]);
    assert_eq!(findings[0].related.len(), 1);
    assert!(ctr::data::unusable(&findings[0]));
    assert_eq!(series(&table, POVERTY, ""), "");
    let (table, findings) = read("indicator;period;value\n1;2024;15\n1;2025;1.234\n");
    assert_eq!(names(&findings), ["data-ambiguous-decimals"]);
    let help = findings[0].help_text(ctr::finding::Lang::Vi);
    assert!(
        help.contains("1.234,0") && help.contains("1,2340"),
        "{help}"
    );
    assert_eq!(table.files()[0].decimal, DecimalMark::Refused);
}

#[test]
fn rows_that_disagree() {
    let text =
        "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;A;1,5\n1;2025;A;1,50\n1;2024;A;3\n1;2025;A;1,6\n";
    let (table, findings) = read(text);
    assert_eq!(names(&findings), ["data-conflict"]);
    assert_eq!(
        messages(&findings)[0],
        "CTR0625 hai số liệu khác nhau cho “Tỷ lệ hộ nghèo”, A, kỳ 2025: 1,5 (dòng 2) và 1,6 (dòng 5)"
    );
    assert_eq!(series(&table, POVERTY, "A"), "2024=3");
    let place = table.place("A").expect("it has rows");
    assert!(table.conflicting(POVERTY, place, ctr::model::Period::Year(2025)));
    assert_eq!(table.files()[0].duplicates, 1);
    assert_eq!(table.conflicts().len(), 1);
}

#[test]
fn conflicts_across_files() {
    let one = "indicator,period,value\n1,2025,1\n".as_bytes();
    let two = "indicator,period,value\n1,2024,3\n1,2025,2\n".as_bytes();
    let (_, findings) = read_all(&[one, two], Settings::default());
    assert_eq!(names(&findings), ["data-conflict"]);
}

#[test]
fn labels_that_match_nothing_are_counted() {
    let (table, findings) =
        read("chỉ tiêu,kỳ,giá trị\nTy le ho ngheo,2025,1\nkhác hẳn,2025,1\nkhác hẳn,2024,1\n");
    assert_eq!(names(&findings), ["data-unmatched-near", "data-unmatched"]);
    assert_eq!(
        table.unmatched(),
        [("Ty le ho ngheo".to_string(), 1), ("khác hẳn".into(), 2)]
    );
    assert_eq!(table.files()[0].unmatched, 3);
    let many: String = (0..50).map(|i| format!("lạ {i} hoắc,2025,1\n")).collect();
    let (_, findings) = read(&format!("chỉ tiêu,kỳ,giá trị\n{many}"));
    assert_eq!(findings.len(), 21);
    assert_eq!(
        findings[20].message(ctr::finding::Lang::En),
        "30 more cases of CTR0619 in this file"
    );
}

#[test]
fn one_code_in_two_programmes() {
    let mut model = model();
    model
        .indicators
        .push(indicator(Some("1"), "Tỷ lệ khác", model.indicators[0].unit));
    model.indicators.push(indicator(
        Some("7"),
        "Tỷ lệ hộ nghèo",
        model.indicators[0].unit,
    ));
    let text = "chỉ tiêu,kỳ,giá trị\n1,2025,1\n7,2024,2\nTỷ lệ hộ nghèo,2023,3\n";
    let (table, findings) = ctr::data::read(vec![input(text)], &model, &mut |_| {});
    assert_eq!(names(&findings), ["data-ambiguous-label"]);
    assert_eq!(series(&table, POVERTY, ""), "2023=3 2024=2");
    assert_eq!(
        series(&table, ctr::model::IndicatorId(6), ""),
        "2023=3 2024=2"
    );
}

#[test]
fn tasks_come_along() {
    let table = clean(
        "nhiệm vụ,hoàn thành,ghi chú\nIII.2.b,15/9/2025,\nIII.3,,đang làm\nIII.4,2025-Q1,\nIII.5,chưa,\n",
    );
    let tasks: Vec<String> = table
        .tasks()
        .iter()
        .map(|t| {
            format!(
                "{} {:?} {:?}",
                t.task,
                t.completed.map(|d| d.to_string()),
                t.note
            )
        })
        .collect();
    assert_eq!(
        tasks,
        [
            "III.2.b Some(\"2025-09-15\") None",
            "III.3 None Some(\"đang làm\")",
            "III.4 Some(\"2025-03-31\") None",
            "III.5 None None",
        ]
    );
    let table = clean("chỉ tiêu,kỳ,giá trị,nhiệm vụ,hoàn thành\n1,2025,3,,\n,,,III.2,2025-09-15\n");
    assert_eq!((table.tasks().len(), table.files()[0].rows), (1, 2));
}

#[test]
fn quotes() {
    let table = clean(
        "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,\"Xã \"\"Mới\"\", huyện A\",1\n\"1\",\"2025\",\"Xã\nhai dòng\",\"2\"\n1,2024,A\"B,3\n",
    );
    assert_eq!(series(&table, POVERTY, "Xã \"Mới\", huyện A"), "2025=1");
    assert_eq!(series(&table, POVERTY, "Xã hai dòng"), "2025=2");
    assert_eq!(series(&table, POVERTY, "A\"B"), "2024=3");
}

#[test]
fn each_file_is_the_source_of_its_figures() {
    let mut inputs = [
        input("chỉ tiêu,kỳ,giá trị\n1,2024,1\n"),
        input("chỉ tiêu,kỳ,giá trị,nguồn\n1,2025,2,\n1,2026,3,Sở\n"),
    ];
    inputs[1].name = "khác.csv".into();
    let (table, _) = ctr::data::read(inputs.into(), &model(), &mut |_| {});
    let cells = table.series(POVERTY, ctr::data::PlaceId::NONE);
    let sources: Vec<_> = cells.iter().filter_map(|c| c.source.as_deref()).collect();
    assert_eq!(sources, ["số liệu.csv", "khác.csv", "Sở"]);
}

#[test]
fn a_percent_sign_beside_the_figure_is_its_unit() {
    let table = clean("chỉ tiêu;kỳ;giá trị;đơn vị\n1;2023;12%;\n1;2024;12,5 %;%\n1;2025;12,6;\n");
    assert_eq!(series(&table, POVERTY, ""), "2023=12 2024=12.5 2025=12.6");
    assert_eq!(table.rows(), 3);
    // It is held to what it says, as a column of units is.
    let (table, findings) = read("chỉ tiêu;kỳ;giá trị\n4;2023;12%\n4;2024;7\n");
    assert_eq!(names(&findings), ["data-other-unit"]);
    assert_eq!(series(&table, PEOPLE, ""), "2024=7");
    let (_, findings) = read("chỉ tiêu;kỳ;giá trị;đơn vị\n1;2023;12%;‰\n1;2024;%;\n1;2025;a%;\n");
    assert_eq!(names(&findings), ["data-not-a-number"; 3]);
}

#[test]
fn lines_may_end_as_on_old_machines() {
    let text = "chỉ tiêu;kỳ;giá trị\r1;2024;1,5\r1;2025;\"2,5\"\r";
    let table = clean(text);
    assert_eq!(series(&table, POVERTY, ""), "2024=1.5 2025=2.5");
    // Also beyond what is looked at first.
    let many: String = (0..9000).map(|n| format!("1;2024;Xã {n};1,5\r")).collect();
    let table = clean(&format!("chỉ tiêu;kỳ;địa bàn;giá trị\r{many}"));
    assert_eq!(table.rows(), 9000);
    let (_, findings) = read("chỉ tiêu;kỳ;giá trị\r1;2024;a\r");
    assert_eq!(names(&findings), ["data-not-a-number"]);
}
