//! A level with words of its indicator's name among its own, `giảm tỷ lệ hộ nghèo còn 2%`,
//! or with the deed before its number, `đón 25 triệu lượt`: read without them where it
//! cannot be read with them. No number, no mark and no word of direction, strictness or
//! time is left out, but where the name has it too, between words of the name.

use super::LineParser;
use crate::source::echo::{Echo, pieces};
use crate::source::text::key;
use crate::source::words::{List, WORDS};
use crate::syntax::attributes;
use crate::syntax::grammar::{self, LineKind};
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::{FIRST_KEYWORD, PHRASES};
use crate::syntax::scan::Token;
use std::ops::Range;

/// For longer lines nothing is sought.
const MOST_LEXEMES: usize = 60;

/// What may follow a deed: its number, or how it is said.
const AFTER_DEED: [&str; 5] = ["KHOANG", "TU", "TREN", "IT_NHAT", "DAT"];

/// Keywords with which an echo may begin: they say nothing before a name.
const BEFORE_NAME: [&str; 3] = ["MUC_DO", "TONG", "CUA"];

impl LineParser<'_> {
    /// From here on levels are of indicators with these names.
    pub fn named_so(&mut self, names: &[&str]) {
        self.names = names.iter().map(|name| Echo::of(name)).collect();
    }

    /// And of a part of this name.
    pub fn part_named(&mut self, name: &str) {
        self.names.truncate(1);
        self.names.push(Echo::of(name));
    }

    /// The lexemes of a level that reads without what only repeats its indicator's name.
    pub(super) fn without_echo(&self, kind: LineKind, line: &Range<usize>) -> Option<Vec<Lexeme>> {
        let lexemes = &self.lexed.lexemes[line.clone()];
        if self.names.is_empty() || lexemes.len() > MOST_LEXEMES {
            return None;
        }
        let from = self.level_begins(kind, lexemes)?;
        let plain = self.plain(lexemes, from);
        let runs = self.runs(&plain, from);
        let all: &[Range<usize>] = &runs;
        let single = runs.iter().map(std::slice::from_ref);
        let tried = std::iter::once(&all[..0]).chain(single).chain([all]);
        let mut reduced = tried.map(|some| self.cut(&plain, some));
        reduced.find(|left| {
            let codes: String = left.iter().map(|l| l.char()).collect();
            left.len() > from && grammar::parse(kind, &codes).is_ok()
        })
    }

    /// Where a line's level begins: behind its colon, or with the line where it has none.
    fn level_begins(&self, kind: LineKind, lexemes: &[Lexeme]) -> Option<usize> {
        if kind == LineKind::Cell {
            return Some(0);
        }
        let first = PHRASES.get(lexemes.first()?.code);
        let colon = lexemes.iter().position(|l| l.is(Token::Colon));
        match colon {
            _ if kind != LineKind::Attribute => None,
            Some(at) => first
                .is_some_and(|phrase| attributes::opens_target(phrase.code))
                .then_some(at + 1),
            None => Some(0),
        }
    }

    /// The line with a number between quotes as a number, without words that only lead to
    /// its level, and a deed before its number as what is reached by it.
    fn plain(&self, lexemes: &[Lexeme], from: usize) -> Vec<Lexeme> {
        let mut out: Vec<Lexeme> = lexemes.to_vec();
        for lexeme in &mut out[from..] {
            let text = &self.text[lexeme.start as usize..lexeme.end as usize];
            let inner = text.trim_matches(['"', '“', '”', '„', '«', '»']);
            let number = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_digit());
            if lexeme.is(Token::String) && number {
                let start = lexeme.start + text.find(inner).unwrap_or(0) as u32;
                let end = start + inner.len() as u32;
                let code = Token::Number as u16;
                *lexeme = Lexeme { code, start, end };
            }
        }
        self.over_so_many(&mut out, from);
        self.of_its_years(&mut out, from);
        let from = from + usize::from(out.get(from).is_some_and(|l| is(l, "PHAN_DAU")));
        if let Some(end) = self.opening(&out, from, &WORDS.lead_words)
            && out.get(end).is_some_and(|l| l.code >= FIRST_KEYWORD)
        {
            out.drain(from..end);
        }
        let follows = |l: &Lexeme| l.is(Token::Number) || AFTER_DEED.iter().any(|code| is(l, code));
        if let Some(end) = self.opening(&out, from, &WORDS.act_words)
            && out.get(end).is_some_and(follows)
            && let Some(code) = PHRASES.code("LEN")
        {
            let (start, last) = (out[from].start, out[end - 1].end);
            let reached = Lexeme {
                code,
                start,
                end: last,
            };
            out.splice(from..end, [reached]);
        }
        out
    }

    /// Of `12 người trên một vạn dân` the `trên` as the stroke that it stands for.
    fn over_so_many(&self, lexemes: &mut Vec<Lexeme>, from: usize) {
        let round = |l: &Lexeme| {
            let text = key(self.typed(std::slice::from_ref(l)));
            match l.is(Token::Number) {
                true => matches!(text.as_str(), "100" | "1.000" | "10.000" | "100.000"),
                false => {
                    l.is(Token::Word)
                        && ["vạn", "nghìn", "ngàn", "trăm"]
                            .iter()
                            .any(|many| key(many) == text)
                }
            }
        };
        let one = |l: &Lexeme| {
            let text = key(self.typed(std::slice::from_ref(l)));
            text == "1" || text == key("một")
        };
        let place = (from + 2..lexemes.len()).find(|at| {
            let counted = lexemes[..*at].iter().rposition(|l| !l.is(Token::Word));
            let counted = counted.is_some_and(|of| of >= from && lexemes[of].is(Token::Number));
            is(&lexemes[*at], "TREN") && counted && lexemes[at - 1].is(Token::Word)
        });
        let Some(at) = place else { return };
        let skipped = usize::from(lexemes.get(at + 1).is_some_and(one));
        if lexemes.get(at + 1 + skipped).is_some_and(round) {
            lexemes[at].code = Token::Slash as u16;
            lexemes.drain(at + 1..at + 1 + skipped);
        }
    }

    /// `bình quân 5 năm` of a line of five years without its `5 năm`.
    fn of_its_years(&self, lexemes: &mut Vec<Lexeme>, from: usize) {
        let number = |l: &Lexeme| self.typed(std::slice::from_ref(l)).parse::<i32>().ok();
        let years = lexemes[..from].iter().filter(|l| l.is(Token::Number));
        let years: Vec<i32> = years.filter_map(number).collect();
        let [first, last] = years[..] else { return };
        let mean = lexemes[from..].iter().position(|l| is(l, "BINH_QUAN"));
        let Some(at) = mean.map(|mean| from + mean + 1) else {
            return;
        };
        let many = lexemes.get(at).and_then(number);
        let more = lexemes.len() > at + 2 && is(&lexemes[at + 1], "NAM");
        if more && many == Some(last - first + 1) {
            lexemes.drain(at..at + 2);
        }
    }

    /// Where the longest of some words ends, if the lexemes from `from` on begin with one.
    fn opening(&self, lexemes: &[Lexeme], from: usize, words: &List) -> Option<usize> {
        let ends = (from + 1..=lexemes.len().min(from + 4)).rev();
        let mut said = ends.filter(|end| words.has(&key(self.typed(&lexemes[from..*end]))));
        said.next()
    }

    /// The runs of lexemes that only repeat a name, the longest from each place on.
    fn runs(&self, lexemes: &[Lexeme], from: usize) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut at = from;
        while at < lexemes.len() {
            let ends = (at + 1..=lexemes.len()).rev();
            let mut echoes = ends.filter(|end| self.echoes(&lexemes[at..*end]));
            let Some(end) = echoes.next() else {
                at += 1;
                continue;
            };
            // Of `1/2 số hộ nghèo` the number is no count of them.
            let part = at > from + 2 && lexemes[at - 2].is(Token::Slash);
            let counted = at > from && lexemes[at - 1].is(Token::Number) && !part;
            // What stands right behind a number is its unit: `65 trường` are no 65 %.
            let start = match counted {
                false => Some(at),
                true => (at..end).find(|at| !lexemes[*at].is(Token::Word)),
            };
            out.extend(start.map(|start| start..end));
            at = end;
        }
        out
    }

    /// Whether lexemes only repeat a name, beginning and ending with words of it.
    fn echoes(&self, run: &[Lexeme]) -> bool {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return false;
        };
        let opens = first.is(Token::Word) || BEFORE_NAME.iter().any(|code| is(first, code));
        let words = || pieces(self.typed(run));
        // `hiện có` ends with a keyword.
        let tail = || {
            WORDS
                .echo_tails
                .keys()
                .any(|tail| key(self.typed(run)).ends_with(tail))
        };
        let closes = last.is(Token::Word) || last.code >= FIRST_KEYWORD && tail();
        opens && closes && self.names.iter().any(|name| name.says(&words()))
    }

    /// The line without these runs; keywords that come side by side are read as one.
    fn cut(&self, lexemes: &[Lexeme], runs: &[Range<usize>]) -> Vec<Lexeme> {
        let mut out: Vec<Lexeme> = Vec::with_capacity(lexemes.len());
        let mut at = 0;
        for run in runs {
            out.extend(&lexemes[at..run.start]);
            at = run.end;
            let (Some(before), Some(after)) = (out.last(), lexemes.get(at)) else {
                continue;
            };
            if let Some(joined) = self.joined(before, after) {
                out.pop();
                out.push(joined);
                at += 1;
            }
        }
        out.extend(&lexemes[at..]);
        out
    }

    /// The one keyword of two: `giảm … còn` is `giảm còn`.
    fn joined(&self, before: &Lexeme, after: &Lexeme) -> Option<Lexeme> {
        let words = [before, after].map(|l| self.typed(std::slice::from_ref(l)));
        let syllables: Vec<&str> = words
            .iter()
            .flat_map(|word| word.split_whitespace())
            .collect();
        let numbers = syllables.iter().map(|one| PHRASES.syllable(one));
        let (number, taken) = PHRASES.longest(numbers)?;
        let whole = taken == syllables.len() && before.code >= FIRST_KEYWORD;
        whole.then_some(Lexeme {
            code: FIRST_KEYWORD + number,
            start: before.start,
            end: after.end,
        })
    }

    /// The text of a run of lexemes as typed.
    fn typed(&self, run: &[Lexeme]) -> &str {
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => &self.text[first.start as usize..last.end as usize],
            _ => "",
        }
    }
}

/// Whether a lexeme is the keyword of this code.
fn is(lexeme: &Lexeme, code: &str) -> bool {
    PHRASES
        .get(lexeme.code)
        .is_some_and(|phrase| phrase.code == code)
}
