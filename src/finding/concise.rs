//! `ctr check --format concise`: one line a finding, for editors and `grep`.
//!
//! `file:line:column: severity CODE name: message`; the severity in the words of the
//! language: people read these lines, programs the other forms.

use crate::finding::alone;
use crate::finding::place::{sorted, spot};
use crate::finding::screen::{short, word};
use crate::finding::sifted::Sifted;
use crate::finding::wrap::push_visible;
use crate::finding::{Finding, Lang};
use crate::source::Sources;
use std::io::{self, Write};

/// Writes the lines.
pub fn write(
    sifted: &Sifted,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    for finding in sorted(&sifted.findings) {
        writeln!(out, "{}", line(finding, sources, lang))?;
    }
    Ok(())
}

/// A finding on one line.
pub fn line(finding: &Finding, sources: &Sources, lang: Lang) -> String {
    let place = match &finding.at {
        Some(at) => short(&spot(at, sources)),
        None => "ctr".to_string(),
    };
    let (code, name) = (finding.entry.code, finding.entry.name);
    let severity = word(finding.severity).get(lang).to_lowercase();
    let said = alone::said(finding, sources, lang);
    let text = format!("{place}: {severity} {code} {name}: {said}");
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_visible(&mut out, c));
    out
}
