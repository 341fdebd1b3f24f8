//! What a period of a flow is made of: a year of quarters or months, nine months of six
//! and a quarter.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::reader::Point;
use crate::model::Period;

/// A way in which a period is made up: of what, and what those are called.
type Division = (Vec<Period>, &'static str, &'static str);

/// A year, or a part of one that is made of quarters, by quarters where they are
/// reported, and by months elsewhere.
pub(super) fn mixed(series: &[Point], period: Period) -> Option<Division> {
    let (y, quarters) = match period {
        Period::Year(y) => (y, 1..=4),
        Period::Months(y, a, b) if a % 3 == 1 && b % 3 == 0 => (y, a / 3 + 1..=b / 3),
        Period::Months(..)
        | Period::Day(_)
        | Period::Month(..)
        | Period::Quarter(..)
        | Period::TwelveMonths(..)
        | Period::Years(..) => return None,
    };
    let count = quarters.clone().count();
    let has = |part: Period| series.iter().any(|point| point.period == part);
    let parts = quarters.flat_map(|q| match Period::Quarter(y, q) {
        quarter if has(quarter) => vec![quarter],
        _ => (q * 3 - 2..=q * 3).map(|m| Period::Month(y, m)).collect(),
    });
    let parts: Vec<Period> = parts.collect();
    let both = parts.len() > count && parts.len() < count * 3;
    both.then_some((parts, "các quý và các tháng", "quarters and months"))
}

/// A year or a part of one by whatever adjoining parts of it are reported, where one of
/// them is of several months: `6 tháng đầu năm` and `quý III` are nine months.
pub(super) fn tiled(series: &[Point], period: Period) -> Option<Division> {
    let (year, first, last) = match period {
        Period::Year(y) => (y, 1, 12),
        Period::Months(y, a, b) => (y, a, b),
        Period::Day(_)
        | Period::Month(..)
        | Period::Quarter(..)
        | Period::TwelveMonths(..)
        | Period::Years(..) => return None,
    };
    let inside = |p: &Period| {
        let months = (p.start().month(), p.end().month());
        let part = !matches!(p, Period::Day(_)) && *p != period;
        part && p.start().year() == year
            && p.year() == year
            && first <= months.0
            && months.1 <= last
    };
    let parts: Vec<Period> = series.iter().map(|one| one.period).filter(inside).collect();
    if !parts.iter().any(|part| matches!(part, Period::Months(..))) {
        return None;
    }
    let found = cover(&parts, first, last)?;
    Some((found, "các phần của kỳ", "parts"))
}

/// Parts that follow each other from one month to another, the longest first.
fn cover(parts: &[Period], from: i8, to: i8) -> Option<Vec<Period>> {
    if from > to {
        return Some(Vec::new());
    }
    let mut next: Vec<&Period> = (parts.iter())
        .filter(|part| part.start().month() == from)
        .collect();
    next.sort_by_key(|part| std::cmp::Reverse(part.end()));
    next.into_iter().find_map(|part| {
        let mut rest = cover(parts, part.end().month() + 1, to)?;
        rest.insert(0, *part);
        Some(rest)
    })
}

/// The ways in which a period is made of shorter ones of one kind.
pub(super) fn divisions(period: Period) -> Vec<Division> {
    let ways = period.divisions().into_iter();
    let told = ways.map(|parts| {
        let (vi, en) = match (period, parts.first()) {
            (Period::Year(_), Some(Period::Quarter(..))) => ("bốn quý", "four quarters"),
            (Period::Quarter(..), _) => ("ba tháng", "three months"),
            (Period::Months(..), Some(Period::Month(..))) => ("các tháng", "months"),
            (_, Some(Period::Month(..))) => ("mười hai tháng", "twelve months"),
            (_, Some(Period::Quarter(..))) => ("các quý", "quarters"),
            _ => ("các năm", "years"),
        };
        (parts, vi, en)
    });
    told.collect()
}
