//! Programmes torn by words: what has an error is not judged.

use super::reads::{Checked, checked, figures};
use crate::whole::{Dice, Made, mutated};
use ctr::eval::{Options, Status, Verdict, evaluate};
use ctr::finding::{At, Finding, Severity};
use ctr::syntax::format::format;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// What says that a line cannot be, or cannot stand beside another, and was well
/// understood all the same: it is judged as it reads.
const UNDERSTOOD: [&str; 13] = [
    "CTR0109", "CTR0111", "CTR0116", "CTR0118", "CTR0202", "CTR0205", "CTR0206", "CTR0207",
    "CTR0208", "CTR0209", "CTR0306", "CTR0312", "CTR0580",
];

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
    in_sight(&checked);
    super::said::written(&checked);
    super::said::corrected(&checked);
}

/// Words that open a line of an indicator by which all its levels are read: no verdict
/// rests on `tính trên`, and a baseline is needed by some levels only.
const READ_BY: [&str; 2] = ["công thức", "phạm vi"];

/// Words that open a line that asks for a level.
const ASKS: [&str; 6] = [
    "đến",
    "hằng",
    "giai đoạn",
    "thường xuyên",
    "niên độ",
    "trước",
];

/// A line of a text.
struct Line<'t> {
    text: &'t str,
    start: u32,
    end: u32,
    /// First byte of the declaration it stands in.
    of: u32,
    /// First byte of what it speaks of: a part, or the declaration.
    owner: u32,
    /// What the declaration begins with.
    opens: &'t str,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut of, mut owner, mut opens, mut start) = (0, 0, "", 0);
    let mut out = Vec::new();
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end();
        let indented = line.starts_with([' ', '\t']) || line.is_empty();
        if !indented {
            (of, opens) = (start, line);
        }
        let trimmed = line.trim_start();
        if !indented || trimmed.starts_with("trong đó") {
            owner = start + (line.len() - trimmed.len()) as u32;
        }
        let end = start + line.len() as u32;
        out.push(Line {
            text: trimmed,
            start,
            end,
            of,
            owner,
            opens,
        });
        start += whole.len() as u32;
    }
    out
}

/// Every line of an indicator that asks for a level is in the export, or something is
/// said of it; and what an indicator's levels are read by is right, or none is judged.
pub fn in_sight(checked: &Checked) {
    let texts = checked.sources.iter().take(checked.wrong.len());
    let mut told: BTreeSet<(u32, u32)> = BTreeSet::new();
    for finding in &checked.findings {
        if let Some(At::Span(at)) = finding.at {
            told.insert((at.file.0, at.start));
        }
    }
    let mut asked: BTreeSet<(u32, u32)> = BTreeSet::new();
    for target in checked.model.indicators.iter().flat_map(|one| &one.targets) {
        asked.insert((target.span.file.0, target.span.start));
    }
    for (file, source) in texts {
        for line in lines(&source.text) {
            let here = |set: &BTreeSet<(u32, u32)>| {
                set.range((file.0, line.start)..=(file.0, line.end))
                    .next()
                    .is_some()
            };
            let of_indicator = line.opens.starts_with("chỉ tiêu ") && line.of != line.start;
            let asks = ASKS.iter().any(|word| line.text.starts_with(word));
            assert!(
                !of_indicator || !asks || here(&asked) || here(&told),
                "neither a commitment nor a finding: {:?}\n{}",
                line.text,
                source.text
            );
        }
    }
}

/// The heads of indicators of which something that their levels are read by has an
/// error: their own line, or one of those below.
fn spoilt(checked: &Checked) -> BTreeMap<(u32, u32), &'static str> {
    let mut errors_at: BTreeMap<(u32, u32), &'static str> = BTreeMap::new();
    for finding in errors(&checked.findings) {
        if let Some(At::Span(at)) = finding.at
            && !UNDERSTOOD.contains(&finding.entry.code)
        {
            errors_at.insert((at.file.0, at.start), finding.entry.code);
        }
    }
    let mut out = BTreeMap::new();
    for (file, source) in checked.sources.iter().take(checked.wrong.len()) {
        for line in lines(&source.text) {
            let own = line.text.starts_with("chỉ tiêu ") || line.text.starts_with("trong đó");
            if !own && !READ_BY.iter().any(|word| line.text.starts_with(word)) {
                continue;
            }
            let place = (file.0, line.start)..=(file.0, line.end);
            if let Some((_, code)) = errors_at.range(place).next() {
                out.insert((file.0, line.owner), *code);
            }
        }
    }
    out
}

/// No verdict on a line with an error, nor on an indicator that an error leaves unread.
pub fn unjudged(checked: &Checked, verdicts: &[Verdict]) {
    let spoilt = spoilt(checked);
    for verdict in verdicts.iter().filter(|one| one.status() == Status::Met) {
        let Some(id) = verdict.indicator else {
            continue;
        };
        let head = checked.model.indicator(id).span;
        let code = spoilt.get(&(head.file.0, head.start));
        assert!(
            code.is_none(),
            "{code:?} and yet met: {}\n{}",
            verdict.required,
            checked.sources.file(head.file).text
        );
    }
    let judged = verdicts.iter().filter(|one| {
        !matches!(
            one.status(),
            Status::Unread | Status::NoData | Status::NotDue
        )
    });
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
                finding.entry.code,
                verdict.status(),
                &file.text[at],
                file.text
            );
        }
    }
}

fn errors(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings
        .iter()
        .filter(|one| one.severity == Severity::Error)
}
