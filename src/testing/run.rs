//! One test: one evaluation of its programme, on its date and of its figures.

use crate::eval::places::Gazetteer;
use crate::eval::{Kind, Options, Verdict, evaluate_figures};
use crate::model::number::{Exact, exact, plain};
use crate::model::test::{Expectation, ExpectedShortfall, Subject, TermsExpected, Test};
use crate::model::{IndicatorId, Model, Period, Target};
use crate::source::text::key;
use crate::testing::figures::GivenFigures;
use crate::testing::{Checked, Ending, Outcome};
use std::collections::BTreeSet;

/// A shortfall of more places than this is compared as rounded where it is written.
pub const FINITE: u32 = 12;

/// One programme, ready for its tests: its targets are laid aside, so that an
/// evaluation judges only those a test speaks of.
pub struct Bench<'m> {
    model: &'m Model,
    at: usize,
    bench: Model,
    gazetteer: Gazetteer,
}

impl<'m> Bench<'m> {
    /// For the tests of the programme at `at`.
    pub fn new(model: &'m Model, at: usize) -> Self {
        let mut bench = model.clone();
        bench.programmes = vec![model.programmes[at].clone()];
        for indicator in &mut bench.indicators {
            indicator.targets = Vec::new();
        }
        let gazetteer = Gazetteer::new(model);
        Bench {
            model,
            at,
            bench,
            gazetteer,
        }
    }

    /// Runs a test.
    pub fn run(&mut self, test: &'m Test) -> Outcome<'m> {
        let mut outcome = Outcome {
            programme: self.at,
            test,
            result: Ending::NotRun,
            checked: Vec::new(),
            unexpected: Vec::new(),
        };
        let Some(as_of) = test.as_of.filter(|_| test.sound) else {
            return outcome;
        };
        let judged = self.judged(test);
        for id in &judged {
            self.lay(*id, self.model.indicator(*id).targets.clone());
        }
        let figures = GivenFigures::new(self.model, test);
        let evaluation = evaluate_figures(&self.bench, &figures, &Options::new(as_of));
        for id in judged {
            self.lay(id, Vec::new());
        }
        let mut verdicts = evaluation.verdicts;
        for verdict in &mut verdicts {
            verdict.programme = self.at;
        }
        if test.expectations.is_empty() {
            outcome.result = Ending::Empty;
            outcome.unexpected = self.concerned(test, verdicts);
            return outcome;
        }
        let all = test.expectations.iter().enumerate();
        outcome.checked = all
            .map(|(at, expectation)| self.check(at, expectation, &verdicts))
            .collect();
        outcome.result = match outcome.checked.iter().all(Checked::holds) {
            true => Ending::Passed,
            false => Ending::Failed,
        };
        outcome
    }

    fn lay(&mut self, id: IndicatorId, targets: Vec<Target>) {
        self.bench.indicators[id.0 as usize].targets = targets;
    }

    /// The indicators a test speaks of; of one that expects nothing, those that
    /// have a figure, and those computed of them.
    fn judged(&self, test: &Test) -> BTreeSet<IndicatorId> {
        if !test.expectations.is_empty() {
            let subjects = test.expectations.iter().map(|one| one.of);
            return subjects
                .filter_map(|of| match of {
                    Subject::Indicator(id) => Some(id),
                    _ => None,
                })
                .collect();
        }
        let mut known: BTreeSet<IndicatorId> = test.figures.iter().map(|g| g.indicator).collect();
        // A whole may be rolled up from the parts that have figures.
        let wholes: Vec<_> = (known.iter())
            .filter_map(|id| self.model.indicator(*id).parent)
            .collect();
        known.extend(wholes);
        // Formulas of formulas: until nothing is added.
        loop {
            let before = known.len();
            for (id, indicator) in self.model.indicators_of(&self.model.programmes[self.at]) {
                let Some(formula) = &indicator.formula else {
                    continue;
                };
                if formula.inputs().any(|input| known.contains(&input)) {
                    known.insert(id);
                }
            }
            if known.len() == before {
                return known;
            }
        }
    }

    /// The verdicts that a test's lines bear on.
    fn concerned(&self, test: &Test, verdicts: Vec<Verdict>) -> Vec<Verdict> {
        let works: BTreeSet<String> = test.states.iter().map(|state| key(&state.work)).collect();
        let named = |verdict: &Verdict| {
            let names = verdict.code.as_deref().into_iter();
            (names.chain([verdict.name.as_str()])).any(|name| works.contains(&key(name)))
        };
        let mut kept: Vec<Verdict> = verdicts;
        kept.retain(|verdict| verdict.kind == Kind::Target || named(verdict));
        // As the document has them, not worst first.
        kept.sort_by_key(|v| (v.kind, v.indicator, v.span.start, v.due, v.by.clone()));
        kept
    }

    fn check(&self, at: usize, expectation: &Expectation, verdicts: &[Verdict]) -> Checked {
        let mut found: Vec<Verdict> = (verdicts.iter())
            .filter(|verdict| self.is_of(verdict, expectation))
            .cloned()
            .collect();
        // What names no terms is of the level that has none, where there is one.
        if found.len() > 1 && expectation.terms.is_plain() {
            let plain = |verdict: &Verdict| self.is_on(verdict, &expectation.terms);
            if found.iter().any(plain) {
                found.retain(plain);
            }
        }
        // What names no place is of the level of no place, where there is one.
        if found.len() > 1 && expectation.place.is_none() {
            let of_none = |verdict: &Verdict| verdict.place.is_none();
            if found.iter().any(of_none) {
                found.retain(of_none);
            }
        }
        let one = match found.as_slice() {
            [one] => Some(one),
            _ => None,
        };
        let shortfall_holds = match (&expectation.shortfall, one) {
            (Some(expected), Some(verdict)) => {
                (verdict.shortfall()).is_some_and(|missing| is_missing(expected, missing))
            }
            (Some(_), None) => false,
            (None, _) => true,
        };
        Checked {
            expectation: at,
            status_holds: one.is_some_and(|verdict| verdict.status() == expectation.status),
            shortfall_holds,
            found,
        }
    }

    fn is_of(&self, verdict: &Verdict, expectation: &Expectation) -> bool {
        let programme = &self.model.programmes[self.at];
        let of_it = match expectation.of {
            Subject::Indicator(id) => verdict.indicator == Some(id),
            Subject::Task(at) => {
                verdict.kind == Kind::Task && verdict.span == programme.tasks[at].span
            }
            Subject::Duty(at) => {
                verdict.kind == Kind::Duty && verdict.span == programme.duties[at].span
            }
        };
        let at = expectation.period.is_none_or(|p| is_at(verdict, p));
        let place = expectation.place.as_deref();
        of_it
            && at
            && place.is_none_or(|name| self.is_place(verdict.place.as_deref(), name))
            && (expectation.terms.is_plain() || self.is_on(verdict, &expectation.terms))
    }

    /// Whether the level that a verdict is of is on these terms.
    fn is_on(&self, verdict: &Verdict, terms: &TermsExpected) -> bool {
        let targets = verdict
            .indicator
            .map(|id| &self.model.indicator(id).targets);
        let mut targets = targets.into_iter().flatten();
        targets.any(|target| target.span == verdict.span && terms.are_of(&target.terms))
    }

    fn is_place(&self, place: Option<&str>, name: &str) -> bool {
        let declared = |name: &str| self.gazetteer.find(name);
        place.is_some_and(|place| {
            key(place) == key(name)
                || declared(name).is_some_and(|one| declared(place) == Some(one))
        })
    }
}

/// Whether a verdict is at a milestone; of a yearly report the year will do.
fn is_at(verdict: &Verdict, period: Period) -> bool {
    let occurrence = || verdict.kind == Kind::Duty && matches!(period, Period::Year(_));
    verdict.by == period.code()
        || (occurrence() && verdict.due.is_some_and(|due| due.year() == period.year()))
}

/// Exactly as written; one that no decimal holds, at the precision written.
fn is_missing(expected: &ExpectedShortfall, missing: &Exact) -> bool {
    let written = exact(expected.written);
    let missing = missing / &expected.factor;
    if written == missing {
        return true;
    }
    let (cut, scale) = (plain(&missing, FINITE), expected.written.scale());
    let is_finite = plain(&missing, FINITE + 6) == cut;
    !is_finite && plain(&missing, scale) == plain(&written, scale)
}
