//! Lines that are meant for another place: levels of parts within a level, headings
//! without a keyword, declarations that are indented.

use super::trial::read_as;
use super::{Failed, MOST_LEXEMES, is_phrase};
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;
use std::ops::Range;

/// Keywords with which a part's level begins.
const SAYS_LEVEL: [&str; 11] = [
    "DAT",
    "BANG",
    "XUONG",
    "LEN",
    "TANG",
    "GIAM",
    "DUOI",
    "TREN",
    "IT_NHAT",
    "KHONG_QUA",
    "KHOANG",
];

impl Failed<'_> {
    /// What a line at the margin declares that begins with no keyword: the declaration
    /// behind a bullet, the section of a heading, `I. Kinh tế`.
    pub(in crate::syntax) fn heading(&self) -> Option<String> {
        let reads = |line: &str| read_as(LineKind::Head, line);
        let all = self.lexemes.len();
        let (first, rest) = (self.lexemes.first()?, self.lexemes.get(1)?);
        if all > MOST_LEXEMES {
            return None;
        }
        if !first.is(Token::Word) && !first.is(Token::Number) {
            let line = self.slice(1..all).to_string();
            return reads(&line).then_some(line);
        }
        let code = self.slice(0..1);
        let roman = code.chars().all(|c| "IVXLC".contains(c));
        let numbered = (first.is(Token::Number) || roman) && all > 2;
        if !numbered || !(rest.is(Token::Dot) || rest.is(Token::RParen)) {
            return None;
        }
        let name = self.slice(2..all).trim_matches(['.', ':', ';', ' ']);
        let line = format!("mục {code} \"{name}\"");
        (!name.contains(['"', '“', '|']) && reads(&line)).then_some(line)
    }

    /// The level that a line opened by another keyword sets at its year: `mục tiêu 2025:
    /// dưới 2` is `đến 2025: dưới 2`.
    pub(in crate::syntax) fn milestone(&self) -> Option<String> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let year = colon.checked_sub(1)?;
        let is_year = self.lexemes[year].is(Token::Number) && self.slice(year..colon).len() == 4;
        let line = format!("đến {}", self.slice(year..self.lexemes.len()));
        (is_year && read_as(LineKind::Attribute, &line)).then_some(line)
    }

    /// The end of a time from one day to another: `từ 01/01/2025 đến 30/6/2025`.
    pub(in crate::syntax) fn last_day(&self) -> Option<String> {
        let to = self.lexemes.iter().rposition(|l| is_phrase(l, "DEN"))?;
        let from = self.lexemes[..to].iter().any(|l| is_phrase(l, "TU"));
        let end = self.slice(to..self.lexemes.len()).trim().to_string();
        (from && read_as(LineKind::DueCell, &end)).then_some(end)
    }

    /// The declaration that an indented line opens, its words as typed.
    pub(in crate::syntax) fn declaration(&self) -> Option<&'static str> {
        let phrase = PHRASES.get(self.lexemes.first()?.code)?;
        let opens = self.kind == LineKind::Attribute && phrase.role == Role::Declaration;
        (opens && self.at == 0).then_some(phrase.text)
    }

    /// The levels of parts between parentheses behind the whole's, `95 (thành thị 98;
    /// nông thôn 90)`: the line without them, and each part with its level.
    pub(in crate::syntax) fn parts(&self) -> Option<(String, Vec<(String, String)>)> {
        if self.kind == LineKind::Attribute && is_phrase(&self.lexemes[0], "TRONG_DO") {
            let from = 1 + usize::from(self.lexemes.get(1).is_some_and(|l| l.is(Token::Colon)));
            let level = from < self.lexemes.len();
            let parts = level
                .then(|| self.each(from..self.lexemes.len()))
                .flatten()?;
            return Some((String::new(), parts));
        }
        if self.kind == LineKind::Attribute
            && let Some(from) = self.bulleted()
            && let Some(parts) = self.each(from..self.lexemes.len())
        {
            return Some((String::new(), parts));
        }
        if self.kind == LineKind::Attribute
            && let Some(colon) = self.lexemes.iter().position(|l| l.is(Token::Colon))
            && self.at > colon
            && let Some(parts) = self.each(colon + 1..self.lexemes.len())
            && parts.len() > 1
        {
            return Some((String::new(), parts));
        }
        if let Some(told) = self.one_part() {
            return Some(told);
        }
        // The line fails at the parenthesis, or at a word behind it.
        let before = self.lexemes.get(..=self.at)?;
        let open = before.iter().rposition(|l| l.is(Token::LParen))?;
        let closed = self.lexemes.last().is_some_and(|l| l.is(Token::RParen));
        if !closed || open == 0 {
            return None;
        }
        let parts = self.each(open + 1..self.lexemes.len() - 1)?;
        let whole = self.slice(0..open).trim_end().to_string();
        let reads = read_as(self.kind, &whole);
        (reads && !parts.is_empty()).then_some((whole, parts))
    }

    /// Where the part begins that a line names alone, `+ thành thị: 98`.
    fn bulleted(&self) -> Option<usize> {
        let first = self.lexemes.first()?;
        let marks = [Token::Plus, Token::Minus, Token::Other, Token::Star];
        let from = usize::from(marks.iter().any(|&t| first.is(t)));
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let words = from < colon && self.lexemes[from..colon].iter().all(|l| l.is(Token::Word));
        let number = self
            .lexemes
            .get(colon + 1)
            .is_some_and(|l| l.is(Token::Number));
        (words && number && self.at <= colon).then_some(from)
    }

    /// `dưới 2%, riêng vùng cao dưới 5%`, `65% (trong đó có bằng cấp đạt 30%)`: the whole's
    /// level, and the one part's.
    fn one_part(&self) -> Option<(String, Vec<(String, String)>)> {
        if self.kind != LineKind::Attribute {
            return None;
        }
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let all = self.lexemes.len();
        let opens = |at: &usize| {
            let lexeme = &self.lexemes[*at];
            is_phrase(lexeme, "RIENG") || is_phrase(lexeme, "TRONG_DO")
        };
        let at = (colon + 2..all).find(opens)?;
        let mark = |l: &Lexeme| {
            [Token::LParen, Token::Comma, Token::Semi]
                .iter()
                .any(|&t| l.is(t))
        };
        let mut end = at;
        while end > colon && mark(&self.lexemes[end - 1]) {
            end -= 1;
        }
        let last = all - usize::from(self.lexemes[all - 1].is(Token::RParen));
        let number = |at: &usize| self.lexemes[*at].is(Token::Number);
        let mut level = (at + 1..last).find(number)?;
        let says = |at: usize| {
            PHRASES
                .get(self.lexemes[at].code)
                .is_some_and(|p| SAYS_LEVEL.contains(&p.code))
        };
        while level > at + 1 && says(level - 1) {
            level -= 1;
        }
        let name = self
            .slice(at + 1..level.max(at + 2))
            .trim_matches([',', ':', ' ', '"', '“', '”']);
        let (whole, level) = (self.slice(0..end), self.slice(level..last));
        let times = self.slice(0..colon);
        let reads = read_as(self.kind, whole) && read_as(self.kind, &format!("{times}: {level}"));
        let named = at + 1 < all && !name.is_empty();
        (reads && named).then(|| {
            (
                whole.to_string(),
                vec![(name.to_string(), level.to_string())],
            )
        })
    }

    /// The milestones of a line, before its colon.
    pub(in crate::syntax) fn times(&self) -> String {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon));
        let part = is_phrase(&self.lexemes[0], "TRONG_DO");
        colon.map_or(String::new(), |colon| match colon {
            0 => String::new(),
            _ if part || self.bulleted().is_some() => String::new(),
            colon => self.slice(0..colon).to_string(),
        })
    }

    /// Parts with their levels, between commas or semicolons.
    pub(in crate::syntax) fn each(&self, run: Range<usize>) -> Option<Vec<(String, String)>> {
        let mut parts = Vec::new();
        let mut from = run.start;
        let parted = |l: &Lexeme| l.is(Token::Semi) || l.is(Token::Comma);
        for at in run.start..=run.end {
            if at < run.end && !parted(&self.lexemes[at]) {
                continue;
            }
            parts.push(self.part(from..at)?);
            from = at + 1;
        }
        Some(parts)
    }

    /// `thành thị 98%`, `nông thôn: 90`: a part's name and its level.
    pub(in crate::syntax) fn part(&self, run: Range<usize>) -> Option<(String, String)> {
        let number = run.clone().find(|at| self.lexemes[*at].is(Token::Number))?;
        // `theo NQ 12` is no part's level.
        let phrase = |at: usize| PHRASES.get(self.lexemes[at].code).is_some();
        let short = |at: usize| self.slice(at..at + 1).chars().all(char::is_uppercase);
        if (run.start..number).any(|at| phrase(at) || short(at)) {
            return None;
        }
        let colon = |at: &usize| self.lexemes[*at].is(Token::Colon);
        let end = (run.start..number).find(colon).unwrap_or(number);
        if end == run.start {
            return None;
        }
        let name = self
            .slice(run.start..end)
            .trim()
            .trim_matches(['"', '“', '”'])
            .to_string();
        if WORDS.same_leads.begins(&key(&name)) {
            return None;
        }
        let from = if end == number { number } else { end + 1 };
        let level = self.slice(from..run.end).trim().to_string();
        read_as(LineKind::Cell, &level).then_some((name, level))
    }
}
