//! Times that have no day of their own, and the day that is written beside them.

use super::{Lower, clean};
use crate::finding::Finding;
use crate::finding::catalogue::syntax::DAY_BESIDE_EVENT;
use crate::model::programme::Due;
use crate::source::Span;
use crate::syntax::grammar::Pair;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;

/// A limit within the words of a time: `trước 30/6/2025`, `trước ngày 20`.
struct Limit {
    span: Span,
    /// How it is to be written so that it is a time itself.
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// With its year.
    Whole,
    /// `30/11`, a day of each year.
    OfYear,
    /// `ngày 20`, a day of a month.
    OfMonth,
}

impl Lower<'_> {
    /// A time that waits on an event, unless a day stands in its words.
    pub(super) fn event(&mut self, pair: &Pair) -> Option<Due> {
        self.without_day(pair).then_some(Due::OnEvent)
    }

    /// Whether no day stands within the words of a time that has none; one that does is
    /// reported, as it would not be judged.
    pub(super) fn without_day(&mut self, pair: &Pair) -> bool {
        let whole = self.span(pair);
        let inside = |one: &&Lexeme| whole.start <= one.start && one.end <= whole.end;
        let lexemes: Vec<Lexeme> = self.lexemes.iter().filter(inside).copied().collect();
        let limits = self.limits(&lexemes);
        let Some(first) = limits.first() else {
            return true;
        };
        let typed = |limit: &Limit| clean(self.slice(limit.span));
        let all: Vec<String> = limits.iter().map(typed).collect();
        let all = all.join(", ");
        let has = |name: &str| lexemes.iter().any(|one| named(one, name));
        let instead = match first.kind {
            _ if has("TRONG_VONG") => "đến NGÀY/THÁNG/NĂM".to_string(),
            Kind::Whole => typed(first),
            Kind::OfYear => format!("{all} hằng năm"),
            Kind::OfMonth if has("HANG_QUY") || has("QUY") => {
                let day = typed(first);
                format!("{day} tháng đầu quý` hay `{day} tháng cuối quý")
            }
            Kind::OfMonth => format!("{} hằng tháng", typed(first)),
        };
        let finding = Finding::new(&DAY_BESIDE_EVENT, first.span)
            .arg("day", typed(first))
            .arg("instead", instead);
        self.findings.push(finding);
        false
    }

    fn limits(&self, lexemes: &[Lexeme]) -> Vec<Limit> {
        let mut found: Vec<Limit> = Vec::new();
        let within = lexemes.first().is_some_and(|one| named(one, "TRONG_VONG"));
        let cited = lexemes.first().is_some_and(|one| named(one, "THEO"));
        for (at, opening) in lexemes.iter().enumerate() {
            let limit = named(opening, "TRUOC") || named(opening, "DEN");
            if !(limit || within && named(opening, "TU")) {
                continue;
            }
            let rest = &lexemes[at + 1..];
            // A year behind the name of a document is of its title.
            let after_comma =
                at > 0 && (lexemes[at - 1].is(Token::Comma) || lexemes[at - 1].is(Token::Semi));
            let Some((taken, kind)) = self.day_at(rest, after_comma && !cited) else {
                continue;
            };
            let end = rest.get(taken - 1).map_or(opening.end, |last| last.end);
            let span = Span {
                file: self.file,
                start: opening.start,
                end,
            };
            found.push(Limit { span, kind });
        }
        found
    }

    /// How many lexemes at the start of these are a day, a month or a quarter (a year, where
    /// those count), and of what it is.
    fn day_at(&self, lexemes: &[Lexeme], years: bool) -> Option<(usize, Kind)> {
        let mut at = 0;
        let mut word = "";
        while let Some(one) = lexemes.get(at) {
            let name = ["HET", "NGAY", "THANG_LICH", "QUY", "NAM", "TRONG", "VAO"];
            let Some(name) = name.into_iter().find(|name| named(one, name)) else {
                break;
            };
            word = name;
            at += 1;
        }
        let number = |at: usize| lexemes.get(at).is_some_and(|one| one.is(Token::Number));
        let slash = |at: usize| lexemes.get(at).is_some_and(|one| one.is(Token::Slash));
        let last_of = |from: usize| {
            let mut to = from;
            while slash(to + 1) && number(to + 2) {
                to += 2;
            }
            to
        };
        if word == "QUY" && slash(at + 1) && number(at + 2) {
            return Some((at + 3, Kind::Whole));
        }
        if !number(at) {
            return None;
        }
        let last = last_of(at);
        // `30/6/KH`: the number of a document.
        if slash(last + 1) {
            return None;
        }
        match ((last - at) / 2, word) {
            (2, _) => Some((last + 1, Kind::Whole)),
            (1, "THANG_LICH") => Some((last + 1, Kind::Whole)),
            (1, _) if self.is_year(lexemes.get(last)?) => Some((last + 1, Kind::Whole)),
            (1, _) => Some((last + 1, Kind::OfYear)),
            (0, "NGAY") => Some((last + 1, Kind::OfMonth)),
            (0, "THANG_LICH") => Some((last + 1, Kind::OfYear)),
            (0, _) if years && self.is_year(lexemes.get(at)?) => Some((at + 1, Kind::Whole)),
            _ => None,
        }
    }

    fn is_year(&self, one: &Lexeme) -> bool {
        one.end - one.start == 4
    }
}

fn named(one: &Lexeme, name: &str) -> bool {
    PHRASES
        .get(one.code)
        .is_some_and(|phrase| phrase.code == name)
}
