//! A row's figure: its number read, kept with its line and its day, and what it tells of
//! the decimal mark.

use super::super::issues::Record;
use super::super::number::{self, Mark, Reading};
use super::super::table::meta;
use super::{Row, Shard, cell, marks};
use crate::finding::catalogue::{data as kinds, workbooks};

impl Shard<'_> {
    /// Adds a figure: `bits` are its flag and source.
    #[inline]
    pub fn figure(
        &mut self,
        kind: usize,
        place: u32,
        period: u32,
        cell: &[u8],
        bits: u32,
        record: Record,
    ) {
        self.count += 1;
        self.kinds[kind].count += 1;
        let mut row = Row {
            place,
            period,
            value: 0,
            meta: bits,
            cell: 0,
        };
        match number::plain(cell) {
            Some((value, mark, decimals)) if self.kinds[kind].numbers && !self.unformatted => {
                row.value = value;
                row.cell = cell::pack(record.line, decimals);
                self.marked(kind, row, mark, cell, record);
            }
            _ => {
                row.cell = cell::pack(record.line, cell::decimals(cell));
                self.other_figure(kind, row, cell, record);
            }
        }
    }

    /// Adds a figure that is no plain number; it is counted already.
    fn other_figure(&mut self, kind: usize, mut row: Row, cell: &[u8], record: Record) {
        if !self.kinds[kind].numbers {
            self.word(kind, row, cell, record);
            return;
        }
        if self.unformatted && self.may_be_fraction(kind, cell, record) {
            self.lost(kind, &workbooks::PERCENT_UNSURE);
            self.block(kind, row.place, row.period, row.meta, record);
            return;
        }
        let mark = match number::read(cell) {
            Reading::Fixed(value, mark) => {
                row.value = value;
                mark
            }
            Reading::Wide(value, mark) => {
                row.value = self.spill.len() as i64;
                row.meta |= meta::SPILLED;
                self.spill.push(value);
                mark
            }
            Reading::TooLong(digits) => {
                self.too_long(digits, cell, record);
                self.lost(kind, &kinds::NUMBER_TOO_LONG);
                self.block(kind, row.place, row.period, row.meta, record);
                return;
            }
            Reading::Missing | Reading::Word => {
                self.worded(kind, row, cell, record);
                return;
            }
        };
        self.marked(kind, row, mark, cell, record);
    }

    /// Keeps the row of a number, and what it tells of the decimal mark.
    #[inline]
    fn marked(&mut self, kind: usize, mut row: Row, mark: Mark, cell: &[u8], record: Record) {
        if mark != Mark::None {
            self.note(kind, mark, cell, record);
            row.meta |= match mark {
                Mark::MaybePoint => meta::MAYBE_POINT,
                Mark::MaybeComma => meta::MAYBE_COMMA,
                _ => 0,
            };
        }
        self.keep(kind, row);
    }

    /// Keeps a row, and the day on which it became known.
    #[inline]
    pub(super) fn keep(&mut self, kind: usize, row: Row) {
        let column = self.column();
        let kind = &mut self.kinds[kind];
        if !kind.used {
            return;
        }
        if self.published.day > 0 {
            kind.days.resize(kind.rows.len(), 0);
            kind.days.push(self.published.day);
        }
        kind.rows.push(row);
        kind.fields.push(column);
    }

    /// Takes note of what a number tells of the decimal mark. `15.000` tells nothing of
    /// it where nobody uses it.
    #[inline]
    pub(super) fn note(&mut self, kind: usize, mark: Mark, cell: &[u8], record: Record) {
        let kind = &mut self.kinds[kind];
        let bit = marks::of(mark);
        // The first number of a kind with a mark has said it for all.
        if kind.marks & bit != 0 {
            return;
        }
        kind.marks |= bit;
        let maybe = matches!(mark, Mark::MaybePoint | Mark::MaybeComma);
        if !maybe || kind.used && !kind.counted {
            self.evidence.note(mark, || record.excerpt(cell));
        } else if kind.used && self.evidence.counted.is_none() {
            self.evidence.counted = Some(record.excerpt(cell));
        }
    }
}
