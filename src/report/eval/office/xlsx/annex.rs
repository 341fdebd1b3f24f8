//! The annex in the order of the document, one row an indicator: figures of past years, and
//! of each milestone its level, figure, verdict and what is missing.

use super::sheet::{Column, Sheet, Styles, Written};
use crate::model::Period;
use crate::model::number::vietnamese;
use crate::report::eval::office::{Entry, Milestone, Report, Row, Shown};
use rust_xlsxwriter::Workbook;
use std::collections::{HashMap, HashSet};

/// Columns before those of years: code, name, place, unit.
const FIRST: usize = 4;

/// Columns of a milestone: level, verdict, what is missing; where figures of its own are
/// in no column of a year, these and their periods too.
const EACH: usize = 3;

/// So many milestones have columns; what is due at others has rows of its own.
const MILESTONES: usize = 40;

struct Shape {
    years: Vec<i16>,
    milestones: Vec<Milestone>,
    /// Where each milestone stands among them, by its code.
    places: HashMap<String, usize>,
    /// The first column of each milestone, and of what comes after them.
    from: Vec<usize>,
    /// Some commitment's milestone has no columns.
    more: bool,
}

pub(super) fn sheet(book: &mut Workbook, report: &Report, styles: &Styles) -> Written {
    let mut milestones = report.milestones();
    let more = milestones.len() > MILESTONES;
    milestones.truncate(MILESTONES);
    let years = report.years();
    let mut from = vec![FIRST + years.len()];
    let known: HashSet<i16> = years.iter().copied().collect();
    let own = report.entries.iter().filter(|entry| is_own(&known, entry));
    let own: HashSet<&str> = own.map(|entry| entry.by_code.as_str()).collect();
    for milestone in &milestones {
        let own = own.contains(milestone.code.as_str());
        from.push(from[from.len() - 1] + EACH + if own { 2 } else { 0 });
    }
    let places = milestones.iter().enumerate();
    let places = places.map(|(at, one)| (one.code.clone(), at)).collect();
    let shape = Shape {
        years,
        milestones,
        places,
        from,
        more,
    };
    let mut sheet = Sheet::new(book, report, styles, report.say("Phụ lục", "Annex"))?;
    sheet.heads(&shape.heads(report))?;
    let mut under = None;
    for row in &report.annex {
        let here = (row.programme, row.section.as_ref().map(|(at, _)| *at));
        if under != Some(here) {
            under = Some(here);
            let title = report.under(row);
            if !title.is_empty() {
                sheet.section(&title)?;
            }
        }
        shape.write(&mut sheet, row)?;
    }
    for at in 0..shape.milestones.len() {
        sheet.colour(shape.of(at) + 1, 1)?;
    }
    match report.annex_cut() {
        Some(words) => sheet.section(&words),
        None => Ok(()),
    }
}

impl Shape {
    /// The first column of a milestone.
    fn of(&self, milestone: usize) -> usize {
        self.from[milestone]
    }

    /// Whether a milestone has columns for figures of its own.
    fn has_own(&self, milestone: usize) -> bool {
        self.from[milestone + 1] - self.from[milestone] > EACH
    }

    /// The first column after the milestones.
    fn last(&self) -> usize {
        self.of(self.milestones.len())
    }

    fn heads(&self, report: &Report) -> Vec<Column> {
        let mut heads: Vec<Column> = vec![
            (report.say("Mã", "Code").into(), 8.0),
            (report.say("Chỉ tiêu", "Indicator").into(), 38.0),
            (report.say("Địa bàn", "Place").into(), 10.0),
            (report.say("Đơn vị", "Unit").into(), 9.0),
        ];
        let word = report.say("Thực hiện", "Figure");
        heads.extend((self.years.iter()).map(|year| (format!("{word} {year}"), 9.0)));
        for (at, milestone) in self.milestones.iter().enumerate() {
            let by = &milestone.text;
            let mut add =
                |vi, en, width| heads.push((format!("{} {by}", report.say(vi, en)), width));
            add("Mức", "Level", 11.0);
            add("Kết quả", "Result", 12.0);
            add("Còn thiếu", "Short by", 9.0);
            if self.has_own(at) {
                add("Số liệu của mốc", "Figure of", 10.0);
                add("Kỳ của số liệu", "Its period", 10.0);
            }
        }
        heads.extend([
            (
                report
                    .say("Cơ quan trả lời hôm nay", "Who answers today")
                    .into(),
                20.0,
            ),
            (report.say("Nguyên nhân", "Cause").into(), 16.0),
            (report.say("Giải pháp", "Remedy").into(), 16.0),
            (report.say("Ghi chú", "Notes").into(), 20.0),
        ]);
        heads
    }

    /// A row; of several commitments at one milestone the others have a row each below.
    fn write(&self, sheet: &mut Sheet, row: &Row) -> Written {
        let report = sheet.report;
        let mut lines: Vec<Vec<Option<&Entry>>> = Vec::new();
        let mut others: Vec<&Entry> = Vec::new();
        // How many lines each milestone has filled.
        let mut filled = vec![0; self.milestones.len()];
        for entry in row.entries.iter().map(|at| &report.entries[*at]) {
            let Some(&at) = self.places.get(&entry.by_code) else {
                others.push(entry);
                continue;
            };
            let line = filled[at];
            filled[at] += 1;
            if line == lines.len() {
                lines.push(vec![None; self.milestones.len()]);
            }
            lines[line][at] = Some(entry);
        }
        if lines.is_empty() && others.is_empty() {
            lines.push(vec![None; self.milestones.len()]);
        }
        for (at, line) in lines.iter().enumerate() {
            self.line(sheet, row, at == 0, line)?;
        }
        debug_assert!(self.more || others.is_empty());
        for entry in others {
            self.other(sheet, row, entry)?;
        }
        Ok(())
    }

    fn first(sheet: &mut Sheet, row: &Row) -> Written {
        sheet.text(0, row.code.as_deref().unwrap_or_default())?;
        sheet.text(1, &row.name)?;
        sheet.text(2, row.place.as_deref().unwrap_or_default())?;
        sheet.text(3, row.unit.as_deref().unwrap_or_default())
    }

    fn line(&self, sheet: &mut Sheet, row: &Row, whole: bool, line: &[Option<&Entry>]) -> Written {
        Self::first(sheet, row)?;
        let past = row.past.iter().rev();
        let past: HashMap<Period, &Shown> = past.map(|shown| (shown.period, shown)).collect();
        for (at, year) in self.years.iter().enumerate() {
            let figure = past.get(&Period::Year(*year));
            match figure.filter(|_| whole) {
                Some(figure) => {
                    sheet.figure(FIRST + at, figure.number.as_ref(), &figure.bare)?;
                }
                None => sheet.text(FIRST + at, "")?,
            }
        }
        for (at, entry) in line.iter().enumerate() {
            let from = self.of(at);
            let until = self.of(at + 1);
            match entry {
                Some(entry) => commitment(sheet, from, self.has_own(at), entry)?,
                None => (from..until).try_for_each(|at| sheet.text(at, ""))?,
            }
        }
        let of: Vec<&Entry> = line.iter().flatten().copied().collect();
        self.end(sheet, row, &of)
    }

    /// What is due at a milestone without columns, named in the remark.
    fn other(&self, sheet: &mut Sheet, row: &Row, entry: &Entry) -> Written {
        Self::first(sheet, row)?;
        for at in FIRST..self.last() {
            sheet.text(at, "")?;
        }
        self.end(sheet, row, &[entry])?;
        let report = sheet.report;
        let figure = entry.figure.as_ref();
        let figure = figure.map_or(String::new(), |figure| format!("; {}", figure.text));
        let remarks = entry.remarks.iter().map(|text| format!("; {text}"));
        let told = format!(
            "{}: {}; {}{figure}{}",
            entry.by,
            entry.required,
            report.word(entry.status),
            remarks.collect::<String>()
        );
        sheet.row -= 1;
        sheet.text(self.last() + 3, &told)?;
        sheet.next()
    }

    fn end(&self, sheet: &mut Sheet, row: &Row, of: &[&Entry]) -> Written {
        let joined = |all: Vec<String>| -> String {
            let mut all = all;
            all.dedup();
            all.join("; ")
        };
        // Of several commitments each says which it is.
        let several = of.len() > 1;
        let named = |entry: &Entry, text: &str| match several {
            true => format!("{}: {text}", entry.by),
            false => text.to_string(),
        };
        let said = |get: fn(&Entry) -> Option<&String>| {
            let told = of
                .iter()
                .filter_map(|entry| Some(named(entry, get(entry)?)));
            joined(told.collect())
        };
        let told = of.iter().filter(|entry| !entry.remarks.is_empty());
        let notes = told.map(|entry| named(entry, &entry.remarks.join("; ")));
        let cells = [
            row.now.clone(),
            said(|entry| entry.cause.as_ref()),
            said(|entry| entry.remedy.as_ref()),
            joined(notes.collect()),
        ];
        for (at, text) in cells.iter().enumerate() {
            sheet.text(self.last() + at, text)?;
        }
        sheet.next()
    }
}

/// Level, verdict, what is missing; the figure and its period where they have columns.
fn commitment(sheet: &mut Sheet, from: usize, own: bool, entry: &Entry) -> Written {
    let report = sheet.report;
    level(sheet, from, entry)?;
    sheet.text(from + 1, report.word(entry.status))?;
    match &entry.short {
        Some((_, short)) => sheet.number(from + 2, short)?,
        None => sheet.text(from + 2, "")?,
    }
    match &entry.figure {
        _ if !own => Ok(()),
        Some(figure) => {
            sheet.figure(from + 3, figure.number.as_ref(), &figure.bare)?;
            sheet.text(from + 4, &figure.when)
        }
        None => {
            sheet.text(from + 3, "")?;
            sheet.text(from + 4, "")
        }
    }
}

/// Whether the figure of a commitment stands in no column of a year.
fn is_own(years: &HashSet<i16>, entry: &Entry) -> bool {
    entry
        .figure
        .as_ref()
        .is_some_and(|figure| match figure.period {
            Period::Year(year) => !years.contains(&year),
            _ => true,
        })
}

/// A level: a number where the document has nothing but one.
fn level(sheet: &mut Sheet, at: usize, entry: &Entry) -> Written {
    let level = entry.level.as_ref();
    let number = level.and_then(|level| level.low.as_ref().or(level.high.as_ref()));
    let bare = number.filter(|number| {
        let text = crate::report::eval::json::decimal(number);
        entry.required == vietnamese(&text) || entry.required == text.replace('.', ",")
    });
    match bare {
        Some(number) => sheet.number(at, number),
        None => sheet.text(at, &entry.required),
    }
}
