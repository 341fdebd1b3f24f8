//! From rows by series to sorted columns; rows that disagree are found here.

use super::doubts::{self, Doubt, Expected};
use super::interval::{Interval, Meant};
use super::issues::Issues;
use super::merge::{Chunk, Gathered, SeriesKey, Source, more};
use super::number::{from_fixed, to_fixed};
use super::possible::Possible;
use super::shard::Row;
use super::table::{Columns, Conflict, Observations, WordCell, meta};
use super::{DecimalMark, PlaceId};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Excerpt, Finding};
use crate::model::number::{Exact, plain, vietnamese, whole};
use crate::model::{IndicatorId, Model, Period};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

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
    /// What figures may be.
    possible: Possible,
    impossible: Vec<Refused>,
    doubts: Vec<Doubted>,
}

/// A figure that cannot be.
struct Refused {
    place: u32,
    period: u32,
    value: (String, u32, u32),
    /// A count with three decimals, or thousands: its digits.
    thousands: Option<String>,
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
        ..
    } = gathered;
    let size: usize = series
        .values()
        .flatten()
        .map(|chunk| chunk.rows.len())
        .sum();
    let workers = if size < 100_000 { 1 } else { workers };
    let queue = Mutex::new(series.into_iter());
    let work = || {
        let mut done = Vec::new();
        loop {
            let next = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            match next {
                Some((key, chunks)) => {
                    let possible = Possible::of(model, key.0);
                    let expected = Expected::of(model, key.0);
                    done.push(columns(key, chunks, possible, expected));
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
            let entry = match refused.thousands {
                Some(_) => &kinds::COUNT_DECIMALS,
                None => &kinds::IMPOSSIBLE,
            };
            issues[refused.value.1 as usize]
                .add(entry, || refuse(refused, &done, &files, &table, model));
        }
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
        }
        table.series.insert(done.key, done.columns);
    }
    let findings = issues
        .into_iter()
        .zip(&files)
        .flat_map(|(issues, file)| issues.finish(|entry, left| more(&file.name, entry, left)));
    let findings = findings.collect();
    table.files = files;
    (table, findings)
}

/// Sorts the rows of a series into columns.
fn columns(key: SeriesKey, chunks: Vec<Chunk>, possible: Possible, expected: Expected) -> Done {
    let mut done = Done {
        key,
        label: chunks
            .first()
            .map_or(Arc::from(""), |chunk| chunk.label.clone()),
        columns: Columns::default(),
        clashes: Vec::new(),
        duplicates: Vec::new(),
        possible,
        impossible: Vec::new(),
        doubts: Vec::new(),
    };
    let order = order(&chunks);
    let out = &mut done.columns;
    out.place.reserve_exact(order.len());
    out.period.reserve_exact(order.len());
    out.value.reserve_exact(order.len());
    out.meta.reserve_exact(order.len());
    let mut at = 0;
    while at < order.len() {
        let cell = order[at].0;
        let mut end = at + 1;
        while end < order.len() && order[end].0 == cell {
            end += 1;
        }
        if end == at + 1 {
            let (chunk, row) = row(&chunks, order[at].1);
            push(&mut done, cell, chunk, row);
        } else {
            let run = order[at..end].iter().map(|(_, at)| *at).collect();
            several(&mut done, &chunks, cell, run);
        }
        at = end;
    }
    let locate = |doubt: Doubt| {
        let cell = u64::from(doubt.place) << 32 | u64::from(doubt.period);
        let at = order.partition_point(|(other, _)| *other < cell);
        let at = order.get(at).map_or((0, 0), |(_, at)| {
            let (chunk, row) = row(&chunks, *at);
            (chunk.file, row.line)
        });
        Doubted { doubt, at }
    };
    let doubts = doubts::about(&done.columns, expected);
    done.doubts = doubts.into_iter().map(locate).collect();
    words(&mut done, &chunks);
    bare(&mut done.columns, &chunks);
    done
}

/// Where a row is: chunk in the high half, row in the low one.
type Locus = u64;

fn row(chunks: &[Chunk], at: Locus) -> (&Chunk, &Row) {
    let chunk = &chunks[(at >> 32) as usize];
    (chunk, &chunk.rows[(at & 0xffff_ffff) as usize])
}

/// The rows that have figures, by place and period.
fn order(chunks: &[Chunk]) -> Vec<(u64, Locus)> {
    let mut order = Vec::with_capacity(chunks.iter().map(|chunk| chunk.rows.len()).sum());
    let mut highest = 0;
    for (c, chunk) in chunks.iter().enumerate() {
        for (r, row) in chunk.rows.iter().enumerate() {
            if row.meta & meta::MISSING == 0 {
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

/// A figure once the decimal mark and the unit are settled.
#[derive(PartialEq)]
enum Settled {
    Fixed(i64),
    Wide(Exact),
    Between(Interval),
}

impl Settled {
    fn number(value: Exact) -> Self {
        match to_fixed(&value) {
            Some(fixed) => Settled::Fixed(fixed),
            None => Settled::Wide(value),
        }
    }

    fn is_possible(&self, possible: Possible) -> bool {
        match self {
            Settled::Fixed(value) => possible.reported(*value),
            Settled::Wide(value) => possible.exact(value),
            Settled::Between(interval) => possible.between(interval),
        }
    }

    /// As conflicts tell it.
    fn said(&self) -> String {
        match self {
            Settled::Fixed(value) => vietnamese(&plain(&from_fixed(*value), 12)),
            Settled::Wide(value) => vietnamese(&plain(value, 12)),
            Settled::Between(interval) => interval.text.to_string(),
        }
    }
}

fn settle(chunk: &Chunk, row: &Row) -> Settled {
    let decimal = chunk.names.decimal;
    if row.meta & meta::BETWEEN != 0
        && let Some(typed) = chunk.names.intervals.get(row.value as usize)
    {
        return match typed.settle(decimal, chunk.factor.as_ref()) {
            Meant::Number(value) => Settled::number(value),
            Meant::Between(interval) => Settled::Between(interval),
        };
    }
    let thousands = row.meta & meta::MAYBE_POINT != 0 && decimal == DecimalMark::Comma
        || row.meta & meta::MAYBE_COMMA != 0 && decimal == DecimalMark::Point;
    let spilled = row.meta & meta::SPILLED != 0;
    if !spilled && chunk.factor.is_none() {
        if !thousands {
            return Settled::Fixed(row.value);
        }
        if let Some(value) = row.value.checked_mul(1000) {
            return Settled::Fixed(value);
        }
    }
    let mut value = if spilled {
        let spill = &chunk.names.spill;
        spill
            .get(row.value as usize)
            .cloned()
            .unwrap_or_else(|| whole(0))
    } else {
        from_fixed(row.value)
    };
    if thousands {
        value *= whole(1000);
    }
    if let Some(factor) = &chunk.factor {
        value *= factor;
    }
    Settled::number(value)
}

/// A count written `16.000` in a file whose points are decimal marks, where nothing says
/// that it is not sixteen thousand: as written, and its digits.
#[inline]
fn maybe_thousands(chunk: &Chunk, row: &Row) -> Option<(String, String)> {
    if !chunk.thousands {
        return None;
    }
    let mark = match chunk.names.decimal {
        DecimalMark::Point if row.meta & meta::MAYBE_POINT != 0 => '.',
        DecimalMark::Comma if row.meta & meta::MAYBE_COMMA != 0 => ',',
        _ => return None,
    };
    let (sign, size) = (
        if row.value < 0 { "-" } else { "" },
        row.value.unsigned_abs(),
    );
    let (whole, rest) = (size / 1_000_000, size % 1_000_000 / 1_000);
    Some((
        format!("{sign}{whole}{mark}{rest:03}"),
        format!("{sign}{whole}{rest:03}"),
    ))
}

fn source<'c>(chunk: &'c Chunk, row: &Row) -> Option<&'c Source> {
    chunk.names.sources.get((row.meta >> meta::SOURCE) as usize)
}

/// The bits that stay: flag and source, in the table's numbering.
fn bits(chunk: &Chunk, row: &Row) -> u32 {
    let source = source(chunk, row).map_or(0, |source| source.id);
    row.meta & meta::FLAG | source << meta::SOURCE
}

/// Of rows that agree the least stands, in whatever order they come: the most
/// official, then one that names its source, then by the source's name.
fn firmness<'c>(chunk: &'c Chunk, row: &Row) -> (u32, bool, Option<&'c str>) {
    let named = source(chunk, row).and_then(|source| source.named.as_deref());
    (row.meta & meta::FLAG, named.is_none(), named)
}

fn push(done: &mut Done, cell: u64, chunk: &Chunk, row: &Row) {
    let mut bits = bits(chunk, row);
    let settled = settle(chunk, row);
    let thousands = maybe_thousands(chunk, row);
    let refused = thousands.is_some() || !settled.is_possible(done.possible);
    if refused {
        let said = thousands
            .as_ref()
            .map_or_else(|| settled.said(), |(said, _)| said.clone());
        done.impossible.push(Refused {
            place: (cell >> 32) as u32,
            period: cell as u32,
            value: (said, chunk.file, row.line),
            thousands: thousands.map(|(_, digits)| digits),
        });
    }
    let out = &mut done.columns;
    let value = match settled {
        _ if refused => {
            bits |= meta::IMPOSSIBLE | meta::CONFLICT;
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
}

/// Several rows for one cell: alike, they are one and the most official stands;
/// else none of them is used.
fn several(done: &mut Done, chunks: &[Chunk], cell: u64, mut run: Vec<Locus>) {
    run.sort_by_key(|&at| {
        let (chunk, row) = row(chunks, at);
        (chunk.file, row.line, at & 0xffff_ffff)
    });
    let exact = |at: Locus| {
        let (chunk, row) = row(chunks, at);
        settle(chunk, row)
    };
    let first = exact(run[0]);
    let said = |at: Locus, value: &Settled| {
        let (chunk, row) = row(chunks, at);
        (value.said(), chunk.file, row.line)
    };
    let mut clashing = false;
    for &at in &run[1..] {
        let value = exact(at);
        if value == first {
            done.duplicates.push(row(chunks, at).0.file);
            continue;
        }
        clashing = true;
        done.clashes.push(Clash {
            place: (cell >> 32) as u32,
            period: cell as u32,
            one: said(run[0], &first),
            other: said(at, &value),
        });
    }
    let best = run.iter().copied().min_by_key(|&at| {
        let (chunk, row) = row(chunks, at);
        firmness(chunk, row)
    });
    let (chunk, row) = row(chunks, best.unwrap_or(run[0]));
    if clashing {
        let out = &mut done.columns;
        out.place.push((cell >> 32) as u32);
        out.period.push(cell as u32);
        out.value.push(0);
        out.meta.push(bits(chunk, row) | meta::CONFLICT);
    } else {
        push(done, cell, chunk, row);
    }
}

/// The figures in words.
fn words(done: &mut Done, chunks: &[Chunk]) {
    let mut all: Vec<(u32, u32, &Chunk, &super::shard::WordRow)> = chunks
        .iter()
        .flat_map(|chunk| chunk.words.iter().map(move |word| (chunk, word)))
        .map(|(chunk, word)| {
            let place = chunk.names.places[word.row.place as usize];
            (place, word.row.period, chunk, word)
        })
        .collect();
    all.sort_by_key(|(place, period, chunk, word)| (*place, *period, chunk.file, word.row.line));
    let out = &mut done.columns.words;
    for run in all.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (place, period, _, first) = run[0];
        // As of numbers, the firmest of rows that agree stands.
        let firmest = run
            .iter()
            .min_by_key(|(_, _, chunk, one)| firmness(chunk, &one.row));
        let (.., chunk, firmest) = firmest.unwrap_or(&run[0]);
        let (mut word, mut meta) = (first.word.clone(), bits(chunk, &firmest.row));
        for (_, _, other_chunk, other) in &run[1..] {
            if crate::source::text::key(&other.word) == crate::source::text::key(&first.word) {
                done.duplicates.push(other_chunk.file);
                continue;
            }
            word = Arc::from("");
            meta |= meta::CONFLICT;
            done.clashes.push(Clash {
                place,
                period,
                one: (first.word.to_string(), chunk.file, first.row.line),
                other: (other.word.to_string(), other_chunk.file, other.row.line),
            });
        }
        out.push(WordCell {
            place,
            period,
            word,
            meta,
        });
    }
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

fn conflict(key: &SeriesKey, clash: &Clash, files: &[super::FileSummary]) -> Conflict {
    let side = |(value, file, line): &(String, u32, u32)| {
        (
            value.clone(),
            files[*file as usize].name.clone(),
            u64::from(*line),
        )
    };
    Conflict {
        indicator: IndicatorId(key.0),
        breakdown: key.1.clone(),
        place: PlaceId(clash.place),
        period: Period::from_key(clash.period),
        one: side(&clash.one),
        other: side(&clash.other),
    }
}

/// A cell of a file as the table knows it: its lines are no longer in memory.
fn cell(before: [&str; 3], value: &str, file: &str, line: u64) -> Excerpt {
    let [label, period, place] = before;
    let before = [label, period, place, ""].join("; ").replace("; ; ", "; ");
    Excerpt {
        file: file.to_string(),
        line,
        start: before.len(),
        end: before.len() + value.len(),
        text: before + value,
    }
}

/// An indicator, or a breakdown of it, for a message.
fn called(model: &Model, (id, breakdown): (IndicatorId, Option<&str>)) -> String {
    match breakdown {
        Some(part) => format!("{}: {part}", model.full_name(id)),
        None => model.full_name(id),
    }
}

/// The finding of a figure that cannot be.
fn refuse(
    refused: &Refused,
    done: &Done,
    files: &[super::FileSummary],
    table: &Observations,
    model: &Model,
) -> Finding {
    let place = (table.place_name(PlaceId(refused.place))).map_or("", |name| name);
    let (value, file, line) = &refused.value;
    let period = Period::from_key(refused.period);
    let excerpt = cell(
        [&done.label, &period.code(), place],
        value,
        &files[*file as usize].name,
        u64::from(*line),
    );
    let id = IndicatorId(done.key.0);
    let at = match place {
        "" => String::new(),
        place => format!(", {place}"),
    };
    if let Some(plain) = &refused.thousands {
        let apart = value.split(['.', ',']).next().unwrap_or(value);
        return Finding::in_data(&kinds::COUNT_DECIMALS, excerpt)
            .arg("indicator", called(model, (id, done.key.1.as_deref())))
            .arg("place", at)
            .arg("period", period.vietnamese())
            .arg("value", value.as_str())
            .arg("one", apart)
            .arg("other", vietnamese(plain))
            .arg("plain", plain.as_str());
    }
    let finding = Finding::in_data(&kinds::IMPOSSIBLE, excerpt)
        .arg("indicator", called(model, (id, done.key.1.as_deref())))
        .arg("place", at)
        .arg("period", period.vietnamese())
        .arg("value", value.as_str())
        .arg("reason", done.possible.why_reported());
    match done.possible.help() {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// The finding of a conflict.
fn report(conflict: &Conflict, label: &str, table: &Observations, model: &Model) -> Finding {
    let place = table.place_name(conflict.place).map_or("", |name| name);
    let name = called(model, (conflict.indicator, conflict.breakdown.as_deref()));
    let period = conflict.period.code();
    let shown = |(value, file, line): &(String, String, u64)| {
        cell([label, &period, place], value, file, *line)
    };
    let mut finding = Finding::in_data(&kinds::CONFLICT, shown(&conflict.one))
        .arg("indicator", name)
        .arg("place", if place.is_empty() { "-" } else { place })
        .arg("period", conflict.period.vietnamese())
        .arg("one", conflict.one.0.as_str())
        .arg("one_line", conflict.one.2 as usize)
        .arg("other", conflict.other.0.as_str())
        .arg("other_line", conflict.other.2 as usize);
    finding.related.push(crate::finding::Related {
        at: crate::finding::At::Excerpt(shown(&conflict.other)),
        text: crate::finding::Text {
            vi: "ở đây lại là {other}",
            en: "here it is {other}",
        },
    });
    finding
}

/// Doubts as they are told: of fractions the first of a series speaks for all, of what
/// falls the first of a place.
fn told_once<'d>(all: &[&'d Doubted]) -> Vec<&'d Doubted> {
    let fraction = |one: &&Doubted| one.doubt.why == doubts::Why::Fraction;
    let first = all
        .iter()
        .copied()
        .filter(fraction)
        .min_by_key(|one| one.at);
    let mut fallen = HashSet::new();
    let others = all.iter().copied().filter(|one| match one.doubt.why {
        doubts::Why::Falls => fallen.insert(one.doubt.place),
        doubts::Why::Fraction => false,
        doubts::Why::Jump | doubts::Why::YearAgainstParts => true,
    });
    others.chain(first).collect()
}

fn doubts_entry(why: doubts::Why) -> &'static crate::finding::Entry {
    match why {
        doubts::Why::Jump => &kinds::JUMP,
        doubts::Why::Fraction => &kinds::FRACTION,
        doubts::Why::YearAgainstParts => &kinds::YEAR_AGAINST_PARTS,
        doubts::Why::Falls => &kinds::CUMULATIVE_FALLS,
    }
}

/// The finding of a figure in doubt.
fn doubt(
    doubted: &Doubted,
    done: &Done,
    files: &[super::FileSummary],
    table: &Observations,
    model: &Model,
) -> Finding {
    let doubt = &doubted.doubt;
    let shown = |value: i64| vietnamese(&plain(&from_fixed(value), 6));
    let period = Period::from_key(doubt.period);
    let place = table
        .place_name(PlaceId(doubt.place))
        .map_or("", |name| name);
    let value = shown(doubt.value);
    let (file, line) = doubted.at;
    let excerpt = cell(
        [&done.label, &period.code(), place],
        &value,
        &files[file as usize].name,
        u64::from(line),
    );
    let at = match place {
        "" => String::new(),
        place => format!(", {place}"),
    };
    let others: Vec<String> = doubt.others.iter().map(|value| shown(*value)).collect();
    let (vi, en) = match doubt.months {
        true => ("12 tháng", "twelve months"),
        false => ("bốn quý", "four quarters"),
    };
    let id = IndicatorId(done.key.0);
    Finding::in_data(doubts_entry(doubt.why), excerpt)
        .arg("indicator", called(model, (id, done.key.1.as_deref())))
        .arg("place", at)
        .arg("period", period.vietnamese())
        .arg("value", value)
        .arg("others", others.join(", "))
        .arg("sum", others.join(", "))
        .arg("level", others.join(", "))
        .arg("parts", vi)
        .arg("parts_en", en)
}
