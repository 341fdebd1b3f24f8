//! Vietnamese text: the key by which names are compared, and the order of lists.

use foldhash::HashMap;
use std::cell::RefCell;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The five tone marks, as combining characters.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// The letters that open a syllable in which a final `i` and `y` are the same
/// sound (tỷ/tỉ, kỹ/kĩ, sỹ/sĩ).
const BEFORE_IY: [char; 7] = ['h', 'k', 'l', 'm', 's', 't', 'v'];

/// The key of a text: its syllables' keys joined by one blank; quotes, dashes
/// and no-break spaces count as their plain forms. Two names with one key are
/// one name: hoà = hòa, khoẻ = khỏe, tỷ = tỉ, NFC = NFD, any case.
///
/// ```
/// use ctr::source::text::key;
/// assert_eq!(key("Xoá bỏ  HOÀN toàn"), key("xóa bỏ hòan toàn"));
/// assert_eq!(key("Tỷ lệ"), key("tỉ lệ"));
/// assert_ne!(key("năm"), key("nam"));
/// ```
pub fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    SEEN.with_borrow_mut(|seen| {
        // Where the word began that is being read.
        let mut word: Option<usize> = None;
        for (at, c) in text.char_indices() {
            if is_word_char(c) {
                word = word.or(Some(at));
                continue;
            }
            if let Some(start) = word.take() {
                push_word(&mut out, seen, &text[start..at]);
            }
            push_other(&mut out, c);
        }
        if let Some(start) = word {
            push_word(&mut out, seen, &text[start..]);
        }
    });
    out.truncate(out.trim_end().len());
    out
}

/// A text from each of its words on.
pub fn starts(text: &str) -> impl Iterator<Item = &str> {
    let behind = text.match_indices(' ').map(|(at, _)| &text[at + 1..]);
    std::iter::once(text).chain(behind)
}

/// Whether a text, as its key, begins with these words, whole.
pub fn begins_with(text: &str, words: &str) -> bool {
    let whole = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    text.strip_prefix(words).is_some_and(whole)
}

/// Whether words stand in a text, both as their keys, whole.
///
/// ```
/// use ctr::source::text::{key, stands_in};
/// assert!(stands_in(&key("Thu so với DỰ TOÁN năm"), &key("dự toán")));
/// assert!(!stands_in(&key("dự toánn"), &key("dự toán")));
/// ```
pub fn stands_in(text: &str, words: &str) -> bool {
    starts(text).any(|rest| begins_with(rest, words))
}

/// What stands between words.
fn push_other(out: &mut String, c: char) {
    match c {
        ' ' => blank(out),
        '\u{21}'..='\u{7e}' => out.push(c),
        c if c.is_whitespace() || c == '\u{feff}' => blank(out),
        '“' | '”' | '«' | '»' | '„' => out.push('"'),
        '‘' | '’' => out.push('\''),
        '–' | '—' | '−' | '‐' | '‑' => out.push('-'),
        '²' => out.push('2'),
        '³' => out.push('3'),
        '\u{200b}' | '\u{ad}' => {}
        other => out.push(other),
    }
}

/// Letters and their marks; Vietnamese ones are told apart without a table.
#[inline]
pub fn is_word_char(c: char) -> bool {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | 'À'..='Ö'
        | 'Ø'..='ö'
        | 'ø'..='ɏ'
        | '\u{300}'..='\u{36f}'
        | 'Ḁ'..='ỿ' => true,
        c if c.is_ascii() => false,
        c => c.is_alphabetic() || is_combining_mark(c),
    }
}

fn blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

/// How many syllables' keys are remembered: the language has some seven thousand.
const REMEMBERED: usize = 16_384;

/// Keys of syllables seen.
type Seen = HashMap<String, String>;

thread_local! {
    /// Names are made of the same few syllables again and again.
    static SEEN: RefCell<Seen> = RefCell::new(HashMap::default());
}

fn push_word(out: &mut String, seen: &mut Seen, word: &str) {
    if word.is_ascii() {
        return push_syllable_key(out, word);
    }
    if let Some(key) = seen.get(word) {
        return out.push_str(key);
    }
    let start = out.len();
    push_syllable_key(out, word);
    if seen.len() < REMEMBERED && word.len() < 32 {
        seen.insert(word.to_string(), out[start..].to_string());
    }
}

/// Appends the key of one syllable: lower case, the tone mark lifted out and
/// put last, other marks composed with their letters.
pub fn push_syllable_key(out: &mut String, syllable: &str) {
    if syllable.is_ascii() {
        let start = out.len();
        out.push_str(syllable);
        out[start..].make_ascii_lowercase();
        fold_final_y(out, start);
        return;
    }
    let start = out.len();
    let mut tone = None;
    let plain = syllable
        .chars()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| {
            let is_tone = TONES.contains(c);
            if is_tone && tone.is_none() {
                tone = Some(*c);
            }
            !is_tone
        });
    let plain: String = plain.collect();
    out.extend(plain.nfc());
    fold_final_y(out, start);
    if let Some(tone) = tone {
        out.push(tone);
    }
}

/// `y` after one of [`BEFORE_IY`] at the end of a two-letter syllable is `i`.
fn fold_final_y(out: &mut String, start: usize) {
    let mut letters = out[start..].chars();
    let (first, second, third) = (letters.next(), letters.next(), letters.next());
    if third.is_none() && second == Some('y') && first.is_some_and(|c| BEFORE_IY.contains(&c)) {
        out.pop();
        out.push('i');
    }
}

/// The text without any mark: for guessing at a keyword typed without diacritics.
///
/// ```
/// assert_eq!(ctr::source::text::unaccented("Chỉ tiêu Đạt"), "chi tieu dat");
/// ```
pub fn unaccented(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// Precomposed letters and punctuation below the combining marks are NFC.
#[inline]
fn is_composed(c: char) -> bool {
    c < '\u{300}' || ('Ḁ'..='ỿ').contains(&c) || ('‐'..='›').contains(&c)
}

/// The text in NFC with one blank between its words and none at its ends.
///
/// ```
/// assert_eq!(ctr::source::text::settled(" hộ \u{a0} nghèo "), "hộ nghèo");
/// ```
pub fn settled(text: &str) -> String {
    // Most texts are so already, and are only copied.
    let mut before = ' ';
    let so = |c: char| {
        let blank = c == ' ';
        let fits = is_composed(c) && (!blank || before != ' ') && (blank || !c.is_whitespace());
        before = c;
        fits
    };
    if text.chars().all(so) && !text.ends_with(' ') {
        return text.to_string();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    nfc(&out)
}

/// The text in Unicode NFC, as it is shown.
pub fn nfc(text: &str) -> String {
    if text.chars().all(is_composed) {
        text.to_string()
    } else {
        text.nfc().collect()
    }
}

/// A key that sorts as Vietnamese dictionaries do: letters first
/// (a ă â b c d đ e ê … o ô ơ … u ư …), then tones, then case. Runs of digits
/// sort by their number, so that 5.10 follows 5.9.
pub fn collation_key(text: &str) -> (Vec<u32>, String) {
    let mut letters = Vec::new();
    let mut tones = String::new();
    let mut digits: Option<u32> = None;
    for c in text.chars().flat_map(char::to_lowercase).nfd() {
        if let Some(d) = c.to_digit(10) {
            digits = Some(digits.unwrap_or(0).saturating_mul(10).saturating_add(d));
            continue;
        }
        if let Some(number) = digits.take() {
            letters.extend([1, number]);
        }
        if TONES.contains(&c) {
            tones.push(c);
        } else if is_combining_mark(c) {
            // A breve, circumflex or horn makes the next letter of the alphabet.
            if let Some(last) = letters.last_mut() {
                *last += match c {
                    '\u{306}' => 1,
                    '\u{302}' => 2,
                    _ => 3,
                };
            }
        } else {
            tones.push('.');
            letters.push(if c == 'đ' {
                u32::from('d') * 8 + 4
            } else {
                u32::from(c) * 8
            });
        }
    }
    if let Some(number) = digits {
        letters.extend([1, number]);
    }
    (letters, tones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_however_typed() {
        for (a, b) in [
            ("hoà bình", "HÒA BÌNH"),
            ("khoẻ", "khỏe"),
            ("uỷ ban", "ủy ban"),
            ("quý", "qúy"),
            ("kỹ", "kĩ"),
            ("bác sỹ", "bác sĩ"),
            ("m\u{a0}²", "m 2"),
            ("“nhà”", "\"nhà\""),
        ] {
            assert_eq!(key(a), key(b), "{a} / {b}");
        }
        let decomposed: String = "Uỷ ban nhân dân Lạng Sơn".nfd().collect();
        assert_eq!(key(&decomposed), key("Ủy ban nhân dân Lạng Sơn"));
    }

    #[test]
    fn other_names_stay_apart() {
        for (a, b) in [
            ("năm", "nam"),
            ("quý", "quỹ"),
            ("đất", "dất"),
            ("hai", "hay"),
            ("ma", "mã"),
        ] {
            assert_ne!(key(a), key(b), "{a} / {b}");
        }
    }

    #[test]
    fn vietnamese_order() {
        let mut words = [
            "Đà Nẵng",
            "Cần Thơ",
            "An Giang",
            "Đắk Lắk",
            "Dầu Tiếng",
            "Ăn",
            "10",
            "9",
            "2.10",
            "2.9",
        ];
        words.sort_by_key(|w| collation_key(w));
        assert_eq!(
            words,
            [
                "2.9",
                "2.10",
                "9",
                "10",
                "An Giang",
                "Ăn",
                "Cần Thơ",
                "Dầu Tiếng",
                "Đà Nẵng",
                "Đắk Lắk"
            ]
        );
    }
}
