//! The questions that verdicts answer.

use super::{Asked, Row};
use crate::eval::remark::remark;
use crate::eval::verdict::{Figure, Kind, Role, Status, Verdict};
use crate::finding::wrap::visible;
use crate::model::Flag;
use crate::report::eval::Scene;
use crate::source::text::collation_key;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// So many commitments of a place are named.
const NAMED: usize = 8;

fn row(verdict: &Verdict) -> Row {
    Row {
        programme: verdict.programme,
        kind: Some(verdict.kind),
        code: verdict.code.clone(),
        name: verdict.name.clone(),
        place: verdict.place.clone(),
        by: verdict.by.clone(),
        due: verdict.due,
        // With its terms, as a verdict has it.
        required: verdict.required.clone(),
        lead: verdict.lead.clone(),
        answers_now: verdict.answers_now.clone(),
        status: Some(verdict.status()),
        why: remark("", ""),
        span: verdict.span,
        cell: None,
    }
}

/// In the order of the documents: by programme, clause, milestone and place.
fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_cached_key(|row| {
        let place = row.place.as_deref().map(collation_key);
        (
            row.programme,
            row.span.start,
            row.due,
            row.by.clone(),
            place,
        )
    });
    rows
}

/// What is due and has no figure that decides, and what is not due of which there is none.
pub(super) fn no_data(asked: &Asked<'_>) -> Vec<Row> {
    let verdicts = asked.scene.evaluation.verdicts.iter();
    // What cannot be measured will never have one: that is another question.
    let model = asked.scene.model;
    let measured = |verdict: &&Verdict| {
        let indicator = verdict.indicator.map(|id| model.indicator(id));
        indicator.is_none_or(|indicator| indicator.unmeasured.is_none())
    };
    let lacking = verdicts
        .filter(measured)
        .filter(|verdict| match verdict.status() {
            Status::NoData => true,
            Status::NotDue => {
                verdict.kind == Kind::Target
                    && verdict.figure().is_none()
                    && verdict.latest().is_none()
            }
            _ => false,
        });
    let rows = lacking.map(|verdict| Row {
        why: asked.both(|scene| lack(scene, verdict)),
        cell: verdict.latest().and_then(|(figure, _)| figure.spot.clone()),
        ..row(verdict)
    });
    sorted(rows.collect())
}

/// What is known instead of a figure, and what is missing.
fn lack(scene: &Scene, verdict: &Verdict) -> String {
    let due = verdict.status() == Status::NoData;
    let mut said = Vec::new();
    if !due {
        said.push(
            scene
                .say("chưa đến hạn, chưa có số nào", "not due, no figure yet")
                .to_string(),
        );
    } else if verdict.kind != Kind::Target {
        let silent = scene.say("chưa có báo cáo tình trạng", "no state reported");
        said.push(silent.to_string());
    } else if let Some(figure) = verdict.figure() {
        let shown = scene.figure(figure, scene.figure_unit(verdict));
        let word = scene.say("có số, chưa đủ để kết luận", "has one that does not decide");
        said.push(format!("{word}: {shown}"));
    } else if let Some((figure, _)) = verdict.latest() {
        let shown = scene.figure(figure, scene.figure_unit(verdict));
        said.push(format!(
            "{}: {shown}",
            scene.say("số gần nhất", "the latest known")
        ));
    } else {
        said.push(scene.none_of(verdict));
    }
    if due {
        said.extend(verdict.notes.iter().map(|note| scene.remark(note)));
    }
    said.join("; ")
}

/// What a place has and lacks of what is due.
#[derive(Default)]
struct Place<'v> {
    due: u64,
    lacking: Vec<&'v Verdict>,
}

/// Places, each with what of it is due and without a figure; those that sent nothing first.
pub(super) fn not_reported(asked: &Asked<'_>) -> Vec<Row> {
    let mut places: BTreeMap<(usize, Option<Arc<str>>), Place<'_>> = BTreeMap::new();
    for verdict in &asked.scene.evaluation.verdicts {
        if !is_due(verdict) {
            continue;
        }
        let of = (verdict.programme, verdict.place.clone());
        let place = places.entry(of).or_default();
        place.due += 1;
        if verdict.status() == Status::NoData {
            place.lacking.push(verdict);
        }
    }
    let mut rows: Vec<(bool, Row)> = Vec::new();
    for ((programme, name), place) in places {
        let Some(first) = place.lacking.first() else {
            continue;
        };
        let silent = place.lacking.len() as u64 == place.due;
        let first = place
            .lacking
            .iter()
            .min_by_key(|one| one.span)
            .unwrap_or(first);
        let mut lead = Vec::new();
        let mut now = Vec::new();
        for verdict in &place.lacking {
            add(&mut lead, &verdict.lead);
            add(&mut now, &verdict.answers_now);
        }
        let shown = name.as_deref().map_or_else(String::new, str::to_string);
        rows.push((
            !silent,
            Row {
                programme,
                kind: None,
                code: None,
                name: shown,
                place: name,
                by: String::new(),
                due: None,
                required: String::new(),
                lead,
                answers_now: now,
                status: None,
                why: asked.both(|scene| missing(scene, &place)),
                span: first.span,
                cell: None,
            },
        ));
    }
    rows.sort_by_cached_key(|(some, row)| {
        let place = row.place.as_deref().map(collation_key);
        (*some, row.programme, place)
    });
    rows.into_iter().map(|(_, row)| row).collect()
}

fn add(to: &mut Vec<crate::model::AgencyId>, more: &[crate::model::AgencyId]) {
    for id in more {
        if !to.contains(id) {
            to.push(*id);
        }
    }
}

/// Whether it has come due, and something may be reported of it.
fn is_due(verdict: &Verdict) -> bool {
    match verdict.status() {
        Status::Unmet
        | Status::Overdue
        | Status::NoData
        | Status::Undecided
        | Status::DoneLate
        | Status::Met
        | Status::Exceeded
        | Status::Done => true,
        Status::OffTrack
        | Status::AwaitingRelease
        | Status::Unread
        | Status::OnTrack
        | Status::MetEarly
        | Status::Ongoing
        | Status::NotDue
        | Status::NotApplicable => false,
    }
}

/// `chưa có báo cáo nào: 3/3 đã đến hạn: 1, 2, 3`.
fn missing(scene: &Scene, place: &Place<'_>) -> String {
    let n = place.lacking.len();
    let head = match n as u64 == place.due {
        true => scene.say("chưa báo cáo gì", "nothing reported"),
        false => scene.say("còn thiếu", "lacks"),
    };
    let mut names: Vec<&str> = Vec::new();
    let mut lacking = place.lacking.clone();
    lacking.sort_by_key(|verdict| verdict.span);
    for verdict in lacking {
        let name = verdict.code.as_deref().unwrap_or(&verdict.name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let named = visible(&names.join(", "));
    let more = match more {
        0 => String::new(),
        more => format!(
            " {} {more} {}",
            scene.say("và", "and"),
            scene.say("nữa", "more")
        ),
    };
    let of = scene.say("cam kết đã đến hạn", "due commitments");
    format!("{head}: {n}/{} {of}: {named}{more}", place.due)
}

/// What falls due in the quarter.
pub(super) fn due(asked: &Asked<'_>) -> Vec<Row> {
    type Of<'v> = (
        usize,
        crate::source::Span,
        &'v str,
        Option<&'v str>,
        &'v str,
    );
    fn of(verdict: &Verdict) -> Of<'_> {
        let place = verdict.place.as_deref();
        (
            verdict.programme,
            verdict.span,
            &verdict.by,
            place,
            &verdict.name,
        )
    }
    let (first, last) = asked.of_quarter;
    let today: HashMap<Of<'_>, &Verdict> = (asked.scene.evaluation.verdicts.iter())
        .map(|verdict| (of(verdict), verdict))
        .collect();
    let in_it = |verdict: &&Verdict| verdict.due.is_some_and(|day| first <= day && day <= last);
    let rows = asked.quarter.iter().filter(in_it).map(|verdict| {
        let today = today.get(&of(verdict)).copied();
        let mut row = row(today.unwrap_or(verdict));
        row.status = today.map(Verdict::status).filter(|_| asked.figures);
        row.why = asked.both(|scene| {
            let day = verdict.due.map_or(String::new(), |day| scene.date(day));
            format!("{} {day}", scene.say("hạn", "due on"))
        });
        row
    });
    sorted(rows.collect())
}

/// Verdicts on figures that are estimates, or that are computed from or held against one.
pub(super) fn estimates(asked: &Asked<'_>) -> Vec<Row> {
    let mut out = Vec::new();
    for verdict in &asked.scene.evaluation.verdicts {
        let judged = verdict
            .figure()
            .filter(|figure| figure.flag == Flag::Estimate);
        let read = verdict
            .read
            .iter()
            .filter(|read| read.figure.flag == Flag::Estimate);
        let read: Vec<_> = read.collect();
        if judged.is_none() && read.is_empty() {
            continue;
        }
        let why = asked.both(|scene| {
            let mut said: Vec<String> = judged
                .iter()
                .map(|one| estimate(scene, verdict, one))
                .collect();
            for one in read.iter().filter(|read| read.role != Role::Figure) {
                let unit = scene.model.unit_name(scene.model.indicator(one.indicator));
                let word = match one.role {
                    Role::Base => scene.say("số để so", "held against"),
                    Role::Input | Role::Figure => scene.say("tính từ", "computed from"),
                };
                let name = visible(&scene.model.full_name(one.indicator));
                said.push(format!(
                    "{word} “{name}” {}",
                    scene.figure(&one.figure, unit)
                ));
            }
            said.truncate(NAMED);
            said.join("; ")
        });
        let spot = judged.and_then(|figure| figure.spot.clone());
        let spot = spot.or_else(|| read.first().and_then(|read| read.figure.spot.clone()));
        out.push(Row {
            why,
            cell: spot,
            ..row(verdict)
        });
    }
    sorted(out)
}

fn estimate(scene: &Scene, verdict: &Verdict, figure: &Figure) -> String {
    scene.figure(figure, scene.figure_unit(verdict))
}
