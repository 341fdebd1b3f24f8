//! Findings about observation files (CTR06xx).

use crate::finding::Entry;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[];
