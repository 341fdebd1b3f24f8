//! The two ways of placing a tone mark: hoà, khoẻ, thuý and hòa, khỏe, thúy.

use crate::source::text::is_word_char;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Where a syllable that ends in oa, oe or uy has its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// On the second vowel: hoà.
    New,
    /// On the first vowel: hòa.
    Old,
}

/// The five tone marks, as combining characters.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// The style of a syllable; none for those in which both styles agree.
pub fn style(syllable: &str) -> Option<Style> {
    // Without two bytes beyond ASCII's letters there is no mark.
    if syllable.is_ascii() || syllable.len() > 16 {
        return None;
    }
    // Only syllables that end in a, e or y, marked or not, can differ.
    if syllable.ends_with(|c: char| c.is_ascii() && !matches!(c, 'a' | 'e' | 'y' | 'A' | 'E' | 'Y'))
    {
        return None;
    }
    let is_mark = |c| ('\u{300}'..='\u{36f}').contains(&c);
    let [b, a, before] = if syllable.chars().any(is_mark) {
        let composed: Vec<char> = syllable.nfc().collect();
        last_three(composed.into_iter().rev())
    } else {
        last_three(syllable.chars().rev())
    };
    // qu is one consonant: quý has one vowel.
    if before == Some('q') {
        return None;
    }
    let (a, b) = (a?, b?);
    match (a, b) {
        ('o', 'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ')
        | ('u', 'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ') => Some(Style::New),
        ('ò' | 'ó' | 'ỏ' | 'õ' | 'ọ', 'a' | 'e') | ('ù' | 'ú' | 'ủ' | 'ũ' | 'ụ', 'y') => {
            Some(Style::Old)
        }
        _ => None,
    }
}

/// The last three letters, in small, from the last on.
fn last_three(mut letters: impl Iterator<Item = char>) -> [Option<char>; 3] {
    std::array::from_fn(|_| letters.next().and_then(|c| c.to_lowercase().next()))
}

/// The syllables of a text, with the byte at which each starts.
pub fn syllables(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text.char_indices();
    std::iter::from_fn(move || {
        let (from, _) = rest.find(|(_, c)| is_word_char(*c))?;
        let to = rest.find(|(_, c)| !is_word_char(*c));
        let to = to.map_or(text.len(), |(at, _)| at);
        Some((from, &text[from..to]))
    })
}

/// The style in which most of the text's syllables are; the new one in a draw.
pub fn most(text: &str) -> Style {
    let mut count = [0usize; 2];
    for style in syllables(text).filter_map(|(_, syllable)| style(syllable)) {
        count[style as usize] += 1;
    }
    if count[1] > count[0] {
        Style::Old
    } else {
        Style::New
    }
}

/// Appends a text with its syllables in one style, in NFC.
pub fn push_settled(out: &mut String, text: &str, wanted: Style) {
    let mut copied = 0;
    for (from, syllable) in syllables(text) {
        if style(syllable).is_some_and(|is| is != wanted) {
            out.push_str(&text[copied..from]);
            push_moved(out, syllable, wanted);
            copied = from + syllable.len();
        }
    }
    out.push_str(&text[copied..]);
}

/// A syllable of two last vowels with its mark on the one or the other.
fn push_moved(out: &mut String, syllable: &str, wanted: Style) {
    let mut tone = None;
    let letters: Vec<char> = syllable
        .nfd()
        .filter(|c| {
            let is_tone = TONES.contains(c);
            if is_tone {
                tone = Some(*c);
            }
            !is_tone
        })
        .collect();
    let mut vowels = (0..letters.len())
        .rev()
        .filter(|&i| !is_combining_mark(letters[i]));
    let (second, first) = (vowels.next(), vowels.next());
    let bearer = if wanted == Style::New { second } else { first };
    let marked = letters.iter().enumerate().flat_map(|(i, &letter)| {
        let mark = tone.filter(|_| Some(i) == bearer);
        std::iter::once(letter).chain(mark)
    });
    out.extend(marked.nfc());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text::key;

    fn settled(text: &str, style: Style) -> String {
        let mut out = String::new();
        push_settled(&mut out, text, style);
        out
    }

    #[test]
    fn one_style_either_way() {
        let new = "Hoà bình, KHOẺ, thuý, uỷ ban, quý, mùa, của, xoá, quỹ, toàn";
        let old = "Hòa bình, KHỎE, thúy, ủy ban, quý, mùa, của, xóa, quỹ, toàn";
        assert_eq!(settled(old, Style::New), new);
        assert_eq!(settled(new, Style::Old), old);
        assert_eq!(settled(new, Style::New), new);
        assert_eq!(key(new), key(old));
        let decomposed: String = "hòa".nfd().collect();
        assert_eq!(settled(&decomposed, Style::New), "hoà");
    }

    #[test]
    fn the_majority_wins_and_a_draw_is_new() {
        assert_eq!(most("hoà khỏe thúy"), Style::Old);
        assert_eq!(most("hoà khỏe"), Style::New);
        assert_eq!(most("không có gì"), Style::New);
    }
}
