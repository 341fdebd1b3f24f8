//! `ctr test --format junit`: a suite a file, a case a test, for CI dashboards.

use super::Scene;
use crate::finding::junit::escaped;
use crate::finding::place::span_spot;
use crate::testing::{Ending, Outcome};
use std::io::{self, Write};

/// Writes the document.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let all: Vec<&Outcome<'_>> = scene.outcomes.iter().collect();
    let (tests, failures) = counts(&all);
    writeln!(
        out,
        "<testsuites name=\"ctr test\" tests=\"{tests}\" failures=\"{failures}\">"
    )?;
    let mut rest = all.as_slice();
    while let Some(first) = rest.first() {
        let file = scene.file(first);
        let of_file = rest
            .iter()
            .take_while(|one| scene.file(one) == file)
            .count();
        let (suite, after) = rest.split_at(of_file);
        let (tests, failures) = counts(suite);
        let name = escaped(file);
        writeln!(
            out,
            "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\">"
        )?;
        for outcome in suite {
            case(scene, outcome, &name, out)?;
        }
        writeln!(out, "  </testsuite>")?;
        rest = after;
    }
    writeln!(out, "</testsuites>")
}

/// All, and those that did not pass.
fn counts(outcomes: &[&Outcome<'_>]) -> (usize, usize) {
    let passed = outcomes
        .iter()
        .filter(|one| one.result == Ending::Passed)
        .count();
    (outcomes.len(), outcomes.len() - passed)
}

fn case(scene: &Scene, outcome: &Outcome<'_>, file: &str, out: &mut dyn Write) -> io::Result<()> {
    let name = escaped(&outcome.test.name);
    let line = span_spot(outcome.test.span, scene.sources).line;
    let head = format!("    <testcase classname=\"{file}\" name=\"{name}\" line=\"{line}\"");
    if outcome.result == Ending::Passed {
        return writeln!(out, "{head}/>");
    }
    writeln!(out, "{head}>")?;
    let kind = super::json::key(outcome.result);
    let message = match outcome.result {
        Ending::Empty => scene.say("chưa mong đợi gì", "expects nothing").to_string(),
        Ending::NotRun => scene
            .say("có dòng chưa đúng", "a line of it is wrong")
            .to_string(),
        Ending::Passed | Ending::Failed => differences(scene, outcome),
    };
    let message = escaped(&message);
    writeln!(
        out,
        "      <failure type=\"{kind}\" message=\"{message}\"/>"
    )?;
    writeln!(out, "    </testcase>")
}

fn differences(scene: &Scene, outcome: &Outcome<'_>) -> String {
    let wrong = outcome.checked.iter().filter(|checked| !checked.holds());
    let told = wrong.map(|checked| {
        let expectation = &outcome.test.expectations[checked.expectation];
        let programme = &scene.model.programmes[outcome.programme];
        format!(
            "{}: {} {}, {} {}",
            scene.commitment(expectation, programme),
            scene.say("mong đợi", "expected"),
            scene.expected(expectation),
            scene.say("tính ra", "got"),
            scene.answered(checked, expectation),
        )
    });
    told.collect::<Vec<_>>().join("\n")
}
