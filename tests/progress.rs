//! The chosen method of progress, from the programme's words to the verdict.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    missing_docs,
    reason = "a test may fail, and runs the program"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "each test file uses a part")]
mod desk;

use ctr::data::Input;
use ctr::eval::rated::Word;
use ctr::eval::{Evaluation, Options, Verdict};
use ctr::model::number::plain;
use ctr::model::{Chosen, MethodId};
use ctr::source::{SourceFile, Sources};
use desk::Desk;
use jiff::civil::date;
use std::io::Cursor;

const HEAD: &str = "chương trình \"K\"\n  ban hành: ngày 02/01/2020\n  mốc: 2030\n";

fn evaluate(
    lines: &str,
    figures: &str,
    method: Option<MethodId>,
) -> (Evaluation, Vec<&'static str>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", format!("{HEAD}{lines}").as_str()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let rows = figures.split_whitespace().collect::<Vec<_>>().join("\n");
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu;kỳ;giá trị\n{rows}\n").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let told = findings.iter().map(|f| f.entry.code).collect();
    let options = Options {
        method,
        ..Options::new(date(2025, 12, 31))
    };
    (ctr::eval::evaluate(&model, &data, &options), told)
}

/// `code by status: word value`, sorted.
fn told(evaluation: &Evaluation) -> Vec<String> {
    let all = evaluation.verdicts.iter().map(|verdict| {
        let rating = verdict.rating().map_or(String::from("-"), |rating| {
            let value = rating.value.as_ref().and_then(|value| value.number());
            let value = value.map_or("-".into(), |value| plain(value, 6));
            format!("{} {value}", rating.word.key())
        });
        let code = verdict.code.as_deref().unwrap_or_default();
        format!("{code} {} {}: {rating}", verdict.by, verdict.status().key())
    });
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

fn one(lines: &str, figures: &str) -> Verdict {
    let (mut evaluation, _) = evaluate(lines, figures, None);
    assert_eq!(evaluation.verdicts.len(), 1);
    evaluation.verdicts.remove(0)
}

#[test]
fn a_section_and_an_indicator_choose_for_themselves() {
    let lines = "  tiến độ: phép chiếu\n\
        chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  đến 2030: 75\n\
        mục 1 \"M\"\n  tiến độ: chỉ số hiện trạng\n\
        chỉ tiêu 2 \"B\", triệu đồng, càng cao càng tốt\n  hiện trạng 2020: 20\n  đến 2030: 60\n\
        chỉ tiêu 3 \"C\", triệu đồng, càng thấp càng tốt\n  tiến độ: tỷ số tăng trưởng\n  hiện trạng 2021: 12\n  đến 2030: 6\n\
        mục 2 \"N\"\n\
        chỉ tiêu 4 \"D\", triệu đồng, càng cao càng tốt\n  tiến độ: đường thẳng\n  hiện trạng 2021: 20\n  đến 2030: 50\n";
    let figures = "1;2019;60 1;2020;61,5 1;2021;62 1;2022;63,8 1;2023;65 1;2024;66,2 \
        2;2024;30 3;2024;10,5 4;2024;31";
    let (evaluation, codes) = evaluate(lines, figures, None);
    assert!(
        !codes.iter().any(|code| code.starts_with("CTR035")),
        "{codes:?}"
    );
    let expected = [
        "1 2030 on_track: cloud 0.154545",
        "2 2030 off_track: off_track 2.5",
        "3 2030 off_track: limited 0.587308",
        "4 2030 on_track: -",
    ];
    assert_eq!(told(&evaluation), expected);
    // The run's own choice comes before what programmes say.
    let (evaluation, _) = evaluate(lines, figures, Some(MethodId::Line));
    assert!(
        evaluation
            .verdicts
            .iter()
            .all(|verdict| verdict.rating().is_none())
    );
}

#[test]
fn a_part_is_judged_as_its_whole_is() {
    let lines = "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: chỉ số hiện trạng\n  \
        hiện trạng 2020: 20\n  đến 2030: 60\n  trong đó 1.1 \"Nam\"\n    hiện trạng 2020: 10\n    đến 2030: 30\n";
    let (evaluation, _) = evaluate(lines, "1;2024;40 1.1;2024;12", None);
    let expected = [
        "1 2030 on_track: on_track 5",
        "1.1 2030 off_track: off_track 1",
    ];
    assert_eq!(told(&evaluation), expected);
}

/// The columns of a method are told of what is met or due too; they overturn no level.
#[test]
fn a_method_overturns_no_level() {
    let weather = "chỉ tiêu 1 \"A\", triệu đồng, càng thấp càng tốt\n  tiến độ: phép chiếu\n";
    let falling = "1;2019;8 1;2020;8,2 1;2021;8,1 1;2022;8,6 1;2023;8,9 1;2024;9,3";
    let lines = format!("{weather}  đến 2030: không quá 10\n");
    let (evaluation, _) = evaluate(&lines, falling, None);
    assert_eq!(told(&evaluation), ["1 2030 met_early: cloud -"]);
    let up =
        "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: phép chiếu\n  đến 2025: 65\n";
    let figures = "1;2020;50 1;2021;52 1;2022;55 1;2023;57 1;2024;58 1;2025;61";
    let (evaluation, _) = evaluate(up, figures, None);
    assert_eq!(told(&evaluation), ["1 2025 unmet: clouds -"]);
    let met = "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: tỷ số tăng trưởng\n  hiện trạng 2020: 98\n  đến 2030: 96\n";
    let (evaluation, _) = evaluate(met, "1;2023;97", None);
    let verdict = &evaluation.verdicts[0];
    assert_eq!(verdict.status().key(), "met_early");
    assert_eq!(verdict.rating().unwrap().word.key(), "achieved");
}

/// What is missing is said with the years.
#[test]
fn what_a_method_lacks_is_named() {
    let lines =
        "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: phép chiếu\n  đến 2030: 75\n";
    let verdict = one(lines, "1;2022;63,8 1;2023;65 1;2024;66,2");
    assert_eq!(verdict.status().key(), "not_due");
    let said =
        |verdict: &Verdict, text: &str| verdict.notes.iter().any(|note| note.vi.contains(text));
    assert!(
        said(&verdict, "thiếu số liệu năm 2019, 2020, 2021"),
        "{:?}",
        verdict.notes
    );
    // Four are enough, and told of.
    let verdict = one(lines, "1;2021;62 1;2022;63,8 1;2023;65 1;2024;66,2");
    assert!(said(&verdict, "từ 4 năm có số liệu"), "{:?}", verdict.notes);
    let lines = "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: tỷ số tăng trưởng\n  hiện trạng 2025: 60\n  đến 2030: 75\n";
    let verdict = one(lines, "1;2025;66,2");
    assert_eq!(verdict.status().key(), "not_due");
    assert!(said(&verdict, "ít nhất một năm"), "{:?}", verdict.notes);
    let lines = "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: tỷ số tăng trưởng\n  hiện trạng 2020: -6\n  đến 2030: 75\n";
    let verdict = one(lines, "1;2025;6");
    assert_eq!(verdict.status().key(), "not_due");
    assert!(said(&verdict, "không cùng dấu"), "{:?}", verdict.notes);
}

#[test]
fn of_several_conditions_the_worst_of_alternatives_the_best_counts() {
    let figures = "1;2019;60 1;2020;61,5 1;2021;62 1;2022;63,8 1;2023;65 1;2024;66,2";
    let word = |condition: &str| {
        let lines = format!(
            "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  tiến độ: phép chiếu\n  đến 2030: {condition}\n"
        );
        one(&lines, figures)
            .rating()
            .map(|rating| rating.word.key())
    };
    assert_eq!(word("ít nhất 75"), Some("cloud"));
    assert_eq!(word("ít nhất 90"), Some("clouds"));
    assert_eq!(word("ít nhất 75 và ít nhất 90"), Some("clouds"));
    assert_eq!(word("ít nhất 75 hoặc ít nhất 90"), Some("cloud"));
    // A range is held to its easier end.
    assert_eq!(word("75 - 90"), Some("cloud"));
}

#[test]
fn a_method_that_there_is_not_or_cannot_be_is_a_finding() {
    let of = |lines: &str, figures: &str| evaluate(lines, figures, None);
    let (evaluation, codes) = of(
        "  tiến độ: thời tiết\nchỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  hiện trạng 2020: 1\n  đến 2030: 75\n",
        "1;2024;60",
    );
    assert!(codes.contains(&"CTR0356"));
    assert_eq!(told(&evaluation), ["1 2030 not_due: -"]);
    let (evaluation, codes) = of(
        "  tiến độ: tỷ số tăng trưởng\nchỉ tiêu 1 \"Tốc độ tăng GRDP\", %, càng cao càng tốt\n  hiện trạng 2020: 1\n  đến 2030: 8\n",
        "1;2024;6",
    );
    assert!(codes.contains(&"CTR0357"));
    assert_eq!(told(&evaluation), ["1 2030 not_due: -"]);
    let (_, codes) = of(
        "thang \"T\": \"Thấp\" < \"Cao\"\nchỉ tiêu 1 \"A\", thang \"T\"\n  tiến độ: phép chiếu\n  đến 2030: Cao\n",
        "1;2024;Thấp",
    );
    assert!(codes.contains(&"CTR0357"));
    let (_, codes) = of(
        "  tiến độ: phép chiếu\nchỉ tiêu 1 \"A\", hoàn thành\n  đến 2030: hoàn thành\n",
        "",
    );
    assert!(!codes.contains(&"CTR0357"));
}

#[test]
fn all_of_it_is_in_every_report() {
    let desk = Desk::new();
    desk.put(
        "a.ctr",
        &format!("{HEAD}chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  hiện trạng 2020: 40\n  đến 2030: 70\n"),
    );
    desk.put("a.csv", "chỉ tiêu;kỳ;giá trị\n1;2024;52\n");
    let run = |more: &str| {
        let run = desk.ctr(&format!(
            "eval a.ctr --data a.csv --as-of 2025-06-30 --method cagr {more}"
        ));
        assert_eq!(run.status, Some(0), "{}", run.err);
        run.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for form in [
        "--list all",
        "--format md --list all",
        "--format csv",
        "--format excel",
        "--format json",
    ] {
        let out = run(form);
        for part in ["đáng kể", "y₀ = 40", "52", "R ≈ 1,177787", "từ 0,95"] {
            let flat = out.replace(['│', '|'], " ");
            assert!(flat.contains(part), "{form}: {part}: {out}");
        }
    }
    let out = run("--format json");
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let method = &json["commitments"][0]["method"];
    assert_eq!(method["id"], "cagr");
    assert_eq!(method["status"], "substantial");
    assert_eq!(
        method["value"].as_str().unwrap().len(),
        "1.177787".len() + 6
    );
    assert_eq!(method["inputs"]["baseline"]["value"], "40");
    let out = run("--lang en --list all");
    assert!(out.contains("substantial"), "{out}");
    let refused = desk.ctr("eval a.ctr --data a.csv --method thời-tiết");
    assert_eq!(refused.status, Some(2));
    assert!(
        refused.err.contains("line, weather, cagr, escap"),
        "{}",
        refused.err
    );
}

#[test]
fn the_model_knows_the_choice() {
    assert_eq!(MethodId::named("TỶ SỐ TĂNG TRƯỞNG"), Some(MethodId::Cagr));
    assert_eq!(MethodId::named("escap"), Some(MethodId::Escap));
    assert!(Word::Index(true).is_on_track() == Some(true));
    assert_ne!(Chosen::Method(MethodId::Line), Chosen::Unread("CTR0356"));
}

#[test]
fn scores_are_told_by_section_and_in_all() {
    let lines = "  tiến độ: tỷ số tăng trưởng\n\
        mục 1 \"M\"\n\
        chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  hiện trạng 2020: 40\n  đến 2030: 70\n\
        chỉ tiêu 2 \"B\", triệu đồng, càng thấp càng tốt\n  hiện trạng 2021: 12\n  đến 2030: 6\n\
        mục 2 \"N\"\n\
        chỉ tiêu 3 \"C\", triệu đồng, càng thấp càng tốt\n  hiện trạng 2020: 6\n  đến 2030: 0\n\
        chỉ tiêu 4 \"D\", triệu đồng, càng cao càng tốt\n  đến 2030: 5\n";
    let (evaluation, _) = evaluate(lines, "1;2024;52 2;2024;10,5 3;2023;2", None);
    let [scores] = &evaluation.scores[..] else {
        panic!("{:?}", evaluation.scores);
    };
    let of = |mean: &ctr::eval::method::mean::Mean| {
        let score = mean.score.as_ref().map(|score| plain(score, 5));
        (
            mean.band.key(),
            score.unwrap_or_default(),
            mean.counted,
            mean.left_out,
        )
    };
    // (4,127118 − 0,052862)/2 and −0,301016.
    assert_eq!(
        of(&scores.sections[0].1),
        ("moderate", "2.03713".into(), 2, 0)
    );
    assert_eq!(
        of(&scores.sections[1].1),
        ("limited", "-0.30102".into(), 1, 1)
    );
    assert_eq!(of(&scores.plain), ("moderate", "1.25775".into(), 3, 1));
    assert_eq!(of(&scores.by_groups), ("moderate", "0.86806".into(), 3, 1));
    let (evaluation, _) = evaluate(lines, "1;2024;52", Some(MethodId::Line));
    assert!(evaluation.scores.is_empty());
}

/// Of an indicator with two milestones the nearest that is not past counts.
#[test]
fn one_component_an_indicator() {
    let lines = "  tiến độ: tỷ số tăng trưởng\n\
        chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  hiện trạng 2020: 40\n  đến 2024: 50\n  đến 2027: 90\n  đến 2030: 70\n";
    let (evaluation, _) = evaluate(lines, "1;2024;52", None);
    let mean = &evaluation.scores[0].plain;
    assert_eq!((mean.counted, mean.left_out), (1, 0));
    let verdict = evaluation
        .verdicts
        .iter()
        .find(|verdict| verdict.by == "2027");
    let rating = verdict.and_then(|verdict| verdict.rating()).expect("rated");
    assert_eq!(mean.score, rating.score);
}

#[test]
fn indicators_are_counted_at_the_milestone_due_last() {
    let lines = "chỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  đến 2023: 50\n  đến 2025: 60\n  đến 2030: 70\n\
        chỉ tiêu 2 \"B\", triệu đồng, càng cao càng tốt\n  đến 2025: 60\n\
        chỉ tiêu 3 \"C\", triệu đồng, càng cao càng tốt\n  đến 2025: phấn đấu 60\n\
        chỉ tiêu 4 \"D\", triệu đồng, càng cao càng tốt\n  đến 2025: 60 - 70\n\
        chỉ tiêu 5 \"E\", triệu đồng, càng cao càng tốt\n  đến 2025: 60\n\
        chỉ tiêu 6 \"F\", triệu đồng, càng cao càng tốt\n  đến 2030: 60\n";
    let figures = "1;2023;40 1;2025;61 2;2025;59 3;2025;59 4;2025;71";
    let (evaluation, _) = evaluate(lines, figures, None);
    let counts = &evaluation.indicators;
    assert_eq!(
        (
            counts.met,
            counts.exceeded,
            counts.unmet,
            counts.no_data,
            counts.not_due
        ),
        (1, 1, 1, 1, 1)
    );
    let striven = counts.striven;
    assert_eq!((striven.met, striven.unmet, striven.no_data), (0, 1, 0));
}

/// Per cent of plan is figure by plan, whichever way is better.
#[test]
fn per_cent_of_plan_is_figure_by_plan() {
    let percent = |better: &str, plan: &str, figure: &str| {
        let lines = format!("chỉ tiêu 1 \"A\", triệu đồng, {better}\n  đến 2025: {plan}\n");
        let verdict = one(&lines, &format!("1;2025;{figure}"));
        verdict.plan_percent().map(|percent| plain(percent, 1))
    };
    assert_eq!(
        percent("càng cao càng tốt", "1600", "1234").as_deref(),
        Some("77.1")
    );
    assert_eq!(
        percent("càng thấp càng tốt", "100", "108").as_deref(),
        Some("108")
    );
    assert_eq!(
        percent("càng cao càng tốt", "8", "1").as_deref(),
        Some("12.5")
    );
    assert_eq!(percent("càng cao càng tốt", "0", "3"), None);
    assert_eq!(percent("càng cao càng tốt", "8", "0").as_deref(), Some("0"));
}

#[test]
fn export_diff_and_fmt_keep_the_choice() {
    let desk = Desk::new();
    let text = |method: &str| {
        format!(
            "{HEAD}  tiến độ: {method}\n\nchỉ tiêu 1 \"A\", triệu đồng, càng cao càng tốt\n  đến 2030: 70\n"
        )
    };
    desk.put("a.ctr", &text("phép chiếu"));
    desk.put("b.ctr", &text("tỷ số tăng trưởng"));
    let out = desk.ctr("export a.ctr").out;
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        json["programmes"][0]["indicators"][0]["progress"],
        "weather"
    );
    let diff = desk.ctr("diff a.ctr b.ctr").out;
    assert!(diff.contains("tỷ số tăng trưởng"), "{diff}");
    desk.ctr("fmt a.ctr");
    assert!(desk.read("a.ctr").contains("  tiến độ: phép chiếu\n"));
}
