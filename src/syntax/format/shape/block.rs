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
    if table.rows.is_empty() || table.rows.len() + table.heads + 1 != lines.len() {
        return Err(Reason::Unread);
    }
    let mut out = String::new();
    let mut whole = false;
    // Whether the section a row opened says who leads, and not the table.
    let mut led = false;
    for row in &table.rows {
        if row.opens {
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(&section(row)?);
            led = lead(row).is_some();
            whole = false;
            continue;
        }
        if row.part && !whole {
            return Err(Reason::Words(head_name(&row.head).to_string()));
        }
        whole |= !row.part;
        if !row.part && !out.is_empty() {
            out.push_str("\n\n");
        }
        out.push_str(&head(table, row)?);
        push_lines(&mut out, source, (table, led), row)?;
    }
    let count = (table.rows.iter()).filter(|row| !row.part && !row.opens);
    let count = count.count();
    Ok((out, count))
}

/// A row that opens a section, as the line that does.
fn section(row: &Row) -> Result<String, Reason> {
    let mut out = String::from("mục");
    if let Some(code) = &row.head.code {
        out += &format!(" {}", cell::item(&code.text)?);
    }
    out += &format!(" {}", cell::quoted(head_name(&row.head))?);
    if let Some(names) = lead(row) {
        out += &format!("\n  chủ trì: {}", list(names)?);
    }
    for (word, text) in free(row) {
        out += &format!("\n  {word}: {}", cell::quoted(&text.text)?);
    }
    Ok(out)
}

fn lead(row: &Row) -> Option<&Vec<Name>> {
    row.attributes.iter().find_map(|a| match &a.attr {
        Some(Attr::List(ListKind::Lead, names)) => Some(names),
        _ => None,
    })
}

/// Its source and its remark.
fn free(row: &Row) -> impl Iterator<Item = (&'static str, &Name)> {
    row.attributes.iter().filter_map(|a| match &a.attr {
        Some(Attr::Free(FreeKind::Source, text)) => Some(("nguồn", text)),
        Some(Attr::Free(FreeKind::Note, text)) => Some(("ghi chú", text)),
        _ => None,
    })
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
    let own = (row.head.options.iter()).find_map(|(option, _)| match option {
        Opt::Better(better) => Some(*better),
        _ => None,
    });
    match own.or(table.better.filter(|_| !row.part)) {
        Some(Better::Lower) => out += ", càng thấp càng tốt",
        Some(Better::Higher) => out += ", càng cao càng tốt",
        _ => {}
    }
    Ok(out)
}

fn push_lines(
    out: &mut String,
    source: &Source,
    (table, led): (&Table, bool),
    row: &Row,
) -> Result<(), Reason> {
    let attributes = || row.attributes.iter().filter_map(|a| a.attr.as_ref());
    let mut line = |text: String| {
        out.push_str("\n  ");
        out.push_str(&text);
    };
    for attribute in &row.attributes {
        if let Some(Attr::Baseline(year, _)) = &attribute.attr {
            line(format!(
                "hiện trạng {year}: {}",
                source.slice(attribute.span)
            ));
        }
    }
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
    let tables = Some(&table.lead).filter(|_| !row.part && !led);
    let coordinate = attributes().find_map(|attr| match attr {
        Attr::List(ListKind::Coordinate, names) => Some(names),
        _ => None,
    });
    for (word, names) in [
        ("chủ trì", lead(row).or(tables)),
        ("phối hợp", coordinate),
        ("lĩnh vực", Some(&table.fields)),
    ] {
        let names = names.filter(|names| !names.is_empty());
        if let Some(names) = names.filter(|_| !row.part || word != "lĩnh vực") {
            line(format!("{word}: {}", list(names)?));
        }
    }
    for (word, text) in free(row) {
        line(format!("{word}: {}", cell::quoted(&text.text)?));
    }
    Ok(())
}

fn list(names: &[Name]) -> Result<String, Reason> {
    let items: Result<Vec<String>, Reason> =
        names.iter().map(|name| cell::item(&name.text)).collect();
    Ok(items?.join(", "))
}
