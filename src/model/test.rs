//! Tests (kiểm thử): figures taken as given, and the statuses expected of them.
//! Nothing else of a run depends on them.

use crate::model::Flag;
use crate::model::Status;
use crate::model::calendar::Period;
use crate::model::indicator::{IndicatorId, Terms};
use crate::model::number::{Decimal, Exact};
use crate::source::Span;
use crate::source::text::key;
use jiff::civil::Date;

/// A test.
#[derive(Clone, Debug)]
pub struct Test {
    /// Its name.
    pub name: String,
    /// The evaluation date; none: it was not given, which was reported.
    pub as_of: Option<Date>,
    /// Figures taken as given.
    pub figures: Vec<Given>,
    /// States of tasks and reports taken as reported.
    pub states: Vec<Reported>,
    /// What is expected.
    pub expectations: Vec<Expectation>,
    /// Every line of it could be read and resolved; else it is not run.
    pub sound: bool,
    /// Its head.
    pub span: Span,
    /// Its last line.
    pub last_line: Span,
}

/// A figure taken as given.
#[derive(Clone, Debug)]
pub struct Given {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which breakdown, one the programme does not declare as a part.
    pub breakdown: Option<String>,
    /// Of which place, when not of the programme's own.
    pub place: Option<String>,
    /// Of which period.
    pub period: Period,
    /// The figure.
    pub value: GivenValue,
    /// How far it may be trusted.
    pub flag: Flag,
    /// The line.
    pub span: Span,
}

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub enum GivenValue {
    /// In the indicator's unit.
    Number(Exact),
    /// A level as declared, or "hoàn thành".
    Word(String),
}

/// A task's or a report's state.
#[derive(Clone, Debug)]
pub struct Reported {
    /// Its code or title.
    pub work: String,
    /// The day it was done; none: reported as not done.
    pub completed: Option<Date>,
    /// The line.
    pub span: Span,
}

/// Of what a status is expected: an indicator, or a task or report of the
/// programme by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A level of an indicator.
    Indicator(IndicatorId),
    /// A task.
    Task(usize),
    /// A report.
    Duty(usize),
}

/// How much is expected to be missing.
#[derive(Clone, Debug, PartialEq)]
pub struct ExpectedShortfall {
    /// As written.
    pub written: Decimal,
    /// What turns it into the unit of the shortfall.
    pub factor: Exact,
}

/// In which scenario, by whose word, and if what, a level is that a status is
/// expected of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermsExpected {
    /// kịch bản
    pub scenario: Option<String>,
    /// theo
    pub authority: Option<String>,
    /// nếu
    pub given: Option<IndicatorId>,
}

impl TermsExpected {
    /// Whether none are named.
    pub fn is_plain(&self) -> bool {
        self.scenario.is_none() && self.authority.is_none() && self.given.is_none()
    }

    /// Whether a level is on these very terms; places are told by `tại`.
    pub fn are_of(&self, terms: &Terms) -> bool {
        let named = |text: &Option<String>| text.as_deref().map(key);
        named(&self.scenario) == named(&terms.scenario)
            && named(&self.authority) == named(&terms.authority)
            && self.given == terms.given.as_ref().map(|given| given.indicator)
    }
}

/// A status expected of a commitment.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// Of what.
    pub of: Subject,
    /// At which milestone; none: the only one.
    pub period: Option<Period>,
    /// At which place; none: the only one.
    pub place: Option<String>,
    /// On which terms, where a milestone has several levels.
    pub terms: TermsExpected,
    /// The status.
    pub status: Status,
    /// How much is missing, where that is said.
    pub shortfall: Option<ExpectedShortfall>,
    /// The line.
    pub span: Span,
    /// What `ctr test --update` replaces: the status, and what is missing.
    pub answer: Span,
}
