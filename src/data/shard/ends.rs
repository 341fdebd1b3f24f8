//! Rows that make no figure: each is counted once, and named by why it is not used.

use super::super::aside::AsideKind;
use super::super::head;
use super::super::issues::Record;
use super::super::number::{self, Reading};
use super::super::period::Bad;
use super::super::table::meta;
use super::periods::read_period;
use super::{Row, Shard, unquoted};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Entry, Finding};
use std::sync::Arc;

impl Shard<'_> {
    /// Counts a row of a kind that was published before its period begins: it is told of
    /// and not used.
    #[cold]
    pub fn not_used(&mut self, kind: usize) {
        self.count += 1;
        self.kinds[kind].count += 1;
        self.kinds[kind].aside += 1;
        self.lost(kind, &kinds::PUBLISHED_BEFORE_BEGUN);
    }

    /// Keeps the place of a figure that cannot be read, and is accounted for: nobody knows
    /// it, and none of a lesser standing takes its place.
    #[cold]
    pub fn block(&mut self, kind: usize, place: u32, period: u32, bits: u32, record: Record) {
        let row = Row {
            place,
            period,
            value: 0,
            meta: bits & !meta::BETWEEN | meta::LOST,
            cell: super::cell::pack(record.line, 0),
        };
        if self.kinds[kind].numbers {
            self.keep(kind, row);
        }
        if self.kinds[kind].words {
            self.keep_word(kind, row, Arc::from(""));
        }
    }

    /// Keeps the cell of a row that is accounted for, and of which nobody knows what it
    /// says: its figure, where it has one, is not known.
    #[cold]
    pub fn unclear(
        &mut self,
        kind: usize,
        (place, period): (u32, u32),
        value: &[u8],
        bits: u32,
        record: Record,
    ) {
        if !number::is_missing(value) {
            return self.block(kind, place, period, bits, record);
        }
        let row = Row {
            place,
            period,
            value: 0,
            meta: bits | meta::MISSING,
            cell: super::cell::pack(record.line, 0),
        };
        self.keep(kind, row);
    }

    /// Counts figures of a column or row that is not used.
    pub fn set_aside(&mut self, kind: AsideKind, name: &str, rows: u64) {
        if rows > 0 {
            self.count += rows;
            self.note_aside(kind, name, rows);
        }
    }

    /// A figure that a title above the table says is no result of its period.
    #[cold]
    pub fn not_of_title(&mut self, kind: usize, title: &str) {
        self.count += 1;
        self.kinds[kind].count += 1;
        self.kinds[kind].aside += 1;
        if self.kinds[kind].used {
            self.note_aside(AsideKind::Period, title, 1);
        }
    }

    /// Notes why rows that are counted are not used.
    pub(super) fn note_aside(&mut self, kind: AsideKind, name: &str, rows: u64) {
        let same = |(of, known, _): &&mut (AsideKind, String, u64)| *of == kind && known == name;
        match self.asides.iter_mut().find(same) {
            Some((.., known)) => *known += rows,
            None => self.asides.push((kind, name.to_string(), rows)),
        }
    }

    /// Whether a record is a line of words below or among the figures, as people close a
    /// table with: a source, a remark, a signature. It has neither a number nor a period,
    /// and does not begin with the name of an indicator.
    #[cold]
    pub fn is_note<'c>(
        &mut self,
        mut cells: impl Iterator<Item = &'c [u8]>,
        record: Record,
    ) -> bool {
        let Some(first) = cells.find(|cell| !cell.is_empty()) else {
            return false;
        };
        let words = |cell: &[u8]| {
            matches!(number::read(cell), Reading::Missing | Reading::Word)
                && matches!(read_period(cell), Err(Bad::Unreadable))
        };
        let said = unquoted(first);
        let named = head::is_note(&said);
        let mut plain = || words(first) && cells.all(words);
        if self.vocabulary.knows(&said) || !(named || plain()) {
            return false;
        }
        self.notes.count += 1;
        if self.notes.first.is_none() {
            self.notes.first = Some(record.whole());
        }
        true
    }

    /// Tells of a number of too many digits.
    #[cold]
    pub(super) fn too_long(&mut self, digits: usize, cell: &[u8], record: Record) {
        self.issues.add(&kinds::NUMBER_TOO_LONG, || {
            let start: String = String::from_utf8_lossy(cell).chars().take(20).collect();
            Finding::in_data(&kinds::NUMBER_TOO_LONG, record.excerpt(cell))
                .arg("text", format!("{start}…"))
                .arg("digits", digits)
                .arg("most", number::MOST_DIGITS)
        });
    }

    /// Counts rows that cannot be read; the finding says why.
    pub fn unread(&mut self, entry: &'static Entry, rows: u64) {
        self.count += rows;
        self.note_unread(entry, rows);
    }

    pub(super) fn note_unread(&mut self, entry: &'static Entry, rows: u64) {
        match self
            .unread
            .iter_mut()
            .find(|(known, _)| known.code == entry.code)
        {
            Some((_, known)) => *known += rows,
            None => self.unread.push((entry, rows)),
        }
    }

    /// A counted row of a kind whose figure cannot be read; where nobody uses the kind it
    /// is counted with its label.
    pub(super) fn lost(&mut self, kind: usize, entry: &'static Entry) {
        if self.kinds[kind].used {
            self.note_unread(entry, 1);
        }
    }
}
