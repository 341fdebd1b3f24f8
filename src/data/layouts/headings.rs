//! The headings of a table, from one header row or two: years above, what each year is
//! split by below, as merged cells leave a sheet.

use super::{Table, is_number, is_year_heading, tidy};
use crate::data::head::{self, Role};
use crate::data::number;
use crate::data::sheet::{Sheet, SheetRow};
use crate::source::text::key;
use crate::source::words::WORDS;

/// The headings of a table, one a column: all rows of its header above it, what spans
/// several columns carried to the right.
pub fn of(sheet: &Sheet, table: &Table) -> Vec<String> {
    let rows = table.upper.into_iter().chain([table.header]);
    let rows: Vec<SheetRow> = (rows.chain(table.lower.iter().copied()))
        .filter_map(|at| sheet.row(at))
        .collect();
    let plain = match (sheet.row(table.header), table.lower.first()) {
        (Some(head), Some(_)) => !(0..head.width()).any(|at| is_year_heading(&head.text(at))),
        _ => false,
    };
    let width = rows.iter().map(|row| row.width()).max().unwrap_or(0);
    let mut out = vec![String::new(); width];
    for (i, row) in rows.iter().enumerate() {
        // What spans several columns is written above the first of them.
        let mut over = String::new();
        let wider = i > 0 && !splits(rows[i - 1], *row);
        for (at, heading) in out.iter_mut().enumerate() {
            let own = tidy(&row.text(at));
            if !own.is_empty() {
                over.clone_from(&own);
            }
            let below = rows[i + 1..].iter().any(|row| !row.cell(at).is_empty());
            let carries = is_year_heading(&over) || is_carried(&over);
            let spans = carries && (below || wider && is_year_heading(heading));
            let said = match own.is_empty() && spans {
                true => &over,
                false => &own,
            };
            join(heading, said, plain);
        }
    }
    out
}

/// Whether words above several columns are of all of them: no heading of a column.
fn is_carried(over: &str) -> bool {
    head::role(over).is_none_or(|role| role == Role::Value)
}

/// Whether some cell of a row of headings spans several of the row below it.
fn splits(upper: SheetRow, lower: SheetRow) -> bool {
    let first = (0..upper.width()).find(|at| is_year_heading(&upper.text(*at)));
    let from = first.unwrap_or(0);
    (from..lower.width()).any(|at| upper.cell(at).is_empty() && !lower.cell(at).is_empty())
}

/// Adds what a lower row says to a heading: the year behind a part of it, as people
/// write `Quý I năm 2025`; a year of its own for the one above.
fn join(heading: &mut String, said: &str, plain: bool) {
    // A word for the parts to come (`Trong đó`) says nothing; under a name the word for
    // everything adds nothing either.
    let total = plain && !heading.is_empty() && head::is_total(said);
    if said.is_empty() || total || WORDS.part_leads.has(&key(said.trim_end_matches(':'))) {
        return;
    }
    if plain && !heading.is_empty() {
        heading.push_str(": ");
        heading.push_str(said);
        return;
    }
    if heading.is_empty() {
        heading.push_str(said);
        return;
    }
    let year = bare_year(heading).map(str::to_string);
    let spoken = key(said);
    match year {
        Some(year) if said.contains(&year) => *heading = said.to_string(),
        Some(year) if is_part_of_year(&spoken) => {
            let between = match spoken.ends_with(&key("năm")) {
                true => "",
                false => "năm ",
            };
            *heading = format!("{said} {between}{year}");
        }
        _ => {
            heading.push(' ');
            heading.push_str(said);
        }
    }
}

/// Whether words of a heading, as their key, are of a part of a year.
fn is_part_of_year(said: &str) -> bool {
    let number = |count: &str, most| count.parse::<u8>().is_ok_and(|n| (1..=most).contains(&n));
    // `9T`, `T11`, `Q3`.
    let short = said.split(' ').any(|word| {
        word.strip_suffix('t')
            .is_some_and(|count| number(count, 12))
            || word
                .strip_prefix('t')
                .is_some_and(|count| number(count, 12))
            || word.strip_prefix('q').is_some_and(|count| number(count, 4))
    });
    WORDS.part_year_headings.within(said) || short
}

/// The year of a heading that has nothing else: `2025`, `Năm 2025`.
fn bare_year(heading: &str) -> Option<&str> {
    let last = heading.rsplit(' ').next()?;
    let before = heading[..heading.len() - last.len()].trim();
    let year = last.len() == 4 && last.bytes().all(|b| b.is_ascii_digit());
    (year && (before.is_empty() || key(before) == key("năm"))).then_some(last)
}

/// The first column under a heading of a year.
fn first_year(row: SheetRow) -> Option<usize> {
    (0..row.width()).find(|at| is_year_heading(&row.text(*at)))
}

/// Rows of a header below the one with the years.
const MOST_LOWER: usize = 3;

/// The rows below a header that are header too.
pub fn lower(sheet: &Sheet, header: usize, head: SheetRow) -> Vec<usize> {
    let mut out = Vec::new();
    let filled = (sheet.rows(header + 1)).filter(|(_, row)| row.filled() > 0);
    for (at, row) in filled.take(MOST_LOWER) {
        let years = is_lower(head, row) && (out.is_empty() || is_under_years(head, row));
        if !years && !is_lower_of_names(head, row) {
            break;
        }
        out.push(at);
    }
    out
}

/// Whether the row below a header of names is header too: words under names that span
/// several columns, and nothing under the headings of what rows are of.
fn is_lower_of_names(upper: SheetRow, lower: SheetRow) -> bool {
    let width = upper.width().max(lower.width());
    let role = |at: &usize| head::role(&upper.text(*at)).is_some();
    let filled: Vec<usize> = (0..width)
        .filter(|at| !lower.cell(*at).is_empty())
        .collect();
    let first = (0..width).find(|at| !upper.cell(*at).is_empty() && !role(at));
    let word = |at: &usize| {
        let cell = lower.cell(*at);
        !number::is_missing(cell) && !number::says_missing(cell) && !begins_as_figure(cell)
    };
    (0..width).any(|at| role(&at))
        && first.is_some_and(|first| filled.iter().all(|at| *at >= first))
        && filled.len() > 1
        && filled.iter().any(|at| upper.cell(*at).is_empty())
        && filled.iter().all(|at| !role(at) && word(at))
}

/// Whether the row above a header says what its years are of: words, over years of which
/// some stand again; or it has the headings of the columns before the years, or nothing
/// above those.
pub fn is_upper(upper: SheetRow, years: SheetRow) -> bool {
    let mut seen = Vec::new();
    let again = (0..years.width()).any(|at| {
        let text = years.text(at);
        let again = is_year_heading(&text) && seen.contains(&text);
        seen.push(text);
        again
    });
    let cells = (0..upper.width()).map(|at| upper.cell(at));
    let mut filled = cells.filter(|cell| !cell.is_empty());
    if !filled.all(|cell| !begins_as_figure(cell)) {
        return false;
    }
    if again && upper.filled() > 1 {
        return true;
    }
    let Some(first) = first_year(years) else {
        return false;
    };
    let blank = |row: SheetRow| (0..first).all(|at| row.cell(at).is_empty());
    let over: Vec<String> = (first..upper.width())
        .map(|at| upper.text(at))
        .filter(|text| !text.is_empty())
        .collect();
    if over.is_empty() {
        return false;
    }
    let corner = (0..first)
        .map(|at| upper.text(at))
        .find(|text| !text.is_empty());
    match corner {
        Some(corner) => blank(years) && head::role(&corner).is_some(),
        // Titles stand in these columns too: long, with a colon.
        None => {
            let short = |text: &String| !text.contains(':') && text.split(' ').count() <= 6;
            first > 0 && !blank(years) && over.len() > 1 && over.iter().all(short)
        }
    }
}

/// Whether the row below a header is a header too: words under years of which some span
/// several columns, or stand over several; or words under the years alone.
pub fn is_lower(upper: SheetRow, lower: SheetRow) -> bool {
    let Some(first) = first_year(upper) else {
        return false;
    };
    let width = upper.width().max(lower.width());
    let mut seen = Vec::new();
    let spans = (first..width).any(|at| {
        let text = upper.text(at);
        let again = !text.is_empty() && seen.contains(&text);
        seen.push(text.clone());
        text.is_empty() && !lower.cell(at).is_empty() || again
    });
    let word = |at: &usize| {
        let cell = lower.cell(*at);
        !cell.is_empty() && !number::is_missing(cell) && !number::says_missing(cell)
    };
    let filled = (first..width).filter(|at| !lower.cell(*at).is_empty());
    let filled: Vec<usize> = filled.collect();
    let enough = is_under_years(upper, lower) || spans && filled.len() > 1;
    enough
        && !filled.is_empty()
        && filled.iter().all(word)
        && filled.iter().all(|at| !is_figure_cell(lower.cell(*at)))
}

/// Whether a row has nothing in the columns before the years, where its header has, or
/// the headings of those columns that its header leaves blank.
pub fn is_under_years(upper: SheetRow, lower: SheetRow) -> bool {
    let Some(first) = first_year(upper).filter(|first| *first > 0) else {
        return false;
    };
    let blank = |row: SheetRow| (0..first).all(|at| row.cell(at).is_empty());
    let headed = (0..first).any(|at| head::role(&lower.text(at)).is_some());
    blank(lower) && !blank(upper) || blank(upper) && headed
}

/// Whether a cell is a figure, or begins with one.
fn begins_as_figure(cell: &[u8]) -> bool {
    is_number(cell)
        || cell
            .first()
            .is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-')
}

/// The same, but for `6 tháng đầu năm`.
fn is_figure_cell(cell: &[u8]) -> bool {
    let part = || is_part_of_year(&key(&String::from_utf8_lossy(cell)));
    is_number(cell) || begins_as_figure(cell) && !part()
}

/// Whether a row only numbers the columns, as forms have it: `A; B; 1; 2; 3=2/1`. Numbers
/// alone may be a code and its figures: they number columns where the rows below are
/// named by words, or where one of them begins with 1 again.
pub fn is_numbering(sheet: &Sheet, at: usize, row: SheetRow) -> bool {
    let cells: Vec<String> = (row.texts().into_iter())
        .filter(|cell| !cell.is_empty())
        .collect();
    let (mut next, mut letter, mut marked) = (1, b'A', false);
    let numbers = |cell: &String| {
        let plain = cell.split('=').next().unwrap_or_default();
        let bare = plain.trim().trim_matches(['(', ')', '[', ']']).trim();
        marked |= bare.len() < cell.len();
        if next == 1 && bare.as_bytes() == [letter] {
            (letter, marked) = (letter + 1, true);
            return true;
        }
        let is_next = bare.parse::<u32>() == Ok(next);
        next += 1;
        is_next
    };
    let numbered = cells.len() > 2 && cells.iter().all(numbers) && next > 2;
    let below = || sheet.rows(at + 1).filter(|(_, row)| row.filled() > 1);
    let again = || below().any(|(_, other)| other.cell(0) == row.cell(0));
    let words = || below().all(|(_, row)| !begins_as_figure(row.cell(0)));
    numbered && (marked || again() || below().next().is_some() && words())
}
