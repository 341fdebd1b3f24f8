//! Programmes and figures read by the library, as the commands read them.

use crate::whole::{Made, ROWS, STATES};
use ctr::data::{self, Input, Observations};
use ctr::finding::{At, Finding, Severity};
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use serde_json::Value;

/// Programmes checked together.
pub struct Checked {
    pub model: Model,
    pub sources: Sources,
    pub findings: Vec<Finding>,
    /// The export.
    pub export: Value,
    /// Which of the texts have errors.
    pub wrong: Vec<bool>,
}

/// Checks and exports texts, each as a file of its own.
pub fn checked(texts: &[String]) -> Checked {
    let mut sources = Sources::default();
    for (at, text) in texts.iter().enumerate() {
        sources.add(SourceFile::new(format!("{at}.ctr"), text.clone()));
    }
    let (model, findings) = ctr::check::programmes(&mut sources);
    let mut wrong = vec![false; texts.len()];
    let errors = findings
        .iter()
        .filter(|one| one.severity == Severity::Error);
    for finding in errors {
        if let Some(At::Span(span)) = finding.at
            && let Some(slot) = wrong.get_mut(span.file.0 as usize)
        {
            *slot = true;
        }
    }
    let mut out = Vec::new();
    ctr::report::export::write(&model, &sources, &mut out).expect("written");
    Checked {
        export: serde_json::from_slice(&out).unwrap_or_else(|why| {
            let text = String::from_utf8_lossy(&out);
            let before = text.lines().take(why.line()).collect::<Vec<_>>();
            let last = &before[before.len().saturating_sub(300)..];
            panic!("the export is no JSON: {why}:\n{}", last.join("\n"))
        }),
        model,
        sources,
        findings,
        wrong,
    }
}

/// The figures and states of these programmes, in this order of rows.
pub fn figures(model: &Model, rows: &[&str], states: &[&str]) -> Observations {
    let table = |name: &str, head: &str, rows: &[&str]| Input {
        name: name.into(),
        size: None,
        reader: Box::new(std::io::Cursor::new(
            format!("{head}{}", rows.concat()).into_bytes(),
        )),
    };
    let mut inputs = vec![table("s.csv", ROWS, rows)];
    if !states.is_empty() {
        inputs.push(table("t.csv", STATES, states));
    }
    data::read(inputs, model, &mut |_| {}).0
}

/// All rows of these programmes.
pub fn rows(made: &[Made]) -> Vec<&str> {
    let rows = made.iter().flat_map(|one| &one.rows);
    rows.map(String::as_str).collect()
}

/// All states of these programmes.
pub fn states(made: &[Made]) -> Vec<&str> {
    let states = made.iter().flat_map(|one| &one.states);
    states.map(String::as_str).collect()
}

/// Without what formatting may change: places in the text, and its blanks.
pub fn placeless(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            // Where a clause and a figure stand is not what is said of them.
            let placed = |key: &str| matches!(key, "span" | "line");
            let kept = map.into_iter().filter(|(key, _)| !placed(key));
            Value::Object(kept.map(|(key, one)| (key, placeless(one))).collect())
        }
        Value::Array(all) => Value::Array(all.into_iter().map(placeless).collect()),
        Value::String(text) => Value::String(text.split_whitespace().collect()),
        other => other,
    }
}

/// The same in short, where two that should be alike are not: the first difference.
pub fn difference(before: &Value, after: &Value) -> Option<String> {
    match (before, after) {
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => {
            a.iter().find_map(|(key, one)| {
                let other = b.get(key).unwrap_or(&Value::Null);
                difference(one, other).map(|told| format!("{key}.{told}"))
            })
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(at, (one, other))| {
                difference(one, other).map(|told| format!("{at}.{told}"))
            })
        }
        (a, b) => (a != b).then(|| format!("\n{a}\n{b}")),
    }
}
