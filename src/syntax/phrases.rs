//! The phrase table: syllables joined into keywords by the one table of
//! `lang/phrases.toml`.

use crate::source::text::{push_syllable_key, unaccented};
use crate::syntax::scan::Token;
use foldhash::HashMap;
use serde::Deserialize;
use std::sync::LazyLock;

/// A keyword.
#[derive(Debug, Deserialize)]
pub struct Phrase {
    /// Name of its terminal in the grammar.
    pub code: String,
    /// Canonical spelling.
    pub text: String,
    /// Other spellings.
    #[serde(default)]
    pub also: Vec<String>,
    /// Where it stands: it opens a declaration, an attribute line, or neither.
    #[serde(default)]
    pub role: Role,
    /// What it does, in Vietnamese.
    pub what: String,
}

/// Where a keyword stands.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Opens a declaration, at the start of a line.
    Declaration,
    /// Opens an attribute line.
    Attribute,
    /// Stands inside a line.
    #[default]
    Inner,
}

/// A heading of a column of an indicator table.
#[derive(Debug, Deserialize)]
pub struct ColumnName {
    /// Its spellings.
    pub names: Vec<String>,
    /// What the column holds.
    pub column: Column,
}

/// What a column of an indicator table holds.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Column {
    /// The indicator's code.
    Code,
    /// Its name.
    Name,
    /// Its unit.
    Unit,
    /// The agency that leads.
    Lead,
    /// Clause of the source document.
    Source,
    /// A remark.
    Note,
    /// Which way is better.
    Direction,
    /// Agencies that coordinate.
    Coordinate,
}

#[derive(Deserialize)]
struct File {
    phrase: Vec<Phrase>,
    column: Vec<ColumnName>,
}

/// The table, ready for joining.
pub struct Phrases {
    /// All keywords; the index is the keyword's number.
    pub all: Vec<Phrase>,
    /// Headings of indicator tables.
    pub columns: Vec<ColumnName>,
    /// Syllable key to number; 0 is no syllable of any keyword.
    syllables: HashMap<String, u16>,
    /// (node, syllable) to node.
    edges: HashMap<(u16, u16), u16>,
    /// The keyword that ends at a node.
    ends: Vec<Option<u16>>,
}

/// Keywords' codes start here; below are the token kinds'.
pub const FIRST_KEYWORD: u16 = 0x100;

/// The one phrase table.
pub static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    #[expect(
        clippy::expect_used,
        reason = "embedded; every test of the parser reads it"
    )]
    let file: File =
        toml::from_str(include_str!("../../lang/phrases.toml")).expect("lang/phrases.toml");
    Phrases::new(file)
});

impl Phrases {
    fn new(file: File) -> Self {
        let mut phrases = Phrases {
            all: Vec::new(),
            columns: file.column,
            syllables: HashMap::default(),
            edges: HashMap::default(),
            ends: vec![None],
        };
        for (number, phrase) in file.phrase.iter().enumerate() {
            for spelling in std::iter::once(&phrase.text).chain(&phrase.also) {
                phrases.insert(spelling, number as u16);
            }
        }
        phrases.all = file.phrase;
        phrases
    }

    fn insert(&mut self, spelling: &str, number: u16) {
        let mut node = 0;
        for syllable in spelling.split(' ') {
            let mut key = String::new();
            push_syllable_key(&mut key, syllable);
            let fresh = self.syllables.len() as u16 + 1;
            let syllable = *self.syllables.entry(key).or_insert(fresh);
            let fresh = self.ends.len() as u16;
            node = *self.edges.entry((node, syllable)).or_insert(fresh);
            if node == fresh {
                self.ends.push(None);
            }
        }
        self.ends[node as usize] = Some(number);
    }

    /// The number of a syllable as typed; 0 when no keyword has it.
    pub fn syllable(&self, text: &str) -> u16 {
        let mut key = String::with_capacity(text.len() + 2);
        push_syllable_key(&mut key, text);
        self.syllables.get(&key).copied().unwrap_or(0)
    }

    /// The longest keyword that `syllables` begin with: its number and how many
    /// syllables it takes.
    pub fn longest(&self, syllables: impl Iterator<Item = u16>) -> Option<(u16, usize)> {
        let (mut node, mut best) = (0, None);
        for (i, syllable) in syllables.enumerate() {
            match self.edges.get(&(node, syllable)) {
                Some(&next) => node = next,
                None => break,
            }
            if let Some(number) = self.ends[node as usize] {
                best = Some((number, i + 1));
            }
        }
        best
    }

    /// The keyword of a lexeme code.
    pub fn get(&self, code: u16) -> Option<&Phrase> {
        self.all.get(code.checked_sub(FIRST_KEYWORD)? as usize)
    }

    /// The code of the keyword with this terminal name.
    pub fn code(&self, name: &str) -> Option<u16> {
        self.all
            .iter()
            .position(|p| p.code == name)
            .map(|i| i as u16 + FIRST_KEYWORD)
    }

    /// Keywords near to `words` (typed without diacritics, or a letter or two
    /// off), the nearest first, with the spelling that is near.
    pub fn near(&self, words: &str) -> Vec<(u16, &str)> {
        let typed = unaccented(words);
        let lower = words.to_lowercase();
        let mut near = Vec::new();
        for (number, phrase) in self.all.iter().enumerate() {
            for spelling in std::iter::once(&phrase.text).chain(&phrase.also) {
                let plain = unaccented(spelling);
                let distance = if plain == typed {
                    0
                } else {
                    let allowed = plain.chars().count() / 4;
                    let distance = strsim::osa_distance(&plain, &typed);
                    if distance > allowed.min(2) || !syllable_by_syllable(&plain, &typed) {
                        continue;
                    }
                    distance
                };
                let marks = strsim::osa_distance(spelling, &lower);
                near.push((
                    distance,
                    marks,
                    number as u16 + FIRST_KEYWORD,
                    spelling.as_str(),
                ));
            }
        }
        near.sort();
        near.into_iter()
            .map(|(_, _, code, spelling)| (code, spelling))
            .collect()
    }
}

/// Whether no syllable is more than a slip off where there are as many of them: two
/// letters make `xuống dưới` another word than `không dưới`, and the other side.
fn syllable_by_syllable(spelling: &str, typed: &str) -> bool {
    let (one, other) = (spelling.split_whitespace(), typed.split_whitespace());
    one.clone().count() != other.clone().count()
        || (one.zip(other)).all(|(one, other)| strsim::osa_distance(one, other) < 2)
}

/// The grammar's terminal block, made from the token kinds and the table.
pub fn terminals() -> String {
    let tokens = TOKEN_NAMES
        .iter()
        .enumerate()
        .map(|(i, name)| (name.to_string(), i));
    let keywords = PHRASES
        .all
        .iter()
        .enumerate()
        .map(|(i, p)| (p.code.clone(), i + FIRST_KEYWORD as usize));
    let mut out = String::new();
    for (name, code) in tokens.chain(keywords) {
        out.push_str(&format!(
            "{name:<20} = {{ \"\\u{{{:X}}}\" }}\n",
            0xE000 + code
        ));
    }
    out.push_str("KEYWORD              = _{ '\\u{E100}'..'\\u{E1FF}' }\n");
    out
}

/// The terminals' names, in the order of [`Token`].
pub const TOKEN_NAMES: [&str; Token::Comment as usize + 1] = [
    "WORD",
    "NUMBER",
    "STRING",
    "BRACKET",
    "COLON",
    "COMMA",
    "SEMI",
    "LPAREN",
    "RPAREN",
    "PLUS",
    "MINUS",
    "STAR",
    "SLASH",
    "EQ",
    "LT",
    "GT",
    "LE",
    "GE",
    "PIPE",
    "PERCENT",
    "PERMILLE",
    "SQUARE",
    "DOT",
    "PLUSMINUS",
    "OPENSTRING",
    "OPENBRACKET",
    "OTHER",
    "TAB",
    "NEWLINE",
    "BLANK",
    "COMMENT",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// `UPDATE_GRAMMAR=1 cargo test grammar` renews the block.
    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the test reads and renews a file of the grammar"
    )]
    fn the_grammars_terminals_are_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/lang/grammar/ctr.pest");
        let grammar = std::fs::read_to_string(path).expect("the grammar");
        let (rules, block) = grammar.split_once("do not edit ──\n").expect("the marker");
        if std::env::var_os("UPDATE_GRAMMAR").is_some() {
            std::fs::write(path, format!("{rules}do not edit ──\n{}", terminals()))
                .expect("written");
        } else {
            assert_eq!(
                block,
                terminals(),
                "run UPDATE_GRAMMAR=1 cargo test grammar"
            );
        }
    }

    #[test]
    fn no_spelling_is_two_keywords() {
        let mut seen = std::collections::HashMap::new();
        for phrase in &PHRASES.all {
            for spelling in std::iter::once(&phrase.text).chain(&phrase.also) {
                let old = seen.insert(crate::source::text::key(spelling), &phrase.code);
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
}
