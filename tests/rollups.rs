//! Roll-ups over places: a whole is the sum of all its parts, or it is not known.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Options, Status};
use ctr::source::{SourceFile, Sources};
use std::io::Cursor;

fn status(place: &str, level: &str, rows: &[(&str, &str)]) -> (Status, Vec<String>) {
    let mut sources = Sources::default();
    let text = format!(
        "chương trình \"K\"\n  địa bàn: \"{place}\"\n  mốc: 2015\nchỉ tiêu A \"Số hộ nghèo\", hộ\nchỉ tiêu B \"Tổng số hộ nghèo\", hộ\n  \
         công thức: tổng theo địa bàn([A])\n  đến 2015: {level}\n"
    );
    sources.add(SourceFile::new("k.ctr", text));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    // These programmes are made of what is tested: nobody answers for them.
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    assert!(
        findings.is_empty(),
        "{:?}",
        findings
            .iter()
            .map(|f| f.message(Default::default()))
            .collect::<Vec<_>>()
    );
    let mut csv = String::from("chỉ tiêu,năm,địa bàn,giá trị\n");
    for (place, value) in rows {
        csv.push_str(&format!("A,2015,{place},{value}\n"));
    }
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(csv.into_bytes())),
        size: None,
    };
    let (data, findings) = ctr::data::read(vec![input], &model, &mut |_| {});
    assert!(findings.is_empty());
    let options = Options::new(jiff::civil::date(2015, 12, 31));
    let evaluation = ctr::eval::evaluate(&model, &data, &options);
    let verdict = evaluation
        .verdicts
        .iter()
        .find(|v| v.code.as_deref() == Some("B"))
        .expect("a verdict");
    (
        verdict.status(),
        verdict.notes.iter().map(|note| note.vi.clone()).collect(),
    )
}

/// Every province of the standard library, with this figure each.
fn provinces(value: &'static str) -> Vec<(String, &'static str)> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", "chương trình \"K\"\n"));
    let (model, _) = ctr::check::programmes(&mut sources);
    let alive = |place: &&ctr::model::place::Place| {
        place.kind == ctr::model::place::PlaceKind::Province
            && place
                .ends
                .is_none_or(|ends| ends > jiff::civil::date(2015, 12, 31))
    };
    model
        .places
        .all
        .iter()
        .filter(alive)
        .map(|place| (place.name.clone(), value))
        .collect()
}

#[test]
fn the_country_is_all_its_provinces_whatever_regions_say() {
    let all = provinces("1");
    assert_eq!(all.len(), 63);
    let mut rows: Vec<(&str, &str)> = all
        .iter()
        .map(|(name, value)| (name.as_str(), *value))
        .collect();
    rows.push(("Tây Nguyên", "65"));
    assert_eq!(status("Cả nước", "không quá 63", &rows).0, Status::Met);
    assert_eq!(status("Cả nước", "không quá 62", &rows).0, Status::Unmet);
}

#[test]
fn some_of_the_provinces_are_not_the_country() {
    let (status, notes) = status(
        "Cả nước",
        "không quá 100",
        &[("Lâm Đồng", "60"), ("Hà Nội", "70"), ("Tây Nguyên", "65")],
    );
    assert_eq!(status, Status::NoData);
    assert!(notes.iter().any(|note| note.contains("61 ")), "{notes:?}");
}

#[test]
fn a_region_is_its_provinces() {
    let tn = ["Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"];
    let rows: Vec<(&str, &str)> = tn.iter().map(|name| (*name, "10")).collect();
    assert_eq!(status("Tây Nguyên", "không quá 50", &rows).0, Status::Met);
    assert_eq!(
        status("Tây Nguyên", "không quá 50", &rows[1..]).0,
        Status::NoData
    );
}

#[test]
fn a_province_is_the_communes_the_data_have() {
    let rows = [("Xã A", "10"), ("Xã B", "20"), ("Hà Nội", "500")];
    assert_eq!(status("Lâm Đồng", "không quá 30", &rows).0, Status::Met);
    assert_eq!(status("Lâm Đồng", "không quá 29", &rows).0, Status::Unmet);
}
