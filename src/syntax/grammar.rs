//! pest, run over the lexemes of one line. Nothing else knows of pest.

use crate::finding::Text;
use crate::syntax::phrases::PHRASES;
use pest::Parser as _;
use pest::error::{ErrorVariant, InputLocation};

#[expect(
    missing_docs,
    reason = "the derive writes the rules' enum; the grammar documents them"
)]
mod derived {
    /// The grammar of `lang/grammar/ctr.pest`.
    #[derive(pest_derive::Parser)]
    #[grammar = "../lang/grammar/ctr.pest"]
    pub struct Grammar;
}
pub use derived::Rule;

/// A node of a parse.
pub type Pair<'i> = pest::iterators::Pair<'i, Rule>;

/// Why a line could not be parsed.
#[derive(Debug)]
pub struct Failure {
    /// The lexeme at which no rule could go on, counted in the input.
    pub at: usize,
    /// What could have stood there.
    pub expected: Vec<Rule>,
}

/// Parses `codes` as `rule` and gives its one top node.
pub fn parse(rule: Rule, codes: &str) -> Result<Pair<'_>, Failure> {
    let failed = |at, expected| Failure { at, expected };
    match derived::Grammar::parse(rule, codes) {
        Ok(mut pairs) => pairs.next().ok_or_else(|| failed(0, Vec::new())),
        Err(error) => {
            let (InputLocation::Pos(at) | InputLocation::Span((at, _))) = error.location;
            let expected = match error.variant {
                ErrorVariant::ParsingError { positives, .. } => positives,
                ErrorVariant::CustomError { .. } => Vec::new(),
            };
            Err(failed(at / 3, expected))
        }
    }
}

/// What a rule stands for, in the reader's words: a keyword's spelling, or a
/// description. `None` for rules that say nothing to a reader.
pub fn describe(rule: Rule, english: bool) -> Option<String> {
    let name = format!("{rule:?}");
    if let Some(phrase) = PHRASES.all.iter().find(|p| p.code == name) {
        return Some(format!("`{}`", phrase.text));
    }
    let text = match rule {
        Rule::EOI => Text {
            vi: "hết dòng",
            en: "the end of the line",
        },
        Rule::STRING => Text {
            vi: "tên trong ngoặc kép",
            en: "a name in quotes",
        },
        Rule::NUMBER | Rule::signed | Rule::number => Text {
            vi: "một số",
            en: "a number",
        },
        Rule::BRACKET | Rule::reference => Text {
            vi: "[tên chỉ tiêu]",
            en: "[an indicator]",
        },
        Rule::COLON => Text {
            vi: "dấu hai chấm",
            en: "a colon",
        },
        Rule::COMMA => Text {
            vi: "dấu phẩy",
            en: "a comma",
        },
        Rule::SLASH => Text {
            vi: "dấu /",
            en: "a /",
        },
        Rule::LPAREN => Text {
            vi: "dấu (",
            en: "a (",
        },
        Rule::RPAREN => Text {
            vi: "dấu )",
            en: "a )",
        },
        Rule::LT => Text {
            vi: "dấu <",
            en: "a <",
        },
        Rule::condition | Rule::conjunction | Rule::requirement => Text {
            vi: "một mức, ví dụ `ít nhất 95`",
            en: "a level, such as `ít nhất 95`",
        },
        Rule::comparator => Text {
            vi: "một từ so sánh, ví dụ `ít nhất`",
            en: "a comparator, such as `ít nhất`",
        },
        Rule::unit | Rule::unit_piece | Rule::unit_below | Rule::unit_word | Rule::WORD => Text {
            vi: "đơn vị",
            en: "a unit",
        },
        Rule::by | Rule::period | Rule::year => Text {
            vi: "năm hoặc ngày",
            en: "a year or a date",
        },
        Rule::due => Text {
            vi: "thời gian, ví dụ `trước 05/11 hằng năm`",
            en: "a time, such as `trước 05/11 hằng năm`",
        },
        Rule::expression | Rule::sum | Rule::product | Rule::factor => Text {
            vi: "một số hoặc [chỉ tiêu]",
            en: "a number or [an indicator]",
        },
        Rule::list | Rule::item | Rule::agency_id => Text {
            vi: "một tên",
            en: "a name",
        },
        Rule::text => Text {
            vi: "nội dung",
            en: "some text",
        },
        Rule::level => Text {
            vi: "một mức độ",
            en: "a level",
        },
        Rule::unit_value => Text {
            vi: "một số lớn hơn 0, ví dụ `1.000 đồng`",
            en: "a number above 0, such as `1.000 đồng`",
        },
        Rule::day => Text {
            vi: "một ngày, ví dụ 22/7/2024",
            en: "a date, such as 22/7/2024",
        },
        Rule::option => Text {
            vi: "đơn vị hoặc thang",
            en: "a unit or a scale",
        },
        Rule::code => Text {
            vi: "mã",
            en: "a code",
        },
        Rule::over => Text {
            vi: "`theo địa bàn`",
            en: "`theo địa bàn`",
        },
        _ => return None,
    };
    Some(if english { text.en } else { text.vi }.to_string())
}
