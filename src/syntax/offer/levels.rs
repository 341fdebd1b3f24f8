//! Levels in words that the language has no form for, each in its own numbers.

use super::{Failed, SOME_YEAR, is_phrase};
use crate::model::written::{Written, read};
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::scan::Token;

/// Numbers by so many of which rates are told.
pub(super) const MANY: [&str; 5] = ["100", "1.000", "10.000", "100.000", "1.000.000"];

impl Failed<'_> {
    /// Where the first number of a level stands, that is no year.
    fn first_number(&self, from: usize) -> Option<usize> {
        let at = self.lexemes[from..]
            .iter()
            .position(|l| l.is(Token::Number))?;
        Some(from + at)
    }

    fn typed(&self, at: usize) -> &str {
        self.slice(at..at + 1)
    }

    /// `vượt 95%`: more than it, or so much more than planned.
    pub(super) fn beyond(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let at = self.first_number(from)?;
        let opens = |l: &Lexeme| is_phrase(l, "DAT") || is_phrase(l, "MUC_DO");
        let (last, before) = self.lexemes[from..at].split_last()?;
        let unit = |l: &Lexeme| l.is(Token::Word) || l.is(Token::Percent);
        let all = self.lexemes.len();
        let plain = before.iter().all(opens) && self.lexemes[at + 1..all].iter().all(unit);
        if !is_phrase(last, "VUOT") || !plain {
            return None;
        }
        let (head, rest) = (self.head(from), self.slice(at..all));
        let mut lines = vec![format!("{head}trên {rest}")];
        if self.lexemes.last().is_some_and(|l| l.is(Token::Percent)) {
            lines.push(format!("{head}vượt {rest} kế hoạch"));
        }
        Some(lines)
    }

    /// `phấn đấu đến năm 2030: 60`: the time first.
    pub(super) fn strives_first(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let all = self.lexemes.len();
        let strives = self
            .lexemes
            .first()
            .is_some_and(|l| is_phrase(l, "PHAN_DAU"));
        if !strives || self.kind != LineKind::Attribute || colon < 2 || colon + 1 >= all {
            return None;
        }
        let (time, level) = (self.slice(1..colon), self.slice(colon + 1..all));
        Some(vec![format!("{time}: phấn đấu {level}")])
    }

    /// `từ 40% đến dưới 45%`: both ends are asked, or the range.
    pub(super) fn to_below(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let low = self.first_number(from)?;
        let to = low
            + self.lexemes[low..]
                .iter()
                .position(|l| is_phrase(l, "DEN"))?;
        let is_low = |code| is_phrase(&self.lexemes[low - 1], code);
        let below = self
            .lexemes
            .get(to + 1)
            .is_some_and(|l| is_phrase(l, "DUOI"));
        if low == from || !is_low("TU") || !below || to + 2 >= all {
            return None;
        }
        let (head, one, two) = (
            self.head(from),
            self.slice(low..to),
            self.slice(to + 2..all),
        );
        Some(vec![
            format!("{head}ít nhất {one} và dưới {two}"),
            format!("{head}từ {one} đến {two}"),
        ])
    }

    /// `35 giường trên 1 vạn dân`: a rate by its denominator.
    pub(super) fn per_many(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let number = self.first_number(from)?;
        let above = number
            + self.lexemes[number..]
                .iter()
                .position(|l| is_phrase(l, "TREN"))?;
        let many = self
            .lexemes
            .get(above + 1)
            .filter(|l| l.is(Token::Number))?;
        let typed = &self.text[many.start as usize..many.end as usize];
        let words = self.slice(above + 2..all);
        let (many, words) = match words.split_once(' ') {
            Some((word, rest)) if typed == "1" && key(word) == key("vạn") => ("10.000", rest),
            _ if MANY.contains(&typed) => (typed, words),
            _ => return None,
        };
        let line = self.slice(0..above);
        (above > number + 1 && !words.is_empty()).then(|| vec![format!("{line}/{many} {words}")])
    }

    /// `giảm 4/7 xã`: by four, of the seven there are.
    pub(super) fn of_so_many(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let [word, number, slash, of, unit @ ..] = self.lexemes.get(from..)? else {
            return None;
        };
        let moves = is_phrase(word, "GIAM") || is_phrase(word, "TANG");
        let numbers = number.is(Token::Number) && slash.is(Token::Slash) && of.is(Token::Number);
        let named = !unit.is_empty() && unit.iter().all(|l| l.is(Token::Word));
        (moves && numbers && named).then(|| {
            let (head, word) = (self.head(from), self.typed(from));
            let (by, unit) = (self.typed(from + 1), self.slice(from + 4..all));
            let whole = self.slice(from + 1..from + 4);
            vec![format!(
                "{head}{word} {by} {unit} so với năm {SOME_YEAR}  # {whole}"
            )]
        })
    }

    /// `thuộc nhóm 15 tỉnh có chỉ số cao nhất cả nước`: the first fifteen.
    pub(super) fn of_the_first(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let group = from
            + self.lexemes[from..]
                .iter()
                .position(|l| is_phrase(l, "NHOM"))?;
        let number = self.lexemes.get(group + 1)?.is(Token::Number);
        let words = self.slice(group + 2..all);
        (number && WORDS.best_words.within(&key(words))).then(|| {
            let (head, typed) = (self.head(from), self.slice(group..group + 2));
            vec![format!("{head}{typed} đứng đầu  # {words}")]
        })
    }

    /// `trên 60 - 65%`: more than the first.
    pub(super) fn strictly_ranged(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let low = self.first_number(from)?;
        let opens = low > from && is_phrase(&self.lexemes[low - 1], "TREN");
        let mut joins = (low + 1..all).take(2);
        let joins = joins.find(|at| {
            let lexeme = &self.lexemes[*at];
            lexeme.is(Token::Minus) || is_phrase(lexeme, "DEN")
        })?;
        let high = self.lexemes.get(joins + 1)?.is(Token::Number);
        let percent = self.lexemes[all - 1].is(Token::Percent);
        (opens && high).then(|| {
            let line = self.slice(0..low + 1);
            let percent = if percent { "%" } else { "" };
            vec![format!("{line}{percent}  # {}", self.slice(low - 1..all))]
        })
    }

    /// `45 trên 51 xã`: so many of those there are.
    pub(super) fn some_of_many(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let at = from
            + self.lexemes[from..]
                .iter()
                .position(|l| is_phrase(l, "TREN"))?;
        let number = |at: usize| self.lexemes.get(at).is_some_and(|l| l.is(Token::Number));
        (at > from && number(at - 1) && number(at + 1)).then(|| {
            let (before, after) = (self.slice(0..at), self.slice(at + 1..all));
            vec![format!("{before}/{after}")]
        })
    }

    /// `95+`: from there up, or the number itself.
    pub(super) fn counted_up(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let last = self.lexemes.len().checked_sub(1)?;
        let number = self.lexemes.get(from)?.is(Token::Number);
        (number && last > from && self.lexemes[last].is(Token::Plus)).then(|| {
            let (head, level) = (self.head(from), self.slice(from..last));
            vec![
                format!("{head}từ {level} trở lên"),
                format!("{head}{level}"),
            ]
        })
    }

    /// `2 lần năm 2020`: as many times.
    pub(super) fn times_of(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let [number, times, ..] = self.lexemes.get(from..)? else {
            return None;
        };
        (number.is(Token::Number) && is_phrase(times, "LAN")).then(|| {
            let (head, rest) = (self.head(from), self.slice(from..self.lexemes.len()));
            vec![format!("{head}gấp {rest}")]
        })
    }

    /// `5% → 3%`: from the one to the other.
    pub(super) fn arrow(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let all = self.lexemes.len();
        let drawn = |at: &usize| matches!(self.typed(*at), "→" | "⇒" | "➔");
        let at = (from + 1..all).find(drawn)?;
        let unit = |l: &Lexeme| l.is(Token::Number) || l.is(Token::Percent) || l.is(Token::Word);
        let plain = |run: &[Lexeme]| {
            run.first().is_some_and(|l| l.is(Token::Number)) && run.iter().all(unit)
        };
        if !plain(&self.lexemes[from..at]) || !plain(&self.lexemes[at + 1..]) {
            return None;
        }
        let (head, one, two) = (
            self.head(from),
            self.slice(from..at),
            self.slice(at + 1..all),
        );
        let mut lines = vec![
            format!("{head}tăng từ {one} lên {two}"),
            format!("{head}giảm từ {one} xuống {two}"),
        ];
        let value = |at: usize| match read(self.typed(at)) {
            Written::Right(value) => Some(value),
            Written::Dot(_) | Written::English(_) | Written::Unclear | Written::TooLong => None,
        };
        if value(from).zip(value(at + 1)).is_some_and(|(a, b)| a < b) {
            lines.push(format!("{head}{one} - {two}"));
        }
        Some(lines)
    }

    /// `hoàn thành trước 30/6/2025` of a task.
    pub(super) fn due_without_colon(&self) -> Option<Vec<String>> {
        let opens = self
            .lexemes
            .first()
            .is_some_and(|l| is_phrase(l, "HOAN_THANH"));
        let colon = self.lexemes.iter().any(|l| l.is(Token::Colon));
        let all = self.lexemes.len();
        (opens && !colon && all > 1 && self.kind == LineKind::Attribute)
            .then(|| vec![format!("thời gian: {}", self.slice(1..all))])
    }

    /// `đến 2025 (năm cuối kỳ): 95`: what is said of the year goes behind a `#`.
    pub(super) fn time_remarked(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let open = self.lexemes[..colon]
            .iter()
            .position(|l| l.is(Token::LParen))?;
        let closed = colon > open + 1 && self.lexemes[colon - 1].is(Token::RParen);
        let words = self.lexemes.get(open + 1..colon - 1)?;
        let plain = words
            .iter()
            .all(|l| l.is(Token::Word) || is_phrase(l, "NAM") || is_phrase(l, "HET"));
        (closed && plain && open > 0 && self.kind == LineKind::Attribute).then(|| {
            let (time, level) = (self.slice(0..open), self.slice(colon..self.lexemes.len()));
            let said = self.slice(open + 1..colon - 1);
            vec![format!("{time}{level}  # {said}")]
        })
    }
}
