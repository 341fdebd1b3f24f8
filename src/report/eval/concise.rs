//! One line a commitment: for logs, editors and `grep` (`tệp:dòng:cột: …`), and as
//! annotations of a pull request.

use super::Scene;
use super::cells::{figure, latest, missing};
use crate::eval::verdict::Status;
use crate::eval::{Verdict, amended};
use crate::finding::github::{data, property};
use crate::finding::place::span_spot;
use crate::finding::wrap::visible;
use std::io::{self, Write};

/// What is to be done with a commitment, by what it came to.
fn annotation(status: Status) -> &'static str {
    match status {
        Status::Unmet | Status::Overdue => "error",
        Status::OffTrack | Status::NoData | Status::Undecided | Status::Unread => "warning",
        _ => "notice",
    }
}

/// Whether somebody is asked about it: what is listed unless all are asked for.
fn asks(status: Status) -> bool {
    annotation(status) != "notice"
}

/// One line a commitment; all of them, or those that somebody is asked about.
pub fn write(scene: &Scene, all: bool, out: &mut dyn Write) -> io::Result<()> {
    for verdict in told(scene, all) {
        let spot = span_spot(verdict.span, scene.sources);
        let at = format!("{}:{}:{}", spot.file, spot.line, spot.column);
        writeln!(out, "{at}: {}", line(scene, verdict))?;
    }
    Ok(())
}

/// One workflow command a commitment.
pub fn github(scene: &Scene, all: bool, out: &mut dyn Write) -> io::Result<()> {
    for verdict in told(scene, all) {
        let spot = span_spot(verdict.span, scene.sources);
        let kind = annotation(verdict.status());
        let title = property(verdict.status().shown().get(scene.lang));
        let file = property(&spot.file);
        let text = data(&line(scene, verdict));
        writeln!(
            out,
            "::{kind} file={file},line={},title={title}::{text}",
            spot.line
        )?;
    }
    Ok(())
}

fn told<'s>(scene: &'s Scene, all: bool) -> impl Iterator<Item = &'s Verdict> {
    let verdicts = scene.evaluation.verdicts.iter();
    verdicts.filter(move |verdict| all || asks(verdict.status()))
}

/// `không đạt: 2.1 Tỷ lệ thất nghiệp, 2025: cần dưới 1,2, có 1,5 % (31/12/2025), thiếu 0,3
/// điểm %; SNV (Sở Nội vụ)`.
fn line(scene: &Scene, verdict: &Verdict) -> String {
    let code = verdict.code.as_deref().map(|code| format!("{code} "));
    let mut text = format!(
        "{}: {}{}, {}",
        verdict.status().shown().get(scene.lang),
        code.unwrap_or_default(),
        visible(&verdict.name),
        scene.by(&verdict.by),
    );
    if let Some(place) = verdict.place.as_deref() {
        text += &format!(", {}", visible(place));
    }
    if !verdict.required.is_empty() {
        text += &format!(
            ": {} {}",
            scene.say("cần", "asked"),
            visible(&verdict.required)
        );
    }
    let had = match verdict.status() {
        Status::NoData | Status::AwaitingRelease => latest(scene, verdict),
        _ => figure(scene, verdict),
    };
    if !had.is_empty() {
        text += &format!(", {} {}", scene.say("có", "has"), had.replace('\n', " "));
    }
    if let (Status::Unmet, Some(missing)) = (verdict.status(), missing(scene, verdict)) {
        text += &format!(", {} {missing}", scene.say("thiếu", "short by"));
    }
    if amended::is_softened(scene.model, scene.evaluation, verdict) {
        text += &format!("; {}", scene.say("mức đã nới lỏng", "softened"));
    }
    if let Some(awaiting) = verdict.awaiting() {
        text += &format!(
            "; {} {}",
            scene.say("công bố", "out on"),
            scene.date(awaiting.day)
        );
    }
    format!("{text}; {}", scene.who_answers(verdict))
}
