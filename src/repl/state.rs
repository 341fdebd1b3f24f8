//! What some steps of the stack come to: the figures and targets that stand, and the
//! verdicts that depend on them.
//!
//! A step more is laid over what the steps before it come to; only what depends on it
//! is judged again, so that a line costs no more at the end of a long stack.

use super::force::replaces;
use super::session::Session;
use super::stack::{Effect, Step};
use crate::eval::scenario::ledger::Account;
use crate::eval::scenario::{Assumed, Overlay};
use crate::model::{IndicatorId, Model, Target};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What some steps come to.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// The programmes, where a target is another than theirs.
    pub model: Option<Arc<Model>>,
    /// The figures that stand, one a cell, in the order of their steps.
    pub assumed: Vec<Assumed>,
    /// The indicators whose figures or targets are assumed, in order.
    pub changed: Vec<IndicatorId>,
    /// The accounts that depend on what changed, by indicator.
    pub again: Vec<Arc<Account>>,
    /// The steps that still count.
    pub in_force: Vec<Arc<Step>>,
    /// What assumed targets name, which no declared one need do: the indicator of the
    /// target, and those it names.
    named: Vec<(IndicatorId, Vec<IndicatorId>)>,
}

impl State {
    /// The account of an indicator, where it depends on what changed.
    pub(super) fn account(&self, id: IndicatorId) -> Option<&Arc<Account>> {
        let at = self.again.binary_search_by_key(&id, |one| one.indicator);
        at.ok().and_then(|at| self.again.get(at))
    }

    /// Lays a step over the others; nothing is judged.
    fn lay(&mut self, declared: &Arc<Model>, step: &Arc<Step>) {
        match &step.effect {
            Effect::Begin(_) => return,
            Effect::Figures { all, .. } => {
                let stays = |one: &Assumed| !all.iter().any(|new| new.same_cell(one));
                self.assumed.retain(stays);
                self.assumed.extend(all.iter().cloned());
            }
            Effect::Target(id, target) => {
                let model = self.model.get_or_insert_with(|| Arc::clone(declared));
                set(Arc::make_mut(model), *id, target);
                let named: Vec<IndicatorId> = target.indicators().collect();
                if !named.is_empty() {
                    self.named.push((*id, named));
                }
            }
        }
        for id in step.effect.indicators() {
            if let Err(at) = self.changed.binary_search(&id) {
                self.changed.insert(at, id);
            }
        }
        self.in_force.retain(|earlier| !replaces(step, earlier));
        self.in_force.push(Arc::clone(step));
    }
}

/// Puts a target in the place of the one at its milestone.
fn set(model: &mut Model, id: IndicatorId, target: &Target) {
    let targets = &mut model.indicators[id.0 as usize].targets;
    match targets.iter_mut().find(|known| known.by == target.by) {
        Some(known) => *known = target.clone(),
        None => targets.push(target.clone()),
    }
}

impl Effect {
    /// The indicators whose figures or targets it changes.
    pub(super) fn indicators(&self) -> BTreeSet<IndicatorId> {
        match self {
            Effect::Begin(_) => BTreeSet::new(),
            Effect::Figures { all, .. } => all.iter().map(|one| one.indicator).collect(),
            Effect::Target(id, _) => BTreeSet::from([*id]),
        }
    }
}

impl Session {
    /// What some steps come to.
    pub(super) fn state_of(&self, steps: &[Arc<Step>]) -> State {
        let nothing = State::default();
        let gone = steps.iter().flat_map(|step| step.effect.indicators());
        let touched: Vec<IndicatorId> = gone.collect();
        self.judged(self.laid(steps), &nothing, touched)
    }

    /// What the first steps of a stack come to, when all come to `state` and `gone` are
    /// the others.
    pub(super) fn state_without(
        &self,
        steps: &[Arc<Step>],
        gone: &[Arc<Step>],
        state: &State,
    ) -> State {
        let gone = gone.iter().flat_map(|step| step.effect.indicators());
        let touched: Vec<IndicatorId> = gone.collect();
        self.judged(self.laid(steps), state, touched)
    }

    /// What a step comes to after those that come to `state`.
    pub(super) fn state_with(&self, state: &State, step: &Arc<Step>) -> State {
        let mut next = state.clone();
        next.lay(&self.model, step);
        let touched = step.effect.indicators().into_iter().collect();
        self.judged(next, state, touched)
    }

    /// The figures and targets of some steps; nothing is judged.
    fn laid(&self, steps: &[Arc<Step>]) -> State {
        let mut state = State::default();
        steps.iter().for_each(|step| state.lay(&self.model, step));
        state
    }

    /// With the verdicts that depend on what changed: those of `before`, but for what
    /// depends on the indicators `touched` since.
    fn judged(&self, mut state: State, before: &State, touched: Vec<IndicatorId>) -> State {
        state.again = Vec::new();
        if state.changed.is_empty() {
            return state;
        }
        let anew = self.depending(&state, touched);
        let overlay = Overlay::new(&*self.data, &state.assumed);
        let model = state.model.as_deref().unwrap_or(&self.model);
        let options = self.options();
        let fresh = (self.ledger).again(model, &overlay, &options, &anew);
        let all = self.ledger.graph().affected(&state.changed);
        let depends = |id: IndicatorId| all.binary_search(&id).is_ok();
        let kept = before
            .again
            .iter()
            .filter(|one| depends(one.indicator) && anew.binary_search(&one.indicator).is_err());
        let fresh = fresh.into_iter().filter(|one| depends(one.indicator));
        let mut again: Vec<Arc<Account>> = kept.cloned().chain(fresh.map(Arc::new)).collect();
        again.sort_by_key(|one| one.indicator);
        state.again = again;
        state
    }

    /// The indicators whose verdicts depend on these, in order: as the programmes
    /// declare them, and as the assumed targets name them.
    fn depending(&self, state: &State, touched: Vec<IndicatorId>) -> Vec<IndicatorId> {
        let graph = self.ledger.graph();
        let mut all = graph.affected(&touched);
        loop {
            let known = |id: &IndicatorId| all.binary_search(id).is_ok();
            let named = state.named.iter();
            let more: Vec<IndicatorId> = named
                .filter(|(id, of)| !known(id) && of.iter().any(known))
                .map(|(id, _)| *id)
                .collect();
            if more.is_empty() {
                return all;
            }
            all.extend(more);
            all = graph.affected(&all);
        }
    }
}
