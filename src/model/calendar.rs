//! Periods: a named interval of days, as documents and figures name them.

use jiff::civil::{Date, date};

/// An interval of days with the name people give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// One day.
    Day(Date),
    /// A month: year, 1-12.
    Month(i16, i8),
    /// A quarter: year, 1-4.
    Quarter(i16, i8),
    /// A calendar year.
    Year(i16),
    /// Twelve months that end with this month of this year: a fiscal year.
    TwelveMonths(i16, i8),
    /// Several months of a year, first to last (6 tháng đầu năm): never one, a quarter or
    /// the whole year. Made by [`Period::months`].
    Months(i16, i8, i8),
    /// Several calendar years, first to last.
    Years(i16, i16),
}

impl Period {
    /// The months of a year from one to another; a quarter or the year where they are one.
    ///
    /// ```
    /// use ctr::model::Period;
    /// assert_eq!(Period::months(2025, 1, 6), Some(Period::Months(2025, 1, 6)));
    /// assert_eq!(Period::months(2025, 4, 6), Some(Period::Quarter(2025, 2)));
    /// assert_eq!(Period::months(2025, 7, 6), None);
    /// ```
    pub fn months(year: i16, first: i8, last: i8) -> Option<Period> {
        if !(1000..=9998).contains(&year) || !(1..=12).contains(&first) || last > 12 {
            return None;
        }
        match last - first {
            ..0 => None,
            0 => Some(Period::Month(year, first)),
            2 if first % 3 == 1 => Some(Period::Quarter(year, last / 3)),
            11 => Some(Period::Year(year)),
            _ => Some(Period::Months(year, first, last)),
        }
    }

    /// The first day.
    pub fn start(self) -> Date {
        match self {
            Period::Day(day) => day,
            Period::Month(y, m) | Period::Months(y, m, _) => date(y, m, 1),
            Period::Quarter(y, q) => date(y, q * 3 - 2, 1),
            Period::TwelveMonths(y, m) => date(y - 1, m % 12 + 1, 1),
            Period::Year(y) | Period::Years(y, _) => date(y, 1, 1),
        }
    }

    /// The last day.
    pub fn end(self) -> Date {
        match self {
            Period::Day(day) => day,
            Period::Month(y, m) | Period::TwelveMonths(y, m) | Period::Months(y, _, m) => {
                date(y, m, 1).last_of_month()
            }
            Period::Quarter(y, q) => date(y, q * 3, 1).last_of_month(),
            Period::Year(y) | Period::Years(_, y) => date(y, 12, 31),
        }
    }

    /// The year in which the period ends.
    pub fn year(self) -> i16 {
        self.end().year()
    }

    /// The year, else the quarter, else the month that ends on its last day: of a state,
    /// which has one figure a day, the period that stands for all those.
    ///
    /// ```
    /// use ctr::model::Period;
    /// assert_eq!(Period::Years(2021, 2025).of_its_last_day(), Period::Year(2025));
    /// assert_eq!(Period::Month(2025, 6).of_its_last_day(), Period::Quarter(2025, 2));
    /// assert_eq!(Period::Month(2025, 5).of_its_last_day(), Period::Month(2025, 5));
    /// ```
    pub fn of_its_last_day(self) -> Period {
        let last = self.end();
        let (year, month) = (last.year(), last.month());
        let longest = [
            Period::Year(year),
            Period::Quarter(year, (month + 2) / 3),
            Period::Month(year, month),
        ];
        let found = longest.into_iter().find(|one| one.end() == last);
        found.unwrap_or(Period::Day(last))
    }

    /// Whether it is as long as another: two quarters, the first halves of two years.
    pub fn is_like(self, other: Period) -> bool {
        match (self, other) {
            (Period::Months(_, a, b), Period::Months(_, c, d)) => (a, b) == (c, d),
            _ => std::mem::discriminant(&self) == std::mem::discriminant(&other),
        }
    }

    /// Whether what is summed over it can be held beside what is over another: neither is
    /// a part of a year, or both are, and as long.
    pub fn sums_alike(self, other: Period) -> bool {
        let part = |period| {
            matches!(
                period,
                Period::Month(..) | Period::Quarter(..) | Period::Months(..)
            )
        };
        self.is_like(other) || !part(self) && !part(other)
    }

    /// The ways in which it is made of shorter periods of one kind, the longest first.
    ///
    /// ```
    /// use ctr::model::Period;
    /// let years = Period::Years(2021, 2022).divisions();
    /// assert_eq!(years, [[Period::Year(2021), Period::Year(2022)]]);
    /// ```
    pub fn divisions(self) -> Vec<Vec<Period>> {
        let months = |y: i16, a: i8, b: i8| (a..=b).map(|m| Period::Month(y, m)).collect();
        match self {
            Period::Year(y) => vec![
                (1..=4).map(|q| Period::Quarter(y, q)).collect(),
                months(y, 1, 12),
            ],
            Period::TwelveMonths(y, m) => {
                let all = (1..=12).map(|n| match n + m {
                    after @ 13.. => Period::Month(y, after - 12),
                    n => Period::Month(y - 1, n),
                });
                vec![all.collect()]
            }
            Period::Quarter(y, q) => vec![months(y, q * 3 - 2, q * 3)],
            Period::Months(y, a, b) if a % 3 == 1 && b % 3 == 0 => vec![
                (a / 3 + 1..=b / 3).map(|q| Period::Quarter(y, q)).collect(),
                months(y, a, b),
            ],
            Period::Months(y, a, b) => vec![months(y, a, b)],
            Period::Years(a, b) => vec![(a..=b).map(Period::Year).collect()],
            Period::Month(..) | Period::Day(_) => Vec::new(),
        }
    }

    /// The period of the same kind just before.
    pub fn previous(self) -> Period {
        match self {
            Period::Day(day) => Period::Day(day.yesterday().unwrap_or(day)),
            Period::Month(y, 1) => Period::Month(y - 1, 12),
            Period::Month(y, m) => Period::Month(y, m - 1),
            Period::Quarter(y, 1) => Period::Quarter(y - 1, 4),
            Period::Quarter(y, q) => Period::Quarter(y, q - 1),
            Period::Year(y) => Period::Year(y - 1),
            Period::TwelveMonths(y, m) => Period::TwelveMonths(y - 1, m),
            // Of the year before: its months are not another year's.
            Period::Months(y, a, b) => Period::Months(y - 1, a, b),
            Period::Years(a, b) => Period::Years(2 * a - b - 1, a - 1),
        }
    }

    /// The name in the data and JSON forms: `2025`, `2025-Q1`, `2025-06`,
    /// `2025-06-30`, `2021-2025`, `2024-04/2025-03`, `2025-01/2025-06`.
    pub fn code(self) -> String {
        match self {
            Period::Day(day) => day.to_string(),
            Period::Month(y, m) => format!("{y:04}-{m:02}"),
            Period::Quarter(y, q) => format!("{y:04}-Q{q}"),
            Period::Year(y) => format!("{y:04}"),
            Period::TwelveMonths(y, m) => format!("{:04}-{:02}/{y:04}-{m:02}", y - 1, m % 12 + 1),
            Period::Months(y, a, b) => format!("{y:04}-{a:02}/{y:04}-{b:02}"),
            Period::Years(a, b) => format!("{a:04}-{b:04}"),
        }
    }

    /// As a Vietnamese document writes it: `2025`, `quý I/2025`, `06/2025`,
    /// `30/6/2025`, `2021 - 2025`, `6 tháng đầu năm 2025`.
    pub fn vietnamese(self) -> String {
        match self {
            Period::Day(d) => format!("{:02}/{}/{}", d.day(), d.month(), d.year()),
            Period::Month(y, m) => format!("{m:02}/{y}"),
            Period::Quarter(y, q) => {
                format!("quý {}/{y}", ["I", "II", "III", "IV"][(q - 1) as usize])
            }
            Period::Year(y) => y.to_string(),
            Period::TwelveMonths(y, m) => format!("niên độ {}/{} - {m}/{y}", m % 12 + 1, y - 1),
            Period::Months(y, 1, b) => format!("{b} tháng đầu năm {y}"),
            Period::Months(y, a, 12) => format!("{} tháng cuối năm {y}", 13 - a),
            Period::Months(y, a, b) => format!("tháng {a} - {b}/{y}"),
            Period::Years(a, b) => format!("{a} - {b}"),
        }
    }

    /// The same period a year before.
    pub fn year_before(self) -> Period {
        match self {
            Period::Day(day) => Period::Day(day.saturating_sub(jiff::Span::new().years(1))),
            Period::Month(y, m) => Period::Month(y - 1, m),
            Period::Quarter(y, q) => Period::Quarter(y - 1, q),
            Period::Year(y) => Period::Year(y - 1),
            Period::TwelveMonths(y, m) => Period::TwelveMonths(y - 1, m),
            Period::Months(y, a, b) => Period::Months(y - 1, a, b),
            Period::Years(a, b) => Period::Years(a - 1, b - 1),
        }
    }

    /// Reads the data form: what [`Period::code`] writes, years 1000-9998.
    /// `None` when it is not a period, or a day that does not exist.
    pub fn parse(text: &str) -> Option<Period> {
        let bytes = text.as_bytes();
        let year = number(bytes.get(..4)?)?;
        if !(1000..=9998).contains(&year) {
            return None;
        }
        match &bytes[4..] {
            [] => Some(Period::Year(year)),
            [b'-', b'Q' | b'q', q @ b'1'..=b'4'] => Some(Period::Quarter(year, (q - b'0') as i8)),
            [b'-', m1, m2] => {
                let month = number(&[*m1, *m2])? as i8;
                (1..=12)
                    .contains(&month)
                    .then_some(Period::Month(year, month))
            }
            [b'-', m1, m2, b'-', d1, d2] => {
                let (month, day) = (number(&[*m1, *m2])? as i8, number(&[*d1, *d2])? as i8);
                Date::new(year, month, day).ok().map(Period::Day)
            }
            [b'-', m1, m2, b'/', rest @ ..] => {
                let last = std::str::from_utf8(rest).ok().and_then(Period::parse)?;
                match (number(&[*m1, *m2])?, last) {
                    (first, Period::Month(y, m)) if y == year + 1 && first == i16::from(m) + 1 => {
                        Some(Period::TwelveMonths(y, m))
                    }
                    (first, Period::Month(y, m)) if y == year => {
                        Period::months(y, i8::try_from(first).ok()?, m)
                    }
                    _ => None,
                }
            }
            [b'-', rest @ ..] if rest.len() == 4 => {
                let last = number(rest)?;
                (last > year && last <= 9998).then_some(Period::Years(year, last))
            }
            _ => None,
        }
    }

    /// A key of 32 bits that orders periods by their last day, shorter first;
    /// for the columns of a table. Periods of more than sixteen years have none.
    pub fn to_key(self) -> Option<u32> {
        let kind = match self {
            Period::Day(_) => 0,
            Period::Month(..) => 1,
            Period::Quarter(..) => 2,
            Period::Year(_) => 3,
            Period::TwelveMonths(..) => 4,
            Period::Months(..) => 5,
            Period::Years(first, last)
                if (1..16).contains(&(i32::from(last) - i32::from(first))) =>
            {
                6
            }
            Period::Years(..) => return None,
        };
        let first = match self {
            // The longer of those that end together is the later.
            Period::Months(_, first, _) => 12 - first as u32,
            Period::Years(first, last) => (last - first) as u32,
            Period::Day(_)
            | Period::Month(..)
            | Period::Quarter(..)
            | Period::Year(_)
            | Period::TwelveMonths(..) => 0,
        };
        let end = self.end();
        let day = (end.month() as u32) << 12 | (end.day() as u32) << 7;
        Some((end.year() as u32) << 16 | day | first << 3 | kind)
    }

    /// The year in which the period of a key ends.
    pub fn year_of_key(key: u32) -> i32 {
        (key >> 16) as i32
    }

    /// Whether a key is of a calendar year.
    pub fn is_year_key(key: u32) -> bool {
        key & 7 == 3
    }

    /// Whether a key is of some months of a year.
    pub fn is_months_key(key: u32) -> bool {
        key & 7 == 5
    }

    /// Whether a key is of several years.
    pub fn is_years_key(key: u32) -> bool {
        key & 7 == 6
    }

    /// The greatest key of periods that end on a day or before.
    pub fn last_key(day: Date) -> u32 {
        Period::Day(day).to_key().map_or(0, |key| key | 0x7f)
    }

    /// The period of a key made by [`Period::to_key`].
    pub fn from_key(key: u32) -> Period {
        let (y, m, d) = (
            (key >> 16) as i16,
            (key >> 12 & 15) as i8,
            (key >> 7 & 31) as i8,
        );
        match key & 7 {
            0 => Period::Day(date(y, m, d)),
            1 => Period::Month(y, m),
            2 => Period::Quarter(y, m / 3),
            4 => Period::TwelveMonths(y, m),
            5 => Period::Months(y, 12 - (key >> 3 & 15) as i8, m),
            6 => Period::Years(y - (key >> 3 & 15) as i16, y),
            _ => Period::Year(y),
        }
    }
}

fn number(digits: &[u8]) -> Option<i16> {
    digits.iter().try_fold(0i16, |n, d| {
        d.is_ascii_digit().then(|| n * 10 + i16::from(d - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_parse_back_and_order() {
        let codes = [
            "2025-01-31",
            "2025-01",
            "2025-03-31",
            "2025-03",
            "2025-Q1",
            "2024-04/2025-03",
            "2025-05/2025-06",
            "2025-01/2025-06",
            "2025-01/2025-09",
            "2025-12-31",
            "2025-12",
            "2025-Q4",
            "2025",
            "2024-2025",
            "2021-2025",
            "2025-07/2025-12",
            "2026-01-01",
        ];
        let mut last = 0;
        for code in codes {
            let period = Period::parse(code).expect(code);
            assert_eq!(period.code(), code);
            let key = period.to_key().expect(code);
            assert_eq!(Period::from_key(key), period);
            assert!(key > last, "{code}");
            last = key;
        }
        assert_eq!(Period::parse("2021-2025"), Some(Period::Years(2021, 2025)));
        for bad in [
            "",
            "202",
            "2025-13",
            "2025-02-30",
            "2025-Q5",
            "năm 2025",
            "2025-2020",
            "2024-04/2025-04",
            "2025-06/2025-01",
            "9999",
        ] {
            assert_eq!(Period::parse(bad), None, "{bad}");
        }
    }
}
