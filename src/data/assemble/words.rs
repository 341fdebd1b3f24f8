//! The figures in words of a series.

use super::super::known::{Day, Old};
use super::super::merge::Chunk;
use super::super::shard::WordRow;
use super::super::table::{At, WordCell, meta};
use super::versions::{Backwards, Rank, counted, note_old};
use super::{Clash, Done, bits, firmness, is_lost};
use crate::source::text::key;
use std::cmp::Reverse;
use std::sync::Arc;

/// A row with its place and period in the table.
type Entry<'c> = (u32, u32, &'c Chunk, &'c WordRow);

/// Adds the words to the columns; of several of a cell the one that counts.
pub(super) fn words(done: &mut Done, chunks: &[Chunk]) {
    let mut all: Vec<Entry> = (chunks.iter())
        .flat_map(|chunk| chunk.words.iter().map(move |word| (chunk, word)))
        .map(|(chunk, word)| {
            let place = chunk.names.places[word.row.place as usize];
            (place, word.row.period, chunk, word)
        })
        .collect();
    all.sort_by_key(|(place, period, chunk, word)| (*place, *period, chunk.file, word.row.line()));
    for run in all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        of_cell(done, run);
    }
}

fn rank((.., word): &Entry) -> Rank {
    (word.row.meta & meta::FLAG, Reverse(word.day))
}

fn of_cell(done: &mut Done, run: &[Entry]) {
    let ranks: Vec<Rank> = run.iter().map(rank).collect();
    let (counts, last) = counted(&ranks);
    let (group, mut rest): (Vec<Entry>, Vec<Entry>) =
        run.iter().copied().partition(|one| counts(rank(one)));
    let Some((first, others)) = group.split_first() else {
        return;
    };
    let open = |one: &&Entry| one.3.row.meta & meta::ASIDE == 0;
    if let Some(lost) = group.iter().find(|one| is_lost(&one.3.row)) {
        // What counts cannot be read: the others are of no use either.
        done.named.unclear += run.iter().filter(open).count() as u64;
        return push(done, lost, Arc::from(""), meta::NO_FIGURE, last);
    }
    rest.retain(|one| !is_lost(&one.3.row));
    let mut clashing = false;
    for other in others {
        clashing |= !again(done, first, other);
    }
    // As of numbers, the firmest of rows that agree stands.
    let firmest = (group.iter()).min_by_key(|(.., chunk, one)| firmness(chunk, &one.row));
    let firmest = firmest.unwrap_or(first);
    let counted = group.iter().filter(open).count() as u64;
    match clashing {
        true => done.named.conflict += counted + rest.iter().filter(open).count() as u64,
        false => done.named.duplicate += counted.saturating_sub(1),
    }
    let (word, more) = match clashing {
        true => (Arc::from(""), meta::CONFLICT),
        false => (first.3.word.clone(), 0),
    };
    push(done, firmest, word, more, last);
    if counted > 0
        && let Some(cell) = done.columns.words.last_mut()
    {
        cell.meta &= !meta::NAMED;
    }
    if !clashing {
        rest.sort_by_key(rank);
        rest.iter().for_each(|old| supersede(done, first, old));
        backwards(done, first, last, &rest);
    }
}

/// Adds the cell of a row, with its bits and `more`.
fn push(done: &mut Done, of: &Entry, word: Arc<str>, more: u32, day: Day) {
    let (place, period, chunk, row) = *of;
    done.columns.words.push(WordCell {
        place,
        period,
        word,
        meta: bits(chunk, &row.row) | more,
        day,
        at: At {
            file: chunk.file,
            cell: super::line_of(chunk, &row.row),
            field: row.field,
        },
    });
}

/// Whether a row says what another one says; else they clash.
fn again(done: &mut Done, first: &Entry, other: &Entry) -> bool {
    if key(&other.3.word) == key(&first.3.word) {
        done.duplicates.push(other.2.file);
        return true;
    }
    let side = |(.., chunk, one): &Entry| (one.word.to_string(), chunk.file, one.row.line());
    done.clashes.push(Clash {
        place: first.0,
        period: first.1,
        one: side(first),
        other: side(other),
    });
    false
}

fn told((.., one): &Entry) -> (String, u32, Day) {
    (one.word.to_string(), one.row.meta & meta::FLAG, one.day)
}

fn cell(of: &Entry) -> u64 {
    u64::from(of.0) << 32 | u64::from(of.1)
}

fn supersede(done: &mut Done, by: &Entry, old: &Entry) {
    let open = u64::from(old.3.row.meta & meta::ASIDE == 0);
    if key(&old.3.word) == key(&by.3.word) {
        done.duplicates.push(old.2.file);
        done.named.duplicate += open;
        return;
    }
    done.named.superseded += open;
    let at = (old.2.file, old.3.row.line());
    note_old(&mut done.versions.old, at.0, at.1, || {
        (cell(by), told(old), told(by))
    });
    let out = &mut done.columns;
    out.old_words.push(old.3.word.clone());
    out.old.push(Old {
        place: old.0,
        period: old.1,
        value: out.old_words.len() as i64 - 1,
        meta: bits(old.2, &old.3.row),
        day: old.3.day,
        word: true,
    });
}

fn backwards(done: &mut Done, best: &Entry, last: Day, rest: &[Entry]) {
    let later = |one: &&Entry| rank(one).0 > rank(best).0 && one.3.day > last;
    if let Some(worse) = rest.iter().find(later).filter(|_| last > 0) {
        done.versions.backwards.push(Backwards {
            cell: cell(best),
            at: (worse.2.file, worse.3.row.line()),
            better: (rank(best).0, last),
            worse: told(worse),
        });
    }
}
