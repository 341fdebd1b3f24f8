//! A figure held against those of shorter periods within its own: a year against its
//! quarters and months, a half against its quarters, a fiscal year against its months.

use super::{Doubt, Run, Together, Why, last_place};
use crate::data::tiles::{Span, Tiles};
use crate::model::Period;

/// A figure by the months of its period, counted from year 0.
#[derive(Clone, Copy)]
struct Part {
    period: u32,
    first: i32,
    last: i32,
    value: i64,
}

/// Parts of one period that do not overlap.
struct Made {
    parts: Vec<Part>,
    sum: i128,
}

impl Run<'_> {
    /// Figures against those of the parts of their periods.
    pub(super) fn parts(&self, together: Together, out: &mut Vec<Doubt>) {
        let mut all: Vec<Part> = self
            .plain()
            .filter_map(|(period, value)| part(period, value))
            .collect();
        all.sort_by_key(|part| (part.last, part.last - part.first));
        for whole in all.iter().filter(|part| part.last > part.first) {
            let from = all.partition_point(|part| part.last < whole.first);
            let to = all.partition_point(|part| part.last <= whole.last);
            let within = |part: &&Part| {
                part.first >= whole.first && part.last - part.first < whole.last - whole.first
            };
            let within: Vec<Part> = all[from..to].iter().filter(within).copied().collect();
            if !within.is_empty() {
                self.whole(*whole, &within, together, out);
            }
        }
    }

    fn whole(&self, whole: Part, within: &[Part], together: Together, out: &mut Vec<Doubt>) {
        let made = match together {
            Together::Mean => mean(whole, within),
            Together::Sum => sums(whole, within),
            // Nobody knows whether they are added up; none is more than the whole.
            Together::Within => most_of(whole, within),
        };
        for (made, figure) in made {
            let mut doubt = self.doubt(
                Why::YearAgainstParts,
                whole.period,
                whole.value,
                vec![figure],
            );
            doubt.parts = made.parts.iter().map(|part| part.period).collect();
            out.push(doubt);
        }
    }
}

fn part(key: u32, value: i64) -> Option<Part> {
    let period = Period::from_key(key);
    match period {
        Period::Day(_) | Period::Years(..) => return None,
        Period::Month(..)
        | Period::Quarter(..)
        | Period::Year(_)
        | Period::TwelveMonths(..)
        | Period::Months(..) => {}
    }
    let month = |day: jiff::civil::Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    Some(Part {
        period: key,
        first: month(period.start()),
        last: month(period.end()),
        value,
    })
}

/// Parts of one length that are all of the whole.
fn alike(whole: Part, within: &[Part], months: i32) -> Option<Made> {
    let parts = within
        .iter()
        .filter(|part| part.last - part.first + 1 == months);
    let parts: Vec<Part> = parts.copied().collect();
    let all = whole.last - whole.first + 1 == months * parts.len() as i32;
    let follow = parts
        .windows(2)
        .all(|pair| pair[0].last + 1 == pair[1].first);
    (all && follow && parts.first()?.first == whole.first).then(|| made(parts))
}

fn made(parts: Vec<Part>) -> Made {
    let sum = parts.iter().map(|part| i128::from(part.value)).sum();
    Made { parts, sum }
}

fn mean(whole: Part, within: &[Part]) -> Vec<(Made, i64)> {
    let found = [3, 1]
        .into_iter()
        .filter_map(|months| alike(whole, within, months));
    let means = found.filter_map(|made| {
        let mean = made.sum / made.parts.len() as i128;
        differs(whole, &made, mean).then(|| (made, i64::try_from(mean).unwrap_or(i64::MAX)))
    });
    means.collect()
}

/// Where parts that are all of the whole make another figure, else where some of them,
/// none below 0, make more.
fn sums(whole: Part, within: &[Part]) -> Vec<(Made, i64)> {
    let sum = |made: &Made| i64::try_from(made.sum).unwrap_or(i64::MAX);
    let mut complete: Vec<Made> = [3, 1]
        .into_iter()
        .filter_map(|months| alike(whole, within, months))
        .collect();
    if complete.is_empty() {
        complete.extend(tiled(whole, within));
    }
    if complete.is_empty() {
        return most_of(whole, within);
    }
    let told = complete
        .into_iter()
        .filter(|made| differs(whole, made, made.sum));
    told.map(|made| (sum(&made), made))
        .map(|(sum, made)| (made, sum))
        .collect()
}

/// Parts of unlike lengths that are all of the whole, the longest first.
fn tiled(whole: Part, within: &[Part]) -> Option<Made> {
    let spans: Vec<Span> = within.iter().map(|part| (part.first, part.last)).collect();
    let found = Tiles::new(&spans, (whole.first, whole.last)).longest()?;
    Some(made(found.into_iter().map(|at| within[at]).collect()))
}

/// The most that parts which do not overlap make, where that is more than the whole.
fn most_of(whole: Part, within: &[Part]) -> Vec<(Made, i64)> {
    if within.iter().chain([&whole]).any(|part| part.value < 0) {
        return Vec::new();
    }
    // By the last month: the most that is made by then, and the part that it ends with.
    let months = (whole.last - whole.first + 1) as usize;
    let mut best: Vec<(i128, Option<Part>)> = vec![(0, None); months + 1];
    for month in 1..=months {
        best[month] = (best[month - 1].0, None);
        let last = whole.first + month as i32 - 1;
        for part in within.iter().filter(|part| part.last == last) {
            let before = best[(part.first - whole.first) as usize].0;
            let sum = before + i128::from(part.value);
            if sum > best[month].0 {
                best[month] = (sum, Some(*part));
            }
        }
    }
    let (mut at, mut parts) = (months, Vec::new());
    while at > 0 {
        match best[at].1 {
            Some(part) => {
                parts.push(part);
                at = (part.first - whole.first) as usize;
            }
            None => at -= 1,
        }
    }
    parts.reverse();
    let made = made(parts);
    if made.sum <= i128::from(whole.value) || !differs(whole, &made, made.sum) {
        return Vec::new();
    }
    let sum = i64::try_from(made.sum).unwrap_or(i64::MAX);
    vec![(made, sum)]
}

/// Whether the parts come to another figure by more than they are rounded.
fn differs(whole: Part, made: &Made, figure: i128) -> bool {
    let values = made.parts.iter().chain([&whole]).map(|part| part.value);
    let place = values.map(last_place).max();
    let slack = i128::from(place.unwrap_or(super::ONE)) * (made.parts.len() as i128 + 1) / 2;
    (figure - i128::from(whole.value)).abs() > slack
}

/// How parts are told: `bốn quý`, `riêng 3 tháng`, `6 tháng đầu năm 2025`.
pub(crate) fn told(parts: &[u32], mean: bool) -> (String, String) {
    let (vi, en) = called(parts);
    let (made, made_en) = match (parts.len(), mean) {
        (1, _) => ("là", "is"),
        (_, true) => ("bình quân là", "average"),
        (_, false) => ("cộng lại là", "make"),
    };
    (format!("{vi} {made}"), format!("{en} {made_en}"))
}

fn called(parts: &[u32]) -> (String, String) {
    let periods: Vec<Period> = parts.iter().map(|key| Period::from_key(*key)).collect();
    let quarters = periods
        .iter()
        .all(|period| matches!(period, Period::Quarter(..)));
    let months = periods
        .iter()
        .all(|period| matches!(period, Period::Month(..)));
    match (periods.len(), quarters, months) {
        (4, true, _) => return ("bốn quý".to_string(), "its four quarters".to_string()),
        (12, _, true) => return ("12 tháng".to_string(), "its twelve months".to_string()),
        (n @ 2.., true, _) => return (format!("riêng {n} quý"), format!("{n} quarters alone")),
        (n @ 2.., _, true) => return (format!("riêng {n} tháng"), format!("{n} months alone")),
        _ => {}
    }
    let shown = |period: &Period| match period {
        Period::Month(year, month) => format!("tháng {month}/{year}"),
        period => period.vietnamese(),
    };
    let vi: Vec<String> = periods.iter().map(shown).collect();
    let en: Vec<String> = periods.iter().map(|period| period.code()).collect();
    (vi.join(" và "), en.join(" and "))
}
