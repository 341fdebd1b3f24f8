//! The lines that git puts around both versions where it cannot merge them.

use crate::finding::catalogue::syntax::MERGE_CONFLICT;
use crate::finding::{At, Finding, Text};
use crate::source::{FileId, Span};

const BEGINS: &str = "<<<<<<< ";
const ENDS: &str = ">>>>>>> ";

const MARK: Text = Text {
    vi: "dấu còn lại của git",
    en: "a mark that git left",
};

/// The marks of unfinished merges; none where the file has no beginning with an end.
fn marks(file: FileId, text: &str) -> Vec<Span> {
    if !text.contains(BEGINS) || !text.contains(ENDS) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let (mut begun, mut ended) = (false, false);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let said = line.trim_end();
        let between = begun && !ended && (said == "=======" || said.starts_with("||||||| "));
        let begins = said.starts_with(BEGINS);
        let ends = begun && said.starts_with(ENDS);
        (begun, ended) = (begun || begins, (ended || ends) && !begins);
        if begins || ends || between {
            let end = start + said.len();
            out.push(Span::new(file, start as u32, end as u32));
        }
        start += line.len();
    }
    out
}

/// One finding of all marks in the place of what each of them draws.
pub(super) fn told(file: FileId, text: &str, findings: &mut Vec<Finding>) {
    let marks = marks(file, text);
    let Some((first, others)) = marks.split_first() else {
        return;
    };
    let at_mark = |finding: &Finding| match finding.at {
        Some(At::Span(span)) => {
            (marks.iter()).any(|mark| mark.start <= span.start && span.end <= mark.end)
        }
        _ => false,
    };
    findings.retain(|finding| !at_mark(finding));
    let finding = Finding::new(&MERGE_CONFLICT, *first);
    findings.push(
        others
            .iter()
            .take(8)
            .fold(finding, |finding, mark| finding.related(*mark, MARK)),
    );
}
