//! How tables are laid out: from the rows of a [`Sheet`] to figures.
//!
//! One figure a line is read in blocks elsewhere ([`super::long`]); what spreads
//! figures over columns is a [`cross`] table: titles, a header, rows; perhaps several
//! one below the other.

mod columns;
mod cross;
mod headings;
mod narrowing;
mod pieces;
mod titles;

use super::Layout;
use super::head::{self, HeadRecord, Role};
use super::heading;
use super::issues::whole_file;
use super::period;
use super::shard::Shard;
use super::sheet::{Sheet, SheetRow};
use super::spelling::Spellings;
use super::vocabulary::Vocabulary;
use crate::finding::Finding;
use crate::finding::catalogue::data as kinds;
use crate::model::Period;
use crate::source::text::key;
use crate::source::words::WORDS;

pub use pieces::{is_of_money, label, label_in_title, unit_of_cells, unit_of_heading};
pub use titles::{About, Alone, heads_rows, is_part_of_year, of_lines, says_alone};

/// Rows before the header of a table that are looked at.
const PREFACE: usize = 12;

/// What a layout knows beside its sheet.
#[derive(Clone, Copy)]
pub struct Known<'v> {
    /// The labels of the programmes.
    pub vocabulary: &'v Vocabulary<'v>,
    /// How places are spelt.
    pub spellings: &'v Spellings,
    /// The file's name without its folder and ending: a title where there is none.
    pub stem: &'v str,
    /// The name of the sheet of a workbook, which says what a title says.
    pub sheet: Option<&'v str>,
}

impl Known<'_> {
    /// Whether the file's name is words, and not a number that is some indicator's code.
    pub fn stem_is_name(&self) -> bool {
        self.stem.chars().filter(|c| c.is_alphabetic()).count() > 3
    }
}

/// A table of a sheet.
struct Table {
    /// Its title rows, in order.
    titles: Vec<usize>,
    /// The rows above its header, in order, from the end of the table before it.
    above: Vec<usize>,
    /// The row above its header that says what the years are of.
    upper: Option<usize>,
    /// Its header.
    header: usize,
    /// Further rows of its header, below it.
    lower: Vec<usize>,
    /// Its rows.
    from: usize,
    to: usize,
}

/// Reads the tables of a sheet; their layout.
pub fn read<'v>(
    sheet: &Sheet,
    known: Known,
    vocabulary: &'v Vocabulary<'v>,
) -> Result<(Shard<'v>, Layout), Box<Finding>> {
    let mut shard = Shard::of(sheet, vocabulary);
    let mut layout = None;
    let mut at = 0;
    let mut title: Vec<usize> = Vec::new();
    let mut refused: Vec<Finding> = Vec::new();
    while let Some(table) = next_table(sheet, at, &title, known) {
        at = table.to;
        title.clone_from(&table.titles);
        match cross::read(sheet, &table, known, &mut shard) {
            Ok(found) => layout = layout.or(Some(found)),
            Err(finding) => refused.push(*finding),
        }
    }
    let Some(layout) = layout else {
        let first = refused.into_iter().next();
        return Err(first.map_or_else(|| unknown(sheet), Box::new));
    };
    // One table that is not read leaves the others; it is told of.
    for finding in refused {
        shard.issues.add(finding.entry, || finding);
    }
    Ok((shard, layout))
}

/// No table was recognised.
fn unknown(sheet: &Sheet) -> Box<Finding> {
    let first = sheet.rows(0).find(|(_, row)| row.filled() > 0);
    let excerpt = first.map_or(whole_file(&sheet.name), |(_, row)| row.record().whole());
    Box::new(Finding::in_data(&kinds::UNKNOWN_LAYOUT, excerpt))
}

/// The next table at or after a row; `before`: the titles of the one before it, which
/// hold for a header that follows without any.
fn next_table(sheet: &Sheet, at: usize, before: &[usize], known: Known) -> Option<Table> {
    let (mut titles, mut above) = (Vec::new(), Vec::new());
    let (mut header, mut upper) = (None, None);
    let filled = sheet.rows(at).filter(|(_, row)| row.filled() > 0);
    for (i, row) in filled.take(PREFACE) {
        if is_header(sheet, i, row, known) {
            header = Some(i);
            break;
        }
        upper = Some((i, row));
        above.push(i);
        if row.is_alone() {
            titles.push(i);
        }
    }
    let header = header?;
    if titles.is_empty() && at > 0 {
        titles = before.to_vec();
    }
    let head = sheet.row(header)?;
    let upper = upper.filter(|(_, row)| headings::is_upper(*row, head));
    let lower = headings::lower(sheet, header, head);
    let last = lower.last().copied().unwrap_or(header);
    let numbered = below(sheet, last).filter(|(at, row)| headings::is_numbering(sheet, *at, *row));
    let from = numbered.map_or(last, |(at, _)| at) + 1;
    let mut wide = None;
    let to = (sheet.rows(from))
        .find(|(i, row)| ends(sheet, head, (*i, *row), &mut wide, known))
        .map_or(sheet.count(), |(i, _)| i);
    Some(Table {
        titles,
        above,
        upper: upper.map(|(at, _)| at),
        header,
        lower,
        from,
        to,
    })
}

/// The next row with something in it.
fn below(sheet: &Sheet, at: usize) -> Option<(usize, SheetRow<'_>)> {
    sheet.rows(at + 1).find(|(_, row)| row.filled() > 0)
}

/// Whether a row begins another table: a title with a header below it, or another header.
/// `wide` keeps the next row of several cells: of a run of lines it is the same.
fn ends(
    sheet: &Sheet,
    head: SheetRow,
    (at, row): (usize, SheetRow),
    wide: &mut Option<usize>,
    known: Known,
) -> bool {
    if row.is_alone() {
        let find = || {
            let mut below = (sheet.rows(at + 1)).filter(|(_, row)| row.filled() > 0);
            let next = below.find(|(_, row)| !row.is_alone());
            next.map_or(sheet.count(), |(i, _)| i)
        };
        let next = wide.filter(|next| at < *next).unwrap_or_else(find);
        *wide = Some(next);
        let next = sheet.row(next).map(|row| (next, row));
        let labelled = |row: SheetRow| {
            let first = row.text(0);
            head::role(&tidy(&first)).is_none() && known.vocabulary.knows(&first)
        };
        return next.is_some_and(|(i, row)| {
            is_header(sheet, i, row, known) && !is_figures(row, head) && !labelled(row)
        });
    }
    let same_corner = !row.cell(0).is_empty() && key(&row.text(0)) == key(&head.text(0));
    same_corner && !same(head, row) && years(row) > 0 && !is_figures(row, head)
}

/// Whether a row repeats the header.
fn same(head: SheetRow, row: SheetRow) -> bool {
    row.cell(0) == head.cell(0)
        && (0..head.width().max(row.width())).all(|at| row.cell(at) == head.cell(at))
}

/// Whether what stands in the columns of years are figures: `2010` may be either.
fn is_figures(row: SheetRow, head: SheetRow) -> bool {
    let cells = 1..row.width();
    let numbers = cells.filter(|at| is_number(row.cell(*at))).count();
    let headed = (1..head.width())
        .filter(|at| is_year_heading(&head.text(*at)))
        .count();
    let own = (1..row.width())
        .filter(|at| is_year_heading(&row.text(*at)))
        .count();
    numbers > own || own == 0 && headed > 0
}

fn is_number(cell: &[u8]) -> bool {
    use super::number::{Reading, read};
    matches!(read(cell), Reading::Fixed(..) | Reading::Wide(..))
}

/// Whether a row heads a table: it has years, or a column of them with years below.
pub fn is_header(sheet: &Sheet, at: usize, row: SheetRow, known: Known) -> bool {
    if row.filled() < 2 {
        return false;
    }
    // `2025` among figures is one of them.
    let figure = |at: usize| is_number(row.cell(at)) && !is_year_heading(&row.text(at));
    if (0..row.width()).any(figure) {
        return false;
    }
    let named = (0..row.width()).any(|i| head::role(&tidy(&row.text(i))).is_some());
    // `Hà Nội;1900;1800` are figures.
    let bare = (1..row.width()).all(|at| row.cell(at).is_empty() || is_number(row.cell(at)));
    if !named && bare && columns::place_of(&row.text(0), known).is_some() {
        return false;
    }
    if years(row) > 0 || named && is_year_heading(&row.text(0)) {
        return true;
    }
    if is_of_places(sheet, at, row, known) || is_of_results(sheet, at, row, known) {
        return true;
    }
    // `31/12/2025` beside the heading of names.
    let names =
        || (0..row.width()).any(|i| head::role(&tidy(&row.text(i))) == Some(Role::Indicator));
    if (1..row.width()).any(|at| is_day_heading(&row.text(at))) && names() {
        return true;
    }
    let of_period =
        (0..row.width()).find(|i| head::role(&tidy(&row.text(*i))) == Some(Role::Period));
    let Some(column) = of_period else {
        return false;
    };
    let mut below = (sheet.rows(at + 1)).filter(|(_, row)| row.filled() > 1);
    let is_period = |row: SheetRow| {
        let cell = row.text(column);
        cell.is_empty() || period::parse(&cell).is_ok() || head::is_total(&cell)
    };
    below.next().is_none_or(|(_, row)| is_period(row))
        && below.next().is_none_or(|(_, row)| is_period(row))
}

/// Whether a row heads columns of places, of the one year that lines above give.
fn is_of_places(sheet: &Sheet, at: usize, row: SheetRow, known: Known) -> bool {
    let role = |i: &usize| head::role(&tidy(&row.text(*i)));
    let named = (0..row.width()).any(|i| role(&i) == Some(Role::Indicator));
    let others: Vec<String> = (0..row.width())
        .filter(|i| role(i).is_none() && !row.cell(*i).is_empty())
        .map(|i| row.text(i))
        .collect();
    let place = |text: &String| columns::place_of(text, known).is_some();
    let names = others
        .iter()
        .all(|text| place(text) || cross::is_name(text));
    named && others.len() > 1 && names && others.iter().any(place) && {
        let above = at.saturating_sub(PREFACE)..at;
        one_year(above.filter_map(|i| sheet.row(i)).flat_map(SheetRow::texts)).is_some()
    }
}

/// Whether a row heads columns of what was planned and what came about in the one year
/// that lines above give: `Kế hoạch; Thực hiện`.
fn is_of_results(sheet: &Sheet, at: usize, row: SheetRow, known: Known) -> bool {
    let texts: Vec<String> = (0..row.width()).map(|i| tidy(&row.text(i))).collect();
    let has = |role| texts.iter().any(|text| head::role(text) == Some(role));
    has(Role::Indicator) && !has(Role::Period) && {
        let above = at.saturating_sub(PREFACE)..at;
        let lines = above
            .filter_map(|i| sheet.row(i))
            .filter(|row| row.filled() < 4);
        let year = result_year(lines.flat_map(SheetRow::texts), known);
        year.is_some_and(|year| texts.iter().any(|text| is_result_of(text, year)))
    }
}

/// Whether a record near the start of a file heads such columns.
pub fn heads_results(records: &[HeadRecord], at: usize, known: Known) -> bool {
    let first = records.iter().take(at + 1);
    let Some(sheet) = Sheet::of_cells("", first.map(|record| record.fields.clone())) else {
        return false;
    };
    sheet
        .row(at)
        .is_some_and(|row| is_of_results(&sheet, at, row, known))
}

/// The one year whose results lines above a table are of; none where they head a plan.
fn result_year(lines: impl Iterator<Item = String>, known: Known) -> Option<i16> {
    let lines: Vec<String> = lines.collect();
    let goal = |line: &String| titles::of_line(line, known).why == Some(heading::Why::Goal);
    match lines
        .iter()
        .any(|line| goal(line) || titles::is_of_both(line))
    {
        true => None,
        false => only_year(&undated(&lines)),
    }
}

/// Whether a heading with this year behind it is of the year's results and nothing else.
fn is_result_of(text: &str, year: i16) -> bool {
    let said = key(text);
    let result = WORDS.result_headings.within(&said) || WORDS.plain_result_headings.has(&said);
    let read = || heading::read(&format!("{text} {year}"), &|_| false, &|_| false);
    result && matches!(read(), heading::Heading::Of { rest, .. } if rest.is_empty())
}

/// The one year that lines give, beside the days they are dated by.
fn one_year(lines: impl Iterator<Item = String>) -> Option<i16> {
    let lines: Vec<String> = lines.collect();
    let undated = undated(&lines);
    match undated.iter().any(|line| has_year(line)) {
        true => only_year(&undated),
        false => only_year(&lines),
    }
}

/// Lines without the days and papers that they name, and without those that only date one.
fn undated(lines: &[String]) -> Vec<String> {
    let lines = lines.iter().filter(|line| !titles::is_dateline(line));
    lines.map(|line| titles::without_days(line)).collect()
}

fn has_year(line: &str) -> bool {
    let mut digits = line.split(|c: char| !c.is_ascii_digit());
    digits.any(|one| one.len() == 4)
}

fn only_year(lines: &[String]) -> Option<i16> {
    let mut found = None;
    for line in lines {
        for digits in line
            .split(|c: char| !c.is_ascii_digit())
            .filter(|one| one.len() == 4)
        {
            let year = digits
                .parse()
                .ok()
                .filter(|year| (1900..2100).contains(year))?;
            if found.is_some_and(|known| known != year) {
                return None;
            }
            found = Some(year);
        }
    }
    found
}

/// How many cells after the first head figures of a year, quarter or month.
fn years(row: SheetRow) -> usize {
    (1..row.width())
        .filter(|at| is_year_heading(&row.text(*at)))
        .count()
}

fn is_year_heading(text: &str) -> bool {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    match heading::read(&tidy(text), &|_| false, &|_| false) {
        heading::Heading::Of { period, .. } => !matches!(period, Period::Day(_)),
        heading::Heading::Aside(_) => true,
        heading::Heading::Plain => false,
    }
}

fn is_day_heading(text: &str) -> bool {
    let day = period::parse(&tidy(text)).map(|(period, _)| period);
    matches!(day, Ok(Period::Day(_))) && !text.contains('(')
}

/// A heading as people would have written it.
fn tidy(text: &str) -> String {
    heading::from_r(text).unwrap_or_else(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Whether there is such a table, with a row of figures below its header, in the first
/// records of a file.
pub fn has_table(records: &[HeadRecord], known: Known) -> bool {
    let cells = records.iter().map(|record| record.fields.clone());
    let Some(sheet) = Sheet::of_cells("", cells) else {
        return false;
    };
    let figures = |row: SheetRow| (1..row.width()).any(|at| is_number(row.cell(at)));
    (sheet.rows(0)).any(|(at, row)| {
        is_header(&sheet, at, row, known) && sheet.rows(at + 1).any(|(_, row)| figures(row))
    })
}

/// Whether the start of a file may be such a table, and not one figure a line.
pub fn is_table(text: &[u8], delimiter: u8, known: Known) -> bool {
    let end = memchr::memrchr(b'\n', text).map_or(text.len(), |at| at + 1);
    let sheet = Sheet::of_records("", text[..end.max(1).min(text.len())].to_vec(), delimiter);
    begins_table(&sheet, known)
}

/// Whether the first rows of a sheet begin such a table.
pub fn begins_table(sheet: &Sheet, known: Known) -> bool {
    let mut rows = (sheet.rows(0))
        .filter(|(_, row)| row.filled() > 0)
        .take(PREFACE);
    rows.any(|(at, row)| is_header(sheet, at, row, known))
}
