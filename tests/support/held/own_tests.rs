//! The tests that programmes carry: they run, each expectation is answered, and what
//! `ctr test --update` writes passes.

use super::reads::{Checked, checked};
use ctr::model::Model;
use ctr::testing::{Ending, Outcome, run, update};

/// How many tests were run, of how many.
pub struct Run {
    pub all: usize,
    pub run: usize,
}

/// Runs the tests, and those that `--update` would write of sound files.
pub fn pass_when_updated(checked: &Checked) -> Run {
    let outcomes = run(&checked.model, None);
    outcomes.iter().for_each(answered);
    let written: Vec<String> = updated(checked, &outcomes);
    let again = super::reads::checked(&written);
    let wrong = |outcome: &Outcome<'_>| checked.wrong[outcome.programme];
    for outcome in run(&again.model, None).iter().filter(|one| !wrong(one)) {
        answered(outcome);
        // One that speaks of no commitment, or of several, is left to fail.
        let mut wrong = outcome.checked.iter().filter(|one| !one.holds());
        let stays = wrong.all(|one| one.found.len() != 1);
        assert!(
            !matches!(outcome.result, Ending::Failed) || stays,
            "fails after --update:\n{}",
            written[outcome.programme]
        );
    }
    Run {
        all: outcomes.len(),
        run: outcomes
            .iter()
            .filter(|one| one.result != Ending::NotRun)
            .count(),
    }
}

/// One answer to each expectation, and the result follows from them.
fn answered(outcome: &Outcome<'_>) {
    let expected = outcome.test.expectations.len();
    match outcome.result {
        Ending::NotRun => assert!(!outcome.test.sound || outcome.test.as_of.is_none()),
        Ending::Empty => assert_eq!(expected, 0),
        Ending::Passed | Ending::Failed => {
            assert_eq!(outcome.checked.len(), expected);
            let all = outcome.checked.iter().all(|one| one.holds());
            assert_eq!(all, outcome.result == Ending::Passed);
        }
    }
}

/// The files as `--update` writes them; one with an error is left alone.
fn updated(checked: &Checked, outcomes: &[Outcome<'_>]) -> Vec<String> {
    let model: &Model = &checked.model;
    let texts = checked.sources.iter().take(checked.wrong.len());
    let texts = texts.zip(&checked.wrong).map(|((file, source), wrong)| {
        let edits = match wrong {
            true => Vec::new(),
            false => update::edits(model, outcomes, file, source),
        };
        update::applied(&source.text, &edits)
    });
    let texts: Vec<String> = texts.collect();
    let wrong = self::checked(&texts).wrong;
    let turned = wrong.iter().zip(&checked.wrong).position(|(a, b)| a != b);
    if let Some(at) = turned {
        panic!("an error after --update:\n{}", texts[at]);
    }
    texts
}
