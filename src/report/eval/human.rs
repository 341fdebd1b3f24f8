//! The report for a terminal, at most 100 columns wide.

use super::block::{Block, Table};
use super::{Scene, blocks};
use crate::finding::wrap::{hanging, wrap};
use comfy_table::{CellAlignment, ContentArrangement, LineStyle, TableStyle};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The widest a line gets.
pub const WIDTH: usize = 100;

/// Writes the report.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let (mut first, mut after_table) = (true, false);
    blocks(scene, &mut |block| {
        let spaced = match block {
            Block::Heading(2.., _) => !first,
            Block::Line(_) => after_table,
            _ => false,
        };
        first = false;
        after_table = matches!(block, Block::Table(_));
        if spaced {
            writeln!(out)?;
        }
        match block {
            Block::Heading(2, text) => heading(&text, out),
            Block::Heading(_, text) | Block::Line(text) => lines(&text, out),
            Block::List(items) => items
                .iter()
                .try_for_each(|item| writeln!(out, "{}", hanging("  -", item, WIDTH))),
            Block::Table(table) => draw(&table, out),
        }
    })
}

fn lines(text: &str, out: &mut dyn Write) -> io::Result<()> {
    wrap(text, WIDTH)
        .iter()
        .try_for_each(|line| writeln!(out, "{line}"))
}

fn heading(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let text = text.to_uppercase();
    let lines = wrap(&text, WIDTH);
    let widest = lines.iter().map(|line| line.width()).max().unwrap_or(0);
    for line in &lines {
        writeln!(out, "{line}")?;
    }
    writeln!(out, "{}", "═".repeat(widest))
}

fn draw(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    const STYLE: TableStyle =
        TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
    let mut drawn = comfy_table::Table::new();
    drawn
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(WIDTH as u16)
        .set_header(&table.header)
        .add_rows(&table.rows);
    for column in &table.right {
        if let Some(column) = drawn.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for line in drawn.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
