//! How many years lie between two periods, exactly.
//!
//! A period stands for its last day. The last day of the year N is the point N
//! of the time axis; another day is the year before it plus the part of its
//! year that has passed, in days. So whole years are whole numbers apart,
//! leap years or not, and the end of a fourth quarter is the end of the year.

use crate::model::Period;
use crate::model::number::{Exact, whole};
use jiff::civil::Date;

/// The point of the time axis at which `day` ends.
pub fn point(day: Date) -> Exact {
    let passed = i64::from(day.day_of_year());
    let length = i64::from(day.days_in_year());
    whole(i64::from(day.year()) - 1) + Exact::new(passed.into(), length.into())
}

/// Years from the end of `from` to the end of `to`.
pub fn years_between(from: Period, to: Period) -> Exact {
    point(to.end()) - point(from.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_years_are_whole() {
        assert_eq!(
            years_between(Period::Year(2019), Period::Year(2024)),
            whole(5)
        );
        assert_eq!(
            years_between(Period::Quarter(2023, 4), Period::Month(2024, 12)),
            whole(1)
        );
    }

    #[test]
    fn parts_of_a_year_count_days() {
        // 31 + 28 + 31 of 365 days.
        assert_eq!(
            years_between(Period::Year(2024), Period::Quarter(2025, 1)),
            Exact::new(90.into(), 365.into())
        );
    }
}
