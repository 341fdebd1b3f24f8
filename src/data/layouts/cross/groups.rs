//! The heads of groups of rows within a table: a place, a part, a standing that the rows
//! below are of.

use super::super::pieces::unbulleted;
use super::super::{columns, label, titles};
use super::{Column, Cross};
use crate::data::head;
use crate::data::sheet::SheetRow;
use crate::data::spelling::Meant;
use crate::source::text::key;
use crate::source::words::WORDS;

impl Cross<'_> {
    /// Takes note of what the head of a group of rows says of them: a place, a part, that
    /// they are of what is to be. Other words leave it as it is.
    pub(super) fn note_group(&mut self, cell: &str) {
        let own = match self.known.spellings.read(cell) {
            Meant::Own | Meant::Total => true,
            Meant::Named(name) | Meant::Read(name) => self.known.spellings.is_own(&name),
            Meant::Unknown => false,
        };
        if own {
            self.group.place = None;
            return;
        }
        let known = label(unbulleted(cell), self.known.vocabulary);
        if let Some((label, unit)) = known {
            self.last = Some((label.to_string(), unit.to_string()));
            return;
        }
        let said = key(cell);
        if WORDS.result_headings.begins(&said) {
            (self.group.why, self.group.said) = (None, String::new());
        } else if head::is_total(cell) {
            self.group.part = None;
        }
        let about = titles::of_line(cell, self.known);
        if about.why.is_some() {
            (self.group.why, self.group.said) = (about.why, about.said);
        }
        if about.place.is_some() {
            self.group.place = about.place;
        }
        if about.part.is_some() {
            self.group.part = about.part;
        }
    }

    /// Whether a row without figures heads a group: a place, a part, a standing of those
    /// below, with a number before it perhaps.
    pub(super) fn heads_group(&mut self, row: SheetRow) -> bool {
        let figures = self.columns.all.iter().enumerate().any(|(at, column)| {
            matches!(column, Column::Figures(_) | Column::Aside(_)) && !row.cell(at).is_empty()
        });
        let Some(at) = columns::names(&self.columns).filter(|_| !figures) else {
            return false;
        };
        let text = row.text(at);
        let others = (0..row.width()).filter(|other| *other != at && !row.cell(*other).is_empty());
        let others: Vec<String> = others.map(|other| row.text(other)).collect();
        let numbered = |text: &String| !text.bytes().any(|b| b.is_ascii_digit());
        let head = at == 0 || !others.is_empty() && others.iter().all(numbered);
        let few = others.len() < 2;
        if text.is_empty() || !few || label(unbulleted(&text), self.known.vocabulary).is_some() {
            return false;
        }
        let about = titles::of_line(&text, self.known);
        let says = about.why.is_some() || about.place.is_some() || about.part.is_some() && head;
        if says {
            self.note_group(&text);
        }
        says
    }

    /// The place of a row that names none: the title's, or nobody knows which where a
    /// group's head, or the column of places, names another.
    pub(super) fn place_unsaid(&self) -> String {
        let unknown = |name: &&String| self.known.spellings.read(name) == Meant::Unknown;
        if let Some(name) = self.group.place.as_ref().filter(unknown) {
            return name.clone();
        }
        match (
            self.group.place.as_ref().or(self.beside.as_ref()),
            &self.place,
        ) {
            (Some(_), _) => crate::data::BLANK_PLACE.to_string(),
            (None, Some(place)) => place.clone(),
            (None, None) => String::new(),
        }
    }
}
