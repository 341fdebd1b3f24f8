//! An offer on trial: it is read as a line is, whole, and held against the words typed,
//! before anybody sees it.

use super::levels::MANY;
use super::{BLANK, Failed, SOME_YEAR, is_phrase};
use crate::finding::Severity;
use crate::source::FileId;
use crate::syntax::grammar::{self, LineKind, Rule};
use crate::syntax::lexemes::{Lexeme, lex};
use crate::syntax::lower::{self, Lower};
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;

/// Keywords by which a level is a floor.
const UP: [&str; 8] = [
    "TU", "IT_NHAT", "LEN", "TREN", "TRO_LEN", "VUOT", "TANG", "DUNG_DAU",
];

/// Keywords by which a level is a ceiling.
const DOWN: [&str; 7] = [
    "KHONG_QUA",
    "XUONG",
    "DUOI",
    "TRO_XUONG",
    "KHONG_CON",
    "GIAM",
    "KHONG_TANG",
];

/// Keywords by which one of them is asked without the level itself.
const STRICT: [&str; 3] = ["TREN", "DUOI", "VUOT"];

/// Whether a line reads: by the grammar, and then its numbers, days and marks; what is
/// refused then (`2025 - 95`) is no offer.
pub(in crate::syntax) fn read_as(kind: LineKind, line: &str) -> bool {
    let lexed = lex(FileId(0), line);
    let all = 0..lexed.lexemes.len();
    if lexed.lines.len() != 1 {
        return false;
    }
    let Ok(pair) = grammar::parse(kind, lexed.codes(&all)) else {
        return false;
    };
    let mut lower = Lower {
        file: FileId(0),
        lexemes: &lexed.lexemes,
        text: line,
        findings: Vec::new(),
    };
    match kind {
        LineKind::Head => drop(lower::head(&mut lower, pair)),
        LineKind::Attribute => drop(lower::attribute(&mut lower, pair)),
        LineKind::Cell if pair.as_rule() != Rule::MINUS => {
            drop(lower.goal(pair, Vec::new(), None));
        }
        LineKind::DueCell if pair.as_rule() != Rule::MINUS => drop(lower.due(pair)),
        LineKind::Test => drop(lower.test_line(pair)),
        LineKind::Cell | LineKind::DueCell | LineKind::FigureCell | LineKind::DirectionCell => {}
    }
    let noted = |severity: Severity| severity <= Severity::Note;
    lower.findings.iter().all(|f| noted(f.severity))
}

/// A line's text before the remark behind it.
pub(super) fn without_remark(line: &str) -> &str {
    line.split("  # ").next().unwrap_or(line)
}

/// Whether a `trên` says of how many a number is: `35 giường trên 1 vạn dân`, `45 trên 51
/// xã`.
pub(super) fn of_so_many(lexemes: &[Lexeme], at: usize) -> bool {
    let names = |l: &Lexeme| l.is(Token::Word) || l.is(Token::Number);
    let number = |l: &Lexeme| l.is(Token::Number);
    let many = lexemes.get(at + 1).is_some_and(number);
    let some = lexemes[..at].iter().rposition(number);
    let some = some.is_some_and(|some| lexemes[some..at].iter().all(names));
    many && some && is_phrase(&lexemes[at], "TREN")
}

/// Which sides, how strictly, of a run of lexemes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sides {
    up: bool,
    down: bool,
    strict: bool,
}

impl Sides {
    fn of(lexemes: &[Lexeme]) -> Self {
        let mut sides = Sides::default();
        for (at, lexeme) in lexemes.iter().enumerate() {
            if of_so_many(lexemes, at) {
                continue;
            }
            let code = PHRASES.get(lexeme.code).map_or("", |phrase| phrase.code);
            let sign = |tokens: [Token; 2]| tokens.iter().any(|&token| lexeme.is(token));
            sides.up |= UP.contains(&code) || sign([Token::Gt, Token::Ge]);
            sides.down |= DOWN.contains(&code) || sign([Token::Lt, Token::Le]);
            sides.strict |= STRICT.contains(&code) || sign([Token::Lt, Token::Gt]);
        }
        sides
    }

    fn any(self) -> bool {
        self.up || self.down
    }
}

impl Failed<'_> {
    /// Whether each of these lines, one of which may be meant, reads, says nothing of
    /// another side than the words typed, and has no number that was not typed.
    pub(super) fn may_mean(&self, line: &str) -> bool {
        let line = without_remark(line);
        let lexed = lex(FileId(0), line);
        let (typed, offered) = (Sides::of(self.lexemes), Sides::of(&lexed.lexemes));
        let turned = offered.up && !typed.up && typed.down
            || offered.down && !typed.down && typed.up
            || typed.any() && !offered.any() && self.kind != LineKind::Head
            || typed.any() && offered.strict && !typed.strict;
        // Of ranks the first is the best: `hạng từ 10 đến 15` is at most the 15th.
        let rank = |l: &Lexeme| {
            ["TOP", "THU_HANG", "NHOM"]
                .iter()
                .any(|code| is_phrase(l, code))
        };
        let turned = turned && !self.lexemes.iter().any(rank);
        !turned && self.has_numbers(line, &lexed.lexemes)
    }

    /// Whether lines that stand for this one together have all its numbers.
    pub(super) fn keep_numbers(&self, lines: &[String]) -> bool {
        let all: String = lines.iter().map(|line| digits(line)).collect();
        (self.lexemes.iter())
            .filter(|l| l.is(Token::Number))
            .all(|l| all.contains(&digits(&self.text[l.start as usize..l.end as usize])))
    }

    fn has_numbers(&self, line: &str, lexemes: &[Lexeme]) -> bool {
        let whole = digits(self.text_of_line());
        (0..lexemes.len())
            .filter(|at| lexemes[*at].is(Token::Number))
            .all(|at| {
                let l = &lexemes[at];
                let typed = &line[l.start as usize..l.end as usize];
                // `/10.000 dân` of `trên 1 vạn dân`.
                let below = at > 0 && lexemes[at - 1].is(Token::Slash) && MANY.contains(&typed);
                below || typed == SOME_YEAR || typed == BLANK || whole.contains(&digits(typed))
            })
    }

    fn text_of_line(&self) -> &str {
        match (self.lexemes.first(), self.lexemes.last()) {
            (Some(first), Some(last)) => &self.text[first.start as usize..last.end as usize],
            _ => "",
        }
    }
}

/// The digits of a text, without what parts them.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
