//! Where targets hold, computed figures, tasks and duties, the summary.

use crate::support::*;
use ctr::eval::{List, Status};
use ctr::model::condition::{Base, ChangeKind};
use ctr::model::formula::{Arithmetic, Function, Over};
use ctr::model::number::whole;
use ctr::model::place::PlaceKind;
use ctr::model::{
    AgencyId, Better, By, Direction, Due, Duty, Formula, IndicatorId, Op, Period, Scope, Task,
};
use jiff::civil::{Date, date};

fn provinces() -> (ctr::model::Model, Table) {
    let mut one = indicator(
        "1",
        Some(Better::Lower),
        vec![target(by(2025), compare(Op::Le, "10"))],
    );
    one.scope = Scope::EachPlace;
    let mut model = model(vec![one]);
    model.places.all = vec![
        place("Cả nước", PlaceKind::Country, None, None),
        place("Đồng bằng sông Hồng", PlaceKind::Region, Some(0), None),
        place(
            "Hà Tây",
            PlaceKind::Province,
            Some(0),
            Some(date(2008, 8, 1)),
        ),
        place("Đà Nẵng", PlaceKind::Province, Some(0), None),
        place("An Giang", PlaceKind::Province, Some(0), None),
    ];
    let table = Table::default()
        .with(0, "Đà Nẵng", &[("2025", "15")])
        .with(0, "An Giang", &[("2025", "12")])
        .with(0, "Hà Tây", &[("2025", "1")])
        .with(0, "Đồng bằng sông Hồng", &[("2025", "2")])
        .with(0, "Bắc Ninh", &[("2024", "9")])
        .with(0, "Cả nước", &[("2025", "9")]);
    (model, table)
}

#[test]
fn each_place_but_regions_and_those_gone() {
    let (model, table) = provinces();
    let found = run(&model, &table, end_of(2025));
    let listed: Vec<_> = (found.verdicts.iter())
        .map(|v| (v.place.as_deref().unwrap_or(""), v.status()))
        .collect();
    assert_eq!(
        listed,
        [
            ("Đà Nẵng", Status::Unmet),
            ("An Giang", Status::Unmet),
            ("Bắc Ninh", Status::NoData),
            ("Cả nước", Status::Met),
        ]
    );
    assert_eq!(found.remarks.len(), 1);
    assert!(found.remarks[0].vi.contains("Hà Tây"));
    let counts = &found.by_agency[0];
    assert_eq!(
        (counts.agency, counts.by.as_str()),
        // Counted under the agency that answers on the day: LĐTBXH has ended.
        (Some(AgencyId(1)), "2025")
    );
    assert_eq!(
        (counts.satisfied, counts.unsatisfied, counts.no_data),
        (1, 2, 1)
    );
    assert_eq!((found.observations, found.used), (6, 4));
}

#[test]
fn the_worst_and_the_unmet() {
    let (model, table) = provinces();
    let mut options = end_of(2025);
    (options.list, options.top) = (List::None, Some(1));
    let found = run(&model, &table, options);
    assert_eq!(found.verdicts.len(), 1);
    assert_eq!(found.verdicts[0].place.as_deref(), Some("Đà Nẵng"));
    assert_eq!(found.verdicts[0].relative().cloned(), Some(frac(1, 2)));
    (options.list, options.top) = (List::Unmet, None);
    assert_eq!(run(&model, &table, options).verdicts.len(), 2);
    options.list = List::None;
    assert_eq!(run(&model, &table, options).verdicts.len(), 0);
}

#[test]
fn without_a_place_the_single_one_there_is() {
    let (mut model, _) = provinces();
    model.programmes[0].place = None;
    model.indicators[0].scope = Scope::Programme;
    let table = Table::default().with(0, "Huế", &[("2025", "9")]);
    let verdict = only(&model, &table, end_of(2025));
    assert_eq!(
        (verdict.status(), verdict.place.as_deref()),
        (Status::Met, Some("Huế"))
    );
    let table = table.with(0, "Đà Nẵng", &[("2025", "9")]);
    let verdict = only(&model, &table, end_of(2025));
    assert_eq!(verdict.status(), Status::NoData);
    assert!(
        verdict
            .notes
            .iter()
            .any(|n| n.vi.contains("không nêu địa bàn"))
    );
}

#[test]
fn named_places_and_provinces_without_data_are_commitments_too() {
    let (mut model, table) = provinces();
    model.indicators[0].scope = Scope::Named(vec!["Đà Nẵng".into(), "Cà Mau".into()]);
    let verdicts = run(&model, &table, end_of(2025)).verdicts;
    assert_eq!(verdicts.len(), 2);
    assert_eq!(verdicts[1].status(), Status::NoData);
    model.indicators[0].scope = Scope::EachProvince;
    assert_eq!(run(&model, &table, end_of(2025)).verdicts.len(), 2);
}

fn computed(formula: Formula) -> ctr::model::Indicator {
    let mut one = indicator(
        "tỷ lệ",
        Some(Better::Lower),
        vec![target(by(2025), compare(Op::Le, "5"))],
    );
    one.formula = Some(formula);
    one
}

fn input(name: &str) -> ctr::model::Indicator {
    let mut one = indicator(name, None, vec![]);
    one.unit = None;
    one
}

fn boxed(id: u32) -> Box<Formula> {
    Box::new(Formula::Indicator(IndicatorId(id)))
}

#[test]
fn a_share_is_computed_in_its_unit() {
    let share = Formula::Arithmetic(Arithmetic::Div, boxed(1), boxed(2));
    let model = model(vec![computed(share), input("nghèo"), input("hộ")]);
    let table = Table::default()
        .with(1, "", &[("2025", "6")])
        .with(2, "", &[("2025", "100")]);
    let verdict = only(&model, &table, end_of(2025));
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(1)))
    );
    assert!(verdict.figure().expect("figure").computed);
    let table = table.with(0, "", &[("2025", "7")]);
    let verdict = only(&model, &table, end_of(2025));
    assert!(
        verdict
            .notes
            .iter()
            .any(|n| n.vi.contains("6") && n.vi.contains("7"))
    );
}

#[test]
fn missing_inputs_and_noughts_are_named() {
    let share = Formula::Arithmetic(Arithmetic::Div, boxed(1), boxed(2));
    let model = model(vec![computed(share), input("nghèo"), input("hộ")]);
    let table = Table::default().with(1, "", &[("2025", "6")]);
    let verdict = only(&model, &table, end_of(2025));
    assert_eq!(verdict.status(), Status::NoData);
    assert!(verdict.notes.iter().any(|n| n.vi.contains("hộ")));
    let table = table.with(2, "", &[("2025", "0")]);
    let verdict = only(&model, &table, end_of(2025));
    assert!(verdict.notes.iter().any(|n| n.vi.contains("chia cho 0")));
}

#[test]
fn a_formula_that_goes_round_ends() {
    let previous = || Box::new(Formula::Previous(boxed(0)));
    for formula in [
        Formula::Arithmetic(Arithmetic::Add, boxed(0), boxed(0)),
        Formula::Arithmetic(Arithmetic::Add, previous(), previous()),
    ] {
        let model = model(vec![computed(formula)]);
        let verdict = only(&model, &Table::default(), end_of(2025));
        assert_eq!(verdict.status(), Status::NoData);
    }
}

#[test]
fn growth_and_rolls_up() {
    let growth = Formula::Growth(boxed(1));
    let mut models = model(vec![computed(growth), input("GRDP")]);
    let table = Table::default().with(1, "", &[("2024", "100"), ("2025", "104")]);
    let figure = |verdict: ctr::eval::Verdict| match verdict.figure().expect("figure").value.clone()
    {
        ctr::eval::verdict::Actual::Number(n) => n,
        other => panic!("{other:?}"),
    };
    assert_eq!(figure(only(&models, &table, end_of(2025))), whole(4));
    let mean = |weight| Formula::RollUp {
        function: Function::Mean,
        over: Over::Places,
        of: IndicatorId(1),
        weight,
    };
    models.indicators.push(input("dân số"));
    models.programmes[0].indicators = 0..3;
    models.indicators[0].unit = None;
    models.places.all = vec![
        place("Lâm Đồng", PlaceKind::Province, None, None),
        place("A", PlaceKind::Other, Some(0), None),
        place("B", PlaceKind::Other, Some(0), None),
    ];
    let table = Table::default()
        .with(1, "A", &[("2025", "1")])
        .with(1, "B", &[("2025", "4")])
        .with(2, "A", &[("2025", "2")])
        .with(2, "B", &[("2025", "1")]);
    models.indicators[0].formula = Some(mean(None));
    assert_eq!(figure(only(&models, &table, end_of(2025))), num("2,5"));
    models.indicators[0].formula = Some(mean(Some(IndicatorId(2))));
    assert_eq!(figure(only(&models, &table, end_of(2025))), whole(2));
}

fn task(due: Due) -> Task {
    Task {
        code: Some("III.2.b".into()),
        title: "Chuyển đổi số".into(),
        direct: vec![],
        lead: vec![AgencyId(0)],
        carry_out: Vec::new(),
        changes: Vec::new(),
        note: None,
        advise: Vec::new(),
        supervise: Vec::new(),
        fields: Vec::new(),
        coordinate: vec![],
        due,
        due_text: "như văn bản".into(),
        source: None,
        span: SPAN,
    }
}

fn task_status(due: Due, row: Option<Option<Date>>) -> Status {
    let mut model = model(vec![]);
    model.programmes[0].tasks.push(task(due));
    let mut table = Table::default();
    if let Some(completed) = row {
        table = table.task("iii.2.b", completed);
    }
    only(&model, &table, end_of(2025)).status()
}

#[test]
fn tasks_are_done_late_overdue_or_unreported() {
    let due = || Due::By(Period::Quarter(2025, 1));
    let on = |m, d| Some(Some(date(2025, m, d)));
    assert_eq!(task_status(due(), on(3, 31)), Status::Done);
    assert_eq!(task_status(due(), on(4, 1)), Status::DoneLate);
    assert_eq!(task_status(due(), Some(None)), Status::Overdue);
    assert_eq!(
        task_status(due(), Some(Some(date(2026, 1, 1)))),
        Status::Overdue
    );
    assert_eq!(task_status(due(), None), Status::NoData);
    assert_eq!(
        task_status(Due::By(Period::Year(2026)), None),
        Status::NotDue
    );
    assert_eq!(
        task_status(Due::ByYearAndAfter(2024), Some(None)),
        Status::Overdue
    );
    assert_eq!(task_status(Due::Ongoing, None), Status::Ongoing);
    assert_eq!(task_status(Due::Unstated, None), Status::NotDue);
}

#[test]
fn a_yearly_duty_is_one_commitment_a_year() {
    let mut model = model(vec![]);
    model.programmes[0].duties.push(Duty {
        code: None,
        direct: Vec::new(),
        advise: Vec::new(),
        coordinate: Vec::new(),
        note: None,
        changes: Vec::new(),
        title: "Kết quả thực hiện".into(),
        by: vec![AgencyId(0)],
        to: vec![],
        fields: Vec::new(),
        due: Due::Yearly {
            month: 11,
            day: 5,
            inclusive: false,
        },
        due_text: "trước 05/11".into(),
        source: None,
        span: SPAN,
    });
    let table = Table::default()
        .task("Kết quả thực hiện", Some(date(2024, 11, 4)))
        .task("Kết quả thực hiện", Some(date(2025, 11, 5)));
    let verdicts = run(&model, &table, end_of(2025)).verdicts;
    let of = |by: &str| verdicts.iter().find(|v| v.by == by).map(|v| v.status());
    assert_eq!(of("2024-11-05"), Some(Status::Done));
    assert_eq!(of("2025-11-05"), Some(Status::DoneLate));
    assert_eq!(of("2026-11-05"), Some(Status::NotDue));
    assert_eq!(verdicts.len(), 3);
}

/// 80/NQ-CP: the poor-household rate falls by 2 points a year, in each province.
#[test]
fn two_points_a_year_in_each_province() {
    let (mut model, _) = provinces();
    let fall = change(Direction::Down, "2", ChangeKind::Absolute, Base::EachYear);
    model.indicators[0].targets = vec![target(By::Yearly(Some((2012, 2013))), fall)];
    model.programmes[0].date = Some(date(2011, 5, 19));
    let table = Table::default()
        .with(
            0,
            "Cả nước",
            &[("2011", "14,2"), ("2012", "11,76"), ("2013", "9,8")],
        )
        .with(0, "Đà Nẵng", &[("2011", "5"), ("2013", "1")]);
    let verdicts = run(&model, &table, end_of(2020)).verdicts;
    let of = |place: &str, by: &str| {
        let one = verdicts
            .iter()
            .find(|v| v.place.as_deref() == Some(place) && v.by == by);
        one.map(|v| (v.status(), v.shortfall().cloned()))
    };
    assert_eq!(of("Cả nước", "2012"), Some((Status::Met, None)));
    assert_eq!(
        of("Cả nước", "2013"),
        Some((Status::Unmet, Some(num("0,04"))))
    );
    assert_eq!(of("Đà Nẵng", "2012"), Some((Status::NoData, None)));
    assert_eq!(of("Đà Nẵng", "2013"), Some((Status::NoData, None)));
}
