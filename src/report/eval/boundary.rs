//! Figures of a boundary that is not the one a level was set for: a mark at each,
//! and what it means once, under the tables.

use super::Scene;
use super::block::Block;
use crate::eval::Verdict;
use crate::eval::boundary::{summary, widened};
use crate::eval::verdict::Remark;
use std::io;

const MARK: &str = "*";

/// The mark of a figure of a new boundary.
pub(super) fn mark(verdict: &Verdict) -> &'static str {
    match on_new(verdict) {
        true => MARK,
        false => "",
    }
}

/// Whether a remark of a verdict is what its mark says.
pub(super) fn is_marked(verdict: &Verdict, remark: &Remark) -> bool {
    let boundary = verdict.boundary.as_ref().filter(|_| on_new(verdict));
    boundary.is_some_and(|boundary| *remark == widened(boundary.changed))
}

fn on_new(verdict: &Verdict) -> bool {
    let boundary = verdict.boundary.as_ref();
    boundary.is_some_and(|boundary| boundary.figure_on_new)
}

/// What is said of boundaries: of each place once, with a count.
pub(super) fn remarks(scene: &Scene) -> Vec<Remark> {
    summary(scene.model, &scene.evaluation.moved)
}

/// Writes it, with the mark where some row above bears it.
pub(super) fn footnotes(
    scene: &Scene,
    marked: bool,
    show: &mut dyn FnMut(Block) -> io::Result<()>,
) -> io::Result<()> {
    for remark in remarks(scene) {
        let text = scene.remark(&remark);
        show(Block::Line(match marked {
            true => format!("{MARK} {text}"),
            false => text,
        }))?;
    }
    Ok(())
}
