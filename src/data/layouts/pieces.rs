//! What the words of a title, a heading, a row's label mean: an indicator, a part.

use super::super::vocabulary::Vocabulary;
use crate::data::head;
use crate::source::text::key;

/// A word of a table that says what figures are of.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// The name of an indicator, and a unit in brackets behind it.
    Indicator {
        /// The label as the programmes know it.
        label: String,
        /// The unit; empty where none is given.
        unit: String,
    },
    /// Everything: no part.
    Total {
        /// The unit.
        unit: String,
    },
    /// Anything else: a part.
    Part {
        /// Its name.
        text: String,
        /// The unit.
        unit: String,
    },
}

impl Piece {
    /// What a word means.
    pub fn of(text: &str, vocabulary: &Vocabulary) -> Piece {
        let text = text.trim();
        if let Some((label, unit)) = label(text, vocabulary) {
            let (label, unit) = (label.to_string(), unit.to_string());
            return Piece::Indicator { label, unit };
        }
        let (bare, unit) = bracketed(text, vocabulary);
        let unit = unit.to_string();
        match head::is_total(bare) || bare.is_empty() {
            true => Piece::Total { unit },
            false => Piece::Part {
                text: bare.to_string(),
                unit,
            },
        }
    }
}

/// A part's name, and the unit in brackets behind it: one that is declared, or any
/// behind the word for everything.
fn bracketed<'t>(text: &'t str, vocabulary: &Vocabulary) -> (&'t str, &'t str) {
    let text = text.trim_end_matches('*').trim_end();
    let cut = text
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    match cut {
        Some((before, inner)) => {
            let note = inner.chars().all(|c| c == '*' || c.is_ascii_digit());
            let (before, inner) = (before.trim_end(), inner.trim());
            if note {
                return bracketed(before, vocabulary);
            }
            let unit = inner == "%" || vocabulary.knows_unit(inner) || head::is_total(before);
            if unit { (before, inner) } else { (text, "") }
        }
        None => (text, ""),
    }
}

/// The part of a title that names an indicator, and its unit.
pub fn label_in_title<'t>(title: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    if let Some(found) = label(title, vocabulary) {
        return Some(found);
    }
    const CUTS: [&str; 5] = [" by ", " and by ", " theo ", " phân theo ", " chia theo "];
    let mut cuts: Vec<usize> = (CUTS.iter())
        .flat_map(|word| title.match_indices(word).map(|(at, _)| at))
        .collect();
    cuts.sort_unstable();
    (cuts.iter().rev()).find_map(|&at| label(&title[..at], vocabulary))
}

/// A label as it stands, or without what follows in brackets: its unit, a
/// footnote's star.
pub fn label<'t>(text: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    let (mut rest, mut unit) = (text.trim(), "");
    loop {
        if vocabulary.knows(rest) {
            return Some((rest, unit));
        }
        let starless = rest.trim_end_matches('*').trim_end();
        if starless.len() < rest.len() {
            rest = starless;
            continue;
        }
        let open = rest.strip_suffix(')')?.rfind('(')?;
        let inner = rest[open + 1..rest.len() - 1].trim();
        if !inner.chars().all(|c| c == '*' || c.is_ascii_digit()) {
            unit = inner;
        }
        rest = rest[..open].trim_end();
    }
}

/// Whether words are the name of a part some indicator has.
pub fn is_part(vocabulary: &Vocabulary, words: &str) -> bool {
    !words.is_empty() && vocabulary.is_part(&key(words))
}
