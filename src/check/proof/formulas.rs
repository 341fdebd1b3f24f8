//! Formulas and relations to rows: sums are linear as they stand, quotients once
//! multiplied out by what they are divided by, products where a factor is fixed.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::proof::linear::Linear;
use crate::check::proof::natural;
use crate::check::proof::system::{ClauseId, Outside, Quotient, Row, Sense, System};
use crate::model::formula::{Arithmetic, Formula, Function};
use crate::model::number::{Exact, whole};
use crate::model::relation::Constraint;
use crate::model::{IndicatorId, Model, Op, Period, Scope};
use num_traits::{One, Signed, Zero};

/// A formula's value: a quotient, in base units.
struct Value {
    above: Linear,
    below: Linear,
}

/// Reads formulas at one period.
pub struct Reading<'a> {
    /// Everything declared.
    pub model: &'a Model,
    /// What is built.
    pub system: &'a mut System,
    /// When.
    pub period: Period,
    /// The clauses that the reading needs; the one it is of first.
    pub clauses: Vec<ClauseId>,
    /// The places of the indicators read so far.
    scope: Option<&'a Scope>,
}

impl<'a> Reading<'a> {
    /// A reading of a clause.
    pub fn new(model: &'a Model, system: &'a mut System, period: Period, clause: ClauseId) -> Self {
        Self {
            model,
            system,
            period,
            clauses: vec![clause],
            scope: None,
        }
    }

    /// A comparison of a relation.
    pub fn constraint(mut self, constraint: &Constraint) -> Result<(), Outside> {
        let period = self.period;
        let left = self.value(&constraint.left, period)?;
        let right = self.value(&constraint.right, period)?;
        let (a, b) = if left.below == right.below {
            (left.above.clone(), right.above.clone())
        } else {
            (
                self.product(&left.above, &right.below)?,
                self.product(&right.above, &left.below)?,
            )
        };
        for below in [left.below, right.below] {
            self.above_zero(&below);
        }
        let row = Row::new(&a, constraint.op, &b, self.clauses);
        self.system.rows.push(row);
        Ok(())
    }

    /// The formula of an indicator.
    pub fn formula(mut self, id: IndicatorId, formula: &'a Formula) -> Result<(), Outside> {
        let indicator = self.model.indicator(id);
        self.joins(&indicator.scope)?;
        let period = self.period;
        let value = self.value(formula, period)?;
        let own = self.system.of(id, period);
        let factor = self.factor(id);
        if value.below.is_number() {
            let row = Row::new(&own.times(&factor), Op::Eq, &value.above, self.clauses);
            self.system.rows.push(row);
            return Ok(());
        }
        self.above_zero(&value.below);
        let mut clauses = self.clauses.clone();
        let below = (self.system).with_fixed(&value.below, &mut clauses, |_| true);
        if below.is_number() && below.constant.is_zero() {
            // The row above, that it is over 0, says that this cannot be.
            return Ok(());
        }
        if below.is_number() {
            let scaled = value.above.times(&(&factor * &below.constant).recip());
            self.system
                .rows
                .push(Row::new(&own, Op::Eq, &scaled, clauses));
        } else if let Some((var, _)) = own.single() {
            let quotient = Quotient {
                above: value.above.times(&factor.recip()),
                below: value.below,
                clauses: self.clauses,
            };
            self.system.quotients.insert(var, quotient);
        }
        Ok(())
    }

    /// What is divided by is above 0.
    fn above_zero(&mut self, below: &Linear) {
        if !below.is_number() {
            self.system.rows.push(Row {
                linear: below.scaled(),
                sense: Sense::Gt,
                clauses: self.clauses.clone(),
            });
        }
    }

    fn factor(&self, id: IndicatorId) -> Exact {
        let unit = self.model.indicator(id).unit;
        unit.map_or_else(Exact::one, |unit| self.model.units.get(unit).factor.clone())
    }

    /// Figures of one place are joined, not of several.
    fn joins(&mut self, scope: &'a Scope) -> Result<(), Outside> {
        match self.scope {
            Some(first) if first != scope => Err(Outside::Places),
            _ => {
                self.scope = Some(scope);
                Ok(())
            }
        }
    }

    fn value(&mut self, formula: &Formula, period: Period) -> Result<Value, Outside> {
        match formula {
            Formula::Number(n) => Ok(plain(Linear::number(n.clone()))),
            Formula::Indicator(id) => {
                self.joins(&self.model.indicator(*id).scope)?;
                let figure = self.system.of(*id, period);
                Ok(plain(figure.times(&self.factor(*id))))
            }
            Formula::Negate(inner) => {
                let value = self.value(inner, period)?;
                Ok(Value {
                    above: value.above.times(&-Exact::one()),
                    ..value
                })
            }
            Formula::Arithmetic(operation, left, right) => {
                let (left, right) = (self.value(left, period)?, self.value(right, period)?);
                self.arithmetic(*operation, left, right)
            }
            Formula::Call(Function::Sum, parts) => self.sum(parts, period),
            Formula::Call(Function::Mean, parts) if !parts.is_empty() => {
                let sum = self.sum(parts, period)?;
                Ok(Value {
                    above: sum.above.times(&whole(parts.len() as i64).recip()),
                    ..sum
                })
            }
            Formula::Previous(inner) => self.value(inner, period.previous()),
            Formula::Growth(inner) => {
                let now = self.value(inner, period)?;
                let then = self.value(inner, period.previous())?;
                let ratio = self.arithmetic(Arithmetic::Div, now, then)?;
                self.arithmetic(Arithmetic::Sub, ratio, plain(Linear::number(Exact::one())))
            }
            Formula::WeightedMean(pairs) => self.weighted(pairs, period),
            Formula::Call(..) | Formula::Compare(..) | Formula::If(..) => Err(Outside::NotLinear),
            Formula::RollUp { .. } | Formula::AtEach(..) => Err(Outside::Places),
        }
    }

    fn sum(&mut self, parts: &[Formula], period: Period) -> Result<Value, Outside> {
        let mut sum = plain(Linear::default());
        for part in parts {
            let part = self.value(part, period)?;
            sum = self.arithmetic(Arithmetic::Add, sum, part)?;
        }
        Ok(sum)
    }

    fn weighted(&mut self, pairs: &[(Formula, Formula)], period: Period) -> Result<Value, Outside> {
        let mut above = plain(Linear::default());
        let mut below = plain(Linear::default());
        for (value, weight) in pairs {
            let value = self.value(value, period)?;
            let weight = self.value(weight, period)?;
            let copy = Value {
                above: weight.above.clone(),
                below: weight.below.clone(),
            };
            below = self.arithmetic(Arithmetic::Add, below, copy)?;
            let product = self.arithmetic(Arithmetic::Mul, value, weight)?;
            above = self.arithmetic(Arithmetic::Add, above, product)?;
        }
        self.arithmetic(Arithmetic::Div, above, below)
    }

    fn arithmetic(
        &mut self,
        operation: Arithmetic,
        left: Value,
        right: Value,
    ) -> Result<Value, Outside> {
        let sign = match operation {
            Arithmetic::Add => Exact::one(),
            Arithmetic::Sub => -Exact::one(),
            Arithmetic::Mul => {
                let above = self.product(&left.above, &right.above)?;
                let below = self.product(&left.below, &right.below)?;
                return self.settled(above, below);
            }
            Arithmetic::Div => {
                let below = self.divisor(right.above)?;
                let above = self.product(&left.above, &right.below)?;
                let below = self.product(&left.below, &below)?;
                return self.settled(above, below);
            }
        };
        if left.below == right.below {
            let mut above = left.above;
            above.add(&right.above, &sign);
            return self.settled(above, left.below);
        }
        let a = self.product(&left.above, &right.below)?;
        let b = self.product(&right.above, &left.below)?;
        let below = self.product(&left.below, &right.below)?;
        self.settled(a.plus(&b, &sign), below)
    }

    /// A number below becomes 1.
    fn settled(&self, above: Linear, below: Linear) -> Result<Value, Outside> {
        if !below.is_number() {
            return Ok(Value { above, below });
        }
        if below.constant.is_zero() {
            return Err(Outside::NotLinear);
        }
        match below.constant.is_one() {
            true => Ok(plain(above)),
            false => Ok(plain(above.times(&below.constant.recip()))),
        }
    }

    /// What is divided by: a number, or figures that are above 0 together.
    fn divisor(&mut self, below: Linear) -> Result<Linear, Outside> {
        if below.is_number() && !below.constant.is_zero() {
            return Ok(below);
        }
        let sure = !below.constant.is_negative()
            && (below.terms.iter()).all(|(var, factor)| {
                let of = self.system.figures[*var as usize].indicator;
                factor.is_positive() && natural::divides(self.model, of)
            });
        if sure && !below.is_number() {
            return Ok(below);
        }
        let mut clauses = self.clauses.clone();
        let fixed = self.system.with_fixed(&below, &mut clauses, |_| true);
        if fixed.is_number() && !fixed.constant.is_zero() {
            self.clauses = clauses;
            return Ok(fixed);
        }
        Err(Outside::NotLinear)
    }

    /// The product, linear as it stands or with one factor fixed.
    fn product(&mut self, a: &Linear, b: &Linear) -> Result<Linear, Outside> {
        if let Some(product) = a.product(b) {
            return Ok(product);
        }
        for (one, other) in [(a, b), (b, a)] {
            let mut clauses = self.clauses.clone();
            let fixed = self.system.with_fixed(one, &mut clauses, |_| true);
            if fixed.is_number() {
                self.clauses = clauses;
                return Ok(other.times(&fixed.constant));
            }
        }
        Err(Outside::NotLinear)
    }
}

fn plain(above: Linear) -> Value {
    Value {
        above,
        below: Linear::number(Exact::one()),
    }
}
