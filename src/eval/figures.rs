//! What the evaluator needs of observations, and a table of its own for tests
//! and for anything that holds figures without a file.

use crate::data::{Cell, Observations, PlaceId, TaskState};
use crate::model::IndicatorId;
use std::sync::Arc;

/// One indicator's figures as columns, sorted by place and then by period key;
/// all three of one length. Only columns whose every figure is a number of a
/// calendar year, written in one fixed scale, have this form.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// Figures are `values` × 10^-scale.
    pub scale: u32,
    /// The place of each row.
    pub places: &'a [u32],
    /// The year of each row.
    pub years: &'a [i16],
    /// The figure of each row.
    pub values: &'a [i64],
}

/// Figures by indicator and place.
pub trait Figures: Sync {
    /// The figures of an indicator at a place, by period.
    fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell>;
    /// The places that have a row for this indicator, even one without a value.
    fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId>;
    /// A place's name; none of rows that name no place.
    fn place_name(&self, place: PlaceId) -> Option<&Arc<str>>;
    /// The place of this name, if any row has it.
    fn place(&self, name: &str) -> Option<PlaceId>;
    /// Reported task states.
    fn tasks(&self) -> &[TaskState];
    /// How many observations there are.
    fn count(&self) -> u64;
    /// The indicator's figures as columns, where they have that form.
    fn column(&self, _indicator: IndicatorId) -> Option<Column<'_>> {
        None
    }
}

impl Figures for Observations {
    fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell> {
        Observations::series(self, indicator, place)
    }
    fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId> {
        Observations::places_of(self, indicator)
    }
    fn place_name(&self, place: PlaceId) -> Option<&Arc<str>> {
        Observations::place_name(self, place)
    }
    fn place(&self, name: &str) -> Option<PlaceId> {
        Observations::place(self, name)
    }
    fn tasks(&self) -> &[TaskState] {
        Observations::tasks(self)
    }
    fn count(&self) -> u64 {
        0
    }
}
