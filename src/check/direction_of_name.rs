//! Which way is better, where the unit or the name says that less is: ranks, accidents.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::TWO_DIRECTIONS;
use crate::finding::{Arg, Finding, Text};
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
                let finding = Finding::new(&TWO_DIRECTIONS, indicator.span)
                    .arg("this", this)
                    .help(RANKED);
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
    /// bare 10 does, and not for more. A level that is `firm` says itself which end it is.
    pub(super) fn weaken(&self, id: IndicatorId, condition: &mut Condition, firm: bool) {
        if self.lesser.contains(&id) && !firm {
            condition.weaken();
        }
    }
}

/// What to write at the head of a rank.
const RANKED: Text = Text {
    vi: "thứ hạng nhỏ hơn là tốt hơn: ở dòng này viết `càng thấp càng tốt`, hay bỏ chữ ấy đi",
    en: "of ranks the smaller is the better: this line says `càng thấp càng tốt`, or nothing",
};
