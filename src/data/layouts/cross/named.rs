//! What the lines above a table, and below it, name: its indicator and the unit of all its
//! figures.

use super::super::pieces::{label_in_title, unit_of_cells};
use super::super::{Known, Table};
use crate::data::sheet::Sheet;
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;

/// The unit of all figures of a table: the line above its header that is nearest, else
/// the one below its last row. Empty where none gives one.
pub(super) fn unit_above(sheet: &Sheet, table: &Table, known: Known) -> String {
    let of = |at: usize| {
        let cells = sheet.row(at)?.texts();
        unit_of_cells(&cells, known.vocabulary).map(str::to_string)
    };
    let above = table.above.iter().rev().find_map(|at| of(*at));
    let below = || {
        let rows = (table.from..table.to).rev();
        let mut feet = rows.take_while(|at| sheet.row(*at).is_none_or(|row| row.filled() < 2));
        feet.find_map(of)
    };
    above.or_else(below).unwrap_or_default()
}

/// The title of a table, and the indicator and unit it names.
pub(super) struct Title {
    pub(super) text: Option<String>,
    pub(super) named: Option<(String, String)>,
}

pub(super) fn title(sheet: &Sheet, table: &Table, known: Known) -> Title {
    let texts: Vec<String> = (table.titles.iter())
        .filter_map(|at| sheet.row(*at))
        .map(|row| row.text(0))
        .collect();
    // The title nearest to the header that names one.
    for text in texts.iter().rev() {
        if let Some((label, unit)) = label_in_title(text, known.vocabulary) {
            return Title {
                text: Some(text.clone()),
                named: Some((label.to_string(), unit.to_string())),
            };
        }
    }
    Title {
        text: texts.into_iter().next(),
        named: None,
    }
}

/// Nothing says which indicator the figures are of.
pub(super) fn nothing_named(sheet: &Sheet, table: &Table, title: Option<&str>) -> Box<Finding> {
    let at = (table.titles.first().copied()).unwrap_or(table.header);
    let record = sheet.row(at).map(|row| row.record().whole());
    let excerpt = record.unwrap_or_else(|| crate::data::issues::whole_file(&sheet.name));
    Box::new(match title {
        Some(title) => Finding::in_data(&kinds::UNMATCHED_TITLE, excerpt).arg("title", title),
        None => Finding::in_data(&kinds::NO_TITLE, excerpt),
    })
}
