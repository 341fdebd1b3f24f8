//! Each status, and each kind of condition.

use crate::support::*;
use ctr::eval::{FigureRule, Status};
use ctr::model::condition::{Base, ChangeKind};
use ctr::model::indicator::{Baseline, Measure};
use ctr::model::number::whole;
use ctr::model::{Better, By, Condition, Direction, IndicatorId, Op, Scale, ScaleId};
use jiff::civil::date;

fn higher(condition: Condition) -> ctr::model::Indicator {
    indicator(
        "9.3",
        Some(Better::Higher),
        vec![target(by(2025), condition)],
    )
}

fn lower(condition: Condition) -> ctr::model::Indicator {
    indicator(
        "2.1",
        Some(Better::Lower),
        vec![target(by(2025), condition)],
    )
}

#[test]
fn a_decimal_is_met_exactly() {
    let verdict = judged(higher(compare(Op::Ge, "99,96")), &[("2025", "99,96")], 2025);
    assert_eq!(verdict.status(), Status::Met);
    assert_eq!(verdict.plan_percent().cloned(), Some(whole(100)));
    assert_eq!(verdict.answers_now.len(), 1);
    assert_ne!(verdict.answers_now, verdict.lead);
}

#[test]
fn better_than_a_bare_number_is_met_not_exceeded() {
    let verdict = judged(higher(compare(Op::Ge, "27")), &[("2025", "30")], 2025);
    assert_eq!(verdict.status(), Status::Met);
    assert_eq!(verdict.shortfall().cloned(), None);
}

#[test]
fn a_miss_has_a_shortfall() {
    let verdict = judged(higher(compare(Op::Ge, "27")), &[("2025", "24,3")], 2025);
    assert_eq!(verdict.status(), Status::Unmet);
    assert_eq!(verdict.shortfall().cloned(), Some(num("2,7")));
    assert_eq!(verdict.relative().cloned(), Some(frac(1, 10)));
    assert_eq!(verdict.plan_percent().cloned(), Some(whole(90)));
}

#[test]
fn strictly_below_is_missed_by_nothing() {
    let verdict = judged(lower(compare(Op::Lt, "1,2")), &[("2025", "1,2")], 2025);
    assert_eq!(verdict.status(), Status::Unmet);
    assert_eq!(verdict.shortfall().cloned(), Some(whole(0)));
}

#[test]
fn a_level_of_nought_has_no_relative_shortfall() {
    let verdict = judged(lower(compare(Op::Le, "0")), &[("2025", "3")], 2025);
    assert_eq!(verdict.status(), Status::Unmet);
    assert_eq!(
        (verdict.relative().cloned(), verdict.plan_percent().cloned()),
        (None, None)
    );
}

#[test]
fn beyond_the_better_end_of_a_range_is_exceeded() {
    for (better, value, status) in [
        (Some(Better::Higher), "61", Status::Exceeded),
        (Some(Better::Higher), "60", Status::Met),
        (Some(Better::Higher), "49", Status::Unmet),
        (Some(Better::Lower), "49", Status::Exceeded),
        (Some(Better::Lower), "61", Status::Unmet),
        (Some(Better::Within), "61", Status::Unmet),
        (None, "49", Status::Unmet),
    ] {
        let mut one = higher(range("50", "60"));
        one.better = better;
        let verdict = judged(one, &[("2025", value)], 2025);
        assert_eq!(verdict.status(), status, "{better:?} {value}");
        if status == Status::Unmet {
            assert_eq!(verdict.shortfall().cloned(), Some(whole(1)));
        }
    }
}

#[test]
fn about_rounds_at_the_precision_written() {
    let about = |text: &str| Condition::Approx {
        amount: amount(text),
        tolerance: None,
    };
    for (asked, value, status) in [
        ("95", "94,5", Status::Met),
        ("95", "94,49", Status::Unmet),
        ("95,0", "94,94", Status::Unmet),
        ("95,0", "94,95", Status::Met),
        ("95", "95,5", Status::Exceeded),
    ] {
        let verdict = judged(higher(about(asked)), &[("2025", value)], 2025);
        assert_eq!(verdict.status(), status, "{asked} {value}");
    }
    let within = Condition::Approx {
        amount: amount("95"),
        tolerance: Some(amount("2")),
    };
    let verdict = judged(higher(within), &[("2025", "93")], 2025);
    assert_eq!(verdict.status(), Status::Met);
}

#[test]
fn levels_are_met_exceeded_or_so_many_short() {
    let mut one = higher(Condition::Level {
        rank: 1,
        written: "Cơ bản".into(),
    });
    one.measure = Measure::Level;
    one.scale = Some(ScaleId(0));
    let mut model = model(vec![one]);
    model.scales.push(Scale {
        name: "Xoá nhà tạm".into(),
        levels: vec!["Chưa".into(), "Cơ bản".into(), "Xoá bỏ hoàn toàn".into()],
        span: SPAN,
    });
    for (word, status) in [
        ("chưa", Status::Unmet),
        ("Cơ bản", Status::Met),
        ("Xóa bỏ hoàn toàn", Status::Exceeded),
        ("gần xong", Status::NoData),
    ] {
        let verdict = only(
            &model,
            &Table::default().word(0, "2025", word),
            end_of(2025),
        );
        assert_eq!(verdict.status(), status, "{word}");
        assert_eq!(verdict.shortfall().cloned(), None);
        assert_eq!(
            verdict.notes.is_empty(),
            word.contains("ơ bản") || word.contains("toàn")
        );
    }
}

#[test]
fn completion_is_a_word_or_one() {
    let mut one = higher(Condition::Complete);
    one.measure = Measure::Completion;
    one.unit = None;
    for (word, status) in [
        ("Hoàn thành", Status::Met),
        ("chưa hoàn thành", Status::Unmet),
        ("sẽ xem", Status::NoData),
    ] {
        let table = Table::default().word(0, "2025", word);
        let verdict = only(&model(vec![one.clone()]), &table, end_of(2025));
        assert_eq!(verdict.status(), status, "{word}");
    }
    assert_eq!(judged(one, &[("2025", "1")], 2025).status(), Status::Met);
}

#[test]
fn without_the_figure_of_the_period_there_is_no_data() {
    let verdict = judged(higher(compare(Op::Ge, "27")), &[("2024", "28")], 2025);
    assert_eq!(verdict.status(), Status::NoData);
    assert_eq!(verdict.satisfied(), None);
    let (figure, would_do) = verdict.latest().expect("the latest");
    assert_eq!(
        (figure.period.code().as_str(), would_do),
        ("2024", Some(true))
    );
    let mut options = end_of(2025);
    options.figure = FigureRule::Latest;
    let table = Table::default().with(0, "", &[("2024", "28"), ("2026", "1")]);
    let verdict = only(&model(vec![higher(compare(Op::Ge, "27"))]), &table, options);
    assert_eq!(verdict.status(), Status::Met);
    assert_eq!(verdict.figure().expect("figure").period.code(), "2024");
}

#[test]
fn met_before_it_is_due() {
    let verdict = judged(higher(compare(Op::Ge, "27")), &[("2024", "28")], 2024);
    assert_eq!(verdict.status(), Status::MetEarly);
    assert_eq!(verdict.pace().map(|p| p.needed.clone()), None);
}

#[test]
fn figures_of_unfinished_periods_are_not_seen() {
    let verdict = judged(higher(compare(Op::Ge, "27")), &[("2025", "28")], 2024);
    assert_eq!(verdict.status(), Status::NotDue);
    assert!(verdict.figure().is_none());
    assert!(!verdict.notes.is_empty());
}

/// From 20 in 2020 to 30 in 2030: in 2024 it must be at 24.
#[test]
fn straight_line_by_hand() {
    for (value, status) in [("24", Status::OnTrack), ("23,99", Status::OffTrack)] {
        let mut one = indicator(
            "1",
            Some(Better::Higher),
            vec![target(by(2030), compare(Op::Ge, "30"))],
        );
        one.baseline = Some(Baseline {
            year: 2020,
            value: whole(20),
            span: SPAN,
        });
        let verdict = judged(one, &[("2024", value)], 2024);
        assert_eq!(verdict.status(), status, "{value}");
        let method = verdict.method().expect("method");
        assert_eq!(method.required, whole(24));
        assert!(!method.baseline_inferred);
        let pace = verdict.pace().expect("pace");
        assert_eq!(pace.years, whole(6));
        assert_eq!(pace.needed, (whole(30) - num(value)) / whole(6));
    }
}

/// Falling, baseline inferred from the first figure since 2024, in quarters:
/// 12 at the end of 2024, 8 at the end of 2026; at the end of 2025 it must be 10.
#[test]
fn straight_line_downwards_from_an_inferred_baseline() {
    let one = indicator(
        "1",
        Some(Better::Lower),
        vec![target(by(2026), compare(Op::Le, "8"))],
    );
    let figures = [("2023", "15"), ("2024-Q4", "12"), ("2025-12", "10,5")];
    let verdict = judged(one, &figures, 2025);
    assert_eq!(verdict.status(), Status::OffTrack);
    let method = verdict.method().expect("method");
    assert!(method.baseline_inferred);
    assert_eq!(
        (&method.baseline.0, &method.required),
        (&whole(12), &whole(10))
    );
    assert_eq!(verdict.pace().expect("pace").needed, num("-2,5"));
}

#[test]
fn one_figure_alone_is_no_progress() {
    let one = indicator(
        "1",
        Some(Better::Higher),
        vec![target(by(2030), compare(Op::Ge, "30"))],
    );
    let verdict = judged(one, &[("2024", "20")], 2024);
    assert_eq!(verdict.status(), Status::NotDue);
    assert_eq!(verdict.satisfied(), Some(false));
    assert!(!verdict.notes.is_empty());
}

#[test]
fn unmet_with_a_later_milestone_has_a_pace() {
    let one = indicator(
        "1",
        Some(Better::Higher),
        vec![
            target(by(2025), compare(Op::Ge, "27")),
            target(by(2030), compare(Op::Ge, "30")),
        ],
    );
    let table = Table::default().with(0, "", &[("2025", "25")]);
    let verdicts = run(&model(vec![one]), &table, end_of(2025)).verdicts;
    assert_eq!(verdicts[0].status(), Status::Unmet);
    assert_eq!(verdicts[0].pace().expect("pace").needed, whole(1));
}

fn yearly_fall() -> ctr::model::Indicator {
    let fall = change(Direction::Down, "2", ChangeKind::Absolute, Base::EachYear);
    let mut one = lower(fall);
    one.targets[0].by = By::Yearly(Some((2024, 2026)));
    one
}

#[test]
fn a_yearly_fall_is_measured_against_the_year_before() {
    let figures = [("2023", "10"), ("2024", "8"), ("2025", "6,8")];
    let table = Table::default().with(0, "", &figures);
    let verdicts = run(&model(vec![yearly_fall()]), &table, end_of(2025)).verdicts;
    let of = |year: &str| verdicts.iter().find(|v| v.by == year).expect(year);
    assert_eq!(of("2024").status(), Status::Met);
    assert_eq!(of("2025").status(), Status::Unmet);
    assert_eq!(of("2025").shortfall().cloned(), Some(num("0,8")));
    assert_eq!(of("2025").relative().cloned(), Some(frac(2, 5)));
    assert_eq!(of("2025").unit.as_deref(), Some("điểm %"));
    assert_eq!(of("2026").status(), Status::NotDue);
}

#[test]
fn a_missing_year_before_is_no_data_unless_the_latest_may_stand() {
    let mut one = yearly_fall();
    one.targets[0].by = By::Yearly(Some((2025, 2025)));
    let table = Table::default().with(0, "", &[("2023", "10"), ("2025", "7")]);
    let verdict = only(&model(vec![one.clone()]), &table, end_of(2025));
    assert_eq!(verdict.status(), Status::NoData);
    assert!(verdict.notes.iter().any(|n| n.vi.contains("2024")));
    assert!(
        verdict.notes.iter().any(|n| n.vi.contains("1,5")),
        "{:?}",
        verdict.notes
    );
    let mut options = end_of(2025);
    options.figure = FigureRule::Latest;
    let verdict = only(&model(vec![one]), &table, options);
    assert_eq!(verdict.status(), Status::Unmet);
    assert_eq!(verdict.shortfall().cloned(), Some(num("0,5")));
}

#[test]
fn a_mean_yearly_change_runs_from_the_baseline() {
    let fall = change(Direction::Down, "2", ChangeKind::Absolute, Base::EachYear);
    let mut one = lower(fall);
    one.targets[0].by = by(2030);
    one.baseline = Some(Baseline {
        year: 2020,
        value: whole(30),
        span: SPAN,
    });
    for (figure, status) in [
        (("2025", "20"), Status::OnTrack),
        (("2025", "21"), Status::OffTrack),
        (("2025", "9"), Status::MetEarly),
        (("2030", "10"), Status::Met),
        (("2030", "11"), Status::Unmet),
    ] {
        let year = if figure.0 == "2025" { 2025 } else { 2030 };
        let verdict = judged(one.clone(), &[figure], year);
        assert_eq!(verdict.status(), status, "{figure:?}");
    }
    let verdict = judged(one, &[("2030", "11")], 2030);
    assert_eq!(verdict.shortfall().cloned(), Some(num("0,1")));
}

#[test]
fn a_relative_change_compounds() {
    let rise = change(Direction::Up, "0,1", ChangeKind::Relative, Base::EachYear);
    let mut one = higher(rise);
    one.baseline = Some(Baseline {
        year: 2023,
        value: whole(100),
        span: SPAN,
    });
    assert_eq!(
        judged(one.clone(), &[("2025", "121")], 2025).status(),
        Status::Met
    );
    let verdict = judged(one, &[("2025", "120")], 2025);
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(1)))
    );
}

#[test]
fn since_a_year_and_multiples() {
    let fall = change(
        Direction::Down,
        "0,2",
        ChangeKind::Relative,
        Base::Year(2020),
    );
    let figures = [("2020", "50"), ("2025", "41")];
    let verdict = judged(lower(fall), &figures, 2025);
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(1)))
    );
    let twice = Condition::Multiple {
        op: Op::Ge,
        times: dec("1,5"),
        base: ctr::model::condition::Base::Year(2020),
        bare: false,
    };
    let figures = [("2020", "50"), ("2025", "75")];
    assert_eq!(
        judged(higher(twice.clone()), &figures, 2025).status(),
        Status::Met
    );
    let verdict = judged(higher(twice), &[("2025", "75")], 2025);
    assert_eq!(verdict.status(), Status::NoData);
    assert!(verdict.notes.iter().any(|n| n.vi.contains("2020")));
}

#[test]
fn maintained_is_not_worse_than_at_the_start() {
    let kept = [("2024", "30"), ("2025", "30")];
    let verdict = judged(higher(Condition::Maintain(None)), &kept, 2025);
    assert_eq!(verdict.status(), Status::Met);
    let verdict = judged(
        lower(Condition::Maintain(None)),
        &[("2024", "30"), ("2025", "31")],
        2025,
    );
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(1)))
    );
}

#[test]
fn against_the_national_average() {
    let condition = Condition::Series {
        op: Op::Ge,
        indicator: IndicatorId(0),
        place: Some("Cả nước".into()),
        times: 1.into(),
        planned: None,
        bare: false,
    };
    let table = Table::default()
        .with(0, "Lâm Đồng", &[("2025", "30")])
        .with(0, "Cả nước", &[("2025", "31")]);
    let verdict = only(&model(vec![higher(condition)]), &table, end_of(2025));
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(1)))
    );
}

#[test]
fn joined_conditions() {
    let parts = vec![
        compare(Op::Ge, "50"),
        compare(Op::Le, "60"),
        compare(Op::Ge, "80"),
    ];
    let verdict = judged(
        higher(Condition::All(parts.clone())),
        &[("2025", "40")],
        2025,
    );
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(40)))
    );
    let parts = vec![compare(Op::Ge, "50"), compare(Op::Ge, "80")];
    let verdict = judged(
        higher(Condition::Any(parts.clone())),
        &[("2025", "40")],
        2025,
    );
    assert_eq!(
        (verdict.status(), verdict.shortfall().cloned()),
        (Status::Unmet, Some(whole(10)))
    );
    let verdict = judged(higher(Condition::Any(parts)), &[("2025", "50")], 2025);
    assert_eq!(verdict.status(), Status::Met);
}

#[test]
fn two_rows_that_disagree_are_no_figure() {
    let table = Table::default()
        .with(0, "Lâm Đồng", &[("2025", "30")])
        .with(0, "", &[("2025", "31")]);
    let model = model(vec![higher(compare(Op::Ge, "27"))]);
    let verdict = only(&model, &table, end_of(2025));
    assert_eq!(verdict.status(), Status::NoData);
    assert!(verdict.notes.iter().any(|n| n.vi.contains("mâu thuẫn")));
}

#[test]
fn quarters_add_up_to_a_flow_and_the_last_is_a_stock() {
    let mut one = higher(compare(Op::Ge, "10"));
    let quarters = [
        ("2025-Q1", "1"),
        ("2025-Q2", "2"),
        ("2025-Q3", "3"),
        ("2025-Q4", "4"),
    ];
    assert_eq!(judged(one.clone(), &quarters, 2025).status(), Status::Unmet);
    one.time = ctr::model::indicator::TimeKind::Flow;
    let verdict = judged(one.clone(), &quarters, 2025);
    assert_eq!(verdict.status(), Status::Met);
    assert!(!verdict.notes.is_empty());
    assert_eq!(judged(one, &quarters[1..], 2025).status(), Status::NoData);
}

#[test]
fn the_past_is_reproduced() {
    let model = model(vec![higher(compare(Op::Ge, "27"))]);
    let table = Table::default().with(0, "", &[("2024", "26"), ("2025", "28")]);
    let mut options = end_of(2025);
    options.as_of = date(2025, 12, 30);
    assert_eq!(only(&model, &table, options).status(), Status::NotDue);
    assert_eq!(only(&model, &table, end_of(2025)).status(), Status::Met);
}
