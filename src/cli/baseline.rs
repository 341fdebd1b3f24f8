//! Baselines: the one that is asked for, else those that lie beside the programmes or
//! above them.

use super::files;
use ctr::check::sift::baseline::{Baseline, Files};
use ctr::finding::Finding;
use ctr::finding::catalogue::cli::BAD_BASELINE;
use ctr::finding::sifted::Sifted;
use ctr::source::{FileId, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What a baseline is called where nobody says otherwise.
pub const NAME: &str = "moc-so-sanh.json";

/// A baseline and where it lies.
pub struct Known {
    path: PathBuf,
    baseline: Baseline,
}

impl Known {
    /// Reads one.
    pub fn read(path: &Path) -> Result<Self, Box<Finding>> {
        let text = files::text(path)?;
        match Baseline::read(&text) {
            Ok(baseline) => Ok(Known {
                path: path.to_path_buf(),
                baseline,
            }),
            Err(reason) => Err(Box::new(
                files::about(&BAD_BASELINE, path).arg("reason", reason),
            )),
        }
    }

    /// Sets aside what it records.
    pub fn apply(&self, sifted: &mut Sifted, sources: &Sources, programmes: &[FileId]) {
        apply(&self.baseline, &self.path, sifted, sources, programmes);
    }
}

/// Sets aside what a baseline records that lies, or will lie, at a path.
pub fn apply(
    baseline: &Baseline,
    path: &Path,
    sifted: &mut Sifted,
    sources: &Sources,
    programmes: &[FileId],
) {
    let folder = folder_of(path);
    let absent: BTreeSet<String> = (baseline.files().into_iter())
        .filter(|file| !folder.join(file).exists())
        .map(str::to_string)
        .collect();
    let files = beside(path, sources, programmes).without(absent);
    baseline.apply(sifted, &files, &path.to_string_lossy());
}

/// The programmes with their names seen from a baseline's folder.
pub fn beside<'s>(path: &Path, sources: &'s Sources, programmes: &[FileId]) -> Files<'s> {
    let name = |id: &FileId| (*id, name_beside(&sources.file(*id).name, path));
    let names: BTreeMap<FileId, String> = programmes.iter().map(name).collect();
    Files::new(sources, names)
}

/// The baselines of programmes: of each the nearest `moc-so-sanh.json` in its folder or
/// above it, up to the top of its git repository; outside of one in its folder alone.
pub fn of(programmes: &[PathBuf]) -> Result<Vec<Known>, Box<Finding>> {
    let found: BTreeSet<PathBuf> = programmes.iter().filter_map(|path| nearest(path)).collect();
    found.iter().map(|path| Known::read(path)).collect()
}

fn nearest(programme: &Path) -> Option<PathBuf> {
    let real = programme.canonicalize().ok()?;
    let folder = match real.is_dir() {
        true => real.as_path(),
        false => real.parent()?,
    };
    let own = folder_of(programme);
    let tops = folder.ancestors().position(|up| up.join(".git").exists());
    for (steps, up) in folder.ancestors().enumerate().take(tops.unwrap_or(0) + 1) {
        if up.join(NAME).is_file() {
            // As a person would write it, where it lies beside the programme.
            return Some(match steps {
                0 if programme.is_file() => tidy(own.join(NAME)),
                _ => from_here(&up.join(NAME)),
            });
        }
    }
    None
}

/// `moc.json` of `./moc.json`.
fn tidy(path: PathBuf) -> PathBuf {
    path.strip_prefix(".")
        .map(Path::to_path_buf)
        .unwrap_or(path)
}

/// A path as somebody in the current folder would write it: below it, or above.
fn from_here(path: &Path) -> PathBuf {
    let here = std::env::current_dir().and_then(|here| here.canonicalize());
    let Ok(here) = here else {
        return path.to_path_buf();
    };
    if let Ok(below) = path.strip_prefix(&here) {
        return below.to_path_buf();
    }
    let steps = here.ancestors().position(|up| path.parent() == Some(up));
    match (steps, path.file_name()) {
        (Some(steps), Some(name)) => std::iter::repeat_n("..", steps)
            .collect::<PathBuf>()
            .join(name),
        _ => path.to_path_buf(),
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A programme's name seen from the folder of the baseline file, so that it is the
/// same wherever ctr is run.
fn name_beside(programme: &str, baseline: &Path) -> String {
    let folder = folder_of(baseline);
    let (Ok(file), Ok(folder)) = (Path::new(programme).canonicalize(), folder.canonicalize())
    else {
        return programme.replace('\\', "/");
    };
    let shared = file.components().zip(folder.components());
    let shared = shared.take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| "..".as_ref());
    let down = file.components().skip(shared);
    let path: PathBuf = up.chain(down.map(|part| part.as_os_str())).collect();
    path.to_string_lossy().replace('\\', "/")
}
