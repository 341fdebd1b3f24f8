//! Which figures a workbook asks for: one row an indicator and period.

use super::id_of;
use crate::model::condition::Base;
use crate::model::indicator::Step;
use crate::model::{By, Condition, IndicatorId, Model, Period, Programme, Role, Target};
use std::cmp::Reverse;

/// A figure that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of which indicator.
    pub id: IndicatorId,
    /// Of which period.
    pub period: Period,
    /// What it is asked for.
    pub why: Why,
}

/// What a figure is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// To be judged, or added up to what is.
    Own,
    /// Figures of the year are held against it.
    Base,
}

/// The rows that a year needs of these indicators: the year itself, the quarters, months
/// and days of it that have levels, the years before of a milestone of several years, and
/// what changes are measured from. Of figures of earlier years only those not `known`.
pub fn rows(
    model: &Model,
    programme: &Programme,
    asked: &[IndicatorId],
    year: i16,
    known: &dyn Fn(IndicatorId, Period) -> bool,
) -> Vec<Row> {
    let mut needed: Vec<Row> = Vec::new();
    for at in programme.indicators.clone().map(IndicatorId) {
        for row in of(model, programme, at, year) {
            // What is computed is asked of its inputs.
            for id in measured(model, at) {
                let row = Row { id, ..row };
                if !needed
                    .iter()
                    .any(|one| (one.id, one.period) == (id, row.period))
                {
                    needed.push(row);
                }
            }
        }
    }
    let mut out = Vec::new();
    for id in asked {
        let mut own: Vec<Row> = needed.iter().copied().filter(|row| row.id == *id).collect();
        own.retain(|row| row.period.year() >= year || !known(*id, row.period));
        // A year stands after its quarters.
        own.sort_by_key(|row| (row.period.end(), Reverse(row.period.start())));
        out.extend(own);
    }
    out
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
fn of(model: &Model, programme: &Programme, id: IndicatorId, year: i16) -> Vec<Row> {
    let indicator = model.indicator(id);
    let row = |period, why| Row { id, period, why };
    let mut out: Vec<Row> = Vec::new();
    let start = indicator.since.or(programme.date).map(|day| day.year());
    for target in &indicator.targets {
        let milestones = of_year(target, year);
        for milestone in &milestones {
            let periods = match *milestone {
                Period::Years(first, last) => (first..=last.min(year)).map(Period::Year).collect(),
                Period::Year(_) if is_over_time(target) => {
                    let first = start.unwrap_or(year).min(year);
                    (first..=year).map(Period::Year).collect()
                }
                other => vec![other],
            };
            for period in &periods {
                out.push(row(*period, Why::Own));
            }
            let last = periods.last().copied().unwrap_or(*milestone);
            for base in bases(target) {
                let base = against(base, last);
                let given = indicator.baseline.as_ref();
                if given.is_none_or(|given| Period::Year(given.year) != base) {
                    out.push(row(base, Why::Base));
                }
            }
        }
    }
    // Of what has no level in the year the state at its end is asked all the same.
    let within = |row: &Row| row.why == Why::Own && row.period.year() == year;
    if !out.iter().any(within) {
        out.push(row(Period::Year(year), Why::Own));
    }
    out
}

/// The milestones of a target that a year has.
fn of_year(target: &Target, year: i16) -> Vec<Period> {
    let has =
        |span: Option<(i16, i16)>| span.is_none_or(|(first, last)| (first..=last).contains(&year));
    match target.by {
        By::End(period @ Period::Years(first, last)) if (first..=last).contains(&year) => {
            vec![period]
        }
        By::End(period) if period.year() == year && !matches!(period, Period::Years(..)) => {
            vec![period]
        }
        By::Yearly(span) if has(span) => vec![Period::Year(year)],
        By::Every(Step::Quarter, span) if has(span) => Step::Quarter.periods(year),
        By::Every(Step::Month, span) if has(span) => Step::Month.periods(year),
        By::From(first) if first <= year => vec![Period::Year(year)],
        By::Always => vec![Period::Year(year)],
        By::End(_)
        | By::Yearly(_)
        | By::Every(..)
        | By::From(_)
        | By::After(_)
        | By::Relative(_)
        | By::Unstated => Vec::new(),
    }
}

fn is_over_time(target: &Target) -> bool {
    let mut all = target.conditions().flat_map(|(_, one)| one.walk());
    all.any(|one| matches!(one, Condition::OverTime { .. }))
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

/// What stands in the locked cells that say what is asked: code, name, unit, period, level.
pub fn cells(model: &Model, row: Row, year: i16) -> [String; 5] {
    let indicator = model.indicator(row.id);
    let name = match indicator.code {
        Some(_) => model.full_name(row.id),
        None => id_of(model, row.id),
    };
    [
        indicator.code.clone().unwrap_or_default(),
        name,
        model.unit_name(indicator).unwrap_or_default().to_string(),
        row.period.vietnamese(),
        level(model, row, year),
    ]
}

/// The levels that a figure is held against, as written: those of its period, else all of
/// them.
fn level(model: &Model, row: Row, year: i16) -> String {
    let targets = &model.indicator(row.id).targets;
    let needs = |target: &&Target| {
        let milestones = of_year(target, year);
        let last = milestones.contains(&row.period);
        let of_them = milestones.iter().any(|one| match one {
            Period::Years(first, last) => {
                let years = *first..=*last;
                matches!(row.period, Period::Year(year) if years.contains(&year))
            }
            _ => false,
        });
        let before = milestones.iter().any(|one| {
            bases(target)
                .iter()
                .any(|base| against(*base, *one) == row.period)
        });
        match row.why {
            Why::Own => last || of_them,
            Why::Base => before,
        }
    };
    let own: Vec<String> = targets
        .iter()
        .filter(needs)
        .map(|one| match (row.why, one.by) {
            (Why::Base, _) => format!("số gốc của mức: {}", one.text),
            (_, By::End(period @ Period::Years(..))) => {
                format!("giai đoạn {}: {}", period.vietnamese(), one.text)
            }
            _ => one.text.clone(),
        })
        .collect();
    match own.is_empty() {
        false => own.join("; "),
        true => targets.iter().map(whole).collect::<Vec<_>>().join("; "),
    }
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
