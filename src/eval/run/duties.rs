//! Tasks and duties of a programme, as later documents left them.

use crate::eval::reader::Reader;
use crate::eval::verdict::Verdict;
use crate::eval::{amended, task};
use crate::model::Duty;

/// The verdicts on the tasks and duties of a programme.
pub fn tasks(reader: &Reader<'_>, at: usize) -> Vec<Verdict> {
    let programme = &reader.model.programmes[at];
    if programme.tasks.is_empty() && programme.duties.is_empty() {
        return Vec::new();
    }
    let states = task::States::new(reader.data.tasks());
    // As later documents left it on the day; what was due before stays due.
    let on_the_day = (programme.tasks.iter()).filter_map(|one| one.on(reader.options.as_of));
    let tasks = on_the_day.map(|(one, late)| {
        let mut verdict = task::task(reader, at, &one, &states);
        let notes = late.into_iter().map(amended::after_due);
        verdict.notes.extend(notes);
        verdict
    });
    let duties =
        (programme.duties.iter()).flat_map(|duty| duty_verdicts(reader, at, duty, &states));
    tasks.chain(duties).collect()
}

/// Each occurrence of a duty by what was in force on its day; one without a day
/// by what is in force now.
fn duty_verdicts(
    reader: &Reader<'_>,
    at: usize,
    duty: &Duty,
    states: &task::States<'_>,
) -> Vec<Verdict> {
    let mut out = Vec::new();
    let mut was_due = false;
    for (since, duty, until) in duty.stages(reader.options.as_of) {
        let Some(duty) = duty else { continue };
        let verdicts = || task::duty(reader, at, &duty, states).into_iter();
        if duty.due.recurs() {
            out.extend(verdicts().filter(|verdict| {
                verdict.due.is_none_or(|due| {
                    since.is_none_or(|since| since <= due) && until.is_none_or(|until| due < until)
                })
            }));
            continue;
        }
        // What is due once, and was before it was changed, stays due.
        let due_by_then =
            (duty.due.deadline()).is_some_and(|due| until.is_some_and(|until| due < until));
        if !was_due && (due_by_then || until.is_none()) {
            out.extend(verdicts());
        }
        was_due |= due_by_then;
    }
    out
}
