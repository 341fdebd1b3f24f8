//! Assumed figures laid over a table of figures.

use crate::data::doubts;
use crate::data::judged::Published;
use crate::data::known::Release;
use crate::data::{Cell, PlaceId, Reason, TaskState, Value};
use crate::eval::figures::{Column, Figures};
use crate::model::Flag;
use crate::model::{IndicatorId, Period};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A figure that is assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumed {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of the rows of which place.
    pub place: PlaceId,
    /// Of which period.
    pub period: Period,
    /// In the indicator's own unit.
    pub value: Value,
    /// How far it may be trusted.
    pub flag: Flag,
    /// What it is said to come from.
    pub source: Option<Arc<str>>,
}

impl Assumed {
    /// Whether both are the figure of the same indicator, place and period.
    pub fn same_cell(&self, other: &Self) -> bool {
        (self.indicator, self.place, self.period) == (other.indicator, other.place, other.period)
    }
}

/// A table of figures with others before it. Of a computed indicator the
/// assumed figure stands instead of the formula's, for its period and place.
pub struct Overlay<'a> {
    base: &'a dyn Figures,
    series: HashMap<(u32, u32), Vec<Cell>>,
    pinned: HashSet<(u32, u32, Period)>,
    added: u64,
}

impl<'a> Overlay<'a> {
    /// `assumed` over `base`; of two for one cell the later stands.
    pub fn new(base: &'a dyn Figures, assumed: &[Assumed]) -> Self {
        let mut overlay = Self {
            base,
            series: HashMap::with_capacity(assumed.len()),
            pinned: HashSet::with_capacity(assumed.len()),
            added: 0,
        };
        assumed.iter().for_each(|one| overlay.assume(one));
        overlay
    }

    fn assume(&mut self, one: &Assumed) {
        let at = (one.indicator.0, one.place.0);
        let cells =
            (self.series.entry(at)).or_insert_with(|| self.base.series(one.indicator, one.place));
        let cell = Cell {
            period: one.period,
            value: one.value.clone(),
            flag: one.flag,
            source: one.source.clone(),
            spot: None,
            release: Release::default(),
        };
        let before = cells.len();
        cells.retain(|known| known.period != one.period);
        self.added += u64::from(cells.len() == before);
        let after = |known: &Cell| order(known.period) > order(one.period);
        let place = cells.iter().position(after).unwrap_or(cells.len());
        cells.insert(place, cell);
        self.pinned.insert((at.0, at.1, one.period));
    }
}

/// The order of a series: by the last day, shorter periods first.
fn order(period: Period) -> (jiff::civil::Date, std::cmp::Reverse<jiff::civil::Date>) {
    (period.end(), std::cmp::Reverse(period.start()))
}

impl Figures for Overlay<'_> {
    fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell> {
        match self.series.get(&(indicator.0, place.0)) {
            Some(cells) => cells.clone(),
            None => self.base.series(indicator, place),
        }
    }
    fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId> {
        let mut places = self.base.places_of(indicator);
        let assumed = self.series.keys().filter(|(of, _)| *of == indicator.0);
        let before = places.len();
        places.extend(assumed.map(|(_, place)| PlaceId(*place)));
        if places.len() > before {
            places.sort_unstable();
            places.dedup();
        }
        places
    }
    fn place_name(&self, place: PlaceId) -> Option<&Arc<str>> {
        self.base.place_name(place)
    }
    fn place(&self, name: &str) -> Option<PlaceId> {
        self.base.place(name)
    }
    fn tasks(&self) -> &[TaskState] {
        self.base.tasks()
    }
    fn count(&self) -> u64 {
        self.base.count() + self.added
    }
    fn conflicting(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        !self.assumed(indicator, place, period) && self.base.conflicting(indicator, place, period)
    }
    fn impossible(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        !self.assumed(indicator, place, period) && self.base.impossible(indicator, place, period)
    }
    fn unread(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        !self.assumed(indicator, place, period) && self.base.unread(indicator, place, period)
    }
    fn is_blank(
        &self,
        of: IndicatorId,
        breakdown: Option<&str>,
        place: PlaceId,
        period: Period,
    ) -> bool {
        let assumed = breakdown.is_none() && self.assumed(of, place, period);
        !assumed && self.base.is_blank(of, breakdown, place, period)
    }
    fn doubt(&self, id: IndicatorId, place: PlaceId, period: Period) -> Option<doubts::Why> {
        self.base.doubt(id, place, period)
    }

    fn reason(&self, id: IndicatorId, place: PlaceId, period: Period) -> Option<&Reason> {
        self.base.reason(id, place, period)
    }

    fn owner(&self, id: IndicatorId) -> IndicatorId {
        self.base.owner(id)
    }

    fn published(&self, id: IndicatorId, place: PlaceId, period: Period) -> &[Published] {
        self.base.published(id, place, period)
    }

    fn published_of(&self, id: IndicatorId) -> Vec<(PlaceId, Period)> {
        self.base.published_of(id)
    }

    fn breakdowns(&self, indicator: IndicatorId) -> Vec<Arc<str>> {
        self.base.breakdowns(indicator)
    }
    fn series_broken(&self, of: IndicatorId, place: PlaceId, breakdown: &str) -> Vec<Cell> {
        self.base.series_broken(of, place, breakdown)
    }
    fn place_count(&self) -> usize {
        self.base.place_count()
    }
    fn column(&self, indicator: IndicatorId) -> Option<Column<'_>> {
        let changed = self.series.keys().any(|(of, _)| *of == indicator.0);
        (!changed).then(|| self.base.column(indicator)).flatten()
    }
    fn assumed(&self, indicator: IndicatorId, place: PlaceId, period: Period) -> bool {
        self.pinned.contains(&(indicator.0, place.0, period))
    }
}
