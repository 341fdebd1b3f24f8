//! A condition as the contract puts it: `op` is its meaning once the direction
//! is known, `text` is what was written.

use super::SpanOut;
use crate::model::condition::{Amount, Base, ChangeKind, Plan};
use crate::model::formula::Function;
use crate::model::number::{Decimal, plain};
use crate::model::{Condition, Direction, Indicator, Model, Op, Target};
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

/// What narrows a target; keys that say nothing are left out.
#[derive(Debug, Default, Serialize)]
pub(super) struct TermsOut<'a> {
    /// These places only.
    #[serde(skip_serializing_if = "slice_is_empty")]
    pub only: &'a [String],
    /// All places but these.
    #[serde(skip_serializing_if = "slice_is_empty")]
    pub except: &'a [String],
    /// The indicator that must satisfy `given_condition`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_condition: Option<Box<Meaning<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenario: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<&'a str>,
    /// The level to strive for beyond the one asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stretch: Option<Box<Meaning<'a>>>,
    /// The document only strives for the level.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub strives: bool,
    /// All but the stretch, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<&'a str>,
}

fn slice_is_empty(slice: &&[String]) -> bool {
    slice.is_empty()
}

/// The meaning of a target, with what narrows it.
pub(super) fn target_meaning<'a>(
    model: &'a Model,
    indicator: &'a Indicator,
    target: &'a Target,
    frame: &Frame,
) -> Meaning<'a> {
    let terms = &target.terms;
    let boxed = |of, condition| Box::new(meaning(model, of, condition, None, frame));
    let given = terms.given.as_ref();
    let text = Some(target.text.as_str());
    Meaning {
        terms: TermsOut {
            only: &terms.only,
            except: &terms.except,
            given: given.map(|given| model.full_name(given.indicator)),
            given_condition: given.and_then(|given| {
                let of = model.indicator(given.indicator);
                (given.condition.as_ref()).map(|condition| boxed(of, condition))
            }),
            scenario: terms.scenario.as_deref(),
            authority: terms.authority.as_deref(),
            stretch: (terms.stretch.as_ref()).map(|stretch| boxed(indicator, stretch)),
            strives: terms.strives,
            terms: terms.text.as_deref(),
        },
        ..meaning(model, indicator, &target.condition, text, frame)
    }
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
    /// Of a change or a multiple whose base is not a year: `year_before`,
    /// `year_start`, `same_period`, or a period.
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<String>,
    /// A value that no decimal is: `1/3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    value_exact: Option<String>,
    /// Of `over_time`: `mean` or `sum`.
    #[serde(skip_serializing_if = "Option::is_none")]
    aggregate: Option<&'static str>,
    /// Of `several`: the indicators, of which `value` must reach their levels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    criteria: Vec<String>,
    /// Of `several`: the kind of places of which so many must reach the level.
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<&'a str>,
    /// Of `several`: `value` is in per cent of those places.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    of_hundred: bool,
    /// What narrows the target.
    #[serde(flatten)]
    terms: TermsOut<'a>,
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
        Condition::Unmeasured { .. } | Condition::TwoReadings { .. } => Meaning {
            op: "unmeasured",
            ..base
        },
        Condition::Unread(_) => Meaning {
            op: "unread",
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
        Condition::Multiple {
            op,
            times,
            base: since,
            bare,
        } => Meaning {
            op: "multiple",
            value: Some(written(*times)),
            baseline: baseline_year(since),
            base: base_name(since),
            comparator: Some(name(*op)),
            bare: bare.then_some(true),
            ..base
        },
        Condition::OverTime {
            function,
            condition,
        } => Meaning {
            op: "over_time",
            aggregate: Some(match function {
                Function::Mean => "mean",
                _ => "sum",
            }),
            of: vec![nested(condition)],
            ..base
        },
        Condition::Several {
            at_least,
            of,
            places,
        } => Meaning {
            op: "several",
            places: places.as_ref().map(|reach| reach.called.as_str()),
            of_hundred: places.as_ref().is_some_and(|reach| reach.percent),
            value: Some(at_least.to_string()),
            criteria: of.iter().map(|id| model.full_name(*id)).collect(),
            ..base
        },
        Condition::Series {
            op,
            indicator,
            place,
            times,
            planned,
            bare,
        } => {
            let series = model.indicator(*indicator);
            Meaning {
                op: "compare",
                comparator: Some(name(*op)),
                value: (*times != Decimal::ONE).then(|| times.normalize().to_string()),
                base: planned.map(|plan| {
                    let name = match plan {
                        Plan::Budget => "budget",
                        Plan::Plan => "plan",
                    };
                    name.to_string()
                }),
                series: Some(series.code.clone().unwrap_or_else(|| series.name.clone())),
                series_place: place.as_deref(),
                bare: bare.then_some(true),
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
        value_exact: not_decimal(low),
        low: high.as_ref().map(|_| written(low.written)),
        high: high.as_ref().map(|high| written(high.written)),
        unit: unit(low),
        baseline: baseline_year(since),
        base: base_name(since),
        comparator: Some(name(*op)),
        direction: Some(match direction {
            Direction::Up => "up",
            Direction::Down => "down",
        }),
        change: Some(match kind {
            ChangeKind::Absolute => "absolute",
            ChangeKind::Relative => "relative",
        }),
        each_year: Some(matches!(since, Base::EachYear | Base::EachSince(_))),
        ..base
    }
}

/// The year of a base that is one.
fn baseline_year(base: &Base) -> Option<i16> {
    match base {
        Base::Year(year) | Base::EachSince(year) => Some(*year),
        _ => None,
    }
}

/// What a base is, where it is not a year or a year each.
fn base_name(base: &Base) -> Option<String> {
    match base {
        Base::Year(_) | Base::EachSince(_) | Base::EachYear => None,
        Base::At(period) => Some(period.code()),
        Base::YearBefore => Some("year_before".to_string()),
        Base::YearStart => Some("year_start".to_string()),
        Base::SamePeriod => Some("same_period".to_string()),
    }
}

/// A number with more places behind its comma was made by a division.
const LONGEST_TYPED: u32 = 20;

/// A fraction such as 1/3, which no decimal is.
fn not_decimal(amount: &Amount) -> Option<String> {
    let exact = &amount.value;
    // A number that was typed is not as long; in another unit it is another number.
    let typed = amount.unit.is_some() && amount.written.scale() < LONGEST_TYPED;
    let decimal = typed || exact == &crate::model::number::exact(amount.written);
    (!decimal).then(|| exact.to_string())
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
