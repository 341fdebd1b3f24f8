//! Figures that are words or ranges: the verdict of every value they may have, or none.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Options, Status, Verdict};
use ctr::model::number::{Exact, ratio};
use ctr::source::{SourceFile, Sources};
use proptest::prelude::*;
use std::io::Cursor;

/// One indicator a condition, each with the same cell; the verdicts in order.
fn verdicts(conditions: &[(&str, String)], cell: &str) -> Vec<Verdict> {
    let mut text = String::from("chương trình \"K\"\n  mốc: 2025\n");
    let mut csv = String::from("chỉ tiêu;năm;giá trị\n");
    for (i, (better, condition)) in conditions.iter().enumerate() {
        text += &format!(
            "chỉ tiêu {i} \"Chỉ tiêu số {i}\", triệu đồng, càng {better} càng tốt\n  đến 2025: {condition}\n"
        );
        csv += &format!("{i};2025;{cell}\n");
    }
    // One cell that settles the decimal mark.
    csv += "0;2020;1,5\n";
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let (model, _) = ctr::check::programmes(&mut sources);
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(csv.into_bytes())),
        size: None,
    };
    let (data, findings) = ctr::data::read(vec![input], &model, &mut |_| {});
    assert!(findings.is_empty(), "{cell}");
    let options = Options::new(jiff::civil::date(2025, 12, 31));
    let evaluation = ctr::eval::evaluate(&model, &data, &options);
    (0..conditions.len())
        .map(|i| {
            let code = i.to_string();
            let found = (evaluation.verdicts.iter()).find(|v| v.code.as_ref() == Some(&code));
            found.expect("a verdict").clone()
        })
        .collect()
}

/// Tenths, as Vietnamese documents write them.
fn tenths(n: i64) -> String {
    let sign = if n < 0 { "-" } else { "" };
    format!("{sign}{},{}", n.abs() / 10, n.abs() % 10)
}

fn conditions(low: i64, high: i64) -> Vec<(&'static str, String)> {
    let (low, high) = (tenths(low), tenths(high));
    vec![
        ("cao", format!("ít nhất {low}")),
        ("cao", format!("trên {low}")),
        ("thấp", format!("không quá {low}")),
        ("thấp", format!("dưới {low}")),
        ("cao", format!("từ {low} đến {high}")),
        ("thấp", format!("từ {low} đến {high}")),
        ("cao", format!("khoảng {low}")),
        ("thấp", format!("khoảng {low}")),
    ]
}

fn range(a: i64, b: i64) -> String {
    format!("từ {} đến {}", tenths(a), tenths(b))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_point_is_judged_as_its_number(low in 1i64..200, more in 1i64..30, a in 0i64..250) {
        let asked = conditions(low, low + more);
        let (as_range, as_number) = (verdicts(&asked, &range(a, a)), verdicts(&asked, &tenths(a)));
        for (one, other) in as_range.iter().zip(&as_number) {
            prop_assert_eq!(one.status(), other.status(), "{}", one.required);
            prop_assert_eq!(one.shortfall().cloned(), other.shortfall().cloned(), "{}", one.required);
            prop_assert_eq!(one.relative().cloned(), other.relative().cloned(), "{}", one.required);
        }
    }

    #[test]
    fn told_where_both_ends_agree_and_never_by_widening(
        low in 1i64..200, more in 1i64..30, a in 0i64..220, wide in 0i64..40, by in 1i64..20,
    ) {
        let asked = conditions(low, low + more);
        let (first, last) = (verdicts(&asked, &tenths(a)), verdicts(&asked, &tenths(a + wide)));
        let told = verdicts(&asked, &range(a, a + wide));
        let wider = verdicts(&asked, &range(a - by, a + wide + by));
        for i in 0..asked.len() {
            let ends = (first[i].satisfied(), last[i].satisfied());
            let agreed = if ends.0 == ends.1 { ends.0 } else { None };
            prop_assert_eq!(told[i].satisfied(), agreed, "{}", asked[i].1);
            prop_assert!(told[i].satisfied().is_some() || wider[i].satisfied().is_none());
            if agreed == Some(false) {
                let nearest = (first[i].shortfall().cloned()).min(last[i].shortfall().cloned());
                prop_assert_eq!(told[i].shortfall().cloned(), nearest, "{}", asked[i].1);
            }
            if agreed.is_none() {
                prop_assert_eq!(told[i].status(), Status::NoData);
                prop_assert!(told[i].notes.iter().any(|note| note.vi.contains("chưa kết luận được")));
            }
        }
    }
}

#[test]
fn open_ends_and_what_is_missing() {
    let of = |condition: &str, cell: &str| {
        let asked = [("cao", condition.to_string())];
        verdicts(&asked, cell).remove(0)
    };
    for (condition, cell, status, shortfall) in [
        ("ít nhất 95", "trên 95", Status::Met, None),
        ("trên 95", "ít nhất 95", Status::NoData, None),
        ("ít nhất 95", "dưới 95", Status::Unmet, Some(ratio(0, 0))),
        ("ít nhất 95", "gần 90", Status::Unmet, Some(ratio(5, 0))),
        ("ít nhất 95", "gần 500", Status::NoData, None),
        ("từ 30 đến 35", "hơn 35", Status::Exceeded, None),
        ("từ 30 đến 35", "ít nhất 35", Status::Met, None),
        ("ít nhất 40.000", "hơn 40.000", Status::Met, None),
    ] {
        let verdict = of(condition, cell);
        assert_eq!(verdict.status(), status, "{condition}: {cell}");
        let missing: Option<Exact> = shortfall;
        assert_eq!(verdict.shortfall().cloned(), missing, "{condition}: {cell}");
    }
}

/// A figure that cannot quite reach the level lacks no "0".
#[test]
fn at_least_nothing_is_not_said() {
    for (better, condition, cell) in [
        ("cao", "ít nhất 60", "dưới 60"),
        ("thấp", "dưới 60", "từ 60 đến 70"),
    ] {
        let said = verdicts(&[(better, condition.to_string())], cell);
        assert_eq!(said[0].status(), Status::Unmet, "{cell}");
        let notes: Vec<&str> = said[0].notes.iter().map(|note| note.vi.as_str()).collect();
        assert!(
            notes.iter().all(|note| !note.contains("ít nhất 0")),
            "{notes:?}"
        );
        assert!(
            notes
                .iter()
                .any(|note| note.contains("gần mức nhất cũng vẫn chưa đạt")),
            "{notes:?}"
        );
    }
    let said = verdicts(&[("cao", "ít nhất 60".to_string())], "dưới 50");
    assert!(
        said[0]
            .notes
            .iter()
            .any(|note| note.vi.contains("còn thiếu ít nhất 10"))
    );
}
