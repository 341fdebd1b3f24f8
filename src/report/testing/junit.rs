//! `ctr test --format junit`: a suite a file, a case a test, for CI dashboards.

use super::Scene;
use crate::finding::Finding;
use crate::finding::markup::attribute as escaped;
use crate::finding::place::{span_spot, spot};
use crate::testing::{Ending, Outcome};
use std::io::{self, Write};

/// Writes the document. A test that was not run, and a file with an error, is an error:
/// nothing is known of what rests on it.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let suites = suites(scene);
    let all = suites
        .iter()
        .fold(Counts::default(), |all, suite| all.and(suite.counts()));
    writeln!(out, "<testsuites name=\"ctr test\"{}>", all.attributes())?;
    for suite in &suites {
        let name = escaped(&suite.file);
        let counts = suite.counts().attributes();
        writeln!(out, "  <testsuite name=\"{name}\"{counts}>")?;
        for outcome in &suite.outcomes {
            case(scene, outcome, &name, out)?;
        }
        for (line, finding) in &suite.errors {
            error(scene, finding, (&name, *line), out)?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

/// A file: its tests, and what is wrong in it with the line.
struct Suite<'s> {
    file: String,
    outcomes: Vec<&'s Outcome<'s>>,
    errors: Vec<(u64, &'s Finding)>,
}

#[derive(Clone, Copy, Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
}

impl Counts {
    fn and(self, other: Counts) -> Counts {
        Counts {
            tests: self.tests + other.tests,
            failures: self.failures + other.failures,
            errors: self.errors + other.errors,
        }
    }

    fn attributes(self) -> String {
        let Counts {
            tests,
            failures,
            errors,
        } = self;
        format!(" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\"")
    }
}

impl Suite<'_> {
    fn counts(&self) -> Counts {
        let of = |ending: &[Ending]| {
            let outcomes = self.outcomes.iter();
            outcomes.filter(|one| ending.contains(&one.result)).count()
        };
        Counts {
            tests: self.outcomes.len() + self.errors.len(),
            failures: of(&[Ending::Failed, Ending::Empty]),
            errors: of(&[Ending::NotRun]) + self.errors.len(),
        }
    }
}

/// The files in their order, those without a test last.
fn suites<'s>(scene: &'s Scene) -> Vec<Suite<'s>> {
    let mut out: Vec<Suite<'s>> = Vec::new();
    let mut at = |file: String| match out.iter().position(|suite| suite.file == file) {
        Some(at) => at,
        None => {
            out.push(Suite {
                file,
                outcomes: Vec::new(),
                errors: Vec::new(),
            });
            out.len() - 1
        }
    };
    let outcomes = scene.outcomes.iter();
    let outcomes: Vec<_> = (outcomes.map(|one| (at(scene.file(one).to_string()), one))).collect();
    let errors = scene.errors.iter().map(|finding| {
        let spot = finding.at.as_ref().map(|at| spot(at, scene.sources));
        let (file, line) = spot.map_or((String::new(), 1), |spot| (spot.file, spot.line));
        (at(file), line, finding)
    });
    let errors: Vec<_> = errors.collect();
    for (suite, outcome) in outcomes {
        out[suite].outcomes.push(outcome);
    }
    for (suite, line, finding) in errors {
        out[suite].errors.push((line, finding));
    }
    out
}

/// What is wrong in a file, as a case of its own.
fn error(
    scene: &Scene,
    finding: &Finding,
    (file, line): (&str, u64),
    out: &mut dyn Write,
) -> io::Result<()> {
    let (code, message) = (finding.entry.code, escaped(&finding.message(scene.lang)));
    writeln!(
        out,
        "    <testcase classname=\"{file}\" name=\"ctr check\" line=\"{line}\">"
    )?;
    writeln!(out, "      <error type=\"{code}\" message=\"{message}\"/>")?;
    writeln!(out, "    </testcase>")
}

fn case(scene: &Scene, outcome: &Outcome<'_>, file: &str, out: &mut dyn Write) -> io::Result<()> {
    let name = escaped(&outcome.test.name);
    let line = span_spot(outcome.test.span, scene.sources).line;
    let head = format!("    <testcase classname=\"{file}\" name=\"{name}\" line=\"{line}\"");
    let kind = super::json::key(outcome.result);
    let element = match outcome.result {
        Ending::Passed => return writeln!(out, "{head}/>"),
        Ending::Failed | Ending::Empty => "failure",
        Ending::NotRun => "error",
    };
    let message = why(scene, outcome);
    let message = escaped(&message);
    writeln!(out, "{head}>")?;
    writeln!(
        out,
        "      <{element} type=\"{kind}\" message=\"{message}\"/>"
    )?;
    writeln!(out, "    </testcase>")
}

/// Why a test did not pass.
pub(super) fn why(scene: &Scene, outcome: &Outcome<'_>) -> String {
    match outcome.result {
        Ending::Empty => scene.say("chưa mong đợi gì", "expects nothing").to_string(),
        Ending::NotRun => scene
            .say("có dòng chưa đúng", "a line of it is wrong")
            .to_string(),
        Ending::Passed | Ending::Failed => differences(scene, outcome),
    }
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
