//! Which indicators something else of the programme needs.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::model::{Formula, IndicatorId, Model, Target};

/// Which indicators are used.
pub struct Used(Vec<bool>);

impl Used {
    /// Looks at every formula and relation, every series, condition and criterion
    /// of a level, and every part.
    pub fn new(model: &Model) -> Self {
        let mut used = Used::named(model);
        for (i, indicator) in model.indicators.iter().enumerate() {
            let Some(whole) = indicator.parent else {
                continue;
            };
            // A whole is the heading of its parts; a part is summed up where
            // its whole is rolled up over its breakdowns.
            if !indicator.targets.is_empty() || used.0[i] {
                used.0[whole.0 as usize] = true;
            }
            if used.0[whole.0 as usize] {
                used.0[i] |= model.indicator(whole).targets.is_empty();
            }
        }
        used
    }

    /// Looks at the same but for parts: what names them.
    pub fn named(model: &Model) -> Self {
        let mut used = Used(vec![false; model.indicators.len()]);
        for indicator in &model.indicators {
            used.mark(indicator.formula.iter().flat_map(Formula::inputs));
            used.mark(indicator.targets.iter().flat_map(Target::indicators));
            used.mark(indicator.share_of);
        }
        let programmes = model.programmes.iter();
        for one in programmes
            .flat_map(|p| &p.relations)
            .flat_map(|r| &r.constraints)
        {
            used.mark(one.left.inputs().chain(one.right.inputs()));
        }
        used
    }

    /// Whether something uses it.
    pub fn has(&self, id: IndicatorId) -> bool {
        self.0[id.0 as usize]
    }

    fn mark(&mut self, ids: impl IntoIterator<Item = IndicatorId>) {
        for id in ids {
            self.0[id.0 as usize] = true;
        }
    }
}
