//! Each method against its naive self.

use crate::naive::{self, fixed};
use ctr::eval::method::cagr::{Cagr, rate};
use ctr::eval::method::weather::{Asked, weather};
use ctr::model::number::{Exact, whole};
use num_bigint::BigInt;
use num_traits::Signed;
use proptest::prelude::*;

fn tenth(n: i64) -> Exact {
    Exact::new(n.into(), 10.into())
}

/// To 40 places alike.
fn close(a: &BigInt, b: &BigInt) -> bool {
    (a - b).abs() < BigInt::from(10).pow(20)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn growth_ratios_are_those_of_the_naive_method(
        start in -30..400i64,
        now in -30..400i64,
        passed in 0..8u32,
        target in proptest::option::of((-30..400i64, 1..6u32)),
        limit in proptest::option::of(1..300i64),
        up: bool,
    ) {
        let (start, now) = (tenth(start), tenth(now));
        let target = target.map(|(t, more)| (tenth(t), passed + more));
        let limit = limit.map(tenth);
        let (status, value, score) = naive::cagr(&naive::Row {
            start: &start,
            now: &now,
            passed,
            target: target.as_ref().map(|(t, all)| (t, *all)),
            limit: limit.as_ref(),
            up,
        });
        let achieved = status == "achieved";
        let all = target.as_ref().map(|(_, all)| whole(i64::from(*all)));
        let ours = rate(&Cagr {
            baseline: &start,
            now: &now,
            passed: &whole(i64::from(passed)),
            target: target.as_ref().map(|(t, _)| t).zip(all.as_ref()),
            limit: limit.as_ref(),
            rising: up,
            achieved,
        });
        prop_assert_eq!(ours.band.key(), status);
        match (ours.value.as_ref().and_then(|v| v.number()), value) {
            (Some(ours), Some(naive)) => prop_assert!(close(&fixed(ours), &naive)),
            (None, None) => {}
            other => prop_assert!(false, "{:?}", other),
        }
        match (&ours.score, score) {
            (Some(ours), Some(naive)) => prop_assert!(close(&fixed(ours), &naive)),
            (None, None) => {}
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn the_weather_is_that_of_the_naive_method(
        figures in proptest::collection::vec(-20..60i64, 1..7),
        target in -20..60i64,
        up: bool,
        strict: bool,
        ahead in -1..8i64,
    ) {
        let expected = naive::weather(&figures, target, up, strict, ahead);
        let rows: Vec<_> = (2000i16..).zip(figures.iter().map(|n| tenth(*n))).collect();
        let y = rows.last().unwrap().1.clone();
        let target = tenth(target);
        let met = match (up, strict) {
            (true, true) => y > target,
            (true, false) => y >= target,
            (false, true) => y < target,
            (false, false) => y <= target,
        };
        let ahead = whole(ahead);
        let ours = weather(&Asked {
            figures: &rows,
            target: &target,
            rising: up,
            met,
            ahead: Some(&ahead),
        });
        prop_assert_eq!(ours.map(|w| w.symbol.key()), expected);
    }
}

#[test]
fn edges_that_are_rational_are_met_exactly() {
    // R is exactly 0,95 and 0,60 with one year gone of one-year ratios.
    for (now, key) in [
        ("119", "substantial"),
        ("118,999", "moderate"),
        ("112", "moderate"),
        ("111,999", "limited"),
    ] {
        let (start, now, target) = (whole(100), crate::examples::num(now), whole(144));
        // (144/100)^(1/2) = 1,2: Q = 0,2; A = 0,19 and 0,12 in a year.
        let ours = rate(&Cagr {
            baseline: &start,
            now: &now,
            passed: &whole(1),
            target: Some((&target, &whole(2))),
            limit: None,
            rising: true,
            achieved: false,
        });
        assert_eq!(ours.band.key(), key);
    }
}
