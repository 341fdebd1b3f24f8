//! The headings of a table, from one header row or two: years above, what each year is
//! split by below, as merged cells leave a sheet.

use super::{Table, is_number, is_year_heading, tidy};
use crate::data::head;
use crate::data::number;
use crate::data::sheet::{Sheet, SheetRow};
use crate::source::text::key;
use crate::source::words::WORDS;

/// The headings of a table, one a column.
pub fn of(sheet: &Sheet, table: &Table) -> Vec<String> {
    let first = [table.upper, Some(table.header)].into_iter().flatten();
    let rows = first.chain(table.lower.iter().copied());
    let rows: Vec<SheetRow> = rows.filter_map(|at| sheet.row(at)).collect();
    let plain = match (sheet.row(table.header), table.lower.first()) {
        (Some(head), Some(_)) => !(0..head.width()).any(|at| is_year_heading(&head.text(at))),
        _ => false,
    };
    let width = rows.iter().map(|row| row.width()).max().unwrap_or(0);
    let mut out = vec![String::new(); width];
    for (i, row) in rows.iter().enumerate() {
        // What spans several columns is written above the first of them.
        let mut over = String::new();
        for (at, heading) in out.iter_mut().enumerate() {
            let own = tidy(&row.text(at));
            let lower = rows.get(i + 1..).unwrap_or(&[]).iter();
            let below = lower.map(|row| row.text(at)).find(|text| !text.is_empty());
            let below = below.unwrap_or_default();
            if !own.is_empty() {
                over.clone_from(&own);
            }
            let named = head::role(&over).is_none();
            let spans = is_year_heading(&over) || (is_year_heading(&below) || plain) && named;
            let said = match own.is_empty() && !below.is_empty() && spans {
                true => &over,
                false => &own,
            };
            join(heading, said, plain);
        }
    }
    out
}

/// Adds what a further row of a header says to a heading. A word for the parts to come
/// (`Trong đó`) says nothing; under a name the word for everything adds nothing either.
fn join(heading: &mut String, said: &str, plain: bool) {
    let total = plain && !heading.is_empty() && head::is_total(said);
    if said.is_empty() || total || WORDS.part_leads.has(&key(said.trim_end_matches(':'))) {
        return;
    }
    if !heading.is_empty() {
        heading.push_str(if plain { ": " } else { " " });
    }
    heading.push_str(said);
}

/// The rows below a header that are header too, two at most.
pub fn lower(sheet: &Sheet, header: usize, head: SheetRow) -> Vec<usize> {
    let mut out = Vec::new();
    let filled = (sheet.rows(header + 1)).filter(|(_, row)| row.filled() > 0);
    for (at, row) in filled.take(2) {
        if !is_lower(head, row) && !is_lower_of_names(head, row) {
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
