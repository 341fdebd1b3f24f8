//! The rows of a series in the order of its columns.

use super::super::known::Day;
use super::super::merge::Chunk;
use super::super::shard::Row;
use super::super::table::meta;

/// Where a row is: chunk in the high half, row in the low one.
pub(super) type Locus = u64;

pub(super) fn row(chunks: &[Chunk], at: Locus) -> (&Chunk, &Row) {
    let chunk = &chunks[(at >> 32) as usize];
    (chunk, &chunk.rows[(at & 0xffff_ffff) as usize])
}

/// When a row became known; 0 where it does not say.
pub(super) fn day(chunks: &[Chunk], at: Locus) -> Day {
    let days = &chunks[(at >> 32) as usize].days;
    days.get((at & 0xffff_ffff) as usize).copied().unwrap_or(0)
}

/// The rows that have figures, by place and period.
pub(super) fn order(chunks: &[Chunk]) -> Vec<(u64, Locus)> {
    let mut order = Vec::with_capacity(chunks.iter().map(|chunk| chunk.rows.len()).sum());
    let mut highest = 0;
    for (c, chunk) in chunks.iter().enumerate() {
        for (r, row) in chunk.rows.iter().enumerate() {
            if row.meta & meta::MISSING == 0 || row.meta & meta::LOST == meta::LOST {
                let place = chunk.names.places[row.place as usize];
                highest = highest.max(place);
                let cell = u64::from(place) << 32 | u64::from(row.period);
                order.push((cell, (c as u64) << 32 | r as u64));
            }
        }
    }
    if order.is_sorted_by_key(|(cell, _)| *cell) {
        order
    } else if (highest as usize) < order.len().saturating_mul(4) {
        by_place(&order, highest as usize + 1)
    } else {
        order.sort_unstable_by_key(|(cell, _)| *cell);
        order
    }
}

/// Sorts by counting the rows of each place; the few of one place are then
/// sorted by period.
fn by_place(order: &[(u64, Locus)], places: usize) -> Vec<(u64, Locus)> {
    let mut starts = vec![0usize; places + 1];
    for (cell, _) in order {
        starts[(cell >> 32) as usize + 1] += 1;
    }
    for place in 0..places {
        starts[place + 1] += starts[place];
    }
    let mut next = starts.clone();
    let mut sorted = vec![(0, 0); order.len()];
    for &entry in order {
        let slot = &mut next[(entry.0 >> 32) as usize];
        sorted[*slot] = entry;
        *slot += 1;
    }
    for range in starts.windows(2) {
        sorted[range[0]..range[1]].sort_unstable_by_key(|(cell, _)| *cell);
    }
    sorted
}
