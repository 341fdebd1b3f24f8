//! From an input to its rows: what the first bytes say, and who reads the rest.

mod book;
mod columns;
mod sent;
mod text;

use super::aside::Asked;
use super::blocks::{Blocks, Stop};
use super::formats;
use super::head::{self, HeadRecord, Role};
use super::issues::{Record, excerpt, whole_file};
use super::layouts::{self, Known};
use super::merge::Gathered;
use super::places::PlaceTable;
use super::shard::Shard;
use super::sheet::{Sheet, SheetRow};
use super::spelling::Spellings;
use super::vocabulary::Vocabulary;
use super::{FileSummary, Input, Layout, Observations, Settings, assemble, long, workbook};
use crate::finding::catalogue::data as kinds;
use crate::finding::catalogue::workbooks::OTHER_KIND;
use crate::finding::{Costs, Finding};
use crate::model::Model;
use jiff::civil::Date;
use std::io::{self, Read};
use std::sync::Arc;
use text::{OldLines, decoded, separator_line, text};

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
    known: Option<Date>,
) -> (Observations, Vec<Finding>) {
    let vocabulary = Vocabulary::new(model).known_by(known);
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
    let (mut table, conflicts) =
        assemble::table(gathered, model, vocabulary.owners(), settings.readers);
    table.known = known;
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
    if let (Ok(()), Some(kind)) = (&outcome, workbook::kind(&bytes)) {
        let rest = whole_of(
            &input.name,
            bytes,
            &mut input.reader,
            tick,
            workbook::LARGEST,
        );
        return match rest {
            Ok(bytes) => book::read(&input.name, kind, &bytes, vocabulary, gathered),
            Err(finding) => {
                let mut findings = gathered.add(summary, Vec::new(), vocabulary);
                findings.insert(0, *finding);
                findings
            }
        };
    }
    let mut findings = Vec::from_iter(workbook::about_kind(&input.name, None));
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
        sheet: None,
    };
    let stacked = |header: &usize| *header > 0 && layouts::has_table(&records[..*header], known);
    let long = long_header(&records).filter(|at| !layouts::heads_results(&records, *at, known));
    let shards = match long.filter(|header| !stacked(header)) {
        _ if formats::is_known(&bytes) => whole(&input.name, bytes, &mut input.reader, tick)
            .and_then(|bytes| {
                let knows = |word: &str| vocabulary.knows(word) || vocabulary.knows_unit(word);
                let sheet = formats::sheet(&input.name, &bytes, &knows)
                    .map_err(|entry| Finding::in_data(entry, whole_file(&input.name)))?;
                let (shard, layout) =
                    of_sheet(&sheet, known, vocabulary, &spellings, &mut findings)?;
                summary.layout = layout;
                Ok(vec![shard])
            }),
        header
            if header.map_or_else(
                || layouts::is_table(&bytes, delimiter, known),
                |header| bytes.len() < HEAD && is_stacked(&bytes, delimiter, &records, header),
            ) =>
        {
            whole(&input.name, bytes, &mut input.reader, tick).and_then(|bytes| {
                let sheet = Sheet::of_records(&input.name, bytes, delimiter);
                let mut shards = Vec::new();
                let mut parts = long_parts(&sheet);
                if parts.is_empty() {
                    parts.push(sheet);
                }
                for part in parts {
                    let (shard, layout) =
                        of_sheet(&part, known, vocabulary, &spellings, &mut findings)?;
                    if shards.is_empty() {
                        summary.layout = layout;
                    }
                    shards.push(shard);
                }
                Ok(shards)
            })
        }
        header => {
            summary.layout = Layout::Long;
            let context = Long {
                delimiter,
                vocabulary,
                settings,
                known,
                spellings: spellings.clone(),
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
    spellings: &Arc<Spellings>,
    findings: &mut Vec<Finding>,
) -> Result<(Shard<'v>, Layout), Box<Finding>> {
    let records = first_records(sheet, SAMPLE);
    let long = long_header(&records).filter(|at| !layouts::heads_results(&records, *at, known));
    let Some(header) = long else {
        return layouts::read(sheet, known, vocabulary);
    };
    long_sheet(
        sheet, &records, header, known, vocabulary, spellings, findings,
    )
}

/// The first rows of a sheet that are not blank.
fn first_records(sheet: &Sheet, most: usize) -> Vec<HeadRecord> {
    let rows = sheet.rows(0).filter(|(_, row)| row.filled() > 0);
    rows.take(most)
        .map(|(_, row)| HeadRecord {
            line: row.record().line,
            fields: row.texts(),
            end: 0,
        })
        .collect()
}

/// Reads a sheet of one figure a row, whose header is one of its first records.
fn long_sheet<'v>(
    sheet: &Sheet,
    records: &[HeadRecord],
    header: usize,
    known: Known,
    vocabulary: &'v Vocabulary<'v>,
    spellings: &Arc<Spellings>,
    findings: &mut Vec<Finding>,
) -> Result<(Shard<'v>, Layout), Box<Finding>> {
    let context = Long {
        delimiter: b';',
        vocabulary,
        settings: Settings::default(),
        spellings: spellings.clone(),
        known,
        header,
    };
    let mut rows = sheet.rows(0).filter(|(_, row)| row.filled() > 0);
    let Some((at, row)) = rows.nth(header) else {
        let empty = Finding::in_data(&kinds::EMPTY, whole_file(&sheet.name));
        return Err(Box::new(empty.arg("file", sheet.name.as_str())));
    };
    let layout = context.columns(records, row.record(), findings)?;
    let mut shard = Shard::of(sheet, vocabulary);
    long::sheet(sheet, at + 1, &layout, &mut shard);
    Ok((shard, Layout::Long))
}

/// Whether the header of a file stands again below words of their own: titles that say of
/// what each part is.
fn is_stacked(bytes: &[u8], delimiter: u8, records: &[HeadRecord], header: usize) -> bool {
    let all = head::records(bytes, delimiter, usize::MAX);
    stands_again(&all, header, &records[header].fields)
}

/// The same of all records of a file or sheet.
fn stands_again(all: &[HeadRecord], header: usize, head: &[String]) -> bool {
    let alone = |one: &HeadRecord| one.fields.iter().filter(|f| !f.is_empty()).count() == 1;
    all.windows(2)
        .skip(header)
        .any(|pair| alone(&pair[0]) && pair[1].fields == head)
}

/// A sheet in parts: from each row that heads figures one a line, as below a table that
/// spreads them over columns. None where there is no such row.
fn long_parts(sheet: &Sheet) -> Vec<Sheet> {
    let record = |row: SheetRow| HeadRecord {
        line: 0,
        fields: row.texts(),
        end: 0,
    };
    let heads = (sheet.rows(1))
        .filter(|(_, row)| row.filled() > 2 && long_header(&[record(*row)]).is_some());
    // The title of a part stands directly above its header.
    let titled = |at: usize| {
        let above = (0..at).rev();
        let alone = |row: &usize| sheet.row(*row).is_some_and(|row| row.filled() == 1);
        above.take_while(alone).last().unwrap_or(at)
    };
    let cuts: Vec<usize> = heads
        .map(|(at, _)| titled(at))
        .filter(|at| *at > 0)
        .collect();
    if cuts.is_empty() {
        return Vec::new();
    }
    let from = std::iter::once(0).chain(cuts.iter().copied());
    let to = cuts.iter().copied().chain([sheet.count()]);
    from.zip(to)
        .map(|(from, to)| sheet.part(from, to))
        .collect()
}

/// Records by which a file is judged.
const SAMPLE: usize = 60;

/// Tables larger than this are refused: they are read whole.
const LARGEST: usize = 64 << 20;

/// The rest of a file that is read whole.
fn whole(
    name: &str,
    bytes: Vec<u8>,
    rest: &mut (dyn Read + Send),
    tick: &mut dyn FnMut(u64),
) -> Result<Vec<u8>, Box<Finding>> {
    whole_of(name, bytes, rest, tick, LARGEST)
}

/// The same, of up to so many bytes.
fn whole_of(
    name: &str,
    mut bytes: Vec<u8>,
    rest: &mut (dyn Read + Send),
    tick: &mut dyn FnMut(u64),
    largest: usize,
) -> Result<Vec<u8>, Box<Finding>> {
    let before = bytes.len();
    if let Err(error) = rest.take(largest as u64).read_to_end(&mut bytes) {
        return Err(unreadable(name, &error));
    }
    tick((bytes.len() - before) as u64);
    if bytes.len() >= largest {
        let finding = Finding::in_data(&kinds::TABLE_TOO_LARGE, whole_file(name));
        return Err(Box::new(finding));
    }
    Ok(bytes)
}

/// A file's name without its folders and its ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Which of the first records is the header of a file with one figure a line.
fn long_header(records: &[HeadRecord]) -> Option<usize> {
    const PREFACE: usize = 12;
    records
        .iter()
        .take(PREFACE)
        .enumerate()
        .position(|(at, record)| {
            // `Giá trị (triệu đồng)`.
            let of = |field: &String| {
                let bare = field.split('(').next().unwrap_or(field);
                head::role(field).or_else(|| head::role(bare.trim()))
            };
            let roles: Vec<Role> = record.fields.iter().filter_map(of).collect();
            let has = |role: Role| roles.contains(&role);
            let strange = record.fields.iter().filter(|f| head::role(f).is_none());
            let value = || {
                strange
                    .filter_map(|f| head::nearest(f))
                    .any(|(role, _)| role == Role::Value)
            };
            // `;Thực hiện;Kết quả` is the second row of another header.
            roles.iter().any(|role| {
                !matches!(
                    role,
                    Role::Value | Role::Note | Role::Cause | Role::Remedy | Role::Verdict
                )
            }) && roles.len() > 1
                && (has(Role::Value)
                    || has(Role::Task)
                    || has(Role::Indicator) && has(Role::Period) && value())
                && !record.fields.iter().any(|field| is_year(field))
                && !is_years_below(records, at)
        })
}

/// Whether the row below a header gives years under its headings: `Kế hoạch; ; Thực hiện`
/// above `2023; 2024; 2023; 2024`.
fn is_years_below(records: &[HeadRecord], at: usize) -> bool {
    let Some(below) = records.get(at + 1) else {
        return false;
    };
    let filled = below.fields.iter().filter(|field| !field.is_empty());
    let all = filled.clone().all(|field| is_year(field));
    all && filled.count() > 1 && below.fields.first().is_some_and(String::is_empty)
}

/// Whether a heading is of a year.
fn is_year(heading: &str) -> bool {
    heading.bytes().filter(u8::is_ascii_digit).count() >= 4
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

/// What reading a long file needs to know.
struct Long<'v, 'k> {
    delimiter: u8,
    vocabulary: &'v Vocabulary<'v>,
    settings: Settings,
    known: Known<'k>,
    spellings: Arc<Spellings>,
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
        let told = findings
            .iter()
            .any(|finding| finding.entry.code != OTHER_KIND.code);
        if !told && shards.iter().all(|s| s.is_empty()) {
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

/// The record, pointing at the first place where `part` stands.
pub fn pointing(record: Record, part: &str) -> crate::finding::Excerpt {
    let found = memchr::memmem::find(record.bytes, part.as_bytes());
    match found.filter(|_| !part.is_empty()) {
        Some(at) => record.excerpt(&record.bytes[at..at + part.len()]),
        None => record.whole(),
    }
}
