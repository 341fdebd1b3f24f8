//! Texts on their way between a line and a cell.

use super::Reason;
use crate::source::FileId;
use crate::syntax::lexemes::lex;
use crate::syntax::lower::clean;
use crate::syntax::scan::Token;

/// The text as a cell: without quotes where it can be.
pub fn of_text(text: &str) -> Result<String, Reason> {
    let plain = text.to_string();
    let quoted = format!("\"{text}\"");
    [plain, quoted]
        .into_iter()
        .find(|cell| holds(cell, text))
        .ok_or_else(|| Reason::Words(text.to_string()))
}

/// Whether a cell written so is this text.
fn holds(cell: &str, text: &str) -> bool {
    let lexed = lex(FileId(0), cell);
    let open = [Token::Pipe, Token::OpenString, Token::OpenBracket];
    let whole = match lexed.lexemes.as_slice() {
        [] => return false,
        [first, ..] if first.is(Token::Minus) => return false,
        all => all[0].start as usize..all[all.len() - 1].end as usize,
    };
    lexed.lines.len() == 1
        && !lexed.lexemes.iter().any(|l| open.iter().any(|&t| l.is(t)))
        && clean(&cell[whole]) == text
}

/// The name of a part as a cell: a dash before it.
pub fn of_part(name: &str) -> Result<String, Reason> {
    let starts_plainly = !name.starts_with(['-', '–', '—', '−', ' ']);
    if starts_plainly && holds(name, name) {
        Ok(format!("- {name}"))
    } else {
        Err(Reason::Words(name.to_string()))
    }
}

/// The text in quotes, as one word of the language.
pub fn quoted(text: &str) -> Result<String, Reason> {
    let quoted = format!("\"{text}\"");
    let lexed = lex(FileId(0), &quoted);
    match lexed.lexemes.as_slice() {
        [one] if one.is(Token::String) && clean(&quoted) == text => Ok(quoted),
        _ => Err(Reason::Words(text.to_string())),
    }
}

/// The text as an item of a list: in quotes where it must be.
pub fn item(text: &str) -> Result<String, Reason> {
    let lexed = lex(FileId(0), text);
    let marks = [
        Token::Colon,
        Token::Comma,
        Token::Semi,
        Token::Eq,
        Token::String,
        Token::OpenString,
        Token::OpenBracket,
    ];
    // What stands behind a `#` would be a comment.
    let end = lexed.lexemes.last().map_or(0, |l| l.end as usize);
    let plain = lexed.lines.len() == 1
        && !lexed.lexemes.iter().any(|l| marks.iter().any(|&t| l.is(t)))
        && end == text.len();
    if plain {
        Ok(text.to_string())
    } else {
        quoted(text)
    }
}
