//! From what is unread to all that names it.

use crate::check::resolver::Resolver;
use crate::model::indicator::Given;
use crate::model::{Condition, Formula, IndicatorId, Programme, Target, Unread};

impl Resolver {
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
                if let Some(terms) = target.terms.said_mut() {
                    terms.stretch = None;
                }
                if target.condition.unread().is_none() {
                    target.condition = Condition::Unread(why.clone());
                }
            }
        }
    }

    /// Whether something of an indicator became unread.
    pub(super) fn spread_to(&mut self, id: IndicatorId) -> bool {
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
        // A range in `nếu` is the range, whichever way is better.
        let asks = |asked: &Condition| asked.is_bare() || asked.walk().any(Condition::is_no_worse);
        let asks = given.condition.as_ref().is_some_and(asks);
        let doubt = asks && self.in_doubt.contains(&given.indicator);
        doubt.then(|| Unread::Of(self.model.full_name(given.indicator)))
    }

    /// That an indicator has no figure as it is unread.
    pub(super) fn figure_of(&self, id: IndicatorId) -> Option<Unread> {
        let unread = self.model.indicator(id).unread.is_some();
        unread.then(|| Unread::Of(self.model.full_name(id)))
    }

    /// The first unread thing that a condition rests on.
    pub(super) fn rests_on(&self, condition: &Condition) -> Option<Unread> {
        condition.walk().find_map(|part| {
            let names = part.names();
            let series = names.series.and_then(|of| self.figure_of(of));
            let levels = || names.criteria.iter().find_map(|of| self.level_of(*of));
            part.unread().cloned().or(series).or_else(levels)
        })
    }

    /// That an indicator has no figure, or a level that is unread.
    pub(super) fn level_of(&self, id: IndicatorId) -> Option<Unread> {
        let unread = |t: &Target| t.condition.unread().is_some();
        let indicator = self.model.indicator(id);
        let one = indicator.unread.is_some() || indicator.targets.iter().any(unread);
        one.then(|| Unread::Of(self.model.full_name(id)))
    }
}

/// The indicators whose figures a formula takes, of whatever period and place.
pub(super) fn named(formula: &Formula) -> Vec<IndicatorId> {
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
