//! From trees to a model: names, units, dates and scales resolved.
//!
//! ```text
//! trees ─declare─▶ units, scales, places, agencies, heads of indicators
//!       ─resolve─▶ levels, formulas, tasks, with every name found
//!       ─direction, cycles, rules─▶ findings
//! ```
//! The standard library (`lang/std`) is known before: a test has read it, by the same code
//! as any file, into the constants of `standard`.

mod agencies;
mod agency_names;
mod agency_roles;
mod amendments;
mod calendars;
mod cases;
mod change_bases;
mod changes;
mod circular;
mod citations;
mod conditions;
mod conversion;
mod declare;
mod direction;
mod direction_of_name;
mod forms;
mod formulas;
mod indicators;
mod measure_in_time;
mod methods;
mod multiples;
pub mod names;
mod own_words;
mod place_names;
mod place_wholes;
mod programme;
pub mod proof;
mod relations;
mod resolver;
mod respelt;
mod rings;
mod rules;
mod said_by_name;
pub mod scratch;
mod senseless;
pub mod sift;
mod standard;
mod tasks;
mod tests;
mod thousands;
mod times;
mod unknown;
mod unread;

pub use rules::without_target;

use crate::data::Observations;
use crate::finding::Finding;
use crate::model::Model;
use crate::source::{FileId, Sources};
use crate::syntax;
use resolver::Resolver;

/// Reads every file of `sources` as a programme and checks it; what a comment
/// suppresses is left out. The standard library's files are added to `sources`,
/// after the programmes'. The model is what is judged: levels that contradict each
/// other are unread.
pub fn programmes(sources: &mut Sources) -> (Model, Vec<Finding>) {
    let files: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    let (mut model, findings, told) = proved(sources);
    let findings = sift::suppress(findings, sources, &files).findings;
    unread::contradicted(&mut model, &told, &findings);
    (model, findings)
}

/// Reads and checks as [`programmes`] does; the model is what is written, with
/// levels that contradict each other as they stand.
pub fn written(sources: &mut Sources) -> (Model, Vec<Finding>) {
    let files: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    let (model, findings, _) = proved(sources);
    (model, sift::suppress(findings, sources, &files).findings)
}

/// Reads and checks as [`programmes`] does, but for what contradicts itself.
pub fn unproved(sources: &mut Sources) -> (Model, Vec<Finding>) {
    let files: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    let (model, findings) = resolved(sources, &mut |_| {}).finish();
    (model, sift::suppress(findings, sources, &files).findings)
}

/// Reads and checks as [`programmes`] does, and keeps every finding.
pub fn collect(sources: &mut Sources) -> (Model, Vec<Finding>) {
    let (model, findings, _) = proved(sources);
    (model, findings)
}

/// The programmes as they are written, every finding, and what the proof told.
fn proved(sources: &mut Sources) -> (Model, Vec<Finding>, Vec<proof::Told>) {
    whole(resolved(sources, &mut |_| {}))
}

fn whole(resolver: Resolver) -> (Model, Vec<Finding>, Vec<proof::Told>) {
    let (model, mut findings) = resolver.finish();
    let told = proof::told(&model);
    findings.extend(told.iter().map(|one| one.finding.clone()));
    findings.sort_by_key(resolver::place);
    (model, findings, told)
}

/// Resolves every file; `after` sees what is known when one is done.
fn resolved(sources: &mut Sources, after: &mut dyn FnMut(&mut Resolver)) -> Resolver {
    let files: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    let mut resolver = Resolver::of_standard(&standard::files(sources));
    for file in files {
        let text = &sources.file(file).text;
        let (tree, findings) = syntax::parse(file, text);
        resolver.findings.extend(findings);
        resolver.programme(&tree);
        if let Some(programme) = resolver.model.programmes.last_mut() {
            programme.citations = citations::of(&tree, text);
        }
        // A tree is as large as the model; nothing looks at it any more.
        drop(tree);
        resolver.findings.extend(rules::of_text(file, text));
        after(&mut resolver);
    }
    resolver
}

/// What observations show of a programme: a pace never reached, an indicator
/// that no row is of. In the order of the files' lines.
pub fn against_figures(model: &Model, data: &Observations) -> Vec<Finding> {
    let mut findings = rules::of_figures(model, data);
    findings.sort_by_key(resolver::place);
    findings
}
