//! `ctr check --format junit`: a test suite a file, for CI dashboards. An error
//! is a failed case; a warning or a note passes and says what it has to say.

use crate::finding::place::{Spot, sorted, spot};
use crate::finding::{Finding, Lang, Severity};
use crate::source::Sources;
use std::io::{self, Write};

/// Writes the document.
pub fn write(
    findings: &[Finding],
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let placed: Vec<(&Finding, Option<Spot>)> = sorted(findings)
        .into_iter()
        .map(|f| (f, f.at.as_ref().map(|at| spot(at, sources))))
        .collect();
    let mut files: Vec<&str> = sources.iter().map(|(_, file)| file.name.as_str()).collect();
    for (_, spot) in &placed {
        let file = spot.as_ref().map_or("ctr", |spot| &spot.file);
        if !files.contains(&file) {
            files.push(file);
        }
    }
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let failures = failures(placed.iter().map(|(f, _)| *f));
    let tests: usize = files
        .iter()
        .map(|file| cases(&placed, file).count().max(1))
        .sum();
    writeln!(
        out,
        "<testsuites name=\"ctr check\" tests=\"{tests}\" failures=\"{failures}\">"
    )?;
    for file in files {
        suite(file, cases(&placed, file).collect(), lang, out)?;
    }
    writeln!(out, "</testsuites>")
}

type Case<'a> = (&'a Finding, Option<&'a Spot>);

fn cases<'a>(
    placed: &'a [(&'a Finding, Option<Spot>)],
    file: &'a str,
) -> impl Iterator<Item = Case<'a>> {
    placed
        .iter()
        .filter(move |(_, spot)| spot.as_ref().map_or("ctr", |spot| &spot.file) == file)
        .map(|(finding, spot)| (*finding, spot.as_ref()))
}

fn failures<'a>(findings: impl Iterator<Item = &'a Finding>) -> usize {
    findings.filter(|f| f.severity == Severity::Error).count()
}

fn suite(file: &str, cases: Vec<Case>, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let name = escaped(file);
    let failed = failures(cases.iter().map(|(f, _)| *f));
    let tests = cases.len().max(1);
    writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failed}\">"
    )?;
    if cases.is_empty() {
        writeln!(
            out,
            "    <testcase classname=\"{name}\" name=\"ctr check\"/>"
        )?;
    }
    for (finding, spot) in cases {
        let place = spot.map_or(String::new(), |s| format!(" {}:{}", s.line, s.column));
        let message = escaped(&finding.message(lang));
        let help = escaped(&finding.help_text(lang));
        let code = finding.entry.code;
        writeln!(
            out,
            "    <testcase classname=\"{name}\" name=\"{code}{place}\">"
        )?;
        if finding.severity == Severity::Error {
            let kind = finding.entry.name;
            writeln!(
                out,
                "      <failure type=\"{kind}\" message=\"{message}\">{help}</failure>"
            )?;
        } else {
            writeln!(out, "      <system-out>{message}. {help}</system-out>")?;
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>")
}

/// Text fit for XML; characters XML cannot hold become U+FFFD.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
