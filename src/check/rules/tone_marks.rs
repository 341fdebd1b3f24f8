//! A file that places tone marks in two ways (hoà, hòa) gets a note.

use crate::finding::catalogue::style::MIXED_TONE_MARKS;
use crate::finding::{Finding, Text};
use crate::source::tone::style;
use crate::source::{FileId, Span};

const NEW: Text = Text {
    vi: "`hoà, khoẻ, thuý` (dấu ở nguyên âm sau)",
    en: "`hoà, khoẻ, thuý` (mark on the second vowel)",
};
const OLD: Text = Text {
    vi: "`hòa, khỏe, thúy` (dấu ở nguyên âm trước)",
    en: "`hòa, khỏe, thúy` (mark on the first vowel)",
};

/// The syllables of a file in which the two ways differ.
#[derive(Default)]
pub struct ToneMarks {
    /// The first of each style.
    first: [Option<Span>; 2],
    count: [usize; 2],
}

impl ToneMarks {
    /// Takes a syllable in, which starts at a byte of the file.
    pub fn add(&mut self, file: FileId, from: usize, syllable: &str) {
        if let Some(style) = style(syllable) {
            let span = Span::new(file, from as u32, (from + syllable.len()) as u32);
            self.count[style as usize] += 1;
            self.first[style as usize].get_or_insert(span);
        }
    }

    /// A note at the first syllable of the rarer style.
    pub fn finding(&self) -> Option<Finding> {
        let (first, count) = (self.first, self.count);
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
}
