//! Tables of indicators: a heading line, then a row an indicator, cells between
//! `|` or tabs, so that an appendix pasted from a spreadsheet is nearly valid.

use crate::finding::catalogue::syntax::{EMPTY_NAME, WRONG_CELL_COUNT};
use crate::finding::{Finding, Text};
use crate::model::{Better, By, Period};
use crate::source::Span;
use crate::syntax::grammar::{LineKind, Pair, Rule};
use crate::syntax::lexemes::{Lexed, Lexeme, Line};
use crate::syntax::line::{LineParser, PART_WORD};
use crate::syntax::lower::{Lower, clean};
use crate::syntax::phrases::Column;
use crate::syntax::scan::Token;
use crate::syntax::tree::{
    Attr, Attribute, FreeKind, ListKind, Lost, Name, Opt, Row, Table, TargetLine,
};
use std::ops::Range;

mod blank;
mod drawn;
mod footnote;
mod heading;
mod openings;
mod serial;
mod tasks;
mod words;
mod year;

pub(super) use heading::{Heading, columns, is_heading, is_of_tasks};
pub(super) use tasks::tasks;

/// A table whose head could not be read.
pub fn empty() -> Table {
    Table::default()
}

/// Reads the lines of a table into its rows.
pub fn rows(parser: &mut LineParser, lexed: &Lexed, lines: Range<usize>, table: &mut Table) {
    let mut lines = lines.map(|i| &lexed.lines[i]);
    let Some(first) = lines.next() else { return };
    table.heads = 1;
    let layout = Layout::of(parser, lexed, first);
    if heading::one_cell(parser, lexed, first, layout) {
        table.unread = true;
        return;
    }
    let second = lines.clone().next();
    let (headings, heads) = columns(parser, lexed, first, second, layout);
    heading::report(parser, lexed, first, layout, &headings);
    table.heads = heads;
    table.unread = headings.contains(&Heading::Unknown);
    let mut wrong = Vec::new();
    let mut blanks = Vec::new();
    let mut count = 0;
    let mut lines = lines.skip(heads - 1).peekable();
    while let Some(line) = lines.next() {
        if parser.reported_open(&line.lexemes) {
            continue;
        }
        let mut cells = cells(parser, lexed, line, layout);
        if drawn::is_rule(lexed, &cells)
            || footnote::is_line(parser, lexed, &headings, &cells)
            || drawn::passed_over(
                parser,
                lexed,
                first,
                line,
                (&headings, &cells),
                count == 0,
                layout,
            )
        {
            table.aside.push(lexed.span(line.lexemes.clone()));
            continue;
        }
        let next = lines.peek().copied();
        if let Some(joined) = drawn::joined(parser, lexed, line, next, (&headings, &cells), layout)
        {
            cells = joined;
            let second = lines.next().map(|line| lexed.span(line.lexemes.clone()));
            table.aside.extend(second);
        }
        count += 1;
        if cells.len() == headings.len() {
            let bare = openings::is_bare(&headings, &cells);
            blanks.extend(blank::beside(parser, lexed, &headings, &cells));
            let mut row = row(parser, lexed, line, &headings, cells);
            // Whether it does is known from the row after it.
            row.opens = bare && !row.part && row.head.name.is_some();
            table.rows.push(row);
        } else {
            wrong.push((lexed.span(line.lexemes.clone()), cells.len()));
            table
                .rows
                .extend(unread_row(parser, lexed, line, &headings, &cells));
        }
    }
    openings::settle(table);
    serial::report(parser, table);
    blank::report(parser, &blanks);
    // When most rows disagree with the heading, it is the heading that is wrong.
    let good_heading = !headings.contains(&Heading::Unknown);
    let is_heading = wrong.len() * 2 > count && (count > 1 || !good_heading);
    if is_heading && good_heading {
        wrong.truncate(1);
        wrong[0].0 = lexed.span(first.lexemes.clone());
    }
    for (span, cells) in wrong.into_iter().filter(|_| good_heading || !is_heading) {
        let finding = Finding::new(&WRONG_CELL_COUNT, span)
            .arg("cells", cells)
            .arg("columns", headings.len());
        let cut = cells < headings.len() && parser.is_cut(span.end);
        parser
            .findings
            .push(if cut { finding.help(CUT_OFF) } else { finding });
    }
}

/// What to do with a row of which a `#` hides the rest.
const CUT_OFF: Text = Text {
    vi: "dấu # mở lời ghi thêm, phần sau nó không được đọc: ô `#N/A`, `#REF!` thì viết `-`; lời ghi thêm thì đặt ở cuối hàng",
    en: "a # opens a remark, and what follows is not read: write `-` for a cell `#N/A`, `#REF!`; remarks stand at the end of the row",
};

/// A cell: its lexemes, and where it is when it has none.
pub(super) struct Cell {
    pub(super) lexemes: Range<usize>,
    at: u32,
}

impl Cell {
    fn span(&self, lexed: &Lexed) -> Span {
        if self.lexemes.is_empty() {
            Span::new(lexed.file, self.at, self.at)
        } else {
            lexed.span(self.lexemes.clone())
        }
    }
}

/// How the heading line is laid out; the rows under it are alike.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// Cells are between `|`, else between tabs.
    pub(super) pipes: bool,
    /// A `|` before the first cell, after the last.
    pub(super) outer: (bool, bool),
    /// Tabs that only indent.
    indent: usize,
}

impl Layout {
    pub(super) fn of(parser: &LineParser, lexed: &Lexed, line: &Line) -> Self {
        let lexemes = &lexed.lexemes[line.lexemes.clone()];
        let is_pipe = |l: Option<&Lexeme>| l.is_some_and(|l| l.is(Token::Pipe));
        let content = lexemes.first().map_or(line.bytes.start, |l| l.start);
        Layout {
            pipes: lexemes.iter().any(|l| l.is(Token::Pipe)),
            outer: (is_pipe(lexemes.first()), is_pipe(lexemes.last())),
            indent: parser.tabs(line.bytes.start..content).len(),
        }
    }

    /// Where the line's cells are cut: an outer `|` of the heading's cuts nothing.
    fn cuts(self, parser: &LineParser, lexed: &Lexed, line: &Line) -> Vec<u32> {
        let lexemes = &lexed.lexemes[line.lexemes.clone()];
        if !self.pipes {
            let tabs = parser.tabs(line.bytes.start..parser.before_comment(line));
            return tabs.into_iter().skip(self.indent).collect();
        }
        let is_pipe = |l: Option<&Lexeme>| l.is_some_and(|l| l.is(Token::Pipe));
        let pipes = lexemes
            .iter()
            .filter(|l| l.is(Token::Pipe))
            .map(|l| l.start);
        let mut cuts: Vec<u32> = pipes.collect();
        if self.outer.1 && cuts.len() > 1 && is_pipe(lexemes.last()) {
            cuts.pop();
        }
        if self.outer.0 && is_pipe(lexemes.first()) {
            cuts.remove(0);
        }
        cuts
    }
}

/// The cells of a line.
pub(super) fn cells(parser: &LineParser, lexed: &Lexed, line: &Line, layout: Layout) -> Vec<Cell> {
    let cuts = layout.cuts(parser, lexed, line);
    let mut out = Vec::with_capacity(cuts.len() + 1);
    let mut from = line.lexemes.start;
    for cut in cuts.into_iter().chain([u32::MAX]) {
        let rest = &lexed.lexemes[from..line.lexemes.end];
        let to = from + rest.iter().take_while(|l| l.start < cut).count();
        let is_content = |i: &usize| !(layout.pipes && lexed.lexemes[*i].is(Token::Pipe));
        let content: Vec<usize> = (from..to).filter(is_content).collect();
        let lexemes = match (content.first(), content.last()) {
            (Some(&first), Some(&last)) => first..last + 1,
            _ => from..from,
        };
        out.push(Cell {
            lexemes,
            at: cut.min(line.bytes.end),
        });
        from = to;
    }
    out
}

fn row(
    parser: &mut LineParser,
    lexed: &Lexed,
    line: &Line,
    headings: &[Heading],
    cells: Vec<Cell>,
) -> Row {
    let mut row = Row {
        span: Some(lexed.span(line.lexemes.clone())),
        ..Row::default()
    };
    let mut named = headings.iter().zip(&cells);
    let name = named.find(|(heading, _)| **heading == Heading::Known(Column::Name));
    let name = name.map(|(_, cell)| parser.text_of(cell.span(lexed)));
    parser.named_so(&[name.as_deref().unwrap_or_default()]);
    for (heading, cell) in headings
        .iter()
        .zip(cells)
        .filter(|(_, cell)| !cell.lexemes.is_empty())
    {
        let span = cell.span(lexed);
        let text = Name {
            text: parser.text_of(span),
            span,
        };
        let figures = |text: &str| text.chars().any(|c| c.is_ascii_digit());
        if *heading == Heading::Unknown && figures(&text.text) {
            // What its column says nobody knows: it may be a level.
            row.attributes.push(Attribute {
                attr: None,
                lost: Some(Lost::Target(Box::new(parser.unread(&cell.lexemes)))),
                key: span,
                span,
            });
            continue;
        }
        let said = parser.findings.len();
        let attr = match heading {
            Heading::Unknown => None,
            Heading::Known(Column::Code) => {
                row.head.code = Some(text);
                None
            }
            Heading::Known(Column::Name) => {
                let cell = &lexed.lexemes[cell.lexemes.clone()];
                let (part, before) = part_mark(cell);
                row.part = part;
                row.head.name = Some(part_name(parser, text, before));
                None
            }
            Heading::Known(Column::Unit) => {
                row.head.options.push((Opt::Unit(text), span));
                None
            }
            Heading::Known(Column::Lead) => Some(Attr::List(ListKind::Lead, split(&text))),
            Heading::Known(Column::Coordinate) => {
                Some(Attr::List(ListKind::Coordinate, split(&text)))
            }
            Heading::Known(Column::Direction) => {
                let option = direction(parser, &cell).map(Opt::Better);
                row.head.options.extend(option.map(|option| (option, span)));
                None
            }
            // Of a table of tasks.
            Heading::Known(Column::Task | Column::Time | Column::Remark) => None,
            Heading::Known(Column::Source) => Some(Attr::Free(FreeKind::Source, text)),
            Heading::Known(Column::Note) => Some(Attr::Free(FreeKind::Note, text)),
            Heading::Year(year) => level(parser, &cell, text, Period::Year(*year)),
            Heading::Years(first, last) => level(parser, &cell, text, Period::Years(*first, *last)),
            Heading::Baseline(year) => baseline(parser, &cell, text, *year),
        };
        let failed = parser.findings.len() > said && attr.is_none();
        let lost = failed.then(|| lost_cell(parser, *heading, &cell.lexemes));
        if attr.is_some() || lost.is_some() {
            row.attributes.push(Attribute {
                attr,
                lost,
                key: span,
                span,
            });
        }
    }
    let named = headings.contains(&Heading::Known(Column::Name));
    if named && row.head.name.as_ref().is_none_or(|n| n.text.is_empty()) {
        let span = lexed.span(line.lexemes.clone());
        parser.findings.push(Finding::new(&EMPTY_NAME, span));
    }
    row
}

/// A row of which the cells cannot be told apart: its name where the heading has
/// one, and that it says something at each milestone.
fn unread_row(
    parser: &LineParser,
    lexed: &Lexed,
    line: &Line,
    headings: &[Heading],
    cells: &[Cell],
) -> Option<Row> {
    let span = lexed.span(line.lexemes.clone());
    let name = headings
        .iter()
        .position(|h| *h == Heading::Known(Column::Name));
    let name = cells.get(name?).filter(|cell| !cell.lexemes.is_empty());
    let at = name.map_or(span, |cell| cell.span(lexed));
    let mut row = Row {
        span: Some(span),
        ..Row::default()
    };
    row.head.name = Some(Name {
        text: parser.text_of(at),
        span: at,
    });
    row.attributes = (headings.iter())
        .filter(|heading| matches!(heading, Heading::Year(_) | Heading::Years(..)))
        .map(|heading| Attribute {
            attr: None,
            lost: Some(lost_cell(parser, *heading, &line.lexemes)),
            key: span,
            span,
        })
        .collect();
    let lost = Some(Lost::Reading("BANG_CHI_TIEU"));
    row.attributes.push(Attribute {
        attr: None,
        lost,
        key: span,
        span,
    });
    Some(row)
}

/// What a cell that could not be read would have said.
fn lost_cell(parser: &LineParser, heading: Heading, cell: &Range<usize>) -> Lost {
    match heading {
        Heading::Year(year) => lost_level(parser, Period::Year(year), cell),
        Heading::Years(first, last) => lost_level(parser, Period::Years(first, last), cell),
        Heading::Baseline(_) => Lost::Baseline(parser.unread(cell).text),
        Heading::Known(Column::Direction | Column::Unit) => Lost::Reading("BANG_CHI_TIEU"),
        Heading::Unknown | Heading::Known(_) => Lost::Aside,
    }
}

fn lost_level(parser: &LineParser, period: Period, cell: &Range<usize>) -> Lost {
    let mut line = parser.unread(cell);
    line.times = vec![(By::End(period), line.text.span)];
    Lost::Target(Box::new(line))
}

/// Whether a name is of a part, by what stands before it: a dash, `trong đó:`; and
/// where that ends.
fn part_mark(cell: &[Lexeme]) -> (bool, Option<u32>) {
    let is_word = |lexeme: &Lexeme| Some(lexeme.code) == *PART_WORD;
    let mark =
        |lexeme: &&Lexeme| is_word(lexeme) || lexeme.is(Token::Minus) || lexeme.is(Token::Colon);
    match cell.first() {
        Some(first) if is_word(first) || first.is(Token::Minus) => {
            let marks = cell.iter().take_while(mark);
            (true, marks.last().map(|last| last.end))
        }
        _ => (false, None),
    }
}

/// A part's name without the marks before it.
fn part_name(parser: &LineParser, name: Name, from: Option<u32>) -> Name {
    let Some(from) = from else { return name };
    let text = parser.text_of(Span::new(name.span.file, from, name.span.end));
    Name { text, ..name }
}

pub(super) fn split(text: &Name) -> Vec<Name> {
    let items = text
        .text
        .split([',', ';'])
        .map(str::trim)
        // `-` in a cell of agencies names nobody.
        .filter(|item| !item.chars().all(|c| matches!(c, '-' | '–' | '—' | '/')));
    items
        .map(|item| Name {
            text: clean(item),
            span: text.span,
        })
        .collect()
}

/// Which way a cell says is better.
fn direction(parser: &mut LineParser, cell: &Cell) -> Option<Better> {
    let read = |_: &mut Lower, pair: Pair| match pair.as_rule() {
        Rule::CANG_CAO => Some(Better::Higher),
        Rule::CANG_THAP => Some(Better::Lower),
        _ => None,
    };
    let kind = LineKind::DirectionCell;
    parser.read(kind, &cell.lexemes, None, read).flatten()
}

/// Where the indicator stood, by a cell.
fn baseline(parser: &mut LineParser, cell: &Cell, text: Name, year: i16) -> Option<Attr> {
    let (cell, _) = footnote::cut(parser, cell, text);
    let read = |lower: &mut Lower, pair: Pair| {
        let mut parts = match pair.as_rule() {
            Rule::cell_figure => pair.into_inner(),
            _ => return None,
        };
        let number = parts.next()?;
        Some(Attr::Baseline(
            year,
            Box::new(lower.quantity(number, parts.next())),
        ))
    };
    let kind = LineKind::FigureCell;
    parser.read(kind, &cell.lexemes, None, read).flatten()
}

/// The level of a cell; a cell that says `-` has none.
fn level(parser: &mut LineParser, cell: &Cell, text: Name, period: Period) -> Option<Attr> {
    let (cell, text) = footnote::cut(parser, cell, text);
    if words::nothing(parser, &text) || words::made(parser, &text) {
        return None;
    }
    let (whole, before) = (text.clone(), parser.findings.len());
    let goal = parser.read(
        LineKind::Cell,
        &cell.lexemes,
        None,
        |lower, pair| match pair.as_rule() {
            Rule::MINUS => None,
            _ => {
                let by = vec![(By::End(period), text.span)];
                lower.goal(pair, by, None)
            }
        },
    );
    if goal.is_none() {
        words::instead(parser, &whole, before);
    }
    goal?.map(|line| Attr::Target(Box::new(TargetLine { text, ..line })))
}
