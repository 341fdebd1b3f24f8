//! `ctr test`.

use super::args::{Test, TestFormat};
use super::baseline::{self, Known};
use super::check::exit;
use super::{Exit, files, output, refuse, report};
use ctr::check;
use ctr::check::sift::select::Deny;
use ctr::finding::catalogue::tests::NOTHING_SELECTED;
use ctr::finding::sifted::Sifted;
use ctr::finding::{At, Finding, Lang, Severity};
use ctr::model::Model;
use ctr::report::testing::{Scene, concise, human, json, junit};
use ctr::source::{FileId, SourceFile, Sources};
use ctr::testing::{self, Ending, Outcome, update};
use std::path::{Path, PathBuf};

/// Runs the tests of the programmes. With `--update` their expectations are
/// rewritten first, and what is reported is what they say then.
pub fn run(asked: &Test, lang: Lang) -> Exit {
    let (mut sources, doubts) = files::programmes(&asked.files);
    if files::unusable(&doubts) {
        report(&doubts, &sources, lang);
        return Exit::Unusable;
    }
    let (mut model, mut findings) = check::programmes(&mut sources);
    let mut updated = 0;
    if asked.update {
        let select = asked.select.as_deref();
        let rewritten = rewritten(&model, &findings, &sources, select);
        for (file, text) in &rewritten {
            let name = PathBuf::from(&sources.file(*file).name);
            if let Err(finding) =
                output::emit(Some(Path::new(&name)), |out| out.write_all(text.as_bytes()))
            {
                return refuse(*finding, lang);
            }
        }
        updated = rewritten.len();
        if updated > 0 {
            sources = again(&sources, &rewritten, &model);
            (model, findings) = check::programmes(&mut sources);
        }
    }
    let known = match &asked.baseline {
        Some(path) => Known::read(path).map(|known| vec![known]),
        None => baseline::of(&asked.files),
    };
    let known = match known {
        Ok(known) => known,
        Err(finding) => return refuse(*finding, lang),
    };
    let mut sifted = Sifted::all(findings);
    let programmes: Vec<FileId> = model.programmes.iter().map(|one| one.file).collect();
    for one in known {
        one.apply(&mut sifted, &sources, &programmes);
    }
    // Warnings are for `check`; what is wrong may make a test say another thing.
    let mut findings = sifted.findings;
    findings.retain(|finding| finding.severity == Severity::Error);
    let told = [doubts, findings.clone()].concat();
    report(&told, &sources, lang);
    let outcomes = testing::run(&model, asked.select.as_deref());
    if let (Some(select), true) = (&asked.select, outcomes.is_empty()) {
        return refuse(nothing(select, &model), lang);
    }
    let scene = Scene {
        model: &model,
        sources: &sources,
        outcomes: &outcomes,
        errors: &findings,
        updated,
        lang,
    };
    let written = output::emit(asked.output.as_deref(), |out| match asked.format {
        TestFormat::Human => human::write(&scene, out),
        TestFormat::Json => json::write(&scene, out),
        TestFormat::Junit => junit::write(&scene, out),
        TestFormat::Concise => concise::write(&scene, out),
        TestFormat::Github => concise::github(&scene, out),
    });
    let passed = |one: &Outcome<'_>| one.result == Ending::Passed;
    match written {
        Err(finding) => refuse(*finding, lang),
        Ok(()) if !outcomes.iter().all(passed) => Exit::Short,
        Ok(()) => exit(&findings, &Deny::default()),
    }
}

/// The new texts of the files that `--update` changes. A file with an error is
/// left alone: what it says today may not be what was meant.
fn rewritten(
    model: &Model,
    findings: &[Finding],
    sources: &Sources,
    select: Option<&str>,
) -> Vec<(FileId, String)> {
    let outcomes = testing::run(model, select);
    let wrong = |file: FileId| {
        let in_it = |finding: &&Finding| match &finding.at {
            Some(At::Span(span)) => span.file == file,
            _ => false,
        };
        (findings.iter().filter(in_it)).any(|finding| finding.severity == Severity::Error)
    };
    let programmes = model.programmes.iter().map(|programme| programme.file);
    programmes
        .filter(|file| !wrong(*file))
        .filter_map(|file| {
            let source = sources.file(file);
            let edits = update::edits(model, &outcomes, file, source);
            (!edits.is_empty()).then(|| (file, update::applied(&source.text, &edits)))
        })
        .collect()
}

/// The programmes' files with their new texts.
fn again(sources: &Sources, rewritten: &[(FileId, String)], model: &Model) -> Sources {
    let mut out = Sources::default();
    for programme in &model.programmes {
        let old = sources.file(programme.file);
        let new = rewritten.iter().find(|(file, _)| *file == programme.file);
        let text = new.map_or(&old.text, |(_, text)| text);
        out.add(SourceFile::new(old.name.clone(), text.clone()));
    }
    out
}

fn nothing(select: &str, model: &Model) -> Finding {
    let tests = model.programmes.iter().flat_map(|one| &one.tests);
    let names: Vec<String> = tests.map(|test| format!("“{}”", test.name)).collect();
    let names = match names.is_empty() {
        true => "–".to_string(),
        false => names.join(", "),
    };
    Finding::somewhere(&NOTHING_SELECTED, None)
        .arg("name", select)
        .arg("names", names)
}
