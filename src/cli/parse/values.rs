//! The values of options.

use super::super::args::TableFormat;
use super::Parsed;
use super::wrong::{bad_value, missing_value};
use ctr::finding::catalogue::cli;
use ctr::finding::{Finding, Text};
use ctr::model::Period;
use jiff::civil::Date;
use lexopt::Parser;

/// The forms of tables.
pub(super) const TABLES: [(&str, TableFormat); 4] = [
    ("human", TableFormat::Human),
    ("csv", TableFormat::Csv),
    ("md", TableFormat::Md),
    ("json", TableFormat::Json),
];

pub(super) fn top(value: &str) -> Parsed<usize> {
    value.parse().map_err(|_| {
        let allowed = Text {
            vi: "một số nguyên, ví dụ 15",
            en: "a whole number, such as 15",
        };
        bad_value("top", value, allowed)
    })
}

/// The years of an evaluation date: those that figures can be of, and no further.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// `2025-12-31`, or as people write it, `31/12/2025`.
pub fn date(value: &str) -> Parsed<Date> {
    let parts: Vec<&str> = value.split('/').collect();
    let code = match parts.as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => value.to_string(),
    };
    let far = |day: &Date| !YEARS.contains(&day.year());
    let real: Option<Date> = code.parse().ok();
    if real.as_ref().is_some_and(far) {
        return Err(Box::new(
            Finding::somewhere(&cli::FAR_DATE, None)
                .arg("value", value)
                .arg("first", *YEARS.start() as usize)
                .arg("last", *YEARS.end() as usize),
        ));
    }
    match Period::parse(&code) {
        Some(Period::Day(day)) => Ok(day),
        _ => Err(Box::new(
            Finding::somewhere(&cli::BAD_DATE, None).arg("value", value),
        )),
    }
}

pub(super) fn choose<T: Copy>(option: &str, value: &str, allowed: &[(&str, T)]) -> Parsed<T> {
    if let Some((_, chosen)) = allowed.iter().find(|(name, _)| *name == value) {
        return Ok(*chosen);
    }
    let names: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
    Err(Box::new(
        Finding::somewhere(&cli::BAD_VALUE, None)
            .arg("option", option)
            .arg("value", value)
            .arg("allowed", names.join(", ")),
    ))
}

pub(super) fn check_lang(parser: &mut Parser) -> Parsed<()> {
    let value = parser.value().map_err(|_| missing_value(None, "lang"))?;
    choose(
        "--lang",
        &value.to_string_lossy(),
        &[("vi", ()), ("en", ())],
    )
}
