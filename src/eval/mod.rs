//! Verdicts: a model, observations and a date in; one status a commitment out.
//!
//! Nothing here reads files, prints or asks the clock.

pub mod verdict;

pub use verdict::{Evaluation, Kind, Status, Verdict};
