//! A method of progress in the JSON form: what it says, and all it rests on.

use super::json::decimal;
use crate::eval::method::Value;
use crate::eval::rated::Rating;
use crate::eval::verdict::Method;
use crate::eval::{Status, Verdict};
use crate::finding::Text;
use crate::model::number::{self, Exact};
use crate::model::{MethodId, Period};
use crate::report::glossary::terms::{GROWTH, INDEX, STRAIGHT_LINE, WEATHER};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct MethodOut {
    id: &'static str,
    name: &'static str,
    formula: &'static str,
    status: &'static str,
    value: Option<String>,
    score: Option<String>,
    /// Of the weather: `projection` or `level_and_trend`.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_inferred: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<String>,
    inputs: Inputs,
}

/// What a method rests on, by key: a figure with its period, a list of yearly ones, or
/// a number that was made of them.
type Inputs = std::collections::BTreeMap<&'static str, serde_json::Value>;

#[derive(Serialize)]
struct Point {
    value: String,
    period: String,
}

/// The method of a verdict.
pub(super) fn of(verdict: &Verdict) -> Option<MethodOut> {
    let line = || verdict.method().map(|line| method(line, verdict.status()));
    verdict.rating().map(rating).or_else(line)
}

/// The straight line of a verdict that is on its way.
fn method(method: &Method, status: Status) -> MethodOut {
    let point = |(value, period): &(Exact, Period)| Point {
        value: decimal(value),
        period: period.code(),
    };
    let mut inputs = Inputs::new();
    let all = [
        ("baseline", &method.baseline),
        ("current", &method.current),
        ("target", &method.target),
    ];
    for (key, (value, period)) in all {
        inputs.insert(key, figure_of(decimal(value), Some(*period)));
    }
    inputs.insert("required", decimal(&method.required).into());
    MethodOut {
        id: MethodId::Line.id(),
        name: method.name,
        formula: formula(method.name).en,
        status: status.key(),
        value: None,
        score: None,
        rule: None,
        baseline: Some(point(&method.baseline)),
        baseline_inferred: Some(method.baseline_inferred),
        current: Some(point(&method.current)),
        target: Some(point(&method.target)),
        required: Some(decimal(&method.required)),
        inputs,
    }
}

/// Another method, told of whatever has its inputs.
fn rating(rating: &Rating) -> MethodOut {
    let point = |key: &str| {
        let input = rating.input(key)?;
        Some(Point {
            value: told(&input.value),
            period: input.period?.code(),
        })
    };
    let mut inputs = Inputs::new();
    for input in &rating.inputs {
        let value = figure_of(told(&input.value), input.period);
        match input.key {
            "figure" => {
                let figures = inputs.entry("figures");
                let figures = figures.or_insert_with(|| serde_json::Value::Array(Vec::new()));
                if let serde_json::Value::Array(all) = figures {
                    all.push(value);
                }
            }
            key => {
                inputs.insert(key, value);
            }
        }
    }
    let baseline = point("baseline");
    MethodOut {
        id: rating.method.id(),
        name: rating.method.id(),
        formula: formula(rating.method.id()).en,
        status: rating.word.key(),
        value: rating.value.as_ref().map(told),
        score: rating
            .score
            .as_ref()
            .map(|score| number::plain(score, ROOT)),
        rule: (rating.method == MethodId::Weather).then_some(match rating.by_trend {
            true => "level_and_trend",
            false => "projection",
        }),
        baseline_inferred: baseline.as_ref().map(|_| rating.baseline_inferred),
        baseline,
        current: point("current"),
        target: point("target"),
        required: None,
        inputs,
    }
}

/// Decimals to which a root is told.
const ROOT: u32 = 12;

fn told(value: &Value) -> String {
    match value {
        Value::Exact(exact) if number::places(exact).is_some() => decimal(exact),
        Value::Exact(number) | Value::About(number) => number::plain(number, ROOT),
        Value::Infinite(true) => "+inf".to_string(),
        Value::Infinite(false) => "-inf".to_string(),
    }
}

fn figure_of(value: String, period: Option<Period>) -> serde_json::Value {
    match period {
        Some(period) => serde_json::json!({"value": value, "period": period.code()}),
        None => value.into(),
    }
}

/// The formula of a method of judging progress.
pub(crate) fn formula(name: &str) -> Text {
    match name {
        "straight_line" => STRAIGHT_LINE,
        "weather" => WEATHER,
        "cagr" => GROWTH,
        "escap" => INDEX,
        _ => Text { vi: "", en: "" },
    }
}
