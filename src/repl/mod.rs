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
//! | [`session`] | what is loaded, the stack of scenarios, one answer a command |
//! | `suppose` | `giả sử`: figures and targets laid over those loaded |
//! | `scratch` | expressions and targets, read by the language's own front end |
//! | `compare`, `needed`, `why`, `show` | the answers |
//! | `solve` | which figure of one input meets a target, exactly |
//! | [`assist`] | completion, hints and colours for a line editor |
//!
//! Nothing here reads a file or a terminal: that is asked of a [`session::Disk`],
//! and the line editor is the command line's.

pub mod assist;
pub mod command;
mod compare;
mod needed;
mod open;
pub mod pieces;
mod scratch;
pub mod session;
mod show;
mod solve;
mod suppose;
mod why;

pub use command::Command;
pub use session::{Disk, Reply, Session};
