//! Ctrl-C and the requests to end: a file that is not whole yet is taken away. Of a
//! session an interrupt ends no more than the line at hand; a request to end it, or the
//! end of its terminal, ends it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};
use tempfile::NamedTempFile;

/// What is being written beside its place.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// A session is at work: an interrupt ends a line, not the program.
static SESSION: AtomicBool = AtomicBool::new(false);

static HANDLER: Once = Once::new();

/// From now on an interrupt ends no more than the line at hand.
pub fn goes_on() {
    SESSION.store(true, Ordering::Relaxed);
    signals::note_terminal();
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

/// Takes over what signals do; where that cannot be done, they end the program as they
/// would have.
fn handle() {
    HANDLER.call_once(signals::take_over);
}

/// Ends the program with this status, and leaves no file that is not whole.
fn end(status: i32) -> ! {
    let path = UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(path) = path.as_deref() {
        let _ = std::fs::remove_file(path);
    }
    signals::give_back_terminal();
    std::process::exit(status);
}

#[cfg(unix)]
mod signals {
    use super::{SESSION, end};
    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use std::sync::atomic::Ordering;
    use std::sync::{Mutex, PoisonError};

    /// How the terminal was before the line editor changed it.
    static TERMINAL: Mutex<Option<Termios>> = Mutex::new(None);

    /// Of a program that a signal ended shells say this and the signal's number.
    const ENDED_BY: i32 = 128;

    pub fn note_terminal() {
        *TERMINAL.lock().unwrap_or_else(PoisonError::into_inner) = tcgetattr(std::io::stdin()).ok();
    }

    pub fn give_back_terminal() {
        let before = TERMINAL.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = before.as_ref() {
            let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, before);
        }
    }

    pub fn take_over() {
        let mine = [SIGINT, SIGTERM, SIGHUP].into_iter();
        let mine = mine.filter(|signal| !is_ignored(*signal));
        let Ok(mut signals) = Signals::new(mine) else {
            return;
        };
        let waiting = move || {
            for signal in signals.forever() {
                if signal != SIGINT || !SESSION.load(Ordering::Relaxed) {
                    end(ENDED_BY + signal);
                }
            }
        };
        let _ = std::thread::Builder::new().spawn(waiting);
    }

    /// Whether who started the program wants it to go on in spite of a signal, as `nohup`
    /// does. Not known where there is no `/proc`.
    fn is_ignored(signal: i32) -> bool {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
        mask.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
    }
}

#[cfg(not(unix))]
mod signals {
    use super::{SESSION, end};
    use std::sync::atomic::Ordering;

    /// The exit status of a program that an interrupt ended, as shells have it.
    const INTERRUPTED: i32 = 130;

    pub fn note_terminal() {}

    pub fn give_back_terminal() {}

    pub fn take_over() {
        let _ = ctrlc::set_handler(|| {
            if !SESSION.load(Ordering::Relaxed) {
                end(INTERRUPTED);
            }
        });
    }
}
