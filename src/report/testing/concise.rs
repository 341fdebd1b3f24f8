//! One line a test that did not pass: for logs, editors and `grep` (`tệp:dòng:cột: …`), and
//! as annotations of a pull request.

use super::Scene;
use super::junit::why;
use crate::finding::github::{data, property};
use crate::finding::place::{Spot, span_spot};
use crate::finding::wrap::visible;
use crate::testing::{Ending, Outcome};
use std::io::{self, Write};

/// One line a test.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    for (spot, text) in told(scene) {
        let text = text.replace('\n', "; ");
        writeln!(out, "{}:{}:{}: {text}", spot.file, spot.line, spot.column)?;
    }
    Ok(())
}

/// One workflow command a test.
pub fn github(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    for (spot, text) in told(scene) {
        let (file, text) = (property(&spot.file), data(&text));
        writeln!(
            out,
            "::error file={file},line={},title=ctr test::{text}",
            spot.line
        )?;
    }
    Ok(())
}

/// Where each test stands that did not pass, and why it did not.
fn told(scene: &Scene) -> impl Iterator<Item = (Spot, String)> {
    let passed = |one: &&Outcome<'_>| one.result == Ending::Passed;
    let outcomes = scene.outcomes.iter().filter(move |one| !passed(one));
    outcomes.map(|outcome| {
        let spot = span_spot(outcome.test.span, scene.sources);
        let said = scene.say("kiểm thử", "test");
        (
            spot,
            visible(&format!(
                "{said} “{}”: {}",
                outcome.test.name,
                why(scene, outcome)
            )),
        )
    })
}
