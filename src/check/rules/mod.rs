//! Rules over a whole file or over all of them, one file each.

mod made_concrete;
mod tone_marks;

use crate::finding::Finding;
use crate::model::Model;
use crate::source::FileId;

/// The rules that look at a file's text.
pub fn of_text(file: FileId, text: &str) -> Vec<Finding> {
    tone_marks::check(file, text).into_iter().collect()
}

/// The rules that look at all programmes together.
pub fn of_model(model: &Model) -> Vec<Finding> {
    made_concrete::check(model)
}
