//! Text to tokens. Every character of a file belongs to exactly one token.

use logos::Logos;

/// The kind of a token. The order is that of the grammar's terminal codes.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[logos(utf8 = true)]
pub enum Token {
    /// A syllable: letters with their marks, composed or not.
    #[regex(r"\p{XID_Start}[\p{XID_Start}\p{M}]*")]
    Word,
    /// Digits with dots and commas inside, right or wrong.
    #[regex(r"[0-9]+([.,][0-9]+)*")]
    Number,
    /// Text between quotes, on one line: straight ones hold curly ones; curly
    /// and angular ones end at their like or at a straight one.
    #[regex("\"[^\"\r\n]*\"")]
    #[regex("[“”„][^”“\"\r\n]*[”“\"]")]
    #[regex("[«»][^»«\"\r\n]*[»«\"]")]
    String,
    /// `[a name]`, on one line.
    #[regex(r"\[[^\[\]\r\n]*\]")]
    Bracket,
    /// `:`
    #[token(":")]
    Colon,
    /// `,`
    #[token(",")]
    Comma,
    /// `;`
    #[token(";")]
    Semi,
    /// `(`
    #[token("(")]
    LParen,
    /// `)`
    #[token(")")]
    RParen,
    /// `+`
    #[token("+")]
    Plus,
    /// A hyphen or a dash.
    #[regex("[-‐‑–—−]")]
    Minus,
    /// `*` or `×`
    #[regex("[*×]")]
    Star,
    /// `/`
    #[regex("[/÷]")]
    Slash,
    /// `=`
    #[token("=")]
    Eq,
    /// `<`
    #[token("<")]
    Lt,
    /// `>`
    #[token(">")]
    Gt,
    /// `<=`
    #[regex("<=|≤|=<")]
    Le,
    /// `>=`
    #[regex(">=|≥|=>")]
    Ge,
    /// `|`
    #[token("|")]
    Pipe,
    /// `%`
    #[token("%")]
    Percent,
    /// `‰`
    #[token("‰")]
    Permille,
    /// A raised 2 or 3.
    #[regex("[²³]")]
    Square,
    /// `.`
    #[token(".")]
    Dot,
    /// `±`
    #[token("±")]
    PlusMinus,
    /// Quotes that are opened and not closed on the line.
    #[regex("\"[^\"\r\n]*", priority = 1)]
    #[regex("[“”„][^”“\"\r\n]*", priority = 1)]
    #[regex("[«»][^»«\"\r\n]*", priority = 1)]
    OpenString,
    /// A bracket that is opened and not closed on the line.
    #[regex(r"\[[^\[\]\r\n]*", priority = 1)]
    OpenBracket,
    /// Anything else that is visible.
    #[regex(r"[^\p{XID_Start}0-9\s]", priority = 0)]
    Other,
    /// A tab: a blank, and a column's end in a table.
    #[token("\t")]
    Tab,
    /// The end of a line.
    #[regex(r"\r?\n|\r|\u{2028}|\u{2029}|\x0B|\x0C|\x{85}")]
    Newline,
    /// Blanks, no-break and invisible ones too.
    #[regex(r"[ \u{a0}\u{1680}\u{2000}-\u{200d}\u{202f}\u{205f}\u{2060}\u{3000}\u{feff}\u{ad}]+")]
    Blank,
    /// `#` to the end of the line; what a spreadsheet says of a formula that failed
    /// (`#REF!`) begins none.
    #[regex(r"#[^\r\n]*", allow_greedy = true)]
    Comment,
}

/// What spreadsheets say of a formula that failed.
pub const FORMULA_FAILED: [&str; 7] = [
    "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!",
];

/// Whether a text begins with what a spreadsheet says of a formula that failed: how
/// long that is.
pub fn formula_failed(text: &str) -> Option<usize> {
    let found = FORMULA_FAILED.iter().find(|word| text.starts_with(*word));
    found.map(|word| word.len())
}

impl Token {
    /// Whether the token carries no meaning of its own.
    pub fn is_blank(self) -> bool {
        matches!(self, Token::Blank | Token::Tab | Token::Comment)
    }
}

/// The tokens of `text` with the byte at which each ends.
pub fn scan(text: &str) -> Vec<(Token, u32)> {
    let mut out = Vec::with_capacity(text.len() / 4);
    out.extend(tokens(text));
    out
}

/// The tokens of [`scan`], one after another.
pub fn tokens(text: &str) -> impl Iterator<Item = (Token, u32)> {
    let (mut lexer, mut from) = (Token::lexer(text), 0);
    std::iter::from_fn(move || {
        let token = lexer.next()?.unwrap_or(Token::Other);
        let span = lexer.span();
        if token == Token::Comment
            && let Some(length) = formula_failed(lexer.slice())
        {
            from += span.start + length;
            lexer = Token::lexer(&text[from..]);
            return Some((Token::Other, from as u32));
        }
        Some((token, (from + span.end) as u32))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn tokens_cover_the_text(text in "\\PC*|[ \\t\\r\\n\"“”\\[\\]0-9.,#²\\x00-\\x1f\u{85}\u{feff}aàạ̣́b]*") {
            let mut at = 0;
            for (_, end) in scan(&text) {
                prop_assert!(end > at && text.is_char_boundary(end as usize));
                at = end;
            }
            prop_assert_eq!(at as usize, text.len());
        }
    }

    #[test]
    fn a_failed_formula_is_no_comment() {
        let kinds = |text: &str| -> Vec<(Token, u32)> { scan(text) };
        use Token::*;
        assert_eq!(
            kinds("#REF!\t5 # a"),
            [(Other, 5), (Tab, 6), (Number, 7), (Blank, 8), (Comment, 11)]
        );
        assert_eq!(kinds("#DIV/0!"), [(Other, 7)]);
        assert_eq!(kinds("# #REF!"), [(Comment, 7)]);
    }

    #[test]
    fn syllables_numbers_and_quotes() {
        let text = "chỉ tiêu 2.1 “Tỷ lệ”, %\n  đến 2025: ≥1,2 [A b]";
        let kinds: Vec<_> = scan(text)
            .into_iter()
            .map(|t| t.0)
            .filter(|t| !t.is_blank())
            .collect();
        use Token::*;
        assert_eq!(
            kinds,
            [
                Word, Word, Number, String, Comma, Percent, Newline, Word, Number, Colon, Ge,
                Number, Bracket
            ]
        );
    }
}
