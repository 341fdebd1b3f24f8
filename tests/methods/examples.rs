//! Each worked example: inputs to published values, to the digits given.

use ctr::eval::method::cagr::{Band, Cagr, Rated, rate};
use ctr::eval::method::mean::{Component, Mean, by_groups, plain as plain_mean};
use ctr::eval::method::weather::{Asked, Symbol, Weather, weather};
use ctr::eval::method::{Value, escap};
use ctr::model::number::{Decimal, Exact, exact, plain, whole};

pub fn num(text: &str) -> Exact {
    let decimal: Decimal = text.replace(',', ".").parse().expect(text);
    exact(decimal)
}

/// Figures of the years up to `last`.
pub fn figures(last: i16, texts: &str) -> Vec<(i16, Exact)> {
    let all: Vec<_> = texts.split(';').map(|text| num(text.trim())).collect();
    let first = last + 1 - all.len() as i16;
    (first..).zip(all).collect()
}

fn told(last: i16, texts: &str, target: &str, due: Option<i16>, rising: bool) -> Weather {
    let figures = figures(last, texts);
    let (target, y) = (num(target), &figures.last().unwrap().1);
    let met = if rising { y >= &target } else { y <= &target };
    let ahead = due.map(|due| whole(i64::from(due - last)));
    let asked = Asked {
        figures: &figures,
        target: &target,
        rising,
        met,
        ahead: ahead.as_ref(),
    };
    weather(&asked).expect("four figures and more")
}

#[test]
fn weather_by_projection() {
    let w = told(2024, "60; 61,5; 62; 63,8; 65; 66,2", "75", Some(2030), true);
    assert_eq!((w.symbol, &w.change), (Symbol::Cloud, &num("1,24")));
    assert_eq!(w.projected, Some(num("73,64")));
    assert_eq!(plain(&(w.share.unwrap() * whole(100)), 2), "15.45");

    let w = told(2024, "30; 28; 31; 29; 30; 30", "20", Some(2030), false);
    assert_eq!(
        (w.symbol, w.change, w.share),
        (Symbol::Storm, whole(0), None)
    );
    assert_eq!(w.projected, Some(whole(30)));

    let w = told(2023, "20; 19; 18,2; 17,5; 16,1; 15", "9", Some(2030), false);
    assert_eq!((w.symbol, w.change), (Symbol::Sun, whole(-1)));
    assert_eq!(
        (w.projected, w.share),
        (Some(whole(8)), Some(whole(-1) / whole(6)))
    );
}

#[test]
fn weather_by_level_and_trend() {
    let w = told(2024, "8; 8,2; 8,1; 8,6; 8,9; 9,3", "10", Some(2030), false);
    assert_eq!((w.symbol, w.change), (Symbol::Cloud, num("0,26")));
    assert!(w.by_trend && w.projected.is_none());
    // Due, and not met.
    let w = told(2025, "50; 52; 55; 57; 58; 61", "65", Some(2025), true);
    assert_eq!(
        (w.symbol, w.change, w.by_trend),
        (Symbol::Clouds, num("2,2"), true)
    );
    // For every year.
    let w = told(2025, "61; 60; 59; 58; 57; 56", "65", None, true);
    assert_eq!((w.symbol, w.by_trend), (Symbol::Storm, true));
}

#[test]
fn the_edges_of_the_weather() {
    // a = 1, y = 10, T = 20, five years ahead: P = 15; s = 5/10. Edges: s of 5 and 20 %.
    let at = |target: &str| told(2025, "5; 6; 7; 8; 9; 10", target, Some(2030), true).symbol;
    // s = (T − 15)/(T − 10): 16,25 gives exactly 20 %.
    assert_eq!(at("16,25"), Symbol::Cloud);
    assert_eq!(at("16,26"), Symbol::Clouds);
    let w = told(2025, "0,5; 2,4; 4,3; 6,2; 8,1; 10", "20", Some(2030), true);
    // P = 19,5: exactly 5 %.
    assert_eq!((w.symbol, w.share), (Symbol::Cloud, Some(num("0,05"))));
    let w = told(2025, "0,4; 2,4; 4,3; 6,2; 8,1; 10", "20", Some(2030), true);
    assert_eq!(w.symbol, Symbol::Sun);
}

#[test]
fn a_strict_target_at_its_own_level() {
    let of = |texts: &str| {
        let figures = figures(2025, texts);
        let (target, ahead) = (whole(10), whole(5));
        weather(&Asked {
            figures: &figures,
            target: &target,
            rising: false,
            met: false,
            ahead: Some(&ahead),
        })
        .unwrap()
    };
    let w = of("15; 14; 13; 12; 11; 10");
    assert_eq!((w.symbol, w.share), (Symbol::Sun, None));
    assert_eq!(of("5; 6; 7; 8; 9; 10").symbol, Symbol::Storm);
}

#[test]
fn too_few_figures_have_no_weather() {
    let (target, ahead) = (whole(10), whole(5));
    for (texts, some) in [
        ("1; 2; 3", false),
        ("1; 2; 3; 4", true),
        ("1; 2; 3; 4; 5", true),
    ] {
        let figures = figures(2025, texts);
        let asked = Asked {
            figures: &figures,
            target: &target,
            rising: true,
            met: false,
            ahead: Some(&ahead),
        };
        assert_eq!(weather(&asked).is_some(), some, "{texts}");
    }
}

struct Row(&'static str, i64, &'static str, i64);

fn rated(
    Row(start, from, now, at): Row,
    target: Option<(&str, i64)>,
    rising: bool,
    limit: Option<i64>,
) -> Rated {
    let (start, now) = (num(start), num(now));
    let to = target.map(|(text, due)| (num(text), whole(due - from)));
    let limit = limit.map(whole);
    let achieved = to
        .as_ref()
        .is_some_and(|(t, _)| if rising { &now >= t } else { &now <= t });
    rate(&Cagr {
        baseline: &start,
        now: &now,
        passed: &whole(at - from),
        target: to.as_ref().map(|(t, all)| (t, all)),
        limit: limit.as_ref(),
        rising,
        achieved,
    })
}

fn shown(rated: &Rated) -> (Band, String, String) {
    let value = match &rated.value {
        None => "none".to_string(),
        Some(Value::Infinite(up)) => if *up { "+" } else { "-" }.to_string(),
        Some(Value::Exact(v) | Value::About(v)) => plain(v, 6),
    };
    let score = rated.score.as_ref().map_or("none".into(), |s| plain(s, 6));
    (rated.band, value, score)
}

#[test]
fn growth_ratios() {
    let up = rated(Row("40", 2020, "52", 2024), Some(("70", 2030)), true, None);
    assert_eq!(
        shown(&up),
        (Band::Substantial, "1.177787".into(), "4.127118".into())
    );
    let zero = rated(Row("6", 2020, "2", 2023), Some(("0", 2030)), false, None);
    assert_eq!(
        shown(&zero),
        (Band::Limited, "0.527752".into(), "-0.301016".into())
    );
    let down = rated(
        Row("12", 2021, "10,5", 2024),
        Some(("6", 2030)),
        false,
        None,
    );
    assert_eq!(
        shown(&down),
        (Band::Limited, "0.587308".into(), "-0.052862".into())
    );
    let both = rated(Row("-4", 2020, "-3", 2024), Some(("-1", 2030)), true, None);
    assert_eq!(
        shown(&both),
        (Band::Limited, "0.536079".into(), "-0.266319".into())
    );
    let lost = rated(Row("90", 2020, "88", 2023), Some(("90", 2030)), true, None);
    assert_eq!(shown(&lost), (Band::Deterioration, "-".into(), "-5".into()));
    // The limit is ignored where there is a target.
    let limited = rated(
        Row("40", 2020, "52", 2024),
        Some(("70", 2030)),
        true,
        Some(100),
    );
    assert_eq!(shown(&limited), shown(&up));
}

#[test]
fn growth_without_a_target() {
    let share = rated(Row("92", 2018, "94", 2023), None, true, Some(100));
    assert_eq!(
        plain(share.value.as_ref().unwrap().number().unwrap(), 8),
        "0.0043105"
    );
    assert_eq!(
        (share.band, plain(share.score.as_ref().unwrap(), 6)),
        (Band::Moderate, "2.2328".into())
    );
    let open = rated(Row("92", 2018, "94", 2023), None, true, None);
    assert_eq!(open.band, Band::Limited);
    let over = rated(Row("150", 2020, "147", 2024), None, false, Some(100));
    assert_eq!(
        plain(over.value.as_ref().unwrap().number().unwrap(), 8),
        "0.00503794"
    );
    assert_eq!(
        (over.band, plain(over.score.as_ref().unwrap(), 6)),
        (Band::Moderate, "0.070314".into())
    );
    // Exactly half a per cent in a year: moderate, score 0; no float says so.
    let pinned = rated(Row("200", 2020, "201", 2021), None, true, None);
    assert_eq!(shown(&pinned), (Band::Moderate, "0.005".into(), "0".into()));
    let still = rated(Row("200", 2020, "200", 2023), None, true, None);
    assert_eq!(still.band, Band::Limited);
    // At its limit, and no worse.
    let full = rated(Row("100", 2020, "100", 2023), None, true, Some(100));
    assert_eq!((full.band, full.score), (Band::Substantial, Some(whole(5))));
}

#[test]
fn what_is_met_is_achieved_whatever_the_ratio() {
    let fell = rated(Row("98", 2020, "97", 2023), Some(("96", 2030)), true, None);
    assert_eq!(
        (fell.band, fell.score.clone()),
        (Band::Achieved, Some(whole(5)))
    );
    let kept = rated(Row("90", 2020, "90", 2023), Some(("90", 2030)), true, None);
    assert_eq!(shown(&kept), (Band::Achieved, "none".into(), "5".into()));
    let passed = rated(Row("90", 2020, "91", 2023), Some(("90", 2030)), true, None);
    assert_eq!(shown(&passed), (Band::Achieved, "+".into(), "5".into()));
    let crossed = rated(Row("-2", 2020, "3", 2023), Some(("1", 2030)), true, None);
    assert_eq!(shown(&crossed), (Band::Achieved, "none".into(), "5".into()));
    // A fall to nothing is whole: A = −1.
    let gone = rated(Row("6", 2020, "0", 2023), Some(("0", 2030)), false, None);
    assert_eq!(
        (gone.band, gone.growth),
        (Band::Achieved, Some(Value::Exact(whole(-1))))
    );
}

#[test]
fn what_has_no_ratio() {
    for (row, target) in [
        (Row("-2", 2020, "3", 2023), Some(("5", 2030))),
        (Row("2", 2020, "3", 2023), Some(("-5", 2030))),
        (Row("40", 2024, "52", 2024), Some(("70", 2030))),
    ] {
        let rated = rated(row, target, target.unwrap().0 != "-5", None);
        if rated.band != Band::Achieved {
            assert_eq!(
                shown(&rated),
                (Band::NotAvailable, "none".into(), "none".into())
            );
        }
    }
    let unmoved = rated(Row("40", 2020, "40", 2024), Some(("70", 2030)), true, None);
    assert_eq!(shown(&unmoved), (Band::Limited, "0".into(), "-2.5".into()));
}

fn component(text: &str) -> Component {
    match text {
        "không có" => Component {
            score: None,
            achieved: false,
        },
        _ => Component {
            score: Some(num(text.trim_end_matches(" đạt"))),
            achieved: text.ends_with("đạt"),
        },
    }
}

fn components(texts: &str) -> Vec<Component> {
    texts
        .split(';')
        .map(|text| component(text.trim()))
        .collect()
}

fn of(mean: &Mean) -> (Band, String) {
    (
        mean.band,
        mean.score.as_ref().map_or("none".into(), |s| plain(s, 3)),
    )
}

#[test]
fn means_of_scores() {
    let mean = |texts| plain_mean(&components(texts));
    assert_eq!(of(&mean("5 đạt; 3,2; -1")), (Band::Moderate, "2.4".into()));
    assert_eq!(of(&mean("-4; -1,5")), (Band::Deterioration, "-2.75".into()));
    let one = mean("5 đạt; không có");
    assert_eq!((of(&one), one.left_out), ((Band::Achieved, "5".into()), 1));
    assert_eq!(of(&mean("5 đạt; 5")), (Band::Substantial, "5".into()));
    assert_eq!(
        of(&mean("không có; không có")),
        (Band::NotAvailable, "none".into())
    );
    assert_eq!(mean("2,5").band, Band::Substantial);
    assert_eq!(mean("0").band, Band::Moderate);
    assert_eq!(mean("-2,5").band, Band::Limited);
}

#[test]
fn means_by_groups() {
    let mean = |all: &[&str]| {
        let groups: Vec<_> = all.iter().map(|texts| components(texts)).collect();
        let flat: Vec<_> = groups.iter().flatten().cloned().collect();
        (of(&by_groups(&groups)), of(&plain_mean(&flat)))
    };
    assert_eq!(
        mean(&["4; -2", "3"]),
        (
            (Band::Moderate, "2".into()),
            (Band::Moderate, "1.667".into())
        )
    );
    assert_eq!(
        mean(&["5; 5; 5", "-5"]),
        (
            (Band::Moderate, "0".into()),
            (Band::Substantial, "2.5".into())
        )
    );
    assert_eq!(
        mean(&["-3", "-2; -2,4"]),
        (
            (Band::Deterioration, "-2.6".into()),
            (Band::Limited, "-2.467".into())
        )
    );
}

#[test]
fn current_status() {
    let status = |a, b, t, up| escap::status(&num(a), &num(b), &num(t), up);
    assert_eq!(status("20", "30", "60", true), Some(num("2,5")));
    assert_eq!(status("12", "9", "6", false), Some(whole(5)));
    assert_eq!(status("50", "45", "60", true), Some(whole(-5)));
    assert_eq!(status("50", "45", "50", true), None);
}
