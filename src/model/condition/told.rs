//! What a condition says by itself, asked without taking it apart.
//!
//! What it asks of a figure is its [`Demand`](super::demand::Demand); here is what the
//! reading of a line needs before that is settled, and what rules ask of one part.

use super::{Amount, Condition, Direction, Op, Unread};
use crate::model::Better;
use crate::model::formula::Function;

impl Condition {
    /// Leaves it to the better side which end a level is that says at least: what `đạt 10`
    /// asks for where less is better.
    pub fn weaken(&mut self) {
        self.walk_mut(|part| match part {
            Condition::Compare {
                op: Op::Ge, bare, ..
            }
            | Condition::Multiple {
                op: Op::Ge, bare, ..
            }
            | Condition::Series {
                op: Op::Ge, bare, ..
            } => *bare = true,
            Condition::Compare { .. }
            | Condition::Multiple { .. }
            | Condition::Series { .. }
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(_)
            | Condition::Change { .. }
            | Condition::OverTime { .. }
            | Condition::Several { .. }
            | Condition::All(_)
            | Condition::Any(_) => {}
        });
    }

    /// Why nothing is known of it, where it was not understood.
    pub fn unread(&self) -> Option<&Unread> {
        let Condition::Unread(why) = self else {
            return None;
        };
        Some(why)
    }

    /// Whether some figure can be held against it: words, and what was not
    /// understood, have none.
    pub fn is_judged(&self) -> bool {
        !matches!(self, Condition::Unmeasured { .. } | Condition::Unread(_))
    }

    /// Whether this part is a number, a range or an approximate number.
    pub fn is_number(&self) -> bool {
        matches!(
            self,
            Condition::Compare { .. } | Condition::Range { .. } | Condition::Approx { .. }
        )
    }

    /// The two ends, where this part is a range.
    pub fn range(&self) -> Option<(&Amount, &Amount)> {
        let Condition::Range { low, high } = self else {
            return None;
        };
        Some((low, high))
    }

    /// Whether this part says that something stays, or is one number exactly.
    pub fn stays(&self) -> bool {
        matches!(
            self,
            Condition::Maintain(_) | Condition::Compare { op: Op::Eq, .. }
        )
    }

    /// Whether this part is of several years together: their mean or their sum.
    pub fn is_over_time(&self) -> bool {
        matches!(self, Condition::OverTime { .. })
    }

    /// Whether this part is of a sum of years.
    pub fn is_sum(&self) -> bool {
        let sum = Function::Sum;
        matches!(self, Condition::OverTime { function, .. } if *function == sum)
    }

    /// Whether this part is `duy trì` without a level: no worse than at the start.
    pub fn is_no_worse(&self) -> bool {
        matches!(self, Condition::Maintain(None))
    }

    /// Whether which way is better decides on which side of this part a figure does
    /// all the same: past the better end of a range, or of an approximate number.
    pub fn is_sided(&self) -> bool {
        matches!(self, Condition::Range { .. } | Condition::Approx { .. })
    }

    /// The number a figure is compared with, where that is all it asks.
    pub fn compared(&self) -> Option<&Amount> {
        let Condition::Compare { amount, .. } = self.kept() else {
            return None;
        };
        Some(amount)
    }

    /// The level of a scale, where that is all it asks: its rank, and as written.
    pub fn level(&self) -> Option<(usize, &str)> {
        let Condition::Level { rank, written } = self.kept() else {
            return None;
        };
        Some((*rank, written))
    }

    /// The number by which levels of several milestones are compared: the low end of
    /// a range.
    pub fn stated(&self) -> Option<&Amount> {
        let kept = self.kept();
        kept.is_number().then(|| kept.amounts().next()).flatten()
    }

    /// Whether a number in it is written without a comparator: which way is better
    /// says what it asks.
    pub fn is_bare(&self) -> bool {
        let bare = |part: &Condition| {
            matches!(
                part,
                Condition::Compare { bare: true, .. }
                    | Condition::Multiple { bare: true, .. }
                    | Condition::Series { bare: true, .. }
            )
        };
        self.walk().any(bare)
    }

    /// Its bare numbers ask for `direction`.
    pub fn settle(&mut self, direction: Op) {
        self.walk_mut(|part| {
            if let Condition::Compare { op, bare: true, .. }
            | Condition::Multiple { op, bare: true, .. }
            | Condition::Series { op, bare: true, .. } = part
            {
                *op = direction;
            }
        });
    }

    /// Which way its comparators pull; none where they say nothing or hold the figure
    /// from both sides.
    pub fn pull(&self) -> Option<Better> {
        match self {
            Condition::Compare { bare: true, .. }
            | Condition::Multiple { bare: true, .. }
            | Condition::Series { bare: true, .. } => None,
            Condition::Compare { op, .. }
            | Condition::Series { op, .. }
            | Condition::Multiple { op, .. } => up(*op),
            Condition::Change { direction, op, .. } => match (direction, op) {
                (_, Op::Eq) => None,
                (Direction::Up, Op::Ge | Op::Gt) => Some(Better::Higher),
                (Direction::Down, Op::Ge | Op::Gt) => Some(Better::Lower),
                // "tăng không quá 2": growth is to be held down.
                (Direction::Up, Op::Le | Op::Lt) => Some(Better::Lower),
                (Direction::Down, Op::Le | Op::Lt) => Some(Better::Higher),
            },
            Condition::Maintain(Some(_))
            | Condition::OverTime { .. }
            | Condition::All(_)
            | Condition::Any(_) => {
                let mut pulls = self.parts().iter().filter_map(Condition::pull);
                let first = pulls.next()?;
                pulls.all(|other| other == first).then_some(first)
            }
            Condition::Maintain(None)
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Several { .. } => None,
        }
    }
}

fn up(op: Op) -> Option<Better> {
    match op {
        Op::Lt | Op::Le => Some(Better::Lower),
        Op::Gt | Op::Ge => Some(Better::Higher),
        Op::Eq => None,
    }
}
