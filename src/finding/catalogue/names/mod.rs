//! Findings about names (CTR02xx).

mod duplicate_agency;
mod duplicate_code;
mod duplicate_declaration;
mod duplicate_name;
mod no_programme;
mod second_programme;
mod unknown_agency;
mod unknown_clause;
mod unknown_indicator;
mod unknown_parent_indicator;
mod unknown_scale;
mod unknown_unit;

use crate::finding::Entry;

pub use duplicate_agency::DUPLICATE_AGENCY;
pub use duplicate_code::DUPLICATE_CODE;
pub use duplicate_declaration::DUPLICATE_DECLARATION;
pub use duplicate_name::DUPLICATE_NAME;
pub use no_programme::NO_PROGRAMME;
pub use second_programme::SECOND_PROGRAMME;
pub use unknown_agency::UNKNOWN_AGENCY;
pub use unknown_clause::UNKNOWN_CLAUSE;
pub use unknown_indicator::UNKNOWN_INDICATOR;
pub use unknown_parent_indicator::UNKNOWN_PARENT_INDICATOR;
pub use unknown_scale::UNKNOWN_SCALE;
pub use unknown_unit::UNKNOWN_UNIT;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &UNKNOWN_INDICATOR,
    &UNKNOWN_AGENCY,
    &UNKNOWN_UNIT,
    &UNKNOWN_SCALE,
    &DUPLICATE_CODE,
    &DUPLICATE_NAME,
    &DUPLICATE_AGENCY,
    &DUPLICATE_DECLARATION,
    &SECOND_PROGRAMME,
    &NO_PROGRAMME,
    &UNKNOWN_CLAUSE,
    &UNKNOWN_PARENT_INDICATOR,
];
