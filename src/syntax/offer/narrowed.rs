//! Levels that say more than one bound: how far from a mean, if what, of which part each.

use super::trial::read_as;
use super::{Failed, is_phrase};
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;

/// A part's name where the line has none.
const UNNAMED: &str = "…";

impl Failed<'_> {
    /// `thấp hơn bình quân cả nước 1 điểm %`: how far, and the whole level.
    pub(in crate::syntax) fn apart_from_mean(&self) -> Option<(String, String)> {
        let from = self.behind_colon()?;
        let at = from + self.position(from, "BINH_QUAN_CA_NUOC")?;
        self.lexemes.get(at + 1).filter(|l| l.is(Token::Number))?;
        let all = self.lexemes.len();
        Some((
            self.slice(at + 1..all).to_string(),
            self.slice(from..all).to_string(),
        ))
    }

    /// `ít nhất 90 nếu có vốn`: the condition, and the line with a place for it.
    pub(in crate::syntax) fn hangs_on(&self) -> Option<(String, String)> {
        let from = self.behind_colon()?;
        let at = from + self.position(from, "NEU")?;
        let all = self.lexemes.len();
        let given = self.slice(at + 1..all).to_string();
        let before = self.slice(0..from).trim_end_matches([':', ' ']);
        let level = self.slice(from..at).trim_end_matches([',', ' ']);
        let plain = format!("{before}: {level}");
        let reads = at > from && !given.is_empty() && read_as(LineKind::Attribute, &plain);
        reads.then(|| (given, format!("{before} nếu […]: {level}")))
    }

    /// `trên 50% đối với đô thị loại II và 20% đối với các đô thị còn lại`, `lần lượt đạt 20%
    /// và 5%`: the time, and each part with its level.
    pub(in crate::syntax) fn for_each(&self) -> Option<(String, Vec<(String, String)>)> {
        let from = self.behind_colon()?;
        let all = self.lexemes.len();
        let typed = key(self.slice(from..all));
        let turns = typed.starts_with(&key("lần lượt"));
        let from_level = from + if turns { 2 } else { 0 };
        let joins = |l: &Lexeme| is_phrase(l, "VA") || l.is(Token::Semi) || l.is(Token::Comma);
        let mut clauses = vec![from_level];
        for at in from_level..all {
            let number = |at: usize| self.lexemes[at].is(Token::Number);
            let worded = |l: &Lexeme| PHRASES.get(l.code).is_some();
            let opens = self.lexemes.get(at + 1).is_some_and(worded);
            let more =
                at + 1 < all && number(at + 1) || opens && (at + 1..all.min(at + 5)).any(number);
            if joins(&self.lexemes[at]) && more {
                clauses.push(at + 1);
            }
        }
        let ends = clauses.iter().skip(1).map(|start| start - 1).chain([all]);
        let times = self.slice(0..from).trim_end_matches([':', ' ']).to_string();
        let mut before = String::new();
        let mut parts = Vec::new();
        for (start, end) in clauses.iter().zip(ends) {
            let (name, level) = self.of_part(*start, end)?;
            // A number alone is asked as the one before it.
            let bare = level.starts_with(|c: char| c.is_ascii_digit());
            let level = match bare {
                true => format!("{before}{level}"),
                false => level,
            };
            before = level.chars().take_while(|c| !c.is_ascii_digit()).collect();
            if !read_as(LineKind::Attribute, &format!("{times}: {level}")) {
                return None;
            }
            parts.push((name, level));
        }
        let named = parts.iter().filter(|(name, _)| name != UNNAMED).count();
        let several = parts.len() > 1 && (turns || named == parts.len());
        several.then_some((times, parts))
    }

    /// A clause's part and its level: `20%` of `20% đối với các đô thị còn lại`.
    fn of_part(&self, from: usize, to: usize) -> Option<(String, String)> {
        let number = |at: &usize| self.lexemes[*at].is(Token::Number);
        let at = (from..to).find(number)?;
        let unit = |l: &Lexeme| l.is(Token::Percent) || l.is(Token::Permille);
        let end = at + 1 + usize::from(self.lexemes.get(at + 1).is_some_and(unit));
        let part_word = |at: &usize| {
            let word = key(self.slice(*at..at + 1));
            WORDS.part_words.has(&word) || word == key("so với")
        };
        if end == to {
            return Some((UNNAMED.to_string(), self.slice(from..end).to_string()));
        }
        // `90% hồ sơ tại cấp bộ`: the part is behind `tại`.
        let opens = (end..to).find(part_word)?;
        let name = self.slice(opens..to);
        let name = ["đối với ", "tại ", "ở ", "cho "]
            .iter()
            .find_map(|word| name.strip_prefix(word))
            .unwrap_or(name);
        Some((name.to_string(), self.slice(from..end).to_string()))
    }

    /// Where a milestone line's level begins.
    fn behind_colon(&self) -> Option<usize> {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon))?;
        let level = self.kind == LineKind::Attribute && colon + 1 < self.lexemes.len();
        let opens = read_as(
            LineKind::Attribute,
            &format!("{} -", self.slice(0..colon + 1)),
        );
        (level && opens).then_some(colon + 1)
    }

    /// Where a keyword stands, counted from `from`.
    fn position(&self, from: usize, code: &str) -> Option<usize> {
        self.lexemes[from..].iter().position(|l| is_phrase(l, code))
    }
}
