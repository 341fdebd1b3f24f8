//! Findings about names (CTR02xx).

mod agency_of_two_names;
mod ambiguous_agency;
mod duplicate_agency;
mod duplicate_code;
mod duplicate_declaration;
mod duplicate_name;
mod field_needed;
mod group_in_lead;
mod handover_without_end;
mod misspelt_place;
mod named_twice;
mod no_programme;
mod no_successor;
mod place_ring;
mod second_programme;
mod unknown_agency;
mod unknown_clause;
mod unknown_field;
mod unknown_indicator;
mod unknown_parent_indicator;
mod unknown_place;
mod unknown_scale;
mod unknown_unit;

use crate::finding::Entry;

pub use agency_of_two_names::AGENCY_OF_TWO_NAMES;
pub use ambiguous_agency::AMBIGUOUS_AGENCY;
pub use duplicate_agency::DUPLICATE_AGENCY;
pub use duplicate_code::DUPLICATE_CODE;
pub use duplicate_declaration::DUPLICATE_DECLARATION;
pub use duplicate_name::DUPLICATE_NAME;
pub use field_needed::FIELD_NEEDED;
pub use group_in_lead::GROUP_IN_LEAD;
pub use handover_without_end::HANDOVER_WITHOUT_END;
pub use misspelt_place::MISSPELT_PLACE;
pub use named_twice::NAMED_TWICE;
pub use no_programme::NO_PROGRAMME;
pub use no_successor::NO_SUCCESSOR;
pub use place_ring::PLACE_RING;
pub use second_programme::SECOND_PROGRAMME;
pub use unknown_agency::UNKNOWN_AGENCY;
pub use unknown_clause::UNKNOWN_CLAUSE;
pub use unknown_field::UNKNOWN_FIELD;
pub use unknown_indicator::UNKNOWN_INDICATOR;
pub use unknown_parent_indicator::UNKNOWN_PARENT_INDICATOR;
pub use unknown_place::UNKNOWN_PLACE;
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
    &UNKNOWN_FIELD,
    &NO_SUCCESSOR,
    &FIELD_NEEDED,
    &HANDOVER_WITHOUT_END,
    &UNKNOWN_PLACE,
    &MISSPELT_PLACE,
    &PLACE_RING,
    &NAMED_TWICE,
    &AGENCY_OF_TWO_NAMES,
    &AMBIGUOUS_AGENCY,
    &GROUP_IN_LEAD,
];
