//! What becomes of findings once every room has made its own: one place, after
//! they are collected, and pure.
//!
//! ```text
//! findings ─suppress─▶ beside a comment with a reason: set aside
//!          ─baseline─▶ recorded when ctr was adopted: set aside
//!          ─select───▶ --select, --ignore: not asked for
//!          ─deny─────▶ does what is left make the exit status 1?
//! ```
//!
//! # What may be set aside, and why
//!
//! - **A line that could not be read (an error CTR01xx) or a file that could not
//!   (CTR0701 and its like) can be set aside by nothing**: not by a comment, a
//!   baseline, `--select` or `--ignore`. What was not read was not checked, so a
//!   report without it would speak for a text that no rule has seen.
//! - **Every other finding may be suppressed beside its line, errors too**, since
//!   an adopted document can contradict itself and ctr cannot amend it: whoever
//!   copies it out must be able to say "so it stands, and this is why". But only
//!   with a reason, and an error suppressed is listed with its reason at the end of
//!   every screen, never only counted: an auditor has to see it without asking.
//! - **A suppression cannot suppress what is said of suppressions** (CTR078x), or
//!   the unused ones would hide each other. `--ignore` can.
//! - **A suppression names kinds exactly**, not groups: a comment for one mistake
//!   must not hide the next one made on the same line.

pub mod baseline;
mod comment;
pub mod select;
mod suppress;

use crate::finding::{Class, Entry, Severity};

pub use comment::{comment_at, comments, lines};
pub use suppress::suppress;

/// Whether findings of this kind mean that something was not read.
pub fn unread(entry: &Entry) -> bool {
    let of_text = matches!(entry.class, Class::Syntax | Class::Command);
    entry.severity == Severity::Error && of_text
}

/// Whether a comment beside the line may set findings of this kind aside.
fn suppressible(entry: &Entry) -> bool {
    !unread(entry) && entry.class != Class::Suppression
}
