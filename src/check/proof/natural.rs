//! What figures are by nature: shares from 0 to 100 %, counts not below 0, a part
//! of a count not above its whole.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::proof::linear::Linear;
use crate::check::proof::system::{Row, Source, System};
use crate::model::indicator::TimeKind;
use crate::model::nature::{base, counts, has_word, is_change, within_100};
use crate::model::number::{Exact, hundred, ratio, whole};
use crate::model::{Indicator, IndicatorId, Measure, Model, Op, Period, Programme};
use crate::source::text::key;
use crate::source::words::WORDS;
use foldhash::HashMap;
use num_traits::{One, Zero};

/// Whether a formula may divide by its figures: amounts of something, and shares.
pub fn divides(model: &Model, id: IndicatorId) -> bool {
    let indicator = model.indicator(id);
    let amount = indicator.unit.is_some_and(|unit| {
        let unit = model.units.get(unit);
        !unit.points && !unit.dimension.is_empty()
    });
    (amount || indicator.share) && !is_change(indicator)
}

/// Whether a part of it has at most as much.
fn adds_up(model: &Model, indicator: &Indicator) -> bool {
    let base = base(model, indicator);
    base.is_some_and(|base| !WORDS.unadded_units.has(&key(base)))
        && indicator.time != TimeKind::Mean
        && !is_change(indicator)
        && !has_word(indicator, &WORDS.mean_names)
}

/// Between what an indicator's figures are by nature.
fn nature(model: &Model, indicator: &Indicator) -> Option<Source> {
    if within_100(indicator) {
        Some(Source::Share)
    } else {
        counts(model, indicator).then_some(Source::Count)
    }
}

/// Whether no figure of it is below 0.
pub fn never_negative(model: &Model, indicator: &Indicator) -> bool {
    nature(model, indicator).is_some()
}

/// The natural bounds of every figure.
pub fn bounds(model: &Model, system: &mut System) {
    let (none, all) = (Linear::default(), Linear::number(hundred()));
    // An indicator is asked once, not at each of its milestones.
    let mut natures: HashMap<IndicatorId, Option<Source>> = HashMap::default();
    for var in 0..system.figures.len() {
        let id = system.figures[var].indicator;
        let indicator = model.indicator(id);
        let nature = natures
            .entry(id)
            .or_insert_with(|| nature(model, indicator));
        let Some(nature) = *nature else { continue };
        let figure = Linear::figure(var as u32, Exact::one());
        let clause = system.clause(nature, indicator.span);
        let low = Row::new(&figure, Op::Ge, &none, vec![clause]);
        system.rows.push(low);
        if nature == Source::Share {
            let high = Row::new(&figure, Op::Le, &all, vec![clause]);
            system.rows.push(high);
        }
    }
}

/// Parts against their wholes at the milestones of these periods.
pub fn parts(model: &Model, programme: &Programme, periods: &[Period], system: &mut System) {
    let mut of_whole: Vec<(IndicatorId, Vec<IndicatorId>)> = Vec::new();
    for (id, part) in model.indicators_of(programme) {
        let Some(whole) = part.parent else { continue };
        let alike = {
            let whole = model.indicator(whole);
            whole.unit == part.unit
                && part.measure == Measure::Quantity
                && whole.measure == Measure::Quantity
                && whole.scope == part.scope
        };
        match of_whole.last_mut() {
            _ if !alike => {}
            Some((last, parts)) if *last == whole => parts.push(id),
            _ => of_whole.push((whole, vec![id])),
        }
    }
    for (whole, parts) in of_whole {
        for period in periods {
            if model.indicator(whole).partition {
                partition(model, whole, &parts, *period, system);
            } else if adds_up(model, model.indicator(whole)) {
                at_most(model, whole, &parts, *period, system);
            }
        }
    }
}

fn at_most(
    model: &Model,
    whole: IndicatorId,
    parts: &[IndicatorId],
    period: Period,
    system: &mut System,
) {
    let all = system.of(whole, period);
    for part in parts {
        let clause = system.clause(Source::Part, model.indicator(*part).span);
        let figure = system.of(*part, period);
        let row = Row::new(&figure, Op::Le, &all, vec![clause]);
        system.rows.push(row);
    }
}

/// Parts add up to the whole; of a percentage that is held to nothing itself, to 100.
fn partition(
    model: &Model,
    id: IndicatorId,
    parts: &[IndicatorId],
    period: Period,
    system: &mut System,
) {
    let indicator = model.indicator(id);
    let percent = (indicator.unit).is_some_and(|unit| model.units.get(unit).is_percent());
    let whole = if percent && indicator.targets.is_empty() {
        Linear::number(hundred())
    } else {
        system.of(id, period)
    };
    let clause = system.clause(Source::Partition, indicator.span);
    let mut sum = Linear::number(Exact::zero());
    for part in parts {
        let figure = system.of(*part, period);
        sum.add(&figure, &Exact::one());
    }
    // Levels written with decimals are rounded, each by half of its last place.
    let slack = (parts.iter().map(|part| rounding(model.indicator(*part))))
        .fold(Exact::zero(), |sum, one| sum + one);
    let clauses = vec![clause];
    if slack.is_zero() {
        return system.rows.push(Row::new(&sum, Op::Eq, &whole, clauses));
    }
    let most = whole.plus(&Linear::number(slack.clone()), &Exact::one());
    let least = whole.plus(&Linear::number(slack), &-Exact::one());
    let high = Row::new(&sum, Op::Le, &most, clauses.clone());
    let low = Row::new(&sum, Op::Ge, &least, clauses);
    system.rows.extend([high, low]);
}

/// Half of the last decimal place of an indicator's levels; whole numbers are exact.
fn rounding(indicator: &Indicator) -> Exact {
    let places = indicator
        .targets
        .iter()
        .filter_map(|target| Some(target.condition.compared()?.written.scale()));
    match places.max() {
        Some(places @ 1..) => ratio(1, places) / whole(2),
        _ => Exact::zero(),
    }
}
