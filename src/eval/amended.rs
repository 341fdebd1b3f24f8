//! What later documents made of the commitments in force: both levels stay
//! visible, and a softened one is named.

use crate::eval::cascade::{Relation, compare};
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::indicator::Force;
use crate::model::programme::TaskChange;
use crate::model::{By, IndicatorId, Model, Programme, Target};
use jiff::civil::Date;

/// One remark an amendment in force on `as_of`.
pub fn remarks(model: &Model, as_of: Date) -> Vec<Remark> {
    let mut out = Vec::new();
    for at in 0..model.indicators.len() as u32 {
        let id = IndicatorId(at);
        let targets = &model.indicator(id).targets;
        for (new, target) in targets.iter().enumerate() {
            let ended = target.force.until.filter(|until| *until <= as_of);
            if target.force.since.is_some() && target.force.holds_on(as_of) {
                let old = predecessor(targets, target);
                out.push(changed(model, id, old, new));
            } else if let Some(until) = ended
                && !targets
                    .iter()
                    .any(|other| same_clause(other, target) && other.force.since == Some(until))
            {
                out.push(withdrawn(model, id, target, until));
            }
        }
    }
    for (code, due_text, changes) in model.programmes.iter().flat_map(amendable) {
        for change in changes.iter().filter(|change| change.since <= as_of) {
            let (vi, en) = match (change.withdrawn, &change.due) {
                (true, _) => ("bãi bỏ".to_string(), "withdrawn".to_string()),
                (_, Some((_, due))) => (
                    format!("thời gian “{due_text}” thành “{due}”"),
                    format!("time “{due_text}” becomes “{due}”"),
                ),
                _ => (
                    "đổi cơ quan thực hiện".to_string(),
                    "another agency answers".to_string(),
                ),
            };
            let (by, by_en) = said(change.document.as_deref(), change.since);
            out.push(remark(
                format!("{code}: {vi} {by}"),
                format!("{code}: {en} {by_en}"),
            ));
        }
    }
    out
}

/// One milestone, for the same places, on the same terms.
fn same_clause(one: &Target, other: &Target) -> bool {
    one.by == other.by && one.terms.same_case(&other.terms)
}

/// What tasks and duties are called, when they fall due, and their changes.
fn amendable(programme: &Programme) -> Vec<(&str, &str, &[TaskChange])> {
    let tasks = programme.tasks.iter().map(|task| {
        let name = task.code.as_deref().unwrap_or(&task.title);
        (name, task.due_text.as_str(), task.changes.as_slice())
    });
    let duties = programme.duties.iter().map(|duty| {
        let name = duty.code.as_deref().unwrap_or(&duty.title);
        (name, duty.due_text.as_str(), duty.changes.as_slice())
    });
    tasks.chain(duties).collect()
}

fn predecessor(targets: &[Target], target: &Target) -> Option<usize> {
    targets
        .iter()
        .position(|old| same_clause(old, target) && old.force.until == target.force.since)
}

fn changed(model: &Model, id: IndicatorId, old: Option<usize>, new: usize) -> Remark {
    let target = &model.indicator(id).targets[new];
    let (vi, en) = match old {
        None => (
            format!("thêm mức “{}”", target.text),
            format!("a level “{}” is added", target.text),
        ),
        Some(old) => {
            let was = &model.indicator(id).targets[old].text;
            let (how, how_en) = match compare(model, (id, old), (id, new)).0 {
                Relation::Weaker => ("nới lỏng", "softened"),
                Relation::Stronger => ("siết chặt", "hardened"),
                _ => ("sửa đổi", "amended"),
            };
            (
                format!("{how}: “{was}” thành “{}”", target.text),
                format!("{how_en}: “{was}” becomes “{}”", target.text),
            )
        }
    };
    clause(
        model,
        id,
        target,
        &target.force,
        target.force.since,
        &vi,
        &en,
    )
}

fn withdrawn(model: &Model, id: IndicatorId, target: &Target, until: Date) -> Remark {
    let (vi, en) = (
        format!("bãi bỏ mức “{}”", target.text),
        format!("the level “{}” is withdrawn", target.text),
    );
    clause(model, id, target, &Force::default(), Some(until), &vi, &en)
}

fn clause(
    model: &Model,
    id: IndicatorId,
    target: &Target,
    force: &Force,
    since: Option<Date>,
    vi: &str,
    en: &str,
) -> Remark {
    let indicator = model.indicator(id);
    let name = indicator
        .code
        .clone()
        .unwrap_or_else(|| model.full_name(id));
    let (by, by_en) = match target.by {
        By::End(period) => (
            format!(", mốc {}", period.vietnamese()),
            format!(", by {}", period.code()),
        ),
        _ => (String::new(), String::new()),
    };
    let (doc, doc_en) = since.map_or_else(Default::default, |since| {
        said(force.document.as_deref(), since)
    });
    remark(
        format!("{name}{by}: {vi} {doc}"),
        format!("{name}{by_en}: {en} {doc_en}"),
    )
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
