//! A plan's own appendix given as data: a column of who answers for each indicator, and
//! years to come that are not said to be results.

use super::super::columns::{Column, Columns};
use super::super::{Known, Table};
use crate::data::head;
use crate::data::heading::Why;
use crate::data::shard::Shard;
use crate::data::sheet::Sheet;
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;
use crate::model::Period;
use crate::source::text::key;
use crate::source::words::WORDS;

/// Sets aside the columns of years from the programmes' own on, in a table with a column
/// of who answers, unless the heading or a line above says that they are results. The
/// years before are the plan's starting point.
pub(super) fn set_aside(
    sheet: &Sheet,
    table: &Table,
    known: Known,
    columns: &mut Columns,
    shard: &mut Shard,
) {
    let Some(owner) = (columns.texts.iter()).position(|text| head::is_of_owners(text)) else {
        return;
    };
    let lines = table.above.iter().chain(&table.titles);
    let lines = lines.filter_map(|at| sheet.row(*at));
    let mut lines = lines.flat_map(|row| row.texts());
    if lines.any(|line| WORDS.result_titles.within(&key(&line))) {
        return;
    }
    // Beside results of a year those before it are results too.
    let reported = columns
        .all
        .iter()
        .zip(&columns.texts)
        .filter_map(|(column, text)| {
            let Column::Figures(figures) = column else {
                return None;
            };
            let said = figures.flag != 0 || WORDS.result_headings.within(&key(text));
            Some(Period::from_key(figures.period.filter(|_| said)?).year())
        });
    let after = reported
        .max()
        .map_or(i16::MIN, |year| year.saturating_add(1));
    let from = known.vocabulary.planned_from().max(after);
    let mut set: Vec<String> = Vec::new();
    for (column, text) in columns.all.iter_mut().zip(&columns.texts) {
        if let Column::Figures(figures) = column
            && figures.flag == 0
            && !WORDS.result_headings.within(&key(text))
            && let Some(period) = figures.period.map(Period::from_key)
            && period.year() >= from
        {
            set.push(format!("“{text}”"));
            *column = Column::Aside(Why::Appendix);
        }
    }
    if let (false, Some(header)) = (set.is_empty(), sheet.row(table.header)) {
        let heading = columns.texts[owner].clone();
        shard.issues.add(&kinds::PLAN_APPENDIX, || {
            let excerpt = header.record().excerpt(header.cell(owner));
            Finding::in_data(&kinds::PLAN_APPENDIX, excerpt)
                .arg("heading", heading)
                .arg("list", set.join(", "))
        });
    }
}
