//! What a target demands of a figure, for the rules that hold targets against
//! each other.

use crate::check::indicators::by_text;
use crate::finding::Arg;
use crate::model::calendar::Period;
use crate::model::condition::{Amount, Condition, Op};
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

impl Bound {
    fn at(amount: &Amount) -> Option<Bound> {
        Some(Bound {
            value: amount.value.clone(),
            strict: false,
        })
    }

    fn beyond(amount: &Amount) -> Option<Bound> {
        Some(Bound {
            strict: true,
            ..Bound::at(amount)?
        })
    }
}

/// The least a figure must be; none where the condition does not hold it from below.
/// What is asked of other figures (a mean, a change, a series) is none of it.
pub fn least(condition: &Condition) -> Option<Bound> {
    let harder = |a: &Bound, b: &Bound| a.value.cmp(&b.value).then(a.strict.cmp(&b.strict));
    match condition {
        Condition::Compare { op, amount, .. } => match op {
            Op::Ge | Op::Eq => Bound::at(amount),
            Op::Gt => Bound::beyond(amount),
            Op::Lt | Op::Le => None,
        },
        Condition::Range { low, .. } => Bound::at(low),
        Condition::Approx { amount, .. } => Bound::at(amount),
        Condition::Maintain(Some(inner)) => least(inner),
        Condition::All(parts) => parts.iter().filter_map(least).max_by(harder),
        // Of alternatives the easiest; one that asks for no least leaves none.
        Condition::Any(parts) => {
            let all: Option<Vec<Bound>> = parts.iter().map(least).collect();
            all?.into_iter().min_by(harder)
        }
        Condition::Maintain(None)
        | Condition::Level { .. }
        | Condition::Unmeasured { .. }
        | Condition::Unread(_)
        | Condition::Complete
        | Condition::Change { .. }
        | Condition::Multiple { .. }
        | Condition::OverTime { .. }
        | Condition::Several { .. }
        | Condition::Series { .. } => None,
    }
}

/// The most a figure may be; none where the condition does not hold it from above.
pub fn most(condition: &Condition) -> Option<Bound> {
    let harder = |a: &Bound, b: &Bound| b.value.cmp(&a.value).then(a.strict.cmp(&b.strict));
    match condition {
        Condition::Compare { op, amount, .. } => match op {
            Op::Le | Op::Eq => Bound::at(amount),
            Op::Lt => Bound::beyond(amount),
            Op::Gt | Op::Ge => None,
        },
        Condition::Range { high, .. } => Bound::at(high),
        Condition::Approx { amount, .. } => Bound::at(amount),
        Condition::Maintain(Some(inner)) => most(inner),
        Condition::All(parts) => parts.iter().filter_map(most).max_by(harder),
        Condition::Any(parts) => {
            let all: Option<Vec<Bound>> = parts.iter().map(most).collect();
            all?.into_iter().min_by(harder)
        }
        Condition::Maintain(None)
        | Condition::Level { .. }
        | Condition::Unmeasured { .. }
        | Condition::Unread(_)
        | Condition::Complete
        | Condition::Change { .. }
        | Condition::Multiple { .. }
        | Condition::OverTime { .. }
        | Condition::Several { .. }
        | Condition::Series { .. } => None,
    }
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
        _ => one.value.cmp(&other.value),
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
            _ => None,
        })
}

/// When a target falls due, for a sentence: `năm 2030`.
pub fn due(by: By) -> Arg {
    match by {
        By::End(Period::Year(year)) => Arg::Made(format!("năm {year}"), year.to_string()),
        other => by_text(other),
    }
}
