//! What only follows from a mistake that is told of already: a level that could
//! not be read is not missing.

use crate::check::resolver::{self, place};
use crate::finding::catalogue::commitments::NO_TARGET;
use crate::finding::catalogue::documents::UNUSED_AGENCY;
use crate::finding::catalogue::names::{UNKNOWN_AGENCY, UNKNOWN_UNIT};
use crate::finding::catalogue::types::UNKNOWN_DIRECTION;
use crate::finding::{Arg, At, Class, Costs, Finding, Severity};
use crate::model::{Indicator, IndicatorId, Model, Unread};
use crate::source::text::key;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Drops from `found` what `earlier` errors explain: an indicator without a level
/// where something of its declaration could not be read; an agency that nothing
/// names where rows of a table could not be read; what is said of the levels of an
/// amendment as if they were an indicator's.
pub fn drop_from(found: &mut Vec<Finding>, model: &Model, earlier: &[Finding]) {
    let errors = earlier.iter().filter(|f| f.severity == Severity::Error);
    let errors: BTreeSet<(u32, u32)> = errors.map(place).collect();
    if errors.is_empty() {
        return;
    }
    let at = |i: &Indicator| (i.span.file.0, i.span.start);
    let heads: BTreeSet<(u32, u32)> = model.indicators.iter().map(at).collect();
    // What an amendment of nobody knows which clause sets is no indicator of its own.
    let clauses = model.indicators.iter();
    let clauses = clauses.filter(|i| matches!(i.unread, Some(Unread::Clause(_))));
    let clauses: HashSet<(u32, u32)> = clauses.map(at).collect();
    // Files in which some row was not read: who is named there is not known.
    let untold = (earlier.iter()).filter(|f| f.entry.costs.rows());
    let untold: HashSet<u32> = untold.map(|finding| place(finding).0).collect();
    let lines = (earlier.iter())
        .filter(|f| f.severity == Severity::Error && (is_unread(f) || is_refused(f)));
    let lines: HashSet<u32> = lines.map(|finding| place(finding).0).collect();
    // Agencies that something else was meant for, as its mend says.
    let agencies = (earlier.iter()).filter(|f| f.entry.code == UNKNOWN_AGENCY.code);
    let meant = agencies.flat_map(|f| f.fix.iter().map(|edit| key(&edit.text)));
    let meant: HashSet<String> = meant.collect();
    found.retain(|finding| {
        let Some(At::Span(span)) = &finding.at else {
            return true;
        };
        let start = (span.file.0, span.start);
        if finding.entry.code == UNUSED_AGENCY.code
            && (untold.contains(&start.0) || finding.args.iter().any(|arg| names(arg, &meant)))
        {
            return false;
        }
        if clauses.contains(&start) {
            return false;
        }
        let next = heads.range((start.0, start.1 + 1)..).next();
        let next = next.copied().unwrap_or((u32::MAX, 0));
        let no_target = finding.entry.code == NO_TARGET.code;
        // A line that could not be read may be what uses it.
        !no_target || errors.range(start..next).next().is_none() && !lines.contains(&start.0)
    });
}

/// Drops from a file's findings that it is not known which way is better of an
/// indicator whose head, or whose table's, could not be read: it may say so.
pub fn drop_directions(
    findings: &mut Vec<Finding>,
    model: &Model,
    rows: &foldhash::HashSet<IndicatorId>,
) {
    let unknown = |f: &Finding| f.entry.code == UNKNOWN_DIRECTION.code;
    if !findings.iter().any(unknown) {
        return;
    }
    let untold = |f: &&Finding| {
        let unread = f.entry.class == Class::Syntax;
        let lost = f.entry.code == UNKNOWN_UNIT.code && f.args.iter().any(says_direction);
        f.severity == Severity::Error && (unread || lost)
    };
    let untold: BTreeSet<(u32, u32)> = findings.iter().filter(untold).map(place).collect();
    let heads: BTreeMap<(u32, u32), (IndicatorId, u32)> = (0u32..)
        .zip(&model.indicators)
        .map(|(at, i)| ((i.span.file.0, i.span.start), (IndicatorId(at), i.span.end)))
        .collect();
    findings.retain(|finding| {
        let at = place(finding);
        let Some((head, (id, end))) = heads.range(..=at).next_back() else {
            return true;
        };
        if !unknown(finding) || head.0 != at.0 {
            return true;
        }
        // A head that stops short is told of where it ends.
        let own = untold.range(*head..=(head.0, *end)).next().is_some();
        // A table's head stands before its rows, behind all that is before the table.
        let before = || {
            let of_row = |(_, (id, _)): &(&(u32, u32), &(IndicatorId, u32))| rows.contains(id);
            let other = heads.range(..*head).rev().find(|one| !of_row(one));
            let from = other.map_or((head.0, 0), |(one, (_, end))| (one.0, *end));
            let in_row = |error: &(u32, u32)| {
                let row = heads.range(..=*error).next_back();
                row.is_some_and(|(row, (_, end))| row.0 == error.0 && error.1 < *end)
            };
            from.0 == head.0 && untold.range(from..*head).any(|error| !in_row(error))
        };
        !(own || rows.contains(id) && before())
    });
}

/// Whether what stands for a unit says which way is better.
fn says_direction((_, arg): &(&'static str, Arg)) -> bool {
    matches!(arg, Arg::Text(text) if resolver::says_direction(text))
}

/// Whether an argument of a finding is one of these names.
fn names((_, arg): &(&'static str, Arg), meant: &HashSet<String>) -> bool {
    matches!(arg, Arg::Text(text) if meant.contains(&key(text.trim_matches('`'))))
}

/// The indicators of which some line could not be read, so that who leads them is
/// not known.
pub fn half_read(model: &Model, earlier: &[Finding]) -> HashSet<IndicatorId> {
    let heads = (0u32..).zip(&model.indicators);
    let heads: BTreeMap<(u32, u32), IndicatorId> = heads
        .map(|(at, i)| ((i.span.file.0, i.span.start), IndicatorId(at)))
        .collect();
    let unread = earlier.iter().filter(|f| f.severity == Severity::Error);
    let of = |at: (u32, u32)| heads.range(..=at).next_back().filter(|(h, _)| h.0 == at.0);
    let unread = unread.filter(|f| is_unread(f)).map(place);
    unread.filter_map(of).map(|(_, id)| *id).collect()
}

/// Whether a line is refused for what it means, such as a formula that names indicators.
fn is_refused(finding: &Finding) -> bool {
    finding.entry.class == Class::Types && finding.entry.costs == Costs::Line
}

/// Whether a line could not be read, which may have said who leads.
fn is_unread(finding: &Finding) -> bool {
    finding.entry.class == Class::Syntax && finding.entry.costs != Costs::Level
}
