//! The methods of progress: the worked examples of their specification, and each held
//! to a naive implementation with arithmetic of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "tests panic"
)]

#[path = "methods/examples.rs"]
mod examples;
#[path = "methods/laws.rs"]
mod laws;
#[path = "methods/naive.rs"]
mod naive;
