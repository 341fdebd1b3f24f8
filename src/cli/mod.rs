//! The command line: reads arguments and files, runs the rooms, prints, and
//! says by its exit status how it went.

#[cfg(feature = "office")]
mod annotate;
mod args;
mod baseline;
mod cascade;
mod check;
mod clash;
mod completions;
mod context;
mod diff;
mod editor;
mod eval;
mod explain;
mod export;
mod files;
mod fmt;
mod git;
mod help;
mod interrupt;
mod list;
mod man;
mod new;
mod output;
mod parse;
mod progress;
mod repl;
mod review;
#[cfg(feature = "office")]
mod template;
mod terminal;
mod test;
mod welcome;
mod words;

use args::{Command, Invocation};
use ctr::finding::screen::{Look, screens_capped};
use ctr::finding::{Finding, Lang};
use ctr::source::Sources;
use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// Deeply nested input recurses; this is room for it, reserved but not used.
const STACK: usize = 256 << 20;

/// How many findings of a kind people are shown; programs get all of them.
const MOST: usize = 20;

/// How a command went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// Nothing wrong.
    Fine = 0,
    /// The programmes were read, and what was asked for fell short.
    Short = 1,
    /// The input could not be used.
    Unusable = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

/// The whole program.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        if ctr::repl::guard::noted(panic) {
            return;
        }
        let place = panic.location().map(ToString::to_string);
        complain(&format!(
            "Lỗi bên trong ctr, xin báo lại kèm tệp đã dùng (internal error, please report): {}\n",
            place.unwrap_or_default()
        ));
    }));
    let args: Vec<OsString> = std::env::args_os().skip(1).collect();
    let work = std::thread::Builder::new().stack_size(STACK);
    let running = work.spawn(move || run(&args));
    let exit = running.ok().and_then(|thread| thread.join().ok());
    exit.unwrap_or(Exit::Unusable).into()
}

fn run(args: &[OsString]) -> Exit {
    let lang = parse::language(args, std::env::var("CTR_LANG").ok().as_deref());
    match parse::parse(args, lang) {
        Ok(invocation) => obey(&invocation),
        Err(finding) => refuse(*finding, lang),
    }
}

fn obey(invocation: &Invocation) -> Exit {
    let lang = invocation.lang;
    if let Some(finding) = clash::of(&invocation.command, invocation.overwrite) {
        return refuse(finding, lang);
    }
    match &invocation.command {
        Command::Welcome => print_text(welcome::text(lang), lang),
        Command::Help(None) => print_text(help::text(lang), lang),
        Command::Help(Some(of)) => print_text(&help::page(of, lang), lang),
        Command::Version => print_text(concat!("ctr ", env!("CARGO_PKG_VERSION"), "\n"), lang),
        Command::Check(check) => check::run(check, lang),
        Command::Eval(eval) => eval::run(eval, lang),
        Command::Export(export) => export::run(export, lang),
        Command::Cascade(cascade) => cascade::run(cascade, lang),
        Command::List(list) => list::run(list, lang),
        Command::New(new) => new::run(new, lang),
        Command::Completions(shell) => print_text(&completions::script(*shell), lang),
        Command::Man => print_text(&man::page(lang), lang),
        Command::Diff(diff) => diff::run(diff, lang),
        Command::Review(review) => review::run(review, lang),
        #[cfg(feature = "office")]
        Command::Template(asked) => template::run(asked, lang),
        Command::Test(test) => test::run(test, lang),
        Command::Fmt(fmt) => fmt::run(fmt, lang),
        Command::Repl(asked) => repl::run(asked, lang),
        Command::Explain(code) => explain::run(code.as_deref(), lang),
    }
}

fn print_text(text: &str, lang: Lang) -> Exit {
    match output::emit(None, |out| out.write_all(text.as_bytes())) {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

/// Says why nothing was done.
fn refuse(finding: Finding, lang: Lang) -> Exit {
    report(&[finding], &Sources::default(), lang);
    Exit::Unusable
}

/// Findings on standard error, for the commands whose result is another.
fn report(findings: &[Finding], sources: &Sources, lang: Lang) {
    if findings.is_empty() {
        return;
    }
    let colour = colourful(std::io::stderr().is_terminal());
    complain(&screens_capped(
        findings,
        sources,
        Look { lang, colour },
        MOST,
    ));
}

/// Writes to standard error; that it may be closed is nobody's error.
fn complain(text: &str) {
    let stderr = std::io::stderr();
    let terminal = stderr.is_terminal();
    let text = match terminal {
        true => Cow::Owned(terminal::shown(text, colourful(true))),
        false => Cow::Borrowed(text),
    };
    let _ = stderr.lock().write_all(text.as_bytes());
}

/// Whether to colour what goes to a stream.
fn colourful(terminal: bool) -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    terminal && !unwanted && !dumb
}
