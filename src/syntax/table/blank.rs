//! Levels beside a blank cell: what is left of a cell merged over two milestones.

use super::{Cell, Heading};
use crate::finding::catalogue::types::blank_beside_level::{BLANK_BESIDE_LEVEL, HERE_TOO};
use crate::finding::{Arg, Finding};
use crate::source::Span;
use crate::syntax::lexemes::Lexed;
use crate::syntax::line::LineParser;

/// A level of a year, and the next year's blank cell.
pub(super) struct Blank {
    level: Span,
    filled: i16,
    blank: i16,
}

/// How many of them one message points at.
const MOST_SHOWN: usize = 4;

/// The level of a row after which all milestones are blank.
pub(super) fn beside(
    parser: &LineParser,
    lexed: &Lexed,
    headings: &[Heading],
    cells: &[Cell],
) -> Option<Blank> {
    let years = headings.iter().zip(cells).filter_map(|(heading, cell)| {
        let Heading::Year(year) = heading else {
            return None;
        };
        Some((*year, cell))
    });
    let years: Vec<(i16, &Cell)> = years.collect();
    let at = years.iter().rposition(|(_, c)| !c.lexemes.is_empty())?;
    let (filled, cell) = years[at];
    let (blank, _) = years.get(at + 1)?;
    let level = cell.span(lexed);
    // One that says there is none leaves nothing to be for both.
    let is_none = parser.slice(level).trim_matches(['-', '–', '—', ' ']);
    (!is_none.is_empty()).then_some(Blank {
        level,
        filled,
        blank: *blank,
    })
}

/// Reports them, all of a table in one.
pub(super) fn report(parser: &mut LineParser, found: &[Blank]) {
    let Some(first) = found.first() else { return };
    let more = match found.len() {
        1 => Arg::Both("", ""),
        many => Arg::Made(
            format!(" ({many} hàng như vậy trong bảng)"),
            format!(" ({many} such rows in the table)"),
        ),
    };
    let finding = Finding::new(&BLANK_BESIDE_LEVEL, first.level)
        .arg("filled", first.filled.to_string())
        .arg("blank", first.blank.to_string())
        .arg("more", more);
    let others = found.iter().skip(1).take(MOST_SHOWN - 1);
    let finding = others.fold(finding, |f, other| f.related(other.level, HERE_TOO));
    parser.findings.push(finding);
}
