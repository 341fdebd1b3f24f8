//! The baseline: what an old programme was known to have wrong when ctr was
//! adopted for it. What it records is set aside; what is new counts.
//!
//! A record is known again by its file, its code, the clause it stands in (the
//! head of the declaration: code and name) and the text of its line, never by
//! its line number: so it survives edits elsewhere in the file, another way of
//! writing blanks or tone marks, and a comment added. A line that is changed is
//! looked at afresh.

use super::comment::{comment_at, lines};
use super::unread;
use crate::finding::catalogue;
use crate::finding::catalogue::cli::BASELINE_GONE;
use crate::finding::place::order;
use crate::finding::sifted::{Aside, By, Sifted};
use crate::finding::{Arg, At, Excerpt, Finding, Sample, Text};
use crate::source::text::key;
use crate::source::{FileId, Sources, Span};
use crate::syntax::scan::{Token, scan};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

const SCHEMA: &str = "ctr.baseline/1";

/// What is known to be wrong.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Baseline {
    schema: String,
    findings: Vec<Record>,
    /// The line of its file where each record begins; none for one not read from a file.
    #[serde(skip)]
    lines: Vec<u64>,
}

/// Findings of one kind at one line.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Record {
    file: String,
    code: String,
    name: String,
    clause: String,
    text: String,
    count: usize,
}

/// By what a record is known again.
type Key = [String; 4];

impl Record {
    fn key(&self) -> Key {
        self.key_in(&self.file)
    }

    /// As it is known again in a file of another name.
    fn key_in(&self, file: &str) -> Key {
        [
            file.to_string(),
            self.code.clone(),
            squeezed(&self.clause),
            squeezed(&self.text),
        ]
    }
}

/// The syllables' keys without any blank.
fn squeezed(text: &str) -> String {
    let mut key = key(text);
    key.retain(|c| !c.is_whitespace());
    key
}

/// The programmes of a run, each with the name it has in a baseline.
#[derive(Debug)]
pub struct Files<'s> {
    sources: &'s Sources,
    names: BTreeMap<FileId, String>,
    lines: BTreeMap<FileId, Lines>,
    /// Names that a baseline has of files that are no longer there.
    absent: BTreeSet<String>,
}

/// Where each line of a file starts, and where the declaration it belongs to does.
#[derive(Debug)]
struct Lines(Vec<(u32, u32)>);

impl<'s> Files<'s> {
    /// The programmes with their names.
    pub fn new(sources: &'s Sources, names: BTreeMap<FileId, String>) -> Self {
        let of = |id: &FileId| (*id, Lines::of(&sources.file(*id).text));
        Self {
            sources,
            lines: names.keys().map(of).collect(),
            names,
            absent: BTreeSet::new(),
        }
    }

    /// The same, where files of these names are no longer there: what was recorded of
    /// them is sought in files of other names.
    pub fn without(mut self, absent: BTreeSet<String>) -> Self {
        self.absent = absent;
        self
    }

    /// What a finding would be recorded as; none where it can't be.
    fn record(&self, finding: &Finding) -> Option<Record> {
        let Some(At::Span(span)) = finding.at else {
            return None;
        };
        let file = self.names.get(&span.file)?;
        if unread(finding.entry) {
            return None;
        }
        let text = &self.sources.file(span.file).text;
        let (line, head) = self.lines.get(&span.file)?.at(span);
        Some(Record {
            file: file.clone(),
            code: finding.entry.code.to_string(),
            name: finding.entry.name.to_string(),
            clause: clause(text.get(head as usize..)?),
            text: said(text.get(line as usize..)?),
            count: 1,
        })
    }

    /// The files, by their names, of which some line was not read.
    fn unread(&self, findings: &[Finding]) -> BTreeSet<&str> {
        let files = findings.iter().filter_map(|finding| match finding.at {
            Some(At::Span(span)) if unread(finding.entry) => self.names.get(&span.file),
            _ => None,
        });
        files.map(String::as_str).collect()
    }
}

impl Lines {
    fn of(text: &str) -> Self {
        let (mut start, mut head) = (0, 0);
        let each = lines(text).map(|line| {
            let visible = line.trim_start_matches('\u{feff}');
            if !visible.starts_with(|c: char| c.is_whitespace() || c == '#') {
                head = start;
            }
            let this = (start, head);
            start += line.len() as u32;
            this
        });
        Lines(each.collect())
    }

    fn at(&self, span: Span) -> (u32, u32) {
        let after = self.0.partition_point(|(start, _)| *start <= span.start);
        let line = after.checked_sub(1).and_then(|at| self.0.get(at));
        line.copied().unwrap_or_default()
    }
}

/// The line `text` begins with, its comment left out.
fn line_of(text: &str) -> &str {
    let line = lines(text).next().unwrap_or_default();
    let line = line.get(..comment_at(line).unwrap_or(line.len()));
    line.unwrap_or_default().trim_matches('\u{feff}').trim()
}

/// A line with its blanks as single ones.
fn said(text: &str) -> String {
    let words: Vec<&str> = line_of(text).split_whitespace().collect();
    words.join(" ")
}

/// A declaration's head as far as its name: `chỉ tiêu 2.1 "Tỷ lệ thất nghiệp"`.
fn clause(text: &str) -> String {
    let line = line_of(text);
    let mut end = line.len();
    for (token, token_end) in scan(line) {
        if token == Token::String {
            end = token_end as usize;
            break;
        }
    }
    said(&line[..end])
}

impl Baseline {
    /// Reads a baseline file; else why it cannot be used.
    pub fn read(text: &str) -> Result<Self, Text> {
        let read: Result<Self, _> = serde_json::from_str(text.trim_start_matches('\u{feff}'));
        match read {
            Ok(mut baseline) if baseline.schema == SCHEMA => {
                baseline.lines = records_at(text);
                Ok(baseline)
            }
            Ok(_) => Err(Text {
                vi: "`schema` không phải `ctr.baseline/1`",
                en: "its `schema` is not `ctr.baseline/1`",
            }),
            Err(_) => Err(Text {
                vi: "nội dung không phải một mốc so sánh `ctr.baseline/1` trọn vẹn",
                en: "its content is not a whole `ctr.baseline/1` document",
            }),
        }
    }

    /// A baseline of these findings.
    pub fn of(findings: &[Finding], files: &Files) -> Self {
        let mut records: BTreeMap<Key, Record> = BTreeMap::new();
        let mut sorted: Vec<&Finding> = findings.iter().collect();
        sorted.sort_by(|a, b| order(a, b));
        for record in sorted.into_iter().filter_map(|f| files.record(f)) {
            let known = records.entry(record.key());
            known.and_modify(|known| known.count += 1).or_insert(record);
        }
        Self {
            schema: SCHEMA.to_string(),
            findings: records.into_values().collect(),
            lines: Vec::new(),
        }
    }

    /// The names of the files that it has records of.
    pub fn files(&self) -> BTreeSet<&str> {
        let files = self.findings.iter().map(|record| record.file.as_str());
        files.collect()
    }

    /// How many findings it records.
    pub fn len(&self) -> usize {
        self.findings.iter().map(|record| record.count).sum()
    }

    /// Whether it records none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// As a file, the same for the same findings.
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Sets aside what is recorded, and tells which records no longer occur.
    /// `shown` is the baseline file's name.
    pub fn apply(&self, sifted: &mut Sifted, files: &Files, shown: &str) {
        let mut left: BTreeMap<Key, usize> = BTreeMap::new();
        for record in &self.findings {
            *left.entry(record.key()).or_default() += record.count;
        }
        let mut found = std::mem::take(&mut sifted.findings);
        found.sort_by(order);
        let unread: BTreeSet<String> = files.unread(&found).into_iter().map(Into::into).collect();
        let mut take = |key: &Key| match left.get_mut(key) {
            Some(times) if *times > 0 => {
                *times -= 1;
                true
            }
            _ => false,
        };
        for finding in found {
            let known = files.record(&finding).is_some_and(|record| {
                // Under its own name, or under one that no file has any more.
                let names = std::iter::once(&record.file).chain(&files.absent);
                names.into_iter().any(|file| take(&record.key_in(file)))
            });
            match known {
                true => sifted.aside.push(Aside {
                    finding,
                    by: By::Baseline,
                }),
                false => sifted.findings.push(finding),
            }
        }
        sifted.baseline = true;
        sifted.baselines.push(shown.to_string());
        sifted.aside.sort_by(|a, b| order(&a.finding, &b.finding));
        // Of a file that is not at hand, or not read whole, nothing is known to be gone;
        // of what is found beside another document neither, where some are not at hand.
        let here: BTreeSet<&String> = files.names.values().collect();
        let all = self.files().iter().all(|file| {
            let file = file.to_string();
            here.contains(&file) || files.absent.contains(&file)
        });
        for (at, record) in self.findings.iter().enumerate() {
            let readable = here.contains(&record.file) && !unread.contains(&record.file);
            let known = readable && (all || !beside_another(&record.code));
            let times = left.remove(&record.key()).unwrap_or(0);
            if known && times > 0 {
                let line = self.lines.get(at).copied().unwrap_or(0);
                sifted.findings.push(gone(record, times, shown, line));
            }
        }
    }
}

/// The lines where records begin, each with its file.
fn records_at(text: &str) -> Vec<u64> {
    let lines = text.lines().zip(1..);
    let begins = lines.filter(|(line, _)| line.trim_start().starts_with("\"file\":"));
    begins.map(|(_, number)| number).collect()
}

/// Whether findings of a kind come of reading several documents together.
fn beside_another(code: &str) -> bool {
    let entry = catalogue::find(code);
    entry.is_some_and(|entry| entry.sample == Sample::Documents)
}

fn gone(record: &Record, times: usize, shown: &str, line: u64) -> Finding {
    let at = At::Excerpt(Excerpt {
        file: shown.to_string(),
        line,
        text: String::new(),
        start: 0,
        end: 0,
        column: None,
    });
    let several = match times {
        1 => Arg::from(""),
        n => Arg::Made(format!(" ({n} chỗ)"), format!(" ({n} times)")),
    };
    Finding::somewhere(&BASELINE_GONE, Some(at))
        .arg("file", record.file.as_str())
        .arg("code", record.code.as_str())
        .arg("clause", record.clause.as_str())
        .arg("text", record.text.as_str())
        .arg("times", several)
}
