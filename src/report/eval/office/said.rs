//! What a report says beside its verdicts: what was read, what was not used, remarks.

use crate::report::eval::Scene;
use crate::report::eval::block::{Block, Table};
use crate::report::eval::{boundary, opening, scores, summary};
use std::io;

/// A line, or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A paragraph.
    Line(String),
    /// A list.
    List(Vec<String>),
}

/// The remarks of the whole.
pub(super) fn of(scene: &Scene) -> Vec<Said> {
    let cautions = opening::cautions(scene).into_iter();
    let mut out: Vec<Said> = cautions.map(|line| Said::Line(outward(&line))).collect();
    let rows = scene.evaluation.verdicts.iter();
    let marked = rows.clone().any(|row| !boundary::mark(row).is_empty());
    let mut take = |block: Block| -> io::Result<()> {
        match block {
            Block::Line(text) | Block::Summary(text) | Block::Heading(_, text) => {
                out.push(Said::Line(outward(&text)));
            }
            Block::List(items) => {
                out.push(Said::List(items.iter().map(|item| outward(item)).collect()));
            }
            Block::Table(table) => out.push(Said::List(listed(&table))),
        }
        Ok(())
    };
    // Nothing is written, so nothing can fail.
    let _ = boundary::footnotes(scene, marked, &mut take);
    let _ = scores::table(scene, &mut take);
    let _ = summary::method(scene, &mut take);
    let _ = summary::data(scene, &mut take);
    out
}

/// A table as a list, a row each: `Mục: I; Kết quả: vừa phải`.
fn listed(table: &Table) -> Vec<String> {
    let item = |row: &Vec<String>| {
        let cells = table.header.iter().zip(row);
        let told = cells.filter(|(_, cell)| !cell.is_empty());
        let told: Vec<String> = told.map(|(head, cell)| format!("{head}: {cell}")).collect();
        outward(&told.join("; "))
    };
    table.rows.iter().map(item).collect()
}

/// A text without what is for who sits at a terminal: `(xem `ctr check`)`, `(CTR0642)`.
pub(super) fn outward(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(" (") {
        let inside = &rest[open + 2..];
        let Some(close) = inside.find(')') else {
            break;
        };
        let aside = &inside[..close];
        out.push_str(&rest[..open]);
        let code = aside.len() == 7 && aside.starts_with("CTR");
        if !code && !aside.contains("`ctr ") {
            out.push_str(&rest[open..open + 2 + close + 1]);
        }
        rest = &inside[close + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::outward;

    #[test]
    fn commands_stay_in_the_house() {
        assert_eq!(
            outward("còn 2 lỗi (xem `ctr check`); còn nghi (CTR0642); (a) b (c"),
            "còn 2 lỗi; còn nghi; (a) b (c"
        );
        assert_eq!(outward("không có gì"), "không có gì");
    }
}
