//! The rooms of the house: which of them each may name. `src/lib.rs` says it in
//! words; this holds the code to it.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test reads files, and may panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room with those it may name, besides itself and `finding`, whose findings
/// every room makes. A room stands above all that it names.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("model", &["source"]),
    ("finding", &["source", "model"]),
    ("syntax", &["source", "model"]),
    ("data", &["source", "model"]),
    ("eval", &["source", "model", "data"]),
    ("office", &["source", "model", "data"]),
    // Rules of `check --data` read observations; expectations name statuses.
    ("check", &["source", "model", "syntax", "data", "eval"]),
    ("testing", &["source", "model", "data", "eval"]),
    // What a comment suppresses is a change too; what no model holds is compared as the
    // lexer has it.
    ("diff", &["source", "model", "syntax", "check", "eval"]),
    (
        "report",
        &[
            "source", "model", "syntax", "check", "data", "eval", "diff", "testing",
        ],
    ),
    // A formatted text is held to the same export.
    ("rewrite", &["source", "syntax", "check", "report"]),
    (
        "repl",
        &[
            "source", "model", "syntax", "check", "data", "eval", "report",
        ],
    ),
];

#[test]
fn each_room_names_only_what_it_may() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rooms: BTreeMap<&str, &[&str]> = MAY_NAME.iter().copied().collect();
    let mut wrong = BTreeSet::new();
    for (room, may) in &rooms {
        for file in files(&src.join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            for named in named(&text) {
                let fine = named == *room || (named == "finding" && !below_findings(room));
                if rooms.contains_key(named) && !fine && !may.contains(&named) {
                    let file = file.strip_prefix(&src).unwrap().display().to_string();
                    wrong.insert(format!("{file} names `{named}`"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The ground floor makes no findings.
fn below_findings(room: &str) -> bool {
    matches!(room, "source" | "model")
}

#[test]
fn no_room_is_left_out() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let folders = fs::read_dir(src).unwrap().map(|entry| entry.unwrap());
    let folders = folders.filter(|entry| entry.path().is_dir());
    let names: BTreeSet<String> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    let mut listed: BTreeSet<String> = MAY_NAME.iter().map(|(room, _)| room.to_string()).collect();
    // The command line is above them all.
    listed.insert("cli".to_string());
    assert_eq!(names, listed);
}

/// The forms of a condition. Those of its demand have other names, or are joined by
/// the same ones.
const FORMS: [&str; 16] = [
    "Compare",
    "Range",
    "Approx",
    "Level",
    "Unmeasured",
    "TwoReadings",
    "Unread",
    "Complete",
    "Maintain",
    "Change",
    "Multiple",
    "OverTime",
    "Several",
    "Series",
    "All",
    "Any",
];

/// Where forms of a condition may be named outside of `model/condition`: where lines
/// become conditions, where what is unread is made so, and where the public form tells
/// each apart.
const NAME_FORMS: [(&str, &[&str]); 14] = [
    (
        "check/conditions.rs",
        &[
            "Compare",
            "Range",
            "Approx",
            "Level",
            "Unmeasured",
            "Complete",
            "Maintain",
            "Change",
            "Multiple",
            "OverTime",
            "Series",
            "All",
            "Any",
        ],
    ),
    ("check/changes.rs", &["Change"]),
    (
        "check/multiples.rs",
        &["Multiple", "TwoReadings", "All", "Any", "Change", "Compare"],
    ),
    ("check/forms.rs", &["Several"]),
    ("check/indicators.rs", &["Unmeasured"]),
    ("check/direction.rs", &["Unread"]),
    ("check/unread/amendments.rs", &["Unread"]),
    ("check/unread/contradicted.rs", &["Unread"]),
    ("check/unread/declared.rs", &["Unread"]),
    ("check/unread/head.rs", &["Unread"]),
    ("check/unread/lines.rs", &["Unread"]),
    ("check/unread/spread.rs", &["Unread"]),
    ("check/unread/turned.rs", &["Unread"]),
    ("report/export/condition.rs", &FORMS),
];

/// What a condition means is told by its demand: its forms are matched in one room.
#[test]
fn forms_of_a_condition_are_named_in_one_room() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in files(&src) {
        let name = file.strip_prefix(&src).unwrap().display().to_string();
        if name.starts_with("model/condition") {
            continue;
        }
        let may = NAME_FORMS.iter().find(|(file, _)| *file == name);
        let may = may.map_or(&[][..], |(_, forms)| forms);
        let text = fs::read_to_string(&file).unwrap();
        let code: Vec<&str> = (text.lines())
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let code = code.join("\n");
        // By another name or by a glob no one would see which forms are named.
        for hidden in [
            "Condition as ",
            "Condition::*",
            "use Condition::",
            "Condition::{",
        ] {
            if code.contains(hidden) {
                wrong.push(format!("{name}: `{hidden}`"));
            }
        }
        for form in forms_named(&code) {
            if FORMS.contains(&form) && !may.contains(&form) {
                wrong.push(format!("{name}: `Condition::{form}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The forms are all of those that there are.
#[test]
fn no_form_is_left_out() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model/condition.rs");
    let text = fs::read_to_string(file).unwrap();
    let body = text.split("pub enum Condition {").nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    let forms: Vec<&str> = (body.lines())
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(char::is_uppercase))
        .map(|line| line.split(|c: char| !c.is_alphanumeric()).next().unwrap())
        .collect();
    assert_eq!(forms, FORMS);
}

/// What stands behind each `Condition::`; those of `GivenCondition::` and the like are
/// none.
fn forms_named(code: &str) -> impl Iterator<Item = &str> {
    code.match_indices("Condition::").filter_map(|(at, found)| {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let rest = &code[at + found.len()..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        Some(&rest[..end.unwrap_or(rest.len())])
    })
}

/// What a finding is about and what it costs stands in its entry of the catalogue:
/// nowhere else is a code written out, or a list of kinds.
#[test]
fn no_list_of_codes_outside_the_catalogue() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let all = files(&src);
    let read = |file: &PathBuf| fs::read_to_string(file).unwrap();
    let of_tests: BTreeSet<PathBuf> = (all.iter())
        .flat_map(|file| {
            let text = read(file);
            let (_, names) = text.split_once("#[cfg(test)]\nmod ").unwrap_or_default();
            let name = names.split_once(';').map(|(name, _)| name.to_string());
            let own = file.with_extension("");
            name.map(|name| own.join(format!("{name}.rs")))
        })
        .collect();
    let mut wrong = Vec::new();
    for file in &all {
        let catalogue = file.starts_with(src.join("finding/catalogue"));
        if catalogue || of_tests.contains(file) {
            continue;
        }
        let text = read(file);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code
            .lines()
            .map(str::trim)
            .filter(|line| !line.starts_with("//"))
        {
            if lists_codes(line) {
                wrong.push(format!("{}: {line}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for line in [
        "const A: [&Entry; 2] = [",
        "static A: &[&'static Entry] = &[",
        "code.starts_with(\"CTR01\")",
        "[A.code, B.code].contains(&code)",
    ] {
        assert!(lists_codes(line), "{line}");
    }
}

/// Whether a line writes a code out, or begins a list of kinds.
fn lists_codes(line: &str) -> bool {
    let digit = |at: usize| line[at + 4..].starts_with(|c: char| c.is_ascii_digit());
    let constant = ["const ", "static "].iter().any(|word| line.contains(word));
    let of_codes = line.split('[').skip(1).any(|rest| {
        let first = rest.split([',', ']']).next().unwrap_or_default();
        first.ends_with(".code") && first.chars().next().is_some_and(char::is_uppercase)
    });
    line.match_indices("\"CTR").any(|(at, _)| digit(at))
        || (constant && !line.contains("fn ") && line.contains("Entry") && line.contains('['))
        || of_codes
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            out.push(path);
        }
    }
    out
}

/// The rooms that a file names from the top of the crate; comments do not count.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| {
        line.match_indices("crate::")
            .map(move |(at, _)| &line[at + 7..])
    })
    .map(|rest| {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        &rest[..end.unwrap_or(rest.len())]
    })
}
