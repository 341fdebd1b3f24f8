//! Tables of a page that passes for a workbook, as many systems export them.

use super::{Found, Refusal, State};
use crate::source::encoding;
use crate::source::legacy;
use std::collections::HashMap;

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
            let end = format!("</{element}");
            let lower = rest.to_ascii_lowercase();
            rest = lower.find(&end).map_or("", |at| &rest[at..]);
            continue;
        }
        page.tag(file, &element, inside)?;
    }
    page.close_table()?;
    Ok(page.done)
}

#[derive(Default)]
struct Page {
    done: Vec<Found>,
    table: Option<Found>,
    line: u64,
    /// Columns that cells of rows above reach down to, with how many rows still.
    down: HashMap<usize, u64>,
    column: usize,
    cells: Vec<(usize, String)>,
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
            "tr" => self.close_row()?,
            "/tr" => self.close_row()?,
            "td" | "th" => {
                self.close_cell();
                while let Some(left) = self.down.get_mut(&self.column).filter(|left| **left > 0) {
                    *left -= 1;
                    self.column += 1;
                }
                let wide = number(inside, "colspan").clamp(1, 1000) as usize;
                let high = number(inside, "rowspan").clamp(1, 65_000);
                self.cell = Some((self.column, String::new()));
                for column in self.column..self.column + wide {
                    if high > 1 {
                        self.down.insert(column, high - 1);
                    }
                }
                self.column += wide;
            }
            "/td" | "/th" => self.close_cell(),
            "br" | "p" | "/p" | "div" | "/div" | "br/" => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self) {
        self.cells.extend(self.cell.take());
    }

    fn close_row(&mut self) -> Result<(), Refusal> {
        self.close_cell();
        let any = self.column > 0;
        let cells = std::mem::take(&mut self.cells);
        if let (Some(table), true) = (&mut self.table, any) {
            self.line += 1;
            // Cells reached from above behind the row's last own.
            for (column, left) in &mut self.down {
                if *column >= self.column && *left > 0 {
                    *left -= 1;
                }
            }
            if !table.sheet.push_row(self.line, &cells) {
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
    digits.parse().unwrap_or(1)
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
        let end = tail.find(';').filter(|end| *end < 10);
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
