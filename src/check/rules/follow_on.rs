//! What only follows from a mistake that is told of already: a level that could
//! not be read is not missing, nor is an agency whose name is misspelt.

use crate::check::resolver::place;
use crate::finding::catalogue::commitments::{NO_LEAD, NO_TARGET};
use crate::finding::catalogue::names::UNKNOWN_AGENCY;
use crate::finding::{At, Finding, Severity};
use crate::model::Model;
use std::collections::{BTreeSet, HashSet};

/// Drops from `found` what `earlier` errors explain: an indicator without a level
/// where something of its declaration could not be read, and one without an
/// agency in a file where some agency is unknown.
pub fn drop_from(found: &mut Vec<Finding>, model: &Model, earlier: &[Finding]) {
    let errors = earlier.iter().filter(|f| f.severity == Severity::Error);
    let errors: BTreeSet<(u32, u32)> = errors.map(place).collect();
    if errors.is_empty() {
        return;
    }
    let heads = model
        .indicators
        .iter()
        .map(|i| (i.span.file.0, i.span.start));
    let heads: BTreeSet<(u32, u32)> = heads.collect();
    let unknown = earlier
        .iter()
        .filter(|f| f.entry.code == UNKNOWN_AGENCY.code);
    let unknown: HashSet<u32> = unknown.map(|finding| place(finding).0).collect();
    found.retain(|finding| {
        let Some(At::Span(span)) = &finding.at else {
            return true;
        };
        let start = (span.file.0, span.start);
        if finding.entry.code == NO_LEAD.code {
            return !unknown.contains(&start.0);
        }
        let next = heads.range((start.0, start.1 + 1)..).next();
        let next = next.copied().unwrap_or((u32::MAX, 0));
        finding.entry.code != NO_TARGET.code || errors.range(start..next).next().is_none()
    });
}
