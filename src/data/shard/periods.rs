//! Cells of periods as keys: a school year, a part of a year, several years.

use super::super::period::{self, Bad};
use super::super::table::meta;
use super::super::vocabulary::Vocabulary;

/// The key of two years as one school year.
#[cold]
pub(super) fn school_year(cell: &[u8]) -> Option<(u32, u32)> {
    let (period, flag) = period::school_year(std::str::from_utf8(cell).ok()?)?;
    Some((period.to_key()?, flag.map_or(0, meta::of_flag)))
}

/// The key and the flag of a part of a year. Where no level is of it, it is named.
pub(super) fn part_of_year(cell: &[u8]) -> Option<(u32, u32)> {
    let text = unmarked(std::str::from_utf8(cell).ok()?);
    let (period, flag) = period::part_of_year(text)?;
    Some((period.to_key()?, flag.map_or(0, meta::of_flag)))
}

/// A period without the mark of a footnote behind it: `2025*`, `2025 (1)`.
fn unmarked(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let bare = text.trim_end_matches(['*', '¹', '²', '³']).trim_end();
        let note = bare.strip_suffix(')').and_then(|rest| {
            let (before, mark) = rest.rsplit_once('(')?;
            let is_mark = !mark.is_empty()
                && mark.len() <= 2
                && mark.chars().all(|c| c == '*' || c.is_ascii_digit());
            is_mark.then_some(before.trim_end())
        });
        match note.unwrap_or(bare) {
            next if next == text => return text,
            next => text = next,
        }
    }
}

/// The key and the flag of a period of several years of which some level is.
pub(super) fn several_years(cell: &[u8], vocabulary: &Vocabulary) -> Option<(u32, u32)> {
    let (period, flag) = period::several_years(std::str::from_utf8(cell).ok()?)?;
    let asked = vocabulary.asks_years(period).then_some(period)?;
    Some((asked.to_key()?, flag.map_or(0, meta::of_flag)))
}

pub(super) fn read_period(cell: &[u8]) -> Result<(u32, u32), Bad> {
    let text = std::str::from_utf8(cell).map_err(|_| Bad::Unreadable)?;
    let read = period::parse(text).or_else(|bad| match unmarked(text) {
        bare if bare == text.trim() => Err(bad),
        bare => period::parse(bare),
    });
    let (period, flag) = read?;
    let key = period.to_key().ok_or(Bad::SeveralYears)?;
    Ok((key, flag.map_or(0, meta::of_flag)))
}
