//! What only follows from a mistake that is told of already: a level that could
//! not be read is not missing.

use crate::check::resolver::place;
use crate::finding::catalogue::commitments::{NO_LEAD, NO_TARGET};
use crate::finding::catalogue::documents::UNUSED_AGENCY;
use crate::finding::catalogue::syntax::{
    BAD_TABLE_HEADING, CELLS_NOT_PARTED, FOOTNOTE_IN_CELL, WRONG_CELL_COUNT,
};
use crate::finding::{At, Finding, Severity};
use crate::model::Model;
use std::collections::{BTreeSet, HashSet};

/// What keeps rows of a table from being read.
const TABLES: [&str; 3] = [
    CELLS_NOT_PARTED.code,
    BAD_TABLE_HEADING.code,
    WRONG_CELL_COUNT.code,
];

/// Drops from `found` what `earlier` errors explain: an indicator without a level
/// where something of its declaration could not be read, or one that nobody leads
/// where some line could not; an agency that nothing
/// names where rows of a table could not be read.
pub fn drop_from(found: &mut Vec<Finding>, model: &Model, earlier: &[Finding]) {
    let errors = earlier.iter().filter(|f| f.severity == Severity::Error);
    let unread = errors.clone().filter(|f| is_unread(f));
    let unread: BTreeSet<(u32, u32)> = unread.map(place).collect();
    let errors: BTreeSet<(u32, u32)> = errors.map(place).collect();
    if errors.is_empty() {
        return;
    }
    let heads = model
        .indicators
        .iter()
        .map(|i| (i.span.file.0, i.span.start));
    let heads: BTreeSet<(u32, u32)> = heads.collect();
    // Files in which some row was not read: who is named there is not known.
    let untold = (earlier.iter()).filter(|f| TABLES.contains(&f.entry.code));
    let untold: HashSet<u32> = untold.map(|finding| place(finding).0).collect();
    found.retain(|finding| {
        let Some(At::Span(span)) = &finding.at else {
            return true;
        };
        let start = (span.file.0, span.start);
        if finding.entry.code == UNUSED_AGENCY.code && untold.contains(&start.0) {
            return false;
        }
        let next = heads.range((start.0, start.1 + 1)..).next();
        let next = next.copied().unwrap_or((u32::MAX, 0));
        let explained = match finding.entry.code {
            code if code == NO_TARGET.code => errors.range(start..next).next(),
            code if code == NO_LEAD.code => unread.range(start..next).next(),
            _ => None,
        };
        explained.is_none()
    });
}

/// Whether a line could not be read, which may have said who leads.
fn is_unread(finding: &Finding) -> bool {
    let code = finding.entry.code;
    code.starts_with("CTR01") && code != FOOTNOTE_IN_CELL.code
}
