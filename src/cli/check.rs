//! `ctr check`.

use super::args::{Check, CheckFormat};
use super::baseline::{self, Known};
use super::progress::Progress;
use super::{Exit, MOST, colourful, context, files, output, refuse};
use ctr::check;
use ctr::check::sift::baseline::Baseline;
use ctr::check::sift::select::Deny;
use ctr::data;
use ctr::finding::screen::{Look, aside, screens_capped};
use ctr::finding::sifted::Sifted;
use ctr::finding::{At, Class, Finding, Lang, Severity, concise, github, json, junit, sarif};
use ctr::model::Model;
use ctr::source::{FileId, Sources};
use std::io::{self, IsTerminal, Write};

/// Reads, checks and prints what was found; that is the result, so it goes to
/// standard output.
pub fn run(asked: &Check, lang: Lang) -> Exit {
    let known = match known(asked) {
        Ok(known) => known,
        Err(finding) => return refuse(*finding, lang),
    };
    let (mut sources, mut doubts) = files::programmes(&asked.files);
    let programmes: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    for parent in context::parents(&files::within(&asked.files), &sources) {
        sources.add(parent);
    }
    let (model, mut findings) = check::collect(&mut sources);
    findings.retain(|finding| is_of(finding, &programmes));
    let mut unusable = false;
    if !asked.data.is_empty() {
        let (found, unread) = against_figures(asked, &model, &mut doubts, lang);
        findings.extend(found);
        unusable = unread;
    }
    let witness = if asked.witness {
        ctr::report::witness::text(&model, lang)
    } else {
        String::new()
    };
    // The process is about to end: taking the model apart would only take time.
    std::mem::forget(model);
    unusable |= files::unusable(&doubts);
    findings.extend(doubts);
    let mut sifted = check::sift::suppress(findings, &sources, &programmes);
    let compared = match unusable && asked.write_baseline.is_some() {
        // What was not read has no findings: a baseline of it would forget them.
        true => Ok(()),
        false => compare(asked, &mut sifted, &known, &sources, &programmes),
    };
    if let Err(finding) = compared {
        return refuse(*finding, lang);
    }
    let written = output::emit(asked.output.as_deref(), |out| {
        write(asked, &sifted, &sources, &programmes, lang, out)?;
        match asked.format {
            CheckFormat::Human => out.write_all(witness.as_bytes()),
            _ => Ok(()),
        }
    });
    match written {
        Err(finding) => refuse(*finding, lang),
        Ok(()) if unusable => Exit::Unusable,
        Ok(()) => exit(&sifted.findings, &asked.deny),
    }
}

fn write(
    asked: &Check,
    sifted: &Sifted,
    sources: &Sources,
    programmes: &[FileId],
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    match asked.format {
        CheckFormat::Human => {
            let colour = asked.output.is_none() && colourful(io::stdout().is_terminal());
            let look = Look { lang, colour };
            if !sifted.findings.is_empty() || sifted.aside.is_empty() {
                out.write_all(screens_capped(&sifted.findings, sources, look, MOST).as_bytes())?;
            }
            out.write_all(aside(sifted, sources, look).as_bytes())
        }
        CheckFormat::Json => json::write(sifted, sources, lang, out),
        CheckFormat::Sarif => sarif::write(sifted, sources, lang, out),
        CheckFormat::Junit => {
            let denies = |finding: &Finding| asked.deny.denies(finding);
            junit::write(sifted, programmes, &denies, sources, lang, out)
        }
        CheckFormat::Github => github::write(sifted, sources, lang, out),
        CheckFormat::Concise => concise::write(sifted, sources, lang, out),
    }
}

/// What the observation files show of the programmes, with what is wrong with the
/// files themselves; and whether some of them could not be used.
fn against_figures(
    asked: &Check,
    model: &Model,
    doubts: &mut Vec<Finding>,
    lang: Lang,
) -> (Vec<Finding>, bool) {
    let (inputs, more) = files::observations(&asked.data);
    doubts.extend(more);
    if files::unusable(doubts) {
        return (Vec::new(), true);
    }
    let mut progress = Progress::new(&inputs, lang);
    let (observations, of_data) = data::read(inputs, model, &mut |bytes| progress.at(bytes));
    progress.finish();
    let unusable = of_data.iter().any(data::unusable);
    let mut findings = check::against_figures(model, &observations);
    findings.extend(of_data);
    (findings, unusable)
}

/// Whether a finding is of a programme that was given, and not of one read beside it.
fn is_of(finding: &Finding, programmes: &[FileId]) -> bool {
    match finding.at {
        Some(At::Span(span)) => programmes.contains(&span.file),
        _ => true,
    }
}

/// What findings alone make of the exit status.
pub fn exit(findings: &[Finding], deny: &Deny) -> Exit {
    if findings.iter().any(|finding| deny.denies(finding)) {
        Exit::Short
    } else {
        Exit::Fine
    }
}

/// Holds the findings against baselines, and writes one where that is asked for;
/// the findings not asked for go last, so that the baseline is seen whole.
fn compare(
    asked: &Check,
    sifted: &mut Sifted,
    known: &[Known],
    sources: &Sources,
    programmes: &[FileId],
) -> Result<(), Box<Finding>> {
    let written = asked.write_baseline.as_deref().map(|path| {
        let mut wanted = sifted.clone();
        asked.selection.apply(&mut wanted);
        let files = baseline::beside(path, sources, programmes);
        (path, Baseline::of(&wanted.findings, &files))
    });
    if let Some((path, baseline)) = &written {
        output::emit(Some(path), |out| out.write_all(baseline.text().as_bytes()))?;
    }
    for one in known {
        one.apply(sifted, sources, programmes);
    }
    if let (Some((path, new)), true) = (&written, known.is_empty()) {
        baseline::apply(new, path, sifted, sources, programmes);
    }
    asked.selection.apply(sifted);
    Ok(())
}

/// The baselines that a run is held against: the one asked for; none where a new one
/// alone is; else those that lie beside the programmes.
fn known(asked: &Check) -> Result<Vec<Known>, Box<Finding>> {
    match (&asked.baseline, &asked.write_baseline) {
        (Some(path), _) => Ok(vec![Known::read(path)?]),
        (None, Some(_)) => Ok(Vec::new()),
        (None, None) => baseline::of(&asked.files),
    }
}

/// Whether it is what an auditor would say of the programme, which
/// changes nothing of what other commands make of it.
pub fn of_audit(finding: &Finding) -> bool {
    finding.entry.class == Class::Audit && finding.severity < Severity::Error
}
