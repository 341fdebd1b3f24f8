//! An indicator that no row of the observation files is of.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::Observations;
use crate::finding::Finding;
use crate::finding::catalogue::commitments::NO_MATCHING_ROW;
use crate::model::Model;

/// A note for each indicator with a measurable target, no formula, and no row.
pub fn check(model: &Model, data: &Observations) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            let judged = indicator.targets.iter().any(|target| {
                (target.condition.walk()).any(|part| part.parts().is_empty() && part.is_judged())
            });
            if judged && indicator.formula.is_none() && data.places_of(id).is_empty() {
                let name = model.full_name(id);
                let labels = std::iter::once(&name)
                    .chain(&indicator.code)
                    .chain(&indicator.aliases);
                let labels: Vec<String> = labels.map(|label| format!("`{label}`")).collect();
                out.push(
                    Finding::new(&NO_MATCHING_ROW, indicator.span)
                        .arg("name", name.clone())
                        .arg("labels", labels.join(", ")),
                );
            }
        }
    }
    out
}
