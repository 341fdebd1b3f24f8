//! Every commitment of the export is found in the evaluation exactly once for each
//! place and milestone, and nothing else is: told again from the export.

use super::places::{had_ended, is_for, seats};
use super::reads::Checked;
use ctr::data::Observations;
use ctr::eval::{Evaluation, Kind};
use ctr::model::{By, Model, Period, Programme, Target};
use ctr::source::text::key;
use jiff::civil::Date;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What tells commitments apart: where it is declared, its milestone, its place.
type Key = (u32, u32, String, Option<String>);

/// Holds an evaluation to the export.
pub fn taken(checked: &Checked, data: &Observations, evaluation: &Evaluation) {
    let mut expected: BTreeMap<Key, i64> = BTreeMap::new();
    let open = open_ended(&checked.model);
    let programmes = list(&checked.export, "programmes");
    assert_eq!(programmes.len(), checked.model.programmes.len());
    for (at, export) in programmes.iter().enumerate() {
        let targets = targets(checked, data, at, export, evaluation.as_of);
        let works = works(&checked.model.programmes[at], export, evaluation.as_of);
        for key in targets.into_iter().chain(works) {
            *expected.entry(key).or_default() += 1;
        }
    }
    for verdict in &evaluation.verdicts {
        let of = (
            verdict.span.file.0,
            verdict.span.start,
            verdict.by.clone(),
            verdict.place.as_deref().map(key),
        );
        // An adopted task may fall due otherwise by now; it is one all the same.
        let by_now = (of.0, of.1, "by now".to_string(), of.3.clone());
        let of = match verdict.kind == Kind::Target || expected.contains_key(&of) {
            true => of,
            false => by_now,
        };
        *expected.entry(of).or_default() -= 1;
    }
    expected.retain(|key, left| *left != 0 && !open.contains(&(key.0, key.1)));
    let in_file = expected.keys().next().map(|key| key.0 as usize);
    let in_file = in_file.and_then(|at| checked.sources.iter().nth(at));
    let told: Vec<String> = (expected.iter())
        .take(5)
        .map(|((file, start, by, place), left)| {
            let text = &checked
                .sources
                .iter()
                .nth(*file as usize)
                .map(|(_, f)| &f.text);
            let line = text.and_then(|text| text[*start as usize..].lines().next());
            let what = if *left > 0 { "dropped" } else { "invented" };
            format!("{what}: {line:?} by {by} at {place:?} ({left}), file {file}")
        })
        .collect();
    assert!(
        told.is_empty(),
        "commitments as of {}: {told:#?}\n{}",
        evaluation.as_of,
        in_file.map_or("", |(_, file)| &file.text)
    );
}

/// Where what is asked cannot be told from the export: lines of every year of a
/// programme without a date, which begins with its first figure; levels and reports that a
/// later document changed.
fn open_ended(model: &Model) -> BTreeSet<(u32, u32)> {
    let mut out = BTreeSet::new();
    for programme in &model.programmes {
        for (_, indicator) in model.indicators_of(programme) {
            let undated = indicator.since.or(programme.date).is_none();
            let each = |by: By| matches!(by, By::Yearly(None) | By::Every(_, None) | By::Always);
            // One of them may stand instead of any other line at a place.
            if undated && indicator.targets.iter().any(|one| each(one.by)) {
                let all = indicator.targets.iter();
                out.extend(all.map(|one| (one.span.file.0, one.span.start)));
            }
        }
        // A level amended in another form of milestone stands where both fall due.
        for (_, indicator) in model.indicators_of(programme) {
            let all = || indicator.targets.iter();
            let amended = |one: &&Target| {
                all().any(|new| new.by != one.by && new.force.since > one.force.since)
            };
            out.extend(
                all()
                    .filter(amended)
                    .map(|one| (one.span.file.0, one.span.start)),
            );
        }
        let changed = programme
            .duties
            .iter()
            .filter(|one| !one.changes.is_empty());
        out.extend(changed.map(|one| (one.span.file.0, one.span.start)));
    }
    out
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn targets(
    checked: &Checked,
    data: &Observations,
    at: usize,
    export: &Value,
    as_of: Date,
) -> Vec<Key> {
    let (model, mut out) = (&checked.model, Vec::new());
    let programme = &model.programmes[at];
    let indicators = list(export, "indicators");
    assert_eq!(indicators.len(), programme.indicators.len());
    for ((id, indicator), told) in model.indicators_of(programme).zip(indicators) {
        assert_eq!(list(told, "targets").len(), indicator.targets.len());
        // What is due by now is by the level in force at its deadline.
        let in_force = |target: &Value, by: &str| {
            let day = |key: &str| target[key].as_str().map(|day| day.to_string());
            let deadline = Period::parse(by).map_or(as_of, Period::end);
            let judged = deadline.min(as_of).to_string();
            day("since").is_none_or(|since| since <= judged)
                && day("until").is_none_or(|until| judged < until)
        };
        let is_chosen = |target: &Value| {
            let scenario = target["scenario"].as_str();
            scenario.is_none() || scenario == export["scenario"].as_str()
        };
        let told: Vec<&Value> = list(told, "targets").iter().collect();
        let spans = indicator.targets.iter().map(|target| target.span);
        let held: Vec<(&Value, _)> = (told.iter().copied())
            .zip(spans)
            .filter(|(target, _)| is_chosen(target))
            .collect();
        let seats = seats(model, data, programme, (id, indicator), &told);
        let begins = indicator.since.or(programme.date).map(|day| day.year());
        let asked: Vec<Vec<(String, Option<Date>)>> = (held.iter())
            .map(|(target, _)| {
                let all = milestones(target, begins, programme, as_of).into_iter();
                all.filter(|(by, _)| in_force(target, by)).collect()
            })
            .collect();
        for seat in &seats {
            for (nth, (target, span)) in held.iter().enumerate() {
                let Some(near) = is_for(model, target, seat) else {
                    continue;
                };
                for (by, start) in &asked[nth] {
                    let closer = |other: usize| {
                        let (other, _) = held[other];
                        let same = other["authority"] == target["authority"];
                        let closer = is_for(model, other, seat).is_some_and(|one| one > near);
                        same && closer
                    };
                    let stands_instead = (0..held.len())
                        .filter(|other| asked[*other].iter().any(|(one, _)| one == by))
                        .any(closer);
                    if stands_instead || had_ended(model, indicator, seat, *start) {
                        continue;
                    }
                    let place = seat.name.as_deref().or(programme.place.as_deref());
                    let place = place.map(key);
                    out.push((span.file.0, span.start, by.clone(), place));
                }
            }
        }
    }
    out
}

/// The milestones of a line: by name, with the first day of each period.
fn milestones(
    target: &Value,
    begins: Option<i16>,
    programme: &Programme,
    as_of: Date,
) -> Vec<(String, Option<Date>)> {
    let year = |key: &str| target[key].as_i64().map(|year| year as i16);
    let by = target["by"].as_str().unwrap_or_default();
    let last = programme.milestones.iter().copied().max();
    let finished = match as_of == ctr::model::Period::Year(as_of.year()).end() {
        true => as_of.year(),
        false => as_of.year() - 1,
    };
    let years = |a: i16, b: i16| (a..=b).map(Period::Year).collect::<Vec<_>>();
    let open = (
        begins.or(last).unwrap_or(as_of.year()),
        last.unwrap_or(as_of.year()),
    );
    let (a, b) = (year("from").unwrap_or(open.0), year("to").unwrap_or(open.1));
    let periods = match by {
        "yearly" => years(a, b),
        "quarterly" => (years(a, b).iter())
            .flat_map(|year| (1..=4).map(|q| Period::Quarter(year.year(), q)))
            .collect(),
        "monthly" => (years(a, b).iter())
            .flat_map(|year| (1..=12).map(|m| Period::Month(year.year(), m)))
            .collect(),
        "always" => {
            let last = last.unwrap_or(finished).min(finished);
            match begins {
                Some(first) if first <= last => years(first, last),
                _ => return vec![("always".into(), None)],
            }
        }
        "unstated" => return vec![("unstated".into(), None)],
        _ => return vec![(by.to_string(), Period::parse(by).map(Period::start))],
    };
    let told = periods.into_iter();
    told.map(|period| (period.code(), Some(period.start())))
        .collect()
}

/// Tasks and reports: one each, a yearly report one a year up to the next to come.
fn works(programme: &Programme, export: &Value, as_of: Date) -> Vec<Key> {
    let mut out = Vec::new();
    let place = || programme.place.as_deref().map(key);
    for (task, told) in programme.tasks.iter().zip(list(export, "tasks")) {
        assert_eq!(told["title"].as_str(), Some(task.title.as_str()));
        if task.on(as_of).is_some() {
            out.push((task.span.file.0, task.span.start, "by now".into(), place()));
        }
    }
    for (duty, told) in programme.duties.iter().zip(list(export, "duties")) {
        let span = duty.span;
        let due = &told["due"];
        if due["kind"] != "yearly_before" {
            out.push((span.file.0, span.start, "by now".into(), place()));
            continue;
        }
        let part = |key: &str| due[key].as_i64().unwrap_or(1) as i8;
        for day in occurrences(programme.date, part("month"), part("day"), as_of) {
            out.push((span.file.0, span.start, day.to_string(), place()));
        }
    }
    out
}

/// The days named of a yearly report: from the programme's date to the first to come.
fn occurrences(issued: Option<Date>, month: i8, day: i8, as_of: Date) -> Vec<Date> {
    let mut out = Vec::new();
    let first = issued.map_or(as_of.year(), Date::year).min(as_of.year());
    for year in first..=as_of.year() + 1 {
        let last_of_month = jiff::civil::date(year, month, 1).days_in_month();
        let named = jiff::civil::date(year, month, day.min(last_of_month));
        let last = named.yesterday().expect("a day before");
        if issued.is_some_and(|issued| last < issued) {
            continue;
        }
        out.push(named);
        if last > as_of {
            break;
        }
    }
    out
}
