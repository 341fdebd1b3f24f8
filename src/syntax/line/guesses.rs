//! What a line that failed may say: its levels, its time, the words not understood.

use super::LineParser;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::attributes;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::{Lexeme, Line};
use crate::syntax::offer::read_as;
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;
use crate::syntax::sense::readings;
use std::ops::Range;

/// Words of levels that a number alone does not say.
const OTHER_FORMS: [&str; 24] = [
    "TANG",
    "GIAM",
    "GAP",
    "GAP_DOI",
    "MOT_NUA",
    "LAN",
    "SO_VOI",
    "CUNG_KY",
    "NAM_TRUOC",
    "DAU_NAM",
    "DAU_KY",
    "HIEN_TRANG",
    "DU_TOAN",
    "CHUONG_TRINH",
    "BINH_QUAN_CA_NUOC",
    "BINH_QUAN",
    "TONG",
    "NHOM",
    "TOP",
    "VUOT",
    "DUNG_DAU",
    "HANG_NAM",
    "HOAC",
    "VA",
];

impl LineParser<'_> {
    /// Times of the kinds that there are, about the year of a line that has one.
    pub(super) fn times_like(&self, line: &Range<usize>) -> String {
        let text = |l: &Lexeme| &self.text[l.start as usize..l.end as usize];
        let numbers = self.lexed.lexemes[line.clone()].iter();
        let mut years = numbers
            .filter(|l| l.is(Token::Number) && l.end - l.start == 4)
            .map(text);
        let (first, last) = (years.next(), years.next_back());
        match (first, last) {
            (Some(first), Some(last)) => {
                format!("`giai đoạn {first} - {last}`, `đến năm {last}`")
            }
            (Some(year), None) => format!(
                "`đến năm {year}`, `đến quý …/{year}`, `đến ngày …/{year}`, `năm {year} và các năm tiếp theo`"
            ),
            (None, _) => {
                "`đến năm …`, `trước 15/12 hằng năm`, `ngày 25 hằng tháng`, `khi có …`, `định kỳ …`"
                    .to_string()
            }
        }
    }

    /// `đến 2025:` and its level on the line below, as one line; of either of them.
    pub(super) fn level_below(&self, line: &Range<usize>, failed: usize) -> Option<String> {
        let lexemes = &self.lexed.lexemes;
        let is_colon = |at: usize| lexemes.get(at).is_some_and(|l| l.is(Token::Colon));
        let (upper, lower) = if failed >= line.len() && is_colon(line.end.checked_sub(1)?) {
            let next = |other: &&Line| other.lexemes.start == line.end;
            (
                line.clone(),
                self.lexed.lines.iter().find(next)?.lexemes.clone(),
            )
        } else if failed == 0 && is_colon(line.start.checked_sub(1)?) {
            let before = |other: &&Line| other.lexemes.end == line.start;
            let upper = self.lexed.lines.iter().find(before)?;
            (upper.lexemes.clone(), line.clone())
        } else {
            return None;
        };
        let opens = PHRASES.get(lexemes.get(upper.start)?.code)?;
        let text = |run: Range<usize>| self.slice(self.lexed.span(run));
        let joined = format!("{} {}", text(upper), text(lower));
        (attributes::opens_target(opens.code) && read_as(LineKind::Attribute, &joined))
            .then_some(joined)
    }

    /// The words before a number at which a line fails that are no keywords: it is they
    /// that are not understood.
    pub(super) fn unknown_words(&self, line: &Range<usize>, at: usize) -> Option<Range<usize>> {
        let lexemes = &self.lexed.lexemes;
        let behind_colon = lexemes[line.start..at].iter().any(|l| l.is(Token::Colon));
        let number = lexemes.get(at).is_some_and(|l| l.is(Token::Number));
        let words = lexemes[line.start..at].iter().rev();
        let keyword = |l: &&Lexeme| PHRASES.get(l.code).is_some();
        let end = at - words.clone().take_while(keyword).count();
        let words = lexemes[line.start..end].iter().rev();
        let start = end - words.take_while(|l| l.is(Token::Word)).count();
        let level = lexemes[line.start..start].iter().rev();
        let mut level = level.take_while(|l| !l.is(Token::Colon));
        if level.any(|l| l.is(Token::Number)) {
            return None;
        }
        (behind_colon && number && start < end).then_some(start..end)
    }

    /// The levels that a milestone line or a cell may mean that fails behind its colon,
    /// and whether its words say of which side it is.
    pub(super) fn levels(
        &self,
        kind: LineKind,
        line: &Range<usize>,
        failed: usize,
    ) -> Option<(String, bool)> {
        let lexemes = &self.lexed.lexemes[line.clone()];
        let from = match kind {
            LineKind::Cell => 0,
            LineKind::Attribute => {
                let first = PHRASES.get(lexemes.first()?.code)?;
                let colon = lexemes.iter().position(|l| l.is(Token::Colon))?;
                let level = attributes::opens_target(first.code) && failed > colon;
                level.then_some(colon + 1)?
            }
            LineKind::Head
            | LineKind::FigureCell
            | LineKind::DirectionCell
            | LineKind::DueCell
            | LineKind::Test => {
                return None;
            }
        };
        let level = &lexemes[from..];
        // Of a change, a part of another figure, an alternative no plain level is it.
        let other = |l: &&Lexeme| {
            let code = PHRASES.get(l.code).map(|phrase| phrase.code);
            l.is(Token::Bracket) || code.is_some_and(|code| OTHER_FORMS.contains(&code))
        };
        // Nor is it one of all where words say of what part it is.
        let part = |l: &Lexeme| {
            let typed = key(&self.text[l.start as usize..l.end as usize]);
            l.is(Token::Word) && WORDS.part_words.has(&typed)
        };
        let parenthesis = level.iter().any(|l| l.is(Token::LParen));
        if level.iter().any(|l| other(&l)) || parenthesis && level.iter().any(part) {
            return None;
        }
        let mut numbers = level.iter().filter(|l| l.is(Token::Number));
        let number = numbers.next()?;
        // Of several numbers it is not known which is the level.
        if numbers.next().is_some() {
            return None;
        }
        let text = |from: u32, to: u32| &self.text[from as usize..to as usize];
        let percent = (level.iter()).any(|l| l.is(Token::Percent) && l.start == number.end);
        let percent = if percent { "%" } else { "" };
        let number = format!("{}{percent}", text(number.start, number.end));
        let words = text(level.first()?.start, level.last()?.end);
        let all = readings(words, &number);
        let reads = |level: &String| read_as(LineKind::Cell, level.trim_matches('`'));
        let side = all.len() == 1;
        all.iter().all(reads).then(|| (all.join(" · "), side))
    }
}
