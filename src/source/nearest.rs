//! The word most like what was typed.

use crate::source::text::unaccented;

/// The candidate most like `typed`, if any is like it at all.
pub fn nearest<'a>(typed: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = unaccented(typed);
    let scored = candidates.map(|candidate| {
        let plain = unaccented(candidate);
        let far = strsim::damerau_levenshtein(&plain, &typed);
        (far, plain.chars().count(), candidate)
    });
    let best = scored.min_by_key(|(far, ..)| *far)?;
    (best.0 <= 2.max(best.1 / 3)).then_some(best.2)
}

/// Below this likeness two names are not taken for each other.
const ALIKE: f64 = 0.7;

/// How much a name, without its marks, is like another one, from 0 to 1; none where
/// they are not alike.
pub fn likeness(bare: &str, other: &str) -> Option<f64> {
    let likeness = strsim::normalized_damerau_levenshtein(bare, &unaccented(other));
    (likeness >= ALIKE).then_some(likeness)
}

/// Whether two names, as keys, are one but for a slip in a single word: its marks,
/// or one letter of a word of at least so many letters: shorter ones differ too easily.
/// Words with digits are other names.
pub fn is_slip(one: &str, other: &str, shortest: usize) -> bool {
    let (a, b) = (one.split_whitespace(), other.split_whitespace());
    if a.clone().count() != b.clone().count() {
        return false;
    }
    let mut differ = a.zip(b).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differ.next(), differ.next()) else {
        return false;
    };
    if [a, b].iter().any(|word| word.chars().any(char::is_numeric)) {
        return false;
    }
    let (a, b) = (unaccented(a), unaccented(b));
    (a == b && a.len() > 1)
        || (a.len().min(b.len()) >= shortest && strsim::osa_distance(&a, &b) == 1)
}
