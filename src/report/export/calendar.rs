//! Calendars of publication in `ctr.export/1`.

use super::SpanOut;
use crate::model::release::{Calendar, Of, Rule};
use crate::model::{Flag, Model, Programme};
use crate::source::Sources;
use serde::Serialize;

/// By which day figures are out.
#[derive(Serialize)]
pub(super) struct CalendarOut<'a> {
    name: &'a str,
    /// Codes, names, words of names and fields of work; none: every indicator.
    of: Vec<&'a str>,
    basis: &'a [String],
    since: Option<String>,
    until: Option<String>,
    rules: Vec<RuleOut<'a>>,
    span: SpanOut,
}

#[derive(Serialize)]
struct RuleOut<'a> {
    period: String,
    flag: Option<&'static str>,
    text: &'a str,
    span: SpanOut,
}

/// The calendars of a programme.
pub(super) fn calendars<'a>(
    model: &'a Model,
    programme: &Programme,
    sources: &Sources,
) -> Vec<CalendarOut<'a>> {
    let own = |one: &&Calendar| one.programme.is_some() && one.span.file == programme.file;
    let of = |of: &'a Of| match of {
        Of::Indicator(id) => {
            let indicator = model.indicator(*id);
            Some(indicator.code.as_deref().unwrap_or(&indicator.name))
        }
        Of::Words(words) => Some(words.as_str()),
        Of::Field(field) => Some(model.field(*field)),
        Of::Nothing => None,
    };
    let rule = |rule: &'a Rule| RuleOut {
        period: rule.step.vietnamese(),
        flag: rule.flag.map(|flag: Flag| flag.shown().0),
        text: &rule.text,
        span: SpanOut::new(rule.span, sources),
    };
    let calendar = |one: &'a Calendar| CalendarOut {
        name: &one.name,
        of: one.of.iter().filter_map(of).collect(),
        basis: &one.basis,
        since: one.since.map(|day| day.to_string()),
        until: one.until.map(|day| day.to_string()),
        rules: one.rules.iter().map(rule).collect(),
        span: SpanOut::new(one.span, sources),
    };
    model.calendars.iter().filter(own).map(calendar).collect()
}
