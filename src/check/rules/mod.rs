//! Rules over a whole file or over all of them, one file each.

mod already_met;
mod data_names;
mod follow_on;
mod idle_end;
mod level;
mod loosened;
mod made_concrete;
mod no_lead;
mod no_target;
mod number_in_name;
mod pace;
mod parts;
mod percent_for_points;
mod repeated;
mod spellings;
mod tone_marks;
mod unfed;
mod unit_names;
mod used;
mod vague;
mod words;

use crate::data::Observations;
use crate::finding::Finding;
use crate::model::Model;
use crate::source::FileId;

/// The rules that look at a file's text.
pub fn of_text(file: FileId, text: &str) -> Vec<Finding> {
    let mut out: Vec<Finding> = tone_marks::check(file, text).into_iter().collect();
    out.extend(spellings::check(file, text));
    out
}

/// The rules that look at all programmes together; `earlier` is what reading them
/// has found.
pub fn of_model(model: &Model, earlier: &[Finding]) -> Vec<Finding> {
    let mut out = made_concrete::check(model);
    out.extend(of_commitments(model));
    follow_on::drop_from(&mut out, model, earlier);
    out
}

/// The rules about indicators and their targets.
fn of_commitments(model: &Model) -> Vec<Finding> {
    let words = words::Words::new(model);
    [
        no_target::check(model, &used::Used::new(model)),
        no_lead::check(model),
        loosened::check(model),
        parts::check(model, &words),
        repeated::check(model, &words),
        number_in_name::check(model),
        vague::check(model, &words),
        percent_for_points::check(model, &words),
        idle_end::check(model),
        already_met::check(model),
        data_names::check(model),
        unit_names::check(model),
    ]
    .concat()
}

/// The rules that hold a programme against observations (`check --data`).
pub fn of_figures(model: &Model, data: &Observations) -> Vec<Finding> {
    let mut out = pace::check(model, data);
    out.extend(unfed::check(model, data));
    out
}
