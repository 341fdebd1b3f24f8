//! From an input to its rows: what the first bytes say, and who reads the rest.

use super::aside::Asked;
use super::blocks::{Blocks, Stop};
use super::formats;
use super::head::{self, HeadRecord, ROLES, Role};
use super::issues::{Record, excerpt, whole_file};
use super::layouts::{self, Known};
use super::merge::Gathered;
use super::places::PlaceTable;
use super::shard::Shard;
use super::sheet::Sheet;
use super::spelling::{Meant, Spellings};
use super::vocabulary::Vocabulary;
use super::{FileSummary, Input, Layout, Observations, Settings, assemble, long};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Costs, Finding, Severity, Text};
use crate::model::Model;
use crate::source::encoding::{self, LegacyEncoding};
use crate::source::legacy;
use crate::source::text::key;
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
    let mut gathered = Gathered::new(
        PlaceTable::new(model),
        Asked::new(model, vocabulary.owners()),
    );
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
    let mut findings = Vec::new();
    let outcome = outcome.and_then(|()| {
        findings.extend(decoded(&mut input, &mut bytes, tick)?);
        text(&input.name, &mut bytes)
    });
    if let Err(finding) = outcome {
        let mut findings = gathered.add(summary, Vec::new(), vocabulary);
        findings.insert(0, *finding);
        return findings;
    }
    if memchr::memchr(b'\n', &bytes).is_none() && bytes.contains(&b'\r') {
        OldLines::translate(&mut bytes);
        input.reader = Box::new(OldLines(input.reader));
    }
    let delimiter = separator_line(&mut bytes).unwrap_or_else(|| head::delimiter(&bytes));
    let records = head::records(&bytes, delimiter, SAMPLE);
    let spellings = gathered.places.spellings().clone();
    let name = input.name.clone();
    let known = Known {
        vocabulary,
        spellings: &spellings,
        stem: stem(&name),
    };
    let shards = match long_header(&records) {
        _ if formats::is_known(&bytes) => whole(&input.name, bytes, &mut input.reader, tick)
            .and_then(|bytes| {
                let knows = |word: &str| vocabulary.knows(word) || vocabulary.knows_unit(word);
                let sheet = formats::sheet(&input.name, &bytes, &knows).ok_or_else(|| {
                    Finding::in_data(&kinds::UNKNOWN_LAYOUT, whole_file(&input.name))
                })?;
                let (shard, layout) = of_sheet(&sheet, known, vocabulary, &mut findings)?;
                summary.layout = layout;
                Ok(vec![shard])
            }),
        None if layouts::is_table(&bytes, delimiter) => {
            whole(&input.name, bytes, &mut input.reader, tick).and_then(|bytes| {
                let sheet = Sheet::of_records(&input.name, bytes, delimiter);
                let (shard, layout) = layouts::read(&sheet, known, vocabulary)?;
                summary.layout = layout;
                Ok(vec![shard])
            })
        }
        header => {
            summary.layout = Layout::Long;
            let context = Long {
                delimiter,
                vocabulary,
                settings,
                known,
                header: header.unwrap_or(0),
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

/// Reads a sheet, whichever way it lays out its figures.
fn of_sheet<'v>(
    sheet: &Sheet,
    known: Known,
    vocabulary: &'v Vocabulary<'v>,
    findings: &mut Vec<Finding>,
) -> Result<(Shard<'v>, Layout), Box<Finding>> {
    let rows = sheet
        .rows(0)
        .filter(|(_, row)| row.filled() > 0)
        .take(SAMPLE);
    let rows: Vec<_> = rows.collect();
    let records: Vec<HeadRecord> = (rows.iter())
        .map(|(_, row)| HeadRecord {
            line: row.record().line,
            fields: row.texts(),
            end: 0,
        })
        .collect();
    let Some(header) = long_header(&records) else {
        return layouts::read(sheet, known, vocabulary);
    };
    let context = Long {
        delimiter: b';',
        vocabulary,
        settings: Settings::default(),
        known,
        header,
    };
    let (at, row) = rows[header];
    let layout = context.columns(&records, row.record(), findings)?;
    let mut shard = Shard::new(vocabulary);
    long::sheet(sheet, at + 1, &layout, &mut shard);
    Ok((shard, Layout::Long))
}

/// Records by which a file is judged.
const SAMPLE: usize = 60;

/// Tables larger than this are refused: they are read whole.
const LARGEST: usize = 64 << 20;

/// The rest of a file that is read whole.
fn whole(
    name: &str,
    mut bytes: Vec<u8>,
    rest: &mut (dyn Read + Send),
    tick: &mut dyn FnMut(u64),
) -> Result<Vec<u8>, Box<Finding>> {
    let before = bytes.len();
    if let Err(error) = rest.take(LARGEST as u64).read_to_end(&mut bytes) {
        return Err(unreadable(name, &error));
    }
    tick((bytes.len() - before) as u64);
    if bytes.len() >= LARGEST {
        let finding = Finding::in_data(&kinds::TABLE_TOO_LARGE, whole_file(name));
        return Err(Box::new(finding));
    }
    Ok(bytes)
}

/// The separator that a first line `sep=;` names, as spreadsheets write it; the line is
/// made blank, so that the others keep their numbers.
fn separator_line(bytes: &mut [u8]) -> Option<u8> {
    let end = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
    let line = bytes[..end].trim_ascii();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let named = line.strip_prefix(b"sep=").or(line.strip_prefix(b"SEP="))?;
    let delimiter = *named.first()?;
    bytes[..end].fill(b' ');
    Some(delimiter)
}

/// A file's name without its folders and its ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Which of the first records is the header of a file with one figure a line.
fn long_header(records: &[HeadRecord]) -> Option<usize> {
    const PREFACE: usize = 12;
    records.iter().take(PREFACE).position(|record| {
        let roles: Vec<Role> = record.fields.iter().filter_map(|f| head::role(f)).collect();
        let has = |role: Role| roles.contains(&role);
        let strange = record.fields.iter().filter(|f| head::role(f).is_none());
        let value = || {
            strange
                .filter_map(|f| head::nearest(f))
                .any(|(role, _)| role == Role::Value)
        };
        roles.len() > 1
            && (has(Role::Value)
                || has(Role::Task)
                || has(Role::Indicator) && has(Role::Period) && value())
            && !record.fields.iter().any(|field| is_year(field))
    })
}

/// Whether a heading is of a year.
fn is_year(heading: &str) -> bool {
    heading.bytes().filter(u8::is_ascii_digit).count() >= 4
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

/// Decodes a file of an encoding of before Unicode, and tells so; none where it is in
/// UTF-8, or in none that is known.
fn decoded(
    input: &mut Input,
    bytes: &mut Vec<u8>,
    tick: &mut dyn FnMut(u64),
) -> Result<Option<Finding>, Box<Finding>> {
    let Some(likely) = encoding::explain(bytes) else {
        return Ok(None);
    };
    if legacy::decode(likely, &bytes[..bytes.len() & !1]).is_none() {
        return Ok(None);
    }
    let head = std::mem::take(bytes);
    let all = whole(&input.name, head, &mut input.reader, tick)?;
    let Some(text) = legacy::decode(likely, &all) else {
        *bytes = all;
        return Ok(None);
    };
    let rest = text.as_bytes().get(HEAD..).unwrap_or(&[]).to_vec();
    *bytes = text.into_bytes();
    bytes.truncate(HEAD);
    input.size = input.size.map(|_| (bytes.len() + rest.len()) as u64);
    input.reader = Box::new(io::Cursor::new(rest));
    let mut finding = Finding::in_data(&kinds::ENCODING_READ, whole_file(&input.name))
        .arg("file", input.name.as_str())
        .arg("encoding", likely.name());
    if matches!(likely, LegacyEncoding::Utf16Le | LegacyEncoding::Utf16Be) {
        // Nothing was guessed.
        finding.severity = Severity::Note;
    }
    Ok(Some(finding))
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
    while bytes.starts_with("\u{feff}".as_bytes()) {
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
struct Long<'v, 'k> {
    delimiter: u8,
    vocabulary: &'v Vocabulary<'v>,
    settings: Settings,
    known: Known<'k>,
    /// Which record is the header.
    header: usize,
}

impl<'v> Long<'v, '_> {
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
        let Some(header) = records.get(self.header) else {
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
        let layout = self.columns(records, record, findings)?;
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

impl Long<'_, '_> {
    /// The columns of a long file from its header, and of a column without a known
    /// heading from what stands below.
    fn columns(
        &self,
        records: &[HeadRecord],
        record: Record,
        findings: &mut Vec<Finding>,
    ) -> Result<long::Layout, Box<Finding>> {
        let headings = &records[self.header].fields;
        let below = records.get(self.header + 1..).unwrap_or(&[]);
        let mut columns = [None; ROLES];
        let (mut places, mut breakdowns) = (Vec::new(), Vec::new());
        let mut strange = Vec::new();
        for (at, heading) in headings.iter().enumerate() {
            let role = head::role(heading);
            let role = role.or_else(|| role_below(below, at, self.known.spellings));
            match role {
                Some(Role::Place) => places.push(at),
                Some(Role::Breakdown) => breakdowns.push(at),
                Some(Role::Number | Role::Note) => {
                    columns[role.map_or(0, |role| role as usize)] = Some(at);
                }
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
        if let Some(twice) = repeated(headings) {
            return Err(Box::new(
                Finding::in_data(&kinds::REPEATED_COLUMN, pointing(record, twice))
                    .arg("heading", twice),
            ));
        }
        places.sort_by_key(|at| head::breadth(&headings[*at]));
        columns[Role::Place as usize] = places.first().copied();
        columns[Role::Breakdown as usize] = breakdowns.first().copied();
        let has = |role: Role| columns[role as usize].is_some();
        // Beside a place, `Code` is its code.
        strange.retain(|heading| !(has(Role::Place) && heading.eq_ignore_ascii_case("code")));
        let titled = self.titled(records);
        let tasks_only = has(Role::Task) && !has(Role::Indicator) && !has(Role::Value);
        let needed: &[Role] = match (tasks_only, &titled) {
            (true, _) => &[Role::Completed],
            (_, Some(_)) => &[Role::Period, Role::Value],
            _ => &[Role::Indicator, Role::Period, Role::Value],
        };
        let missing: Vec<Role> = needed.iter().copied().filter(|role| !has(*role)).collect();
        let mut meant = Vec::new();
        for heading in &strange {
            let near = head::nearest(heading).filter(|(role, _)| !has(*role));
            meant.extend(near.map(|(role, _)| role));
            findings.push(unknown_column(record, heading, near));
        }
        if missing.is_empty() {
            let typed = |role: Role| {
                let at = columns[role as usize];
                at.map_or(Vec::new(), |at| headings[at].clone().into_bytes())
            };
            return Ok(long::Layout {
                delimiter: self.delimiter,
                width: headings.len(),
                behind: (self.delimiter == b',')
                    .then(|| behind_value(&columns))
                    .flatten(),
                dated: has(Role::Quarter) || has(Role::Month),
                header: (typed(Role::Indicator), typed(Role::Period)),
                titled: titled.filter(|_| !has(Role::Indicator)),
                columns,
                places,
                breakdowns,
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

    /// The indicator, and its unit, that a title above the header or the file's name
    /// gives, for files without a column of indicators.
    fn titled(&self, records: &[HeadRecord]) -> Option<(String, String)> {
        let above = records[..self.header].iter().rev();
        let titles = above.filter_map(|record| record.fields.first());
        let stem = (self.header == 0 && self.known.stem_is_name()).then_some(self.known.stem);
        let found = (titles.map(String::as_str).chain(stem))
            .find_map(|title| layouts::label_in_title(title, self.vocabulary));
        if found.is_none() && self.header > 0 {
            // A title that names nothing is not overruled by the file's name.
            return None;
        }
        let dotted = || {
            // `indicator_3-2-1.csv`, `3-2-1.csv`.
            let name = self.known.stem.trim_start_matches("indicator_");
            let code = name.replace(['-', '_'], ".");
            if code == name {
                return None;
            }
            self.vocabulary
                .knows(&code)
                .then_some((code, String::new()))
        };
        found
            .map(|(label, unit)| (label.to_string(), unit.to_string()))
            .or_else(dotted)
    }
}

/// The column behind the value, where it is of words that are told of nowhere else.
fn behind_value(columns: &[Option<usize>; ROLES]) -> Option<usize> {
    let next = columns[Role::Value as usize]? + 1;
    let words = [Role::Source, Role::Note, Role::Unit];
    words
        .iter()
        .any(|role| columns[*role as usize] == Some(next))
        .then_some(next)
}

/// A heading that stands twice.
fn repeated(headings: &[String]) -> Option<&str> {
    let known = |heading: &&String| {
        head::role(heading)
            .is_some_and(|role| !matches!(role, Role::Number | Role::Note | Role::Breakdown))
    };
    (headings.iter().enumerate())
        .filter(|(_, heading)| known(heading))
        .find(|(at, heading)| {
            headings[..*at]
                .iter()
                .any(|other| key(other) == key(heading))
        })
        .map(|(_, heading)| heading.as_str())
}

/// The role of a column without a known heading, where what stands below is names of
/// places, or of sexes and ages: its rows are not of the whole.
fn role_below(below: &[HeadRecord], at: usize, spellings: &Spellings) -> Option<Role> {
    let cells: Vec<&str> = (below.iter())
        .filter_map(|record| record.fields.get(at))
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    let share = |is: &dyn Fn(&str) -> bool| {
        let found = cells.iter().filter(|cell| is(cell)).count();
        found * 2 > cells.len()
    };
    if cells.is_empty() {
        return None;
    }
    let place = |cell: &str| matches!(spellings.read(cell), Meant::Named(_) | Meant::Read(_));
    if share(&place) {
        return Some(Role::Place);
    }
    let some_part = cells.iter().any(|cell| head::is_of_people(cell));
    let part = |cell: &str| head::is_of_people(cell) || head::is_total(cell);
    (some_part && share(&part)).then_some(Role::Breakdown)
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
