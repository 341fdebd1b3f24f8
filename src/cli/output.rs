//! Where results go: standard output, or a file that is whole or not there.

use super::files::reason;
use ctr::finding::Finding;
use ctr::finding::catalogue::cli;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Runs `write` on standard output, or on `path`. A reader that has seen
/// enough (`| head`) is no error.
pub fn emit(
    path: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Box<Finding>> {
    let Some(path) = path else {
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        return match write(&mut out).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                // What is still in the buffer cannot be written either.
                let _ = out.into_parts();
                Err(refused(Path::new("stdout"), &error))
            }
            _ => {
                let _ = out.into_parts();
                Ok(())
            }
        };
    };
    to_file(path, write).map_err(|error| refused(path, &error))
}

/// Writes beside the file and renames, so that there is never half a file.
fn to_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    // A device or a pipe is written as it is.
    if fs::metadata(path).is_ok_and(|meta| !meta.is_file() && !meta.is_dir()) {
        let mut out = BufWriter::new(OpenOptions::new().write(true).open(path)?);
        return write(&mut out).and_then(|()| out.flush());
    }
    if path.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // A link stays a link: what it points at is written, with its permissions.
    let real = path.canonicalize();
    let path = real.as_deref().unwrap_or(path);
    let permissions = fs::metadata(path).ok().map(|meta| meta.permissions());
    if permissions.as_ref().is_some_and(|p| p.readonly()) {
        return Err(ErrorKind::PermissionDenied.into());
    }
    let (file, beside) = create_beside(path)?;
    let mut out = BufWriter::with_capacity(1 << 16, file);
    let written = write(&mut out)
        .and_then(|()| out.flush())
        .and_then(|()| permissions.map_or(Ok(()), |p| fs::set_permissions(&beside, p)))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Puts `text` in the place of a file, whole or not at all; what a link points
/// at is replaced, not the link, and may be read and written by whom it was.
pub fn replace(path: &Path, text: &str) -> Result<(), Box<Finding>> {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let rights = fs::metadata(&real).map(|meta| meta.permissions());
    to_file(&real, |out| out.write_all(text.as_bytes()))
        .and_then(|()| rights.and_then(|rights| fs::set_permissions(&real, rights)))
        .map_err(|error| refused(path, &error))
}

fn create_beside(path: &Path) -> io::Result<(File, PathBuf)> {
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    let mut last = io::Error::from(ErrorKind::AlreadyExists);
    for attempt in 0..100 {
        let mut beside = std::ffi::OsString::from(".");
        beside.push(name);
        beside.push(format!(".{}-{attempt}.tmp", std::process::id()));
        let beside = path.with_file_name(beside);
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&beside)
        {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

fn refused(path: &Path, error: &io::Error) -> Box<Finding> {
    Box::new(
        Finding::somewhere(&cli::UNWRITABLE, None)
            .arg("file", path.to_string_lossy().into_owned())
            .arg("reason", reason(error)),
    )
}
