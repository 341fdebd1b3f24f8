//! What goes out: programmes and verdicts, one small file an output form.
//!
//! Nothing here decides anything; it only shows.

pub mod cascade;
pub mod diff;
pub mod eval;
pub mod explain;
pub mod export;
pub mod glossary;
pub mod list;
pub mod review;
pub mod starter;
pub mod testing;
pub mod witness;
