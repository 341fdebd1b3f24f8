//! What the documents say of the language is true: every fragment checks, every
//! keyword, column heading and status is there, and nothing that is not.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads the documents"
)]

#[path = "support/program.rs"]
mod program;

use ctr::syntax::phrases::PHRASES;
use program::{ctr, json};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    std::fs::read_to_string(root().join(path)).expect("a document")
}

/// The page of all keywords, which shows no fragments.
const TABLE: &str = "lang/reference/tu-khoa.md";

/// The first hour, step by step.
const TUTORIAL: &str = "lang/reference/huong-dan.md";

/// The reference's pages.
fn pages() -> Vec<PathBuf> {
    let pages = std::fs::read_dir(root().join("lang/reference")).expect("the reference");
    let mut pages: Vec<PathBuf> = pages
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    pages.sort();
    pages
}

/// What shows fragments: the reference's pages but the table, and the front page.
fn documents() -> Vec<PathBuf> {
    let mut pages = pages();
    // The tutorial's files are checked, and more, by tests/tutorial.rs.
    pages.retain(|page| !page.ends_with(TABLE) && !page.ends_with(TUTORIAL));
    pages.push(root().join("README.md"));
    pages
}

/// The fragments marked as the language's, each with the line it starts after.
fn fragments(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        match (inside, line.trim_end()) {
            (false, "```ctr") => {
                inside = true;
                out.push((number + 1, String::new()));
            }
            (true, "```") => inside = false,
            (true, _) => {
                let (_, text) = out.last_mut().expect("begun");
                text.push_str(line);
                text.push('\n');
            }
            _ => {}
        }
    }
    out
}

#[test]
fn every_fragment_checks() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut count = 0;
    for document in documents() {
        let name = document.file_name().expect("a name").to_string_lossy();
        let text = read(&document);
        let found = fragments(&text);
        assert!(!found.is_empty(), "{name} shows nothing of the language");
        for (line, fragment) in found {
            let file = folder.path().join(format!("{count}.ctr"));
            std::fs::write(&file, fragment).expect("written");
            count += 1;
            let file = file.to_string_lossy().into_owned();
            let check = json(&["check", &file, "--format", "json"]);
            // A fragment shows one construct: a note of what it leaves out is no fault.
            let found = check["findings"].as_array().expect("a list").iter();
            let worse: Vec<&Value> = found.filter(|f| f["severity"] != "note").collect();
            assert!(worse.is_empty(), "{name}, after line {line}: {worse:?}");
        }
    }
    assert!(count >= 25, "{count}");
}

/// `UPDATE_GRAMMAR=1 cargo test keywords` renews the table.
#[test]
fn the_table_of_keywords_is_that_of_the_language() {
    let reference = read(TABLE);
    let prose = pages()
        .iter()
        .filter(|page| !page.ends_with(TABLE))
        .map(read)
        .collect::<Vec<_>>()
        .join("\n");
    let table = &reference;
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("| `"))
        .collect();
    let expected: Vec<String> = PHRASES
        .all
        .iter()
        .map(|phrase| {
            let also: Vec<String> = phrase.also.iter().map(|word| format!("`{word}`")).collect();
            let what = phrase.what.replace('|', "\\|");
            format!("| `{}` | {} | {what} |", phrase.text, also.join(", "))
        })
        .collect();
    if std::env::var_os("UPDATE_GRAMMAR").is_some() {
        let (head, tail) = (rows[0], rows[rows.len() - 1]);
        let (before, rest) = reference.split_once(head).expect("the first row");
        let (_, after) = rest.split_once(tail).expect("the last row");
        let text = format!("{before}{}{after}", expected.join("\n"));
        std::fs::write(root().join(TABLE), text).expect("written");
        return;
    }
    assert!(
        rows == expected,
        "run UPDATE_GRAMMAR=1 cargo test keywords to renew the table"
    );
    // The table alone explains nothing: each keyword is used or told of above it.
    for phrase in PHRASES.all {
        assert!(
            prose.contains(phrase.text),
            "`{}` is not told of",
            phrase.text
        );
    }
}

#[test]
fn every_column_of_a_table_and_every_status_is_told_of() {
    let reference = pages().iter().map(read).collect::<String>().to_lowercase();
    for column in PHRASES.columns {
        let told = column
            .names
            .iter()
            .any(|name| reference.contains(&format!("`{name}`")));
        assert!(told, "{:?}", column.names);
    }
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
        "not_applicable",
    ] {
        assert!(reference.contains(&format!("`{status}`")), "{status}");
    }
}

/// The front page shows what its first command prints: line for line, in order,
/// with nothing left out where no `…` says so.
#[test]
fn the_screen_on_the_front_page_is_what_is_printed() {
    let page = read("README.md");
    let command = page
        .lines()
        .find_map(|line| line.trim().strip_prefix("cargo run --release -- "))
        .expect("the first command");
    let words: Vec<&str> = command.split_whitespace().collect();
    let printed = ctr(&words).out;
    let mut printed = printed.lines();
    let (_, screen) = page.split_once("```text\n").expect("a screen");
    let (screen, _) = screen.split_once("```").expect("its end");
    let mut gap = false;
    for shown in screen.lines() {
        if shown == "…" {
            gap = true;
            continue;
        }
        let found = if gap {
            printed.find(|line| *line == shown)
        } else {
            printed.next()
        };
        assert_eq!(found, Some(shown));
        gap = false;
    }
    assert!(gap || printed.next().is_none());
}

#[test]
fn every_status_is_on_the_page() {
    let page = include_str!("../lang/reference/README.md");
    for status in ctr::model::Status::ALL {
        let row = format!("| {} | `{}` |", status.shown().vi, status.key());
        assert!(page.contains(&row), "{row}");
    }
}
