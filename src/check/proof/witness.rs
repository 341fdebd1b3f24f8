//! A witness: one set of figures in which every commitment holds.

use crate::check::proof::linear::Var;
use crate::check::proof::system::{Row, System};
use crate::model::number::{Exact, places, plain, ratio, whole};
use crate::model::{IndicatorId, Model, Period};
use foldhash::HashMap;
use num_traits::Zero;

/// Figures are first sought with so few decimal places.
const MOST_PLACES: u32 = 4;

/// A figure of a witness.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which period.
    pub period: Period,
    /// Elsewhere than at the programme's place.
    pub place: Option<String>,
    /// In the indicator's unit.
    pub value: Exact,
}

/// The witness of figures found, in the order of the programme; none when a row
/// does not hold of them.
pub fn of(model: &Model, system: &System, mut figures: HashMap<Var, Exact>) -> Option<Vec<Figure>> {
    round(system, &mut figures);
    divide(system, &mut figures)?;
    let value = |var: Var| figures.get(&var).cloned().unwrap_or_default();
    let ways = |rows: &Vec<Row>| rows.iter().all(|row| row.holds(value));
    let holds = system.rows.iter().all(|row| row.holds(value))
        && (system.choices.iter()).all(|choice| choice.branches.iter().any(ways));
    if !holds {
        return None;
    }
    let mut out: Vec<Figure> = (system.figures.iter().enumerate())
        .filter_map(|(var, figure)| {
            Some(Figure {
                indicator: figure.indicator,
                period: figure.period,
                place: figure.place.clone(),
                value: figures.get(&(var as Var))?.clone(),
            })
        })
        .collect();
    debug_assert!(
        out.iter()
            .all(|f| (f.indicator.0 as usize) < model.indicators.len())
    );
    out.sort_by_key(|f| (f.indicator, f.place.clone(), f.period.end()));
    Some(out)
}

/// Figures of few decimal places where those do as well.
fn round(system: &System, figures: &mut HashMap<Var, Exact>) {
    let mut rows: HashMap<Var, Vec<&Row>> = HashMap::default();
    let in_choices = (system.choices.iter()).flat_map(|c| c.branches.iter().flatten());
    for row in &system.rows {
        for (var, _) in &row.linear.terms {
            rows.entry(*var).or_default().push(row);
        }
    }
    let chosen: Vec<Var> = in_choices
        .flat_map(|row| row.linear.terms.iter().map(|(var, _)| *var))
        .collect();
    for var in 0..system.figures.len() as Var {
        let Some(old) = figures.get(&var).cloned() else {
            continue;
        };
        if old.is_integer() || chosen.contains(&var) {
            continue;
        }
        for places in 0..=MOST_PLACES {
            let step = ratio(1, places);
            let near = (&old / &step).round() * &step;
            let tries = [near.clone(), &near + &step, &near - &step];
            let fits = tries.into_iter().find(|new| {
                let value = |v: Var| match figures.get(&v) {
                    _ if v == var => new.clone(),
                    Some(other) => other.clone(),
                    None => whole(0),
                };
                rows.get(&var)
                    .is_none_or(|rows| rows.iter().all(|row| row.holds(value)))
            });
            if let Some(new) = fits {
                figures.insert(var, new);
                break;
            }
        }
    }
}

/// Quotients from what they divide.
fn divide(system: &System, figures: &mut HashMap<Var, Exact>) -> Option<()> {
    for (var, quotient) in &system.quotients {
        let value = |v: Var| figures.get(&v).cloned().unwrap_or_default();
        let below = quotient.below.value(value);
        if below.is_zero() {
            return None;
        }
        let exact = quotient.above.value(value) / below;
        figures.insert(*var, exact);
    }
    Some(())
}

/// The value as a decimal of so many places, when it is one.
pub fn decimal(value: &Exact) -> Option<String> {
    const PLACES: u32 = 12;
    let whole = places(value).is_some_and(|needed| needed <= PLACES);
    whole.then(|| plain(value, PLACES))
}
