//! What must hold whatever the numbers.

use crate::support::*;
use ctr::eval::Status;
use ctr::model::number::Decimal;
use ctr::model::{Better, Condition, Op};
use proptest::prelude::*;

fn conditions(asked: i64, more: i64, by: i64) -> Vec<(Better, Condition)> {
    let scaled = |n: i64| Decimal::new(n * by, 1).to_string();
    let (low, high) = (scaled(asked), scaled(asked + more));
    vec![
        (Better::Higher, compare(Op::Ge, &low)),
        (Better::Higher, compare(Op::Gt, &low)),
        (Better::Lower, compare(Op::Le, &low)),
        (Better::Lower, compare(Op::Lt, &low)),
        (Better::Higher, range(&low, &high)),
        (Better::Lower, range(&low, &high)),
        (
            Better::Higher,
            Condition::All(vec![compare(Op::Ge, &low), compare(Op::Gt, &high)]),
        ),
        (
            Better::Lower,
            Condition::Any(vec![compare(Op::Le, &low), compare(Op::Lt, &high)]),
        ),
    ]
}

fn status(better: Better, condition: &Condition, figure: i64) -> (Status, Option<bool>) {
    let one = indicator("1", Some(better), vec![target(by(2025), condition.clone())]);
    let figure = Decimal::new(figure, 1).to_string();
    let verdict = judged(one, &[("2025", &figure)], 2025);
    (verdict.status(), verdict.satisfied())
}

proptest! {
    #[test]
    fn a_better_figure_is_never_worse(
        asked in -50i64..50, more in 0i64..20, y in -80i64..80, gain in 0i64..30,
    ) {
        for (better, condition) in conditions(asked, more, 1) {
            let improved = if better == Better::Higher { y + gain } else { y - gain };
            let (before, after) = (
                status(better, &condition, y).1,
                status(better, &condition, improved).1,
            );
            prop_assert!(before <= after, "{condition:?} {y} {improved}");
        }
    }

    #[test]
    fn another_unit_changes_no_verdict(
        asked in -50i64..50, more in 0i64..20, y in -80i64..80,
        by in prop::sample::select(vec![10i64, 1000, 7]),
    ) {
        let plain = conditions(asked, more, 1);
        for ((better, one), (_, other)) in plain.iter().zip(conditions(asked, more, by)) {
            prop_assert_eq!(status(*better, one, y), status(*better, &other, y * by));
        }
    }
}
