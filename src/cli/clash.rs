//! A result is never written over what it is made from, nor over another result.

use super::args::Command;
use ctr::finding::Finding;
use ctr::finding::catalogue::cli::OUTPUT_IS_INPUT;
use std::path::{Path, PathBuf};

/// What is wrong with where a command writes.
pub fn of(command: &Command) -> Option<Finding> {
    let (outputs, inputs) = paths(command);
    let clashes = |at: usize| {
        let others = outputs[..at]
            .iter()
            .copied()
            .chain(inputs.iter().map(PathBuf::as_path));
        others.into_iter().any(|other| same(outputs[at], other))
    };
    let at = (0..outputs.len()).find(|&at| clashes(at))?;
    let file = outputs[at].to_string_lossy().into_owned();
    Some(Finding::somewhere(&OUTPUT_IS_INPUT, None).arg("file", file))
}

/// Where a command writes, and what it reads.
fn paths(command: &Command) -> (Vec<&Path>, Vec<PathBuf>) {
    let (outputs, inputs): (Vec<&Option<PathBuf>>, Vec<&[PathBuf]>) = match command {
        Command::Check(check) => (
            vec![&check.output, &check.write_baseline],
            vec![&check.files, &check.data],
        ),
        Command::Eval(eval) => (vec![&eval.output], vec![&eval.files, &eval.data]),
        Command::Export(export) => (vec![&export.output], vec![&export.files]),
        Command::Cascade(cascade) => (vec![&cascade.output], vec![&cascade.files]),
        Command::List(list) => (vec![&list.output], vec![&list.files, &list.data]),
        Command::Test(test) => (vec![&test.output], vec![&test.files]),
        Command::Diff(diff) => (vec![&diff.output], vec![&diff.files]),
        Command::Review(review) => (vec![&review.output], vec![&review.data]),
        _ => return (Vec::new(), Vec::new()),
    };
    let outputs = outputs.into_iter().filter_map(|path| path.as_deref());
    (outputs.collect(), inputs.concat())
}

/// Whether two paths are one file, by whatever way they go there.
fn same(one: &Path, other: &Path) -> bool {
    one == other
        || match (one.canonicalize(), other.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        }
}
