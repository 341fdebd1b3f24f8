//! The proof: a programme whose figures exist is never called contradictory, and
//! the witness keeps every commitment as the evaluation judges it; a planted
//! contradiction is always found, and without any one of its clauses it is gone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

#[path = "eval/support.rs"]
mod support;

use ctr::check::proof::system::Source;
use ctr::check::proof::witness::decimal;
use ctr::check::proof::{self, Proof};
use ctr::data::Value;
use ctr::eval::Status;
use ctr::finding::{At, Finding};
use ctr::model::Flag;
use ctr::model::Model;
use ctr::model::number::{plain, ratio, vietnamese};
use ctr::source::{SourceFile, Sources, Span};
use proptest::prelude::*;
use std::fmt::Write;

fn check(text: &str) -> (Model, Vec<Finding>, Proof) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("thử.ctr", text));
    let (model, findings) = ctr::check::written(&mut sources);
    let proof = proof::prove(&model, &model.programmes[0]);
    (model, findings, proof)
}

const HEAD: &str = "chương trình \"Thử\"\n  ban hành: ngày 01/01/2024\n  mốc: 2025, 2030\n";

/// Tenths, as a document writes them.
fn tenths(n: i64) -> String {
    vietnamese(&plain(&ratio(n.into(), 1), 1))
}

/// A target that `figure` (in tenths) satisfies, with this much room.
fn level(form: u8, figure: i64, room: i64) -> String {
    let (low, high) = (tenths(figure - room), tenths(figure + room));
    let (under, over) = (tenths(figure - room - 1), tenths(figure + room + 1));
    match form {
        0 => format!("ít nhất {low}"),
        1 => format!("không quá {high}"),
        2 => format!("trên {under}"),
        3 => format!("dưới {over}"),
        4 => format!("ít nhất {low} và không quá {high}"),
        5 => format!("đúng {}", tenths(figure)),
        6 => format!("khoảng {}", tenths(figure)),
        7 => format!("dưới {under} hoặc ít nhất {low}"),
        _ => format!("trên {over} hoặc trên {under}"),
    }
}

/// An indicator: figures in tenths of 2025 and 2030, forms and room of targets.
#[derive(Clone, Debug)]
struct One {
    figures: [i64; 2],
    forms: [Option<u8>; 2],
    room: i64,
    change: bool,
}

/// A relation: coefficients of indicators, room, and how it compares.
#[derive(Clone, Debug)]
struct Tie {
    coefficients: Vec<(usize, i64)>,
    room: i64,
    form: u8,
}

fn one(lowest: i64) -> impl Strategy<Value = One> {
    (
        [lowest..1000i64, lowest..1000],
        [prop::option::of(0u8..9), prop::option::of(0u8..9)],
        0i64..40,
        any::<bool>(),
    )
        .prop_map(|(figures, forms, room, change)| One {
            figures,
            forms,
            room,
            change,
        })
}

fn tie(count: usize) -> impl Strategy<Value = Tie> {
    let coefficient = (0..count, prop::sample::select(vec![-2i64, -1, 1, 2, 3]));
    (prop::collection::vec(coefficient, 1..4), 0i64..50, 0u8..5).prop_map(
        |(coefficients, room, form)| Tie {
            coefficients,
            room,
            form,
        },
    )
}

fn shares(text: &mut String, all: &[One]) {
    for (i, one) in all.iter().enumerate() {
        writeln!(text, "chỉ tiêu S{i} \"Tỷ lệ số {i}\", %").unwrap();
        lines(text, one, "điểm %");
    }
}

fn lines(text: &mut String, one: &One, unit: &str) {
    if let Some(form) = one.forms[0] {
        writeln!(
            text,
            "  đến 2025: {}",
            level(form, one.figures[0], one.room)
        )
        .unwrap();
    }
    let [then, now] = one.figures;
    if one.change && now != then {
        let (word, by) = if now > then {
            ("tăng", now - then)
        } else {
            ("giảm", then - now)
        };
        let by = tenths((by - one.room).max(0));
        writeln!(
            text,
            "  đến 2030: {word} ít nhất {by} {unit} so với năm 2025"
        )
        .unwrap();
    } else if let Some(form) = one.forms[1] {
        writeln!(text, "  đến 2030: {}", level(form, now, one.room)).unwrap();
    }
}

/// The relation of the figures of one year, which they satisfy.
fn relation(text: &mut String, number: usize, tie: &Tie, all: &[One], year: usize) {
    let sum: i64 = (tie.coefficients.iter())
        .map(|(i, by)| all[*i].figures[year] * by)
        .sum();
    let mut left = String::from("[S0] * 0");
    for (i, by) in &tie.coefficients {
        let sign = if *by < 0 { "-" } else { "+" };
        write!(left, " {sign} {} * [S{i}]", by.abs()).unwrap();
    }
    let (op, right) = match tie.form {
        0 => ("<=", sum + tie.room),
        1 => (">=", sum - tie.room),
        2 => ("<", sum + tie.room + 1),
        3 => (">", sum - tie.room - 1),
        _ => ("=", sum),
    };
    let right = tenths(right);
    writeln!(
        text,
        "ràng buộc \"Số {number}\"\n  mốc: {}",
        [2025, 2030][year]
    )
    .unwrap();
    writeln!(text, "  {left} {op} {right}%").unwrap();
}

/// Counts and their ratios: the second indicator of each pair divides the first.
fn ratios(text: &mut String, pairs: &[(One, One)]) {
    for (i, (above, below)) in pairs.iter().enumerate() {
        for (name, one) in [("A", above), ("B", below)] {
            writeln!(text, "chỉ tiêu {name}{i} \"Số {name}{i}\", người").unwrap();
            lines(text, one, "người");
        }
        let share = 1000 * above.figures[0] / below.figures[0];
        writeln!(
            text,
            "chỉ tiêu Q{i} \"Mức {i}\", %\n  công thức: [A{i}] / [B{i}]"
        )
        .unwrap();
        writeln!(
            text,
            "  đến 2025: ít nhất {} và không quá {}",
            tenths(share),
            tenths(share + 1)
        )
        .unwrap();
        writeln!(text, "ràng buộc \"Cặp {i}\"\n  mốc: 2025").unwrap();
        let times = (above.figures[0] + below.figures[0] - 1) / below.figures[0];
        writeln!(text, "  [A{i}] <= {times} * [B{i}]").unwrap();
    }
}

/// What holds by the figures it was made of.
fn consistent() -> impl Strategy<Value = String> {
    let shares_and_ties = prop::collection::vec(one(0), 2..7).prop_flat_map(|all| {
        let count = all.len();
        let ties = prop::collection::vec((tie(count), 0usize..2), 0..6);
        (Just(all), ties)
    });
    let pairs = prop::collection::vec((one(10), one(10)), 0..3);
    (shares_and_ties, pairs).prop_map(|((all, ties), pairs)| {
        let mut text = String::from(HEAD);
        shares(&mut text, &all);
        ratios(&mut text, &pairs);
        for (number, (tie, year)) in ties.iter().enumerate() {
            relation(&mut text, number, tie, &all, *year);
        }
        text
    })
}

/// Lines that cannot all hold, about indicators of their own.
fn contradiction() -> impl Strategy<Value = String> {
    let sum = (prop::collection::vec(40i64..200, 2..5), 1i64..30).prop_map(|(levels, by)| {
        let mut text = String::new();
        for (i, level) in levels.iter().enumerate() {
            let level = tenths(*level);
            writeln!(
                text,
                "chỉ tiêu P{i} \"Tỷ lệ riêng {i}\", %\n  đến 2030: ít nhất {level}"
            )
            .unwrap();
        }
        let left: Vec<_> = (0..levels.len()).map(|i| format!("[P{i}]")).collect();
        let most = tenths(levels.iter().sum::<i64>() - by);
        writeln!(
            text,
            "ràng buộc \"Riêng\"\n  {} <= {most}%",
            left.join(" + ")
        )
        .unwrap();
        text
    });
    let chain = (2usize..7, 10i64..500, any::<bool>()).prop_map(|(length, level, strict)| {
        let mut text = String::new();
        for i in 0..length {
            writeln!(text, "chỉ tiêu P{i} \"Số riêng {i}\", người").unwrap();
            if i == 0 {
                let level = tenths(level);
                writeln!(text, "  đến 2025: ít nhất {level}").unwrap();
            } else if i + 1 == length {
                let word = if strict { "dưới" } else { "không quá" };
                let level = tenths(level - i64::from(!strict));
                writeln!(text, "  đến 2025: {word} {level}").unwrap();
            }
        }
        for i in 1..length {
            writeln!(text, "ràng buộc \"Bậc {i}\"\n  [P{}] <= [P{i}]", i - 1).unwrap();
        }
        text
    });
    let change = (100i64..500, 1i64..100, 1i64..50).prop_map(|(start, by, short)| {
        format!(
            "chỉ tiêu P \"Tỷ lệ riêng\", %\n  đến 2025: ít nhất {}\n  đến 2030: tăng ít nhất {} điểm % so với năm 2025 và không quá {}\n",
            tenths(start), tenths(by), tenths(start + by - short)
        )
    });
    let share = (101i64..900, 2i64..50).prop_map(|(of, times)| {
        format!(
            "chỉ tiêu P0 \"Số riêng\", người\n  đến 2025: không quá {}\n\
             chỉ tiêu P1 \"Tất cả riêng\", người\n  đến 2025: ít nhất {}\n\
             chỉ tiêu P2 \"Mức riêng\", %\n  công thức: [P0] / [P1]\n  đến 2025: trên {}\n",
            tenths(of),
            tenths(of * times),
            vietnamese(&plain(&ratio(10_000 / i128::from(times) + 1, 2), 2))
        )
    });
    prop_oneof![sum, chain, change, share]
}

/// The text without the line that a span of it stands on.
fn without(text: &str, start: u32) -> String {
    let from = text[..start as usize].rfind('\n').map_or(0, |at| at + 1);
    let to = text[from..]
        .find('\n')
        .map_or(text.len(), |at| from + at + 1);
    format!("{}{}", &text[..from], &text[to..])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_figures_satisfy_is_never_contradictory(text in consistent()) {
        let (model, findings, proof) = check(&text);
        prop_assert!(proof.contradictions.is_empty(), "{text}\n{:?}", proof.contradictions);
        prop_assert!(proof.outside.is_empty(), "{text}\n{:?}", proof.outside);
        let errors: Vec<_> = findings.iter().filter(|f| f.entry.code.starts_with("CTR058")).collect();
        prop_assert!(errors.is_empty(), "{text}\n{errors:?}");
        let witness = proof.witness.expect("a witness");
        // The witness as observations, judged by the evaluation.
        let mut table = support::Table::default();
        let mut exact = true;
        for figure in &witness {
            match decimal(&figure.value) {
                Some(value) if model.indicator(figure.indicator).formula.is_none() => {
                    let value = Value::Number(support::dec(&value));
                    table.value(figure.indicator.0, "", &figure.period.code(), value, Flag::Official);
                }
                Some(_) => {}
                None => exact &= model.indicator(figure.indicator).formula.is_some(),
            }
        }
        let evaluation = support::run(&model, &table, support::end_of(2030));
        for verdict in &evaluation.verdicts {
            prop_assert_ne!(verdict.satisfied(), Some(false), "{} {:?}", text, verdict);
            // A level of a share below 0 or over 100, or of a count below 0, is refused, and so are levels
            // that pull against each other, or fall where nothing says which way is
            // better: an error on that line, or on another of its indicator by which it
            // is read, and no verdict.
            if verdict.status() == Status::Unread {
                let own = verdict.indicator.map(|id| model.indicator(id));
                let is_own = |at: Span| {
                    let holds = |line: Span| line.start <= at.start && at.end <= line.end;
                    own.is_some_and(|own| own.targets.iter().any(|t| holds(t.span)))
                };
                let refused = findings.iter().any(|f| match (f.entry.code, &f.at) {
                    ("CTR0302" | "CTR0306" | "CTR0312" | "CTR0351", Some(At::Span(at))) => is_own(*at),
                    _ => false,
                });
                prop_assert!(refused, "{text} {verdict:?}");
            } else if exact {
                prop_assert_eq!(verdict.satisfied(), Some(true), "{} {:?}", text, verdict);
            }
        }
        prop_assert!(evaluation.remarks.is_empty(), "{text}\n{:?}", evaluation.remarks);
    }

    #[test]
    fn a_planted_contradiction_is_found_and_none_of_it_can_be_spared(
        base in consistent(), planted in contradiction(), first in any::<bool>(),
    ) {
        let text = if first {
            format!("{HEAD}{planted}{}", &base[HEAD.len()..])
        } else {
            format!("{base}{planted}")
        };
        let (_, findings, proof) = check(&text);
        prop_assert_eq!(proof.contradictions.len(), 1, "{}", text);
        prop_assert!(findings.iter().any(|f| f.entry.code == "CTR0580"));
        prop_assert!(proof.witness.is_none());
        for clause in &proof.contradictions[0].clauses {
            let clause = &proof.system.clauses[*clause as usize];
            if matches!(clause.source, Source::Target | Source::Relation) {
                let rest = without(&text, clause.span.start);
                let (_, _, proof) = check(&rest);
                prop_assert!(proof.contradictions.is_empty(), "{rest}");
                prop_assert!(proof.witness.is_some());
            }
        }
    }
}

/// A chain of sums, each with the next: large enough for the look in floating
/// point to be taken. `short` is by how much the last sum is too small.
fn chain(short: i64) -> String {
    let count = 120;
    let level = |i: i64| 10 + i * 7 % 200;
    let mut text = String::from(HEAD);
    for i in 0..count {
        writeln!(
            text,
            "chỉ tiêu C{i} \"Tỷ lệ số {i}\", %\n  đến 2030: ít nhất {}",
            tenths(level(i))
        )
        .unwrap();
    }
    for i in 0..count - 2 {
        let least = level(i) + level(i + 1) + level(i + 2);
        let most = if i == 60 {
            least - short
        } else {
            least + i % 3
        };
        let most = tenths(most);
        writeln!(
            text,
            "ràng buộc \"Số {i}\"\n  [C{i}] + [C{}] + [C{}] <= {most}%",
            i + 1,
            i + 2
        )
        .unwrap();
    }
    text
}

#[test]
fn a_large_system_is_decided_exactly() {
    let (_, _, proof) = check(&chain(0));
    assert!(proof.contradictions.is_empty() && proof.outside.is_empty());
    assert!(proof.witness.is_some());
    let (_, _, proof) = check(&chain(1));
    assert_eq!(proof.contradictions.len(), 1);
    // The three levels and the sum of them.
    assert_eq!(proof.contradictions[0].clauses.len(), 4);
}

/// What each form of level has to do with a bound beside it.
#[test]
fn bounds_are_those_of_the_evaluation() {
    let verdict = |options: &str, first: &str, second: &str| {
        let text = format!(
            "{HEAD}chỉ tiêu 1 \"A\", điểm{options}\n  hiện trạng 2023: 50\n  đến 2025: {first}\nchỉ tiêu 2 \"B\", điểm\n  đến 2025: {second}\nràng buộc \"Như nhau\"\n  [A] = [B]\n"
        );
        let (_, _, proof) = check(&text);
        assert!(proof.outside.is_empty(), "{text}");
        proof.contradictions.is_empty()
    };
    let (higher, lower) = (", càng cao càng tốt", ", càng thấp càng tốt");
    // Past the better end is better still.
    assert!(verdict(higher, "60 - 70", "trên 90"));
    assert!(!verdict(lower, "60 - 70", "trên 90"));
    // 60 is what rounds to it: 59,5 does, 59,4 does not, 60,5 does not.
    assert!(verdict(higher, "khoảng 60", "không quá 59,5"));
    assert!(!verdict(higher, "khoảng 60", "dưới 59,5"));
    assert!(!verdict(lower, "khoảng 60", "ít nhất 60,5"));
    assert!(verdict(lower, "khoảng 60", "trên 60,4"));
    // Strictly.
    assert!(!verdict(higher, "trên 60", "không quá 60"));
    assert!(verdict(higher, "ít nhất 60", "không quá 60"));
    // Against the baseline.
    assert!(!verdict(higher, "duy trì", "dưới 50"));
    assert!(!verdict(
        higher,
        "tăng ít nhất 10 điểm so với năm 2023",
        "dưới 60"
    ));
    assert!(verdict(
        higher,
        "tăng ít nhất 10 điểm so với năm 2023",
        "đúng 60"
    ));
    assert!(!verdict(higher, "gấp 2 lần so với năm 2023", "dưới 100"));
    // Either way.
    assert!(verdict(higher, "trên 80 hoặc trên 60", "không quá 70"));
    assert!(!verdict(higher, "trên 80 hoặc trên 70", "không quá 70"));
}

/// A formula holds in every period that something is asked of, not only in the years
/// that are milestones.
#[test]
fn formulas_hold_by_quarters() {
    let by_quarter = format!(
        "{HEAD}chỉ tiêu 1 \"A\", người\n  đến quý IV/2024: không quá 10\n\
         chỉ tiêu 2 \"B\", người\n  công thức: 2 * [1]\n  đến quý IV/2024: ít nhất 30\n"
    );
    let (_, _, proof) = check(&by_quarter);
    assert_eq!(proof.contradictions.len(), 1, "{by_quarter}");
    assert!(proof.witness.is_none(), "{by_quarter}");
    let enough = by_quarter.replace("ít nhất 30", "ít nhất 20");
    let (_, _, proof) = check(&enough);
    assert!(proof.contradictions.is_empty() && proof.witness.is_some());
}

/// A running total names its own period before: the proof goes no further back than
/// the periods that something is asked of.
#[test]
fn a_formula_of_its_own_period_before_ends() {
    for by in [
        "đến quý IV/2025",
        "đến tháng 6/2025",
        "đến 2025",
        "hằng quý 2024 - 2025",
    ] {
        let text = format!(
            "{HEAD}chỉ tiêu 1 \"Luỹ kế\", người, càng cao càng tốt\n\
             \u{20} công thức: kỳ trước([1]) + [2]\n  {by}: ít nhất 100\n\
             chỉ tiêu 2 \"Trong kỳ\", người, càng cao càng tốt\n  đến 2025: ít nhất 10\n"
        );
        let (_, _, proof) = check(&text);
        assert!(proof.contradictions.is_empty(), "{text}");
    }
}

/// A state has one figure a day: what is asked of it by a quarter, a month, a day or
/// several years that end with the year is asked of the year's figure.
#[test]
fn periods_that_end_together_have_one_figure_of_a_state() {
    let asked = |time: &str, by: &str| {
        let text = format!(
            "{HEAD}chỉ tiêu 1 \"A\", người{time}\n  {by}: ít nhất 55\n\
             chỉ tiêu 2 \"B\", người\n  công thức: 2 * [1]\n  đến 2025: không quá 100\n"
        );
        let (_, _, proof) = check(&text);
        proof.contradictions.len()
    };
    for by in [
        "đến 2025",
        "đến quý IV/2025",
        "đến tháng 12/2025",
        "đến 31/12/2025",
        "giai đoạn 2021 - 2025",
    ] {
        assert_eq!(asked("", by), 1, "{by}");
        assert_eq!(asked(", luỹ kế từ năm 2021", by), 1, "{by}");
    }
    // Another day's figure is another one, and so is that of a quarter of a mean; a
    // quarter of what is counted over its year is at most that.
    assert_eq!(asked("", "đến quý III/2025"), 0);
    assert_eq!(asked(", bình quân các kỳ", "đến quý IV/2025"), 0);
    assert_eq!(asked(", trong kỳ", "đến quý IV/2025"), 1);
}

/// What is counted over a period is the sum of what is counted within it, a mean of
/// years is theirs; without every part it is no less than those that are known.
#[test]
fn a_period_is_made_of_the_periods_within_it() {
    let contradictions = |time: &str, levels: &[&str]| {
        let text = format!(
            "{HEAD}chỉ tiêu 1 \"A\", người{time}\n  {}\n",
            levels.join("\n  ")
        );
        check(&text).2.contradictions.len()
    };
    for (time, year, found) in [
        (", trong kỳ", 50, 0),
        (", trong kỳ", 55, 1),
        (", trong kỳ", 45, 1),
        (", bình quân các kỳ", 100, 0),
        (", bình quân các kỳ", 50, 1),
        ("", 100, 0),
        ("", 50, 1),
    ] {
        let [first, second] = [2024, 2025].map(|of| format!("đến {of}: đúng {year}"));
        let levels = ["giai đoạn 2024 - 2025: đúng 100", &first, &second];
        assert_eq!(contradictions(time, &levels), found, "{time} {year}");
    }
    let people = |levels: &[&str]| contradictions(", trong kỳ", levels);
    // Each quarter or month, the sum of a period, parts of a year within each other.
    for (levels, found) in [
        (["đến 2025: đúng 100", "hằng quý 2025: ít nhất 30"], 1),
        (["đến 2025: đúng 120", "hằng quý 2025: ít nhất 30"], 0),
        (["đến 2025: đúng 100", "hằng tháng 2025: ít nhất 10"], 1),
        (["quý I/2025: đúng 20", "hằng tháng 2025: ít nhất 10"], 1),
        (
            ["đến 2025: đúng 400", "6 tháng đầu năm 2025: ít nhất 500"],
            1,
        ),
        (
            ["đến 2025: đúng 400", "6 tháng đầu năm 2025: ít nhất 300"],
            0,
        ),
        (
            [
                "9 tháng năm 2025: đúng 400",
                "6 tháng đầu năm 2025: ít nhất 500",
            ],
            1,
        ),
        (
            [
                "9 tháng năm 2025: đúng 500",
                "6 tháng đầu năm 2025: ít nhất 400",
            ],
            0,
        ),
        (
            [
                "giai đoạn 2024 - 2025: tổng đúng 100",
                "hằng năm 2024 - 2025: ít nhất 60",
            ],
            1,
        ),
        (
            [
                "giai đoạn 2024 - 2025: tổng đúng 120",
                "hằng năm 2024 - 2025: ít nhất 60",
            ],
            0,
        ),
    ] {
        assert_eq!(people(&levels), found, "{levels:?}");
    }
    let halves = [
        "6 tháng đầu năm 2025: ít nhất 60",
        "6 tháng cuối năm 2025: ít nhất 60",
    ];
    assert_eq!(people(&[halves[0], halves[1], "đến 2025: đúng 100"]), 1);
    assert_eq!(people(&[halves[0], halves[1], "đến 2025: đúng 120"]), 0);
    let mean = [
        "giai đoạn 2024 - 2025: bình quân đúng 100",
        "hằng năm 2024 - 2025: đúng 90",
    ];
    assert_eq!(contradictions("", &mean), 1);
    // One quarter alone is at most its year.
    let quarter = ["đến 2025: đúng 20", "đến quý I/2025: đúng 30"];
    assert_eq!(contradictions(", trong kỳ", &quarter), 1);
}
