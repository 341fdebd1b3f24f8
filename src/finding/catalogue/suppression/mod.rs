//! Findings about comments that suppress findings (CTR0780 to CTR0789).

mod misspelt;
mod not_suppressible;
mod unknown;
mod unused;
mod without_code;
mod without_reason;

use crate::finding::Entry;

pub use misspelt::MISSPELT_SUPPRESSION;
pub use not_suppressible::NOT_SUPPRESSIBLE;
pub use unknown::SUPPRESSION_OF_UNKNOWN;
pub use unused::UNUSED_SUPPRESSION;
pub use without_code::SUPPRESSION_WITHOUT_CODE;
pub use without_reason::SUPPRESSION_WITHOUT_REASON;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &SUPPRESSION_WITHOUT_REASON,
    &UNUSED_SUPPRESSION,
    &SUPPRESSION_OF_UNKNOWN,
    &NOT_SUPPRESSIBLE,
    &MISSPELT_SUPPRESSION,
    &SUPPRESSION_WITHOUT_CODE,
];
