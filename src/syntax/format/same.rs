//! Whether a formatted text has the lexemes of the one it was made from.

use super::Plan;
use crate::source::FileId;
use crate::source::text::key;
use crate::syntax::lexemes::{Lexed, Lexeme, lex};
use crate::syntax::lower::clean;
use crate::syntax::phrases::FIRST_KEYWORD;
use crate::syntax::scan::Token;

/// A text as far as its meaning goes: by its syllable key, without blanks, with
/// one sign for those that mean the same, and without zeros before a number.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    let key = key(text);
    let mut rest = key.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            c if c.is_whitespace() => {}
            // 05/11 is 5/11; 1,05 is not 1,5.
            '0' if !matches!(last, '0'..='9' | ',' | '.')
                && rest.peek().is_some_and(char::is_ascii_digit) =>
            {
                continue;
            }
            '≤' => out.push_str("<="),
            '≥' => out.push_str(">="),
            '×' => out.push('*'),
            '÷' => out.push('/'),
            c => out.push(c),
        }
        last = c;
    }
    out.replace("=<", "<=").replace("=>", ">=")
}

/// The lines that, as printed, no longer have the lexemes they had; tables are
/// held against their cells when they are printed.
pub fn differing(lexed: &Lexed, text: &str, plan: &Plan, printed: &str) -> Vec<usize> {
    let again = lex(FileId(0), printed);
    let is_read = |line: &usize| plan.lines[*line].readable;
    let lines = 0..lexed.lines.len();
    if again.lines.len() != lexed.lines.len() {
        // Some line fell apart: which one is not known, so none is changed.
        return lines.filter(is_read).collect();
    }
    let changed = |&line: &usize| {
        let (old, new) = (&lexed.lines[line], &again.lines[line]);
        let old_words = &lexed.lexemes[old.lexemes.clone()];
        let new_words = &again.lexemes[new.lexemes.clone()];
        old.indented != new.indented
            || old_words.len() != new_words.len()
            || !old_words
                .iter()
                .zip(new_words)
                .all(|(&old, &new)| same((old, text), (new, printed)))
    };
    lines
        .filter(is_read)
        .filter(|&line| !plan.lines[line].table)
        .filter(changed)
        .collect()
}

fn same((old, text): (Lexeme, &str), (new, printed): (Lexeme, &str)) -> bool {
    let before = &text[old.start as usize..old.end as usize];
    let after = &printed[new.start as usize..new.end as usize];
    if old.code != new.code {
        return false;
    }
    // Keywords and signs are what their code says.
    let named = [
        Token::Word,
        Token::Number,
        Token::String,
        Token::Bracket,
        Token::Other,
    ];
    if before == after || old.code >= FIRST_KEYWORD || !named.iter().any(|&t| old.is(t)) {
        return true;
    }
    normal(&clean(before)) == normal(&clean(after))
}
