//! What a run of the evaluator is asked.

use crate::model::{Chosen, Indicator, MethodId};
use jiff::civil::Date;

/// Which verdicts are listed; the summary always counts all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// Every commitment.
    #[default]
    All,
    /// What a digest shows: the worst of each set of agencies that answer, and counts
    /// of the rest ([`crate::eval::verdict::Untold`]).
    Digest,
    /// What is missed: unmet targets, overdue tasks and duties.
    Unmet,
    /// None: the summary alone.
    None,
}

/// Which figure is judged at a milestone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureRule {
    /// The one of the milestone's own period.
    #[default]
    Exact,
    /// Where that is missing, the latest at or before both the milestone and
    /// the evaluation date.
    Latest,
}

/// What a run of the evaluator is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The evaluation date. Figures of periods that end after it are not
    /// seen, so that a past report can be made again.
    pub as_of: Date,
    /// Which verdicts are listed.
    pub list: List,
    /// Only so many, the worst shortfalls first, whoever answers. With
    /// [`List::Unmet`] among the unmet; else among all unsatisfied figures,
    /// due or not.
    pub top: Option<usize>,
    /// Which figure is judged.
    pub figure: FigureRule,
    /// The method of progress for all indicators, whatever they name.
    pub method: Option<MethodId>,
}

impl Options {
    /// Everything listed, as of a day, each milestone by its own period.
    pub fn new(as_of: Date) -> Self {
        Self {
            as_of,
            list: List::All,
            top: None,
            figure: FigureRule::Exact,
            method: None,
        }
    }

    /// The method by which an indicator's progress is judged: that of the run, else the
    /// one it names, else the straight line.
    pub fn method_of(&self, indicator: &Indicator) -> Chosen {
        let line = Chosen::Method(MethodId::Line);
        let own = indicator.progress.unwrap_or(line);
        self.method.map_or(own, Chosen::Method)
    }
}
