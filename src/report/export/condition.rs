//! A condition as the contract puts it: `op` is its meaning once the direction
//! is known, `text` is what was written.

use super::SpanOut;
use crate::model::condition::{Amount, Base, ChangeKind};
use crate::model::number::{Decimal, plain};
use crate::model::{Condition, Direction, Indicator, Model, Op};
use serde::Serialize;

/// When a target falls due and where it is declared; of the parts of a
/// condition, those of the whole.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Frame {
    pub by: String,
    /// The years within which a yearly target holds.
    pub from: Option<i16>,
    pub to: Option<i16>,
    /// The first day in force by a later document, the day it ends, and that
    /// document.
    pub since: Option<String>,
    pub until: Option<String>,
    pub document: Option<String>,
    pub span: SpanOut,
}

/// What a condition means. All keys are always there.
#[derive(Debug, Default, Serialize)]
pub(super) struct Meaning<'a> {
    #[serde(flatten)]
    frame: Frame,
    op: &'static str,
    value: Option<String>,
    low: Option<String>,
    high: Option<String>,
    unit: Option<&'a str>,
    level: Option<&'a str>,
    baseline: Option<i16>,
    text: Option<&'a str>,
    of: Vec<Meaning<'a>>,
    /// How a change, a multiple or a comparison is compared: `lt|le|gt|ge|eq`.
    comparator: Option<&'static str>,
    /// Of a change: `up` or `down`.
    direction: Option<&'static str>,
    /// Of a change: `absolute` or `relative`.
    change: Option<&'static str>,
    /// Of a change: it is asked of each year.
    each_year: Option<bool>,
    /// Of an approximation, where one is stated.
    tolerance: Option<String>,
    /// Of a comparison with a series: which, and where.
    series: Option<String>,
    series_place: Option<&'a str>,
    /// Written without a comparator: `op` follows from the direction.
    bare: Option<bool>,
}

/// The meaning of `condition`, asked of `indicator`.
pub(super) fn meaning<'a>(
    model: &'a Model,
    indicator: &'a Indicator,
    condition: &'a Condition,
    text: Option<&'a str>,
    frame: &Frame,
) -> Meaning<'a> {
    let nested = |condition| meaning(model, indicator, condition, None, frame);
    let unit = |amount: &Amount| {
        let unit = amount.unit.or(indicator.unit);
        unit.map(|unit| model.units.get(unit).name.as_str())
    };
    let base = Meaning {
        frame: frame.clone(),
        text,
        ..Meaning::default()
    };
    match condition {
        Condition::Compare { op, amount, bare } => Meaning {
            op: name(*op),
            value: Some(written(amount.written)),
            unit: unit(amount),
            bare: Some(*bare),
            ..base
        },
        Condition::Range { low, high } => Meaning {
            op: "range",
            low: Some(written(low.written)),
            high: Some(written(high.written)),
            unit: unit(high),
            ..base
        },
        Condition::Approx { amount, tolerance } => Meaning {
            op: "approx",
            value: Some(written(amount.written)),
            unit: unit(amount),
            tolerance: tolerance.as_ref().map(|t| plain(&t.value, 28)),
            ..base
        },
        Condition::Level { written, .. } => Meaning {
            op: "level",
            level: Some(written),
            ..base
        },
        Condition::Unmeasured { .. } => Meaning {
            op: "unmeasured",
            ..base
        },
        Condition::Complete => Meaning {
            op: "complete",
            ..base
        },
        Condition::Maintain(than) => Meaning {
            op: "maintain",
            of: than.iter().map(|than| nested(than)).collect(),
            ..base
        },
        Condition::Change { .. } => change(condition, unit, base),
        Condition::Multiple { op, times, year } => Meaning {
            op: "multiple",
            value: Some(written(*times)),
            baseline: Some(*year),
            comparator: Some(name(*op)),
            ..base
        },
        Condition::Series {
            op,
            indicator,
            place,
        } => {
            let series = model.indicator(*indicator);
            Meaning {
                op: "compare",
                comparator: Some(name(*op)),
                series: Some(series.code.clone().unwrap_or_else(|| series.name.clone())),
                series_place: place.as_deref(),
                ..base
            }
        }
        Condition::All(parts) => Meaning {
            op: "all",
            of: parts.iter().map(nested).collect(),
            ..base
        },
        Condition::Any(parts) => Meaning {
            op: "any",
            of: parts.iter().map(nested).collect(),
            ..base
        },
    }
}

fn change<'a>(
    condition: &'a Condition,
    unit: impl Fn(&Amount) -> Option<&'a str>,
    base: Meaning<'a>,
) -> Meaning<'a> {
    let Condition::Change {
        direction,
        op,
        low,
        high,
        kind,
        base: since,
    } = condition
    else {
        return base;
    };
    Meaning {
        op: "change",
        value: high.is_none().then(|| written(low.written)),
        low: high.as_ref().map(|_| written(low.written)),
        high: high.as_ref().map(|high| written(high.written)),
        unit: unit(low),
        baseline: match since {
            Base::Year(year) => Some(*year),
            Base::EachYear => None,
        },
        comparator: Some(name(*op)),
        direction: Some(match direction {
            Direction::Up => "up",
            Direction::Down => "down",
        }),
        change: Some(match kind {
            ChangeKind::Absolute => "absolute",
            ChangeKind::Relative => "relative",
        }),
        each_year: Some(*since == Base::EachYear),
        ..base
    }
}

/// The contract's name of a comparison.
fn name(op: Op) -> &'static str {
    match op {
        Op::Lt => "lt",
        Op::Le => "le",
        Op::Gt => "gt",
        Op::Ge => "ge",
        Op::Eq => "eq",
    }
}

/// As written, in plain notation.
fn written(decimal: Decimal) -> String {
    decimal.to_string()
}
