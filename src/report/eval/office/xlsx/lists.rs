//! What is not met, tasks, what is missing, and where every figure stands.

use super::sheet::{Column, Sheet, Styles, Written};
use crate::eval::Kind;
use crate::report::eval::office::{Entry, Report};
use rust_xlsxwriter::Workbook;
use std::ops::Range;

fn columns(report: &Report, all: &[(&'static str, &'static str, f64)]) -> Vec<Column> {
    let said = |(vi, en, width): &(&'static str, &'static str, f64)| {
        (report.say(vi, en).to_string(), *width)
    };
    all.iter().map(said).collect()
}

/// `1, 2, 3`: the numbers of sources.
fn numbers(entry: &Entry) -> String {
    let all: Vec<String> = entry
        .sources
        .iter()
        .map(|at| (at + 1).to_string())
        .collect();
    all.join(", ")
}

/// Unmet and overdue, by who answers, the worst first; then what was striven for.
pub(super) fn failures(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    let mut sheet = Sheet::new(book, report, styles, report.say("Không đạt", "Unmet"))?;
    sheet.heads(&columns(
        report,
        &[
            ("Cơ quan trả lời hôm nay", "Who answers today", 30.0),
            ("Mã", "Code", 9.0),
            ("Cam kết", "Commitment", 46.0),
            ("Địa bàn", "Place", 16.0),
            ("Mốc", "By", 11.0),
            ("Yêu cầu", "Required", 16.0),
            ("Số liệu", "Figure", 12.0),
            ("Đơn vị", "Unit", 12.0),
            ("Kỳ", "Period", 10.0),
            ("Loại số liệu", "Standing", 12.0),
            ("Kết quả", "Result", 13.0),
            ("Còn thiếu", "Short by", 12.0),
            ("Hụt so với mức", "Of the level", 12.0),
            ("Nguyên nhân", "Cause", 32.0),
            ("Giải pháp", "Remedy", 32.0),
            ("Nguồn số", "Sources", 10.0),
            ("Ghi chú", "Notes", 40.0),
        ],
    ))?;
    let first = sheet.row;
    let striven = report.say("phấn đấu: ", "striven for: ");
    let groups = (report.failures.iter().map(|group| (group, "")))
        .chain(report.striven.iter().map(|group| (group, striven)));
    for (group, mark) in groups {
        for entry in group.entries.iter().map(|at| &report.entries[*at]) {
            failure(&mut sheet, &group.name, mark, entry)?;
        }
    }
    sheet.colour(10, first)?;
    sheet.sift(first - 1)?;
    sheet.below(2, report.no_failures())
}

fn failure(sheet: &mut Sheet, agency: &str, mark: &str, entry: &Entry) -> Written {
    let report = sheet.report;
    sheet.text(0, agency)?;
    sheet.text(1, entry.code.as_deref().unwrap_or_default())?;
    sheet.text(2, &entry.name)?;
    sheet.text(3, entry.place.as_deref().unwrap_or_default())?;
    sheet.text(4, &entry.by)?;
    sheet.text(5, &format!("{mark}{}", entry.required))?;
    match &entry.figure {
        Some(figure) => {
            sheet.figure(6, figure.number.as_ref(), &figure.bare)?;
            sheet.text(7, entry.unit.as_deref().unwrap_or_default())?;
            sheet.text(8, &figure.when)?;
            sheet.text(9, report.flag(figure.flag))?;
        }
        None => (6..10).try_for_each(|at| sheet.text(at, ""))?,
    }
    sheet.text(10, report.word(entry.status))?;
    match &entry.short {
        Some((_, short)) => sheet.number(11, short)?,
        None => sheet.text(11, entry.stands.as_deref().unwrap_or_default())?,
    }
    sheet.text(12, entry.share.as_deref().unwrap_or_default())?;
    sheet.text(13, entry.cause.as_deref().unwrap_or_default())?;
    sheet.text(14, entry.remedy.as_deref().unwrap_or_default())?;
    sheet.text(15, &numbers(entry))?;
    sheet.text(16, &entry.remarks.join("; "))?;
    sheet.next()
}

/// Tasks and reports in the order of the document.
pub(super) fn works(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    if report.works.is_empty() {
        return Ok(());
    }
    let name = report.say("Nhiệm vụ, báo cáo", "Tasks and reports");
    let mut sheet = Sheet::new(book, report, styles, name)?;
    sheet.heads(&columns(
        report,
        &[
            ("Mã", "Code", 10.0),
            ("Loại", "Kind", 11.0),
            ("Việc", "What", 60.0),
            ("Thời hạn", "Due", 18.0),
            ("Ngày đến hạn", "Last day", 13.0),
            ("Kết quả", "Result", 16.0),
            ("Ngày hoàn thành", "Done on", 13.0),
            ("Cơ quan trả lời hôm nay", "Who answers today", 36.0),
            ("Ghi chú", "Notes", 40.0),
        ],
    ))?;
    let first = sheet.row;
    for entry in report.works.iter().map(|at| &report.entries[*at]) {
        let kind = match entry.kind {
            Kind::Target => report.say("chỉ tiêu", "target"),
            Kind::Task => report.say("nhiệm vụ", "task"),
            Kind::Duty => report.say("báo cáo", "report"),
        };
        sheet.text(0, entry.code.as_deref().unwrap_or_default())?;
        sheet.text(1, kind)?;
        sheet.text(2, &entry.name)?;
        sheet.text(3, &entry.deadline())?;
        sheet.day(4, entry.due)?;
        sheet.text(5, report.word(entry.status))?;
        sheet.day(6, entry.completed)?;
        sheet.text(7, &entry.now)?;
        sheet.text(8, &entry.beside(report).join("; "))?;
        sheet.next()?;
    }
    sheet.colour(5, first)?;
    sheet.sift(first - 1)
}

/// What is due and not known.
pub(super) fn lacks(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    let name = report.say("Thiếu số liệu", "Missing data");
    let mut sheet = Sheet::new(book, report, styles, name)?;
    sheet.heads(&columns(
        report,
        &[
            ("Cơ quan trả lời hôm nay", "Who answers today", 36.0),
            ("Mã", "Code", 9.0),
            ("Cam kết", "Commitment", 50.0),
            ("Địa bàn", "Place", 16.0),
            ("Mốc", "By", 11.0),
            ("Yêu cầu", "Required", 18.0),
            ("Kết quả", "Result", 16.0),
            ("Số gần nhất", "Latest known", 30.0),
            ("Ghi chú", "Notes", 40.0),
            ("Còn thiếu", "What lacks", 30.0),
            ("Nguyên nhân", "Cause", 34.0),
            ("Giải pháp", "Remedy", 34.0),
        ],
    ))?;
    let first = sheet.row;
    for group in &report.lacks {
        for entry in group.entries.iter().map(|at| &report.entries[*at]) {
            sheet.text(0, &group.name)?;
            sheet.text(1, entry.code.as_deref().unwrap_or_default())?;
            sheet.text(2, &entry.name)?;
            sheet.text(3, entry.place.as_deref().unwrap_or_default())?;
            sheet.text(4, &entry.by)?;
            sheet.text(5, &entry.required)?;
            sheet.text(6, report.word(entry.status))?;
            sheet.text(7, entry.known().unwrap_or_default())?;
            sheet.text(8, &entry.remarks.join("; "))?;
            let why = [&entry.lacks, &entry.cause, &entry.remedy];
            for (column, text) in (9..).zip(why) {
                sheet.text(column, text.as_deref().unwrap_or_default())?;
            }
            sheet.next()?;
        }
    }
    sheet.colour(6, first)?;
    sheet.sift(first - 1)?;
    sheet.below(2, report.no_lacks())
}

/// Published verdicts that are not what is computed, where there are.
pub(super) fn published(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    let Some(section) = &report.published else {
        return Ok(());
    };
    let name = report.say("Đã công bố", "Published");
    let mut sheet = Sheet::new(book, report, styles, name)?;
    let widths = [46.0, 11.0, 34.0, 40.0, 50.0];
    let heads = section.heads.iter().map(|head| head.to_string());
    sheet.heads(&heads.zip(widths).collect::<Vec<Column>>())?;
    let first = sheet.row;
    for row in &section.rows {
        for (at, cell) in row.iter().enumerate() {
            sheet.text(at, cell)?;
        }
        sheet.next()?;
    }
    sheet.sift(first - 1)?;
    sheet.below(0, section.more.clone())?;
    sheet.below(0, Some(format!("{}. {}", section.title, section.lead)))
}

/// Every figure shown, with its file, row and column; where a sheet is full, on another.
pub(super) fn sources(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    let name = report.say("Nguồn", "Sources");
    for (at, part) in parts(report.sources.len(), ROWS).enumerate() {
        let name = match at {
            0 => name.to_string(),
            _ => format!("{name} {}", at + 1),
        };
        let mut sheet = Sheet::new(book, report, styles, &name)?;
        sources_sheet(&mut sheet, part)?;
    }
    Ok(())
}

/// So many rows stand on one sheet: Excel has 1,048,576.
const ROWS: usize = 1_000_000;

/// So many rows in parts of so many, at least one.
fn parts(rows: usize, most: usize) -> impl Iterator<Item = Range<usize>> {
    let count = rows.div_ceil(most).max(1);
    (0..count).map(move |at| at * most..rows.min((at + 1) * most))
}

fn sources_sheet(sheet: &mut Sheet, part: Range<usize>) -> Written {
    let report = sheet.report;
    sheet.heads(&columns(
        report,
        &[
            ("Số", "No.", 7.0),
            ("Chỉ tiêu", "Indicator", 52.0),
            ("Địa bàn", "Place", 16.0),
            ("Kỳ", "Period", 11.0),
            ("Số liệu", "Figure", 18.0),
            ("Loại số liệu", "Standing", 12.0),
            ("Nguồn", "Source", 36.0),
            ("Tệp", "File", 36.0),
            ("Dòng", "Row", 8.0),
            ("Cột", "Column", 8.0),
            ("Ô", "Cell", 8.0),
        ],
    ))?;
    let first = sheet.row;
    for (at, source) in part.clone().zip(&report.sources[part]) {
        sheet.count(0, at as u64 + 1)?;
        sheet.text(1, &source.name)?;
        sheet.text(2, source.place.as_deref().unwrap_or_default())?;
        sheet.text(3, &source.when)?;
        sheet.text(4, &source.text)?;
        sheet.text(5, report.flag(source.flag))?;
        sheet.text(6, source.stated.as_deref().unwrap_or_default())?;
        sheet.text(7, source.file.as_deref().unwrap_or_default())?;
        match source.line {
            Some(line) => sheet.count(8, line.into())?,
            None => sheet.text(8, "")?,
        }
        match source.column {
            Some(column) => sheet.count(9, column.into())?,
            None => sheet.text(9, "")?,
        }
        sheet.text(10, source.cell.as_deref().unwrap_or_default())?;
        sheet.next()?;
    }
    sheet.sift(first - 1)
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn what_a_sheet_cannot_hold_stands_on_another() {
        let of = |rows| {
            let parts = parts(rows, 3).map(|part| (part.start, part.end));
            parts.collect::<Vec<_>>()
        };
        assert_eq!(of(0), [(0, 0)]);
        assert_eq!(of(3), [(0, 3)]);
        assert_eq!(of(7), [(0, 3), (3, 6), (6, 7)]);
    }
}
