//! `ctr repl`: a session at a terminal, or of the lines of a pipe.

use super::args::Repl;
use super::editor;
use super::eval::today;
use super::{Exit, complain, files, output, report};
use ctr::data::Input;
use ctr::finding::catalogue::cli;
use ctr::finding::catalogue::cli::ALREADY_THERE;
use ctr::finding::{Finding, Lang};
use ctr::repl::session::is_row;
use ctr::repl::{Disk, Reply, Session};
use ctr::source::Sources;
use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

/// Files, read and written as every command does.
pub struct Files;

impl Disk for Files {
    fn programmes(&mut self, paths: &[PathBuf]) -> (Sources, Vec<Finding>) {
        files::programmes(paths)
    }
    fn observations(&mut self, paths: &[PathBuf]) -> (Vec<Input>, Vec<Finding>) {
        files::observations(paths)
    }
    fn read(&mut self, path: &Path) -> Result<String, Box<Finding>> {
        files::text(path)
    }
    fn write(&mut self, path: &Path, text: &str) -> Result<(), Box<Finding>> {
        // A script is never written over a programme or figures.
        let valued = path
            .extension()
            .is_some_and(|end| end == "ctr" || end == "csv");
        if valued && path.exists() {
            return Err(Box::new(files::about(&ALREADY_THERE, path)));
        }
        output::emit(Some(path), |out| out.write_all(text.as_bytes()))
    }
}

/// Loads, then answers line by line.
pub fn run(asked: &Repl, lang: Lang) -> Exit {
    let mut session = Session::new(lang, asked.as_of.unwrap_or_else(today));
    session.know(asked.known);
    if !asked.files.is_empty() || !asked.data.is_empty() {
        match session.load(&asked.files, &asked.data, &mut Files) {
            Ok(told) => complain(&told.concat()),
            Err(told) => {
                complain(&told.concat());
                return Exit::Unusable;
            }
        }
    }
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        return editor::run(session, lang);
    }
    piped(session, lang)
}

/// The lines of a pipe, each told before its answer as at a terminal: a session
/// that is played again reads like the one that was typed.
fn piped(mut session: Session, lang: Lang) -> Exit {
    let mut input = std::io::stdin().lock();
    let mut exit = Exit::Fine;
    let (mut number, mut rows, mut line) = (0usize, Vec::new(), Vec::new());
    loop {
        line.clear();
        let read = match input.read_until(b'\n', &mut line) {
            Ok(read) => read,
            Err(error) => {
                let finding = Finding::somewhere(&cli::UNREADABLE, None).arg("file", "stdin");
                let finding = finding.arg("reason", files::reason(&error));
                report(&[finding], &Sources::default(), lang);
                return Exit::Unusable;
            }
        };
        number += 1;
        let Ok(text) = std::str::from_utf8(&line) else {
            let finding = Finding::somewhere(&cli::NOT_UTF8, None).arg("file", "stdin");
            report(&[finding.arg("reason", "")], &Sources::default(), lang);
            return Exit::Unusable;
        };
        let text = text
            .trim_start_matches('\u{feff}')
            .trim_end_matches(['\n', '\r']);
        if is_row(text) {
            rows.push(text.to_string());
            continue;
        }
        for row in &rows {
            echo(row);
        }
        if !rows.is_empty() {
            let reply = paste(&mut session, &std::mem::take(&mut rows));
            exit = exit.max(told(&reply, Some(number - 1), lang));
        }
        if read == 0 {
            return exit;
        }
        echo(text);
        let reply = session.run(text, &mut Files);
        exit = exit.max(told(&reply, Some(number), lang));
        if reply.ends {
            return exit;
        }
    }
}

/// Tells what was asked; a line of nothing asks nothing.
fn echo(line: &str) {
    if !line.trim().is_empty() {
        // Whoever has seen enough may go.
        let _ = writeln!(std::io::stdout(), "{}{line}", ctr::repl::PROMPT);
    }
}

/// Rows as one table.
pub fn paste(session: &mut Session, rows: &[String]) -> Reply {
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    session.paste(&rows, &mut Files)
}

/// Prints an answer; a refusal says of which line it is, where lines have numbers.
pub fn told(reply: &Reply, line: Option<usize>, lang: Lang) -> Exit {
    let mut out = std::io::stdout().lock();
    // Whoever has seen enough of the answers may go.
    let _ = out
        .write_all(reply.text.as_bytes())
        .and_then(|()| out.flush());
    if !reply.failed() {
        return Exit::Fine;
    }
    let refusal = reply.refusal.trim_end();
    complain(&match (line, lang) {
        (None, _) => format!("{refusal}\n"),
        (Some(line), Lang::Vi) => format!("dòng {line}: {refusal}\n"),
        (Some(line), Lang::En) => format!("line {line}: {refusal}\n"),
    });
    Exit::Short
}
