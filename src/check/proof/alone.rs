//! Figures that nothing else of a programme is tied to: most indicators have a plain
//! level at each of their milestones, no formula, no part, and nobody names them. Such a
//! level can be reached where its number leaves room by nature, and no row is built.

use crate::check::rules::used::Used;
use crate::model::number::hundred;
use crate::model::{By, Condition, Indicator, IndicatorId, Model, Period};
use num_traits::Signed;

/// Which indicators are tied to others.
pub struct Alone {
    named: Used,
    /// Those that have parts.
    wholes: Vec<bool>,
}

impl Alone {
    /// Looks at everything that names an indicator.
    pub fn new(model: &Model) -> Self {
        let mut wholes = vec![false; model.indicators.len()];
        for whole in model.indicators.iter().filter_map(|one| one.parent) {
            wholes[whole.0 as usize] = true;
        }
        Self {
            named: Used::named(model),
            wholes,
        }
    }

    /// Whether all that is asked of an indicator can be reached, whatever is asked of
    /// others. Only a plain yes is given: what is not plain is decided by its rows.
    pub fn has(&self, id: IndicatorId, indicator: &Indicator) -> bool {
        let tied = indicator.parent.is_some()
            || indicator.share_of.is_some()
            || indicator.formula.is_some()
            || self.wholes[id.0 as usize]
            || self.named.has(id);
        if tied {
            return false;
        }
        // One level a year: two, of whatever length, may leave no room between them.
        let mut years: Vec<i16> = Vec::with_capacity(indicator.targets.len());
        indicator.targets.iter().all(|target| {
            let By::End(Period::Year(year)) = target.by else {
                return false;
            };
            let again = years.contains(&year);
            years.push(year);
            let terms = &target.terms;
            let general = terms.given.is_none() && terms.only.is_empty() && terms.except.is_empty();
            !again && general && leaves_room(indicator, &target.condition)
        })
    }
}

/// Whether a figure may stand to the level as it should, however that is, and be what
/// it is by nature: from 0 to 100 % for a share, at least 0 for a count.
fn leaves_room(indicator: &Indicator, condition: &Condition) -> bool {
    condition.compared().is_some_and(|amount| {
        amount.value.is_positive() && (!indicator.share || amount.value < hundred())
    })
}
