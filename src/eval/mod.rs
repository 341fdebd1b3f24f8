//! Verdicts: a model, observations and a date in; one status a commitment out.
//!
//! Nothing here reads files, prints or asks the clock.
//!
//! ```text
//! options    what is asked            figures   what is needed of observations
//! places     targets hold where       reader    figures of finished periods, gaps filled
//! target     one verdict a commitment formula   computed figures
//! judge      figure against condition against   … against another figure
//! progress   the straight line        task      tasks and duties
//! terms      for whom, if what        several   means over years, criteria
//! groups     groups of places taken apart
//! agencies   who answers now          summary   counts, order, the worst
//! columnar   the same, a column at a time, for millions
//! conclusion what a commitment comes to, with what it rests on
//! scenario   what if: figures laid over others, only what depends on them judged again
//! digest     what of them a digest shows, the rest as counts
//! worst      the worst of those    run       the work, shared between the cores
//! rolled     over which parts a formula rolls up, and whether they are all
//! listing    what is listed, one by one in the order of reports
//! ```
//!
//! What each rule says is told at the top of the file that holds it.

pub mod against;
pub mod agencies;
pub mod amended;
pub mod asked;
mod awaited;
pub(crate) mod boundary;
pub mod by_indicator;
pub mod cascade;
pub mod columnar;
pub mod conclusion;
mod contested;
pub mod digest;
mod divisions;
pub mod figures;
pub mod formula;
pub mod groups;
pub mod interval;
pub mod judge;
mod levels;
pub mod listing;
pub mod method;
pub mod options;
pub mod places;
pub mod progress;
pub mod published;
pub mod rated;
pub mod rated_words;
pub mod reached;
pub mod reader;
pub mod readings;
pub mod reads;
mod relations;
pub mod remark;
pub mod rolled;
pub mod run;
mod same_day;
pub mod scenario;
pub mod scores;
pub mod sent;
mod several;
pub mod silent;
pub mod summary;
pub mod target;
pub mod task;
pub mod terms;
pub mod time;
pub mod verdict;
mod whole;
pub mod worst;

pub use figures::Figures;
pub use options::{FigureRule, List, Options};
pub use verdict::{Evaluation, Kind, Status, Verdict};

use crate::data::Observations;
use crate::model::Model;

/// Judges every commitment of the model by the observations.
pub fn evaluate(model: &Model, data: &Observations, options: &Options) -> Evaluation {
    run::evaluate(model, data, options)
}

/// [`evaluate`], with the verdicts apart: told one by one, none of them kept. The
/// evaluation itself lists none.
pub fn listed<'a>(
    model: &'a Model,
    data: &'a Observations,
    options: &'a Options,
) -> (Evaluation, listing::Listing<'a>) {
    run::listed(model, data, options)
}

/// [`evaluate`], of any table of figures.
pub fn evaluate_figures(model: &Model, data: &dyn Figures, options: &Options) -> Evaluation {
    run::evaluate(model, data, options)
}
