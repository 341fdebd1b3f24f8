//! A result is never written over what it is made from, nor over another result, nor,
//! unless that is asked for, over a file of a kind that the command does not write.

use super::args::{CheckFormat, Command, EvalFormat, ReviewFormat, TestFormat};
use ctr::finding::Finding;
use ctr::finding::catalogue::cli::{ANOTHER_KIND, OUTPUT_IS_INPUT};
use std::path::{Path, PathBuf};

/// What is wrong with where a command writes.
pub fn of(command: &Command, overwrite: bool) -> Option<Finding> {
    clashing(command).or_else(|| match overwrite {
        true => None,
        false => another_kind(command),
    })
}

/// Endings of files that any of ctr's texts for people may have.
const TEXTS: [&str; 3] = ["txt", "log", "out"];

/// A file that is there, has something in it, and does not end as the result would.
fn another_kind(command: &Command) -> Option<Finding> {
    let (outputs, _) = paths(command);
    let endings = endings(command);
    let other = |path: &&Path| {
        let there = path
            .metadata()
            .is_ok_and(|meta| meta.is_file() && meta.len() > 0);
        let end = path
            .extension()
            .map(|end| end.to_string_lossy().to_lowercase());
        let known = |end: &str| TEXTS.contains(&end) || endings.contains(&end);
        there && end.is_some_and(|end| !known(&end))
    };
    let path = outputs.into_iter().find(other)?;
    let file = path.to_string_lossy().into_owned();
    Some(Finding::somewhere(&ANOTHER_KIND, None).arg("file", file))
}

/// How files end that hold what the command writes.
fn endings(command: &Command) -> Vec<&'static str> {
    match command {
        // A baseline beside a report.
        Command::Check(check) => match check.format {
            CheckFormat::Junit => vec!["xml", "json"],
            CheckFormat::Sarif => vec!["sarif", "json"],
            CheckFormat::Json | CheckFormat::Human | CheckFormat::Github | CheckFormat::Concise => {
                vec!["json"]
            }
        },
        Command::Eval(eval) => match eval.format {
            EvalFormat::Csv | EvalFormat::Excel => vec!["csv"],
            EvalFormat::Md => vec!["md", "markdown"],
            _ => vec!["json"],
        },
        Command::Test(test) => match test.format {
            TestFormat::Junit => vec!["xml"],
            _ => vec!["json"],
        },
        Command::Diff(diff) => of_changes(&diff.format),
        Command::Review(review) => of_changes(&review.format),
        _ => vec!["json"],
    }
}

fn of_changes(format: &ReviewFormat) -> Vec<&'static str> {
    match format {
        ReviewFormat::Md => vec!["md", "markdown"],
        _ => vec!["json"],
    }
}

fn clashing(command: &Command) -> Option<Finding> {
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
