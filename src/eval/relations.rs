//! Relations (ràng buộc) held against figures: where reported figures of a year
//! do not stand to each other as a relation says, the evaluation says so.
//! Published figures are rounded: what half a unit of the last decimal of each
//! explains is no difference.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::formula::{compares, figure};
use crate::eval::places::{self, Site};
use crate::eval::reader::Reader;
use crate::eval::remark::{number, remark};
use crate::eval::verdict::Remark;
use crate::eval::whole::half_a_last_place;
use crate::model::number::{Exact, whole};
use crate::model::relation::{Constraint, Relation};
use crate::model::{IndicatorId, Op, Period};
use num_traits::{One, Signed};

/// Most of them are named.
const NAMED: usize = 20;

/// What does not stand as it must.
pub fn remarks(reader: &Reader<'_>) -> Vec<Remark> {
    let mut out = Vec::new();
    for programme in &reader.model.programmes {
        for relation in &programme.relations {
            for constraint in &relation.constraints {
                let (left, right) = (&constraint.left, &constraint.right);
                let inputs: Vec<_> = left.inputs().chain(right.inputs()).collect();
                let Some(first) = inputs.first() else {
                    continue;
                };
                for site in &places::sites(reader, programme, *first).all {
                    for point in reader.series(*first, site).iter() {
                        let held = matches!(point.period, Period::Year(y) if relation.holds_in(y));
                        if held {
                            let of = (relation, constraint);
                            out.extend(broken(reader, of, &inputs, site, point.period));
                        }
                    }
                }
            }
        }
    }
    let more = out.len().saturating_sub(NAMED);
    out.truncate(NAMED);
    if more > 0 {
        out.push(remark(
            format!("và {more} chỗ khác số liệu không đúng với ràng buộc"),
            format!("and {more} more where figures break a relation"),
        ));
    }
    out
}

fn broken(
    reader: &Reader<'_>,
    (relation, constraint): (&Relation, &Constraint),
    inputs: &[IndicatorId],
    site: &Site,
    period: Period,
) -> Option<Remark> {
    let first = *inputs.first()?;
    let side = |formula| {
        let point = figure(reader, formula, first, site, period, 0).ok()?;
        point.number
    };
    let (left, right) = (side(&constraint.left)?, side(&constraint.right)?);
    let slack = slack(reader, inputs, site, period);
    let near = match constraint.op {
        Op::Lt | Op::Le => &left - &slack <= right,
        Op::Gt | Op::Ge => &left + &slack >= right,
        Op::Eq => &left - &slack <= right && &left + &slack >= right,
    };
    if compares(constraint.op, &left, &right) || near && slack.is_positive() {
        return None;
    }
    let (left, right) = (number(&left), number(&right));
    let (vi, en) = reader.called(first, site, period);
    Some(remark(
        format!(
            "ràng buộc “{}” không đúng với số liệu ({vi}): {}, mà vế trái là {}, vế phải là {}",
            relation.title, constraint.text, left.0, right.0
        ),
        format!(
            "the relation “{}” does not hold of the figures ({en}): {}, but the left side is {}, the right {}",
            relation.title, constraint.text, left.1, right.1
        ),
    ))
}

/// What rounding may have changed, in the unit of the first of the inputs.
fn slack(reader: &Reader<'_>, inputs: &[IndicatorId], site: &Site, period: Period) -> Exact {
    let units = &reader.model.units;
    let unit = |id: IndicatorId| reader.model.indicator(id).unit.map(|unit| units.get(unit));
    let factor = |id| unit(id).map_or_else(Exact::one, |unit| unit.factor.clone());
    let Some(first) = inputs.first() else {
        return whole(0);
    };
    inputs.iter().fold(whole(0), |sum, id| {
        let point = reader.at(*id, site, period).ok();
        let percent = unit(*id).is_some_and(|unit| unit.is_percent());
        match point.and_then(|point| point.number) {
            Some(value) => sum + half_a_last_place(&value, percent) * factor(*id) / factor(*first),
            None => sum,
        }
    })
}
