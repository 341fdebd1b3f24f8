//! One look for every file: indentation, spacing, keywords, tables.
//!
//! ```text
//! text ─lex, parse─▶ which lines can be read
//!      ─line by line─▶ the same lexemes, spelt and spaced one way
//!      ─lex again─▶ a line whose lexemes are not the same is put back as it was
//! ```
//!
//! A line is printed from its lexemes, not from the tree, so that nothing of the
//! text is lost and a new declaration needs nothing here: the grammar's parse of
//! the line says which lexemes are a name or a text (their blanks are the
//! author's) and which are the language's (their blanks are ours). A line that
//! cannot be read is left byte for byte as it is.

mod file;
mod line;
mod same;
pub mod shape;
mod table;
mod words;

use crate::source::FileId;
use crate::source::tone::{self, Style};
use crate::syntax::lexemes::{Lexed, lex};
use crate::syntax::parse::{group, parse_lexed};
use crate::syntax::phrases::PHRASES;
use crate::syntax::tree::{Head, Tree};
use file::File;
pub use same::normal;
use std::ops::Range;
use words::Tones;

/// A formatted text.
#[derive(Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// How many lines with content were left as they are, because they cannot be
    /// read.
    pub left: usize,
}

/// Formats a programme's text; the tone marks of its names, texts and comments stay
/// as they are.
pub fn format(text: &str) -> Formatted {
    format_as(text, None)
}

/// Formats a programme's text, the tone marks of all of it in this style.
pub fn format_as(text: &str, texts: Option<Style>) -> Formatted {
    let lexed = lex(FileId(0), text);
    let mut plan = Plan::of(&lexed, text);
    let tones = Tones {
        keywords: texts.unwrap_or_else(|| tone::most(text)),
        texts,
    };
    loop {
        let printed = File::new(&lexed, text, &plan, tones).print();
        let doubtful = same::differing(&lexed, text, &plan, &printed);
        if doubtful.is_empty() {
            let left = plan.lines.iter().filter(|line| !line.readable).count();
            return Formatted {
                text: printed,
                left,
            };
        }
        // Each round leaves at least one line more as it is.
        for line in doubtful {
            plan.lines[line].readable = false;
        }
    }
}

/// What is known of a line before it is printed.
#[derive(Clone, Copy, Debug)]
struct Planned {
    /// It was read, and nothing is wrong with it.
    readable: bool,
    /// It opens a declaration.
    head: bool,
    /// It is the heading or a row of a table.
    table: bool,
    /// Blanks before it.
    indent: usize,
}

/// What is known of a file's lines.
struct Plan {
    lines: Vec<Planned>,
    /// The headings and rows of tables.
    tables: Vec<Range<usize>>,
}

impl Plan {
    fn of(lexed: &Lexed, text: &str) -> Self {
        let (tree, findings) = parse_lexed(lexed, text);
        let (groups, _) = group(lexed, text);
        let unread = Planned {
            readable: false,
            head: false,
            table: false,
            indent: 2,
        };
        let mut plan = Plan {
            lines: vec![unread; lexed.lines.len()],
            tables: Vec::new(),
        };
        for group in &groups {
            plan.indent(lexed, &group.lines);
        }
        let heads: Vec<u32> = groups
            .iter()
            .map(|group| lexed.lines[group.lines.start].bytes.start)
            .collect();
        plan.mark_read(lexed, &tree, |at| {
            let which = heads.partition_point(|&start| start <= at).checked_sub(1)?;
            Some(groups[which].lines.clone())
        });
        // What a note says of a line was read.
        let faults = (findings.iter()).filter(|f| f.severity > crate::finding::Severity::Note);
        for finding in faults {
            if let Some(crate::finding::At::Span(span)) = &finding.at
                && let Some(line) = line_at(lexed, span.start)
            {
                plan.lines[line].readable = false;
            }
        }
        plan
    }

    /// Sets how deep the lines of a declaration stand: what follows `trong đó`
    /// stands deeper than it.
    fn indent(&mut self, lexed: &Lexed, lines: &Range<usize>) {
        self.lines[lines.start].head = true;
        self.lines[lines.start].indent = 0;
        let mut in_part = false;
        let head = lexed.lexemes[lexed.lines[lines.start].lexemes.start].code;
        let is_table = Some(head) == PHRASES.code("BANG_CHI_TIEU");
        for line in lines.start + 1..lines.end {
            let first = lexed.lexemes[lexed.lines[line].lexemes.start].code;
            // A row of a table is indented as the others, whatever its first word.
            let part = !is_table && line::opens_part(first);
            self.lines[line].indent = if in_part && !part { 4 } else { 2 };
            in_part |= part;
        }
    }

    /// Marks the lines that are in the tree.
    fn mark_read(
        &mut self,
        lexed: &Lexed,
        tree: &Tree,
        lines_of: impl Fn(u32) -> Option<Range<usize>>,
    ) {
        for declaration in &tree.declarations {
            let Some(lines) = lines_of(declaration.span.start) else {
                continue;
            };
            let first = lexed.lines[lines.start].bytes.start;
            self.lines[lines.start].readable = !matches!(declaration.head, Head::Bad(_));
            // A row of a table of tasks, which stays as it is.
            if line_at(lexed, declaration.span.start) != line_at(lexed, first) {
                for line in lines.clone() {
                    self.lines[line].readable = true;
                }
            }
            let read = declaration.attributes.iter().filter(|a| a.attr.is_some());
            for line in read.filter_map(|a| line_at(lexed, a.span.start)) {
                self.lines[line].readable = true;
            }
            if let Head::Table(table) = &declaration.head {
                let body = lines.start + 1..lines.end;
                for line in body.clone() {
                    self.lines[line].table = true;
                }
                if !body.is_empty() {
                    for line in body.clone().take(table.heads) {
                        self.lines[line].readable = true;
                    }
                    self.tables.push(body);
                }
                let rows = table.rows.iter().filter_map(|row| row.span);
                let rows = rows.chain(table.aside.iter().copied());
                for line in rows.filter_map(|span| line_at(lexed, span.start)) {
                    self.lines[line].readable = true;
                }
            }
        }
    }
}

/// The line with content in which a byte stands.
fn line_at(lexed: &Lexed, at: u32) -> Option<usize> {
    let after = lexed.lines.partition_point(|line| line.bytes.start <= at);
    let line = after.checked_sub(1)?;
    (at <= lexed.lines[line].bytes.end).then_some(line)
}
