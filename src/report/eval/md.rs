//! The report in Markdown, to be put into a document.

use super::block::{Block, Table};
use super::{Scene, blocks};
use std::io::{self, Write};

/// Writes the report.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let mut first = true;
    blocks(scene, &mut |block| one(block, &mut first, out))
}

/// Writes blocks that are no report of verdicts.
pub fn write_blocks(blocks: Vec<Block>, out: &mut dyn Write) -> io::Result<()> {
    let mut first = true;
    let mut blocks = blocks.into_iter();
    blocks.try_for_each(|block| one(block, &mut first, out))
}

fn one(block: Block, first: &mut bool, out: &mut dyn Write) -> io::Result<()> {
    if !std::mem::take(first) {
        writeln!(out)?;
    }
    match block {
        Block::Heading(level, text) => {
            writeln!(out, "{} {}", "#".repeat(level.into()), escaped(&text))
        }
        Block::Line(text) => writeln!(out, "{}", escaped(&text)),
        Block::Summary(text) => writeln!(out, "**{}**", escaped(&text)),
        Block::List(items) => items
            .iter()
            .try_for_each(|item| writeln!(out, "- {}", escaped(item))),
        Block::Table(table) => draw(&table, out),
    }
}

fn draw(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    row(&table.header, out)?;
    let rules = (0..table.header.len()).map(|column| {
        let right = table.right.contains(&column);
        String::from(if right { "---:" } else { "---" })
    });
    writeln!(out, "| {} |", rules.collect::<Vec<_>>().join(" | "))?;
    table.rows.iter().try_for_each(|cells| row(cells, out))
}

fn row(cells: &[String], out: &mut dyn Write) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
    writeln!(out, "| {} |", cells.join(" | "))
}

/// Text that Markdown takes as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
