//! The examples run as their readers would run them, and what is printed is kept.
//!
//! Each snapshot was read and its figures recomputed from the source table or
//! the observation file by other means before it was accepted.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail, and reads the examples"
)]

#[path = "support/program.rs"]
mod program;

use program::{ctr, ctr_in, json};
use serde_json::Value;
use std::path::Path;

const POVERTY: [&str; 6] = [
    "eval",
    "examples/giam-ngheo-80-nq-cp.ctr",
    "--data",
    "examples/ty-le-ho-ngheo-gso.csv",
    "--as-of",
    "2016-12-31",
];

const LAM_DONG: [&str; 7] = [
    "eval",
    "seeds/lam-dong.ctr",
    "--data",
    "examples/lam-dong-so-lieu-minh-hoa.csv",
    "examples/lam-dong-nhiem-vu-minh-hoa.csv",
    "--as-of",
    "2025-12-31",
];

/// The examples' names, without `.ctr`, in order.
fn examples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = std::fs::read_dir(folder).expect("the examples");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name())
        .filter_map(|name| {
            name.to_string_lossy()
                .strip_suffix(".ctr")
                .map(String::from)
        })
        .collect();
    names.sort();
    names
}

/// The evaluation date an example's first comment states: `# … --as-of 2025-12-31`.
fn as_of(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{name}.ctr"));
    let text = std::fs::read_to_string(path).expect("an example");
    let comments = text.lines().take_while(|line| line.starts_with('#'));
    let date = comments
        .filter_map(|line| line.split_once("--as-of "))
        .last();
    let (_, date) = date.unwrap_or_else(|| panic!("{name} states no evaluation date"));
    date.split_whitespace().next().expect("a date").to_string()
}

fn with<'a>(words: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    words.iter().chain(more).copied().collect()
}

/// A report, and what stood on standard error beside it.
fn report(lang: &str, words: &[&str]) -> String {
    let run = ctr_in(lang, words);
    assert_eq!(run.status, Some(0), "{words:?}: {}", run.err);
    run.out
}

#[test]
fn examples_check_without_errors_or_warnings() {
    let names = examples();
    assert!(names.len() >= 12, "{names:?}");
    for name in names {
        let file = format!("examples/{name}.ctr");
        let run = ctr(&["check", &file, "--deny", "warnings"]);
        assert_eq!(run.status, Some(0), "{name}: {}{}", run.out, run.err);
        let document = json(&["check", &file, "--format", "json"]);
        // An example of one idea may leave out who answers; a range is noted as such.
        let noted = ["CTR0502", "CTR0512"].map(Value::from);
        for finding in document["findings"].as_array().expect("findings") {
            assert!(noted.contains(&finding["code"]), "{name}: {finding}");
        }
    }
}

#[test]
fn examples_evaluate() {
    for name in examples() {
        let data = format!("examples/{name}.csv");
        if !Path::new(env!("CARGO_MANIFEST_DIR")).join(&data).exists() {
            continue;
        }
        let (file, date) = (format!("examples/{name}.ctr"), as_of(&name));
        let words = ["eval", &file, "--data", &data, "--as-of", &date];
        let figures = ctr(&with(&words, &["--format", "csv"]));
        assert_eq!(figures.status, Some(0), "{name}: {}", figures.err);
        insta::assert_snapshot!(format!("{name}.csv"), figures.out);
        insta::assert_snapshot!(format!("{name}.vi"), report("vi", &words));
        insta::assert_snapshot!(format!("{name}.en"), report("en", &words));
    }
}

#[test]
fn poverty_counts() {
    let document = json(&with(&POVERTY, &["--format", "json"]));
    let statuses = &document["summary"]["by_status"];
    // By hand from the table: 64 places (the country and 63 provinces) and ten
    // years. 2011 has no column, so 2011 and 2012 cannot be judged; Hồ Chí Minh
    // has no figure of 2016; 2017 to 2020 are not due.
    assert_eq!(statuses["met"], 92);
    assert_eq!(statuses["unmet"], 163);
    assert_eq!(statuses["no_data"], 2 * 64 + 1);
    assert_eq!(statuses["not_due"], 4 * 64);
    let total: u64 = statuses
        .as_object()
        .expect("counts")
        .values()
        .filter_map(Value::as_u64)
        .sum();
    assert_eq!(total, 640);
    let commitments = document["commitments"].as_array().expect("a list");
    let preliminary = commitments
        .iter()
        .filter(|c| c["period"] == "2016" && c["actual"].is_string());
    assert!(preliminary.clone().count() >= 63);
    assert!(preliminary.into_iter().all(|c| c["flag"] == "preliminary"));
    assert_eq!(document["data"]["unmatched"], Value::Array(vec![]));
}

#[test]
fn poverty_reports() {
    for lang in ["vi", "en"] {
        let words = with(&POVERTY, &["--top", "15"]);
        insta::assert_snapshot!(format!("poverty.{lang}"), report(lang, &words));
    }
    let csv = ctr(&with(&POVERTY, &["--format", "csv", "--list", "unmet"]));
    insta::assert_snapshot!("poverty.unmet.csv", csv.out);
}

#[test]
fn lam_dong_exercises_every_status() {
    let document = json(&with(&LAM_DONG, &["--format", "json"]));
    let statuses = document["summary"]["by_status"]
        .as_object()
        .expect("counts");
    for status in [
        "met",
        "exceeded",
        "unmet",
        "no_data",
        "met_early",
        "on_track",
        "off_track",
        "not_due",
        "done",
        "done_late",
        "overdue",
        "ongoing",
    ] {
        let count = statuses.get(status).and_then(Value::as_u64);
        assert!(count.is_some_and(|count| count > 0), "{status}: {count:?}");
    }
    let data = &document["data"];
    assert_eq!(data["unmatched"], Value::Array(vec![]));
    assert_eq!(data["conflicts"], Value::Array(vec![]));
    // The one that is not used is the one that is missing: ".." at 10.8.
    assert_eq!(data["observations"], 175);
    assert_eq!(data["used"], 174);
}

#[test]
fn lam_dong_reports() {
    for lang in ["vi", "en"] {
        let words = with(&LAM_DONG, &["--list", "unmet"]);
        insta::assert_snapshot!(format!("lam-dong.{lang}"), report(lang, &words));
    }
    let csv = ctr(&with(&LAM_DONG, &["--format", "csv"]));
    insta::assert_snapshot!("lam-dong.csv", csv.out);
}
