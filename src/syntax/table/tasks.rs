//! Tables of tasks, as an appendix has them: what is to be done, who leads, who
//! coordinates, when. Each row is a task (nhiệm vụ); a row that has a number and a
//! title only, above rows numbered otherwise, is a section (mục).

use super::heading::{one_cell, task_heading};
use super::{Cell, Heading, Layout, cells, drawn, openings, split};
use crate::finding::Finding;
use crate::finding::catalogue::syntax::{EMPTY_NAME, TASK_TABLE_HEADING, WRONG_CELL_COUNT};
use crate::source::Span;
use crate::syntax::grammar::{LineKind, Pair, Rule};
use crate::syntax::lexemes::{Lexed, Line};
use crate::syntax::line::LineParser;
use crate::syntax::lower::Lower;
use crate::syntax::phrases::Column;
use crate::syntax::tree::{
    Attr, Attribute, Declaration, FreeKind, Head, ListKind, Lost, Name, Table, WhenKind,
};
use std::ops::Range;

/// A row that was read: its code and title, and what its other cells say.
struct Task {
    span: Span,
    code: Option<Name>,
    title: Option<Name>,
    attributes: Vec<Attribute>,
}

/// The tasks of a table below its head.
pub(in crate::syntax) fn tasks(
    parser: &mut LineParser,
    lexed: &Lexed,
    lines: Range<usize>,
    table: &Table,
) -> Vec<Declaration> {
    let mut lines = lines.map(|i| &lexed.lines[i]).peekable();
    let Some(first) = lines.next() else {
        return Vec::new();
    };
    let layout = Layout::of(parser, lexed, first);
    if one_cell(parser, lexed, first, layout) {
        return lines.map(|line| unread(parser, lexed, line)).collect();
    }
    let heads = cells(parser, lexed, first, layout);
    let titles: Vec<String> = (heads.iter())
        .map(|cell| parser.text_of(cell.span(lexed)))
        .collect();
    let columns: Vec<Heading> = titles.iter().map(|title| task_heading(title)).collect();
    report(parser, lexed, &heads, &columns);
    let mut found = Vec::new();
    let mut top = true;
    while let Some(line) = lines.next() {
        if parser.reported_open(&line.lexemes) {
            found.push(lost_row(parser, lexed, line));
            continue;
        }
        let mut row = cells(parser, lexed, line, layout);
        if drawn::is_rule(lexed, &row)
            || drawn::passed_over(parser, lexed, first, line, (&columns, &row), top, layout)
        {
            continue;
        }
        top = false;
        let next = lines.peek().copied();
        if let Some(joined) = drawn::joined(parser, lexed, line, next, (&columns, &row), layout) {
            row = joined;
            lines.next();
        }
        if row.len() == columns.len() {
            found.push(task(parser, lexed, line, (&columns, &titles), &row));
            continue;
        }
        let finding = Finding::new(&WRONG_CELL_COUNT, lexed.span(line.lexemes.clone()))
            .arg("cells", row.len())
            .arg("columns", columns.len());
        parser.findings.push(finding);
        found.push(lost_row(parser, lexed, line));
    }
    declarations(parser, found, table)
}

/// Reports the columns that are not known, all in one.
fn report(parser: &mut LineParser, lexed: &Lexed, heads: &[Cell], columns: &[Heading]) {
    let unknown = heads.iter().zip(columns);
    let unknown = unknown.filter(|(_, column)| **column == Heading::Unknown);
    let unknown: Vec<Span> = unknown.map(|(cell, _)| cell.span(lexed)).collect();
    let Some(at) = unknown.first() else { return };
    let all: Vec<String> = (unknown.iter())
        .map(|span| format!("`{}`", parser.shown(*span)))
        .collect();
    let finding = Finding::new(&TASK_TABLE_HEADING, *at).arg("found", all.join(", "));
    parser.findings.push(finding);
}

fn task(
    parser: &mut LineParser,
    lexed: &Lexed,
    line: &Line,
    (columns, titles): (&[Heading], &[String]),
    row: &[Cell],
) -> Task {
    let mut out = Task {
        span: lexed.span(line.lexemes.clone()),
        code: None,
        title: None,
        attributes: Vec::new(),
    };
    let mut remarks: Vec<String> = Vec::new();
    for ((column, title), cell) in columns.iter().zip(titles).zip(row) {
        if cell.lexemes.is_empty() {
            continue;
        }
        let span = cell.span(lexed);
        let text = Name {
            text: parser.text_of(span),
            span,
        };
        let (attr, lost) = match column {
            Heading::Known(Column::Code) => {
                out.code = Some(text);
                continue;
            }
            Heading::Known(Column::Name) => {
                out.title = Some(text);
                continue;
            }
            Heading::Known(Column::Remark) => {
                remarks.push(format!("{title}: {}", text.text));
                continue;
            }
            Heading::Known(Column::Note) => {
                remarks.push(text.text);
                continue;
            }
            Heading::Known(Column::Lead) => (Some(Attr::List(ListKind::Lead, split(&text))), None),
            Heading::Known(Column::Coordinate) => {
                (Some(Attr::List(ListKind::Coordinate, split(&text))), None)
            }
            Heading::Known(Column::Source) => (Some(Attr::Free(FreeKind::Source, text)), None),
            Heading::Known(Column::Time) => match when(parser, cell, text) {
                Some(attr) => (attr, None),
                None => (None, Some(Lost::Reading("THOI_GIAN"))),
            },
            // It may have said when, or who leads.
            _ => (None, Some(Lost::Reading("THOI_GIAN"))),
        };
        if attr.is_some() || lost.is_some() {
            out.attributes.push(Attribute {
                attr,
                lost,
                key: span,
                span,
            });
        }
    }
    if !remarks.is_empty() {
        let (text, span) = (remarks.join("; "), out.span);
        out.attributes.push(Attribute {
            attr: Some(Attr::Free(FreeKind::Note, Name { text, span })),
            lost: None,
            key: span,
            span,
        });
    }
    if out.title.is_none() {
        parser.findings.push(Finding::new(&EMPTY_NAME, out.span));
    }
    out
}

/// When a cell says that a task is due; none where it could not be read, nothing in it
/// where it says `-`.
fn when(parser: &mut LineParser, cell: &Cell, text: Name) -> Option<Option<Attr>> {
    let read = |lower: &mut Lower, pair: Pair| match pair.as_rule() {
        Rule::MINUS => Some(None),
        _ => lower.due(pair).map(Some),
    };
    let due = (parser.read(LineKind::DueCell, &cell.lexemes, None, read)).flatten()?;
    Some(due.map(|due| Attr::When(WhenKind::Time, due, text)))
}

/// A row of which the cells cannot be told apart: a task that says something of when.
fn lost_row(parser: &LineParser, lexed: &Lexed, line: &Line) -> Task {
    let span = lexed.span(line.lexemes.clone());
    let text = parser.text_of(span);
    Task {
        span,
        code: None,
        title: Some(Name { text, span }),
        attributes: vec![Attribute {
            attr: None,
            lost: Some(Lost::Reading("THOI_GIAN")),
            key: span,
            span,
        }],
    }
}

fn unread(parser: &LineParser, lexed: &Lexed, line: &Line) -> Declaration {
    let Task {
        span,
        title,
        attributes,
        ..
    } = lost_row(parser, lexed, line);
    let title = title.unwrap_or(Name {
        text: String::new(),
        span,
    });
    Declaration {
        head: Head::Task(None, title),
        span,
        attributes,
    }
}

/// The rows as declarations; those that head others are sections.
fn declarations(parser: &LineParser, rows: Vec<Task>, table: &Table) -> Vec<Declaration> {
    let codes: Vec<Option<String>> = (rows.iter())
        .map(|row| row.code.as_ref().map(|code| code.text.clone()))
        .collect();
    let all = rows.into_iter().enumerate();
    all.map(|(at, mut row)| {
        let title = row.title.take().unwrap_or(Name {
            text: parser.text_of(row.span),
            span: row.span,
        });
        let own = codes[at].as_deref();
        let only_leads = row
            .attributes
            .iter()
            .all(|one| matches!(one.attr, Some(Attr::List(ListKind::Lead, _))));
        let next = codes.get(at + 1);
        let opens = only_leads
            && next.is_some_and(|next| match own {
                Some(own) => openings::heads(own, next.as_deref()),
                None => false,
            });
        if opens {
            return Declaration {
                head: Head::Section(row.code, title),
                span: row.span,
                attributes: row.attributes,
            };
        }
        with_table(&mut row, table);
        Declaration {
            head: Head::Task(row.code, title),
            span: row.span,
            attributes: row.attributes,
        }
    })
    .collect()
}

/// Who leads, and the field, where the row does not say and the table does.
fn with_table(row: &mut Task, table: &Table) {
    let leads = |one: &Attribute| matches!(one.attr, Some(Attr::List(ListKind::Lead, _)));
    let mut add = |kind: ListKind, names: &[Name]| {
        let Some(first) = names.first() else { return };
        row.attributes.push(Attribute {
            attr: Some(Attr::List(kind, names.to_vec())),
            lost: None,
            key: first.span,
            span: first.span,
        });
    };
    add(ListKind::Fields, &table.fields);
    let said = row.attributes.iter().any(leads);
    if !said && let Some(first) = table.lead.first() {
        row.attributes.push(Attribute {
            attr: Some(Attr::List(ListKind::Lead, table.lead.clone())),
            lost: None,
            key: first.span,
            span: first.span,
        });
    }
}
