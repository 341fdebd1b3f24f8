//! Where a finding points, in lines and columns, and the order of findings.

use crate::finding::{At, Finding, Lang};
use crate::source::{Position, Sources, Span};
use std::cmp::Ordering;

/// A place in a file, counted from 1; columns count Unicode scalar values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file's name as typed.
    pub file: String,
    /// First line.
    pub line: u64,
    /// First column.
    pub column: u64,
    /// Last line.
    pub end_line: u64,
    /// One past the last column.
    pub end_column: u64,
    /// In a sheet of a workbook: the cell (`D7`), or the whole row (`7:7`).
    pub cell: Option<String>,
}

/// Parts the name of a file from that of its sheet: `so-lieu.xlsx › Biểu 02`.
pub const SHEET: &str = " › ";

impl Spot {
    /// The file alone, without its sheet.
    pub fn path(&self) -> &str {
        path_of(&self.file)
    }
}

/// The file of a name that may have a sheet behind it.
pub fn path_of(name: &str) -> &str {
    name.split_once(SHEET).map_or(name, |(path, _)| path)
}

/// What a cell is called in its sheet, row and column from 1: `D7`.
///
/// ```
/// use ctr::finding::place::cell_name;
/// assert_eq!((cell_name(7, 4), cell_name(1, 28)), ("D7".into(), "AB1".into()));
/// ```
pub fn cell_name(row: u64, column: u32) -> String {
    format!("{}{row}", column_name(column))
}

/// What a column is called in a sheet, from 1: `AB`.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.into_iter().rev().collect()
}

/// The place of `at`. What concerns a whole file is at its very start.
pub fn spot(at: &At, sources: &Sources) -> Spot {
    match at {
        At::Span(span) => span_spot(*span, sources),
        At::Excerpt(excerpt) => {
            let line = excerpt.line.max(1);
            let column = |byte: usize| {
                let before = excerpt
                    .text
                    .char_indices()
                    .take_while(|(at, _)| *at < byte)
                    .count();
                before as u64 + 1
            };
            let own = excerpt.column.map(u64::from);
            let sheet = excerpt.line > 0 && excerpt.file.contains(SHEET);
            Spot {
                file: excerpt.file.clone(),
                line,
                column: own.unwrap_or_else(|| column(excerpt.start)),
                end_line: line,
                end_column: own.map_or_else(
                    || column(excerpt.end.max(excerpt.start)),
                    |column| column + 1,
                ),
                cell: sheet.then(|| match excerpt.column {
                    Some(column) => cell_name(line, column),
                    None => format!("{line}:{line}"),
                }),
            }
        }
    }
}

/// The place of `span`.
pub fn span_spot(span: Span, sources: &Sources) -> Spot {
    let file = sources.file(span.file);
    let Position { line, column } = file.position(span.start);
    let end = file.position(span.end.max(span.start));
    Spot {
        file: file.name.clone(),
        line: line.into(),
        column: column.into(),
        end_line: end.line.into(),
        end_column: end.column.into(),
        cell: None,
    }
}

/// The findings in the order of every form: programmes as given and from top to
/// bottom, then observation files, then what concerns no file.
pub fn sorted(findings: &[Finding]) -> Vec<&Finding> {
    let mut all: Vec<&Finding> = findings.iter().collect();
    all.sort_by(|a, b| order(a, b));
    all
}

/// Which of two findings comes first; what they say decides where nothing else does,
/// so that the order in which rooms find them is never seen.
pub fn order(a: &Finding, b: &Finding) -> Ordering {
    key(a)
        .cmp(&key(b))
        .then_with(|| a.entry.code.cmp(b.entry.code))
        .then_with(|| a.message(Lang::Vi).cmp(&b.message(Lang::Vi)))
        .then_with(|| a.label_text(Lang::Vi).cmp(&b.label_text(Lang::Vi)))
}

fn key(finding: &Finding) -> (u8, u32, &str, u64, usize) {
    match &finding.at {
        Some(At::Span(span)) => (0, span.file.0, "", span.start.into(), span.end as usize),
        Some(At::Excerpt(e)) => (1, 0, &e.file, e.line, e.start),
        None => (2, 0, "", 0, 0),
    }
}
