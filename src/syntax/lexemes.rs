//! Tokens to lexemes: blanks dropped, syllables joined into keywords, lines found.
//!
//! A lexeme has a code: a token kind's number, or 256 and up for keywords. The
//! grammar sees one private-use character a lexeme (three bytes of UTF-8), so a
//! place in its input divided by three is the lexeme's index.

use crate::source::{FileId, Span};
use crate::syntax::phrases::{FIRST_KEYWORD, PHRASES, Phrases};
use crate::syntax::scan::{Token, tokens};
use foldhash::HashMap;
use std::ops::Range;

/// A word of the grammar.
#[derive(Clone, Copy, Debug)]
pub struct Lexeme {
    /// Token kind or keyword.
    pub code: u16,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Lexeme {
    /// Whether the lexeme is a token of this kind.
    pub fn is(self, token: Token) -> bool {
        self.code == token as u16
    }

    /// Its character in the grammar's input.
    pub fn char(self) -> char {
        code_char(self.code)
    }
}

/// The grammar's character for a code.
pub fn code_char(code: u16) -> char {
    char::from_u32(0xE000 + u32::from(code)).unwrap_or('\u{E000}')
}

/// A line that has at least one lexeme.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its lexemes.
    pub lexemes: Range<usize>,
    /// Whether a blank stands before the first of them.
    pub indented: bool,
    /// Bytes of the whole line, blanks and comments included.
    pub bytes: Range<u32>,
}

/// A file's lexemes and lines.
#[derive(Debug)]
pub struct Lexed {
    /// The file.
    pub file: FileId,
    /// Without blanks, comments and line ends.
    pub lexemes: Vec<Lexeme>,
    /// The grammar's input, one character a lexeme.
    pub codes: String,
    /// Lines that are not blank.
    pub lines: Vec<Line>,
}

impl Lexed {
    /// The grammar's input of some lexemes.
    pub fn codes(&self, lexemes: &Range<usize>) -> &str {
        &self.codes[lexemes.start * 3..lexemes.end * 3]
    }

    /// The place of a run of lexemes; an empty run is the place before it.
    pub fn span(&self, lexemes: Range<usize>) -> Span {
        lexemes_span(self.file, &self.lexemes, lexemes)
    }
}

/// The place of a run of `lexemes`; an empty run is the place before it.
pub fn lexemes_span(file: FileId, lexemes: &[Lexeme], run: Range<usize>) -> Span {
    match lexemes.get(run.clone()) {
        Some([first, .., last]) => Span::new(file, first.start, last.end),
        Some([one]) => Span::new(file, one.start, one.end),
        _ => {
            let at = lexemes
                .get(run.start)
                .map(|l| l.start)
                .or(lexemes.last().map(|l| l.end))
                .unwrap_or(0);
            Span::new(file, at, at)
        }
    }
}

/// Splits `text` into lexemes and lines.
pub fn lex(file: FileId, text: &str) -> Lexed {
    let mut lexer = Lexer::new(file, text);
    let mut start = 0;
    for (token, end) in tokens(text) {
        lexer.push(token, start, end);
        start = end;
    }
    lexer.end_line(start);
    let mut out = lexer.out;
    out.codes = String::with_capacity(3 * out.lexemes.len());
    out.codes.extend(out.lexemes.iter().map(|l| l.char()));
    out
}

struct Lexer<'a> {
    phrases: &'static Phrases,
    text: &'a str,
    out: Lexed,
    /// Syllables since the last thing that was not one: number, start, end.
    run: Vec<(u16, u32, u32)>,
    known: HashMap<&'a str, u16>,
    line_start: u32,
    first_lexeme: usize,
    /// Where text of the line may start: after a byte-order mark.
    margin: u32,
}

/// Where text may start at the start of a line: behind its byte-order marks. There may
/// be several, and elsewhere than in the first line, where files were joined.
fn behind_marks(text: &str, start: u32) -> u32 {
    let line = text.get(start as usize..).unwrap_or("");
    let marks = line.len() - line.trim_start_matches('\u{feff}').len();
    start + marks as u32
}

impl<'a> Lexer<'a> {
    fn new(file: FileId, text: &'a str) -> Self {
        let out = Lexed {
            file,
            lexemes: Vec::with_capacity(text.len() / 6),
            codes: String::new(),
            lines: Vec::new(),
        };
        let margin = behind_marks(text, 0);
        Lexer {
            phrases: &PHRASES,
            text,
            out,
            run: Vec::new(),
            known: HashMap::default(),
            line_start: 0,
            first_lexeme: 0,
            margin,
        }
    }

    fn push(&mut self, token: Token, start: u32, end: u32) {
        match token {
            Token::Word => {
                let word = &self.text[start as usize..end as usize];
                let phrases = self.phrases;
                let syllable = *self
                    .known
                    .entry(word)
                    .or_insert_with(|| phrases.syllable(word));
                self.run.push((syllable, start, end));
            }
            Token::Blank => {}
            Token::Tab | Token::Comment => self.flush(),
            Token::Newline => {
                self.end_line(start);
                self.line_start = end;
                self.margin = behind_marks(self.text, end);
            }
            token => {
                let code = if self.is_raised(token, start) {
                    Token::Square
                } else {
                    token
                };
                self.flush();
                self.out.lexemes.push(Lexeme {
                    code: code as u16,
                    start,
                    end,
                });
            }
        }
    }

    /// The 2 of `m2`, `CO2`, right behind its letters, is no number.
    fn is_raised(&self, token: Token, start: u32) -> bool {
        token == Token::Number
            && matches!(self.text.as_bytes().get(start as usize), Some(b'2' | b'3'))
            && self.run.last().is_some_and(|&(_, from, to)| {
                to == start
                    && matches!(
                        &self.text[from as usize..to as usize],
                        "m" | "km" | "dm" | "cm" | "CO"
                    )
            })
    }

    fn flush(&mut self) {
        let mut at = 0;
        while at < self.run.len() {
            let (syllable, start, end) = self.run[at];
            let found = if syllable == 0 {
                None
            } else {
                self.phrases.longest(self.run[at..].iter().map(|s| s.0))
            };
            let (code, end, taken) = match found {
                Some((number, taken)) => {
                    (FIRST_KEYWORD + number, self.run[at + taken - 1].2, taken)
                }
                None => (Token::Word as u16, end, 1),
            };
            self.out.lexemes.push(Lexeme { code, start, end });
            at += taken;
        }
        self.run.clear();
    }

    fn end_line(&mut self, end: u32) {
        self.flush();
        let lexemes = self.first_lexeme..self.out.lexemes.len();
        self.first_lexeme = lexemes.end;
        if let Some(first) = self
            .out
            .lexemes
            .get(lexemes.start)
            .filter(|_| !lexemes.is_empty())
        {
            let indented = first.start > self.margin;
            self.out.lines.push(Line {
                lexemes,
                indented,
                bytes: self.line_start..end,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let lexed = lex(FileId(0), text);
        let show = |l: &Lexeme| {
            let name = PHRASES.get(l.code).map_or("", |p| p.code);
            format!("{name}:{}", &text[l.start as usize..l.end as usize])
        };
        lexed.lexemes.iter().map(show).collect()
    }

    #[test]
    fn the_longest_keyword_wins() {
        assert_eq!(
            words("CƠ QUAN báo cáo"),
            ["CO_QUAN:CƠ QUAN", "BAO_CAO:báo cáo"]
        );
        assert_eq!(
            words("cơ quan ban hành:"),
            ["CO_QUAN_BAN_HANH:cơ quan ban hành", "::"]
        );
        assert_eq!(
            words("cơ quan ban đầu"),
            ["CO_QUAN:cơ quan", ":ban", ":đầu"]
        );
        assert_eq!(
            words("bình quân cả năm"),
            ["BINH_QUAN:bình quân", "CA:cả", "NAM:năm"]
        );
    }

    #[test]
    fn lines_know_their_margin() {
        let lexed = lex(
            FileId(0),
            "\u{feff}chỉ tiêu\n\n  đến 2025: 7 # thế\n\t# chỉ là lời\n",
        );
        let margins: Vec<_> = lexed.lines.iter().map(|l| l.indented).collect();
        assert_eq!(margins, [false, true]);
        assert_eq!(lexed.lines[1].lexemes.len(), 4);
    }
}
