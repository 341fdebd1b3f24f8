//! Reads programmes and opens observation files, and says plainly why not.

use ctr::data::Input;
use ctr::finding::catalogue::cli;
use ctr::finding::{Arg, At, Entry as Kind, Excerpt, Finding, Lang, Severity, Text};
use ctr::source::encoding::explain;
use ctr::source::{FileId, SourceFile, Sources};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs::File;
use std::hash::{BuildHasher, RandomState};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// The largest programme read; one of 100,000 declarations has about 15 MB.
const LIMIT: u64 = 64 << 20;

/// Reads the programmes that can be read, and says why the others cannot; one
/// given twice, by another name or as a copy, is read once, with a warning.
pub fn programmes<P: AsRef<Path>>(paths: &[P]) -> (Sources, Vec<Finding>) {
    let mut sources = Sources::default();
    let mut findings = Vec::new();
    let mut given = Given::default();
    let hasher = RandomState::default();
    let mut texts: HashMap<u64, Vec<FileId>> = HashMap::new();
    for path in within(paths) {
        let path = path.as_path();
        if let Some(twice) = given.before(path) {
            findings.push(twice);
            continue;
        }
        match programme(path) {
            Ok(file) => {
                let alike = texts.entry(hasher.hash_one(&file.text)).or_default();
                let mut known = alike.iter().map(|id| sources.file(*id));
                match known.find(|known| known.text == file.text) {
                    Some(first) => findings.push(twice(path, &first.name)),
                    None => alike.push(sources.add(file)),
                }
            }
            Err(finding) => findings.push(*finding),
        }
    }
    (sources, findings)
}

/// The files that are meant: of a folder the programmes in it and below, by name. One
/// without any stays as it is: what reads it will say so.
pub fn within<P: AsRef<Path>>(paths: &[P]) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for path in paths {
        let path = path.as_ref();
        let before = out.len();
        if path.is_dir() {
            gather(path, MOST_DEPTH, &mut out);
        }
        if out.len() == before {
            out.push(path.to_path_buf());
        }
    }
    out
}

/// So many folders within each other are looked into.
const MOST_DEPTH: usize = 32;

/// Adds the programmes of a folder; hidden folders and links to folders are passed by.
fn gather(folder: &Path, depth: usize, out: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        // `./a.ctr` of `.` is shown as it would be typed.
        let path = match folder == Path::new(".") {
            true => PathBuf::from(entry.file_name()),
            false => entry.path(),
        };
        if is_folder {
            if !hidden && depth > 0 {
                gather(&path, depth - 1, out);
            }
        } else if path.extension().is_some_and(|end| end == "ctr") {
            out.push(path);
        }
    }
}

/// Whether some file could not be read at all.
pub fn unusable(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.severity == Severity::Error)
}

/// The files given so far, by where they really are.
#[derive(Default)]
struct Given(HashMap<PathBuf, String>);

impl Given {
    /// Notes a file; a warning where it was given before. A pipe or a device is
    /// no file that could be read again.
    fn before(&mut self, path: &Path) -> Option<Finding> {
        let real = path.canonicalize().ok().filter(|real| real.is_file())?;
        match self.0.entry(real) {
            Entry::Occupied(first) => Some(twice(path, first.get())),
            Entry::Vacant(slot) => {
                slot.insert(shown(path));
                None
            }
        }
    }
}

fn twice(path: &Path, first: &str) -> Finding {
    about(&cli::GIVEN_TWICE, path).arg("first", first)
}

/// Reads one programme.
pub fn programme(path: &Path) -> Result<SourceFile, Box<Finding>> {
    read(path, &mut open(path)?)
}

/// A programme whose bytes were read elsewhere.
pub fn from_bytes(name: &str, mut bytes: &[u8]) -> Result<SourceFile, Box<Finding>> {
    read(Path::new(name), &mut bytes)
}

/// Reads a programme from standard input, shown by that name.
pub fn standard_input(lang: Lang) -> Result<SourceFile, Box<Finding>> {
    let name = STANDARD_INPUT.get(lang);
    read(Path::new(name), &mut std::io::stdin().lock())
}

/// What standard input is called, where a file would be.
pub const STANDARD_INPUT: Text = Text {
    vi: "đầu vào chuẩn",
    en: "standard input",
};

fn read(path: &Path, file: &mut dyn Read) -> Result<SourceFile, Box<Finding>> {
    // Room for the whole of a file at once: what grows by doubling ends half empty.
    let size = path.metadata().ok().filter(|meta| meta.is_file());
    let size = size.map_or(0, |meta| meta.len().min(LIMIT + 1));
    let mut bytes = Vec::with_capacity(size as usize);
    file.take(LIMIT + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| refused(path, &error))?;
    let size = bytes.len() as u64;
    if size > LIMIT {
        let size = path.metadata().map_or(size, |meta| meta.len().max(size));
        return Err(Box::new(
            about(&cli::TOO_LARGE, path)
                .arg("size", (size >> 20) as usize)
                .arg("limit", (LIMIT >> 20) as usize),
        ));
    }
    if bytes.is_empty() {
        return Err(Box::new(about(&cli::EMPTY, path)));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile::new(shown(path), text)),
        Err(error) => Err(not_utf8(path, error.as_bytes())),
    }
}

/// The bytes of a file of figures; none where it cannot be read, or is no file that has
/// an end.
pub fn bytes(path: &Path) -> Option<Vec<u8>> {
    let real = path.metadata().ok()?;
    real.is_file().then(|| std::fs::read(path).ok())?
}

/// The text of a file that is not a programme.
pub fn text(path: &Path) -> Result<String, Box<Finding>> {
    programme(path).map(|file| file.text)
}

/// Says which encoding it looks like, and how to convert it.
fn not_utf8(path: &Path, bytes: &[u8]) -> Box<Finding> {
    let finding = about(&cli::NOT_UTF8, path);
    Box::new(match explain(bytes) {
        _ if bytes.starts_with(b"PK\x03\x04") => finding.arg("reason", ARCHIVE),
        Some(encoding) => finding
            .arg("reason", encoding.name())
            .help(encoding.advice()),
        None => finding.arg("reason", NOT_TEXT),
    })
}

const ARCHIVE: Text = Text {
    vi: "đây là tệp nén hoặc tệp Word, Excel; hãy lưu thành văn bản thuần",
    en: "it is an archive, or a Word or Excel file; save it as plain text",
};

const NOT_TEXT: Text = Text {
    vi: "đây không phải tệp văn bản",
    en: "it is not a text",
};

/// Opens the observation files, and says why some cannot be opened.
pub fn observations<P: AsRef<Path>>(paths: &[P]) -> (Vec<Input>, Vec<Finding>) {
    let mut inputs = Vec::new();
    let mut findings = Vec::new();
    let mut given = Given::default();
    for path in paths {
        let path = path.as_ref();
        if let Some(twice) = given.before(path) {
            findings.push(twice);
            continue;
        }
        match open(path) {
            Ok(file) => {
                let size = file.metadata().ok().filter(|meta| meta.is_file());
                let size = size.map(|meta| meta.len());
                if size == Some(0) {
                    findings.push(about(&cli::EMPTY, path));
                }
                inputs.push(Input {
                    name: shown(path),
                    reader: Box::new(file),
                    size,
                });
            }
            Err(finding) => findings.push(*finding),
        }
    }
    (inputs, findings)
}

fn open(path: &Path) -> Result<File, Box<Finding>> {
    // A directory opens on some systems and fails only when read.
    if path.is_dir() {
        return Err(Box::new(about(&cli::DIRECTORY, path)));
    }
    File::open(path).map_err(|error| refused(path, &error))
}

fn refused(path: &Path, error: &std::io::Error) -> Box<Finding> {
    Box::new(match error.kind() {
        ErrorKind::NotFound if path == Path::new("-") => {
            about(&cli::NO_SUCH_FILE, path).help(NOT_HERE)
        }
        ErrorKind::NotFound => about(&cli::NO_SUCH_FILE, path),
        ErrorKind::IsADirectory => about(&cli::DIRECTORY, path),
        _ => about(&cli::UNREADABLE, path).arg("reason", reason(error)),
    })
}

const NOT_HERE: Text = Text {
    vi: "`-` là đầu vào chuẩn chỉ ở `ctr fmt -`; lệnh này cần tên một tệp",
    en: "`-` is standard input only in `ctr fmt -`; this command needs the name of a file",
};

/// Why the system refused, in both languages where that is known.
pub fn reason(error: &std::io::Error) -> Arg {
    match error.kind() {
        ErrorKind::PermissionDenied => Arg::Both("không được phép", "not permitted"),
        ErrorKind::NotFound => Arg::Both("không có thư mục đó", "there is no such folder"),
        ErrorKind::IsADirectory => Arg::Both("đó là thư mục", "it is a directory"),
        ErrorKind::StorageFull => Arg::Both("hết chỗ trên đĩa", "no room on the disk"),
        ErrorKind::InvalidInput => Arg::Both("tên tệp không hợp lệ", "the name is not valid"),
        _ => Arg::Text(error.to_string()),
    }
}

/// A finding about a whole file.
pub fn about(entry: &'static Kind, path: &Path) -> Finding {
    let file = shown(path);
    let whole = Excerpt {
        file: file.clone(),
        line: 0,
        text: String::new(),
        start: 0,
        end: 0,
        column: None,
    };
    Finding::somewhere(entry, Some(At::Excerpt(whole))).arg("file", file)
}

pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
