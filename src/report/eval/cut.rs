//! Rows of a screen that are one line each: what has no room is cut there, and
//! only there.

use super::block::Table;
use super::human::WIDTH;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Between two columns, and around the table.
const GAP: usize = 2;
const AROUND: usize = 3;

/// The table with its rows cut as its [`super::block::Cut`] says.
pub(super) fn to_lines(table: &mut Table) {
    if let Some((column, most)) = table.cut.limit {
        for row in &mut table.rows {
            row[column] = cut(&row[column], most);
        }
    }
    if let Some((column, least)) = table.cut.rest {
        let others = (0..table.header.len()).filter(|other| *other != column);
        let taken: usize = others.map(|other| widest(table, other) + GAP).sum();
        let left = WIDTH.saturating_sub(taken + AROUND).max(least);
        for row in &mut table.rows {
            row[column] = cut(&row[column], left);
        }
    }
}

fn widest(table: &Table, column: usize) -> usize {
    let cells = table.rows.iter().map(|row| row[column].width());
    cells.max().unwrap_or(0).max(table.header[column].width())
}

/// The text, or as much of it as so many columns hold.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_string();
    }
    let mut out = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        out.push(c);
    }
    format!("{}…", out.trim_end())
}
