//! One line that says what stands on several: two milestones, a level and who leads,
//! a level and the figure of another year.

use super::trial::read_as;
use super::{Failed, is_phrase};
use crate::syntax::grammar::{self, LineKind};
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;
use std::ops::Range;

/// More lines than these are in none.
const MOST_LINES: usize = 6;

/// Keywords that open a line of a level.
const TIME_OPENINGS: [&str; 9] = [
    "DEN",
    "VAO",
    "TRUOC",
    "TRONG",
    "NAM",
    "GIAI_DOAN",
    "HANG_NAM",
    "TU",
    "PHAN_DAU",
];

impl Failed<'_> {
    /// The lines that this one is, each of which reads: `đến 2025: 95%, đến 2030: 98%`,
    /// `đến 2025: 95, chủ trì: SYT`.
    pub(in crate::syntax) fn several_lines(&self) -> Option<Vec<String>> {
        if let Some(lines) = self.with_earlier_figure() {
            return Some(lines);
        }
        if !matches!(self.kind, LineKind::Head | LineKind::Attribute) {
            return None;
        }
        if let Some(lines) = self.level_each().or_else(|| self.unquoted_head()) {
            return Some(lines);
        }
        let Some(lines) = self.cut(self.kind, 0, MOST_LINES) else {
            return self.cut_at_mark();
        };
        let lines: Vec<String> = lines
            .into_iter()
            .map(|run| self.slice(run).to_string())
            .collect();
        let read = |(at, line): (usize, &String)| {
            let kind = if at == 0 {
                self.kind
            } else {
                LineKind::Attribute
            };
            read_as(kind, line)
        };
        (lines.iter().enumerate().all(read) && self.keep_numbers(&lines)).then_some(lines)
    }

    /// `đến 2025 và 2030: 65%, 70%`, `năm 2025, 2030: lần lượt 65% và 70%`: each year with
    /// its level.
    fn level_each(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let year =
            |at: &usize| self.lexemes[*at].is(Token::Number) && self.slice(*at..at + 1).len() == 4;
        let years: Vec<&str> = (0..colon)
            .filter(year)
            .map(|at| self.slice(at..at + 1))
            .collect();
        let parts = |l: &Lexeme| l.is(Token::Comma) || l.is(Token::Semi) || is_phrase(l, "VA");
        // `lần lượt`
        let joins = |l: &Lexeme| l.is(Token::Word) || is_phrase(l, "LAN");
        let from = self.lexemes[colon + 1..].iter().position(|l| !joins(l));
        let mut from = colon + 1 + from?;
        let mut levels = Vec::new();
        for level in self.lexemes[from..].split(parts) {
            let end = from + level.len();
            if !level.is_empty() {
                levels.push(self.slice(from..end));
            }
            from = end + 1;
        }
        if years.len() < 2 || years.len() != levels.len() || self.kind != LineKind::Attribute {
            return None;
        }
        let lines = years
            .iter()
            .zip(levels)
            .map(|(year, level)| format!("đến {year}: {level}"));
        let lines: Vec<String> = lines.collect();
        lines
            .iter()
            .all(|line| read_as(LineKind::Attribute, line))
            .then_some(lines)
    }

    /// `nhiệm vụ 1. Xây dựng đề án; chủ trì: Sở Y tế`: a head without quotes, and lines.
    fn unquoted_head(&self) -> Option<Vec<String>> {
        let all = self.lexemes.len();
        if self.kind != LineKind::Head || self.lexemes.iter().any(|l| l.is(Token::String)) {
            return None;
        }
        let opens = |at: &usize| {
            let attribute = PHRASES
                .get(self.lexemes[*at].code)
                .is_some_and(|p| p.role == Role::Attribute);
            attribute && self.lexemes.get(at + 1).is_some_and(|l| l.is(Token::Colon))
        };
        let at = (2..all).find(opens)?;
        let mut end = at;
        while end > 1 && is_mark(&self.lexemes[end - 1]) {
            end -= 1;
        }
        let head = Failed {
            kind: self.kind,
            lexemes: &self.lexemes[..end],
            text: self.text,
            at: end,
        };
        let mut lines = vec![head.nearest()?];
        match self.run_reads(LineKind::Attribute, at..all) {
            true => lines.push(self.slice(at..all).to_string()),
            false => {
                let rest = self.cut(LineKind::Attribute, at, MOST_LINES)?;
                lines.extend(rest.into_iter().map(|run| self.slice(run).to_string()));
            }
        }
        Some(lines)
    }

    /// The runs of lexemes from `from` on that are a line each, two at least.
    fn cut(&self, kind: LineKind, from: usize, most: usize) -> Option<Vec<Range<usize>>> {
        let all = self.lexemes.len();
        for at in from + 1..all {
            if most == 0 || !self.opens_line(at) {
                continue;
            }
            let mut end = at;
            while end > from && is_mark(&self.lexemes[end - 1]) {
                end -= 1;
            }
            if end == from || !self.run_reads(kind, from..end) {
                continue;
            }
            if self.run_reads(LineKind::Attribute, at..all) {
                return Some(vec![from..end, at..all]);
            }
            if let Some(rest) = self.cut(LineKind::Attribute, at, most - 1) {
                let first = std::iter::once(from..end);
                return Some(first.chain(rest).collect());
            }
        }
        None
    }

    fn opens_line(&self, at: usize) -> bool {
        let lexeme = &self.lexemes[at];
        let phrase = PHRASES.get(lexeme.code);
        let keyword =
            phrase.is_some_and(|p| p.role == Role::Attribute || TIME_OPENINGS.contains(&p.code));
        let year = lexeme.is(Token::Number) && self.slice(at..at + 1).len() == 4;
        keyword || year
    }

    /// A line that another opens, `Mục tiêu năm 2025: 95%`, as it is to be written.
    fn opened(&self, at: usize) -> Option<String> {
        let line = Failed {
            kind: LineKind::Attribute,
            lexemes: &self.lexemes[at..],
            text: self.text,
            at: 0,
        };
        match line.reworded()?.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// `hiện trạng năm 2020: 80%; mục tiêu năm 2025: 95%`
    fn cut_at_mark(&self) -> Option<Vec<String>> {
        let all = self.lexemes.len();
        let at = (1..all - 1).find(|at| self.lexemes[*at].is(Token::Semi))?;
        let first = self.run_reads(self.kind, 0..at);
        let second = first.then(|| self.opened(at + 1)).flatten()?;
        Some(vec![self.slice(0..at).to_string(), second])
    }

    pub(super) fn run_reads(&self, kind: LineKind, run: Range<usize>) -> bool {
        let codes: String = self.lexemes[run].iter().map(|l| l.char()).collect();
        grammar::parse(kind, &codes).is_ok()
    }

    /// `đến 2025: 95% (năm 2024: 93%)`: the level, and where the indicator stood.
    fn with_earlier_figure(&self) -> Option<Vec<String>> {
        let (open, year, number) = self.earlier_figure()?;
        let line = self.slice(0..open).trim_end().to_string();
        let what = format!("hiện trạng {year}: {number}");
        let reads = read_as(self.kind, &line) && read_as(LineKind::Attribute, &what);
        (self.kind == LineKind::Attribute && reads).then(|| vec![line, what])
    }

    /// Of a cell `95 (2024: 93)`: what stands before the parenthesis, the year and its
    /// figure.
    pub(in crate::syntax) fn cell_with_earlier_figure(&self) -> Option<[String; 3]> {
        let (open, year, number) = self.earlier_figure()?;
        let level = self.slice(0..open).trim_end().to_string();
        (self.kind == LineKind::Cell && read_as(LineKind::Cell, &level))
            .then(|| [level, year.to_string(), number.to_string()])
    }

    /// A year and a figure between parentheses at the end: where they open, and both.
    fn earlier_figure(&self) -> Option<(usize, &str, &str)> {
        let all = self.lexemes.len();
        let open = self.lexemes.iter().rposition(|l| l.is(Token::LParen))?;
        let closed = self.lexemes.last().is_some_and(|l| l.is(Token::RParen));
        if !closed || open == 0 || open + 3 >= all {
            return None;
        }
        let inside = open + 1..all - 1;
        let is_year =
            |at: &usize| self.lexemes[*at].is(Token::Number) && self.slice(*at..at + 1).len() == 4;
        let year = inside.clone().find(is_year)?;
        // Nothing before the year but `năm`; a comparison would be a level of that year.
        if !(inside.start..year)
            .all(|at| is_phrase(&self.lexemes[at], "NAM") || self.lexemes[at].is(Token::Word))
        {
            return None;
        }
        let mut from = year + 1;
        let joins = |l: &Lexeme| {
            l.is(Token::Colon) || l.is(Token::Eq) || is_phrase(l, "BANG") || is_phrase(l, "DAT")
        };
        while from < inside.end && joins(&self.lexemes[from]) {
            from += 1;
        }
        let figure = from < inside.end && self.lexemes[from].is(Token::Number);
        figure.then(|| {
            (
                open,
                self.slice(year..year + 1),
                self.slice(from..inside.end),
            )
        })
    }
}

fn is_mark(lexeme: &Lexeme) -> bool {
    [Token::Comma, Token::Semi, Token::Dot]
        .iter()
        .any(|&t| lexeme.is(t))
}
