//! Workbooks of LibreOffice.

use super::format;
use super::parts::{Parts, Piece, Xml, attribute, end, name};
use super::{Found, Refusal, State, What};
use crate::data::number::DECIMAL;
use crate::data::sheet::Merge;
use quick_xml::events::BytesStart;
use std::collections::HashSet;

/// Rows and cells that repeat are laid out this often; no sheet has more.
const MOST_REPEATED: u64 = 1_048_576;

/// Reads the sheets.
pub fn read(file: &str, parts: &mut Parts<'_>) -> Result<Vec<Found>, Refusal> {
    if parts.xml("META-INF/manifest.xml", encrypted)? == Some(true) {
        return Err(Refusal::Encrypted);
    }
    let found = parts.xml("content.xml", |xml| content(file, xml))?;
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

/// A cell being read.
#[derive(Default)]
struct Cell {
    repeated: u64,
    kind: String,
    error: bool,
    value: String,
    text: String,
    formula: bool,
    spans: (u64, u64),
}

/// A row being read.
#[derive(Default)]
struct Row {
    repeated: u64,
    hidden: bool,
    column: usize,
    cells: Vec<(usize, String)>,
}

#[derive(Default)]
struct Reader {
    line: u64,
    row: Row,
    cell: Option<Cell>,
    in_text: bool,
    aside: u32,
    hidden_columns: Vec<(usize, usize)>,
    column: usize,
}

fn content(file: &str, xml: &mut Xml<'_>) -> Result<Vec<Found>, Refusal> {
    let (mut out, mut hidden): (Vec<Found>, HashSet<String>) = (Vec::new(), HashSet::new());
    let (mut style, mut spreadsheet, mut nested) = (String::new(), false, 0);
    let mut reader = Reader::default();
    loop {
        match xml.next()? {
            Piece::Start(start) => match name(&start) {
                "spreadsheet" => spreadsheet = true,
                "style" => style = attribute(&start, "name").unwrap_or_default(),
                "table-properties" if attribute(&start, "display").as_deref() == Some("false") => {
                    hidden.insert(style.clone());
                }
                "table" if reader.cell.is_some() => nested += 1,
                "table" => {
                    let named = attribute(&start, "name").unwrap_or_default();
                    let is_hidden = attribute(&start, "style-name")
                        .is_some_and(|style| hidden.contains(&style));
                    out.push(match is_hidden {
                        true => Found::hidden(file, &named),
                        false => Found::new(file, &named, State::Visible),
                    });
                    reader = Reader::default();
                }
                other if nested == 0 => reader.begin(other, &start),
                _ => {}
            },
            Piece::Text(text) => reader.text(&text),
            Piece::End(ended) => match (end(&ended), out.last_mut()) {
                ("table", _) if nested > 0 => nested -= 1,
                (other, Some(found)) if nested == 0 => reader.end(other, found)?,
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
    fn begin(&mut self, element: &str, start: &BytesStart<'_>) {
        let number = |key: &str| attribute(start, key).and_then(|text| text.parse::<u64>().ok());
        let unseen = || {
            let how = attribute(start, "visibility");
            matches!(how.as_deref(), Some("collapse" | "filter"))
        };
        match element {
            "table-column" => {
                let repeated = number("number-columns-repeated")
                    .unwrap_or(1)
                    .min(MOST_REPEATED);
                let last = self.column + repeated as usize;
                if unseen() {
                    self.hidden_columns.push((self.column, last - 1));
                }
                self.column = last;
            }
            "table-row" => {
                self.row = Row {
                    repeated: number("number-rows-repeated").unwrap_or(1).max(1),
                    hidden: unseen(),
                    ..Row::default()
                };
            }
            "table-cell" | "covered-table-cell" => {
                let text = |key: &str| attribute(start, key).unwrap_or_default();
                let mut kinds = Vec::new();
                super::parts::attributes(start, |name, value| {
                    if name == "value-type" {
                        kinds.push(value.to_string());
                    }
                });
                let value = ["value", "date-value", "time-value", "boolean-value"];
                let value = value.iter().find_map(|key| attribute(start, key));
                self.cell = Some(Cell {
                    repeated: number("number-columns-repeated").unwrap_or(1).max(1),
                    error: kinds.iter().any(|kind| kind == "error"),
                    kind: kinds.first().cloned().unwrap_or_default(),
                    value: value.unwrap_or_default(),
                    text: String::new(),
                    formula: !text("formula").is_empty(),
                    spans: (
                        number("number-rows-spanned").unwrap_or(1),
                        number("number-columns-spanned").unwrap_or(1),
                    ),
                });
            }
            "annotation" | "shapes" | "frame" => self.aside += 1,
            "p" if self.aside == 0 => {
                self.in_text = true;
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.text.is_empty()) {
                    cell.text.push(' ');
                }
            }
            "s" | "tab" | "line-break" => self.text(" "),
            _ => {}
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

    fn end(&mut self, element: &str, found: &mut Found) -> Result<(), Refusal> {
        match element {
            "p" => self.in_text = false,
            "annotation" | "shapes" | "frame" => self.aside = self.aside.saturating_sub(1),
            "table-cell" | "covered-table-cell" => self.end_cell(found)?,
            "table-row" => self.end_row(found)?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, found: &mut Found) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let (line, column) = (self.line + 1, self.row.column);
        self.row.column += cell.repeated.min(MOST_REPEATED) as usize;
        if found.state != State::Visible {
            return Ok(());
        }
        if cell.formula && cell.kind.is_empty() && !cell.error {
            found.told.uncomputed.note(line, column);
        }
        if cell.spans.0 > 1 || cell.spans.1 > 1 {
            found.merges.push(Merge {
                lines: (line, line + cell.spans.0 - 1),
                columns: (column, column + cell.spans.1 as usize - 1),
            });
        }
        let text = cell.read(found, (line, column));
        if text.trim().is_empty() {
            return Ok(());
        }
        if cell.repeated > 16_384 {
            return Err(Refusal::TooLarge);
        }
        for column in column..column + cell.repeated as usize {
            let unseen = |(first, last): &(usize, usize)| (*first..=*last).contains(&column);
            if self.hidden_columns.iter().any(unseen) {
                found.told.hidden_column(column);
            }
            self.row.cells.push((column, text.clone()));
        }
        Ok(())
    }

    fn end_row(&mut self, found: &mut Found) -> Result<(), Refusal> {
        let row = std::mem::take(&mut self.row);
        let first = self.line + 1;
        self.line += row.repeated;
        if row.cells.is_empty() || found.state != State::Visible {
            return Ok(());
        }
        if row.repeated > MOST_REPEATED {
            return Err(Refusal::TooLarge);
        }
        for line in first..first + row.repeated {
            if row.hidden {
                found.told.hidden_row(line);
            }
            if !found.sheet.push_row(line, &row.cells) {
                return Err(Refusal::TooLarge);
            }
        }
        Ok(())
    }
}

impl Cell {
    /// What is read of it.
    fn read(&self, found: &mut Found, (line, column): (u64, usize)) -> String {
        let value = || {
            self.value
                .parse::<f64>()
                .ok()
                .filter(|value| value.is_finite())
        };
        match (self.error, self.kind.as_str()) {
            (true, _) => self.text.clone(),
            (_, "percentage") => match value() {
                Some(value) => {
                    let stored = format::Format::of("0%").read(value, false).text;
                    self.stored(stored, found, (line, column))
                }
                None => self.text.clone(),
            },
            (_, "float" | "currency") => match value() {
                Some(value) => self.stored(format::number(value), found, (line, column)),
                None => self.text.clone(),
            },
            (_, "date") => self.date(),
            _ => self.text.clone(),
        }
    }

    /// A day; a month or a year where no more is seen.
    fn date(&self) -> String {
        let day = self.value.split('T').next().unwrap_or_default();
        let seen = self.text.trim();
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let pieces: Vec<&str> = seen.split(['/', '-', '.']).collect();
        match pieces.as_slice() {
            [year] if year.len() == 4 && digits(year) => seen.to_string(),
            [month, year] if year.len() == 4 && digits(year) && digits(month) => {
                format!("{month}/{year}")
            }
            _ => day.to_string(),
        }
    }

    /// A stored number, and whether fewer decimals of it are seen.
    fn stored(&self, stored: String, found: &mut Found, (line, column): (u64, usize)) -> String {
        let decimals = |text: &str, marks: &[char]| {
            let tail = text.trim_end_matches(|c: char| !c.is_ascii_digit());
            tail.rfind(marks).map_or(0, |at| tail.len() - at - 1)
        };
        let own = decimals(&stored, &[char::from(DECIMAL)]);
        let seen = self.text.trim();
        if matches!(seen, "-" | "–") {
            found.told.unseen.note(line, column);
            return "-".to_string();
        }
        if !seen.bytes().any(|b| b.is_ascii_digit()) {
            found.told.unseen.note(line, column);
        } else if own > decimals(seen, &[',', '.']) {
            found.told.rounded.note(line, column);
        }
        stored
    }
}
