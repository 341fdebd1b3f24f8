//! Lines of a calendar of publication.

use super::Lower;
use crate::model::release::Step;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::tree::{Attr, Num, ReleaseText};
use num_traits::ToPrimitive;

/// `công bố năm, sơ bộ: 01/10 năm sau`; `None` where its number could not be read.
pub(super) fn release(lower: &mut Lower, pair: Pair) -> Option<Attr> {
    let mut parts = pair.into_inner();
    let of = parts.find(|part| part.as_rule() == Rule::release_of)?;
    let step = step(lower, of)?;
    let flag = parts
        .clone()
        .find(|part| part.as_rule() == Rule::release_flag);
    let flag = flag.map(|part| lower.name(&part));
    let day = parts.find(|part| part.as_rule() == Rule::release_day)?;
    let text = lower.name(&day);
    let mut numbers: Vec<Num> = Vec::new();
    let mut after = None;
    for part in day.into_inner() {
        match part.as_rule() {
            Rule::NUMBER => numbers.push(lower.number(&part, false)),
            Rule::release_after => after = Some(lower.name(&part)),
            _ => {}
        }
    }
    let mut numbers = numbers.into_iter();
    Some(Attr::Release(Box::new(ReleaseText {
        step,
        flag,
        day: numbers.next()?,
        month: numbers.next(),
        after,
        text,
    })))
}

/// A whole number of a day or a month; none of anything else.
pub fn small(number: &Num) -> Option<i8> {
    let value = number.value.filter(|value| value.is_integer())?;
    value.to_i8()
}

fn step(lower: &mut Lower, of: Pair) -> Option<Step> {
    let mut parts = of.into_inner();
    let first = parts.next()?;
    Some(match first.as_rule() {
        Rule::NUMBER => {
            let months = lower.number(&first, false);
            Step::First(small(&months)?)
        }
        Rule::THANG_LICH => Step::Month,
        Rule::QUY => Step::Quarter,
        _ => Step::Year,
    })
}
