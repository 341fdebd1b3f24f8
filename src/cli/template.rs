//! `ctr template`: a workbook an agency to be filled, and one for all.

use super::args::Template;
use super::{Exit, files, output, refuse, report};
use ctr::data;
use ctr::data::PlaceId;
use ctr::data::template::{Row, asked, id_of};
use ctr::eval::asked::rows;
use ctr::eval::sent::{answer, everybody};
use ctr::finding::catalogue::workbooks::{NO_AGENCY, NOTHING_ASKED, TEMPLATE_THERE};
use ctr::finding::{Finding, Lang, Severity};
use ctr::model::{AgencyId, IndicatorId, Model, Period, Programme};
use ctr::office::template;
use ctr::source::Sources;
use ctr::source::text::key;
use jiff::tz::Offset;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A workbook to be written.
struct Made {
    path: PathBuf,
    bytes: Vec<u8>,
    indicators: usize,
    /// Rows of other periods than the year.
    more: Vec<String>,
}

/// Writes the templates: all of them, or none.
pub fn run(asked: &Template, lang: Lang) -> Exit {
    let (mut sources, mut findings) = files::programmes(&asked.files);
    let (inputs, more) = files::observations(&asked.data);
    findings.extend(more);
    if files::unusable(&findings) {
        report(&findings, &sources, lang);
        return Exit::Unusable;
    }
    let (model, found) = ctr::check::programmes(&mut sources);
    findings.extend(
        found
            .into_iter()
            .filter(|one| one.severity == Severity::Error),
    );
    if !findings.is_empty() {
        report(&findings, &sources, lang);
        return Exit::Short;
    }
    let (observations, told) = data::read(inputs, &model, &mut |_| {});
    let unusable = told.iter().any(data::unusable);
    report(&told, &sources, lang);
    if unusable {
        return Exit::Unusable;
    }
    match made(asked, (&model, &sources), &observations).and_then(|all| write(&all, lang)) {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

fn made(
    asked_for: &Template,
    (model, sources): (&Model, &Sources),
    observations: &data::Observations,
) -> Result<Vec<Made>, Box<Finding>> {
    let last_year = || {
        jiff::Timestamp::now()
            .to_zoned(Offset::constant(7).to_time_zone())
            .year()
            - 1
    };
    let year = asked_for.period.unwrap_or_else(last_year);
    let mut out = Vec::new();
    let mut taken = HashSet::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        let all_asked = asked(model, programme, year);
        let agencies: Vec<AgencyId> = match &asked_for.agency {
            Some(named) => vec![agency(model, named)?],
            None => everybody(model, &all_asked, year),
        };
        let all = (asked_for.agency.is_none() && agencies.len() > 1).then_some(None);
        for whose in agencies.into_iter().map(Some).chain(all) {
            let own: Vec<IndicatorId> = (all_asked.iter().copied())
                .filter(|id| whose.is_none_or(|whose| answer(model, *id, year).contains(&whose)))
                .collect();
            if own.is_empty() {
                continue;
            }
            let indicators = own.len();
            let known = |id, period| has(observations, programme, id, period);
            let own: Vec<(Row, String)> = rows(model, at, &own, year, &known)
                .into_iter()
                .map(|row| {
                    let known = latest(observations, programme, row.id);
                    (row, known.unwrap_or_default())
                })
                .collect();
            let of_year = Period::Year(year);
            let more = own.iter().filter(|(row, _)| row.period != of_year);
            let more = more
                .map(|(row, _)| format!("{} ({})", id_of(model, row.id), row.period.vietnamese()));
            let more: Vec<String> = more.collect();
            let one = template::Template {
                model,
                programme,
                agency: whose,
                year,
                rows: &own,
            };
            let bytes = one
                .bytes()
                .map_err(|reason| unwritten(&asked_for.output, reason))?;
            let whom = whose.map_or("tat-ca", |id| &model.agencies[id.0 as usize].id);
            let several = (model.programmes.len() > 1).then(|| called(programme, sources));
            let name = named(&[&several.unwrap_or_default(), whom, &year.to_string()]);
            let name = apart(&mut taken, name);
            out.push(Made {
                path: asked_for.output.join(format!("{name}.xlsx")),
                bytes,
                indicators,
                more,
            });
        }
    }
    match out.is_empty() {
        true => Err(Box::new(Finding::somewhere(&NOTHING_ASKED, None))),
        false => Ok(out),
    }
}

fn unwritten(folder: &Path, reason: String) -> Box<Finding> {
    let file = folder.to_string_lossy().into_owned();
    let finding = Finding::somewhere(&ctr::finding::catalogue::cli::UNWRITABLE, None);
    Box::new(finding.arg("file", file).arg("reason", reason))
}

/// What tells a programme's workbooks from those of another: its number, else its file.
fn called(programme: &Programme, sources: &Sources) -> String {
    let file = Path::new(&sources.file(programme.file).name);
    let stem = || file.file_stem().unwrap_or_default().to_string_lossy();
    let number = programme.number.clone();
    number.unwrap_or_else(|| stem().into_owned())
}

/// A name that none before has, not even where capitals and small letters are one.
fn apart(taken: &mut HashSet<String>, name: String) -> String {
    let again = (2..).map(|at| format!("{name}-{at}"));
    let mut names = std::iter::once(name.clone()).chain(again);
    let free = names.find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or(name)
}

/// `bieu-SYT-2025`: letters, digits and dashes, whatever the names hold.
fn named(pieces: &[&str]) -> String {
    let plain = |text: &str| -> String {
        let letters = text
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' });
        letters.collect::<String>().trim_matches('-').to_string()
    };
    let pieces = pieces
        .iter()
        .map(|piece| plain(piece))
        .filter(|piece| !piece.is_empty());
    format!("bieu-{}", pieces.collect::<Vec<_>>().join("-"))
}

fn agency(model: &Model, typed: &str) -> Result<AgencyId, Box<Finding>> {
    let wanted = key(typed);
    let all = (0u32..).zip(&model.agencies);
    let mut found = all.filter(|(_, one)| key(&one.id) == wanted || key(&one.name) == wanted);
    let named = found.next().map(|(at, _)| AgencyId(at));
    named.ok_or_else(|| Box::new(Finding::somewhere(&NO_AGENCY, None).arg("agency", typed)))
}

/// The figures of the programme's own place, named or not, by period.
fn own(
    observations: &data::Observations,
    programme: &Programme,
    id: IndicatorId,
) -> Vec<data::Cell> {
    let named = (programme.place.as_ref()).and_then(|name| observations.place(name));
    let places = std::iter::once(PlaceId::NONE).chain(named);
    let mut cells: Vec<data::Cell> = places
        .flat_map(|place| observations.series(id, place))
        .collect();
    cells.sort_by_key(|cell| (cell.period.end(), cell.period.start()));
    cells
}

fn has(
    observations: &data::Observations,
    programme: &Programme,
    id: IndicatorId,
    period: Period,
) -> bool {
    let all = own(observations, programme, id);
    all.iter().any(|cell| cell.period == period)
}

/// The last figure known, with its period.
fn latest(
    observations: &data::Observations,
    programme: &Programme,
    id: IndicatorId,
) -> Option<String> {
    let cells = own(observations, programme, id);
    // Of a period whose figure nobody knows an earlier one is the last known.
    let known = cells.iter().rev();
    let (last, value) = known
        .filter_map(|cell| Some((cell, cell.value.exact()?)))
        .next()?;
    let value = ctr::model::number::vietnamese(&ctr::model::number::plain(&value, 6));
    Some(format!("{value} ({})", last.period.vietnamese()))
}

/// Writes all of them; nothing that is there, but for the same, is written over.
fn write(all: &[Made], lang: Lang) -> Result<(), Box<Finding>> {
    for one in all {
        let there = std::fs::read(&one.path).ok();
        if one.path.exists() && there.as_deref() != Some(&one.bytes) {
            let file = one.path.to_string_lossy().into_owned();
            return Err(Box::new(
                Finding::somewhere(&TEMPLATE_THERE, None).arg("file", file),
            ));
        }
    }
    if let Some(folder) = all.first().and_then(|one| one.path.parent()) {
        std::fs::create_dir_all(folder).map_err(|error| {
            let finding = Finding::somewhere(&ctr::finding::catalogue::cli::UNWRITABLE, None)
                .arg("file", folder.to_string_lossy().into_owned());
            Box::new(finding.arg("reason", files::reason(&error)))
        })?;
    }
    for one in all {
        output::emit(Some(&one.path), |out| out.write_all(&one.bytes))?;
    }
    output::emit(None, |out| {
        for one in all {
            let path = one.path.to_string_lossy();
            let (count, list) = (one.more.len(), one.more.join("; "));
            match (lang, count) {
                (Lang::Vi, 0) => writeln!(out, "{path}: {} chỉ tiêu", one.indicators)?,
                (Lang::En, 0) => writeln!(out, "{path}: {} indicators", one.indicators)?,
                (Lang::Vi, _) => writeln!(
                    out,
                    "{path}: {} chỉ tiêu; hỏi thêm {count} số của kỳ khác: {list}",
                    one.indicators
                )?,
                (Lang::En, _) => writeln!(
                    out,
                    "{path}: {} indicators; {count} more figures of other periods: {list}",
                    one.indicators
                )?,
            }
        }
        Ok(())
    })
}
