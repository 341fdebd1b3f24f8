//! The provinces of a date, counts and ranks by place, places that reach a level.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail"
)]

use ctr::data::Input;
use ctr::eval::{Evaluation, Options};
use ctr::model::Status;
use ctr::source::{SourceFile, Sources};
use proptest::prelude::*;
use std::io::Cursor;

/// The codes of what is found in a programme, and what it comes to at the end of 2026.
fn evaluated(programme: &str, rows: &str) -> (Vec<&'static str>, Evaluation) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", programme.to_string()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu;kỳ;địa bàn;giá trị\n{rows}").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let options = Options::new(jiff::civil::date(2026, 12, 31));
    let evaluation = ctr::eval::evaluate(&model, &data, &options);
    let codes = findings.iter().map(|one| one.entry.code).collect();
    (codes, evaluation)
}

/// The status, the figure and the notes of the first commitment of a clause.
fn of_clause(evaluation: &Evaluation, code: &str) -> (Status, Option<String>, String) {
    let all = &evaluation.verdicts;
    let verdict = all.iter().find(|one| one.code.as_deref() == Some(code));
    let verdict = verdict.expect("a commitment");
    let figure = verdict.figure().map(|figure| match &figure.value {
        ctr::eval::verdict::Actual::Number(number) => number.to_string(),
        other => format!("{other:?}"),
    });
    let notes: Vec<String> = verdict.notes.iter().map(|note| note.vi.clone()).collect();
    (verdict.status(), figure, notes.join("\n"))
}

fn each_province(issued: &str, year: i16) -> Vec<String> {
    let programme = format!(
        "chương trình \"K\"\n  ban hành: ngày {issued}\n  địa bàn: \"Cả nước\"\n  phạm vi: từng tỉnh\n\
         chỉ tiêu 1 \"Tổng tỷ suất sinh\", con/phụ nữ, càng thấp càng tốt\n  đến {year}: không quá 2,1\n"
    );
    let (_, evaluation) = evaluated(&programme, "1;2020;Hà Nội;2\n");
    let places = evaluation.verdicts.iter();
    let mut places: Vec<String> = places
        .filter_map(|one| Some(one.place.as_deref()?.to_string()))
        .collect();
    places.sort();
    places
}

#[test]
fn the_provinces_are_those_of_the_date() {
    let (before, since) = (
        each_province("02/01/2024", 2024),
        each_province("02/01/2026", 2026),
    );
    assert_eq!((before.len(), since.len()), (63, 34));
    assert!(
        since
            .iter()
            .filter(|name| *name != "Huế")
            .all(|name| before.contains(name))
    );
    for (name, then, now) in [
        ("Thừa Thiên Huế", true, false),
        ("Huế", false, true),
        ("Bình Dương", true, false),
        ("Hồ Chí Minh", true, true),
    ] {
        let has = |all: &[String]| all.iter().any(|one| one == name);
        assert_eq!((has(&before), has(&since)), (then, now), "{name}");
    }
    // A milestone after the day is for those that are still there.
    assert_eq!(each_province("02/01/2024", 2026).len(), 34);
}

#[test]
fn figures_under_a_former_name_are_the_places_own() {
    let of = |issued: &str, name: &str| {
        let programme = format!(
            "chương trình \"K\"\n  ban hành: ngày {issued}\n  địa bàn: \"Thừa Thiên Huế\"\n\
             chỉ tiêu 1 \"Số giường\", giường, càng cao càng tốt\n  đến 2025: ít nhất 20\n"
        );
        let (_, evaluation) = evaluated(&programme, &format!("1;2025;{name};20\n"));
        evaluation.verdicts[0].status()
    };
    for name in [
        "Huế",
        "Thừa Thiên Huế",
        "Thừa Thiên - Huế",
        "Tỉnh Thừa Thiên Huế",
    ] {
        assert_eq!(of("02/01/2024", name), Status::Met, "{name}");
        assert_eq!(of("02/01/2025", name), Status::Met, "{name}");
    }
    // A city within the province until it was one under the centre.
    assert_eq!(of("02/01/2025", "Thành phố Huế"), Status::Met);
    assert_eq!(of("02/01/2024", "Thành phố Huế"), Status::NoData);
}

#[test]
fn a_region_is_not_rolled_up_over_provinces_that_crossed_its_border() {
    let of = |year: i16, more: &str, place: &str| {
        let programme = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"{place}\"\n{more}\
             chỉ tiêu A \"Số giường của tỉnh\", giường\nchỉ tiêu 1 \"Số giường\", giường, càng cao càng tốt\n  \
             công thức: tổng theo địa bàn([A])\n  đến {year}: ít nhất 30\n"
        );
        let provinces = ["Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng"];
        let rows: String = provinces
            .iter()
            .map(|name| format!("A;{year};{name};10\n"))
            .collect();
        of_clause(&evaluated(&programme, &rows).1, "1")
    };
    let before = of(2024, "", "Tây Nguyên");
    assert_eq!(
        (before.0, before.1.as_deref()),
        (Status::Met, Some("50")),
        "{}",
        before.2
    );
    let since = of(2025, "", "Tây Nguyên");
    assert_eq!(since.0, Status::NoData);
    assert!(
        since.2.contains("nhập qua ranh giới “Tây Nguyên”"),
        "{}",
        since.2
    );
    let group = "địa bàn \"Ba tỉnh\", nhóm\n  gồm: \"Gia Lai\", \"Đắk Lắk\", \"Lâm Đồng\"\n";
    let told = of(2025, group, "Ba tỉnh");
    assert_eq!(
        (told.0, told.1.as_deref()),
        (Status::Met, Some("30")),
        "{}",
        told.2
    );
}

const DISTRICTS: usize = 6;

/// Districts of Lâm Đồng with figures, what is counted and ranked of them, and more rows.
fn districts(figures: &[Option<i64>], level: i64, more: &str) -> Evaluation {
    let declared: String = (0..figures.len())
        .map(|at| format!("địa bàn \"Huyện {at}\", huyện, thuộc \"Lâm Đồng\"\n"))
        .collect();
    let programme = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lâm Đồng\"\n{declared}\
         chỉ tiêu H \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  phạm vi: từng huyện\n  đến 2024: dưới {level}\n\
         chỉ tiêu 1 \"Số huyện nghèo\", huyện, càng thấp càng tốt\n  công thức: đếm theo địa bàn([H] >= {level})\n  đến 2024: không quá 100\n\
         chỉ tiêu 2 \"Thứ hạng\", hạng, càng thấp càng tốt\n  phạm vi: \"Huyện 0\"\n  công thức: thứ hạng theo địa bàn([H])\n  đến 2024: không quá 100\n\
         chỉ tiêu 3 \"Thứ hạng nghèo\", hạng, càng thấp càng tốt\n  phạm vi: \"Huyện 0\"\n  công thức: thứ hạng theo địa bàn([H], lớn nhất trước)\n  đến 2024: không quá 100\n\
         chỉ tiêu 4 \"Nơi nghèo nhất\", %, càng thấp càng tốt\n  công thức: lớn nhất theo địa bàn([H])\n  đến 2024: không quá 100\n\
         chỉ tiêu 5 \"Số huyện đạt\", huyện\n  đến 2024: ít nhất 3 huyện đạt [H]\n\
         chỉ tiêu 6 \"Phần huyện đạt\", huyện\n  đến 2024: ít nhất 50% số huyện đạt [H]\n"
    );
    let rows: String = (figures.iter().enumerate())
        .filter_map(|(at, figure)| Some(format!("H;2024;Huyện {at};{}\n", (*figure)?)))
        .collect();
    evaluated(&programme, &format!("{rows}{more}")).1
}

/// Whether `wanted` of the figures are under a level, as far as they are known.
fn reached(figures: &[Option<i64>], level: i64, wanted: usize) -> Status {
    let met = figures
        .iter()
        .flatten()
        .filter(|figure| **figure < level)
        .count();
    let unknown = figures.iter().filter(|figure| figure.is_none()).count();
    match (met >= wanted, met + unknown >= wanted) {
        (true, _) => Status::Met,
        (false, true) => Status::NoData,
        (false, false) => Status::Unmet,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn counts_and_ranks_are_those_of_a_naive_count(
        figures in prop::collection::vec(prop::option::weighted(0.9, 0i64..8), 2..DISTRICTS),
        level in 1i64..8,
        strangers in prop::collection::vec(0i64..90, 0..4),
    ) {
        let plain = districts(&figures, level, "");
        let told = |evaluation: &Evaluation, code: &str| of_clause(evaluation, code);
        let all: Option<Vec<i64>> = figures.iter().copied().collect();
        let count = all.as_ref().map(|all| all.iter().filter(|one| **one >= level).count());
        let rank = |before: fn(i64, i64) -> bool| {
            let all = all.as_ref()?;
            Some(1 + all.iter().filter(|one| before(**one, all[0])).count())
        };
        let (low, high) = (rank(|a, b| a < b), rank(|a, b| a > b));
        for (code, naive) in [("1", count), ("2", low), ("3", high)] {
            let (status, figure, notes) = told(&plain, code);
            prop_assert_eq!(figure, naive.map(|n| n.to_string()), "{}: {}", code, notes);
            prop_assert_eq!(status == Status::NoData, naive.is_none());
        }
        if let Some(all) = &all {
            let most = all.iter().max().expect("some");
            let (_, figure, notes) = told(&plain, "4");
            prop_assert_eq!(figure, Some(most.to_string()));
            for (at, one) in all.iter().enumerate() {
                prop_assert_eq!(notes.contains(&format!("“Huyện {at}”")), one == most, "{}", notes);
            }
            let tied = all[1..].contains(&all[0]);
            prop_assert_eq!(told(&plain, "2").2.contains("cùng hạng"), tied);
        }
        let half = (figures.len() * 50).div_ceil(100);
        for (code, wanted) in [("5", 3), ("6", half)] {
            prop_assert_eq!(told(&plain, code).0, reached(&figures, level, wanted), "{}", told(&plain, code).2);
        }
        // Rows of places that are none of these change nothing.
        let more: String = (strangers.iter().enumerate())
            .map(|(at, figure)| format!("H;2024;Thôn lạ {at};{figure}\n"))
            .collect();
        let with = districts(&figures, level, &more);
        for code in ["1", "2", "3", "4", "5", "6"] {
            prop_assert_eq!(told(&with, code), told(&plain, code));
        }
    }
}

#[test]
fn what_cannot_be_counted_or_ranked_is_told() {
    let of = |lines: &str| {
        let programme = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Cả nước\"\n\
             chỉ tiêu A \"Chỉ số giá\", %\n{lines}"
        );
        evaluated(&programme, "A;2024;Hà Nội;2\n").0
    };
    for (lines, code) in [
        (
            "chỉ tiêu 1 \"x\", tỉnh\n  công thức: đếm theo địa bàn([A])\n",
            "CTR0314",
        ),
        (
            "chỉ tiêu 1 \"x\", tỉnh\n  công thức: đếm([A] >= 2)\n",
            "CTR0314",
        ),
        (
            "chỉ tiêu 1 \"x\", hạng\n  công thức: thứ hạng([A])\n",
            "CTR0314",
        ),
        (
            "chỉ tiêu 1 \"x\", %\n  công thức: đếm theo địa bàn([A] >= 2)\n  đến 2024: 5\n",
            "CTR0314",
        ),
        (
            "chỉ tiêu 1 \"x\", hạng, càng thấp càng tốt\n  công thức: thứ hạng theo địa bàn([A])\n  đến 2024: không quá 5\n",
            "CTR0367",
        ),
        (
            "chỉ tiêu 1 \"x\", tỉnh\n  đến 2024: ít nhất 30 tỉnh đạt [A]\n",
            "CTR0366",
        ),
        (
            "chỉ tiêu 1 \"x\", tỉnh, càng cao càng tốt\n  công thức: đếm theo địa bàn([1] >= 2)\n",
            "CTR0307",
        ),
    ] {
        let found = of(lines);
        assert!(
            code.is_empty() || found.contains(&code),
            "{lines}: {found:?}"
        );
    }
}

#[test]
fn a_roll_up_over_nothing_is_told_in_the_programme() {
    let of = |more: &str| {
        let programme = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lạng Sơn\"\n{more}\
             chỉ tiêu A \"Số giường ở xã\", giường\nchỉ tiêu 1 \"Số giường\", giường\n  \
             công thức: tổng theo địa bàn([A])\n  đến 2025: ít nhất 30\n"
        );
        evaluated(&programme, "").0.contains(&"CTR0368")
    };
    assert!(of(""));
    assert!(!of("địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\n"));
}
