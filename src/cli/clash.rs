//! A result is never written over what it is made from, nor over another result, nor,
//! unless that is asked for, over a file of a kind that the command does not write.

use super::args::{CheckFormat, Command, EvalFormat, ReviewFormat, TableFormat, TestFormat};
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
    let other = |(path, endings): &(&Path, &[&str])| {
        let there = path
            .metadata()
            .is_ok_and(|meta| meta.is_file() && meta.len() > 0);
        let end = path
            .extension()
            .map(|end| end.to_string_lossy().to_lowercase());
        let known = |end: &str| TEXTS.contains(&end) || endings.contains(&end);
        there && end.is_some_and(|end| !known(&end))
    };
    let (path, _) = outputs(command).into_iter().find(other)?;
    let file = path.to_string_lossy().into_owned();
    Some(Finding::somewhere(&ANOTHER_KIND, None).arg("file", file))
}

const JSON: &[&str] = &["json"];
const CSV: &[&str] = &["csv"];
const MD: &[&str] = &["md", "markdown"];

/// A text for people is kept by the name that the command's own form has, too.
fn of_check(format: CheckFormat) -> &'static [&'static str] {
    match format {
        CheckFormat::Junit => &["xml"],
        CheckFormat::Sarif => &["sarif", "json"],
        CheckFormat::Json | CheckFormat::Human | CheckFormat::Github | CheckFormat::Concise => JSON,
    }
}

fn of_eval(format: EvalFormat) -> &'static [&'static str] {
    match format {
        EvalFormat::Csv | EvalFormat::Excel => CSV,
        EvalFormat::Md => MD,
        EvalFormat::Html => &["html", "htm"],
        #[cfg(feature = "office")]
        EvalFormat::Xlsx => &["xlsx"],
        #[cfg(feature = "office")]
        EvalFormat::Docx => &["docx"],
        EvalFormat::Json | EvalFormat::Human | EvalFormat::Concise | EvalFormat::Github => JSON,
    }
}

fn of_table(format: TableFormat) -> &'static [&'static str] {
    match format {
        TableFormat::Csv => CSV,
        TableFormat::Md => MD,
        TableFormat::Human | TableFormat::Json => JSON,
    }
}

fn of_test(format: TestFormat) -> &'static [&'static str] {
    match format {
        TestFormat::Junit => &["xml"],
        TestFormat::Human | TestFormat::Json | TestFormat::Concise | TestFormat::Github => JSON,
    }
}

fn of_changes(format: ReviewFormat) -> &'static [&'static str] {
    match format {
        ReviewFormat::Md => MD,
        ReviewFormat::Human | ReviewFormat::Json | ReviewFormat::Concise | ReviewFormat::Github => {
            JSON
        }
    }
}

/// Where a command writes, each with how files end that hold what is written there.
fn outputs(command: &Command) -> Vec<(&Path, &'static [&'static str])> {
    let all = match command {
        Command::Check(check) => vec![
            (&check.output, of_check(check.format)),
            (&check.write_baseline, JSON),
        ],
        Command::Eval(eval) => vec![(&eval.output, of_eval(eval.format))],
        Command::Export(export) => vec![(&export.output, JSON)],
        Command::Cascade(cascade) => vec![(&cascade.output, of_table(cascade.format))],
        Command::List(list) => vec![(&list.output, of_table(list.format))],
        Command::Test(test) => vec![(&test.output, of_test(test.format))],
        Command::Diff(diff) => vec![(&diff.output, of_changes(diff.format))],
        Command::Review(review) => vec![(&review.output, of_changes(review.format))],
        // These write beside what is there and never over it, or write nothing.
        #[cfg(feature = "office")]
        Command::Template(_) => Vec::new(),
        Command::Welcome
        | Command::Help(_)
        | Command::Version
        | Command::New(_)
        | Command::Completions(_)
        | Command::Man
        | Command::Fmt(_)
        | Command::Repl(_)
        | Command::Explain(_) => Vec::new(),
    };
    let all = all.into_iter();
    all.filter_map(|(path, ends)| Some((path.as_deref()?, ends)))
        .collect()
}

fn clashing(command: &Command) -> Option<Finding> {
    let outputs: Vec<&Path> = outputs(command).into_iter().map(|(path, _)| path).collect();
    if outputs.is_empty() {
        return None;
    }
    let inputs = inputs(command);
    let clashes = |at: usize| {
        let others = outputs[..at]
            .iter()
            .copied()
            .chain(inputs.iter().map(PathBuf::as_path));
        others.into_iter().any(|other| same(outputs[at], other))
    };
    let at = (0..outputs.len()).find(|&at| clashes(at) || is_known(command, outputs[at]))?;
    let file = outputs[at].to_string_lossy().into_owned();
    Some(Finding::somewhere(&OUTPUT_IS_INPUT, None).arg("file", file))
}

/// Whether a path is a baseline that runs heed without being told to.
fn is_known(command: &Command, path: &Path) -> bool {
    let anew = match command {
        Command::Check(check) => check.write_baseline.as_deref() == Some(path),
        _ => false,
    };
    !anew
        && path.is_file()
        && path
            .file_name()
            .is_some_and(|name| name == super::baseline::NAME)
}

/// What a command reads; of a folder the programmes in it.
fn inputs(command: &Command) -> Vec<PathBuf> {
    let none: &[PathBuf] = &[];
    let (programmes, data, more): (&[PathBuf], &[PathBuf], Option<&PathBuf>) = match command {
        // A baseline may be written anew over the one that was read.
        Command::Check(check) => {
            let new = check.write_baseline.as_deref();
            let anew = |known: &&PathBuf| new.is_some_and(|new| same(new, known));
            let known = check.baseline.as_ref().filter(|known| !anew(known));
            (&check.files, &check.data, known)
        }
        Command::Eval(eval) => (&eval.files, &eval.data, None),
        Command::Export(export) => (&export.files, none, None),
        Command::Cascade(cascade) => (&cascade.files, none, None),
        Command::List(list) => (&list.files, &list.data, None),
        Command::Test(test) => (&test.files, none, test.baseline.as_ref()),
        Command::Diff(diff) => (&diff.files, none, None),
        Command::Review(review) => (&review.paths, &review.data, None),
        _ => (none, none, None),
    };
    let mut out = super::files::within(programmes);
    out.extend_from_slice(data);
    out.extend(more.cloned());
    out
}

/// Whether two paths are one file, by whatever way they go there.
fn same(one: &Path, other: &Path) -> bool {
    one == other
        || match (one.canonicalize(), other.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        }
}
