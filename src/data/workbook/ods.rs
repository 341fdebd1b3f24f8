//! Workbooks of LibreOffice.

mod cell;
mod styles;

use super::parts::{Parts, Piece, Xml, attribute, end, name};
use super::{Found, MOST_COLUMNS, MOST_ROWS, Refusal, State, What};
use crate::data::sheet::{Content, Merge, Room};
use cell::Cell;
use quick_xml::events::BytesStart;
use styles::Styles;

/// Reads the sheets.
pub fn read(file: &str, parts: &mut Parts<'_>) -> Result<Vec<Found>, Refusal> {
    if parts.xml("META-INF/manifest.xml", encrypted)? == Some(true) {
        return Err(Refusal::Encrypted);
    }
    let common = parts.xml("styles.xml", |xml| Styles::default().read(xml))?;
    let styles = common.unwrap_or_default();
    let found = parts.xml("content.xml", |xml| content(file, xml, styles))?;
    found.ok_or(Refusal::Damaged("content.xml"))
}

fn encrypted(xml: &mut Xml<'_>) -> Result<bool, Refusal> {
    loop {
        match xml.next()? {
            Piece::Start(start) if name(&start) == "encryption-data" => return Ok(true),
            Piece::Eof => return Ok(false),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
        }
    }
}

/// A row being read.
#[derive(Default)]
struct Row {
    repeated: u64,
    hidden: bool,
    column: usize,
    style: Option<String>,
    cells: Vec<(usize, Content)>,
}

/// Columns side by side.
struct Columns {
    /// The first one behind them.
    end: usize,
    hidden: bool,
    style: Option<String>,
}

#[derive(Default)]
struct Reader {
    line: u64,
    row: Row,
    cell: Option<Cell>,
    in_text: bool,
    aside: u32,
    columns: Vec<Columns>,
}

fn content(file: &str, xml: &mut Xml<'_>, mut styles: Styles) -> Result<Vec<Found>, Refusal> {
    let (mut out, mut room): (Vec<Found>, Room) = (Vec::new(), Room::default());
    let (mut spreadsheet, mut nested) = (false, 0u64);
    let mut reader = Reader::default();
    loop {
        match xml.next()? {
            Piece::Start(start) => match name(&start) {
                "spreadsheet" => spreadsheet = true,
                "table" if reader.cell.is_some() => nested += 1,
                "table" => {
                    let named = attribute(&start, "name").unwrap_or_default();
                    let style = attribute(&start, "style-name").unwrap_or_default();
                    out.push(match styles.is_unseen(&style) {
                        true => Found::hidden(file, &named),
                        false => Found::new(file, &named, State::Visible),
                    });
                    reader = Reader::default();
                }
                other if !spreadsheet => styles.begin(other, &start)?,
                other if nested == 0 => reader.begin(other, &start)?,
                _ => {}
            },
            Piece::Text(text) => reader.text(&text),
            Piece::End(ended) => match (end(&ended), out.last_mut()) {
                ("table", _) if nested > 0 => nested -= 1,
                (other, Some(found)) if nested == 0 => {
                    reader.end(other, found, &styles, &mut room)?;
                }
                _ => {}
            },
            Piece::Eof => break,
        }
    }
    match spreadsheet {
        true => Ok(out),
        false => Err(Refusal::Other(What::Word)),
    }
}

impl Reader {
    fn begin(&mut self, element: &str, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let unseen = || {
            let how = attribute(start, "visibility");
            matches!(how.as_deref(), Some("collapse" | "filter"))
        };
        match element {
            "table-column" => {
                let repeated = number(start, "number-columns-repeated")?;
                let before = self.columns.last().map_or(0, |last| last.end);
                let end = before.saturating_add(repeated as usize).min(MOST_COLUMNS);
                if end > before {
                    self.columns.push(Columns {
                        end,
                        hidden: unseen(),
                        style: attribute(start, "default-cell-style-name"),
                    });
                }
            }
            "table-row" => {
                self.row = Row {
                    repeated: number(start, "number-rows-repeated")?,
                    hidden: unseen(),
                    style: attribute(start, "default-cell-style-name"),
                    ..Row::default()
                };
            }
            "table-cell" | "covered-table-cell" => self.cell = Some(begun(start)?),
            "annotation" | "shapes" | "frame" => self.aside += 1,
            "p" if self.aside == 0 => {
                self.in_text = true;
                self.line_break();
            }
            "s" | "tab" => self.text(" "),
            "line-break" => self.line_break(),
            _ => {}
        }
        Ok(())
    }

    /// A further line of a cell's text.
    fn line_break(&mut self) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.text.is_empty()) {
            cell.text.push('\n');
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self
            .cell
            .as_mut()
            .filter(|_| self.in_text && self.aside == 0)
        {
            cell.text.push_str(text);
        }
    }

    fn end(
        &mut self,
        element: &str,
        found: &mut Found,
        styles: &Styles,
        room: &mut Room,
    ) -> Result<(), Refusal> {
        match element {
            "p" => self.in_text = false,
            "annotation" | "shapes" | "frame" => self.aside = self.aside.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.end_cell(found, styles, room)?,
            "table-row" => self.end_row(found, room)?,
            _ => {}
        }
        Ok(())
    }

    /// The columns that one is among.
    fn columns_of(&self, column: usize) -> Option<&Columns> {
        let at = self.columns.partition_point(|one| one.end <= column);
        self.columns.get(at)
    }

    fn end_cell(
        &mut self,
        found: &mut Found,
        styles: &Styles,
        room: &mut Room,
    ) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let (line, column) = (self.line + 1, self.row.column);
        let end = column.saturating_add(cell.repeated as usize);
        self.row.column = end;
        if found.state != State::Visible {
            return Ok(());
        }
        if cell.formula && cell.kind.is_empty() && !cell.error {
            found.told.uncomputed.note(line, column);
        }
        if cell.spans.0 > 1 || cell.spans.1 > 1 {
            if !room.merge() {
                return Err(Refusal::TooLarge);
            }
            found.merges.push(Merge {
                lines: (line, line + cell.spans.0 - 1),
                columns: (column, column.saturating_add(cell.spans.1 as usize - 1)),
            });
        }
        let thousands = match cell.is_number() {
            true => {
                let of_column = || self.columns_of(column)?.style.as_ref();
                let style = cell.style.as_ref().or(self.row.style.as_ref());
                let style = style.or_else(of_column);
                style.map_or(Ok(0), |style| styles.thousands(style))?
            }
            false => 0,
        };
        let text = cell.read(found, (line, column), thousands);
        if text.is_empty() {
            return Ok(());
        }
        if end > MOST_COLUMNS {
            return Err(Refusal::TooLarge);
        }
        for column in column..end {
            if self
                .columns_of(column)
                .is_some_and(|columns| columns.hidden)
            {
                found.told.hidden_column(column);
            }
            self.row.cells.push((column, text.clone()));
        }
        Ok(())
    }

    fn end_row(&mut self, found: &mut Found, room: &mut Room) -> Result<(), Refusal> {
        let row = std::mem::take(&mut self.row);
        let first = self.line + 1;
        self.line = self.line.saturating_add(row.repeated);
        if row.cells.is_empty() || found.state != State::Visible {
            return Ok(());
        }
        if self.line > MOST_ROWS {
            return Err(Refusal::TooLarge);
        }
        for line in first..=self.line {
            if row.hidden {
                found.told.hidden_row(line);
            }
            if !found.sheet.push_row(line, &row.cells, room) {
                return Err(Refusal::TooLarge);
            }
        }
        Ok(())
    }
}

/// How often something stands, or how many it spans: 1 where nothing is said. No sheet has
/// more rows than it is cut to.
fn number(start: &BytesStart<'_>, key: &'static str) -> Result<u64, Refusal> {
    let Some(text) = attribute(start, key) else {
        return Ok(1);
    };
    let number: u64 = text.trim().parse().map_err(|_| Refusal::Damaged(key))?;
    match number {
        0 => Err(Refusal::Damaged(key)),
        number => Ok(number.min(2 * MOST_ROWS)),
    }
}

/// A cell that begins.
fn begun(start: &BytesStart<'_>) -> Result<Cell, Refusal> {
    let text = |key: &str| attribute(start, key);
    // LibreOffice says of a failed formula that it is a text, and behind that an error.
    let mut kinds = Vec::new();
    super::parts::attributes(start, |name, value| {
        if name == "value-type" {
            kinds.push(value.to_string());
        }
    });
    let value = ["value", "date-value", "time-value", "boolean-value"];
    Ok(Cell {
        repeated: number(start, "number-columns-repeated")?,
        error: kinds.iter().any(|kind| kind == "error"),
        kind: kinds.into_iter().next().unwrap_or_default(),
        value: value.into_iter().find_map(text).unwrap_or_default(),
        text: String::new(),
        formula: !text("formula").unwrap_or_default().is_empty(),
        spans: (
            number(start, "number-rows-spanned")?,
            number(start, "number-columns-spanned")?,
        ),
        style: text("style-name"),
    })
}
