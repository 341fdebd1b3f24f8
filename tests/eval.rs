//! The evaluator, on models and figures built by hand.

#[path = "eval/kernel.rs"]
mod kernel;
#[path = "eval/laws.rs"]
mod laws;
#[path = "eval/places.rs"]
mod places;
#[path = "eval/statuses.rs"]
mod statuses;
#[path = "eval/support.rs"]
mod support;
