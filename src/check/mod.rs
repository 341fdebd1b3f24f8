//! From trees to a model: names, units, dates and scales resolved; rules.

use crate::finding::Finding;
use crate::model::Model;
use crate::source::Sources;

/// Reads every file of `sources` as a programme and checks it.
pub fn programmes(_sources: &mut Sources) -> (Model, Vec<Finding>) {
    (Model::default(), Vec::new())
}
