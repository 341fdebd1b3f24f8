//! The constants hold what `lang/phrases.toml` says.

use super::*;
use crate::source::renew;
use crate::source::text::push_syllable_key;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use toml::{Table, Value};

/// `UPDATE_GRAMMAR=1 cargo test grammar` renews the block.
#[test]
fn the_grammars_terminals_are_fresh() {
    let grammar = include_str!("../../../lang/grammar/ctr.pest");
    let (rules, _) = grammar.split_once("do not edit ──\n").expect("the marker");
    let block = terminals();
    renew::held(
        "lang/grammar/ctr.pest",
        &format!("{rules}do not edit ──\n{block}"),
    );
}

#[test]
fn no_spelling_is_two_keywords() {
    let mut seen = std::collections::HashMap::new();
    for phrase in PHRASES.all {
        for spelling in phrase.spellings() {
            let old = seen.insert(crate::source::text::key(spelling), phrase.code);
            assert!(old.is_none(), "{spelling}: {old:?} and {}", phrase.code);
        }
    }
    assert!(PHRASES.all.len() < 0x100);
}

#[test]
fn near_keywords() {
    assert_eq!(PHRASES.near("chi tieu")[0].1, "chỉ tiêu");
    assert_eq!(PHRASES.near("chu tri")[0].1, "chủ trì");
    assert_eq!(PHRASES.near("chỉ tiu")[0].1, "chỉ tiêu");
    assert_eq!(PHRASES.near("duoi")[0].1, "dưới");
    assert!(PHRASES.near("hoa hồng").is_empty());
}

/// The table as the constants that the program is built of.
fn constants(file: &Table) -> String {
    let phrases = file["phrase"].as_array().expect("phrases");
    let mut out = String::from(
        "//! Made from lang/phrases.toml by `UPDATE_GRAMMAR=1 cargo test grammar`; do not edit.\n\n\
         use super::{Column, ColumnName, Node, Phrase, Phrases, Role};\n\n\
         pub(super) const PHRASES: Phrases = Phrases {\n    all: &[\n",
    );
    for phrase in phrases {
        let role = phrase
            .get("role")
            .and_then(Value::as_str)
            .unwrap_or("inner");
        let _ = writeln!(
            out,
            "        Phrase {{ code: {:?}, text: {:?}, also: &{:?}, role: Role::{}, what: {:?} }},",
            phrase["code"].as_str().expect("a code"),
            phrase["text"].as_str().expect("a spelling"),
            texts(phrase.get("also")),
            capital(role),
            phrase["what"].as_str().expect("what it does"),
        );
    }
    out.push_str("    ],\n    columns: &[\n");
    for column in file["column"].as_array().expect("columns") {
        let what = capital(column["column"].as_str().expect("a column"));
        let names = texts(column.get("names"));
        let _ = writeln!(
            out,
            "        ColumnName {{ names: &{names:?}, column: Column::{what} }},"
        );
    }
    out.push_str("    ],\n");
    spellings(phrases, &mut out);
    out.push_str("};\n");
    out
}

fn texts(list: Option<&Value>) -> Vec<&str> {
    let list = list.and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}

fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

fn syllable_keys(spelling: &str) -> Vec<String> {
    let key = |syllable| {
        let mut key = String::new();
        push_syllable_key(&mut key, syllable);
        key
    };
    spelling.split(' ').map(key).collect()
}

/// The tree of spellings, by the syllables' numbers.
fn spellings(phrases: &[Value], out: &mut String) {
    let spelt = |phrase: &Value| -> Vec<Vec<String>> {
        let text = phrase["text"].as_str().expect("a spelling");
        let also = texts(phrase.get("also"));
        std::iter::once(text)
            .chain(also)
            .map(syllable_keys)
            .collect()
    };
    let syllables: BTreeSet<String> = phrases.iter().flat_map(spelt).flatten().collect();
    let syllables: Vec<String> = syllables.into_iter().collect();
    let mut nodes: Vec<(BTreeMap<u16, u16>, Option<u16>)> = vec![Default::default()];
    for (number, phrase) in phrases.iter().enumerate() {
        for keys in spelt(phrase) {
            let mut node = 0;
            for key in keys {
                let syllable = syllables.binary_search(&key).expect("a syllable") as u16 + 1;
                let fresh = nodes.len() as u16;
                node = *nodes[node as usize].0.entry(syllable).or_insert(fresh);
                if node == fresh {
                    nodes.push(Default::default());
                }
            }
            nodes[node as usize].1 = Some(number as u16);
        }
    }
    let _ = writeln!(out, "    syllables: &{syllables:?},\n    nodes: &[");
    let mut edges: Vec<(u16, u16)> = Vec::new();
    let mut written = Vec::new();
    for (of, ends) in nodes {
        let first = edges.len();
        edges.extend(of);
        written.push(format!(
            "Node {{ edges: ({first}, {}), ends: {ends:?} }},",
            edges.len()
        ));
    }
    for line in written.chunks(4) {
        let _ = writeln!(out, "        {}", line.join(" "));
    }
    let _ = writeln!(out, "    ],\n    edges: &{edges:?},");
}

/// `UPDATE_GRAMMAR=1 cargo test grammar` renews the constants.
#[test]
fn the_grammars_phrases_are_fresh() {
    let file: Table = toml::from_str(include_str!("../../../lang/phrases.toml")).expect("phrases");
    renew::held("src/syntax/phrases/table.rs", &constants(&file));
}
