//! Programmes torn by words: what has an error is not judged.

use super::reads::{Checked, checked, figures};
use crate::whole::{Dice, Made, mutated};
use ctr::eval::{Options, Status, Verdict, evaluate};
use ctr::finding::{At, Finding, Severity};
use ctr::syntax::format::format;
use jiff::civil::Date;

/// What says that a line cannot be, or cannot stand beside another, and was well
/// understood all the same: it is judged as it reads.
const UNDERSTOOD: [&str; 2] = ["CTR0312", "CTR0580"];

/// Texts torn, of these programmes.
pub fn torn(made: &[Made], dice: &mut Dice) -> Vec<String> {
    made.iter().map(|one| mutated(dice, &one.text)).collect()
}

/// Checks, formats, exports and judges torn texts by the figures of the whole ones.
pub fn survive(texts: &[String], made: &[Made], day: Date) {
    let checked = checked(texts);
    for text in texts {
        let once = format(text).text;
        assert_eq!(format(&once).text, once, "fmt is not settled:\n{text}");
    }
    let (rows, states) = (super::reads::rows(made), super::reads::states(made));
    let data = figures(&checked.model, &rows, &states);
    let evaluation = evaluate(&checked.model, &data, &Options::new(day));
    super::verdicts::hold(&evaluation);
    super::census::taken(&checked, &data, &evaluation);
    super::own_tests::pass_when_updated(&checked);
    unjudged(&checked, &evaluation.verdicts);
}

/// No verdict on a line with an error.
pub fn unjudged(checked: &Checked, verdicts: &[Verdict]) {
    let judged = verdicts
        .iter()
        .filter(|one| !matches!(one.status, Status::Unread | Status::NoData | Status::NotDue));
    for verdict in judged {
        let wrong = errors(&checked.findings).find(|finding| {
            let Some(At::Span(at)) = finding.at else {
                return false;
            };
            let of_it = at.file == verdict.span.file
                && at.start < verdict.span.end
                && verdict.span.start < at.end;
            of_it && !UNDERSTOOD.contains(&finding.entry.code)
        });
        if let Some(finding) = wrong {
            let file = checked.sources.file(verdict.span.file);
            let at = verdict.span.start as usize..verdict.span.end as usize;
            panic!(
                "{} and yet {:?}: {:?}\n{}",
                finding.entry.code, verdict.status, &file.text[at], file.text
            );
        }
    }
}

fn errors(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings
        .iter()
        .filter(|one| one.severity == Severity::Error)
}
