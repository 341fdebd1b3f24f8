//! The change of a share given in per cent, where percentage points are meant.

use crate::check::rules::words::{Words, find};
use crate::finding::Finding;
use crate::finding::catalogue::commitments::PERCENT_FOR_POINTS;
use crate::model::Model;
use crate::source::words::WORDS;

/// A warning at each indicator called `Mức giảm tỷ lệ …` in a unit of per cent.
pub fn check(model: &Model, words: &Words) -> Vec<Finding> {
    let changes = words.phrases(&WORDS.share_changes);
    // Before them: the figure is the change itself, not something about it (`Tỷ lệ
    // xã có mô hình giảm tỷ lệ …` is a share).
    let measures = words.phrases(&WORDS.share_change_heads);
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            let Some(unit) = indicator.unit.map(|unit| model.units.get(unit)) else {
                continue;
            };
            let per_cent = unit.name.contains('%') || unit.is_percent();
            // A part is in its whole's unit: said there.
            if !per_cent || unit.points || indicator.parent.is_some() {
                continue;
            }
            let name = &words.of[id.0 as usize];
            let starts = measures.iter().find(|(word, _)| name.starts_with(word));
            let after = starts.map_or(0, |(word, _)| word.len());
            if changes
                .iter()
                .any(|(words, _)| find(name, words) == Some(after))
            {
                out.push(
                    Finding::new(&PERCENT_FOR_POINTS, indicator.span)
                        .arg("unit", unit.name.clone())
                        .arg("points", unit.name.replacen('%', "điểm %", 1)),
                );
            }
        }
    }
    out
}
