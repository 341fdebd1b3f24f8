//! The tests that a programme carries.

use super::SpanOut;
use crate::model::Flag;
use crate::model::number::plain;
use crate::model::test::{GivenValue, Subject, Test};
use crate::model::{IndicatorId, Model, Programme};
use crate::source::Sources;
use serde::Serialize;

/// More places than this are rounded.
const PLACES: u32 = 12;

#[derive(Serialize)]
pub(super) struct TestOut<'a> {
    name: &'a str,
    as_of: Option<String>,
    figures: Vec<FigureOut<'a>>,
    states: Vec<StateOut<'a>>,
    expectations: Vec<ExpectationOut<'a>>,
    span: SpanOut,
}

#[derive(Serialize)]
struct FigureOut<'a> {
    indicator: String,
    breakdown: Option<&'a str>,
    place: Option<&'a str>,
    period: String,
    value: String,
    flag: &'static str,
}

#[derive(Serialize)]
struct StateOut<'a> {
    work: &'a str,
    completed: Option<String>,
}

#[derive(Serialize)]
struct ExpectationOut<'a> {
    kind: &'static str,
    /// The indicator's, task's or report's code, else its name.
    of: String,
    by: Option<String>,
    place: Option<&'a str>,
    status: &'static str,
    shortfall: Option<String>,
}

/// The tests of a programme.
pub(super) fn tests<'a>(
    model: &Model,
    programme: &'a Programme,
    sources: &Sources,
) -> Vec<TestOut<'a>> {
    let all = programme.tests.iter();
    all.map(|one| test(model, programme, one, sources))
        .collect()
}

fn test<'a>(
    model: &Model,
    programme: &Programme,
    test: &'a Test,
    sources: &Sources,
) -> TestOut<'a> {
    let figures = test.figures.iter().map(|given| FigureOut {
        indicator: called(model, given.indicator),
        breakdown: given.breakdown.as_deref(),
        place: given.place.as_deref(),
        period: given.period.code(),
        value: match &given.value {
            GivenValue::Number(number) => plain(number, PLACES),
            GivenValue::Word(word) => word.clone(),
        },
        flag: match given.flag {
            Flag::Official => "official",
            Flag::Preliminary => "preliminary",
            Flag::Estimate => "estimate",
        },
    });
    let states = test.states.iter().map(|state| StateOut {
        work: &state.work,
        completed: state.completed.map(|day| day.to_string()),
    });
    let expectations = test.expectations.iter().map(|one| {
        let (kind, of) = match one.of {
            Subject::Indicator(id) => ("target", called(model, id)),
            Subject::Task(at) => {
                let task = &programme.tasks[at];
                ("task", task.code.as_ref().unwrap_or(&task.title).clone())
            }
            Subject::Duty(at) => ("duty", programme.duties[at].title.clone()),
        };
        ExpectationOut {
            kind,
            of,
            by: one.period.map(|period| period.code()),
            place: one.place.as_deref(),
            status: one.status.key(),
            shortfall: (one.shortfall.as_ref()).map(|one| one.written.normalize().to_string()),
        }
    });
    TestOut {
        name: &test.name,
        as_of: test.as_of.map(|day| day.to_string()),
        figures: figures.collect(),
        states: states.collect(),
        expectations: expectations.collect(),
        span: SpanOut::new(test.span, sources),
    }
}

/// Its code, else its name with that of its whole.
fn called(model: &Model, id: IndicatorId) -> String {
    let code = model.indicator(id).code.clone();
    code.unwrap_or_else(|| model.full_name(id))
}
