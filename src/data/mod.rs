//! Observations: the table and the readers that fill it.
//!
//! The readers take any `Read`; only the command line opens files.

use crate::eval::verdict::Flag;
use crate::finding::Finding;
use crate::model::number::Decimal;
use crate::model::{IndicatorId, Model, Period};
use jiff::civil::Date;
use std::io::Read;
use std::sync::Arc;

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
    /// Words: a level of a scale, or "hoàn thành".
    Word(Arc<str>),
}

/// One figure.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Of which period.
    pub period: Period,
    /// The value.
    pub value: Value,
    /// How far it may be trusted.
    pub flag: Flag,
    /// Where it comes from.
    pub source: Option<Arc<str>>,
}

/// A task's reported state.
#[derive(Clone, Debug)]
pub struct TaskState {
    /// Code or title, as written.
    pub task: String,
    /// When it was completed; none: not yet.
    pub completed: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

/// The table, in columns, sorted by indicator, place and period.
#[derive(Debug, Default)]
pub struct Observations {}

impl Observations {
    /// The figures of an indicator at a place, by period.
    pub fn series(&self, _indicator: IndicatorId, _place: PlaceId) -> Vec<Cell> {
        Vec::new()
    }
    /// The places that have a row for this indicator, even one without a value.
    pub fn places_of(&self, _indicator: IndicatorId) -> Vec<PlaceId> {
        Vec::new()
    }
    /// A place's name, `None` for [`PlaceId::NONE`].
    pub fn place_name(&self, _place: PlaceId) -> Option<&Arc<str>> {
        None
    }
    /// The place of this name, if any row has it.
    pub fn place(&self, _name: &str) -> Option<PlaceId> {
        None
    }
    /// Reported task states.
    pub fn tasks(&self) -> &[TaskState] {
        &[]
    }
}

/// Reads all inputs into one table.
pub fn read(
    _inputs: Vec<Input>,
    _model: &Model,
    _progress: &mut dyn FnMut(u64),
) -> (Observations, Vec<Finding>) {
    (Observations::default(), Vec::new())
}
