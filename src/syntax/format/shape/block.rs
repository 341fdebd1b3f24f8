//! The rows of a table as declarations of their own.

use super::{Reason, Source, cell};
use crate::model::{Better, By, Period};
use crate::syntax::tree::{Attr, FreeKind, IndicatorHead, ListKind, Name, Opt, Row, Table};
use std::ops::Range;

/// The declarations of a table's rows, and how many; or why it stays a table.
pub fn blocks(
    source: &Source,
    table: &Table,
    lines: &Range<usize>,
) -> Result<(String, usize), Reason> {
    source.whole(lines)?;
    // Every line is the head, the heading or a row that was read.
    if table.rows.is_empty() || table.rows.len() + 2 != lines.len() {
        return Err(Reason::Unread);
    }
    let mut out = String::new();
    let mut whole = false;
    for row in &table.rows {
        if row.part && !whole {
            return Err(Reason::Words(head_name(&row.head).to_string()));
        }
        whole |= !row.part;
        if !row.part && !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(&head(table, row)?);
        push_lines(&mut out, source, table, row)?;
    }
    let count = table.rows.iter().filter(|row| !row.part).count();
    Ok((out, count))
}

fn head_name(head: &IndicatorHead) -> &str {
    head.name.as_ref().map_or("", |name| name.text.as_str())
}

fn head(table: &Table, row: &Row) -> Result<String, Reason> {
    let mut out = String::from(if row.part {
        "\n  trong đó"
    } else {
        "chỉ tiêu"
    });
    if let Some(code) = &row.head.code {
        // A code in quotes would be the name.
        if cell::item(&code.text)? != code.text {
            return Err(Reason::Words(code.text.clone()));
        }
        out += &format!(" {}", code.text);
    }
    out += &format!(" {}", cell::quoted(head_name(&row.head))?);
    let own = row
        .head
        .options
        .iter()
        .find_map(|(option, _)| match option {
            Opt::Unit(unit) => Some(unit),
            _ => None,
        });
    let unit = own.or(table.unit.as_ref().filter(|_| !row.part));
    if let Some(unit) = unit {
        out += &format!(", {}", cell::item(&unit.text)?);
    }
    match table.better.filter(|_| !row.part) {
        Some(Better::Lower) => out += ", càng thấp càng tốt",
        Some(Better::Higher) => out += ", càng cao càng tốt",
        _ => {}
    }
    Ok(out)
}

fn push_lines(out: &mut String, source: &Source, table: &Table, row: &Row) -> Result<(), Reason> {
    let attributes = || row.attributes.iter().filter_map(|a| a.attr.as_ref());
    let mut line = |text: String| {
        out.push_str("\n  ");
        out.push_str(&text);
    };
    for attr in attributes() {
        if let Attr::Target(target) = attr {
            for (by, _) in &target.times {
                let By::End(Period::Year(year)) = by else {
                    return Err(Reason::NotAYear(target.text.text.clone()));
                };
                line(format!("đến {year}: {}", source.slice(target.text.span)));
            }
        }
    }
    let lead = attributes().find_map(|attr| match attr {
        Attr::List(ListKind::Lead, names) => Some(names),
        _ => None,
    });
    let lead = lead.or(Some(&table.lead).filter(|_| !row.part));
    for (word, names) in [("chủ trì", lead), ("lĩnh vực", Some(&table.fields))] {
        let names = names.filter(|names| !names.is_empty());
        if let Some(names) = names.filter(|_| !row.part || word == "chủ trì") {
            line(format!("{word}: {}", list(names)?));
        }
    }
    for attr in attributes() {
        match attr {
            Attr::Free(FreeKind::Source, text) => {
                line(format!("nguồn: {}", cell::quoted(&text.text)?));
            }
            Attr::Free(FreeKind::Note, text) => {
                line(format!("ghi chú: {}", cell::quoted(&text.text)?));
            }
            _ => {}
        }
    }
    Ok(())
}

fn list(names: &[Name]) -> Result<String, Reason> {
    let items: Result<Vec<String>, Reason> =
        names.iter().map(|name| cell::item(&name.text)).collect();
    Ok(items?.join(", "))
}
