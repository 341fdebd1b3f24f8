//! Tasks and reporting duties of which the head or the time was not understood:
//! what is to be done, or when it falls due, is not known; nothing is said of them.

use super::faults::Faults;
use crate::finding::catalogue::types::NO_EFFECTIVE_DATE;
use crate::model::programme::TaskChange;
use crate::model::{Due, Programme, Task};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::attributes::DeclarationKind;
use crate::syntax::tree::{Attr, Attribute, BadHead, Declaration, Head, Lost, Name, Tree};

/// Settles which of a file's tasks and duties are unread.
pub(super) fn settle(tree: &Tree, faults: &Faults, programme: &mut Programme) {
    for declaration in &tree.declarations {
        match &declaration.head {
            Head::Amendment(of) => {
                if let Some(code) = amendment_fault(declaration, faults) {
                    amended(programme, &of.text, code);
                }
            }
            Head::Bad(bad) => lost(declaration, bad, faults, programme),
            _ => {
                if let Some(code) = fault(declaration, faults)
                    && let Some(due) = due_of(programme, declaration.span)
                {
                    *due = Due::Unread(code);
                }
            }
        }
    }
}

/// What comes round each year begins with the programme, whose date is not known.
pub(super) fn undated(programme: &mut Programme, code: &'static str) {
    let each_year = |due: &Due| matches!(due, Due::Yearly { .. });
    for task in programme.tasks.iter_mut().filter(|t| each_year(&t.due)) {
        task.due = Due::Unread(code);
    }
    for duty in programme.duties.iter_mut().filter(|d| each_year(&d.due)) {
        duty.due = Due::Unread(code);
    }
}

/// Makes the tasks and duties of a code or title unread, whatever a later document
/// may have made of them.
pub(super) fn amended(programme: &mut Programme, name: &str, code: &'static str) {
    let wanted = key(name);
    open(programme, code, |own, title| is_called(own, title, &wanted));
}

/// Whether a task or a duty has a code or title.
pub(super) fn has(programme: &Programme, name: &str) -> bool {
    let wanted = key(name);
    let mut tasks = programme.tasks.iter();
    let mut duties = programme.duties.iter();
    tasks.any(|task| is_called(&task.code, &task.title, &wanted))
        || duties.any(|duty| is_called(&duty.code, &duty.title, &wanted))
}

/// Whether a code or a title has a key.
fn is_called(code: &Option<String>, title: &str, wanted: &str) -> bool {
    key(title) == wanted || code.as_deref().is_some_and(|own| key(own) == wanted)
}

/// Makes every task and duty unread: an amendment may be of any.
pub(super) fn any_amended(programme: &mut Programme, code: &'static str) {
    open(programme, code, |_, _| true);
}

fn open(
    programme: &mut Programme,
    code: &'static str,
    is_it: impl Fn(&Option<String>, &str) -> bool,
) {
    let forget = |due: &mut Due, changes: &mut Vec<TaskChange>| {
        *due = Due::Unread(code);
        for change in changes {
            (change.due, change.withdrawn) = (None, false);
        }
    };
    let mut tasks = programme.tasks.iter_mut();
    for task in tasks.by_ref().filter(|one| is_it(&one.code, &one.title)) {
        forget(&mut task.due, &mut task.changes);
    }
    let mut duties = programme.duties.iter_mut();
    for duty in duties.by_ref().filter(|one| is_it(&one.code, &one.title)) {
        forget(&mut duty.due, &mut duty.changes);
    }
}

/// A task of which the head was lost is in sight by what it says.
fn lost(declaration: &Declaration, bad: &BadHead, faults: &Faults, programme: &mut Programme) {
    let timed = |line: &Attribute| {
        let keyword = match (&line.attr, &line.lost) {
            (Some(Attr::When(..)), _) => return true,
            (None, Some(Lost::Reading(keyword))) => keyword,
            _ => return false,
        };
        matches!(*keyword, "THOI_GIAN" | "HAN")
    };
    let is_one = match bad.kind {
        Some(kind) => matches!(kind, DeclarationKind::Task | DeclarationKind::Duty),
        None => declaration.attributes.iter().any(timed),
    };
    let Some(Name { text, .. }) = bad.text.as_ref().filter(|_| is_one) else {
        return;
    };
    let when = declaration
        .attributes
        .iter()
        .find_map(|line| match &line.attr {
            Some(Attr::When(_, _, text)) => Some(text.text.clone()),
            _ => None,
        });
    programme.tasks.push(Task {
        code: None,
        title: text.clone(),
        direct: Vec::new(),
        lead: Vec::new(),
        carry_out: Vec::new(),
        advise: Vec::new(),
        coordinate: Vec::new(),
        supervise: Vec::new(),
        fields: Vec::new(),
        due: Due::Unread(faults.code(declaration.span)),
        due_text: when.unwrap_or_default(),
        source: None,
        note: None,
        changes: Vec::new(),
        span: declaration.span,
    });
}

/// The error on a task's head, on its code where another has it too, on the line
/// that says when, or on one that may have been meant to.
fn fault(declaration: &Declaration, faults: &Faults) -> Option<&'static str> {
    let of_line = |line: &Attribute| match (&line.attr, &line.lost) {
        (Some(Attr::When(..)), _) => faults.within(line.span),
        (None, Some(Lost::Reading(_) | Lost::Target(_) | Lost::Unknown(_))) => {
            Some(faults.code(line.span))
        }
        _ => None,
    };
    let head = faults.within(declaration.span);
    head.or_else(|| faults.of_one_name(declaration.span))
        .or_else(|| declaration.attributes.iter().find_map(of_line))
}

/// What of an amendment was not understood, where that may be when its task falls
/// due, that it is no more, or from which day.
fn amendment_fault(declaration: &Declaration, faults: &Faults) -> Option<&'static str> {
    let effective = |line: &Attribute| matches!(line.attr, Some(Attr::Effective(_)));
    if !declaration.attributes.iter().any(effective) {
        return Some(NO_EFFECTIVE_DATE.code);
    }
    let withdrawn = |line: &Attribute| {
        let says = matches!(line.attr, Some(Attr::Withdrawn | Attr::Effective(_)));
        faults.within(line.span).filter(|_| says)
    };
    fault(declaration, faults).or_else(|| declaration.attributes.iter().find_map(withdrawn))
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
