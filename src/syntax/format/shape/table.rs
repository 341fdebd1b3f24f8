//! Indicators that stand together as rows of one table.

use super::{Edit, Reason, Reshaped, Source, attributes, cell, keyword};
use crate::model::{Better, By, Period};
use crate::source::FileId;
use crate::syntax::lexemes::lex;
use crate::syntax::scan::Token;
use crate::syntax::tree::{Attr, Declaration, FreeKind, IndicatorHead, ListKind, Name, Opt};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A row to be.
#[derive(Debug, Default)]
pub struct Row {
    /// Where it stands now.
    place: Range<usize>,
    code: Option<String>,
    name: String,
    unit: Option<String>,
    better: Option<Better>,
    levels: BTreeMap<i16, String>,
    lead: Vec<String>,
    fields: Vec<String>,
    source: Option<String>,
    note: Option<String>,
    parts: Vec<Row>,
}

/// A declared indicator as a row, or why it cannot be one.
pub fn indicator(
    source: &Source,
    head: &IndicatorHead,
    declaration: &Declaration,
    lines: &Range<usize>,
) -> Result<Row, Reason> {
    source.whole(lines)?;
    let mut row = head_row(source, head, false)?;
    row.place = source.bytes(lines);
    for attr in attributes(declaration) {
        if let Attr::Part(head) = attr {
            row.parts.push(head_row(source, head, true)?);
            continue;
        }
        let is_part = !row.parts.is_empty();
        let to = match row.parts.last_mut() {
            Some(part) => part,
            None => &mut row,
        };
        match attr {
            // A table has no column for whom a level is, or if what.
            Attr::Target(line) if line.terms().text.is_some() => {
                return Err(Reason::NoColumn(keyword(attr)));
            }
            Attr::Target(line) => {
                let level = level(source.slice(line.text.span))?;
                for (by, span) in &line.times {
                    let year = year(by)
                        .ok_or_else(|| Reason::NotAYear(source.slice(*span).to_string()))?;
                    let last = to.levels.last_key_value().map(|(last, _)| *last);
                    if last.is_some_and(|last| last > year) {
                        return Err(Reason::Order);
                    }
                    if to.levels.insert(year, level.clone()).is_some() {
                        return Err(Reason::NoColumn(keyword(attr)));
                    }
                }
            }
            Attr::List(ListKind::Lead, names) => to.lead = leads(names)?,
            Attr::List(ListKind::Fields, names) if !is_part => {
                to.fields = names
                    .iter()
                    .map(|n| source.slice(n.span).to_string())
                    .collect();
            }
            Attr::Free(FreeKind::Source, text) if to.source.is_none() => {
                to.source = Some(cell::of_text(&text.text)?);
            }
            Attr::Free(FreeKind::Note, text) if to.note.is_none() => {
                to.note = Some(cell::of_text(&text.text)?);
            }
            other => return Err(Reason::NoColumn(keyword(other))),
        }
    }
    Ok(row)
}

fn head_row(source: &Source, head: &IndicatorHead, part: bool) -> Result<Row, Reason> {
    let name = head.name.as_ref().map_or("", |name| name.text.as_str());
    let mut row = Row {
        name: if part {
            cell::of_part(name)?
        } else {
            cell::of_text(name)?
        },
        ..Row::default()
    };
    match &head.code {
        Some(_) if part => return Err(Reason::PartWithCode),
        Some(code) => row.code = Some(cell::of_text(&code.text)?),
        None => {}
    }
    for (option, span) in &head.options {
        match option {
            Opt::Unit(_) if row.unit.is_none() && !part => {
                row.unit = Some(source.slice(*span).to_string());
            }
            Opt::Better(better) if row.better.is_none() && !part => row.better = Some(*better),
            // A scale goes by its keyword: there is one reason for all scales.
            _ => {
                let typed = source.slice(*span);
                let words = typed.split(['"', '“', '”', '„', '«', '»']).next();
                let words = words.unwrap_or(typed).trim().to_lowercase();
                return Err(Reason::NoColumn(words));
            }
        }
    }
    Ok(row)
}

fn year(by: &By) -> Option<i16> {
    match by {
        By::End(Period::Year(year)) => Some(*year),
        _ => None,
    }
}

/// A level as a cell; one with words in quotes would lose them there.
fn level(typed: &str) -> Result<String, Reason> {
    let lexed = lex(FileId(0), typed);
    if lexed.lexemes.iter().any(|l| l.is(Token::String)) {
        return Err(Reason::QuotedLevel);
    }
    Ok(typed.to_string())
}

/// Agencies as the items of one cell.
fn leads(names: &[Name]) -> Result<Vec<String>, Reason> {
    let plain = |name: &&Name| name.text.contains([',', ';', '"', '“', '”', '«', '»']);
    if let Some(name) = names.iter().find(plain) {
        return Err(Reason::Words(name.text.clone()));
    }
    names.iter().map(|name| cell::of_text(&name.text)).collect()
}

/// Rows that may become one table.
#[derive(Default)]
pub struct Run {
    rows: Vec<Row>,
}

impl Run {
    /// Adds a row; where it does not go with those before, they are a table.
    pub fn push(&mut self, source: &Source, row: Row, out: &mut Reshaped, edits: &mut Vec<Edit>) {
        if let Some(last) = self.rows.last() {
            let beside = source.only_blanks(last.place.end..row.place.start);
            if !beside || last.shape() != row.shape() {
                self.end(out, edits);
            }
        }
        self.rows.push(row);
    }

    /// Makes a table of the rows, if they are several.
    pub fn end(&mut self, out: &mut Reshaped, edits: &mut Vec<Edit>) {
        let rows = std::mem::take(&mut self.rows);
        match rows.as_slice() {
            [] => {}
            [_] => out.stay(Reason::Alone, 1),
            [first, .., last] => {
                out.changed += rows.len();
                edits.push((first.place.start..last.place.end, table(&rows)));
            }
        }
    }
}

impl Row {
    /// Rows of one table have the same.
    fn shape(&self) -> (Option<&'static str>, BTreeSet<i16>, bool, &[String]) {
        let better = self.better.map(better_text);
        let years = self
            .all()
            .flat_map(|row| row.levels.keys().copied())
            .collect();
        (better, years, self.unit.is_some(), &self.fields)
    }

    /// The row and its parts.
    fn all(&self) -> impl Iterator<Item = &Row> {
        std::iter::once(self).chain(&self.parts)
    }
}

fn better_text(better: Better) -> &'static str {
    match better {
        Better::Lower => "càng thấp càng tốt",
        _ => "càng cao càng tốt",
    }
}

/// What all rows have alike.
fn common<T: PartialEq>(rows: &[Row], of: impl Fn(&Row) -> T) -> Option<T> {
    let first = of(rows.first()?);
    rows.iter().all(|row| of(row) == first).then_some(first)
}

fn table(rows: &[Row]) -> String {
    let all: Vec<&Row> = rows.iter().flat_map(Row::all).collect();
    let unit = common(rows, |row| row.unit.clone()).flatten();
    let part_leads = rows
        .iter()
        .any(|row| row.parts.iter().any(|part| !part.lead.is_empty()));
    let lead = common(rows, |row| row.lead.clone()).filter(|lead| lead.len() == 1 && !part_leads);
    let mut out = String::from("bảng chỉ tiêu");
    for (word, values) in [
        ("đơn vị", unit.as_slice()),
        ("chủ trì", lead.as_deref().unwrap_or_default()),
        ("lĩnh vực", rows.first().map_or(&[][..], |row| &row.fields)),
    ] {
        for value in values {
            out += &format!(", {word}: {value}");
        }
    }
    if let Some(better) = rows.first().and_then(|row| row.better) {
        out += &format!(", {}", better_text(better));
    }
    type Cell<'a> = Box<dyn Fn(&Row) -> String + 'a>;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut columns: Vec<(String, Cell)> = Vec::new();
    let has = |of: &dyn Fn(&Row) -> bool| all.iter().any(|row| of(row));
    if has(&|row| row.code.is_some()) {
        columns.push(("mã".into(), Box::new(move |row| text(&row.code))));
    }
    columns.push(("tên".into(), Box::new(|row| row.name.clone())));
    if unit.is_none() && has(&|row| row.unit.is_some()) {
        columns.push(("đơn vị".into(), Box::new(move |row| text(&row.unit))));
    }
    let years: BTreeSet<i16> = all
        .iter()
        .flat_map(|row| row.levels.keys().copied())
        .collect();
    for year in years {
        let level = move |row: &Row| row.levels.get(&year).cloned().unwrap_or_default();
        columns.push((year.to_string(), Box::new(level)));
    }
    if lead.is_none() && has(&|row| !row.lead.is_empty()) {
        columns.push(("chủ trì".into(), Box::new(|row| row.lead.join(", "))));
    }
    if has(&|row| row.source.is_some()) {
        columns.push(("nguồn".into(), Box::new(move |row| text(&row.source))));
    }
    if has(&|row| row.note.is_some()) {
        columns.push(("ghi chú".into(), Box::new(move |row| text(&row.note))));
    }
    let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    out += &format!("\n  | {} |", names.join(" | "));
    for row in all {
        let cells: Vec<String> = columns.iter().map(|(_, cell)| cell(row)).collect();
        out += &format!("\n  | {} |", cells.join(" | "));
    }
    out
}
