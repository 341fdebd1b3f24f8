//! From what is unread to all that names it.

use crate::check::resolver::Resolver;
use crate::model::indicator::Given;
use crate::model::{Condition, Formula, IndicatorId, Model, Programme, Target, Unread};
use std::ops::Range;

impl Resolver {
    /// Carries what is unread to all that names it, and takes conditions and
    /// formulas of what is unread away.
    pub(super) fn spread(&mut self, programme: &mut Programme) {
        self.spread_doubt(programme);
        carry(&mut self.model, programme.indicators.clone());
        for id in programme.indicators.clone().map(IndicatorId) {
            let indicator = self.at(id);
            let Some(why) = indicator.unread.clone() else {
                continue;
            };
            indicator.refused = indicator.formula.take();
            (programme.unread_uses).extend(indicator.refused.iter().flat_map(Formula::inputs));
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
}

impl Resolver {
    /// Makes unread the levels of which a `nếu` asks by a direction that is in doubt.
    fn spread_doubt(&mut self, programme: &Programme) {
        for id in programme.indicators.clone().map(IndicatorId) {
            for at in 0..self.model.indicator(id).targets.len() {
                let target = &self.model.indicator(id).targets[at];
                let given = target.terms.given.as_ref();
                let why = given.and_then(|given| self.told_by_doubt(given));
                if let Some(why) = why.filter(|_| target.condition.unread().is_none()) {
                    self.at(id).targets[at].condition = Condition::Unread(why);
                }
            }
        }
    }

    fn told_by_doubt(&self, given: &Given) -> Option<Unread> {
        // A range in `nếu` is the range, whichever way is better.
        let asks = |asked: &Condition| asked.is_bare() || asked.walk().any(Condition::is_no_worse);
        let asks = given.condition.as_ref().is_some_and(asks);
        let doubt = asks && self.in_doubt.contains(&given.indicator);
        doubt.then(|| Unread::Of(self.model.full_name(given.indicator)))
    }
}

/// Makes unread what rests on something unread, among these indicators.
pub(super) fn carry(model: &mut Model, among: Range<u32>) {
    loop {
        let mut changed = false;
        for id in among.clone().map(IndicatorId) {
            changed |= carry_to(model, id);
        }
        if !changed {
            return;
        }
    }
}

/// Whether something of an indicator became unread.
fn carry_to(model: &mut Model, id: IndicatorId) -> bool {
    let mut changed = false;
    let indicator = model.indicator(id);
    let formula = indicator
        .formula
        .as_ref()
        .filter(|_| indicator.unread.is_none());
    let why = formula.and_then(|formula| formula.inputs().find_map(|of| figure_of(model, of)));
    if let Some(why) = why {
        model.indicators[id.0 as usize].unread = Some(why);
        changed = true;
    }
    for at in 0..model.indicator(id).targets.len() {
        let target = &model.indicator(id).targets[at];
        if target.condition.unread().is_some() {
            continue;
        }
        let given = target.terms.given.as_ref();
        let conditions = given.and_then(|given| given.condition.as_ref());
        let why = [&target.condition]
            .into_iter()
            .chain(conditions)
            .find_map(|condition| rests_on(model, condition))
            .or_else(|| given.and_then(|given| figure_of(model, given.indicator)))
            .or_else(|| given.and_then(|given| base_of(model, given)));
        if let Some(why) = why {
            model.indicators[id.0 as usize].targets[at].condition = Condition::Unread(why);
            changed = true;
        }
    }
    changed
}

/// That an indicator has no figure as it is unread.
pub(super) fn figure_of(model: &Model, id: IndicatorId) -> Option<Unread> {
    let unread = model.indicator(id).unread.is_some();
    unread.then(|| Unread::Of(model.full_name(id)))
}

/// That what is asked of another indicator (nếu) is measured from a baseline of it
/// that is unread.
fn base_of(model: &Model, given: &Given) -> Option<Unread> {
    let code = model.indicator(given.indicator).unread_base?;
    let needs = given.condition.as_ref().is_some_and(Condition::needs_base);
    needs.then_some(Unread::Baseline(code))
}

/// The first unread thing that a condition rests on.
fn rests_on(model: &Model, condition: &Condition) -> Option<Unread> {
    condition.walk().find_map(|part| {
        let names = part.names();
        let series = names.series.and_then(|of| figure_of(model, of));
        let levels = || names.criteria.iter().find_map(|of| level_of(model, *of));
        part.unread().cloned().or(series).or_else(levels)
    })
}

/// That an indicator has no figure, or a level that is unread.
fn level_of(model: &Model, id: IndicatorId) -> Option<Unread> {
    let unread = |t: &Target| t.condition.unread().is_some();
    let indicator = model.indicator(id);
    let one = indicator.unread.is_some() || indicator.targets.iter().any(unread);
    one.then(|| Unread::Of(model.full_name(id)))
}
