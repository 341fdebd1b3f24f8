//! What the chart of an indicator is drawn from: levels as steps, figures as points.
//!
//! Only here do numbers become binary: a place on paper needs no more.

use super::{Report, Row, Shown, year};
use crate::model::Flag;
use crate::model::number::{Exact, plain};
use jiff::civil::Date;

/// A chart.
#[derive(Debug, PartialEq)]
pub(super) struct Chart {
    /// The levels in the order of their milestones.
    pub steps: Vec<Step>,
    /// The figures in the order of their periods.
    pub points: Vec<Point>,
    /// From where to where its time goes, in years.
    pub time: (f64, f64),
    /// From where to where its values go.
    pub values: (f64, f64),
}

/// A level, up to its milestone.
#[derive(Debug, PartialEq)]
pub(super) struct Step {
    pub from: f64,
    pub until: f64,
    pub low: Option<f64>,
    pub high: Option<f64>,
    /// As the document has it.
    pub text: String,
    /// Its milestone.
    pub by: String,
}

/// A figure.
#[derive(Debug, PartialEq)]
pub(super) struct Point {
    pub at: f64,
    pub value: f64,
    pub text: String,
    pub when: String,
    /// Not the last word: preliminary, or an estimate.
    pub hollow: bool,
    /// A period of its kind lies between it and the one before: no line joins them.
    pub gap: bool,
}

/// The chart of a row; none where no number is asked for or none is known.
pub(super) fn of(report: &Report, row: &Row) -> Option<Chart> {
    let points = points(row);
    let mut steps = steps(report, row);
    if points.is_empty() || steps.is_empty() {
        return None;
    }
    let first = points.iter().map(|point| point.at).fold(f64::MAX, f64::min);
    let start = (first.min(steps[0].until) - 1.0).floor();
    let mut from = start;
    for step in &mut steps {
        step.from = from;
        from = step.until;
    }
    let ends = steps.iter().map(|step| step.until);
    let last = (points.iter().map(|point| point.at))
        .chain(ends)
        .fold(f64::MIN, f64::max);
    let values = extent(&points, &steps);
    Some(Chart {
        steps,
        points,
        time: (start, last.max(start + 1.0)),
        values,
    })
}

/// All values, with room on both sides.
fn extent(points: &[Point], steps: &[Step]) -> (f64, f64) {
    let levels = steps.iter().flat_map(|step| [step.low, step.high]);
    let all = (points.iter().map(|point| point.value)).chain(levels.flatten());
    let (low, high) = all.fold((f64::MAX, f64::MIN), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let room = match high - low {
        0.0 => (high.abs() * 0.1).max(1.0),
        span => span * 0.18,
    };
    (low - room, high + room)
}

/// The figures of whole years; where there are none, those as long as the last.
fn points(row: &Row) -> Vec<Point> {
    let numbers = || {
        let all = row.past.iter();
        all.filter_map(|shown| Some((shown, shown.number.as_ref()?)))
    };
    let years: Vec<_> = numbers()
        .filter(|(shown, _)| year(shown.period).is_some())
        .collect();
    let chosen = match (years.is_empty(), numbers().next_back()) {
        (false, _) | (_, None) => years,
        (true, Some((last, _))) => numbers()
            .filter(|(shown, _)| shown.period.is_like(last.period))
            .collect(),
    };
    let mut before: Option<&Shown> = None;
    let of = chosen.into_iter().map(|(shown, number)| {
        let years = (before.and_then(|shown| year(shown.period))).zip(year(shown.period));
        let gap = years.is_some_and(|(one, other)| other - one > 1);
        before = Some(shown);
        Point {
            at: at(shown.period.end()),
            value: drawn(number),
            text: shown.bare.clone(),
            when: shown.when.clone(),
            hollow: shown.flag != Flag::Official,
            gap,
        }
    });
    of.collect()
}

fn steps(report: &Report, row: &Row) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for &index in &row.entries {
        let entry = &report.entries[index];
        let (Some(level), Some(due)) = (&entry.level, entry.due) else {
            continue;
        };
        let until = at(due);
        // Of several levels at one milestone the first is drawn; the table has all.
        if steps.last().is_some_and(|step| step.until >= until) {
            continue;
        }
        steps.push(Step {
            from: until,
            until,
            low: level.low.as_ref().map(drawn),
            high: level.high.as_ref().map(drawn),
            text: entry.required.clone(),
            by: entry.by.clone(),
        });
    }
    steps
}

/// A day in years: the last of 2025 is 2025.
fn at(day: Date) -> f64 {
    f64::from(day.year()) + (f64::from(day.day_of_year()) - 365.0) / 366.0
}

fn drawn(number: &Exact) -> f64 {
    plain(number, 9).parse().unwrap_or_default()
}
