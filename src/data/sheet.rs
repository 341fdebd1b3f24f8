//! A table in memory: the one door through which tables come, whatever holds them.
//!
//! A reader of a format fills a [`Sheet`]; a layout ([`super::layouts`]) reads its rows.
//! Each row knows where it stands: the line of a file, or the row of a sheet whose
//! `name` is then `tệp.xlsx › Biểu 1`. Cells are parts of the row's text, so that a
//! finding points at them.

use super::issues::Record;
use super::number::DECIMAL;
use super::shard::unquoted;
use super::split::{self, trim};

/// Stands before each cell in the text of a row of a workbook; no cell has it.
pub const CELL: u8 = 0x1d;

/// So many cells, blank ones before filled ones counted, are held of one sheet.
const MOST_CELLS: usize = 12_000_000;

/// A table in memory.
pub struct Sheet {
    /// The file, and the sheet in it where it has several.
    pub name: String,
    text: Vec<u8>,
    rows: Vec<Row>,
    cells: Vec<(usize, usize)>,
    /// Columns of a workbook's sheet before the first in which something stands.
    left: usize,
    /// How many cells every row has, where that is not each row's own affair.
    width: Option<usize>,
    /// Nothing says how its numbers are shown: a per cent may be stored as a fraction.
    pub unformatted: bool,
}

/// Cells of a sheet that are one: lines from 1, columns from 0, both ends in it.
#[derive(Clone, Copy, Debug)]
pub struct Merge {
    /// The first and the last line.
    pub lines: (u64, u64),
    /// The first and the last column.
    pub columns: (usize, usize),
}

/// Where a row and its cells stand in the text.
#[derive(Clone, Copy)]
struct Row {
    line: u64,
    text: (usize, usize),
    cells: (usize, usize),
}

/// A row of a sheet.
#[derive(Clone, Copy)]
pub struct SheetRow<'s> {
    sheet: &'s Sheet,
    row: &'s Row,
}

impl Sheet {
    /// The records of a file in memory.
    pub fn of_records(name: &str, mut text: Vec<u8>, delimiter: u8) -> Self {
        super::long::no_decimal(&mut text);
        let base = text.as_ptr() as usize;
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        split::each(&text, delimiter, name, 1, |fields, record| {
            let from = cells.len();
            let range = |part: &[u8]| {
                let start = part.as_ptr() as usize - base;
                (start, start + part.len())
            };
            cells.extend(fields.iter().map(|field| range(trim(field))));
            rows.push(Row {
                line: record.line,
                text: range(record.bytes),
                cells: (from, cells.len()),
            });
        });
        Sheet {
            text,
            rows,
            cells,
            ..Sheet::empty(name)
        }
    }

    /// A sheet without rows.
    pub fn empty(name: &str) -> Self {
        Sheet {
            name: name.to_string(),
            text: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
            left: 0,
            width: None,
            unformatted: false,
        }
    }

    /// Adds a row of a workbook, its cells by column from 0 and in their order; one
    /// without anything in it is left out. False where the sheet is too large.
    pub fn push_row(&mut self, line: u64, cells: &[(usize, String)]) -> bool {
        let (start, from) = (self.text.len(), self.cells.len());
        for (column, text) in cells.iter().filter(|(_, text)| !text.trim().is_empty()) {
            if column + from > MOST_CELLS {
                return false;
            }
            while self.cells.len() - from < *column {
                self.text.push(CELL);
                self.cells.push((self.text.len(), self.text.len()));
            }
            self.text.push(CELL);
            let begin = self.text.len();
            let plain = |c: char| match c.is_control() && c != char::from(DECIMAL) {
                true => ' ',
                false => c,
            };
            let clean: String = text.trim().chars().map(plain).collect();
            self.text.extend_from_slice(clean.as_bytes());
            self.cells.push((begin, self.text.len()));
        }
        if self.cells.len() > from {
            self.rows.push(Row {
                line,
                text: (start, self.text.len()),
                cells: (from, self.cells.len()),
            });
        }
        true
    }

    /// Ends a sheet of a workbook: columns before the first with something in it are no
    /// part of its tables, and every row has as many cells.
    pub fn close(&mut self) {
        let first = |row: &Row| {
            let cells = &self.cells[row.cells.0..row.cells.1];
            cells.iter().position(|(start, end)| start < end)
        };
        self.left = self.rows.iter().filter_map(first).min().unwrap_or(0);
        let width = self.rows.iter().map(|row| row.cells.1 - row.cells.0).max();
        self.width = Some(width.unwrap_or(0) - self.left.min(width.unwrap_or(0)));
    }

    /// Columns before the first with something in it.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Gives the rows of merged labels the label, and titles that span columns to the
    /// first column. `is_head` says which rows head a table: what spans their columns is
    /// carried by who reads them. Figures stay where they stand.
    pub fn spread(&mut self, merges: &[Merge], is_head: &dyn Fn(&Sheet, usize) -> bool) {
        let mut told: Vec<(usize, usize, (usize, usize))> = Vec::new();
        for merge in merges {
            let Ok(at) = self
                .rows
                .binary_search_by_key(&merge.lines.0, |row| row.line)
            else {
                continue;
            };
            let end = self.rows.partition_point(|row| row.line <= merge.lines.1);
            let column = merge.columns.0;
            let Some(row) = self.row(at) else { continue };
            let cell = column
                .checked_sub(self.left)
                .map_or(b"".as_slice(), |at| row.cell(at));
            if cell.is_empty() || is_figure(cell) || (at..end).any(|at| is_head(self, at)) {
                continue;
            }
            let range = self.cells[self.rows[at].cells.0 + column];
            let alone = row.filled() == 1;
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

    /// Sets cells, by row and column; the cells of rows that grow are laid out anew.
    fn set(&mut self, mut told: Vec<(usize, usize, (usize, usize))>) {
        told.sort_by_key(|(row, ..)| *row);
        let mut told = told.into_iter().peekable();
        let mut cells = Vec::with_capacity(self.cells.len());
        for (at, row) in self.rows.iter_mut().enumerate() {
            let from = cells.len();
            cells.extend_from_slice(&self.cells[row.cells.0..row.cells.1]);
            while let Some((_, column, range)) = told.next_if(|(row, ..)| *row == at) {
                let blank = (row.text.1, row.text.1);
                let wanted = (from + column + 1).max(cells.len());
                cells.resize(wanted, blank);
                let own = &mut cells[from + column];
                if own.0 == own.1 || range.0 == range.1 {
                    *own = range;
                }
            }
            row.cells = (from, cells.len());
        }
        self.cells = cells;
    }

    /// Rows of cells from elsewhere; row `i` stands at line `i + 1`.
    pub fn of_cells(name: &str, table: impl IntoIterator<Item = Vec<String>>) -> Self {
        let mut sheet = Sheet::empty(name);
        for (at, row) in table.into_iter().enumerate() {
            let (start, from) = (sheet.text.len(), sheet.cells.len());
            for (i, cell) in row.iter().enumerate() {
                if i > 0 {
                    sheet.text.extend_from_slice(b"; ");
                }
                let begin = sheet.text.len();
                sheet.text.extend_from_slice(cell.trim().as_bytes());
                sheet.cells.push((begin, sheet.text.len()));
            }
            sheet.rows.push(Row {
                line: at as u64 + 1,
                text: (start, sheet.text.len()),
                cells: (from, sheet.cells.len()),
            });
        }
        sheet
    }

    /// The rows from one up to another, on the lines they stand at.
    pub fn part(&self, from: usize, to: usize) -> Sheet {
        Sheet {
            name: self.name.clone(),
            text: self.text.clone(),
            rows: self.rows[from.min(to)..to.min(self.rows.len())].to_vec(),
            cells: self.cells.clone(),
            left: self.left,
            width: self.width,
            unformatted: self.unformatted,
        }
    }

    /// How many rows there are, blank ones too.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// A row.
    pub fn row(&self, at: usize) -> Option<SheetRow<'_>> {
        let row = self.rows.get(at)?;
        Some(SheetRow { sheet: self, row })
    }

    /// The row at a line.
    pub fn row_of(&self, line: u64) -> Option<SheetRow<'_>> {
        let at = self.rows.binary_search_by_key(&line, |row| row.line).ok()?;
        self.row(at)
    }

    /// The rows from one on.
    pub fn rows(&self, from: usize) -> impl Iterator<Item = (usize, SheetRow<'_>)> {
        (from..self.count()).filter_map(|at| Some((at, self.row(at)?)))
    }
}

impl<'s> SheetRow<'s> {
    /// A cell, its outer blanks cut; empty beyond the row's end.
    pub fn cell(self, at: usize) -> &'s [u8] {
        let cells = &self.sheet.cells[self.row.cells.0..self.row.cells.1];
        cells
            .get(at + self.sheet.left)
            .map_or(b"", |(start, end)| &self.sheet.text[*start..*end])
    }

    /// A cell of a workbook's sheet, by its column from 0; empty beyond the row's end.
    pub fn cell_at(self, column: usize) -> &'s [u8] {
        let at = column.checked_sub(self.sheet.left);
        at.map_or(b"", |at| self.cell(at))
    }

    /// A cell as text.
    pub fn text(self, at: usize) -> String {
        unquoted(self.cell(at))
    }

    /// How many cells it has.
    pub fn width(self) -> usize {
        (self.sheet.width).unwrap_or(self.row.cells.1 - self.row.cells.0)
    }

    /// Its cells as text.
    pub fn texts(self) -> Vec<String> {
        (0..self.width()).map(|at| self.text(at)).collect()
    }

    /// How many cells have something in them.
    pub fn filled(self) -> usize {
        (0..self.width())
            .filter(|at| !self.cell(*at).is_empty())
            .count()
    }

    /// Whether the first cell alone has something in it.
    pub fn is_alone(self) -> bool {
        self.filled() == 1 && !self.cell(0).is_empty()
    }

    /// Where it stands, for findings.
    pub fn record(self) -> Record<'s> {
        let (start, end) = self.row.text;
        Record {
            file: &self.sheet.name,
            line: self.row.line,
            bytes: &self.sheet.text[start..end],
        }
    }
}

/// Whether a cell is a number, as merged figures are.
fn is_figure(cell: &[u8]) -> bool {
    use super::number::{Reading, percentage, read};
    matches!(read(cell), Reading::Fixed(..) | Reading::Wide(..)) || percentage(cell).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_know_where_they_stand() {
        let text = b"a;\"b;c\" ;\n\n d ;e".to_vec();
        let sheet = Sheet::of_records("t.csv", text, b';');
        let texts: Vec<Vec<String>> = sheet.rows(0).map(|(_, row)| row.texts()).collect();
        assert_eq!(texts, [vec!["a", "b;c", ""], vec![""], vec!["d", "e"]]);
        let last = sheet.row(2).map(|row| (row.record().line, row.filled()));
        assert_eq!(last, Some((3, 2)));
        let made = Sheet::of_cells("x.xlsx › 1", [vec!["a".into(), " b ".to_string()]]);
        let row = made
            .row(0)
            .map(|row| (row.text(1), row.record().excerpt(row.cell(1)).text));
        assert_eq!(row, Some(("b".into(), "a; b".into())));
    }
}
