//! What the evaluator needs of observations: the door between the two rooms,
//! open as well to anything else that holds figures without a file.

use crate::data::doubts;
use crate::data::judged::Published;
use crate::data::table::{Columns, meta};
use crate::data::{Cell, Observations, PlaceId, Reason, TaskState};
use crate::model::{IndicatorId, Period};
use std::sync::Arc;

/// One indicator's figures as columns of one length, sorted by place and then
/// by period key ([`crate::model::Period::to_key`]).
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// The place of each row.
    pub places: &'a [u32],
    /// The period of each row.
    pub periods: &'a [u32],
    /// The figure of each row in millionths of the indicator's unit.
    pub values: &'a [i64],
    /// A row with any of the bits `odd_bits` has no figure of this form: two
    /// rows disagree, or it is too long.
    pub odd: &'a [u32],
    /// See `odd`.
    pub odd_bits: u32,
    /// The bits of `odd` that say where the figure comes from, see [`Figures::source`].
    pub source_bits: u32,
    /// Places that have rows without any figure, sorted, none of them in `places`.
    pub bare: &'a [u32],
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
    /// Whether two rows disagree about this figure, which no series then has.
    fn conflicting(&self, _indicator: IndicatorId, _place: PlaceId, _period: Period) -> bool {
        false
    }
    /// Whether the figure cannot be, and is therefore in no series.
    fn impossible(&self, _indicator: IndicatorId, _place: PlaceId, _period: Period) -> bool {
        false
    }
    /// Whether some row of the figure cannot be read or used: it is in no series then.
    fn unread(&self, _indicator: IndicatorId, _place: PlaceId, _period: Period) -> bool {
        false
    }
    /// Whether a row of an indicator, or of a breakdown of it, has no figure that can be
    /// read.
    fn is_blank(&self, _: IndicatorId, _: Option<&str>, _: PlaceId, _: Period) -> bool {
        false
    }
    /// Why a figure of a series is in doubt, if it is.
    fn doubt(&self, _: IndicatorId, _: PlaceId, _: Period) -> Option<doubts::Why> {
        None
    }
    /// What whoever reported it says of a figure, or of why there is none.
    fn reason(&self, _: IndicatorId, _: PlaceId, _: Period) -> Option<&Reason> {
        None
    }
    /// The indicator that owns the rows of an indicator: several programmes may use one.
    fn owner(&self, indicator: IndicatorId) -> IndicatorId {
        indicator
    }
    /// What documents say that a figure comes to.
    fn published(&self, _: IndicatorId, _: PlaceId, _: Period) -> &[Published] {
        &[]
    }
    /// At which places and periods they say what an indicator's figures come to.
    fn published_of(&self, _: IndicatorId) -> Vec<(PlaceId, Period)> {
        Vec::new()
    }
    /// The breakdowns that the programme does not declare as parts.
    fn breakdowns(&self, _indicator: IndicatorId) -> Vec<Arc<str>> {
        Vec::new()
    }
    /// The figures of such a breakdown at a place, by period.
    fn series_broken(&self, _: IndicatorId, _: PlaceId, _breakdown: &str) -> Vec<Cell> {
        Vec::new()
    }
    /// How many place ids there are; for what is held by place id.
    fn place_count(&self) -> usize {
        0
    }
    /// The indicator's figures as columns, where all of them are numbers.
    fn column(&self, _indicator: IndicatorId) -> Option<Column<'_>> {
        None
    }
    /// The source that the bits of a column's row name ([`Column::source_bits`]).
    fn source(&self, _bits: u32) -> Option<&Arc<str>> {
        None
    }
    /// Whether this figure is assumed: it then stands instead of a formula's.
    fn assumed(&self, _indicator: IndicatorId, _place: PlaceId, _period: Period) -> bool {
        false
    }
}

impl Figures for Observations {
    fn doubt(&self, id: IndicatorId, place: PlaceId, period: Period) -> Option<doubts::Why> {
        Observations::doubt(self, id, place, period)
    }

    fn reason(&self, id: IndicatorId, place: PlaceId, period: Period) -> Option<&Reason> {
        Observations::reason(self, id, place, period)
    }

    fn owner(&self, id: IndicatorId) -> IndicatorId {
        IndicatorId(Observations::owner(self, id))
    }

    fn published(&self, id: IndicatorId, place: PlaceId, period: Period) -> &[Published] {
        Observations::published(self, id, place, period)
    }

    fn published_of(&self, id: IndicatorId) -> Vec<(PlaceId, Period)> {
        Observations::published_of(self, id)
    }

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
        self.rows()
    }
    fn conflicting(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        Observations::conflicting(self, indicator, place, period)
    }
    fn impossible(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        Observations::impossible(self, indicator, place, period)
    }
    fn unread(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        Observations::unread(self, indicator, place, period)
    }
    fn is_blank(
        &self,
        of: IndicatorId,
        breakdown: Option<&str>,
        place: PlaceId,
        period: Period,
    ) -> bool {
        Observations::is_blank(self, of, breakdown, place, period)
    }
    fn breakdowns(&self, indicator: IndicatorId) -> Vec<Arc<str>> {
        let all = self.breakdowns_of(indicator);
        all.into_iter().map(|(name, _)| name).collect()
    }
    fn series_broken(&self, of: IndicatorId, place: PlaceId, breakdown: &str) -> Vec<Cell> {
        Observations::series_broken(self, of, place, breakdown)
    }
    fn place_count(&self) -> usize {
        Observations::place_count(self)
    }
    fn source(&self, bits: u32) -> Option<&Arc<str>> {
        Observations::source(self, bits)
    }
    fn column(&self, indicator: IndicatorId) -> Option<Column<'_>> {
        let columns = self.columns(indicator)?;
        let whole = columns.words.is_empty() && !broken_alone(self, indicator, columns);
        whole.then_some(Column {
            places: &columns.place,
            periods: &columns.period,
            values: &columns.value,
            odd: &columns.meta,
            odd_bits: meta::NOT_PLAIN,
            source_bits: u32::MAX << meta::SOURCE,
            bare: &columns.bare,
        })
    }
}

/// Whether some place has rows of a breakdown of the indicator only: it too is judged,
/// and no column has it.
fn broken_alone(data: &Observations, indicator: IndicatorId, own: &Columns) -> bool {
    let known = |place: u32| {
        own.place.binary_search(&place).is_ok() || own.bare.binary_search(&place).is_ok()
    };
    data.breakdowns_of(indicator).iter().any(|(_, broken)| {
        let words = broken.words.iter().map(|word| word.place);
        let numbers = broken.place.iter().chain(&broken.bare).copied();
        !numbers.chain(words).all(known)
    })
}
