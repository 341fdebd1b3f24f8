//! An indicator's lines: those that were not understood, and what they take with
//! them.

use super::faults::Faults;
use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::syntax::BAD_TABLE_HEADING;
use crate::model::indicator::{Force, Role, Terms};
use crate::model::{By, Condition, IndicatorId, Measure, Programme, Target, Unread};
use crate::source::Span;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::attributes::{aside, terminal};
use crate::syntax::tree::{Attr, Attribute, ListKind, Lost, TargetLine};
use foldhash::HashSet;

impl Resolver {
    /// Whether an indicator's direction is declared, by itself or its whole.
    pub(super) fn says_direction(&self, one: &Pending, declared: &HashSet<IndicatorId>) -> bool {
        use crate::syntax::tree::Opt;
        let options = &one.head.options;
        let parent = self.model.indicator(one.id).parent;
        one.better.is_some()
            || options.iter().any(|(o, _)| matches!(o, Opt::Better(_)))
            || parent.is_some_and(|parent| declared.contains(&parent))
    }

    pub(super) fn unread_lines(
        &mut self,
        one: &Pending,
        faults: &Faults,
        declared: &HashSet<IndicatorId>,
        programme: &Programme,
    ) {
        let mut why = self.unread_declaration(one, faults, programme);
        let (mut lost, mut doubt, mut stands) = (None, None, None);
        let base = one
            .attributes
            .iter()
            .find_map(|line| self.lost_base(line, faults));
        self.at(one.id).unread_base = base;
        for attribute in one.attributes {
            let line = match (&attribute.attr, &attribute.lost) {
                (Some(Attr::Target(line)), _) | (None, Some(Lost::Target(line))) => line,
                _ if self.lost_base(attribute, faults).is_some() => continue,
                _ => {
                    why = why.or_else(|| self.unread_line(one.id, attribute, faults));
                    continue;
                }
            };
            doubt = doubt.or(faults.of_direction(attribute.span));
            lost = self.unread_target(one.id, attribute, line, faults).or(lost);
            if attribute.attr.is_none() && may_stand_instead(line) {
                stands = Some((faults.code(attribute.span), years(&line.text.text)));
            }
        }
        if let Some((code, years)) = stands {
            self.unread_general(one.id, code, &years);
        }
        let parent = self.model.indicator(one.id).parent;
        let of_parent = parent.and_then(|parent| self.model.indicator(parent).unread.clone());
        // A part is read by its whole's unit and scope, not by its formula.
        why = why.or(of_parent.filter(|why| !matches!(why, Unread::Formula(_))));
        // Which way is better was told by lines, and one of them is not known.
        let told_by_lines = lost.or(base).filter(|_| !declared.contains(&one.id));
        if let Some(code) = doubt.or(told_by_lines) {
            self.in_doubt.insert(one.id);
            for target in &mut self.at(one.id).targets {
                // Of lines that pull against each other any may be the slip.
                let pulls = doubt.is_some() && target.condition.pull().is_some();
                if pulls || asks_by_direction(&target.condition) {
                    target.condition = Condition::Unread(Unread::Declaration(code));
                }
            }
            if told_by_lines.is_some() {
                self.turn_by_what_was_read(one.id);
            }
        }
        if let Some(code) = base {
            self.without_base(one.id, code);
        }
        self.at(one.id).unread = why;
        self.keep_in_sight(one, faults);
    }

    /// Which way is better is told by the levels that were understood, else by none.
    fn turn_by_what_was_read(&mut self, id: IndicatorId) {
        let indicator = self.at(id);
        if indicator.measure == Measure::Quantity {
            let mut read = indicator.targets.iter();
            indicator.better = read.find_map(|target| target.condition.pull());
        }
    }

    /// The error on a line that says where an indicator stood at the start, and
    /// nothing else.
    fn lost_base(&self, line: &Attribute, faults: &Faults) -> Option<&'static str> {
        let is_one = match (&line.attr, &line.lost) {
            (Some(Attr::Baseline(..)), _) => true,
            // A level may have slipped into it.
            (None, Some(Lost::Baseline(text))) => {
                years(&text.text).len() < 2 && !may_ask(&text.text)
            }
            _ => false,
        };
        is_one.then(|| faults.within(line.span)).flatten()
    }

    /// What is measured from a baseline that was not understood is unread.
    fn without_base(&mut self, id: IndicatorId, code: &'static str) {
        let indicator = self.at(id);
        indicator.baseline = None;
        for target in &mut indicator.targets {
            let own = |role: Role| matches!(role, Role::Asked | Role::Stretch);
            if (target.conditions()).any(|(role, one)| own(role) && one.needs_base()) {
                target.condition = Condition::Unread(Unread::Baseline(code));
            }
        }
    }

    /// What is wrong with an indicator's head, or with its table's.
    pub(super) fn unread_declaration(
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
        let code = code.or_else(|| faults.of_one_name(span));
        code.map(Unread::Declaration)
    }

    /// What a line that is no commitment takes with it.
    pub(super) fn unread_line(
        &self,
        id: IndicatorId,
        line: &Attribute,
        faults: &Faults,
    ) -> Option<Unread> {
        let indicator = self.model.indicator(id);
        let keyword = match (&line.attr, &line.lost) {
            (None, Some(Lost::Reading(keyword))) => keyword,
            (None, Some(Lost::Unknown(_) | Lost::Baseline(_))) => "",
            // Taken in by a guess, it says which figures are the indicator's.
            (Some(attr @ Attr::List(ListKind::DataNames, _)), _)
                if faults.within(line.span).is_some() =>
            {
                terminal(attr)
            }
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
    pub(super) fn unread_target(
        &mut self,
        id: IndicatorId,
        attribute: &Attribute,
        line: &TargetLine,
        faults: &Faults,
    ) -> Option<&'static str> {
        let asks = attribute.attr.is_none() || line.condition.is_some();
        let code = faults.of_level(attribute.span);
        let times = line.times.iter();
        let mut missing: Vec<By> = times.map(|(by, _)| self.settled_by(id, *by)).collect();
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
        let base = self.model.indicator(id).unread_base;
        let code = faults.within(attribute.span).or(base);
        let code = code.unwrap_or_else(|| faults.code(attribute.span));
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
            only: texts(&line.terms().only),
            except: texts(&line.terms().except),
            scenario: text(&line.terms().scenario),
            authority: text(&line.terms().authority),
            text: line.terms().text.clone(),
            ..Terms::default()
        };
        self.at(id).targets.push(Target {
            force,
            by,
            condition: Condition::Unread(Unread::Line(code)),
            text: line.text.text.clone(),
            terms: terms.into(),
            span,
        });
    }

    /// A line of which nobody knows what it says may be a commitment: it is in
    /// sight where it has a figure or a year, or where there is no other.
    pub(super) fn keep_in_sight(&mut self, one: &Pending, faults: &Faults) {
        let alone = self.model.indicator(one.id).targets.is_empty();
        let unknown = one.attributes.iter().filter_map(|line| match &line.lost {
            Some(Lost::Unknown(text)) => Some((text, line.span)),
            Some(Lost::Baseline(text)) if may_ask(&text.text) => Some((text, line.span)),
            _ => None,
        });
        let figured = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        let mut lines: Vec<_> = unknown.clone().filter(|(t, _)| figured(&t.text)).collect();
        if lines.is_empty() && alone {
            lines.extend(unknown.take(1));
        }
        for (text, span) in lines {
            let code = faults.code(span);
            self.at(one.id).targets.push(Target {
                force: Force::default(),
                by: By::Unstated,
                condition: Condition::Unread(Unread::Line(code)),
                text: text.text.clone(),
                terms: Default::default(),
                span,
            });
        }
    }

    /// Makes an indicator's levels for all places unread, at milestones of some
    /// years (none: at all), as another line may stand in their place somewhere.
    pub(super) fn unread_general(&mut self, id: IndicatorId, code: &'static str, years: &[i16]) {
        for target in &mut self.at(id).targets {
            let of_years = match target.by {
                By::End(period) => years.is_empty() || years.contains(&period.end().year()),
                _ => true,
            };
            if of_years {
                target.condition = Condition::Unread(Unread::Line(code));
            }
        }
    }
}

/// Whether what a condition asks depends on which way is better: a bare level's
/// side, and which end of a range, or which side of a number, is past it.
fn asks_by_direction(condition: &Condition) -> bool {
    let sided = |part: &Condition| part.is_no_worse() || part.is_sided();
    condition.is_bare() || condition.walk().any(sided)
}

/// Whether a line that could not be read may be for some places only, and stand
/// there in place of one that was read.
fn may_stand_instead(line: &TargetLine) -> bool {
    line.times.is_empty() && WORDS.narrowing_words.within(&key(&line.text.text))
}

/// Whether a text has the words that begin a milestone.
fn may_ask(text: &str) -> bool {
    WORDS.level_openings.within(&key(text))
}

/// The years that a text names.
fn years(text: &str) -> Vec<i16> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let numbers = numbers.filter(|digits| digits.len() == 4);
    numbers.filter_map(|digits| digits.parse().ok()).collect()
}
