//! Cells of levels that have words, dots or strokes only.

use crate::finding::Finding;
use crate::finding::catalogue::syntax::UNEXPECTED_TEXT;
use crate::finding::catalogue::syntax::words_in_cell::{
    FAILED, MADE_A_DATE, NOTHING, WORDS_IN_CELL,
};
use crate::source::words::WORDS;
use crate::syntax::line::LineParser;
use crate::syntax::scan::formula_failed;
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

/// Tells of a cell that a spreadsheet made: a formula that failed, or a date, as
/// `30-Jun` of 30/6, 30-6 or 6/30.
pub(super) fn made(parser: &mut LineParser, text: &Name) -> bool {
    let typed = parser.slice(text.span);
    let help = match formula_failed(typed) {
        Some(_) => FAILED,
        None if is_date(typed) => MADE_A_DATE,
        None => return false,
    };
    let finding = finding(parser, text).help(help);
    parser.findings.push(finding);
    true
}

/// `30-Jun`, `Jun-25`, `30-Jun-25`, `01/05/2025`, `T6-25`.
pub(super) fn is_date(typed: &str) -> bool {
    let parts: Vec<String> = (typed.trim().split(['-', '/', '.', ' ']))
        .map(str::to_lowercase)
        .collect();
    let number = |text: &String| text.bytes().all(|b| b.is_ascii_digit()) && text.len() < 5;
    let month = |text: &String| {
        WORDS.months.has(text)
            || WORDS.long_months.has(text)
            || ["t", "th", "thg"].iter().any(|before| {
                let rest = text
                    .strip_prefix(before)
                    .and_then(|rest| rest.parse::<u8>().ok());
                rest.is_some_and(|month| (1..=12).contains(&month))
            })
    };
    match &parts[..] {
        [a, b] => number(a) && month(b) || month(a) && number(b),
        [a, b, c] => {
            let named = number(a) && month(b) && number(c);
            named || typed.contains('/') && number(a) && number(b) && number(c) && c.len() == 4
        }
        _ => false,
    }
}

fn finding(parser: &LineParser, text: &Name) -> Finding {
    let typed = format!("`{}`", parser.shown(text.span));
    Finding::new(&WORDS_IN_CELL, text.span).arg("typed", typed)
}
