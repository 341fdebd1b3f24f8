//! Findings about tests, kiểm thử (CTR08xx). From CTR0815 to CTR0818 they are of
//! the command line, not of a programme's text.

mod duplicate_test;
mod expected_twice;
mod figure_after_date;
mod milestone_needed;
mod mixed_inputs;
mod no_such_commitment;
mod not_an_evaluation;
mod nothing_selected;
mod partial_evaluation;
mod shortfall_of_what_is_met;
mod status_of_another_kind;
mod test_without_date;
mod test_without_expectation;
mod unknown_certainty;
mod unknown_status;
mod unknown_term;
mod unknown_test_place;
mod unknown_work;

use crate::finding::Entry;

pub use duplicate_test::DUPLICATE_TEST;
pub use expected_twice::EXPECTED_TWICE;
pub use figure_after_date::FIGURE_AFTER_DATE;
pub use milestone_needed::MILESTONE_NEEDED;
pub use mixed_inputs::MIXED_INPUTS;
pub use no_such_commitment::NO_SUCH_COMMITMENT;
pub use not_an_evaluation::NOT_AN_EVALUATION;
pub use nothing_selected::NOTHING_SELECTED;
pub use partial_evaluation::PARTIAL_EVALUATION;
pub use shortfall_of_what_is_met::SHORTFALL_OF_WHAT_IS_MET;
pub use status_of_another_kind::STATUS_OF_ANOTHER_KIND;
pub use test_without_date::TEST_WITHOUT_DATE;
pub use test_without_expectation::TEST_WITHOUT_EXPECTATION;
pub use unknown_certainty::UNKNOWN_CERTAINTY;
pub use unknown_status::UNKNOWN_STATUS;
pub use unknown_term::UNKNOWN_TERM;
pub use unknown_test_place::UNKNOWN_TEST_PLACE;
pub use unknown_work::UNKNOWN_WORK;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &TEST_WITHOUT_DATE,
    &UNKNOWN_STATUS,
    &STATUS_OF_ANOTHER_KIND,
    &NO_SUCH_COMMITMENT,
    &MILESTONE_NEEDED,
    &UNKNOWN_WORK,
    &DUPLICATE_TEST,
    &TEST_WITHOUT_EXPECTATION,
    &FIGURE_AFTER_DATE,
    &EXPECTED_TWICE,
    &SHORTFALL_OF_WHAT_IS_MET,
    &UNKNOWN_TEST_PLACE,
    &UNKNOWN_CERTAINTY,
    &NOTHING_SELECTED,
    &PARTIAL_EVALUATION,
    &NOT_AN_EVALUATION,
    &MIXED_INPUTS,
    &UNKNOWN_TERM,
];
