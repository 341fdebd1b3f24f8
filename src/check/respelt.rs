//! A unit that nobody knows, as it was meant: each of its words is that of a known
//! unit but for its marks, a letter or the comma in its number.

use crate::model::Units;
use crate::model::unit::text::{measure, multipliers};
use crate::source::text::unaccented;

/// A shorter word with a letter off is another word.
const SHORTEST: usize = 4;

/// The known unit that `text` is with its slips mended, where there is one;
/// `nearest` knows the declared unit that a name is a slip of.
pub fn respelt(
    units: &Units,
    text: &str,
    nearest: &dyn Fn(&str) -> Option<String>,
) -> Option<String> {
    let pieces: Vec<String> = (text.split('/'))
        .map(|piece| {
            let piece = piece.trim();
            let digits = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
            let words = piece.trim_start_matches(digits);
            let number = grouped(&piece[..piece.len() - words.len()]);
            let words = words.trim();
            let words = word(units, words, nearest).unwrap_or_else(|| words.to_string());
            format!("{number} {words}").trim().to_string()
        })
        .collect();
    let mended = pieces.join("/");
    (mended != text && measure(units, &mended).is_some()).then_some(mended)
}

/// `1,000` as `1.000`: a number of things in a unit has no decimals.
fn grouped(number: &str) -> String {
    let mut groups = number.split(',');
    let first = groups.next().unwrap_or_default();
    let whole = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    match whole {
        true => number.replace(',', "."),
        false => number.to_string(),
    }
}

/// A unit without its number, mended; none where it needs no mending or has none.
fn word(units: &Units, text: &str, nearest: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    if text.is_empty() || measure(units, text).is_some() {
        return None;
    }
    if let Some(known) = nearest(text) {
        return Some(known);
    }
    let (first, rest) = text.split_once(' ')?;
    let rest = rest.trim();
    let first = multiplier(units, first)?;
    let rest = match measure(units, rest) {
        Some(_) => rest.to_string(),
        None => word(units, rest, nearest)?,
    };
    Some(format!("{first} {rest}"))
}

/// The multiplier that a word is, or is but for a slip; none where it may be two.
fn multiplier<'u>(units: &'u Units, typed: &str) -> Option<&'u str> {
    let plain = unaccented(typed);
    let far = |name: &str| {
        let name = unaccented(name);
        let long = plain.chars().count().min(name.chars().count()) >= SHORTEST;
        match strsim::osa_distance(&name, &plain) {
            0 => Some(0),
            1 if long => Some(1),
            _ => None,
        }
    };
    let names = || multipliers(units).map(|unit| unit.name.as_str());
    let best = names().filter_map(far).min()?;
    let mut fits = names().filter(|name| far(name) == Some(best));
    let found = fits.next()?;
    fits.next().is_none().then_some(found)
}
