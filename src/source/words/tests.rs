//! The constants hold what `lang/words.toml` says.

use crate::source::renew;
use crate::source::text::key;
use std::fmt::Write;
use toml::{Table, Value};

/// The lists as the constants that the program is built of.
fn constants(file: &Table) -> String {
    let mut out = String::from(
        "//! Made from lang/words.toml by `UPDATE_GRAMMAR=1 cargo test grammar`; do not edit.\n\n\
         use super::{List, Lists, Pairs};\n\n\
         pub(super) const WORDS: Lists = Lists {\n",
    );
    for (name, list) in file {
        let what = list["what"].as_str().expect("what it decides");
        let known: Vec<&String> = list.as_table().expect("a list").keys().collect();
        if let Some(pairs) = list.get("pairs") {
            assert_eq!(known, ["pairs", "what"], "{name}");
            let pairs: Vec<Vec<&str>> = array(pairs).iter().map(|pair| texts(pair)).collect();
            let keys: Vec<Vec<String>> = (pairs.iter())
                .map(|pair| pair.iter().map(|word| key(word)).collect())
                .collect();
            let _ = writeln!(
                out,
                "    {name}: Pairs {{ what: {what:?},\n        words: &{pairs:?},\n        keys: &{keys:?} }},"
            );
        } else {
            assert_eq!(known, ["what", "words"], "{name}");
            let words = texts(&list["words"]);
            let keys: Vec<String> = words.iter().map(|word| key(word)).collect();
            let _ = writeln!(
                out,
                "    {name}: List {{ what: {what:?},\n        words: &{words:?},\n        keys: &{keys:?} }},"
            );
        }
    }
    out.push_str("};\n");
    out
}

fn array(list: &Value) -> &[Value] {
    list.as_array().expect("an array")
}

fn texts(list: &Value) -> Vec<&str> {
    array(list)
        .iter()
        .map(|one| one.as_str().expect("a text"))
        .collect()
}

/// `UPDATE_GRAMMAR=1 cargo test grammar` renews the constants.
#[test]
fn the_grammars_words_are_fresh() {
    let file: Table = toml::from_str(include_str!("../../../lang/words.toml")).expect("words");
    renew::held("src/source/words/lists.rs", &constants(&file));
}
