//! A file that places tone marks in two ways (hoà, hòa) gets a note.

use crate::finding::catalogue::style::MIXED_TONE_MARKS;
use crate::finding::{Finding, Text};
use crate::source::{FileId, Span, text::is_word_char};
use unicode_normalization::UnicodeNormalization;

const NEW: Text = Text {
    vi: "`hoà, khoẻ, thuý` (dấu ở nguyên âm sau)",
    en: "`hoà, khoẻ, thuý` (mark on the second vowel)",
};
const OLD: Text = Text {
    vi: "`hòa, khỏe, thúy` (dấu ở nguyên âm trước)",
    en: "`hòa, khỏe, thúy` (mark on the first vowel)",
};

/// Where a syllable that ends in oa, oe or uy has its mark.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    New,
    Old,
}

/// A note at the first syllable of the rarer style.
pub fn check(file: FileId, text: &str) -> Option<Finding> {
    let (mut first, mut count) = ([None; 2], [0usize; 2]);
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_word_char(c) {
            start = start.or(Some(at));
            continue;
        }
        let Some(from) = start.take() else { continue };
        if let Some(style) = style(&text[from..at]) {
            count[style as usize] += 1;
            first[style as usize] =
                first[style as usize].or(Some(Span::new(file, from as u32, at as u32)));
        }
    }
    let (new, old) = (first[0]?, first[1]?);
    let (rare, other, this, most) = if count[0] < count[1] {
        (new, old, NEW, OLD)
    } else {
        (old, new, OLD, NEW)
    };
    let other_style = Text {
        vi: "kiểu kia",
        en: "the other style",
    };
    Some(
        Finding::new(&MIXED_TONE_MARKS, rare)
            .arg("this", this)
            .arg("most", most)
            .related(other, other_style),
    )
}

/// The style of a syllable; none for those in which both styles agree.
fn style(syllable: &str) -> Option<Style> {
    // Without two bytes beyond ASCII's letters there is no mark.
    if syllable.is_ascii() || syllable.len() > 16 {
        return None;
    }
    // Only syllables that end in a, e or y, marked or not, can differ.
    if syllable.ends_with(|c: char| c.is_ascii() && !matches!(c, 'a' | 'e' | 'y' | 'A' | 'E' | 'Y'))
    {
        return None;
    }
    let letters: Vec<char> = syllable
        .chars()
        .flat_map(char::to_lowercase)
        .nfc()
        .collect();
    let [before @ .., a, b] = letters.as_slice() else {
        return None;
    };
    // qu is one consonant: quý has one vowel.
    if before.last() == Some(&'q') {
        return None;
    }
    match (a, b) {
        ('o', 'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ')
        | ('u', 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ') => Some(Style::New),
        ('ò' | 'ó' | 'ỏ' | 'õ' | 'ọ', 'a' | 'e') | ('ù' | 'ú' | 'ủ' | 'ũ' | 'ụ', 'y') => {
            Some(Style::Old)
        }
        _ => None,
    }
}
