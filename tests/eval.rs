//! The evaluator, on models and figures built by hand.

#[path = "eval/statuses.rs"]
mod statuses;
#[path = "eval/support.rs"]
mod support;
