//! Lines of a pasted table that are no rows of their own: rules drawn between rows, the
//! numbers of columns, a heading repeated on the next page, a cell's second paragraph.

use super::{Cell, Heading, Layout, cells};
use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::{Arg, Finding};
use crate::source::text::key;
use crate::syntax::lexemes::{Lexed, Lexeme, Line};
use crate::syntax::line::LineParser;
use crate::syntax::phrases::Column;
use crate::syntax::scan::Token;

/// Whether a line is only drawn: `|---|:---:|`.
pub(super) fn is_rule(lexed: &Lexed, cells: &[Cell]) -> bool {
    let drawn = |cell: &Cell| {
        let lexemes = &lexed.lexemes[cell.lexemes.clone()];
        let marks = lexemes.iter().filter(|l| l.is(Token::Minus)).count();
        let only = lexemes
            .iter()
            .all(|l| l.is(Token::Minus) || l.is(Token::Colon));
        marks > 1 && only
    };
    !cells.is_empty() && cells.iter().all(drawn)
}

fn texts(parser: &LineParser, lexed: &Lexed, cells: &[Cell]) -> Vec<String> {
    let text = |cell: &Cell| match cell.lexemes.is_empty() {
        true => String::new(),
        false => parser.text_of(cell.span(lexed)),
    };
    cells.iter().map(text).collect()
}

/// Whether a line numbers the columns, or is the heading once more; that is told.
pub(super) fn passed_over(
    parser: &mut LineParser,
    lexed: &Lexed,
    first: &Line,
    line: &Line,
    (headings, own): (&[Heading], &[Cell]),
    top: bool,
    layout: Layout,
) -> bool {
    let row = texts(parser, lexed, own);
    let meaning = if top && numbers_columns(&row, headings) {
        Arg::Both(
            "hàng đánh số các cột của văn bản, không phải một chỉ tiêu",
            "the row in which the document numbers its columns, no indicator",
        )
    } else if is_again(
        &row,
        &texts(parser, lexed, &cells(parser, lexed, first, layout)),
    ) {
        Arg::Both(
            "tiêu đề của bảng lặp lại ở trang sau, không phải một chỉ tiêu",
            "the table's heading once more on the next page, no indicator",
        )
    } else {
        return false;
    };
    let span = lexed.span(line.lexemes.clone());
    let words = format!("`{}`", parser.shown(span));
    let finding = Finding::new(&READ_AS, span).arg("words", words);
    parser.findings.push(finding.arg("meaning", meaning));
    true
}

fn is_again(row: &[String], heading: &[String]) -> bool {
    let key_of = |cells: &[String]| -> Vec<String> { cells.iter().map(|c| key(c)).collect() };
    row.len() == heading.len() && key_of(row) == key_of(heading)
}

/// `(1) (2) (3)`, `A B C 1 2 3=1+2`: under each column a letter or a number, counted up
/// from the first; where the name of an indicator would stand too.
fn numbers_columns(row: &[String], headings: &[Heading]) -> bool {
    let name = headings
        .iter()
        .position(|h| *h == Heading::Known(Column::Name));
    if row.len() < 3 || name.is_none_or(|name| row.get(name).is_none_or(String::is_empty)) {
        return false;
    }
    let (mut letters, mut numbers) = (0, 0);
    for cell in row {
        let bare = cell.trim_matches(['(', ')', '[', ']', ' ']);
        let bare = bare.split('=').next().unwrap_or(bare).trim();
        let mut chars = bare.chars();
        match (chars.next(), chars.next()) {
            (Some(letter @ 'A'..='Z'), None) if numbers == 0 => {
                if letter as u32 != 'A' as u32 + letters {
                    return false;
                }
                letters += 1;
            }
            _ => {
                if bare.parse() != Ok(numbers + 1) {
                    return false;
                }
                numbers += 1;
            }
        }
    }
    true
}

/// The cells of a row whose text cell came in two lines, joined; that is told. Of a
/// level two lines are not joined: `95`, `(thành thị 98)` may say two things.
pub(super) fn joined(
    parser: &mut LineParser,
    lexed: &Lexed,
    line: &Line,
    next: Option<&Line>,
    (headings, own): (&[Heading], &[Cell]),
    layout: Layout,
) -> Option<Vec<Cell>> {
    let below = cells(parser, lexed, next?, layout);
    let whole = own.len() + below.len() == headings.len() + 1;
    if own.len() >= headings.len() || below.len() >= headings.len() || !whole {
        return None;
    }
    let at = own.len() - 1;
    let text = matches!(
        headings[at],
        Heading::Known(Column::Name | Column::Note | Column::Source | Column::Lead)
            | Heading::Known(Column::Coordinate)
    );
    let (upper, lower) = (own.last()?, below.first()?);
    if !text || upper.lexemes.is_empty() || lower.lexemes.is_empty() {
        return None;
    }
    let open = |l: &Lexeme| l.is(Token::OpenString) || l.is(Token::OpenBracket);
    let begins = parser.text_of(lower.span(lexed));
    let code = |c: char| c.is_ascii_digit() || "IVX.()".contains(c);
    // The next row, short of a cell too.
    if lexed.lexemes[next?.lexemes.clone()].iter().any(open) || begins.chars().all(code) {
        return None;
    }
    let copy = |cell: &Cell| Cell {
        lexemes: cell.lexemes.clone(),
        at: cell.at,
    };
    let mut out: Vec<Cell> = own[..at].iter().map(copy).collect();
    out.push(Cell {
        lexemes: upper.lexemes.start..lower.lexemes.end,
        at: lower.at,
    });
    out.extend(below[1..].iter().map(copy));
    let span = upper.span(lexed).to(lower.span(lexed));
    let words = format!("`{}`", parser.text_of(span));
    let finding = Finding::new(&READ_AS, lexed.span(line.lexemes.clone())).arg("words", words);
    let meaning = Arg::Both(
        "một ô có hai đoạn: hàng này nối với dòng dưới",
        "one cell of two paragraphs: this row goes on in the line below",
    );
    parser.findings.push(finding.arg("meaning", meaning));
    Some(out)
}
