//! A file that places tone marks in two ways (hoà, hòa) gets a note.

use crate::finding::catalogue::style::MIXED_TONE_MARKS;
use crate::finding::{Finding, Text};
use crate::source::tone::{style, syllables};
use crate::source::{FileId, Span};

const NEW: Text = Text {
    vi: "`hoà, khoẻ, thuý` (dấu ở nguyên âm sau)",
    en: "`hoà, khoẻ, thuý` (mark on the second vowel)",
};
const OLD: Text = Text {
    vi: "`hòa, khỏe, thúy` (dấu ở nguyên âm trước)",
    en: "`hòa, khỏe, thúy` (mark on the first vowel)",
};

/// A note at the first syllable of the rarer style.
pub fn check(file: FileId, text: &str) -> Option<Finding> {
    let (mut first, mut count) = ([None; 2], [0usize; 2]);
    for (from, syllable) in syllables(text) {
        if let Some(style) = style(syllable) {
            let to = from + syllable.len();
            count[style as usize] += 1;
            first[style as usize] =
                first[style as usize].or(Some(Span::new(file, from as u32, to as u32)));
        }
    }
    let (new, old) = (first[0]?, first[1]?);
    let (rare, other, this) = if count[0] < count[1] {
        (new, old, NEW)
    } else {
        (old, new, OLD)
    };
    let other_style = Text {
        vi: "kiểu kia",
        en: "the other style",
    };
    Some(
        Finding::new(&MIXED_TONE_MARKS, rare)
            .arg("this", this)
            .arg("new", count[0])
            .arg("old", count[1])
            .related(other, other_style),
    )
}
