//! Verdicts: what is missed first, by who answers for it, worst first.
//!
//! The content is laid out once, as blocks; the terminal and Markdown are two
//! looks of the same blocks. JSON and CSV are written from the verdicts.

pub mod block;
mod boundary;
mod by_indicator;
mod by_place;
mod cells;
mod compact;
pub mod concise;
mod counts;
pub mod csv;
mod cut;
pub mod data;
pub mod excel;
pub mod human;
pub mod in_order;
pub mod json;
pub mod md;
pub(crate) mod method;
mod notes;
pub mod office;
mod opening;
pub(crate) mod published;
mod scores;
mod sections;
pub(crate) mod summary;
pub mod table;
pub(crate) mod words;

use crate::eval::Evaluation;
use crate::finding::Lang;
use crate::model::Model;
use crate::source::Sources;
use block::Block;
use data::DataNotes;
use std::io;

/// Which verdicts tables show; JSON and CSV have what was evaluated for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What needs an answer: unmet, overdue, off track, and without data in
    /// short; the rest as counts.
    #[default]
    Digest,
    /// Unmet and overdue.
    Unmet,
    /// Every verdict.
    All,
    /// Every verdict that was evaluated, in the order of the documents.
    Document,
    /// The counts alone.
    None,
}

/// Everything a report is made from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The programmes.
    pub model: &'a Model,
    /// Their texts, for places in them.
    pub sources: &'a Sources,
    /// The verdicts.
    pub evaluation: &'a Evaluation,
    /// What was read.
    pub data: &'a DataNotes,
    /// Which verdicts the tables show.
    pub view: View,
    /// Whether the list was cut to the worst so many.
    pub top: Option<usize>,
    /// The language of everything said.
    pub lang: Lang,
}

/// Hands the report to `show`, a block at a time.
fn blocks(scene: &Scene, show: &mut dyn FnMut(Block) -> io::Result<()>) -> io::Result<()> {
    opening::opening(scene, show)?;
    match scene.view {
        View::Document => in_order::verdicts(scene, show)?,
        View::Digest | View::Unmet | View::All | View::None => sections::verdicts(scene, show)?,
    }
    summary::closing(scene, show)
}
