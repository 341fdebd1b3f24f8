//! What could not be read, and what hangs on it: no verdict, sum or proof rests
//! on either.
//!
//! A line is unread when it failed, when it was only mended (a suggestion never
//! changes what is judged), or when an error stands on it. An indicator is unread
//! when a line that its others are read by is: its head, unit, scope, base,
//! formula. Who names something unread is unread too.

mod tasks;

use crate::check::direction::is_bare;
use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::commitments::CONFLICTING_COMMITMENTS;
use crate::finding::catalogue::names::{
    DUPLICATE_AGENCY, DUPLICATE_CODE, DUPLICATE_DECLARATION, DUPLICATE_NAME, SECOND_PROGRAMME,
    UNKNOWN_AGENCY,
};
use crate::finding::catalogue::syntax::{
    ATTRIBUTE_AT_MARGIN, BAD_TABLE_HEADING, EMPTY_NAME, FOREIGN_LETTER, MISPLACED_ATTRIBUTE,
    UNEXPECTED_TEXT,
};
use crate::finding::catalogue::types::{
    NO_EFFECTIVE_DATE, TWO_DIRECTIONS, TWO_LEVELS_AT_ONE_MILESTONE, TWO_LEVELS_AT_ONE_PLACE,
    UNKNOWN_DIRECTION,
};
use crate::finding::{At, Entry, Finding, Severity};
use crate::model::indicator::{Force, Terms};
use crate::model::{By, Condition, Formula, IndicatorId, Programme, Target, Unread};
use crate::source::{FileId, Span};
use crate::syntax::attributes::{aside, terminal};
use crate::syntax::tree::{Attr, Attribute, Declaration, Head, Lost, TargetLine, Tree};
use foldhash::HashSet;

/// Errors on a line that was understood all the same.
const UNDERSTOOD: [&Entry; 14] = [
    &UNKNOWN_AGENCY,
    &DUPLICATE_AGENCY,
    &DUPLICATE_CODE,
    &DUPLICATE_DECLARATION,
    &DUPLICATE_NAME,
    &SECOND_PROGRAMME,
    &ATTRIBUTE_AT_MARGIN,
    &EMPTY_NAME,
    // Where it spoils a line, another error says so.
    &FOREIGN_LETTER,
    &MISPLACED_ATTRIBUTE,
    &BAD_TABLE_HEADING,
    &CONFLICTING_COMMITMENTS,
    // What the line asks is plain; what bare levels ask is not.
    &TWO_DIRECTIONS,
    &UNKNOWN_DIRECTION,
];

/// Errors that leave in doubt what an indicator's bare levels ask.
const OF_DIRECTION: [&Entry; 2] = [&TWO_DIRECTIONS, &UNKNOWN_DIRECTION];

/// Errors that say of two lines that one of them is wrong.
const OF_TWO_LINES: [&Entry; 2] = [&TWO_LEVELS_AT_ONE_MILESTONE, &TWO_LEVELS_AT_ONE_PLACE];

/// Errors of a programme's head, by their codes, and what they leave unread.
#[derive(Clone, Copy, Default)]
pub struct HeadUnread {
    /// Every indicator.
    all: Option<&'static str>,
    /// What comes round each year.
    each_year: Option<&'static str>,
}

fn is_one(finding: &Finding, of: &[&Entry]) -> bool {
    of.iter().any(|entry| entry.code == finding.entry.code)
}

/// The errors of a file that leave something unread, by where they stand.
struct Faults {
    all: Vec<(u32, u32, &'static str)>,
    /// Those of directions alone.
    of_direction: Vec<(u32, &'static str)>,
}

impl Faults {
    fn of(file: FileId, findings: &[Finding]) -> Self {
        let mut faults = Faults {
            all: Vec::new(),
            of_direction: Vec::new(),
        };
        let errors = findings.iter().filter(|f| f.severity == Severity::Error);
        for finding in errors {
            let span = match finding.at {
                Some(At::Span(span)) if span.file == file => span,
                _ => continue,
            };
            if is_one(finding, &OF_DIRECTION) {
                faults.of_direction.push((span.start, finding.entry.code));
            }
            if is_one(finding, &UNDERSTOOD) {
                continue;
            }
            faults.all.push((span.start, span.end, finding.entry.code));
            if is_one(finding, &OF_TWO_LINES) {
                for other in &finding.related {
                    if let At::Span(s) = other.at {
                        faults.all.push((s.start, s.end, finding.entry.code));
                    }
                }
            }
        }
        faults.all.sort_unstable();
        faults
    }

    /// The first error that begins within a place.
    fn within(&self, span: Span) -> Option<&'static str> {
        let from = self.all.partition_point(|(start, ..)| *start < span.start);
        let (start, _, code) = self.all.get(from)?;
        (*start <= span.end).then_some(*code)
    }

    /// The code of what is wrong with a line that was lost.
    fn code(&self, span: Span) -> &'static str {
        self.within(span).unwrap_or(UNEXPECTED_TEXT.code)
    }

    fn of_direction(&self, span: Span) -> Option<&'static str> {
        let here = |(start, _): &&(u32, _)| (span.start..=span.end).contains(start);
        self.of_direction.iter().find(here).map(|(_, code)| *code)
    }

    fn is_empty(&self) -> bool {
        self.all.is_empty() && self.of_direction.is_empty()
    }
}

impl Resolver {
    /// Settles what of a file's programme is unread, when all else is resolved.
    pub fn unread(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let faults = Faults::of(tree.file, &self.findings);
        if faults.is_empty() && programme.unread.is_empty() {
            return;
        }
        self.unread_of(pending, &faults, programme);
        for declaration in &tree.declarations {
            if let Head::Amendment(of) = &declaration.head
                && let Some(id) = self.indicators.get(&of.text)
            {
                self.unread_amendment(id, declaration, &faults);
            }
        }
        tasks::settle(tree, &faults, programme);
        self.head = head_of(tree, &faults);
        self.unread_head(programme);
        self.spread(programme);
        self.unread_relations(tree, &faults, programme);
    }

    /// The same for declarations that a question adds to a programme: what their own
    /// errors leave unread, what its head does, and what they name.
    pub fn unread_asked(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let faults = Faults::of(tree.file, &self.findings);
        self.unread_of(pending, &faults, programme);
        self.unread_head(programme);
        self.spread(programme);
    }

    /// Settles what of the indicators themselves their lines leave unread.
    fn unread_of(&mut self, pending: &[Pending], faults: &Faults, programme: &Programme) {
        let mut declared: HashSet<IndicatorId> = HashSet::default();
        for one in pending {
            if self.says_direction(one, &declared) {
                declared.insert(one.id);
            }
            self.unread_lines(one, faults, &declared, programme);
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

    fn unread_lines(
        &mut self,
        one: &Pending,
        faults: &Faults,
        declared: &HashSet<IndicatorId>,
        programme: &Programme,
    ) {
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
        if let Some(code) = doubt.or(told_by_lines) {
            for target in &mut self.at(one.id).targets {
                if asks_by_direction(&target.condition) {
                    target.condition = Condition::Unread(Unread::Declaration(code));
                }
            }
        }
        self.at(one.id).unread = why;
        self.keep_in_sight(one, faults);
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
        let code = faults.code(attribute.span);
        for by in missing {
            self.push_unread(id, by, line, attribute.span, code, Force::default());
        }
        Some(code)
    }

    fn push_unread(
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

    /// An amendment of which a line is unread leaves what it amends unread: at the
    /// line's milestones where those are known, else all of it.
    fn unread_amendment(&mut self, id: IndicatorId, of: &Declaration, faults: &Faults) {
        let effective = of.attributes.iter().find_map(|a| match a.attr {
            Some(Attr::Effective(day)) => Some(day),
            _ => None,
        });
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
                || faults.within(attribute.span).is_some()
                || (line.condition.is_some() && !pushed);
            if !unread {
                continue;
            }
            let code = faults.code(attribute.span);
            for (by, _) in &line.times {
                let by = self.settled_by(id, *by);
                for target in &mut self.at(id).targets {
                    if target.by == by {
                        target.condition = Condition::Unread(Unread::Line(code));
                    }
                }
            }
            if line.times.is_empty() {
                why = Some(Unread::Declaration(code));
            }
            if pushed {
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
            self.at(id).unread.get_or_insert(why);
        }
    }

    /// Makes unread what the programme's head leaves so.
    fn unread_head(&mut self, programme: &Programme) {
        let HeadUnread { all, each_year } = self.head;
        for at in programme.indicators.clone() {
            let indicator = self.at(IndicatorId(at));
            if let Some(code) = all {
                indicator.unread.get_or_insert(Unread::Programme(code));
            }
            let Some(code) = each_year else { continue };
            for target in &mut indicator.targets {
                if matches!(
                    target.by,
                    By::Yearly(None) | By::Every(_, None) | By::Always
                ) {
                    target.condition = Condition::Unread(Unread::Programme(code));
                }
            }
        }
    }

    /// A relation that was not all read, or is of what was not, holds nothing.
    fn unread_relations(&self, tree: &Tree, faults: &Faults, programme: &mut Programme) {
        let bad = |d: &&Declaration| {
            matches!(d.head, Head::Relation(..))
                && (faults.within(d.span).is_some()
                    || d.attributes.iter().any(|line| match &line.attr {
                        Some(attr) => {
                            !matches!(attr, Attr::Constraint(..))
                                && faults.within(line.span).is_some()
                        }
                        None => matches!(line.lost, Some(Lost::Reading(code)) if !code.is_empty()),
                    }))
        };
        let bad: Vec<Span> = (tree.declarations.iter().filter(bad))
            .map(|d| d.span)
            .collect();
        (programme.relations).retain(|relation| !bad.contains(&relation.span));
        for relation in &mut programme.relations {
            relation.constraints.retain(|one| {
                let sides = named(&one.left).into_iter().chain(named(&one.right));
                faults.within(one.span).is_none()
                    && sides.into_iter().all(|of| self.figure_of(of).is_none())
            });
        }
    }

    /// Carries what is unread to all that names it, and takes conditions and
    /// formulas of what is unread away.
    fn spread(&mut self, programme: &mut Programme) {
        let ids: Vec<IndicatorId> = programme.indicators.clone().map(IndicatorId).collect();
        loop {
            let mut changed = false;
            for id in &ids {
                changed |= self.spread_to(*id);
            }
            if !changed {
                break;
            }
        }
        for id in ids {
            let indicator = self.at(id);
            let Some(why) = indicator.unread.clone() else {
                continue;
            };
            indicator.refused = indicator.formula.take();
            (programme.unread_uses).extend(indicator.refused.iter().flat_map(named));
            indicator.baseline = None;
            for target in &mut indicator.targets {
                target.terms.stretch = None;
                if !matches!(target.condition, Condition::Unread(_)) {
                    target.condition = Condition::Unread(why.clone());
                }
            }
        }
    }

    /// Whether something of an indicator became unread.
    fn spread_to(&mut self, id: IndicatorId) -> bool {
        let mut changed = false;
        let indicator = self.model.indicator(id);
        if indicator.unread.is_none()
            && let Some(formula) = &indicator.formula
            && let Some(why) = (named(formula).into_iter()).find_map(|of| self.figure_of(of))
        {
            self.at(id).unread = Some(why);
            changed = true;
        }
        for at in 0..self.model.indicator(id).targets.len() {
            let target = &self.model.indicator(id).targets[at];
            if matches!(target.condition, Condition::Unread(_)) {
                continue;
            }
            let given = target.terms.given.as_ref();
            let conditions = given.and_then(|given| given.condition.as_ref());
            let why = [&target.condition]
                .into_iter()
                .chain(conditions)
                .find_map(|condition| self.rests_on(condition))
                .or_else(|| given.and_then(|given| self.figure_of(given.indicator)));
            if let Some(why) = why {
                self.at(id).targets[at].condition = Condition::Unread(why);
                changed = true;
            }
        }
        changed
    }

    /// That an indicator has no figure as it is unread.
    fn figure_of(&self, id: IndicatorId) -> Option<Unread> {
        let unread = self.model.indicator(id).unread.is_some();
        unread.then(|| Unread::Of(self.model.full_name(id)))
    }

    /// The first unread thing that a condition rests on.
    fn rests_on(&self, condition: &Condition) -> Option<Unread> {
        let mut left = vec![condition];
        while let Some(condition) = left.pop() {
            let found = match condition {
                Condition::Unread(why) => Some(why.clone()),
                Condition::Series { indicator, .. } => self.figure_of(*indicator),
                Condition::Several { of, .. } => of.iter().find_map(|of| self.level_of(*of)),
                Condition::All(parts) | Condition::Any(parts) => {
                    left.extend(parts);
                    None
                }
                Condition::Maintain(Some(inner))
                | Condition::OverTime {
                    condition: inner, ..
                } => {
                    left.push(inner);
                    None
                }
                Condition::Compare { .. }
                | Condition::Range { .. }
                | Condition::Approx { .. }
                | Condition::Level { .. }
                | Condition::Unmeasured { .. }
                | Condition::Complete
                | Condition::Maintain(None)
                | Condition::Change { .. }
                | Condition::Multiple { .. } => None,
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// That an indicator has no figure, or a level that is unread.
    fn level_of(&self, id: IndicatorId) -> Option<Unread> {
        let unread = |t: &Target| matches!(t.condition, Condition::Unread(_));
        let indicator = self.model.indicator(id);
        let one = indicator.unread.is_some() || indicator.targets.iter().any(unread);
        one.then(|| Unread::Of(self.model.full_name(id)))
    }
}

/// What is wrong with a programme's head: its place, scope and scenario are of
/// every indicator, its date and milestones of what comes round each year.
fn head_of(tree: &Tree, faults: &Faults) -> HeadUnread {
    let mut unread = HeadUnread::default();
    let titled = |d: &&Declaration| matches!(d.head, Head::Programme(_));
    let heads: Vec<&Declaration> = tree.declarations.iter().filter(titled).take(1).collect();
    if heads.is_empty() {
        let bad = tree.declarations.iter().find(|d| d.head == Head::Bad);
        unread.all = bad.map(|bad| faults.code(bad.span));
    }
    for line in heads.iter().flat_map(|head| &head.attributes) {
        let keyword = match (&line.attr, &line.lost) {
            (None, Some(Lost::Reading(keyword))) => keyword,
            (None, _) => continue,
            (Some(attr), _) => terminal(attr),
        };
        if line.attr.is_some() && (aside(keyword) || faults.within(line.span).is_none()) {
            continue;
        }
        let code = Some(faults.code(line.span));
        match keyword {
            "BAN_HANH" | "MOC" => unread.each_year = code,
            _ => unread.all = code,
        }
    }
    unread
}

/// Whether what a condition asks depends on which way is better.
fn asks_by_direction(condition: &Condition) -> bool {
    is_bare(condition) || matches!(condition, Condition::Maintain(None))
}

/// The indicators whose figures a formula takes, of whatever period and place.
fn named(formula: &Formula) -> Vec<IndicatorId> {
    let mut out = Vec::new();
    let mut left = vec![formula];
    while let Some(formula) = left.pop() {
        match formula {
            Formula::Number(_) => {}
            Formula::Indicator(id) => out.push(*id),
            Formula::RollUp { of, weight, .. } => {
                out.push(*of);
                out.extend(weight);
            }
            Formula::Negate(x) | Formula::Previous(x) | Formula::Growth(x) => left.push(x),
            Formula::Arithmetic(_, x, y) | Formula::Compare(_, x, y) => left.extend([&**x, y]),
            Formula::If(x, y, z) => left.extend([&**x, y, z]),
            Formula::Call(_, all) => left.extend(all),
            Formula::WeightedMean(pairs) => left.extend(pairs.iter().flat_map(|(x, y)| [x, y])),
        }
    }
    out
}
