//! What is summed over a period is the sum over the periods that it is made of, and a
//! mean of several years is theirs, as the evaluation has it.

use super::linear::Linear;
use super::natural::never_negative;
use super::system::{Figure, Row, Source, System};
use crate::model::indicator::TimeKind;
use crate::model::number::{Exact, whole};
use crate::model::{Indicator, IndicatorId, Model, Op, Period};
use foldhash::HashMap;
use num_traits::{One, Zero};

/// Holds each figure that is sought to those of the periods within it that are sought
/// too: it is made of them where they are all there, and is no less than the sum of
/// some of them where none can be below 0.
pub fn made_of_parts(model: &Model, system: &mut System) {
    let months = several_months(system);
    for at in 0..system.figures.len() {
        let figure = system.figures[at].clone();
        let indicator = model.indicator(figure.indicator);
        if !is_made_of_parts(indicator, figure.period) {
            continue;
        }
        for parts in figure.period.divisions() {
            hold(model, system, &figure, &parts);
        }
        for parts in around_months(&months, &figure) {
            hold(model, system, &figure, &parts);
        }
    }
}

/// Which figures of several months are sought, by what they are of.
type SeveralMonths = HashMap<(IndicatorId, Option<String>), Vec<Period>>;

fn several_months(system: &System) -> SeveralMonths {
    let mut out = SeveralMonths::default();
    for figure in &system.figures {
        if matches!(figure.period, Period::Months(..)) {
            let of = (figure.indicator, figure.place.clone());
            out.entry(of).or_default().push(figure.period);
        }
    }
    out
}

/// The ways in which a figure is made of one of several months that is sought
/// (`6 tháng đầu năm`) and of what is before and behind it.
fn around_months(sought: &SeveralMonths, of: &Figure) -> Vec<Vec<Period>> {
    let whole = match of.period {
        Period::Year(year) => (year, 1, 12),
        Period::Months(year, first, last) => (year, first, last),
        _ => return Vec::new(),
    };
    let (year, from, to) = whole;
    let of_same = sought.get(&(of.indicator, of.place.clone()));
    let mut out = Vec::new();
    for other in of_same.into_iter().flatten() {
        let Period::Months(own, first, last) = *other else {
            continue;
        };
        if own != year || *other == of.period || first < from || last > to {
            continue;
        }
        let rest = [(from, first - 1), (last + 1, to)];
        let blocks = rest
            .iter()
            .filter_map(|(a, b)| Period::months(year, *a, *b));
        let blocks: Vec<Period> = blocks.collect();
        // The rest as it is, in quarters, and in months.
        let each = |long: usize| -> Option<Vec<Period>> {
            let split = blocks.iter().map(|block| {
                let mut ways = std::iter::once(vec![*block]).chain(block.divisions());
                ways.find(|parts| parts.iter().all(|part| length(*part) <= long))
            });
            Some(split.collect::<Option<Vec<_>>>()?.concat())
        };
        let mut ways: Vec<Vec<Period>> = [12, 3, 1].into_iter().filter_map(each).collect();
        ways.dedup();
        out.extend(ways.into_iter().map(|rest| [&[*other][..], &rest].concat()));
    }
    out
}

/// How many months a part of a year has.
fn length(period: Period) -> usize {
    match period {
        Period::Month(..) => 1,
        Period::Quarter(..) => 3,
        _ => 12,
    }
}

/// Whether an indicator's figure of a period is made of those within: it is observed, and
/// is a sum, or a mean of years, which nobody publishes otherwise.
fn is_made_of_parts(indicator: &Indicator, period: Period) -> bool {
    let summed = match indicator.time {
        TimeKind::Flow => true,
        TimeKind::Mean => matches!(period, Period::Years(..)),
        TimeKind::Stock | TimeKind::Rate | TimeKind::CumulativeSince(_) => false,
    };
    summed && indicator.formula.is_none()
}

fn hold(model: &Model, system: &mut System, of: &Figure, parts: &[Period]) {
    let indicator = model.indicator(of.indicator);
    let known = parts.iter().filter_map(|period| {
        let part = Figure {
            period: *period,
            ..of.clone()
        };
        system.index.get(&part).copied()
    });
    let known: Vec<_> = known.collect();
    let is_mean = indicator.time == TimeKind::Mean;
    let all = known.len() == parts.len();
    if known.is_empty() || !all && (is_mean || !never_negative(model, indicator)) {
        return;
    }
    let mut sum = Linear::number(Exact::zero());
    for part in &known {
        sum.add(&Linear::figure(*part, Exact::one()), &Exact::one());
    }
    let Some(own) = system.index.get(of).copied() else {
        return;
    };
    let times = match is_mean {
        true => whole(parts.len() as i64),
        false => Exact::one(),
    };
    let own = Linear::figure(own, times);
    let clause = system.clause(Source::Periods, indicator.span);
    let op = if all { Op::Eq } else { Op::Le };
    let row = Row::new(&sum, op, &own, vec![clause]);
    system.rows.push(row);
}
