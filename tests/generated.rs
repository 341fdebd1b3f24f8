//! Whole programmes over the grammar, many of them, through check, export, fmt, test and
//! eval in the library: no panic, no hang, no stack overflow, and what must hold of
//! every programme holds (`support/held`).
//!
//! A few of them in every run of the tests; `CTR_GENERATED=20000` asks for more, best in a
//! release build; `CTR_SEED=12345` runs one programme and shows it,
//! `CTR_KEEP=folder` writes those of a run into a folder. A batch's thread is
//! called by its first seed, so that even an abort names it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail; a long run is asked for by the environment"
)]

#[path = "support/held/mod.rs"]
mod held;
#[path = "support/whole/mod.rs"]
mod whole;

use ctr::data::Observations;
use ctr::eval::{Options, evaluate};
use ctr::report::eval::data::DataNotes;
use ctr::syntax::format::format;
use held::listing::{self, Shown};
use held::reads::{self, Checked, checked, difference, figures, placeless};
use held::{census, own_tests, torn, verdicts, witness};
use jiff::civil::Date;
use serde_json::Value;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;
use whole::{Dice, Made, ROWS, STATES, programme};

/// Programmes read together: the standard library is then read once for all of them.
const BATCH: u64 = 25;

/// As much stack as the program gives its work.
const STACK: usize = 256 << 20;

/// A batch that takes longer hangs.
const LONGEST: Duration = Duration::from_secs(240);

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

/// Some day: half of them the end of a year.
fn day(dice: &mut Dice) -> Date {
    let year = 2020 + dice.below(12) as i16;
    match dice.one_in(2) {
        true => jiff::civil::date(year, 12, 31),
        false => jiff::civil::date(year, 1 + dice.below(12) as i8, 28),
    }
}

/// The report, but for places in the text and for what follows the rows: of two that
/// disagree which comes first, and labels that match nothing, as they first stand.
fn report(checked: &Checked, data: &Observations, options: &Options) -> Value {
    let evaluation = evaluate(&checked.model, data, options);
    let notes = DataNotes::of(&checked.model, data, options.as_of);
    let shown = Shown {
        checked,
        evaluation: &evaluation,
        notes: &notes,
    };
    let mut out = placeless(shown.json());
    out["data"]["conflicts"] = Value::Null;
    if let Some(labels) = out["data"]["unmatched"].as_array_mut() {
        labels.sort_by_key(ToString::to_string);
    }
    out
}

fn same(before: &Value, after: &Value, what: &str) {
    if let Some(told) = difference(before, after) {
        panic!("{what}: {told}");
    }
}

/// Everything, of these programmes together.
fn all_of(seeds: &[u64]) {
    let made: Vec<Made> = seeds.iter().map(|seed| programme(*seed)).collect();
    let mut dice = Dice::new(seeds[0]);
    let texts: Vec<String> = made.iter().map(|one| one.text.clone()).collect();
    let before = checked(&texts);
    let (mut rows, states) = (reads::rows(&made), reads::states(&made));
    let data = figures(&before.model, &rows, &states);
    let options = Options::new(day(&mut dice));
    let evaluation = evaluate(&before.model, &data, &options);
    verdicts::hold(&evaluation);
    census::taken(&before, &data, &evaluation);
    torn::unjudged(&before, &evaluation.verdicts);
    torn::in_sight(&before);
    listing::agree(&before, &data, &options, &evaluation);
    own_tests::pass_when_updated(&before);
    witness::missed_by_none(&before);
    let said = report(&before, &data, &options);
    dice.shuffle(&mut rows);
    let shuffled = figures(&before.model, &rows, &states);
    same(
        &said,
        &report(&before, &shuffled, &options),
        "rows in another order",
    );
    let after = checked(&formatted(&texts));
    assert_eq!(before.wrong, after.wrong, "errors before and after fmt");
    let (was, is) = (placeless(before.export), placeless(after.export.clone()));
    same(&was, &is, "the export after fmt");
    let data = figures(&after.model, &rows, &states);
    same(&said, &report(&after, &data, &options), "eval after fmt");
    let day = options.as_of;
    torn::survive(&torn::torn(&made, &mut dice), &made, day);
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

/// Writes programmes, their figures and states into a folder, for the program itself.
fn keep(folder: &OsStr, seeds: &[u64]) {
    let folder = Path::new(folder);
    let made: Vec<Made> = seeds.iter().map(|seed| programme(*seed)).collect();
    let write = |name: String, text: String| {
        std::fs::write(folder.join(name), text).expect("written");
    };
    for (seed, one) in seeds.iter().zip(&made) {
        write(format!("{seed}.ctr"), one.text.clone());
    }
    write(
        "rows.csv".into(),
        format!("{ROWS}{}", reads::rows(&made).concat()),
    );
    write(
        "states.csv".into(),
        format!("{STATES}{}", reads::states(&made).concat()),
    );
}

/// A batch; where it fails, which of its programmes does, and how.
fn batch(first: u64) -> Result<(), String> {
    let seeds: Vec<u64> = (first..first + BATCH).collect();
    if let Some(folder) = std::env::var_os("CTR_KEEP") {
        keep(&folder, &seeds);
    }
    let Err(whole) = run(format!("seeds from {first}"), seeds.clone()) else {
        return Ok(());
    };
    let mut told = Vec::new();
    for seed in seeds {
        if let Err(why) = run(format!("seed {seed}"), vec![seed]) {
            let why: String = why.chars().take(1500).collect();
            told.push(format!("seed {seed}: {why}\n{}", programme(seed).text));
        }
    }
    Err(match told.is_empty() {
        true => format!("only together, from {first}: {whole}"),
        false => told.join("\n----\n"),
    })
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|n| n.parse().ok())
}

/// One half of the programmes: two tests, so that two cores share them.
fn half(which: u64) {
    if let Some(seed) = asked("CTR_SEED") {
        println!("{}", programme(seed).text);
        return all_of(&[seed]);
    }
    let each = asked("CTR_GENERATED").unwrap_or(200).div_ceil(2);
    let from = asked("CTR_FROM").unwrap_or(1_000_000) + 10_000_000 * which;
    let batches = (from..from + each).step_by(BATCH as usize);
    let wrong: Vec<String> = batches.filter_map(|one| batch(one).err()).take(8).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n----\n"));
}

#[test]
fn programmes_of_the_first_half() {
    half(0);
}

#[test]
fn programmes_of_the_second_half() {
    half(1);
}

/// The generator is worth its time: most programmes are free of errors, many are not;
/// commitments of theirs are judged, and their tests are run.
#[test]
fn the_programmes_are_of_both_kinds() {
    let made: Vec<Made> = (0..200).map(programme).collect();
    let texts: Vec<String> = made.iter().map(|one| one.text.clone()).collect();
    let checked = checked(&texts);
    let free = checked.wrong.iter().filter(|one| !**one).count();
    assert!(
        (120..190).contains(&free),
        "{free} of 200 are free of errors"
    );
    let data = figures(&checked.model, &reads::rows(&made), &reads::states(&made));
    let options = Options::new(jiff::civil::date(2026, 12, 31));
    let evaluation = evaluate(&checked.model, &data, &options);
    use ctr::eval::Status;
    // A figure between two readings is rare (`tests/forms.rs` has it), and no calendar of
    // publication is generated (`tests/releases.rs` has them).
    let rare = [Status::Undecided, Status::AwaitingRelease];
    for status in Status::ALL
        .into_iter()
        .filter(|status| !rare.contains(status))
    {
        let count = evaluation.by_status[status as usize];
        assert!(count > 0, "no commitment is {status:?}");
    }
    let tests = own_tests::pass_when_updated(&checked);
    assert!(tests.run > 60, "{} of {} tests run", tests.run, tests.all);
    let witnesses = witness::missed_by_none(&checked);
    assert!(witnesses > 20, "{witnesses} witnesses");
}

/// Whether work fails.
fn fails(work: impl FnOnce()) -> bool {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).is_err()
}

/// What holds of the programmes can fail: a commitment dropped, one invented, one
/// judged in spite of an error, and rows that say otherwise are noticed.
#[test]
fn what_is_wrong_is_noticed() {
    let made: Vec<Made> = (0..40).map(programme).collect();
    let texts: Vec<String> = made.iter().map(|one| one.text.clone()).collect();
    let checked = checked(&texts);
    let data = figures(&checked.model, &reads::rows(&made), &reads::states(&made));
    let options = Options::new(jiff::civil::date(2026, 12, 31));
    let whole = evaluate(&checked.model, &data, &options);
    census::taken(&checked, &data, &whole);
    torn::unjudged(&checked, &whole.verdicts);
    let dated = |one: &&ctr::eval::Verdict| checked.model.programmes[one.programme].date.is_some();
    let of_dated = whole
        .verdicts
        .iter()
        .position(|one| dated(&one))
        .expect("some");
    let mut dropped = whole.clone();
    let one = dropped.verdicts.remove(of_dated);
    assert!(fails(|| census::taken(&checked, &data, &dropped)));
    assert!(fails(|| verdicts::hold(&dropped)));
    let mut invented = whole.clone();
    invented.verdicts.push(one);
    assert!(fails(|| census::taken(&checked, &data, &invented)));
    let mut judged = whole.verdicts.clone();
    for one in &mut judged {
        one.conclusion = ctr::eval::conclusion::Conclusion::Met(Default::default());
    }
    assert!(fails(|| torn::unjudged(&checked, &judged)));
}
