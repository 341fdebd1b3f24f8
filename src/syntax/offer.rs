//! The nearest whole line that can be read, made of one that cannot: a mark put in,
//! left out or changed, a word said twice said once, a name put between quotes, words
//! that say nothing of a level put behind a `#`. No number, no keyword and no word
//! of direction, strictness or time is lost or added, so that a line offered never
//! says something else than the one typed.

mod edits;
mod either;
mod levels;
mod lines;
mod narrowed;
mod parts;
mod sentence;
mod times;
mod trial;

use crate::source::FileId;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::{Lexeme, lex};
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;
use std::ops::Range;

pub(super) use trial::read_as;

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
        if self.lexemes.is_empty() || self.lexemes.len() > MOST_LEXEMES || self.narrows() {
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

    /// Whether a level is cut down behind its colon, `không còn hộ nghèo, trừ …`: no mark
    /// makes that a level of all.
    fn narrows(&self) -> bool {
        let colon = self.lexemes.iter().position(|l| l.is(Token::Colon));
        let from = colon.unwrap_or(self.lexemes.len());
        self.kind == LineKind::Attribute
            && self.lexemes[from..]
                .iter()
                .any(|l| is_phrase(l, "TRU") || is_phrase(l, "RIENG"))
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

    /// The bytes of a run of lexemes; of one that has none, no bytes.
    fn bytes(&self, run: Range<usize>) -> Range<usize> {
        match self.lexemes.get(run) {
            Some([first, .., last]) => first.start as usize..last.end as usize,
            Some([one]) => one.start as usize..one.end as usize,
            Some([]) | None => 0..0,
        }
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

    /// Where the lexeme before one ends.
    fn behind_word(&self, at: usize) -> usize {
        match at.checked_sub(1) {
            Some(before) => self.lexemes[before].end as usize,
            None => self.lexemes[at].start as usize,
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
        if !trial::read_as(self.kind, line) {
            return false;
        }
        let lexed = lex(FileId(0), line);
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
    use crate::syntax::grammar;

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
            (Attribute, "đến 2025 95", Some("đến 2025: 95")),
            (Attribute, "đến 2025: 95*", Some("đến 2025: 95  # *")),
            (Attribute, "đến 2025: 95(1)", Some("đến 2025: 95  # 1")),
            (
                Attribute,
                "thời gian: 30-6-2025",
                Some("thời gian: 30/6/2025"),
            ),
            (Attribute, "đến 2025: 20k", None),
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
            (
                Attribute,
                "thời gian: Q4/2025",
                Some("thời gian: quý 4/2025"),
            ),
            (
                Attribute,
                "thời gian: 2025-12-31",
                Some("thời gian: 31/12/2025"),
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
