//! What a target asks of a figure, in one form: any or all of bounds.
//!
//! A bound is an end (at least, at most, exactly), strict or not, and a level. A
//! level is a number; or a number that a base figure grew by, as an amount or as a
//! share of it, or is multiplied by; or another series. `tăng ít nhất 5 % so với
//! 2020` is a bound at 1/20 of growth since the figure of 2020.
//!
//! What no figure alone decides has no demand: words, what was not read, the mean
//! of several years, other indicators' levels.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::model::condition::{Amount, Base, ChangeKind};
use crate::model::number::{Exact, exact, ratio, whole};
use crate::model::{Better, Condition, Direction, IndicatorId, Op, Period};
use num_traits::{One, Signed, Zero};

/// Bounds joined deeper than this have no demand.
const DEEPEST: u32 = 8;

/// What is asked of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Demand {
    /// One bound, or both ends of one thing measured.
    One(Ask),
    /// All of these; never empty.
    All(Vec<Demand>),
    /// Any of these; never empty.
    Any(Vec<Demand>),
}

/// What is measured, and where it must lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What is measured.
    pub of: Of,
    /// Where it must lie.
    pub lies: Lies,
}

/// What is held against numbers. A fall is measured as a rise the other way round,
/// so that more of what is asked for is always up.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// The figure.
    Figure,
    /// How much it rose (or fell) since the base, in its own unit; a year, where the
    /// base is the start.
    Gain {
        /// Since when.
        base: Origin,
        /// Whether a rise is asked for.
        up: bool,
    },
    /// The same as a share of the base, compounded each year where it is the start.
    Growth {
        /// Since when.
        base: Origin,
        /// Whether a rise is asked for.
        up: bool,
    },
    /// How many times the base it is.
    Times {
        /// Of which base.
        base: Origin,
    },
    /// How it stands to the start itself (duy trì); also of the start's own year.
    Start,
    /// How it stands to another series.
    Versus {
        /// Which.
        indicator: IndicatorId,
        /// Where, when not at the same place.
        place: Option<String>,
    },
}

/// The figure a change is measured from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Of the year before the figure's for a target of each year, else the start.
    Each,
    /// Of that year; the declared baseline may be it.
    Year(i16),
    /// Of so many years before the figure's; the declared baseline may be it.
    Before(i16),
    /// As observed for that period.
    Seen(Period),
    /// As observed a year before.
    SeenBefore,
}

/// Where a measured thing must lie.
#[derive(Clone, Debug, PartialEq)]
pub enum Lies {
    /// Beyond one end: which end and how strictly `op` says.
    Bound {
        /// How.
        op: Op,
        /// The level.
        level: Exact,
    },
    /// Between two levels, both included. `good` says that above the high end is
    /// more than enough (`true`), or below the low one; none that neither is.
    Between {
        /// Low end.
        low: Exact,
        /// High end.
        high: Exact,
        /// Where more than enough lies.
        good: Option<bool>,
    },
    /// About a level; or on its better side, which is more than enough.
    Near {
        /// The level.
        level: Exact,
        /// Where about begins.
        low: Edge,
        /// Where about ends.
        high: Edge,
        /// Whether the better side is above it (`true`) or below; none of neither.
        good: Option<bool>,
    },
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Where.
    pub at: Exact,
    /// The end itself is not in it.
    pub strict: bool,
}

impl Demand {
    /// What a condition asks of the figure of an indicator with this better side.
    pub fn of(condition: &Condition, better: Option<Better>) -> Option<Demand> {
        Self::within(condition, better, 0)
    }

    fn within(condition: &Condition, better: Option<Better>, depth: u32) -> Option<Demand> {
        if depth > DEEPEST {
            return None;
        }
        let joined = |parts: &[Condition]| {
            let parts = parts.iter();
            let parts = parts.map(|part| Self::within(part, better, depth + 1));
            let parts = parts.collect::<Option<Vec<_>>>()?;
            (!parts.is_empty()).then_some(parts)
        };
        let one = |of, lies| Some(Demand::One(Ask { of, lies }));
        let bound = |op, level| Lies::Bound { op, level };
        match condition {
            Condition::Compare { op, amount, .. } => {
                one(Of::Figure, bound(*op, amount.value.clone()))
            }
            Condition::Range { low, high } => {
                let good = side(better);
                one(Of::Figure, between(low, high, good))
            }
            Condition::Approx { amount, tolerance } => {
                one(Of::Figure, near(amount, tolerance.as_ref(), side(better))?)
            }
            Condition::Maintain(Some(named)) => Self::within(named, better, depth + 1),
            Condition::Maintain(None) => {
                let op = if side(better)? { Op::Ge } else { Op::Le };
                one(Of::Start, bound(op, Exact::one()))
            }
            Condition::Change {
                direction,
                op,
                low,
                high,
                kind,
                base,
            } => {
                let (base, up) = (origin(*base), *direction == Direction::Up);
                let of = match kind {
                    ChangeKind::Absolute => Of::Gain { base, up },
                    ChangeKind::Relative => Of::Growth { base, up },
                };
                let lies = match high {
                    None => bound(*op, low.value.clone()),
                    Some(high) => between(low, high, enough(better, up)),
                };
                one(of, lies)
            }
            Condition::Multiple { op, times, base } => {
                let base = origin(*base);
                one(Of::Times { base }, bound(*op, exact(*times)))
            }
            Condition::Series {
                op,
                indicator,
                place,
            } => {
                let (indicator, place) = (*indicator, place.clone());
                one(Of::Versus { indicator, place }, bound(*op, Exact::one()))
            }
            Condition::All(parts) => joined(parts).map(Demand::All),
            Condition::Any(parts) => joined(parts).map(Demand::Any),
            Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::OverTime { .. }
            | Condition::Several { .. } => None,
        }
    }
}

/// Whether higher is better, where either is.
pub fn side(better: Option<Better>) -> Option<bool> {
    match better {
        Some(Better::Higher) => Some(true),
        Some(Better::Lower) => Some(false),
        Some(Better::Within) | None => None,
    }
}

/// Where more than enough of a change lies: towards the better above its range, away
/// from it below.
fn enough(better: Option<Better>, up: bool) -> Option<bool> {
    match better {
        None => Some(true),
        Some(_) => side(better).map(|higher| higher == up),
    }
}

fn between(low: &Amount, high: &Amount, good: Option<bool>) -> Lies {
    Lies::Between {
        low: low.value.clone(),
        high: high.value.clone(),
        good,
    }
}

fn origin(base: Base) -> Origin {
    match base {
        Base::EachYear => Origin::Each,
        Base::Year(year) => Origin::Year(year),
        Base::At(period) => Origin::Seen(period),
        Base::YearBefore | Base::YearStart => Origin::Before(1),
        Base::SamePeriod => Origin::SeenBefore,
    }
}

/// About a number: within the tolerance, or what is written once it is rounded as
/// written, half away from zero. `khoảng 12,5` is from 12,45 to below 12,55.
fn near(amount: &Amount, tolerance: Option<&Amount>, good: Option<bool>) -> Option<Lies> {
    let level = amount.value.clone();
    let closed = |at: Exact| Edge { at, strict: false };
    if let Some(tolerance) = tolerance {
        let by = tolerance.value.abs();
        let (low, high) = (closed(&level - &by), closed(&level + &by));
        return Some(Lies::Near {
            level,
            low,
            high,
            good,
        });
    }
    let written = exact(amount.written);
    let half = ratio(1, amount.written.scale()) / whole(2);
    // What the indicator's unit is to that in which the number is written.
    let unit = match written.is_zero() || level.is_zero() {
        true => Exact::one(),
        false => &level / &written,
    };
    if !unit.is_positive() {
        return None;
    }
    let edge = |at: Exact, strict| Edge {
        at: at * &unit,
        strict,
    };
    let low = edge(&written - &half, !written.is_positive());
    let high = edge(&written + &half, !written.is_negative());
    Some(Lies::Near {
        level,
        low,
        high,
        good,
    })
}
