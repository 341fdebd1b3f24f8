//! What a check comes to: the findings that count, and those set aside, each
//! with who set it aside and why. Nothing that was found is forgotten.

use crate::finding::{Finding, Severity};
use crate::source::Span;

/// Findings that count and findings set aside.
#[derive(Clone, Debug, Default)]
pub struct Sifted {
    /// Those that count.
    pub findings: Vec<Finding>,
    /// Those that do not, and why.
    pub aside: Vec<Aside>,
    /// Whether a baseline took part: then every finding is new or known.
    pub baseline: bool,
    /// The files of the baselines that took part.
    pub baselines: Vec<String>,
}

/// A finding set aside.
#[derive(Clone, Debug)]
pub struct Aside {
    /// What was found.
    pub finding: Finding,
    /// Why it does not count.
    pub by: By,
}

/// What sets a finding aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A comment beside the line, with its reason.
    Comment {
        /// The reason as written.
        reason: String,
        /// The comment.
        span: Span,
    },
    /// The baseline file has it.
    Baseline,
}

impl Sifted {
    /// All of these findings count.
    pub fn all(findings: Vec<Finding>) -> Self {
        Self {
            findings,
            ..Self::default()
        }
    }

    /// The errors that only a comment keeps from counting.
    pub fn suppressed_errors(&self) -> impl Iterator<Item = &Aside> {
        self.aside.iter().filter(|aside| {
            matches!(aside.by, By::Comment { .. }) && aside.finding.severity == Severity::Error
        })
    }
}
