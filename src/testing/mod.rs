//! Runs the tests (kiểm thử) of programmes through the evaluator itself.
//!
//! ```text
//! figures   a test's figures as a table of observations
//! run       one evaluation a test, and what it says of each expectation
//! update    expectations rewritten to what is said today
//! ```
//!
//! Nothing here reads files or prints.

mod figures;
mod run;
pub mod update;

use crate::eval::Verdict;
use crate::model::test::Test;
use crate::model::{Model, Programme};
use crate::source::text::{key, unaccented};

/// How a test went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Every expectation holds.
    Passed,
    /// Some does not.
    Failed,
    /// It expects nothing.
    Empty,
    /// A line of it is wrong, so it was not run.
    NotRun,
}

/// What became of one expectation.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Index into the test's expectations.
    pub expectation: usize,
    /// The commitments it speaks of; it should be one.
    pub found: Vec<Verdict>,
    /// Whether the status is the one expected.
    pub status_holds: bool,
    /// Whether the shortfall is the one expected, or none was.
    pub shortfall_holds: bool,
}

impl Checked {
    /// Whether it holds.
    pub fn holds(&self) -> bool {
        self.status_holds && self.shortfall_holds
    }
}

/// What became of a test.
#[derive(Clone, Debug)]
pub struct Outcome<'m> {
    /// Index of its programme.
    pub programme: usize,
    /// The test.
    pub test: &'m Test,
    /// How it went.
    pub result: Ending,
    /// Of each expectation; of a test that expects nothing, none.
    pub checked: Vec<Checked>,
    /// Of a test that expects nothing: the verdicts its figures bear on.
    pub unexpected: Vec<Verdict>,
}

/// Runs the tests whose name has `select` in it, in the order of the files.
pub fn run<'m>(model: &'m Model, select: Option<&'m str>) -> Vec<Outcome<'m>> {
    let mut out = Vec::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        let chosen: Vec<&Test> = chosen(programme, select).collect();
        if !chosen.is_empty() {
            let mut bench = run::Bench::new(model, at);
            out.extend(chosen.into_iter().map(|test| bench.run(test)));
        }
    }
    out
}

fn chosen<'m>(programme: &'m Programme, select: Option<&'m str>) -> impl Iterator<Item = &'m Test> {
    (programme.tests.iter()).filter(move |test| select.is_none_or(|s| is_named(&test.name, s)))
}

/// Whether a name has the words typed in it, whatever their case, their Unicode
/// form and where a tone mark stands; words typed without marks match any.
pub fn is_named(name: &str, typed: &str) -> bool {
    let plain = unaccented(typed);
    let typed_plain = plain == typed.to_lowercase();
    key(name).contains(&key(typed)) || (typed_plain && unaccented(name).contains(plain.trim()))
}
