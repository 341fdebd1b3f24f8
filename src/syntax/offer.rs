//! The nearest whole line that can be read, made of one that cannot: a mark put in,
//! left out or changed, a word said twice said once, a name put between quotes, words
//! that say nothing of a level put behind a `#`. No number, no keyword and no word
//! of direction, strictness or time is lost or added, so that a line offered never
//! says something else than the one typed.

use crate::source::FileId;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::{self, LineKind};
use crate::syntax::lexemes::{Lexeme, lex};
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;
use std::ops::Range;

/// For longer lines nothing is sought.
const MOST_LEXEMES: usize = 60;

/// A year that no document has, where one is missing.
const SOME_YEAR: &str = "2099";

/// What stands in an offered line where the reader knows what to write.
const BLANK: &str = "…";

/// A line and where its parse failed, counted in its lexemes.
pub(super) struct Failed<'a> {
    pub kind: LineKind,
    pub lexemes: &'a [Lexeme],
    pub text: &'a str,
    pub at: usize,
}

/// A change of the line's text.
type Edit = (Range<usize>, String);

/// What may differ between a line and the one offered for it.
enum May {
    /// Nothing that is said.
    Nothing,
    /// These words come to it.
    Add(&'static str),
    /// These keywords are said once fewer.
    Drop(Vec<String>),
    /// What was said twice is said once.
    Repeat,
    /// Words become a name.
    Quote,
    /// The same is written another way.
    Rewrite,
}

impl Failed<'_> {
    /// The nearest line that reads; `…` in it where something is still to be written.
    pub(super) fn nearest(&self) -> Option<String> {
        if self.lexemes.is_empty() || self.lexemes.len() > MOST_LEXEMES {
            return None;
        }
        let said = self.said(self.lexemes, self.text);
        self.candidates().into_iter().find_map(|(edits, may)| {
            let (line, remark) = self.edited(&edits);
            let reads = self.reads(&line, &said, &may);
            let line = line.replace(SOME_YEAR, BLANK);
            reads.then(|| match remark.is_empty() {
                true => line,
                false => format!("{}  # {remark}", line.trim_end()),
            })
        })
    }

    /// What a line at the margin declares that begins with no keyword: the declaration
    /// behind a bullet, the section of a heading, `I. Kinh tế`.
    pub(super) fn heading(&self) -> Option<String> {
        let reads = |line: &str| {
            let lexed = lex(FileId(0), line);
            let all = 0..lexed.lexemes.len();
            grammar::parse(LineKind::Head, lexed.codes(&all)).is_ok()
        };
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

    /// The declaration that an indented line opens, its words as typed.
    pub(super) fn declaration(&self) -> Option<&'static str> {
        let phrase = PHRASES.get(self.lexemes.first()?.code)?;
        let opens = self.kind == LineKind::Attribute && phrase.role == Role::Declaration;
        (opens && self.at == 0).then_some(phrase.text)
    }

    /// The levels of parts between parentheses behind the whole's, `95 (thành thị 98;
    /// nông thôn 90)`: the line without them, and each part with its level.
    pub(super) fn parts(&self) -> Option<(String, Vec<(String, String)>)> {
        if self.kind == LineKind::Attribute && is_phrase(&self.lexemes[0], "TRONG_DO") {
            let from = 1 + usize::from(self.lexemes.get(1).is_some_and(|l| l.is(Token::Colon)));
            let level = from < self.lexemes.len();
            let parts = level
                .then(|| self.each(from..self.lexemes.len()))
                .flatten()?;
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
        let inner = self.lexemes.get(self.at + 1..)?;
        let (first, last) = (self.lexemes.get(self.at)?, inner.last()?);
        if !first.is(Token::LParen) || !last.is(Token::RParen) || self.at == 0 {
            return None;
        }
        let parts = self.each(self.at + 1..self.lexemes.len() - 1)?;
        let whole = self.slice(0..self.at).trim_end().to_string();
        let failed = lex(FileId(0), &whole);
        let all = 0..failed.lexemes.len();
        let reads = grammar::parse(self.kind, failed.codes(&all)).is_ok();
        (reads && !parts.is_empty()).then_some((whole, parts))
    }

    /// The milestones of a line, before its colon.
    pub(super) fn times(&self) -> String {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon));
        let part = is_phrase(&self.lexemes[0], "TRONG_DO");
        colon.map_or(String::new(), |colon| match colon {
            0 => String::new(),
            _ if part => String::new(),
            colon => self.slice(0..colon).to_string(),
        })
    }

    /// Parts with their levels, between commas or semicolons.
    fn each(&self, run: Range<usize>) -> Option<Vec<(String, String)>> {
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
    fn part(&self, run: Range<usize>) -> Option<(String, String)> {
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
        let name = self.slice(run.start..end).trim().to_string();
        let from = if end == number { number } else { end + 1 };
        Some((name, self.slice(from..run.end).trim().to_string()))
    }

    /// Edits to try, the smaller ones first.
    fn candidates(&self) -> Vec<(Vec<Edit>, May)> {
        let mut others = self.unwrapped();
        others.extend(self.worded());
        others.extend(self.rewritten());
        others.extend(self.put_in());
        others.extend(self.marks());
        others.extend(self.quoted());
        others.extend(self.blank());
        others.extend(self.remark());
        let twice = self.said_twice();
        let both: Vec<(Vec<Edit>, May)> = (twice.iter())
            .flat_map(|(once, _)| {
                others
                    .iter()
                    .filter_map(|(edits, may)| together(once, edits, may))
            })
            .collect();
        twice.into_iter().chain(both).chain(others).collect()
    }

    fn bytes(&self, run: Range<usize>) -> Range<usize> {
        let (first, last) = (self.lexemes[run.start], self.lexemes[run.end - 1]);
        first.start as usize..last.end as usize
    }

    fn slice(&self, run: Range<usize>) -> &str {
        &self.text[self.bytes(run)]
    }

    /// The lexemes at which a slip may be: where the parse failed, and those before.
    fn near(&self) -> impl Iterator<Item = usize> {
        let last = self.lexemes.len() - 1;
        let at = self.at.min(last);
        (0..=3.min(at)).map(move |back| at - back)
    }

    /// `ít nhất ít nhất 5`, `đạt đạt 95`: said once.
    fn said_twice(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out = Vec::new();
        let n = self.lexemes.len();
        for long in (1..=4.min(n / 2)).rev() {
            for at in 0..=n - 2 * long {
                let (one, two) = (at..at + long, at + long..at + 2 * long);
                let number = self.lexemes[one.clone()]
                    .iter()
                    .any(|l| l.is(Token::Number));
                if !number && key(self.slice(one)) == key(self.slice(two.clone())) {
                    out.push((vec![(self.bytes(two), String::new())], May::Repeat));
                }
            }
        }
        out
    }

    /// A colon or a comma that is missing; a colon where the line has none, a comma
    /// where no time or code stands behind it.
    fn put_in(&self) -> Vec<(Vec<Edit>, May)> {
        let end = self.lexemes.len();
        let places = self.near().chain((self.at >= end).then_some(end));
        let coloned = self.lexemes.iter().any(|l| l.is(Token::Colon));
        let mut out = Vec::new();
        for at in places.filter(|at| *at > 0) {
            let place = self.lexemes[at - 1].end as usize;
            let next = self.lexemes.get(at);
            let number = |l: Option<&Lexeme>| l.is_some_and(|l| l.is(Token::Number));
            let list = number(next) && number(self.lexemes.get(at - 1));
            let stretch = next.is_some_and(|l| is_phrase(l, "PHAN_DAU"));
            let comma = match self.kind {
                LineKind::Head => next.is_some() && !number(next),
                _ => stretch || list && !coloned_before(self.lexemes, at),
            };
            if list && !coloned_before(self.lexemes, at) {
                out.push((vec![(place..place, " -".to_string())], May::Nothing));
            }
            if !coloned && self.kind != LineKind::Head {
                out.push((vec![(place..place, ":".to_string())], May::Nothing));
            }
            if comma {
                out.push((vec![(place..place, ",".to_string())], May::Nothing));
            }
        }
        out
    }

    /// A formula with `:` and `x` for its operations, or names without brackets.
    fn formula(&self) -> Option<(Vec<Edit>, May)> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let from = colon + 1;
        if !is_phrase(&self.lexemes[0], "CONG_THUC") || from >= self.lexemes.len() {
            return None;
        }
        let mut out = String::from(":");
        let mut name: Option<Range<usize>> = None;
        let times = |at: usize| matches!(self.slice(at..at + 1), "x" | "X");
        for at in from..=self.lexemes.len() {
            let lexeme = self.lexemes.get(at);
            let word = lexeme.is_some_and(|l| {
                l.is(Token::Word) || PHRASES.get(l.code).is_some_and(|p| p.role == Role::Inner)
            });
            if word && !times(at) {
                name = Some(name.map_or(at, |name| name.start)..at + 1);
                continue;
            }
            if let Some(name) = name.take() {
                out += &format!(" [{}]", self.slice(name));
            }
            match lexeme {
                None => {}
                Some(lexeme) if lexeme.is(Token::Colon) => out += " /",
                Some(_) if times(at) => out += " *",
                Some(_) => out += &format!(" {}", self.slice(at..at + 1)),
            }
        }
        let end = self.bytes(0..self.lexemes.len()).end;
        Some((
            vec![(self.bytes(colon..from).start..end, out)],
            May::Rewrite,
        ))
    }

    /// What is written another way: `12 500`, `từ 2021 đến 2025` of every year, `2025-12-31`.
    fn rewritten(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out: Vec<(Vec<Edit>, May)> = self.formula().into_iter().collect();
        let number = |at: usize| {
            let lexeme = self.lexemes.get(at).filter(|l| l.is(Token::Number))?;
            Some(&self.text[lexeme.start as usize..lexeme.end as usize])
        };
        let is = |at: usize, code| self.lexemes.get(at).is_some_and(|l| is_phrase(l, code));
        let minus = |at: usize| self.lexemes.get(at).is_some_and(|l| l.is(Token::Minus));
        for at in 0..self.lexemes.len() {
            if let (Some(above), Some(below)) = (number(at), number(at + 1))
                && coloned_before(self.lexemes, at)
                && below.len() == 3
                && above.len() <= 3
                && !above.contains([',', '.'])
            {
                let joined = format!("{above}.{below}");
                out.push((vec![(self.bytes(at..at + 2), joined)], May::Rewrite));
            }
            if let (Some(first), Some(last)) = (number(at + 1), number(at + 3))
                && is(at, "TU")
                && is(at + 2, "DEN")
                && !coloned_before(self.lexemes, at)
            {
                let years = format!("giai đoạn {first} - {last}");
                out.push((vec![(self.bytes(at..at + 4), years)], May::Rewrite));
            }
            if let (Some(year), Some(month), Some(day)) =
                (number(at), number(at + 2), number(at + 4))
                && minus(at + 1)
                && minus(at + 3)
                && year.len() == 4
            {
                let date = format!("{day}/{month}/{year}");
                out.push((vec![(self.bytes(at..at + 5), date)], May::Rewrite));
            }
        }
        out
    }

    /// `"A" (%)`: a comma in the place of parentheses.
    fn unwrapped(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out = Vec::new();
        for at in self.near().filter(|at| self.lexemes[*at].is(Token::LParen)) {
            let mut after = self.lexemes.iter().skip(at);
            let Some(to) = after.position(|l| l.is(Token::RParen)) else {
                continue;
            };
            let comma = self.behind_word(at)..self.lexemes[at].end as usize;
            let close = self.bytes(at + to..at + to + 1);
            let edits = vec![(comma, ", ".to_string()), (close, String::new())];
            out.push((edits, May::Nothing));
        }
        out
    }

    /// Marks in another's place, and marks that are too many.
    fn marks(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out = Vec::new();
        let mark = |at: &usize| {
            let lexeme = self.lexemes[*at];
            let marks = [
                Token::Colon,
                Token::Comma,
                Token::Semi,
                Token::Dot,
                Token::Minus,
            ];
            let more = [Token::LParen, Token::RParen, Token::Pipe, Token::Other];
            marks.iter().chain(&more).any(|&token| lexeme.is(token))
        };
        for at in self.near().filter(mark) {
            let lexeme = self.lexemes[at];
            let here = self.behind_word(at)..lexeme.end as usize;
            // A minus before a number is part of it.
            let sign = lexeme.is(Token::Minus)
                && (self.lexemes.get(at + 1)).is_some_and(|next| next.is(Token::Number) && at > 0);
            // A colon where there is none; a comma in a head, or among times.
            let coloned = self
                .lexemes
                .iter()
                .any(|l| l.is(Token::Colon) && l.start != lexeme.start);
            let listed = match self.kind {
                LineKind::Head => !lexeme.is(Token::Colon),
                _ => !coloned_before(self.lexemes, at + 1),
            };
            for instead in [":", ",", ""] {
                let may = match instead {
                    ":" => !coloned && self.kind != LineKind::Head,
                    "," => listed && !sign,
                    _ => !sign,
                };
                if may {
                    out.push((vec![(here.clone(), instead.to_string())], May::Nothing));
                }
            }
        }
        // `công thức = …`.
        if self.lexemes.get(1).is_some_and(|l| l.is(Token::Eq)) && self.at == 1 {
            out.push((
                vec![(self.behind_word(1)..self.bytes(1..2).end, ":".to_string())],
                May::Nothing,
            ));
        }
        // A bullet, a full stop at the end, or both.
        let last = self.lexemes.len() - 1;
        if last > 0 && (mark(&0) || self.lexemes[0].is(Token::Plus)) {
            out.push((vec![(self.bytes(0..1), String::new())], May::Nothing));
            if mark(&last) {
                let both = vec![
                    (self.bytes(0..1), String::new()),
                    (self.bytes(last..last + 1), String::new()),
                ];
                out.push((both, May::Nothing));
            }
        }
        for at in [0, self.lexemes.len() - 1] {
            if mark(&at) {
                out.push((vec![(self.bytes(at..at + 1), String::new())], May::Nothing));
            }
        }
        out
    }

    /// Where the lexeme before one ends.
    fn behind_word(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            Some(before) => self.lexemes[before].end as usize,
            None => self.lexemes[at].start as usize,
        }
    }

    /// A declaration's or a part's name without its quotes.
    fn quoted(&self) -> Vec<(Vec<Edit>, May)> {
        let strings = self.lexemes.iter().any(|l| l.is(Token::String));
        let part = is_phrase(&self.lexemes[0], "TRONG_DO");
        if !(self.kind == LineKind::Head || part) || strings || self.lexemes.len() < 2 {
            return Vec::new();
        }
        let mut from = 1;
        let mut code = String::new();
        if self.lexemes[from].is(Token::Number) {
            code = format!(" {}", self.slice(from..from + 1));
            from += 1;
        }
        let mark = |l: &Lexeme| {
            let marks = [Token::Colon, Token::Dot, Token::Minus, Token::RParen];
            marks.iter().any(|&token| l.is(token))
        };
        while self.lexemes.get(from).is_some_and(mark) {
            from += 1;
        }
        let number = |l: &Lexeme| l.is(Token::Number);
        // `trong đó: thành thị 60` has a level.
        if from >= self.lexemes.len() || part && self.lexemes[from..].iter().any(number) {
            return Vec::new();
        }
        let end = self.name_ends(from);
        let start = self.lexemes[0].end as usize;
        let name = format!("{code} \"{}\"", self.slice(from..end));
        vec![(vec![(start..self.bytes(from..end).end, name)], May::Quote)]
    }

    /// Where an unquoted name ends that begins here: an indicator's before its unit, which
    /// stands before what else is said of it; any other's at the line's end.
    fn name_ends(&self, from: usize) -> usize {
        let all = self.lexemes.len();
        if !is_phrase(&self.lexemes[0], "CHI_TIEU") {
            return all;
        }
        let is_comma = |at: &usize| self.lexemes[*at].is(Token::Comma);
        let mut ends: Vec<usize> = (from + 1..all).filter(is_comma).collect();
        let keyword = |at: &usize| {
            let next = self.lexemes.get(at + 1);
            next.is_some_and(|l| PHRASES.get(l.code).is_some())
        };
        while ends.len() > 1 && ends.last().is_some_and(keyword) {
            ends.pop();
        }
        ends.last().copied().unwrap_or(all)
    }

    /// Words that are missing, or too many: `giai đoạn`, `đơn vị:` in an indicator's head.
    fn worded(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out = Vec::new();
        let start = self.bytes(0..1).start;
        if self.kind == LineKind::Attribute && self.lexemes[0].is(Token::Number) {
            for words in ["giai đoạn", "đến"] {
                out.push((vec![(start..start, format!("{words} "))], May::Add(words)));
            }
        }
        if self.kind == LineKind::Head {
            let codes = |at: usize| PHRASES.get(self.lexemes[at].code).map(|phrase| phrase.code);
            let unit = (1..self.lexemes.len() - 1)
                .find(|at| codes(*at) == Some("DON_VI") && self.lexemes[at + 1].is(Token::Colon));
            if let Some(at) = unit {
                out.push((
                    vec![(self.bytes(at..at + 2), String::new())],
                    May::Drop(vec!["DON_VI".to_string()]),
                ));
            }
        }
        if is_phrase(&self.lexemes[0], "BANG_CHI_TIEU")
            && let Some(unit) = self.lexemes.get(self.at)
        {
            let place = unit.start as usize;
            out.push((
                vec![(place..place, "đơn vị: ".to_string())],
                May::Add("đơn vị"),
            ));
        }
        // A code behind the name.
        if self.kind == LineKind::Head
            && let Some(at) = self.lexemes.iter().position(|l| l.is(Token::String))
            && at == 1
            && self
                .lexemes
                .get(at + 1)
                .is_some_and(|l| l.is(Token::Number))
        {
            let (name, code) = (self.slice(1..2), self.slice(2..3));
            out.push((
                vec![(self.bytes(1..3), format!("{code} {name}"))],
                May::Nothing,
            ));
        }
        // A word that only fills.
        for at in self.near() {
            let lexeme = self.lexemes[at];
            if lexeme.is(Token::Word) && WORDS.filler_words.has(&key(self.slice(at..at + 1))) {
                out.push((vec![(self.bytes(at..at + 1), String::new())], May::Nothing));
            }
        }
        out
    }

    /// A number that is still to be written.
    fn blank(&self) -> Vec<(Vec<Edit>, May)> {
        let at = match self.lexemes.get(self.at) {
            Some(_) => self.behind_word(self.at),
            None => self.bytes(0..self.lexemes.len()).end,
        };
        let alone = (vec![(at..at, format!(" {SOME_YEAR}"))], May::Add(SOME_YEAR));
        let year = (
            vec![(at..at, format!(" năm {SOME_YEAR}"))],
            May::Add(SOME_YEAR),
        );
        vec![alone, year]
    }

    /// What stands at the end, behind a `#`.
    fn remark(&self) -> Vec<(Vec<Edit>, May)> {
        let end = self.lexemes.len();
        let tail = |from: usize| {
            let mut words = self.lexemes[from..].iter();
            let plain = words.all(|l| match PHRASES.get(l.code) {
                // `theo`, `chương trình`: words of other lines, not of levels.
                Some(phrase) => phrase.role != Role::Inner,
                None if l.is(Token::Word) => {
                    says_nothing(&self.text[l.start as usize..l.end as usize])
                }
                None => l.is(Token::LParen) || l.is(Token::RParen) || l.is(Token::Comma),
            });
            (plain || self.is_reference(from)).then(|| {
                let range = self.behind_word(from)..self.bytes(from..end).end;
                let dropped = self.said(&self.lexemes[from..], self.text);
                (vec![(range, REMARK.to_string())], May::Drop(dropped))
            })
        };
        let starts = self.near().filter(|from| *from > 0 && *from < end);
        starts.filter_map(tail).collect()
    }

    /// Whether the line ends with a footnote's mark, `50[1]`, or with a reference between
    /// parentheses: `(theo NQ 12)`.
    fn is_reference(&self, from: usize) -> bool {
        let rest = &self.lexemes[from..];
        match rest {
            [one] => one.is(Token::Bracket) && one.start as usize == self.behind_word(from),
            [open, said, .., close] => {
                let said = PHRASES.get(said.code).map(|phrase| phrase.code);
                let refers = matches!(said, Some("THEO" | "CAN_CU" | "NGUON"));
                open.is(Token::LParen) && close.is(Token::RParen) && refers
            }
            _ => false,
        }
    }

    /// The line with these edits, and what of it goes behind a `#`.
    fn edited(&self, edits: &[Edit]) -> (String, String) {
        let whole = self.bytes(0..self.lexemes.len());
        let (mut line, mut remark, mut at) = (String::new(), String::new(), whole.start);
        for (range, instead) in edits {
            line.push_str(&self.text[at..range.start]);
            match instead == REMARK {
                true => {
                    let tail = self.text[range.clone()].trim();
                    remark = tail.trim_matches(['(', ')', ',', ' ']).to_string();
                }
                false => line.push_str(instead),
            }
            at = range.end;
        }
        line.push_str(&self.text[at..whole.end]);
        // What was left out left a blank behind.
        let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
        (
            words.join(" ").replace(" :", ":").replace(" ,", ","),
            remark,
        )
    }

    /// Whether a line reads, and says what this one does.
    fn reads(&self, line: &str, said: &[String], may: &May) -> bool {
        let lexed = lex(FileId(0), line);
        let all = 0..lexed.lexemes.len();
        if lexed.lines.len() != 1 || grammar::parse(self.kind, lexed.codes(&all)).is_err() {
            return false;
        }
        let mut now = self.said(&lexed.lexemes, line);
        let mut before = said.to_vec();
        match may {
            May::Quote | May::Rewrite => return true,
            May::Nothing => {}
            May::Repeat => {
                now.dedup();
                before.dedup();
            }
            May::Add(words) => {
                let added = self.said(&lex(FileId(0), words).lexemes, words);
                // `năm` before a year says no more.
                let year = |word: &String| word == "NAM";
                before.extend(added);
                before.retain(|word| !year(word));
                now.retain(|word| !year(word));
                before.sort();
            }
            May::Drop(codes) => {
                for code in codes {
                    if let Some(at) = before.iter().position(|word| word == code) {
                        before.remove(at);
                    }
                }
            }
        }
        now == before
    }

    /// What a line says, in order of the alphabet: numbers, names, keywords, and other
    /// words of direction, strictness and time.
    fn said(&self, lexemes: &[Lexeme], text: &str) -> Vec<String> {
        let mut out = Vec::with_capacity(lexemes.len());
        for lexeme in lexemes {
            let typed = &text[lexeme.start as usize..lexeme.end as usize];
            if let Some(phrase) = PHRASES.get(lexeme.code) {
                out.push(phrase.code.to_string());
            } else if lexeme.is(Token::Word) {
                let key = key(typed);
                if WORDS.meaning_words.has(&key) {
                    out.push(key);
                }
            } else if [Token::Number, Token::String, Token::Bracket, Token::Percent]
                .iter()
                .any(|&t| lexeme.is(t))
            {
                out.push(typed.to_string());
            }
        }
        out.sort();
        out
    }
}

/// A word said twice, and another slip of the same line.
fn together(once: &[Edit], edits: &[Edit], may: &May) -> Option<(Vec<Edit>, May)> {
    let apart = |a: &Edit, b: &Edit| a.0.end <= b.0.start || b.0.end <= a.0.start;
    let alone = matches!(may, May::Nothing)
        && once
            .iter()
            .all(|a| edits.iter().all(|b| apart(a, b) && b.1 != REMARK));
    let mut all = [once, edits].concat();
    all.sort_by_key(|edit| (edit.0.start, edit.0.end));
    alone.then_some((all, May::Repeat))
}

fn is_phrase(lexeme: &Lexeme, code: &str) -> bool {
    PHRASES
        .get(lexeme.code)
        .is_some_and(|phrase| phrase.code == code)
}

/// Whether a colon stands before a lexeme.
fn coloned_before(lexemes: &[Lexeme], at: usize) -> bool {
    lexemes[..at.min(lexemes.len())]
        .iter()
        .any(|l| l.is(Token::Colon))
}

/// Stands in an edit for a tail that goes behind a `#`.
const REMARK: &str = "#";

/// Whether a word says nothing of a level: neither how it is asked, nor of what part.
fn says_nothing(word: &str) -> bool {
    let word = key(word);
    !WORDS.meaning_words.has(&word) && !WORDS.part_words.has(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(kind: LineKind, line: &str) -> Option<String> {
        let lexed = lex(FileId(0), line);
        let all = 0..lexed.lexemes.len();
        let failure = grammar::parse(kind, lexed.codes(&all)).err()?;
        let failed = Failed {
            kind,
            lexemes: &lexed.lexemes,
            text: line,
            at: failure.at,
        };
        failed.nearest()
    }

    #[test]
    fn a_line_offered_says_what_was_typed() {
        use LineKind::{Attribute, Head};
        for (kind, typed, line) in [
            (
                Attribute,
                "đến 2025: ít nhất ít nhất 74",
                Some("đến 2025: ít nhất 74"),
            ),
            (Attribute, "đến 2025 ít nhất 95", None),
            (
                Attribute,
                "đến 2025; ít nhất 95",
                Some("đến 2025: ít nhất 95"),
            ),
            (
                Attribute,
                "đến 2025: dưới 2 theo chuẩn mới",
                Some("đến 2025: dưới 2  # theo chuẩn mới"),
            ),
            (Attribute, "đến 2025: 95 (thành thị 98; nông thôn 90)", None),
            (
                Attribute,
                "2024-2025: dưới 2",
                Some("giai đoạn 2024-2025: dưới 2"),
            ),
            (Attribute, "đến cuối năm: 95", Some("đến cuối năm …: 95")),
            (
                Head,
                "chỉ tiêu 1 Tỷ lệ hộ nghèo, %",
                Some("chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %"),
            ),
            (
                Head,
                "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\" %",
                Some("chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %"),
            ),
            (
                Head,
                "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\" (%)",
                Some("chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %"),
            ),
            (
                Head,
                "nhiệm vụ 1: Xây dựng đề án",
                Some("nhiệm vụ 1 \"Xây dựng đề án\""),
            ),
            (Attribute, "đến 2025: chưa rõ dưới 5", None),
            (
                Head,
                "chỉ tiêu 1 Số xã, phường đạt chuẩn, xã, càng cao càng tốt",
                Some("chỉ tiêu 1 \"Số xã, phường đạt chuẩn\", xã, càng cao càng tốt"),
            ),
            (Head, "chỉ tiêu \"A\" 1, %", Some("chỉ tiêu 1 \"A\", %")),
            (
                Head,
                "chỉ tiêu 1 \"A\", đơn vị: %",
                Some("chỉ tiêu 1 \"A\", %"),
            ),
            (Attribute, "đơn vị phụ trách: SYT", None),
            (Attribute, "thời gian: Q4/2025", None),
            (
                Attribute,
                "thời gian: 2025-12-31",
                Some("thời gian: 31/12/2025"),
            ),
            (
                Attribute,
                "hằng năm từ 2021 đến 2025: 50",
                Some("hằng năm giai đoạn 2021 - 2025: 50"),
            ),
            (
                Attribute,
                "giai đoạn 2021 2025: 50",
                Some("giai đoạn 2021 - 2025: 50"),
            ),
            (
                Attribute,
                "đến 2025: ít nhất 12 500",
                Some("đến 2025: ít nhất 12.500"),
            ),
            (Attribute, "đến 2025: under 2", None),
            (
                Attribute,
                "đến 2025: ít nhất 50 (theo NQ 12)",
                Some("đến 2025: ít nhất 50  # theo NQ 12"),
            ),
            (
                Attribute,
                "đến 2025: ít nhất 50[1]",
                Some("đến 2025: ít nhất 50  # [1]"),
            ),
            (
                Attribute,
                "+ đến năm 2025: dưới 2;",
                Some("đến năm 2025: dưới 2"),
            ),
            (
                Attribute,
                "công thức = [A] / [B]",
                Some("công thức: [A] / [B]"),
            ),
            (
                Attribute,
                "công thức: Số B x 100 : Số C",
                Some("công thức: [Số B] * 100 / [Số C]"),
            ),
            (
                Attribute,
                "trong đó thành thị",
                Some("trong đó \"thành thị\""),
            ),
        ] {
            assert_eq!(offered(kind, typed).as_deref(), line, "{typed}");
        }
    }
}
