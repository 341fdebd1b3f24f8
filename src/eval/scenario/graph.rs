//! Which indicators a figure has to do with: by formulas, and by targets that
//! hold one series against another.

use crate::eval::formula::roll_ups;
use crate::eval::places::inputs_of;
use crate::model::condition::Condition;
use crate::model::formula::Over;
use crate::model::{IndicatorId, Model};
use std::collections::VecDeque;

/// For each indicator those that read it.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    readers: Vec<Vec<u32>>,
}

impl Graph {
    /// Of a model.
    pub fn new(model: &Model) -> Self {
        let mut readers = vec![Vec::new(); model.indicators.len()];
        let mut parts = vec![Vec::new(); model.indicators.len()];
        for (at, indicator) in model.indicators.iter().enumerate() {
            if let Some(parent) = indicator.parent {
                parts[parent.0 as usize].push(at as u32);
            }
        }
        for at in 0..model.indicators.len() {
            let mut inputs: Vec<u32> = reads(model, &parts, IndicatorId(at as u32));
            inputs.sort_unstable();
            inputs.dedup();
            for input in inputs {
                readers[input as usize].push(at as u32);
            }
        }
        Self { readers }
    }

    /// The indicators themselves and all whose figures or verdicts depend on
    /// theirs, in order.
    pub fn affected(&self, changed: &[IndicatorId]) -> Vec<IndicatorId> {
        let mut seen = vec![false; self.readers.len()];
        let mut next: Vec<u32> = changed.iter().map(|id| id.0).collect();
        while let Some(at) = next.pop() {
            if !std::mem::replace(&mut seen[at as usize], true) {
                next.extend(&self.readers[at as usize]);
            }
        }
        let seen = seen.into_iter().enumerate().filter(|(_, seen)| *seen);
        seen.map(|(at, _)| IndicatorId(at as u32)).collect()
    }

    /// The shortest way from one of `changed` to `to`, both ends in it.
    pub fn way(&self, changed: &[IndicatorId], to: IndicatorId) -> Option<Vec<IndicatorId>> {
        let mut from: Vec<Option<u32>> = vec![None; self.readers.len()];
        let mut queue: VecDeque<u32> = VecDeque::new();
        for id in changed {
            from[id.0 as usize] = Some(id.0);
            queue.push_back(id.0);
        }
        while let Some(at) = queue.pop_front() {
            if at == to.0 {
                break;
            }
            for &reader in &self.readers[at as usize] {
                if from[reader as usize].is_none() {
                    from[reader as usize] = Some(at);
                    queue.push_back(reader);
                }
            }
        }
        let mut way = vec![to];
        let mut at = to.0;
        loop {
            match from[at as usize]? {
                before if before == at => break,
                before => at = before,
            }
            way.push(IndicatorId(at));
        }
        way.reverse();
        Some(way)
    }
}

/// What an indicator's formula and targets read.
fn reads(model: &Model, parts: &[Vec<u32>], id: IndicatorId) -> Vec<u32> {
    let indicator = model.indicator(id);
    let mut inputs = Vec::new();
    if let Some(formula) = &indicator.formula {
        inputs_of(formula, &mut inputs, 0);
        for (over, _) in roll_ups(formula) {
            if over == Over::Breakdowns {
                // Of what is rolled up and of its weights the declared parts are read.
                let of: Vec<_> = inputs.clone();
                let parts = of.iter().flat_map(|of| &parts[of.0 as usize]);
                inputs.extend(parts.map(|part| IndicatorId(*part)));
            }
        }
    }
    for target in &indicator.targets {
        compared(&target.condition, &mut inputs, 0);
        if let Some(stretch) = &target.terms.stretch {
            compared(stretch, &mut inputs, 0);
        }
        if let Some(given) = &target.terms.given {
            inputs.push(given.indicator);
            if let Some(condition) = &given.condition {
                compared(condition, &mut inputs, 0);
            }
        }
    }
    inputs.extend(indicator.share_of);
    inputs.into_iter().map(|id| id.0).collect()
}

/// The series a condition holds the figure against.
fn compared(condition: &Condition, out: &mut Vec<IndicatorId>, depth: u32) {
    if depth > 100 {
        return;
    }
    match condition {
        Condition::Series { indicator, .. } => out.push(*indicator),
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| compared(part, out, depth + 1));
        }
        Condition::Maintain(Some(part))
        | Condition::OverTime {
            condition: part, ..
        } => compared(part, out, depth + 1),
        Condition::Several { of, .. } => out.extend(of),
        // Told one by one, so that a new kind of condition is thought of here.
        Condition::Compare { .. }
        | Condition::Range { .. }
        | Condition::Approx { .. }
        | Condition::Level { .. }
        | Condition::Unmeasured { .. }
        | Condition::Unread(_)
        | Condition::Complete
        | Condition::Maintain(None)
        | Condition::Change { .. }
        | Condition::Multiple { .. } => {}
    }
}
