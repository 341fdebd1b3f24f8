//! The words of documents and what they ask: each wording is read as the table says,
//! or refused with its rewriting. No suggestion turns a meaning round.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may fail"
)]

#[path = "wordings/meaning.rs"]
mod meaning;
#[path = "wordings/properties.rs"]
mod properties;

use ctr::finding::{Finding, Lang, Severity};
use meaning::{asked, due, export};
use toml::{Table, Value};

const LEVELS: &str = include_str!("wordings/levels.toml");
const TIMES: &str = include_str!("wordings/times.toml");

fn strings<'t>(table: &'t Table, key: &str) -> Vec<&'t str> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

fn text<'t>(table: &'t Table, key: &str) -> Option<&'t str> {
    table.get(key).and_then(Value::as_str)
}

/// The rows of a table's list.
fn rows<'t>(table: &'t Table, key: &str) -> impl Iterator<Item = &'t Table> {
    table[key]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row.as_table().unwrap())
}

/// A programme whose one indicator has this line among others.
fn programme(row: &Table, line: &str) -> String {
    let name = text(row, "name").unwrap_or("Chỉ số mẫu");
    let more: String = strings(row, "more")
        .iter()
        .map(|line| format!("  {line}\n"))
        .collect();
    format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Huế\"\nchỉ tiêu 1 \"{name}\", {}\n{more}  {line}\n",
        text(row, "of").unwrap()
    )
}

fn said(finding: &Finding) -> String {
    let (message, help) = (finding.message(Lang::Vi), finding.help_text(Lang::Vi));
    format!("{} {message} / {help}", finding.entry.code)
}

fn errors(findings: &[Finding]) -> Vec<String> {
    let errors = findings.iter().filter(|f| f.severity == Severity::Error);
    errors.map(said).collect()
}

/// What is wrong with how a line is read, if anything.
fn problem(row: &Table, line: &str) -> Option<String> {
    let (json, findings) = export(&programme(row, line));
    let (asks, errors) = (asked(&json), errors(&findings));
    if let Some(code) = text(row, "refused") {
        let told = errors.iter().find(|e| e.starts_with(code));
        let mended = |told: &&String| strings(row, "mend").iter().all(|m| told.contains(m));
        let kept = asks.starts_with("unread");
        let right = told.filter(mended).is_some() && kept;
        return (!right).then(|| format!("{line}: {asks} {errors:#?}"));
    }
    let wanted = text(row, "asks").unwrap();
    let same = match wanted.strip_suffix('*') {
        Some(start) => asks.starts_with(start),
        None => asks == wanted,
    };
    if !same || !errors.is_empty() {
        return Some(format!("{line}: {asks}, not {wanted} {errors:#?}"));
    }
    let note = text(row, "note");
    let told = |code: &str| findings.iter().any(|f| f.entry.code == code);
    let silent = note.is_some_and(|code| !told(code));
    silent.then(|| format!("{line}: no {note:?}"))
}

#[test]
fn levels_are_read_in_the_words_of_documents() {
    let table: Table = toml::from_str(LEVELS).unwrap();
    let mut problems = Vec::new();
    let mut count = 0;
    for row in rows(&table, "level") {
        for line in strings(row, "lines") {
            count += 1;
            problems.extend(problem(row, line));
        }
    }
    assert!(count > 150, "{count}");
    assert!(
        problems.is_empty(),
        "{} of {count}: {problems:#?}",
        problems.len()
    );
}

/// A time that is not understood is answered with its own year, never with another time.
#[test]
fn a_deadline_keeps_its_year() {
    for (time, told) in [
        ("giữa năm 2025", "`thời gian: 30/6/2025`"),
        ("năm học 2024 - 2025", "`giai đoạn 2024 - 2025`"),
    ] {
        let text = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2021\nnhiệm vụ 1 \"B\"\n  thời gian: {time}\n"
        );
        let errors = errors(&export(&text).1);
        assert!(
            errors.iter().any(|e| e.contains(told)),
            "{time}: {errors:#?}"
        );
        assert!(
            !errors.iter().any(|e| e.contains("thường xuyên")),
            "{time}: {errors:#?}"
        );
    }
}

/// A line whose end the programme tells is one commitment, whatever is wrong elsewhere.
#[test]
fn a_time_that_the_programme_settles_is_one_commitment() {
    let text = "chương trình \"K\"\n  ban hành: ngày 02/01/2021\nchỉ tiêu 1 \"A\", hộ\n  trong 10 năm tới: không quá 5\n  6 tháng đầu năm 2025: không quá 9\nchỉ tiêu 2 \"B\", hộ\n  đến 2025: tụt 5\n";
    let (json, findings) = export(text);
    assert!(!errors(&findings).is_empty());
    assert_eq!(asked(&json), "le 5 by 2031 | le 9 by 2025-06");
}

#[test]
fn deadlines_are_read_in_the_words_of_documents() {
    let table: Table = toml::from_str(TIMES).unwrap();
    let mut problems = Vec::new();
    for row in rows(&table, "time") {
        for line in strings(row, "lines") {
            let text_of = format!(
                "chương trình \"K\"\n  ban hành: ngày 02/01/2021\nbáo cáo \"B\"\n  hạn: {line}\n"
            );
            let (json, findings) = export(&text_of);
            let (found, errors) = (due(&json), errors(&findings));
            let wanted = text(row, "due").unwrap();
            if found != wanted || !errors.is_empty() {
                problems.push(format!("{line}: {found}, not {wanted} {errors:#?}"));
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
}
