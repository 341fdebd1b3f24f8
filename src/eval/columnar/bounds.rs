//! A demand in whole numbers, ready to be held against millions of figures.

use super::ONE;
use crate::model::condition::demand::{Ask, Demand, Edge, Lies, Of, Origin};
use crate::model::number::{Exact, to_i64, whole};
use crate::model::{IndicatorId, Op};
use num_traits::ToPrimitive;

/// A demand on whole numbers.
#[derive(Clone, Debug)]
pub(super) enum Bounds {
    One(Question),
    /// All of them; never empty.
    All(Vec<Bounds>),
    /// Any of them; never empty.
    Any(Vec<Bounds>),
}

/// What is measured and where it must lie.
#[derive(Clone, Debug)]
pub(super) struct Question {
    pub of: Measure,
    /// What the levels are counted in parts of.
    pub parts: i128,
    pub lies: Where,
}

impl Question {
    /// The comparator and the number, where the figure itself is held against a number
    /// in its own parts: what nearly all targets ask.
    pub fn plain(&self) -> Option<(Op, i128)> {
        match (self.of, self.parts, self.lies) {
            (Measure::Figure, 1, Where::Bound { op, level }) => Some((op, level)),
            _ => None,
        }
    }
}

/// As [`Of`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    Figure,
    Gain {
        base: From,
        up: bool,
    },
    Growth {
        base: From,
        up: bool,
    },
    Times {
        base: From,
    },
    Start,
    /// By its place among the plan's other series.
    Versus(usize),
}

/// As [`Origin`], where it can be told from figures of years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    Each,
    Year(i32),
    Before(i32),
    /// No declared baseline counts.
    SeenYear(i32),
    SeenBefore,
}

/// As [`Lies`].
#[derive(Clone, Copy, Debug)]
pub(super) enum Where {
    Bound {
        op: Op,
        level: i128,
    },
    Between {
        low: i128,
        high: i128,
        good: Option<bool>,
    },
    Near {
        level: i128,
        low: (i128, bool),
        high: (i128, bool),
        good: Option<bool>,
    },
}

/// Another series that a plan looks at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Other {
    pub indicator: IndicatorId,
    /// Where, when not at the same place.
    pub place: Option<String>,
}

/// What bounds are made with.
pub(super) struct Maker<'m> {
    /// How many of the indicator's unit one of another's is; none where they measure
    /// different things.
    pub factor: &'m dyn Fn(IndicatorId) -> Option<Exact>,
    /// The indicator's figures are levels: any period that ends with the year has the
    /// year's figure.
    pub levels: bool,
    /// The other series, each once.
    pub others: Vec<Other>,
}

impl Maker<'_> {
    /// The demand in whole numbers, where they hold it.
    pub fn bounds(&mut self, demand: &Demand) -> Option<Bounds> {
        let mut each = |parts: &[Demand]| {
            let parts = parts.iter().map(|part| self.bounds(part));
            let parts = parts.collect::<Option<Vec<_>>>();
            parts.filter(|parts| !parts.is_empty())
        };
        match demand {
            Demand::One(ask) => self.question(ask).map(Bounds::One),
            Demand::All(parts) => each(parts).map(Bounds::All),
            Demand::Any(parts) => each(parts).map(Bounds::Any),
            Demand::Rank { .. }
            | Demand::Done
            | Demand::OverTime { .. }
            | Demand::Criteria { .. }
            | Demand::Untold(_) => None,
        }
    }

    fn question(&mut self, ask: &Ask) -> Option<Question> {
        let of = match &ask.of {
            Of::Figure => Measure::Figure,
            Of::Gain { base, up } => Measure::Gain {
                base: self.from(*base)?,
                up: *up,
            },
            Of::Growth { base, up } => Measure::Growth {
                base: self.from(*base)?,
                up: *up,
            },
            // A multiple is never of a year each.
            Of::Times {
                base: Origin::Each | Origin::Since(_),
            } => return None,
            Of::Times { base } => Measure::Times {
                base: self.from(*base)?,
            },
            Of::Start => Measure::Start,
            // What was planned is no series of the columns.
            Of::Versus {
                planned: Some(_), ..
            } => return None,
            Of::Versus {
                indicator, place, ..
            } => {
                self.versus(*indicator, place.clone());
                let (indicator, place) = (*indicator, place.clone());
                let other = Other { indicator, place };
                let at = self.others.iter().position(|one| *one == other)?;
                let times = (self.factor)(indicator)?;
                return lies(Measure::Versus(at), &ask.lies, &times);
            }
        };
        let unit = match of {
            Measure::Figure | Measure::Gain { .. } => whole(ONE),
            Measure::Growth { .. } | Measure::Times { .. } => whole(1),
            Measure::Start | Measure::Versus(_) => whole(1),
        };
        lies(of, &ask.lies, &unit)
    }

    fn versus(&mut self, indicator: IndicatorId, place: Option<String>) {
        let other = Other { indicator, place };
        if !self.others.contains(&other) {
            self.others.push(other);
        }
    }

    fn from(&self, origin: Origin) -> Option<From> {
        match origin {
            Origin::Each => Some(From::Each),
            // Told by the figures themselves, read one by one.
            Origin::Since(_) => None,
            Origin::Year(year) => Some(From::Year(year.into())),
            Origin::Before(years) => Some(From::Before(years.into())),
            Origin::SeenBefore => Some(From::SeenBefore),
            Origin::Seen(period) => {
                let end = period.end();
                let year = crate::model::Period::Year(end.year());
                let own = period == year || (self.levels && year.end() == end);
                own.then_some(From::SeenYear(end.year().into()))
            }
        }
    }
}

/// The levels of a question as whole numbers of one part, each times `unit`.
fn lies(of: Measure, lies: &Lies, unit: &Exact) -> Option<Question> {
    let numbers: Vec<Exact> = match lies {
        Lies::Bound { level, .. } => vec![level * unit],
        Lies::Between { low, high, .. } => vec![low * unit, high * unit],
        Lies::Near {
            level, low, high, ..
        } => vec![level * unit, &low.at * unit, &high.at * unit],
        Lies::Unsaid => return None,
    };
    let parts = common(&numbers)?;
    let scaled = |at: usize| to_i64(&(numbers.get(at)? * whole(parts))).map(i128::from);
    let edge = |at: usize, edge: &Edge| Some((scaled(at)?, edge.strict));
    let lies = match lies {
        Lies::Bound { op, .. } => Where::Bound {
            op: *op,
            level: scaled(0)?,
        },
        Lies::Between { good, .. } => Where::Between {
            low: scaled(0)?,
            high: scaled(1)?,
            good: *good,
        },
        Lies::Near {
            low, high, good, ..
        } => Where::Near {
            level: scaled(0)?,
            low: edge(1, low)?,
            high: edge(2, high)?,
            good: *good,
        },
        Lies::Unsaid => return None,
    };
    Some(Question {
        of,
        parts: parts.into(),
        lies,
    })
}

/// A part of one that all the numbers are whole numbers of: one over it.
fn common(numbers: &[Exact]) -> Option<i64> {
    numbers.iter().try_fold(1i64, |all, number| {
        let below = number.denom().to_i64()?;
        let shared = gcd(all, below);
        (all / shared).checked_mul(below)
    })
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs().max(1)
}
