//! Rows that open a section: titles of groups between the rows of an appendix.

use super::{Cell, Heading};
use crate::syntax::phrases::Column;
use crate::syntax::tree::{Row, Table};

/// A row in which no column says anything but which it is, who leads, a remark.
pub(super) fn is_bare(headings: &[Heading], cells: &[Cell]) -> bool {
    let says = |heading: &Heading| {
        use Column::{Coordinate, Direction, Unit};
        match heading {
            Heading::Known(column) => matches!(column, Unit | Direction | Coordinate),
            Heading::Year(_) | Heading::Years(..) | Heading::Baseline(_) | Heading::Unknown => true,
        }
    };
    let mut saying = headings.iter().zip(cells).filter(|(h, _)| says(h));
    headings.iter().any(says) && saying.all(|(_, cell)| cell.lexemes.is_empty())
}

/// Keeps as openings of sections the bare rows that head the rows after them; the
/// others are indicators that want a level.
pub(super) fn settle(table: &mut Table) {
    for at in 0..table.rows.len() {
        if !table.rows[at].opens || table.unread {
            table.rows[at].opens = false;
            continue;
        }
        let code = |row: &Row| row.head.code.as_ref().map(|code| code.text.clone());
        let own = code(&table.rows[at]);
        let next = table.rows.get(at + 1).filter(|row| !row.part);
        let opens = next.is_some_and(|next| match (own, code(next)) {
            (None, _) => table.unit.is_none(),
            (Some(own), next) => heads(&own, next.as_deref()),
        });
        table.rows[at].opens = opens;
    }
}

/// Whether a row of this code heads the one after it: 5 heads 5.1, II heads 6, A
/// heads II; and II does not head III.
pub(super) fn heads(code: &str, next: Option<&str>) -> bool {
    let kind = |code: &str| match code {
        _ if code.starts_with(|c: char| c.is_ascii_digit()) => 0,
        _ if code.chars().all(|c| "IVXLC".contains(c)) => 1,
        _ => 2,
    };
    let Some(next) = next else { return true };
    if kind(code) != 0 {
        return kind(code) != kind(next);
    }
    let beneath = next.strip_prefix(code.trim_end_matches('.'));
    beneath.is_some_and(|rest| rest.starts_with('.')) || kind(next) == 2
}
