//! What stands around the tables of a page: headings, paragraphs, tables of nothing but
//! titles. The lines above a table are its titles, as in a sheet.

use crate::data::number::{self, Reading};

/// So many lines above a table are its titles: the headings, and the nearest of the others.
const MOST_LINES: usize = 8;

/// Cells of a row of a table that may be nothing but titles.
const MOST_CELLS: usize = 3;

/// The lines outside of tables so far.
#[derive(Default)]
pub struct Lines {
    /// Those that are headings, with their level, which hold until one of that level.
    headings: Vec<(u8, String)>,
    /// The others since the table before.
    others: Vec<String>,
    /// They were a table's already, which the next may share.
    used: bool,
    /// The line at hand, and the level of the heading that it is.
    line: String,
    level: Option<u8>,
    /// The cells of the table at hand, as long as they may be titles.
    cells: Option<Vec<String>>,
}

impl Lines {
    /// The line at hand.
    pub fn open(&mut self) -> &mut String {
        &mut self.line
    }

    /// A tag outside of tables: those of blocks end a line.
    pub fn tag(&mut self, element: &str) {
        let name = element.trim_start_matches('/');
        let level = match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => name[1..].parse().ok(),
            "p" | "div" | "br" | "center" | "li" | "ul" | "ol" | "hr" | "body" | "head"
            | "html" | "section" | "article" | "header" | "main" | "blockquote" | "pre" | "dt"
            | "dd" | "dl" | "address" | "figure" | "figcaption" => None,
            _ => return,
        };
        // A line break within a heading ends no heading.
        if self.level.is_some() && level.is_none() && !element.starts_with('/') {
            self.line.push(' ');
            return;
        }
        self.end_line();
        self.level = level.filter(|_| !element.starts_with('/'));
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line).trim().to_string();
        if line.is_empty() {
            return;
        }
        match self.level {
            Some(level) => {
                self.fresh();
                self.headings.retain(|(of, _)| *of < level);
                self.headings.push((level, line));
            }
            None => self.extend([line]),
        }
    }

    /// What stood over a table before does not stand over the next one.
    fn fresh(&mut self) {
        if std::mem::take(&mut self.used) {
            self.others.clear();
        }
    }

    /// Further lines.
    pub fn extend(&mut self, lines: impl IntoIterator<Item = String>) {
        for line in lines {
            if !line.trim().is_empty() {
                self.fresh();
                self.others.push(line);
            }
        }
    }

    /// The titles of a table that begins here.
    pub fn over_table(&mut self) -> Vec<String> {
        self.end_line();
        self.level = None;
        let headings = self.headings.iter().map(|(_, line)| line.clone());
        let mut out: Vec<String> = headings.collect();
        let room = MOST_LINES.saturating_sub(out.len());
        let from = self.others.len().saturating_sub(room);
        out.extend(self.others[from..].iter().cloned());
        self.used = true;
        out
    }

    /// A table begins.
    pub fn begin_table(&mut self) {
        self.cells = Some(Vec::new());
    }

    /// A row of it: one of many cells, or with a figure, is of no table of titles.
    pub fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str> + Clone) {
        let figure = |cell: &str| {
            let read = number::read(cell.as_bytes());
            matches!(read, Reading::Fixed(..) | Reading::Wide(..))
        };
        let titles = cells.clone().count() <= MOST_CELLS && !cells.clone().any(figure);
        match &mut self.cells {
            Some(all) if titles && all.len() < MOST_LINES => all.extend(cells.map(str::to_string)),
            _ => self.cells = None,
        }
    }

    /// The table ends: where it had nothing but titles they are those of the next.
    pub fn end_table(&mut self) {
        if let Some(cells) = self.cells.take().filter(|cells| !cells.is_empty()) {
            let before = std::mem::take(&mut self.others);
            self.used = false;
            self.extend(before.into_iter().chain(cells));
        }
    }
}
