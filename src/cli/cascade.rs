//! `ctr cascade`.

use super::args::{Cascade, TableFormat};
use super::check::{exit, of_audit};
use super::{Exit, files, output, refuse, report};
use ctr::check::sift::select::Deny;
use ctr::finding::catalogue::cli::NO_PARENT;
use ctr::finding::{Finding, Lang, Severity};
use ctr::report::cascade as form;
use ctr::report::eval::{human, md};
use ctr::{check, eval::cascade::cascade};

/// Lays programmes beside the parent they carry out. Weaker is a report, not an
/// error: the status says only whether the programmes could be read.
pub fn run(asked: &Cascade, lang: Lang) -> Exit {
    let (mut sources, doubts) = files::programmes(&asked.files);
    if files::unusable(&doubts) {
        report(&doubts, &sources, lang);
        return Exit::Unusable;
    }
    let (model, mut findings) = check::programmes(&mut sources);
    findings.extend(doubts);
    findings.retain(|finding| finding.severity > Severity::Note && !of_audit(finding));
    let cascades = cascade(&model);
    if cascades.is_empty() {
        findings.push(Finding::somewhere(&NO_PARENT, None));
    }
    report(&findings, &sources, lang);
    let written = output::emit(asked.output.as_deref(), |out| match asked.format {
        TableFormat::Json => form::json(&cascades, &model, &sources, out),
        TableFormat::Csv => form::csv(&cascades, &model, out),
        TableFormat::Md => md::write_blocks(form::blocks(&cascades, &model, lang), out),
        TableFormat::Human => human::write_blocks(form::blocks(&cascades, &model, lang), out),
    });
    match written {
        Ok(()) => exit(&findings, &Deny::default()),
        Err(finding) => refuse(*finding, lang),
    }
}
