//! pest, run over the lexemes of one line. Nothing else knows of pest.

use crate::finding::Text;
use crate::syntax::phrases::{FIRST_KEYWORD, PHRASES};
use crate::syntax::scan::Token;
use foldhash::HashMap;
use pest::Parser as _;
use pest::error::{ErrorVariant, InputLocation};
use std::sync::LazyLock;

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

/// What a line is parsed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// A declaration's first line.
    Head,
    /// A line after it.
    Attribute,
    /// A cell of a table: a level.
    Cell,
    /// A cell of a table: where the indicator stood.
    FigureCell,
    /// A cell of a table: which way is better.
    DirectionCell,
    /// A cell of a table of tasks: when.
    DueCell,
    /// A line of a test, where some words open other lines than elsewhere.
    Test,
}

/// The rules of heads and attributes, by the keyword they begin with.
static BY_KEYWORD: LazyLock<Vec<(Option<Rule>, Option<Rule>)>> = LazyLock::new(|| {
    let keywords = PHRASES.all.iter().map(|phrase| phrase.code);
    keywords
        .map(|code| (head_rule(code), attribute_rule(code)))
        .collect()
});

/// A line is known by its first word; a milestone line has many.
fn line_rule(kind: LineKind, codes: &str) -> Option<Rule> {
    let code = u32::from(codes.chars().next()?).checked_sub(0xE000 + u32::from(FIRST_KEYWORD));
    let by_keyword = code.and_then(|code| BY_KEYWORD.get(code as usize));
    match kind {
        LineKind::Head => by_keyword?.0,
        LineKind::Attribute if opens_constraint(codes) => Some(Rule::constraint_line),
        LineKind::Attribute => by_keyword
            .and_then(|rules| rules.1)
            .or(Some(Rule::target_line)),
        LineKind::Cell => Some(Rule::cell),
        LineKind::FigureCell => Some(Rule::figure_cell),
        LineKind::DirectionCell => Some(Rule::direction_cell),
        LineKind::DueCell => Some(Rule::due_cell),
        LineKind::Test => (code.and_then(|code| PHRASES.get(code as u16 + FIRST_KEYWORD)))
            .and_then(|phrase| test_rule(phrase.code)),
    }
}

/// Whether a line begins as a relation's comparison does: with a bracket, a
/// parenthesis or a function.
pub fn opens_constraint(codes: &str) -> bool {
    const FUNCTIONS: [&str; 7] = [
        "TONG",
        "BINH_QUAN",
        "BINH_QUAN_GIA_QUYEN",
        "LON_NHAT",
        "NHO_NHAT",
        "KY_TRUOC",
        "TANG_TRUONG",
    ];
    static OPENS: LazyLock<Vec<char>> = LazyLock::new(|| {
        let functions = FUNCTIONS.iter().filter_map(|code| PHRASES.code(code));
        [Token::Bracket as u16, Token::LParen as u16]
            .into_iter()
            .chain(functions)
            .filter_map(|code| char::from_u32(0xE000 + u32::from(code)))
            .collect()
    });
    codes.starts_with(OPENS.as_slice())
}

fn head_rule(keyword: &str) -> Option<Rule> {
    Some(match keyword {
        "CHUONG_TRINH" => Rule::programme_line,
        "CO_QUAN" => Rule::agency_line,
        "MUC" => Rule::section_line,
        "CHI_TIEU" => Rule::indicator_line,
        "BANG_CHI_TIEU" => Rule::table_line,
        "BANG_NHIEM_VU" => Rule::task_table_line,
        "THANG" => Rule::scale_line,
        "NHIEM_VU" => Rule::task_line,
        "BAO_CAO" => Rule::duty_line,
        "TAM_NHIN" => Rule::vision_line,
        "DON_VI" => Rule::unit_line,
        "DIA_BAN" => Rule::place_line,
        "SUA_DOI" => Rule::amendment_line,
        "KIEM_THU" => Rule::test_line,
        "RANG_BUOC" => Rule::relation_line,
        "LICH_CONG_BO" => Rule::calendar_line,
        _ => return None,
    })
}

fn test_rule(keyword: &str) -> Option<Rule> {
    Some(match keyword {
        "TINH_DEN" => Rule::as_of_line,
        "SO_LIEU" => Rule::figure_line,
        "NHIEM_VU" | "BAO_CAO" => Rule::state_line,
        "MONG_DOI" => Rule::expectation_line,
        "GHI_CHU" => Rule::free_line,
        _ => return None,
    })
}

fn attribute_rule(keyword: &str) -> Option<Rule> {
    Some(match keyword {
        "TRONG_DO" => Rule::part_line,
        "HIEN_TRANG" => Rule::baseline_line,
        "CONG_THUC" => Rule::formula_line,
        "PHAM_VI" => Rule::scope_line,
        "MOC" => Rule::milestones_line,
        "BAN_HANH" => Rule::issued_line,
        "KET_THUC" => Rule::ends_line,
        "HIEU_LUC" => Rule::effective_line,
        "BAI_BO" => Rule::withdrawn_line,
        "TIEP_NHAN" => Rule::successors_line,
        "TEN_CU" => Rule::former_line,
        "CONG_BO" => Rule::release_line,
        "THOI_GIAN" | "HAN" => Rule::when_line,
        "DU_TOAN" | "CHUONG_TRINH" => Rule::planned_line,
        "CHU_TRI" | "THAM_MUU" | "GIAM_SAT" | "CU_THE_HOA" | "PHOI_HOP" | "CHI_DAO"
        | "THUC_HIEN" | "GUI" | "CAN_CU" | "SO_LIEU" | "TEN_KHAC" | "LINH_VUC" | "DIA_GIOI_CU"
        | "GOM" => Rule::names_line,
        "TINH_TREN" => Rule::based_line,
        "THEO" | "KICH_BAN" | "TIEN_DO" | "KHONG_DO" | "SO_HIEU" | "CO_QUAN_BAN_HANH" | "NGUON"
        | "GHI_CHU" | "DIA_BAN" | "DON_VI" => Rule::free_line,
        _ => return None,
    })
}

/// Parses the lexemes of a line and gives its one top node.
pub fn parse(kind: LineKind, codes: &str) -> Result<Pair<'_>, Failure> {
    let failed = |at, expected| Failure { at, expected };
    let Some(rule) = line_rule(kind, codes) else {
        return Err(failed(0, Vec::new()));
    };
    match derived::Grammar::parse(rule, codes) {
        Ok(mut pairs) => pairs.next().ok_or_else(|| failed(0, Vec::new())),
        Err(_) if rule == Rule::target_line && is_dated(codes) => {
            let mut pairs = derived::Grammar::parse(Rule::dated_line, codes).ok();
            (pairs.as_mut().and_then(Iterator::next)).ok_or_else(|| failed(0, Vec::new()))
        }
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

/// Whether a line is a sentence of levels with their times: no colon parts them.
fn is_dated(codes: &str) -> bool {
    let colon = char::from_u32(0xE000 + u32::from(Token::Colon as u16));
    !colon.is_some_and(|colon| codes.contains(colon))
        && derived::Grammar::parse(Rule::dated_line, codes).is_ok()
}

/// Longer lines than this many lexemes are seldom written alike.
const LONGEST_SHAPE: usize = 48;

/// How many shapes of lines are remembered.
const MOST_SHAPES: usize = 2_048;

/// What lines were parsed to. The grammar sees codes alone, never what a name or a
/// number says: lines of the same codes have the same nodes, `đến 2025: ít nhất 5`
/// and `đến 2030: ít nhất 40,5`, and the first of them is parsed for all.
#[derive(Default)]
pub struct Shapes<'i> {
    known: HashMap<(LineKind, &'i str), Pair<'i>>,
}

impl<'i> Shapes<'i> {
    /// Parses as [`parse`] does; a line that fails is never remembered.
    pub fn parse(&mut self, kind: LineKind, codes: &'i str) -> Result<Pair<'i>, Failure> {
        if let Some(pair) = self.known.get(&(kind, codes)) {
            return Ok(pair.clone());
        }
        let pair = parse(kind, codes)?;
        if self.known.len() < MOST_SHAPES && codes.len() <= 3 * LONGEST_SHAPE {
            self.known.insert((kind, codes), pair.clone());
        }
        Ok(pair)
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
        Rule::by | Rule::period | Rule::ahead | Rule::after | Rule::since | Rule::year => Text {
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
        Rule::status | Rule::answer => Text {
            vi: "một kết quả, ví dụ `không đạt`",
            en: "a status, such as `không đạt`",
        },
        Rule::at_time => Text {
            vi: "kỳ của số liệu, ví dụ 2025 hoặc quý I/2025",
            en: "the figure's period, such as 2025 or quý I/2025",
        },
        Rule::found | Rule::found_words => Text {
            vi: "một con số hoặc một mức độ",
            en: "a number or a level",
        },
        Rule::work => Text {
            vi: "mã hoặc tên",
            en: "a code or a title",
        },
        Rule::over => Text {
            vi: "`theo địa bàn`",
            en: "`theo địa bàn`",
        },
        _ => return None,
    };
    Some(if english { text.en } else { text.vi }.to_string())
}
