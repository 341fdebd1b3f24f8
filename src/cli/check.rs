//! `ctr check`.

use super::args::{Check, CheckFormat};
use super::{Exit, MOST, colourful, files, output, refuse};
use ctr::check;
use ctr::finding::screen::{Look, screens_capped};
use ctr::finding::{Finding, Lang, Severity, github, json, junit, sarif};
use std::io::IsTerminal;

/// Reads, checks and prints what was found; that is the result, so it goes to
/// standard output.
pub fn run(asked: &Check, lang: Lang) -> Exit {
    let (mut sources, doubts) = files::programmes(&asked.files);
    let (model, mut findings) = check::programmes(&mut sources);
    let witness = if asked.witness {
        ctr::report::witness::text(&model, lang)
    } else {
        String::new()
    };
    // The process is about to end: taking the model apart would only take time.
    std::mem::forget(model);
    let unusable = files::unusable(&doubts);
    findings.extend(doubts);
    let written = output::emit(asked.output.as_deref(), |out| match asked.format {
        CheckFormat::Human => {
            let colour = asked.output.is_none() && colourful(std::io::stdout().is_terminal());
            let look = Look { lang, colour };
            out.write_all(screens_capped(&findings, &sources, look, MOST).as_bytes())?;
            out.write_all(witness.as_bytes())
        }
        CheckFormat::Json => json::write(&findings, &sources, lang, out),
        CheckFormat::Sarif => sarif::write(&findings, &sources, lang, out),
        CheckFormat::Junit => junit::write(&findings, &sources, lang, out),
        CheckFormat::Github => github::write(&findings, &sources, lang, out),
    });
    match written {
        Err(finding) => refuse(*finding, lang),
        Ok(()) if unusable => Exit::Unusable,
        Ok(()) => exit(&findings, asked.deny_warnings),
    }
}

/// What findings alone make of the exit status.
pub fn exit(findings: &[Finding], deny_warnings: bool) -> Exit {
    let least = if deny_warnings {
        Severity::Warning
    } else {
        Severity::Error
    };
    if findings.iter().any(|finding| finding.severity >= least) {
        Exit::Short
    } else {
        Exit::Fine
    }
}
