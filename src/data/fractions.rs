//! Per cents that may be kept as fractions: cells formatted as per cent leave a sheet as
//! 0.035 for 3.5 %. Read as written they meet levels that are missed, so none of such a
//! file's figures is used until the file says what they are.

use super::assemble::{Settled, settle};
use super::merge::Chunk;
use super::number::{ONE, to_fixed};
use super::shard::{Row, Sure};
use super::table::meta;
use crate::model::number::{Exact, whole};
use num_traits::Signed;

/// The figures of one file.
#[derive(Default)]
struct Found {
    /// The greatest, in millionths, without its sign.
    highest: i64,
    /// Some figure lies between 0 and 1.
    broken: bool,
    /// Every row says that its unit is per cent.
    said: bool,
}

/// The files in which some figure of a percentage is above 1: what is below there is no
/// fraction, unless it is far below its levels.
pub fn with_per_cents<'c>(percentages: impl Iterator<Item = &'c [Chunk]>) -> Vec<u32> {
    let mut found: Vec<u32> = Vec::new();
    for chunk in percentages.flatten() {
        let above = |row: &Row| {
            row.meta & (meta::MISSING | meta::BETWEEN | meta::SPILLED) == 0
                && matches!(settle(chunk, row), Settled::Fixed(value) if value.abs() > ONE)
        };
        if !found.contains(&chunk.file) && chunk.rows.iter().any(above) {
            found.push(chunk.file);
        }
    }
    found
}

/// The files whose figures of a percentage may be fractions; `levels`: its least and its
/// greatest level or baseline, in millionths.
pub fn files(chunks: &[Chunk], levels: Option<(i64, i64)>, with_per_cents: &[u32]) -> Vec<u32> {
    let Some(levels) = levels else {
        return Vec::new();
    };
    let mut files: Vec<u32> = chunks.iter().map(|chunk| chunk.file).collect();
    files.dedup();
    files.sort_unstable();
    files.dedup();
    files.retain(|file| {
        let plain = with_per_cents.contains(file);
        of_file(chunks, *file).is_some_and(|found| found.is_strange(levels, plain))
    });
    files
}

/// What stands in one file; none where some figure is above 1, or none is in doubt.
fn of_file(chunks: &[Chunk], file: u32) -> Option<Found> {
    let mut found = Found {
        said: true,
        ..Found::default()
    };
    let own = chunks.iter().filter(|chunk| chunk.file == file);
    for chunk in own.filter(|chunk| chunk.sure != Sure::Sign) {
        let rows = chunk.rows.iter();
        for row in rows.filter(|row| row.meta & meta::MISSING == 0) {
            let value = match settle(chunk, row) {
                Settled::Fixed(value) => value.checked_abs()?,
                // Longer than the column holds, as 1/3 of a sheet is.
                Settled::Wide(value) => millionths(&value)?,
                // `trên 95` is said of per cents; of a fraction it says no more than it does.
                Settled::Between(interval) => {
                    let ends = [interval.low, interval.high].into_iter().flatten();
                    match ends.into_iter().any(|end| end.at.abs() > whole(1)) {
                        true => return None,
                        false => continue,
                    }
                }
            };
            if value > ONE {
                return None;
            }
            found.highest = found.highest.max(value);
            found.broken |= value % ONE != 0;
            found.said &= chunk.sure == Sure::Unit;
        }
    }
    Some(found)
}

/// A number of at most one, without its sign, rounded up to millionths.
fn millionths(value: &Exact) -> Option<i64> {
    let size = (value.abs() * whole(ONE)).ceil() / whole(ONE);
    to_fixed(&size)
}

impl Found {
    /// Whether figures like these are hardly per cents beside such levels: far below all
    /// of them, or, where nothing says their unit, fractions below levels above 1.5.
    fn is_strange(&self, (least, most): (i64, i64), plain: bool) -> bool {
        let times = |n: i64| self.highest.saturating_mul(n);
        let far = times(40) < most || least >= ONE && times(10) < least;
        let below = !plain && !self.said && self.broken && least > ONE * 3 / 2;
        self.highest > 0 && (far || below)
    }
}
