//! What a line may mean that nobody can know but its document: each reading whole,
//! in the line's own numbers.

use super::trial::{of_so_many, read_as, without_remark};
use super::{BLANK, Failed, SOME_YEAR, coloned_before, is_phrase};
use crate::source::text::key;
use crate::source::words::{List, Pairs, WORDS};
use crate::syntax::attributes::opens_target;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;

impl Failed<'_> {
    /// The lines that this one means by words and signs of its own; each reads, and one
    /// of them may be the only one. Sought before marks are changed.
    pub(in crate::syntax) fn reworded(&self) -> Option<Vec<String>> {
        self.reading(
            (self.due_opened())
                .or_else(|| self.opened_otherwise())
                .or_else(|| self.of_years())
                .or_else(|| self.after_years())
                .or_else(|| self.of_some_places())
                .or_else(|| self.signed())
                .or_else(|| self.with_slack())
                .or_else(|| self.moved_by())
                .or_else(|| self.english())
                .or_else(|| self.estimated())
                .or_else(|| self.lower_end_alone())
                .or_else(|| self.beyond())
                .or_else(|| self.strives_first())
                .or_else(|| self.to_below())
                .or_else(|| self.per_many())
                .or_else(|| self.some_of_many())
                .or_else(|| self.counted_up())
                .or_else(|| self.times_of())
                .or_else(|| self.arrow())
                .or_else(|| self.due_without_colon())
                .or_else(|| self.time_remarked())
                .or_else(|| self.of_so_many())
                .or_else(|| self.of_the_first())
                .or_else(|| self.strictly_ranged())
                .or_else(|| self.outlook())
                .or_else(|| self.figure_alone())
                .or_else(|| self.words_between())
                .or_else(|| self.keyword_alone()),
        )
    }

    /// The lines that this one may be, whose marks alone are missing.
    pub(in crate::syntax) fn either(&self) -> Option<Vec<String>> {
        self.reading(
            (self.two_levels())
                .or_else(|| self.one_between_parentheses())
                .or_else(|| self.of_ranks())
                .or_else(|| self.three_numbers())
                .or_else(|| self.two_numbers()),
        )
    }

    /// Those that read, as they are shown.
    fn reading(&self, all: Option<Vec<String>>) -> Option<Vec<String>> {
        let all = all?;
        let reads = |line: &String| read_as(self.kind, without_remark(line)) && self.may_mean(line);
        let mut lines: Vec<String> = all.into_iter().filter(reads).collect();
        lines.dedup();
        let shown = |line: String| {
            line.replace(&format!("năm {SOME_YEAR}"), "năm …")
                .replace(SOME_YEAR, BLANK)
        };
        (!lines.is_empty()).then(|| lines.into_iter().map(shown).collect())
    }

    fn number(&self, at: usize) -> Option<&str> {
        self.lexemes
            .get(at)?
            .is(Token::Number)
            .then(|| self.slice(at..at + 1))
    }

    fn year(&self, at: usize) -> Option<&str> {
        self.number(at).filter(|number| number.len() == 4)
    }

    fn rest(&self, from: usize) -> &str {
        self.slice(from..self.lexemes.len())
    }

    /// Where the level begins: behind the colon, or where a cell begins.
    pub(super) fn level_from(&self) -> Option<usize> {
        if self.kind == LineKind::Cell {
            return Some(0);
        }
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        // `thời gian:` has no level, nor has `nguồn:`.
        let keyword = PHRASES.get(self.lexemes.first()?.code);
        let other = keyword
            .is_some_and(|phrase| phrase.role == Role::Attribute && !opens_target(phrase.code));
        (self.kind == LineKind::Attribute && !other && colon + 1 < self.lexemes.len())
            .then_some(colon + 1)
    }

    /// What stands before the level, with its colon: nothing of a cell.
    pub(super) fn head(&self, from: usize) -> String {
        match from {
            0 => String::new(),
            from => format!("{} ", self.slice(0..from)),
        }
    }

    /// `by 2025: 95`, `thực hiện 2020: 93`: a level to reach, or a figure reached.
    fn opened_otherwise(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let year = colon.checked_sub(1)?;
        self.year(year)?;
        if self.kind != LineKind::Attribute || year == 0 || self.at > year {
            return None;
        }
        let mut words = year;
        if words > 0 && is_phrase(&self.lexemes[words - 1], "NAM") {
            words -= 1;
        }
        let letters = |l: &Lexeme| l.is(Token::Word) || PHRASES.get(l.code).is_some();
        if words == 0 || words > 4 || !self.lexemes[..words].iter().all(letters) {
            return None;
        }
        let opener = key(self.slice(0..words));
        let (target, was) = (
            format!("đến {}", self.rest(year)),
            format!("hiện trạng {}", self.rest(year)),
        );
        match () {
            _ if WORDS.target_openers.has(&opener) => Some(vec![target]),
            _ if WORDS.baseline_openers.has(&opener) => Some(vec![was]),
            _ if self.lexemes[..words].iter().all(|l| l.is(Token::Word)) => Some(vec![target, was]),
            _ => None,
        }
    }

    /// `đến năm 2025 - 2030: 95`, `nhiệm kỳ 2020 - 2025: 95`.
    fn of_years(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let to = colon.checked_sub(1)?;
        let from = to.checked_sub(2)?;
        let (first, last) = (self.year(from)?, self.year(to)?);
        let joins =
            self.lexemes[from + 1].is(Token::Minus) || is_phrase(&self.lexemes[from + 1], "DEN");
        if self.kind != LineKind::Attribute || from == 0 || !joins || self.at > colon {
            return None;
        }
        let level = self.rest(colon);
        let period = format!("giai đoạn {first} - {last}{level}");
        let until = is_phrase(&self.lexemes[0], "DEN");
        Some(match until {
            true => vec![format!("đến {first}, {last}{level}"), period],
            false => vec![period, format!("đến {last}{level}")],
        })
    }

    /// `sau 5 năm: 95`: five years on.
    fn after_years(&self) -> Option<Vec<String>> {
        let (number, colon) = (self.number(1)?, self.lexemes.get(3)?);
        let after = is_phrase(&self.lexemes[0], "SAU") && is_phrase(&self.lexemes[2], "NAM");
        (after && colon.is(Token::Colon)).then(|| {
            vec![
                format!("trong {number} năm tới{}", self.rest(3)),
                format!("đến năm {SOME_YEAR}{}", self.rest(3)),
            ]
        })
    }

    /// `đến 2025 tại các xã nghèo: 95`: a place wants quotes.
    fn of_some_places(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let opens = |l: &Lexeme| is_phrase(l, "TAI") || is_phrase(l, "RIENG");
        let at = self.lexemes[..colon].iter().position(opens)?;
        let named = self.lexemes[at + 1..colon]
            .iter()
            .any(|l| l.is(Token::String));
        (at + 1 < colon && !named).then(|| {
            let (before, place) = (self.slice(0..at + 1), self.slice(at + 1..colon));
            vec![format!("{before} \"{place}\"{}", self.rest(colon))]
        })
    }

    /// `+5`: a rise, or the number itself.
    fn signed(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let plus = self.lexemes[from].is(Token::Plus);
        let about = self.lexemes[from].is(Token::Other)
            && matches!(self.slice(from..from + 1), "~" | "≈" | "≃" | "±");
        self.number(from + 1)?;
        let (head, rest) = (self.head(from), self.rest(from + 1));
        match () {
            _ if about => Some(vec![format!("{head}khoảng {rest}")]),
            _ if plus => Some(vec![
                format!("{head}tăng {rest} so với năm {SOME_YEAR}"),
                format!("{head}{rest}"),
            ]),
            _ => None,
        }
    }

    /// `95 ± 1`: about it, with so much slack.
    fn with_slack(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let at = from
            + self.lexemes[from..]
                .iter()
                .position(|l| l.is(Token::PlusMinus))?;
        let (head, before, slack) = (self.head(from), self.slice(from..at), self.rest(at + 1));
        self.number(from)?;
        Some(vec![format!("{head}khoảng {before} (sai số {slack})")])
    }

    /// `thêm 10 xã`, `cải thiện 5 bậc so với năm 2020`: by so much, from what was.
    fn moved_by(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let number = from
            + self.lexemes[from..]
                .iter()
                .position(|l| l.is(Token::Number))?;
        let words = key(&self.text[self.bytes(from..number.max(from + 1))]);
        let said = |list: &List| list.begins(&words);
        let word = match (said(&WORDS.rise_words), said(&WORDS.fall_words)) {
            (true, false) => "tăng",
            (false, true) => "giảm",
            _ => return None,
        };
        if number == from {
            return None;
        }
        // `có thêm 10 xã đạt chuẩn`
        let reached = |at: &usize| is_phrase(&self.lexemes[*at], "DAT");
        let cut = (number + 1..self.lexemes.len()).find(reached);
        let remark = cut.map_or(String::new(), |cut| format!("  # {}", self.rest(cut)));
        let end = cut.unwrap_or(self.lexemes.len());
        let (head, rest) = (self.head(from), self.slice(number..end));
        Some(
            vec![
                format!("{head}{word} {rest}{remark}"),
                format!("{head}{word} {rest} so với năm {SOME_YEAR}{remark}"),
            ]
            .into_iter()
            // Without a base only where the line has one.
            .filter(|line| line.contains(SOME_YEAR) != self.has_base(number))
            .collect(),
        )
    }

    fn has_base(&self, from: usize) -> bool {
        let bases = [
            "SO_VOI",
            "CUNG_KY",
            "NAM_TRUOC",
            "HANG_NAM",
            "HIEN_TRANG",
            "DAU_KY",
            "DAU_NAM",
        ];
        self.lexemes[from..]
            .iter()
            .any(|l| bases.iter().any(|code| is_phrase(l, code)))
    }

    /// `at least 95`: the same in the language's own words.
    fn english(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let number = from
            + self.lexemes[from..]
                .iter()
                .position(|l| l.is(Token::Number))?;
        if number == from {
            return None;
        }
        let word = own_word(&WORDS.english_levels, &key(self.slice(from..number)))?;
        Some(vec![format!(
            "{}{word} {}",
            self.head(from),
            self.rest(number)
        )])
    }

    /// `từ 95`: from there up, or to another number that is missing.
    fn lower_end_alone(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let at = from
            + self.lexemes[from..]
                .iter()
                .position(|l| is_phrase(l, "TU"))?;
        let words = |l: &Lexeme| is_phrase(l, "DAT") || is_phrase(l, "MUC_DO");
        let unit = |l: &Lexeme| l.is(Token::Word) || l.is(Token::Percent);
        self.number(at + 1)?;
        // `từ 95% lên`
        let up = is_phrase(&self.lexemes[all - 1], "LEN");
        let end = all - usize::from(up);
        let alone = self.lexemes[from..at].iter().all(words)
            && self.lexemes.get(at + 2..end)?.iter().all(unit);
        if alone && up {
            return Some(vec![format!("{} trở lên", self.slice(0..end))]);
        }
        alone.then(|| {
            let line = self.slice(0..all);
            vec![format!("{line} trở lên"), format!("{line} đến {SOME_YEAR}")]
        })
    }

    /// `giảm 3 điểm % còn 2%`: two levels without a word between them.
    fn two_levels(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let has_number =
            |run: std::ops::Range<usize>| self.lexemes[run].iter().any(|l| l.is(Token::Number));
        // What is striven for is no level beside another.
        if self.lexemes.iter().any(|l| is_phrase(l, "PHAN_DAU")) {
            return None;
        }
        let mut marks = (from + 1..all).filter(|at| {
            let opens =
                PHRASES.get(self.lexemes[*at].code).is_some() && !of_so_many(self.lexemes, *at);
            opens && has_number(from..*at) && has_number(*at..all)
        });
        let head = self.head(from);
        let reads = |level: &str| read_as(self.kind, &format!("{head}{level}"));
        let at = marks.find(|at| {
            let before = self.slice(from..*at).trim_end_matches([',', ';', ' ']);
            reads(before) && reads(self.rest(*at))
        })?;
        let before = self.slice(from..at).trim_end_matches([',', ';', ' ']);
        let after = self.rest(at);
        Some(vec![
            format!("{head}{after}"),
            format!("{head}{before}"),
            format!("{head}{before} và {after}"),
        ])
    }

    /// `top 15 - 20`: which of the two ranks is asked.
    fn of_ranks(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let rank = |l: &Lexeme| {
            ["TOP", "THU_HANG", "NHOM"]
                .iter()
                .any(|code| is_phrase(l, code))
        };
        let at = from + self.lexemes[from..].iter().position(rank)? + 1;
        let at = at + usize::from(is_phrase(self.lexemes.get(at)?, "TU"));
        let joins = self.lexemes.get(at + 1)?;
        let minus = joins.is(Token::Minus) || is_phrase(joins, "DEN");
        let (one, two) = (self.number(at)?, self.number(at + 2)?);
        let head = self.head(from);
        minus.then(|| {
            vec![
                format!("{head}không quá {two}"),
                format!("{head}không quá {one}"),
            ]
        })
    }

    /// `95-98-100`: one of them is the level.
    fn three_numbers(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let rest = &self.lexemes[from..];
        let mixed = |(at, l): (usize, &Lexeme)| match at % 2 {
            0 => l.is(Token::Number),
            _ => l.is(Token::Minus) || l.is(Token::Slash),
        };
        if rest.len() < 5 || !rest.iter().enumerate().all(mixed) {
            return None;
        }
        let head = self.head(from);
        let numbers = (from..self.lexemes.len()).step_by(2);
        Some(
            numbers
                .map(|at| format!("{head}{}", self.slice(at..at + 1)))
                .collect(),
        )
    }

    /// `80 (85)`: the level is one of them, or from one to the other.
    fn one_between_parentheses(&self) -> Option<Vec<String>> {
        let all = self.lexemes.len();
        let open = all.checked_sub(3)?;
        let marks = self.lexemes[open].is(Token::LParen) && self.lexemes[all - 1].is(Token::RParen);
        let from = self.level_from()?;
        if !marks || open <= from {
            return None;
        }
        let (head, first) = (self.head(from), self.slice(from..open));
        let second = self.number(all - 2)?;
        Some(vec![
            format!("{head}{first}"),
            format!("{head}{second}"),
            format!("{head}{first} - {second}"),
        ])
    }

    /// `9 5`, `95 98`: a number torn apart, a range, or two levels.
    fn two_numbers(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let pair = |at: &usize| self.number(*at).is_some() && self.number(at + 1).is_some();
        let at = (from..self.lexemes.len().saturating_sub(1)).find(pair)?;
        if at > 0 && !coloned_before(self.lexemes, at) && self.kind != LineKind::Cell {
            return None;
        }
        let (one, two) = (self.number(at)?, self.number(at + 1)?);
        let before = &self.text[self.bytes(0..at + 1).start..self.lexemes[at].start as usize];
        let after =
            &self.text[self.lexemes[at + 1].end as usize..self.bytes(0..self.lexemes.len()).end];
        // Hundreds behind thousands are one number, as the offers before these say.
        let mut all = vec![format!("{before}{one}{after}")];
        if two.len() == 1 {
            all.push(format!("{before}{one}{two}{after}"));
        }
        let value = |text: &str| text.replace('.', "").replace(',', ".").parse::<f64>();
        if let (Ok(a), Ok(b)) = (value(one), value(two))
            && a < b
        {
            all.push(format!("{before}{one} - {two}{after}"));
        }
        Some(all)
    }
}

/// The language's word for an English one that `text` is.
fn own_word(pairs: &'static Pairs, text: &str) -> Option<&'static str> {
    let mut all = pairs.keys().iter().zip(pairs.words());
    let (_, [_, own]) = all.find(|([typed, _], _)| *typed == text)?;
    Some(own)
}
