//! The table: columns of figures by series, and what reads them.

use super::aside::{Aside, AsideKind, Asked};
use super::doubts;
use super::interval::Interval;
use super::judged::{Judged, Published};
use super::known::{Day, Old, Release};
use super::merge::{Blanks, Reasons};
use super::number::from_fixed;
use super::one_or_each::OneOrEach;
use super::places::PlaceTable;
use super::shard::cell;
use super::template::Sent;
use super::{Cell, FileSummary, PlaceId, Reason, Spot, TaskState, Value};
use crate::model::Flag;
use crate::model::number::{Exact, decimal};
use crate::model::{IndicatorId, Period};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// Bits of [`Columns::meta`].
pub mod meta {
    use crate::model::Flag;

    /// The flag: 0 official, 1 preliminary, 2 estimate.
    pub const FLAG: u32 = 0b11;
    /// `value` is an index for [`super::Columns::spilled`].
    pub const SPILLED: u32 = 1 << 2;
    /// Two rows disagree: there is no figure here, `value` means nothing.
    pub const CONFLICT: u32 = 1 << 3;
    /// The figure is an interval: `value` is an index for [`super::Columns::interval`].
    pub const BETWEEN: u32 = 1 << 7;
    /// The figure cannot be: there is none here. Always with [`CONFLICT`].
    pub const IMPOSSIBLE: u32 = 1 << 4;
    /// Any of the three: the row cannot be read as fixed point.
    pub const NOT_PLAIN: u32 = SPILLED | CONFLICT | BETWEEN;
    /// While reading: `1.234`, taken with the point as decimal mark.
    pub(crate) const MAYBE_POINT: u32 = 1 << 4;
    /// While reading: `1,234`, taken with the comma as decimal mark.
    pub(crate) const MAYBE_COMMA: u32 = 1 << 5;
    /// While reading: the row has no figure.
    pub(crate) const MISSING: u32 = 1 << 6;
    /// While reading: the row is accounted for already, and named.
    pub(crate) const ASIDE: u32 = 1 << 3;
    /// While reading: the row has a figure that cannot be read, and is accounted for:
    /// nobody knows the figure of its cell, and none of a lesser standing takes its place.
    pub(crate) const LOST: u32 = MISSING | BETWEEN | ASIDE;
    /// In the table: the row is accounted for elsewhere, as named or with the series of
    /// another programme; it counts neither as used nor as later.
    pub(crate) const NAMED: u32 = 1 << 6;
    /// In the table: some row of the cell cannot be read or used, so that nobody knows its
    /// figure. Always with [`CONFLICT`].
    pub const UNREAD: u32 = 1 << 5;
    /// In the table: of a row that cannot be read.
    pub(crate) const NO_FIGURE: u32 = CONFLICT | IMPOSSIBLE | UNREAD | NAMED;
    /// Where the source's id begins; 0 is none.
    pub const SOURCE: u32 = 8;

    /// The bits of a flag.
    pub fn of_flag(flag: Flag) -> u32 {
        match flag {
            Flag::Official => 0,
            Flag::Preliminary => 1,
            Flag::Estimate => 2,
        }
    }

    /// The flag in the bits.
    pub fn flag(meta: u32) -> Flag {
        match meta & FLAG {
            0 => Flag::Official,
            1 => Flag::Preliminary,
            _ => Flag::Estimate,
        }
    }
}

/// A figure in words: a level of a scale, "hoàn thành".
#[derive(Clone, Debug, PartialEq)]
pub struct WordCell {
    /// The place.
    pub place: u32,
    /// [`Period::to_key`].
    pub period: u32,
    /// As written; empty where two rows disagree ([`meta::CONFLICT`]).
    pub word: Arc<str>,
    /// As [`Columns::meta`].
    pub meta: u32,
    /// When it became known.
    pub day: Day,
    /// As [`Columns::at`].
    pub at: At,
}

/// Where a row's figure stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct At {
    /// The index of the file.
    pub file: u32,
    /// Line and decimals: see [`cell::pack`].
    pub(crate) cell: u32,
    /// Which field of the line, from 1; 0: not known.
    pub(crate) field: u32,
}

/// Where the figure of each row stands: an [`At`] a row, its file and field once where
/// all rows have the same.
#[derive(Debug, Default, PartialEq)]
pub struct Spots {
    file: OneOrEach,
    field: OneOrEach,
    cell: Vec<u32>,
}

impl Spots {
    /// Adds a row's.
    #[inline]
    pub(crate) fn push(&mut self, at: At) {
        self.file.push(at.file);
        self.field.push(at.field);
        self.cell.push(at.cell);
    }

    /// Makes room for so many rows.
    pub(crate) fn reserve_exact(&mut self, rows: usize) {
        self.cell.reserve_exact(rows);
    }

    /// That of a row; none beyond the last.
    pub fn get(&self, row: usize) -> Option<At> {
        Some(At {
            file: self.file.get(row)?,
            cell: *self.cell.get(row)?,
            field: self.field.get(row)?,
        })
    }
}

/// The figures of one indicator, or of one breakdown of it, in columns of one
/// length sorted by place and then period; no cell stands twice.
///
/// To scan: walk the four slices side by side. `meta[i] & meta::NOT_PLAIN == 0`
/// says that `value[i]` is the figure in millionths of the indicator's unit;
/// otherwise it is a conflict ([`meta::CONFLICT`], no figure), or too long for
/// the column ([`meta::SPILLED`], ask [`Columns::spilled`]), or an interval
/// ([`meta::BETWEEN`], ask [`Columns::interval`]). Words and places
/// that have rows without any figure are beside the columns.
#[derive(Debug, Default, PartialEq)]
pub struct Columns {
    /// Place ids.
    pub place: Vec<u32>,
    /// [`Period::to_key`]: in order of the last day, shorter periods first.
    pub period: Vec<u32>,
    /// Fixed point: millionths.
    pub value: Vec<i64>,
    /// Flag, source and how to read `value`: see [`meta`].
    pub meta: Vec<u32>,
    /// Where each row's figure stands.
    pub at: Spots,
    /// Figures in words, sorted likewise.
    pub words: Vec<WordCell>,
    /// Places that have rows, but neither a number nor a word; sorted.
    pub bare: Vec<u32>,
    /// When each figure became known; empty where no row says.
    pub day: Vec<Day>,
    /// The figures that others took the place of, by place and period.
    pub old: Vec<Old>,
    pub(crate) old_words: Vec<Arc<str>>,
    pub(crate) spill: Vec<Exact>,
    pub(crate) between: Vec<Arc<Interval>>,
}

impl Columns {
    /// The exact figure of a row marked [`meta::SPILLED`].
    pub fn spilled(&self, row: usize) -> Option<&Exact> {
        let at = usize::try_from(*self.value.get(row)?).ok()?;
        (self.meta.get(row)? & meta::SPILLED != 0)
            .then(|| self.spill.get(at))
            .flatten()
    }

    /// The interval of a row marked [`meta::BETWEEN`].
    pub fn interval(&self, row: usize) -> Option<&Arc<Interval>> {
        let at = usize::try_from(*self.value.get(row)?).ok()?;
        (self.meta.get(row)? & meta::BETWEEN != 0)
            .then(|| self.between.get(at))
            .flatten()
    }

    /// The figure of a row, exact; `None` where two rows disagree or it is an
    /// interval.
    pub fn exact(&self, row: usize) -> Option<Exact> {
        let bits = *self.meta.get(row)?;
        if bits & (meta::CONFLICT | meta::BETWEEN) != 0 {
            None
        } else if bits & meta::SPILLED != 0 {
            self.spilled(row).cloned()
        } else {
            Some(from_fixed(*self.value.get(row)?))
        }
    }

    /// The rows of a place.
    pub fn rows_of(&self, place: PlaceId) -> Range<usize> {
        let start = self.place.partition_point(|&p| p < place.0);
        let len = self.place[start..].partition_point(|&p| p == place.0);
        start..start + len
    }

    /// The words of a place.
    pub fn words_of(&self, place: PlaceId) -> &[WordCell] {
        let start = self.words.partition_point(|w| w.place < place.0);
        let len = self.words[start..].partition_point(|w| w.place == place.0);
        &self.words[start..start + len]
    }
}

/// Two rows that disagree about one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// The breakdown, if any.
    pub breakdown: Option<Arc<str>>,
    /// Of which place.
    pub place: PlaceId,
    /// Of which period.
    pub period: Period,
    /// One value as text, with its file and line.
    pub one: (String, String, u64),
    /// The other.
    pub other: (String, String, u64),
}

/// What was superseded in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct SupersededIn {
    /// Index of the file.
    pub file: usize,
    /// How many figures.
    pub count: u64,
    /// The first of them, and its line.
    pub first: Superseding,
}

/// A figure that another took the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseding {
    /// The line of its row.
    pub line: u32,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// The breakdown, if any.
    pub breakdown: Option<Arc<str>>,
    /// Of which place.
    pub place: PlaceId,
    /// Of which period.
    pub period: Period,
    /// What it was: as text, its standing, its day.
    pub old: (String, Flag, Option<Date>),
    /// What counts.
    pub new: (String, Flag, Option<Date>),
}

/// The observations of a run.
#[derive(Debug, Default)]
pub struct Observations {
    /// By owner and breakdown (`None`: none), in their order.
    pub(crate) series: BTreeMap<(u32, Option<Arc<str>>), Columns>,
    /// The day of knowledge, where rows published later were left out.
    pub(crate) known: Option<Date>,
    /// What was superseded in each file, where something was.
    pub(crate) superseded: Vec<SupersededIn>,
    pub(crate) owners: Vec<u32>,
    pub(crate) places: PlaceTable,
    pub(crate) sources: Vec<Arc<str>>,
    pub(crate) tasks: Vec<TaskState>,
    pub(crate) files: Vec<FileSummary>,
    /// Their names.
    pub(crate) file_names: Vec<Arc<str>>,
    pub(crate) unmatched: Vec<(String, u64)>,
    pub(crate) asides: Vec<Aside>,
    pub(crate) aside_of: HashMap<u32, u64>,
    pub(crate) conflicts: Vec<Conflict>,
    pub(crate) readings: Vec<(String, String)>,
    /// What the programmes ask of places and parts.
    pub(crate) asked: Asked,
    /// What is said of figures.
    pub(crate) reasons: Reasons,
    /// What documents say that figures come to.
    pub(crate) judged: Judged,
    /// Rows without a figure that can be read, of what formulas go over.
    pub(crate) blanks: Blanks,
    /// Templates that came back.
    pub(crate) sent: Vec<Sent>,
    /// Figures in doubt, by owner, place and period.
    pub(crate) doubts: HashMap<(u32, u32, u32), doubts::Why>,
}

impl Observations {
    /// The indicator whose columns hold the figures of `indicator`.
    pub fn owner(&self, indicator: IndicatorId) -> u32 {
        let own = self.owners.get(indicator.0 as usize);
        own.copied().unwrap_or(indicator.0)
    }

    /// The columns of an indicator's own figures, breakdowns apart. Indicators
    /// of one name and unit in several programmes share them.
    pub fn columns(&self, indicator: IndicatorId) -> Option<&Columns> {
        self.series.get(&(self.owner(indicator), None))
    }

    /// The columns of a breakdown that is no declared part of the indicator.
    pub fn columns_broken(&self, indicator: IndicatorId, breakdown: &str) -> Option<&Columns> {
        let wanted = crate::source::text::key(breakdown);
        self.breakdowns_of(indicator)
            .into_iter()
            .find(|(name, _)| crate::source::text::key(name) == wanted)
            .map(|(_, columns)| columns)
    }

    /// The breakdowns that the data have and the programme does not declare as
    /// parts, each with its columns.
    pub fn breakdowns_of(&self, indicator: IndicatorId) -> Vec<(Arc<str>, &Columns)> {
        let owner = self.owner(indicator);
        self.series
            .range((owner, None)..(owner + 1, None))
            .filter_map(|((_, breakdown), columns)| Some((breakdown.clone()?, columns)))
            .collect()
    }

    /// Whether a row of an indicator, or of a breakdown of it, has no figure that can be
    /// read at a place in a period or a part of it. Known of what formulas go over alone.
    pub fn is_blank(
        &self,
        indicator: IndicatorId,
        breakdown: Option<&str>,
        place: PlaceId,
        period: Period,
    ) -> bool {
        if self.blanks.is_empty() {
            return false;
        }
        let key = (self.owner(indicator), breakdown.map(Arc::from));
        let inside = |key: u32| {
            let one = Period::from_key(key);
            one.start() >= period.start() && one.end() <= period.end()
        };
        self.blanks.get(&key).is_some_and(|cells| {
            let mut here = cells.range((place.0, 0)..=(place.0, u32::MAX));
            here.any(|(_, key)| inside(*key))
        })
    }

    /// The figures of an indicator at a place, by period. Cells about which two
    /// rows disagree are left out.
    pub fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell> {
        self.columns(indicator)
            .map_or(Vec::new(), |columns| self.cells(columns, place))
    }

    /// The figures of a breakdown at a place, by period.
    pub fn series_broken(
        &self,
        indicator: IndicatorId,
        place: PlaceId,
        breakdown: &str,
    ) -> Vec<Cell> {
        self.columns_broken(indicator, breakdown)
            .map_or(Vec::new(), |columns| self.cells(columns, place))
    }

    fn cells(&self, columns: &Columns, place: PlaceId) -> Vec<Cell> {
        let rows = columns.rows_of(place);
        let mut cells: Vec<Cell> = Vec::with_capacity(rows.len());
        for row in rows {
            let value = match columns.interval(row) {
                Some(interval) => Some(Value::Between(interval.clone())),
                None => columns.exact(row).map(number),
            };
            if let Some(value) = value {
                let day = columns.day.get(row).copied().unwrap_or(0);
                let period = columns.period[row];
                let release = self.release(columns, place.0, period, day);
                cells.push(self.cell(
                    period,
                    columns.meta[row],
                    columns.at.get(row),
                    value,
                    release,
                ));
            }
        }
        // The rows are by period already.
        let words = columns.words_of(place).iter();
        let mut words = words
            .filter(|word| word.meta & meta::CONFLICT == 0)
            .peekable();
        if words.peek().is_some() {
            cells.extend(words.map(|word| {
                let value = Value::Word(word.word.clone());
                let release = self.release(columns, place.0, word.period, word.day);
                self.cell(word.period, word.meta, Some(word.at), value, release)
            }));
            cells.sort_by_key(|cell| cell.period.to_key());
        }
        cells
    }

    fn cell(&self, period: u32, bits: u32, at: Option<At>, value: Value, release: Release) -> Cell {
        Cell {
            period: Period::from_key(period),
            value,
            flag: flag_of(bits),
            source: self.source(bits).cloned(),
            spot: at.and_then(|at| self.spot(at)),
            release,
        }
    }

    fn spot(&self, at: At) -> Option<Spot> {
        cell::has_line(at.cell).then_some(())?;
        Some(Spot {
            file: self.file_names.get(at.file as usize)?.clone(),
            line: cell::line(at.cell),
            column: Some(at.field).filter(|field| *field > 0),
            decimals: cell::written_decimals(at.cell),
        })
    }

    /// The templates that came back, in the order of the files.
    pub fn sent(&self) -> &[Sent] {
        &self.sent
    }

    /// Whether some row gives a cause or a remedy.
    pub fn says_reasons(&self) -> bool {
        !self.reasons.is_empty() || self.tasks.iter().any(|task| !task.reason.is_empty())
    }

    /// What whoever reported it says of a figure, or of why there is none.
    pub fn reason(
        &self,
        indicator: IndicatorId,
        place: PlaceId,
        period: Period,
    ) -> Option<&Reason> {
        if self.reasons.is_empty() {
            return None;
        }
        let key = (self.owner(indicator), place.0, period.to_key()?);
        self.reasons.get(&key)
    }

    /// What documents say that a figure comes to, in the order of their files.
    pub fn published(
        &self,
        indicator: IndicatorId,
        place: PlaceId,
        period: Period,
    ) -> &[Published] {
        let key = period
            .to_key()
            .map(|key| (self.owner(indicator), place.0, key));
        let found = key.and_then(|key| self.judged.get(&key));
        found.map_or(&[], Vec::as_slice)
    }

    /// At which places and periods documents say what an indicator's figures come to.
    pub fn published_of(&self, indicator: IndicatorId) -> Vec<(PlaceId, Period)> {
        let owner = self.owner(indicator);
        let all = self
            .judged
            .range((owner, 0, 0)..=(owner, u32::MAX, u32::MAX));
        all.map(|((_, place, period), _)| (PlaceId(*place), Period::from_key(*period)))
            .collect()
    }

    /// Whether some row gives a published verdict.
    pub fn has_published(&self) -> bool {
        !self.judged.is_empty()
    }

    /// The source named by a row's `meta`.
    pub fn source(&self, bits: u32) -> Option<&Arc<str>> {
        self.sources
            .get(((bits >> meta::SOURCE) as usize).checked_sub(1)?)
    }

    /// Whether two rows disagree about this cell.
    pub fn conflicting(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        self.has_bit(meta::CONFLICT, indicator, place, period)
    }

    /// Whether the row of this cell gives a figure that cannot be; it is then
    /// [`Observations::conflicting`] too, as there is no figure.
    pub fn impossible(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        self.has_bit(meta::IMPOSSIBLE, indicator, place, period)
    }

    /// Whether some row of this cell cannot be read or used; it is then
    /// [`Observations::conflicting`] too.
    pub fn unread(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        self.has_bit(meta::UNREAD, indicator, place, period)
    }

    fn has_bit(&self, bit: u32, of: IndicatorId, place: PlaceId, period: Period) -> bool {
        let (Some(columns), Some(period)) = (self.columns(of), period.to_key()) else {
            return false;
        };
        let mut rows = columns.rows_of(place);
        rows.any(|row| columns.period[row] == period && columns.meta[row] & bit != 0)
            || (columns.words_of(place).iter())
                .any(|word| word.period == period && word.meta & bit != 0)
    }

    /// Why a figure is in doubt, if it is.
    pub fn doubt(
        &self,
        indicator: IndicatorId,
        place: PlaceId,
        period: Period,
    ) -> Option<doubts::Why> {
        if self.doubts.is_empty() {
            return None;
        }
        let cell = (self.owner(indicator), place.0, period.to_key()?);
        self.doubts.get(&cell).copied()
    }

    /// The places that have a row for this indicator, even one without a value
    /// or of a breakdown only, in the order of [`PlaceId`].
    pub fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId> {
        let mut places: Vec<u32> = Vec::new();
        let owner = self.owner(indicator);
        for columns in self.all_of(owner) {
            places.extend(&columns.place);
            places.dedup();
            places.extend(&columns.bare);
            places.extend(columns.words.iter().map(|word| word.place));
        }
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(PlaceId).collect()
    }

    /// The columns of an owner: its own, then its breakdowns'.
    fn all_of(&self, owner: u32) -> impl Iterator<Item = &Columns> {
        let range = (owner, None)..(owner + 1, None);
        self.series.range(range).map(|(_, columns)| columns)
    }

    /// A place's name, `None` for [`PlaceId::NONE`].
    pub fn place_name(&self, place: PlaceId) -> Option<&Arc<str>> {
        self.places.name(place.0)
    }

    /// The place of this name or alias, if any row has it.
    pub fn place(&self, name: &str) -> Option<PlaceId> {
        self.places.find(name).map(PlaceId)
    }

    /// How many place ids there are: an array indexed by [`PlaceId`] is this long.
    pub fn place_count(&self) -> usize {
        self.places.count()
    }

    /// The day of knowledge: rows published later were left out. None where all that the
    /// files have is read.
    pub fn known(&self) -> Option<Date> {
        self.known
    }

    /// What was superseded in each file.
    pub fn superseded_in(&self) -> &[SupersededIn] {
        &self.superseded
    }

    /// Whether rows of some file say when they became known.
    pub fn says_days(&self) -> bool {
        (self.files.iter()).any(|file| file.dated > 0 || file.unpublished > 0)
    }

    /// Reported task states.
    pub fn tasks(&self) -> &[TaskState] {
        &self.tasks
    }

    /// What was read of each file, in the order given.
    pub fn files(&self) -> &[FileSummary] {
        &self.files
    }

    /// Rows read in all files, with and without a value.
    pub fn rows(&self) -> u64 {
        self.files.iter().map(|file| file.rows).sum()
    }

    /// Labels that match no indicator, with how many rows each has.
    pub fn unmatched(&self) -> &[(String, u64)] {
        &self.unmatched
    }

    /// Rows that were read and are not used, by name: of unknown places and parts.
    pub fn asides(&self) -> &[Aside] {
        &self.asides
    }

    /// The figures of periods that end after a day, by the year in which they end; and how
    /// many each owner has. None that is named elsewhere.
    pub fn later(&self, day: Date) -> (Vec<Aside>, HashMap<u32, u64>) {
        let (mut years, mut owners) = (BTreeMap::new(), HashMap::new());
        let last = Period::last_key(day);
        for ((owner, _), columns) in &self.series {
            let mut count = |period: u32, bits: u32| {
                if period > last && is_counted(bits) {
                    *years.entry(Period::from_key(period).year()).or_default() += 1;
                    *owners.entry(*owner).or_default() += 1;
                }
            };
            for word in &columns.words {
                count(word.period, word.meta);
            }
            // Most series have none.
            if columns.period.iter().copied().max() > Some(last) {
                let rows = columns.period.iter().zip(&columns.meta);
                rows.for_each(|(period, bits)| count(*period, *bits));
            }
        }
        let aside =
            |(year, rows): (i16, u64)| Aside::of_file((AsideKind::Later, year.to_string(), rows));
        (years.into_iter().map(aside).collect(), owners)
    }

    /// How many figures of periods that have ended by a day each owner has, at places and
    /// of parts that are asked for: all that commitments may rest on.
    pub fn ready(&self, day: Date) -> BTreeMap<u32, u64> {
        let last = Period::last_key(day);
        let mut owners: BTreeMap<u32, u64> = BTreeMap::new();
        for ((owner, _), columns) in &self.series {
            let words = columns.words.iter();
            let words = words.filter(|word| word.period <= last && is_counted(word.meta));
            let rows = columns.period.iter().zip(&columns.meta);
            let rows = rows.filter(|(period, bits)| **period <= last && is_counted(**bits));
            *owners.entry(*owner).or_default() += (words.count() + rows.count()) as u64;
        }
        owners
    }

    /// How places were read that are spelt otherwise, a file each, in Vietnamese and
    /// English.
    pub fn readings(&self) -> &[(String, String)] {
        &self.readings
    }

    /// How many rows of an indicator were read and set aside.
    pub fn aside_of(&self, indicator: IndicatorId) -> u64 {
        self.aside_of
            .get(&self.owner(indicator))
            .copied()
            .unwrap_or(0)
    }

    /// Every cell about which two rows disagree.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }
}

/// Whether a row of the table is a figure that is accounted for nowhere else.
#[inline]
fn is_counted(bits: u32) -> bool {
    bits & (meta::CONFLICT | meta::NAMED) == 0
}

fn flag_of(bits: u32) -> Flag {
    meta::flag(bits)
}

/// A decimal where 28 digits hold it, else the exact ratio.
pub(super) fn number(value: Exact) -> Value {
    decimal(&value).map_or(Value::Ratio(value), Value::Number)
}
