//! A test's figures as the evaluator reads figures.

use crate::data::known::Release;
use crate::data::places::PlaceTable;
use crate::data::{Cell, PlaceId, Reason, TaskState, Value};
use crate::eval::Figures;
use crate::model::test::{GivenValue, Test};
use crate::model::{IndicatorId, Model};
use std::sync::Arc;

/// The figures and states that a test gives.
pub struct GivenFigures {
    rows: Vec<Row>,
    places: PlaceTable,
    tasks: Vec<TaskState>,
}

struct Row {
    indicator: IndicatorId,
    place: PlaceId,
    breakdown: Option<Arc<str>>,
    cell: Cell,
}

impl GivenFigures {
    /// Of this test.
    pub fn new(model: &Model, test: &Test) -> Self {
        let mut places = PlaceTable::exact(model);
        let rows = test.figures.iter().map(|given| Row {
            indicator: given.indicator,
            place: PlaceId(given.place.as_deref().map_or(0, |name| places.add(name))),
            breakdown: given.breakdown.as_deref().map(Arc::from),
            cell: Cell {
                spot: None,
                period: given.period,
                value: match &given.value {
                    GivenValue::Number(number) => Value::Ratio(number.clone()),
                    GivenValue::Word(word) => Value::Word(Arc::from(word.as_str())),
                },
                flag: given.flag,
                source: None,
                release: Release::default(),
            },
        });
        let rows = rows.collect();
        let tasks = test.states.iter().map(|state| TaskState {
            task: state.work.clone(),
            completed: state.completed,
            note: None,
            reason: Reason::default(),
            published: None,
        });
        GivenFigures {
            rows,
            places,
            tasks: tasks.collect(),
        }
    }

    fn cells(&self, is: impl Fn(&Row) -> bool) -> Vec<Cell> {
        let mut cells: Vec<Cell> = (self.rows.iter().filter(|row| is(row)))
            .map(|row| row.cell.clone())
            .collect();
        cells.sort_by_key(|cell| cell.period.to_key());
        cells
    }
}

impl Figures for GivenFigures {
    fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell> {
        self.cells(|row| {
            row.indicator == indicator && row.place == place && row.breakdown.is_none()
        })
    }

    fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId> {
        let mut places: Vec<PlaceId> = (self.rows.iter())
            .filter(|row| row.indicator == indicator && row.breakdown.is_none())
            .map(|row| row.place)
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn place_name(&self, place: PlaceId) -> Option<&Arc<str>> {
        self.places.name(place.0)
    }

    fn place(&self, name: &str) -> Option<PlaceId> {
        self.places.find(name).map(PlaceId)
    }

    fn tasks(&self) -> &[TaskState] {
        &self.tasks
    }

    fn count(&self) -> u64 {
        self.rows.len() as u64
    }

    fn breakdowns(&self, indicator: IndicatorId) -> Vec<Arc<str>> {
        let of_it = self.rows.iter().filter(|row| row.indicator == indicator);
        let mut names: Vec<Arc<str>> = of_it.filter_map(|row| row.breakdown.clone()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    fn series_broken(&self, of: IndicatorId, place: PlaceId, breakdown: &str) -> Vec<Cell> {
        self.cells(|row| {
            let of_it = row.indicator == of && row.place == place;
            of_it && row.breakdown.as_deref() == Some(breakdown)
        })
    }

    fn place_count(&self) -> usize {
        self.places.count()
    }
}
