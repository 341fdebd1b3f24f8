//! The phrase table: syllables joined into keywords by the one table of
//! `lang/phrases.toml`, which a test writes out as the constants of `phrases/table.rs`:
//! nothing is read or built when the program starts.

#[rustfmt::skip]
mod table;
#[cfg(test)]
mod tests;

use crate::source::text::{push_syllable_key, unaccented};
use crate::syntax::scan::Token;

/// A keyword.
#[derive(Debug)]
pub struct Phrase {
    /// Name of its terminal in the grammar.
    pub code: &'static str,
    /// Canonical spelling.
    pub text: &'static str,
    /// Other spellings.
    pub also: &'static [&'static str],
    /// Where it stands: it opens a declaration, an attribute line, or neither.
    pub role: Role,
    /// What it does, in Vietnamese.
    pub what: &'static str,
}

/// Where a keyword stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Debug)]
pub struct ColumnName {
    /// Its spellings.
    pub names: &'static [&'static str],
    /// What the column holds.
    pub column: Column,
}

/// What a column of an indicator table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Of a table of tasks: what is to be done.
    Task,
    /// Of a table of tasks: when.
    Time,
    /// Of a table of tasks: what it is to bring, with what money; a remark.
    Remark,
}

/// The table, ready for joining.
pub struct Phrases {
    /// All keywords; the index is the keyword's number.
    pub all: &'static [Phrase],
    /// Headings of indicator tables.
    pub columns: &'static [ColumnName],
    /// Syllable keys, in order; a syllable's number is its place, counted from 1.
    syllables: &'static [&'static str],
    /// The nodes of the tree of spellings; the first is its root.
    nodes: &'static [Node],
    /// (syllable, node it leads to), a run of them in order for each node.
    edges: &'static [(u16, u16)],
}

/// A node of the tree of spellings: the syllables on the way to it are read.
struct Node {
    /// Where its edges stand.
    edges: (u16, u16),
    /// The keyword that ends here.
    ends: Option<u16>,
}

/// Keywords' codes start here; below are the token kinds'.
pub const FIRST_KEYWORD: u16 = 0x100;

/// The one phrase table.
pub static PHRASES: Phrases = table::PHRASES;

impl Phrase {
    /// Its spellings, the canonical one first.
    pub fn spellings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.text).chain(self.also.iter().copied())
    }
}

impl Phrases {
    /// The number of a syllable as typed; 0 when no keyword has it.
    pub fn syllable(&self, text: &str) -> u16 {
        let mut key = String::with_capacity(text.len() + 2);
        push_syllable_key(&mut key, text);
        let found = self.syllables.binary_search(&key.as_str());
        found.map_or(0, |at| at as u16 + 1)
    }

    /// The node to which a syllable leads.
    fn next(&self, node: u16, syllable: u16) -> Option<u16> {
        let (first, end) = self.nodes[node as usize].edges;
        let edges = &self.edges[first as usize..end as usize];
        let found = edges.binary_search_by_key(&syllable, |edge| edge.0).ok()?;
        Some(edges[found].1)
    }

    /// The longest keyword that `syllables` begin with: its number and how many
    /// syllables it takes.
    pub fn longest(&self, syllables: impl Iterator<Item = u16>) -> Option<(u16, usize)> {
        let (mut node, mut best) = (0, None);
        for (i, syllable) in syllables.enumerate() {
            match self.next(node, syllable) {
                Some(next) => node = next,
                None => break,
            }
            if let Some(number) = self.nodes[node as usize].ends {
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
    pub fn near(&self, words: &str) -> Vec<(u16, &'static str)> {
        let typed = unaccented(words);
        let lower = words.to_lowercase();
        let mut near = Vec::new();
        for (number, phrase) in self.all.iter().enumerate() {
            for spelling in phrase.spellings() {
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
                near.push((distance, marks, number as u16 + FIRST_KEYWORD, spelling));
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
        .map(|(i, p)| (p.code.to_string(), i + FIRST_KEYWORD as usize));
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
