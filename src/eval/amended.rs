//! What later documents made of the commitments in force: both levels stay
//! visible, and a softened one is named.

use crate::eval::cascade::{Relation, compare};
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::indicator::Force;
use crate::model::{By, IndicatorId, Model, Target};
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
                    .any(|other| other.by == target.by && other.force.since == Some(until))
            {
                out.push(withdrawn(model, id, target, until));
            }
        }
    }
    for task in model
        .programmes
        .iter()
        .flat_map(|programme| &programme.tasks)
    {
        let code = task.code.as_deref().unwrap_or(&task.title);
        for change in task.changes.iter().filter(|change| change.since <= as_of) {
            let (vi, en) = match (change.withdrawn, &change.due) {
                (true, _) => ("bãi bỏ".to_string(), "withdrawn".to_string()),
                (_, Some((_, due))) => (
                    format!("thời gian “{}” thành “{due}”", task.due_text),
                    format!("time “{}” becomes “{due}”", task.due_text),
                ),
                _ => (
                    "đổi cơ quan chủ trì".to_string(),
                    "another agency leads".to_string(),
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

fn predecessor(targets: &[Target], target: &Target) -> Option<usize> {
    targets
        .iter()
        .position(|old| old.by == target.by && old.force.until == target.force.since)
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
