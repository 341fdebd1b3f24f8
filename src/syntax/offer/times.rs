//! Times of work with more in them than a time, and levels with words between them and
//! their milestone.

use super::trial::read_as;
use super::{Failed, is_phrase, says_nothing};
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;

impl Failed<'_> {
    /// `hạn: 15/6; 15/12` of each year; `30/6/2025 (gia hạn đến 30/9/2025)`: the time
    /// that its first words are, and the rest, which is no time.
    pub(in crate::syntax) fn time_and_more(&self) -> Option<(String, String)> {
        let first = PHRASES
            .get(self.lexemes.first()?.code)
            .map(|phrase| phrase.code);
        let due = matches!(first, Some("THOI_GIAN" | "HAN")) || self.kind == LineKind::DueCell;
        if !due || self.lexemes.iter().any(|l| l.is(Token::String)) {
            return None;
        }
        let all = self.lexemes.len();
        let yearly = format!("{} hằng năm", self.slice(0..all));
        // `Quý IV` alone may want a year.
        let parted = |l: &Lexeme| l.is(Token::Comma) || l.is(Token::Semi) || is_phrase(l, "VA");
        if self.lexemes.iter().any(parted) && read_as(self.kind, &yearly) {
            return Some((yearly, String::new()));
        }
        // `6 tháng, 1 năm`
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon));
        let from = colon.map_or(0, |colon| colon + 1);
        if from < all && self.lexemes[from].is(Token::Number) {
            let head = if from == 0 {
                String::new()
            } else {
                format!("{} ", self.slice(0..from))
            };
            let stepped = format!("{head}định kỳ {}", self.slice(from..all));
            let steps = self.lexemes[from..].iter().any(parted) && !self.has_year(from);
            if steps && read_as(self.kind, &stepped) {
                return Some((stepped, String::new()));
            }
        }
        let parts = |at: &usize| {
            let l = &self.lexemes[*at];
            l.is(Token::Comma) || l.is(Token::Semi) || l.is(Token::LParen)
        };
        let at = (1..all)
            .rev()
            .filter(parts)
            .find(|at| self.run_reads(self.kind, 0..*at))?;
        let rest = self.slice(at..all).trim_matches([',', ';', ' ', '(', ')']);
        Some((self.slice(0..at).trim_end().to_string(), rest.to_string()))
    }

    fn has_year(&self, from: usize) -> bool {
        let year =
            |at: usize| self.lexemes[at].is(Token::Number) && self.slice(at..at + 1).len() == 4;
        (from..self.lexemes.len()).any(year)
    }

    /// `hoàn thành: năm 2025` of a task.
    pub(super) fn due_opened(&self) -> Option<Vec<String>> {
        let colon = self
            .lexemes
            .iter()
            .position(|l| l.is(Token::Colon))
            .filter(|at| *at > 0)?;
        let opens = WORDS
            .due_openers
            .has(&crate::source::text::key(self.slice(0..colon)));
        let rest = self.slice(colon..self.lexemes.len());
        (opens && self.kind == LineKind::Attribute).then(|| vec![format!("thời gian{rest}")])
    }

    /// `đến năm 2025 tỷ lệ này đạt 95%`: words that say nothing of the level go behind a `#`.
    pub(super) fn words_between(&self) -> Option<Vec<String>> {
        let all = self.lexemes.len();
        let colon = self.lexemes.iter().any(|l| l.is(Token::Colon));
        if self.kind != LineKind::Attribute || colon {
            return None;
        }
        let plain = |l: &Lexeme| {
            let word =
                l.is(Token::Word) && says_nothing(&self.text[l.start as usize..l.end as usize]);
            word || is_phrase(l, "MUC_DO") || l.is(Token::Comma)
        };
        let times = |end: &usize| read_as(self.kind, &format!("{}: -", self.slice(0..*end)));
        let end = (1..all)
            .filter(|end| plain(&self.lexemes[*end]))
            .find(times)?;
        let next = end + self.lexemes[end..].iter().position(|l| !plain(l))?;
        let between = self.slice(end..next).trim_matches([',', ' ']);
        let line = format!("{}: {}", self.slice(0..end), self.slice(next..all));
        (!between.is_empty() && read_as(self.kind, &line))
            .then(|| vec![format!("{line}  # {between}")])
    }

    /// `hiện trạng 2020: khoảng 93%`: what was has no comparison.
    pub(super) fn figure_alone(&self) -> Option<Vec<String>> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let number = |l: &Lexeme| l.is(Token::Number);
        let at = colon + 1 + self.lexemes[colon + 1..].iter().position(number)?;
        let one = self.lexemes[colon + 1..]
            .iter()
            .filter(|l| number(l))
            .count()
            == 1;
        if !is_phrase(&self.lexemes[0], "HIEN_TRANG") || at == colon + 1 || !one {
            return None;
        }
        let (head, words) = (self.slice(0..colon + 1), self.slice(colon + 1..at));
        let line = format!("{head} {}", self.slice(at..self.lexemes.len()));
        read_as(self.kind, &line).then(|| vec![format!("{line}  # {words}")])
    }

    /// `đến 2030: dưới 2, định hướng 2045`: a year that the level is not of.
    pub(super) fn outlook(&self) -> Option<Vec<String>> {
        let all = self.lexemes.len();
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let looks = |at: &usize| {
            let words = crate::source::text::key(self.slice(*at..all));
            WORDS.outlook_words.begins(&words)
        };
        let at = (1..all).find(looks)?;
        let year = at
            + self.lexemes[at..]
                .iter()
                .position(|l| l.is(Token::Number))?;
        let mut end = at;
        while end > 0
            && (self.lexemes[end - 1].is(Token::Comma) || is_phrase(&self.lexemes[end - 1], "VA"))
        {
            end -= 1;
        }
        let (before, looked) = (self.slice(0..end), self.slice(at..year + 1));
        if at < colon && year < colon {
            let rest = self.slice(colon..all);
            let far = self.slice(year..year + 1);
            return Some(vec![
                format!("{before}{rest}  # {looked}"),
                format!("{before}, {far}{rest}"),
            ]);
        }
        (at > colon && year + 1 == all).then(|| vec![format!("{before}  # {looked}")])
    }

    /// `đơn vị chủ trì thực hiện: Sở Y tế`: a keyword with more words before its colon.
    pub(super) fn keyword_alone(&self) -> Option<Vec<String>> {
        let phrase = PHRASES.get(self.lexemes.first()?.code)?;
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let more = self
            .lexemes
            .get(1..colon)
            .filter(|more| !more.is_empty() && more.len() < 5)?;
        let says = |l: &Lexeme| {
            let keyword = PHRASES.get(l.code);
            let other = keyword.is_some_and(|p| p.role != Role::Inner && p.code != "THUC_HIEN");
            other || !(l.is(Token::Word) || keyword.is_some())
        };
        if phrase.role != Role::Attribute || more.iter().any(says) || phrase.code == "HIEN_TRANG" {
            return None;
        }
        Some(vec![format!(
            "{}{}",
            phrase.text,
            self.slice(colon..self.lexemes.len())
        )])
    }

    /// `ước 95`: an estimate is a figure; a level is the number, or about it.
    pub(super) fn estimated(&self) -> Option<Vec<String>> {
        let from = self.level_from()?;
        let number = from
            + self.lexemes[from..]
                .iter()
                .position(|l| l.is(Token::Number))?;
        if number == from {
            return None;
        }
        let words = crate::source::text::key(self.slice(from..number));
        WORDS.estimate_heads.has(&words).then(|| {
            let (head, rest) = (self.head(from), self.slice(number..self.lexemes.len()));
            vec![format!("{head}{rest}"), format!("{head}khoảng {rest}")]
        })
    }
}
