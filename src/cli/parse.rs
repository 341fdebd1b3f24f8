//! Arguments to an [`Invocation`], or to the finding that says what is wrong.

mod arguments;
mod programmes;
#[cfg(test)]
mod tests;
mod values;
mod verdicts;
mod wrong;

use super::args::{Command, Invocation};
use super::words;
use arguments::Arguments;
use ctr::finding::catalogue::cli;
use ctr::finding::{Finding, Lang};
use lexopt::Arg::{Long, Short, Value};
use lexopt::Parser;
pub use programmes::told;
use std::ffi::OsString;
use values::check_lang;
use wrong::{DID_YOU_MEAN, bad_option, unexpected};

type Parsed<T> = Result<T, Box<Finding>>;

/// The language asked for, wherever `--lang` stands, so that a complaint about
/// the arguments themselves is in it; else that of `CTR_LANG`; else Vietnamese.
pub fn language(args: &[OsString], variable: Option<&str>) -> Lang {
    let mut asked = variable.map(str::to_string);
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if let Some(value) = arg.strip_prefix("--lang=") {
            asked = Some(value.to_string());
        } else if arg == "--lang" {
            asked = args.next().map(|value| value.to_string());
        }
    }
    match asked {
        Some(value) if value.to_lowercase().starts_with("en") => Lang::En,
        _ => Lang::Vi,
    }
}

/// Reads the arguments after the program's name.
pub fn parse(args: &[OsString], lang: Lang) -> Parsed<Invocation> {
    let mut parser = Parser::from_args(args.iter().cloned());
    let (command, overwrite) = first(&mut parser)?;
    Ok(Invocation {
        lang,
        overwrite,
        command,
    })
}

/// What to do, and whether a result may be written over a file of another kind.
fn first(parser: &mut Parser) -> Parsed<(Command, bool)> {
    loop {
        let Some(arg) = parser.next().map_err(unexpected)? else {
            return Ok((Command::Welcome, false));
        };
        match arg {
            Short('h') | Long("help") => return Ok((Command::Help(None), false)),
            Short('V') | Long("version") => return Ok((Command::Version, false)),
            Long("lang") => check_lang(parser)?,
            Value(word) => {
                let word = word.to_string_lossy().into_owned();
                return match word.as_str() {
                    "help" | "trợ-giúp" | "tro-giup" => help(parser).map(|help| (help, false)),
                    _ => named(&word, parser),
                };
            }
            Long(other) => {
                let other = format!("--{other}");
                return Err(bad_option(None, &other));
            }
            Short(other) => return Err(bad_option(None, &format!("-{other}"))),
        }
    }
}

/// What stands behind `help`: a command's name, or nothing.
fn help(parser: &mut Parser) -> Parsed<Command> {
    let mut of = None;
    while let Some(arg) = parser.next().map_err(unexpected)? {
        match arg {
            Value(word) => of = Some(word.to_string_lossy().into_owned()),
            Long("lang") => check_lang(parser)?,
            _ => {}
        }
    }
    match of {
        None => Ok(Command::Help(None)),
        Some(typed) => Ok(Command::Help(Some(known(&typed)?.name))),
    }
}

/// The command of this name.
fn known(typed: &str) -> Parsed<&'static words::Word> {
    words::command(typed).ok_or_else(|| {
        let finding = Finding::somewhere(&cli::UNKNOWN_COMMAND, None).arg("word", typed);
        Box::new(match words::nearest_command(typed) {
            Some(nearest) => finding.arg("nearest", nearest).help(DID_YOU_MEAN),
            None => finding,
        })
    })
}

fn named(typed: &str, parser: &mut Parser) -> Parsed<(Command, bool)> {
    let word = known(typed)?;
    let mut arguments = Arguments::default();
    let help = arguments.read(word, parser)?;
    let overwrite = arguments.overwrite;
    let command = match help {
        Some(command) => Ok(command),
        None => asked(word, arguments),
    };
    command.map(|command| (command, overwrite))
}

/// What a command is asked to do.
fn asked(word: &words::Word, arguments: Arguments) -> Parsed<Command> {
    match word.name {
        "check" => arguments.check(word).map(Command::Check),
        "eval" => arguments.eval(word).map(Command::Eval),
        "export" => arguments.export(word).map(Command::Export),
        "cascade" => arguments.cascade(word).map(Command::Cascade),
        "list" => arguments.list(word).map(Command::List),
        "new" => arguments.new_programme(word).map(Command::New),
        "completions" => arguments.completions(word).map(Command::Completions),
        "man" => arguments.none(word).map(|()| Command::Man),
        #[cfg(feature = "office")]
        "template" => arguments.template(word).map(Command::Template),
        "test" => arguments.test(word).map(Command::Test),
        "diff" => arguments.diff(word).map(Command::Diff),
        "review" => arguments.review().map(Command::Review),
        "fmt" => arguments.fmt(word).map(Command::Fmt),
        "repl" => arguments.repl().map(Command::Repl),
        _ => Ok(Command::Explain(arguments.words())),
    }
}
