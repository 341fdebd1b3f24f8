//! Findings about style (CTR04xx).

mod mixed_tone_marks;

use crate::finding::Entry;

pub use mixed_tone_marks::MIXED_TONE_MARKS;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[&MIXED_TONE_MARKS];
