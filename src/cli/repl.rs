//! `ctr repl`: a session at a terminal, or of the lines of a pipe.

use super::args::Repl;
use super::editor;
use super::eval::today;
use super::{Exit, complain, files, output, refuse};
use ctr::data::Input;
use ctr::finding::catalogue::cli;
use ctr::finding::catalogue::cli::ALREADY_THERE;
use ctr::finding::wrap::visible;
use ctr::finding::{Finding, Lang, Text};
use ctr::repl::session::is_row;
use ctr::repl::{Disk, Reply, Session};
use ctr::source::Sources;
use std::fs::File;
use std::io::{BufRead, IsTerminal, Read};
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
        // A script is written over nothing but a script.
        if path.is_file() && !is_script(path) {
            return Err(Box::new(
                files::about(&ALREADY_THERE, path).help(OTHER_NAME),
            ));
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

const OTHER_NAME: Text = Text {
    vi: "đặt tên khác; `lưu` chỉ ghi đè lên tệp mà chính `lưu` đã viết",
    en: "choose another name; `lưu` only writes over what it wrote itself",
};

/// Whether a file is one that a session saved, or has nothing in it.
fn is_script(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    let head = String::from_utf8_lossy(&head);
    read.is_ok() && (head.is_empty() || ctr::repl::is_saved(&head))
}

/// So many bytes tell what a file is.
const HEAD: u64 = 200;

/// The longest line of standard input: an assumption has hundreds of bytes.
const LONGEST_LINE: usize = 1 << 20;

/// The longest table of pasted rows.
const LONGEST_TABLE: usize = 64 << 20;

/// A line of standard input, its end taken off; none at the end. One that is longer than
/// any line is refused before it fills the memory.
fn next_line(input: &mut impl BufRead) -> Result<Option<String>, Box<Finding>> {
    let about = |entry| Finding::somewhere(entry, None).arg("file", "stdin");
    let mut line = Vec::new();
    let mut some = input.take(LONGEST_LINE as u64 + 1);
    let read = some.read_until(b'\n', &mut line);
    let read =
        read.map_err(|error| about(&cli::UNREADABLE).arg("reason", files::reason(&error)))?;
    if read > LONGEST_LINE {
        return Err(Box::new(too_long(LONGEST_LINE)));
    }
    let text = String::from_utf8(line);
    let text = text.map_err(|_| about(&cli::NOT_UTF8).arg("reason", NOT_TEXT))?;
    let text = text.trim_start_matches('\u{feff}');
    Ok((read > 0).then(|| text.trim_end_matches(['\n', '\r']).to_string()))
}

const NOT_TEXT: Text = Text {
    vi: "đây không phải văn bản",
    en: "it is no text",
};

fn too_long(limit: usize) -> Finding {
    let finding = Finding::somewhere(&cli::LINE_TOO_LONG, None).arg("file", "stdin");
    finding.arg("limit", limit >> 20)
}

/// The lines of a pipe, each told before its answer as at a terminal: a session
/// that is played again reads like the one that was typed.
fn piped(mut session: Session, lang: Lang) -> Exit {
    let mut input = std::io::stdin().lock();
    let mut exit = Exit::Fine;
    let (mut number, mut rows, mut size) = (0usize, Vec::new(), 0);
    loop {
        let line = match next_line(&mut input) {
            Ok(line) => line,
            Err(finding) => return refuse(*finding, lang),
        };
        number += 1;
        let text = line.as_deref().unwrap_or_default();
        if is_row(text) {
            size += text.len();
            if size > LONGEST_TABLE {
                return refuse(too_long(LONGEST_TABLE), lang);
            }
            rows.push(text.to_string());
            continue;
        }
        size = 0;
        for row in &rows {
            exit = exit.max(echo(row, lang));
        }
        if !rows.is_empty() {
            let reply = paste(&mut session, &std::mem::take(&mut rows));
            exit = exit.max(told(&reply, Some(number - 1), lang));
        }
        if line.is_none() || exit == Exit::Unusable {
            return exit;
        }
        exit = exit.max(echo(text, lang));
        if exit == Exit::Unusable {
            return exit;
        }
        let reply = session.run(text, &mut Files);
        exit = exit.max(told(&reply, Some(number), lang));
        // Nobody reads what cannot be written.
        if reply.ends || exit == Exit::Unusable {
            return exit;
        }
    }
}

/// Tells what was asked; a line of nothing asks nothing.
fn echo(line: &str, lang: Lang) -> Exit {
    match line.trim().is_empty() {
        true => Exit::Fine,
        false => say(&format!("{}{line}\n", ctr::repl::PROMPT), lang),
    }
}

/// An answer on standard output, fit for a terminal wherever it goes: a session is read,
/// whether it was saved or not.
fn say(text: &str, lang: Lang) -> Exit {
    let parts: Vec<String> = text.split('\t').map(visible).collect();
    match output::emit(None, |out| out.write_all(parts.join("\t").as_bytes())) {
        Ok(()) => Exit::Fine,
        Err(finding) => refuse(*finding, lang),
    }
}

/// Rows as one table.
pub fn paste(session: &mut Session, rows: &[String]) -> Reply {
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    session.paste(&rows, &mut Files)
}

/// Prints an answer; a refusal says of which line it is, where lines have numbers.
pub fn told(reply: &Reply, line: Option<usize>, lang: Lang) -> Exit {
    let said = say(&reply.text, lang);
    if !reply.failed() {
        return said;
    }
    let refusal = visible(&reply.refusal);
    let refusal = refusal.trim_end();
    complain(&match (line, lang) {
        (None, _) => format!("{refusal}\n"),
        (Some(line), Lang::Vi) => format!("dòng {line}: {refusal}\n"),
        (Some(line), Lang::En) => format!("line {line}: {refusal}\n"),
    });
    said.max(Exit::Short)
}
