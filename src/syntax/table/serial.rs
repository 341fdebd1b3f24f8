//! Days that a spreadsheet keeps as numbers: 30/6/2025 in a cell without a date's format
//! is 45838, which reads as a level.

use crate::finding::Finding;
use crate::finding::catalogue::syntax::words_in_cell::{KEPT_AS_A_DAY, WORDS_IN_CELL};
use crate::syntax::line::LineParser;
use crate::syntax::table::words::is_date;
use crate::syntax::tree::{Attr, Lost, Name, Row, Table, TargetLine};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The years of which programmes have levels.
const YEARS: std::ops::RangeInclusive<i16> = 2015..=2051;

/// So many times another cell's number is no level of the same indicator.
const TIMES: f64 = 20.0;

/// What a level's cell has.
enum Cell {
    /// A plain number of five digits that is a day of those years.
    Day(Date),
    /// Another number.
    Number(f64),
    /// What a spreadsheet made a date of, and was refused.
    Made,
}

/// Asks about levels that may be days: beside a cell that is a date, or of another size
/// than every other level of the row, or of the column where the row has no other.
pub(super) fn report(parser: &mut LineParser, table: &mut Table) {
    let rows: Vec<Vec<(usize, Cell)>> = (table.rows.iter()).map(|row| cells(parser, row)).collect();
    let all: Vec<f64> = rows
        .iter()
        .flatten()
        .filter_map(|(_, c)| number(c))
        .collect();
    for (row, cells) in table.rows.iter_mut().zip(&rows) {
        let made = cells.iter().any(|(_, cell)| matches!(cell, Cell::Made));
        let own: Vec<f64> = cells.iter().filter_map(|(_, c)| number(c)).collect();
        let beside = if own.is_empty() { &all } else { &own };
        let days = cells.iter().filter_map(|(at, cell)| match cell {
            Cell::Day(day) => Some((*at, *day)),
            Cell::Number(_) | Cell::Made => None,
        });
        for (at, day) in days {
            let typed = serial(day);
            let apart = |other: &f64| *other * TIMES < typed;
            if made || !beside.is_empty() && beside.iter().all(apart) {
                ask(parser, row, at, day);
            }
        }
    }
}

fn number(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(*number),
        Cell::Day(_) | Cell::Made => None,
    }
}

/// The levels of a row, each by its place among the row's attributes.
fn cells(parser: &LineParser, row: &Row) -> Vec<(usize, Cell)> {
    let cell = |(at, attribute): (usize, &crate::syntax::tree::Attribute)| {
        let (text, read) = match (&attribute.attr, &attribute.lost) {
            (Some(Attr::Target(line)), _) => (&line.text, true),
            (None, Some(Lost::Target(line))) => (&line.text, false),
            _ => return None,
        };
        let typed = parser.slice(text.span).trim();
        match (read, day_of(typed), is_date(typed)) {
            (true, Some(day), _) => Some((at, Cell::Day(day))),
            (false, _, true) => Some((at, Cell::Made)),
            (true, None, _) => first_number(typed).map(|number| (at, Cell::Number(number))),
            (false, ..) => None,
        }
    };
    row.attributes.iter().enumerate().filter_map(cell).collect()
}

/// The size of the first number of a level.
fn first_number(typed: &str) -> Option<f64> {
    let from = typed.find(|c: char| c.is_ascii_digit())?;
    let number = typed[from..].split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',');
    let number = number.into_iter().next()?;
    number.replace('.', "").replace(',', ".").parse().ok()
}

/// The day that five digits are for a spreadsheet, where it is of those years.
fn day_of(typed: &str) -> Option<Date> {
    let digits = typed.len() == 5 && typed.bytes().all(|b| b.is_ascii_digit());
    let days: i64 = typed.parse().ok().filter(|_| digits)?;
    let day = FIRST_DAY.checked_add(days.days()).ok()?;
    YEARS.contains(&day.year()).then_some(day)
}

/// The day from which spreadsheets count.
const FIRST_DAY: Date = date(1899, 12, 30);

fn serial(day: Date) -> f64 {
    let days = FIRST_DAY.until(day).map_or(0, |span| span.get_days());
    f64::from(days)
}

/// Asks what a cell says, and leaves its level open.
fn ask(parser: &mut LineParser, row: &mut Row, at: usize, day: Date) {
    let Some(Attr::Target(line)) = row.attributes[at].attr.take() else {
        return;
    };
    let text: &Name = &line.text;
    let typed = parser.slice(text.span).trim().to_string();
    let finding = Finding::new(&WORDS_IN_CELL, text.span)
        .arg("typed", format!("`{typed}`"))
        .arg(
            "day",
            format!("{}/{}/{}", day.day(), day.month(), day.year()),
        )
        .arg("short", format!("{}/{}", day.day(), day.month()))
        .arg("number", thousands(&typed))
        .help(KEPT_AS_A_DAY);
    parser.findings.push(finding);
    row.attributes[at].lost = Some(Lost::Target(Box::new(TargetLine {
        condition: None,
        stretch: None,
        strives: false,
        firm: false,
        rises: false,
        ..*line
    })));
}

/// Five digits as a document has them.
fn thousands(digits: &str) -> String {
    let (thousands, rest) = digits.split_at(digits.len().saturating_sub(3));
    format!("{thousands}.{rest}")
}
