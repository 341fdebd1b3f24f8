//! A table in memory: the one door through which tables come, whatever holds them.
//!
//! A reader of a format fills a [`Sheet`]; a layout ([`super::layouts`]) reads its rows.
//! Each row knows where it stands: the line of a file, or the row of a sheet whose
//! `name` is then `tệp.xlsx › Biểu 1`. Cells are parts of the row's text, so that a
//! finding points at them.

use super::issues::Record;
use super::shard::unquoted;
use super::split::{self, trim};

/// A table in memory.
pub struct Sheet {
    /// The file, and the sheet in it where it has several.
    pub name: String,
    text: Vec<u8>,
    rows: Vec<Row>,
    cells: Vec<(usize, usize)>,
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
    pub fn of_records(name: &str, text: Vec<u8>, delimiter: u8) -> Self {
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
            name: name.to_string(),
            text,
            rows,
            cells,
        }
    }

    /// Rows of cells from elsewhere; row `i` stands at line `i + 1`.
    pub fn of_cells(name: &str, table: impl IntoIterator<Item = Vec<String>>) -> Self {
        let mut sheet = Sheet {
            name: name.to_string(),
            text: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
        };
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
            .get(at)
            .map_or(b"", |(start, end)| &self.sheet.text[*start..*end])
    }

    /// A cell as text.
    pub fn text(self, at: usize) -> String {
        unquoted(self.cell(at))
    }

    /// How many cells it has.
    pub fn width(self) -> usize {
        self.row.cells.1 - self.row.cells.0
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
