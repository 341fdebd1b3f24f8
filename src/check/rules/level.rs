//! What a target demands of a figure, for the rules that hold targets against
//! each other.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::indicators::by_text;
use crate::finding::Arg;
use crate::model::calendar::Period;
use crate::model::condition::demand::{Demand, Lies, Of};
use crate::model::condition::{Condition, Op};
use crate::model::{Better, By, Exact, Indicator, Target};
use std::cmp::Ordering;

/// An end of what is allowed.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// In the indicator's unit.
    pub value: Exact,
    /// The end itself does not do (trên, dưới).
    pub strict: bool,
}

/// The least a figure must be; none where the condition does not hold it from below.
/// What is asked of other figures (a mean, a change, a series) is none of it.
pub fn least(condition: &Condition) -> Option<Bound> {
    end(&Demand::of(condition, None), End::Low)
}

/// The most a figure may be; none where the condition does not hold it from above.
pub fn most(condition: &Condition) -> Option<Bound> {
    end(&Demand::of(condition, None), End::High)
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    Low,
    High,
}

impl End {
    fn harder(self, a: &Bound, b: &Bound) -> Ordering {
        let by_value = match self {
            End::Low => a.value.cmp(&b.value),
            End::High => b.value.cmp(&a.value),
        };
        by_value.then(a.strict.cmp(&b.strict))
    }
}

fn end(demand: &Demand, at: End) -> Option<Bound> {
    let harder = |a: &Bound, b: &Bound| at.harder(a, b);
    match demand {
        Demand::One(ask) if ask.of == Of::Figure => of_lies(&ask.lies, at),
        Demand::All(parts) => (parts.iter().filter_map(|part| end(part, at))).max_by(harder),
        // Of alternatives the easiest; one that asks for no such end leaves none.
        Demand::Any(parts) => {
            let all: Option<Vec<Bound>> = parts.iter().map(|part| end(part, at)).collect();
            all?.into_iter().min_by(harder)
        }
        Demand::One(_)
        | Demand::Rank { .. }
        | Demand::Done
        | Demand::OverTime { .. }
        | Demand::Criteria { .. }
        | Demand::Untold(_) => None,
    }
}

fn of_lies(lies: &Lies, at: End) -> Option<Bound> {
    let (value, strict) = match lies {
        Lies::Bound { op, level } => {
            let strict = match op {
                Op::Eq => false,
                Op::Ge | Op::Gt if at == End::High => return None,
                Op::Le | Op::Lt if at == End::Low => return None,
                Op::Ge | Op::Le => false,
                Op::Gt | Op::Lt => true,
            };
            (level, strict)
        }
        Lies::Between { low, high, .. } => (if at == End::Low { low } else { high }, false),
        Lies::Near { level, .. } => (level, false),
        Lies::Unsaid => return None,
    };
    let value = value.clone();
    Some(Bound { value, strict })
}

/// What must be reached at least, whichever way is better.
pub fn demanded(better: Option<Better>, condition: &Condition) -> Option<Bound> {
    match better? {
        Better::Higher => least(condition),
        Better::Lower => most(condition),
        Better::Within => None,
    }
}

/// How much `one` demands beside `other`: `Less` is weaker.
pub fn strength(better: Better, one: &Bound, other: &Bound) -> Ordering {
    let by_value = match better {
        Better::Lower => other.value.cmp(&one.value),
        Better::Higher | Better::Within => one.value.cmp(&other.value),
    };
    by_value.then(one.strict.cmp(&other.strict))
}

/// The targets for everybody that no later document took back, each with the period at whose
/// end it falls due.
pub fn milestones(indicator: &Indicator) -> impl Iterator<Item = (Period, &Target)> {
    indicator
        .targets
        .iter()
        .filter(|target| target.force.until.is_none() && target.terms.is_general())
        .filter_map(|target| match target.by {
            By::End(period) => Some((period, target)),
            By::Yearly(_)
            | By::Every(..)
            | By::From(_)
            | By::After(_)
            | By::Relative(_)
            | By::Unstated
            | By::Always => None,
        })
}

/// When a target falls due, for a sentence: `năm 2030`.
pub fn due(by: By) -> Arg {
    match by.period() {
        Some(Period::Year(year)) => Arg::Made(format!("năm {year}"), year.to_string()),
        _ => by_text(by),
    }
}
