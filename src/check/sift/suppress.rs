//! Sets aside what a comment beside the line suppresses, and reports comments
//! that suppress nothing, or could not.

use super::comment::{Comment, Named, comments};
use super::{suppressible, unread};
use crate::finding::catalogue;
use crate::finding::catalogue::suppression::{
    MISSPELT_SUPPRESSION, NOT_SUPPRESSIBLE, SUPPRESSION_OF_UNKNOWN, SUPPRESSION_WITHOUT_CODE,
    SUPPRESSION_WITHOUT_REASON, UNUSED_SUPPRESSION,
};
use crate::finding::place::order;
use crate::finding::sifted::{Aside, By, Sifted};
use crate::finding::{At, Finding, Sample, Text};
use crate::source::{FileId, SourceFile, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};

/// A suppression that holds: one kind on one line.
struct Active {
    comment: usize,
    kind: usize,
    used: bool,
}

/// Takes the suppressed ones out of `findings`; `programmes` are the files
/// whose comments are read.
pub fn suppress(findings: Vec<Finding>, sources: &Sources, programmes: &[FileId]) -> Sifted {
    let mut sifted = Sifted::default();
    let mut said: Vec<Comment> = Vec::new();
    for &id in programmes {
        said.extend(comments(id, sources.file(id)));
    }
    if said.is_empty() {
        return Sifted::all(findings);
    }
    let mut active = actives(&said);
    let mut unread_files = BTreeSet::new();
    for finding in findings {
        match take(&finding, &mut active, &said, sources) {
            Some(by) => sifted.aside.push(Aside { finding, by }),
            None => {
                if let Some(At::Span(span)) = finding.at
                    && unread(finding.entry)
                {
                    unread_files.insert(span.file);
                }
                sifted.findings.push(finding);
            }
        }
    }
    for comment in &said {
        sifted.findings.extend(mistakes(comment));
    }
    // Of a file that could not be read whole nobody knows what is unused.
    active.retain(|_, list| {
        list.retain(|one| {
            let comment = &said[one.comment];
            let entry = comment.kinds[one.kind].entry;
            // What is found beside another document may be there when that is read.
            let alone = programmes.len() < 2;
            let elsewhere = alone && entry.is_some_and(|e| e.sample == Sample::Documents);
            !one.used && !elsewhere && !unread_files.contains(&comment.span.file)
        });
        !list.is_empty()
    });
    sifted.findings.extend(unused(&active, &said, sources));
    sifted.aside.sort_by(|a, b| order(&a.finding, &b.finding));
    sifted
}

type Key = (FileId, u32, &'static str);

/// What each file, line and kind is suppressed by.
fn actives(said: &[Comment]) -> BTreeMap<Key, Vec<Active>> {
    let mut out: BTreeMap<Key, Vec<Active>> = BTreeMap::new();
    for (comment, c) in said.iter().enumerate() {
        if c.reason.is_empty() || !c.well_spelt {
            continue;
        }
        for (kind, named) in c.kinds.iter().enumerate() {
            let Some(entry) = named.entry.filter(|entry| suppressible(entry)) else {
                continue;
            };
            let key = (c.span.file, c.line, entry.code);
            let used = false;
            out.entry(key).or_default().push(Active {
                comment,
                kind,
                used,
            });
        }
    }
    out
}

/// The first suppression of this finding's line and kind, now used.
fn take(
    finding: &Finding,
    active: &mut BTreeMap<Key, Vec<Active>>,
    said: &[Comment],
    sources: &Sources,
) -> Option<By> {
    let Some(At::Span(span)) = finding.at else {
        return None;
    };
    let line = sources.file(span.file).position(span.start).line;
    let list = active.get_mut(&(span.file, line, finding.entry.code))?;
    let one = list.first_mut()?;
    one.used = true;
    let comment = &said[one.comment];
    Some(By::Comment {
        reason: comment.reason.clone(),
        span: comment.span,
    })
}

const DID_YOU_MEAN: Text = Text {
    vi: "có phải ý bạn là `{nearest}`? `ctr explain` kể mọi mã",
    en: "did you mean `{nearest}`? `ctr explain` lists all codes",
};

/// What is wrong with a comment as it is written.
fn mistakes(comment: &Comment) -> Vec<Finding> {
    if !comment.well_spelt {
        return vec![Finding::new(&MISSPELT_SUPPRESSION, comment.word).fix(comment.word, "bỏ qua")];
    }
    if comment.kinds.is_empty() {
        return vec![Finding::new(&SUPPRESSION_WITHOUT_CODE, comment.span)];
    }
    let mut out: Vec<Finding> = comment.kinds.iter().filter_map(wrong_kind).collect();
    if comment.reason.is_empty() {
        let codes: Vec<&str> = comment.kinds.iter().map(|k| k.text.as_str()).collect();
        out.push(
            Finding::new(&SUPPRESSION_WITHOUT_REASON, comment.span).arg("codes", codes.join(", ")),
        );
    }
    out
}

fn wrong_kind(named: &Named) -> Option<Finding> {
    let Some(entry) = named.entry else {
        let finding =
            Finding::new(&SUPPRESSION_OF_UNKNOWN, named.span).arg("word", named.text.as_str());
        return Some(match catalogue::nearest(&named.text) {
            Some(nearest) => finding
                .arg("nearest", nearest)
                .help(DID_YOU_MEAN)
                .fix(named.span, nearest),
            None => finding,
        });
    };
    (!suppressible(entry))
        .then(|| Finding::new(&NOT_SUPPRESSIBLE, named.span).arg("code", entry.code))
}

/// One finding a comment, about those of its kinds that suppressed nothing.
fn unused(
    active: &BTreeMap<Key, Vec<Active>>,
    said: &[Comment],
    sources: &Sources,
) -> Vec<Finding> {
    let mut idle: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for one in active.values().flatten() {
        idle.entry(one.comment).or_default().push(one.kind);
    }
    let told = idle.into_iter().map(|(comment, mut kinds)| {
        kinds.sort_unstable();
        let comment = &said[comment];
        let codes: Vec<&str> = kinds
            .iter()
            .map(|&kind| comment.kinds[kind].text.as_str())
            .collect();
        let (span, text) = without(comment, &kinds, sources.file(comment.span.file));
        Finding::new(&UNUSED_SUPPRESSION, comment.span)
            .arg("codes", codes.join(", "))
            .arg("line", comment.line as usize)
            .fix(span, text)
    });
    told.collect()
}

/// The edit that takes these kinds out of a comment, or the whole of it.
fn without(comment: &Comment, idle: &[usize], file: &SourceFile) -> (Span, String) {
    let kept: Vec<&Named> = comment
        .kinds
        .iter()
        .enumerate()
        .filter(|(kind, _)| !idle.contains(kind))
        .map(|(_, named)| named)
        .collect();
    if let (false, [first, .., last]) = (kept.is_empty(), comment.kinds.as_slice()) {
        let codes: Vec<&str> = kept.iter().map(|named| named.text.as_str()).collect();
        return (first.span.to(last.span), codes.join(", "));
    }
    let (start, end) = (comment.span.start as usize, comment.span.end as usize);
    let before = file.text[..start].trim_end_matches([' ', '\t']).len();
    let rest = &file.text[end..];
    let mut whole = Span::new(comment.span.file, before as u32, comment.span.end);
    if comment.alone {
        // Its line goes with it.
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let line_end = ["\r\n", "\n", "\r"]
            .into_iter()
            .find(|line_end| rest[blanks..].starts_with(line_end))
            .map_or(0, str::len);
        whole.end += (blanks + line_end) as u32;
    }
    (whole, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// Whatever stands in comments is read without harm, and every edit offered
        /// is of whole characters of the file.
        #[test]
        fn any_comment_is_read(pieces in prop::collection::vec(prop::sample::select(vec![
            "#", "# bỏ qua ", "bo qua", "BỎ QUA", "CTR0310", "ctr", "CTR", "share-over-100",
            "-", ",", ";", ":", " ", "\t", "\n", "\r", "\r\n", "\u{feff}", "\"", "“", "é", "0",
            "\u{2028}", "lý do", "chỉ tiêu 1 \"A\", %", "  đến 2030: 120",
        ]), 0..24)) {
            let mut sources = Sources::default();
            let id = sources.add(SourceFile::new("a.ctr", pieces.concat()));
            let (_, findings) = crate::check::collect(&mut sources);
            let before = findings.len();
            let sifted = suppress(findings, &sources, &[id]);
            prop_assert!(sifted.findings.len() + sifted.aside.len() >= before);
            let text = &sources.file(id).text;
            for edit in sifted.findings.iter().flat_map(|finding| &finding.fix) {
                prop_assert!(text.get(edit.span.start as usize..edit.span.end as usize).is_some());
            }
        }
    }
}
