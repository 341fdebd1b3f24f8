//! What one reader gathers: rows by label, names interned, evidence, findings.
//!
//! Several readers fill a shard each; [`super::merge`] joins them so that the
//! result does not depend on who read what.

use super::TaskState;
use super::aside::AsideKind;
use super::interner::Interner;
use super::interval::{self, Typed};
use super::issues::{Issues, Record};
use super::number::{self, Mark, Reading};
use super::period::{self, Bad};
use super::table::meta;
use super::vocabulary::{Meaning, Vocabulary};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Excerpt, Finding, Text};
use crate::model::Flag;
use crate::model::IndicatorId;
use crate::model::Period;
use crate::model::number::Exact;
use crate::source::encoding;
use crate::source::footnote::before_mark;
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::sync::Arc;

/// A figure, its names still this shard's own.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The place, in the shard's numbering.
    pub place: u32,
    /// [`Period::to_key`].
    pub period: u32,
    /// Fixed point, or an index into the shard's spill.
    pub value: i64,
    /// Bits of [`meta`], the source in the shard's numbering.
    pub meta: u32,
    /// The line.
    pub line: u32,
}

/// A figure in words.
#[derive(Clone, Debug)]
pub struct WordRow {
    /// As [`Row`]; its value means nothing.
    pub row: Row,
    /// The words.
    pub word: Arc<str>,
}

/// Rows of one label, breakdown and unit.
pub struct Kind {
    /// The label as written.
    pub label: String,
    /// The breakdown as written.
    pub breakdown: String,
    /// The unit as written.
    pub unit: String,
    /// The kind of its figures with a percent sign, `12%`, where it has no unit.
    pub percent: Option<usize>,
    /// What they mean.
    pub meaning: Meaning,
    /// Whether its figures go into the table.
    pub used: bool,
    /// Whether numbers are figures of it.
    pub numbers: bool,
    /// Whether words are.
    pub words: bool,
    /// Its rows with numbers, or without a figure.
    pub rows: Vec<Row>,
    /// Its rows with words.
    pub word_rows: Vec<WordRow>,
    /// What its numbers tell of the decimal mark: bits of [`marks`].
    pub marks: u8,
    /// Its unit counts things one by one.
    pub counted: bool,
    /// Figures in columns that are not read.
    pub aside: u64,
    /// How many rows there are.
    pub count: u64,
    /// The first one.
    pub first: Excerpt,
}

/// Bits of [`Kind::marks`].
pub mod marks {
    use super::Mark;

    /// A number that plainly has a decimal point.
    pub const POINT: u8 = 1;
    /// A number that plainly has a decimal comma.
    pub const COMMA: u8 = 2;
    /// `1.234`.
    pub const MAYBE_POINT: u8 = 4;
    /// `1,234`.
    pub const MAYBE_COMMA: u8 = 8;

    /// The bit of a mark.
    pub fn of(mark: Mark) -> u8 {
        match mark {
            Mark::None => 0,
            Mark::Point => POINT,
            Mark::Comma => COMMA,
            Mark::MaybePoint => MAYBE_POINT,
            Mark::MaybeComma => MAYBE_COMMA,
        }
    }
}

/// The first cells that speak about the decimal mark.
#[derive(Default)]
pub struct Evidence {
    /// The decimal mark is the point.
    pub point: Option<Excerpt>,
    /// The decimal mark is the comma.
    pub comma: Option<Excerpt>,
    /// Cannot be told.
    pub maybe: Option<Excerpt>,
    /// Cannot be told, but for the unit: what is counted has no decimals.
    pub counted: Option<Excerpt>,
}

impl Evidence {
    #[inline]
    fn note(&mut self, mark: Mark, excerpt: impl FnOnce() -> Excerpt) {
        let slot = match mark {
            Mark::None => return,
            Mark::Point => &mut self.point,
            Mark::Comma => &mut self.comma,
            Mark::MaybePoint | Mark::MaybeComma => &mut self.maybe,
        };
        if slot.is_none() {
            *slot = Some(excerpt());
        }
    }
}

/// A period cell as read: key and bits of the flag beside it.
type PeriodCell = Result<(u32, u32), Bad>;

/// One reader's gathering.
pub struct Shard<'v> {
    vocabulary: &'v Vocabulary<'v>,
    /// Rows by label.
    pub kinds: Vec<Kind>,
    kind_ids: Interner,
    scratch: Vec<u8>,
    /// Places as spelled.
    pub places: Interner,
    /// Sources as written; number 0, of rows that name none, is the file.
    pub sources: Interner,
    /// The title of a table.
    pub title: Option<String>,
    periods: HashMap<Box<[u8]>, PeriodCell, RandomState>,
    flags: HashMap<Box<[u8]>, Option<u32>, RandomState>,
    /// The flag met last, with its bits.
    last_flag: (Vec<u8>, u32),
    years: Vec<u32>,
    /// Numbers that do not fit the column.
    pub spill: Vec<Exact>,
    /// Figures in words that say an interval.
    pub intervals: Vec<Typed>,
    /// Evidence of the decimal mark.
    pub evidence: Evidence,
    /// Findings.
    pub issues: Issues,
    /// Task states with their lines.
    pub tasks: Vec<(u64, TaskState)>,
    /// Figures read of columns and rows that are not used.
    pub asides: Vec<(AsideKind, String, u64)>,
    /// Rows read.
    pub count: u64,
    /// Of them, without a figure.
    pub missing: u64,
}

/// The first year of the table of year keys.
const FIRST_YEAR: i16 = 1900;

/// A number with the mark of a footnote behind it.
const FOOTNOTE: Text = Text {
    vi: "trông như số có dấu chú thích: bỏ dấu ấy khỏi ô; lời chú thích ghi ở cột ghi chú hay nguồn",
    en: "this looks like a number with a footnote's mark: leave the mark out; the footnote goes into a remark or the source",
};

/// A cell of a sheet whose formula failed.
const BROKEN: Text = Text {
    vi: "bảng tính báo lỗi ở ô này (công thức hỏng, thiếu ô nguồn): mở bảng tính sửa công thức rồi xuất lại; chưa có số thì để trống",
    en: "the sheet reports an error in this cell (a broken formula, a missing source): mend the formula and export again; leave the cell empty where there is no figure",
};

/// Whether a cell is what a sheet shows in place of a formula's result:
/// `#REF!`, `#DIV/0!`, `#N/A`, `#NAME?`.
fn is_broken(typed: &str) -> bool {
    let rest = typed.trim().strip_prefix('#');
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && rest
                .chars()
                .all(|c| c.is_ascii_uppercase() || matches!(c, '/' | '0' | '!' | '?'))
    })
}

/// Separates label, breakdown and unit; no UTF-8 text has this byte.
const BETWEEN: u8 = 0xff;

impl<'v> Shard<'v> {
    /// An empty shard.
    pub fn new(vocabulary: &'v Vocabulary<'v>) -> Self {
        let years = (FIRST_YEAR..FIRST_YEAR + 256)
            .map(|year| Period::Year(year).to_key().unwrap_or(0))
            .collect();
        Shard {
            vocabulary,
            kinds: Vec::new(),
            kind_ids: Interner::new(),
            scratch: Vec::new(),
            places: Interner::new(),
            sources: Interner::new(),
            title: None,
            periods: HashMap::default(),
            flags: HashMap::default(),
            last_flag: (Vec::new(), 0),
            years,
            spill: Vec::new(),
            intervals: Vec::new(),
            evidence: Evidence::default(),
            issues: Issues::default(),
            tasks: Vec::new(),
            asides: Vec::new(),
            count: 0,
            missing: 0,
        }
    }

    /// The kind of rows of this label, breakdown and unit.
    #[inline]
    pub fn kind(&mut self, label: &[u8], breakdown: &[u8], unit: &[u8], record: Record) -> usize {
        // No key is empty: a row without a label is one of a label that is nothing's.
        let plain = breakdown.is_empty() && unit.is_empty() && !label.is_empty();
        let (id, new) = if plain {
            self.kind_ids.get(label, record.line)
        } else {
            self.scratch.clear();
            self.scratch.extend_from_slice(label);
            self.scratch.push(BETWEEN);
            self.scratch.extend_from_slice(breakdown);
            self.scratch.push(BETWEEN);
            self.scratch.extend_from_slice(unit);
            self.kind_ids.get(&self.scratch, record.line)
        };
        if new {
            self.add_kind(label, breakdown, unit, record);
        }
        id as usize - 1
    }

    fn add_kind(&mut self, label: &[u8], breakdown: &[u8], unit: &[u8], record: Record) {
        for cell in [label, breakdown, unit] {
            self.text(cell, record);
        }
        let (label_text, unit_text) = (unquoted(label), unquoted(unit));
        let breakdown_text = unquoted(breakdown);
        let meaning = self
            .vocabulary
            .meaning(&label_text, &breakdown_text, &unit_text);
        let cell = match meaning {
            Meaning::UnknownUnit { .. } | Meaning::OtherMeasure { .. } => unit,
            Meaning::Series { .. } if !breakdown.is_empty() => breakdown,
            _ => label,
        };
        let (numbers, words) = match meaning {
            Meaning::Series { numbers, words, .. } => (numbers, words),
            _ => (true, true),
        };
        let used = matches!(meaning, Meaning::Series { .. });
        self.kinds.push(Kind {
            marks: 0,
            counted: match &meaning {
                Meaning::Series { targets, .. } => targets.iter().any(|target| target.counted),
                _ => false,
            },
            aside: 0,
            used,
            label: label_text,
            breakdown: breakdown_text,
            unit: unit_text,
            percent: None,
            meaning,
            numbers,
            words,
            rows: Vec::new(),
            word_rows: Vec::new(),
            count: 0,
            first: record.excerpt(cell),
        });
    }

    /// The place of a cell.
    #[inline]
    pub fn place(&mut self, cell: &[u8], record: Record) -> u32 {
        let (id, new) = self.places.get(cell, record.line);
        if new {
            self.text(cell, record);
        }
        id
    }

    /// Checks that a cell that is new is text.
    fn text(&mut self, cell: &[u8], record: Record) {
        if cell.contains(&0) {
            self.issues.add(&kinds::BINARY, || {
                Finding::in_data(&kinds::BINARY, record.excerpt(cell))
            });
        } else if std::str::from_utf8(cell).is_err() {
            let likely = encoding::explain(cell).unwrap_or(encoding::LegacyEncoding::Windows1252);
            self.issues.add(&kinds::LEGACY_ENCODING, || {
                Finding::in_data(&kinds::LEGACY_ENCODING, record.excerpt(cell))
                    .arg("encoding", likely.name())
                    .arg("advice", likely.advice())
            });
        }
    }

    /// The key of a period and the flag written beside it; a finding and
    /// `None` where it cannot be read.
    #[inline]
    pub fn period(&mut self, cell: &[u8], record: Record) -> Option<(u32, u32)> {
        if let [a, b, c, d] = *cell
            && cell.iter().all(u8::is_ascii_digit)
        {
            let digit = |b: u8| usize::from(b - b'0');
            let year = digit(a) * 1000 + digit(b) * 100 + digit(c) * 10 + digit(d);
            let at = year.wrapping_sub(FIRST_YEAR as usize);
            if let Some(&key) = self.years.get(at) {
                return Some((key, 0));
            }
        }
        let known = match self.periods.get(cell) {
            Some(known) => *known,
            None => {
                let read = match read_period(cell) {
                    Err(Bad::Unreadable) if self.vocabulary.asks_parts() => {
                        part_of_year(cell, self.vocabulary).ok_or(Bad::Unreadable)
                    }
                    read => read,
                };
                self.periods.insert(cell.into(), read);
                read
            }
        };
        known
            .map_err(|bad| {
                let entry = match bad {
                    Bad::Unreadable => &kinds::BAD_PERIOD,
                    Bad::NotInCalendar => &kinds::NO_SUCH_DAY,
                    Bad::SeveralYears => &kinds::SEVERAL_YEARS,
                };
                self.issues.add(entry, || about(entry, record, cell));
            })
            .ok()
    }

    /// The bits of a flag; a finding where it is none, and the figure then
    /// counts as an estimate, the least that can be said for it.
    #[inline]
    pub fn flag(&mut self, cell: &[u8], record: Record) -> u32 {
        if *cell == *self.last_flag.0 {
            return self.last_flag.1;
        }
        self.other_flag(cell, record)
    }

    fn other_flag(&mut self, cell: &[u8], record: Record) -> u32 {
        if cell.is_empty() {
            return 0;
        }
        let known = match self.flags.get(cell) {
            Some(known) => *known,
            None => {
                let flag = std::str::from_utf8(cell).ok().and_then(period::flag);
                let bits = flag.map(meta::of_flag);
                self.flags.insert(cell.into(), bits);
                bits
            }
        };
        if let Some(bits) = known {
            self.last_flag.0.clear();
            self.last_flag.0.extend_from_slice(cell);
            self.last_flag.1 = bits;
        }
        known.unwrap_or_else(|| {
            self.issues
                .add(&kinds::BAD_FLAG, || about(&kinds::BAD_FLAG, record, cell));
            meta::of_flag(crate::model::Flag::Estimate)
        })
    }

    /// Counts figures of a column or row that is not used.
    pub fn set_aside(&mut self, kind: AsideKind, name: &str, rows: u64) {
        if rows > 0 {
            self.count += rows;
            self.asides.push((kind, name.to_string(), rows));
        }
    }

    /// The bits of a source.
    pub fn source(&mut self, cell: &[u8], record: Record) -> u32 {
        let (id, new) = self.sources.get(cell, record.line);
        if new {
            self.text(cell, record);
        }
        id.min((1 << (32 - meta::SOURCE)) - 1) << meta::SOURCE
    }

    /// Adds a figure: `bits` are its flag and source.
    #[inline]
    pub fn figure(
        &mut self,
        kind: usize,
        place: u32,
        period: u32,
        cell: &[u8],
        bits: u32,
        record: Record,
    ) {
        self.count += 1;
        self.kinds[kind].count += 1;
        let mut row = Row {
            place,
            period,
            value: 0,
            meta: bits,
            line: u32::try_from(record.line).unwrap_or(u32::MAX),
        };
        if !self.kinds[kind].numbers {
            self.word(kind, row, cell, record);
            return;
        }
        let mark = match number::read(cell) {
            Reading::Fixed(value, mark) => {
                row.value = value;
                mark
            }
            Reading::Wide(value, mark) => {
                row.value = self.spill.len() as i64;
                row.meta |= meta::SPILLED;
                self.spill.push(value);
                mark
            }
            Reading::TooLong(digits) => {
                self.too_long(digits, cell, record);
                return;
            }
            Reading::Missing | Reading::Word => {
                if let Some((number, sign)) = number::percentage(cell)
                    && let Some(percent) = self.percent_kind(kind, sign, record)
                {
                    self.count -= 1;
                    self.kinds[kind].count -= 1;
                    self.figure(percent, place, period, number, bits, record);
                } else if let Some((number, flag)) = number::flagged(cell) {
                    self.count -= 1;
                    self.kinds[kind].count -= 1;
                    let bits = flag.map_or(bits, |flag| bits & !meta::FLAG | meta::of_flag(flag));
                    self.figure(kind, place, period, number, bits, record);
                } else if let Some((number, words)) = number::with_words(cell)
                    && let Some(to) = self.worded_kind(kind, words, record)
                {
                    self.count -= 1;
                    self.kinds[kind].count -= 1;
                    self.figure(to, place, period, number, bits, record);
                } else if let Some(typed) = said(cell) {
                    self.interval(kind, row, typed, cell, record);
                } else {
                    self.word(kind, row, cell, record);
                }
                return;
            }
        };
        if mark != Mark::None {
            self.note(kind, mark, cell, record);
            row.meta |= match mark {
                Mark::MaybePoint => meta::MAYBE_POINT,
                Mark::MaybeComma => meta::MAYBE_COMMA,
                _ => 0,
            };
        }
        if self.kinds[kind].used {
            self.kinds[kind].rows.push(row);
        }
    }

    /// Takes note of what a number tells of the decimal mark. `15.000` tells nothing of
    /// it where nobody uses it.
    #[inline]
    fn note(&mut self, kind: usize, mark: Mark, cell: &[u8], record: Record) {
        let kind = &mut self.kinds[kind];
        kind.marks |= marks::of(mark);
        let maybe = matches!(mark, Mark::MaybePoint | Mark::MaybeComma);
        if !maybe || kind.used && !kind.counted {
            self.evidence.note(mark, || record.excerpt(cell));
        } else if kind.used && self.evidence.counted.is_none() {
            self.evidence.counted = Some(record.excerpt(cell));
        }
    }

    /// Adds a figure whose words say where it lies.
    #[cold]
    fn interval(&mut self, kind: usize, mut row: Row, typed: Typed, cell: &[u8], record: Record) {
        let mut to = kind;
        if typed.percent {
            let Some(percent) = self.percent_kind(kind, b"%", record) else {
                self.word(kind, row, cell, record);
                return;
            };
            self.kinds[kind].count -= 1;
            self.kinds[percent].count += 1;
            to = percent;
        }
        for mark in typed.marks() {
            self.note(kind, mark, cell, record);
        }
        if typed.estimate {
            row.meta = row.meta & !meta::FLAG | meta::of_flag(Flag::Estimate);
        }
        if self.kinds[to].used {
            row.value = self.intervals.len() as i64;
            row.meta |= meta::BETWEEN;
            self.intervals.push(typed);
            self.kinds[to].rows.push(row);
        }
    }

    /// The kind of a figure `12%`: as if its unit column had the sign. None where
    /// that column has another unit.
    #[cold]
    fn percent_kind(&mut self, kind: usize, sign: &[u8], record: Record) -> Option<usize> {
        let own = &self.kinds[kind];
        if own.unit == "%" {
            return Some(kind);
        }
        let judged = matches!(own.meaning, Meaning::Series { .. } | Meaning::UnitNeeded(_));
        if !own.unit.is_empty() || !judged {
            return None;
        }
        if own.percent.is_none() {
            let (label, breakdown) = (own.label.clone(), own.breakdown.clone());
            let percent = self.kind(label.as_bytes(), breakdown.as_bytes(), sign, record);
            self.kinds[kind].percent = Some(percent);
        }
        self.kinds[kind].percent
    }

    /// The kind of a figure with words behind it, where they make a unit that the
    /// indicator's can be had from: `25 km`, or `1,6 triệu` of what is counted in people.
    #[cold]
    fn worded_kind(&mut self, kind: usize, words: &[u8], record: Record) -> Option<usize> {
        let own = &self.kinds[kind];
        let Meaning::Series { targets, .. } = &own.meaning else {
            return None;
        };
        let words = unquoted(words);
        let model = self.vocabulary.model();
        let indicator = model.indicator(IndicatorId(targets.first()?.owner));
        let unit = match own.unit.as_str() {
            "" => model.unit_name(indicator).unwrap_or(""),
            unit => unit,
        };
        let (label, part) = (own.label.clone(), own.breakdown.clone());
        let unit = [words.clone(), format!("{words} {unit}")]
            .into_iter()
            .find(|unit| {
                let meaning = self.vocabulary.meaning(&label, &part, unit);
                matches!(meaning, Meaning::Series { .. })
            })?;
        Some(self.kind(label.as_bytes(), part.as_bytes(), unit.as_bytes(), record))
    }

    #[cold]
    fn too_long(&mut self, digits: usize, cell: &[u8], record: Record) {
        self.issues.add(&kinds::NUMBER_TOO_LONG, || {
            let start: String = String::from_utf8_lossy(cell).chars().take(20).collect();
            Finding::in_data(&kinds::NUMBER_TOO_LONG, record.excerpt(cell))
                .arg("text", format!("{start}…"))
                .arg("digits", digits)
                .arg("most", number::MOST_DIGITS)
        });
    }

    /// Adds a row whose cell is no number: missing, words, or a mistake.
    fn word(&mut self, kind: usize, mut row: Row, cell: &[u8], record: Record) {
        if number::is_missing(cell) || !self.kinds[kind].words && number::says_missing(cell) {
            row.meta |= meta::MISSING;
            self.missing += 1;
            if self.kinds[kind].used {
                self.kinds[kind].rows.push(row);
            }
            return;
        }
        self.text(cell, record);
        if !self.kinds[kind].words {
            self.issues.add(&kinds::NOT_A_NUMBER, || {
                let finding = about(&kinds::NOT_A_NUMBER, record, cell)
                    .arg("indicator", self.kinds[kind].label.as_str());
                let typed = unquoted(cell);
                match (before_mark(&typed) == typed, is_broken(&typed)) {
                    (_, true) => finding.help(BROKEN),
                    (true, false) => finding,
                    (false, false) => finding.help(FOOTNOTE),
                }
            });
            return;
        }
        if self.kinds[kind].used {
            let word = Arc::from(unquoted(cell));
            self.kinds[kind].word_rows.push(WordRow { row, word });
        }
    }
}

/// A finding about a cell, which it names as `{text}`.
pub fn about(entry: &'static crate::finding::Entry, record: Record, cell: &[u8]) -> Finding {
    let excerpt = record.excerpt(cell);
    let text = excerpt.text[excerpt.start..excerpt.end].to_string();
    Finding::in_data(entry, excerpt).arg("text", text)
}

/// What a cell that is no number says of where its figure lies.
#[cold]
fn said(cell: &[u8]) -> Option<Typed> {
    let has_digit = cell.iter().any(u8::is_ascii_digit);
    let text = has_digit.then(|| std::str::from_utf8(cell).ok()).flatten();
    text.and_then(interval::read)
}

/// A cell as text, doubled quotes single.
pub fn unquoted(cell: &[u8]) -> String {
    String::from_utf8_lossy(cell).replace("\"\"", "\"")
}

/// The key and the flag of a part of a year of which some level is.
fn part_of_year(cell: &[u8], vocabulary: &Vocabulary) -> Option<(u32, u32)> {
    let (period, flag) = period::part_of_year(std::str::from_utf8(cell).ok()?)?;
    let asked = vocabulary.asks_part(period).then_some(period)?;
    Some((asked.to_key()?, flag.map_or(0, meta::of_flag)))
}

fn read_period(cell: &[u8]) -> Result<(u32, u32), Bad> {
    let text = std::str::from_utf8(cell).map_err(|_| Bad::Unreadable)?;
    let (period, flag) = period::parse(text)?;
    let key = period.to_key().ok_or(Bad::SeveralYears)?;
    Ok((key, flag.map_or(0, meta::of_flag)))
}
