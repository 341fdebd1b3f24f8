//! Levels that cannot hold together, as the proof found: which of them are meant as
//! they stand is not known.

use super::spread::carry;
use crate::check::proof::Told;
use crate::finding::{Costs, Finding};
use crate::model::{Condition, Model, Target, Unread};
use crate::source::Span;

/// Makes unread the levels of the contradictions that are still among `findings`,
/// and what rests on them. One that was suppressed stands in the document so: its
/// levels are judged, each by itself.
pub fn contradicted(model: &mut Model, told: &[Told], findings: &[Finding]) {
    let left = |one: &&Told| {
        let is_it = |f: &Finding| f.entry.code == one.finding.entry.code && f.at == one.finding.at;
        one.finding.entry.costs == Costs::Levels && findings.iter().any(is_it)
    };
    let mut changed = false;
    for one in told.iter().filter(left) {
        let code = one.finding.entry.code;
        for target in model.indicators.iter_mut().flat_map(|i| &mut i.targets) {
            if one.clauses.iter().any(|clause| holds(target, *clause)) {
                target.condition = Condition::Unread(Unread::Contradicts(code));
                changed = true;
            }
        }
    }
    if changed {
        for at in 0..model.programmes.len() {
            carry(model, model.programmes[at].indicators.clone());
        }
    }
}

/// Whether a clause of the proof stands on a level's line.
fn holds(target: &Target, clause: Span) -> bool {
    let own = target.span;
    own.file == clause.file && own.start <= clause.start && clause.start < own.end
}
