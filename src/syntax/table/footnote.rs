//! Marks of a document's footnotes in cells: `95*`, `0 [1]`, `0,5 (2)`, `95¹`.

use super::{Cell, Heading};
use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::catalogue::syntax::FOOTNOTE_IN_CELL;
use crate::finding::{Arg, Finding};
use crate::source::Span;
use crate::source::footnote::{before_any_mark, before_mark};
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexed;
use crate::syntax::line::LineParser;
use crate::syntax::phrases::Column;
use crate::syntax::tree::Name;

/// A larger number between parentheses is a figure.
const MOST_FOOTNOTES: u32 = 20;

/// Whether a row is a footnote, and no indicator: a star or another mark for its code, or a
/// note's first word, and no level; which is told.
pub(super) fn is_line(
    parser: &mut LineParser,
    lexed: &Lexed,
    headings: &[Heading],
    cells: &[Cell],
) -> bool {
    if cells.len() != headings.len() {
        return false;
    }
    let text = |cell: &Cell| match cell.lexemes.is_empty() {
        true => String::new(),
        false => parser.text_of(cell.span(lexed)),
    };
    let of = |column: Column| {
        let at = headings.iter().position(|h| *h == Heading::Known(column));
        at.and_then(|at| cells.get(at))
            .map(text)
            .unwrap_or_default()
    };
    let (code, name) = (of(Column::Code), of(Column::Name));
    let says = |(heading, cell): (&Heading, &Cell)| match heading {
        Heading::Known(Column::Code | Column::Name | Column::Note) => false,
        Heading::Unknown | Heading::Known(_) => !cell.lexemes.is_empty(),
        Heading::Year(_) | Heading::Years(..) | Heading::Baseline(_) => !cell.lexemes.is_empty(),
    };
    let inner = code.trim_matches(['(', ')', '[', ']', ' ']);
    let starred = !inner.is_empty() && inner.chars().all(|c| matches!(c, '*' | '¹' | '²' | '³'));
    let noted = code.is_empty() && WORDS.note_leads.begins(&key(&name));
    let alone = !headings.iter().zip(cells).any(says);
    if name.is_empty() || !alone || !(starred || noted) {
        return false;
    }
    let span = cells.iter().filter(|cell| !cell.lexemes.is_empty());
    let mut spans = span.map(|cell| cell.span(lexed));
    let Some(first) = spans.next() else {
        return false;
    };
    let span = spans.next_back().map_or(first, |last| first.to(last));
    let meaning = Arg::Both(
        "chú thích của bảng, không phải một chỉ tiêu",
        "a footnote of the table, no indicator",
    );
    let words = format!("`{}`", parser.shown(span));
    let finding = Finding::new(&READ_AS, span).arg("words", words);
    parser.findings.push(finding.arg("meaning", meaning));
    true
}

/// The cell without the mark at its end, which is reported.
pub(super) fn cut(parser: &mut LineParser, cell: &Cell, text: Name) -> (Cell, Name) {
    let typed = parser.slice(text.span);
    // `không thấp hơn [12]` names an indicator: after words, only where nothing else fits.
    let kept = match parser.reads(LineKind::Cell, &cell.lexemes) {
        true => before_mark(typed),
        false => before_any_mark(typed),
    };
    let kept = kept.len() as u32;
    let whole = text.span;
    let lexemes = match kept {
        0 => 0,
        _ => parser.count_before(&cell.lexemes, whole.start + kept),
    };
    // `80 (85)`: no document has so many footnotes in a table; it is another number.
    let marked = typed.get(kept as usize..).unwrap_or_default();
    let number = marked.trim().trim_matches(['(', ')']).parse::<u32>();
    let figure = marked.contains('(') && number.is_ok_and(|number| number > MOST_FOOTNOTES);
    if typed.len() as u32 == kept || lexemes == 0 || figure {
        let lexemes = cell.lexemes.clone();
        return (Cell { lexemes, ..*cell }, text);
    }
    let mark = Span::new(whole.file, whole.start + kept, whole.end);
    let finding = Finding::new(&FOOTNOTE_IN_CELL, mark)
        .arg("mark", format!("`{}`", parser.slice(mark).trim()))
        .fix(mark, "");
    parser.findings.push(finding);
    let span = Span::new(whole.file, whole.start, mark.start);
    let text = Name {
        text: parser.text_of(span),
        span,
    };
    let lexemes = cell.lexemes.start..cell.lexemes.start + lexemes;
    (Cell { lexemes, ..*cell }, text)
}
