//! `ctr check --format sarif`: SARIF 2.1.0, for code-review tools.

use crate::finding::place::{Spot, sorted, span_spot, spot};
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
    findings: &[Finding],
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let findings = sorted(findings);
    let mut rules: Vec<&'static Entry> = findings.iter().map(|f| f.entry).collect();
    rules.sort_by_key(|entry| entry.code);
    rules.dedup_by_key(|entry| entry.code);
    let results = findings
        .iter()
        .map(|finding| outcome(finding, &rules, sources, lang))
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
            column_kind: "unicodeCodePoints",
            results,
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn rule(entry: &'static Entry, lang: Lang) -> Rule {
    let message = |text: &str| Message { text: text.into() };
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
    }
}

fn level(severity: Severity) -> &'static str {
    severity.name()
}

fn location(spot: Spot) -> Location {
    Location {
        physical_location: Physical {
            artifact_location: Artifact {
                uri: uri(&spot.file),
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

fn fixes(finding: &Finding, sources: &Sources) -> Vec<Fix> {
    let changes: Vec<Change> = finding
        .fix
        .iter()
        .map(|edit| {
            let spot = span_spot(edit.span, sources);
            Change {
                artifact_location: Artifact {
                    uri: uri(&spot.file),
                },
                replacements: vec![Replacement {
                    deleted_region: region(&spot),
                    inserted_content: Message {
                        text: edit.text.clone(),
                    },
                }],
            }
        })
        .collect();
    if changes.is_empty() {
        return Vec::new();
    }
    vec![Fix {
        artifact_changes: changes,
    }]
}

/// The path as a URI reference: what is not plain is percent-encoded.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
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
        assert_eq!(
            super::uri("kế hoạch/a.ctr"),
            "k%E1%BA%BF%20ho%E1%BA%A1ch/a.ctr"
        );
    }
}
