//! The lines of a test (kiểm thử), as written.

use crate::model::Period;
use crate::source::Span;
use crate::syntax::lexemes::Lexeme;
use crate::syntax::phrases::PHRASES;
use crate::syntax::scan::Token;
use crate::syntax::tree::{Name, Quantity};
use jiff::civil::Date;

fn keyword(lexeme: Option<&Lexeme>) -> &'static str {
    let phrase = lexeme.and_then(|lexeme| PHRASES.get(lexeme.code));
    phrase.map_or("", |phrase| phrase.code)
}

/// Whether a line can only be one of a test: elsewhere its first word opens
/// something else, or nothing.
pub fn is_line(line: &[Lexeme]) -> bool {
    match keyword(line.first()) {
        "TINH_DEN" | "MONG_DOI" => true,
        "SO_LIEU" => line.get(1).is_some_and(|second| second.is(Token::Bracket)),
        _ => is_state(line),
    }
}

/// Whether a line says of a task or a report whether it was done; a declaration
/// never does.
pub fn is_state(line: &[Lexeme]) -> bool {
    let of_work = matches!(keyword(line.first()), "NHIEM_VU" | "BAO_CAO");
    let said = |pair: &[Lexeme]| {
        pair[0].is(Token::Colon) && matches!(keyword(pair.get(1)), "HOAN_THANH" | "CHUA_HOAN_THANH")
    };
    of_work && line.windows(2).any(said)
}

/// A line of a test.
#[derive(Clone, Debug, PartialEq)]
pub enum TestLine {
    /// tính đến: the evaluation date
    AsOf(Date),
    /// số liệu: a figure taken as given
    Figure(FigureLine),
    /// nhiệm vụ, báo cáo: a state taken as reported
    State(StateLine),
    /// mong đợi: the status expected of a commitment
    Expectation(ExpectationLine),
}

impl TestLine {
    /// The day of a `tính đến` line, which alone a test has once.
    pub fn as_of(&self) -> Option<jiff::civil::Date> {
        match self {
            TestLine::AsOf(day) => Some(*day),
            TestLine::Figure(_) | TestLine::State(_) | TestLine::Expectation(_) => None,
        }
    }

    /// The terminal that opens the line.
    pub fn terminal(&self) -> &'static str {
        match self {
            TestLine::AsOf(_) => "TINH_DEN",
            TestLine::Figure(_) => "SO_LIEU",
            TestLine::State(state) => match state.work.kind {
                WorkKind::Task => "NHIEM_VU",
                WorkKind::Duty => "BAO_CAO",
            },
            TestLine::Expectation(_) => "MONG_DOI",
        }
    }
}

/// An indicator, or a part or breakdown of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its code or name.
    pub name: Name,
    /// Of which part or breakdown only.
    pub breakdown: Option<Name>,
}

/// `số liệu [9.3] phân tổ "Thành thị" 2025 tại "Lâm Đồng": 28, sơ bộ`
#[derive(Clone, Debug, PartialEq)]
pub struct FigureLine {
    /// Of what.
    pub of: Series,
    /// Of which period.
    pub period: Period,
    /// Where that stands.
    pub period_span: Span,
    /// Of which place, when not of the programme's own.
    pub place: Option<Name>,
    /// The figure.
    pub found: Found,
    /// How far it may be trusted.
    pub flag: Option<Name>,
}

/// A figure as written.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A number.
    Number(Quantity),
    /// A level of a scale.
    Words(Name),
    /// hoàn thành
    Complete(Span),
}

/// Which kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    /// nhiệm vụ
    Task,
    /// báo cáo
    Duty,
}

/// A task or a report, by code or title.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Which kind.
    pub kind: WorkKind,
    /// Its code or title.
    pub name: Name,
}

/// `nhiệm vụ III.2.a: hoàn thành 30/11/2025`
#[derive(Clone, Debug, PartialEq)]
pub struct StateLine {
    /// Of what.
    pub work: Work,
    /// The day it was done; none: reported as not done.
    pub completed: Option<Date>,
}

/// Of what a status is expected.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// A level of an indicator.
    Series(Series),
    /// A task or a report.
    Work(Work),
}

/// `mong đợi [2.1] đến 2025: không đạt, thiếu 0,1`
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectationLine {
    /// Of what.
    pub of: Subject,
    /// At which milestone.
    pub period: Option<(Period, Span)>,
    /// At which place.
    pub place: Option<Name>,
    /// kịch bản: in which scenario.
    pub scenario: Option<Name>,
    /// theo: by whose word.
    pub authority: Option<Name>,
    /// nếu: if what.
    pub given: Option<Name>,
    /// The status expected.
    pub status: Name,
    /// How much is missing.
    pub shortfall: Option<Quantity>,
    /// What is expected, from the status to the end of the line.
    pub answer: Span,
}
