//! A template that came back: what it says of itself, and what of it is not as it went out.

use super::super::sheet::Sheet;
use super::super::template::{GUIDE, KNOWN, LEVEL, Marker, SHEET, Sent, VALUE};
use super::super::workbook::{Found, State};
use super::whole_file;
use crate::finding::catalogue::data::UNKNOWN_COLUMN;
use crate::finding::catalogue::workbooks as kinds;
use crate::finding::{Arg, Costs, Finding};
use crate::model::Model;
use crate::source::text::key;

/// What came back.
#[derive(Default)]
pub struct Back {
    /// The template, where the workbook is one.
    pub sent: Option<Sent>,
    /// What is to be told of it.
    pub findings: Vec<Finding>,
}

impl Back {
    /// Whether it is another programme's: none of it may be read.
    pub fn is_refused(&self) -> bool {
        (self.findings.iter()).any(|finding| finding.entry.costs == Costs::Input)
    }
}

/// Whether a sheet is a template's own, and no figures are in it.
pub fn is_own(one: &Found, back: &Back) -> bool {
    let name = one.name.trim();
    one.state == State::VeryHidden && name == SHEET || back.sent.is_some() && name == GUIDE
}

/// Looks whether a workbook is a template that came back.
pub fn look(file: &str, found: &[Found], model: &Model) -> Back {
    let mut back = Back::default();
    let own = found.iter().find(|one| one.name.trim() == SHEET);
    let form = (found.iter())
        .filter(|one| one.state == State::Visible)
        .find(|one| value_column(&one.sheet).is_some());
    let Some(own) = own else { return back };
    let cells = own.sheet.rows(0).map(|(_, row)| [row.text(0), row.text(1)]);
    let of = |entry| Finding::in_data(entry, whole_file(file)).arg("file", file);
    let Some(marker) = Marker::read(cells) else {
        back.findings.push(of(&kinds::TEMPLATE_TORN));
        return back;
    };
    if marker.programme(model).is_none() {
        let programme = marker.programme.clone();
        let finding = of(&kinds::TEMPLATE_OF_ANOTHER).arg("programme", programme);
        back.findings.push(finding);
        return back;
    }
    if !marker.is_fresh(model) {
        back.findings.push(of(&kinds::TEMPLATE_OLDER));
    }
    let mut missing = Vec::new();
    let mut gone = Vec::new();
    for row in &marker.rows {
        match form.and_then(|form| has_figure(&form.sheet, row)) {
            Some(true) => {}
            Some(false) => missing.push(row.clone()),
            None => gone.push(row.clone()),
        }
    }
    if !gone.is_empty() {
        let rows = gone.join(", ");
        let finding = of(&kinds::TEMPLATE_ROWS_GONE).arg("rows", rows);
        back.findings.push(finding.arg("count", gone.len()));
    }
    missing.extend(gone);
    back.sent = Some(Sent {
        file: file.to_string(),
        marker,
        missing,
    });
    back
}

/// The column of figures of a form.
fn value_column(sheet: &Sheet) -> Option<usize> {
    let head = sheet.row(0)?;
    (0..head.width()).find(|at| key(&head.text(*at)) == key(VALUE))
}

/// Whether the row of a form has a figure; none where there is no such row.
fn has_figure(sheet: &Sheet, row: &str) -> Option<bool> {
    let value = value_column(sheet)?;
    let wanted = key(row);
    let is = |text: String| !text.is_empty() && key(&text) == wanted;
    let (_, found) = sheet
        .rows(1)
        .find(|(_, one)| is(one.text(0)) || is(one.text(1)))?;
    Some(!super::super::number::is_missing(found.cell(value)))
}

/// Whether a finding is only that a column of the form itself has no figures.
pub fn is_of_form(finding: &Finding) -> bool {
    let own = |(name, value): &(&str, Arg)| {
        let heading = matches!(value, Arg::Text(text) if text == LEVEL || text == KNOWN);
        *name == "heading" && heading
    };
    finding.entry.code == UNKNOWN_COLUMN.code && finding.args.iter().any(own)
}
