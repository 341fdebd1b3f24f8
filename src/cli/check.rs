//! `ctr check`.

use super::args::{Check, CheckFormat};
use super::progress::Progress;
use super::{Exit, MOST, colourful, files, output, refuse};
use ctr::check;
use ctr::check::sift::baseline::{Baseline, Files};
use ctr::check::sift::select::Deny;
use ctr::data;
use ctr::finding::catalogue::cli::BAD_BASELINE;
use ctr::finding::screen::{Look, aside, screens_capped};
use ctr::finding::sifted::Sifted;
use ctr::finding::{Class, Finding, Lang, Severity, concise, github, json, junit, sarif};
use ctr::model::Model;
use ctr::source::{FileId, Sources};
use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Reads, checks and prints what was found; that is the result, so it goes to
/// standard output.
pub fn run(asked: &Check, lang: Lang) -> Exit {
    let known = asked.baseline.as_deref().map(read_baseline).transpose();
    let known = match known {
        Ok(known) => known,
        Err(finding) => return refuse(*finding, lang),
    };
    let (mut sources, mut doubts) = files::programmes(&asked.files);
    let programmes: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    let (model, mut findings) = check::collect(&mut sources);
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
        false => compare(asked, &mut sifted, known.as_ref(), &sources, &programmes),
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

/// What findings alone make of the exit status.
pub fn exit(findings: &[Finding], deny: &Deny) -> Exit {
    if findings.iter().any(|finding| deny.denies(finding)) {
        Exit::Short
    } else {
        Exit::Fine
    }
}

/// Holds the findings against a baseline, and writes one where that is asked for;
/// the findings not asked for go last, so that the baseline is seen whole.
fn compare(
    asked: &Check,
    sifted: &mut Sifted,
    known: Option<&Baseline>,
    sources: &Sources,
    programmes: &[FileId],
) -> Result<(), Box<Finding>> {
    let files = |beside: &Path| {
        let name = |id: &FileId| (*id, name_beside(&sources.file(*id).name, beside));
        let names: BTreeMap<FileId, String> = programmes.iter().map(name).collect();
        Files::new(sources, names)
    };
    let written = asked.write_baseline.as_deref().map(|path| {
        let mut wanted = sifted.clone();
        asked.selection.apply(&mut wanted);
        (path, Baseline::of(&wanted.findings, &files(path)))
    });
    if let Some((path, baseline)) = &written {
        output::emit(Some(path), |out| out.write_all(baseline.text().as_bytes()))?;
    }
    let against = match (asked.baseline.as_deref(), known, &written) {
        (Some(path), Some(known), _) => Some((path, known)),
        (_, _, Some((path, baseline))) => Some((*path, baseline)),
        _ => None,
    };
    if let Some((path, baseline)) = against {
        baseline.apply(sifted, &files(path), &path.to_string_lossy());
    }
    asked.selection.apply(sifted);
    Ok(())
}

fn read_baseline(path: &Path) -> Result<Baseline, Box<Finding>> {
    let text = files::text(path)?;
    Baseline::read(&text)
        .map_err(|reason| Box::new(files::about(&BAD_BASELINE, path).arg("reason", reason)))
}

/// A programme's name seen from the folder of the baseline file, so that it is the
/// same wherever ctr is run.
fn name_beside(programme: &str, baseline: &Path) -> String {
    let folder = match baseline.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let (Ok(file), Ok(folder)) = (Path::new(programme).canonicalize(), folder.canonicalize())
    else {
        return programme.replace('\\', "/");
    };
    let shared = file.components().zip(folder.components());
    let shared = shared.take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| "..".as_ref());
    let down = file.components().skip(shared);
    let path: PathBuf = up.chain(down.map(|part| part.as_os_str())).collect();
    path.to_string_lossy().replace('\\', "/")
}

/// Whether it is what an auditor would say of the programme, which
/// changes nothing of what other commands make of it.
pub fn of_audit(finding: &Finding) -> bool {
    finding.entry.class == Class::Audit && finding.severity < Severity::Error
}
