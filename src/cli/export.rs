//! `ctr export`.

use super::args::Export;
use super::check::exit;
use super::{Exit, files, output, refuse, report};
use ctr::check::sift::select::Deny;
use ctr::finding::Lang;
use ctr::{check, report::export};

/// Reads the programmes and prints what they declare.
pub fn run(asked: &Export, lang: Lang) -> Exit {
    let (mut sources, doubts) = files::programmes(&asked.files);
    if files::unusable(&doubts) {
        report(&doubts, &sources, lang);
        return Exit::Unusable;
    }
    let (model, mut findings) = check::written(&mut sources);
    findings.extend(doubts);
    report(&findings, &sources, lang);
    let written = output::emit(asked.output.as_deref(), |out| {
        export::write(&model, &sources, out)
    });
    match written {
        Ok(()) => exit(&findings, &Deny::default()),
        Err(finding) => refuse(*finding, lang),
    }
}
