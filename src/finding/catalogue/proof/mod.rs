//! Findings of the proof and of relations (CTR058x).

mod contradiction;
mod empty_relation;
mod outside_proof;
mod relation_units;

use crate::finding::Entry;

pub use contradiction::CONTRADICTION;
pub use empty_relation::EMPTY_RELATION;
pub use outside_proof::OUTSIDE_PROOF;
pub use relation_units::RELATION_UNITS;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &CONTRADICTION,
    &OUTSIDE_PROOF,
    &RELATION_UNITS,
    &EMPTY_RELATION,
];
