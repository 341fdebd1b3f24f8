//! What a condition asks of a figure, in one form: any or all of bounds.
//!
//! A bound is an end (at least, at most, exactly), strict or not, and a level. A
//! level is a number; or a number that a base figure grew by, as an amount or as a
//! share of it, or is multiplied by; or another series. `tăng ít nhất 5 % so với
//! 2020` is a bound at 1/20 of growth since the figure of 2020. What no number
//! decides (a level of a scale, done or not, other indicators' levels, words) is
//! named as what it is.
//!
//! Whoever asks what a condition means (the judge, the columns, the proof, the
//! rules, the comparison of programmes, the repl) reads the demand.
#![warn(clippy::wildcard_enum_match_arm)]

use super::{Amount, Base, ChangeKind, Condition, Direction, Op, Plan, Reach, Unread};
use crate::model::formula::Function;
use crate::model::number::{Exact, exact, ratio, whole};
use crate::model::{Better, IndicatorId, Period, UnitId};
use num_traits::{One, Signed, Zero};

/// What is asked of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Demand {
    /// One bound, or both ends of one thing measured.
    One(Ask),
    /// All of these; never empty.
    All(Vec<Demand>),
    /// Any of these; never empty.
    Any(Vec<Demand>),
    /// At least this level of the indicator's scale.
    Rank {
        /// Its rank, the lowest 0.
        rank: usize,
        /// As written.
        written: String,
    },
    /// Done, of what is done or not.
    Done,
    /// Of the mean or the sum of the years up to the milestone.
    OverTime {
        /// `Mean` or `Sum`.
        function: Function,
        /// What is asked of it.
        demand: Box<Demand>,
    },
    /// Other indicators reach their own levels of the same milestone.
    Criteria {
        /// At least so many of them.
        at_least: usize,
        /// Which.
        of: Vec<IndicatorId>,
        /// Of the one indicator named: at so many places, not so many indicators.
        places: Option<Reach>,
    },
    /// Nothing that a figure can be held against.
    Untold(Untold),
}

/// Why no figure decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Untold {
    /// Words, and why they are not measured.
    Unmeasured(String),
    /// Two readings, and a figure on which they part.
    TwoReadings(String),
    /// Not understood.
    Unread(Unread),
}

/// What is measured, and where it must lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What is measured.
    pub of: Of,
    /// Where it must lie.
    pub lies: Lies,
    /// The unit in which the amount of a change is written.
    pub unit: Option<UnitId>,
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
        /// What was planned of it, not what was.
        planned: Option<Plan>,
    },
}

/// The figure a change is measured from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Of the year before the figure's for a target of each year, else the start.
    Each,
    /// The same as `Year`, and the change is the mean of each year since.
    Since(i16),
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
    /// On the better side, and which that is nothing says.
    Unsaid,
}

impl Lies {
    /// The same with each number put through `change`, which keeps their order.
    pub fn each(&self, change: impl Fn(&Exact) -> Exact) -> Lies {
        let edge = |edge: &Edge| Edge {
            at: change(&edge.at),
            strict: edge.strict,
        };
        match self {
            Lies::Bound { op, level } => bound(*op, change(level)),
            Lies::Between { low, high, good } => Lies::Between {
                low: change(low),
                high: change(high),
                good: *good,
            },
            Lies::Near {
                level,
                low,
                high,
                good,
            } => Lies::Near {
                level: change(level),
                low: edge(low),
                high: edge(high),
                good: *good,
            },
            Lies::Unsaid => Lies::Unsaid,
        }
    }
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Where.
    pub at: Exact,
    /// The end itself is not in it.
    pub strict: bool,
}

/// How a condition is read.
#[derive(Clone, Copy)]
struct Reading {
    /// The better side of its indicator's figures.
    better: Option<Better>,
    /// It says what is so, not what is to be reached: beyond the better end of a
    /// range it is not so.
    fact: bool,
}

impl Demand {
    /// What a condition asks of the figure of an indicator with this better side.
    pub fn of(condition: &Condition, better: Option<Better>) -> Demand {
        let fact = false;
        Reading { better, fact }.demand(condition)
    }

    /// What must be so of a figure for a condition to hold (nếu): `từ 2 đến 3` does
    /// not hold at 1, even where lower is better.
    pub fn fact(condition: &Condition, better: Option<Better>) -> Demand {
        let fact = true;
        Reading { better, fact }.demand(condition)
    }

    /// The demands it is directly made of.
    pub fn parts(&self) -> &[Demand] {
        match self {
            Demand::All(parts) | Demand::Any(parts) => parts,
            Demand::OverTime { demand, .. } => std::slice::from_ref(demand),
            Demand::One(_)
            | Demand::Rank { .. }
            | Demand::Done
            | Demand::Criteria { .. }
            | Demand::Untold(_) => &[],
        }
    }

    /// Itself and all that it is made of, each before its parts.
    pub fn walk(&self) -> impl Iterator<Item = &Demand> {
        let mut left = vec![self];
        std::iter::from_fn(move || {
            let next = left.pop()?;
            left.extend(next.parts().iter().rev());
            Some(next)
        })
    }

    /// All that it measures, in the order written.
    pub fn asks(&self) -> impl Iterator<Item = &Ask> {
        self.walk().filter_map(|part| match part {
            Demand::One(ask) => Some(ask),
            Demand::All(_)
            | Demand::Any(_)
            | Demand::Rank { .. }
            | Demand::Done
            | Demand::OverTime { .. }
            | Demand::Criteria { .. }
            | Demand::Untold(_) => None,
        })
    }
}

impl Of {
    /// The figure it is measured from, where that is one of the same series.
    pub fn base(&self) -> Option<Origin> {
        match self {
            Of::Gain { base, .. } | Of::Growth { base, .. } | Of::Times { base } => Some(*base),
            Of::Figure | Of::Start | Of::Versus { .. } => None,
        }
    }
}

impl Reading {
    fn demand(&self, condition: &Condition) -> Demand {
        let joined = |parts: &[Condition]| parts.iter().map(|part| self.demand(part)).collect();
        match condition.kept() {
            Condition::Compare { op, amount, .. } => figure(bound(*op, amount.value.clone())),
            Condition::Range { low, high } => figure(between(low, high, self.good())),
            Condition::Approx { amount, tolerance } => {
                figure(near(amount, tolerance.as_ref(), self.good()))
            }
            // The inner of one that names its level is what is kept.
            Condition::Maintain(_) => one(Of::Start, self.no_worse()),
            Condition::Change {
                direction,
                op,
                low,
                high,
                kind,
                base,
            } => {
                let (base, up) = (origin(*base), *direction == Direction::Up);
                Demand::One(Ask {
                    of: match kind {
                        ChangeKind::Absolute => Of::Gain { base, up },
                        ChangeKind::Relative => Of::Growth { base, up },
                    },
                    lies: match high {
                        None => bound(*op, low.value.clone()),
                        Some(high) => between(low, high, self.enough(up)),
                    },
                    unit: low.unit,
                })
            }
            Condition::Multiple {
                op, times, base, ..
            } => {
                let base = origin(*base);
                one(Of::Times { base }, bound(*op, exact(*times)))
            }
            Condition::Series {
                op,
                indicator,
                place,
                times,
                planned,
                ..
            } => {
                let of = Of::Versus {
                    indicator: *indicator,
                    place: place.clone(),
                    planned: *planned,
                };
                one(of, bound(*op, exact(*times)))
            }
            Condition::All(parts) => Demand::All(joined(parts)),
            Condition::Any(parts) => Demand::Any(joined(parts)),
            Condition::Level { rank, written } => Demand::Rank {
                rank: *rank,
                written: written.clone(),
            },
            Condition::Complete => Demand::Done,
            Condition::OverTime {
                function,
                condition,
            } => Demand::OverTime {
                function: *function,
                demand: Box::new(self.demand(condition)),
            },
            Condition::Several {
                at_least,
                of,
                places,
            } => Demand::Criteria {
                at_least: *at_least,
                of: of.clone(),
                places: places.clone(),
            },
            Condition::Unmeasured { reason } => Demand::Untold(Untold::Unmeasured(reason.clone())),
            Condition::TwoReadings { readings } => {
                Demand::Untold(Untold::TwoReadings(readings.clone()))
            }
            Condition::Unread(why) => Demand::Untold(Untold::Unread(why.clone())),
        }
    }

    /// Where more than enough lies.
    fn good(&self) -> Option<bool> {
        side(self.better).filter(|_| !self.fact)
    }

    /// Where more than enough of a change lies: towards the better above its range,
    /// away from it below.
    fn enough(&self, up: bool) -> Option<bool> {
        match self.better {
            _ if self.fact => None,
            None => Some(true),
            Some(_) => self.good().map(|higher| higher == up),
        }
    }

    fn no_worse(&self) -> Lies {
        match side(self.better) {
            Some(true) => bound(Op::Ge, Exact::one()),
            Some(false) => bound(Op::Le, Exact::one()),
            None => Lies::Unsaid,
        }
    }
}

fn one(of: Of, lies: Lies) -> Demand {
    let unit = None;
    Demand::One(Ask { of, lies, unit })
}

fn figure(lies: Lies) -> Demand {
    one(Of::Figure, lies)
}

fn bound(op: Op, level: Exact) -> Lies {
    Lies::Bound { op, level }
}

/// Whether higher is better, where either is.
pub fn side(better: Option<Better>) -> Option<bool> {
    match better {
        Some(Better::Higher) => Some(true),
        Some(Better::Lower) => Some(false),
        Some(Better::Within) | None => None,
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
        Base::EachSince(year) => Origin::Since(year),
        Base::Year(year) => Origin::Year(year),
        Base::At(period) => Origin::Seen(period),
        Base::YearBefore | Base::YearStart => Origin::Before(1),
        Base::SamePeriod => Origin::SeenBefore,
    }
}

/// About a number: within the tolerance, or what is written once it is rounded as
/// written, half away from zero. `khoảng 12,5` is from 12,45 to below 12,55.
fn near(amount: &Amount, tolerance: Option<&Amount>, good: Option<bool>) -> Lies {
    let level = amount.value.clone();
    let around = |by: &Exact, low_strict, high_strict| {
        let edge = |at, strict| Edge { at, strict };
        (
            edge(&level - by, low_strict),
            edge(&level + by, high_strict),
        )
    };
    let (low, high) = match tolerance {
        Some(tolerance) => around(&tolerance.value.abs(), false, false),
        None => {
            let written = exact(amount.written);
            let half = ratio(1, amount.written.scale()) / whole(2);
            // In the unit in which it is written, as it is rounded there.
            let half = match written.is_zero() || level.is_zero() {
                true => half,
                false => (half * &level / &written).abs(),
            };
            around(&half, !level.is_positive(), !level.is_negative())
        }
    };
    Lies::Near {
        level,
        low,
        high,
        good,
    }
}
