//! Bounds carried from figure to figure against the exact simplex: what the one
//! settles the other says too, and every answer checks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

use ctr::check::proof::bounds;
use ctr::check::proof::linear::Linear;
use ctr::check::proof::simplex::{Found, contradicts, solve};
use ctr::check::proof::system::{Row, Sense, Source};
use ctr::model::number::whole;
use ctr::source::{SourceFile, Sources};
use proptest::prelude::*;
use std::collections::HashSet;
use std::fmt::Write;

const PIVOTS: usize = 50_000;

fn row(terms: Vec<(u32, i64)>, constant: i64, sense: u8) -> Row {
    let mut linear = Linear::number(whole(constant));
    for (var, factor) in terms {
        linear = linear.plus(&Linear::figure(var, whole(factor)), &whole(1));
    }
    Row {
        linear,
        sense: match sense {
            0 => Sense::Eq,
            1 | 2 => Sense::Gt,
            _ => Sense::Ge,
        },
        clauses: vec![0],
    }
}

/// Comparisons of two figures and bounds of one mostly, some longer sums.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    let two = (0u32..8, 0u32..8, -3i64..4).prop_map(|(a, b, c)| (vec![(a, 1), (b, -1)], c));
    let one = (0u32..8, prop::sample::select(vec![-1i64, 1, 2]), -9i64..10)
        .prop_map(|(a, by, c)| (vec![(a, by)], c));
    let sum = (prop::collection::vec((0u32..8, -2i64..3), 2..5), -20i64..20);
    let any = prop_oneof![4 => two, 3 => one, 1 => sum];
    let rows = (any, 0u8..9).prop_map(|((terms, constant), sense)| row(terms, constant, sense));
    prop::collection::vec(rows, 1..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bounds_say_what_the_simplex_says(rows in rows()) {
        let rows: Vec<&Row> = rows.iter().collect();
        let exact = solve(&rows, &Default::default(), PIVOTS);
        match bounds::settle(&rows) {
            // Numbers that grow without end tell nothing either.
            None | Some(Found::TooLarge) => {}
            Some(Found::Contradiction(multipliers)) => {
                prop_assert!(contradicts(&rows, &multipliers), "{multipliers:?}");
                prop_assert!(matches!(exact, Found::Contradiction(_)), "{exact:?}");
            }
            Some(Found::Figures(figures)) => {
                let value = |var: u32| figures.get(&var).cloned().unwrap_or_default();
                prop_assert!(rows.iter().all(|row| row.holds(value)), "{figures:?}");
                prop_assert!(matches!(exact, Found::Figures(_)), "{exact:?}");
            }
        }
    }

    /// A closed chain of comparisons is always settled by its bounds.
    #[test]
    fn chains_are_settled(steps in prop::collection::vec((0i64..5, 1u8..9), 2..40), room in -2i64..3) {
        let mut rows: Vec<Row> = Vec::new();
        let mut strict = false;
        let mut rise = 0;
        for (at, (step, sense)) in steps.iter().enumerate() {
            let at = at as u32;
            rows.push(row(vec![(at + 1, 1), (at, -1)], -step, *sense));
            strict |= *sense < 3;
            rise += step;
        }
        let last = steps.len() as u32;
        rows.push(row(vec![(0, 1)], -7, 3));
        rows.push(row(vec![(last, -1)], 7 + rise + room, 3));
        rows.reverse();
        let rows: Vec<&Row> = rows.iter().collect();
        let fits = room > 0 || room == 0 && !strict;
        match bounds::settle(&rows) {
            Some(Found::Contradiction(multipliers)) => {
                prop_assert!(!fits);
                prop_assert!(contradicts(&rows, &multipliers));
                prop_assert_eq!(multipliers.len(), rows.len());
            }
            Some(Found::Figures(_)) => prop_assert!(fits),
            other => prop_assert!(false, "{other:?}"),
        }
    }
}

/// Bounds that come nearer for ever are left to others.
#[test]
fn bounds_without_an_end_are_given_up() {
    let rows = [
        row(vec![(0, 2), (1, -1)], 0, 1),
        row(vec![(1, 2), (0, -1)], 0, 1),
        row(vec![(0, 1), (1, -1)], 0, 1),
        row(vec![(1, 1), (0, -1)], 0, 1),
        row(vec![(0, 1)], 0, 3),
    ];
    let rows: Vec<&Row> = rows.iter().collect();
    assert!(bounds::settle(&rows).is_none());
    let exact = solve(&rows, &Default::default(), PIVOTS);
    assert!(matches!(exact, Found::Contradiction(_)));
}

/// Every line of a chain that cannot be, and no other, is named.
#[test]
fn a_long_chain_names_each_of_its_lines_once() {
    const LONG: usize = 120;
    let mut text = String::from("chương trình \"Thử\"\n  mốc: 2025\n");
    for i in 0..=LONG {
        writeln!(text, "chỉ tiêu {i} \"Số hộ {i}\", hộ").unwrap();
        match i {
            0 => writeln!(text, "  đến 2025: ít nhất 5").unwrap(),
            LONG => writeln!(text, "  đến 2025: không quá 5").unwrap(),
            _ => {}
        }
    }
    for i in 0..LONG {
        let op = if i == LONG / 2 { "<" } else { "<=" };
        writeln!(text, "ràng buộc \"Số {i}\"\n  [{i}] {op} [{}]", i + 1).unwrap();
    }
    text.push_str("ràng buộc \"Bên ngoài\"\n  [0] <= [2] + [3]\n");
    let mut sources = Sources::default();
    sources.add(SourceFile::new("thử.ctr", text));
    let (model, _) = ctr::check::written(&mut sources);
    let proof = ctr::check::proof::prove(&model, &model.programmes[0]);
    assert_eq!(proof.contradictions.len(), 1);
    let clauses = &proof.contradictions[0].clauses;
    let distinct: HashSet<_> = clauses.iter().collect();
    assert_eq!((clauses.len(), distinct.len()), (LONG + 2, LONG + 2));
    let source = |c: &u32| proof.system.clauses[*c as usize].source;
    let targets = clauses.iter().filter(|c| source(c) == Source::Target);
    assert_eq!(targets.count(), 2);
}

/// A chain of doublings whose numbers grow past all digits is left undecided, and that is
/// said, though no relation is stated.
#[test]
fn what_is_too_large_is_said() {
    let programme = |count: usize| {
        let mut text = String::from(
            "chương trình \"K\"\n  mốc: 2025\nchỉ tiêu 0 \"A\", người\n  đến 2025: ít nhất 10\n",
        );
        for i in 1..count {
            write!(
                text,
                "chỉ tiêu {i} \"C{i}\", người\n  công thức: [{}] + [{}]\n  đến 2025: ít nhất 3\n",
                i - 1,
                i - 1
            )
            .unwrap();
        }
        text
    };
    let said = |count| {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("a.ctr", programme(count)));
        let (_, findings) = ctr::check::programmes(&mut sources);
        let codes = findings.iter().map(|finding| finding.entry.code);
        let codes: Vec<_> = codes.filter(|code| code.starts_with("CTR058")).collect();
        codes
    };
    assert!(said(400).is_empty());
    assert_eq!(said(700), ["CTR0581"]);
}
