//! **ctr** holds public programmes to their word.
//!
//! The way of the data, one room a stage:
//!
//! ```text
//! text ─▶ syntax ─▶ tree ─▶ check (resolve, types, rules) ─▶ model ─┐
//!                                                                   ├─▶ eval ─▶ report
//! observations (long CSV, the statistics office's tables) ─▶ data ──┘
//! ```
//!
//! Every stage is a function to a value and the findings it made: a user's
//! mistake is never an `Err`, a panic or the end of the run. Only `main` reads
//! files, reads the clock of nothing, and prints.

// What the grammar is derived to names it.
extern crate alloc;

pub mod check;
pub mod data;
pub mod eval;
pub mod finding;
pub mod model;
pub mod report;
pub mod source;
pub mod syntax;
