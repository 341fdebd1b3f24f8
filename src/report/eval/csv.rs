//! The verdicts as comma-separated rows, one a commitment; the same in every
//! language: decimals with a dot, keys of the JSON form.

use super::Scene;
use super::json::{actual, decimal, flag, ids, kind};
use super::words::programme_name;
use crate::eval::Verdict;
use crate::eval::listing::Listing;
use std::io::{self, Write};

const HEADER: [&str; 24] = [
    "programme",
    "kind",
    "code",
    "name",
    "place",
    "by",
    "due",
    "lead",
    "answers_now",
    "status",
    "required",
    "actual",
    "unit",
    "period",
    "flag",
    "source",
    "satisfied",
    "shortfall",
    "relative",
    "pace_per_year",
    "completed",
    "notes",
    "figure_unit",
    "parent_code",
];

/// Writes the rows of the evaluation's verdicts.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    rows(scene, out, |tell| {
        scene.evaluation.verdicts.iter().try_for_each(tell)
    })
}

/// Writes the rows of what is listed, each as soon as its verdict is there.
pub fn write_listing(scene: &Scene, listing: Listing<'_>, out: &mut dyn Write) -> io::Result<()> {
    rows(scene, out, |tell| {
        listing.each(&mut |verdict| tell(&verdict))
    })
}

fn rows(
    scene: &Scene,
    out: &mut dyn Write,
    each: impl FnOnce(&mut dyn FnMut(&Verdict) -> io::Result<()>) -> io::Result<()>,
) -> io::Result<()> {
    let mut rows = ::csv::Writer::from_writer(out);
    rows.write_record(HEADER).map_err(passed_on)?;
    each(&mut |verdict| rows.write_record(record(scene, verdict)).map_err(passed_on))?;
    rows.flush()
}

/// The error of the stream underneath, so that a closed pipe is still known.
pub(super) fn passed_on(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn record(scene: &Scene, verdict: &Verdict) -> [String; 24] {
    let figure = verdict.figure();
    let text = |text: Option<&str>| text.unwrap_or_default().to_string();
    let notes: Vec<String> = verdict.notes.iter().map(|n| scene.remark(n)).collect();
    [
        programme_name(scene, verdict.programme).to_string(),
        kind(verdict.kind).to_string(),
        text(verdict.code.as_deref()),
        verdict.name.clone(),
        text(verdict.place.as_deref()),
        verdict.by.clone(),
        verdict.due.map_or(String::new(), |day| day.to_string()),
        ids(scene, &verdict.lead).join("; "),
        ids(scene, &verdict.answers_now).join("; "),
        verdict.status().key().to_string(),
        verdict.required.clone(),
        figure.map_or(String::new(), |figure| actual(&figure.value)),
        text(scene.shortfall_unit(verdict)),
        figure.map_or(String::new(), |figure| figure.period.code()),
        figure.map_or(String::new(), |figure| flag(figure.flag).to_string()),
        text(figure.and_then(|figure| figure.source.as_deref())),
        verdict
            .satisfied()
            .map_or(String::new(), |does| does.to_string()),
        verdict.shortfall().map_or(String::new(), decimal),
        verdict.relative().map_or(String::new(), decimal),
        verdict
            .pace()
            .map_or(String::new(), |pace| decimal(&pace.needed)),
        verdict
            .completed()
            .map_or(String::new(), |day| day.to_string()),
        notes.join("; "),
        text(scene.figure_unit(verdict)),
        text(scene.parent_code(verdict)),
    ]
}
