//! Marks of a document's footnotes in cells: `95*`, `0 [1]`, `0,5 (2)`, `95¹`.

use super::Cell;
use crate::finding::Finding;
use crate::finding::catalogue::syntax::FOOTNOTE_IN_CELL;
use crate::source::Span;
use crate::syntax::line::LineParser;
use crate::syntax::tree::Name;

/// The cell without the mark at its end, which is reported.
pub(super) fn cut(parser: &mut LineParser, cell: &Cell, text: Name) -> (Cell, Name) {
    let typed = parser.slice(text.span);
    let kept = before_mark(typed).len() as u32;
    let whole = text.span;
    let lexemes = match kept {
        0 => 0,
        _ => parser.count_before(&cell.lexemes, whole.start + kept),
    };
    if typed.len() as u32 == kept || lexemes == 0 {
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

/// What stands before a footnote's mark; the whole where there is none. A mark
/// follows a number or its %: `10.000 m²` has none.
fn before_mark(typed: &str) -> &str {
    const RAISED: [char; 11] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '*'];
    let bracketed = [('(', ')'), ('[', ']')].iter().find_map(|&(open, close)| {
        let inner = typed.strip_suffix(close)?;
        let (before, inner) = inner.rsplit_once(open)?;
        is_mark(inner).then_some(before)
    });
    let kept = bracketed.unwrap_or_else(|| typed.trim_end_matches(RAISED));
    let kept = kept.trim_end();
    let ends = kept.ends_with(|c: char| c.is_ascii_digit() || c == '%');
    if ends { kept } else { typed }
}

/// One or two digits, or stars.
fn is_mark(inner: &str) -> bool {
    let all = |is: fn(char) -> bool| inner.chars().all(is);
    (1..=3).contains(&inner.len())
        && (all(|c| c == '*') || inner.len() < 3 && all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::before_mark;

    #[test]
    fn marks_follow_numbers() {
        for (typed, kept) in [
            ("95*", "95"),
            ("95 **", "95"),
            ("0 [1]", "0"),
            ("0,5(2)", "0,5"),
            ("95% (*)", "95%"),
            ("95¹", "95"),
            ("ít nhất 95 (1)", "ít nhất 95"),
            ("95", "95"),
            ("10 m²", "10 m²"),
            ("giảm 2 (so với 2020)", "giảm 2 (so với 2020)"),
            ("(1)", "(1)"),
            ("*", "*"),
            ("", ""),
        ] {
            assert_eq!(before_mark(typed), kept, "{typed}");
        }
    }
}
