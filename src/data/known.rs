//! The day on which a figure became known, and what it came in the place of.
//!
//! A cell (an indicator, a part, a place, a period) may have several figures: an
//! estimate, a preliminary one, an official one, a revised one. The best standing counts,
//! then the later publication; the others are kept by name. A figure that became known
//! after the day of knowledge is not read at all.

use super::period;
use super::table::{Columns, meta};
use super::{Observations, Value};
use crate::model::{Flag, Period};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::cmp::Ordering;
use std::sync::Arc;

/// A day in two bytes, from 1970 on; 0 is none.
pub type Day = u16;

/// The day before the first one that [`Day`] holds.
const BEFORE: Date = date(1969, 12, 31);

/// A date as a [`Day`]; none before 1970 and after 2149.
pub fn of_date(day: Date) -> Option<Day> {
    let days = (day - BEFORE).get_days();
    Day::try_from(days).ok().filter(|days| *days > 0)
}

/// The date of a [`Day`]; none of 0.
pub fn to_date(day: Day) -> Option<Date> {
    (day > 0).then(|| BEFORE.saturating_add(i64::from(day).days()))
}

/// The day that a cell gives: a day, or the last one of a month, quarter or year. None
/// where it is no date, or one that [`Day`] does not hold.
pub fn read(cell: &[u8]) -> Option<Day> {
    let text = std::str::from_utf8(cell).ok()?.trim();
    let read = |text: &str| match period::parse(text) {
        Ok((Period::Months(..), _)) | Err(_) => None,
        Ok((period, None)) => of_date(period.end()),
        Ok((_, Some(_))) => None,
    };
    // `2025-06-30T00:00:00`, `30/06/2025 00:00`: sheets write the time too.
    read(text).or_else(|| {
        let (day, time) = text.split_once(['T', ' '])?;
        let clock = time
            .bytes()
            .all(|b| b.is_ascii_digit() || b":.Z+-".contains(&b));
        (clock && time.contains(':')).then(|| read(day))?
    })
}

/// The day that a stored number of a workbook counts, from 1900 or 1904 on; none where it is
/// no day.
pub fn of_serial(number: f64, from_1904: bool) -> Option<Date> {
    if !(0.0..3_000_000.0).contains(&number) {
        return None;
    }
    let days = number.floor() as i64;
    let base = match from_1904 {
        true => date(1904, 1, 1),
        // 1900 is counted as a leap year: days before its end of February are one less.
        false if days < 60 => date(1899, 12, 31),
        false => date(1899, 12, 30),
    };
    base.checked_add(days.days()).ok()
}

/// The day that a number of a sheet counts, `45926` for 26/09/2025; none where that is not
/// of this century's first half.
pub fn of_sheet(cell: &[u8]) -> Option<Date> {
    let text = std::str::from_utf8(cell).ok()?.trim();
    let days: u32 = text.parse().ok().filter(|_| text.len() == 5)?;
    let day = of_serial(f64::from(days), false)?;
    (2000..2050).contains(&day.year()).then_some(day)
}

/// A figure that another one took the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseded {
    /// What it was.
    pub value: Value,
    /// Its standing.
    pub flag: Flag,
    /// When it became known, where its row says so.
    pub known: Option<Date>,
    /// Where it came from.
    pub source: Option<Arc<str>>,
}

impl Superseded {
    /// The better standing first, then the later day, then by value and source: the order
    /// of rows decides nothing.
    fn before(&self, other: &Superseded) -> Ordering {
        let by_value = match (self.value.exact(), other.value.exact()) {
            (Some(one), Some(two)) => one.cmp(&two),
            (one, two) => {
                let text = |value: &Value| match value {
                    Value::Word(word) => word.to_string(),
                    Value::Between(interval) => interval.text.to_string(),
                    Value::Number(_) | Value::Ratio(_) => String::new(),
                };
                let by_text = text(&self.value).cmp(&text(&other.value));
                one.is_none().cmp(&two.is_none()).then(by_text)
            }
        };
        (self.flag.cmp(&other.flag))
            .then(other.known.cmp(&self.known))
            .then(by_value)
            .then(self.source.cmp(&other.source))
    }
}

/// When a figure became known, and what it took the place of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Release {
    /// The day; none where its row gives none, and of a computed figure.
    pub known: Option<Date>,
    /// The figures of the cell before it, the best of them first.
    pub superseded: Vec<Superseded>,
}

/// A figure of a cell that another one took the place of, as the columns keep it.
#[derive(Clone, Debug, PartialEq)]
pub struct Old {
    /// The place.
    pub place: u32,
    /// [`Period::to_key`].
    pub period: u32,
    /// As [`Columns::value`]; of words an index into `Columns::old_words`.
    pub value: i64,
    /// As [`Columns::meta`].
    pub meta: u32,
    /// When it became known.
    pub day: Day,
    /// It is of words.
    pub word: bool,
}

impl Observations {
    /// The day of a row, and what it took the place of.
    pub(super) fn release(&self, columns: &Columns, place: u32, period: u32, day: Day) -> Release {
        let mut release = Release {
            known: to_date(day),
            superseded: Vec::new(),
        };
        let from = columns
            .old
            .partition_point(|old| (old.place, old.period) < (place, period));
        let of_cell = columns.old[from..]
            .iter()
            .take_while(|old| (old.place, old.period) == (place, period));
        for old in of_cell {
            release.superseded.extend(self.superseded(columns, old));
        }
        if release.superseded.len() > 1 {
            release.superseded.sort_by(Superseded::before);
        }
        release
    }

    fn superseded(&self, columns: &Columns, old: &Old) -> Option<Superseded> {
        let at = usize::try_from(old.value).unwrap_or(usize::MAX);
        let value = if old.word {
            Value::Word(columns.old_words.get(at)?.clone())
        } else if old.meta & meta::BETWEEN != 0 {
            Value::Between(columns.between.get(at)?.clone())
        } else if old.meta & meta::SPILLED != 0 {
            super::table::number(columns.spill.get(at)?.clone())
        } else {
            super::table::number(super::number::from_fixed(old.value))
        };
        Some(Superseded {
            value,
            flag: meta::flag(old.meta),
            known: to_date(old.day),
            source: self.source(old.meta).cloned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_there_and_back() {
        for day in [date(1970, 1, 1), date(2025, 6, 30), date(2149, 6, 5)] {
            assert_eq!(of_date(day).and_then(to_date), Some(day), "{day}");
        }
        for day in [date(1969, 12, 31), date(2149, 6, 7), date(1, 1, 1)] {
            assert_eq!(of_date(day), None, "{day}");
        }
    }

    #[test]
    fn days_as_files_write_them() {
        for (cell, day) in [
            ("30/6/2025", Some(date(2025, 6, 30))),
            ("2025-06-30", Some(date(2025, 6, 30))),
            ("2025-06-30T00:00:00", Some(date(2025, 6, 30))),
            ("30/06/2025 00:00", Some(date(2025, 6, 30))),
            ("ngày 30 tháng 6 năm 2025", Some(date(2025, 6, 30))),
            ("tháng 6/2025", Some(date(2025, 6, 30))),
            ("2025", Some(date(2025, 12, 31))),
            ("31/6/2025", None),
            ("sắp có", None),
            ("30/6/2025 hoãn", None),
            ("45838", None),
        ] {
            assert_eq!(read(cell.as_bytes()).and_then(to_date), day, "{cell}");
        }
    }
}
