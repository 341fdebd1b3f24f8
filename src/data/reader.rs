//! From an input to its rows: what the first bytes say, and who reads the rest.

use super::blocks::{Blocks, Stop};
use super::head::{self, HeadRecord, ROLES, Role};
use super::issues::{Record, excerpt, whole_file};
use super::merge::Gathered;
use super::places::PlaceTable;
use super::shard::Shard;
use super::vocabulary::Vocabulary;
use super::{FileSummary, Input, Layout, Observations, Settings, assemble, long, wide};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Costs, Finding, Text};
use crate::model::Model;
use crate::source::encoding;
use std::io::{self, Read};

/// How much of a file is looked at to tell what it is.
const HEAD: usize = 64 * 1024;

/// Files below this are read without further threads.
const SMALL: usize = 512 * 1024;

/// Whether a finding says that an observation file could not be used, which
/// ends a run with status 2; any other error is about single rows or labels.
pub fn unusable(finding: &Finding) -> bool {
    finding.entry.costs == Costs::Input
}

/// Reads all inputs.
pub fn inputs(
    inputs: Vec<Input>,
    model: &Model,
    progress: &mut dyn FnMut(u64),
    settings: Settings,
) -> (Observations, Vec<Finding>) {
    let vocabulary = Vocabulary::new(model);
    let mut gathered = Gathered::new(PlaceTable::new(&model.places));
    let mut findings = Vec::new();
    let mut total = 0;
    for input in inputs {
        let mut tick = |bytes| {
            total += bytes;
            progress(total);
        };
        findings.extend(file(input, &vocabulary, settings, &mut gathered, &mut tick));
    }
    let (table, conflicts) =
        assemble::table(gathered, model, vocabulary.owners(), settings.readers);
    findings.extend(conflicts);
    (table, findings)
}

/// Reads one input; what was found in it.
fn file(
    mut input: Input,
    vocabulary: &Vocabulary,
    settings: Settings,
    gathered: &mut Gathered,
    tick: &mut dyn FnMut(u64),
) -> Vec<Finding> {
    let mut summary = FileSummary {
        name: input.name.clone(),
        layout: Layout::Unknown,
        ..FileSummary::default()
    };
    let mut bytes = Vec::new();
    let outcome = match (&mut input.reader)
        .take(HEAD as u64)
        .read_to_end(&mut bytes)
    {
        Ok(_) => Ok(()),
        Err(error) => Err(unreadable(&input.name, &error)),
    };
    tick(bytes.len() as u64);
    let outcome = outcome.and_then(|()| text(&input.name, &mut bytes));
    if let Err(finding) = outcome {
        let mut findings = gathered.add(summary, Vec::new(), vocabulary);
        findings.insert(0, *finding);
        return findings;
    }
    if memchr::memchr(b'\n', &bytes).is_none() && bytes.contains(&b'\r') {
        OldLines::translate(&mut bytes);
        input.reader = Box::new(OldLines(input.reader));
    }
    let delimiter = head::delimiter(&bytes);
    let records = head::records(&bytes, delimiter, 8);
    let mut findings = Vec::new();
    let shards = match wide::detect(&records, vocabulary) {
        Some(layout) => {
            summary.layout = layout;
            let name = &input.name;
            wide::read(
                name,
                layout,
                delimiter,
                bytes,
                &mut input.reader,
                vocabulary,
                tick,
            )
            .map(|shard| vec![shard])
        }
        None => {
            summary.layout = Layout::Long;
            let context = Long {
                delimiter,
                vocabulary,
                settings,
            };
            context.read(&mut input, bytes, &records, &mut findings, tick)
        }
    };
    match shards {
        Ok(shards) => findings.extend(gathered.add(summary, shards, vocabulary)),
        Err(finding) => {
            summary.layout = Layout::Unknown;
            findings.push(*finding);
            findings.extend(gathered.add(summary, Vec::new(), vocabulary));
        }
    }
    findings
}

/// A file whose lines end in a lone carriage return, as old spreadsheets wrote
/// them: read with the line ends of today.
struct OldLines(Box<dyn Read + Send>);

impl OldLines {
    fn translate(bytes: &mut [u8]) {
        for byte in bytes.iter_mut().filter(|byte| **byte == b'\r') {
            *byte = b'\n';
        }
    }
}

impl Read for OldLines {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        OldLines::translate(&mut buffer[..read]);
        Ok(read)
    }
}

/// The finding of a file that the system does not give.
pub fn unreadable(name: &str, error: &io::Error) -> Box<Finding> {
    let reason = match error.kind() {
        io::ErrorKind::IsADirectory => crate::finding::Text {
            vi: "đây là thư mục, không phải tệp",
            en: "it is a directory, not a file",
        }
        .into(),
        io::ErrorKind::NotFound => crate::finding::Text {
            vi: "không có tệp này",
            en: "there is no such file",
        }
        .into(),
        io::ErrorKind::PermissionDenied => crate::finding::Text {
            vi: "không có quyền đọc",
            en: "permission denied",
        }
        .into(),
        _ => crate::finding::Arg::Text(error.to_string()),
    };
    Box::new(
        Finding::in_data(&kinds::UNREADABLE, whole_file(name))
            .arg("file", name)
            .arg("reason", reason),
    )
}

/// Checks that the first bytes are UTF-8 text, and drops the byte-order mark.
fn text(name: &str, bytes: &mut Vec<u8>) -> Result<(), Box<Finding>> {
    let whole = || whole_file(name);
    if let Some(likely) = encoding::explain(bytes) {
        return Err(Box::new(
            Finding::in_data(&kinds::LEGACY_ENCODING, first_bad(name, bytes))
                .arg("encoding", likely.name())
                .arg("advice", likely.advice()),
        ));
    }
    if bytes.contains(&0) {
        return Err(Box::new(Finding::in_data(&kinds::BINARY, whole())));
    }
    if bytes.starts_with("\u{feff}".as_bytes()) {
        bytes.drain(..3);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Box::new(
            Finding::in_data(&kinds::EMPTY, whole()).arg("file", name),
        ));
    }
    Ok(())
}

/// The first line that is not UTF-8.
fn first_bad(name: &str, bytes: &[u8]) -> crate::finding::Excerpt {
    let Err(error) = std::str::from_utf8(bytes) else {
        return whole_file(name);
    };
    let at = error.valid_up_to();
    let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |n| n + 1);
    let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |n| n + at);
    let line = memchr::memchr_iter(b'\n', &bytes[..at]).count() as u64 + 1;
    excerpt(name, line, &bytes[start..end], at - start, at - start + 1)
}

/// What reading a long file needs to know.
struct Long<'v> {
    delimiter: u8,
    vocabulary: &'v Vocabulary<'v>,
    settings: Settings,
}

impl<'v> Long<'v> {
    fn read(
        &self,
        input: &mut Input,
        bytes: Vec<u8>,
        records: &[HeadRecord],
        findings: &mut Vec<Finding>,
        tick: &mut dyn FnMut(u64),
    ) -> Result<Vec<Shard<'v>>, Box<Finding>> {
        let name = input.name.clone();
        if bytes.len() >= HEAD && memchr::memchr(b'\n', &bytes).is_none() {
            // The header alone would be longer than what is looked at.
            return Err(too_long(&name, 1, &bytes[..200], false));
        }
        let Some(header) = records.first() else {
            return Err(Box::new(
                Finding::in_data(&kinds::EMPTY, whole_file(&name)).arg("file", name.as_str()),
            ));
        };
        // Blank lines may stand before the header.
        let from = line_offset(&bytes, header.line).min(header.end);
        let start =
            from + bytes[from..header.end].len() - bytes[from..header.end].trim_ascii_start().len();
        let record = Record {
            file: &name,
            line: 1 + memchr::memchr_iter(b'\n', &bytes[..start]).count() as u64,
            bytes: bytes[start..header.end].trim_ascii_end(),
        };
        let layout = columns(header, record, self.delimiter, findings)?;
        let line = 1 + memchr::memchr_iter(b'\n', &bytes[..header.end]).count() as u64;
        let rest = bytes[header.end..].to_vec();
        let small = input.size.is_some_and(|size| size < SMALL as u64) || bytes.len() < HEAD;
        let readers = if small { 1 } else { self.settings.readers };
        let size = self.settings.block;
        let blocks = Blocks::new(rest, line, &mut input.reader, self.delimiter, size);
        let (shards, stop) = long::read(&name, &layout, self.vocabulary, blocks, readers, tick);
        match stop {
            None | Some(Stop::End) => {}
            Some(Stop::Failed(error)) => findings.push(*unreadable(&name, &error)),
            Some(Stop::TooLong(line, start, open)) => {
                findings.push(*too_long(&name, line, &start, open));
            }
            Some(Stop::OpenQuote(line, start)) => findings.push(Finding::in_data(
                &kinds::OPEN_QUOTE,
                excerpt(&name, line, &start, 0, start.len()),
            )),
        }
        if findings.is_empty() && shards.iter().all(|s| s.count == 0 && s.tasks.is_empty()) {
            findings.push(Finding::in_data(&kinds::NO_ROWS, record.whole()));
        }
        Ok(shards)
    }
}

/// Where a line starts.
fn line_offset(bytes: &[u8], line: u64) -> usize {
    match line {
        0 | 1 => 0,
        line => memchr::memchr_iter(b'\n', bytes)
            .nth(line as usize - 2)
            .map_or(bytes.len(), |at| at + 1),
    }
}

fn too_long(name: &str, line: u64, start: &[u8], open: bool) -> Box<Finding> {
    let entry = if open {
        &kinds::OPEN_QUOTE
    } else {
        &kinds::RECORD_TOO_LONG
    };
    let shown = start.len().min(160);
    Box::new(Finding::in_data(
        entry,
        excerpt(name, line, &start[..shown], 0, shown),
    ))
}

/// The columns of a long file from its header.
fn columns(
    header: &HeadRecord,
    record: Record,
    delimiter: u8,
    findings: &mut Vec<Finding>,
) -> Result<long::Layout, Box<Finding>> {
    let mut columns = [None; ROLES];
    let mut strange = Vec::new();
    for (at, heading) in header.fields.iter().enumerate() {
        match head::role(heading) {
            Some(role) => {
                if columns[role as usize].replace(at).is_some() {
                    return Err(Box::new(
                        Finding::in_data(&kinds::REPEATED_COLUMN, pointing(record, heading))
                            .arg("heading", heading.as_str()),
                    ));
                }
            }
            None if heading.is_empty() => {}
            None => strange.push(heading.as_str()),
        }
    }
    let has = |role: Role| columns[role as usize].is_some();
    let tasks_only = has(Role::Task) && !has(Role::Indicator) && !has(Role::Value);
    let needed: &[Role] = if tasks_only {
        &[Role::Completed]
    } else {
        &[Role::Indicator, Role::Period, Role::Value]
    };
    let missing: Vec<Role> = needed.iter().copied().filter(|role| !has(*role)).collect();
    let mut meant = Vec::new();
    for heading in &strange {
        let near = head::nearest(heading).filter(|(role, _)| !has(*role));
        meant.extend(near.map(|(role, _)| role));
        findings.push(unknown_column(record, heading, near));
    }
    if missing.is_empty() {
        return Ok(long::Layout {
            delimiter,
            width: header.fields.len(),
            columns,
        });
    }
    if columns.iter().all(Option::is_none)
        && findings
            .iter()
            .all(|f| f.entry.code != kinds::MISSPELT_COLUMN.code)
    {
        return Err(Box::new(Finding::in_data(
            &kinds::UNKNOWN_LAYOUT,
            record.whole(),
        )));
    }
    Err(missing_columns(record, &missing, &meant))
}

/// What to do where a column is there under a misspelt name.
const MISSPELT_ONLY: Text = Text {
    vi: "cột có rồi nhưng tên chưa đúng: sửa tên như các lỗi CTR0608 chỉ ra, không phải thêm cột",
    en: "the column is there under a misspelt name: mend the names as CTR0608 says, add no column",
};
const MISSPELT_SOME: Text = Text {
    vi: "sửa các tên cột như lỗi CTR0608 chỉ ra; và thêm cột {rest} vào dòng đầu",
    en: "mend the names as CTR0608 says; and add the column {rest_english} to the first line",
};

/// The finding of missing columns; those of `meant` are there, misspelt.
fn missing_columns(record: Record, missing: &[Role], meant: &[Role]) -> Box<Finding> {
    let list = |roles: &[Role], pick: fn(Role) -> &'static str| {
        let names: Vec<String> = roles.iter().map(|r| format!("“{}”", pick(*r))).collect();
        names.join(", ")
    };
    let rest: Vec<Role> = (missing.iter().copied())
        .filter(|role| !meant.contains(role))
        .collect();
    let finding = Finding::in_data(&kinds::MISSING_COLUMN, record.whole())
        .arg("columns", list(missing, |role| role.headings().0))
        .arg("english", list(missing, |role| role.headings().1))
        .arg("rest", list(&rest, |role| role.headings().0))
        .arg("rest_english", list(&rest, |role| role.headings().1));
    Box::new(match rest.len() {
        0 => finding.help(MISSPELT_ONLY),
        left if left < missing.len() => finding.help(MISSPELT_SOME),
        _ => finding,
    })
}

fn unknown_column(record: Record, heading: &str, near: Option<(Role, &'static str)>) -> Finding {
    let entry = if near.is_some() {
        &kinds::MISSPELT_COLUMN
    } else {
        &kinds::UNKNOWN_COLUMN
    };
    Finding::in_data(entry, pointing(record, heading))
        .arg("heading", heading)
        .arg("nearest", near.map_or("", |(_, name)| name))
}

/// The record, pointing at the first place where `part` stands.
pub fn pointing(record: Record, part: &str) -> crate::finding::Excerpt {
    let found = memchr::memmem::find(record.bytes, part.as_bytes());
    match found.filter(|_| !part.is_empty()) {
        Some(at) => record.excerpt(&record.bytes[at..at + part.len()]),
        None => record.whole(),
    }
}
