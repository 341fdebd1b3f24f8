//! The editors' keywords are those of the phrase table.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads the editors' files"
)]

use ctr::syntax::phrases::{PHRASES, Role};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// No letter, mark or digit follows.
const END: &str = r"(?![\p{L}\p{M}\p{N}])";

/// No letter, mark or digit comes before.
const START: &str = r"(?<![\p{L}\p{M}\p{N}])";

fn document(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("editors/vscode")
        .join(name);
    let text = std::fs::read_to_string(path).expect("an editor's file");
    serde_json::from_str(&text).expect("JSON")
}

/// The keywords of a role as alternatives, the longest first.
fn alternatives(role: Role) -> String {
    let of_role = PHRASES.all.iter().filter(|phrase| phrase.role == role);
    let words: BTreeSet<&str> = of_role.flat_map(|phrase| phrase.spellings()).collect();
    let mut words: Vec<&str> = words.into_iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let words: Vec<String> = words
        .iter()
        .map(|word| word.replace(' ', r"[ \t]+"))
        .collect();
    words.join("|")
}

/// `UPDATE_GRAMMAR=1 cargo test keywords` renews them.
#[test]
fn keywords_are_those_of_the_phrase_table() {
    let mut grammar = document("syntaxes/ctr.tmLanguage.json");
    let (opens, attributes) = (
        alternatives(Role::Declaration),
        alternatives(Role::Attribute),
    );
    let inner = alternatives(Role::Inner);
    let expected = [
        ("declaration", format!("^(?i:{opens}){END}")),
        (
            "attribute",
            format!("^[ \\t]+(?i:({attributes}|{opens})){END}(?=[^:|]*:|[ \\t]*[\"“«])"),
        ),
        ("word", format!("{START}(?i:{inner}){END}")),
    ];
    if std::env::var_os("UPDATE_GRAMMAR").is_some() {
        for (name, pattern) in expected {
            grammar["repository"][name]["match"] = Value::String(pattern);
        }
        let text = serde_json::to_string_pretty(&grammar).expect("JSON");
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/editors/vscode/syntaxes/ctr.tmLanguage.json"
        );
        return std::fs::write(path, text + "\n").expect("written");
    }
    for (name, pattern) in expected {
        let found = &grammar["repository"][name]["match"];
        assert_eq!(found, &Value::String(pattern), "{name}");
    }
}

#[test]
fn every_pattern_is_there_and_used() {
    let grammar = document("syntaxes/ctr.tmLanguage.json");
    let repository = grammar["repository"].as_object().expect("patterns");
    let used: BTreeSet<String> = grammar["patterns"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|pattern| pattern["include"].as_str().unwrap_or_default())
        .map(|name| name.trim_start_matches('#').to_string())
        .collect();
    assert_eq!(used, repository.keys().cloned().collect());
    let package = document("package.json");
    let scope = &package["contributes"]["grammars"][0]["scopeName"];
    assert_eq!(scope, &grammar["scopeName"]);
    assert!(document("language-configuration.json")["comments"].is_object());
}
