//! The evaluator on figures that the readers read.

use crate::support::*;
use ctr::data::{Input, Observations, read};
use ctr::eval::{Evaluation, FigureRule, List, Options, Status, evaluate};
use ctr::model::formula::{Function, Over};
use ctr::model::indicator::TimeKind;
use ctr::model::place::PlaceKind;
use ctr::model::{Better, By, Formula, IndicatorId, Model, Op, Scope};

fn table(model: &Model, text: &'static str) -> Observations {
    let input = Input {
        name: "số liệu.csv".into(),
        reader: Box::new(text.as_bytes()),
        size: None,
    };
    let (table, findings) = read(vec![input], model, &mut |_| {});
    let errors: Vec<_> = (findings.iter())
        .filter(|f| f.severity == ctr::finding::Severity::Error)
        .map(|f| f.message(ctr::finding::Lang::En))
        .collect();
    println!("{errors:?}");
    table
}

fn evaluated(model: &Model, text: &'static str, options: Options) -> Evaluation {
    evaluate(model, &table(model, text), &options)
}

fn falling(better: Better) -> ctr::model::Indicator {
    let op = if better == Better::Lower {
        Op::Le
    } else {
        Op::Ge
    };
    indicator(
        "2.1",
        Some(better),
        vec![target(by(2025), compare(op, "1,2"))],
    )
}

#[test]
fn each_place_by_the_kernel_from_a_file() {
    let mut one = falling(Better::Lower);
    one.scope = Scope::EachPlace;
    let mut model = model(vec![one]);
    model.places.all = vec![place("Cả nước", PlaceKind::Country, None, None)];
    let text = "chỉ tiêu;kỳ;địa bàn;giá trị\n\
        2.1;2025;Đà Nẵng;1,2\n2.1;2025;An Giang;1,8\n2.1;2024;Huế;1,0\n2.1;2025;Lai Châu;-\n";
    let mut options = end_of(2025);
    (options.list, options.figure) = (List::Unmet, FigureRule::Latest);
    let found = evaluated(&model, text, options);
    assert_eq!(found.verdicts.len(), 1);
    assert_eq!(found.verdicts[0].place.as_deref(), Some("An Giang"));
    assert_eq!(found.by_status[Status::Met as usize], 2);
    assert_eq!(found.by_status[Status::NoData as usize], 1);
    assert_eq!((found.observations, found.used), (4, 3));
}

#[test]
fn a_place_with_rows_of_a_breakdown_alone_is_judged_in_every_listing() {
    let mut one = falling(Better::Lower);
    one.scope = Scope::EachPlace;
    let model = model(vec![one]);
    let text = "chỉ tiêu;kỳ;địa bàn;phân tổ;giá trị\n\
        2.1;2025;Đà Nẵng;;1,2\n2.1;2025;An Giang;Nam;1,8\n2.1;2025;Huế;;-\n";
    for list in [List::All, List::Digest, List::Unmet, List::None] {
        let mut options = end_of(2025);
        options.list = list;
        let found = evaluated(&model, text, options);
        assert_eq!(found.by_status[Status::Met as usize], 1, "{list:?}");
        assert_eq!(found.by_status[Status::NoData as usize], 2, "{list:?}");
    }
}

#[test]
fn two_values_for_one_cell_are_none_and_nothing_stands_for_them() {
    let mut model = model(vec![falling(Better::Lower)]);
    model.programmes[0].place = None;
    let text = "indicator,period,value\n2.1,2024,1.0\n2.1,2025,1.1\n2.1,2025,1.3\n";
    let mut options = end_of(2025);
    options.figure = FigureRule::Latest;
    let found = evaluated(&model, text, options);
    let verdict = &found.verdicts[0];
    assert_eq!(verdict.status(), Status::NoData, "{verdict:#?}");
    assert!(verdict.notes.iter().any(|n| n.vi.contains("mâu thuẫn")));
    assert_eq!(verdict.latest().map(|l| l.1), Some(Some(true)));
}

#[test]
fn breakdowns_of_the_data_add_up() {
    let mut one = falling(Better::Higher);
    one.formula = Some(Formula::RollUp {
        function: Function::Sum,
        over: Over::Breakdowns,
        of: IndicatorId(1),
        weight: None,
    });
    one.unit = None;
    let mut poor = indicator("hộ nghèo", None, vec![]);
    poor.unit = None;
    let model = model(vec![one, poor]);
    let text = "indicator,period,breakdown,value,flag\n\
        hộ nghèo,2025,Thành thị,0.5,\nhộ nghèo,2025,Nông thôn,0.6,sơ bộ\n";
    let found = evaluated(&model, text, end_of(2025));
    let verdict = &found.verdicts[0];
    assert_eq!(verdict.status(), Status::Unmet, "{verdict:#?}");
    assert_eq!(verdict.shortfall().cloned(), Some(num("0,1")));
    let flag = verdict.figure().map(|figure| figure.flag);
    assert_eq!(flag, Some(ctr::model::Flag::Preliminary));
}

#[test]
fn quarters_of_a_flow_and_unknown_tasks() {
    let mut one = falling(Better::Higher);
    one.time = TimeKind::Flow;
    one.targets[0].by = By::Always;
    let model = model(vec![one]);
    let text = "indicator,period,value\n2.1,2024-Q1,0.5\n2.1,2024-Q2,0.5\n\
        2.1,2024-Q3,0.5\n2.1,2024-Q4,0.5\n2.1,2025-Q1,9.5\n";
    let found = evaluated(&model, text, Options::new(jiff::civil::date(2025, 6, 30)));
    assert_eq!(found.verdicts.len(), 1);
    assert_eq!(found.verdicts[0].by, "2024");
    assert_eq!(found.verdicts[0].status(), Status::Met);
    let table = Table::default().task("Không có", None);
    let found = run(&model, &table, end_of(2023));
    assert_eq!(found.verdicts[0].status(), Status::NotDue);
    assert_eq!(found.verdicts[0].by, "always");
    assert!(found.remarks[0].vi.contains("Không có"));
}
