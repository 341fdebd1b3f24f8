//! A file, line by line: what is ours is printed, the rest is copied.

use super::line::LinePrinter;
use super::words::push_comment;
use super::{Plan, table};
use crate::source::tone::Style;
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexed;
use crate::syntax::scan::{Token, scan};
use std::collections::HashMap;

/// At most so many blank lines stay between two lines.
const MOST_BLANK_LINES: usize = 2;

/// A line as it is in the file.
#[derive(Default)]
struct Physical {
    start: u32,
    end: u32,
    /// Where its comment starts.
    comment: Option<u32>,
    /// It has something beside blanks and a comment.
    content: bool,
}

/// A file being printed.
pub struct File<'a> {
    lexed: &'a Lexed,
    text: &'a str,
    plan: &'a Plan,
    style: Style,
    lines: LinePrinter<'a>,
    /// Table lines, by line.
    rows: HashMap<usize, String>,
    out: String,
}

impl<'a> File<'a> {
    /// A file of this text.
    pub fn new(lexed: &'a Lexed, text: &'a str, plan: &'a Plan, style: Style) -> Self {
        let mut rows = HashMap::new();
        for lines in &plan.tables {
            rows.extend(table::print(lexed, text, plan, lines, style));
        }
        File {
            lexed,
            text,
            plan,
            style,
            lines: LinePrinter::new(lexed, text, style),
            rows,
            out: String::with_capacity(text.len() + text.len() / 16),
        }
    }

    /// Prints it.
    pub fn print(mut self) -> String {
        let mut line = Physical::default();
        let (mut blank, mut next, mut start) = (0, 0, 0);
        let tokens = scan(self.text);
        let end = self.text.len() as u32;
        for (token, end) in tokens.into_iter().chain([(Token::Newline, end)]) {
            match token {
                Token::Newline => {
                    line.end = start.max(line.start);
                    self.line(&line, &mut blank, &mut next);
                    line = Physical {
                        start: end,
                        ..Physical::default()
                    };
                }
                Token::Comment => line.comment = Some(start),
                token => line.content |= !token.is_blank(),
            }
            start = end;
        }
        self.out
    }

    /// A line; `blank` lines stood before it, and `next` is the next one with
    /// content.
    fn line(&mut self, line: &Physical, blank: &mut usize, next: &mut usize) {
        if !line.content && line.comment.is_none() {
            *blank += 1;
            return;
        }
        if !self.out.is_empty() {
            for _ in 0..(*blank).min(MOST_BLANK_LINES) {
                self.out.push('\n');
            }
        }
        *blank = 0;
        if line.content {
            self.content(line, *next);
            *next += 1;
        } else {
            let indent = self.comment_indent(line, *next);
            self.indent(indent);
            self.comment(line);
        }
        self.out.push('\n');
    }

    fn content(&mut self, line: &Physical, number: usize) {
        let planned = self.plan.lines[number];
        let from = self.out.len();
        if let Some(row) = self.rows.get(&number).filter(|_| planned.readable) {
            self.out.push_str(row);
        } else {
            let table = self.plan.tables.iter().any(|t| t.contains(&number));
            let kind = if planned.head {
                LineKind::Head
            } else {
                LineKind::Attribute
            };
            self.indent(planned.indent);
            let lexemes = &self.lexed.lines[number].lexemes;
            let printed =
                planned.readable && !table && self.lines.push(&mut self.out, kind, lexemes);
            if !printed {
                self.out.truncate(from);
                let typed = &self.text[line.start as usize..line.end as usize];
                self.out
                    .push_str(typed.strip_prefix('\u{feff}').unwrap_or(typed));
                return;
            }
        }
        if line.comment.is_some() {
            self.out.push_str("  ");
            self.comment(line);
        }
    }

    /// A comment at the margin stays there; another stands as the lines do that it
    /// is among.
    fn comment_indent(&self, line: &Physical, next: usize) -> usize {
        let before = &self.text[line.start as usize..line.comment.unwrap_or(line.end) as usize];
        if before.trim_start_matches('\u{feff}').is_empty() {
            return 0;
        }
        let lines = &self.plan.lines;
        let after = lines.get(next).filter(|line| !line.head);
        let before = next.checked_sub(1).and_then(|last| lines.get(last));
        match (after, before) {
            (_, None) => 0,
            (Some(after), _) => after.indent,
            (None, Some(before)) => before.indent.max(2),
        }
    }

    fn indent(&mut self, blanks: usize) {
        self.out.extend(std::iter::repeat_n(' ', blanks));
    }

    fn comment(&mut self, line: &Physical) {
        if let Some(start) = line.comment {
            let comment = &self.text[start as usize..line.end as usize];
            push_comment(&mut self.out, comment, self.style);
        }
    }
}
