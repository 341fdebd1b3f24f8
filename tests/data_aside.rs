//! Figures that were read and are not used are named; places are read as files spell them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]
mod data;
use ctr::data::aside::AsideKind;
use ctr::data::{Input, Observations};
use ctr::finding::Finding;
use ctr::finding::catalogue::data::ENTRIES;
use ctr::model::{IndicatorId, Model};
use ctr::source::{SourceFile, Sources};
use data::{codes, names};
use std::io::Cursor;

fn programme(place: &str) -> Model {
    let text = format!(
        "chương trình \"Thử\"\n  địa bàn: \"{place}\"\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  \
         đến 2025: không quá 3\n  trong đó \"Thành thị\"\n    đến 2025: không quá 1\n  trong đó \"Nông thôn\"\n"
    );
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    assert!(
        findings
            .iter()
            .all(|f| f.severity < ctr::finding::Severity::Error),
        "{findings:?}"
    );
    model
}

fn read(model: &Model, text: &str) -> (Observations, Vec<Finding>) {
    let input = Input {
        name: "số liệu.csv".into(),
        reader: Box::new(Cursor::new(text.as_bytes().to_vec())),
        size: None,
    };
    ctr::data::read(vec![input], model, &mut |_| {})
}

/// `kind name rows nearest` of each, the findings' codes beside them.
fn aside(place: &str, text: &str) -> (Vec<String>, Vec<&'static str>) {
    let (table, findings) = read(&programme(place), text);
    let told = table.asides().iter().map(|one| {
        let near = one.nearest.as_deref().unwrap_or("-");
        format!("{} {} {} {near}", one.kind.id(), one.name, one.rows)
    });
    (told.collect(), codes(&findings))
}

#[test]
fn places_of_the_finding_are_told_and_mended() {
    let model = programme("Lâm Đồng");
    for code in ["CTR0636", "CTR0637", "CTR0648"] {
        let entry = ENTRIES.iter().find(|entry| entry.code == code).unwrap();
        assert_eq!(codes(&read(&model, entry.wrong).1), [code]);
        assert!(read(&model, entry.mend).1.is_empty(), "{code}");
    }
}

#[test]
fn a_place_is_read_as_files_spell_it() {
    for cell in [
        "Tỉnh Lâm Đồng",
        "Lâm Ðồng",
        "Lâm Đồng (*)",
        "Lâm Đồng*",
        "Lamdong",
        "Toàn tỉnh",
        "Cả tỉnh",
        "Tổng số",
        "Tổng cộng",
    ] {
        let (table, findings) = read(
            &programme("Lâm Đồng"),
            &format!("chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;{cell};2,5\n"),
        );
        assert_eq!(names(&findings), ["data-place-read"], "{cell}");
        assert!(table.asides().is_empty(), "{cell}");
        let place = table.place("Lâm Đồng").unwrap_or(ctr::data::PlaceId::NONE);
        assert_eq!(table.series(IndicatorId(0), place).len(), 1, "{cell}");
    }
}

#[test]
fn a_total_beside_other_provinces_is_the_countrys() {
    let text =
        "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Tổng số;7\n1;2024;Hà Nội;2\n1;2024;Lâm Đồng;3\n";
    let (table, _) = read(&programme("Lâm Đồng"), text);
    let country = table.place("Cả nước").unwrap();
    assert_eq!(table.series(IndicatorId(0), country).len(), 1);
    assert!(
        table
            .series(IndicatorId(0), ctr::data::PlaceId::NONE)
            .is_empty()
    );
}

#[test]
fn another_place_is_named_and_counted() {
    let text = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Lâm Đông;2,5\n1;2023;Lâm Đông;2,7\n\
                1;2024;Thành phố Đà Lạt;0,5\n1;2022;Lâm Đông;..\n";
    let (told, found) = aside("Lâm Đồng", text);
    assert_eq!(
        told,
        ["place Lâm Đông 2 Lâm Đồng", "place Thành phố Đà Lạt 1 -"]
    );
    assert_eq!(found, ["CTR0636", "CTR0636"]);
    // A city within the province of one name is not the province.
    let text = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Thành phố Hoà Bình;0,5\n";
    let (told, _) = aside("Hoà Bình", text);
    assert_eq!(told, ["place Thành phố Hoà Bình 1 Hòa Bình"]);
}

/// Every row of a file of the whole country is used, or named with its place.
#[test]
fn other_provinces_are_named_and_counted() {
    let text = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Lâm Đồng;2,5\n1;2024;Hà Nội;2,7\n\
                1;2023;Hà Nội;2,8\n1;2024;Cả nước;3\n1;2024;Bình Thuận;..\n";
    let (told, found) = aside("Lâm Đồng", text);
    assert_eq!(told, ["place Hà Nội 2 -", "place Cả nước 1 -"]);
    assert_eq!(found, ["CTR0648"]);
    let (told, _) = aside("Cả nước", text);
    assert_eq!(told, ["place Lâm Đồng 1 -", "place Hà Nội 2 -"]);
}

/// What a roll-up over places weighs by, and what its figures are computed of, is asked
/// for at each place.
#[test]
fn figures_that_a_roll_up_rests_on_are_used() {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(
        "a.ctr",
        "chương trình \"Thử\"\n  địa bàn: \"Cả nước\"\nchỉ tiêu H \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  \
         công thức: [N] / [P]\nchỉ tiêu N \"Số hộ nghèo\", hộ, càng thấp càng tốt\nchỉ tiêu P \"Số hộ\", hộ, càng cao càng tốt\n\
         chỉ tiêu W \"Trọng số\", hộ, càng cao càng tốt\n\
         chỉ tiêu 1 \"Chung\", %, càng thấp càng tốt\n  công thức: bình quân gia quyền theo địa bàn([H] trọng số [W])\n  \
         đến 2025: không quá 3\nchỉ tiêu 2 \"Khác\", hộ, càng thấp càng tốt\n  đến 2025: không quá 3\n",
    ));
    let model = ctr::check::programmes(&mut sources).0;
    let rows = ["N", "P", "W", "2"].map(|code| format!("{code};2025;Hà Nội;5\n"));
    let (table, _) = read(
        &model,
        &format!("chỉ tiêu;kỳ;địa bàn;giá trị\n{}", rows.concat()),
    );
    let told: Vec<(&str, u64)> = (table.asides().iter())
        .map(|one| (one.name.as_str(), one.rows))
        .collect();
    assert_eq!(told, [("Hà Nội", 1)]);
}

/// What ends after the day of the evaluation is counted by its year.
#[test]
fn later_figures_are_counted() {
    let text = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Lâm Đồng;2,5\n1;2025;Lâm Đồng;2,7\n\
                1;2025-06;Lâm Đồng;2,8\n1;2025-07;Lâm Đồng;3\n1;2026;Lâm Đồng;3\n1;2026;Hà Nội;3\n1;2026;Đà Lạt;4\n";
    let (table, _) = read(&programme("Lâm Đồng"), text);
    let (later, of) = table.later(jiff::civil::date(2025, 6, 30));
    let told: Vec<(&str, u64)> = (later.iter())
        .map(|one| (one.name.as_str(), one.rows))
        .collect();
    assert_eq!(told, [("2025", 2), ("2026", 1)]);
    assert_eq!(of.get(&0), Some(&3));
}

#[test]
fn another_part_is_named_and_counted() {
    let text = "chỉ tiêu;kỳ;phân tổ;giá trị\n1;2024;Đô thị;1\n1;2024;Thành thi;1\n1;2024;Chung;2\n\
                1;2024;Tổng số;2\n1;2024;Nông thôn;3\n";
    let (told, found) = aside("Lâm Đồng", text);
    assert_eq!(
        told,
        [
            "no_level Tỷ lệ hộ nghèo: Nông thôn 1 -",
            "breakdown Đô thị 1 Thành thị",
            "breakdown Thành thi 1 Thành thị",
            "duplicate Tỷ lệ hộ nghèo 1 -"
        ]
    );
    assert_eq!(found, ["CTR0638", "CTR0649"]);
    let (table, _) = read(&programme("Lâm Đồng"), text);
    let parts = table.asides().iter();
    let parts = parts.filter(|one| one.kind == AsideKind::Breakdown);
    assert_eq!(parts.count(), 2);
    assert_eq!(table.aside_of(IndicatorId(0)), 2);
}
