//! `ctr list`: what an auditor asks of programmes, each answer with its file and line.
//!
//! Some questions are answered by the programmes alone (`clauses`, `levels`), some by
//! verdicts (`verdicts`); `screen` and `rows` write the answers.

mod clauses;
mod levels;
mod question;
mod rows;
mod screen;
mod verdicts;

pub use question::Question;
pub use rows::{csv, json};
pub use screen::{human, md};

use crate::data::Spot;
use crate::eval::cascade::Cascade;
use crate::eval::verdict::Remark;
use crate::eval::{Kind, Status, Verdict};
use crate::finding::Lang;
use crate::model::AgencyId;
use crate::report::eval::Scene;
use crate::source::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// One answer: a commitment, or a place.
#[derive(Clone, Debug)]
pub struct Row {
    /// Index of the programme.
    pub programme: usize,
    /// Target, task or duty; none of a place.
    pub kind: Option<Kind>,
    /// Code of the clause.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// For which place.
    pub place: Option<Arc<str>>,
    /// The milestone, by its code; empty of a whole indicator.
    pub by: String,
    /// The last day.
    pub due: Option<Date>,
    /// What is asked, as written.
    pub required: String,
    /// Who leads.
    pub lead: Vec<AgencyId>,
    /// Who answers on the evaluation date.
    pub answers_now: Vec<AgencyId>,
    /// What it comes to, where there are figures to say so.
    pub status: Option<Status>,
    /// Why it is an answer.
    pub why: Remark,
    /// The clause.
    pub span: Span,
    /// The cell of a file that the answer is about.
    pub cell: Option<Spot>,
}

/// A question and its answers.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was asked.
    pub question: Question,
    /// None where it needs figures and there are none.
    pub rows: Option<Vec<Row>>,
}

/// What the answers are taken from.
pub struct Asked<'a> {
    /// The programmes, the texts, and what they come to on the day by the figures.
    pub scene: &'a Scene<'a>,
    /// Whether there are figures.
    pub figures: bool,
    /// Of all that falls due by the end of the quarter: the verdicts as of that day.
    pub quarter: &'a [Verdict],
    /// The first and the last day of that quarter.
    pub of_quarter: (Date, Date),
    /// The programmes beside their parents, where some lie at hand, and the scene of both;
    /// programmes come first there, in the same order.
    pub cascades: (&'a Scene<'a>, &'a [Cascade]),
}

impl Asked<'_> {
    /// The same text in both languages.
    fn both(&self, say: impl Fn(&Scene) -> String) -> Remark {
        let of = |lang| {
            let scene = self.scene;
            say(&Scene { lang, ..*scene })
        };
        Remark {
            vi: of(Lang::Vi),
            en: of(Lang::En),
            refutes: false,
        }
    }
}

/// The answers to these questions, in the order asked.
pub fn answers(asked: &Asked<'_>, questions: &[Question]) -> Vec<Answer> {
    let of = |question: &Question| Answer {
        question: *question,
        rows: (asked.figures || !question.needs_data()).then(|| rows(asked, *question)),
    };
    questions.iter().map(of).collect()
}

fn rows(asked: &Asked<'_>, question: Question) -> Vec<Row> {
    match question {
        Question::NoOwner => clauses::no_owner(asked),
        Question::OwnerEnded => clauses::owner_ended(asked),
        Question::NoNumber => levels::no_number(asked),
        Question::Unmeasurable => levels::unmeasurable(asked),
        Question::Softened => levels::softened(asked),
        Question::Weaker => levels::weaker(asked),
        Question::NoData => verdicts::no_data(asked),
        Question::NotReported => verdicts::not_reported(asked),
        Question::Due => verdicts::due(asked),
        Question::Estimate => verdicts::estimates(asked),
    }
}
