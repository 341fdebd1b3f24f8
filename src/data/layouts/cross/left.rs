//! Figures of a table that make none of an indicator, and what is told when it ends.

use super::super::columns::Column;
use super::{Cross, Said, Table, tell_column};
use crate::data::aside::AsideKind;
use crate::data::heading::Why;
use crate::data::number;
use crate::data::shard::{Seen, Shard};
use crate::data::sheet::{Sheet, SheetRow};
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;

impl Cross<'_> {
    /// Counts the figures of a row that is not known yet.
    pub(super) fn unpublished(
        &self,
        row: SheetRow,
        columns: &[Column],
        said: &Said,
        seen: Seen,
        shard: &mut Shard,
    ) {
        let Seen::Later(day) = seen else { return };
        for (at, column) in columns.iter().enumerate() {
            if let Column::Figures(figures) = column
                && !number::is_missing(row.cell(at))
            {
                let (label, ..) = self.of(figures, said, b"", row);
                shard.later(label.as_bytes(), day);
            }
        }
    }

    /// Counts the figures under no heading, behind others: nobody knows what they are of.
    pub(super) fn nameless(&mut self, row: SheetRow, columns: &[Column]) {
        let figures = |column: &Column| matches!(column, Column::Figures(_));
        let first = columns.iter().position(figures).unwrap_or(columns.len());
        for (at, column) in columns.iter().enumerate().skip(first) {
            let nameless = matches!(column, Column::Other) && self.columns.texts[at].is_empty();
            if nameless && super::super::is_number(row.cell(at)) {
                *self.asides.entry(at).or_default() += 1;
            }
        }
    }

    /// Counts what was read of columns and rows that are not used.
    pub(super) fn close(&self, sheet: &Sheet, table: &Table, shard: &mut Shard) {
        let Some(header) = sheet.row(table.header) else {
            return;
        };
        let mut columns: Vec<(usize, u64)> = self.asides.iter().map(|(at, n)| (*at, *n)).collect();
        columns.sort_unstable();
        for (at, rows) in columns {
            if matches!(self.columns.all[at], Column::Figures(_)) {
                let heading = self.columns.texts[at].clone();
                tell_column(header, at, heading, Some(Why::SeveralYears), shard);
            }
            let mut heading = self.columns.texts[at].clone();
            if heading.is_empty() {
                heading = format!("(cột {} không có tiêu đề)", at + 1);
                tell_column(header, at, heading.clone(), None, shard);
            }
            shard.set_aside(AsideKind::Column, &heading, rows);
        }
        let mut years: Vec<(&String, &u64)> = self.placeless.iter().collect();
        years.sort_unstable();
        for (year, rows) in years {
            shard.set_aside(AsideKind::Period, year, *rows);
        }
        for one in self.strangers.iter().filter(|one| one.rows > 0) {
            shard.issues.add(&kinds::UNMATCHED_TITLE, || {
                Finding::in_data(&kinds::UNMATCHED_TITLE, one.at.clone())
                    .arg("title", one.title.as_str())
            });
            shard.set_aside(AsideKind::Indicator, &one.title, one.rows);
        }
    }
}
