//! Rules over a whole file or over all of them, one file each.

mod agencies;
mod already_met;
mod by_place;
mod clauses;
mod data_names;
mod deadlines;
mod documents;
pub mod follow_on;
mod full_whole;
mod head;
mod idle_end;
pub(super) mod level;
mod loosened;
mod made_concrete;
mod no_lead;
mod no_place;
mod no_target;
mod number_in_name;
mod pace;
mod parts;
mod percent_for_points;
mod places;
mod repeated;
mod report_inputs;
mod report_year;
mod same_place;
mod spellings;
mod stretch;
mod tenfold;
mod tone_marks;
mod unfed;
mod unit_names;
pub(super) mod used;
mod vague;
mod weaker;
mod words;
mod years;

pub(super) use clauses::written;

use crate::data::Observations;
use crate::eval::places::Gazetteer;
use crate::finding::Finding;
use crate::model::{IndicatorId, Model, Programme};
use crate::source::FileId;
use crate::source::tone::syllables;
use std::cell::LazyCell;

/// The indicators that ask for nothing and that nothing else uses.
pub fn without_target(model: &Model) -> Vec<IndicatorId> {
    no_target::without(model, &used::Used::new(model))
}

/// The rules that look at a file's text.
pub fn of_text(file: FileId, text: &str) -> Vec<Finding> {
    let mut marks = tone_marks::ToneMarks::default();
    let mut spellings = spellings::Spellings::new(file, text);
    for (start, syllable) in syllables(text) {
        marks.add(file, start, syllable);
        spellings.add(start, syllable);
    }
    let mut out: Vec<Finding> = marks.finding().into_iter().collect();
    out.extend(spellings.findings());
    out
}

/// A rule over all programmes.
type Rule = fn(&Model) -> Vec<Finding>;

/// The declared places by name, made once and only where some place is looked up.
type Places<'m> = LazyCell<Gazetteer, Box<dyn FnOnce() -> Gazetteer + 'm>>;

/// A rule over all programmes that looks places up.
type PlaceRule = fn(&Model, &Places) -> Vec<Finding>;

/// The rules that look at all programmes together; after them those of
/// [`PLACE_RULES`].
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
];

const PLACE_RULES: &[PlaceRule] = &[
    places::check,
    same_place::check,
    no_place::check,
    by_place::check,
];

/// Those that come last.
const LAST_RULES: &[Rule] = &[stretch::check, weaker::check];

/// The rules that look at all programmes together; `earlier` is what reading them
/// has found.
pub fn of_model(model: &Model, earlier: &[Finding]) -> Vec<Finding> {
    let places: Places = LazyCell::new(Box::new(|| Gazetteer::new(model)));
    let mut out: Vec<Finding> = RULES.iter().flat_map(|rule| rule(model)).collect();
    out.extend(PLACE_RULES.iter().flat_map(|rule| rule(model, &places)));
    out.extend(LAST_RULES.iter().flat_map(|rule| rule(model)));
    out.extend(of_commitments(model, earlier));
    follow_on::drop_from(&mut out, model, earlier);
    out
}

/// The errors of rules that a milestone line alone can make.
pub fn of_lines(model: &Model, programme: &Programme) -> Vec<Finding> {
    no_place::of_exceptions(model, programme)
}

/// The rules about indicators and their targets.
fn of_commitments(model: &Model, earlier: &[Finding]) -> Vec<Finding> {
    let words = words::Words::new(model);
    [
        no_target::check(model, &used::Used::new(model)),
        no_lead::check(model, &follow_on::half_read(model, earlier)),
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
        tenfold::check(model),
    ]
    .concat()
}

/// The rules that hold a programme against observations (`check --data`).
pub fn of_figures(model: &Model, data: &Observations) -> Vec<Finding> {
    let mut out = pace::check(model, data);
    out.extend(unfed::check(model, data));
    out
}
