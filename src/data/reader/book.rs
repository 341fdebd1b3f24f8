//! A workbook: each of its visible sheets goes the way of a file.

use super::super::layouts::{self, Known};
use super::super::sheet::Sheet;
use super::super::spelling::Spellings;
use super::super::workbook::{self, Found, Kind, State};
use super::{
    FileSummary, Gathered, HeadRecord, Layout, SAMPLE, Shard, Vocabulary, first_records,
    long_header, long_parts, long_sheet, of_sheet, sent, stem, whole_file,
};
use crate::finding::catalogue::{data as kinds, workbooks};
use crate::finding::{Arg, Finding, Lang, Severity};
use crate::source::encoding::LegacyEncoding;
use std::sync::Arc;

/// Reads a workbook; what was found in it.
pub fn read<'v>(
    file: &str,
    kind: Kind,
    bytes: &[u8],
    vocabulary: &'v Vocabulary<'v>,
    gathered: &mut Gathered,
) -> Vec<Finding> {
    let mut findings = Vec::from_iter(workbook::about_kind(file, Some(kind)));
    let found = match workbook::read(file, kind, bytes) {
        Ok(found) => found,
        Err(why) => {
            findings.push(*workbook::refused(file, why));
            findings.extend(gathered.add(unread(file), Vec::new(), vocabulary));
            return findings;
        }
    };
    let back = sent::look(file, &found, vocabulary.model());
    let refused = back.is_refused();
    for one in found.iter().filter(|one| !sent::is_own(one, &back)) {
        findings.extend(workbook::tell(one));
    }
    let own: Vec<bool> = found.iter().map(|one| sent::is_own(one, &back)).collect();
    findings.extend(back.findings);
    let is_template = back.sent.is_some();
    gathered.sent.extend(back.sent);
    if refused {
        findings.extend(gathered.add(unread(file), Vec::new(), vocabulary));
        return findings;
    }
    findings.extend(decoded(file, &found));
    let uncomputed: Vec<Finding> = (found.iter())
        .zip(&own)
        .filter(|(one, own)| !**own && one.state == State::Visible)
        .filter_map(|(one, _)| workbook::uncomputed(one).map(|finding| *finding))
        .collect();
    if !uncomputed.is_empty() {
        findings.extend(uncomputed);
        findings.extend(gathered.add(unread(file), Vec::new(), vocabulary));
        return findings;
    }
    let visible: Vec<Found> = (found.into_iter().zip(own))
        .filter(|(one, own)| !own && one.state == State::Visible && one.sheet.count() > 0)
        .map(|(one, _)| one)
        .collect();
    let alone = visible.len() == 1;
    let spellings = gathered.places.spellings().clone();
    let mut refused: Vec<(String, Finding)> = Vec::new();
    let mut read = 0;
    for mut one in visible {
        let name = one.sheet.name.clone();
        let named = layouts::label(one.name.trim(), vocabulary).is_some();
        let known = Known {
            vocabulary,
            spellings: &spellings,
            stem: if alone && !named {
                stem(file)
            } else {
                one.name.trim()
            },
            sheet: (!is_template).then_some(one.name.trim()),
        };
        let is_head = |sheet: &Sheet, at: usize| is_head(sheet, at, known);
        one.sheet.spread(&one.merges, &is_head);
        let mut own = Vec::new();
        match sheet(one.sheet, known, vocabulary, &spellings, &mut own) {
            Ok((shards, layout)) => {
                read += 1;
                let summary = FileSummary {
                    name,
                    layout,
                    ..FileSummary::default()
                };
                let own = own.into_iter();
                findings.extend(own.filter(|one| !(is_template && sent::is_of_form(one))));
                findings.extend(gathered.add(summary, shards, vocabulary));
            }
            Err(finding) => refused.push((one.name.trim().to_string(), *finding)),
        }
    }
    match (read, refused.is_empty()) {
        (0, true) => {
            findings.push(Finding::in_data(&kinds::EMPTY, whole_file(file)).arg("file", file))
        }
        (0, false) => findings.extend(refused.into_iter().map(|(_, finding)| finding)),
        _ => findings.extend(refused.into_iter().map(not_read)),
    }
    if read == 0 {
        findings.extend(gathered.add(unread(file), Vec::new(), vocabulary));
    }
    findings
}

fn unread(file: &str) -> FileSummary {
    FileSummary {
        name: file.to_string(),
        layout: Layout::Unknown,
        ..FileSummary::default()
    }
}

/// A sheet without a table, beside others that have one.
fn not_read((sheet, why): (String, Finding)) -> Finding {
    let reason = Arg::Made(why.message(Lang::Vi), why.message(Lang::En));
    Finding::somewhere(&workbooks::SHEET_NOT_READ, why.at)
        .arg("sheet", sheet)
        .arg("reason", reason)
}

/// That texts are in fonts of before Unicode, told once.
fn decoded(file: &str, found: &[Found]) -> Option<Finding> {
    let font: LegacyEncoding = found.iter().find_map(|one| one.told.decoded)?;
    let mut finding = Finding::in_data(&kinds::ENCODING_READ, whole_file(file))
        .arg("file", file)
        .arg("encoding", font.name());
    // The fonts say so: nothing was guessed.
    finding.severity = Severity::Note;
    Some(finding)
}

/// Reads a sheet, in parts where tables of other layouts stand below each other.
fn sheet<'v>(
    sheet: Sheet,
    known: Known,
    vocabulary: &'v Vocabulary<'v>,
    spellings: &Arc<Spellings>,
    findings: &mut Vec<Finding>,
) -> Result<(Vec<Shard<'v>>, Layout), Box<Finding>> {
    let records = first_records(&sheet, SAMPLE);
    let long = long_header(&records).filter(|at| !layouts::heads_results(&records, *at, known));
    let stacked = |header: &usize| {
        *header > 0 && layouts::has_table(&records[..*header], known)
            || is_repeated(&sheet, &records[*header])
    };
    if long.filter(|header| !stacked(header)).is_some() {
        let (shard, layout) = of_sheet(&sheet, known, vocabulary, spellings, findings)?;
        return Ok((vec![shard], layout));
    }
    if long.is_none() && !layouts::begins_table(&sheet, known) {
        // Nothing is known of it: its first row may be a header that is misspelt.
        let (shard, layout) =
            long_sheet(&sheet, &records, 0, known, vocabulary, spellings, findings)?;
        return Ok((vec![shard], layout));
    }
    let mut shards = Vec::new();
    let mut layout = Layout::Unknown;
    let mut parts = long_parts(&sheet);
    if parts.is_empty() {
        parts.push(sheet);
    }
    for part in parts {
        let (shard, found) = of_sheet(&part, known, vocabulary, spellings, findings)?;
        if shards.is_empty() {
            layout = found;
        }
        shards.push(shard);
    }
    Ok((shards, layout))
}

/// Whether the header of a sheet stands again below a line of its own.
fn is_repeated(sheet: &Sheet, header: &HeadRecord) -> bool {
    let filled = sheet.rows(0).filter_map(|(_, row)| match row.filled() {
        0 => None,
        filled => Some((row, filled)),
    });
    let mut behind_one = false;
    for (row, filled) in filled.skip_while(|(row, _)| row.record().line < header.line) {
        if behind_one && row.texts() == header.fields {
            return true;
        }
        behind_one = filled == 1;
    }
    false
}

/// Whether a row heads a table, whichever way it is laid out.
fn is_head(sheet: &Sheet, at: usize, known: Known) -> bool {
    let Some(row) = sheet.row(at) else {
        return false;
    };
    let record = HeadRecord {
        line: 0,
        fields: row.texts(),
        end: 0,
    };
    layouts::is_header(sheet, at, row, known) || long_header(&[record]).is_some()
}
