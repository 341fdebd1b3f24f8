//! The commitments of programmes, and who leads them: what is answered whatever the
//! figures are.

use super::{Asked, Row};
use crate::eval::agencies::answering;
use crate::eval::remark::remark;
use crate::eval::verdict::Kind;
use crate::model::{
    AgencyId, Duty, FieldId, Indicator, IndicatorId, Model, Period, Programme, Target, Task,
};
use crate::report::cascade::by_code;
use crate::source::Span;
use jiff::civil::Date;

/// Who leads a clause on the day, and what it is.
pub(super) struct Led<'m> {
    pub(super) row: Row,
    fields: &'m [FieldId],
    /// Who is to do it, where nobody leads.
    others: Vec<AgencyId>,
    /// Somebody is named, in a word that no agency has.
    misnamed: bool,
}

/// A row without answer yet.
fn blank(programme: usize, kind: Kind, name: String, span: Span) -> Row {
    Row {
        programme,
        kind: Some(kind),
        code: None,
        name,
        place: None,
        by: String::new(),
        due: None,
        required: String::new(),
        lead: Vec::new(),
        answers_now: Vec::new(),
        status: None,
        why: remark("", ""),
        span,
        cell: None,
    }
}

fn place_of(programme: &Programme) -> Option<std::sync::Arc<str>> {
    programme.place.as_deref().map(Into::into)
}

/// The row of an indicator, or of one of its levels.
pub(super) fn of_indicator(
    asked: &Asked<'_>,
    at: usize,
    (id, indicator): (IndicatorId, &Indicator),
    target: Option<&Target>,
) -> Row {
    let model = asked.scene.model;
    let day = asked.scene.evaluation.as_of;
    let span = target.map_or(indicator.span, |target| target.span);
    let lead = indicator.lead_on(day).to_vec();
    Row {
        code: indicator.code.clone(),
        place: place_of(&model.programmes[at]),
        by: target.map_or_else(String::new, |target| by_code(target.by)),
        due: target.and_then(|target| target.by.deadline()),
        required: target.map_or_else(String::new, |target| match &target.terms.text {
            Some(terms) => format!("{} ({terms})", target.text),
            None => target.text.clone(),
        }),
        answers_now: answering(model, &lead, &indicator.fields, day),
        lead,
        ..blank(at, Kind::Target, model.full_name(id), span)
    }
}

/// Every commitment with who leads it on the day: an indicator once, whatever its levels.
fn led<'m>(asked: &Asked<'m>) -> Vec<Led<'m>> {
    let model = asked.scene.model;
    let day = asked.scene.evaluation.as_of;
    let mut out = Vec::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        let misnamed = |id: IndicatorId| programme.misnamed.contains(&id);
        for (id, indicator) in model.indicators_of(programme) {
            if indicator.targets.is_empty() {
                continue;
            }
            out.push(Led {
                row: of_indicator(asked, at, (id, indicator), None),
                fields: &indicator.fields,
                others: Vec::new(),
                misnamed: misnamed(id) || indicator.parent.is_some_and(misnamed),
            });
        }
        for task in &programme.tasks {
            if let Some((today, _)) = task.on(day) {
                out.push(of_task(asked, at, task, &today));
            }
        }
        for duty in &programme.duties {
            let last = duty.stages(day).into_iter().rev();
            if let Some(today) = last.filter_map(|(_, duty, _)| duty).next() {
                out.push(of_duty(asked, at, duty, &today));
            }
        }
    }
    for one in &mut out {
        one.row.answers_now = answering(model, &one.row.lead, one.fields, day);
    }
    out
}

pub(super) fn of_task<'m>(asked: &Asked<'m>, at: usize, task: &'m Task, today: &Task) -> Led<'m> {
    let row = Row {
        code: task.code.clone(),
        place: place_of(&asked.scene.model.programmes[at]),
        due: today.due.deadline(),
        by: (today.due.deadline()).map_or_else(String::new, |day| Period::Day(day).code()),
        required: today.due_text.clone(),
        lead: today.lead.clone(),
        ..blank(at, Kind::Task, task.title.clone(), task.span)
    };
    Led {
        row,
        fields: &task.fields,
        others: task.carry_out.clone(),
        misnamed: false,
    }
}

pub(super) fn of_duty<'m>(asked: &Asked<'m>, at: usize, duty: &'m Duty, today: &Duty) -> Led<'m> {
    let row = Row {
        code: duty.code.clone(),
        place: place_of(&asked.scene.model.programmes[at]),
        due: today.due.deadline(),
        required: today.due_text.clone(),
        lead: today.by.clone(),
        ..blank(at, Kind::Duty, duty.title.clone(), duty.span)
    };
    Led {
        row,
        fields: &duty.fields,
        others: Vec::new(),
        misnamed: false,
    }
}

/// What nobody leads.
pub(super) fn no_owner(asked: &Asked<'_>) -> Vec<Row> {
    let nobody = led(asked).into_iter().filter(|one| one.row.lead.is_empty());
    nobody
        .map(|one| {
            let why = match (one.misnamed, one.others.is_empty()) {
                (true, _) => remark(
                    "có nêu cơ quan nhưng tên ấy không được khai báo (xem `ctr check`)",
                    "an agency is named, in a word that is declared nowhere (see `ctr check`)",
                ),
                (_, false) => asked.both(|scene| {
                    let who = scene.agencies(&one.others);
                    let word = scene.say(
                        "không nêu ai chủ trì; thực hiện",
                        "nobody leads; to be carried out by",
                    );
                    format!("{word}: {who}")
                }),
                _ => remark("không nêu ai chủ trì", "nobody is said to lead"),
            };
            Row { why, ..one.row }
        })
        .collect()
}

/// What is led by an agency that is no more on the day.
pub(super) fn owner_ended(asked: &Asked<'_>) -> Vec<Row> {
    let (model, day) = (asked.scene.model, asked.scene.evaluation.as_of);
    let mut out = Vec::new();
    for one in led(asked) {
        let gone = |id: &&AgencyId| model.agency(**id).ends.is_some_and(|ends| ends <= day);
        let gone: Vec<AgencyId> = one.row.lead.iter().filter(gone).copied().collect();
        if gone.is_empty() {
            continue;
        }
        let why = asked.both(|scene| {
            let told = gone
                .iter()
                .map(|id| ended(scene, model, *id, one.fields, day));
            told.collect::<Vec<_>>().join("; ")
        });
        out.push(Row { why, ..one.row });
    }
    out
}

/// `LĐTBXH kết thúc từ 01/3/2025, nay: SNV`.
fn ended(
    scene: &crate::report::eval::Scene,
    model: &Model,
    id: AgencyId,
    fields: &[FieldId],
    day: Date,
) -> String {
    let agency = model.agency(id);
    let until = agency.ends.map_or(String::new(), |day| scene.date(day));
    let now = answering(model, &[id], fields, day);
    let names: Vec<&str> = now.iter().map(|id| model.agency(*id).id.as_str()).collect();
    let now = match names.is_empty() {
        true => scene
            .say("không ai tiếp nhận", "nobody took over")
            .to_string(),
        false => format!("{}: {}", scene.say("nay", "now"), names.join(", ")),
    };
    let word = scene.say("kết thúc từ", "ended on");
    crate::finding::wrap::visible(&format!("{} {word} {until}, {now}", agency.id))
}
