//! A programme to the system of everything that must hold together in it.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::proof::alone::Alone;
use crate::check::proof::conditions::{Milestone, Ways};
use crate::check::proof::formulas::Reading;
use crate::check::proof::linear::Var;
use crate::check::proof::system::{Choice, Outside, Row, Sense, Source, System};
use crate::check::proof::{natural, periods};
use crate::model::condition::demand::Demand;
use crate::model::indicator::TimeKind;
use crate::model::{By, Indicator, IndicatorId, Measure, Model, Period, Programme, Target};
use crate::source::text::key;
use std::collections::BTreeSet;

/// A yearly target of more years than this is left out.
const MOST_YEARS: i16 = 60;

/// A target of each quarter or month of more years than this is left out.
const MOST_YEARS_BY_PARTS: i16 = 10;

/// The system of a programme.
pub fn system(model: &Model, programme: &Programme) -> System {
    of_all_but(model, programme, |_, _| false)
}

/// The system of a programme without the rows of figures that are tied to nothing:
/// their one level can be reached, whatever holds of the rest.
pub fn tied(model: &Model, programme: &Programme, alone: &Alone) -> System {
    of_all_but(model, programme, |id, indicator| alone.has(id, indicator))
}

fn of_all_but(
    model: &Model,
    programme: &Programme,
    left_out: impl Fn(IndicatorId, &Indicator) -> bool,
) -> System {
    let mut system = System {
        states: model
            .indicators_of(programme)
            .filter(|(_, indicator)| is_state(indicator))
            .map(|(id, _)| id)
            .collect(),
        ..System::default()
    };
    let mut years: BTreeSet<i16> = programme.milestones.iter().copied().collect();
    for (id, indicator) in model.indicators_of(programme) {
        if indicator.measure != Measure::Quantity {
            continue;
        }
        if left_out(id, indicator) {
            // What else of it could reach that year hangs on nothing of it.
            for target in &indicator.targets {
                if let By::End(Period::Year(year)) = target.by
                    && in_force(programme, target)
                {
                    years.insert(year);
                }
            }
            continue;
        }
        for target in &indicator.targets {
            if in_force(programme, target) {
                targets(model, programme, id, target, &mut years, &mut system);
            }
        }
    }
    fix(&mut system);
    let periods: Vec<Period> = years.iter().map(|year| Period::Year(*year)).collect();
    formulas(model, programme, &periods, &mut system);
    formulas_elsewhere(model, programme, &years, &mut system);
    relations(model, programme, &years, &mut system);
    natural::parts(model, programme, &periods, &mut system);
    periods::made_of_parts(model, &mut system);
    natural::bounds(model, &mut system);
    multiply_out(&mut system);
    system
}

/// Whether an indicator is observed, and has one figure a day. What is computed has one
/// a period: that before a quarter is not that before its year.
fn is_state(indicator: &Indicator) -> bool {
    let counted_up = matches!(indicator.time, TimeKind::CumulativeSince(_));
    indicator.formula.is_none() && (counted_up || indicator.time == TimeKind::Stock)
}

/// Whether a milestone line is what will be judged, in the scenario that was chosen: of
/// levels amended the one in force at the deadline.
fn in_force(programme: &Programme, target: &Target) -> bool {
    let chosen = match (&target.terms.scenario, &programme.scenario) {
        (None, _) => true,
        (Some(of), Some(chosen)) => key(of) == key(chosen),
        (Some(_), None) => false,
    };
    let stands = match target.by.deadline() {
        Some(deadline) => target.force.holds_on(deadline),
        None => target.force.until.is_none(),
    };
    chosen && stands
}

fn targets(
    model: &Model,
    programme: &Programme,
    id: IndicatorId,
    target: &Target,
    years: &mut BTreeSet<i16>,
    system: &mut System,
) {
    let demand = Demand::of(&target.condition, model.indicator(id).better);
    if says_no_number(&demand) {
        return;
    }
    let terms = &target.terms;
    let narrowed = if terms.given.is_some() {
        Some(Outside::Conditional)
    } else if !terms.only.is_empty() || !terms.except.is_empty() {
        Some(Outside::Places)
    } else {
        None
    };
    let periods = milestones(model, programme, id, target);
    let (Ok((periods, yearly)), None) = (&periods, narrowed) else {
        let why = narrowed.or(periods.err()).unwrap_or(Outside::Form);
        system.outside.push((why, target.span));
        return;
    };
    let clause = system.clause(Source::Target, target.span);
    for period in periods {
        if model.indicator(id).is_superseded_when_due(target, *period) {
            continue;
        }
        if let Period::Year(year) = period {
            years.insert(*year);
        }
        let milestone = Milestone {
            model,
            programme,
            id,
            period: *period,
            yearly: *yearly,
            clause,
        };
        match milestone.ways(system, &demand) {
            Ok(ways) => take(system, clause, ways),
            Err(why) => {
                system.outside.push((why, target.span));
                return;
            }
        }
    }
}

/// Levels of a scale, things done or not, words: each can be reached whatever the
/// figures.
fn says_no_number(demand: &Demand) -> bool {
    match demand {
        Demand::Rank { .. } | Demand::Done | Demand::Untold(_) => true,
        Demand::One(_)
        | Demand::All(_)
        | Demand::Any(_)
        | Demand::OverTime { .. }
        | Demand::Criteria { .. } => false,
    }
}

fn take(system: &mut System, clause: u32, mut ways: Ways) {
    match ways.len() {
        0 => {}
        1 => system.rows.append(&mut ways[0]),
        _ => system.choices.push(Choice {
            clause,
            branches: ways,
        }),
    }
}

/// The periods of a target, and whether each year is judged on its own.
fn milestones(
    model: &Model,
    programme: &Programme,
    id: IndicatorId,
    target: &Target,
) -> Result<(Vec<Period>, bool), Outside> {
    let begins = (model.indicator(id).since.or(programme.date)).map(|day| day.year());
    let last = programme.milestones.iter().copied().max();
    let (first, last) = match target.by {
        By::End(period) => return Ok((vec![period], false)),
        By::Yearly(Some(years)) => years,
        By::Yearly(None) | By::Always => {
            let last = last.ok_or(Outside::Form)?;
            (begins.unwrap_or(last), last)
        }
        By::From(first) => (first, last.ok_or(Outside::Form)?.max(first)),
        By::Every(step, years) => {
            let last = years.map(|(_, last)| last).or(last);
            let last = last.ok_or(Outside::Form)?;
            let first = years.map(|(first, _)| first).or(begins).unwrap_or(last);
            if last.saturating_sub(first) > MOST_YEARS_BY_PARTS {
                return Err(Outside::TooLarge);
            }
            return Ok((
                (first..=last).flat_map(|year| step.periods(year)).collect(),
                true,
            ));
        }
        By::After(_) | By::Relative(_) | By::Unstated => {
            return Err(Outside::Form);
        }
    };
    if last.saturating_sub(first) > MOST_YEARS {
        return Err(Outside::TooLarge);
    }
    Ok(((first..=last).map(Period::Year).collect(), true))
}

/// Notes the figures that a clause gives a value.
fn fix(system: &mut System) {
    for row in &system.rows {
        if let (Sense::Eq, Some((var, factor))) = (row.sense, row.linear.single()) {
            let value = -&row.linear.constant / factor;
            let entry = system.fixed.entry(var);
            entry.or_insert_with(|| (value, row.clauses.clone()));
        }
    }
}

fn formulas(model: &Model, programme: &Programme, periods: &[Period], system: &mut System) {
    for (id, indicator) in model.indicators_of(programme) {
        let Some(formula) = &indicator.formula else {
            continue;
        };
        let clause = system.clause(Source::Formula, indicator.span);
        for period in periods {
            let reading = Reading::new(model, system, *period, clause);
            if let Err(why) = reading.formula(id, formula) {
                system.outside.push((why, indicator.span));
                break;
            }
        }
    }
}

/// Formulas at whatever other periods their indicators have a figure in: of a level by
/// a quarter, of a base. Not in a year of which figures are declared (hiện trạng): those
/// are rounded, and need not agree with a formula to the last place.
fn formulas_elsewhere(
    model: &Model,
    programme: &Programme,
    years: &BTreeSet<i16>,
    system: &mut System,
) {
    let computed = |(_, indicator): &(IndicatorId, &Indicator)| indicator.formula.is_some();
    if !model.indicators_of(programme).any(|one| computed(&one)) {
        return;
    }
    let declared: BTreeSet<i16> = (model.indicators_of(programme))
        .filter_map(|(_, indicator)| Some(indicator.baseline.as_ref()?.year))
        .collect();
    // A formula of its own period before (kỳ trước) would go back without end.
    let figures = system.figures.iter().map(|figure| figure.period.year());
    let Some(first) = figures.chain(years.iter().copied()).min() else {
        return;
    };
    let mut at = 0;
    // Reading a formula adds the figures it is of, which may be computed too.
    while let Some(figure) = system.figures.get(at) {
        let (id, period, place) = (figure.indicator, figure.period, figure.place.is_some());
        at += 1;
        let held = match period {
            Period::Year(year) => years.contains(&year) || declared.contains(&year),
            Period::Day(_)
            | Period::Month(..)
            | Period::Quarter(..)
            | Period::TwelveMonths(..)
            | Period::Months(..)
            | Period::Years(..) => declared.contains(&period.year()),
        };
        let back = period.year() < first;
        let own = programme.indicators.contains(&id.0) && !place && !held && !back;
        let indicator = model.indicator(id);
        let Some(formula) = indicator.formula.as_ref().filter(|_| own) else {
            continue;
        };
        let clause = system.clause(Source::Formula, indicator.span);
        if let Err(why) = Reading::new(model, system, period, clause).formula(id, formula) {
            system.outside.push((why, indicator.span));
        }
    }
}

fn relations(model: &Model, programme: &Programme, years: &BTreeSet<i16>, system: &mut System) {
    for relation in &programme.relations {
        for constraint in &relation.constraints {
            let clause = system.clause(Source::Relation, constraint.span);
            let held: Vec<i16> = match relation.milestones.as_slice() {
                [] => years.iter().copied().collect(),
                named => named.to_vec(),
            };
            for year in held {
                let reading = Reading::new(model, system, Period::Year(year), clause);
                if let Err(why) = reading.constraint(constraint) {
                    system.outside.push((why, constraint.span));
                    break;
                }
            }
        }
    }
}

/// What is asked of a quotient alone is asked of what it divides, once multiplied
/// by what it divides by; joined with other figures it is left out.
fn multiply_out(system: &mut System) {
    if system.quotients.is_empty() {
        return;
    }
    let rows = std::mem::take(&mut system.rows);
    let mut kept = without_quotients(system, rows);
    let more: Vec<Row> = kept
        .iter()
        .filter_map(|row| multiplied(system, row))
        .collect();
    // A quotient of quotients is left out.
    kept.extend(without_quotients(system, more));
    system.rows = kept;
    for mut choice in std::mem::take(&mut system.choices) {
        let count: usize = choice.branches.iter().map(Vec::len).sum();
        for branch in &mut choice.branches {
            *branch = without_quotients(system, std::mem::take(branch));
        }
        // A way that lost a row asks for less than it should: the choice goes.
        if choice.branches.iter().map(Vec::len).sum::<usize>() < count {
            continue;
        }
        for branch in &mut choice.branches {
            let more: Vec<Row> = (branch.iter())
                .filter_map(|row| multiplied(system, row))
                .collect();
            branch.extend(without_quotients(system, more));
        }
        system.choices.push(choice);
    }
}

/// The rows in which no quotient is joined with other figures, fixed ones put in.
fn without_quotients(system: &mut System, rows: Vec<Row>) -> Vec<Row> {
    let mut kept = Vec::with_capacity(rows.len());
    for mut row in rows {
        let is_quotient = |var: &Var| system.quotients.contains_key(var);
        if row.linear.terms.len() > 1 && row.linear.terms.iter().any(|(v, _)| is_quotient(v)) {
            let mut clauses = row.clauses.clone();
            row.linear = system.with_fixed(&row.linear, &mut clauses, |v| is_quotient(&v));
            row.clauses = clauses;
            let joined =
                row.linear.terms.len() > 1 && row.linear.terms.iter().any(|(v, _)| is_quotient(v));
            if joined {
                let at = system.clauses[row.clauses[0] as usize].span;
                system.outside.push((Outside::NotLinear, at));
                continue;
            }
        }
        kept.push(row);
    }
    kept
}

fn multiplied(system: &System, row: &Row) -> Option<Row> {
    let (var, factor) = row.linear.single()?;
    let quotient = system.quotients.get(&var)?;
    let linear = (quotient.above.times(factor)).plus(&quotient.below, &row.linear.constant);
    let mut clauses = row.clauses.clone();
    clauses.extend(quotient.clauses.iter().filter(|c| !row.clauses.contains(c)));
    Some(Row {
        linear: linear.scaled(),
        sense: row.sense,
        clauses,
    })
}
