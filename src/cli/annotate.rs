//! `ctr eval --annotate FOLDER`: a copy of each workbook of which something is told, with
//! the messages at their cells, to be sent back to whoever filled it.

use super::{complain, files, output};
use ctr::finding::catalogue::cli::UNWRITABLE;
use ctr::finding::catalogue::workbooks::{NOT_ANNOTATED, TEMPLATE_THERE};
use ctr::finding::place::{SHEET, path_of};
use ctr::finding::{Arg, At, Excerpt, Finding, Lang, Severity, Text};
use ctr::office::annotate::{Note, annotated};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

const ELSEWHERE: Text = Text {
    vi: "chọn thư mục khác sau `--annotate`, hoặc chuyển tệp ấy đi",
    en: "choose another folder after `--annotate`, or move the file away",
};

/// A copy to be written.
struct Copy {
    path: PathBuf,
    bytes: Vec<u8>,
    notes: usize,
}

/// Writes the copies, all or none, and says which. What could not be annotated is returned.
pub fn write(
    folder: &Path,
    data: &[PathBuf],
    findings: &[Finding],
    lang: Lang,
) -> Result<Vec<Finding>, Box<Finding>> {
    let (mut copies, mut refused) = (Vec::new(), Vec::new());
    let mut taken = HashSet::new();
    for path in data {
        let file = files::shown(path);
        let notes = notes(&file, findings, lang);
        if notes.is_empty() || !path.is_file() {
            continue;
        }
        let bytes = std::fs::read(path).map_err(|error| {
            let reason = files::reason(&error);
            unwritten(path, reason)
        })?;
        match annotated(&file, &bytes, &notes) {
            Ok(bytes) => copies.push(Copy {
                path: folder.join(apart(&mut taken, path)),
                bytes,
                notes: notes.len(),
            }),
            Err(_) => {
                refused.push(Finding::somewhere(&NOT_ANNOTATED, None).arg("file", file));
            }
        }
    }
    put(folder, &copies)?;
    tell(&copies, lang);
    Ok(refused)
}

/// What is told of a file, and where.
fn notes(file: &str, findings: &[Finding], lang: Lang) -> Vec<Note> {
    let told = findings
        .iter()
        .filter(|finding| finding.severity > Severity::Note);
    told.filter_map(|finding| match &finding.at {
        Some(At::Excerpt(excerpt)) if path_of(&excerpt.file) == file => {
            Some(note(finding, excerpt, lang))
        }
        _ => None,
    })
    .collect()
}

fn note(finding: &Finding, excerpt: &Excerpt, lang: Lang) -> Note {
    let sheet = excerpt.file.split_once(SHEET);
    let mut text = format!("{}: {}", finding.entry.code, finding.message(lang));
    let help = finding.help_text(lang);
    if !help.is_empty() {
        let word = match lang {
            Lang::Vi => "Gợi ý",
            Lang::En => "Help",
        };
        text.push_str(&format!("\n{word}: {help}"));
    }
    Note {
        sheet: sheet.map(|(_, sheet)| sheet.to_string()),
        row: u32::try_from(excerpt.line).unwrap_or(u32::MAX).max(1),
        column: excerpt.column.unwrap_or(1).max(1),
        text,
    }
}

/// The file's own name, or that with a number where another file has it.
fn apart(taken: &mut HashSet<String>, path: &Path) -> PathBuf {
    let piece = |piece: Option<&std::ffi::OsStr>| {
        piece.map_or_else(String::new, |text| text.to_string_lossy().into_owned())
    };
    let (stem, end) = (piece(path.file_stem()), piece(path.extension()));
    let again = (2..).map(|at| format!("{stem}-{at}.{end}"));
    let mut names = std::iter::once(piece(path.file_name())).chain(again);
    let free = names.find(|name| taken.insert(name.to_lowercase()));
    PathBuf::from(free.unwrap_or_default())
}

fn put(folder: &Path, copies: &[Copy]) -> Result<(), Box<Finding>> {
    for copy in copies {
        let there = std::fs::read(&copy.path).ok();
        if copy.path.exists() && there.as_deref() != Some(&copy.bytes) {
            let file = copy.path.to_string_lossy().into_owned();
            let finding = Finding::somewhere(&TEMPLATE_THERE, None).arg("file", file);
            return Err(Box::new(finding.help(ELSEWHERE)));
        }
    }
    if !copies.is_empty() {
        let made = std::fs::create_dir_all(folder);
        made.map_err(|error| unwritten(folder, files::reason(&error)))?;
    }
    for copy in copies {
        output::emit(Some(&copy.path), |out| out.write_all(&copy.bytes))?;
    }
    Ok(())
}

/// Says beside the report, not in it, what was written.
fn tell(copies: &[Copy], lang: Lang) {
    for copy in copies {
        let (path, notes) = (copy.path.to_string_lossy(), copy.notes);
        complain(&match lang {
            Lang::Vi => format!("{path}: {notes} ghi chú tại ô\n"),
            Lang::En => format!("{path}: {notes} notes at cells\n"),
        });
    }
}

fn unwritten(path: &Path, reason: Arg) -> Box<Finding> {
    let file = path.to_string_lossy().into_owned();
    let finding = Finding::somewhere(&UNWRITABLE, None);
    Box::new(finding.arg("file", file).arg("reason", reason))
}
