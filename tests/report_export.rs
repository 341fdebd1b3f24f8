//! The export of conditions of every kind, made by hand.

use ctr::model::condition::{Amount, Base, ChangeKind};
use ctr::model::indicator::TimeKind;
use ctr::model::number::{Decimal, exact};
use ctr::model::{
    Agency, AgencyId, Better, By, Condition, Direction, Due, Duty, Indicator, IndicatorId, Measure,
    Model, Op, Period, Programme, Scope, Section, Target, Task, Unit, UnitId, Vision,
};
use ctr::source::{FileId, SourceFile, Sources, Span};
use jiff::civil::date;

#[path = "support/schema.rs"]
#[allow(clippy::expect_used, reason = "a test may fail")]
mod schema;

const LINE: Span = Span {
    file: FileId(0),
    start: 0,
    end: 3,
};

fn amount(mantissa: i64, scale: u32) -> Amount {
    let written = Decimal::new(mantissa, scale);
    Amount {
        written,
        unit: Some(UnitId(0)),
        value: exact(written),
    }
}

fn conditions() -> Vec<(By, Condition)> {
    let year = By::End(Period::Year(2030));
    let least = |mantissa, scale| Condition::Compare {
        op: Op::Ge,
        amount: amount(mantissa, scale),
        bare: true,
    };
    vec![
        (year, least(9996, 2)),
        (By::End(Period::Quarter(2024, 1)), least(5, 0)),
        (By::End(Period::Day(date(2024, 3, 31))), Condition::Complete),
        (
            By::Yearly(Some((2011, 2020))),
            Condition::Change {
                direction: Direction::Down,
                op: Op::Ge,
                low: amount(2, 0),
                high: None,
                kind: ChangeKind::Absolute,
                base: Base::EachYear,
            },
        ),
        (
            By::Yearly(None),
            Condition::Range {
                low: amount(15, 1),
                high: amount(2, 0),
            },
        ),
        (By::Always, Condition::Maintain(Some(Box::new(least(1, 0))))),
        (
            year,
            Condition::Approx {
                amount: amount(40, 0),
                tolerance: Some(amount(5, 1)),
            },
        ),
        (
            year,
            Condition::Level {
                rank: 1,
                written: "Giải quyết cơ bản".into(),
            },
        ),
        (
            year,
            Condition::Multiple {
                op: Op::Ge,
                times: Decimal::new(15, 1),
                base: ctr::model::condition::Base::Year(2020),
                bare: false,
            },
        ),
        (
            year,
            Condition::Series {
                op: Op::Le,
                indicator: IndicatorId(0),
                place: Some("Cả nước".into()),
                bare: false,
                times: 1.into(),
                planned: None,
            },
        ),
        (
            year,
            Condition::Any(vec![
                least(1, 0),
                Condition::All(vec![least(2, 0), Condition::Complete]),
            ]),
        ),
    ]
}

fn indicator(parent: Option<IndicatorId>) -> Indicator {
    let targets = conditions().into_iter().map(|(by, condition)| Target {
        force: Default::default(),
        by,
        condition,
        text: "như đã viết".into(),
        terms: Default::default(),
        span: LINE,
    });
    Indicator {
        code: parent.is_none().then(|| "2.1".into()),
        name: if parent.is_none() {
            "Tỷ lệ"
        } else {
            "Thành thị"
        }
        .into(),
        aliases: Vec::new(),
        measure: Measure::Quantity,
        unit: Some(UnitId(0)),
        scale: None,
        share: false,
        total: None,
        better: Some(Better::Higher),
        time: TimeKind::Stock,
        partition: false,
        share_of: None,
        progress: None,
        parent,
        lead: vec![AgencyId(0)],
        fields: Vec::new(),
        section: Some(0),
        scope: Scope::Programme,
        baseline: None,
        formula: None,
        targets: if parent.is_none() {
            targets.collect()
        } else {
            Vec::new()
        },
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
        span: LINE,
    }
}

fn dues() -> Vec<Due> {
    vec![
        Due::Ongoing,
        Due::FromYear(2025),
        Due::By(Period::Day(date(2024, 6, 30))),
        Due::By(Period::Month(2024, 6)),
        Due::By(Period::Quarter(2024, 4)),
        Due::By(Period::Year(2025)),
        Due::ByYearAndAfter(2025),
        Due::Yearly {
            month: 11,
            day: 5,
            inclusive: false,
        },
        Due::EveryYear,
        Due::EveryQuarter,
        Due::EveryMonth,
        Due::OnEvent,
        Due::Unstated,
    ]
}

fn model() -> Model {
    let mut model = Model::default();
    model.units.add(Unit {
        name: "%".into(),
        factor: exact(Decimal::new(1, 2)),
        dimension: Vec::new(),
        points: false,
    });
    let agency = |id: &str, ends, successors| Agency {
        id: id.into(),
        name: format!("Sở {id}"),
        ends,
        successors,
        standard: false,
        span: LINE,
    };
    model.agencies = vec![
        agency(
            "LĐTBXH",
            Some(date(2025, 3, 1)),
            vec![ctr::model::Successor {
                agency: AgencyId(1),
                from: None,
                fields: Vec::new(),
            }],
        ),
        agency("SNV", None, Vec::new()),
    ];
    model.indicators = vec![indicator(None), indicator(Some(IndicatorId(0)))];
    let tasks = dues().into_iter().map(|due| Task {
        code: Some("III.1".into()),
        title: "Nhiệm vụ".into(),
        direct: Vec::new(),
        lead: vec![AgencyId(0)],
        carry_out: Vec::new(),
        changes: Vec::new(),
        note: None,
        advise: Vec::new(),
        supervise: Vec::new(),
        fields: Vec::new(),
        coordinate: vec![AgencyId(1)],
        due,
        due_text: "như đã viết".into(),
        source: None,
        span: LINE,
    });
    model.programmes = vec![Programme {
        note: None,
        citations: vec![],
        named: vec![],
        spans: Default::default(),
        file: FileId(0),
        title: Some("Kế hoạch".into()),
        number: None,
        date: Some(date(2024, 7, 22)),
        issuer: None,
        place: None,
        scenario: None,
        progress: None,
        scope: Scope::Programme,
        implements: vec!["42-NQ/TW".into()],
        milestones: vec![2025, 2030],
        sections: vec![Section {
            code: Some("2".into()),
            title: "Lao động".into(),
        }],
        indicators: 0..2,
        agencies: vec![AgencyId(0), AgencyId(1)],
        tasks: tasks.collect(),
        duties: vec![Duty {
            code: None,
            direct: Vec::new(),
            advise: Vec::new(),
            coordinate: Vec::new(),
            note: None,
            changes: Vec::new(),
            title: "Kết quả".into(),
            by: vec![AgencyId(1)],
            to: vec![AgencyId(0)],
            fields: Vec::new(),
            due: Due::Yearly {
                month: 11,
                day: 15,
                inclusive: true,
            },
            due_text: "trước 15/11 hằng năm".into(),
            source: None,
            span: LINE,
        }],
        tests: vec![],
        relations: Vec::new(),
        unread: Default::default(),
        unread_uses: Default::default(),
        misnamed: Default::default(),
        visions: vec![Vision {
            year: 2045,
            text: "Tầm nhìn".into(),
            source: None,
        }],
    }];
    model
}

#[test]
fn every_condition_and_time() -> std::io::Result<()> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", "chỉ tiêu"));
    let mut out = Vec::new();
    ctr::report::export::write(&model(), &sources, &mut out)?;
    let text = String::from_utf8_lossy(&out);
    let schema = include_str!("../lang/schema/ctr.export-1.json");
    let misfits = schema::misfits(schema, &text);
    assert!(misfits.is_empty(), "{misfits:#?}");
    insta::assert_snapshot!(text);
    Ok(())
}
