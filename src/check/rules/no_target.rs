//! An indicator without a level that nothing else uses.

use crate::check::rules::used::Used;
use crate::finding::catalogue::commitments::NO_TARGET;
use crate::finding::{Finding, Severity};
use crate::model::Model;

/// A warning for each; a note for one that is computed, which a reader may want
/// for itself.
pub fn check(model: &Model, used: &Used) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            if indicator.targets.is_empty() && !used.has(id) {
                let mut finding =
                    Finding::new(&NO_TARGET, indicator.span).arg("name", model.full_name(id));
                if indicator.formula.is_some() {
                    finding.severity = Severity::Note;
                }
                out.push(finding);
            }
        }
    }
    out
}
