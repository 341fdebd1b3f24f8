//! Rules over a whole file or over all of them, one file each.

mod agencies;
mod clauses;
mod deadlines;
mod documents;
mod full_whole;
mod head;
mod made_concrete;
mod places;
mod report_inputs;
mod report_year;
mod tone_marks;
mod weaker;
mod years;

use crate::finding::Finding;
use crate::model::Model;
use crate::source::FileId;

/// The rules that look at a file's text.
pub fn of_text(file: FileId, text: &str) -> Vec<Finding> {
    tone_marks::check(file, text).into_iter().collect()
}

/// A rule over all programmes.
type Rule = fn(&Model) -> Vec<Finding>;

/// The rules that look at all programmes together.
const RULES: &[Rule] = &[
    made_concrete::check,
    agencies::check,
    deadlines::check,
    report_year::check,
    report_inputs::check,
    years::check,
    documents::check,
    head::check,
    full_whole::check,
    places::check,
    weaker::check,
];

/// What the rules find in all programmes.
pub fn of_model(model: &Model) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| rule(model)).collect()
}
