//! What the lines of an indicator leave unread.

use super::Faults;
use super::spread::asks_by_direction;
use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::syntax::BAD_TABLE_HEADING;
use crate::model::indicator::{Force, Terms};
use crate::model::{By, Condition, IndicatorId, Programme, Target, Unread};
use crate::source::Span;
use crate::syntax::attributes::{aside, terminal};
use crate::syntax::tree::{Attr, Attribute, Lost, TargetLine};
use foldhash::HashSet;

impl Resolver {
    /// Settles what of the indicators themselves their lines leave unread.
    pub(super) fn unread_of(
        &mut self,
        pending: &[Pending],
        faults: &Faults,
        programme: &Programme,
    ) {
        let mut declared: HashSet<IndicatorId> = HashSet::default();
        for one in pending {
            if self.says_direction(one, &declared) {
                declared.insert(one.id);
            }
            if self.unread_lines(one, faults, &declared, programme) {
                self.in_doubt.insert(one.id);
            }
        }
    }

    /// Whether an indicator's direction is declared, by itself or its whole.
    fn says_direction(&self, one: &Pending, declared: &HashSet<IndicatorId>) -> bool {
        use crate::syntax::tree::Opt;
        let options = &one.head.options;
        let parent = self.model.indicator(one.id).parent;
        one.better.is_some()
            || options.iter().any(|(o, _)| matches!(o, Opt::Better(_)))
            || parent.is_some_and(|parent| declared.contains(&parent))
    }

    /// Settles what of an indicator's lines is unread; whether that leaves in doubt
    /// which way is better.
    fn unread_lines(
        &mut self,
        one: &Pending,
        faults: &Faults,
        declared: &HashSet<IndicatorId>,
        programme: &Programme,
    ) -> bool {
        let mut why = self.unread_declaration(one, faults, programme);
        let (mut lost, mut doubt) = (None, None);
        for attribute in one.attributes {
            let line = match (&attribute.attr, &attribute.lost) {
                (Some(Attr::Target(line)), _) | (None, Some(Lost::Target(line))) => line,
                _ => {
                    why = why.or_else(|| self.unread_line(one.id, attribute, faults));
                    continue;
                }
            };
            doubt = doubt.or(faults.of_direction(attribute.span));
            lost = self.unread_target(one.id, attribute, line, faults).or(lost);
        }
        let parent = self.model.indicator(one.id).parent;
        let of_parent = parent.and_then(|parent| self.model.indicator(parent).unread.clone());
        // A part is read by its whole's unit and scope, not by its formula.
        why = why.or(of_parent.filter(|why| !matches!(why, Unread::Formula(_))));
        // Which way is better was told by lines, and one of them is not known.
        let told_by_lines = lost.filter(|_| !declared.contains(&one.id));
        let doubt = doubt.or(told_by_lines);
        if let Some(code) = doubt {
            for target in &mut self.at(one.id).targets {
                if asks_by_direction(&target.condition) {
                    target.condition = Condition::Unread(Unread::Declaration(code));
                }
            }
        }
        self.at(one.id).unread = why;
        self.keep_in_sight(one, faults);
        doubt.is_some()
    }

    /// What is wrong with an indicator's head, or with its table's.
    fn unread_declaration(
        &self,
        one: &Pending,
        faults: &Faults,
        programme: &Programme,
    ) -> Option<Unread> {
        if let Some(code) = self.unnamed.get(&one.id) {
            return Some(Unread::Declaration(code));
        }
        if programme.unread.contains(&one.id) {
            return Some(Unread::Declaration(BAD_TABLE_HEADING.code));
        }
        let span = self.model.indicator(one.id).span;
        let code = match self.rows.contains(&one.id) {
            true => {
                let name = one.head.name.iter().map(|name| name.span);
                let cells = one.head.options.iter().map(|(_, span)| *span);
                name.chain(cells).find_map(|cell| faults.within(cell))
            }
            false => faults.within(span),
        };
        code.map(Unread::Declaration)
    }

    /// What a line that is no commitment takes with it.
    fn unread_line(&self, id: IndicatorId, line: &Attribute, faults: &Faults) -> Option<Unread> {
        let indicator = self.model.indicator(id);
        let keyword = match (&line.attr, &line.lost) {
            (None, Some(Lost::Reading(keyword))) => keyword,
            (Some(attr), _) if !aside(terminal(attr)) => {
                let missing = match attr {
                    Attr::Formula(_) => indicator.formula.is_none(),
                    Attr::Baseline(..) => indicator.baseline.is_none(),
                    _ => false,
                };
                if !missing && faults.within(line.span).is_none() {
                    return None;
                }
                terminal(attr)
            }
            _ => return None,
        };
        let code = faults.code(line.span);
        Some(match keyword {
            "CONG_THUC" => Unread::Formula(code),
            _ => Unread::Declaration(code),
        })
    }

    /// Makes the commitments of a milestone line unread where an error stands on
    /// it; gives the error's code.
    fn unread_target(
        &mut self,
        id: IndicatorId,
        attribute: &Attribute,
        line: &TargetLine,
        faults: &Faults,
    ) -> Option<&'static str> {
        let asks = attribute.attr.is_none() || line.condition.is_some();
        let code = faults.within(attribute.span);
        let mut missing: Vec<By> = line.times.iter().map(|(by, _)| *by).collect();
        for target in &mut self.at(id).targets {
            if target.span != attribute.span {
                continue;
            }
            missing.retain(|by| *by != target.by);
            if let Some(code) = code {
                target.condition = Condition::Unread(Unread::Line(code));
            }
        }
        if attribute.attr.is_none() && line.times.is_empty() {
            missing.push(By::Unstated);
        }
        if !asks || (missing.is_empty() && code.is_none()) {
            return None;
        }
        let code = faults.code(attribute.span);
        for by in missing {
            self.push_unread(id, by, line, attribute.span, code, Force::default());
        }
        Some(code)
    }

    pub(super) fn push_unread(
        &mut self,
        id: IndicatorId,
        by: By,
        line: &TargetLine,
        span: Span,
        code: &'static str,
        force: Force,
    ) {
        let texts = |names: &[crate::syntax::tree::Name]| -> Vec<String> {
            names.iter().map(|name| name.text.clone()).collect()
        };
        let text = |name: &Option<crate::syntax::tree::Name>| name.as_ref().map(|n| n.text.clone());
        let terms = Terms {
            only: texts(&line.terms.only),
            except: texts(&line.terms.except),
            scenario: text(&line.terms.scenario),
            authority: text(&line.terms.authority),
            text: line.terms.text.clone(),
            ..Terms::default()
        };
        self.at(id).targets.push(Target {
            force,
            by,
            condition: Condition::Unread(Unread::Line(code)),
            text: line.text.text.clone(),
            terms,
            span,
        });
    }

    /// An indicator of which nobody knows what a line says, and that has no other
    /// commitment, has that line for one.
    fn keep_in_sight(&mut self, one: &Pending, faults: &Faults) {
        let indicator = self.model.indicator(one.id);
        if indicator.unread.is_none() || !indicator.targets.is_empty() {
            return;
        }
        let unknown = |a: &&Attribute| matches!(a.lost, Some(Lost::Reading("")));
        let Some(line) = one.attributes.iter().find(unknown) else {
            return;
        };
        let span = line.span;
        let code = faults.code(span);
        let text = indicator.name.clone();
        self.at(one.id).targets.push(Target {
            force: Force::default(),
            by: By::Unstated,
            condition: Condition::Unread(Unread::Line(code)),
            text,
            terms: Terms::default(),
            span,
        });
    }
}
