//! The line editor of `ctr repl`; the only place that knows rustyline.

use super::repl::{Files, paste, told};
use super::terminal::shown;
use super::{Exit, colourful, complain, interrupt};
use ctr::finding::Lang;
use ctr::repl::assist::{self, Ink, Names};
use ctr::repl::session::is_row;
use ctr::repl::{PROMPT, Session};
use rustyline::completion::{Completer, Pair};
use rustyline::config::{CompletionType, Config};
use rustyline::error::ReadlineError;
use rustyline::highlight::{CmdKind, Highlighter};
use rustyline::hint::Hinter;
use rustyline::history::DefaultHistory;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Context, Editor, Helper};
use std::borrow::Cow;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// So many lines are remembered.
const HISTORY: usize = 2_000;

/// A session at a terminal: Ctrl-C gives up the line and nothing else, Ctrl-D
/// ends.
pub fn run(mut session: Session, lang: Lang) -> Exit {
    let config = Config::builder()
        .completion_type(CompletionType::List)
        .bracketed_paste(true)
        .auto_add_history(true)
        .max_history_size(HISTORY)
        .map(|builder| builder.build());
    let Ok(mut editor) = config.and_then(Editor::<Help, DefaultHistory>::with_config) else {
        return Exit::Unusable;
    };
    // An interrupt while a command is at work is not the end of the session.
    interrupt::goes_on();
    let history = history_file();
    if let Some(file) = &history {
        let _ = editor.load_history(file);
    }
    complain(&session.opening());
    complain(match lang {
        Lang::Vi => "Gõ ? để xem các lệnh, Ctrl-D để thoát.\n",
        Lang::En => "? lists the commands, Ctrl-D ends.\n",
    });
    loop {
        editor.set_helper(Some(Help {
            names: Names::new(&session),
            colour: colourful(std::io::stdout().is_terminal()),
            lang,
        }));
        match editor.readline(PROMPT) {
            Ok(text) => {
                // Before its answer, in which the session may be ended from outside.
                if let Some(file) = &history {
                    let _ = editor.save_history(file);
                }
                if entered(&mut session, &text, lang) {
                    break;
                }
            }
            Err(ReadlineError::Interrupted) => {}
            Err(_) => break,
        }
    }
    Exit::Fine
}

/// Carries out what was typed or pasted; whether the session ends.
fn entered(session: &mut Session, text: &str, lang: Lang) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() > 1
        && lines
            .iter()
            .all(|line| is_row(line) || line.trim().is_empty())
    {
        let rows: Vec<String> = (lines.iter())
            .filter(|line| is_row(line))
            .map(|line| line.to_string())
            .collect();
        told(&paste(session, &rows), None, lang);
        return false;
    }
    if let [row] = lines.as_slice()
        && is_row(row)
    {
        told(&paste(session, &[row.to_string()]), None, lang);
        return false;
    }
    // An expression over several lines is one; commands pasted are several.
    let whole = match lines.first().is_some_and(|first| assist::goes_on(first)) {
        true => vec![lines.join(" ")],
        false => lines.iter().map(|line| line.to_string()).collect(),
    };
    for line in whole {
        let reply = session.run(&line, &mut Files);
        told(&reply, None, lang);
        if reply.ends {
            return true;
        }
    }
    false
}

/// Where lines are remembered: in the user's state folder.
fn history_file() -> Option<PathBuf> {
    let variable = |name| {
        std::env::var_os(name)
            .filter(|v| !v.is_empty())
            .map(PathBuf::from)
    };
    let state = variable("XDG_STATE_HOME")
        .or_else(|| variable("LOCALAPPDATA"))
        .or_else(|| variable("HOME").map(|home| home.join(".local/state")))?;
    let folder = state.join("ctr");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder.join("repl-history"))
}

/// What helps with the line at hand.
struct Help {
    names: Names,
    colour: bool,
    lang: Lang,
}

impl Helper for Help {}

impl Completer for Help {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        cursor: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let (start, found) = self.names.complete(line, cursor, &files_like);
        // A name that would act on the terminal is not offered.
        let found = found.into_iter();
        let found = found.filter(|one| shown(&one.text, false) == one.text);
        let pairs = found.map(|one| Pair {
            display: one.shown,
            replacement: one.text,
        });
        Ok((start, pairs.collect()))
    }
}

/// The files that begin as typed, folders with a `/`.
fn files_like(typed: &str) -> Vec<String> {
    let (folder, begins) = match typed.rfind('/') {
        Some(at) => (&typed[..=at], &typed[at + 1..]),
        None => ("", typed),
    };
    let shown = if folder.is_empty() { "." } else { folder };
    let Ok(entries) = std::fs::read_dir(Path::new(shown)) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let hidden = name.starts_with('.') && !begins.starts_with('.');
            let end = if entry.path().is_dir() { "/" } else { "" };
            (!hidden && name.starts_with(begins)).then(|| format!("{folder}{name}{end}"))
        })
        .collect();
    names.sort();
    names
}

impl Hinter for Help {
    type Hint = String;

    fn hint(&self, line: &str, cursor: usize, _: &Context<'_>) -> Option<String> {
        (cursor == line.len())
            .then(|| assist::hint(line, self.lang))
            .flatten()
    }
}

impl Highlighter for Help {
    fn highlight<'l>(&self, line: &'l str, _: usize) -> Cow<'l, str> {
        if !self.colour {
            return Cow::Borrowed(line);
        }
        let (mut out, mut at) = (String::with_capacity(line.len() * 2), 0);
        for (end, ink) in assist::inks(line) {
            let code = match ink {
                Ink::Plain => "0",
                Ink::Command => "1;34",
                Ink::Name => "36",
                Ink::Quoted => "32",
                Ink::Number => "33",
                Ink::Comment => "2",
            };
            let text = line.get(at..end).unwrap_or_default();
            out.push_str(&format!("\u{1b}[{code}m{text}\u{1b}[0m"));
            at = end;
        }
        Cow::Owned(out)
    }

    fn highlight_hint<'h>(&self, hint: &'h str) -> Cow<'h, str> {
        match self.colour {
            true => Cow::Owned(format!("\u{1b}[2m{hint}\u{1b}[0m")),
            false => Cow::Borrowed(hint),
        }
    }

    fn highlight_char(&self, _: &str, _: usize, _: CmdKind) -> bool {
        self.colour
    }
}

impl Validator for Help {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        // Pasted rows are whole as they are.
        let text = context.input();
        Ok(match !text.contains('\t') && assist::goes_on(text) {
            true => ValidationResult::Incomplete,
            false => ValidationResult::Valid(None),
        })
    }
}
