//! One figure of the programme's own place, which rows give with its name and without:
//! two places of the table, and one cell. Where they differ neither is used.

use super::super::merge::Chunk;
use super::super::places::PlaceTable;
use super::super::table::meta;
use super::order::{Locus, row};
use super::settle::settle as settled;
use super::{Clash, Done};
use crate::model::Model;

/// The ids of the programmes' own places, those that some row names.
pub(super) fn places(model: &Model, places: &PlaceTable) -> Vec<u32> {
    let names = model
        .programmes
        .iter()
        .filter_map(|one| one.place.as_deref());
    let mut ids: Vec<u32> = names.filter_map(|name| places.find(name)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Holds the rows without a place against those of each programme's own. Where there is
/// one such place the cells that differ are a conflict, and what is said twice counts
/// once; where there are several the rows without a place are of each of them, and what
/// differs is told alone.
pub(super) fn settle(done: &mut Done, chunks: &[Chunk], order: &[(u64, Locus)], own: &[u32]) {
    if done.columns.place.first() != Some(&0) {
        return;
    }
    let unnamed = done.columns.rows_of(super::PlaceId(0));
    for place in own {
        let named = done.columns.rows_of(super::PlaceId(*place));
        let mut at = named.start;
        for first in unnamed.clone() {
            let period = done.columns.period[first];
            while at < named.end && done.columns.period[at] < period {
                at += 1;
            }
            if at < named.end && done.columns.period[at] == period {
                pair(done, chunks, order, [first, at], own.len() == 1);
            }
        }
    }
}

/// Holds two rows of the table against each other.
fn pair(
    done: &mut Done,
    chunks: &[Chunk],
    order: &[(u64, Locus)],
    [one, other]: [usize; 2],
    alone: bool,
) {
    let columns = &mut done.columns;
    if (columns.meta[one] | columns.meta[other]) & meta::CONFLICT != 0 {
        // What cannot be read of the cell is not stood for by a lesser standing.
        let standing = |at: usize| columns.meta[at] & meta::FLAG;
        let lost = |at: usize| columns.meta[at] & meta::IMPOSSIBLE != 0;
        for (at, by) in [(one, other), (other, one)] {
            let open = columns.meta[at] & meta::CONFLICT == 0;
            if alone && open && lost(by) && standing(by) <= standing(at) {
                done.named.unclear += u64::from(columns.meta[at] & meta::NAMED == 0);
                columns.value[at] = 0;
                columns.meta[at] &= !(meta::SPILLED | meta::BETWEEN);
                columns.meta[at] |= meta::CONFLICT | meta::UNREAD | meta::NAMED;
                break;
            }
        }
        return;
    }
    let [a, b] = [one, other].map(|at| {
        let cell = u64::from(columns.place[at]) << 32 | u64::from(columns.period[at]);
        let from = order.partition_point(|(known, _)| *known < cell);
        let run = order[from..].iter().take_while(|(known, _)| *known == cell);
        let rows = run.map(|(_, at)| row(chunks, *at));
        rows.min_by_key(|(chunk, row)| (chunk.file, row.line()))
    });
    let (Some(a), Some(b)) = (a, b) else { return };
    let (value, against) = (settled(a.0, a.1), settled(b.0, b.1));
    let counted = |at: usize| u64::from(columns.meta[at] & meta::NAMED == 0);
    let counted = counted(one) + counted(other);
    // As of rows of one place: the best standing counts, then the later publication.
    let day = |at: usize| columns.day.get(at).copied().unwrap_or(0);
    let rank = |at: usize| (columns.meta[at] & meta::FLAG, std::cmp::Reverse(day(at)));
    let dated = day(one) > 0 && day(other) > 0;
    let ranked = rank(one).0 != rank(other).0 || dated && rank(one) != rank(other);
    if alone && ranked && value != against {
        let (best, worse) = match rank(one) < rank(other) {
            true => (one, other),
            false => (other, one),
        };
        columns.value[worse] = columns.value[best];
        let named = u32::from(counted == 2) * meta::NAMED;
        columns.meta[worse] = columns.meta[best] | named;
        done.named.superseded += u64::from(counted == 2);
        return;
    }
    if value == against {
        if alone && counted == 2 {
            done.named.duplicate += 1;
            done.duplicates.push(b.0.file);
            columns.meta[other] |= meta::NAMED;
        }
        return;
    }
    let place = columns.place[other];
    let period = columns.period[other];
    if alone {
        done.named.conflict += counted;
        for at in [one, other] {
            columns.value[at] = 0;
            columns.meta[at] &= !(meta::SPILLED | meta::BETWEEN);
            columns.meta[at] |= meta::CONFLICT;
        }
    }
    let mut sides = [
        (value.said(), a.0.file, a.1.line()),
        (against.said(), b.0.file, b.1.line()),
    ];
    sides.sort_by_key(|(_, file, line)| (*file, *line));
    let [one, other] = sides;
    done.clashes.push(Clash {
        place,
        period,
        one,
        other,
    });
}
