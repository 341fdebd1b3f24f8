//! One commitment in words.

use super::sources::{Noted, Register};
use super::{Entry, Level, Shown};
use crate::eval::summary::answers;
use crate::eval::verdict::{Actual, Figure};
use crate::eval::{Kind, Status, Verdict};
use crate::finding::place::span_spot;
use crate::finding::wrap::visible;
use crate::model::condition::demand::{Ask, Demand, Lies, Of};
use crate::model::number::Exact;
use crate::model::{AgencyId, IndicatorId, Op, Target};
use crate::report::eval::{Scene, boundary, cells, notes};
use crate::source::Span;
use std::collections::HashMap;
use std::sync::Arc;

/// A verdict in words, its figures noted among the sources.
pub(super) fn of(
    scene: &Scene,
    verdict: &Verdict,
    targets: &Targets,
    register: &mut Register,
) -> Entry {
    let target = (verdict.indicator)
        .and_then(|id| targets.get(&(id, verdict.span)))
        .copied();
    let answering = answers(&verdict.lead, &verdict.answers_now);
    let status = verdict.status();
    let unmet = status == Status::Unmet;
    let code = verdict.code.as_deref();
    let code = code.or_else(|| scene.parent_code(verdict));
    Entry {
        programme: verdict.programme,
        kind: verdict.kind,
        status,
        striven: target.is_some_and(|target| target.terms.strives),
        code: code.map(visible),
        name: visible(&verdict.name),
        place: abroad(scene, verdict.programme, verdict.place.as_deref()).map(visible),
        by_code: verdict.by.clone(),
        by: scene.by(&verdict.by),
        due: verdict.due,
        required: visible(&verdict.required),
        level: target.and_then(|target| level(scene, verdict, target)),
        unit: scene.figure_unit(verdict).map(visible),
        figure: judged(scene, verdict, register),
        short: verdict.shortfall().filter(|_| unmet).and_then(|short| {
            let words = cells::missing(scene, verdict)?;
            Some((words, short.clone()))
        }),
        share: cells::relative_share(scene, verdict).filter(|_| unmet),
        pace: cells::needed(scene, verdict),
        stands: stands(scene, verdict),
        lacks: cells::lacking(scene, verdict),
        completed: verdict.completed(),
        completed_text: verdict.completed().map(|day| scene.date(day)),
        notes: notes::remarks(scene, verdict)
            .iter()
            .map(|note| super::said::outward(note))
            .collect(),
        remarks: remarks(scene, verdict),
        cause: verdict.cause().map(visible),
        remedy: verdict.remedy().map(visible),
        now: names(scene, &answering),
        sources: sources(scene, verdict, register),
        clause: clause(scene, verdict),
    }
}

/// All that a row says where nothing else tells of it.
fn remarks(scene: &Scene, verdict: &Verdict) -> Vec<String> {
    let about = verdict.figure().and_then(|figure| {
        let about = scene.about(figure);
        let word = scene.say("số liệu", "figure of");
        let when = scene.period(figure.period);
        (!about.is_empty()).then(|| format!("{word} {when}: {}", about.join(", ")))
    });
    let way = cells::way(scene, verdict);
    let pace = cells::needed(scene, verdict);
    let notes = notes::unmarked(scene, verdict);
    let all = about.into_iter().chain(way).chain(pace).chain(notes);
    all.map(|text| super::said::outward(&text)).collect()
}

/// The lines of the programme that verdicts come from.
pub(super) type Targets<'a> = HashMap<(IndicatorId, Span), &'a Target>;

/// All of them.
pub(super) fn targets<'a>(scene: &Scene<'a>) -> Targets<'a> {
    let all = scene.model.indicators.iter().zip(0..);
    all.flat_map(|(indicator, at)| {
        let targets = indicator.targets.iter();
        targets.map(move |target| ((IndicatorId(at), target.span), target))
    })
    .collect()
}

/// A place that is not the programme's own.
pub(super) fn abroad<'a>(
    scene: &Scene,
    programme: usize,
    place: Option<&'a str>,
) -> Option<&'a str> {
    let programme = scene.model.programmes.get(programme);
    let home = programme.and_then(|programme| programme.place.as_deref());
    place.filter(|place| Some(*place) != home)
}

/// A value with its unit.
pub(super) fn value(scene: &Scene, value: &Actual, unit: Option<&str>) -> String {
    match value {
        Actual::Number(number) => scene.amount(number, unit),
        Actual::Level(level) => visible(level),
        Actual::Between(interval) => format!("“{}”", visible(&interval.text)),
    }
}

/// A figure of an evaluation as it is shown.
pub(super) fn shown(scene: &Scene, figure: &Figure, unit: Option<&str>) -> Shown {
    let number = match &figure.value {
        Actual::Number(number) => Some(number.clone()),
        Actual::Level(_) | Actual::Between(_) => None,
    };
    Shown {
        text: value(scene, &figure.value, unit),
        bare: value(scene, &figure.value, None),
        number,
        period: figure.period,
        when: scene.period(figure.period),
        flag: figure.flag,
        about: scene.about(figure),
        computed: figure.computed,
        source: None,
    }
}

fn judged(scene: &Scene, verdict: &Verdict, register: &mut Register) -> Option<Shown> {
    let figure = verdict.figure()?;
    let mut shown = shown(scene, figure, scene.figure_unit(verdict));
    shown.text += boundary::mark(verdict);
    let noted = verdict
        .indicator
        .and_then(|id| Noted::of(id, verdict.place.as_ref(), figure));
    shown.source = noted.map(|noted| register.note(scene, &noted));
    Some(shown)
}

/// Where the figures it rests on stand.
fn sources(scene: &Scene, verdict: &Verdict, register: &mut Register) -> Vec<usize> {
    let read = verdict
        .read
        .iter()
        .filter_map(|read| Noted::of(read.indicator, read.place.as_ref(), &read.figure));
    let latest = (verdict.status() == Status::NoData)
        .then(|| verdict.latest())
        .flatten();
    let latest = latest.and_then(|(figure, _)| {
        let place: Option<&Arc<str>> = verdict.place.as_ref();
        Noted::of(verdict.indicator?, place, figure)
    });
    let mut all: Vec<usize> = read
        .chain(latest)
        .map(|noted| register.note(scene, &noted))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn stands(scene: &Scene, verdict: &Verdict) -> Option<String> {
    match verdict.status() {
        // What lacks is told beside.
        Status::NoData
            if verdict.latest().is_none() && cells::lacking(scene, verdict).is_some() =>
        {
            (verdict.figure()).map(|_| cells::figure(scene, verdict))
        }
        // On which day a figure is out, its remark says.
        Status::NoData | Status::AwaitingRelease if verdict.kind == Kind::Target => {
            Some(cells::latest(scene, verdict))
        }
        Status::Overdue => Some(cells::late(scene, verdict)),
        _ => None,
    }
}

/// The line of the programme: `lam-dong.ctr dòng 555`.
fn clause(scene: &Scene, verdict: &Verdict) -> String {
    let spot = span_spot(verdict.span, scene.sources);
    let file = spot.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let word = scene.say("dòng", "line");
    visible(&format!("{file} {word} {}", spot.line))
}

/// Agencies by their full names.
pub(super) fn names(scene: &Scene, ids: &[AgencyId]) -> String {
    let named = ids.iter().map(|id| {
        let agency = scene.model.agency(*id);
        visible(match agency.name.is_empty() {
            true => &agency.id,
            false => &agency.name,
        })
    });
    let all: Vec<String> = named.collect();
    match all.is_empty() {
        true => scene
            .say("Không nêu cơ quan chịu trách nhiệm", "No agency named")
            .to_string(),
        false => all.join("; "),
    }
}

/// Where the figure itself must lie, where the level says so by numbers alone.
fn level(scene: &Scene, verdict: &Verdict, target: &Target) -> Option<Level> {
    let indicator = scene.model.indicator(verdict.indicator?);
    let demand = Demand::of(&target.condition, indicator.better);
    let level = side(&demand)?;
    (level.low.is_some() || level.high.is_some()).then_some(level)
}

/// The side on which a demand is met.
fn side(demand: &Demand) -> Option<Level> {
    match demand {
        Demand::One(Ask {
            of: Of::Figure,
            lies,
            ..
        }) => lies_between(lies),
        Demand::All(parts) => {
            let mut all = Level {
                low: None,
                high: None,
            };
            for part in parts {
                // Words beside a number say nothing that can be drawn.
                let Some(own) = side(part) else { continue };
                all.low = all.low.into_iter().chain(own.low).max();
                all.high = all.high.into_iter().chain(own.high).min();
            }
            Some(all)
        }
        Demand::One(_)
        | Demand::Any(_)
        | Demand::Rank { .. }
        | Demand::Done
        | Demand::OverTime { .. }
        | Demand::Criteria { .. }
        | Demand::Untold(_) => None,
    }
}

fn lies_between(lies: &Lies) -> Option<Level> {
    let sided = |low: &Exact, high: &Exact, good: Option<bool>| Level {
        low: (good != Some(false)).then(|| low.clone()),
        high: (good != Some(true)).then(|| high.clone()),
    };
    match lies {
        Lies::Bound { op, level } => Some(Level {
            low: matches!(op, Op::Ge | Op::Gt | Op::Eq).then(|| level.clone()),
            high: matches!(op, Op::Le | Op::Lt | Op::Eq).then(|| level.clone()),
        }),
        Lies::Between { low, high, good } => Some(sided(low, high, *good)),
        Lies::Near {
            low, high, good, ..
        } => Some(sided(&low.at, &high.at, *good)),
        Lies::Unsaid => None,
    }
}
