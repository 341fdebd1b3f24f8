//! Relations (ràng buộc): what must hold between indicators.

use crate::model::condition::Op;
use crate::model::formula::Formula;
use crate::source::Span;

/// A relation.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Its code, where it has one.
    pub code: Option<String>,
    /// What it says, in words.
    pub title: String,
    /// The years at which it must hold; none: at every milestone.
    pub milestones: Vec<i16>,
    /// What must hold, all of it.
    pub constraints: Vec<Constraint>,
    /// Clause of the source document.
    pub source: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Where it is declared.
    pub span: Span,
}

/// A comparison that must hold.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// How the two sides stand to each other.
    pub op: Op,
    /// The left side, in base units.
    pub left: Formula,
    /// The right side, in base units.
    pub right: Formula,
    /// As written.
    pub text: String,
    /// The line.
    pub span: Span,
}

impl Relation {
    /// Whether it must hold at the milestone of this year.
    pub fn holds_in(&self, year: i16) -> bool {
        self.milestones.is_empty() || self.milestones.contains(&year)
    }
}
