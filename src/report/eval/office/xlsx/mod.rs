//! `ctr eval --format xlsx`: a workbook. Numbers are numbers, texts stay texts, a status is
//! a word with a colour; every sheet prints on A4 with its headings on each page.

mod annex;
mod lists;
mod sheet;
mod summary;

use super::Report;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheet::Styles;
use std::io::{self, Write};

/// Writes the workbook.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let bytes = workbook(report).map_err(|why| io::Error::other(why.to_string()))?;
    out.write_all(&bytes)
}

fn workbook(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let title = report.heads.first().map_or("", |head| head.title.as_str());
    // Excel takes no longer ones.
    let title: String = title.chars().take(255).collect();
    let properties = DocProperties::new().set_title(title);
    book.set_properties(&properties.set_creation_datetime(&day(report.as_of)?));
    let styles = Styles::new();
    summary::sheet(&mut book, report, &styles)?;
    lists::failures(&mut book, report, &styles)?;
    annex::sheet(&mut book, report, &styles)?;
    lists::works(&mut book, report, &styles)?;
    lists::lacks(&mut book, report, &styles)?;
    lists::published(&mut book, report, &styles)?;
    lists::sources(&mut book, report, &styles)?;
    book.save_to_buffer()
}

/// A day of a sheet.
fn day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or_default();
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}
