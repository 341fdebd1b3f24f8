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
//! mistake is never an `Err`, a panic or the end of the run. Only the command
//! line (the binary) reads files, asks for today's date and prints; `clippy.toml`
//! forbids it here.
//!
//! # The rooms, and what each must not know
//!
//! `tests/rooms.rs` holds the code to it.
//!
//! | room | holds | does not know |
//! |---|---|---|
//! | [`source`] | files, spans, the syllable key, Vietnamese order, the word lists | any other room |
//! | [`syntax`] | tokens (logos), phrases, lexemes, grammar (pest), trees | units, agencies, meaning |
//! | [`model`] | the typed programme; units, numbers, statuses | every room but [`source`] |
//! | [`check`] | names, units, conditions, directions, formulas resolved; rules | observations (but for the rules of `check --data`), screens |
//! | [`data`] | observations in columns, and their readers | verdicts, checks |
//! | [`eval`] | verdicts, progress, the cascade | files, screens |
//! | [`testing`] | the tests that programmes carry, run through `eval` | files, screens |
//! | [`diff`] | two programmes, or two evaluations, side by side | files, screens |
//! | [`finding`] | findings as data, their catalogue, one file an output form | the rooms that make them |
//! | `office` | workbooks that are sent out, where the feature of that name is on | figures, verdicts |
//! | [`repl`] | questions, what-if and what-would-it-take, a line at a time | files, terminals |
//! | [`report`] | verdicts and programmes as people and programs read them | how they were reached |
//! | [`rewrite`] | a text formatted, held to say what it said | files |
//!
//! # Where building showed a better way than the first design
//!
//! - **A line is parsed alone**, not a declaration: an attribute is one line, so a
//!   bad line costs itself with no recovery to write, and the rule to parse it by
//!   is known from its first word. [`syntax`] says how.
//! - **The grammar's private-use characters stand for lexemes**, so the furthest
//!   failure is the offending word and its place is exact.
//! - **Figures are columns a series, sorted**, and what a target asks of a
//!   figure is judged over thousands of places on integers, without allocating;
//!   everything else goes a general path in exact rationals. A property holds the two to the same answers.
//! - **Every unit name is a unit**: `tuổi` and `năm` are alike but each is shown
//!   as it was written; composed units are made from their text when first seen.
//! - **A commitment that cannot be measured is a condition of its own**, so that it
//!   is counted and its reason shown instead of being left out.

// What the grammar is derived to names it.
extern crate alloc;

pub mod check;
pub mod data;
pub mod diff;
pub mod eval;
pub mod finding;
pub mod model;
#[cfg(feature = "office")]
pub mod office;
pub mod repl;
pub mod report;
pub mod rewrite;
pub mod source;
pub mod syntax;
pub mod testing;
