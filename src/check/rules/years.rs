//! Targets of which the document leaves the year open.

use super::clauses::{ALSO, pointing};
use crate::finding::Finding;
use crate::finding::catalogue::documents::{ONE_LEVEL_FOR_SEVERAL, YEAR_OPEN};
use crate::model::{By, Indicator, Model, Programme, Target, Unread};
use crate::source::Span;
use std::collections::BTreeMap;

/// Notes about every programme: one a heading for the targets without a year, one
/// a line that gives several milestones the same level.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        open(model, programme, &mut out);
        for (_, indicator) in model.indicators_of(programme) {
            several(indicator, &mut out);
        }
    }
    out
}

fn open(model: &Model, programme: &Programme, out: &mut Vec<Finding>) {
    let mut by_section: BTreeMap<Option<usize>, Vec<Span>> = BTreeMap::new();
    for (_, indicator) in model.indicators_of(programme) {
        // The year of a line that was not understood may be there.
        let open = |t: &&Target| {
            t.by == By::Unstated && !matches!(t.condition.unread(), Some(Unread::Line(_)))
        };
        if let Some(target) = indicator.targets.iter().find(open) {
            by_section
                .entry(indicator.section)
                .or_default()
                .push(target.span);
        }
    }
    for spans in by_section.into_values() {
        let finding = Finding::new(&YEAR_OPEN, spans[0]).arg("count", spans.len());
        out.push(pointing(finding, spans.into_iter().skip(1), ALSO));
    }
}

/// Targets of one line stand next to one another.
fn several(indicator: &Indicator, out: &mut Vec<Finding>) {
    let lines = indicator.targets.chunk_by(|a, b| a.span == b.span);
    // Of a line that could not be read no level is known.
    let read = |line: &&[Target]| line[0].condition.unread().is_none();
    for line in lines.filter(|line| line.len() > 1).filter(read) {
        let years: Vec<String> = line
            .iter()
            .filter_map(|target| match target.by {
                By::End(period) => Some(period.vietnamese()),
                _ => None,
            })
            .collect();
        if years.len() > 1 {
            out.push(
                Finding::new(&ONE_LEVEL_FOR_SEVERAL, line[0].span)
                    .arg("level", line[0].text.clone())
                    .arg("years", years.join(", ")),
            );
        }
    }
}
