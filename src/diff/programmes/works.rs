//! Tasks and reports: their times, and who has to do with them. Each is taken as later
//! documents (`sửa đổi`) leave it: a change of those counts like one of the text.

use super::fields::{Field, about, day, list};
use super::{Diff, Spans, later, text};
use crate::diff::matching::{Identity, matched};
use crate::diff::{Change, Kind, Subject, What};
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::programme::TaskChange;
use crate::model::{AgencyId, Due, Duty, Period, Task};
use crate::source::Span;
use crate::source::text::key;
use jiff::civil::Date;
use std::collections::HashMap;

/// A task or a duty: what both have.
#[derive(Clone)]
struct Work<'w> {
    what: What,
    code: &'w Option<String>,
    title: &'w str,
    due: &'w Due,
    due_text: &'w str,
    /// By role; the first is who answers for it.
    roles: Vec<(&'static str, &'w [AgencyId])>,
    fields: Vec<Field>,
    /// What later documents make of it.
    changes: &'w [TaskChange],
    /// A later document ends it.
    withdrawn: bool,
    span: Span,
}

impl<'w> Work<'w> {
    fn identity(&self) -> Identity {
        Identity {
            code: self.code.clone(),
            name: self.title.to_string(),
            within: String::new(),
            apart: Vec::new(),
        }
    }

    fn subject(&self) -> Subject {
        about(self.what, self.code.as_deref(), self.title)
    }

    /// As the changes leave it.
    fn amended(mut self) -> Self {
        for change in self.changes {
            if let (Some(lead), Some(first)) = (&change.lead, self.roles.first_mut()) {
                first.1 = lead;
            }
            if let Some((due, text)) = &change.due {
                (self.due, self.due_text) = (due, text);
            }
            self.withdrawn |= change.withdrawn;
        }
        self
    }
}

impl<'m> Diff<'m> {
    pub(super) fn tasks(&mut self) {
        let works = |tasks: &'m [Task]| tasks.iter().map(|one| self.task(one)).collect();
        let (old, new) = (works(&self.old.tasks), works(&self.new.tasks));
        self.works(old, new);
    }

    pub(super) fn duties(&mut self) {
        let works = |duties: &'m [Duty]| duties.iter().map(|one| self.duty(one)).collect();
        let (old, new) = (works(&self.old.duties), works(&self.new.duties));
        self.works(old, new);
    }

    fn task<'w>(&self, task: &'w Task) -> Work<'w> {
        let Task {
            code,
            title,
            direct,
            lead,
            carry_out,
            advise,
            coordinate,
            supervise,
            fields,
            due,
            due_text,
            source,
            note,
            changes,
            span,
        } = task;
        Work {
            what: What::Task,
            code,
            title,
            due,
            due_text,
            roles: vec![
                ("lead", lead),
                ("direct", direct),
                ("carry_out", carry_out),
                ("advise", advise),
                ("coordinate", coordinate),
                ("supervise", supervise),
            ],
            fields: vec![
                ("lĩnh vực", self.names_of_fields(fields)),
                ("nguồn", source.clone()),
                ("ghi chú", note.clone()),
            ],
            changes,
            withdrawn: false,
            span: *span,
        }
    }

    fn duty<'w>(&self, duty: &'w Duty) -> Work<'w> {
        let Duty {
            code,
            title,
            by,
            direct,
            advise,
            coordinate,
            to,
            fields,
            due,
            due_text,
            source,
            note,
            changes,
            span,
        } = duty;
        Work {
            what: What::Duty,
            code,
            title,
            due,
            due_text,
            roles: vec![
                ("lead", by),
                ("to", to),
                ("direct", direct),
                ("advise", advise),
                ("coordinate", coordinate),
            ],
            fields: vec![
                ("lĩnh vực", self.names_of_fields(fields)),
                ("nguồn", source.clone()),
                ("ghi chú", note.clone()),
            ],
            changes,
            withdrawn: false,
            span: *span,
        }
    }

    /// As later documents leave them, those that are still to be done; then what they
    /// were before, for what was due until then was judged by that.
    fn works(&mut self, old: Vec<Work<'_>>, new: Vec<Work<'_>>) {
        let begun = self.out.len();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        self.lasting(&still_to_do(&old), &still_to_do(&new));
        for (at, one) in self.out.iter().enumerate().skip(begun) {
            by_name.entry(one.of.name.clone()).or_default().push(at);
        }
        for (work, other) in new.iter().zip(matched(&names(&old), &names(&new))) {
            let Some(was) = other.map(|at| &old[at]) else {
                continue;
            };
            if was.changes.is_empty() && work.changes.is_empty() {
                continue;
            }
            let told = self.out.len();
            self.work(was, work);
            let spans = (Some(was.span), Some(work.span));
            let changes = |work: &Work<'_>| vec![("sửa đổi", self.changes_of(work))];
            let (one, two) = (changes(was), changes(work));
            self.others(&work.subject(), one, two, spans);
            // What both stages have is told once.
            let again: Vec<Change> = self.out.drain(told..).collect();
            for one in again {
                let same = |at: &usize| {
                    let other = &self.out[*at];
                    (one.kind, &one.of, &one.old, &one.new)
                        == (other.kind, &other.of, &other.old, &other.new)
                };
                let known = by_name.entry(one.of.name.clone()).or_default();
                if !known.iter().any(same) {
                    known.push(self.out.len());
                    self.out.push(one);
                }
            }
        }
    }

    /// What later documents make of it, in a row.
    fn changes_of(&self, work: &Work<'_>) -> Option<String> {
        let each = work.changes.iter().map(|change| {
            let document = change.document.clone().map(|text| format!("theo {text}"));
            let due = (change.due.as_ref()).map(|(_, text)| format!("thời gian: {text}"));
            let lead = (change.lead.as_ref()).map(|who| format!("chủ trì: {}", self.ids(who)));
            let gone = change.withdrawn.then(|| "bãi bỏ".to_string());
            let parts = [document, lead, due, gone].into_iter().flatten();
            let parts: Vec<String> = parts.collect();
            format!("từ {} {}", day(change.since), parts.join(", "))
        });
        list(&each.collect::<Vec<_>>())
    }

    fn lasting(&mut self, old: &[Work<'_>], new: &[Work<'_>]) {
        let found = matched(&names(old), &names(new));
        for (work, other) in new.iter().zip(&found) {
            match other.map(|at| &old[at]) {
                Some(was) => self.work(was, work),
                None => {
                    let values = (None, text(work.due_text));
                    let spans = (None, Some(work.span));
                    self.push(Kind::Appeared, work.subject(), values, spans, None);
                }
            }
        }
        for was in gone(old, &found) {
            let values = (text(was.due_text), None);
            let spans = (Some(was.span), None);
            self.push(Kind::Gone, was.subject(), values, spans, None);
        }
    }

    fn work(&mut self, was: &Work<'_>, work: &Work<'_>) {
        let of = work.subject();
        let spans = (Some(was.span), Some(work.span));
        self.named(&of, (was.code, work.code), (was.title, work.title), spans);
        let (old, new) = ((was.due, was.due_text), (work.due, work.due_text));
        self.time(&of, old, new, spans);
        for ((role, one), (_, two)) in was.roles.iter().zip(&work.roles) {
            self.agencies(&of, Some(role), (one, two), spans);
        }
        self.others(&of, was.fields.clone(), work.fields.clone(), spans);
    }

    fn time(&mut self, of: &Subject, old: (&Due, &str), new: (&Due, &str), spans: Spans) {
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

/// As later documents leave them, without those that these end.
fn still_to_do<'w>(all: &[Work<'w>]) -> Vec<Work<'w>> {
    let amended = all.iter().map(|one| one.clone().amended());
    amended.filter(|one| !one.withdrawn).collect()
}

fn names(all: &[Work<'_>]) -> Vec<Identity> {
    all.iter().map(Work::identity).collect()
}

/// Those of the old that are no counterpart.
pub(super) fn gone<'t, T>(old: &'t [T], found: &[Option<usize>]) -> Vec<&'t T> {
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
