//! Findings about documents, agencies, places and dates (CTR0540-0579).

mod agency_ended;
mod agency_gap;
mod basis_is_later;
mod boundary_changed;
mod carries_out_nothing;
mod deadline_after_horizon;
mod deadline_before_issue;
mod head_incomplete;
mod near_number;
mod not_a_basis;
mod not_a_milestone;
mod number_two_ways;
mod one_level_for_several;
mod part_of_full_whole;
mod place_gone;
mod place_taken_in;
mod report_before_inputs;
mod report_before_year_end;
mod title_not_a_basis;
mod two_dates;
mod two_heads;
mod unused_agency;
mod weaker_than_parent;
mod year_open;

use crate::finding::Entry;

pub use agency_ended::AGENCY_ENDED;
pub use agency_gap::AGENCY_GAP;
pub use basis_is_later::BASIS_IS_LATER;
pub use boundary_changed::BOUNDARY_CHANGED;
pub use carries_out_nothing::CARRIES_OUT_NOTHING;
pub use deadline_after_horizon::DEADLINE_AFTER_HORIZON;
pub use deadline_before_issue::DEADLINE_BEFORE_ISSUE;
pub use head_incomplete::HEAD_INCOMPLETE;
pub use near_number::NEAR_NUMBER;
pub use not_a_basis::NOT_A_BASIS;
pub use not_a_milestone::NOT_A_MILESTONE;
pub use number_two_ways::NUMBER_TWO_WAYS;
pub use one_level_for_several::ONE_LEVEL_FOR_SEVERAL;
pub use part_of_full_whole::PART_OF_FULL_WHOLE;
pub use place_gone::PLACE_GONE;
pub use place_taken_in::PLACE_TAKEN_IN;
pub use report_before_inputs::REPORT_BEFORE_INPUTS;
pub use report_before_year_end::REPORT_BEFORE_YEAR_END;
pub use title_not_a_basis::TITLE_NOT_A_BASIS;
pub use two_dates::TWO_DATES;
pub use two_heads::TWO_HEADS;
pub use unused_agency::UNUSED_AGENCY;
pub use weaker_than_parent::WEAKER_THAN_PARENT;
pub use year_open::YEAR_OPEN;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &UNUSED_AGENCY,
    &AGENCY_ENDED,
    &AGENCY_GAP,
    &DEADLINE_BEFORE_ISSUE,
    &DEADLINE_AFTER_HORIZON,
    &NOT_A_MILESTONE,
    &REPORT_BEFORE_YEAR_END,
    &REPORT_BEFORE_INPUTS,
    &YEAR_OPEN,
    &ONE_LEVEL_FOR_SEVERAL,
    &NEAR_NUMBER,
    &NUMBER_TWO_WAYS,
    &TWO_DATES,
    &BASIS_IS_LATER,
    &TITLE_NOT_A_BASIS,
    &NOT_A_BASIS,
    &PART_OF_FULL_WHOLE,
    &TWO_HEADS,
    &PLACE_GONE,
    &PLACE_TAKEN_IN,
    &BOUNDARY_CHANGED,
    &WEAKER_THAN_PARENT,
    &HEAD_INCOMPLETE,
    &CARRIES_OUT_NOTHING,
];
