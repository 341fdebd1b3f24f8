//! Findings about calendars of publication (CTR0369 to CTR0689).

mod calendar_of_nothing;
mod calendars_disagree;
mod no_release_day;
mod released_too_early;

use crate::finding::Entry;

pub use calendar_of_nothing::CALENDAR_OF_NOTHING;
pub use calendars_disagree::CALENDARS_DISAGREE;
pub use no_release_day::NO_RELEASE_DAY;
pub use released_too_early::RELEASED_TOO_EARLY;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &NO_RELEASE_DAY,
    &CALENDAR_OF_NOTHING,
    &CALENDARS_DISAGREE,
    &RELEASED_TOO_EARLY,
];
