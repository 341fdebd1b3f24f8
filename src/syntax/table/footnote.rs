//! Marks of a document's footnotes in cells: `95*`, `0 [1]`, `0,5 (2)`, `95¹`.

use super::Cell;
use crate::finding::Finding;
use crate::finding::catalogue::syntax::FOOTNOTE_IN_CELL;
use crate::source::Span;
use crate::source::footnote::{before_any_mark, before_mark};
use crate::syntax::grammar::LineKind;
use crate::syntax::line::LineParser;
use crate::syntax::tree::Name;

/// A larger number between parentheses is a figure.
const MOST_FOOTNOTES: u32 = 20;

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
