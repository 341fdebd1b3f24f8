//! Tasks and reports: their times, and who has to do with them.

use super::{Diff, Spans, later, text};
use crate::diff::matching::{Identity, matched};
use crate::diff::{Kind, Subject, What};
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::{Due, Duty, Period, Task};
use crate::source::text::key;
use jiff::civil::Date;

impl Diff<'_> {
    pub(super) fn tasks(&mut self) {
        let (old, new) = (&self.old.tasks, &self.new.tasks);
        let name = |task: &Task| Identity {
            code: task.code.clone(),
            name: task.title.clone(),
            within: String::new(),
            apart: Vec::new(),
        };
        let (olds, news): (Vec<_>, Vec<_>) = (
            old.iter().map(name).collect(),
            new.iter().map(name).collect(),
        );
        let found = matched(&olds, &news);
        for (task, other) in new.iter().zip(&found) {
            let of = work(What::Task, &task.code, &task.title);
            let Some(was) = other.map(|at| &old[at]) else {
                let values = (None, text(&task.due_text));
                self.push(Kind::Appeared, of, values, (None, Some(task.span)), None);
                continue;
            };
            let spans = (Some(was.span), Some(task.span));
            self.named(
                &of,
                (&was.code, &task.code),
                (&was.title, &task.title),
                spans,
            );
            self.time(
                &of,
                (&was.due, &was.due_text),
                (&task.due, &task.due_text),
                spans,
            );
            for (role, one, two) in [
                ("lead", &was.lead, &task.lead),
                ("direct", &was.direct, &task.direct),
                ("carry_out", &was.carry_out, &task.carry_out),
                ("advise", &was.advise, &task.advise),
                ("coordinate", &was.coordinate, &task.coordinate),
                ("supervise", &was.supervise, &task.supervise),
            ] {
                self.agencies(&of, Some(role), (one, two), spans);
            }
        }
        for was in gone(old, &found) {
            let of = work(What::Task, &was.code, &was.title);
            let values = (text(&was.due_text), None);
            self.push(Kind::Gone, of, values, (Some(was.span), None), None);
        }
    }

    pub(super) fn duties(&mut self) {
        let (old, new) = (&self.old.duties, &self.new.duties);
        let name = |duty: &Duty| Identity {
            code: duty.code.clone(),
            name: duty.title.clone(),
            within: String::new(),
            apart: Vec::new(),
        };
        let (olds, news): (Vec<_>, Vec<_>) = (
            old.iter().map(name).collect(),
            new.iter().map(name).collect(),
        );
        let found = matched(&olds, &news);
        for (duty, other) in new.iter().zip(&found) {
            let of = work(What::Duty, &duty.code, &duty.title);
            let Some(was) = other.map(|at| &old[at]) else {
                let values = (None, text(&duty.due_text));
                self.push(Kind::Appeared, of, values, (None, Some(duty.span)), None);
                continue;
            };
            let spans = (Some(was.span), Some(duty.span));
            self.named(
                &of,
                (&was.code, &duty.code),
                (&was.title, &duty.title),
                spans,
            );
            self.time(
                &of,
                (&was.due, &was.due_text),
                (&duty.due, &duty.due_text),
                spans,
            );
            for (role, one, two) in [
                ("lead", &was.by, &duty.by),
                ("to", &was.to, &duty.to),
                ("direct", &was.direct, &duty.direct),
                ("advise", &was.advise, &duty.advise),
                ("coordinate", &was.coordinate, &duty.coordinate),
            ] {
                self.agencies(&of, Some(role), (one, two), spans);
            }
        }
        for was in gone(old, &found) {
            let of = work(What::Duty, &was.code, &was.title);
            let values = (text(&was.due_text), None);
            self.push(Kind::Gone, of, values, (Some(was.span), None), None);
        }
    }

    fn time(&mut self, of: &Subject, old: (&Due, &String), new: (&Due, &String), spans: Spans) {
        if old.0 != new.0 {
            let why = later(end_of_due(old.0), end_of_due(new.0));
            let values = (text(old.1), text(new.1));
            self.push(Kind::Deadline, of.clone(), values, spans, why);
        } else if key(old.1) != key(new.1) {
            let values = (text(old.1), text(new.1));
            self.push(Kind::Reworded, of.clone(), values, spans, None);
        }
    }
}

fn work(what: What, code: &Option<String>, title: &str) -> Subject {
    Subject {
        what,
        code: code.clone(),
        name: title.to_string(),
        by: None,
        place: None,
        terms: None,
    }
}

/// Those of the old that are no counterpart.
fn gone<'t, T>(old: &'t [T], found: &[Option<usize>]) -> Vec<&'t T> {
    let kept: std::collections::HashSet<usize> = found.iter().flatten().copied().collect();
    let all = old.iter().enumerate();
    all.filter(|(at, _)| !kept.contains(at))
        .map(|(_, one)| one)
        .collect()
}

pub(super) fn role_of(role: &str) -> Remark {
    let (vi, en) = match role {
        "lead" => ("chủ trì, thực hiện", "leads or carries out"),
        "direct" => ("chỉ đạo", "directs"),
        "carry_out" => ("thực hiện", "carries out"),
        "advise" => ("tham mưu", "advises"),
        "coordinate" => ("phối hợp", "coordinates"),
        "supervise" => ("giám sát", "supervises"),
        _ => ("nơi nhận", "receives it"),
    };
    remark(vi, en)
}

fn end_of_due(due: &Due) -> Option<Date> {
    match due {
        Due::By(period) => Some(period.end()),
        Due::ByYearAndAfter(year) => Some(Period::Year(*year).end()),
        // Of a day each year only its place in the year matters.
        Due::Yearly { month, day, .. } => Date::new(2024, *month, *day).ok(),
        _ => None,
    }
}
