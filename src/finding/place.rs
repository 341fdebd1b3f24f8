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
            Spot {
                file: excerpt.file.clone(),
                line,
                column: column(excerpt.start),
                end_line: line,
                end_column: column(excerpt.end.max(excerpt.start)),
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
