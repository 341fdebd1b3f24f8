//! The words of the indicators' names, each word a number: names are compared
//! and searched by several rules.

use crate::model::Model;
use crate::source::text::{is_word_char, key};
use crate::source::words::List;
use foldhash::HashMap;

/// Names as words.
#[derive(Default)]
pub struct Words {
    numbers: HashMap<String, u32>,
    shown: Vec<String>,
    /// The words of each indicator's own name.
    pub of: Vec<Vec<u32>>,
}

impl Words {
    /// The words of every indicator of `model`.
    pub fn new(model: &Model) -> Self {
        let mut words = Words::default();
        for indicator in &model.indicators {
            let name = words.read(&indicator.name);
            words.of.push(name);
        }
        words
    }

    fn read(&mut self, text: &str) -> Vec<u32> {
        let mut out = Vec::with_capacity(16);
        for word in split(&key(text)) {
            out.push(match self.numbers.get(word) {
                Some(number) => *number,
                None => {
                    let number = self.shown.len() as u32;
                    self.numbers.insert(word.to_string(), number);
                    self.shown.push(word.to_string());
                    number
                }
            });
        }
        out
    }

    /// The key of a word.
    pub fn word(&self, number: u32) -> &str {
        &self.shown[number as usize]
    }

    /// Those of a list's phrases whose words occur in some name.
    pub fn phrases(&self, list: &List) -> Vec<(Vec<u32>, &'static str)> {
        let entries = list.entries();
        let known = entries.filter_map(|(text, key)| Some((self.phrase(key)?, text)));
        known.collect()
    }

    /// A phrase, as its key, whose words occur in some name.
    pub fn phrase(&self, key: &str) -> Option<Vec<u32>> {
        let words = split(key).map(|word| self.numbers.get(word).copied());
        words.collect()
    }
}

fn split(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !is_word_char(c) && !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Where `phrase` begins in `words`.
pub fn find(words: &[u32], phrase: &[u32]) -> Option<usize> {
    words
        .windows(phrase.len().max(1))
        .position(|window| window == phrase)
}
