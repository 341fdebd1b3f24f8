//! `ctr check --format github`: workflow commands that annotate a pull request.

use crate::finding::alone;
use crate::finding::place::{sorted, spot};
use crate::finding::sifted::Sifted;
use crate::finding::{Lang, Severity};
use crate::source::Sources;
use std::io::{self, Write};

/// Writes one command a finding.
pub fn write(
    sifted: &Sifted,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    for finding in sorted(&sifted.findings) {
        let kind = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = finding.at.as_ref().map_or(String::new(), |at| {
            let spot = spot(at, sources);
            let end = spot.end_column.max(spot.column + 1) - 1;
            let columns = if spot.line == spot.end_line {
                format!("col={},endColumn={end},", spot.column)
            } else {
                String::new()
            };
            let file = property(spot.path());
            format!(
                "file={file},line={},endLine={},{columns}",
                spot.line, spot.end_line
            )
        });
        let mut text = alone::said(finding, sources, lang);
        let help = finding.help_text(lang);
        if !help.is_empty() {
            text.push('\n');
            text.push_str(&help);
        }
        let title = property(&format!("{} {}", finding.entry.code, finding.entry.name));
        writeln!(out, "::{kind} {place}title={title}::{}", data(&text))?;
    }
    Ok(())
}

/// The text of a workflow command.
pub fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a workflow command.
pub fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
