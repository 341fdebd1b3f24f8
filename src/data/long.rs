//! Long CSV: one figure a line. Read in blocks, by one reader a core.

use super::aside::AsideKind;
use super::blocks::{Blocks, LONGEST_RECORD, Stop};
use super::head::{self, ROLES, Role};
use super::heading::Why;
use super::issues::Record;
use super::judged::Published;
use super::layouts::{About, Alone};
use super::nesting;
use super::shard::{PeriodRead, Seen, Shard, Standing, about, unquoted};
use super::sheet::Sheet;
use super::spelling::{Meant, Spellings};
use super::split::{self, trim};
use super::vocabulary::Vocabulary;
use super::{Reason, Spot, TaskState, number, period};
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;
use crate::model::Period;
use crate::source::text::key;
use crate::source::words::WORDS;
use std::sync::{Arc, Mutex, PoisonError, mpsc};

/// How a long file is laid out.
pub struct Layout {
    /// What stands between fields.
    pub delimiter: u8,
    /// How many columns the header has.
    pub width: usize,
    /// The column of each role, by [`Role`] as an index.
    pub columns: [Option<usize>; ROLES],
    /// The columns of places, the narrowest first.
    pub places: Vec<usize>,
    /// Their headings, for the kinds of places.
    pub place_headings: Vec<String>,
    /// How places are spelt.
    pub spellings: Arc<Spellings>,
    /// The columns of breakdowns.
    pub breakdowns: Vec<usize>,
    /// Of them, those whose headings say of no kind of place, where there are several.
    pub beside: Vec<usize>,
    /// The columns that nobody knows, and how what they say narrows a row.
    pub unknown: Vec<(usize, head::Narrows)>,
    /// The key of the first year whose rows are a plan's where they give no standing, in a
    /// file with a column of who answers for each.
    pub planned_from: Option<i16>,
    /// The unit that a line above the header gives; empty where none does.
    pub unit: String,
    /// The column of codes beside that of names.
    pub code: Option<usize>,
    /// Columns of remarks: one that says that its row is a plan's narrows it.
    pub remarks: Vec<usize>,
    /// The standing that a line above gives, and of which year.
    pub flag: Option<(u32, Option<u32>)>,
    /// A column gives the quarter or month of the row's year.
    pub dated: bool,
    /// The column behind the value, where commas part columns and it is of words: the
    /// decimals of `2,5` would fall into it.
    pub behind: Option<usize>,
    /// Indicator and unit of all rows, where no column gives them.
    pub titled: Option<(String, String)>,
    /// What the lines above the header say of all rows.
    pub about: About,
    /// The heading of a column of who answers for each row.
    pub owners: String,
    /// It is a file of an Open SDG site: an empty cell is of the whole.
    pub open_sdg: bool,
    /// The headings of the indicator and the period: a row that has them again is the
    /// header of the next page.
    pub header: (Vec<u8>, Vec<u8>),
}

/// Reads all blocks with `readers` readers; `tick` hears how many bytes more
/// were read. Gives the shards, and why reading stopped before the end.
pub fn read<'v>(
    file: &str,
    layout: &Layout,
    vocabulary: &'v Vocabulary<'v>,
    blocks: Blocks<'_>,
    readers: usize,
    tick: &mut dyn FnMut(u64),
) -> (Vec<Shard<'v>>, Option<Stop>) {
    let state = Mutex::new((blocks, None::<Stop>));
    if readers <= 1 {
        let mut shard = Shard::new(vocabulary);
        gather(file, layout, &state, &mut shard, tick);
        let stop = state.into_inner().unwrap_or_else(PoisonError::into_inner).1;
        return (vec![shard], unexpected(stop));
    }
    let (send, receive) = mpsc::channel();
    let shards = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..readers)
            .map(|_| {
                let (send, state) = (send.clone(), &state);
                scope.spawn(move || {
                    let mut shard = Shard::new(vocabulary);
                    gather(file, layout, state, &mut shard, &mut |bytes| {
                        // Nobody listens only when the run is being given up.
                        let _ = send.send(bytes);
                    });
                    shard
                })
            })
            .collect();
        drop(send);
        receive.iter().for_each(tick);
        handles
            .into_iter()
            .map(|handle| match handle.join() {
                Ok(shard) => shard,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    });
    let stop = state.into_inner().unwrap_or_else(PoisonError::into_inner).1;
    (shards, unexpected(stop))
}

fn unexpected(stop: Option<Stop>) -> Option<Stop> {
    stop.filter(|stop| !matches!(stop, Stop::End))
}

/// Takes block after block until there are no more.
fn gather(
    file: &str,
    layout: &Layout,
    state: &Mutex<(Blocks, Option<Stop>)>,
    shard: &mut Shard,
    tick: &mut dyn FnMut(u64),
) {
    let mut buffer = Vec::new();
    loop {
        let (length, line, read) = {
            let mut guard = state.lock().unwrap_or_else(PoisonError::into_inner);
            if guard.1.is_some() {
                return;
            }
            match guard.0.next(&mut buffer) {
                Ok(block) => block,
                Err(stop) => {
                    guard.1 = Some(stop);
                    return;
                }
            }
        };
        tick(read);
        no_decimal(&mut buffer[..length]);
        block(file, layout, &buffer[..length], line, shard);
    }
}

/// Marks the byte that stands for the decimal mark of stored numbers as unreadable: in a
/// file of text it is none.
pub fn no_decimal(bytes: &mut [u8]) {
    let mut from = 0;
    while let Some(at) = memchr::memchr(number::DECIMAL, &bytes[from..]) {
        bytes[from + at] = b'?';
        from += at + 1;
    }
}

/// Reads the records of a block.
fn block(file: &str, layout: &Layout, bytes: &[u8], line: u64, shard: &mut Shard) {
    shard.field = value_field(layout);
    let plain = is_plain(layout);
    split::each(bytes, layout.delimiter, file, line, |fields, one| {
        record(layout, plain, fields, one, shard);
    });
}

/// Reads the rows of a sheet that has one figure a line.
pub fn sheet(sheet: &Sheet, from: usize, layout: &Layout, shard: &mut Shard) {
    let mut fields: Vec<&[u8]> = Vec::new();
    shard.field = value_field(layout);
    let plain = is_plain(layout);
    for (_, row) in sheet.rows(from) {
        fields.clear();
        fields.extend((0..row.width()).map(|at| row.cell(at)));
        record(layout, plain, &fields, row.record(), shard);
    }
}

/// Which field of a record its figure is, from 1.
fn value_field(layout: &Layout) -> u32 {
    layout.columns[Role::Value as usize].map_or(0, |at| at as u32 + 1)
}

/// The trimmed cell of a role; empty where no column is its.
#[inline]
fn cell<'f>(layout: &Layout, fields: &[&'f [u8]], role: Role) -> &'f [u8] {
    match layout.columns[role as usize] {
        Some(at) => field(fields, at),
        None => b"",
    }
}

/// The trimmed field of a column; empty where the record ends before it.
#[inline]
fn field<'f>(fields: &[&'f [u8]], at: usize) -> &'f [u8] {
    fields.get(at).map_or(b"".as_slice(), |cell| trim(cell))
}

/// Whether no row of a layout says more of its figure than an indicator, one breakdown,
/// one place, a period, a unit, a standing and a source: so most files are.
fn is_plain(layout: &Layout) -> bool {
    let has = |role: Role| layout.columns[role as usize].is_some();
    let more = has(Role::Task) || has(Role::Published) || has(Role::Multiple);
    let about = &layout.about;
    let about = about.part.is_some() || about.place.is_some() || about.published.is_some();
    let beside = layout.unknown.is_empty() && layout.beside.is_empty();
    !more
        && !about
        && beside
        && layout.remarks.is_empty()
        && layout.places.len() <= 1
        && layout.breakdowns.len() <= 1
        && layout.code.is_none()
        && layout.behind.is_none()
        && layout.titled.is_none()
}

/// Reads one record; `plain`: see [`is_plain`].
#[inline]
fn record(layout: &Layout, plain: bool, fields: &[&[u8]], record: Record, shard: &mut Shard) {
    if fields.len() != layout.width && !fits(layout, fields, record, shard) {
        return;
    }
    if record.bytes.len() > LONGEST_RECORD {
        return too_long(record, shard);
    }
    if !plain {
        return whole(layout, fields, record, shard);
    }
    let label = cell(layout, fields, Role::Indicator);
    if is_no_row(layout, fields, label, record, shard) {
        return;
    }
    shard.last = record.line;
    if label.is_empty() {
        return without_label(fields, record, shard);
    }
    let unit = match cell(layout, fields, Role::Unit) {
        [] => layout.unit.as_bytes(),
        unit => unit,
    };
    let breakdown = cell(layout, fields, Role::Breakdown);
    let kind = shard.kind(label, breakdown, unit, record);
    let place = cell(layout, fields, Role::Place);
    note_blank(layout, place, record, shard);
    let place = shard.place(place, record);
    figure(layout, fields, (kind, place, false), record, shard);
}

#[cold]
fn too_long(record: Record, shard: &mut Shard) {
    shard.unread(&kinds::RECORD_TOO_LONG, 1);
    shard.issues.add(&kinds::RECORD_TOO_LONG, || {
        Finding::in_data(&kinds::RECORD_TOO_LONG, record.excerpt(&record.bytes[..80]))
    });
}

/// Whether a record is a remark, or the header of the next page: of most that are neither
/// the period tells, which begins with a digit.
#[inline]
fn is_no_row(
    layout: &Layout,
    fields: &[&[u8]],
    label: &[u8],
    record: Record,
    shard: &mut Shard,
) -> bool {
    let dated = cell(layout, fields, Role::Period);
    if dated.first().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let value = cell(layout, fields, Role::Value);
    (label.contains(&b':') || number::is_missing(value)) && note(layout, fields, record, shard)
        || *dated == *layout.header.1 && *cell(layout, fields, Role::Indicator) == *layout.header.0
}

#[cold]
fn without_label(fields: &[&[u8]], record: Record, shard: &mut Shard) {
    if fields.iter().any(|field| !trim(field).is_empty()) {
        shard.unread(&kinds::NO_LABEL, 1);
        shard.issues.add(&kinds::NO_LABEL, || {
            Finding::in_data(&kinds::NO_LABEL, record.whole())
        });
    }
}

/// Takes note of the first row without a place beside a column of places.
#[inline]
fn note_blank(layout: &Layout, place: &[u8], record: Record, shard: &mut Shard) {
    let unsaid = place.is_empty() && !layout.places.is_empty();
    if unsaid && layout.about.place.is_none() && shard.blank_place.is_none() {
        shard.blank_place = Some(record.line);
        shard.blank_is_country = layout.open_sdg;
    }
}

/// The day on which a figure became known, as its row or the title says it.
#[inline]
fn published<'f>(layout: &'f Layout, fields: &[&'f [u8]]) -> &'f [u8] {
    match (
        cell(layout, fields, Role::Published),
        &layout.about.published,
    ) {
        (b"", Some(day)) => day.as_bytes(),
        (own, _) => own,
    }
}

/// Reads a record of any layout: whose it is, and then its figure.
#[inline(never)]
fn whole(layout: &Layout, fields: &[&[u8]], record: Record, shard: &mut Shard) {
    let cell = |role: Role| cell(layout, fields, role);
    if layout.columns[Role::Task as usize].is_some() && !cell(Role::Task).is_empty() {
        task(layout, &cell, record, shard);
        return;
    }
    let (label, mut unit) = match &layout.titled {
        None => (cell(Role::Indicator), cell(Role::Unit)),
        Some((label, unit)) => match cell(Role::Unit) {
            b"" => (label.as_bytes(), unit.as_bytes()),
            unit => (label.as_bytes(), unit),
        },
    };
    if unit.is_empty() {
        unit = layout.unit.as_bytes();
    }
    if is_no_row(layout, fields, label, record, shard) {
        return;
    }
    let published = published(layout, fields);
    let mut lost = false;
    if layout.columns[Role::Published as usize].is_some() || layout.about.published.is_some() {
        match shard.publish(published, record) {
            Seen::Known => {}
            Seen::Later(day) => return shard.later(label, day),
            Seen::Unclear => lost = true,
        }
    }
    let joined;
    let label = match layout.code {
        None => label,
        Some(at) => {
            joined = coded(field(fields, at), label);
            joined.as_slice()
        }
    };
    shard.last = record.line;
    if label.is_empty() {
        if !lost {
            without_label(fields, record, shard);
        }
        return;
    }
    if let Some(at) = layout.behind
        && !lost
    {
        lost = torn(field(fields, at), cell(Role::Value), record, shard);
    }
    let place = match layout.places.len() {
        0 | 1 => cell(Role::Place),
        _ => narrowest(layout, fields),
    };
    let dated = cell(Role::Period);
    let several = layout.breakdowns.len() > 1
        || layout.columns[Role::Multiple as usize].is_some()
        || narrowed(layout, fields, place)
        || layout.about.part.is_some()
        || !layout.remarks.is_empty() && remarks(layout, fields, dated, shard).next().is_some();
    let kind = if several {
        let mut named = parts(layout, fields, place);
        let said = layout.about.part.as_deref().map(str::as_bytes);
        for more in remarks(layout, fields, dated, shard).chain(said) {
            if !named.is_empty() && !more.is_empty() {
                named.extend_from_slice(b", ");
            }
            named.extend_from_slice(more);
        }
        let names = [label, named.as_slice(), unit];
        let Some(kind) = shard.kind_times(names, cell(Role::Multiple), record) else {
            return;
        };
        kind
    } else {
        shard.kind(label, cell(Role::Breakdown), unit, record)
    };
    note_blank(layout, place, record, shard);
    let of_title = layout.about.place.as_deref().unwrap_or("").as_bytes();
    let wider = layout.places.len() > 1 || !of_title.is_empty();
    let elsewhere = match wider {
        true => elsewhere(layout, fields, place, shard),
        false => None,
    };
    let place = match (&elsewhere, place) {
        (Some(name), _) => name.as_slice(),
        (None, b"") => of_title,
        (None, place) => place,
    };
    let place = shard.place(place, record);
    figure(layout, fields, (kind, place, lost), record, shard);
}

/// Reads the period, the standing and the figure of a row of a kind at a place.
#[inline]
fn figure(
    layout: &Layout,
    fields: &[&[u8]],
    (kind, place, lost): (usize, u32, bool),
    record: Record,
    shard: &mut Shard,
) {
    let cell = |role: Role| cell(layout, fields, role);
    let (dated, value) = (cell(Role::Period), cell(Role::Value));
    let read = match layout.dated {
        false => shard.period_of(kind, dated, record),
        true => within(dated, cell(Role::Quarter), cell(Role::Month), record, shard),
    };
    let (period, said) = match read {
        Ok(read) => read,
        Err(_) if lost => return,
        Err(entry) => return shard.unread(entry, 1),
    };
    if lost {
        let bits = shard.plain_flag(cell(Role::Flag));
        return shard.unclear(kind, (place, period), value, bits, record);
    }
    if let Some(from) = layout.planned_from
        && cell(Role::Flag).is_empty()
        && layout.flag.is_none()
        && Period::from_key(period).year() >= from
        && !number::is_missing(value)
        && !says_standing(dated, said)
    {
        return shard.not_of_title(kind, &layout.owners);
    }
    if let Some(why) = layout.about.why
        && no_result(why, (period, layout.about.year), cell(Role::Flag))
    {
        if number::is_missing(value) {
            shard.figure(kind, place, period, b"", 0, record);
        } else {
            shard.not_of_title(kind, &layout.about.said);
        }
        return;
    }
    let flag = match cell(Role::Flag) {
        [] => match layout.flag {
            Some((flag, of)) if said == 0 && of.is_none_or(|year| year == period) => flag,
            _ => {
                shard.published.unflagged += 1;
                said
            }
        },
        written => {
            if layout.delimiter == b',' && torn(written, value, record, shard) {
                return shard.block(kind, place, period, 0, record);
            }
            let flag = match shard.flag(kind, written, record) {
                Standing::Of(flag) => flag,
                Standing::NoResult => return,
                Standing::Unknown(bits) => {
                    return shard.unclear(kind, (place, period), value, bits, record);
                }
            };
            shard.published.flagged |= flag > 0;
            flag
        }
    };
    let figure = !number::is_missing(value);
    if figure && !shard.fits_day(period, flag, published(layout, fields), record) {
        shard.not_used(kind);
        return shard.block(kind, place, period, flag, record);
    }
    let source = match cell(Role::Source) {
        [] => 0,
        written => shard.source(written, record),
    };
    shard.reason(
        kind,
        (place, period),
        [cell(Role::Cause), cell(Role::Remedy)],
    );
    if let Some(at) = layout.columns[Role::Verdict as usize] {
        let verdict = (at, field(fields, at));
        shard.judge((kind, (place, period)), verdict, source, record);
    }
    shard.figure(kind, place, period, value, flag | source, record);
}

/// Whether the cell of a row's period says how far the figure may be trusted; `said`: what
/// was read of that.
#[cold]
fn says_standing(dated: &[u8], said: u32) -> bool {
    said > 0 || matches!(period::parse(&unquoted(dated)), Ok((_, Some(_))))
}

/// A code and the name beside it, as one label that [`Shard::kind`] takes apart.
#[cold]
fn coded(code: &[u8], name: &[u8]) -> Vec<u8> {
    match (code, name) {
        (b"", name) => name.to_vec(),
        (code, b"") => code.to_vec(),
        (code, name) => [code, &[CODED], name].concat(),
    }
}

/// Stands between a code and its name.
pub const CODED: u8 = 0x1f;

/// What columns of remarks say that narrows a row.
fn remarks<'f>(
    layout: &'f Layout,
    fields: &'f [&'f [u8]],
    dated: &[u8],
    shard: &mut Shard,
) -> impl Iterator<Item = &'f [u8]> + use<'f> {
    let is_year =
        dated.len() == 4 || !layout.dated && !dated.first().is_some_and(u8::is_ascii_digit);
    let cell = |at: &usize| field(fields, *at);
    let found: Vec<&[u8]> = (layout.remarks.iter().map(cell))
        .filter(|cell| !cell.is_empty())
        .filter(|cell| match shard.remark_says(cell) {
            Alone::Nothing => false,
            Alone::Narrows => true,
            // Beside a quarter its remark `quý I` says what the period says.
            Alone::PartOfYear => is_year,
        })
        .collect();
    found.into_iter()
}

/// Whether a title says of a row that it is none of its period's results: what is to be,
/// or a part of the year that the row gives. A standing of results stands before it.
#[cold]
fn no_result(why: Why, (period, of): (u32, Option<i16>), standing: &[u8]) -> bool {
    match (why, Period::from_key(period)) {
        (Why::Goal, _) => standing.is_empty(),
        (_, Period::Year(year)) => of.is_none_or(|of| of == year),
        _ => false,
    }
}

/// Whether the separator tore a number: digits alone in a column of words behind a whole
/// number, without a blank between them.
#[inline]
fn torn(behind: &[u8], value: &[u8], record: Record, shard: &mut Shard) -> bool {
    let digits = |cell: &[u8]| !cell.is_empty() && cell.iter().all(u8::is_ascii_digit);
    if !digits(behind) || behind.len() > 6 || !digits(value.strip_prefix(b"-").unwrap_or(value)) {
        return false;
    }
    shard.unread(&kinds::TORN_NUMBER, 1);
    shard.issues.add(&kinds::TORN_NUMBER, || {
        Finding::in_data(&kinds::TORN_NUMBER, record.excerpt(behind))
            .arg("value", unquoted(value))
            .arg("rest", unquoted(behind))
    });
    true
}

/// Whether a column that nobody knows, or a place beside the row's own, narrows a row.
#[inline]
fn narrowed(layout: &Layout, fields: &[&[u8]], place: &[u8]) -> bool {
    if layout.unknown.is_empty() && layout.beside.is_empty() {
        return false;
    }
    unknown_words(layout, fields, place).next().is_some()
}

/// What columns that nobody knows, and places beside the row's own, say.
fn unknown_words<'f>(
    layout: &'f Layout,
    fields: &'f [&'f [u8]],
    place: &'f [u8],
) -> impl Iterator<Item = &'f [u8]> + 'f {
    let cell = |at: usize| field(fields, at);
    let unknown = layout.unknown.iter().filter_map(move |(at, how)| {
        let cell = cell(*at);
        (!cell.is_empty() && !head::narrows_nothing(cell, *how)).then_some(cell)
    });
    let beside = layout.beside.iter().filter_map(move |at| {
        let cell = cell(*at);
        let same = cell.is_empty() || cell == place;
        (!same && !head::is_whole_place(&unquoted(cell))).then_some(cell)
    });
    unknown.chain(beside)
}

/// The parts that several columns name, without those that are of everything.
fn parts(layout: &Layout, fields: &[&[u8]], place: &[u8]) -> Vec<u8> {
    let cells = layout.breakdowns.iter();
    let cells = cells.map(|at| field(fields, *at));
    let named = cells.filter(|cell| !cell.is_empty() && !head::is_total(&unquoted(cell)));
    let all: Vec<&[u8]> = named.chain(unknown_words(layout, fields, place)).collect();
    all.join(b", ".as_slice())
}

/// The narrowest place that a row names.
fn narrowest<'f>(layout: &Layout, fields: &[&'f [u8]]) -> &'f [u8] {
    let cells = layout.places.iter().filter_map(|at| fields.get(*at));
    let mut cells = cells.map(|cell| trim(cell));
    cells
        .find(|cell| !cell.is_empty() && !head::is_total(&unquoted(cell)))
        .unwrap_or(b"")
}

/// What to call the place of a row whose wider place is not what it is within.
fn elsewhere(
    layout: &Layout,
    fields: &[&[u8]],
    narrow: &[u8],
    shard: &mut Shard,
) -> Option<Vec<u8>> {
    let columns = layout.places.iter().zip(&layout.place_headings);
    let cells = columns.map(|(at, heading)| {
        let cell = field(fields, *at);
        (heading.as_str(), cell)
    });
    let of_title = layout.about.place.as_deref().unwrap_or("");
    let mut wider = cells.chain([("", of_title.as_bytes())]);
    let other = wider.find(|(heading, wide)| {
        !wide.is_empty()
            && wide != &narrow
            && shard.contradicts(&layout.spellings, narrow, (heading, wide))
    });
    other.map(|(_, wide)| nesting::elsewhere(&unquoted(narrow), &unquoted(wide)).into_bytes())
}

/// The period of a row that gives its year and the quarter or month apart.
fn within(
    year: &[u8],
    quarter: &[u8],
    month: &[u8],
    record: Record,
    shard: &mut Shard,
) -> PeriodRead {
    match head::within(quarter, month) {
        None => shard.period(year, record),
        Some(part) => {
            let year = unquoted(year);
            shard.period(format!("{part}/{}", bare_year(&year)).as_bytes(), record)
        }
    }
}

/// `2025` of `năm 2025`.
fn bare_year(text: &str) -> &str {
    let last = text.split_whitespace().next_back().unwrap_or(text);
    if last.len() == 4 && last.bytes().all(|b| b.is_ascii_digit()) {
        last
    } else {
        text
    }
}

/// Whether a record of another width than the header can be read: a blank line
/// is passed over, empty cells too many do no harm.
#[cold]
fn fits(layout: &Layout, fields: &[&[u8]], record: Record, shard: &mut Shard) -> bool {
    if fields.iter().all(|field| trim(field).is_empty()) {
        return false;
    }
    let surplus = fields.get(layout.width..).unwrap_or(&[]);
    if fields.len() > layout.width && surplus.iter().all(|field| trim(field).is_empty()) {
        return true;
    }
    if note(layout, fields, record, shard) {
        return false;
    }
    shard.unread(&kinds::RAGGED_ROW, 1);
    shard.issues.add(&kinds::RAGGED_ROW, || {
        Finding::in_data(&kinds::RAGGED_ROW, record.whole())
            .arg("found", fields.len())
            .arg("expected", layout.width)
    });
    false
}

/// Whether a record is a line of words; one that says of what rows are is kept by name.
#[cold]
fn note(layout: &Layout, fields: &[&[u8]], record: Record, shard: &mut Shard) -> bool {
    let cells = fields.iter().map(|field| trim(field));
    let cells: Vec<&[u8]> = cells.filter(|cell| !cell.is_empty()).collect();
    let alone = match cells.as_slice() {
        [words] => Some(*words),
        _ => None,
    };
    let part = alone.is_some_and(|words| shard.is_part_alone(words));
    if !part && !shard.is_note(cells.iter().copied(), record) {
        return false;
    }
    if let Some(words) = alone {
        shard.note_head(&layout.spellings, layout.titled.is_some(), words, record);
    }
    true
}

/// The cell by which the row of a task says nothing of the programme's own, and whether it
/// is its place: another one, or else a standing of what is to be.
fn no_task<'c>(layout: &Layout, cell: &dyn Fn(Role) -> &'c [u8]) -> Option<(bool, &'c [u8])> {
    let place = cell(Role::Place);
    let own = match layout.spellings.read(&unquoted(place)) {
        Meant::Own | Meant::Total => true,
        Meant::Named(name) | Meant::Read(name) => layout.spellings.may_be_own(&name),
        Meant::Unknown => false,
    };
    if !place.is_empty() && !own {
        return Some((true, place));
    }
    let flag = cell(Role::Flag);
    let said = key(&unquoted(flag));
    let goal = WORDS.goal_titles.within(&said) || WORDS.firm_goal_titles.within(&said);
    (goal && !WORDS.result_headings.within(&said)).then_some((false, flag))
}

/// What a document says of a task; a word that is no verdict is told of.
fn published_of<'c>(
    layout: &Layout,
    cell: &dyn Fn(Role) -> &'c [u8],
    record: Record,
    shard: &mut Shard,
) -> Option<Published> {
    let at = layout.columns[Role::Verdict as usize]?;
    let written = cell(Role::Verdict);
    let said = shard.verdict(written, record)?;
    let source = unquoted(cell(Role::Source));
    Some(Published {
        said,
        text: Arc::from(unquoted(written).trim()),
        source: (!source.is_empty()).then(|| Arc::from(source)),
        spot: Spot {
            // Whoever takes the row over knows it.
            file: Arc::from(""),
            line: u32::try_from(record.line).unwrap_or(u32::MAX),
            column: Some(at as u32 + 1 + shard.left),
            decimals: None,
        },
    })
}

/// Reads a task's state.
fn task<'c>(layout: &Layout, cell: &dyn Fn(Role) -> &'c [u8], record: Record, shard: &mut Shard) {
    if let Some((of_place, said)) = no_task(layout, cell) {
        let entry = match of_place {
            true => &kinds::UNKNOWN_PLACE,
            false => &kinds::BAD_FLAG,
        };
        let name = unquoted(said);
        shard.issues.add(entry, || {
            about(entry, record, said)
                .arg("place", name.as_str())
                .arg("rows", 1usize)
                .arg("nearest", "")
        });
        let kind = match of_place {
            true => AsideKind::Place,
            false => AsideKind::Column,
        };
        shard.set_aside(kind, &name, 1);
        return;
    }
    let written = cell(Role::Completed);
    let done = unquoted(written);
    let completed = if number::is_missing(written) {
        None
    } else {
        match period::parse(&done).map(|(period, _)| period) {
            Ok(Period::Day(day)) => Some(day),
            Ok(period) => Some(period.end()),
            Err(_) if WORDS.no_day.has(&key(&done)) => None,
            Err(_) => {
                shard.unread(&kinds::BAD_COMPLETION, 1);
                shard.issues.add(&kinds::BAD_COMPLETION, || {
                    about(&kinds::BAD_COMPLETION, record, written)
                });
                return;
            }
        }
    };
    let note = unquoted(cell(Role::Note));
    let state = TaskState {
        task: unquoted(cell(Role::Task)),
        completed,
        note: (!note.is_empty()).then_some(note),
        reason: Reason::of([cell(Role::Cause), cell(Role::Remedy)]),
        published: published_of(layout, cell, record, shard),
    };
    shard.tasks.push((record.line, state));
}
