//! Amendments that were not understood: what they make of a clause is not known.

use super::faults::Faults;
use super::tasks;
use crate::check::amendments::{effective, takes_back};
use crate::check::resolver::Resolver;
use crate::finding::catalogue::names::UNKNOWN_CLAUSE;
use crate::finding::catalogue::syntax::MISPLACED_ATTRIBUTE;
use crate::finding::catalogue::types::{NO_EFFECTIVE_DATE, TWO_AMENDMENTS_ONE_DAY};
use crate::model::indicator::Force;
use crate::model::{By, Condition, IndicatorId, Programme, Unread};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::attributes::{DeclarationKind, aside, terminal};
use crate::syntax::tree::{
    Attr, Attribute, BadHead, Declaration, Head, IndicatorHead, Lost, Name, TargetLine, Tree,
};
use jiff::civil::Date;

impl Resolver {
    /// Settles what amendments that were not understood leave unread.
    pub(super) fn unread_amendments(
        &mut self,
        tree: &Tree,
        faults: &Faults,
        programme: &mut Programme,
    ) {
        for declaration in &tree.declarations {
            match &declaration.head {
                Head::Amendment(of) => {
                    if let Some(id) = self.indicators.get(&of.text) {
                        self.unread_amendment(id, declaration, faults);
                    } else if faults.within(of.span) == Some(UNKNOWN_CLAUSE.code) {
                        let nearest = self.indicators.nearest(&of.text).map(str::to_string);
                        self.amends_unknown(&nearest, of, declaration, faults, programme);
                    }
                }
                Head::Bad(BadHead {
                    kind: Some(DeclarationKind::Amendment) | None,
                    text: Some(of),
                }) if amends(declaration) => {
                    let named = self.clause_in(&of.text, programme);
                    self.amends_unknown(&named, of, declaration, faults, programme);
                }
                _ => {}
            }
        }
    }

    /// The clause that some words at the end of a text name.
    fn clause_in(&self, text: &str, programme: &Programme) -> Option<String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let names = (1..words.len()).map(|from| words[from..].join(" "));
        let mut trimmed = names.map(|name| name.trim_matches('"').to_string());
        trimmed.find(|name| self.indicators.get(name).is_some() || tasks::has(programme, name))
    }

    /// An amendment of nobody knows which clause: what it sets is in sight, and the
    /// clause that it may be of is unread.
    fn amends_unknown(
        &mut self,
        may_be: &Option<String>,
        of: &Name,
        declaration: &Declaration,
        faults: &Faults,
        programme: &mut Programme,
    ) {
        let code = faults.code(declaration.span);
        match may_be {
            Some(name) => {
                for id in self.near_to(name, of, programme) {
                    let why = Unread::Amendment(of.text.clone(), code);
                    self.at(id).unread.get_or_insert(why);
                }
                tasks::amended(programme, name, code);
            }
            None => self.amends_any(of, declaration, code, programme),
        }
        let lines = declaration.attributes.iter().filter_map(|line| {
            let target = match (&line.attr, &line.lost) {
                (Some(Attr::Target(target)), _) => target,
                (None, Some(Lost::Target(target))) => target,
                _ => return None,
            };
            Some((target, line.span))
        });
        let lines: Vec<_> = lines.collect();
        let id = self.in_sight(of, declaration.span, code, programme);
        for (line, span) in &lines {
            let unstated = line.times.is_empty().then_some(By::Unstated);
            let times: Vec<By> = (line.times.iter().map(|(by, _)| self.settled_by(id, *by)))
                .chain(unstated)
                .collect();
            for by in times {
                self.push_unread(id, by, line, *span, code, Force::default());
            }
        }
        if lines.is_empty() {
            let nothing = TargetLine {
                times: Vec::new(),
                condition: None,
                stretch: None,
                strives: false,
                firm: false,
                text: of.clone(),
                narrowed: None,
            };
            let span = declaration.span;
            self.push_unread(id, By::Unstated, &nothing, span, code, Force::default());
        }
    }

    /// The indicator of a name, and those whose code or name is as near to what was
    /// typed.
    fn near_to(&self, name: &str, of: &Name, programme: &Programme) -> Vec<IndicatorId> {
        let typed = key(&of.text);
        let is_near = |id: &IndicatorId| {
            let indicator = self.model.indicator(*id);
            let codes = indicator.code.iter().map(String::as_str);
            let mut names = codes.chain([indicator.name.as_str()]);
            names.any(|own| strsim::levenshtein(&key(own), &typed) < 2)
        };
        let ids = programme.indicators.clone().map(IndicatorId);
        let mut alike: Vec<IndicatorId> = ids.filter(is_near).collect();
        alike.extend(self.indicators.get(name).filter(|id| !alike.contains(id)));
        alike
    }

    /// An amendment that may be of anything: what has a level at its milestones is
    /// unread there; all of it, where those are not known or it withdraws.
    fn amends_any(
        &mut self,
        of: &Name,
        declaration: &Declaration,
        code: &'static str,
        programme: &mut Programme,
    ) {
        let times = declaration.attributes.iter().map(|line| {
            let target = match (&line.attr, &line.lost) {
                (Some(Attr::Target(target)), _) | (None, Some(Lost::Target(target))) => target,
                (Some(Attr::Effective(_)), _) | (None, Some(Lost::Aside)) => return Some(vec![]),
                (Some(attr), _) if aside(terminal(attr)) => return Some(vec![]),
                _ => return None,
            };
            let times: Vec<By> = target.times.iter().map(|(by, _)| *by).collect();
            (!times.is_empty()).then_some(times)
        });
        let times: Option<Vec<By>> = times.collect::<Option<Vec<_>>>().map(|all| all.concat());
        let times = times.filter(|times| !times.is_empty());
        let at_those = |by: By| times.as_ref().is_none_or(|times| times.contains(&by));
        for id in programme.indicators.clone().map(IndicatorId) {
            for target in &mut self.at(id).targets {
                let known = !matches!(target.condition, Condition::Unread(_));
                if known && at_those(target.by) {
                    let why = Unread::Amendment(of.text.clone(), code);
                    target.condition = Condition::Unread(why);
                }
            }
        }
        if times.is_none() {
            tasks::any_amended(programme, code);
        }
    }

    /// Something that is declared nowhere, under which what it sets is in sight.
    fn in_sight(
        &mut self,
        of: &Name,
        span: Span,
        code: &'static str,
        programme: &mut Programme,
    ) -> IndicatorId {
        let head = IndicatorHead {
            name: Some(Name {
                text: format!("sửa đổi {}", of.text.trim_start_matches("sửa đổi ")),
                span: of.span,
            }),
            ..IndicatorHead::default()
        };
        let id = self.nameless(&head, span, programme);
        self.at(id).unread = Some(Unread::Clause(code));
        programme.indicators.end = self.model.indicators.len() as u32;
        id
    }

    /// Levels that an unread amendment ended are in force again, to be unread.
    fn reopen(&mut self, id: IndicatorId, of: &Declaration) {
        let Some(effective) = effective(&of.attributes, self.issued) else {
            return;
        };
        for target in &mut self.at(id).targets {
            if target.force.until == Some(effective) {
                target.force.until = None;
            }
        }
    }

    /// An amendment of which a line is unread leaves what it amends unread: at the
    /// line's milestones where those are known, else all of it.
    pub(super) fn unread_amendment(&mut self, id: IndicatorId, of: &Declaration, faults: &Faults) {
        let effective = effective(&of.attributes, self.issued);
        let mut why = None;
        if effective.is_none() {
            why = Some(Unread::Declaration(NO_EFFECTIVE_DATE.code));
        } else if let Some(code) = faults.within(of.span) {
            why = Some(Unread::Declaration(code));
        }
        for attribute in &of.attributes {
            let line = match (&attribute.attr, &attribute.lost) {
                (Some(Attr::Target(line)), _) | (None, Some(Lost::Target(line))) => line,
                (Some(attr), _) if aside(terminal(attr)) => continue,
                (None, Some(Lost::Aside)) => continue,
                (None, _) => {
                    why = Some(Unread::Declaration(faults.code(attribute.span)));
                    continue;
                }
                (Some(_), _) => {
                    let code = faults.within(attribute.span);
                    why = code.map(Unread::Declaration).or(why);
                    continue;
                }
            };
            let pushed = (self.model.indicator(id).targets.iter())
                .any(|target| target.span == attribute.span);
            let unread = attribute.attr.is_none()
                || faults.of_level(attribute.span).is_some()
                || (line.condition.is_some() && !pushed && !takes_back(line));
            if !unread {
                continue;
            }
            let code = faults.of_level(attribute.span);
            let code = code.unwrap_or_else(|| faults.code(attribute.span));
            for (by, _) in &line.times {
                let by = self.settled_by(id, *by);
                for target in &mut self.at(id).targets {
                    // What held before that day is known, and may have been due.
                    let before = |from: Date| target.force.since.is_none_or(|day| day < from);
                    match effective.filter(|from| before(*from)) {
                        _ if target.by != by => {}
                        Some(from) => {
                            let until = target.force.until.get_or_insert(from);
                            *until = from.min(*until);
                        }
                        None => target.condition = Condition::Unread(Unread::Line(code)),
                    }
                }
            }
            if line.times.is_empty() {
                why = Some(Unread::Declaration(code));
            }
            // The level that another document of the day set is in sight.
            let beside = takes_back(line) && code == TWO_AMENDMENTS_ONE_DAY.code;
            if pushed || beside {
                continue;
            }
            let unstated = line.times.is_empty().then_some(By::Unstated);
            let times: Vec<By> = (line.times.iter().map(|(by, _)| self.settled_by(id, *by)))
                .chain(unstated)
                .collect();
            for by in times {
                let force = Force {
                    since: effective,
                    ..Force::default()
                };
                self.push_unread(id, by, line, attribute.span, code, force);
            }
        }
        if let Some(why) = why {
            let sets = |line: &Attribute| matches!(line.attr, Some(Attr::Target(_)));
            if !of.attributes.iter().any(sets) {
                self.reopen(id, of);
            }
            self.at(id).unread.get_or_insert(why);
        }
    }
}

/// Adds the lines of amendments by which their levels may be meant, and which no amendment
/// can have: `đơn vị: triệu người`.
pub(super) fn misplaced(tree: &Tree, faults: &mut Faults) {
    let amendments = tree.declarations.iter();
    let amendments = amendments.filter(|one| matches!(one.head, Head::Amendment(_)));
    for line in amendments.flat_map(|one| &one.attributes) {
        let lost = line.attr.is_none() && matches!(line.lost, Some(Lost::Reading(_)));
        if lost && faults.within(line.span).is_none() {
            faults.add(line.span, MISPLACED_ATTRIBUTE.code);
        }
    }
}

/// Whether a declaration of which the head was lost has lines of amendments alone.
fn amends(declaration: &Declaration) -> bool {
    let is_one = |line: &Attribute| match (&line.attr, &line.lost) {
        (Some(Attr::Withdrawn | Attr::Effective(_)), _) => true,
        (None, Some(Lost::Reading(keyword))) => matches!(*keyword, "HIEU_LUC" | "BAI_BO"),
        _ => false,
    };
    declaration.attributes.iter().any(is_one)
}
