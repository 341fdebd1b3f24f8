//! What hangs on something unread is unread.

use super::Faults;
use crate::check::resolver::Resolver;
use crate::model::indicator::Given;
use crate::model::{Condition, Formula, IndicatorId, Programme, Target, Unread};
use crate::source::Span;
use crate::syntax::tree::{Attr, Declaration, Head, Lost, Tree};

impl Resolver {
    /// A relation that was not all read, or is of what was not, holds nothing.
    pub(super) fn unread_relations(&self, tree: &Tree, faults: &Faults, programme: &mut Programme) {
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
    pub(super) fn spread(&mut self, programme: &mut Programme) {
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
                if target.condition.unread().is_none() {
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
            if target.condition.unread().is_some() {
                continue;
            }
            let given = target.terms.given.as_ref();
            let conditions = given.and_then(|given| given.condition.as_ref());
            let why = [&target.condition]
                .into_iter()
                .chain(conditions)
                .find_map(|condition| self.rests_on(condition))
                .or_else(|| given.and_then(|given| self.figure_of(given.indicator)))
                .or_else(|| self.told_by_doubt(given?));
            if let Some(why) = why {
                self.at(id).targets[at].condition = Condition::Unread(why);
                changed = true;
            }
        }
        changed
    }

    /// That a `nếu` asks by a direction which is in doubt.
    fn told_by_doubt(&self, given: &Given) -> Option<Unread> {
        let asks = given.condition.as_ref().is_some_and(asks_by_direction);
        let doubt = asks && self.in_doubt.contains(&given.indicator);
        doubt.then(|| Unread::Of(self.model.full_name(given.indicator)))
    }

    /// That an indicator has no figure as it is unread.
    fn figure_of(&self, id: IndicatorId) -> Option<Unread> {
        let unread = self.model.indicator(id).unread.is_some();
        unread.then(|| Unread::Of(self.model.full_name(id)))
    }

    /// The first unread thing that a condition rests on.
    fn rests_on(&self, condition: &Condition) -> Option<Unread> {
        condition.walk().find_map(|part| {
            let names = part.names();
            let series = names.series.and_then(|of| self.figure_of(of));
            let levels = || names.criteria.iter().find_map(|of| self.level_of(*of));
            part.unread().cloned().or(series).or_else(levels)
        })
    }

    /// That an indicator has no figure, or a level that is unread.
    fn level_of(&self, id: IndicatorId) -> Option<Unread> {
        let unread = |t: &Target| t.condition.unread().is_some();
        let indicator = self.model.indicator(id);
        let one = indicator.unread.is_some() || indicator.targets.iter().any(unread);
        one.then(|| Unread::Of(self.model.full_name(id)))
    }
}

/// Whether what a condition asks depends on which way is better.
pub(super) fn asks_by_direction(condition: &Condition) -> bool {
    condition.is_bare() || condition.is_no_worse()
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
