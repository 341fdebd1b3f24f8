//! What is summed over a period is the sum over the periods that it is made of, and a
//! mean of several years is theirs, as the evaluation has it.

use super::linear::Linear;
use super::natural::never_negative;
use super::system::{Figure, Row, Source, System};
use crate::model::indicator::TimeKind;
use crate::model::number::{Exact, whole};
use crate::model::{Indicator, Model, Op, Period};
use num_traits::{One, Zero};

/// Holds each figure that is sought to those of the periods within it that are sought
/// too: it is made of them where they are all there, and is no less than the sum of
/// some of them where none can be below 0.
pub fn made_of_parts(model: &Model, system: &mut System) {
    for at in 0..system.figures.len() {
        let figure = system.figures[at].clone();
        let indicator = model.indicator(figure.indicator);
        if !is_made_of_parts(indicator, figure.period) {
            continue;
        }
        for parts in figure.period.divisions() {
            hold(model, system, &figure, &parts);
        }
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
