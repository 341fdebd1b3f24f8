//! What one reader gathers: rows by label, names interned, evidence, findings.
//!
//! Several readers fill a shard each; [`super::merge`] joins them so that the
//! result does not depend on who read what.

mod beside;
pub(super) mod cell;
mod ends;
mod figure;
mod judged;
mod periods;
mod published;
mod unformatted;
mod worded;

use super::aside::AsideKind;
use super::head;
use super::interner::Interner;
use super::interval::Typed;
use super::issues::{Issues, Record};
use super::judged::Met as MetVerdict;
use super::known::Day;
use super::layouts::{self, Alone};
use super::long::CODED;
use super::number::{self, Mark};
use super::one_or_each::OneOrEach;
use super::period::{self, Bad};
use super::sheet::Sheet;
use super::table::meta;
use super::vocabulary::{self, Meaning, Vocabulary};
use super::{Reason, TaskState};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Entry, Excerpt, Finding, Text};
use crate::model::number::Exact;
use crate::model::{Flag, Period};
use crate::source::encoding;
use crate::source::footnote::before_mark;
use crate::source::text::key;
use crate::source::words::WORDS;
use foldhash::fast::RandomState;
use periods::{part_of_year, read_period, school_year, several_years};
use std::collections::HashMap;
use std::sync::Arc;

pub use published::{Published, Seen};

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
    /// Line and decimals: see [`cell::pack`].
    pub cell: u32,
}

impl Row {
    /// The line it stands on.
    pub fn line(&self) -> u32 {
        cell::line(self.cell)
    }
}

/// A figure in words.
#[derive(Clone, Debug)]
pub struct WordRow {
    /// As [`Row`]; its value means nothing.
    pub row: Row,
    /// Which field of its line it is, from 1; 0: not known.
    pub field: u32,
    /// The words.
    pub word: Arc<str>,
    /// When it became known.
    pub day: Day,
}

/// What says the unit of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Nothing: it is the indicator's.
    No,
    /// A column or heading.
    Unit,
    /// A percent sign behind each: `12%`.
    Sign,
}

/// Rows of one label, breakdown and unit.
pub struct Kind {
    /// The label as written.
    pub label: String,
    /// The breakdown as written.
    pub breakdown: String,
    /// The unit as written.
    pub unit: String,
    /// What says so.
    pub sure: Sure,
    /// The kind of its figures with a percent sign, `12%`.
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
    /// When each of `rows` became known; shorter where the rest say nothing of it.
    pub days: Vec<Day>,
    /// Which field of its line each of `rows` is, from 1; 0: not known.
    pub fields: OneOrEach,
    /// Its rows with words.
    pub word_rows: Vec<WordRow>,
    /// What its numbers tell of the decimal mark: bits of [`marks`].
    pub marks: u8,
    /// Its unit counts things one by one.
    pub counted: bool,
    /// Its figures are of school years.
    pub school: bool,
    /// Figures in columns that are not read.
    pub aside: u64,
    /// How many rows there are.
    pub count: u64,
    /// Of them, without a figure.
    pub missing: u64,
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

/// Lines of a file that are no figures, and the first of them.
#[derive(Default)]
pub struct Notes {
    /// How many there are.
    pub count: u64,
    /// Where the first one stands.
    pub first: Option<Excerpt>,
}

/// What the standing beside a figure makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One that is known: its bits.
    Of(u32),
    /// The figure is what is to be, or there is none.
    NoResult,
    /// None that is known (`đã huỷ`, `chắc`): nobody knows the figure. Its bits: an official
    /// one elsewhere stands, no lesser one.
    Unknown(u32),
}

/// A period cell as read: key and bits of the flag beside it.
type PeriodCell = Result<(u32, u32), Bad>;

/// A period's key and its flag, or the finding that says why it is none.
pub type PeriodRead = Result<(u32, u32), &'static Entry>;

/// One reader's gathering.
pub struct Shard<'v> {
    vocabulary: &'v Vocabulary<'v>,
    /// Rows by label.
    pub kinds: Vec<Kind>,
    kind_ids: Interner,
    scratch: Vec<u8>,
    /// Places as spelled.
    pub places: Interner,
    /// The line of the first row whose cell in a column of places is empty.
    pub blank_place: Option<u64>,
    /// Such a row is of the whole country, as Open SDG has it.
    pub blank_is_country: bool,
    /// Which field of its line the next figure is, from 1.
    pub field: u32,
    /// Columns of a workbook's sheet before the first of its fields.
    pub left: u32,
    /// Nothing says how numbers are shown: a per cent may be stored as a fraction.
    pub unformatted: bool,
    /// Sources as written; number 0, of rows that name none, is the file.
    pub sources: Interner,
    /// The levels of kinds whose figures may be per cents or fractions.
    percents: HashMap<usize, Option<unformatted::Levels>, RandomState>,
    /// The title of a table.
    pub title: Option<String>,
    periods: HashMap<Box<[u8]>, PeriodCell, RandomState>,
    flags: HashMap<Box<[u8]>, Option<u32>, RandomState>,
    /// Whether cells of remarks say that their row is a plan's, a part's.
    remarks: HashMap<Box<[u8]>, Alone, RandomState>,
    /// Whether a wider place, behind a narrower one, is not what that is within.
    nested: HashMap<Box<[u8]>, bool, RandomState>,
    /// The flags met first, with their bits: most files have no more.
    first_flags: Vec<(Box<[u8]>, u32)>,
    years: Vec<u32>,
    /// Some period is a part of a year.
    pub months: bool,
    /// Lines of words that say of what the rows are, and where they stand.
    pub heads: Vec<(String, Excerpt)>,
    /// The last line that was a row.
    pub last: u64,
    /// Lines that are no figures: sources, remarks, signatures.
    pub notes: Notes,
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
    /// What is said of figures, by kind, place and period in the shard's numbering.
    pub reasons: Vec<(usize, (u32, u32), Reason)>,
    /// Published verdicts, in the shard's numbering.
    pub(super) judged: Vec<MetVerdict>,
    /// Figures read of columns and rows that are not used.
    pub asides: Vec<(AsideKind, String, u64)>,
    /// The days of publication met.
    pub published: Published,
    /// Rows that cannot be read, by the finding that says why.
    pub unread: Vec<(&'static Entry, u64)>,
    /// Rows read. Each has one end: it is unread, of a label without a series, without a
    /// figure, set aside, or among the rows of its kind.
    pub count: u64,
}

/// So many flags are sought one by one.
const FIRST_FLAGS: usize = 4;

/// The first year of the table of year keys.
const FIRST_YEAR: i16 = 1900;

/// A number with the mark of a footnote behind it.
const FOOTNOTE: Text = Text {
    vi: "trông như số có dấu chú thích: bỏ dấu ấy khỏi ô; lời chú thích ghi ở cột ghi chú hay nguồn",
    en: "this looks like a number with a footnote's mark: leave the mark out; the footnote goes into a remark or the source",
};

/// A standing of what is to be.
const NO_RESULT: Text = Text {
    vi: "là mức đặt ra hay của một phần năm, không phải kết quả của cả kỳ: hàng này không dùng",
    en: "what is to be, or a part of the year's, not the result of the period: the row is not used",
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
            blank_place: None,
            blank_is_country: false,
            field: 0,
            left: 0,
            unformatted: false,
            sources: Interner::new(),
            percents: HashMap::default(),
            title: None,
            periods: HashMap::default(),
            flags: HashMap::default(),
            remarks: HashMap::default(),
            nested: HashMap::default(),
            first_flags: Vec::new(),
            years,
            months: false,
            heads: Vec::new(),
            last: 0,
            notes: Notes::default(),
            spill: Vec::new(),
            intervals: Vec::new(),
            evidence: Evidence::default(),
            issues: Issues::default(),
            tasks: Vec::new(),
            reasons: Vec::new(),
            judged: Vec::new(),
            asides: Vec::new(),
            published: Published::default(),
            unread: Vec::new(),
            count: 0,
        }
    }

    /// An empty shard for the rows of a sheet.
    pub fn of(sheet: &Sheet, vocabulary: &'v Vocabulary<'v>) -> Self {
        Shard {
            left: sheet.left() as u32,
            unformatted: sheet.unformatted,
            ..Shard::new(vocabulary)
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
            self.spell([label, breakdown, unit]);
            self.kind_ids.get(&self.scratch, record.line)
        };
        if new {
            self.add_kind(label, breakdown, unit, record);
        }
        id as usize - 1
    }

    /// Puts the names of a kind into the scratch, for its key.
    #[inline]
    fn spell(&mut self, [label, breakdown, unit]: [&[u8]; 3]) {
        self.scratch.clear();
        self.scratch.extend_from_slice(label);
        self.scratch.push(BETWEEN);
        self.scratch.extend_from_slice(breakdown);
        self.scratch.push(BETWEEN);
        self.scratch.extend_from_slice(unit);
    }

    /// The kind of rows whose figures are to be taken times a power of ten, as SDMX has
    /// it; none where the power cannot be read: that is told.
    #[inline]
    pub fn kind_times(
        &mut self,
        [label, breakdown, unit]: [&[u8]; 3],
        power: &[u8],
        record: Record,
    ) -> Option<usize> {
        match power {
            b"" | b"0" => Some(self.kind(label, breakdown, unit, record)),
            _ => self.scaled_kind([label, breakdown, unit], power, record),
        }
    }

    #[cold]
    fn scaled_kind(&mut self, of: [&[u8]; 3], power: &[u8], record: Record) -> Option<usize> {
        let [label, breakdown, unit] = of;
        let exponent = match vocabulary::power(&unquoted(power)) {
            Some(0) => return Some(self.kind(label, breakdown, unit, record)),
            Some(exponent) => exponent,
            None => {
                let entry = &kinds::BAD_MULTIPLE;
                self.unread(entry, 1);
                self.issues.add(entry, || about(entry, record, power));
                return None;
            }
        };
        self.spell(of);
        self.scratch.push(BETWEEN);
        self.scratch
            .extend_from_slice(exponent.to_string().as_bytes());
        let (id, new) = self.kind_ids.get(&self.scratch, record.line);
        let kind = id as usize - 1;
        if new {
            self.add_kind(label, breakdown, unit, record);
            let own = &mut self.kinds[kind];
            own.meaning = (self.vocabulary).times(&own.label, &own.breakdown, &own.unit, exponent);
            own.used = matches!(own.meaning, Meaning::Series { .. });
            own.counted = false;
            if matches!(own.meaning, Meaning::OtherMultiple { .. }) {
                own.first = record.excerpt(power);
            }
        }
        Some(kind)
    }

    /// The kind of figures that each have a percent sign.
    #[cold]
    fn signed_kind(&mut self, label: &[u8], breakdown: &[u8], record: Record) -> usize {
        self.spell([label, breakdown, b"%"]);
        self.scratch.push(BETWEEN);
        let (id, new) = self.kind_ids.get(&self.scratch, record.line);
        let kind = id as usize - 1;
        if new {
            self.add_kind(label, breakdown, b"%", record);
            self.kinds[kind].sure = Sure::Sign;
        }
        kind
    }

    fn add_kind(&mut self, label: &[u8], breakdown: &[u8], unit: &[u8], record: Record) {
        for cell in [label, breakdown, unit] {
            self.text(cell, record);
        }
        let (mut label_text, mut unit_text) = (unquoted(label), unquoted(unit));
        if let Some((code, name)) = label_text.split_once(char::from(CODED)) {
            let coded = self.vocabulary.coded(code, name);
            label_text = coded.unwrap_or_else(|other| other);
        }
        // `Tỷ lệ thất nghiệp (%)`.
        if !self.vocabulary.knows(&label_text)
            && let Some((bare, of)) = layouts::label(&label_text, self.vocabulary)
        {
            unit_text = self.vocabulary.unit_beside(of, &unit_text);
            label_text = bare.to_string();
        }
        let breakdown_text = unquoted(breakdown);
        // `Nữ` alone is a part of nobody knows which indicator.
        let whose = breakdown_text.is_empty()
            && head::is_of_people(&label_text)
            && self.vocabulary.is_only_part(&label_text);
        let meaning = self
            .vocabulary
            .meaning(&label_text, &breakdown_text, &unit_text);
        let meaning = match meaning {
            Meaning::Series { .. } if whose => Meaning::Unknown,
            meaning => meaning,
        };
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
            school: used && self.vocabulary.is_of_schools(&meaning),
            used,
            label: label_text,
            breakdown: breakdown_text,
            sure: match unit_text.trim().is_empty() {
                true => Sure::No,
                false => Sure::Unit,
            },
            unit: unit_text,
            percent: None,
            meaning,
            numbers,
            words,
            rows: Vec::new(),
            days: Vec::new(),
            fields: OneOrEach::default(),
            word_rows: Vec::new(),
            count: 0,
            missing: 0,
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

    /// The key of a period and the flag written beside it; where it cannot be read the
    /// finding is told, and its entry given: the rows are the caller's to count.
    #[inline]
    pub fn period(&mut self, cell: &[u8], record: Record) -> PeriodRead {
        if let [a, b, c, d] = *cell
            && cell.iter().all(u8::is_ascii_digit)
        {
            let digit = |b: u8| usize::from(b - b'0');
            let year = digit(a) * 1000 + digit(b) * 100 + digit(c) * 10 + digit(d);
            let at = year.wrapping_sub(FIRST_YEAR as usize);
            if let Some(&key) = self.years.get(at) {
                return Ok((key, 0));
            }
        }
        let known = match self.periods.get(cell) {
            Some(known) => *known,
            None => {
                let years = || several_years(cell, self.vocabulary);
                let read = match read_period(cell) {
                    Err(bad) if bad != Bad::NotInCalendar && years().is_some() => {
                        years().ok_or(bad)
                    }
                    Err(Bad::Unreadable) => {
                        let found = part_of_year(cell);
                        self.months |= found.is_some();
                        found.ok_or(Bad::Unreadable)
                    }
                    read => read,
                };
                self.periods.insert(cell.into(), read);
                read
            }
        };
        known.map_err(|bad| {
            let entry = match bad {
                Bad::Unreadable => &kinds::BAD_PERIOD,
                Bad::NotInCalendar => &kinds::NO_SUCH_DAY,
                Bad::SeveralYears => &kinds::SEVERAL_YEARS,
            };
            self.issues.add(entry, || about(entry, record, cell));
            entry
        })
    }

    /// As [`Shard::period`], of a kind: two years that follow each other are one school
    /// year of what is counted by those.
    #[inline]
    pub fn period_of(&mut self, kind: usize, cell: &[u8], record: Record) -> PeriodRead {
        if cell.len() > 4
            && self.kinds[kind].school
            && let Some(read) = school_year(cell)
        {
            return Ok(read);
        }
        self.period(cell, record)
    }

    /// The standing beside a figure of a kind. Where it is none that is known, or says that
    /// the figure is no result, its row is counted, told of, and not used.
    #[inline]
    pub fn flag(&mut self, kind: usize, cell: &[u8], record: Record) -> Standing {
        let mut first = self.first_flags.iter();
        if let Some((_, bits)) = first.find(|(known, _)| **known == *cell) {
            return Standing::Of(*bits);
        }
        if self.is_goal_or_missing(kind, cell, record) {
            return Standing::NoResult;
        }
        match self.other_flag(kind, cell, record) {
            Some(bits) => Standing::Of(bits),
            None => Standing::Unknown(meta::of_flag(Flag::Preliminary)),
        }
    }

    fn other_flag(&mut self, kind: usize, cell: &[u8], record: Record) -> Option<u32> {
        if cell.is_empty() {
            return Some(0);
        }
        let known = match self.flags.get(cell) {
            Some(known) => *known,
            None => {
                let text = std::str::from_utf8(cell).ok();
                // `Thực hiện` beside estimates is what came about.
                let result = |text: &str| WORDS.standing_results.has(&key(text));
                let flag = text
                    .and_then(|text| period::flag(text).or(result(text).then_some(Flag::Official)));
                let bits = flag.map(meta::of_flag);
                self.flags.insert(cell.into(), bits);
                bits
            }
        };
        if let Some(bits) = known
            && self.first_flags.len() < FIRST_FLAGS
        {
            self.first_flags.push((cell.into(), bits));
        }
        if known.is_none() {
            // `đã huỷ`, `thực hiện 6 tháng`: of what the figure is nobody knows.
            self.of_no_standing(kind, cell, record, None);
        }
        known
    }

    /// Counts and tells of a figure that its standing keeps from being used.
    fn of_no_standing(&mut self, kind: usize, cell: &[u8], record: Record, label: Option<Text>) {
        self.count += 1;
        self.kinds[kind].count += 1;
        self.kinds[kind].aside += 1;
        if self.kinds[kind].used {
            self.note_aside(AsideKind::Standing, &unquoted(cell), 1);
        }
        self.issues.add(&kinds::BAD_FLAG, || {
            let finding = about(&kinds::BAD_FLAG, record, cell);
            match label {
                Some(label) => finding.labelled(label),
                None => finding,
            }
        });
    }

    /// Whether a standing says that the figure of a row is no result (`kế hoạch`, `dự
    /// báo`) or is missing (`M` of SDMX); the row is counted and told of, and not used.
    #[cold]
    fn is_goal_or_missing(&mut self, kind: usize, cell: &[u8], record: Record) -> bool {
        let said = key(&String::from_utf8_lossy(cell));
        if WORDS.missing_flags.has(&said) {
            self.count += 1;
            self.kinds[kind].missing += 1;
            self.kinds[kind].count += 1;
            return true;
        }
        let goal = WORDS.goal_titles.within(&said) && !WORDS.result_headings.within(&said)
            || WORDS.firm_goal_titles.has(&said)
            || WORDS.goal_phrases.has(&said)
            || layouts::is_part_of_year(&said)
            || matches!(said.as_str(), "f" | "forecast value" | "projected");
        if goal {
            self.of_no_standing(kind, cell, record, Some(NO_RESULT));
        }
        goal
    }

    /// Whether no row was met, not even one published after the day of knowledge.
    pub fn is_empty(&self) -> bool {
        self.count == 0 && self.tasks.is_empty() && self.published.later.is_empty()
    }

    /// The bits of a source.
    pub fn source(&mut self, cell: &[u8], record: Record) -> u32 {
        let (id, new) = self.sources.get(cell, record.line);
        if new {
            self.text(cell, record);
        }
        id.min((1 << (32 - meta::SOURCE)) - 1) << meta::SOURCE
    }

    /// Which column of its file or sheet the next figure is in, from 1; 0: not known.
    fn column(&self) -> u32 {
        match self.field {
            0 => 0,
            field => field + self.left,
        }
    }

    /// Takes note of the cause and the remedy that stand beside a figure of a kind, at a
    /// place and period; the figure itself may be missing.
    #[inline]
    pub fn reason(&mut self, kind: usize, of: (u32, u32), cells: [&[u8]; 2]) {
        if cells.iter().all(|cell| cell.is_empty()) || !self.kinds[kind].used {
            return;
        }
        let reason = Reason::of(cells);
        if !reason.is_empty() {
            self.reasons.push((kind, of, reason));
        }
    }

    /// Adds a row whose cell is no number: missing, words, or a mistake.
    fn word(&mut self, kind: usize, mut row: Row, cell: &[u8], record: Record) {
        if number::is_missing(cell) || !self.kinds[kind].words && number::says_missing(cell) {
            row.meta |= meta::MISSING;
            self.kinds[kind].missing += 1;
            self.keep(kind, row);
            return;
        }
        self.text(cell, record);
        if !self.kinds[kind].words {
            self.lost(kind, &kinds::NOT_A_NUMBER);
            self.block(kind, row.place, row.period, row.meta, record);
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
        self.keep_word(kind, row, Arc::from(unquoted(cell)));
    }

    /// Keeps a row with words, and the day on which it became known.
    fn keep_word(&mut self, kind: usize, row: Row, word: Arc<str>) {
        let (day, field) = (self.published.day, self.column());
        let kind = &mut self.kinds[kind];
        if kind.used {
            kind.word_rows.push(WordRow {
                row,
                field,
                word,
                day,
            });
        }
    }
}

/// A finding about a cell, which it names as `{text}`.
pub fn about(entry: &'static Entry, record: Record, cell: &[u8]) -> Finding {
    let excerpt = record.excerpt(cell);
    let text = excerpt.text[excerpt.start..excerpt.end].to_string();
    Finding::in_data(entry, excerpt).arg("text", text)
}

/// A cell as text, doubled quotes single.
pub fn unquoted(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell).replace("\"\"", "\"");
    match cell.contains(&number::DECIMAL) {
        true => text.replace(char::from(number::DECIMAL), "."),
        false => text,
    }
}
