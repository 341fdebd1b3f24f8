//! The evaluator, on models and figures built by hand.
#![allow(clippy::expect_used, reason = "a test may fail")]

#[path = "eval/digest.rs"]
mod digest;
#[path = "eval/kernel.rs"]
mod kernel;
#[path = "eval/laws.rs"]
mod laws;
#[path = "eval/observations.rs"]
mod observations;
#[path = "eval/places.rs"]
mod places;
#[path = "eval/statuses.rs"]
mod statuses;
#[path = "eval/support.rs"]
mod support;
