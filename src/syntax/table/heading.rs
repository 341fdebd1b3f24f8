//! The heading of a table: what its columns hold.

use super::year;
use super::{Layout, cells};
use crate::finding::Finding;
use crate::finding::catalogue::syntax::BAD_TABLE_HEADING;
use crate::finding::catalogue::syntax::cells_not_parted::{
    CELL_A_LINE, CELLS_NOT_PARTED, CELLS_RUN_TOGETHER,
};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::{Lexed, Line};
use crate::syntax::line::LineParser;
use crate::syntax::phrases::{Column, PHRASES};

/// A column of this table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::syntax) enum Heading {
    Known(Column),
    /// Levels to reach by the end of this year.
    Year(i16),
    /// Levels of these years together, as a line `giai đoạn 2021 - 2025` has them.
    Years(i16, i16),
    /// Where the indicator stood in this year.
    Baseline(i16),
    /// Reported; its cells are passed over.
    Unknown,
}

impl Heading {
    /// What its cells are read as; `None`: as text.
    pub(in crate::syntax) fn cell(self) -> Option<LineKind> {
        match self {
            Heading::Year(_) | Heading::Years(..) => Some(LineKind::Cell),
            Heading::Baseline(_) => Some(LineKind::FigureCell),
            Heading::Known(Column::Direction) => Some(LineKind::DirectionCell),
            _ => None,
        }
    }
}

/// The columns of a table, and how many of its lines head them: where a document
/// puts years under one title (`Mục tiêu`), two.
pub(in crate::syntax) fn columns(
    parser: &LineParser,
    lexed: &Lexed,
    first: &Line,
    second: Option<&Line>,
    layout: Layout,
) -> (Vec<Heading>, usize) {
    let texts = |line: &Line| -> Vec<String> {
        let cells = cells(parser, lexed, line, layout);
        (cells.iter())
            .map(|cell| match cell.lexemes.is_empty() {
                true => String::new(),
                false => parser.text_of(cell.span(lexed)),
            })
            .collect()
    };
    let above = texts(first);
    let one: Vec<Heading> = above.iter().map(|typed| heading(typed)).collect();
    let below = second.map(texts).filter(|below| {
        // Under a title of several columns, and blank under the others.
        one.contains(&Heading::Unknown)
            && below.len() <= above.len()
            && below.iter().any(|typed| typed.is_empty())
            && below
                .iter()
                .any(|typed| matches!(heading(typed), Heading::Year(_) | Heading::Years(..)))
    });
    if let Some(below) = below {
        let joined = above.iter().enumerate().map(|(at, above)| {
            let below = below.get(at).map_or("", String::as_str);
            heading(format!("{above} {below}").trim())
        });
        let joined: Vec<Heading> = joined.collect();
        if !joined.contains(&Heading::Unknown) {
            return (joined, 2);
        }
    }
    (one, 1)
}

/// Reports the columns that are not known, all in one.
pub(super) fn report(
    parser: &mut LineParser,
    lexed: &Lexed,
    first: &Line,
    layout: Layout,
    columns: &[Heading],
) {
    let cells = cells(parser, lexed, first, layout);
    let unknown = cells
        .iter()
        .zip(columns)
        .filter(|(_, heading)| **heading == Heading::Unknown);
    let unknown: Vec<Span> = unknown.map(|(cell, _)| cell.span(lexed)).collect();
    let Some(at) = unknown.first() else { return };
    let all: Vec<String> = unknown
        .iter()
        .map(|span| format!("`{}`", parser.shown(*span)))
        .collect();
    let finding = Finding::new(&BAD_TABLE_HEADING, *at).arg("found", all.join(", "));
    parser.findings.push(finding);
}

/// Reports a table whose cells are not parted: no cell of it can be told.
pub(super) fn one_cell(
    parser: &mut LineParser,
    lexed: &Lexed,
    first: &Line,
    layout: Layout,
) -> bool {
    let [cell] = &cells(parser, lexed, first, layout)[..] else {
        return false;
    };
    let span = cell.span(lexed);
    let help = match heading(&parser.text_of(span)) {
        Heading::Unknown => CELLS_RUN_TOGETHER,
        _ => CELL_A_LINE,
    };
    let finding = Finding::new(&CELLS_NOT_PARTED, span).help(help);
    parser.findings.push(finding);
    true
}

/// Whether a text is the name of a column.
pub(in crate::syntax) fn is_heading(typed: &str) -> bool {
    heading(typed) != Heading::Unknown
}

/// What the heading of a column says of it.
pub(in crate::syntax) fn heading(typed: &str) -> Heading {
    let typed = key(typed);
    match named(&typed) {
        Some(Column::Task | Column::Time | Column::Remark) => Heading::Unknown,
        Some(column) => Heading::Known(column),
        None => year::heading(&typed),
    }
}

/// The column of this name, as a key.
fn named(typed: &str) -> Option<Column> {
    let mut columns = PHRASES.columns.iter();
    let found = columns.find(|column| column.names.iter().any(|name| key(name) == typed));
    found.map(|column| column.column)
}

/// Whether a text is the name of a column that only a table of tasks has.
pub(in crate::syntax) fn is_of_tasks(typed: &str) -> bool {
    matches!(
        named(&key(typed)),
        Some(Column::Task | Column::Time | Column::Remark)
    )
}

/// What the heading of a column of a table of tasks says of it.
pub(super) fn task_heading(typed: &str) -> Heading {
    match named(&key(typed)) {
        Some(Column::Task) => Heading::Known(Column::Name),
        Some(Column::Unit | Column::Direction) | None => Heading::Unknown,
        Some(column) => Heading::Known(column),
    }
}
