//! Tables of a page that passes for a workbook, as many systems export them.

mod around;
mod attributes;

use super::marks::{self, Raised};
use super::{Found, MOST_COLUMNS, MOST_ROWS, Refusal, State};
use crate::data::sheet::{Content, MOST_CELLS, Merge, Room};
use crate::source::encoding;
use crate::source::legacy;
use around::Lines;
use attributes::{is_hidden, number};

/// Reads the tables, one a sheet.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<Found>, Refusal> {
    let text = match encoding::explain(bytes) {
        None => String::from_utf8_lossy(bytes).into_owned(),
        Some(likely) => legacy::decode(likely, bytes).ok_or(Refusal::Damaged("encoding"))?,
    };
    let mut page = Page::default();
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        let tag = &rest[at..];
        if let Some(comment) = tag.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(close) = tag.find('>') else { break };
        let inside = &tag[1..close];
        rest = &tag[close + 1..];
        let element = inside
            .split(|c: char| c.is_whitespace() || c == '/' && !inside.starts_with('/'))
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        if matches!(
            element.as_str(),
            "script" | "style" | "title" | "noscript" | "template"
        ) {
            rest = behind(rest, &element);
            continue;
        }
        let element = element.trim_end_matches('/');
        let closed = inside.ends_with('/');
        if !page.passes_over(file, element, inside, closed) {
            page.tag(file, element, inside)?;
        }
    }
    page.close_table()?;
    Ok(page.done)
}

/// From the end of a script or of styles on.
fn behind<'t>(text: &'t str, element: &str) -> &'t str {
    let named = |at: &usize| {
        let name = text.as_bytes().get(at + 2..at + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element.as_bytes()))
    };
    let mut ends = text.match_indices("</").map(|(at, _)| at);
    ends.find(named).map_or("", |at| &text[at..])
}

#[derive(Default)]
struct Page {
    done: Vec<Found>,
    table: Option<Found>,
    room: Room,
    line: u64,
    /// A row has begun.
    in_row: bool,
    /// The last line that a cell of a row above reaches down to, by column.
    down: Vec<u64>,
    /// So many places were passed over that cells above reach.
    passed: usize,
    column: usize,
    cells: Vec<(usize, Content)>,
    cell: Option<(usize, String)>,
    /// What stands outside of tables.
    lines: Lines,
    /// An element whose text is not there, and how many of its kind are open.
    unseen: Option<(String, usize)>,
    /// A footnote's mark, a power: the text of a raised element so far.
    raised: Option<(Raised, String)>,
    /// The part of a table that is not shown.
    hidden_part: bool,
    /// The row is not shown.
    hidden_row: bool,
    /// Columns that are not shown, by the elements `col` so far.
    hidden_columns: Vec<usize>,
    listed: usize,
}

/// Elements whose text is struck out, or no part of what is read.
const STRUCK: [&str; 8] = [
    "del", "s", "strike", "nav", "footer", "button", "select", "textarea",
];

/// Elements that have no end.
const ENDLESS: [&str; 8] = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"];

impl Page {
    fn text(&mut self, text: &str) {
        if self.unseen.is_some() {
            return;
        }
        let into = match (&mut self.raised, &mut self.cell) {
            (Some((_, raised)), _) => raised,
            (None, Some((_, cell))) => cell,
            (None, None) if self.table.is_none() => self.lines.open(),
            (None, None) => return,
        };
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.starts_with(char::is_whitespace) && !into.is_empty() {
            into.push(' ');
        }
        into.push_str(&entities(&words));
        if !words.is_empty() && text.ends_with(char::is_whitespace) {
            into.push(' ');
        }
    }

    /// Whether a tag stands in what is not seen, or begins or ends it. Nothing that is not
    /// seen reaches over the end of a cell.
    fn passes_over(&mut self, file: &str, element: &str, inside: &str, closed: bool) -> bool {
        let name = element.trim_start_matches('/');
        let part = matches!(
            name,
            "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th"
        );
        if part && (self.table.is_some() || self.unseen.is_none()) {
            self.end_raised();
            self.unseen = None;
            return false;
        }
        if element == "table" {
            let name = format!("bảng {}", self.done.len() + 1);
            self.done.push(Found::new(file, &name, State::Hidden));
        }
        if let Some((of, open)) = &mut self.unseen {
            if name == of.as_str() && !closed {
                match element.starts_with('/') {
                    true => *open -= 1,
                    false => *open += 1,
                }
            }
            if *open == 0 {
                self.unseen = None;
            }
            return true;
        }
        let begins = !closed && !element.starts_with('/') && !ENDLESS.contains(&name);
        let unseen = begins && (STRUCK.contains(&name) || is_hidden(inside));
        if unseen {
            self.unseen = Some((name.to_string(), 1));
        }
        unseen
    }

    /// Ends a raised element: its text is a mark of a footnote, or a power of a unit.
    fn end_raised(&mut self) {
        let Some((how, text)) = self.raised.take() else {
            return;
        };
        match &mut self.cell {
            Some((_, cell)) => marks::add_raised(cell, how, &text),
            None => marks::add_raised(self.lines.open(), how, &text),
        }
    }

    /// A table begins: the titles above it are its first rows.
    fn begin_table(&mut self, file: &str, inside: &str) -> Result<(), Refusal> {
        // A table within a cell of another: what stands beside it there heads it.
        if self.table.is_some() {
            self.close_cell();
            let beside = self.cells.iter().map(|(_, text)| text.as_str().to_string());
            let beside: Vec<String> = beside.collect();
            self.close_table()?;
            self.lines.extend(beside);
        }
        let name = format!("bảng {}", self.done.len() + 1);
        let state = match is_hidden(inside) {
            true => State::Hidden,
            false => State::Visible,
        };
        let mut table = Found::new(file, &name, state);
        self.line = 0;
        for title in self.lines.over_table() {
            self.line += 1;
            let row = [(0, Content::text(&title))];
            if !table.sheet.push_row(self.line, &row, &mut self.room) {
                return Err(Refusal::TooLarge);
            }
        }
        self.table = Some(table);
        self.column = 0;
        self.down.clear();
        self.hidden_columns.clear();
        (self.listed, self.hidden_part) = (0, false);
        self.lines.begin_table();
        Ok(())
    }

    /// The name that a table is given within it.
    fn title(&mut self, title: String) -> Result<(), Refusal> {
        let title = title.trim().to_string();
        if let Some(table) = self.table.as_mut().filter(|_| !title.is_empty()) {
            self.line += 1;
            let row = [(0, Content::text(&title))];
            if !table.sheet.push_row(self.line, &row, &mut self.room) {
                return Err(Refusal::TooLarge);
            }
        }
        Ok(())
    }

    fn tag(&mut self, file: &str, element: &str, inside: &str) -> Result<(), Refusal> {
        match element {
            "table" => self.begin_table(file, inside)?,
            "/table" => self.close_table()?,
            "caption" if self.cell.is_none() => self.cell = Some((0, String::new())),
            "/caption" => {
                let caption = self.cell.take();
                self.title(caption.map(|(_, text)| text).unwrap_or_default())?;
            }
            "thead" | "tbody" | "tfoot" => self.hidden_part = is_hidden(inside),
            "/thead" | "/tbody" | "/tfoot" => self.hidden_part = false,
            "col" => {
                let span = number(inside, "span").clamp(1, 1000) as usize;
                if is_hidden(inside) && self.listed + span <= MOST_COLUMNS {
                    self.hidden_columns.extend(self.listed..self.listed + span);
                }
                self.listed = (self.listed + span).min(MOST_COLUMNS);
            }
            "tr" => {
                self.close_row()?;
                self.in_row = true;
                self.hidden_row = is_hidden(inside);
            }
            "/tr" => self.close_row()?,
            "td" | "th" => self.begin_cell(inside)?,
            "/td" | "/th" => self.close_cell(),
            "sup" | "sub" => {
                self.end_raised();
                let how = if element == "sup" {
                    Raised::Above
                } else {
                    Raised::Below
                };
                self.raised = Some((how, String::new()));
            }
            "/sup" | "/sub" => self.end_raised(),
            other if self.table.is_none() => self.lines.tag(other),
            "br" | "p" | "/p" | "div" | "/div" => {
                if let Some((_, cell)) = self.cell.as_mut().filter(|(_, cell)| !cell.is_empty()) {
                    cell.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_cell(&mut self, inside: &str) -> Result<(), Refusal> {
        self.close_cell();
        self.in_row = true;
        let line = self.line + 1;
        while (self.down.get(self.column)).is_some_and(|last| *last >= line) {
            self.column += 1;
            self.passed += 1;
        }
        if is_hidden(inside) {
            self.hidden_columns.push(self.column);
        }
        let wide = number(inside, "colspan").clamp(1, 1000) as usize;
        let high = number(inside, "rowspan").clamp(1, 65_000);
        let (first, end) = (self.column, self.column + wide);
        if end > MOST_COLUMNS || self.passed > MOST_CELLS {
            return Err(Refusal::TooLarge);
        }
        self.cell = Some((first, String::new()));
        self.column = end;
        if high > 1 {
            self.down.resize(self.down.len().max(end), 0);
            self.down[first..end].fill(line + high - 1);
        }
        if let Some(table) = self.table.as_mut().filter(|_| high > 1 || wide > 1) {
            if !self.room.merge() {
                return Err(Refusal::TooLarge);
            }
            table.merges.push(Merge {
                lines: (line, line + high - 1),
                columns: (first, end - 1),
            });
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        self.end_raised();
        let cell = self.cell.take();
        self.cells
            .extend(cell.map(|(column, text)| (column, Content::text(&text))));
    }

    fn close_row(&mut self) -> Result<(), Refusal> {
        self.close_cell();
        let cells = std::mem::take(&mut self.cells);
        // A title of the table without its end.
        let any = std::mem::take(&mut self.in_row) || !cells.is_empty();
        let hidden = std::mem::take(&mut self.hidden_row) || self.hidden_part;
        self.column = 0;
        let Some(table) = self.table.as_mut().filter(|_| any) else {
            return Ok(());
        };
        self.line += 1;
        if table.state != State::Visible {
            return Ok(());
        }
        let filled = cells.iter().filter(|(_, cell)| !cell.is_empty());
        if hidden && filled.clone().next().is_some() {
            table.told.hidden_row(self.line);
        }
        for (column, _) in filled.clone() {
            if self.hidden_columns.contains(column) {
                table.told.hidden_column(*column);
            }
        }
        self.lines.row(filled.map(|(_, cell)| cell.as_str()));
        let fits = self.line <= MOST_ROWS;
        match fits && table.sheet.push_row(self.line, &cells, &mut self.room) {
            true => Ok(()),
            false => Err(Refusal::TooLarge),
        }
    }

    fn close_table(&mut self) -> Result<(), Refusal> {
        self.close_row()?;
        if let Some(table) = self.table.take() {
            self.lines.end_table();
            self.done.push(table);
        }
        Ok(())
    }
}

/// A text with its entities as letters.
fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let end = tail.bytes().take(10).position(|b| b == b';');
        let letter = end.and_then(|end| letter(&tail[..end]));
        match (letter, end) {
            (Some(letter), Some(end)) => {
                out.push(letter);
                rest = &tail[end + 1..];
            }
            _ => {
                out.push('&');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

fn letter(entity: &str) -> Option<char> {
    let code = match entity.strip_prefix('#') {
        Some(hex) if hex.starts_with(['x', 'X']) => u32::from_str_radix(&hex[1..], 16).ok(),
        Some(number) => number.parse().ok(),
        None => {
            let named = match entity {
                "nbsp" => ' ',
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                // Letters of Vietnamese that pages name.
                _ => LETTERS.iter().find(|(name, _)| *name == entity)?.1,
            };
            return Some(named);
        }
    };
    code.and_then(char::from_u32)
}

/// Letters that pages name.
const LETTERS: [(&str, char); 36] = [
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("igrave", 'ì'),
    ("iacute", 'í'),
    ("ograve", 'ò'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("yacute", 'ý'),
    ("Agrave", 'À'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Atilde", 'Ã'),
    ("Egrave", 'È'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Igrave", 'Ì'),
    ("Iacute", 'Í'),
    ("Ograve", 'Ò'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Otilde", 'Õ'),
    ("Ugrave", 'Ù'),
    ("Uacute", 'Ú'),
    ("Yacute", 'Ý'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("thinsp", ' '),
];
