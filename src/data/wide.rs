//! Tables that spread figures over columns: the statistics office's (a title,
//! places or indicators down, years across), and one column an indicator.

use super::head::{self, HeadRecord, Role};
use super::issues::{Record, whole_file};
use super::shard::{Shard, unquoted};
use super::split::{self, trim};
use super::table::meta;
use super::vocabulary::Vocabulary;
use super::{Layout, period, reader};
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;
use crate::source::heading::is_goal;
use crate::source::text::key;
use std::io::Read;

/// Tables larger than this are refused: they are read whole.
const LARGEST: usize = 64 << 20;

/// Recognises a table that is not one figure a line.
pub fn detect(records: &[HeadRecord], vocabulary: &Vocabulary) -> Option<Layout> {
    let first = records.first()?;
    if is_title(&first.fields) {
        let second = records.get(1).filter(|r| years(&r.fields) > 0)?;
        let titled = label_in_title(&first.fields[0], vocabulary).is_some();
        let down = !titled && indicators_down(&second.fields[0], &records[2..], vocabulary);
        return Some(if down {
            Layout::IndicatorsDown
        } else {
            Layout::PlacesDown
        });
    }
    let roles: Vec<Option<Role>> = first.fields.iter().map(|f| head::role(f)).collect();
    let has = |role: Role| roles.contains(&Some(role));
    if has(Role::Value) || has(Role::Task) {
        return None;
    }
    if years(&first.fields) > 0 {
        let down =
            has(Role::Indicator) || indicators_down(&first.fields[0], &records[1..], vocabulary);
        return Some(if down {
            Layout::IndicatorsDown
        } else {
            Layout::PlacesDown
        });
    }
    let known = |field: &String| label(field, vocabulary).is_some();
    (has(Role::Period) && !has(Role::Indicator) && first.fields.iter().any(known))
        .then_some(Layout::ColumnPerIndicator)
}

/// One cell, and not a column name.
fn is_title(fields: &[String]) -> bool {
    fields[1..].iter().all(String::is_empty) && head::role(&fields[0]).is_none()
}

/// How many columns after the first are of a period.
fn years(fields: &[String]) -> usize {
    let headings = fields.iter().skip(1);
    headings.filter(|f| period::heading(f).is_some()).count()
}

fn indicators_down(heading: &str, rows: &[HeadRecord], vocabulary: &Vocabulary) -> bool {
    let heading = key(heading);
    heading.contains(&key("chỉ tiêu"))
        || heading.contains("indicator")
        || rows
            .iter()
            .any(|row| label(&row.fields[0], vocabulary).is_some())
}

/// The part of a title that names an indicator, and its unit.
fn label_in_title<'t>(title: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    if let Some(found) = label(title, vocabulary) {
        return Some(found);
    }
    let mut cuts: Vec<usize> = [" by ", " and by ", " theo ", " phân theo ", " chia theo "]
        .iter()
        .flat_map(|word| title.match_indices(word).map(|(at, _)| at))
        .collect();
    cuts.sort_unstable();
    cuts.iter()
        .rev()
        .find_map(|&at| label(&title[..at], vocabulary))
}

/// A label as it stands, or without what follows in brackets: its unit, a
/// footnote's star.
fn label<'t>(text: &'t str, vocabulary: &Vocabulary) -> Option<(&'t str, &'t str)> {
    let (mut rest, mut unit) = (text.trim(), "");
    loop {
        if vocabulary.knows(rest) {
            return Some((rest, unit));
        }
        let open = rest.strip_suffix(')')?.rfind('(')?;
        let inner = rest[open + 1..rest.len() - 1].trim();
        if !inner.chars().all(|c| c == '*' || c.is_ascii_digit()) {
            unit = inner;
        }
        rest = rest[..open].trim_end();
    }
}

/// Reads a whole table.
pub fn read<'v>(
    name: &str,
    layout: Layout,
    delimiter: u8,
    mut bytes: Vec<u8>,
    rest: &mut (dyn Read + Send),
    vocabulary: &'v Vocabulary<'v>,
    tick: &mut dyn FnMut(u64),
) -> Result<Shard<'v>, Box<Finding>> {
    let before = bytes.len();
    if let Err(error) = rest.take(LARGEST as u64).read_to_end(&mut bytes) {
        return Err(reader::unreadable(name, &error));
    }
    tick((bytes.len() - before) as u64);
    if bytes.len() >= LARGEST {
        return Err(Box::new(Finding::in_data(
            &kinds::TABLE_TOO_LARGE,
            whole_file(name),
        )));
    }
    let mut table = Table {
        layout,
        vocabulary,
        shard: Shard::new(vocabulary),
        title: None,
        columns: Vec::new(),
        failed: None,
    };
    split::each(&bytes, delimiter, name, 1, |fields, record| {
        table.record(fields, record)
    });
    match table.failed {
        Some(finding) => Err(finding),
        None => Ok(table.shard),
    }
}

/// What a column holds.
enum Column {
    /// Figures of a period: key, flag, breakdown.
    Period(u32, u32, String),
    /// Figures of an indicator: label and unit.
    Indicator(String, String),
    /// What its role says.
    Role(Role),
    /// Nothing that is read.
    Other,
}

/// A table being read.
struct Table<'v> {
    layout: Layout,
    vocabulary: &'v Vocabulary<'v>,
    shard: Shard<'v>,
    /// Label and unit of the title.
    title: Option<(String, String)>,
    columns: Vec<Column>,
    failed: Option<Box<Finding>>,
}

impl<'b> Table<'_> {
    fn record(&mut self, fields: &[&'b [u8]], record: Record<'b>) {
        if self.failed.is_some() || fields.iter().all(|field| trim(field).is_empty()) {
            return;
        }
        if !self.columns.is_empty() {
            self.row(fields, record);
            return;
        }
        let texts: Vec<String> = fields.iter().map(|f| unquoted(trim(f))).collect();
        if self.layout != Layout::ColumnPerIndicator && self.title.is_none() && is_title(&texts) {
            self.title(&texts[0], record);
        } else {
            self.header(fields, &texts, record);
        }
    }

    fn title(&mut self, title: &str, record: Record) {
        self.shard.title = Some(title.to_string());
        let found = label_in_title(title, self.vocabulary);
        match found {
            Some((label, unit)) => self.title = Some((label.into(), unit.into())),
            None if self.layout == Layout::PlacesDown => {
                self.failed = Some(Box::new(
                    Finding::in_data(&kinds::UNMATCHED_TITLE, record.whole()).arg("title", title),
                ));
            }
            None => self.title = Some((String::new(), String::new())),
        }
    }

    fn header(&mut self, fields: &[&'b [u8]], texts: &[String], record: Record) {
        if self.layout == Layout::PlacesDown && self.title.is_none() {
            self.failed = Some(Box::new(Finding::in_data(&kinds::NO_TITLE, record.whole())));
            return;
        }
        // What the rows are of: the first column, unless one says that it is.
        let wanted = match self.layout {
            Layout::IndicatorsDown => Role::Indicator,
            _ => Role::Place,
        };
        let of_rows = texts
            .iter()
            .position(|text| head::role(text) == Some(wanted));
        let of_rows = (of_rows.unwrap_or(0), wanted);
        for (at, (field, text)) in fields.iter().zip(texts).enumerate() {
            let column = match self.layout {
                Layout::ColumnPerIndicator => self.labelled(text),
                _ => self.across(at, text, of_rows),
            };
            if let Column::Indicator(label, unit) = &column {
                // A heading that is nobody's is pointed at where it stands.
                let (label, unit) = (label.as_bytes(), unit.as_bytes());
                let kind = self.shard.kind(label, b"", unit, record);
                self.shard.kinds[kind].first = record.excerpt(trim(field));
            }
            if matches!(column, Column::Other) && !text.is_empty() {
                self.shard.issues.add(&kinds::UNKNOWN_COLUMN, || {
                    Finding::in_data(&kinds::UNKNOWN_COLUMN, record.excerpt(trim(field)))
                        .arg("heading", text.as_str())
                });
            }
            self.columns.push(column);
        }
    }

    /// A column of a table with years across.
    fn across(&self, at: usize, text: &str, (of_rows, role): (usize, Role)) -> Column {
        if at == of_rows {
            return Column::Role(role);
        }
        if let Some((period, flag, breakdown)) = period::heading(text)
            && !is_goal(&breakdown)
            && let Some(period) = period.to_key()
        {
            return Column::Period(period, flag.map_or(0, meta::of_flag), breakdown);
        }
        match head::role(text) {
            Some(role @ (Role::Unit | Role::Source | Role::Number | Role::Note | Role::Place)) => {
                Column::Role(role)
            }
            _ => Column::Other,
        }
    }

    /// A column of a table with indicators across.
    fn labelled(&self, text: &str) -> Column {
        use Role::{Breakdown, Flag, Note, Number, Period, Place, Source};
        match head::role(text) {
            Some(role @ (Breakdown | Flag | Note | Number | Period | Place | Source)) => {
                Column::Role(role)
            }
            _ if text.is_empty() => Column::Other,
            _ => {
                let (label, unit) = label(text, self.vocabulary).unwrap_or((text, ""));
                Column::Indicator(label.to_string(), unit.to_string())
            }
        }
    }

    fn row(&mut self, fields: &[&'b [u8]], record: Record<'b>) {
        let filled = fields.iter().skip(1).any(|field| !trim(field).is_empty());
        if !filled && fields.len() < self.columns.len() {
            // A footnote, or the heading of a group of rows.
            return;
        }
        let surplus = fields.iter().skip(self.columns.len());
        let overfull = surplus.into_iter().any(|field| !trim(field).is_empty());
        if fields.len() < self.columns.len() || overfull {
            let expected = self.columns.len();
            self.shard.issues.add(&kinds::RAGGED_ROW, || {
                Finding::in_data(&kinds::RAGGED_ROW, record.whole())
                    .arg("found", fields.len())
                    .arg("expected", expected)
            });
            return;
        }
        let columns = std::mem::take(&mut self.columns);
        let role = |wanted: Role| -> &'b [u8] {
            let is = |column: &Column| matches!(column, Column::Role(role) if *role == wanted);
            let found = columns.iter().position(is);
            found.map_or(b"", |at| trim(fields[at]))
        };
        match self.layout {
            Layout::ColumnPerIndicator => self.labelled_row(fields, &columns, &role, record),
            _ => self.across_row(fields, &columns, &role, record),
        }
        self.columns = columns;
    }

    /// Whether a running number is the code of an indicator all the same: `4.10`.
    fn is_code(&self, number: &str) -> bool {
        number.contains('.') && self.vocabulary.knows(number)
    }

    fn across_row(
        &mut self,
        fields: &[&'b [u8]],
        columns: &[Column],
        role: &dyn Fn(Role) -> &'b [u8],
        record: Record<'b>,
    ) {
        let own = unquoted(role(Role::Indicator));
        let number = unquoted(role(Role::Number));
        let (label, bracketed) = match self.layout {
            Layout::IndicatorsDown => match label(&own, self.vocabulary) {
                Some(found) => found,
                None if self.is_code(&number) => (number.as_str(), ""),
                None => (own.as_str(), ""),
            },
            _ => self.title.as_ref().map_or(("", ""), |(l, u)| (l, u)),
        };
        let (label, bracketed) = (label.to_string(), bracketed.to_string());
        let unit = match role(Role::Unit) {
            b"" => bracketed.as_bytes(),
            unit => unit,
        };
        let place = self.shard.place(role(Role::Place), record);
        let source = match role(Role::Source) {
            b"" => 0,
            source => self.shard.source(source, record),
        };
        for (column, field) in columns.iter().zip(fields) {
            if let Column::Period(period, flag, breakdown) = column {
                let kind = self
                    .shard
                    .kind(label.as_bytes(), breakdown.as_bytes(), unit, record);
                self.shard
                    .figure(kind, place, *period, trim(field), flag | source, record);
            }
        }
    }

    fn labelled_row(
        &mut self,
        fields: &[&'b [u8]],
        columns: &[Column],
        role: &dyn Fn(Role) -> &'b [u8],
        record: Record<'b>,
    ) {
        let Some((period, said)) = self.shard.period(role(Role::Period), record) else {
            return;
        };
        let flag = match role(Role::Flag) {
            b"" => said,
            flag => self.shard.flag(flag, record),
        };
        let source = match role(Role::Source) {
            b"" => 0,
            source => self.shard.source(source, record),
        };
        let place = self.shard.place(role(Role::Place), record);
        for (column, field) in columns.iter().zip(fields) {
            if let Column::Indicator(label, unit) = column {
                let (label, unit) = (label.as_bytes(), unit.as_bytes());
                let kind = self.shard.kind(label, role(Role::Breakdown), unit, record);
                self.shard
                    .figure(kind, place, period, trim(field), flag | source, record);
            }
        }
    }
}
