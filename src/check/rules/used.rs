//! Which indicators something else of the programme needs.

use crate::model::{Condition, Formula, IndicatorId, Model};

/// Which indicators are used.
pub struct Used(Vec<bool>);

impl Used {
    /// Looks at every formula and relation, every series, condition and criterion
    /// of a level, and every part.
    pub fn new(model: &Model) -> Self {
        let mut used = Used(vec![false; model.indicators.len()]);
        for indicator in &model.indicators {
            if let Some(formula) = &indicator.formula {
                used.formula(formula);
            }
            for target in &indicator.targets {
                used.condition(&target.condition);
                target
                    .terms
                    .stretch
                    .iter()
                    .for_each(|level| used.condition(level));
                if let Some(given) = &target.terms.given {
                    used.mark(given.indicator);
                }
            }
            indicator.share_of.iter().for_each(|of| used.mark(*of));
        }
        let programmes = model.programmes.iter();
        for one in programmes
            .flat_map(|p| &p.relations)
            .flat_map(|r| &r.constraints)
        {
            used.formula(&one.left);
            used.formula(&one.right);
        }
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

    /// Whether something uses it.
    pub fn has(&self, id: IndicatorId) -> bool {
        self.0[id.0 as usize]
    }

    fn mark(&mut self, id: IndicatorId) {
        self.0[id.0 as usize] = true;
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::Series { indicator, .. } => self.mark(*indicator),
            Condition::Several { of, .. } => of.iter().for_each(|id| self.mark(*id)),
            Condition::Maintain(Some(inner))
            | Condition::OverTime {
                condition: inner, ..
            } => self.condition(inner),
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            _ => {}
        }
    }

    fn formula(&mut self, formula: &Formula) {
        match formula {
            Formula::Number(_) => {}
            Formula::Indicator(id) => self.mark(*id),
            Formula::Negate(a) | Formula::Previous(a) | Formula::Growth(a) => self.formula(a),
            Formula::Arithmetic(_, a, b) | Formula::Compare(_, a, b) => {
                self.formula(a);
                self.formula(b);
            }
            Formula::If(a, b, c) => [a, b, c].into_iter().for_each(|f| self.formula(f)),
            Formula::Call(_, all) => all.iter().for_each(|f| self.formula(f)),
            Formula::RollUp { of, weight, .. } => {
                self.mark(*of);
                weight.iter().for_each(|id| self.mark(*id));
            }
            Formula::WeightedMean(pairs) => {
                for (value, weight) in pairs {
                    self.formula(value);
                    self.formula(weight);
                }
            }
        }
    }
}
