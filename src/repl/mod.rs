//! Questions to a programme and its figures, one line at a time.
//!
//! ```text
//! line ─command─▶ Command ─session─▶ the answer's text
//! ```
//!
//! | file | what |
//! |---|---|
//! | [`command`] | a line to a command; the table of commands and their help |
//! | [`pieces`] | a line cut into words, brackets and quoted texts |
//! | [`session`] | one answer a command |
//! | `load` | what is loaded, and the evaluation date |
//! | `stack` | the stack of assumptions and scenarios |
//! | `state` | what the steps of the stack come to, kept up line by line |
//! | `paste` | rows from a spreadsheet |
//! | `called` | names to the indicators they name |
//! | `label` | what an indicator is called, the first time and afterwards |
//! | `suppose` | `giả sử`: figures and targets laid over those loaded |
//! | `fits` | whether an assumed figure is one the indicator can have |
//! | `force` | which assumptions still count |
//! | `scratch` | expressions and targets, read by the language's own front end |
//! | `asked` | an indicator, a milestone and a place, taken out of a question |
//! | `compare`, `needed`, `waits`, `why`, `show` | the answers |
//! | [`guard`] | a fault costs one answer, never the session |
//! | `example` | examples from the programme that is loaded |
//! | `solve` | which figure of one input meets a target, exactly |
//! | [`assist`] | completion, hints and colours for a line editor |
//!
//! Nothing here reads a file or a terminal: that is asked of a [`session::Disk`],
//! and the line editor is the command line's.

mod asked;
pub mod assist;
mod called;
pub mod command;
mod compare;
mod example;
mod fits;
mod force;
pub mod guard;
mod label;
mod load;
mod needed;
mod open;
mod paste;
pub mod pieces;
mod scratch;
pub mod session;
mod show;
mod solve;
mod stack;
mod state;
mod suppose;
mod waits;
mod why;

pub use command::Command;
pub use session::{Disk, Reply, Session};
pub use stack::is_saved;

/// What stands before a question.
pub const PROMPT: &str = "ctr> ";
