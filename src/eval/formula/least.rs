//! The least that a sum can be while some of what it is made of is not known.

use super::{At, DEEPEST, factor};
use crate::eval::places::Site;
use crate::eval::reader::Reader;
use crate::eval::rolled;
use crate::model::formula::{Arithmetic, Function};
use crate::model::nature::{counts, within_100};
use crate::model::number::Exact;
use crate::model::{Formula, IndicatorId, Period};
use num_traits::Zero;

/// The least that an indicator's formula can come to, in its own unit: what is known of a
/// sum of figures that are never below 0. None of any other formula.
pub fn at_least(
    reader: &Reader<'_>,
    formula: &Formula,
    id: IndicatorId,
    site: &Site,
    period: Period,
    depth: u32,
) -> Option<Exact> {
    let at = At {
        reader,
        site,
        period,
        depth,
    };
    Some(at.least(formula)? / factor(reader, id))
}

impl At<'_, '_> {
    fn least(&self, formula: &Formula) -> Option<Exact> {
        match formula {
            Formula::Number(number) => Some(number.clone()),
            Formula::Indicator(id) => self.least_of(*id, self.site),
            Formula::Arithmetic(Arithmetic::Add, a, b) => Some(self.least(a)? + self.least(b)?),
            Formula::Call(Function::Sum, all) => {
                let mut all = all.iter().map(|one| self.least(one));
                all.try_fold(Exact::zero(), |sum, one| Some(sum + one?))
            }
            Formula::RollUp {
                function: Function::Sum,
                over,
                of,
                weight: None,
            } => {
                let parts = rolled::parts(self.reader, *over, *of, self.site, Some(self.period));
                let mut parts = parts.iter().map(|(id, site)| self.least_of(*id, site));
                parts.try_fold(Exact::zero(), |sum, one| Some(sum + one?))
            }
            Formula::Arithmetic(..)
            | Formula::Negate(_)
            | Formula::Compare(..)
            | Formula::If(..)
            | Formula::Call(..)
            | Formula::Previous(_)
            | Formula::Growth(_)
            | Formula::RollUp { .. }
            | Formula::AtEach(..)
            | Formula::WeightedMean(_) => None,
        }
    }

    /// A figure; 0 where it is not known and cannot be less.
    fn least_of(&self, id: IndicatorId, site: &Site) -> Option<Exact> {
        if self.depth >= DEEPEST {
            return None;
        }
        let model = self.reader.model;
        match self.deeper().indicator(id, site) {
            Ok(value) => Some(value.number),
            Err(_) => {
                let indicator = model.indicator(id);
                (counts(model, indicator) || within_100(indicator)).then(Exact::zero)
            }
        }
    }
}
