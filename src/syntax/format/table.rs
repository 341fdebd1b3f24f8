//! Tables: columns as wide as their widest cell, by display width.

use super::Plan;
use super::line::LinePrinter;
use super::same::normal;
use super::words::Tones;
use crate::source::FileId;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::{Lexed, lex};
use crate::syntax::line::LineParser;
use crate::syntax::lower::clean;
use crate::syntax::scan::Token;
use crate::syntax::table::{Heading, Layout, cells, columns};
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// The lines of a table that can be printed, each with its number; none when the
/// table must stay as it is.
pub fn print(
    lexed: &Lexed,
    text: &str,
    plan: &Plan,
    lines: &Range<usize>,
    tones: Tones,
) -> Vec<(usize, String)> {
    let parser = LineParser::new(lexed, text);
    let first = &lexed.lines[lines.start];
    let layout = Layout::of(&parser, lexed, first);
    let readable: Vec<usize> = lines
        .clone()
        .filter(|&line| plan.lines[line].readable)
        .collect();
    let all = readable.len() == lines.len();
    // Lines that stay as they are must still be cut as the heading says.
    if !plan.lines[lines.start].readable || !all && !layout.pipes {
        return Vec::new();
    }
    let table = read(&parser, lexed, &readable, layout);
    let printed = spell(lexed, text, &table, &readable, layout, tones);
    let open = |row: &Vec<String>| {
        let is_empty = |cell: Option<&String>| cell.is_some_and(String::is_empty);
        is_empty(row.first()) || is_empty(row.last())
    };
    let outer = match all {
        true => (printed.iter().any(open), printed.iter().any(open)),
        false => layout.outer,
    };
    let rows = align(&printed, outer);
    if !reads_back(&rows, &table, &parser, lexed) {
        return Vec::new();
    }
    readable.into_iter().zip(rows).collect()
}

/// Each line's cells, as lexemes.
fn read(
    parser: &LineParser,
    lexed: &Lexed,
    lines: &[usize],
    layout: Layout,
) -> Vec<Vec<Range<usize>>> {
    let lines = lines.iter().map(|&line| &lexed.lines[line]);
    lines
        .map(|line| {
            let cells = cells(parser, lexed, line, layout);
            cells.into_iter().map(|cell| cell.lexemes).collect()
        })
        .collect()
}

fn spell(
    lexed: &Lexed,
    text: &str,
    table: &[Vec<Range<usize>>],
    lines: &[usize],
    layout: Layout,
    tones: Tones,
) -> Vec<Vec<String>> {
    let mut printer = LinePrinter::new(lexed, text, tones);
    let parser = LineParser::new(lexed, text);
    let second = lines.get(1).map(|&line| &lexed.lines[line]);
    let first = &lexed.lines[lines[0]];
    let (headings, heads) = columns(&parser, lexed, first, second, layout);
    let kinds: Vec<Option<LineKind>> = headings.into_iter().map(Heading::cell).collect();
    let mut out = Vec::with_capacity(lines.len());
    for (number, row) in table.iter().enumerate() {
        let mut cells = Vec::with_capacity(row.len());
        for (column, cell) in row.iter().enumerate() {
            let mut spelt = String::new();
            let kind = kinds.get(column).copied().flatten();
            let kind = kind.filter(|_| number >= heads && !cell.is_empty());
            if !kind.is_some_and(|kind| printer.push(&mut spelt, kind, cell)) {
                printer.push_as_text(&mut spelt, cell);
            }
            cells.push(spelt);
        }
        out.push(cells);
    }
    out
}

/// The rows with their columns aligned; `outer`: a `|` before and after each.
fn align(rows: &[Vec<String>], outer: (bool, bool)) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let print = |row: &Vec<String>| {
        let mut out = String::from(if outer.0 { "  | " } else { "  " });
        for (column, cell) in row.iter().enumerate() {
            out.push_str(cell);
            let last = column + 1 == row.len();
            if !last || outer.1 {
                let pad = widths[column].saturating_sub(cell.width());
                out.extend(std::iter::repeat_n(' ', pad));
            }
            out.push_str(match (last, outer.1) {
                (false, _) => " | ",
                (true, true) => " |",
                (true, false) => "",
            });
        }
        out.truncate(out.trim_end().len());
        out
    };
    rows.iter().map(print).collect()
}

/// Whether the printed rows have the cells of those they were printed from.
fn reads_back(
    rows: &[String],
    table: &[Vec<Range<usize>>],
    parser: &LineParser,
    lexed: &Lexed,
) -> bool {
    let text = rows.join("\n");
    let again = lex(FileId(0), &text);
    if again.lines.len() != table.len() {
        return false;
    }
    let reader = LineParser::new(&again, &text);
    let layout = Layout::of(&reader, &again, &again.lines[0]);
    let lines: Vec<usize> = (0..again.lines.len()).collect();
    let reread = read(&reader, &again, &lines, layout);
    let same = |(new, old): (&Range<usize>, &Range<usize>)| {
        let (codes, before) = (again.codes(new), lexed.codes(old));
        let content =
            |reader: &LineParser, lexed: &Lexed, cell: &Range<usize>| match cell.is_empty() {
                true => String::new(),
                false => normal(&clean(reader.slice(lexed.span(cell.clone())))),
            };
        codes == before
            && content(&reader, &again, new) == content(parser, lexed, old)
            && !lexed.lexemes[old.clone()].iter().any(|l| l.is(Token::Pipe))
    };
    reread
        .iter()
        .zip(table)
        .all(|(new, old)| new.len() == old.len() && new.iter().zip(old).all(same))
}
