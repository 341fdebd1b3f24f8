//! A table in memory: the one door through which tables come, whatever holds them.
//!
//! A reader of a format fills a [`Sheet`]; a layout ([`super::layouts`]) reads its rows.
//! Each row knows where it stands: the line of a file, or the row of a sheet whose
//! `name` is then `tệp.xlsx › Biểu 1`. Cells are parts of the row's text, so that a
//! finding points at them.

mod content;
mod merges;
mod room;

use super::issues::Record;
use super::shard::unquoted;
use super::split::{self, trim};
use std::sync::Arc;

pub use content::Content;
pub use merges::Merge;
pub use room::{MOST_CELLS, Room};

/// Stands before each cell in the text of a row of a workbook; no cell has it.
pub const CELL: u8 = 0x1d;

/// Where a part of something stands, its end not in it.
type Range = (u32, u32);

/// A table in memory.
pub struct Sheet {
    /// The file, and the sheet in it where it has several.
    pub name: String,
    text: Arc<Vec<u8>>,
    rows: Vec<Row>,
    cells: Arc<Vec<Range>>,
    /// Columns of a workbook's sheet before the first in which something stands.
    left: usize,
    /// How many cells every row has, where that is not each row's own affair.
    width: Option<usize>,
    /// Nothing says how its numbers are shown: a per cent may be stored as a fraction.
    pub unformatted: bool,
}

/// Where a row and its cells stand in the text.
#[derive(Clone, Copy)]
struct Row {
    line: u64,
    text: Range,
    cells: Range,
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
            let place = |part: &[u8]| {
                let start = part.as_ptr() as usize - base;
                range(start, start + part.len())
            };
            cells.extend(fields.iter().map(|field| place(trim(field))));
            rows.push(Row {
                line: record.line,
                text: place(record.bytes),
                cells: range(from, cells.len()),
            });
        });
        Sheet {
            text: text.into(),
            rows,
            cells: cells.into(),
            ..Sheet::empty(name)
        }
    }

    /// A sheet without rows.
    pub fn empty(name: &str) -> Self {
        Sheet {
            name: name.to_string(),
            text: Arc::default(),
            rows: Vec::new(),
            cells: Arc::default(),
            left: 0,
            width: None,
            unformatted: false,
        }
    }

    /// Adds a row of a workbook, its cells by column from 0 and in their order; one
    /// without anything in it is left out. False where there is no room for it.
    pub fn push_row(&mut self, line: u64, cells: &[(usize, Content)], room: &mut Room) -> bool {
        let filled = cells.iter().filter(|(_, cell)| !cell.is_empty());
        let Some(last) = filled.clone().map(|(column, _)| *column).next_back() else {
            return true;
        };
        let written = filled.clone().map(|(_, cell)| cell.as_str().len()).sum();
        if !room.row(last + 1, written) {
            return false;
        }
        let (text, own) = (
            Arc::make_mut(&mut self.text),
            Arc::make_mut(&mut self.cells),
        );
        let (start, from) = (text.len(), own.len());
        for (column, cell) in filled {
            while own.len() - from < *column {
                text.push(CELL);
                own.push(range(text.len(), text.len()));
            }
            text.push(CELL);
            let begin = text.len();
            text.extend_from_slice(cell.as_str().as_bytes());
            own.push(range(begin, text.len()));
        }
        self.rows.push(Row {
            line,
            text: range(start, text.len()),
            cells: range(from, own.len()),
        });
        true
    }

    /// Ends a sheet of a workbook: columns before the first with something in it are no
    /// part of its tables, and every row has as many cells. The line and column of the cell
    /// that makes it wider than is held, where one does.
    pub fn close(&mut self) -> Result<(), (u64, usize)> {
        let first = |row: &Row| {
            let cells = &self.cells[row.cells.0 as usize..row.cells.1 as usize];
            cells.iter().position(|(start, end)| start < end)
        };
        self.left = self.rows.iter().filter_map(first).min().unwrap_or(0);
        let wide = |row: &Row| (row.cells.1 - row.cells.0) as usize;
        let widest = self.rows.iter().max_by_key(|row| wide(row));
        let width = widest.map_or(0, wide);
        self.width = Some(width.saturating_sub(self.left));
        match widest {
            Some(row) if width.saturating_mul(self.rows.len()) > MOST_CELLS => {
                Err((row.line, width - 1))
            }
            _ => Ok(()),
        }
    }

    /// Columns before the first with something in it.
    pub fn left(&self) -> usize {
        self.left
    }

    /// Rows of cells from elsewhere; row `i` stands at line `i + 1`. None where they are
    /// more than is held.
    pub fn of_cells(name: &str, table: impl IntoIterator<Item = Vec<String>>) -> Option<Self> {
        let mut room = Room::default();
        let (mut text, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
        for (at, row) in table.into_iter().enumerate() {
            let written: usize = row.iter().map(|cell| cell.len() + 1).sum();
            if !room.row(row.len(), written) {
                return None;
            }
            let (start, from) = (text.len(), cells.len());
            for (i, cell) in row.iter().enumerate() {
                if i > 0 {
                    text.extend_from_slice(b"; ");
                }
                let begin = text.len();
                text.extend_from_slice(cell.trim().as_bytes());
                cells.push(range(begin, text.len()));
            }
            rows.push(Row {
                line: at as u64 + 1,
                text: range(start, text.len()),
                cells: range(from, cells.len()),
            });
        }
        super::long::no_decimal(&mut text);
        Some(Sheet {
            text: text.into(),
            rows,
            cells: cells.into(),
            ..Sheet::empty(name)
        })
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
        let cells = &self.sheet.cells[self.row.cells.0 as usize..self.row.cells.1 as usize];
        cells.get(at + self.sheet.left).map_or(b"", |(start, end)| {
            &self.sheet.text[*start as usize..*end as usize]
        })
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
        (self.sheet.width).unwrap_or((self.row.cells.1 - self.row.cells.0) as usize)
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
            bytes: &self.sheet.text[start as usize..end as usize],
        }
    }
}

/// Where a part of a text, or of all cells, stands: files are bounded far below 4 GiB.
fn range(start: usize, end: usize) -> Range {
    let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    (at(start), at(end))
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
        let cells = [vec!["a".into(), " b ".to_string()]];
        let made = Sheet::of_cells("x.xlsx › 1", cells).expect("room");
        let row = made
            .row(0)
            .map(|row| (row.text(1), row.record().excerpt(row.cell(1)).text));
        assert_eq!(row, Some(("b".into(), "a; b".into())));
    }
}
