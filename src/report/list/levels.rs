//! The questions about what is asked: levels without a number, that cannot be measured,
//! that were softened, that are weaker than a parent's.

use super::clauses::{of_duty, of_indicator, of_task};
use super::{Asked, Row};
use crate::check::without_target;
use crate::eval::amended;
use crate::eval::cascade::{Relation, inferred};
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::condition::demand::{Demand, Untold};
use crate::model::programme::TaskChange;
use crate::model::{By, Due, Indicator, IndicatorId, Period, Target};
use jiff::civil::Date;

/// A level: its programme, its indicator, itself.
type Level<'m> = (usize, (IndicatorId, &'m Indicator), &'m Target);

/// The levels that stand on the day, of every programme.
fn levels<'m>(asked: &Asked<'m>) -> Vec<Level<'m>> {
    let (model, day) = (asked.scene.model, asked.scene.evaluation.as_of);
    let mut out = Vec::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        for one in model.indicators_of(programme) {
            let stands = |target: &&Target| target.force.until.is_none_or(|until| until > day);
            out.extend(
                one.1
                    .targets
                    .iter()
                    .filter(stands)
                    .map(|target| (at, one, target)),
            );
        }
    }
    out
}

/// Why what is asked has no number, where it has none.
fn wordy(demand: &Demand) -> Option<Remark> {
    match demand {
        Demand::Rank { written, .. } => Some(remark(
            format!("mức là bậc “{written}” của một thang"),
            format!("the level is “{written}” of a scale"),
        )),
        Demand::Done => Some(remark(
            "chỉ hỏi đã hoàn thành hay chưa",
            "asks only whether it is done",
        )),
        Demand::Untold(Untold::Unmeasured(why)) => Some(remark(
            format!("chỉ có lời: {why}"),
            format!("words only: {why}"),
        )),
        Demand::All(parts) | Demand::Any(parts) => {
            let mut said = parts.iter().map(wordy);
            let first = said.next()??;
            said.all(|one| one.is_some()).then_some(first)
        }
        Demand::OverTime { demand, .. } => wordy(demand),
        Demand::One(_)
        | Demand::Criteria { .. }
        | Demand::Untold(Untold::TwoReadings(_) | Untold::Unread(_)) => None,
    }
}

/// What is asked without a number, and the indicators that ask for nothing.
pub(super) fn no_number(asked: &Asked<'_>) -> Vec<Row> {
    let model = asked.scene.model;
    let mut out = Vec::new();
    for (at, one, target) in levels(asked) {
        if let Some(why) = wordy(&Demand::of(&target.condition, one.1.better)) {
            out.push(Row {
                why,
                ..of_indicator(asked, at, one, Some(target))
            });
        }
    }
    for id in without_target(model) {
        let programme = model.programmes.iter();
        let at = programme
            .enumerate()
            .find(|(_, one)| one.indicators.contains(&id.0));
        let Some((at, _)) = at else { continue };
        out.push(Row {
            why: remark(
                "nêu chỉ tiêu mà không nêu mức nào",
                "an indicator for which no level is set",
            ),
            ..of_indicator(asked, at, (id, model.indicator(id)), None)
        });
    }
    out.sort_by_key(|row| (row.programme, row.span.start));
    out
}

/// What cannot be measured as it is written.
pub(super) fn unmeasurable(asked: &Asked<'_>) -> Vec<Row> {
    let mut out = Vec::new();
    for (at, one, target) in levels(asked) {
        let demand = Demand::of(&target.condition, one.1.better);
        let untold = demand.walk().find_map(|part| match part {
            Demand::Untold(Untold::Unmeasured(why)) => Some(remark(why, why)),
            Demand::Untold(Untold::TwoReadings(readings)) => Some(remark(
                format!("có hai cách hiểu: {readings}"),
                format!("can be read in two ways: {readings}"),
            )),
            _ => None,
        });
        let endless = match target.by {
            By::Unstated => Some(remark("không nói đến khi nào", "says of no time")),
            By::After(year) => Some(remark(
                format!("“sau {year}” không bao giờ đến hạn"),
                format!("“after {year}” never falls due"),
            )),
            _ => None,
        };
        if let Some(why) = untold.or(endless) {
            out.push(Row {
                why,
                ..of_indicator(asked, at, one, Some(target))
            });
        }
    }
    out
}

/// What a later document softened or took back by the day.
pub(super) fn softened(asked: &Asked<'_>) -> Vec<Row> {
    let (model, day) = (asked.scene.model, asked.scene.evaluation.as_of);
    let mut out = Vec::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        for (id, indicator) in model.indicators_of(programme) {
            for (target, why) in amended::loosened(model, id, day) {
                let target = &indicator.targets[target];
                out.push(Row {
                    why,
                    ..of_indicator(asked, at, (id, indicator), Some(target))
                });
            }
        }
        for task in &programme.tasks {
            if let Some(why) = eased(&task.due, &task.due_text, &task.changes, day) {
                let led = of_task(asked, at, task, task);
                out.push(Row { why, ..led.row });
            }
        }
        for duty in &programme.duties {
            if let Some(why) = eased(&duty.due, &duty.due_text, &duty.changes, day) {
                let led = of_duty(asked, at, duty, duty);
                out.push(Row { why, ..led.row });
            }
        }
    }
    out
}

/// What documents in force on the day made of a task's time: it was taken back, or given
/// more of it; of times that cannot be compared that it has another.
fn eased(due: &Due, text: &str, changes: &[TaskChange], day: Date) -> Option<Remark> {
    let last = changes
        .iter()
        .rfind(|change| change.since <= day && (change.withdrawn || change.due.is_some()))?;
    let since = Period::Day(last.since);
    let document = last.document.as_deref().unwrap_or("–");
    let (doc, doc_en) = (
        format!("(theo {document}, từ {})", since.vietnamese()),
        format!("(by {document}, from {})", since.code()),
    );
    match &last.due {
        _ if last.withdrawn => Some(remark(
            format!("đã bãi bỏ {doc}"),
            format!("was taken back {doc_en}"),
        )),
        Some((new, said)) => {
            let sooner = match (due.deadline(), new.deadline()) {
                (Some(before), Some(now)) => now <= before,
                _ => new == due,
            };
            (!sooner).then(|| {
                remark(
                    format!("lùi hạn: ban hành “{text}”, nay “{said}” {doc}"),
                    format!("put off: “{text}” as adopted, “{said}” now {doc_en}"),
                )
            })
        }
        None => None,
    }
}

/// What asks less than its parent document.
pub(super) fn weaker(asked: &Asked<'_>) -> Vec<Row> {
    let (scene, cascades) = asked.cascades;
    let own = asked.scene.model.programmes.len();
    let mut out = Vec::new();
    for cascade in cascades.iter().filter(|cascade| cascade.child < own) {
        let parent = &scene.model.programmes[cascade.parent];
        for line in &cascade.lines {
            let (Relation::Weaker, Some(child), Some(at)) =
                (line.relation, line.child, line.child_target)
            else {
                continue;
            };
            let indicator = scene.model.indicator(child);
            let asked_by = &scene.model.indicator(line.parent).targets[line.parent_target];
            let number = parent.number.as_deref().unwrap_or("–");
            let (mut vi, mut en) = (
                format!("{number}: {}", asked_by.text),
                format!("{number}: {}", asked_by.text),
            );
            if let Some(from) = inferred(scene.model, cascade.parent, line.parent) {
                vi.push_str(&format!("; mức ấy là suy ra ({from})"));
                en.push_str(&format!("; that level was inferred ({from})"));
            }
            let more = line.remark.iter();
            for more in more {
                vi.push_str(&format!("; {}", more.vi));
                en.push_str(&format!("; {}", more.en));
            }
            let shown = Asked { scene, ..*asked };
            let row = of_indicator(
                &shown,
                cascade.child,
                (child, indicator),
                indicator.targets.get(at),
            );
            out.push(Row {
                why: remark(vi, en),
                ..row
            });
        }
    }
    out.sort_by_key(|row| (row.programme, row.span.start));
    out
}
