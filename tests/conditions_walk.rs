//! Every rule sees through every form of a condition: `duy trì`, `phấn đấu`, `nếu`,
//! `và`, `hoặc`, `bình quân`; and no ring of conditions is evaluated.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Options, Status};
use ctr::finding::{At, Finding, Severity};
use ctr::model::condition::{Amount, Base};
use ctr::model::formula::{Function, Over};
use ctr::model::indicator::Terms;
use ctr::model::number::{Decimal, whole};
use ctr::model::{Condition, Formula, IndicatorId, Model, Op, Period, Role};
use ctr::source::{SourceFile, Sources};
use std::io::Cursor;

const HEAD: &str = "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lạng Sơn\"\n  mốc: 2025, 2030\nmục 1 \"A\"\n  chủ trì: SNV\n";

fn checked(lines: &str) -> (Model, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", format!("{HEAD}{lines}")));
    ctr::check::programmes(&mut sources)
}

/// The lines beneath the head at which a finding is, from 1.
fn at(lines: &str, code: &str) -> Vec<usize> {
    let text = format!("{HEAD}{lines}");
    let (_, findings) = checked(lines);
    let found = findings.iter().filter(|f| f.entry.code == code);
    let line = |f: &Finding| match &f.at {
        Some(At::Span(span)) => text[..span.start as usize].matches('\n').count(),
        Some(At::Excerpt(_)) | None => 0,
    };
    found
        .map(|f| line(f) + 1 - HEAD.matches('\n').count())
        .collect()
}

/// The statuses of these commitments at the end of 2025, by code.
fn statuses(lines: &str, rows: &str) -> Vec<(String, Status)> {
    let (model, findings) = checked(lines);
    let errors: Vec<_> = (findings.iter())
        .filter(|f| f.severity == Severity::Error)
        .map(|f| f.entry.code)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    judged(&model, rows)
}

fn judged(model: &Model, rows: &str) -> Vec<(String, Status)> {
    let text = format!("chỉ tiêu;kỳ;giá trị\n{rows}");
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(text.into_bytes())),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], model, &mut |_| {});
    let options = Options::new(jiff::civil::date(2025, 12, 31));
    let evaluation = ctr::eval::evaluate(model, &data, &options);
    let verdicts = evaluation.verdicts.iter();
    verdicts
        .map(|v| (v.code.clone().unwrap_or_default(), v.status()))
        .collect()
}

fn ring(condition: impl Fn(u8) -> String) -> String {
    format!(
        "chỉ tiêu 1 \"Xã đạt chuẩn y tế\", hoàn thành\n  đến 2025: {}\n\
         chỉ tiêu 2 \"Xã đạt chuẩn văn hoá\", hoàn thành\n  đến 2025: {}\n\
         chỉ tiêu 3 \"Tỷ lệ dân số tham gia bảo hiểm y tế\", %\n  đến 2025: ít nhất 95\n",
        condition(2),
        condition(1)
    )
}

#[test]
fn a_ring_of_criteria_is_refused_in_every_form() {
    let forms: [&dyn Fn(u8) -> String; 5] = [
        &|of| format!("đạt cả [{of}], [3]"),
        &|of| format!("duy trì đạt cả [{of}], [3]"),
        &|of| format!("hoàn thành và duy trì đạt cả [{of}], [3]"),
        &|of| format!("duy trì hoàn thành hoặc duy trì đạt cả [{of}], [3]"),
        &|of| format!("duy trì duy trì đạt ít nhất 1 trong [{of}], [3]"),
    ];
    for form in forms {
        let lines = ring(form);
        assert_eq!(at(&lines, "CTR0319"), [2, 4], "{lines}");
    }
    let own = "chỉ tiêu 1 \"Xã đạt chuẩn y tế\", hoàn thành\n  đến 2025: duy trì đạt cả [1]\n";
    assert_eq!(at(own, "CTR0319"), [2]);
}

#[test]
fn a_ring_that_only_is_striven_for_or_a_condition_is_refused_too() {
    let lines = "chỉ tiêu 1 \"Xã đạt chuẩn y tế\", hoàn thành\n  đến 2025: hoàn thành, phấn đấu đạt cả [2]\n\
         chỉ tiêu 2 \"Xã đạt chuẩn văn hoá\", hoàn thành\n  đến 2025 nếu [1] đạt cả [4]: hoàn thành\n\
         chỉ tiêu 4 \"Xã có trạm\", hoàn thành\n";
    // What 1 strives for has a level, what the condition of 2 asks for has none.
    assert_eq!(at(lines, "CTR0319"), [4]);
}

/// What the checker refuses is not gone round in either, should it be evaluated.
#[test]
fn evaluation_ends_on_every_ring() {
    let (mut model, _) = checked(&ring(|_| "hoàn thành".to_string()));
    let several = |of: u32| Condition::Several {
        places: None,
        at_least: 1,
        of: vec![IndicatorId(of)],
    };
    let boxed = |of| Condition::Maintain(Some(Box::new(several(of))));
    let forms: [&dyn Fn(u32) -> Condition; 4] = [
        &several,
        &boxed,
        &|of| Condition::Any(vec![Condition::Complete, boxed(of)]),
        &|of| Condition::OverTime {
            function: Function::Mean,
            condition: Box::new(several(of)),
        },
    ];
    for form in forms {
        for (from, to) in [(0, 1), (1, 0)] {
            model.indicators[from].targets[0].condition = form(to);
            let stretch = Some(Box::new(form(to)));
            let terms = Terms {
                stretch,
                ..Terms::default()
            };
            model.indicators[from].targets[0].terms = terms.into();
        }
        let verdicts = judged(&model, "1;2025;chưa\n2;2025;chưa\n");
        assert_eq!(verdicts.len(), 3);
        let met = verdicts.iter().any(|(_, status)| *status == Status::Met);
        assert!(!met, "{verdicts:?}");
    }
}

#[test]
fn what_only_a_condition_of_nếu_names_is_used() {
    for nếu in [
        "ít nhất [Ngưỡng vốn]",
        "duy trì ít nhất [Ngưỡng vốn]",
        "ít nhất 5 và ít nhất [Ngưỡng vốn]",
    ] {
        let lines = format!(
            "chỉ tiêu \"Vốn hỗ trợ\", triệu USD\nchỉ tiêu \"Ngưỡng vốn\", triệu USD\n\
             chỉ tiêu 1 \"Mức giảm phát thải\", %, càng cao càng tốt\n  đến 2025: 7\n  đến 2025 nếu [Vốn hỗ trợ] {nếu}: 20\n"
        );
        assert_eq!(at(&lines, "CTR0501"), [0; 0], "{nếu}");
    }
}

fn with_place(place: &str) -> [String; 5] {
    let head = "chỉ tiêu \"Vốn\", triệu USD\nchỉ tiêu 2 \"Mức giảm phát thải\", %, càng cao càng tốt\n  đến 2030: 7\n";
    [
        format!("{head}  đến 2025: ít nhất [2] tại \"{place}\"\n"),
        format!("{head}  đến 2025: 5, phấn đấu ít nhất [2] tại \"{place}\"\n"),
        format!("{head}  đến 2025 nếu [Vốn] ít nhất [Vốn] tại \"{place}\": 5\n"),
        format!("{head}  đến 2025 nếu [Vốn] duy trì ít nhất [Vốn] tại \"{place}\": 5\n"),
        format!("{head}  đến 2025: 5 hoặc duy trì ít nhất [2] tại \"{place}\"\n"),
    ]
}

#[test]
fn a_misspelt_place_and_one_that_is_no_more_are_told_wherever_they_stand() {
    for lines in with_place("Lạng Sôn") {
        assert_eq!(at(&lines, "CTR0217"), [4], "{lines}");
    }
    for lines in with_place("Hà Tây") {
        assert_eq!(at(&lines, "CTR0560"), [4], "{lines}");
    }
}

#[test]
fn a_part_below_a_full_whole_is_told_whether_kept_or_reached() {
    for whole in [
        "ít nhất 100",
        "duy trì ít nhất 100",
        "ít nhất 100 và không quá 100",
        "100 hoặc ít nhất 100",
    ] {
        let lines = format!(
            "chỉ tiêu 1 \"Tỷ lệ hộ nghèo được hỗ trợ\", %, càng cao càng tốt\n  đến 2025: {whole}\n\
             \x20 trong đó 1.1 \"Thành thị\"\n    đến 2025: duy trì ít nhất 90\n\
             \x20 trong đó 1.2 \"Nông thôn\"\n    đến 2025: ít nhất 95\n"
        );
        assert_eq!(at(&lines, "CTR0557"), [4, 6], "{whole}");
    }
    let easier = "chỉ tiêu 1 \"Tỷ lệ hộ nghèo được hỗ trợ\", %, càng cao càng tốt\n  đến 2025: ít nhất 100 hoặc ít nhất 80\n  trong đó 1.1 \"Thành thị\"\n    đến 2025: ít nhất 90\n  trong đó 1.2 \"Nông thôn\"\n    đến 2025: ít nhất 95\n";
    assert_eq!(at(easier, "CTR0557"), [0; 0]);
}

#[test]
fn an_end_that_binds_nobody_is_told_inside_every_form() {
    let poor = |level: &str| {
        format!(
            "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  hiện trạng năm 2023: 5\n  đến 2025: {level}\n"
        )
    };
    for level in [
        "từ 2 đến 3",
        "duy trì từ 2 đến 3",
        "duy trì từ 2 đến 3 và giảm ít nhất 1 điểm % so với năm 2023",
        "bình quân từ 2 đến 3",
    ] {
        assert_eq!(at(&poor(level), "CTR0512"), [3], "{level}");
    }
    // What is only striven for binds nobody.
    assert_eq!(at(&poor("4, phấn đấu từ 2 đến 3"), "CTR0512"), [0; 0]);
    let given = format!(
        "{}chỉ tiêu 2 \"Tỷ lệ hộ cận nghèo\", %, càng thấp càng tốt\n  đến 2025 nếu [1] từ 2 đến 3: 4\n",
        poor("4")
    );
    // Of what is so, both ends count.
    assert_eq!(at(&given, "CTR0512"), [0; 0]);
}

#[test]
fn a_base_after_its_milestone_is_told_inside_every_form() {
    let line = |level: &str| {
        format!(
            "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  đến 2025: {level}\n  đến 2030: 1\n"
        )
    };
    for level in [
        "giảm 2 điểm % so với năm 2026",
        "duy trì giảm 2 điểm % so với năm 2026",
        "5, phấn đấu giảm 2 điểm % so với năm 2026",
        "không quá 5 và giảm 2 điểm % so với năm 2026",
    ] {
        assert_eq!(at(&line(level), "CTR0333"), [2], "{level}");
    }
}

#[test]
fn a_stretch_is_held_against_what_is_kept() {
    let line = |level: &str| {
        format!("chỉ tiêu 1 \"Tỷ lệ hộ có điện\", %, càng cao càng tốt\n  đến 2025: {level}\n")
    };
    let codes = |level: &str| at(&line(level), "CTR0334").len();
    assert_eq!(codes("98, phấn đấu 97"), 1);
    assert_eq!(codes("duy trì ít nhất 98, phấn đấu ít nhất 98"), 1);
    assert_eq!(codes("duy trì ít nhất 98, phấn đấu duy trì ít nhất 97"), 1);
    assert_eq!(codes("duy trì ít nhất 98, phấn đấu ít nhất 99"), 0);
}

/// A mean is of its years wherever it stands: the last year's figure alone would
/// have met these.
#[test]
fn a_mean_inside_a_condition_is_judged_by_the_mean() {
    let lines = "\
chỉ tiêu 1 \"Tỷ lệ hộ dùng nước sạch\", %, càng cao càng tốt
  đến 2025: bình quân ít nhất 90 và ít nhất 80
chỉ tiêu 2 \"Tỷ lệ hộ dùng điện\", %, càng cao càng tốt
  đến 2025: duy trì bình quân ít nhất 90
chỉ tiêu 3 \"Tỷ lệ hộ dùng mạng\", %, càng cao càng tốt
  đến 2025 nếu [1] bình quân ít nhất 90: 50
chỉ tiêu 4 \"Xã A\", hoàn thành
  đến 2025: duy trì đạt cả [1], [2]
chỉ tiêu 5 \"Tỷ lệ hộ dùng xe\", %, càng cao càng tốt
  đến 2025: bình quân ít nhất 90 hoặc ít nhất 96
chỉ tiêu 6 \"Tỷ lệ hộ có đất\", %, càng cao càng tốt
  đến 2025: bình quân ít nhất 50 và ít nhất 90
";
    let rows: String = ["1", "2", "5", "6"]
        .map(|code| format!("{code};2024;10\n{code};2025;95\n"))
        .concat();
    let found = statuses(lines, &format!("{rows}3;2025;60\n"));
    let of = |code: &str| found.iter().find(|(one, _)| one == code).map(|one| one.1);
    assert_eq!(of("1"), Some(Status::Unmet));
    assert_eq!(of("2"), Some(Status::Unmet));
    assert_eq!(of("3"), Some(Status::NotApplicable));
    assert_eq!(of("4"), Some(Status::Unmet));
    assert_eq!(of("5"), Some(Status::Unmet));
    assert_eq!(of("6"), Some(Status::Met));
}

fn amount(value: i64) -> Amount {
    Amount {
        written: Decimal::from(value),
        unit: None,
        value: whole(value),
    }
}

fn at_least(value: i64) -> Condition {
    Condition::Compare {
        op: Op::Ge,
        amount: amount(value),
        bare: true,
    }
}

fn series(of: u32, place: &str) -> Condition {
    Condition::Series {
        op: Op::Ge,
        indicator: IndicatorId(of),
        place: Some(place.to_string()),
        bare: false,
        times: 1.into(),
        planned: None,
    }
}

#[test]
fn a_walk_gives_every_part_in_the_order_written() {
    let inner = Condition::Any(vec![at_least(1), series(4, "Huế")]);
    let mut all = Condition::All(vec![
        Condition::Maintain(Some(Box::new(inner))),
        Condition::OverTime {
            function: Function::Sum,
            condition: Box::new(at_least(2)),
        },
        Condition::Several {
            places: None,
            at_least: 1,
            of: vec![IndicatorId(7), IndicatorId(8)],
        },
        Condition::Multiple {
            op: Op::Ge,
            times: Decimal::TWO,
            base: Base::At(Period::Year(2020)),
            bare: false,
        },
    ]);
    assert_eq!(all.walk().count(), 9);
    let ids = |ids: Vec<IndicatorId>| ids.iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(ids(all.indicators().collect()), [4, 7, 8]);
    assert_eq!(ids(all.criteria().collect()), [7, 8]);
    assert_eq!(all.places().collect::<Vec<_>>(), ["Huế"]);
    let values = |all: &Condition| all.amounts().map(|a| a.value.clone()).collect::<Vec<_>>();
    assert_eq!(values(&all), [whole(1), whole(2)]);
    all.amounts_mut(|one| one.value += whole(10));
    assert_eq!(values(&all), [whole(11), whole(12)]);
    all.rename(IndicatorId(7), IndicatorId(1));
    assert_eq!(ids(all.indicators().collect()), [4, 1, 8]);
    let bases: Vec<Base> = all.bases().collect();
    assert_eq!(bases, [Base::At(Period::Year(2020))]);
}

#[test]
fn a_walk_needs_no_stack() {
    let mut deep = series(3, "Huế");
    for _ in 0..200_000 {
        deep = Condition::Maintain(Some(Box::new(deep)));
    }
    assert_eq!(deep.indicators().count(), 1);
    deep.rename(IndicatorId(3), IndicatorId(5));
    assert!(matches!(deep.kept(), Condition::Series { indicator, .. } if indicator.0 == 5));
    // Taken apart by hand: dropping what is as deep as this would need a stack.
    while let Condition::Maintain(Some(inner)) = deep {
        deep = *inner;
    }
}

#[test]
fn a_formula_tells_all_that_it_reads() {
    let of = |id| Box::new(Formula::Indicator(IndicatorId(id)));
    let roll_up = Formula::RollUp {
        function: Function::Mean,
        over: Over::Places,
        of: IndicatorId(5),
        weight: Some(IndicatorId(6)),
    };
    let mut formula = Formula::If(
        Box::new(Formula::Compare(
            Op::Lt,
            of(1),
            Box::new(Formula::Previous(of(2))),
        )),
        Box::new(Formula::WeightedMean(vec![(
            Formula::Growth(of(3)),
            Formula::Negate(of(4)),
        )])),
        Box::new(Formula::Call(Function::Sum, vec![roll_up])),
    );
    let ids = |ids: Vec<IndicatorId>| ids.iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(ids(formula.inputs().collect()), [1, 2, 3, 4, 5, 6]);
    // The period before is another figure; a sum over places of itself is none at all.
    assert_eq!(ids(formula.same_figure().collect()), [1, 3, 4, 5, 6]);
    assert_eq!(
        formula.roll_ups().collect::<Vec<_>>(),
        [(Over::Places, IndicatorId(5))]
    );
    formula.put(IndicatorId(3), &Formula::Number(whole(1)));
    assert_eq!(ids(formula.inputs().collect()), [1, 2, 4, 5, 6]);
}

#[test]
fn a_target_tells_what_each_condition_is_for() {
    let (model, _) = checked(
        "chỉ tiêu 1 \"Vốn\", triệu USD\nchỉ tiêu 2 \"Ngưỡng\", triệu USD\n\
         chỉ tiêu 3 \"Mức giảm\", %, càng cao càng tốt\n  đến 2025 nếu [1] ít nhất [2]: 5, phấn đấu 7\n",
    );
    let indicator = &model.indicators[2];
    let target = &indicator.targets[0];
    let roles: Vec<Role> = target.conditions().map(|(role, _)| role).collect();
    let given = Role::Given(IndicatorId(0));
    assert_eq!(roles, [Role::Asked, Role::Stretch, given]);
    let named: Vec<u32> = target.indicators().map(|id| id.0).collect();
    assert_eq!(named, [1, 0]);
}
