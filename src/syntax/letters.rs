//! Letters of other scripts that look Vietnamese.

use crate::finding::catalogue::syntax::FOREIGN_LETTER;
use crate::finding::{Arg, Finding};
use crate::source::{FileId, Span};
use crate::syntax::scan::{Token, scan};

/// Words in which a letter of another script stands among Latin ones, and words
/// with the Icelandic ð for đ. Comments may hold anything.
pub fn foreign(file: FileId, text: &str) -> Vec<Finding> {
    // Most files have none: one pass over the characters says so.
    if !has_suspect(text) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut start = 0;
    for (token, end) in scan(text) {
        if matches!(token, Token::Word | Token::String | Token::Bracket) {
            in_words(file, text, start as usize..end as usize, &mut findings);
        }
        start = end;
    }
    findings
}

/// Whether some character is one of [`is_suspect`]. Most are told by their first
/// bytes: ASCII's, Ā to ɏ, the combining marks, Ḁ to ỿ are not.
fn has_suspect(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            0..=0x7f => 1,
            0xc4..=0xc8 | 0xcc => 2,
            0xe1 if matches!(bytes.get(at + 1), Some(0xb8..=0xbb)) => 3,
            _ => match text[at..].chars().next() {
                Some(c) if is_suspect(c) => return true,
                Some(c) => c.len_utf8(),
                None => return false,
            },
        };
    }
    false
}

fn in_words(file: FileId, text: &str, range: std::ops::Range<usize>, findings: &mut Vec<Finding>) {
    let token = &text[range.clone()];
    for word in token.split(|c: char| !c.is_alphabetic()) {
        let latin = word.chars().any(|c| c.is_alphabetic() && !is_suspect(c));
        let Some((at, letter)) = word.char_indices().find(|(_, c)| is_suspect(*c)) else {
            continue;
        };
        if !latin && !matches!(letter, 'ð' | 'Ð') {
            continue;
        }
        let offset = range.start + (word.as_ptr() as usize - token.as_ptr() as usize) + at;
        let span = Span::new(file, offset as u32, (offset + letter.len_utf8()) as u32);
        let (vi, en) = name(letter);
        let code = u32::from(letter);
        findings.push(
            Finding::new(&FOREIGN_LETTER, span)
                .arg("letter", format!("`{letter}` (U+{code:04X})"))
                .arg("name", Arg::Both(vi, en)),
        );
    }
}

/// A letter outside the Latin blocks that Vietnamese uses, or ð.
fn is_suspect(c: char) -> bool {
    let code = u32::from(c);
    matches!(c, 'ð' | 'Ð')
        || (code > 0x24F
            && !(0x1E00..=0x1EFF).contains(&code)
            && c.is_alphabetic()
            && !(0x300..0x370).contains(&code))
}

fn name(letter: char) -> (&'static str, &'static str) {
    match u32::from(letter) {
        0x0370..=0x03FF => ("chữ Hy Lạp", "a Greek letter"),
        0x0400..=0x052F => ("chữ Kirin (tiếng Nga)", "a Cyrillic letter"),
        0x00D0 | 0x00F0 => (
            "chữ eth của tiếng Iceland, không phải đ,",
            "the Icelandic eth, not đ,",
        ),
        0xFF00..=0xFFEF => ("chữ toàn khổ kiểu Nhật - Trung", "a full-width letter"),
        _ => ("chữ của hệ chữ khác", "a letter of another script"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_suspect_letter_is_seen_among_others() {
        for c in '\0'..=char::MAX {
            assert_eq!(has_suspect(&format!("ế {c}a")), is_suspect(c), "{c:?}");
        }
    }
}
