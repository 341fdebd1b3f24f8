//! Cells of a sheet that are one: whose rows have the label, and whose columns the title.

use super::room::MOST_CELLS;
use super::{Range, Sheet};
use crate::data::number::{Reading, percentage, read};

/// Cells of a sheet that are one: lines from 1, columns from 0, both ends in it.
#[derive(Clone, Copy, Debug)]
pub struct Merge {
    /// The first and the last line.
    pub lines: (u64, u64),
    /// The first and the last column.
    pub columns: (usize, usize),
}

/// A cell to be set: row, column, and where its text stands.
type Set = (usize, usize, Range);

impl Sheet {
    /// Whether merged cells reach over no more rows than a sheet can have cells. Where they
    /// overlap a thousand times, as no spreadsheet lets them, they do.
    pub fn holds(&self, merges: &[Merge]) -> bool {
        let mut left = MOST_CELLS;
        merges.iter().all(|merge| {
            let (from, to) = self.reach(merge);
            let taken = left.checked_sub(to.saturating_sub(from));
            left = taken.unwrap_or(0);
            taken.is_some()
        })
    }

    /// The rows that merged cells reach over, the last one not in it.
    fn reach(&self, merge: &Merge) -> (usize, usize) {
        let before = |line: u64| self.rows.partition_point(|row| row.line < line);
        let end = merge.lines.1.saturating_add(1);
        (before(merge.lines.0), before(end))
    }

    /// Gives the rows of merged labels the label, and titles that span columns to the
    /// first column. `is_head` says which rows head a table, and is asked once a row: what
    /// spans their columns is carried by who reads them. Figures stay where they stand.
    pub fn spread(&mut self, merges: &[Merge], is_head: &dyn Fn(&Sheet, usize) -> bool) {
        let mut told: Vec<Set> = Vec::new();
        let mut heads: Vec<Option<bool>> = vec![None; self.rows.len()];
        let mut alone: Vec<Option<bool>> = vec![None; self.rows.len()];
        for merge in merges {
            let (at, end) = self.reach(merge);
            let Some(row) = self.row(at).filter(|_| self.starts(merge, at)) else {
                continue;
            };
            let column = merge.columns.0;
            let cell = column
                .checked_sub(self.left)
                .map_or(b"".as_slice(), |at| row.cell(at));
            let mut head = |at: usize| *heads[at].get_or_insert_with(|| is_head(self, at));
            if cell.is_empty() || is_figure(cell) || (at..end).any(&mut head) {
                continue;
            }
            let range = self.cells[self.rows[at].cells.0 as usize + column];
            let alone = *alone[at].get_or_insert_with(|| row.filled() == 1);
            if alone && merge.columns.1 > column {
                told.push((at, self.left, range));
                if column > self.left {
                    told.push((at, column, (range.0, range.0)));
                }
            } else {
                told.extend((at + 1..end).map(|below| (below, column, range)));
            }
        }
        if !told.is_empty() {
            self.set(told);
        }
    }

    /// Whether a row is the first line of merged cells.
    fn starts(&self, merge: &Merge, at: usize) -> bool {
        (self.rows.get(at)).is_some_and(|row| row.line == merge.lines.0)
    }

    /// Sets cells, by row and column; the cells of rows that grow are laid out anew.
    fn set(&mut self, mut told: Vec<Set>) {
        told.sort_by_key(|(row, ..)| *row);
        let mut told = told.into_iter().peekable();
        let mut cells: Vec<Range> = Vec::with_capacity(self.cells.len());
        for (at, row) in self.rows.iter_mut().enumerate() {
            let from = cells.len();
            cells.extend_from_slice(&self.cells[row.cells.0 as usize..row.cells.1 as usize]);
            while let Some((_, column, range)) = told.next_if(|(row, ..)| *row == at) {
                let blank = (row.text.1, row.text.1);
                let wanted = (from + column + 1).max(cells.len());
                cells.resize(wanted, blank);
                let own = &mut cells[from + column];
                if own.0 == own.1 || range.0 == range.1 {
                    *own = range;
                }
            }
            row.cells = super::range(from, cells.len());
        }
        self.cells = cells.into();
    }
}

/// Whether a cell is a number, as merged figures are.
fn is_figure(cell: &[u8]) -> bool {
    matches!(read(cell), Reading::Fixed(..) | Reading::Wide(..)) || percentage(cell).is_some()
}
