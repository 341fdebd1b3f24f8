//! A fault of ctr's own costs one answer: the question is given up, what the
//! session knew before it stays, and the next question is answered.
//!
//! The program's panic hook asks [`noted`] first, so that a fault caught here is
//! told once, in the answer, and not by the hook as well.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};

thread_local! {
    /// How many guarded works are under way on this thread.
    static GUARDED: Cell<u32> = const { Cell::new(0) };
    /// Where the last fault of a guarded work was.
    static PLACE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Where a fault was, as `src/file.rs:10:5`; empty where nobody noted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(pub String);

/// Does a piece of work; a panic in it is an `Err`. What the work may have
/// changed half-way is the caller's to put back.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    GUARDED.set(GUARDED.get() + 1);
    PLACE.take();
    let done = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(GUARDED.get().saturating_sub(1));
    done.map_err(|_| Fault(PLACE.take().unwrap_or_default()))
}

/// For a panic hook: whether the panic is in a guarded work of this thread, whose
/// caller tells of it; its place is then kept for [`Fault`].
pub fn noted(panic: &PanicHookInfo<'_>) -> bool {
    if GUARDED.get() == 0 {
        return false;
    }
    PLACE.replace(panic.location().map(ToString::to_string));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_an_error_and_work_goes_on() {
        assert_eq!(guarded(|| 1), Ok(1));
        let caught = guarded(|| -> u32 { panic!("a fault") });
        assert!(caught.is_err(), "{caught:?}");
        assert_eq!(GUARDED.get(), 0);
        // Within another: the inner one is caught by the inner.
        let outer = guarded(|| guarded(|| -> u32 { panic!("inside") }).is_err());
        assert_eq!(outer, Ok(true));
        assert_eq!(GUARDED.get(), 0);
    }
}
