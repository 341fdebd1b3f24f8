//! Targets to rows: what a condition asks of a figure, as the evaluation judges
//! it. A range or an approximate number binds where the evaluation has it bind:
//! past the better end is better still.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::proof::linear::Linear;
use crate::check::proof::system::{ClauseId, Figure, Outside, Row, Source, System};
use crate::model::condition::{Amount, Base, ChangeKind, Condition, Direction};
use crate::model::number::{Exact, exact, ratio, whole};
use crate::model::{Better, Indicator, IndicatorId, Model, Op, Period, Programme};
use num_traits::{One, Signed, Zero};

/// Ways to satisfy a condition: of one of them, all rows.
pub type Ways = Vec<Vec<Row>>;

/// A condition of more ways than this is left out.
const MOST_WAYS: usize = 8;

/// Longer growth at a compound rate is left out: its numbers have too many digits.
const MOST_YEARS: i16 = 60;

/// A target at one of its milestones.
pub struct Milestone<'a> {
    /// Everything declared.
    pub model: &'a Model,
    /// The programme.
    pub programme: &'a Programme,
    /// The indicator.
    pub id: IndicatorId,
    /// When.
    pub period: Period,
    /// One of several years.
    pub yearly: bool,
    /// The milestone line.
    pub clause: ClauseId,
}

impl<'a> Milestone<'a> {
    fn indicator(&self) -> &'a Indicator {
        self.model.indicator(self.id)
    }

    /// What the condition asks; none where nothing is asked of a number.
    pub fn ways(&self, system: &mut System, condition: &Condition) -> Result<Ways, Outside> {
        let own = system.of(self.id, self.period);
        let row = |op, level: &Exact| self.bound(&own, op, level);
        match condition {
            Condition::Compare { op, amount, .. } => Ok(vec![vec![row(*op, &amount.value)]]),
            Condition::Range { low, high } => Ok(vec![self.between(&own, &low.value, &high.value)]),
            Condition::Approx { amount, tolerance } => {
                Ok(vec![self.about(&own, amount, tolerance.as_ref())])
            }
            Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::Unread(_)
            | Condition::Complete => Ok(vec![Vec::new()]),
            Condition::Maintain(Some(named)) => self.ways(system, named),
            Condition::Maintain(None) => {
                let op = match self.indicator().better {
                    Some(Better::Higher) => Op::Ge,
                    Some(Better::Lower) => Op::Le,
                    _ => return Err(Outside::Form),
                };
                let (start, mut clauses) = self.start(system)?.1;
                clauses.insert(0, self.clause);
                Ok(vec![vec![Row::new(&own, op, &start, clauses)]])
            }
            Condition::Change { .. } => self.change(system, &own, condition),
            Condition::Multiple {
                op, times, base, ..
            } => {
                let (_, (start, mut clauses)) = self.base(system, *base)?;
                clauses.insert(0, self.clause);
                let level = start.times(&exact(*times));
                Ok(vec![vec![Row::new(&own, *op, &level, clauses)]])
            }
            Condition::Series {
                op,
                indicator,
                place,
                ..
            } => self.series(system, &own, *op, *indicator, place.as_ref()),
            Condition::All(parts) => {
                let mut ways: Ways = vec![Vec::new()];
                for part in parts {
                    let more = self.ways(system, part)?;
                    ways = (ways.iter())
                        .flat_map(|a| more.iter().map(move |b| [a.as_slice(), b].concat()))
                        .collect();
                    if ways.len() > MOST_WAYS {
                        return Err(Outside::TooLarge);
                    }
                }
                Ok(ways)
            }
            Condition::Any(parts) => {
                let mut ways = Ways::new();
                for part in parts {
                    ways.extend(self.ways(system, part)?);
                }
                if ways.len() > MOST_WAYS {
                    return Err(Outside::TooLarge);
                }
                Ok(ways)
            }
            // Means and sums of several years, and several indicators.
            Condition::OverTime { .. } | Condition::Several { .. } => Err(Outside::Form),
        }
    }

    fn bound(&self, own: &Linear, op: Op, level: &Exact) -> Row {
        Row::new(own, op, &Linear::number(level.clone()), vec![self.clause])
    }

    fn between(&self, own: &Linear, low: &Exact, high: &Exact) -> Vec<Row> {
        let low = self.bound(own, Op::Ge, low);
        let high = self.bound(own, Op::Le, high);
        match self.indicator().better {
            Some(Better::Higher) => vec![low],
            Some(Better::Lower) => vec![high],
            _ => vec![low, high],
        }
    }

    /// What rounds to the number, or lies within the tolerance.
    fn about(&self, own: &Linear, amount: &Amount, tolerance: Option<&Amount>) -> Vec<Row> {
        let level = &amount.value;
        let (low, high) = match tolerance {
            Some(tolerance) => {
                let by = tolerance.value.abs();
                (
                    self.bound(own, Op::Ge, &(level - &by)),
                    self.bound(own, Op::Le, &(level + &by)),
                )
            }
            None => {
                let written = exact(amount.written);
                let unit = if written.is_zero() || level.is_zero() {
                    Exact::one()
                } else {
                    level / &written
                };
                let half = ratio(1, amount.written.scale()) / whole(2) * unit;
                // Halves are rounded away from zero.
                let (low, high) = match (level.is_positive(), level.is_negative()) {
                    (true, _) => (Op::Ge, Op::Lt),
                    (_, true) => (Op::Gt, Op::Le),
                    _ => (Op::Gt, Op::Lt),
                };
                (
                    self.bound(own, low, &(level - &half)),
                    self.bound(own, high, &(level + &half)),
                )
            }
        };
        match self.indicator().better {
            Some(Better::Higher) => vec![low],
            Some(Better::Lower) => vec![high],
            _ => vec![low, high],
        }
    }

    fn series(
        &self,
        system: &mut System,
        own: &Linear,
        op: Op,
        other: IndicatorId,
        place: Option<&String>,
    ) -> Result<Ways, Outside> {
        let units = (self.model.indicator(other).unit, self.indicator().unit);
        let factor = match units {
            (Some(from), Some(to)) => self.model.units.conversion(from, to),
            (None, None) => Some(Exact::one()),
            _ => None,
        };
        // Two that do not measure the same cannot be held against each other at all.
        let factor = factor.ok_or(Outside::Form)?;
        let elsewhere = place.filter(|place| self.programme.place.as_ref() != Some(place));
        if elsewhere.is_none() && self.model.indicator(other).scope != self.indicator().scope {
            return Err(Outside::Places);
        }
        let var = system.var(Figure {
            indicator: other,
            period: self.period,
            place: elsewhere.cloned(),
        });
        let level = Linear::figure(var, factor);
        Ok(vec![vec![Row::new(own, op, &level, vec![self.clause])]])
    }

    /// The figure that a change is measured from: its period, its expression,
    /// the clause that declares it.
    fn base(&self, system: &mut System, base: Base) -> Result<Start, Outside> {
        let period = match base {
            Base::EachYear if !self.yearly => return self.start(system),
            Base::Year(year) => Period::Year(year),
            Base::At(period) => period,
            Base::EachYear | Base::YearBefore | Base::YearStart => {
                Period::Year(self.period.year() - 1)
            }
            Base::SamePeriod => self.period.year_before(),
        };
        if period.end() >= self.period.end() {
            return Err(Outside::Form);
        }
        let declared = self.indicator().baseline.as_ref();
        if declared.is_some_and(|d| Period::Year(d.year) == period) {
            return self.start(system);
        }
        Ok((period, (system.of(self.id, period), Vec::new())))
    }

    /// The declared baseline, or the figure of the programme's first year.
    fn start(&self, system: &mut System) -> Result<Start, Outside> {
        let (period, figure) = match &self.indicator().baseline {
            Some(declared) => {
                let clause = system.clause(Source::Baseline, declared.span);
                let value = Linear::number(declared.value.clone());
                (Period::Year(declared.year), (value, vec![clause]))
            }
            None => {
                let since = self.indicator().since.or(self.programme.date);
                let period = Period::Year(since.ok_or(Outside::Form)?.year());
                (period, (system.of(self.id, period), Vec::new()))
            }
        };
        if period.end() >= self.period.end() {
            return Err(Outside::Form);
        }
        Ok((period, figure))
    }

    fn change(
        &self,
        system: &mut System,
        own: &Linear,
        condition: &Condition,
    ) -> Result<Ways, Outside> {
        let Condition::Change {
            direction,
            op,
            low,
            high,
            kind,
            base,
        } = condition
        else {
            return Err(Outside::Form);
        };
        let (from, (start, mut clauses)) = self.base(system, *base)?;
        clauses.insert(0, self.clause);
        let years = match (*base, from, self.period) {
            (Base::EachYear, Period::Year(a), Period::Year(b)) => b - a,
            (Base::EachYear, ..) => return Err(Outside::Form),
            _ => 1,
        };
        if years > MOST_YEARS {
            return Err(Outside::TooLarge);
        }
        let sign = match direction {
            Direction::Up => Exact::one(),
            Direction::Down => -Exact::one(),
        };
        // The level that a change of this amount comes to.
        let level = |amount: &Exact| match kind {
            ChangeKind::Absolute => {
                let by = amount * &sign * whole(i64::from(years));
                start.plus(&Linear::number(by), &Exact::one())
            }
            ChangeKind::Relative => {
                let each = Exact::one() + amount * &sign;
                start.times(&each.pow(i32::from(years)))
            }
        };
        // More of a fall is a lower level.
        let row = |op: Op, amount: &Exact| {
            let op = if *direction == Direction::Up {
                op
            } else {
                mirrored(op)
            };
            Row::new(own, op, &level(amount), clauses.clone())
        };
        let rows = match high {
            None => vec![row(*op, &low.value)],
            Some(high) => {
                let (low, high) = (row(Op::Ge, &low.value), row(Op::Le, &high.value));
                let towards = match self.indicator().better {
                    None => Some(true),
                    Some(Better::Higher) => Some(*direction == Direction::Up),
                    Some(Better::Lower) => Some(*direction == Direction::Down),
                    Some(Better::Within) => None,
                };
                match towards {
                    Some(true) => vec![low],
                    Some(false) => vec![high],
                    None => vec![low, high],
                }
            }
        };
        Ok(vec![rows])
    }
}

/// A figure to start from: of which period, what it is, who says so.
type Start = (Period, (Linear, Vec<ClauseId>));

/// The comparison with both sides negated.
fn mirrored(op: Op) -> Op {
    match op {
        Op::Lt => Op::Gt,
        Op::Le => Op::Ge,
        Op::Gt => Op::Lt,
        Op::Ge => Op::Le,
        Op::Eq => Op::Eq,
    }
}
