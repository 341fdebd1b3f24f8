//! Observations: the table and the readers that fill it.
//!
//! ```text
//! bytes ─▶ head (encoding, separator, layout) ─┬▶ long: blocks ─▶ a shard a core ─┐
//!                                              └▶ wide: one shard ────────────────┤
//!                    table ◀── assemble (sort, conflicts) ◀── merge (names, decimal mark)
//! ```
//!
//! The readers take any `Read`; only the command line opens files. The same
//! bytes give the same table and findings, however many cores there are.

pub mod aside;
mod assemble;
mod blocks;
pub mod doubts;
mod formats;
mod fractions;
pub mod head;
mod heading;
mod interner;
pub mod interval;
pub mod issues;
pub mod judged;
pub mod known;
mod layouts;
mod long;
mod merge;
mod nesting;
pub mod number;
mod one_or_each;
pub mod period;
pub mod places;
pub mod possible;
mod reader;
mod shard;
mod sheet;
pub mod spelling;
mod split;
pub mod table;
pub mod template;
mod tiles;
pub mod vocabulary;
#[cfg_attr(not(feature = "office"), allow(dead_code))]
pub(crate) mod workbook;

/// The place of rows that name none where others name another province than the
/// programme's own: nobody knows which is meant, and no figure is made of them.
pub(crate) const BLANK_PLACE: &str = "(ô trống cạnh nơi khác)";

use crate::finding::Finding;
use crate::finding::place::{SHEET, cell_name};
use crate::model::Flag;
use crate::model::number::{Decimal, Exact, exact};
use crate::model::{Model, Period};
use jiff::civil::Date;
use std::io::Read;
use std::sync::Arc;

pub use reader::unusable;
pub use table::{Columns, Conflict, Observations, WordCell};

/// An observation file to read.
pub struct Input {
    /// Its name as typed.
    pub name: String,
    /// Its bytes.
    pub reader: Box<dyn Read + Send>,
    /// Its size in bytes, when known, for the progress bar.
    pub size: Option<u64>,
}

/// A place, by its index in an [`Observations`] table. [`PlaceId::NONE`] is the
/// place of rows that name none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub u32);

impl PlaceId {
    /// The row names no place: it is of the programme's own.
    pub const NONE: PlaceId = PlaceId(0);
}

/// What a row of the table holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, exact, in the indicator's unit.
    Number(Decimal),
    /// A number that no decimal of 28 digits holds: it came in another unit.
    Ratio(Exact),
    /// Words: a level of a scale, or "hoàn thành".
    Word(Arc<str>),
    /// Words that say between which numbers it lies: `hơn 40.000`, `61-62`.
    Between(Arc<interval::Interval>),
}

impl Value {
    /// The number, exact; `None` for words and intervals.
    pub fn exact(&self) -> Option<Exact> {
        match self {
            Value::Number(decimal) => Some(exact(*decimal)),
            Value::Ratio(ratio) => Some(ratio.clone()),
            Value::Word(_) | Value::Between(_) => None,
        }
    }
}

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Of which period.
    pub period: Period,
    /// The value.
    pub value: Value,
    /// How far it may be trusted.
    pub flag: Flag,
    /// Where it comes from: as its row says, else its file and the title of
    /// the table there.
    pub source: Option<Arc<str>>,
    /// When it became known, and what it took the place of.
    pub release: known::Release,
    /// In which cell of which file it stands; none of what no file has.
    pub spot: Option<Spot>,
}

/// Where a figure stands: `sld.csv`, line 4, column 3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file, with its sheet (`so-lieu.xlsx › Biểu 1`).
    pub file: Arc<str>,
    /// The line of a file, the row of a sheet; from 1.
    pub line: u32,
    /// Which field of it, from 1; none where that is not known.
    pub column: Option<u32>,
    /// How many decimals are written, where its unit is the indicator's.
    pub decimals: Option<u8>,
}

impl Spot {
    /// Of a sheet of a workbook, the cell: `D7`.
    pub fn cell(&self) -> Option<String> {
        let column = self.column.filter(|_| self.file.contains(SHEET))?;
        Some(cell_name(u64::from(self.line), column))
    }
}

impl std::fmt::Display for Spot {
    /// `sld.csv:4:3`: the file, the line and the field; `sld.xlsx › Biểu 1 › C4`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, line) = (&self.file, self.line);
        match (self.cell(), self.column) {
            (Some(cell), _) => write!(f, "{file}{SHEET}{cell}"),
            (None, Some(column)) => write!(f, "{file}:{line}:{column}"),
            (None, None) => write!(f, "{file}:{line}"),
        }
    }
}

/// What whoever answers for a commitment says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// Why it is as it is: `nguyên nhân`.
    pub cause: Option<Arc<str>>,
    /// What will be done about it: `giải pháp`.
    pub remedy: Option<Arc<str>>,
}

impl Reason {
    /// Of the cells of a cause and a remedy.
    fn of(cells: [&[u8]; 2]) -> Self {
        let [cause, remedy] = cells.map(|cell| {
            let text = shard::unquoted(cell);
            (!number::is_missing(cell)).then(|| Arc::from(text.trim()))
        });
        Reason { cause, remedy }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.cause.is_none() && self.remedy.is_none()
    }

    /// Adds what another row says of the same, once.
    pub fn add(&mut self, more: &Reason) {
        join(&mut self.cause, more.cause.as_ref());
        join(&mut self.remedy, more.remedy.as_ref());
    }
}

fn join(own: &mut Option<Arc<str>>, more: Option<&Arc<str>>) {
    let Some(more) = more else { return };
    *own = Some(match own {
        None => more.clone(),
        Some(said) if said.split("; ").any(|one| one == &**more) || said == more => said.clone(),
        Some(said) => Arc::from(format!("{said}; {more}")),
    });
}

/// A task's reported state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskState {
    /// Code or title, as written.
    pub task: String,
    /// When it was completed; none: not yet.
    pub completed: Option<Date>,
    /// A remark.
    pub note: Option<String>,
    /// Why it is as it is, and what will be done.
    pub reason: Reason,
    /// What a document says of it.
    pub published: Option<judged::Published>,
}

/// The decimal mark of a file, decided from its own figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    /// 1,2
    Comma,
    /// 1.2
    Point,
    /// Whole numbers only.
    #[default]
    NoEvidence,
    /// Mixed or ambiguous: no number of the file is used.
    Refused,
}

/// How a file lays out its figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One figure a line.
    #[default]
    Long,
    /// The statistics office's: places down, years across.
    PlacesDown,
    /// The statistics office's: indicators down, years across.
    IndicatorsDown,
    /// One column an indicator.
    ColumnPerIndicator,
    /// It could not be read.
    Unknown,
}

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSummary {
    /// Its name as typed.
    pub name: String,
    /// Figures and task states: rows of a long file, cells of a table.
    pub rows: u64,
    /// Of them, without a figure (empty, `..`).
    pub missing: u64,
    /// Of them, of labels that match no indicator.
    pub unmatched: u64,
    /// Of them, saying again what another row says.
    pub duplicates: u64,
    /// Of them, task states.
    pub tasks: u64,
    /// Of them, that another figure of the same cell took the place of: of a better
    /// standing, or published later.
    pub superseded: u64,
    /// Of them, without a standing where others of the file have one: they count as official.
    pub unflagged: u64,
    /// Of them, with a day of publication.
    pub dated: u64,
    /// Of them, without a day of publication, where others of the file have one.
    pub undated: u64,
    /// Not among them: rows published after the day of knowledge, which are not read.
    pub unpublished: u64,
    /// Its decimal mark.
    pub decimal: DecimalMark,
    /// Its layout.
    pub layout: Layout,
}

/// How to read; the result does not depend on it.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Bytes of a block.
    pub block: usize,
    /// Readers at work at once.
    pub readers: usize,
}

impl Default for Settings {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Settings {
            block: blocks::BLOCK,
            readers: cores.min(8),
        }
    }
}

/// Reads all inputs into one table. `progress` is told how many bytes of all
/// inputs together have been read so far.
pub fn read(
    inputs: Vec<Input>,
    model: &Model,
    progress: &mut dyn FnMut(u64),
) -> (Observations, Vec<Finding>) {
    read_with(inputs, model, progress, Settings::default())
}

/// As [`read`], by what was known on a day: rows published later are not read. What
/// is read is the same as without those rows.
pub fn read_known(
    inputs: Vec<Input>,
    model: &Model,
    known: Date,
    progress: &mut dyn FnMut(u64),
) -> (Observations, Vec<Finding>) {
    reader::inputs(inputs, model, progress, Settings::default(), Some(known))
}

/// As [`read`], with settings of its own.
pub fn read_with(
    inputs: Vec<Input>,
    model: &Model,
    progress: &mut dyn FnMut(u64),
    settings: Settings,
) -> (Observations, Vec<Finding>) {
    reader::inputs(inputs, model, progress, settings, None)
}
