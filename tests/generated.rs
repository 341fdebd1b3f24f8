//! Whole programmes over the grammar, many of them, through check, export, fmt and
//! eval in the library: no panic, no hang, no stack overflow, and what must hold of
//! every programme holds.
//!
//! 400 of them in a debug build; `CTR_GENERATED=20000 cargo test --release --test
//! generated` runs the long form;
//! `CTR_SEED=12345` runs one programme and shows it. A batch's thread is called by its
//! first seed, so that even an abort names it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail; a long run is asked for by the environment"
)]

#[path = "support/whole.rs"]
mod whole;

use ctr::data::{self, Input};
use ctr::eval::verdict::Evaluation;
use ctr::eval::{Options, Status, evaluate};
use ctr::finding::Severity;
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use ctr::syntax::format::format;
use num_traits::Signed;
use std::sync::mpsc::channel;
use std::time::Duration;
use whole::{Dice, Made, programme};

/// Programmes read together: the standard library is then read once for all of them.
const BATCH: u64 = 50;

/// As much stack as the program gives its work.
const STACK: usize = 256 << 20;

/// A batch that takes longer hangs.
const LONGEST: Duration = Duration::from_secs(120);

/// Checked together: the model, its export without places in the text, and which of
/// the programmes have errors.
fn checked(texts: &[String]) -> (Model, serde_json::Value, Vec<bool>) {
    let mut sources = Sources::default();
    for (at, text) in texts.iter().enumerate() {
        sources.add(SourceFile::new(format!("{at}.ctr"), text.clone()));
    }
    let (model, findings) = ctr::check::programmes(&mut sources);
    let mut wrong = vec![false; texts.len()];
    for finding in findings
        .iter()
        .filter(|one| one.severity == Severity::Error)
    {
        if let Some(ctr::finding::At::Span(span)) = finding.at
            && let Some(slot) = wrong.get_mut(span.file.0 as usize)
        {
            *slot = true;
        }
    }
    let mut out = Vec::new();
    ctr::report::export::write(&model, &sources, &mut out).expect("written");
    let export = serde_json::from_slice(&out).expect("the export is JSON");
    (model, placeless(export), wrong)
}

/// Without what formatting may change: places in the text, and its blanks.
fn placeless(value: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Object(map) => {
            let kept = map.into_iter().filter(|(key, _)| key != "span");
            Value::Object(kept.map(|(key, one)| (key, placeless(one))).collect())
        }
        Value::Array(all) => Value::Array(all.into_iter().map(placeless).collect()),
        Value::String(text) => Value::String(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        other => other,
    }
}

fn formatted(texts: &[String]) -> Vec<String> {
    let all = texts.iter().map(|text| {
        let once = format(text).text;
        assert_eq!(
            format(&once).text,
            once,
            "fmt is not settled after once:\n{text}"
        );
        once
    });
    all.collect()
}

/// What must hold of every evaluation.
fn holds(evaluation: &Evaluation) {
    let sum: u64 = evaluation.by_status.iter().sum();
    assert_eq!(
        sum,
        evaluation.verdicts.len() as u64,
        "commitments by status"
    );
    for verdict in &evaluation.verdicts {
        let told = || format!("{verdict:?}");
        let index = Status::ALL.iter().position(|one| *one == verdict.status());
        assert!(index.is_some(), "{}", told());
        match verdict.status() {
            Status::Met | Status::Exceeded => {
                assert_ne!(verdict.satisfied(), Some(false), "{}", told());
                assert!(verdict.shortfall().is_none(), "{}", told());
            }
            Status::Unmet => assert_ne!(verdict.satisfied(), Some(true), "{}", told()),
            _ => {}
        }
        if let Some(short) = verdict.shortfall() {
            assert!(!short.is_negative(), "{}", told());
            assert_ne!(verdict.satisfied(), Some(true), "{}", told());
        }
    }
}

fn evaluated(model: &Model, made: &[Made], dice: &mut Dice) {
    let rows: Vec<&str> = made
        .iter()
        .flat_map(|one| &one.rows)
        .map(String::as_str)
        .collect();
    let input = Input {
        name: "s.csv".into(),
        size: None,
        reader: Box::new(std::io::Cursor::new(
            format!("chỉ tiêu,kỳ,địa bàn,giá trị\n{}", rows.concat()).into_bytes(),
        )),
    };
    let (data, _) = data::read(vec![input], model, &mut |_| {});
    let month = 1 + dice.below(12) as i8;
    let day = jiff::civil::date(2020 + dice.below(12) as i16, month, 28);
    let options = Options::new(day);
    let once = evaluate(model, &data, &options);
    holds(&once);
    let twice = evaluate(model, &data, &options);
    assert_eq!(format!("{once:?}"), format!("{twice:?}"), "evaluated twice");
}

/// Everything, of these programmes together.
fn all_of(seeds: &[u64]) {
    let made: Vec<Made> = seeds.iter().map(|seed| programme(*seed)).collect();
    let texts: Vec<String> = made.iter().map(|one| one.text.clone()).collect();
    let (model, export, wrong) = checked(&texts);
    let new = formatted(&texts);
    let (_, export_new, wrong_new) = checked(&new);
    assert_eq!(wrong, wrong_new, "errors before and after fmt");
    // One by one, so that a difference is short.
    let list =
        |export: &serde_json::Value| export["programmes"].as_array().expect("a list").clone();
    for (before, after) in list(&export).iter().zip(list(&export_new)) {
        assert!(
            *before == after,
            "the formatted text says otherwise:\n{before}\n{after}"
        );
    }
    evaluated(&model, &made, &mut Dice::new(seeds[0]));
}

/// Runs work with the program's stack; what went wrong, if something did.
fn run(name: String, seeds: Vec<u64>) -> Result<(), String> {
    let (done, waits) = channel();
    let work = std::thread::Builder::new().name(name).stack_size(STACK);
    let work = work.spawn(move || {
        let outcome = std::panic::catch_unwind(|| all_of(&seeds));
        let outcome = outcome.map_err(|why| {
            let text = why.downcast_ref::<String>().cloned();
            text.or_else(|| why.downcast_ref::<&str>().map(ToString::to_string))
                .unwrap_or_default()
        });
        let _ = done.send(outcome);
    });
    work.expect("a thread");
    waits
        .recv_timeout(LONGEST)
        .unwrap_or_else(|_| Err("it does not end".into()))
}

/// A batch; where it fails, which of its programmes does, and how.
fn batch(first: u64) {
    let seeds: Vec<u64> = (first..first + BATCH).collect();
    let Err(whole) = run(format!("seeds from {first}"), seeds.clone()) else {
        return;
    };
    let mut told = Vec::new();
    for seed in seeds {
        if let Err(why) = run(format!("seed {seed}"), vec![seed]) {
            let why: String = why.chars().take(1500).collect();
            told.push(format!("seed {seed}: {why}\n{}", programme(seed).text));
        }
    }
    match told.is_empty() {
        true => panic!("only together, from {first}: {whole}"),
        false => panic!("{}", told.join("\n----\n")),
    }
}

/// How many programmes each of the tests runs.
fn each() -> u64 {
    let all = std::env::var("CTR_GENERATED")
        .ok()
        .and_then(|n| n.parse().ok());
    all.unwrap_or(400u64).div_ceil(4).next_multiple_of(BATCH)
}

fn quarter(which: u64) {
    if let Some(seed) = std::env::var("CTR_SEED").ok().and_then(|n| n.parse().ok()) {
        println!("{}", programme(seed).text);
        return all_of(&[seed]);
    }
    let from = 1_000_000 * (which + 1);
    (from..from + each())
        .step_by(BATCH as usize)
        .for_each(batch);
}

#[test]
fn programmes_of_the_first_quarter() {
    quarter(0);
}

#[test]
fn programmes_of_the_second_quarter() {
    quarter(1);
}

#[test]
fn programmes_of_the_third_quarter() {
    quarter(2);
}

#[test]
fn programmes_of_the_fourth_quarter() {
    quarter(3);
}

/// The generator is worth its time: many programmes are free of errors, many are not.
#[test]
fn the_programmes_are_of_both_kinds() {
    let texts: Vec<String> = (0..200).map(|seed| programme(seed).text).collect();
    let (_, _, wrong) = checked(&texts);
    let free = wrong.iter().filter(|one| !**one).count();
    println!("{free} of 200 without an error");
    assert!(
        (20..190).contains(&free),
        "{free} of 200 are free of errors"
    );
}
