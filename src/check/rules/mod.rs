//! Rules over a whole file, one file each.

mod tone_marks;

use crate::finding::Finding;
use crate::source::FileId;

/// The rules that look at a file's text.
pub fn of_text(file: FileId, text: &str) -> Vec<Finding> {
    tone_marks::check(file, text).into_iter().collect()
}
