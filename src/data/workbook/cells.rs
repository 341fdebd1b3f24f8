//! The cells of a sheet of Excel since 2007.

use super::packed::decoded;
use super::parts::{Piece, Xml, attribute, attributes, end, is_set, name};
use super::styles::{Style, Styles};
use super::xlsx::{Runs, Shared, unescaped};
use super::{Found, MOST_COLUMNS, MOST_ROWS, Refusal, format};
use crate::data::sheet::{Content, Merge, Room};
use crate::source::encoding::LegacyEncoding;
use quick_xml::events::BytesStart;

/// What the sheets of a workbook have in common.
pub struct Book<'b> {
    /// Its styles.
    pub styles: &'b Styles,
    /// Its texts.
    pub strings: &'b [Shared],
    /// Formulas are reckoned only when it is opened: what is stored is not their result.
    pub recalculated: bool,
    /// Days are counted from 1904 on.
    pub from_1904: bool,
}

/// A cell being read.
#[derive(Default)]
struct Cell {
    column: usize,
    style: usize,
    kind: Kind,
    value: String,
    has_value: bool,
    formula: bool,
}

/// What a cell says its value is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Shared,
    Inline,
    Text,
    Error,
    Truth,
    Date,
}

/// Where the reader stands in a sheet.
#[derive(Default)]
struct State {
    line: u64,
    hidden: bool,
    cells: Vec<(usize, Content)>,
    cell: Cell,
    inline: Option<Runs>,
    in_value: bool,
    next: usize,
    merges: Vec<Merge>,
    hidden_columns: Vec<(usize, usize)>,
    ended: bool,
}

/// Reads the cells of a sheet, within what room is left.
pub fn read(
    xml: &mut Xml<'_>,
    book: &Book<'_>,
    found: &mut Found,
    room: &mut Room,
) -> Result<(), Refusal> {
    let mut state = State::default();
    loop {
        match xml.next()? {
            Piece::Start(start) => match name(&start) {
                "c" => state.begin_cell(&start)?,
                "v" => {
                    state.in_value = true;
                    state.cell.has_value = true;
                }
                "f" => state.cell.formula = true,
                "is" => state.inline = Some(Runs::default()),
                "row" => state.begin_row(&start)?,
                "col" => state.column(&start)?,
                "mergeCell" => state.merge(&start, room)?,
                other => {
                    if let Some(inline) = &mut state.inline {
                        inline.begin(other, &start);
                    }
                }
            },
            Piece::Text(text) => match &mut state.inline {
                Some(inline) => inline.add(&text),
                None if state.in_value => state.cell.value.push_str(&text),
                None => {}
            },
            Piece::End(ended) => match end(&ended) {
                "v" => state.in_value = false,
                "c" => state.end_cell(book, found)?,
                "row" => state.end_row(found, room)?,
                "is" => {}
                "sheetData" => state.ended = true,
                other => {
                    if let Some(inline) = &mut state.inline {
                        inline.end(other);
                    }
                }
            },
            Piece::Eof => break,
        }
    }
    if !state.ended {
        return Err(Refusal::Damaged("sheetData"));
    }
    found.merges = state.merges;
    Ok(())
}

impl State {
    fn begin_row(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let line = match attribute(start, "r") {
            Some(given) => given.trim().parse().map_err(|_| Refusal::Damaged("row"))?,
            None => self.line + 1,
        };
        if line <= self.line || line > MOST_ROWS {
            return Err(Refusal::Damaged("row"));
        }
        self.line = line;
        let flat = attribute(start, "ht").is_some_and(|height| height.trim() == "0");
        self.hidden = is_set(start, "hidden") || flat;
        self.cells.clear();
        self.next = 0;
        Ok(())
    }

    /// What an element says of columns: which of them are hidden.
    fn column(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        self.hidden_columns.extend(hidden_column(start));
        match self.hidden_columns.len() > MOST_COLUMNS {
            true => Err(Refusal::Damaged("cols")),
            false => Ok(()),
        }
    }

    fn merge(&mut self, start: &BytesStart<'_>, room: &mut Room) -> Result<(), Refusal> {
        let range = attribute(start, "ref").unwrap_or_default();
        // One cell alone is one anyway.
        if !range.contains(':') {
            return Ok(());
        }
        let merge = merge(&range).ok_or(Refusal::Damaged("mergeCell"))?;
        if !room.merge() {
            return Err(Refusal::TooLarge);
        }
        self.merges.push(merge);
        Ok(())
    }

    fn begin_cell(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let value = std::mem::take(&mut self.cell.value);
        self.cell = Cell {
            column: self.next,
            value,
            ..Cell::default()
        };
        self.cell.value.clear();
        self.inline = None;
        let cell = &mut self.cell;
        let mut damaged = None;
        attributes(start, |name, value| match name {
            // In another column, or without its format, it would be another figure.
            "r" => match column(value) {
                Some(column) => cell.column = column,
                None => damaged = Some("c"),
            },
            "s" => match value.trim().parse() {
                Ok(style) => cell.style = style,
                Err(_) => damaged = Some("s"),
            },
            "t" => {
                cell.kind = match value {
                    "s" => Kind::Shared,
                    "inlineStr" => Kind::Inline,
                    "str" => Kind::Text,
                    "e" => Kind::Error,
                    "b" => Kind::Truth,
                    "d" => Kind::Date,
                    _ => Kind::Number,
                }
            }
            _ => {}
        });
        self.next = self.cell.column + 1;
        match damaged.or((self.next > MOST_COLUMNS).then_some("c")) {
            Some(part) => Err(Refusal::Damaged(part)),
            None => Ok(()),
        }
    }

    fn end_cell(&mut self, book: &Book<'_>, found: &mut Found) -> Result<(), Refusal> {
        let inline = self.inline.take().map(Runs::close);
        let cell = &self.cell;
        if cell.formula && (book.recalculated || !cell.has_value) {
            found.told.uncomputed.note(self.line, cell.column);
        }
        let text = cell.text(self.line, inline, book, found)?;
        if text.is_empty() {
            return Ok(());
        }
        let column = self.cell.column;
        if (self.hidden_columns.iter()).any(|(first, last)| (*first..=*last).contains(&column)) {
            found.told.hidden_column(column);
        }
        self.cells.push((column, text));
        Ok(())
    }

    fn end_row(&mut self, found: &mut Found, room: &mut Room) -> Result<(), Refusal> {
        if self.cells.is_empty() {
            return Ok(());
        }
        if self.hidden {
            found.told.hidden_row(self.line);
        }
        // Cells out of their order would be given to other columns.
        if self.cells.windows(2).any(|two| two[0].0 >= two[1].0) {
            return Err(Refusal::Damaged("c"));
        }
        match found.sheet.push_row(self.line, &self.cells, room) {
            true => Ok(()),
            false => Err(Refusal::TooLarge),
        }
    }
}

impl Cell {
    /// What is read of it.
    fn text(
        &self,
        line: u64,
        inline: Option<Shared>,
        book: &Book<'_>,
        found: &mut Found,
    ) -> Result<Content, Refusal> {
        let style = book.styles.get(self.style);
        let font = style.and_then(|style| style.font);
        let of = |shared: &Shared, found: &mut Found| match shared.settled {
            true => Content::text(shared.told(found)),
            false => in_font(found, font, &shared.text),
        };
        let value = self.value.trim();
        Ok(match (self.kind, inline) {
            (_, Some(shared)) => of(&shared, found),
            (_, None) if value.is_empty() => Content::default(),
            (Kind::Shared, None) => {
                // A label that is lost loses its row.
                let at = value.parse::<usize>().ok();
                let shared = at.and_then(|at| book.strings.get(at));
                of(shared.ok_or(Refusal::Damaged("sharedStrings"))?, found)
            }
            (Kind::Text | Kind::Inline, None) => in_font(found, font, &unescaped(value)),
            (Kind::Truth, None) => Content::text(match value {
                "1" | "true" => "TRUE",
                "0" | "false" => "FALSE",
                other => other,
            }),
            (Kind::Date, None) => Content::text(value.split('T').next().unwrap_or_default()),
            (Kind::Error, None) => Content::text(value),
            (Kind::Number, None) if style.is_none() && self.style > 0 => {
                return Err(Refusal::Damaged("styles"));
            }
            (Kind::Number, None) => self.number(line, style, book, found),
        })
    }

    fn number(
        &self,
        line: u64,
        style: Option<&Style>,
        book: &Book<'_>,
        found: &mut Found,
    ) -> Content {
        let Some(value) = self
            .value
            .trim()
            .parse::<f64>()
            .ok()
            .filter(|v| v.is_finite())
        else {
            return Content::text(&self.value);
        };
        let Some(format) = style.and_then(|style| style.format.as_ref()) else {
            return Content::number(format::number(value));
        };
        let shown = format.read(value, book.from_1904);
        if let Some(differs) = shown.differs {
            found.told.differs(differs, line, self.column);
        }
        Content::number(shown.text)
    }
}

/// A text as its font shows it.
fn in_font(found: &mut Found, font: Option<LegacyEncoding>, text: &str) -> Content {
    match font.and_then(|font| decoded(font, text)) {
        Some(decoded) => {
            found.told.decoded = found.told.decoded.or(font);
            Content::text(&decoded)
        }
        None => Content::text(text),
    }
}

/// The column of a cell's name, from 0: `D7` is 3.
pub fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let mut number = 0usize;
    for letter in letters {
        number = number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        if number > MOST_COLUMNS {
            return None;
        }
    }
    number.checked_sub(1)
}

fn line(name: &str) -> Option<u64> {
    name.trim_start_matches(|c: char| c.is_ascii_alphabetic())
        .parse()
        .ok()
}

/// `A4:C5`.
fn merge(range: &str) -> Option<Merge> {
    let (first, last) = range.split_once(':')?;
    Some(Merge {
        lines: (line(first)?, line(last)?),
        columns: (column(first)?, column(last)?),
    })
}

/// The columns that an element says are hidden, from 0.
fn hidden_column(start: &BytesStart<'_>) -> Option<(usize, usize)> {
    let number = |key: &str| attribute(start, key)?.parse::<usize>().ok()?.checked_sub(1);
    let flat = attribute(start, "width").is_some_and(|width| width.trim() == "0");
    (is_set(start, "hidden") || flat).then(|| Some((number("min")?, number("max")?)))?
}
