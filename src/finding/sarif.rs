//! `ctr check --format sarif`: SARIF 2.1.0, for code-review tools.

use crate::finding::json::IN_BASELINE;
use crate::finding::place::{Spot, order, span_spot, spot};
use crate::finding::sifted::{By, Sifted};
use crate::finding::wrap::unfilled;
use crate::finding::{Entry, Finding, Lang, Severity};
use crate::source::Sources;
use serde::Serialize;
use std::fmt::Write as _;
use std::io::{self, Write};

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Level,
}

#[derive(Serialize)]
struct Level {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: Vec<Location>,
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix>,
    /// Of every result or of none, as the standard asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    suppressions: Option<Vec<Suppression>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    justification: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u64,
    start_column: u64,
    end_line: u64,
    end_column: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix {
    artifact_changes: Vec<Change>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change {
    artifact_location: Artifact,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Message,
}

/// Writes the log.
pub fn write(
    sifted: &Sifted,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let all = results(sifted);
    let mut rules: Vec<&'static Entry> = all.iter().map(|(f, _)| f.entry).collect();
    rules.sort_by_key(|entry| entry.code);
    rules.dedup_by_key(|entry| entry.code);
    let any_aside = !sifted.aside.is_empty();
    let results = all
        .into_iter()
        .map(|(finding, by)| Outcome {
            suppressions: any_aside.then(|| suppressions(by, sources, lang)),
            baseline_state: sifted.baseline.then_some(match by {
                Some(By::Baseline) => "unchanged",
                _ => "new",
            }),
            ..outcome(finding, &rules, sources, lang)
        })
        .collect();
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "ctr",
                    version: env!("CARGO_PKG_VERSION"),
                    rules: rules.iter().map(|entry| rule(entry, lang)).collect(),
                },
            },
            language: if lang == Lang::Vi { "vi" } else { "en" },
            column_kind: "unicodeCodePoints",
            results,
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// What counts and what is set aside, in one order.
fn results(sifted: &Sifted) -> Vec<(&Finding, Option<&By>)> {
    let counted = sifted.findings.iter().map(|finding| (finding, None));
    let aside = sifted.aside.iter().map(|a| (&a.finding, Some(&a.by)));
    let mut all: Vec<_> = counted.chain(aside).collect();
    all.sort_by(|(a, _), (b, _)| order(a, b));
    all
}

fn suppressions(by: Option<&By>, sources: &Sources, lang: Lang) -> Vec<Suppression> {
    match by {
        None => Vec::new(),
        Some(By::Comment { reason, span }) => vec![Suppression {
            kind: "inSource",
            justification: reason.clone(),
            location: Some(location(span_spot(*span, sources))),
        }],
        Some(By::Baseline) => vec![Suppression {
            kind: "external",
            justification: IN_BASELINE.get(lang).to_string(),
            location: None,
        }],
    }
}

fn rule(entry: &'static Entry, lang: Lang) -> Rule {
    let message = |text: &str| Message {
        text: unfilled(text),
    };
    Rule {
        id: entry.code,
        name: entry.name,
        short_description: message(entry.message.get(lang)),
        full_description: message(entry.why.get(lang)),
        help: message(entry.help.get(lang)),
        default_configuration: Level {
            level: level(entry.severity),
        },
    }
}

fn outcome(finding: &Finding, rules: &[&Entry], sources: &Sources, lang: Lang) -> Outcome {
    let related = finding.related.iter().map(|related| Location {
        message: Some(Message {
            text: finding.fill(&related.text, lang),
        }),
        ..location(spot(&related.at, sources))
    });
    let mut text = finding.message(lang);
    let help = finding.help_text(lang);
    if !help.is_empty() {
        let _ = write!(text, ". {help}");
    }
    Outcome {
        rule_id: finding.entry.code,
        rule_index: rules.partition_point(|entry| entry.code < finding.entry.code),
        level: level(finding.severity),
        message: Message { text },
        locations: finding
            .at
            .iter()
            .map(|at| location(spot(at, sources)))
            .collect(),
        related_locations: related.collect(),
        fixes: fixes(finding, sources),
        suppressions: None,
        baseline_state: None,
    }
}

fn level(severity: Severity) -> &'static str {
    severity.name()
}

fn location(spot: Spot) -> Location {
    Location {
        physical_location: Physical {
            artifact_location: Artifact {
                uri: uri(spot.path()),
            },
            region: region(&spot),
        },
        message: None,
    }
}

fn region(spot: &Spot) -> Region {
    Region {
        start_line: spot.line,
        start_column: spot.column,
        end_line: spot.end_line,
        end_column: spot.end_column,
    }
}

/// One fix, with every file it changes once.
fn fixes(finding: &Finding, sources: &Sources) -> Vec<Fix> {
    let mut changes: Vec<Change> = Vec::new();
    for edit in &finding.fix {
        let spot = span_spot(edit.span, sources);
        let uri = uri(&spot.file);
        let replacement = Replacement {
            deleted_region: region(&spot),
            inserted_content: Message {
                text: edit.text.clone(),
            },
        };
        match changes.iter_mut().find(|c| c.artifact_location.uri == uri) {
            Some(change) => change.replacements.push(replacement),
            None => changes.push(Change {
                artifact_location: Artifact { uri },
                replacements: vec![replacement],
            }),
        }
    }
    if changes.is_empty() {
        return Vec::new();
    }
    vec![Fix {
        artifact_changes: changes,
    }]
}

/// The path as a URI reference: what is not plain is percent-encoded, and an
/// absolute path says that it is a file's.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("./").unwrap_or(&path);
    let drive = path.get(1..3) == Some(":/");
    let mut out = String::with_capacity(path.len() + 8);
    if path.starts_with('/') || drive {
        out.push_str(if drive { "file:///" } else { "file://" });
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(byte.into());
            }
            other => {
                let _ = write!(out, "%{other:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_path_becomes_a_uri() {
        for (path, uri) in [
            ("kế hoạch/a.ctr", "k%E1%BA%BF%20ho%E1%BA%A1ch/a.ctr"),
            ("./a#1.ctr", "a%231.ctr"),
            ("../a:b.ctr", "../a%3Ab.ctr"),
            ("/tmp/a b.ctr", "file:///tmp/a%20b.ctr"),
            ("C:\\ctr\\a.ctr", "file:///C%3A/ctr/a.ctr"),
        ] {
            assert_eq!(super::uri(path), uri);
        }
    }
}
