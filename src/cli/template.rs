//! `ctr template`: a workbook an agency to be filled, and one for all.

use super::args::Template;
use super::{Exit, files, output, refuse, report};
use ctr::data;
use ctr::data::PlaceId;
use ctr::data::template::asked;
use ctr::eval::sent::{answer, everybody};
use ctr::finding::catalogue::workbooks::{NO_AGENCY, NOTHING_ASKED, TEMPLATE_THERE};
use ctr::finding::{Finding, Lang, Severity};
use ctr::model::{AgencyId, IndicatorId, Model};
use ctr::office::template;
use ctr::source::text::key;
use jiff::tz::Offset;
use std::path::{Path, PathBuf};

/// A workbook to be written.
struct Made {
    path: PathBuf,
    bytes: Vec<u8>,
    rows: usize,
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
    match made(asked, &model, &observations).and_then(|all| write(&all, lang)) {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

fn made(
    asked_for: &Template,
    model: &Model,
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
    for programme in &model.programmes {
        let rows = asked(model, programme);
        let agencies: Vec<AgencyId> = match &asked_for.agency {
            Some(named) => vec![agency(model, named)?],
            None => everybody(model, &rows, year),
        };
        let all = (asked_for.agency.is_none() && agencies.len() > 1).then_some(None);
        for whose in agencies.into_iter().map(Some).chain(all) {
            let own: Vec<IndicatorId> = (rows.iter().copied())
                .filter(|id| whose.is_none_or(|whose| answer(model, *id, year).contains(&whose)))
                .collect();
            if own.is_empty() {
                continue;
            }
            let known: Vec<Option<String>> =
                own.iter().map(|id| latest(observations, *id)).collect();
            let one = template::Template {
                model,
                programme,
                agency: whose,
                year,
                rows: &own,
                known: &known,
            };
            let bytes = one
                .bytes()
                .map_err(|reason| unwritten(&asked_for.output, reason))?;
            let whom = whose.map_or("tat-ca", |id| &model.agencies[id.0 as usize].id);
            let several = (model.programmes.len() > 1)
                .then(|| programme.number.as_deref().unwrap_or_default());
            let name = named(&[several.unwrap_or_default(), whom, &year.to_string()]);
            out.push(Made {
                path: asked_for.output.join(name),
                bytes,
                rows: own.len(),
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

/// `bieu-SYT-2025.xlsx`: letters, digits and dashes, whatever the names hold.
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
    format!("bieu-{}.xlsx", pieces.collect::<Vec<_>>().join("-"))
}

fn agency(model: &Model, typed: &str) -> Result<AgencyId, Box<Finding>> {
    let wanted = key(typed);
    let all = (0u32..).zip(&model.agencies);
    let mut found = all.filter(|(_, one)| key(&one.id) == wanted || key(&one.name) == wanted);
    let named = found.next().map(|(at, _)| AgencyId(at));
    named.ok_or_else(|| Box::new(Finding::somewhere(&NO_AGENCY, None).arg("agency", typed)))
}

/// The last figure known of the programme's own place, with its period.
fn latest(observations: &data::Observations, id: IndicatorId) -> Option<String> {
    let cells = observations.series(id, PlaceId::NONE);
    let last = cells.last()?;
    let value = last.value.exact()?;
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
            match lang {
                Lang::Vi => writeln!(out, "{path}: {} chỉ tiêu", one.rows)?,
                Lang::En => writeln!(out, "{path}: {} indicators", one.rows)?,
            }
        }
        Ok(())
    })
}
