//! Several figures of one cell: which of them counts, and what it takes the place of.
//!
//! The best standing counts (chính thức, sơ bộ, ước tính), and of that the one that was
//! published last. Two values of one standing and one day are a conflict, and so are two
//! of one standing of which one says no day: nobody knows which of them came later. The
//! order of the rows decides nothing.

use super::super::known::{Day, Old};
use super::super::merge::Chunk;
use super::super::shard::Row;
use super::super::table::{Columns, meta};
use super::order::{Locus, day, row};
use super::{Clash, Done, Settled, firmness, is_lost, push, push_lost, settle};
use std::cmp::Reverse;
use std::sync::Arc;

/// Where a figure stands among those of its cell: the least counts.
pub(super) type Rank = (u32, Reverse<Day>);

/// A figure as messages tell it: its value, its standing, its day.
pub(super) type Told = (String, u32, Day);

/// What was superseded in a file, with the first of it.
pub(super) struct OldIn {
    pub file: u32,
    pub count: u64,
    pub line: u32,
    pub cell: u64,
    pub old: Told,
    pub new: Told,
}

/// A figure less official than one that was published before it.
pub(super) struct Backwards {
    pub cell: u64,
    /// File and line.
    pub at: (u32, u32),
    /// The better one's standing and day.
    pub better: (u32, Day),
    /// The worse one.
    pub worse: Told,
}

/// The versions of the figures of a series, beside those that count.
#[derive(Default)]
pub(super) struct Versions {
    /// Some row gives a day: the columns have one of days.
    pub dated: bool,
    pub old: Vec<OldIn>,
    pub backwards: Vec<Backwards>,
}

/// Which of several figures of a cell count, by their ranks: those of the best standing
/// and its last day, or without one. Also the last day.
pub(super) fn counted(ranks: &[Rank]) -> (impl Fn(Rank) -> bool, Day) {
    let flag = ranks.iter().map(|rank| rank.0).min().unwrap_or(0);
    let of_flag = ranks.iter().filter(|rank| rank.0 == flag);
    let last = of_flag.map(|rank| rank.1.0).max().unwrap_or(0);
    let counts = move |(own, Reverse(day)): Rank| own == flag && (day == last || day == 0);
    (counts, last)
}

/// Settles the rows of one cell.
pub(super) fn several(done: &mut Done, chunks: &[Chunk], cell: u64, run: &mut [Locus]) {
    let rank = |at: Locus| {
        let (_, row) = row(chunks, at);
        (row.meta & meta::FLAG, Reverse(day(chunks, at)))
    };
    run.sort_by_key(|&at| {
        let (chunk, row) = row(chunks, at);
        (rank(at), chunk.file, row.line(), at & 0xffff_ffff)
    });
    let mut ranks = [(0, Reverse(0)); 8];
    let ranks: &[Rank] = match ranks.get_mut(..run.len()) {
        Some(few) => {
            few.iter_mut()
                .zip(&*run)
                .for_each(|(to, at)| *to = rank(*at));
            few
        }
        None => &run.iter().map(|at| rank(*at)).collect::<Vec<_>>(),
    };
    let (counts, last) = counted(ranks);
    // Those without a day stand behind the dated ones of their standing.
    run.sort_by_key(|at| !counts(rank(*at)));
    let count = ranks.iter().filter(|rank| counts(**rank)).count();
    let (group, rest) = run.split_at(count);
    let open = |at: &&Locus| row(chunks, **at).1.meta & meta::ASIDE == 0;
    let left = rest.iter().filter(open).count() as u64;
    if let Some(at) = group.iter().find(|at| is_lost(row(chunks, **at).1)) {
        // What counts cannot be read: the others are of no use either.
        done.named.unclear += left + group.iter().filter(open).count() as u64;
        if done.versions.dated {
            done.columns.day.push(last);
        }
        return push_lost(&mut done.columns, chunks, cell, *at);
    }
    let rest: Vec<Locus> = (rest.iter().copied())
        .filter(|at| !is_lost(row(chunks, *at).1))
        .collect();
    let rest = rest.as_slice();
    let Some(value) = one_of(done, chunks, cell, group, last) else {
        // Which of those that count is right is not known: the others are of no use either.
        done.named.conflict += left;
        return;
    };
    for &at in rest {
        supersede(done, chunks, cell, (at, group[0]), &value);
    }
    if last > 0 {
        backwards(done, chunks, cell, group[0], last, rest);
    }
}

/// The figure of rows of one standing and day, which goes into the columns; none where
/// they disagree.
fn one_of(
    done: &mut Done,
    chunks: &[Chunk],
    cell: u64,
    group: &[Locus],
    last: Day,
) -> Option<Settled> {
    let exact = |at: Locus| {
        let (chunk, row) = row(chunks, at);
        settle(chunk, row)
    };
    let first = exact(group[0]);
    let said = |at: Locus, value: &Settled| {
        let (chunk, row) = row(chunks, at);
        (value.said(), chunk.file, row.line())
    };
    let mut clashing = false;
    for &at in &group[1..] {
        let value = exact(at);
        if value == first {
            done.duplicates.push(row(chunks, at).0.file);
            continue;
        }
        clashing = true;
        done.clashes.push(Clash {
            place: (cell >> 32) as u32,
            period: cell as u32,
            one: said(group[0], &first),
            other: said(at, &value),
        });
    }
    let best = group.iter().copied().min_by_key(|&at| {
        let (chunk, row) = row(chunks, at);
        firmness(chunk, row)
    });
    let open = |at: &&Locus| row(chunks, **at).1.meta & meta::ASIDE == 0;
    let counted = group.iter().filter(open).count() as u64;
    let counts = if counted > 0 { meta::NAMED } else { 0 };
    match clashing {
        true => done.named.conflict += counted,
        false => done.named.duplicate += counted.saturating_sub(1),
    }
    let best = best.unwrap_or(group[0]);
    if !clashing {
        push(done, chunks, cell, best, last, counts);
        return Some(first);
    }
    let (chunk, row) = row(chunks, best);
    let dated = done.versions.dated;
    let out = &mut done.columns;
    out.place.push((cell >> 32) as u32);
    out.period.push(cell as u32);
    out.value.push(0);
    out.meta.push(super::bits(chunk, row) | meta::CONFLICT);
    out.at.push(super::place_of(chunks, best));
    if dated {
        out.day.push(last);
    }
    None
}

/// Keeps a figure by name that another takes the place of; one that says the same again
/// is only counted.
fn supersede(
    done: &mut Done,
    chunks: &[Chunk],
    cell: u64,
    (at, by): (Locus, Locus),
    value: &Settled,
) {
    let (chunk, old) = row(chunks, at);
    let was = settle(chunk, old);
    let open = u64::from(old.meta & meta::ASIDE == 0);
    if was == *value {
        done.duplicates.push(chunk.file);
        done.named.duplicate += open;
        return;
    }
    done.named.superseded += open;
    let told = |at: Locus, value: &Settled| {
        let (_, row) = row(chunks, at);
        (value.said(), row.meta & meta::FLAG, day(chunks, at))
    };
    let (line, file) = (old.line(), chunk.file);
    note_old(&mut done.versions.old, file, line, || {
        (cell, told(at, &was), told(by, value))
    });
    let (value, bits) = stored(&mut done.columns, was, super::bits(chunk, old));
    done.columns.old.push(Old {
        place: (cell >> 32) as u32,
        period: cell as u32,
        value,
        meta: bits,
        day: day(chunks, at),
        word: false,
    });
}

/// Counts a superseded figure of a file; the first line's is told.
pub(super) fn note_old(
    all: &mut Vec<OldIn>,
    file: u32,
    line: u32,
    make: impl FnOnce() -> (u64, Told, Told),
) {
    match all.iter_mut().find(|one| one.file == file) {
        Some(one) => {
            one.count += 1;
            if line < one.line {
                (one.cell, one.old, one.new) = make();
                one.line = line;
            }
        }
        None => {
            let (cell, old, new) = make();
            all.push(OldIn {
                file,
                count: 1,
                line,
                cell,
                old,
                new,
            });
        }
    }
}

/// A figure as the columns hold it, and the bits that say how.
fn stored(out: &mut Columns, value: Settled, bits: u32) -> (i64, u32) {
    match value {
        Settled::Fixed(value) => (value, bits),
        Settled::Wide(value) => {
            out.spill.push(value);
            (out.spill.len() as i64 - 1, bits | meta::SPILLED)
        }
        Settled::Between(interval) => {
            out.between.push(Arc::new(interval));
            (out.between.len() as i64 - 1, bits | meta::BETWEEN)
        }
    }
}

/// Tells of the first figure of a cell that is less official than one before it.
fn backwards(done: &mut Done, chunks: &[Chunk], cell: u64, best: Locus, last: Day, rest: &[Locus]) {
    let flag_of = |row: &Row| row.meta & meta::FLAG;
    let flag = flag_of(row(chunks, best).1);
    let later = |at: &&Locus| flag_of(row(chunks, **at).1) > flag && day(chunks, **at) > last;
    let Some(&at) = rest.iter().find(later) else {
        return;
    };
    let (chunk, old) = row(chunks, at);
    done.versions.backwards.push(Backwards {
        cell,
        at: (chunk.file, old.line()),
        better: (flag, last),
        worse: (settle(chunk, old).said(), flag_of(old), day(chunks, at)),
    });
}
