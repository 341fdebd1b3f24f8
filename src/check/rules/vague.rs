//! Commitments that no figure can be held against: words that nothing defines,
//! and numbers of nobody knows what.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::rules::words::{Words, find};
use crate::finding::Finding;
use crate::finding::catalogue::commitments::{NO_UNIT, VAGUE_WORDS};
use crate::model::{Condition, Indicator, Measure, Model};
use crate::source::words::WORDS;

/// Notes, with what to write; an indicator that says `không đo được` has said so.
pub fn check(model: &Model, words: &Words) -> Vec<Finding> {
    let (vague, wishes) = (words.phrases(&WORDS.vague), words.phrases(&WORDS.wishes));
    let indexes = words.phrases(&WORDS.unitless_names);
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            if indicator.unmeasured.is_some() || indicator.targets.is_empty() {
                continue;
            }
            let list = match indicator.measure {
                Measure::Completion => &vague,
                Measure::Quantity => &wishes,
                // A scale's levels are defined by their order.
                Measure::Level => continue,
            };
            let name = &words.of[id.0 as usize];
            if let Some((_, word)) = list.iter().find(|(word, _)| find(name, word).is_some()) {
                out.push(Finding::new(&VAGUE_WORDS, indicator.span).arg("word", *word));
            }
            if is_bare(indicator) && !indexes.iter().any(|(word, _)| find(name, word).is_some()) {
                let name = model.full_name(id);
                out.push(Finding::new(&NO_UNIT, indicator.span).arg("name", name));
            }
        }
    }
    out
}

/// Whether it has numbers as levels and no unit; a part without one has said so
/// at its whole.
fn is_bare(indicator: &Indicator) -> bool {
    let number = |condition: &Condition| condition.walk().any(Condition::is_number);
    indicator.measure == Measure::Quantity
        && indicator.unit.is_none()
        && indicator.formula.is_none()
        && indicator.parent.is_none()
        && indicator.targets.iter().any(|t| number(&t.condition))
}
