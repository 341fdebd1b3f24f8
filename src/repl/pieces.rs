//! A line cut into words; brackets and quoted texts stay whole.

use crate::source::text::unaccented;
use crate::syntax::scan::{Token, scan};

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where it begins.
    pub start: usize,
}

impl Piece<'_> {
    /// Where it ends.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Without quotes or brackets, and commas at its end.
    pub fn bare(&self) -> &str {
        bare(self.text)
    }

    /// Without marks, for comparing with a command's words.
    pub fn plain(&self) -> String {
        unaccented(self.text.trim_end_matches([',', ';', ':', '.']))
    }

    /// Whether it is a quoted text.
    pub fn is_quoted(&self) -> bool {
        self.text.starts_with(['"', '“', '”', '„', '«', '»'])
    }
}

/// A text without its quotes or brackets, and without commas at its end.
pub fn bare(text: &str) -> &str {
    text.trim()
        .trim_end_matches([',', ';'])
        .trim_matches(['"', '“', '”', '„', '«', '»', '[', ']'])
        .trim()
}

/// The pieces of a line: what stands between blanks, but brackets, quoted
/// texts and `=` are pieces of their own. Comments are left out.
pub fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut out: Vec<Piece<'_>> = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = 0;
    for (token, end) in scan(line) {
        let end = end as usize;
        let alone = matches!(
            token,
            Token::String | Token::Bracket | Token::Eq | Token::OpenString | Token::OpenBracket
        );
        if alone || token.is_blank() || token == Token::Newline {
            if let Some(start) = open.take() {
                out.push(Piece {
                    text: &line[start..at],
                    start,
                });
            }
            if alone {
                out.push(Piece {
                    text: &line[at..end],
                    start: at,
                });
            }
        } else {
            open.get_or_insert(at);
        }
        at = end;
    }
    if let Some(start) = open {
        out.push(Piece {
            text: &line[start..at],
            start,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_quotes_stay_whole() {
        let texts = |line| -> Vec<&str> { pieces(line).iter().map(|p| p.text).collect() };
        assert_eq!(
            texts("giả sử [Số người a]=1,5 tại \"Lạng Sơn\" 10% # vì"),
            [
                "giả",
                "sử",
                "[Số người a]",
                "=",
                "1,5",
                "tại",
                "\"Lạng Sơn\"",
                "10%"
            ]
        );
        assert_eq!(texts("  "), [""; 0]);
        assert_eq!(bare("«Cao»,"), "Cao");
    }
}
