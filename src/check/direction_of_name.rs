//! Which way is better, where the unit or the name says that less is: ranks, accidents.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::TWO_DIRECTIONS;
use crate::finding::{Arg, Finding};
use crate::model::condition::Condition;
use crate::model::nature::is_rank;
use crate::model::{Better, IndicatorId, Measure};
use crate::source::text::key;
use crate::source::words::WORDS;

impl Resolver {
    /// Takes in that less is better of a rank, and of what its name says so of where
    /// nothing is declared. A rank declared the other way round is reported.
    pub(super) fn direction_by_name(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        if indicator.measure != Measure::Quantity || indicator.unmeasured.is_some() {
            return;
        }
        let rank = is_rank(&self.model, indicator);
        let name = key(&indicator.name.replace([',', ';', ':', '(', ')'], " "));
        let lesser = WORDS.lesser_names.within(&name) && !WORDS.turned_names.within(&name);
        match indicator.better {
            Some(Better::Higher) if rank => {
                let this = Arg::Both("càng cao càng tốt", "higher is better");
                let finding = Finding::new(&TWO_DIRECTIONS, indicator.span).arg("this", this);
                self.report(finding);
                self.at(id).better = Some(Better::Lower);
                self.lesser.insert(id);
            }
            None if rank || lesser => {
                self.at(id).better = Some(Better::Lower);
                self.lesser.insert(id);
            }
            Some(Better::Lower) if rank => {
                self.lesser.insert(id);
            }
            Some(_) | None => {}
        }
    }

    /// Of what less is better of by its name: `đạt 10`, `lên 10`, `10/63` ask for 10 as a
    /// bare 10 does, and not for more.
    pub(super) fn weaken_levels(&mut self, id: IndicatorId) {
        if !self.lesser.contains(&id) {
            return;
        }
        for target in &mut self.at(id).targets {
            if !is_strong(&target.text) {
                target.condition.weaken();
                if let Some(stretch) = target.terms.said_mut().and_then(|t| t.stretch.as_mut()) {
                    stretch.weaken();
                }
            }
        }
    }

    /// The same of one condition.
    pub(super) fn weaken(&self, id: IndicatorId, condition: &mut Condition, text: &str) {
        if self.lesser.contains(&id) && !is_strong(text) {
            condition.weaken();
        }
    }
}

/// Whether a level says itself which end it is.
fn is_strong(text: &str) -> bool {
    WORDS.strong_levels.within(&key(text)) || text.contains(['>', '≥'])
}
