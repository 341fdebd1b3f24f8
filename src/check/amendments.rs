//! Amendments (sửa đổi): what a later document makes of a clause, from a day on.
//! The clause as it was stays; the evaluation takes what was in force on its day.

use crate::check::names::nearest_arg;
use crate::check::resolver::Resolver;
use crate::finding::Finding;
use crate::finding::catalogue::names::UNKNOWN_CLAUSE;
use crate::finding::catalogue::types::NO_EFFECTIVE_DATE;
use crate::model::indicator::{Force, Terms};
use crate::model::programme::TaskChange;
use crate::model::{By, IndicatorId, Programme, Target};
use crate::source::text::key;
use crate::syntax::tree::{Attr, Attribute, Declaration, FreeKind, Head, ListKind, Name, Tree};
use foldhash::HashMap;
use jiff::civil::Date;

impl Resolver {
    /// Takes in a file's amendments, in the order of their days.
    pub fn amendments(&mut self, tree: &Tree, programme: &mut Programme) {
        let mut all = Vec::new();
        for declaration in &tree.declarations {
            let Head::Amendment(of) = &declaration.head else {
                continue;
            };
            match effective(&declaration.attributes) {
                Some(since) => all.push((since, of, declaration)),
                None => self.report(Finding::new(&NO_EFFECTIVE_DATE, declaration.span)),
            }
        }
        all.sort_by_key(|(since, ..)| *since);
        // The first task of each code or title.
        let mut tasks: HashMap<String, usize> = HashMap::default();
        if !all.is_empty() {
            for (at, task) in programme.tasks.iter().enumerate() {
                for name in task.code.iter().chain([&task.title]) {
                    tasks.entry(key(name)).or_insert(at);
                }
            }
        }
        for (since, of, declaration) in all {
            let task = tasks.get(&key(&of.text)).copied();
            match (self.indicators.get(&of.text), task) {
                (Some(id), _) => self.amend_indicator(id, since, declaration),
                (None, Some(at)) => {
                    let change = self.task_change(since, declaration);
                    programme.tasks[at].changes.push(change);
                }
                (None, None) => {
                    let named = |name: &str| key(name) == key(&of.text);
                    let duty = programme.duties.iter().position(|duty| {
                        named(&duty.title) || duty.code.as_deref().is_some_and(named)
                    });
                    match duty {
                        Some(at) => {
                            let change = self.task_change(since, declaration);
                            programme.duties[at].changes.push(change);
                        }
                        None => self.unknown_clause(of),
                    }
                }
            }
        }
    }

    fn unknown_clause(&mut self, of: &Name) {
        let nearest = self.indicators.nearest(&of.text).map(str::to_string);
        let finding = Finding::new(&UNKNOWN_CLAUSE, of.span)
            .arg("name", format!("`{}`", of.text))
            .arg("nearest", nearest_arg(nearest.as_deref()));
        self.report(finding);
    }

    fn amend_indicator(&mut self, id: IndicatorId, since: Date, declaration: &Declaration) {
        let document = document(&declaration.attributes);
        for attribute in &declaration.attributes {
            match &attribute.attr {
                Some(Attr::Withdrawn) => self.close(id, None, since),
                Some(Attr::List(ListKind::Lead, names)) => {
                    let lead = self.agencies(names);
                    self.at(id).leads.push((since, lead));
                }
                Some(Attr::Target(line)) => {
                    let times = self.times(id, &line.times);
                    let Some(mut terms) = self.terms(id, line) else {
                        continue;
                    };
                    let (text, span) = (line.text.text.as_str(), attribute.span);
                    if let Some(said) = terms.said_mut() {
                        let stretch = said.stretch.take();
                        said.stretch =
                            stretch.map(|stretch| Box::new(self.settled(id, *stretch, text, span)));
                        if let Some(given) = &mut said.given {
                            self.given_settled(given, span, true);
                        }
                    }
                    let condition = match &line.condition {
                        Some(condition) => match self.condition(id, condition) {
                            Some(condition) => Some(self.settled(id, condition, text, span)),
                            None => continue,
                        },
                        None => None,
                    };
                    for (by, _) in &times {
                        self.close(id, Some((*by, &terms)), since);
                        let Some(condition) = condition.clone() else {
                            continue;
                        };
                        let force = Force {
                            since: Some(since),
                            until: None,
                            document: document.as_deref().map(Box::from),
                        };
                        let (text, span) = (line.text.text.clone(), attribute.span);
                        self.at(id).targets.push(Target {
                            force,
                            by: *by,
                            condition,
                            text,
                            terms: terms.clone(),
                            span,
                        });
                    }
                }
                _ => {}
            }
        }
    }

    /// Ends the targets in force at a milestone and of one case, or all, from a day.
    fn close(&mut self, id: IndicatorId, of: Option<(By, &Terms)>, from: Date) {
        for target in &mut self.at(id).targets {
            let ends =
                of.is_none_or(|(by, terms)| by == target.by && terms.same_case(&target.terms));
            if ends && target.force.until.is_none() {
                target.force.until = Some(from);
            }
        }
    }

    fn task_change(&mut self, since: Date, declaration: &Declaration) -> TaskChange {
        let mut change = TaskChange {
            since,
            document: document(&declaration.attributes),
            lead: None,
            due: None,
            withdrawn: false,
        };
        for attribute in &declaration.attributes {
            match &attribute.attr {
                Some(Attr::Withdrawn) => change.withdrawn = true,
                Some(Attr::List(ListKind::Lead | ListKind::CarriesOut, names)) => {
                    change.lead = Some(self.agencies(names));
                }
                Some(Attr::When(_, due, text)) => {
                    change.due = Some((due.clone(), text.text.clone()))
                }
                _ => {}
            }
        }
        change
    }
}

fn effective(attributes: &[Attribute]) -> Option<Date> {
    attributes
        .iter()
        .find_map(|attribute| match attribute.attr {
            Some(Attr::Effective(day)) => Some(day),
            _ => None,
        })
}

fn document(attributes: &[Attribute]) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.attr {
            Some(Attr::Free(FreeKind::Document, text)) => Some(text.text.clone()),
            _ => None,
        })
}
