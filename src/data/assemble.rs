//! From rows by series to sorted columns; rows that disagree are found here.

mod ends;
mod order;
mod own;
mod settle;
mod told;
mod versions;
mod words;

use super::PlaceId;
use super::aside::AsideKind;
use super::doubts::{self, Doubt, Expected};
use super::fractions;
use super::issues::Issues;
use super::known::{Day, Old};
use super::merge::{Chunk, Gathered, SeriesKey, Source, more};
use super::number::ONE;
use super::possible::Possible;
use super::shard::{Row, Sure, cell};
use super::table::{At, Columns, Observations, meta};
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;
use crate::model::Model;
use order::{Locus, day, order, row};
use settle::maybe_thousands;
use std::sync::{Arc, Mutex, PoisonError};
use told::{conflict, doubt, doubts_entry, first_fractions, fraction, refuse, report, told_once};
use versions::{Versions, several};

pub use settle::{Settled, settle};

/// A cell's two values, each with file and line.
struct Clash {
    place: u32,
    period: u32,
    one: (String, u32, u32),
    other: (String, u32, u32),
}

/// A series with what was found while sorting it.
struct Done {
    key: SeriesKey,
    label: Arc<str>,
    columns: Columns,
    clashes: Vec<Clash>,
    duplicates: Vec<u32>,
    /// What figures may be, and the same as [`Possible::ends`].
    possible: Possible,
    ends: (i64, i64, bool),
    impossible: Vec<Refused>,
    /// Files whose figures may be fractions of per cents, and the least level.
    fractions: (Vec<u32>, i64),
    doubts: Vec<Doubted>,
    versions: Versions,
    named: Named,
}

/// Rows of a series that make no figure of their own, each counted once.
#[derive(Clone, Copy, Default)]
struct Named {
    conflict: u64,
    duplicate: u64,
    superseded: u64,
    impossible: u64,
    unclear: u64,
}

impl Named {
    /// By why they are named.
    fn by_kind(self) -> [(AsideKind, u64); 5] {
        [
            (AsideKind::Conflict, self.conflict),
            (AsideKind::Duplicate, self.duplicate),
            (AsideKind::Superseded, self.superseded),
            (AsideKind::Impossible, self.impossible),
            (AsideKind::Unclear, self.unclear),
        ]
    }
}

/// A figure that cannot be.
struct Refused {
    place: u32,
    period: u32,
    value: (String, u32, u32),
    /// Which field of the line, from 1; 0: not known.
    field: u32,
    why: NotUsed,
}

/// Why a figure is not used.
enum NotUsed {
    /// It cannot be.
    Impossible,
    /// A count with three decimals, or thousands: its digits.
    Thousands(String),
    /// A per cent, or a fraction.
    Fraction,
}

/// A figure in doubt, with its file and line.
struct Doubted {
    doubt: Doubt,
    at: (u32, u32),
}

/// Builds the table; the findings of rows that disagree.
pub fn table(
    gathered: Gathered,
    model: &Model,
    owners: &[u32],
    workers: usize,
) -> (Observations, Vec<Finding>) {
    let Gathered {
        series,
        places,
        sources,
        tasks,
        mut files,
        unmatched,
        asides,
        aside_of,
        readings,
        asked,
        reasons,
        mut judged,
        blanks,
        sent,
        ..
    } = gathered;
    let size: usize = series
        .values()
        .flatten()
        .map(|chunk| chunk.rows.len())
        .sum();
    // Readers share a file as they come: the order of its lines tells.
    for all in judged.values_mut() {
        all.sort_by_key(|one| {
            (
                files.iter().position(|file| file.name == *one.spot.file),
                one.spot.line,
            )
        });
    }
    let own = own::places(model, &places);
    let workers = if size < 100_000 { 1 } else { workers };
    let percent = |key: &SeriesKey| Expected::of(model, key.0).percent;
    let percentages = series.iter().filter(|(key, _)| percent(key));
    let plain = fractions::with_per_cents(percentages.map(|(_, chunks)| chunks.as_slice()));
    let queue = Mutex::new(series.into_iter());
    let work = || {
        let mut done = Vec::new();
        loop {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            match next {
                Some((key, chunks)) => {
                    let possible = Possible::of(model, key.0);
                    let expected = Expected::of(model, key.0);
                    done.push(columns(key, chunks, possible, expected, (&plain, &own)));
                }
                None => return done,
            }
        }
    };
    let mut all: Vec<Done> = if workers <= 1 {
        work()
    } else {
        std::thread::scope(|scope| {
            let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
            handles
                .into_iter()
                .flat_map(|handle| match handle.join() {
                    Ok(done) => done,
                    Err(panic) => std::panic::resume_unwind(panic),
                })
                .collect()
        })
    };
    all.sort_by(|a, b| a.key.cmp(&b.key));
    let mut table = Observations {
        owners: owners.to_vec(),
        places,
        sources,
        tasks,
        unmatched,
        asides,
        aside_of,
        readings,
        asked,
        reasons,
        judged,
        blanks,
        sent,
        ..Observations::default()
    };
    let mut issues: Vec<Issues> = files.iter().map(|_| Issues::default()).collect();
    for done in all {
        for file in &done.duplicates {
            files[*file as usize].duplicates += 1;
        }
        for clash in &done.clashes {
            let file = clash.one.1 as usize;
            let conflict = conflict(&done.key, clash, &files);
            issues[file].add(&kinds::CONFLICT, || {
                report(&conflict, &done.label, &table, model)
            });
            table.conflicts.push(conflict);
        }
        for refused in &done.impossible {
            let entry = match refused.why {
                NotUsed::Thousands(_) => &kinds::COUNT_DECIMALS,
                NotUsed::Impossible => &kinds::IMPOSSIBLE,
                NotUsed::Fraction => continue,
            };
            issues[refused.value.1 as usize]
                .add(entry, || refuse(refused, &done, &files, &table, model));
        }
        for refused in first_fractions(&done, &table) {
            issues[refused.value.1 as usize].add(&kinds::FRACTION, || {
                fraction(refused, &done, &files, &table, model)
            });
        }
        told::versions(&done, &mut files, &mut table, &mut issues);
        let named: Vec<&Doubted> = done.doubts.iter().collect();
        for doubted in told_once(&named) {
            let file = doubted.at.0 as usize;
            let entry = doubts_entry(doubted.doubt.why);
            issues[file].add(entry, || doubt(doubted, &done, &files, &table, model));
        }
        if done.key.1.is_none() {
            for Doubted { doubt, .. } in &done.doubts {
                let cell = (done.key.0, doubt.place, doubt.period);
                table.doubts.insert(cell, doubt.why);
            }
            let unclear = |one: &&Refused| matches!(one.why, NotUsed::Fraction);
            for refused in done.impossible.iter().filter(unclear) {
                let cell = (done.key.0, refused.place, refused.period);
                table.doubts.insert(cell, doubts::Why::Fraction);
            }
        }
        table.asides.extend(told::asides(&done, model));
        table.series.insert(done.key, done.columns);
    }
    let findings = issues
        .into_iter()
        .zip(&files)
        .flat_map(|(issues, file)| issues.finish(|entry, left| more(&file.name, entry, left)));
    let mut findings: Vec<Finding> = findings.collect();
    findings.extend(told::superseded(&table, &files, model));
    table.file_names = files
        .iter()
        .map(|file| Arc::from(file.name.as_str()))
        .collect();
    table.files = files;
    (table, findings)
}

/// Sorts the rows of a series into columns.
fn columns(
    key: SeriesKey,
    chunks: Vec<Chunk>,
    possible: Possible,
    expected: Expected,
    (per_cents, own): (&[u32], &[u32]),
) -> Done {
    let fractions = fractions::files(&chunks, expected.levels, per_cents);
    let mut done = Done {
        key,
        label: chunks
            .first()
            .map_or(Arc::from(""), |chunk| chunk.label.clone()),
        columns: Columns::default(),
        clashes: Vec::new(),
        duplicates: Vec::new(),
        possible,
        ends: possible.ends(),
        impossible: Vec::new(),
        fractions: (fractions, expected.levels.map_or(0, |(least, _)| least)),
        doubts: Vec::new(),
        versions: Versions {
            dated: chunks.iter().any(|chunk| !chunk.days.is_empty()),
            ..Versions::default()
        },
        named: Named::default(),
    };
    let order = order(&chunks);
    let out = &mut done.columns;
    out.place.reserve_exact(order.len());
    out.period.reserve_exact(order.len());
    out.value.reserve_exact(order.len());
    out.meta.reserve_exact(order.len());
    out.at.reserve_exact(order.len());
    let (mut at, mut run) = (0, Vec::new());
    while at < order.len() {
        let cell = order[at].0;
        let mut end = at + 1;
        while end < order.len() && order[end].0 == cell {
            end += 1;
        }
        if end == at + 1 {
            let day = day(&chunks, order[at].1);
            push(&mut done, &chunks, cell, order[at].1, day, 0);
        } else {
            run.clear();
            run.extend(order[at..end].iter().map(|(_, at)| *at));
            several(&mut done, &chunks, cell, &mut run);
        }
        at = end;
    }
    own::settle(&mut done, &chunks, &order, own);
    ends::settle(&mut done);
    let locate = |doubt: Doubt| {
        let cell = u64::from(doubt.place) << 32 | u64::from(doubt.period);
        let at = order.partition_point(|(other, _)| *other < cell);
        let at = order.get(at).map_or((0, 0), |(_, at)| {
            let (chunk, row) = row(&chunks, *at);
            (chunk.file, row.line())
        });
        Doubted { doubt, at }
    };
    let doubts = doubts::about(&done.columns, expected);
    done.doubts = doubts.into_iter().map(locate).collect();
    words::words(&mut done, &chunks);
    let place = |old: &Old| (old.place, old.period);
    if !done.columns.old.is_sorted_by_key(place) {
        done.columns.old.sort_by_key(place);
    }
    bare(&mut done.columns, &chunks);
    done
}

fn source<'c>(chunk: &'c Chunk, row: &Row) -> Option<&'c Source> {
    chunk.names.sources.get((row.meta >> meta::SOURCE) as usize)
}

/// The bits that stay: flag and source, in the table's numbering.
fn bits(chunk: &Chunk, row: &Row) -> u32 {
    let source = source(chunk, row).map_or(0, |source| source.id);
    let named = (row.meta & meta::ASIDE) << (meta::NAMED / meta::ASIDE).trailing_zeros();
    row.meta & meta::FLAG | named | source << meta::SOURCE
}

/// Line and decimals of a row's figure. Of one that is put into another unit the
/// decimals say nothing.
fn line_of(chunk: &Chunk, row: &Row) -> u32 {
    match chunk.factor {
        Some(_) => cell::without_decimals(row.cell),
        None => row.cell,
    }
}

/// Where the figure of a row that is in the order stands.
fn place_of(chunks: &[Chunk], at: Locus) -> At {
    let (chunk, row) = row(chunks, at);
    let field = chunk.fields.get((at & 0xffff_ffff) as usize);
    At {
        file: chunk.file,
        cell: line_of(chunk, row),
        field: field.unwrap_or(0),
    }
}

/// Of rows that agree the least stands, in whatever order they come: the most
/// official, then one that names its source, then by the source's name.
fn firmness<'c>(chunk: &'c Chunk, row: &Row) -> (u32, bool, Option<&'c str>) {
    let named = source(chunk, row).and_then(|source| source.named.as_deref());
    (row.meta & meta::FLAG, named.is_none(), named)
}

/// Adds a figure to the columns; `counts`: [`meta::NAMED`] where another row of the cell
/// counts, though this one does not.
#[inline]
fn push(done: &mut Done, chunks: &[Chunk], cell: u64, at: Locus, day: Day, counts: u32) {
    let (chunk, row) = row(chunks, at);
    if done.versions.dated {
        done.columns.day.push(day);
    }
    const UNSETTLED: u32 = meta::BETWEEN | meta::SPILLED | meta::MAYBE_POINT | meta::MAYBE_COMMA;
    let (least, most, is_whole) = done.ends;
    let value = row.value;
    let plain = row.meta & UNSETTLED == 0
        && chunk.factor.is_none()
        && done.fractions.0.is_empty()
        && (least..=most).contains(&value)
        && (!is_whole || value % ONE == 0);
    if plain {
        let out = &mut done.columns;
        out.place.push((cell >> 32) as u32);
        out.period.push(cell as u32);
        out.value.push(value);
        out.meta.push(bits(chunk, row) & !counts);
        out.at.push(place_of(chunks, at));
    } else {
        push_settled(done, chunks, cell, at, counts);
    }
}

/// Whether a row's figure could not be read.
fn is_lost(row: &Row) -> bool {
    row.meta & meta::LOST == meta::LOST
}

/// Adds a cell of which nobody knows the figure.
fn push_lost(out: &mut Columns, chunks: &[Chunk], cell: u64, at: Locus) {
    let (chunk, row) = row(chunks, at);
    out.place.push((cell >> 32) as u32);
    out.period.push(cell as u32);
    out.value.push(0);
    out.meta.push(bits(chunk, row) | meta::NO_FIGURE);
    out.at.push(place_of(chunks, at));
}

/// Adds a figure that is to be settled first, or may be refused.
fn push_settled(done: &mut Done, chunks: &[Chunk], cell: u64, at: Locus, counts: u32) {
    let (chunk, row) = row(chunks, at);
    if is_lost(row) {
        return push_lost(&mut done.columns, chunks, cell, at);
    }
    let mut bits = bits(chunk, row) & !counts;
    let settled = settle(chunk, row);
    let thousands = maybe_thousands(chunk, row);
    let unclear = !done.fractions.0.is_empty()
        && chunk.sure != Sure::Sign
        && done.fractions.0.contains(&chunk.file);
    let refused = unclear || thousands.is_some() || !settled.is_possible(done.possible);
    if refused {
        let counted = u64::from(bits & meta::NAMED == 0);
        match thousands.is_some() || unclear {
            true => done.named.unclear += counted,
            false => done.named.impossible += counted,
        }
        let said = thousands
            .as_ref()
            .map_or_else(|| settled.said(), |(said, _)| said.clone());
        done.impossible.push(Refused {
            place: (cell >> 32) as u32,
            period: cell as u32,
            value: (said, chunk.file, row.line()),
            field: place_of(chunks, at).field,
            why: match thousands {
                Some((_, digits)) => NotUsed::Thousands(digits),
                None if unclear => NotUsed::Fraction,
                None => NotUsed::Impossible,
            },
        });
    }
    let out = &mut done.columns;
    let value = match settled {
        _ if refused => {
            bits |= meta::CONFLICT;
            bits |= if unclear { 0 } else { meta::IMPOSSIBLE };
            0
        }
        Settled::Fixed(value) => value,
        Settled::Wide(value) => {
            bits |= meta::SPILLED;
            out.spill.push(value);
            out.spill.len() as i64 - 1
        }
        Settled::Between(interval) => {
            bits |= meta::BETWEEN;
            out.between.push(Arc::new(interval));
            out.between.len() as i64 - 1
        }
    };
    out.place.push((cell >> 32) as u32);
    out.period.push(cell as u32);
    out.value.push(value);
    out.meta.push(bits);
    out.at.push(place_of(chunks, at));
}

/// Places that have rows, but no figure of either kind.
fn bare(out: &mut Columns, chunks: &[Chunk]) {
    for chunk in chunks {
        for row in chunk
            .rows
            .iter()
            .filter(|row| row.meta & meta::MISSING != 0)
        {
            out.bare.push(chunk.names.places[row.place as usize]);
        }
    }
    out.bare.sort_unstable();
    out.bare.dedup();
    let mut bare = std::mem::take(&mut out.bare);
    bare.retain(|&place| {
        out.rows_of(PlaceId(place)).is_empty() && out.words_of(PlaceId(place)).is_empty()
    });
    out.bare = bare;
}
