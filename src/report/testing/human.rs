//! How the tests went, for people: a line a test, and of what failed the
//! difference, with its reasons.

use super::Scene;
use crate::finding::place::span_spot;
use crate::testing::{Checked, Ending, Outcome};
use std::io::{self, Write};

/// Writes the report.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let mut file = None;
    for outcome in scene.outcomes {
        if file != Some(scene.file(outcome)) {
            if file.is_some() {
                writeln!(out)?;
            }
            writeln!(out, "{}", scene.file(outcome))?;
            file = Some(scene.file(outcome));
        }
        writeln!(
            out,
            "  {:<10} {}",
            word(scene, outcome.result),
            outcome.test.name
        )?;
        for checked in outcome.checked.iter().filter(|checked| !checked.holds()) {
            difference(scene, outcome, checked, out)?;
        }
        if outcome.result == Ending::Empty && scene.updated == 0 {
            let advice = scene.say(
                "chưa có dòng `mong đợi` nào; `ctr test --update` ghi kết quả hiện nay",
                "no `mong đợi` line; `ctr test --update` writes the statuses of today",
            );
            writeln!(out, "      {advice}")?;
        }
        if outcome.result == Ending::NotRun {
            let advice = scene.say(
                "có dòng chưa đúng nên không chạy; xem `ctr check`",
                "a line of it is wrong, so it was not run; see `ctr check`",
            );
            writeln!(out, "      {advice}")?;
        }
    }
    if file.is_some() {
        writeln!(out)?;
    }
    writeln!(out, "{}", summary(scene))
}

fn word(scene: &Scene, result: Ending) -> &'static str {
    match result {
        Ending::Passed => scene.say("đúng", "passed"),
        Ending::Failed => scene.say("SAI", "FAILED"),
        Ending::Empty => scene.say("trống", "empty"),
        Ending::NotRun => scene.say("không chạy", "not run"),
    }
}

fn difference(
    scene: &Scene,
    outcome: &Outcome<'_>,
    checked: &Checked,
    out: &mut dyn Write,
) -> io::Result<()> {
    let expectation = &outcome.test.expectations[checked.expectation];
    let programme = &scene.model.programmes[outcome.programme];
    let line = span_spot(expectation.span, scene.sources).line;
    let commitment = scene.commitment(expectation, programme);
    writeln!(
        out,
        "      {commitment} ({} {line})",
        scene.say("dòng", "line")
    )?;
    let mut lines = vec![
        (
            scene.say("mong đợi", "expected"),
            scene.expected(expectation),
        ),
        (
            scene.say("tính ra", "got"),
            scene.answered(checked, expectation),
        ),
    ];
    if let [verdict] = checked.found.as_slice() {
        lines.extend(scene.why(verdict));
    }
    for (label, text) in lines {
        // Columns count characters: these labels are of composed letters.
        writeln!(out, "        {label:<10} {text}")?;
    }
    Ok(())
}

/// One sentence of counts.
fn summary(scene: &Scene) -> String {
    if scene.outcomes.is_empty() {
        let none = scene.say("Không có kiểm thử nào.", "There are no tests.");
        return none.to_string();
    }
    let (all, passed) = (scene.outcomes.len(), scene.count(Ending::Passed));
    let (failed, empty) = (scene.count(Ending::Failed), scene.count(Ending::Empty));
    let not_run = scene.count(Ending::NotRun);
    let mut parts = vec![format!("{passed} {}", scene.say("đúng", "passed"))];
    for (n, words) in [
        (failed, scene.say("sai", "failed")),
        (empty, scene.say("chưa mong đợi gì", "expecting nothing")),
        (not_run, scene.say("không chạy được", "not run")),
    ] {
        if n > 0 {
            parts.push(format!("{n} {words}"));
        }
    }
    let mut text = format!(
        "{all} {}: {}.",
        scene.say("kiểm thử", "tests"),
        parts.join(", ")
    );
    if scene.updated > 0 {
        let wrote = scene.say("Đã ghi lại mong đợi", "Expectations were written");
        let files = scene.say(
            "tệp; hãy đọc lại trước khi lưu",
            "file(s); read them before you keep them",
        );
        text.push_str(&format!(" {wrote}: {} {files}.", scene.updated));
    }
    text
}
