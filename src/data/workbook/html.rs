//! Tables of a page that passes for a workbook, as many systems export them.

use super::{Found, MOST_COLUMNS, MOST_ROWS, Refusal, State};
use crate::data::sheet::{Content, MOST_CELLS, Merge, Room};
use crate::source::encoding;
use crate::source::legacy;

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
        if matches!(element.as_str(), "script" | "style") {
            rest = behind(rest, &element);
            continue;
        }
        page.tag(file, &element, inside)?;
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
}

impl Page {
    fn text(&mut self, text: &str) {
        if let Some((_, cell)) = &mut self.cell {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.starts_with(char::is_whitespace) && !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(&entities(&words));
            if !words.is_empty() && text.ends_with(char::is_whitespace) {
                cell.push(' ');
            }
        }
    }

    fn tag(&mut self, file: &str, element: &str, inside: &str) -> Result<(), Refusal> {
        match element {
            "table" => {
                self.close_table()?;
                let name = format!("bảng {}", self.done.len() + 1);
                self.table = Some(Found::new(file, &name, State::Visible));
                (self.line, self.column) = (0, 0);
                self.down.clear();
            }
            "/table" => self.close_table()?,
            "tr" => {
                self.close_row()?;
                self.in_row = true;
            }
            "/tr" => self.close_row()?,
            "td" | "th" => self.begin_cell(inside)?,
            "/td" | "/th" => self.close_cell(),
            "br" | "p" | "/p" | "div" | "/div" | "br/" => {
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
        let cell = self.cell.take();
        self.cells
            .extend(cell.map(|(column, text)| (column, Content::text(&text))));
    }

    fn close_row(&mut self) -> Result<(), Refusal> {
        self.close_cell();
        let cells = std::mem::take(&mut self.cells);
        let any = std::mem::take(&mut self.in_row);
        if let (Some(table), true) = (&mut self.table, any) {
            self.line += 1;
            let fits = self.line <= MOST_ROWS;
            if !(fits && table.sheet.push_row(self.line, &cells, &mut self.room)) {
                return Err(Refusal::TooLarge);
            }
        }
        self.column = 0;
        Ok(())
    }

    fn close_table(&mut self) -> Result<(), Refusal> {
        self.close_row()?;
        self.done.extend(self.table.take());
        Ok(())
    }
}

/// The number of an attribute; 1 where there is none.
fn number(tag: &str, attribute: &str) -> u64 {
    let lower = tag.to_ascii_lowercase();
    let Some(at) = lower.find(attribute) else {
        return 1;
    };
    let rest = lower[at + attribute.len()..].trim_start_matches([' ', '=', '"', '\'']);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    match digits.is_empty() {
        true => 1,
        // More digits than a number has: as many as there can be.
        false => digits.parse().unwrap_or(u64::MAX),
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
