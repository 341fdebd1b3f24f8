//! The report for a terminal, at most 100 columns wide.

use super::block::{Block, Table};
use super::{Scene, blocks};
use crate::finding::wrap::{hanging, wrap};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The widest a line gets.
pub const WIDTH: usize = 100;

/// Writes the report.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::default();
    blocks(scene, &mut |block| page.block(block, out))
}

/// Writes blocks that are no report of verdicts.
pub fn write_blocks(blocks: Vec<Block>, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page::default();
    blocks
        .into_iter()
        .try_for_each(|block| page.block(block, out))
}

/// What stands above the next block.
#[derive(Default)]
struct Page {
    begun: bool,
    after_table: bool,
}

impl Page {
    fn block(&mut self, block: Block, out: &mut dyn Write) -> io::Result<()> {
        let spaced = match block {
            Block::Heading(2.., _) => self.begun,
            Block::Line(_) => self.after_table,
            Block::Summary(_) => true,
            _ => false,
        };
        self.begun = true;
        self.after_table = matches!(block, Block::Table(_));
        if spaced {
            writeln!(out)?;
        }
        match block {
            Block::Heading(2, text) => heading(&text, out),
            Block::Heading(_, text) | Block::Line(text) | Block::Summary(text) => lines(&text, out),
            Block::List(items) => items
                .iter()
                .try_for_each(|item| writeln!(out, "{}", hanging("  -", item, WIDTH))),
            Block::Table(mut table) => {
                super::cut::to_lines(&mut table);
                draw(&table, out)
            }
        }
    }
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

/// Columns are two apart, the first one from the margin.
const GAP: usize = 2;

/// Lines of the column kept whole may be so wide; one that gives room is no
/// wider than this.
const WHOLE: usize = 38;
const NARROW: usize = 17;

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
    for at in 0..table.header.len() {
        let Some(column) = drawn.column_mut(at) else {
            continue;
        };
        column.set_padding((u16::from(at == 0), 1));
        if table.right.contains(&at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
        if let Some(limit) = limit(table, at) {
            column.set_constraint(limit);
        }
    }
    for line in drawn.lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// What holds a column, in a table that would not fit as it is.
fn limit(table: &Table, at: usize) -> Option<ColumnConstraint> {
    let widest = |at: usize| {
        let cells = table
            .rows
            .iter()
            .map(|row| &row[at])
            .chain([&table.header[at]]);
        let lines = cells.flat_map(|cell| cell.lines());
        lines.map(|line| line.width()).max().unwrap_or(0)
    };
    let all: usize = (0..table.header.len()).map(|at| widest(at) + GAP).sum();
    if all <= WIDTH {
        return None;
    }
    let fixed = |width: usize| comfy_table::Width::Fixed((width + 1) as u16);
    if table.whole == Some(at) {
        return Some(ColumnConstraint::LowerBoundary(fixed(
            widest(at).min(WHOLE),
        )));
    }
    let narrow = table.narrow == Some(at) && widest(at) > NARROW;
    narrow.then(|| ColumnConstraint::UpperBoundary(fixed(NARROW)))
}
