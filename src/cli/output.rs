//! Where results go: standard output, or a file that is whole or not there. This alone
//! writes files.

use super::colourful;
use super::files::reason;
use super::interrupt::Unfinished;
use super::terminal::Shown;
use ctr::finding::Finding;
use ctr::finding::catalogue::cli;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// So much is gathered before it is written.
const PIECE: usize = 1 << 16;

/// So many links that point at each other are followed.
const MOST_LINKS: usize = 40;

/// Runs `write` on standard output, or on `path`. A reader that has seen
/// enough (`| head`) is no error.
pub fn emit(
    path: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Box<Finding>> {
    match path {
        Some(path) => to_file(path, write).map_err(|error| refused(path, &error)),
        None => to_screen(write),
    }
}

fn to_screen(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Box<Finding>> {
    let stdout = io::stdout();
    let out: Box<dyn Write> = match stdout.is_terminal() {
        true => Box::new(Shown::new(stdout.lock(), colourful(true))),
        false => Box::new(stdout.lock()),
    };
    let mut out = BufWriter::with_capacity(PIECE, out);
    let written = write(&mut out).and_then(|()| out.flush());
    // What is still in the buffer cannot be written either.
    let _ = out.into_parts();
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(refused(Path::new("stdout"), &error))
        }
        _ => Ok(()),
    }
}

/// Writes beside the file and puts that in its place, so that there is never half a file.
/// A link stays a link: what it points at is written. Who owns a file, who may read it,
/// and its other names stay.
fn to_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let before = fs::metadata(path).ok();
    // A device or a pipe is written as it is.
    if before
        .as_ref()
        .is_some_and(|meta| !meta.is_file() && !meta.is_dir())
    {
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(path)?);
        return write(&mut out).and_then(|()| out.flush());
    }
    if path.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if before
        .as_ref()
        .is_some_and(|meta| meta.permissions().readonly())
    {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let path = followed(path);
    let (_unfinished, mut beside) = Unfinished::begin(|| beside(&path, before.is_none()))?;
    let mut out = BufWriter::with_capacity(PIECE, beside.as_file_mut());
    write(&mut out).and_then(|()| out.flush())?;
    drop(out);
    beside.as_file().sync_all()?;
    match before {
        Some(before) if !takes_after(&beside, &before) => in_place(beside.as_file_mut(), &path),
        Some(before) => {
            beside.as_file().set_permissions(before.permissions())?;
            beside.persist(&path).map(drop).map_err(|error| error.error)
        }
        None => beside.persist(&path).map(drop).map_err(|error| error.error),
    }
}

/// Where a link leads, even to what is not there yet.
fn followed(path: &Path) -> PathBuf {
    let mut at = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&at) {
            Ok(to) => {
                at = at
                    .parent()
                    .map_or_else(|| to.clone(), |folder| folder.join(&to))
            }
            Err(_) => break,
        }
    }
    at
}

/// An empty file in the same folder. A new one may be read by whom new files may; one
/// that takes another's place by its writer alone, until it does.
fn beside(path: &Path, new: bool) -> io::Result<NamedTempFile> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = Builder::new();
    builder.prefix(".ctr-").suffix(".tmp");
    #[cfg(unix)]
    if new {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = new;
    builder.tempfile_in(folder)
}

/// Whether the new file can be what the old one was to everybody: of the same owner and
/// group, and the old one has no other name.
#[cfg(unix)]
fn takes_after(new: &NamedTempFile, old: &Metadata) -> bool {
    use std::os::unix::fs::{MetadataExt, fchown};
    let Ok(own) = new.as_file().metadata() else {
        return false;
    };
    let same = (own.uid(), own.gid()) == (old.uid(), old.gid());
    old.nlink() == 1 && (same || fchown(new.as_file(), Some(old.uid()), Some(old.gid())).is_ok())
}

#[cfg(not(unix))]
fn takes_after(_: &NamedTempFile, _: &Metadata) -> bool {
    true
}

/// Copies a whole text into a file that cannot be replaced. What does not fit on the disk
/// is found out by what is longer than the old text, before that is touched.
fn in_place(text: &mut File, path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let (old, new) = (file.metadata()?.len(), text.metadata()?.len());
    if new > old {
        let longer = file.seek(SeekFrom::Start(old)).and_then(|_| {
            text.seek(SeekFrom::Start(old))?;
            io::copy(text, &mut file)?;
            file.sync_all()
        });
        if let Err(error) = longer {
            let _ = file.set_len(old);
            return Err(error);
        }
    }
    file.seek(SeekFrom::Start(0))?;
    text.seek(SeekFrom::Start(0))?;
    io::copy(&mut io::Read::take(text, old.min(new)), &mut file)?;
    file.set_len(new)?;
    file.sync_all()
}

fn refused(path: &Path, error: &io::Error) -> Box<Finding> {
    Box::new(
        Finding::somewhere(&cli::UNWRITABLE, None)
            .arg("file", path.to_string_lossy().into_owned())
            .arg("reason", reason(error)),
    )
}
