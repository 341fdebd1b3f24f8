//! Sessions of `ctr repl`: through the binary, as the reference page shows
//! them, and the laws that what-if answers keep.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads the documents"
)]

#[path = "repl/faults.rs"]
mod faults;
#[path = "repl/laws.rs"]
mod laws;
#[path = "repl/officer.rs"]
mod officer;
#[path = "repl/page.rs"]
mod page;
#[path = "repl/piped.rs"]
mod piped;
#[path = "repl/questions.rs"]
mod questions;
#[path = "repl/support.rs"]
mod support;
