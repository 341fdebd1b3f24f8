//! Which figures a template asks for: those by which the clauses of a year are judged, one
//! row an indicator and period. Which clauses those are says the evaluation itself.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::template::Row;
use crate::eval::target::{Clause, clauses};
use crate::model::condition::Base;
use crate::model::indicator::Step;
use crate::model::{By, Condition, IndicatorId, Model, Period, Programme, Role, Target};
use crate::source::text::key;
use std::cmp::Reverse;
use std::collections::HashMap;

/// A figure that a year needs.
struct Need {
    period: Period,
    /// The level that it is held against, as its cell says it; none where all levels are.
    level: Option<String>,
    /// Figures of the year are held against it.
    is_base: bool,
}

/// The levels of one figure: those it is held against, and those that are measured from it.
#[derive(Default)]
struct Levels {
    own: Vec<String>,
    bases: Vec<String>,
}

/// The rows that a year needs of these indicators: the year itself, the quarters, months
/// and days of it that have levels in force at its end, the years before of a milestone of
/// several years, and what changes are measured from. Of figures of earlier years only those
/// not `known`.
pub fn rows(
    model: &Model,
    programme: usize,
    asked: &[IndicatorId],
    year: i16,
    known: &dyn Fn(IndicatorId, Period) -> bool,
) -> Vec<Row> {
    let mut needed: HashMap<IndicatorId, HashMap<Period, Levels>> = HashMap::new();
    for at in model.programmes[programme]
        .indicators
        .clone()
        .map(IndicatorId)
    {
        let needs = needs(model, programme, at, year);
        // What is computed is asked of its inputs.
        for id in measured(model, at) {
            let periods = needed.entry(id).or_default();
            for need in &needs {
                let levels = periods.entry(need.period).or_default();
                let list = match need.is_base {
                    true => &mut levels.bases,
                    false => &mut levels.own,
                };
                let own = need.level.clone().filter(|_| id == at);
                list.extend(own.filter(|level| !list.contains(level)));
            }
        }
    }
    let mut out = Vec::new();
    for id in asked {
        let periods = needed.remove(id).unwrap_or_default();
        let mut own: Vec<(Period, Levels)> = periods.into_iter().collect();
        own.retain(|(period, _)| period.year() >= year || !known(*id, *period));
        // A year stands after its quarters.
        own.sort_by_key(|(period, _)| (period.end(), Reverse(period.start())));
        out.extend(own.into_iter().map(|(period, levels)| Row {
            id: *id,
            period,
            level: levels.said().unwrap_or_else(|| all(model, *id, year)),
        }));
    }
    out
}

impl Levels {
    /// As the cell says them; none where it is held against no level of its own.
    fn said(self) -> Option<String> {
        let levels = if self.own.is_empty() {
            self.bases
        } else {
            self.own
        };
        (!levels.is_empty()).then(|| levels.join("; "))
    }
}

/// The indicators whose figures an indicator's own are made of: itself, where it has no
/// formula.
fn measured(model: &Model, id: IndicatorId) -> Vec<IndicatorId> {
    let mut out = Vec::new();
    let mut seen = vec![id];
    let mut waiting = vec![id];
    while let Some(next) = waiting.pop() {
        let Some(formula) = &model.indicator(next).formula else {
            out.push(next);
            continue;
        };
        for input in formula.inputs() {
            if !seen.contains(&input) {
                seen.push(input);
                waiting.push(input);
            }
        }
    }
    out
}

/// What a year needs of one indicator.
fn needs(model: &Model, programme: usize, id: IndicatorId, year: i16) -> Vec<Need> {
    let indicator = model.indicator(id);
    let owner = &model.programmes[programme];
    let start = indicator.since.or(owner.date).map(|day| day.year());
    let start = start.unwrap_or(year).min(year);
    let end = Period::Year(year).end();
    let clauses = clauses(model, programme, id, Some(year), end);
    let here = clauses.iter().filter(|clause| is_of_all(owner, clause));
    let mut out: Vec<Need> = Vec::new();
    for (target, period) in here.filter_map(|clause| Some((clause.target, clause.period?))) {
        let (periods, level) = if let Period::Years(first, last) = period {
            let level = format!("giai đoạn {}: {}", period.vietnamese(), target.text);
            ((first..=last.min(year)).map(Period::Year).collect(), level)
        } else {
            (vec![period], target.text.clone())
        };
        let has_year = if let Period::Years(first, last) = period {
            (first..=last).contains(&year)
        } else {
            period.year() == year
        };
        if !has_year {
            continue;
        }
        if matches!(period, Period::Year(_)) && is_over_time(target) {
            out.extend((start..year).map(|before| Need {
                period: Period::Year(before),
                level: None,
                is_base: false,
            }));
        }
        let last = periods.last().copied().unwrap_or(period);
        let level = Some(level);
        out.extend(periods.into_iter().map(|period| Need {
            period,
            level: level.clone(),
            is_base: false,
        }));
        let given = indicator
            .baseline
            .as_ref()
            .map(|given| Period::Year(given.year));
        let bases = bases(target).into_iter().map(|base| against(base, last));
        out.extend(
            bases
                .filter(|base| Some(*base) != given)
                .map(|period| Need {
                    period,
                    level: Some(format!("số gốc của mức: {}", target.text)),
                    is_base: true,
                }),
        );
    }
    // Of what has no level in the year the state at its end is asked all the same.
    if !out
        .iter()
        .any(|need| !need.is_base && need.period.year() == year)
    {
        let period = Period::Year(year);
        out.push(Need {
            period,
            level: None,
            is_base: false,
        });
    }
    out
}

/// Whether a clause is for the programme's own place, of which a template asks.
fn is_of_all(programme: &Programme, clause: &Clause<'_>) -> bool {
    let own = programme.place.as_deref().map(key);
    let only = &clause.target.terms.only;
    only.is_empty() || only.iter().any(|place| Some(key(place)) == own)
}

fn is_over_time(target: &Target) -> bool {
    let mut all = target.conditions().flat_map(|(_, one)| one.walk());
    all.any(Condition::is_over_time)
}

/// Against what the changes and multiples of a target are measured.
fn bases(target: &Target) -> Vec<Base> {
    let of_itself = target
        .conditions()
        .filter(|(role, _)| !matches!(role, Role::Given(_)));
    of_itself.flat_map(|(_, one)| one.bases()).collect()
}

/// The period that a figure of a period is held against.
fn against(base: Base, period: Period) -> Period {
    match base {
        Base::Year(year) | Base::EachSince(year) => Period::Year(year),
        Base::At(period) => period,
        Base::YearStart => Period::Year(period.year() - 1),
        Base::EachYear | Base::YearBefore | Base::SamePeriod => period.year_before(),
    }
}

/// All levels of an indicator that are in force at the end of a year or were at their
/// deadline, with their milestones.
fn all(model: &Model, id: IndicatorId, year: i16) -> String {
    let end = Period::Year(year).end();
    let targets = model.indicator(id).targets.iter();
    let stands = targets.filter(|one| one.force.judges(one.by.deadline(), end));
    stands.map(whole).collect::<Vec<_>>().join("; ")
}

/// A level with its milestone.
fn whole(target: &Target) -> String {
    let when = match target.by {
        By::End(period @ Period::Years(..)) => format!("giai đoạn {}", period.vietnamese()),
        By::End(period) => format!("đến {}", period.vietnamese()),
        By::Yearly(_) => "hằng năm".to_string(),
        By::Every(Step::Quarter, _) => "hằng quý".to_string(),
        By::Every(Step::Month, _) => "hằng tháng".to_string(),
        By::From(year) => format!("từ năm {year}"),
        By::After(year) => format!("sau năm {year}"),
        By::Relative(_) | By::Always | By::Unstated => return target.text.clone(),
    };
    format!("{when}: {}", target.text)
}
