//! A file, line by line: what is ours is printed, the rest is copied.

use super::line::LinePrinter;
use super::words::{Tones, push_comment};
use super::{Plan, table};
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::Lexed;
use crate::syntax::scan::{Token, scan};
use std::collections::HashMap;
use std::ops::Range;

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

/// Below this many lines a second thread costs more than it saves.
const PARALLEL_FROM: usize = 2_000;

/// Lines printed one after the other, and where each ends.
type Printed = (String, Vec<usize>);

/// The lines with content that are ours, printed; what is not ours is empty.
fn lines(lexed: &Lexed, text: &str, plan: &Plan, tones: Tones) -> Vec<Printed> {
    let mut rows = HashMap::new();
    for lines in &plan.tables {
        rows.extend(table::print(lexed, text, plan, lines, tones));
    }
    let count = plan.lines.len();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    if count < PARALLEL_FROM || threads == 1 {
        return vec![some(lexed, text, plan, tones, &rows, 0..count)];
    }
    let (rows, size) = (&rows, count.div_ceil(threads));
    std::thread::scope(|scope| {
        let chunks = (0..count)
            .step_by(size)
            .map(|from| from..(from + size).min(count));
        let workers: Vec<_> = chunks
            .map(|chunk| {
                let lines = chunk.clone();
                let work = move || some(lexed, text, plan, tones, rows, lines);
                (chunk, scope.spawn(work))
            })
            .collect();
        // A worker that could not run is done again here.
        workers
            .into_iter()
            .map(|(chunk, w)| {
                w.join()
                    .unwrap_or_else(|_| some(lexed, text, plan, tones, rows, chunk))
            })
            .collect()
    })
}

fn some(
    lexed: &Lexed,
    text: &str,
    plan: &Plan,
    tones: Tones,
    rows: &HashMap<usize, String>,
    lines: Range<usize>,
) -> Printed {
    let mut printer = LinePrinter::new(lexed, text, tones);
    let (mut out, mut ends) = (String::new(), Vec::with_capacity(lines.len()));
    for number in lines {
        let planned = plan.lines[number];
        let from = out.len();
        if let Some(row) = rows.get(&number) {
            out.push_str(row);
        } else if planned.readable && !planned.table {
            let kind = match planned.head {
                true => LineKind::Head,
                false => LineKind::Attribute,
            };
            out.extend(std::iter::repeat_n(' ', planned.indent));
            if !printer.push(&mut out, kind, &lexed.lines[number].lexemes) {
                out.truncate(from);
            }
        }
        ends.push(out.len());
    }
    (out, ends)
}

/// A file being printed.
pub struct File<'a> {
    text: &'a str,
    plan: &'a Plan,
    tones: Tones,
    printed: Vec<Printed>,
    out: String,
}

impl<'a> File<'a> {
    /// A file of this text.
    pub fn new(lexed: &'a Lexed, text: &'a str, plan: &'a Plan, tones: Tones) -> Self {
        File {
            text,
            plan,
            tones,
            printed: lines(lexed, text, plan, tones),
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
            self.out.extend(std::iter::repeat_n(' ', indent));
            self.comment(line);
        }
        self.out.push('\n');
    }

    fn content(&mut self, line: &Physical, number: usize) {
        let mut first = number;
        let mut chunks = self.printed.iter();
        let chunk = chunks.find(|(_, ends)| {
            let here = first < ends.len();
            first -= if here { 0 } else { ends.len() };
            here
        });
        let printed = chunk.map_or("", |(text, ends)| {
            let from = first.checked_sub(1).map_or(0, |before| ends[before]);
            &text[from..ends[first]]
        });
        if printed.is_empty() {
            let typed = &self.text[line.start as usize..line.end as usize];
            let typed = typed.trim_start_matches('\u{feff}');
            self.out.push_str(typed);
            return;
        }
        self.out.push_str(printed);
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

    fn comment(&mut self, line: &Physical) {
        if let Some(start) = line.comment {
            let comment = &self.text[start as usize..line.end as usize];
            push_comment(&mut self.out, comment, self.tones.texts);
        }
    }
}
