//! `ctr fmt`.

use super::args::Fmt;
use super::{Exit, files, output, report};
use ctr::finding::catalogue::cli;
use ctr::finding::{Arg, Finding, Lang, Text};
use ctr::rewrite::{Outcome, Rewritten, rewrite_as};
use ctr::source::{SourceFile, Sources};
use ctr::syntax;
use ctr::syntax::format::shape::Reshaped;
use similar::{Algorithm, TextDiff};
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// A difference of large files that takes longer is told more coarsely.
const PATIENCE: Duration = Duration::from_secs(2);

/// Formats each file; the exit status is that of the worst.
pub fn run(asked: &Fmt, lang: Lang) -> Exit {
    let files = files::within(&asked.files);
    let each = files.iter().map(|path| one(asked, path, files.len(), lang));
    each.max().unwrap_or(Exit::Fine)
}

fn one(asked: &Fmt, path: &Path, of: usize, lang: Lang) -> Exit {
    let input = path == Path::new("-");
    let read = if input {
        files::standard_input(lang)
    } else {
        files::programme(path)
    };
    let file = match read {
        Ok(file) => file,
        Err(finding) => return refuse(*finding, lang),
    };
    // What people are told it is.
    let called = match input {
        true => Path::new(files::STANDARD_INPUT.get(lang)),
        false => path,
    };
    let Outcome {
        result,
        left,
        reshaped,
    } = rewrite_as(&file.text, asked.shape, asked.tones);
    let (new, doubt) = match result {
        Rewritten::Alike => (None, None),
        Rewritten::Anew(text) => (Some(text), None),
        Rewritten::Otherwise(what) => (None, Some(what)),
    };
    let mut exit = Exit::Fine;
    let doubt_free = doubt.is_none();
    if let Some(what) = doubt {
        let finding = files::about(&cli::SAYS_OTHERWISE, called).arg("what", what);
        report(&[finding], &Sources::default(), lang);
        exit = Exit::Short;
    }
    if let Some(reshaped) = reshaped.filter(|_| doubt_free) {
        tell_reshaped(called, &reshaped, lang);
    }
    if left > 0 {
        let text = new.as_deref().unwrap_or(&file.text);
        tell_unread(called, input, text, left, lang);
        exit = Exit::Short;
    }
    let changed = new.is_some();
    let written = match new {
        Some(new) if asked.check => {
            exit = Exit::Short;
            let difference = difference(&file, &new);
            output::emit(None, |out| out.write_all(difference.as_bytes()))
        }
        Some(new) => {
            let to = (!input).then_some(path);
            output::emit(to, |out| out.write_all(new.as_bytes()))
        }
        None if input && !asked.check => {
            output::emit(None, |out| out.write_all(file.text.as_bytes()))
        }
        None => Ok(()),
    };
    match written {
        Ok(()) => {
            if exit == Exit::Fine && !input && !asked.check {
                tell_done(of, path, changed, lang);
            }
            exit
        }
        Err(finding) => refuse(*finding, lang),
    }
}

fn refuse(finding: Finding, lang: Lang) -> Exit {
    report(&[finding], &Sources::default(), lang);
    Exit::Unusable
}

/// What was done, beside the output; of many files only those that changed.
fn tell_done(of: usize, path: &Path, changed: bool, lang: Lang) {
    let path = path.display();
    let line = match (changed, lang) {
        (false, _) if of > 1 => return,
        (true, Lang::Vi) => format!("đã định dạng {path}"),
        (true, Lang::En) => format!("formatted {path}"),
        (false, Lang::Vi) => format!("{path} đã đúng cách trình bày, không đổi gì"),
        (false, Lang::En) => format!("{path} is formatted already, nothing changed"),
    };
    super::complain(&format!("{line}\n"));
}

/// How many indicators changed their form, and why the others did not.
fn tell_reshaped(path: &Path, reshaped: &Reshaped, lang: Lang) {
    if reshaped.stayed.is_empty() {
        return;
    }
    let reasons = |english: bool| {
        let mut each: Vec<_> = reshaped.stayed.iter().collect();
        each.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let why = if english { "because" } else { "vì" };
        let each = each
            .iter()
            .map(|(reason, count)| format!("{count} {why} {}", reason.text(english)));
        each.collect::<Vec<_>>().join("; ")
    };
    let stayed: usize = reshaped.stayed.values().sum();
    let finding = files::about(&cli::STAYED, path)
        .arg("changed", reshaped.changed)
        .arg("stayed", stayed)
        .arg("reasons", Arg::Made(reasons(false), reasons(true)));
    report(&[finding], &Sources::default(), lang);
}

const AS_SAID: Text = Text {
    vi: "sửa các dòng ấy như vừa nêu, rồi định dạng lại",
    en: "mend those lines as said above, then format again",
};

/// Which lines stay as they are, and what is wrong with them.
fn tell_unread(path: &Path, input: bool, text: &str, left: usize, lang: Lang) {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new(path.to_string_lossy(), text));
    let (_, mut findings) = syntax::parse(id, text);
    let count = Arg::Count(left as u64);
    let unread = files::about(&cli::LEFT_UNREAD, path).arg("count", count);
    findings.push(match input {
        true => unread.help(AS_SAID),
        false => unread,
    });
    report(&findings, &sources, lang);
}

/// What would change, as a unified difference.
fn difference(file: &SourceFile, new: &str) -> String {
    let lines = TextDiff::configure()
        .algorithm(Algorithm::Patience)
        .timeout(PATIENCE)
        .diff_lines(file.text.as_str(), new);
    let mut out = String::new();
    let mut unified = lines.unified_diff();
    let unified = unified.header(&file.name, &file.name).context_radius(3);
    // Writing to a string does not fail.
    let _ = write!(out, "{unified}");
    out
}
