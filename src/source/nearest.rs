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
