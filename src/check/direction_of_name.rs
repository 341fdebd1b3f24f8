//! Which way is better, where the unit or the name says that less is: ranks, accidents.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::resolver::Resolver;
use crate::check::said_by_name::{SaidByName, said_by_name};
use crate::finding::catalogue::types::TWO_DIRECTIONS;
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::Condition;
use crate::model::nature::is_rank;
use crate::model::{Better, IndicatorId, Measure};
use crate::syntax::tree::TargetLine;

/// What a level's own words say of which end it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Says {
    /// That it is that one: `ít nhất`, `trên`.
    pub(super) firm: bool,
    /// That it is to rise: `tăng lên`.
    pub(super) rises: bool,
}

impl Says {
    /// What those of a milestone line say.
    pub(super) fn of(line: &TargetLine) -> Self {
        Says {
            firm: line.firm,
            rises: line.rises,
        }
    }
}

impl Resolver {
    /// Takes in that less is better of a rank, and of what its name says so of where
    /// nothing is declared. A rank declared the other way round is reported.
    pub(super) fn direction_by_name(&mut self, id: IndicatorId) {
        // A question's indicator may have the place of an earlier question's.
        for known in [
            &mut self.lesser,
            &mut self.by_name,
            &mut self.doubtful,
            &mut self.soft,
            &mut self.risen,
        ] {
            known.remove(&id);
        }
        let indicator = self.model.indicator(id);
        if indicator.measure != Measure::Quantity || indicator.unmeasured.is_some() {
            return;
        }
        let rank = is_rank(&self.model, indicator);
        let said = said_by_name(&self.model.full_name(id));
        // A part is of what its whole is, unless its own words leave that open.
        let whole = (indicator.parent).is_some_and(|whole| self.by_name.contains(&whole));
        let lesser = said == SaidByName::Lesser;
        let doubtful = said == SaidByName::Doubtful;
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
                if !rank {
                    self.by_name.insert(id);
                }
            }
            None if doubtful => {
                self.doubtful.insert(id);
            }
            Some(Better::Lower) if lesser && whole => {
                self.lesser.insert(id);
                self.by_name.insert(id);
            }
            // What is bad of the whole is not so of such a part.
            Some(Better::Lower) if whole => {
                self.at(id).better = None;
                self.doubtful.insert(id);
            }
            Some(Better::Lower) if rank => {
                self.lesser.insert(id);
            }
            Some(_) | None => {}
        }
    }

    /// Of what less is better of, as declared or by its name: `đạt 10`, `lên 10`, `10/63` ask for 10 as a
    /// bare 10 does, and not for more, and so where the name leaves that open. A level that
    /// is firm says itself which end it is; of what is no rank one that rises does so too.
    pub(super) fn weaken(&mut self, id: IndicatorId, condition: &mut Condition, says: Says) {
        let lower = self.model.indicator(id).better == Some(Better::Lower);
        let open = lower || self.lesser.contains(&id) || self.doubtful.contains(&id);
        let rises = says.rises && !is_rank(&self.model, self.model.indicator(id));
        if open && !says.firm && !rises {
            condition.weaken();
        } else if !says.firm && !says.rises && condition.pull() == Some(Better::Higher) {
            self.soft.insert(id);
        }
    }
}

/// What to write at the head of a rank.
const RANKED: Text = Text {
    vi: "thứ hạng nhỏ hơn là tốt hơn: ở dòng này viết `càng thấp càng tốt`, hay bỏ chữ ấy đi",
    en: "of ranks the smaller is the better: this line says `càng thấp càng tốt`, or nothing",
};
