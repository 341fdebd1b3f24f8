//! Findings about indicators and their targets (CTR0501 to CTR0539): what the
//! file says can be read, and says something nobody can have meant.

mod already_met;
mod ambiguous_data_name;
mod conflicting_commitments;
mod idle_range_end;
mod loosened_target;
mod no_lead;
mod no_matching_row;
mod no_target;
mod no_unit;
mod number_in_name;
mod pace_never_reached;
mod part_over_whole;
mod percent_for_points;
mod read_as;
mod repeated_commitment;
mod tenfold;
mod two_spellings;
mod two_unit_names;
mod vague_words;
mod whole_outside_parts;

use crate::finding::Entry;

pub use already_met::ALREADY_MET;
pub use ambiguous_data_name::AMBIGUOUS_DATA_NAME;
pub use conflicting_commitments::CONFLICTING_COMMITMENTS;
pub use idle_range_end::IDLE_RANGE_END;
pub use loosened_target::LOOSENED_TARGET;
pub use no_lead::NO_LEAD;
pub use no_matching_row::NO_MATCHING_ROW;
pub use no_target::NO_TARGET;
pub use no_unit::NO_UNIT;
pub use number_in_name::NUMBER_IN_NAME;
pub use pace_never_reached::PACE_NEVER_REACHED;
pub use part_over_whole::PART_OVER_WHOLE;
pub use percent_for_points::PERCENT_FOR_POINTS;
pub use read_as::READ_AS;
pub use repeated_commitment::REPEATED_COMMITMENT;
pub use tenfold::TENFOLD;
pub use two_spellings::TWO_SPELLINGS;
pub use two_unit_names::TWO_UNIT_NAMES;
pub use vague_words::VAGUE_WORDS;
pub use whole_outside_parts::WHOLE_OUTSIDE_PARTS;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &NO_TARGET,
    &NO_LEAD,
    &LOOSENED_TARGET,
    &PART_OVER_WHOLE,
    &WHOLE_OUTSIDE_PARTS,
    &REPEATED_COMMITMENT,
    &CONFLICTING_COMMITMENTS,
    &NUMBER_IN_NAME,
    &VAGUE_WORDS,
    &NO_UNIT,
    &PERCENT_FOR_POINTS,
    &IDLE_RANGE_END,
    &ALREADY_MET,
    &PACE_NEVER_REACHED,
    &AMBIGUOUS_DATA_NAME,
    &NO_MATCHING_ROW,
    &TWO_SPELLINGS,
    &TWO_UNIT_NAMES,
    &TENFOLD,
    &READ_AS,
];
