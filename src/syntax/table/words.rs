//! Cells of levels that have words, dots or strokes only.

use crate::finding::Finding;
use crate::finding::catalogue::syntax::UNEXPECTED_TEXT;
use crate::finding::catalogue::syntax::words_in_cell::{NOTHING, WORDS_IN_CELL};
use crate::syntax::line::LineParser;
use crate::syntax::tree::Name;

/// Reports a cell of dots or strokes, with which documents say that there is nothing.
pub(super) fn nothing(parser: &mut LineParser, text: &Name) -> bool {
    let nothing = |c: char| matches!(c, '.' | '…' | '/' | '\\' | '_' | ' ');
    if !parser.slice(text.span).chars().all(nothing) {
        return false;
    }
    let finding = finding(parser, text).help(NOTHING).fix(text.span, "-");
    parser.findings.push(finding);
    true
}

/// Tells of a cell without a number that could not be read as words, not as a line
/// with a mistake in it; `before` is how many findings there were before it.
pub(super) fn instead(parser: &mut LineParser, text: &Name, before: usize) {
    // A name in quotes or brackets, a comparison, a number: a level was begun.
    let begun = |c: char| c.is_numeric() || "\"“”«»[]<>≤≥=".contains(c);
    let unread = |f: &Finding| f.entry.code == UNEXPECTED_TEXT.code;
    let said = &parser.findings[before..];
    if said.is_empty() || !said.iter().all(unread) || parser.slice(text.span).contains(begun) {
        return;
    }
    parser.findings.truncate(before);
    let finding = finding(parser, text);
    parser.findings.push(finding);
}

fn finding(parser: &LineParser, text: &Name) -> Finding {
    let typed = format!("`{}`", parser.shown(text.span));
    Finding::new(&WORDS_IN_CELL, text.span).arg("typed", typed)
}
