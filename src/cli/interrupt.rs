//! Ctrl-C and the request to end: a file that is not whole yet is taken away, and a
//! session goes on.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use tempfile::NamedTempFile;

/// What is being written beside its place.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// A session is at work: an interrupt ends a line, not the program.
static SESSION: AtomicBool = AtomicBool::new(false);

static HANDLER: Once = Once::new();

/// The exit status of a program that an interrupt ended, as shells have it.
const INTERRUPTED: i32 = 130;

/// From now on an interrupt ends no more than the line at hand.
pub fn goes_on() {
    SESSION.store(true, Ordering::Relaxed);
    handle();
}

/// A file that is not whole yet. Whoever ends the program before this is dropped takes
/// the file away.
pub struct Unfinished;

impl Unfinished {
    /// Begins a file; an interrupt that comes meanwhile waits until it is known which.
    pub fn begin(
        create: impl FnOnce() -> std::io::Result<NamedTempFile>,
    ) -> std::io::Result<(Self, NamedTempFile)> {
        handle();
        let mut path = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
        let file = create()?;
        *path = Some(file.path().to_path_buf());
        Ok((Unfinished, file))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        note(None);
    }
}

fn note(path: Option<PathBuf>) {
    *UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner) = path;
}

/// Takes over what an interrupt does; where that cannot be done, it ends the program as
/// it would have.
fn handle() {
    HANDLER.call_once(|| {
        let _ = ctrlc::set_handler(|| {
            if SESSION.load(Ordering::Relaxed) {
                return;
            }
            let path = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(path) = path.as_deref() {
                let _ = std::fs::remove_file(path);
            }
            std::process::exit(INTERRUPTED);
        });
    });
}
