//! `ctr check`.

use super::args::{Check, CheckFormat};
use super::progress::Progress;
use super::{Exit, MOST, colourful, files, output, refuse};
use ctr::check;
use ctr::data;
use ctr::finding::screen::{Look, screens_capped};
use ctr::finding::{Finding, Lang, Severity, github, json, junit, sarif};
use ctr::model::Model;
use std::io::IsTerminal;

/// Reads, checks and prints what was found; that is the result, so it goes to
/// standard output.
pub fn run(asked: &Check, lang: Lang) -> Exit {
    let (mut sources, mut doubts) = files::programmes(&asked.files);
    let (model, mut findings) = check::programmes(&mut sources);
    let mut unusable = false;
    if !asked.data.is_empty() {
        let (found, unread) = against_figures(asked, &model, &mut doubts, lang);
        findings.extend(found);
        unusable = unread;
    }
    // The process is about to end: taking the model apart would only take time.
    std::mem::forget(model);
    unusable |= files::unusable(&doubts);
    findings.extend(doubts);
    let written = output::emit(asked.output.as_deref(), |out| match asked.format {
        CheckFormat::Human => {
            let colour = asked.output.is_none() && colourful(std::io::stdout().is_terminal());
            let look = Look { lang, colour };
            out.write_all(screens_capped(&findings, &sources, look, MOST).as_bytes())
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

/// Whether it is what an auditor would say of the programme (CTR05xx), which
/// changes nothing of what other commands make of it.
pub fn of_audit(finding: &Finding) -> bool {
    ("CTR0500".."CTR0600").contains(&finding.entry.code) && finding.severity < Severity::Error
}
