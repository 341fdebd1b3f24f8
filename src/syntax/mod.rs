//! Text to trees.
//!
//! ```text
//! text ─scan─▶ tokens ─lexemes─▶ lexemes, lines ─parse (one line at a time)─▶ tree
//! ```
//!
//! A declaration starts at the margin and goes on over indented lines, one
//! attribute a line. So each line is parsed alone, by the grammar's `head` or
//! `attribute`: a bad line costs itself and nothing else, with no recovery to
//! write. Nothing here knows what a unit or an agency is.

pub mod attributes;
mod conflict;
pub mod format;
pub mod grammar;
mod letters;
pub mod lexemes;
mod line;
pub mod lower;
mod offer;
mod parse;
pub mod phrases;
pub mod scan;
pub mod sense;
mod table;
pub mod test_lines;
pub mod tree;

pub use parse::parse;
