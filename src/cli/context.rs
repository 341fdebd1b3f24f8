//! The documents that the programmes of a run carry out, where they are not given: those
//! that lie in the same folder or above it are read for what they say, and not reported on.

use super::files;
use ctr::check;
use ctr::source::text::key;
use ctr::source::{SourceFile, Sources};
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// So many files are looked at: a run of a few programmes stays a matter of moments.
const MOST: usize = 500;

/// Rounds of looking: the parent of a parent is sought too.
const ROUNDS: usize = 4;

/// The parents of the programmes of `sources`, which were read from `given`.
pub fn parents(given: &[PathBuf], sources: &Sources) -> Vec<SourceFile> {
    let mut known: Vec<SourceFile> = sources.iter().map(|(_, file)| file.clone()).collect();
    let own = known.len();
    let mut others: Option<Vec<SourceFile>> = None;
    for _ in 0..ROUNDS {
        let wanted = missing(&known);
        if wanted.is_empty() {
            break;
        }
        let others = others.get_or_insert_with(|| beside(given));
        let (found, left) = (others.drain(..)).partition(|file| says(file, &wanted));
        *others = left;
        let found: Vec<SourceFile> = found;
        if found.is_empty() {
            break;
        }
        known.extend(found);
    }
    known.split_off(own)
}

/// The numbers that the programmes carry out, of which none is among them.
fn missing(known: &[SourceFile]) -> BTreeSet<String> {
    let heads: Vec<(Vec<String>, Vec<String>)> = known.iter().map(numbers).collect();
    let own: HashSet<&String> = heads.iter().flat_map(|(own, _)| own).collect();
    let carried_out = heads.iter().flat_map(|(_, carried_out)| carried_out);
    let wanted = carried_out.filter(|number| !own.contains(number));
    wanted.cloned().collect()
}

/// Whether a file is a programme of one of these numbers.
fn says(file: &SourceFile, wanted: &BTreeSet<String>) -> bool {
    numbers(file).0.iter().any(|number| wanted.contains(number))
}

/// The number of a programme, and those of the documents that it carries out. Its head
/// says both: nothing else of the file is read.
fn numbers(file: &SourceFile) -> (Vec<String>, Vec<String>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(file.name.clone(), head(&file.text)));
    let (model, _) = check::unproved(&mut sources);
    let own = model
        .programmes
        .iter()
        .filter_map(|one| one.number.as_ref());
    let carried_out = model.programmes.iter().flat_map(|one| &one.implements);
    let keys = |numbers: Vec<&String>| numbers.into_iter().map(|number| key(number)).collect();
    (keys(own.collect()), keys(carried_out.collect()))
}

/// The lines of `chương trình`, up to the next declaration.
fn head(text: &str) -> String {
    let begins = |line: &&str| line.starts_with(|c: char| c.is_alphabetic());
    let keyword = key("chương trình");
    let from = text
        .lines()
        .skip_while(|line| !key(line).starts_with(&keyword));
    let mut lines: Vec<&str> = from.clone().take(1).collect();
    lines.extend(from.skip(1).take_while(|line| !begins(line)));
    lines.join("\n")
}

/// The programmes that lie beside the given ones, or in the folders above them up to the
/// top of their repository, without the given ones.
fn beside(given: &[PathBuf]) -> Vec<SourceFile> {
    let real = |path: &Path| path.canonicalize().ok();
    let mut seen: HashSet<PathBuf> = given.iter().filter_map(|path| real(path)).collect();
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for file in given {
        let Some(file) = real(file) else { continue };
        let Some(folder) = file.parent() else {
            continue;
        };
        let top = folder.ancestors().position(|up| up.join(".git").exists());
        let above = folder.ancestors().take(top.unwrap_or(0) + 1);
        folders.extend(above.map(Path::to_path_buf));
    }
    let mut out = Vec::new();
    for folder in folders {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            continue;
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            let is_programme = path.extension().is_some_and(|end| end == "ctr");
            if out.len() < MOST && is_programme && path.is_file() && seen.insert(path.clone()) {
                out.extend(files::programme(&path).ok());
            }
        }
    }
    out
}
