//! The days on which rows became known.

use super::super::issues::Record;
use super::super::known::{self, Day};
use super::super::number::is_missing;
use super::super::table::meta;
use super::{Shard, about, unquoted};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Finding, Text};
use crate::model::{Flag, Period};
use std::collections::HashMap;

/// The days of publication that a reader met.
#[derive(Default)]
pub struct Published {
    /// That of the row at hand; 0 where it gives none.
    pub day: Day,
    /// Periods of greater keys end after it.
    until: u32,
    /// The cell that gave it.
    last: Vec<u8>,
    /// Cells read; none: no day.
    read: HashMap<Box<[u8]>, Option<Day>>,
    /// Rows that give a day, and rows that do not beside a column of days.
    pub dated: u64,
    /// See `dated`.
    pub undated: u64,
    /// Some row has a standing other than official, and rows that have none.
    pub flagged: bool,
    /// See `flagged`.
    pub unflagged: u64,
    /// Rows published after the day of knowledge, by label: how many, and the first day.
    pub later: HashMap<Box<[u8]>, (u64, Day)>,
}

/// A day that a sheet keeps as a number.
const DAY_OF_SHEET: Text = Text {
    vi: "trông như số ngày của bảng tính: nếu vậy thì ghi {day}; định dạng cột ấy là ngày rồi xuất lại",
    en: "this looks like a sheet's number of a day: write {day} if so; format the column as dates and export again",
};

/// What the day of a row makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// It is read.
    Known,
    /// It is published after the day of knowledge.
    Later(Day),
    /// Its day is none; that is told.
    Unclear,
}

impl Shard<'_> {
    /// Takes note of the day of a row.
    #[inline]
    pub fn publish(&mut self, cell: &[u8], record: Record) -> Seen {
        if self.published.day > 0 && *self.published.last == *cell {
            self.published.dated += 1;
            return Seen::Known;
        }
        self.other_day(cell, record)
    }

    /// No row that follows gives a day, until one does.
    pub fn unpublish(&mut self) {
        self.published.day = 0;
    }

    fn other_day(&mut self, cell: &[u8], record: Record) -> Seen {
        self.published.day = 0;
        if is_missing(cell) {
            self.published.undated += 1;
            return Seen::Known;
        }
        let day = match self.published.read.get(cell) {
            Some(day) => *day,
            None => {
                let day = known::read(cell);
                self.published.read.insert(cell.into(), day);
                day
            }
        };
        match day {
            None => {
                let entry = &kinds::BAD_PUBLISHED;
                self.unread(entry, 1);
                self.issues.add(entry, || {
                    let finding = about(entry, record, cell);
                    match known::of_sheet(cell) {
                        Some(day) => finding
                            .arg("day", Period::Day(day).vietnamese())
                            .help(DAY_OF_SHEET),
                        None => finding,
                    }
                });
                Seen::Unclear
            }
            Some(day) if self.vocabulary.is_later(day) => Seen::Later(day),
            Some(day) => {
                self.published.day = day;
                self.published.until = known::to_date(day).map_or(u32::MAX, Period::last_key);
                self.published.last.clear();
                self.published.last.extend_from_slice(cell);
                self.published.dated += 1;
                Seen::Known
            }
        }
    }

    /// Counts a row that is not known yet, by the label it has.
    pub fn later(&mut self, label: &[u8], day: Day) {
        self.count += 1;
        match self.published.later.get_mut(label) {
            Some((rows, first)) => (*rows, *first) = (*rows + 1, day.min(*first)),
            None => {
                self.published.later.insert(label.into(), (1, day));
            }
        }
    }

    /// Whether a figure may have become known on its row's day: not before its period
    /// begins, and an official or preliminary one not before it ends, which is told.
    #[inline]
    pub fn fits_day(&mut self, period: u32, flag: u32, cell: &[u8], record: Record) -> bool {
        if self.published.day == 0 || period <= self.published.until {
            return true;
        }
        self.before_its_end(period, flag, cell, record)
    }

    #[cold]
    fn before_its_end(&mut self, period: u32, flag: u32, cell: &[u8], record: Record) -> bool {
        let of = Period::from_key(period);
        let begun = known::to_date(self.published.day).is_some_and(|day| day >= of.start());
        let entry = match (begun, meta::flag(flag)) {
            (true, Flag::Estimate) => return true,
            (true, _) => &kinds::PUBLISHED_EARLY,
            (false, _) => &kinds::PUBLISHED_BEFORE_BEGUN,
        };
        self.issues.add(entry, || {
            Finding::in_data(entry, record.excerpt(cell))
                .arg("day", unquoted(cell))
                .arg("period", of.vietnamese())
                .arg("end", Period::Day(of.end()).vietnamese())
        });
        begun
    }
}
