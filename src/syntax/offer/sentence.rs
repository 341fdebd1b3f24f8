//! A commitment told in one sentence at the margin, `1. Tỷ lệ hộ nghèo còn 2% vào năm
//! 2025`: the declaration and the level that it is.

use super::trial::read_as;
use super::{BLANK, Failed, SOME_YEAR, is_phrase};
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;

/// Keywords with which a level begins behind a name.
const LEVEL_OPENINGS: [&str; 18] = [
    "DAT",
    "BANG",
    "XUONG",
    "LEN",
    "TANG",
    "GIAM",
    "DUOI",
    "TREN",
    "IT_NHAT",
    "KHONG_QUA",
    "GAP",
    "GAP_DOI",
    "KHOANG",
    "DUY_TRI",
    "NANG",
    "DEN",
    "VAO",
    "KHONG_CON",
];

impl Failed<'_> {
    /// `chỉ tiêu 1 "Tỷ lệ hộ nghèo", %` and `còn 2% vào năm 2025`; none of a line that
    /// names no year and no other number.
    pub(in crate::syntax) fn sentence(&self) -> Option<Vec<String>> {
        let all = self.lexemes.len();
        if self
            .lexemes
            .iter()
            .any(|l| l.is(Token::String) || l.is(Token::Pipe))
        {
            return None;
        }
        let (code, from) = self.numbered();
        let opens = |at: &usize| {
            let lexeme = &self.lexemes[*at];
            let mark = [
                Token::Number,
                Token::LParen,
                Token::Colon,
                Token::Lt,
                Token::Gt,
                Token::Le,
                Token::Ge,
            ];
            let phrase = PHRASES.get(lexeme.code).map(|phrase| phrase.code);
            mark.iter().any(|&t| lexeme.is(t))
                || phrase.is_some_and(|code| LEVEL_OPENINGS.contains(&code))
        };
        let ends = (from + 1..all).find(opens)?;
        let name = self.slice(from..ends).trim_end_matches([',', ';', ' ']);
        let (unit, level) = self.unit_and_level(ends)?;
        let level = level.trim_end_matches(['.', ';', ' ']);
        let code = if code.is_empty() {
            code
        } else {
            format!(" {code}")
        };
        let mut lines = vec![format!("chỉ tiêu{code} \"{name}\", {unit}")];
        lines.extend(levels(level)?);
        let head = read_as(LineKind::Head, &lines[0].replace(BLANK, "%"));
        (head && self.keep_numbers(&lines)).then_some(lines)
    }

    /// The code that a line begins with, and where its words begin.
    fn numbered(&self) -> (String, usize) {
        let mut from = usize::from(is_phrase(&self.lexemes[0], "CHI_TIEU"));
        let mut code = String::new();
        let number = |l: &Lexeme| l.is(Token::Number);
        if self.lexemes.get(from).is_some_and(number) {
            code = self.slice(from..from + 1).trim_end_matches('.').to_string();
            from += 1;
        }
        let mark = |l: &Lexeme| {
            let marks = [
                Token::Dot,
                Token::Colon,
                Token::RParen,
                Token::Minus,
                Token::Plus,
            ];
            marks.iter().any(|&t| l.is(t))
        };
        while self.lexemes.get(from).is_some_and(mark) {
            from += 1;
        }
        (code, from)
    }

    /// The unit of a sentence, and its level: of `(%): 95 vào năm 2025` and of `còn 2%`.
    fn unit_and_level(&self, at: usize) -> Option<(String, &str)> {
        let all = self.lexemes.len();
        let (mut at, mut unit) = (at, None);
        if self.lexemes[at].is(Token::LParen) {
            let close = at
                + self.lexemes[at..]
                    .iter()
                    .position(|l| l.is(Token::RParen))?;
            if close == at + 1 {
                return None;
            }
            unit = Some(self.slice(at + 1..close).to_string());
            at = close + 1;
        }
        let mark = |l: &Lexeme| l.is(Token::Colon) || l.is(Token::Comma);
        while self.lexemes.get(at).is_some_and(mark) {
            at += 1;
        }
        if at >= all {
            return None;
        }
        let percent = self.lexemes[at..].iter().any(|l| l.is(Token::Percent));
        let unit = unit.unwrap_or(if percent { "%" } else { BLANK }.to_string());
        let number = |l: &&Lexeme| l.is(Token::Number);
        let text = |l: &Lexeme| &self.text[l.start as usize..l.end as usize];
        let numbers: Vec<&str> = self.lexemes[at..].iter().filter(number).map(text).collect();
        let years = numbers
            .iter()
            .filter(|n| n.len() == 4 && n.starts_with("20"))
            .count();
        (years > 0 && numbers.len() > years).then(|| (unit, self.slice(at..all)))
    }
}

/// The lines of a sentence's level: as it stands, or its clauses one by one.
fn levels(level: &str) -> Option<Vec<String>> {
    let reads = |line: &str| read_as(LineKind::Attribute, line);
    if reads(level) {
        return Some(vec![level.to_string()]);
    }
    let commas = level.match_indices([',', ';']).map(|(at, _)| at);
    let split = |at: usize| (level[..at].trim(), level[at + 1..].trim());
    let (first, last) = commas.map(split).find(|(_, last)| reads(last))?;
    let dated = format!("đến {SOME_YEAR}: {first}");
    let first = match reads(&dated) {
        true => format!("đến {BLANK}: {first}"),
        false => return None,
    };
    Some(vec![first, last.to_string()])
}
