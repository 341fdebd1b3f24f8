//! A template that came back: what it says of itself, and what of it is not as it went out.

use super::super::sheet::{Sheet, SheetRow};
use super::super::template::{
    Asked, Came, GUIDE, HEADINGS, IDENTITY, KNOWN, LEVEL, LOCKED, Marker, SHEET, Sent, plain,
};
use super::super::workbook::{Found, State};
use super::whole_file;
use crate::finding::catalogue::data::UNKNOWN_COLUMN;
use crate::finding::catalogue::workbooks as kinds;
use crate::finding::place::cell_name;
use crate::finding::{Arg, Costs, Finding};
use crate::model::Model;
use crate::source::text::key;
use std::collections::HashMap;

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
    let Some(own) = own else { return back };
    let cells =
        (own.sheet.rows(0)).map(|(_, row)| (0..LOCKED + 3).map(|at| row.text(at)).collect());
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
    let form = (found.iter())
        .filter(|one| one.state == State::Visible)
        .find_map(|one| Form::of(&one.sheet));
    let mut changed = Vec::new();
    let came: Vec<Came> = match &form {
        Some(form) => form.rows(&marker, &mut changed),
        None => vec![Came::Gone; marker.rows.len()],
    };
    let gone: Vec<String> = (marker.rows.iter().zip(&came))
        .filter(|(_, came)| **came == Came::Gone)
        .map(|(row, _)| row.label(&marker.period))
        .collect();
    if !gone.is_empty() {
        let finding = of(&kinds::TEMPLATE_ROWS_GONE).arg("rows", gone.join(", "));
        back.findings.push(finding.arg("count", gone.len()));
    }
    if !changed.is_empty() {
        const TOLD: usize = 20;
        let more = if changed.len() > TOLD { "; …" } else { "" };
        let cells = format!("{}{more}", changed[..changed.len().min(TOLD)].join("; "));
        let finding = of(&kinds::TEMPLATE_CHANGED).arg("cells", cells);
        back.findings.push(finding.arg("count", changed.len()));
    }
    back.sent = Some(Sent {
        file: file.to_string(),
        marker,
        came,
    });
    back
}

/// The sheet that was to be filled.
struct Form<'s> {
    sheet: &'s Sheet,
    /// The row of its headings.
    head: usize,
    /// Where each of [`HEADINGS`] stands; where none is so called, where it went out.
    columns: [usize; HEADINGS.len()],
}

impl<'s> Form<'s> {
    /// Of a sheet that has most of the headings in one of its first rows.
    fn of(sheet: &'s Sheet) -> Option<Self> {
        const FIRST: usize = 5;
        for head in 0..FIRST.min(sheet.count()) {
            let row = sheet.row(head)?;
            let place =
                |heading: &str| (0..row.width()).find(|at| key(&row.text(*at)) == key(heading));
            let places = HEADINGS.map(place);
            if places.iter().flatten().count() * 2 > HEADINGS.len() {
                let columns = std::array::from_fn(|at| places[at].unwrap_or(at));
                return Some(Form {
                    sheet,
                    head,
                    columns,
                });
            }
        }
        None
    }

    /// What became of each row; adds what is in locked cells that is not as it went out.
    fn rows(&self, marker: &Marker, changed: &mut Vec<String>) -> Vec<Came> {
        if let Some(head) = self.sheet.row(self.head) {
            for (at, heading) in HEADINGS.into_iter().enumerate() {
                self.hold(head, at, heading, changed);
            }
        }
        let mut free = Free::of(self);
        let rows = marker.rows.iter().enumerate();
        rows.map(|(at, asked)| match free.take(self, asked, at) {
            Some(row) => self.came(row, asked, changed),
            None => Came::Gone,
        })
        .collect()
    }

    fn came(&self, row: SheetRow, asked: &Asked, changed: &mut Vec<String>) -> Came {
        let mut same = true;
        for (at, cell) in asked.cells.iter().enumerate() {
            same &= self.hold(row, at, cell, changed) || at >= IDENTITY;
        }
        let value = row.cell(self.columns[LOCKED]);
        match (super::super::number::is_missing(value), same) {
            (true, _) => Came::Empty,
            (false, true) => Came::Filled,
            (false, false) => Came::Changed,
        }
    }

    /// Whether a cell is as it went out; adds it where it is not.
    fn hold(&self, row: SheetRow, at: usize, was: &str, changed: &mut Vec<String>) -> bool {
        let is = row.text(self.columns[at]);
        if plain(&is) == plain(was) {
            return true;
        }
        let column = self.columns[at] + self.sheet.left() + 1;
        let cell = cell_name(row.record().line, column as u32);
        changed.push(format!("{cell} (“{}” → “{}”)", plain(was), plain(&is)));
        false
    }
}

/// What rows are likened by: their code and name, one of the two, and their period.
type Likeness = (Option<String>, Option<String>, Option<String>);

/// The rows of a form that are no row's that went out yet.
struct Free {
    /// Code, name and period of each, as keys.
    own: Vec<[String; 3]>,
    taken: Vec<bool>,
    /// The rows of each likeness, the last ones first.
    alike: HashMap<Likeness, Vec<usize>>,
}

impl Free {
    fn of(form: &Form<'_>) -> Self {
        let first = form.head + 1;
        let key_at = |row: SheetRow, at: usize| key(&row.text(form.columns[at]));
        let own: Vec<[String; 3]> = (form.sheet.rows(first))
            .map(|(_, row)| [0, 1, 3].map(|at| key_at(row, at)))
            .collect();
        let mut alike: HashMap<Likeness, Vec<usize>> = HashMap::new();
        for (at, row) in own.iter().enumerate().rev() {
            for likeness in likenesses(row).into_iter().flatten() {
                alike.entry(likeness).or_default().push(at);
            }
        }
        let taken = vec![false; own.len()];
        Free { own, taken, alike }
    }

    /// The row that is most like one that went out; it has its code or its name at least.
    /// Of those alike the one at its place, else the first one.
    fn take<'s>(&mut self, form: &Form<'s>, asked: &Asked, place: usize) -> Option<SheetRow<'s>> {
        let was = [0, 1, 3].map(|at| key(&asked.cells[at]));
        let at = likenesses(&was).into_iter().find_map(|level| {
            let here = self.own.get(place).filter(|_| !self.taken[place]);
            let is_here = here.is_some_and(|own| {
                let same = likenesses(own).into_iter().flatten();
                same.clone().any(|one| level.contains(&one))
            });
            if is_here {
                return Some(place);
            }
            level.iter().filter_map(|one| self.first(one)).min()
        })?;
        self.taken[at] = true;
        form.sheet.row(form.head + 1 + at)
    }

    /// The first free row of a likeness.
    fn first(&mut self, likeness: &Likeness) -> Option<usize> {
        let rows = self.alike.get_mut(likeness)?;
        while rows.last().is_some_and(|at| self.taken[*at]) {
            rows.pop();
        }
        rows.last().copied()
    }
}

/// By what a row can be likened, the most first: code and name with its period, without it,
/// then one of the two.
fn likenesses([code, name, period]: &[String; 3]) -> [Vec<Likeness>; 4] {
    let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let (code, name, period) = (some(code), some(name), some(period));
    let both = code.is_some() && name.is_some();
    let with = |period: &Option<String>, whole: bool| {
        let all = match whole {
            true if both => vec![(code.clone(), name.clone())],
            true => Vec::new(),
            false => vec![(code.clone(), None), (None, name.clone())],
        };
        let named = all.into_iter().filter(|one| *one != (None, None));
        named
            .map(|(code, name)| (code, name, period.clone()))
            .collect::<Vec<_>>()
    };
    let dated = |whole: bool| match period {
        Some(_) => with(&period, whole),
        None => Vec::new(),
    };
    [
        dated(true),
        with(&None, true),
        dated(false),
        with(&None, false),
    ]
}

/// Whether a finding is only that a column of the form itself has no figures.
pub fn is_of_form(finding: &Finding) -> bool {
    let own = |(name, value): &(&str, Arg)| {
        let heading = matches!(value, Arg::Text(text) if text == LEVEL || text == KNOWN);
        *name == "heading" && heading
    };
    finding.entry.code == UNKNOWN_COLUMN.code && finding.args.iter().any(own)
}
