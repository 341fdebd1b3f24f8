//! The verdicts as comma-separated rows, one a commitment; the same in every
//! language: decimals with a dot, keys of the JSON form.

use super::Scene;
use super::json::{actual, decimal, flag, ids, kind, past};
use super::words::programme_name;
use crate::data::Spot;
use crate::eval::Verdict;
use crate::eval::listing::Listing;
use crate::eval::verdict::{Read, Role};
use crate::model::AgencyId;
use crate::model::number::Exact;
use jiff::civil::Date;
use std::borrow::Cow;
use std::io::{self, Write};

const HEADER: [&str; 26] = [
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
    "at",
    "rests_on",
];

/// Columns besides, where some file has several figures of a cell or says when figures
/// became known.
const VERSIONS: [&str; 2] = ["known", "superseded"];

/// Columns besides, where some row gives a cause or a remedy.
const REASONS: [&str; 2] = ["cause", "remedy"];

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
    let versions = scene.data.has_versions();
    let more = VERSIONS.iter().filter(|_| versions);
    let reasons = scene.data.has_reasons();
    let said = REASONS.iter().filter(|_| reasons);
    rows.write_record(HEADER.iter().chain(more).chain(said))
        .map_err(passed_on)?;
    each(&mut |verdict| {
        let own = record(scene, verdict);
        let more = versions.then(|| version(verdict));
        let cells = own.iter().map(|cell| cell.as_bytes());
        let more = more.iter().flatten().map(|cell| cell.as_bytes());
        let said = [verdict.cause(), verdict.remedy()].map(|text| text.unwrap_or_default());
        let said = said.iter().filter(|_| reasons).map(|cell| cell.as_bytes());
        rows.write_record(cells.chain(more).chain(said))
            .map_err(passed_on)
    })?;
    rows.flush()
}

/// The error of the stream underneath, so that a closed pipe is still known.
pub(crate) fn passed_on(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// `sld.csv:4:3`, `sld.xlsx › Biểu 1 › C4`.
pub(crate) fn cell(spot: &Spot) -> String {
    spot.to_string()
}

/// The figures on which a verdict rests beside its own: `2 (2020) = 9 soyte.csv:4:3`.
fn rests_on(scene: &Scene, verdict: &Verdict) -> String {
    let others = verdict.read.iter().filter(|read| read.role != Role::Figure);
    let one = |read: &Read| {
        let indicator = scene.model.indicator(read.indicator);
        let name = indicator.code.as_deref().unwrap_or(&indicator.name);
        let place = read
            .place
            .as_deref()
            .map_or(String::new(), |place| format!("{place}, "));
        let (period, value) = (read.figure.period.code(), actual(&read.figure.value));
        let at = read
            .figure
            .spot
            .as_ref()
            .map_or(String::new(), |spot| format!(" {}", cell(spot)));
        format!("{name} ({place}{period}) = {value}{at}")
    };
    others.map(one).collect::<Vec<_>>().join("; ")
}

/// When the figure became known, and what it took the place of.
fn version(verdict: &Verdict) -> [String; 2] {
    let Some(figure) = verdict.figure() else {
        return Default::default();
    };
    let release = &figure.release;
    let day = |day: Option<Date>| day.map_or(String::new(), |day| day.to_string());
    let old = release.superseded.iter().map(|old| {
        let about = [flag(old.flag).to_string(), day(old.known)];
        let about: Vec<String> = about.into_iter().filter(|one| !one.is_empty()).collect();
        format!("{} ({})", past(&old.value), about.join(", "))
    });
    [day(release.known), old.collect::<Vec<_>>().join("; ")]
}

fn record<'a>(scene: &'a Scene, verdict: &'a Verdict) -> [Cow<'a, str>; 26] {
    let figure = verdict.figure();
    let text = |text: Option<&'a str>| Cow::Borrowed(text.unwrap_or_default());
    let number = |number: Option<&Exact>| number.map_or(Cow::Borrowed(""), |n| decimal(n).into());
    let day = |day: Option<Date>| day.map_or(Cow::Borrowed(""), |day| day.to_string().into());
    let agencies = |of: &[AgencyId]| match ids(scene, of).as_slice() {
        [one] => Cow::Borrowed(*one),
        all => Cow::Owned(all.join("; ")),
    };
    let notes: Vec<String> = verdict.notes.iter().map(|n| scene.remark(n)).collect();
    [
        Cow::Borrowed(programme_name(scene, verdict.programme)),
        Cow::Borrowed(kind(verdict.kind)),
        text(verdict.code.as_deref()),
        Cow::Borrowed(&verdict.name),
        text(verdict.place.as_deref()),
        Cow::Borrowed(&verdict.by),
        day(verdict.due),
        agencies(&verdict.lead),
        agencies(&verdict.answers_now),
        Cow::Borrowed(verdict.status().key()),
        Cow::Borrowed(&verdict.required),
        figure.map_or(Cow::Borrowed(""), |figure| actual(&figure.value).into()),
        text(scene.shortfall_unit(verdict)),
        figure.map_or(Cow::Borrowed(""), |figure| figure.period.code().into()),
        text(figure.map(|figure| flag(figure.flag))),
        text(figure.and_then(|figure| figure.source.as_deref())),
        text(
            verdict
                .satisfied()
                .map(|does| if does { "true" } else { "false" }),
        ),
        number(verdict.shortfall()),
        number(verdict.relative()),
        number(verdict.pace().map(|pace| &pace.needed)),
        day(verdict.completed()),
        notes.join("; ").into(),
        text(scene.figure_unit(verdict)),
        text(scene.parent_code(verdict)),
        figure
            .and_then(|figure| figure.spot.as_ref())
            .map_or(Cow::Borrowed(""), |spot| cell(spot).into()),
        rests_on(scene, verdict).into(),
    ]
}
