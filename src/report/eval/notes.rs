//! What is said below a table: sources, and remarks that several rows share.

use super::Scene;
use crate::eval::verdict::{Figure, Remark, Role};
use crate::eval::{Status, Verdict};
use crate::finding::wrap::visible;
use std::collections::HashMap;
use std::sync::Arc;

/// A remark of so many rows is said once, under the table.
const SHARED: usize = 3;

/// What is said under a table, and which rows point at it.
pub(super) struct Notes {
    /// The notes, in order.
    pub said: Vec<String>,
    shared: HashMap<String, usize>,
    marked: bool,
    sources: bool,
}

impl Notes {
    /// The notes of these rows; with `sources` also where their figures are from.
    pub fn of(scene: &Scene, verdicts: &[&Verdict], sources: bool) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for text in verdicts.iter().flat_map(|v| beside(scene, v)) {
            *counts.entry(text).or_default() += 1;
        }
        let below = |verdict: &&Verdict| -> Vec<String> {
            let remarks = beside(scene, verdict).into_iter();
            let shared = remarks.filter(|text| counts.get(text).is_some_and(|n| *n >= SHARED));
            let source = Some(verdict).filter(|_| sources);
            let source = source.and_then(|verdict| stated(scene, verdict));
            shared.chain(source).collect()
        };
        let mut sets: Vec<Vec<String>> = verdicts.iter().map(below).collect();
        let mut notes = Notes {
            said: Vec::new(),
            shared: HashMap::new(),
            marked: false,
            sources,
        };
        for text in sets.iter().flatten() {
            if !notes.shared.contains_key(text) {
                notes.shared.insert(text.clone(), notes.said.len() + 1);
                notes.said.push(text.clone());
            }
        }
        // One set of notes for all rows needs no marks.
        sets.dedup();
        notes.marked = sets.len() > 1;
        if notes.marked {
            for (i, text) in notes.said.iter_mut().enumerate() {
                *text = format!("[{}] {text}", i + 1);
            }
        }
        notes
    }

    /// The remarks of this row alone.
    pub fn beside(&self, scene: &Scene, verdict: &Verdict) -> Vec<String> {
        let mut remarks = beside(scene, verdict);
        remarks.retain(|text| !self.shared.contains_key(text));
        remarks
    }

    /// The marks of this row: `[1] [2]`.
    pub fn marks(&self, scene: &Scene, verdict: &Verdict) -> String {
        if !self.marked {
            return String::new();
        }
        let source = Some(verdict).filter(|_| self.sources);
        let source = source.and_then(|verdict| stated(scene, verdict));
        let texts = beside(scene, verdict).into_iter().chain(source);
        let mut marks: Vec<usize> = texts
            .filter_map(|text| self.shared.get(&text).copied())
            .collect();
        marks.sort_unstable();
        let marks: Vec<String> = marks.iter().map(|n| format!("[{n}]")).collect();
        marks.join(" ")
    }
}

/// The source of all figures told of, where it is one; then it is said once. `more`
/// are those of verdicts that are only counted.
pub(super) fn one_source<'a>(
    verdicts: impl Iterator<Item = &'a Verdict>,
    more: &[Option<Arc<str>>],
) -> Option<String> {
    let mut one: Option<String> = match more {
        [] => None,
        [Some(source)] => Some(source.to_string()),
        _ => return None,
    };
    for verdict in verdicts {
        let others = verdict.read.iter().map(|read| &read.figure);
        for figure in shown(verdict).into_iter().chain(others) {
            // A computed figure has no source of its own, only its inputs have.
            if figure.computed && figure.source.is_none() {
                continue;
            }
            let source = figure.source.as_deref()?;
            match &one {
                None => one = Some(source.to_string()),
                Some(one) if one == source => {}
                Some(_) => return None,
            }
        }
    }
    one.as_deref().map(visible)
}

/// The figure that a row shows.
fn shown(verdict: &Verdict) -> Option<&Figure> {
    let known = verdict.latest().map(|(figure, _)| figure);
    verdict.figure().or(known)
}

/// So many sources of one verdict are named.
const NAMED: usize = 5;

/// Where the figures of a row come from: the one judged, then what it is computed from
/// and held against, each source once.
fn stated(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let mut sources: Vec<&str> = Vec::new();
    let own = shown(verdict).map(|figure| (Role::Figure, figure));
    let read = verdict.read.iter().map(|read| (read.role, &read.figure));
    let mut said = Vec::new();
    let mut more = 0;
    for (role, figure) in own.into_iter().chain(read) {
        let Some(source) = figure
            .source
            .as_deref()
            .filter(|one| !sources.contains(one))
        else {
            continue;
        };
        sources.push(source);
        if said.len() == NAMED {
            more += 1;
            continue;
        }
        let about = match role {
            Role::Base => format!(
                " ({} {})",
                scene.say("số để so,", "held against,"),
                scene.period(figure.period)
            ),
            Role::Figure | Role::Input => String::new(),
        };
        said.push(format!("{}{about}", visible(source)));
    }
    if more > 0 {
        said.push(format!(
            "{} {more} {}",
            scene.say("và", "and"),
            scene.say("nguồn nữa", "more")
        ));
    }
    let word = scene.say("Nguồn", "Source");
    (!said.is_empty()).then(|| format!("{word}: {}", said.join("; ")))
}

/// The remarks of a row, but for the one that says again what it is about, and the
/// one that the mark of its figure says.
pub(super) fn remarks(scene: &Scene, verdict: &Verdict) -> Vec<String> {
    told(scene, verdict, |note| {
        !super::boundary::is_marked(verdict, note)
    })
}

/// The same with the one that the mark of its figure says.
pub(super) fn unmarked(scene: &Scene, verdict: &Verdict) -> Vec<String> {
    told(scene, verdict, |_| true)
}

fn told(scene: &Scene, verdict: &Verdict, wanted: impl Fn(&Remark) -> bool) -> Vec<String> {
    let said = format!("thiếu số liệu “{}”", verdict.name);
    let again = |vi: &str| verdict.status() == Status::NoData && vi.starts_with(&said);
    let notes = verdict.notes.iter();
    let notes = notes.filter(|note| !again(&note.vi) && wanted(note));
    let notes = notes.map(|note| scene.remark(note));
    notes.chain(superseded(scene, verdict)).collect()
}

/// What the figure judged took the place of.
fn superseded(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let old = &verdict.figure()?.release.superseded;
    let unit = scene.figure_unit(verdict);
    let old: Vec<String> = (old.iter())
        .map(|old| scene.superseded(old, unit))
        .collect();
    let word = scene.say("thay cho số", "in the place of");
    (!old.is_empty()).then(|| format!("{word} {}", old.join("; ")))
}

/// Why, and what is being done, as who answers says.
pub(super) fn reasons(scene: &Scene, verdict: &Verdict) -> Vec<String> {
    let all = [
        (scene.say("nguyên nhân", "cause"), verdict.cause()),
        (scene.say("giải pháp", "remedy"), verdict.remedy()),
    ];
    let said = all.into_iter();
    said.filter_map(|(what, text)| Some(format!("{what}: {}", visible(text?))))
        .collect()
}

/// All that is said of a row beside its figure and result.
fn beside(scene: &Scene, verdict: &Verdict) -> Vec<String> {
    let mut all = remarks(scene, verdict);
    all.extend(reasons(scene, verdict));
    all
}
