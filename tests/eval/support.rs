//! A model and a table built by hand, for judging what the evaluator says.
#![allow(dead_code, reason = "each test file uses a part")]

use ctr::data::{Cell, PlaceId, TaskState, Value};
use ctr::eval::{Evaluation, Figures, Options, Verdict, evaluate_figures};
use ctr::model::Flag;
use ctr::model::condition::{Amount, Base, ChangeKind};
use ctr::model::indicator::TimeKind;
use ctr::model::number::{Decimal, Exact, exact};
use ctr::model::place::{Place, PlaceKind};
use ctr::model::{
    Agency, AgencyId, Better, By, Condition, Direction, Indicator, IndicatorId, Measure, Model, Op,
    Period, Programme, Scope, Target, Unit, UnitId,
};
use ctr::source::{FileId, Span};
use jiff::civil::{Date, date};
use std::sync::Arc;

pub const SPAN: Span = Span {
    file: FileId(0),
    start: 0,
    end: 0,
};

pub fn dec(text: &str) -> Decimal {
    text.replace(',', ".").parse().expect(text)
}

pub fn num(text: &str) -> Exact {
    exact(dec(text))
}

pub fn frac(a: i64, b: i64) -> Exact {
    Exact::new(a.into(), b.into())
}

/// A table in memory.
#[derive(Default)]
pub struct Table {
    pub rows: Vec<(IndicatorId, PlaceId, Cell)>,
    pub places: Vec<Arc<str>>,
    pub tasks: Vec<TaskState>,
}

impl Table {
    pub fn place_id(&mut self, name: &str) -> PlaceId {
        if name.is_empty() {
            return PlaceId::NONE;
        }
        let at = self.places.iter().position(|p| &**p == name);
        let at = at.unwrap_or_else(|| {
            self.places.push(name.into());
            self.places.len() - 1
        });
        PlaceId(at as u32 + 1)
    }

    pub fn value(&mut self, id: u32, place: &str, period: &str, value: Value, flag: Flag) {
        let place = self.place_id(place);
        let period = Period::parse(period).expect(period);
        let cell = Cell {
            spot: None,
            period,
            value,
            flag,
            source: Some("GSO".into()),
            release: Default::default(),
        };
        self.rows.push((IndicatorId(id), place, cell));
    }

    pub fn with(mut self, id: u32, place: &str, figures: &[(&str, &str)]) -> Self {
        for (period, value) in figures {
            let value = Value::Number(dec(value));
            self.value(id, place, period, value, Flag::Official);
        }
        self
    }

    pub fn word(mut self, id: u32, period: &str, word: &str) -> Self {
        self.value(id, "", period, Value::Word(word.into()), Flag::Official);
        self
    }

    pub fn task(mut self, task: &str, completed: Option<Date>) -> Self {
        self.tasks.push(TaskState {
            task: task.into(),
            completed,
            note: None,
            reason: Default::default(),
            published: None,
        });
        self
    }
}

impl Figures for Table {
    fn series(&self, indicator: IndicatorId, place: PlaceId) -> Vec<Cell> {
        let mut cells: Vec<Cell> = (self.rows.iter())
            .filter(|row| row.0 == indicator && row.1 == place)
            .map(|row| row.2.clone())
            .collect();
        cells.sort_by_key(|cell| cell.period.to_key());
        cells
    }
    fn places_of(&self, indicator: IndicatorId) -> Vec<PlaceId> {
        let mut places: Vec<PlaceId> = (self.rows.iter())
            .filter(|row| row.0 == indicator)
            .map(|row| row.1)
            .collect();
        places.sort();
        places.dedup();
        places
    }
    fn place_name(&self, place: PlaceId) -> Option<&Arc<str>> {
        self.places.get((place.0 as usize).checked_sub(1)?)
    }
    fn place(&self, name: &str) -> Option<PlaceId> {
        let at = self.places.iter().position(|p| &**p == name)?;
        Some(PlaceId(at as u32 + 1))
    }
    fn tasks(&self) -> &[TaskState] {
        &self.tasks
    }
    fn count(&self) -> u64 {
        self.rows.len() as u64
    }
}

pub fn amount(text: &str) -> Amount {
    Amount {
        written: dec(text),
        unit: None,
        value: num(text),
    }
}

pub fn compare(op: Op, text: &str) -> Condition {
    Condition::Compare {
        op,
        amount: amount(text),
        bare: false,
    }
}

pub fn range(low: &str, high: &str) -> Condition {
    Condition::Range {
        low: amount(low),
        high: amount(high),
    }
}

pub fn change(direction: Direction, text: &str, kind: ChangeKind, base: Base) -> Condition {
    Condition::Change {
        direction,
        op: Op::Ge,
        low: amount(text),
        high: None,
        kind,
        base,
    }
}

pub fn by(year: i16) -> By {
    By::End(Period::Year(year))
}

pub fn target(by: By, condition: Condition) -> Target {
    Target {
        force: Default::default(),
        by,
        condition,
        text: "như văn bản".into(),
        terms: Default::default(),
        span: SPAN,
    }
}

pub fn indicator(name: &str, better: Option<Better>, targets: Vec<Target>) -> Indicator {
    Indicator {
        code: Some(name.to_string()),
        name: name.to_string(),
        aliases: vec![],
        measure: Measure::Quantity,
        unit: Some(UnitId(0)),
        scale: None,
        share: false,
        total: None,
        better,
        time: TimeKind::Stock,
        partition: false,
        share_of: None,
        progress: None,
        parent: None,
        lead: vec![AgencyId(0)],
        fields: Vec::new(),
        section: None,
        scope: Scope::Programme,
        baseline: None,
        formula: None,
        targets,
        source: None,
        note: None,
        leads: Vec::new(),
        since: None,
        unmeasured: None,
        unread: None,
        unread_base: None,
        refused: None,
        makes_concrete: Vec::new(),
        direct: Vec::new(),
        coordinate: Vec::new(),
        span: SPAN,
    }
}

/// One programme of 22/7/2024 with these indicators; unit 0 is %.
pub fn model(indicators: Vec<Indicator>) -> Model {
    let mut model = Model::default();
    model.units.add(Unit {
        name: "%".into(),
        factor: frac(1, 100),
        dimension: vec![],
        points: false,
    });
    model.units.add(Unit {
        name: "điểm %".into(),
        factor: frac(1, 100),
        dimension: vec![],
        points: true,
    });
    model.agencies.push(Agency {
        id: "LĐTBXH".into(),
        name: "Sở Lao động - Thương binh và Xã hội".into(),
        ends: Some(date(2025, 3, 1)),
        successors: vec![ctr::model::Successor {
            agency: AgencyId(1),
            from: None,
            fields: Vec::new(),
        }],
        standard: false,
        span: SPAN,
    });
    model.agencies.push(Agency {
        id: "SNV".into(),
        name: "Sở Nội vụ".into(),
        ends: None,
        successors: vec![],
        standard: false,
        span: SPAN,
    });
    model.programmes.push(Programme {
        note: None,
        citations: vec![],
        named: vec![],
        spans: Default::default(),
        file: FileId(0),
        title: None,
        number: None,
        date: Some(date(2024, 7, 22)),
        issuer: None,
        place: Some("Lâm Đồng".into()),
        scenario: None,
        progress: None,
        scope: Scope::Programme,
        implements: vec![],
        milestones: vec![2025, 2030],
        sections: vec![],
        indicators: 0..indicators.len() as u32,
        agencies: vec![AgencyId(0)],
        tasks: vec![],
        duties: vec![],
        visions: vec![],
        unread: Default::default(),
        unread_uses: Default::default(),
        misnamed: Default::default(),
        tests: vec![],
        relations: Vec::new(),
    });
    model.indicators = indicators;
    model
}

pub fn place(name: &str, kind: PlaceKind, within: Option<usize>, ends: Option<Date>) -> Place {
    Place {
        declared_in: None,
        name: name.into(),
        aliases: vec![],
        kind,
        kind_name: None,
        members: Vec::new(),
        within,
        ends,
        into: None,
        former: Vec::new(),
        old_boundary: Vec::new(),
    }
}

pub fn end_of(year: i16) -> Options {
    Options::new(date(year, 12, 31))
}

pub fn run(model: &Model, table: &Table, options: Options) -> Evaluation {
    evaluate_figures(model, table, &options)
}

/// The one verdict there is.
pub fn only(model: &Model, table: &Table, options: Options) -> Verdict {
    let mut verdicts = run(model, table, options).verdicts;
    assert_eq!(verdicts.len(), 1, "{verdicts:#?}");
    verdicts.remove(0)
}

/// The verdict on one target of one indicator with these figures.
pub fn judged(one: Indicator, figures: &[(&str, &str)], year: i16) -> Verdict {
    only(
        &model(vec![one]),
        &Table::default().with(0, "", figures),
        end_of(year),
    )
}
