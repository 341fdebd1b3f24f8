//! A programme judged by several files, each a name and its bytes.

use ctr::data::{Input, Observations};
use ctr::eval::verdict::Actual;
use ctr::eval::{Evaluation, Options, evaluate};
use ctr::finding::Finding;
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use std::io::Cursor;

/// A file of figures.
pub type File = (String, Vec<u8>);

pub fn csv(name: &str, text: &str) -> File {
    (name.to_string(), text.as_bytes().to_vec())
}

/// See [`judged_on`]: after the end of 2025.
pub fn judged(programme: &str, files: &[File]) -> (Vec<String>, Vec<&'static str>) {
    judged_on(programme, files, "2026-01-31")
}

/// Clause (of a part its name), status and figure of each commitment that has one, sorted,
/// and the codes that are told of the files.
pub fn judged_on(programme: &str, files: &[File], day: &str) -> (Vec<String>, Vec<&'static str>) {
    let (evaluation, mut codes) = evaluated(programme, files, day);
    let told = evaluation.verdicts.iter().filter_map(|one| {
        let status = one.status().key();
        let known = !matches!(status, "no_data" | "not_due" | "overdue");
        let name = one.code.as_deref().unwrap_or(&one.name);
        let figure = one.figure().map(|one| match &one.value {
            Actual::Number(value) => value.to_string(),
            Actual::Level(word) => word.clone(),
            Actual::Between(interval) => interval.text.to_string(),
        });
        known.then(|| {
            format!("{name} {status} {}", figure.unwrap_or_default())
                .trim()
                .to_string()
        })
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    codes.sort_unstable();
    codes.dedup();
    (told, codes)
}

/// What is judged, and the codes that are told of the files.
pub fn evaluated(programme: &str, files: &[File], day: &str) -> (Evaluation, Vec<&'static str>) {
    let (model, table, findings) = read(programme, files);
    let evaluation = evaluate(&model, &table, &Options::new(day.parse().unwrap()));
    let codes = findings.iter().map(|one| one.entry.code).collect();
    (evaluation, codes)
}

/// The figures that are read, and what is told of the files.
pub fn findings(programme: &str, files: &[File]) -> (Observations, Vec<Finding>) {
    let (_, table, findings) = read(programme, files);
    (table, findings)
}

fn read(programme: &str, files: &[File]) -> (Model, Observations, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", programme));
    let model = ctr::check::programmes(&mut sources).0;
    let inputs = files.iter().map(|(name, bytes)| Input {
        name: name.clone(),
        reader: Box::new(Cursor::new(bytes.clone())),
        size: None,
    });
    let (table, findings) = ctr::data::read(inputs.collect(), &model, &mut |_| {});
    (model, table, findings)
}
