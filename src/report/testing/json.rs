//! `ctr test --format json`: the contract `ctr.test/1`.

use super::{Scene, named};
use crate::eval::verdict::Actual;
use crate::finding::place::span_spot;
use crate::model::Period;
use crate::model::number::plain;
use crate::source::Span;
use crate::testing::{Checked, Ending, Outcome};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    tests: Vec<TestOut<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct Summary {
    tests: usize,
    passed: usize,
    failed: usize,
    empty: usize,
    not_run: usize,
    /// How many files `--update` rewrote.
    updated: usize,
}

#[derive(Serialize)]
struct TestOut<'a> {
    file: &'a str,
    name: &'a str,
    as_of: Option<String>,
    result: &'static str,
    expectations: Vec<ExpectationOut>,
    span: SpanOut,
}

#[derive(Serialize)]
struct ExpectationOut {
    commitment: String,
    by: Option<String>,
    place: Option<String>,
    holds: bool,
    expected: Answer,
    got: Option<Answer>,
    /// How many commitments the line speaks of; it should be one.
    found: usize,
    required: Option<String>,
    actual: Option<String>,
    period: Option<String>,
    notes: Vec<String>,
    span: SpanOut,
}

#[derive(Serialize)]
struct Answer {
    status: &'static str,
    shortfall: Option<String>,
}

#[derive(Serialize)]
struct SpanOut {
    line: u64,
    column: u64,
    end_line: u64,
    end_column: u64,
}

/// Writes the document.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        schema: "ctr.test/1",
        tests: scene.outcomes.iter().map(|one| test(scene, one)).collect(),
        summary: Summary {
            tests: scene.outcomes.len(),
            passed: scene.count(Ending::Passed),
            failed: scene.count(Ending::Failed),
            empty: scene.count(Ending::Empty),
            not_run: scene.count(Ending::NotRun),
            updated: scene.updated,
        },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// The key of a result.
pub fn key(result: Ending) -> &'static str {
    match result {
        Ending::Passed => "passed",
        Ending::Failed => "failed",
        Ending::Empty => "empty",
        Ending::NotRun => "not_run",
    }
}

fn test<'a>(scene: &'a Scene, outcome: &'a Outcome<'a>) -> TestOut<'a> {
    let all = outcome.checked.iter();
    TestOut {
        file: scene.file(outcome),
        name: &outcome.test.name,
        as_of: outcome.test.as_of.map(|day| day.to_string()),
        result: key(outcome.result),
        expectations: all.map(|one| expectation(scene, outcome, one)).collect(),
        span: span(scene, outcome.test.span),
    }
}

fn expectation(scene: &Scene, outcome: &Outcome<'_>, checked: &Checked) -> ExpectationOut {
    let expected = &outcome.test.expectations[checked.expectation];
    let programme = &scene.model.programmes[outcome.programme];
    let verdict = match checked.found.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    let figure = verdict.and_then(|verdict| verdict.figure());
    ExpectationOut {
        commitment: named(scene.model, programme, expected.of),
        by: expected.period.map(Period::code),
        place: expected.place.clone(),
        holds: checked.holds(),
        expected: Answer {
            status: expected.status.key(),
            shortfall: (expected.shortfall.as_ref()).map(|one| one.written.normalize().to_string()),
        },
        got: verdict.map(|verdict| Answer {
            status: verdict.status().key(),
            shortfall: verdict.shortfall().map(|one| plain(one, 12)),
        }),
        found: checked.found.len(),
        required: verdict.map(|verdict| verdict.required.clone()),
        actual: figure.map(|figure| match &figure.value {
            Actual::Number(number) => plain(number, 12),
            Actual::Level(level) => level.clone(),
            Actual::Between(interval) => interval.text.to_string(),
        }),
        period: figure.map(|figure| figure.period.code()),
        notes: verdict.map_or(Vec::new(), |verdict| {
            let notes = verdict.notes.iter();
            notes
                .map(|note| {
                    if scene.lang == crate::finding::Lang::Vi {
                        note.vi.clone()
                    } else {
                        note.en.clone()
                    }
                })
                .collect()
        }),
        span: span(scene, expected.span),
    }
}

fn span(scene: &Scene, span: Span) -> SpanOut {
    let spot = span_spot(span, scene.sources);
    SpanOut {
        line: spot.line,
        column: spot.column,
        end_line: spot.end_line,
        end_column: spot.end_column,
    }
}
