//! The word lists of `lang/words.toml`: each says what it decides, by codes that
//! there are, and no word hides another.
#![allow(clippy::unwrap_used, missing_docs, reason = "a failing test may panic")]

use ctr::finding::catalogue;
use ctr::source::text::key;
use ctr::source::words::WORDS;
use std::collections::BTreeMap;
use toml::Value;

fn lists() -> BTreeMap<String, Value> {
    toml::from_str(include_str!("../lang/words.toml")).unwrap()
}

fn words(list: &Value) -> Vec<String> {
    let array = list.get("words").and_then(Value::as_array);
    let words = array.into_iter().flatten().filter_map(Value::as_str);
    words.map(key).collect()
}

#[test]
fn every_list_says_what_it_decides() {
    for (name, list) in lists() {
        let what = list["what"].as_str().unwrap();
        assert!(what.ends_with('.'), "{name}: {what}");
        let codes = what.match_indices("CTR").map(|(at, _)| &what[at..at + 7]);
        for code in codes {
            assert!(catalogue::find(code).is_some(), "{name}: {code}");
        }
    }
}

#[test]
fn no_word_stands_twice_in_a_list() {
    for (name, list) in lists() {
        let mut all = words(&list);
        all.sort();
        let before = all.len();
        all.dedup();
        assert_eq!(before, all.len(), "{name}");
    }
}

/// The first word that fits is taken: a shorter one before a longer one of the
/// same beginning would leave the longer one's end unread.
#[test]
fn longer_beginnings_stand_first() {
    let lists = lists();
    for names in [
        vec!["estimate_heads"],
        vec!["at_least", "more_than"],
        vec!["at_most", "less_than"],
        vec!["about"],
    ] {
        let all: Vec<String> = names.iter().flat_map(|name| words(&lists[*name])).collect();
        for (at, word) in all.iter().enumerate() {
            let hidden = all[at + 1..]
                .iter()
                .find(|later| later.starts_with(&format!("{word} ")));
            assert_eq!(hidden, None, "{names:?}: {word}");
        }
    }
}

#[test]
fn words_are_sought_whole() {
    assert!(WORDS.share_of.begins(&key("hộ nghèo")));
    assert!(!WORDS.share_of.begins(&key("hội viên")));
    assert!(WORDS.change_names.within(&key("mức TĂNG dân số")));
    assert!(!WORDS.age_names.within(&key("tuổithọ")));
}
