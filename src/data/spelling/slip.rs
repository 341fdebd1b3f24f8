//! Names that are a declared one but for a slip of the pen: `Lâm Đông`, `Hoà Bìn`.
//! Where any place is judged they would be judged as places of their own.

use super::{Beside, Spellings, bare, plain, taken_apart};
use crate::source::text::unaccented;
use crate::source::words::WORDS;
use std::collections::HashMap;
use std::sync::Arc;

/// Words shorter than this differ by a letter too easily.
const SHORTEST: usize = 3;

/// The names of provinces without one of their words, each with that word's letters.
#[derive(Default)]
pub(super) struct Slips {
    without: HashMap<String, Vec<(String, Arc<str>)>>,
}

impl Slips {
    /// Takes a province's name, as a key without what stands beside it.
    pub(super) fn add(&mut self, tidy: &str, name: &Arc<str>) {
        for (rest, word) in each_without(tidy) {
            let known = self.without.entry(rest).or_default();
            known.push((unaccented(&word), name.clone()));
        }
    }
}

/// A name without each of its words in turn, and the word; none of a single word.
fn each_without(tidy: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = tidy.split(' ').collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let one = |at: usize| {
        let mut rest = words.clone();
        rest[at] = "*";
        (rest.join(" "), words[at].to_string())
    };
    (0..words.len()).map(one).collect()
}

impl Spellings {
    /// The declared place whose name a cell that means none is but for a slip: its marks
    /// alone, or of a province one letter of one word. A commune's name may differ by a
    /// letter from a province's, and a city is another place than its province.
    pub fn slip(&self, cell: &str) -> Option<Arc<str>> {
        let (beside, rest) = taken_apart(&plain(cell));
        if beside == Beside::City {
            return None;
        }
        let by_marks = self.bare.get(&bare(&rest)).into_iter().flatten();
        let by_marks = by_marks.filter_map(|marked| self.marked.get(marked)?.first());
        if let Some(found) = by_marks.map(|one| &one.name).min() {
            return Some(found.clone());
        }
        let first = rest.split(' ').next().unwrap_or_default();
        if WORDS.narrow_places.has(first) || WORDS.narrow_places.has(&rest) {
            return None;
        }
        let mut found = each_without(&rest).into_iter().filter_map(|(rest, word)| {
            let word = unaccented(&word);
            let known = self.slips.without.get(&rest)?.iter();
            let mut near = known.filter(|(other, _)| {
                word.len().min(other.len()) >= SHORTEST
                    && strsim::osa_distance(&word, other) == 1
                    && !word.bytes().any(|byte| byte.is_ascii_digit())
            });
            near.next().map(|(_, name)| name.clone())
        });
        found.next()
    }
}
