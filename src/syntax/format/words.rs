//! Texts, quotes, numbers and keywords in their one spelling.

use crate::source::text::{key, nfc};
use crate::source::tone::{self, Style};
use crate::syntax::phrases::PHRASES;
use std::borrow::Cow;

/// In which style tone marks are put: those of keywords, which are the language's;
/// those of names, texts and comments, which are the author's and stay as they are
/// unless a style is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Tones {
    /// Of keywords.
    pub keywords: Style,
    /// Of everything else.
    pub texts: Option<Style>,
}

/// Appends a text in NFC, its blanks single, its tone marks in one style.
pub fn push_text(out: &mut String, text: &str, style: Option<Style>) {
    let mut first = true;
    for word in text.split_whitespace() {
        if !first {
            out.push(' ');
        }
        first = false;
        push_word(out, word, style);
    }
}

fn push_word(out: &mut String, word: &str, style: Option<Style>) {
    let composed = match is_composed(word) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(nfc(word)),
    };
    match style {
        Some(style) if !word.is_ascii() => tone::push_settled(out, &composed, style),
        _ => out.push_str(&composed),
    }
}

/// Letters of Vietnamese in one piece are in NFC as they are.
fn is_composed(word: &str) -> bool {
    word.chars()
        .all(|c| c < '\u{300}' || ('Ḁ'..='ỿ').contains(&c))
}

/// A comment, from its `#` on: its blanks are the author's, but for those at its end.
pub fn push_comment(out: &mut String, comment: &str, style: Option<Style>) {
    push_word(out, comment.trim_end(), style);
}

/// Appends a text that stands between marks, with straight quotes for any kind.
pub fn push_between(out: &mut String, text: &str, open: char, close: char, style: Option<Style>) {
    let mut inner = text.chars();
    inner.next();
    inner.next_back();
    out.push(open);
    push_text(out, inner.as_str(), style);
    out.push(close);
}

/// A keyword as the phrase table spells it: of several spellings that mean the
/// same, the one typed.
pub fn keyword(code: u16, typed: &str) -> Option<&'static str> {
    let phrase = PHRASES.get(code)?;
    if phrase.also.is_empty() || typed == phrase.text {
        return Some(phrase.text);
    }
    let typed = key(typed);
    let mut spellings = phrase.spellings();
    let chosen = spellings.find(|spelling| key(spelling) == typed);
    Some(chosen.unwrap_or(phrase.text))
}

/// A day or a month as official documents write it: days below 10 and the
/// months 1 and 2 take a zero, the other months do not.
pub fn calendar_number(typed: &str, is_month: bool) -> Cow<'_, str> {
    if typed.len() > 2 || !typed.bytes().all(|b| b.is_ascii_digit()) {
        return typed.into();
    }
    let bare = typed.trim_start_matches('0');
    match bare.as_bytes() {
        [b'1'..=b'9'] if !is_month => format!("0{bare}").into(),
        [b'1' | b'2'] => format!("0{bare}").into(),
        [_] => bare.to_string().into(),
        _ => typed.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months_as_documents_write_them() {
        let day = |typed| calendar_number(typed, false).into_owned();
        let month = |typed| calendar_number(typed, true).into_owned();
        assert_eq!([day("1"), day("01"), day("22")], ["01", "01", "22"]);
        assert_eq!([month("1"), month("02"), month("03")], ["01", "02", "3"]);
        assert_eq!([month("7"), month("11"), day("0")], ["7", "11", "0"]);
    }

    #[test]
    fn keywords_keep_the_word_chosen() {
        let spelt = |code: &str, typed: &str, style| {
            let mut out = String::new();
            let spelling = keyword(PHRASES.code(code).unwrap(), typed).unwrap();
            push_text(&mut out, spelling, Some(style));
            out
        };
        assert_eq!(spelt("CHUONG_TRINH", "KẾ  HOẠCH", Style::New), "kế hoạch");
        assert_eq!(spelt("LUY_KE", "Lũy kế", Style::New), "luỹ kế");
        assert_eq!(spelt("LUY_KE", "luỹ kế", Style::Old), "lũy kế");
        assert_eq!(spelt("DINH_KY", "định kì", Style::New), "định kỳ");
    }
}
