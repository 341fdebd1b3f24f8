//! Tasks and reporting duties of which the time was not understood: when they fall
//! due is not known, so nothing is said of them.

use super::faults::Faults;
use crate::model::{Due, Programme};
use crate::source::Span;
use crate::syntax::tree::{Attr, Attribute, Declaration, Lost, Tree};

/// Settles which of a file's tasks and duties fall due at a time not understood.
pub(super) fn settle(tree: &Tree, faults: &Faults, programme: &mut Programme) {
    for declaration in &tree.declarations {
        let Some(code) = time_fault(declaration, faults) else {
            continue;
        };
        if let Some(due) = due_of(programme, declaration.span) {
            *due = Due::Unread(code);
        }
    }
}

/// The error on the line that says when, or on one that may have been meant to.
fn time_fault(declaration: &Declaration, faults: &Faults) -> Option<&'static str> {
    let fault = |line: &Attribute| match (&line.attr, &line.lost) {
        (Some(Attr::When(..)), _) => faults.within(line.span),
        (None, Some(Lost::Reading(_) | Lost::Target(_))) => Some(faults.code(line.span)),
        _ => None,
    };
    declaration.attributes.iter().find_map(fault)
}

/// When the task or the duty declared there falls due.
fn due_of(programme: &mut Programme, declared: Span) -> Option<&mut Due> {
    let tasks = programme.tasks.iter_mut();
    let duties = programme.duties.iter_mut();
    let mut all = (tasks.map(|task| (task.span, &mut task.due)))
        .chain(duties.map(|duty| (duty.span, &mut duty.due)));
    let found = all.find(|(span, _)| *span == declared);
    found.map(|(_, due)| due)
}
