//! The headings of a table, from one header row or two: years above, what each year is
//! split by below, as merged cells leave a sheet.

use super::{Table, is_number, is_year_heading, tidy};
use crate::data::head;
use crate::data::number;
use crate::data::sheet::{Sheet, SheetRow};

/// The headings of a table, one a column.
pub fn of(sheet: &Sheet, table: &Table) -> Vec<String> {
    let rows = [table.upper, Some(table.header), table.lower];
    let rows: Vec<SheetRow> = rows
        .into_iter()
        .flatten()
        .filter_map(|at| sheet.row(at))
        .collect();
    let width = rows.iter().map(|row| row.width()).max().unwrap_or(0);
    let mut out = vec![String::new(); width];
    for (i, row) in rows.iter().enumerate() {
        // What spans several columns is written above the first of them.
        let mut over = String::new();
        for (at, heading) in out.iter_mut().enumerate() {
            let own = tidy(&row.text(at));
            let below = rows.get(i + 1).map_or(String::new(), |row| row.text(at));
            if !own.is_empty() {
                over.clone_from(&own);
            }
            let spans =
                is_year_heading(&over) || is_year_heading(&below) && head::role(&over).is_none();
            let said = match own.is_empty() && !below.is_empty() && spans {
                true => &over,
                false => &own,
            };
            if !heading.is_empty() && !said.is_empty() {
                heading.push(' ');
            }
            heading.push_str(said);
        }
    }
    out
}

/// Whether the row above a header says what its years are of: words, over years of which
/// some stand again.
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
    again && upper.filled() > 1 && filled.all(|cell| !begins_as_figure(cell))
}

/// Whether the row below a header is a header too: words under years of which some span
/// several columns, or stand over several.
pub fn is_lower(upper: SheetRow, lower: SheetRow) -> bool {
    let heading = |at: &usize| is_year_heading(&upper.text(*at));
    let width = upper.width().max(lower.width());
    let Some(first) = (0..width).find(heading) else {
        return false;
    };
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
    spans
        && filled.len() > 1
        && filled.iter().all(word)
        && filled.iter().all(|at| !begins_as_figure(lower.cell(*at)))
}

/// Whether a cell is a figure, or begins with one.
fn begins_as_figure(cell: &[u8]) -> bool {
    is_number(cell)
        || cell
            .first()
            .is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-')
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
