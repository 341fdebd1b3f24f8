//! Arguments in, exit status out. The rooms of the library read no file, no
//! environment and no clock: that is done here.
#![allow(
    clippy::disallowed_methods,
    reason = "the command line is the one place that reads files, the environment and the clock"
)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
