//! `ctr check --format junit`: a test suite a file, for CI dashboards. An error
//! is a failed case, and so is what `--deny` denies; any other finding passes and
//! says what it has to say; one set aside is skipped, with the reason.

use crate::finding::json::IN_BASELINE;
use crate::finding::markup::attribute as escaped;
use crate::finding::place::{Spot, sorted, spot};
use crate::finding::sifted::{By, Sifted};
use crate::finding::{Finding, Lang};
use crate::source::{FileId, Sources};
use std::collections::HashMap;
use std::io::{self, Write};

/// A finding as a test case.
struct Case<'a> {
    finding: &'a Finding,
    spot: Option<Spot>,
    outcome: Outcome,
}

enum Outcome {
    Failed,
    Passed,
    Skipped(String),
}

impl Case<'_> {
    fn file(&self) -> &str {
        self.spot.as_ref().map_or("ctr", |spot| &spot.file)
    }
}

/// Writes the document, with a suite for each of `programmes`, clean or not;
/// `denies` says which findings are failures.
pub fn write(
    sifted: &Sifted,
    programmes: &[FileId],
    denies: &dyn Fn(&Finding) -> bool,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let cases = cases(sifted, denies, sources, lang);
    let name = |id: &FileId| sources.file(*id).name.as_str();
    let mut files: Vec<&str> = programmes.iter().map(name).collect();
    for case in &cases {
        if !files.contains(&case.file()) {
            files.push(case.file());
        }
    }
    let suites: Vec<(&str, Vec<&Case>)> = files
        .into_iter()
        .map(|file| (file, cases.iter().filter(|c| c.file() == file).collect()))
        .collect();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let tests: usize = suites.iter().map(|(_, cases)| cases.len().max(1)).sum();
    let failures = count(cases.iter(), |o| matches!(o, Outcome::Failed));
    let skipped = count(cases.iter(), |o| matches!(o, Outcome::Skipped(_)));
    writeln!(
        out,
        "<testsuites name=\"ctr check\" tests=\"{tests}\" failures=\"{failures}\" \
         errors=\"0\" skipped=\"{skipped}\">"
    )?;
    for (file, cases) in suites {
        suite(file, &cases, lang, out)?;
    }
    writeln!(out, "</testsuites>")
}

fn cases<'a>(
    sifted: &'a Sifted,
    denies: &dyn Fn(&Finding) -> bool,
    sources: &Sources,
    lang: Lang,
) -> Vec<Case<'a>> {
    let place = |finding: &Finding| finding.at.as_ref().map(|at| spot(at, sources));
    let counted = sorted(&sifted.findings).into_iter().map(|finding| Case {
        finding,
        spot: place(finding),
        outcome: if denies(finding) {
            Outcome::Failed
        } else {
            Outcome::Passed
        },
    });
    let aside = sifted.aside.iter().map(|aside| Case {
        finding: &aside.finding,
        spot: place(&aside.finding),
        outcome: Outcome::Skipped(match &aside.by {
            By::Comment { reason, .. } => reason.clone(),
            By::Baseline => IN_BASELINE.get(lang).to_string(),
        }),
    });
    counted.chain(aside).collect()
}

fn count<'c, 'f: 'c>(cases: impl Iterator<Item = &'c Case<'f>>, of: fn(&Outcome) -> bool) -> usize {
    cases.filter(|case| of(&case.outcome)).count()
}

fn suite(file: &str, cases: &[&Case], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let name = escaped(file);
    let failed = count(cases.iter().copied(), |o| matches!(o, Outcome::Failed));
    let skipped = count(cases.iter().copied(), |o| matches!(o, Outcome::Skipped(_)));
    let tests = cases.len().max(1);
    writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failed}\" \
         errors=\"0\" skipped=\"{skipped}\">"
    )?;
    if cases.is_empty() {
        writeln!(
            out,
            "    <testcase classname=\"{name}\" name=\"ctr check\"/>"
        )?;
    }
    // Two cases of one name are one case to those who read this.
    let mut seen: HashMap<String, usize> = HashMap::new();
    for case in cases {
        let place = case.spot.as_ref();
        let place = place.map_or(String::new(), |s| format!(" {}:{}", s.line, s.column));
        let mut title = format!("{}{place}", case.finding.entry.code);
        let times = seen.entry(title.clone()).or_default();
        *times += 1;
        if *times > 1 {
            title = format!("{title} ({times})");
        }
        write_case(&name, &title, case, lang, out)?;
    }
    writeln!(out, "  </testsuite>")
}

fn write_case(
    class: &str,
    title: &str,
    case: &Case,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let kind = case.finding.entry.name;
    let line = case.spot.as_ref();
    let line = line.map_or(String::new(), |s| format!(" line=\"{}\"", s.line));
    let message = escaped(&case.finding.message(lang));
    let help = escaped(&case.finding.help_text(lang));
    writeln!(
        out,
        "    <testcase classname=\"{class}\" name=\"{title}\" file=\"{class}\"{line}>"
    )?;
    match &case.outcome {
        Outcome::Failed => writeln!(
            out,
            "      <failure type=\"{kind}\" message=\"{message}\">{help}</failure>"
        )?,
        Outcome::Passed => writeln!(out, "      <system-out>{message}. {help}</system-out>")?,
        Outcome::Skipped(reason) => {
            let reason = escaped(reason);
            writeln!(out, "      <skipped message=\"{reason}: {message}\"/>")?;
        }
    }
    writeln!(out, "    </testcase>")
}
