//! The slips that are tried, each as an edit of the line.

use super::{Edit, Failed, May, REMARK, SOME_YEAR, coloned_before, is_phrase, says_nothing};
use crate::source::footnote::before_mark;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;
use std::ops::Range;

impl Failed<'_> {
    /// `ít nhất ít nhất 5`, `đạt đạt 95`: said once.
    pub(super) fn said_twice(&self) -> Vec<(Vec<Edit>, May)> {
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
    pub(super) fn put_in(&self) -> Vec<(Vec<Edit>, May)> {
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
            if list && self.kind != LineKind::Cell && !coloned_before(self.lexemes, at) {
                out.push((vec![(place..place, " -".to_string())], May::Nothing));
            }
            let marked = next.is_some_and(|l| {
                [Token::Minus, Token::Semi, Token::Eq, Token::Dot]
                    .iter()
                    .any(|&t| l.is(t))
            });
            if !coloned && !marked && self.kind != LineKind::Head {
                out.push((vec![(place..place, ":".to_string())], May::Nothing));
            }
            if comma {
                out.push((vec![(place..place, ",".to_string())], May::Nothing));
            }
        }
        out
    }

    /// A formula with `:` and `x` for its operations, or names without brackets.
    pub(super) fn formula(&self) -> Option<(Vec<Edit>, May)> {
        let opens = |l: &Lexeme| l.is(Token::Colon) || l.is(Token::Eq);
        let colon = self.lexemes.iter().position(opens)?;
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

    /// `1 triệu 250 nghìn người`: one number.
    fn two_thousands(&self, at: usize) -> Option<(Vec<Edit>, May)> {
        let number = |at: usize| -> Option<u64> {
            let lexeme = self.lexemes.get(at).filter(|l| l.is(Token::Number))?;
            let typed = &self.text[lexeme.start as usize..lexeme.end as usize];
            typed.replace('.', "").parse().ok()
        };
        let times = |at: usize| -> Option<u64> {
            let lexeme = self.lexemes.get(at).filter(|l| l.is(Token::Word))?;
            match key(&self.text[lexeme.start as usize..lexeme.end as usize]) {
                word if word == key("triệu") => Some(1_000_000),
                word if word == key("nghìn") || word == key("ngàn") => Some(1_000),
                _ => None,
            }
        };
        let (above, below) = (number(at)?, number(at + 2)?);
        let (more, less) = (times(at + 1)?, times(at + 3)?);
        let all = above
            .checked_mul(more)?
            .checked_add(below.checked_mul(less)?)?;
        let whole = more > less && below < 1_000;
        let digits = crate::model::number::vietnamese(&all.to_string());
        whole.then(|| (vec![(self.bytes(at..at + 4), digits)], May::Rewrite))
    }

    /// What is written another way: `12 500`, `từ 2021 đến 2025` of every year, `2025-12-31`.
    pub(super) fn rewritten(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out: Vec<(Vec<Edit>, May)> = self.formula().into_iter().collect();
        let number = |at: usize| {
            let lexeme = self.lexemes.get(at).filter(|l| l.is(Token::Number))?;
            Some(&self.text[lexeme.start as usize..lexeme.end as usize])
        };
        let is = |at: usize, code| self.lexemes.get(at).is_some_and(|l| is_phrase(l, code));
        let minus = |at: usize| self.lexemes.get(at).is_some_and(|l| l.is(Token::Minus));
        for at in 0..self.lexemes.len() {
            out.extend(self.another_way(at).map(|edit| (vec![edit], May::Rewrite)));
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
            // `tháng 12-2025`, `quý IV-2025`
            if let Some(year) = number(at + 3)
                && (is(at, "THANG_LICH") || is(at, "QUY"))
                && minus(at + 2)
                && year.len() == 4
            {
                let dash = self.behind_word(at + 2)..self.bytes(at + 3..at + 4).start;
                out.push((vec![(dash, "/".to_string())], May::Rewrite));
            }
            // `trong 6 tháng kể từ ngày …`
            if at > 0
                && is(at, "TRONG")
                && number(at + 1).is_some()
                && (is(at + 2, "THANG_LICH") || is(at + 2, "NGAY") || is(at + 2, "NAM"))
                && (is_phrase(&self.lexemes[0], "THOI_GIAN") || is_phrase(&self.lexemes[0], "HAN"))
            {
                out.push((
                    vec![(self.bytes(at..at + 1), "trong vòng".to_string())],
                    May::Rewrite,
                ));
            }
            out.extend(self.two_thousands(at));
            // `30-6-2025`
            if let (Some(day), Some(month), Some(year)) =
                (number(at), number(at + 2), number(at + 4))
                && minus(at + 1)
                && minus(at + 3)
                && year.len() == 4
                && day.len() < 3
                && month.len() < 3
            {
                let date = format!("{day}/{month}/{year}");
                out.push((vec![(self.bytes(at..at + 5), date)], May::Rewrite));
            }
        }
        out
    }

    /// What begins here and is written another way: `T12/2025`, `giữa năm 2025`, `½`,
    /// `< hoặc =`.
    fn another_way(&self, at: usize) -> Option<Edit> {
        let is = |at: usize, code| self.lexemes.get(at).is_some_and(|l| is_phrase(l, code));
        let mark = |at: usize, token| self.lexemes.get(at).is_some_and(|l| l.is(token));
        let typed = self.slice(at..at + 1);
        let number = |at: usize| mark(at, Token::Number).then(|| self.slice(at..at + 1));
        if matches!(typed, "T" | "t") && mark(at + 2, Token::Slash) {
            let month = number(at + 1)?;
            return Some((self.bytes(at..at + 2), format!("tháng {month}")));
        }
        if key(typed) == key("giữa") {
            let year = at + 1 + usize::from(is(at + 1, "NAM"));
            let middle = format!("30/6/{}", number(year)?);
            return Some((self.bytes(at..year + 1), middle));
        }
        if is(at + 1, "HOAC") && mark(at + 2, Token::Eq) {
            let sign = match () {
                _ if mark(at, Token::Lt) => "<=",
                _ if mark(at, Token::Gt) => ">=",
                _ => return None,
            };
            return Some((self.bytes(at..at + 3), sign.to_string()));
        }
        // `Q4/2025`, `TX`
        if matches!(typed, "Q" | "q") && mark(at + 1, Token::Number) && mark(at + 2, Token::Slash) {
            return Some((self.bytes(at..at + 2), format!("quý {}", number(at + 1)?)));
        }
        if typed == "TX" {
            return Some((self.bytes(at..at + 1), "thường xuyên".to_string()));
        }
        // `65 đến 70`, `65 -> 70`, `65 ÷ 70`: from one to the other.
        let arrow = mark(at, Token::Minus) && mark(at + 1, Token::Gt);
        let joins = match () {
            _ if typed == "→" => None,
            _ if arrow => Some(at + 2),
            _ if is(at, "DEN") || matches!(typed, "÷" | "=>") => Some(at + 1),
            _ => None,
        };
        if let Some(after) = joins
            && (self.kind == LineKind::Cell || coloned_before(self.lexemes, at))
            && number(after)?.len() != 4
        {
            return Some((self.bytes(at..after), "-".to_string()));
        }
        // `l5`, `6o`: a letter for a digit.
        let digit = match typed {
            "l" | "I" | "i" => Some("1"),
            "o" | "O" => Some("0"),
            _ => None,
        };
        if let Some(digit) = digit {
            let here = self.lexemes[at];
            let touches = |other: &Lexeme| other.start == here.end || other.end == here.start;
            let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
            let beside = beside.filter_map(|at| self.lexemes.get(at));
            if beside
                .into_iter()
                .any(|l| l.is(Token::Number) && touches(l))
            {
                return Some((self.bytes(at..at + 1), digit.to_string()));
            }
        }
        // `“2%”`: a number wants no quotes.
        if mark(at, Token::String) && coloned_before(self.lexemes, at) {
            let bare = typed.trim_matches(['"', '“', '”', '«', '»', '„']);
            let number = bare.starts_with(|c: char| c.is_ascii_digit());
            return number.then(|| (self.bytes(at..at + 1), bare.to_string()));
        }
        let vulgar = [
            ("½", "1/2"),
            ("⅓", "1/3"),
            ("⅔", "2/3"),
            ("¼", "1/4"),
            ("¾", "3/4"),
        ];
        let (_, plain) = vulgar.iter().find(|(sign, _)| *sign == typed)?;
        Some((self.bytes(at..at + 1), (*plain).to_string()))
    }

    /// `"A" (%)`: a comma in the place of parentheses.
    pub(super) fn unwrapped(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out = Vec::new();
        for at in self.near().filter(|at| self.lexemes[*at].is(Token::LParen)) {
            let mut after = self.lexemes.iter().skip(at);
            let Some(to) = after.position(|l| l.is(Token::RParen)) else {
                continue;
            };
            // `(đvt: %)`
            let unit = (self.lexemes.get(at + 2)).is_some_and(|l| l.is(Token::Colon))
                && matches!(key(self.slice(at + 1..at + 2)).as_str(), "đvt" | "đv")
                || self
                    .lexemes
                    .get(at + 1)
                    .is_some_and(|l| is_phrase(l, "DON_VI"))
                    && (self.lexemes.get(at + 2)).is_some_and(|l| l.is(Token::Colon));
            let last = if unit { at + 2 } else { at };
            let comma = self.behind_word(at)..self.lexemes[last].end as usize;
            let close = self.bytes(at + to..at + to + 1);
            let edits = vec![(comma, ", ".to_string()), (close, String::new())];
            out.push((edits, if unit { May::Rewrite } else { May::Nothing }));
        }
        out
    }

    /// Marks in another's place, and marks that are too many.
    pub(super) fn marks(&self) -> Vec<(Vec<Edit>, May)> {
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
        // `"A"; %; càng cao càng tốt`
        let semis =
            (0..self.lexemes.len()).filter(|at| *at > 0 && self.lexemes[*at].is(Token::Semi));
        let commas: Vec<Edit> = semis
            .map(|at| {
                (
                    self.behind_word(at)..self.lexemes[at].end as usize,
                    ",".to_string(),
                )
            })
            .collect();
        if self.kind == LineKind::Head && commas.len() > 1 {
            out.push((commas, May::Nothing));
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

    /// A declaration's or a part's name without its quotes.
    pub(super) fn quoted(&self) -> Vec<(Vec<Edit>, May)> {
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
        // `‘Tỷ lệ hộ nghèo’`: single quotes are no part of it.
        let bare = self
            .slice(from..end)
            .trim_matches(['‘', '’', '\'', '`', '´', '‚', '*', ' ']);
        let name = format!("{code} \"{bare}\"");
        vec![(vec![(start..self.bytes(from..end).end, name)], May::Quote)]
    }

    /// Where an unquoted name ends that begins here: an indicator's before its unit, which
    /// stands before what else is said of it; any other's at the line's end.
    pub(super) fn name_ends(&self, from: usize) -> usize {
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
    pub(super) fn worded(&self) -> Vec<(Vec<Edit>, May)> {
        let mut out = Vec::new();
        let start = self.bytes(0..1).start;
        if self.kind == LineKind::Attribute && self.lexemes[0].is(Token::Number) {
            for words in ["giai đoạn", "đến"] {
                out.push((vec![(start..start, format!("{words} "))], May::Add(words)));
            }
        }
        // `đvt: %`
        if self.kind == LineKind::Head {
            let short = |at: &usize| {
                let word = key(self.slice(*at..at + 1));
                let said = self.lexemes[*at].is(Token::Word) && WORDS.unit_shorts.has(&word);
                said && self.lexemes[at + 1].is(Token::Colon)
            };
            if let Some(at) = (1..self.lexemes.len() - 1).find(short) {
                out.push((vec![(self.bytes(at..at + 2), String::new())], May::Rewrite));
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
    pub(super) fn blank(&self) -> Vec<(Vec<Edit>, May)> {
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
    pub(super) fn remark(&self) -> Vec<(Vec<Edit>, May)> {
        let end = self.lexemes.len();
        let tail = |from: usize| {
            let mut words = self.lexemes[from..].iter();
            let plain = words.all(|l| match PHRASES.get(l.code) {
                // `theo`, `chương trình`: words of other lines, not of levels.
                Some(phrase) => phrase.role != Role::Inner && !SETS_MEASURE.contains(&phrase.code),
                None if l.is(Token::Word) => {
                    says_nothing(&self.text[l.start as usize..l.end as usize])
                }
                None => l.is(Token::LParen) || l.is(Token::RParen) || l.is(Token::Comma),
            });
            (plain || self.is_reference(from) || self.is_reached(from)).then(|| {
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
    pub(super) fn is_reference(&self, from: usize) -> bool {
        let rest = &self.lexemes[from..];
        match rest {
            _ if self.is_footnote(from) => true,
            // `theo chuẩn 2022-2025`
            [by, ..] if is_phrase(by, "THEO") && coloned_before(self.lexemes, from) => true,
            // `90% (45 xã)`
            [open, number, .., close]
                if open.is(Token::LParen)
                    && close.is(Token::RParen)
                    && number.is(Token::Number)
                    && self.lexemes[from - 1].is(Token::Percent)
                    && self.lexemes.len() - from > 3
                    && (self.lexemes[from + 2..self.lexemes.len() - 1].iter())
                        .all(|l| l.is(Token::Word)) =>
            {
                true
            }
            [one] => one.is(Token::Bracket) && one.start as usize == self.behind_word(from),
            [open, first, slash, .., close]
                if open.is(Token::LParen)
                    && close.is(Token::RParen)
                    && first.is(Token::Number)
                    && slash.is(Token::Slash) =>
            {
                true
            }
            [open, .., close]
                if open.is(Token::LParen)
                    && close.is(Token::RParen)
                    && coloned_before(self.lexemes, from)
                    && WORDS
                        .same_leads
                        .begins(&key(self.slice(from + 1..self.lexemes.len()))) =>
            {
                true
            }
            [open, said, .., close] => {
                let said = PHRASES.get(said.code).map(|phrase| phrase.code);
                let refers = matches!(said, Some("THEO" | "CAN_CU" | "NGUON"));
                open.is(Token::LParen) && close.is(Token::RParen) && refers
            }
            _ => false,
        }
    }

    /// Whether words end the line that say what is reached, without a level: `xã đạt chuẩn`.
    fn is_reached(&self, from: usize) -> bool {
        let behind = self.lexemes[..from].iter().any(|l| l.is(Token::Number));
        let rest = self.lexemes.get(from + 1..).unwrap_or_default();
        let plain = |l: &Lexeme| {
            l.is(Token::Word) && says_nothing(&self.text[l.start as usize..l.end as usize])
        };
        behind
            && is_phrase(&self.lexemes[from], "DAT")
            && coloned_before(self.lexemes, from)
            && !rest.is_empty()
            && rest.iter().all(plain)
    }

    /// Whether a footnote's mark stands behind a level: `95*`, `95(1)`, `95 (*)`.
    fn is_footnote(&self, from: usize) -> bool {
        let line = self.slice(0..self.lexemes.len());
        let start = self.bytes(0..1).start;
        let kept = before_mark(line);
        let mark = line[kept.len()..].trim();
        let number = mark.trim_matches(['(', ')', '[', ']']).parse::<u32>();
        let here = (self.lexemes.get(from)).map_or(0, |l| l.start as usize - start);
        let before = from.checked_sub(1).and_then(|at| self.lexemes.get(at));
        let level = before.is_some_and(|l| l.is(Token::Number) || l.is(Token::Percent));
        level
            && !mark.is_empty()
            && here == line.len() - mark.len()
            && coloned_before(self.lexemes, from)
            && number.is_ok_and(|number| number <= MOST_FOOTNOTES) | mark.contains('*')
    }
}

/// A larger number between parentheses is another level.
const MOST_FOOTNOTES: u32 = 20;

/// Keywords of what a level is measured by, `100% chỉ tiêu giao`: no remark begins there.
const SETS_MEASURE: [&str; 2] = ["CHI_TIEU", "DU_TOAN"];
