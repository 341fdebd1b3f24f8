//! Parse nodes to tree, one line at a time. Never fails: what cannot be read is
//! reported and left out.

pub mod condition;
mod event;
mod expression;
mod head;
mod line;
pub mod release;
mod test_lines;
mod time;

use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::catalogue::syntax::{
    DASH_BEFORE_NUMBER, DOT_IN_NUMBER, ENGLISH_NUMBER, NO_SUCH_DATE, NUMBER_TOO_LONG,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::written::{Written, read};
use crate::source::{FileId, Span, text::settled};
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::lexemes::{Lexeme, lexemes_span};
use crate::syntax::tree::{Name, Num, Quantity};

pub use head::head;
pub use line::attribute;

/// What lowering needs to know of the line.
pub struct Lower<'a> {
    /// The file.
    pub file: FileId,
    /// The lexemes of what was parsed.
    pub lexemes: &'a [Lexeme],
    /// The file's text.
    pub text: &'a str,
    /// What was wrong.
    pub findings: Vec<Finding>,
}

impl<'a> Lower<'a> {
    /// Where a node stands.
    pub fn span(&self, pair: &Pair) -> Span {
        let span = pair.as_span();
        lexemes_span(self.file, self.lexemes, span.start() / 3..span.end() / 3)
    }

    /// The text of a place.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// A node's text as a name.
    pub fn name(&self, pair: &Pair) -> Name {
        self.name_at(self.span(pair))
    }

    /// The text of a place as a name.
    pub fn name_at(&self, span: Span) -> Name {
        Name {
            text: clean(self.slice(span)),
            span,
        }
    }

    /// Notes how words are read that could be taken otherwise.
    pub fn read_as(&mut self, span: Span, meaning: impl Into<Arg>) {
        let finding = Finding::new(&READ_AS, span)
            .arg("words", format!("`{}`", clean(self.slice(span))))
            .arg("meaning", meaning.into());
        self.findings.push(finding);
    }

    /// A number, `negative` when a minus stands before it.
    pub fn number(&mut self, pair: &Pair, negative: bool) -> Num {
        let span = self.span(pair);
        let typed = self.slice(span);
        let (entry, suggestion) = match read(typed) {
            Written::Right(value) => {
                return Num {
                    value: Some(if negative { -value } else { value }),
                    span,
                };
            }
            Written::Dot(suggestion) => (&DOT_IN_NUMBER, Some(suggestion)),
            Written::English(suggestion) => (&ENGLISH_NUMBER, Some(suggestion)),
            Written::Unclear => (&DOT_IN_NUMBER, None),
            Written::TooLong => (&NUMBER_TOO_LONG, None),
        };
        let mut finding = Finding::new(entry, span).arg("number", typed);
        if let Some((whole, thousands)) = noughts(typed) {
            let finding = finding.arg("whole", whole).arg("thousands", thousands);
            self.findings.push(finding.help(NOUGHTS));
            return Num { value: None, span };
        }
        if suggestion.is_none() && entry.code == DOT_IN_NUMBER.code {
            finding = finding.help(UNCLEAR);
        }
        if let Some(suggestion) = suggestion {
            finding = finding
                .arg("suggestion", suggestion.clone())
                .fix(span, suggestion);
        }
        self.findings.push(finding);
        Num { value: None, span }
    }

    /// `signed`: a number perhaps with a minus, which stands directly before its digits:
    /// a dash apart from them may stand for a colon, and is asked about.
    pub fn signed(&mut self, pair: Pair) -> Num {
        let span = self.span(&pair);
        let mut minus: Option<Span> = None;
        let mut number = Num { value: None, span };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::MINUS => minus = Some(self.span(&part)),
                _ => number = self.number(&part, minus.is_some()),
            }
        }
        if minus.is_some_and(|minus| minus.end < number.span.start) {
            self.dash(span, number.span);
            number.value = None;
        }
        Num { span, ..number }
    }

    /// Asks what a dash before a number is.
    pub fn dash(&mut self, span: Span, digits: Span) {
        let finding = Finding::new(&DASH_BEFORE_NUMBER, span)
            .arg("dash", clean(self.slice(span)))
            .arg("number", clean(self.slice(digits)));
        self.findings.push(finding);
    }

    /// A number and the unit that may follow, from the nodes in between.
    pub fn quantity(&mut self, number: Pair, unit: Option<Pair>) -> Quantity {
        let number = match number.as_rule() {
            Rule::signed => self.signed(number),
            _ => self.number(&number, false),
        };
        Quantity {
            number,
            unit: unit.map(|unit| self.name(&unit)),
        }
    }

    /// A year of four digits.
    pub fn year(&mut self, pair: &Pair) -> Option<i16> {
        let number = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::NUMBER)
            .unwrap_or_else(|| pair.clone());
        let span = self.span(&number);
        let typed = self.slice(span);
        let year = typed
            .parse()
            .ok()
            .filter(|year| typed.len() == 4 && (1000..=9998).contains(year));
        if year.is_none() {
            let finding = Finding::new(&NO_SUCH_DATE, span)
                .arg("date", format!("năm {typed}"))
                .labelled(Text {
                    vi: "năm viết bằng bốn chữ số, từ 1000 đến 9998",
                    en: "a year is written with four digits, from 1000 to 9998",
                })
                .help(AS_THE_DOCUMENT);
            self.findings.push(match dotted_day(typed) {
                Some(day) => finding.arg("day", day).help(A_DAY),
                None => finding,
            });
        }
        year
    }
}

const UNCLEAR: Text = Text {
    vi: "viết lại con số của văn bản: một dấu phẩy trước phần thập phân, dấu chấm giữa từng nhóm ba chữ số, ví dụ `1.250,5`",
    en: "write the document's number again: one comma before the decimals, dots between groups of three digits, such as `1.250,5`",
};

const NOUGHTS: Text = Text {
    vi: "viết `{whole}` nếu hai số không là phần lẻ, `{thousands}` nếu dấu chấm đặt lệch chỗ",
    en: "write `{whole}` where the noughts are decimals, `{thousands}` where the dot stands in the wrong place",
};

/// What `15.00` may be: 15, or 1.500 in groups of other digits.
fn noughts(typed: &str) -> Option<(String, String)> {
    let (whole, noughts) = typed.split_once('.')?;
    let digits = whole.chars().all(|c| c.is_ascii_digit());
    let of_thousands = noughts == "00" && digits && (2..=3).contains(&whole.len());
    let (thousands, hundreds) = whole.split_at(whole.len().checked_sub(1)?);
    of_thousands.then(|| (whole.to_string(), format!("{thousands}.{hundreds}00")))
}

const AS_THE_DOCUMENT: Text = Text {
    vi: "viết năm bốn chữ số, hoặc ngày/tháng/năm, như văn bản ghi",
    en: "write the year in four digits, or day/month/year, as the document has it",
};
const A_DAY: Text = Text {
    vi: "ngày thì viết với dấu gạch chéo: `{day}`",
    en: "a day is written with strokes: `{day}`",
};

/// The day that `30.6.2025` is: `30/6/2025`.
fn dotted_day(typed: &str) -> Option<String> {
    let parts: Option<Vec<i16>> = typed.split('.').map(|part| part.parse().ok()).collect();
    let [day, month, year @ 1000..=9998] = parts?[..] else {
        return None;
    };
    let (m, d) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    jiff::civil::Date::new(year, m, d).ok()?;
    Some(format!("{day}/{month}/{year}"))
}

/// The text without its quotes or brackets, in NFC, its blanks settled.
pub fn clean(text: &str) -> String {
    settled(inner(text))
}

/// Whether nothing stands between the quotes or brackets.
pub fn is_blank(text: &str) -> bool {
    inner(text).trim().is_empty()
}

fn inner(text: &str) -> &str {
    const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];
    let inner = text.trim();
    let inner = inner
        .strip_prefix(QUOTES)
        .and_then(|t| t.strip_suffix(QUOTES))
        .unwrap_or(inner);
    inner
        .strip_prefix('[')
        .and_then(|t| t.strip_suffix(']'))
        .unwrap_or(inner)
}
