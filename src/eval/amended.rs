//! What later documents made of the commitments in force: both levels stay
//! visible, and a softened one is named.

use crate::eval::cascade::{Relation, compare};
use crate::eval::remark::remark;
use crate::eval::verdict::{Evaluation, Remark, Verdict};
use crate::model::indicator::Force;
use crate::model::programme::TaskChange;
use crate::model::{By, Due, IndicatorId, Model, Programme, Target};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// One remark an amendment in force on `as_of`, or judged by then.
pub fn remarks(model: &Model, as_of: Date) -> Vec<Remark> {
    let mut out = Vec::new();
    for at in 0..model.indicators.len() as u32 {
        let id = IndicatorId(at);
        let targets = &model.indicator(id).targets;
        for (new, target) in targets.iter().enumerate() {
            let since = target.force.since.filter(|since| *since <= as_of);
            let counts =
                target.force.holds_on(as_of) || target.force.judges(target.by.deadline(), as_of);
            if since.is_some() && counts {
                out.push(changed(model, id, new));
            }
            if taken_back(targets, target, as_of) {
                out.push(withdrawn(model, id, target));
            }
        }
    }
    let works = model.programmes.iter().flat_map(|programme| {
        let whose = of_which(model, programme);
        amendable(programme)
            .into_iter()
            .map(move |one| (whose.clone(), one))
    });
    for (whose, one) in works {
        let (mut due, mut text) = (one.due, one.due_text);
        for change in one.changes.iter().filter(|change| change.since <= as_of) {
            let (vi, en) = match (change.withdrawn, &change.due) {
                (true, _) => ("bãi bỏ".to_string(), "withdrawn".to_string()),
                (_, Some((_, new))) => (
                    format!("thời gian “{text}” thành “{new}”"),
                    format!("time “{text}” becomes “{new}”"),
                ),
                _ => (
                    "đổi cơ quan thực hiện".to_string(),
                    "another agency answers".to_string(),
                ),
            };
            let late = change.is_late(due);
            if let Some((new, said)) = change.due.as_ref().filter(|_| !late) {
                (due, text) = (new, said);
            }
            let (by, by_en) = said(change.document.as_deref(), change.since);
            let (late, late_en) = late_words(late);
            out.push(remark(
                format!("{whose}{}: {vi}{late} {by}", one.name),
                format!("{whose}{}: {en}{late_en} {by_en}", one.name),
            ));
        }
    }
    out
}

/// What is said of a task that a document changed when it was due already.
pub fn after_due(change: &TaskChange) -> Remark {
    let (by, by_en) = said(change.document.as_deref(), change.since);
    match &change.due {
        Some((_, due)) if !change.withdrawn => remark(
            format!("gia hạn sau hạn: thành “{due}” {by}; xét theo hạn lúc đến hạn"),
            format!("given more time after it was due: “{due}” {by_en}; judged by the time before"),
        ),
        _ => remark(
            format!("bãi bỏ sau hạn {by}"),
            format!("abolished after it was due {by_en}"),
        ),
    }
}

/// The indicators that later documents set levels of or took levels back.
pub fn indicators(model: &Model) -> BTreeSet<IndicatorId> {
    let ids = (0..model.indicators.len() as u32).map(IndicatorId);
    ids.filter(|id| {
        let targets = &model.indicator(*id).targets;
        targets.iter().any(|one| one.force != Force::default())
    })
    .collect()
}

/// One milestone, for the same places, on the same terms.
pub(super) fn same_clause(one: &Target, other: &Target) -> bool {
    one.by == other.by && one.terms.same_case(&other.terms)
}

/// What later documents may change: a task or a duty.
struct Amendable<'p> {
    name: &'p str,
    due: &'p Due,
    due_text: &'p str,
    changes: &'p [TaskChange],
}

fn amendable(programme: &Programme) -> Vec<Amendable<'_>> {
    let tasks = programme.tasks.iter().map(|task| Amendable {
        name: task.code.as_deref().unwrap_or(&task.title),
        due: &task.due,
        due_text: &task.due_text,
        changes: &task.changes,
    });
    let duties = programme.duties.iter().map(|duty| Amendable {
        name: duty.code.as_deref().unwrap_or(&duty.title),
        due: &duty.due,
        due_text: &duty.due_text,
        changes: &duty.changes,
    });
    tasks.chain(duties).collect()
}

/// Whether a document in force on `as_of` took a level back and set none for it.
fn taken_back(targets: &[Target], target: &Target, as_of: Date) -> bool {
    let ended = target.force.until.filter(|until| *until <= as_of);
    ended.is_some_and(|until| {
        target.force.since != Some(until)
            && !(targets.iter())
                .any(|other| same_clause(other, target) && other.force.since == Some(until))
    })
}

/// What a clause was from some day on.
#[derive(Clone, Debug)]
pub struct Step<'m> {
    /// The first day; none: as adopted.
    pub from: Option<Date>,
    /// The document, where it names one.
    pub document: Option<&'m str>,
    /// The level as written; none from the day it was taken back.
    pub text: Option<&'m str>,
    /// Whether the verdict is by this level.
    pub judged: bool,
}

/// What the clause of a verdict was and became by `as_of`, in order of days; nothing where
/// no document changed it.
pub fn of_verdict<'m>(model: &'m Model, verdict: &Verdict, as_of: Date) -> Vec<Step<'m>> {
    let Some(id) = verdict.indicator else {
        return Vec::new();
    };
    let targets = &model.indicator(id).targets;
    let of_span = |target: &&Target| target.span == verdict.span;
    let at_its_time = |target: &&Target| match target.by {
        By::End(period) => period.code() == verdict.by,
        _ => true,
    };
    let own = targets.iter().filter(of_span).find(at_its_time);
    let Some(own) = own.filter(|_| targets.iter().any(|one| one.force != Force::default())) else {
        return Vec::new();
    };
    let mut steps: Vec<Step<'m>> = Vec::new();
    for target in targets.iter().filter(|other| same_clause(other, own)) {
        let Force { since, until, .. } = target.force;
        // Another of the same day stands for it.
        if since.is_some() && since == until || since > Some(as_of) {
            continue;
        }
        steps.push(Step {
            from: since,
            document: target.force.document.as_deref(),
            text: Some(&target.text),
            judged: std::ptr::eq(target, own),
        });
        if taken_back(targets, target, as_of) {
            steps.push(Step {
                from: until,
                document: target.force.ended_by.as_deref(),
                text: None,
                judged: false,
            });
        }
    }
    steps.sort_by_key(|step| step.from);
    match steps.len() {
        1 if steps[0].from.is_none() => Vec::new(),
        _ => steps,
    }
}

/// That a level asks less than the one adopted: from which level, and by which document.
pub fn softened(model: &Model, id: IndicatorId, target: &Target, as_of: Date) -> Option<Remark> {
    let (adopted, relation) = adopted(model, id, target, as_of)?;
    (relation == Relation::Weaker)
        .then(|| now_less(model, id, (adopted, target), "nới lỏng", "softened"))
}

/// The level as adopted in whose place another stands on the day, and how the new one
/// stands to it.
fn adopted(
    model: &Model,
    id: IndicatorId,
    target: &Target,
    as_of: Date,
) -> Option<(usize, Relation)> {
    target.force.since.filter(|since| *since <= as_of)?;
    let indicator = model.indicator(id);
    let targets = &indicator.targets;
    let now = targets.iter().position(|one| std::ptr::eq(one, target))?;
    let of_clause = |one: &Target| same_clause(one, target) && one.force.since.is_none();
    let adopted = targets.iter().position(of_clause);
    let adopted = adopted.or_else(|| indicator.adopted_for(target))?;
    Some((adopted, compare(model, (id, adopted), (id, now)).0))
}

/// `mức đã nới lỏng: ban hành “12”, nay “11” (theo …)`.
fn now_less(
    model: &Model,
    id: IndicatorId,
    (adopted, target): (usize, &Target),
    vi: &str,
    en: &str,
) -> Remark {
    let was = &model.indicator(id).targets[adopted].text;
    let (doc, doc_en) = (target.force.since).map_or_else(Default::default, |since| {
        said(target.force.document.as_deref(), since)
    });
    remark(
        format!("mức đã {vi}: ban hành “{was}”, nay “{}” {doc}", target.text),
        format!("{en}: “{was}” as adopted, “{}” now {doc_en}", target.text),
    )
}

/// The levels of an indicator that ask less on the day than those adopted, that cannot be
/// compared with them, or that were taken back: which, and what became of each.
pub fn loosened(model: &Model, id: IndicatorId, as_of: Date) -> Vec<(usize, Remark)> {
    let targets = &model.indicator(id).targets;
    let mut out = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        if taken_back(targets, target, as_of) {
            let until = target.force.until;
            let (doc, doc_en) = until.map_or_else(Default::default, |until| {
                said(target.force.ended_by.as_deref(), until)
            });
            let said = remark(
                format!("đã bãi bỏ mức “{}” {doc}", target.text),
                format!("the level “{}” was taken back {doc_en}", target.text),
            );
            out.push((at, said));
        } else if target.force.until.is_none_or(|until| until > as_of)
            && let Some((was, relation)) = adopted(model, id, target, as_of)
        {
            let words = match relation {
                Relation::Weaker => ("nới lỏng", "softened"),
                Relation::NotComparable => (
                    "đổi, không so được với mức ban hành",
                    "changed, not comparable with the one adopted",
                ),
                Relation::Absent | Relation::Stronger | Relation::Equal => continue,
            };
            out.push((at, now_less(model, id, (was, target), words.0, words.1)));
        }
    }
    out
}

/// Whether the level by which a verdict is judged asks less than the one adopted.
pub fn is_softened(model: &Model, evaluation: &Evaluation, verdict: &Verdict) -> bool {
    let Some(id) = evaluation.amended(verdict) else {
        return false;
    };
    let as_of = evaluation.as_of;
    let mut own = model.indicator(id).targets.iter();
    let own = own.find(|target| target.span == verdict.span && target.force.since.is_some());
    own.is_some_and(|target| softened(model, id, target, as_of).is_some())
}

/// What became of a level after its deadline, by which it is judged all the same.
pub fn notes(model: &Model, id: IndicatorId, target: &Target, as_of: Date) -> Option<Remark> {
    let until = target.force.until.filter(|until| *until <= as_of)?;
    let targets = &model.indicator(id).targets;
    let at = targets.iter().position(|one| std::ptr::eq(one, target))?;
    if taken_back(targets, target, as_of) {
        let (doc, doc_en) = said(target.force.ended_by.as_deref(), until);
        let (vi, en) = (
            format!("bãi bỏ sau hạn {doc}"),
            format!("abolished after it was due {doc_en}"),
        );
        return Some(remark(vi, en));
    }
    let now = (targets.iter())
        .position(|other| same_clause(other, target) && other.force.holds_on(as_of))?;
    let (how, how_en) = direction(model, id, at, now);
    let Force {
        since, document, ..
    } = &targets[now].force;
    let (doc, doc_en) = said(document.as_deref(), (*since)?);
    let text = &targets[now].text;
    Some(remark(
        format!("{how} sau hạn: thành “{text}” {doc}; xét theo mức lúc đến hạn"),
        format!(
            "{how_en} after it was due: “{text}” {doc_en}; judged by the level at the deadline"
        ),
    ))
}

/// Which way the level goes from one to another.
fn direction(
    model: &Model,
    id: IndicatorId,
    old: usize,
    new: usize,
) -> (&'static str, &'static str) {
    match compare(model, (id, old), (id, new)).0 {
        Relation::Weaker => ("nới lỏng", "softened"),
        Relation::Stronger => ("siết chặt", "hardened"),
        Relation::Absent | Relation::NotComparable | Relation::Equal => ("sửa đổi", "amended"),
    }
}

fn late_words(late: bool) -> (&'static str, &'static str) {
    match late {
        true => (" sau hạn", " after it was due"),
        false => ("", ""),
    }
}

fn changed(model: &Model, id: IndicatorId, new: usize) -> Remark {
    let targets = &model.indicator(id).targets;
    let target = &targets[new];
    let since = target.force.since;
    let of_clause = |old: &Target| same_clause(old, target);
    let old = (targets.iter()).position(|old| of_clause(old) && old.force.until == since);
    let deadline = target.by.deadline();
    let (late, late_en) = late_words(deadline.is_some_and(|day| Some(day) < since));
    let (vi, en) = match old {
        None => (
            format!("thêm mức “{}”{late}", target.text),
            format!("a level “{}” is added{late_en}", target.text),
        ),
        Some(old) => {
            let was = &targets[old].text;
            let (how, how_en) = direction(model, id, old, new);
            (
                format!("{how}{late}: “{was}” thành “{}”", target.text),
                format!("{how_en}{late_en}: “{was}” becomes “{}”", target.text),
            )
        }
    };
    // Beside the one before also the one adopted.
    let adopted = (targets.iter()).position(|one| of_clause(one) && one.force.since.is_none());
    let more = match adopted.filter(|adopted| Some(*adopted) != old) {
        None => (String::new(), String::new()),
        Some(adopted) => {
            let (how, how_en) = direction(model, id, adopted, new);
            let was = &targets[adopted].text;
            (
                format!("; so với mức ban hành “{was}”: {how}"),
                format!("; against “{was}” as adopted: {how_en}"),
            )
        }
    };
    let doc = since.map_or_else(Default::default, |since| {
        said(target.force.document.as_deref(), since)
    });
    clause(
        model,
        id,
        target,
        &(
            format!("{vi} {}{}", doc.0, more.0),
            format!("{en} {}{}", doc.1, more.1),
        ),
    )
}

fn withdrawn(model: &Model, id: IndicatorId, target: &Target) -> Remark {
    let until = target.force.until;
    let late = target.by.deadline().is_some_and(|day| Some(day) < until);
    let (late, late_en) = late_words(late);
    let doc = until.map_or_else(Default::default, |until| {
        said(target.force.ended_by.as_deref(), until)
    });
    let said = (
        format!("bãi bỏ mức “{}”{late} {}", target.text, doc.0),
        format!(
            "the level “{}” is withdrawn{late_en} {}",
            target.text, doc.1
        ),
    );
    clause(model, id, target, &said)
}

/// `[6121/KH-UBND] `, where there are several programmes.
fn of_which(model: &Model, programme: &Programme) -> String {
    let name = programme.number.as_ref().or(programme.title.as_ref());
    let name = name.filter(|_| model.programmes.len() > 1);
    name.map_or_else(String::new, |name| format!("[{name}] "))
}

/// `1, mốc năm 2025: …`
fn clause(model: &Model, id: IndicatorId, target: &Target, (vi, en): &(String, String)) -> Remark {
    let indicator = model.indicator(id);
    let mut programmes = model.programmes.iter();
    let whose = programmes.find(|programme| programme.indicators.contains(&id.0));
    let name = format!(
        "{}{}",
        whose.map_or_else(String::new, |whose| of_which(model, whose)),
        (indicator.code.clone()).unwrap_or_else(|| model.full_name(id))
    );
    let (by, by_en) = match target.by {
        By::End(period) => (
            format!(", mốc {}", period.vietnamese()),
            format!(", by {}", period.code()),
        ),
        _ => (String::new(), String::new()),
    };
    remark(format!("{name}{by}: {vi}"), format!("{name}{by_en}: {en}"))
}

fn said(document: Option<&str>, since: Date) -> (String, String) {
    let day = crate::model::Period::Day(since);
    let (vi, en) = (day.vietnamese(), day.code());
    match document {
        Some(document) => (
            format!("(theo {document}, từ {vi})"),
            format!("(by {document}, from {en})"),
        ),
        None => (format!("(từ {vi})"), format!("(from {en})")),
    }
}
