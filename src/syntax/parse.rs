//! Lexemes to a tree: declarations, their lines, and what to do with bad ones.

use crate::finding::catalogue::syntax::{
    ATTRIBUTE_AT_MARGIN, EMPTY_PROGRAMME, LINE_WITHOUT_DECLARATION, MISPLACED_ATTRIBUTE,
    NO_TABLE_HEAD, REPEATED_ATTRIBUTE, UNKNOWN_DECLARATION,
};
use crate::finding::{Arg, Finding};
use crate::source::{FileId, Span};
use crate::syntax::attributes::{self, DeclarationKind};
use crate::syntax::grammar::LineKind;
use crate::syntax::lexemes::{Lexed, Line, lex};
use crate::syntax::line::LineParser;
use crate::syntax::phrases::{PHRASES, Role};
use crate::syntax::scan::Token;
use crate::syntax::tree::{Attr, Attribute, BadHead, Declaration, Head, Lost, TargetLine, Tree};
use crate::syntax::{conflict, letters, lower, table, test_lines};
use std::ops::Range;

/// Below this many declarations a second thread costs more than it saves.
const PARALLEL_FROM: usize = 400;

/// A declaration's lines: its head, and those after it.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) lines: Range<usize>,
}

/// Reads a file's text into a tree; every mistake of the file is in the findings.
pub fn parse(file: FileId, text: &str) -> (Tree, Vec<Finding>) {
    parse_lexed(&lex(file, text), text)
}

/// Reads a file that was split into lexemes before.
pub(super) fn parse_lexed(lexed: &Lexed, text: &str) -> (Tree, Vec<Finding>) {
    let file = lexed.file;
    let mut findings = letters::foreign(file, text);
    let (groups, orphans) = group(lexed, text);
    if let Some(orphans) = orphans {
        findings.push(Finding::new(
            &LINE_WITHOUT_DECLARATION,
            lexed.span(lexed.lines[orphans.start].lexemes.clone()),
        ));
    } else if groups.is_empty() {
        findings.push(Finding::new(&EMPTY_PROGRAMME, Span::new(file, 0, 0)));
    }
    let mut declarations = Vec::with_capacity(groups.len());
    for (part, found) in parse_groups(lexed, text, &groups) {
        declarations.extend(part);
        findings.extend(found);
    }
    conflict::told(file, text, &mut findings);
    (Tree { file, declarations }, findings)
}

/// Groups of lines that start at the margin, and the indented lines before them.
pub(super) fn group(lexed: &Lexed, text: &str) -> (Vec<Group>, Option<Range<usize>>) {
    let is_start = |line: &Line| !line.indented && !is_attribute_at_margin(lexed, line);
    let mut starts: Vec<usize> = Vec::new();
    let mut in_table = false;
    // Since a table's head: whether its cells came a line each.
    let mut scattered = false;
    for (at, line) in lexed
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_start(line))
    {
        let heads = heads_table(lexed, text, line).is_some();
        // Rows pasted from a document stand at the margin.
        if in_table && (heads || is_row(lexed, text, line)) {
            continue;
        }
        // The first cell's first paragraph, above the rest of its row.
        let goes_on = || {
            let next = lexed.lines.get(at + 1);
            next.is_some_and(|next| !next.indented && is_row(lexed, text, next))
        };
        if in_table && !opens_declaration(lexed, line) && goes_on() {
            continue;
        }
        let after_head = in_table && starts.last().is_some_and(|head| head + 1 == at);
        scattered |= after_head && is_column(text, line);
        if scattered && !declares(lexed, line) {
            continue;
        }
        scattered = false;
        in_table = heads || opens(lexed, line).is_some_and(is_table);
        starts.push(at);
    }
    let ends = starts.iter().skip(1).copied().chain([lexed.lines.len()]);
    let groups = starts
        .iter()
        .zip(ends)
        .map(|(&start, end)| Group { lines: start..end })
        .collect();
    let first = starts.first().copied().unwrap_or(lexed.lines.len());
    (groups, (first > 0).then_some(0..first))
}

/// Whether a keyword opens a table: of indicators, of tasks.
fn is_table(code: &str) -> bool {
    matches!(code, "BANG_CHI_TIEU" | "BANG_NHIEM_VU")
}

/// The code of the keyword that a line begins with.
fn opens(lexed: &Lexed, line: &Line) -> Option<&'static str> {
    let first = lexed.lexemes[line.lexemes.clone()].first()?;
    PHRASES.get(first.code).map(|phrase| phrase.code)
}

/// A column's name alone: pasted from a document, every cell of the table is a line.
fn is_column(text: &str, line: &Line) -> bool {
    let typed = &text[line.bytes.start as usize..line.bytes.end as usize];
    table::is_heading(&lower::clean(typed))
}

/// Whether a line is the heading of a table, though its first word may open a
/// declaration: `Chỉ tiêu | ĐVT | 2025`, `Nhiệm vụ | Chủ trì | Thời gian`; of which
/// table, by the keyword that opens it.
fn heads_table(lexed: &Lexed, text: &str, line: &Line) -> Option<&'static str> {
    let written = &text[line.bytes.start as usize..line.bytes.end as usize];
    let lexemes = &lexed.lexemes[line.lexemes.clone()];
    let pipes = lexemes.iter().any(|lexeme| lexeme.is(Token::Pipe));
    if !pipes && !written.contains('\t') {
        return None;
    }
    let cells = written.split(if pipes { '|' } else { '\t' });
    let cells = cells.map(lower::clean).filter(|cell| !cell.is_empty());
    let (mut all, mut known, mut tasks) = (0, 0, 0);
    for cell in cells {
        all += 1;
        let (heads, of_tasks) = (table::is_heading(&cell), table::is_of_tasks(&cell));
        if all == 1 && !heads && !of_tasks {
            return None;
        }
        known += usize::from(heads);
        tasks += usize::from(of_tasks);
    }
    known += tasks;
    (known >= 2 && known * 2 >= all).then_some(match tasks {
        0 => "BANG_CHI_TIEU",
        _ => "BANG_NHIEM_VU",
    })
}

/// Whether a line among cells begins a declaration: `chỉ tiêu` alone is a column.
fn declares(lexed: &Lexed, line: &Line) -> bool {
    let mut lexemes = lexed.lexemes[line.lexemes.clone()].iter();
    match opens(lexed, line) {
        Some(code) if is_table(code) => true,
        Some(code) if DeclarationKind::of_keyword(code).is_some() => {
            lexemes.any(|lexeme| lexeme.is(Token::String))
        }
        _ => false,
    }
}

/// Whether a line begins with a declaration's word.
fn opens_declaration(lexed: &Lexed, line: &Line) -> bool {
    opens(lexed, line).is_some_and(|code| DeclarationKind::of_keyword(code).is_some())
}

/// A row of a table at the margin: cells parted by `|` or tabs, no declaration's word first.
fn is_row(lexed: &Lexed, text: &str, line: &Line) -> bool {
    let declares = opens_declaration(lexed, line);
    let lexemes = &lexed.lexemes[line.lexemes.clone()];
    let written = &text[line.bytes.start as usize..line.bytes.end as usize];
    let parted = lexemes.iter().any(|lexeme| lexeme.is(Token::Pipe)) || written.contains('\t');
    parted && !declares
}

/// An attribute's keyword at the margin: the line was meant to be indented.
fn is_attribute_at_margin(lexed: &Lexed, line: &Line) -> bool {
    let lexemes = &lexed.lexemes[line.lexemes.clone()];
    let Some(phrase) = lexemes.first().and_then(|first| PHRASES.get(first.code)) else {
        return false;
    };
    let colon = lexemes
        .get(1)
        .is_some_and(|l| l.is(crate::syntax::scan::Token::Colon));
    match phrase.role {
        Role::Attribute => true,
        // The words that open a declaration or an attribute.
        Role::Declaration => match phrase.code {
            "DON_VI" | "DIA_BAN" => colon,
            _ => test_lines::is_state(lexemes),
        },
        Role::Inner => matches!(phrase.code, "DEN" | "HANG_NAM" | "TRUOC" | "THUONG_XUYEN"),
    }
}

type Part = (Vec<Declaration>, Vec<Finding>);

fn parse_groups(lexed: &Lexed, text: &str, groups: &[Group]) -> Vec<Part> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    if groups.len() < PARALLEL_FROM || threads == 1 {
        return vec![parse_some(lexed, text, groups)];
    }
    let chunk = groups.len().div_ceil(threads);
    std::thread::scope(|scope| {
        let (own, others) = groups.split_at(chunk);
        let workers: Vec<_> = others
            .chunks(chunk)
            .map(|some| (some, scope.spawn(move || parse_some(lexed, text, some))))
            .collect();
        // What this thread reads lies in its own memory, which it uses again.
        let mut parts = vec![parse_some(lexed, text, own)];
        // A worker that could not run is done again here.
        let join = |(some, worker): (_, std::thread::ScopedJoinHandle<'_, Part>)| {
            worker
                .join()
                .unwrap_or_else(|_| parse_some(lexed, text, some))
        };
        parts.extend(workers.into_iter().map(join));
        parts
    })
}

fn parse_some(lexed: &Lexed, text: &str, groups: &[Group]) -> Part {
    let mut parser = Parser {
        lines: LineParser::new(lexed, text),
        lexed,
    };
    let mut declarations = Vec::with_capacity(groups.len());
    for group in groups {
        let first = &lexed.lines[group.lines.start];
        match heads_table(lexed, text, first) {
            Some(kind) => declarations.extend(parser.headless(group, kind)),
            None if opens(lexed, first) == Some("BANG_NHIEM_VU") => {
                declarations.extend(parser.tasks(group));
            }
            None => declarations.extend(parser.declaration(group)),
        }
    }
    (declarations, parser.lines.findings)
}

struct Parser<'a> {
    lexed: &'a Lexed,
    lines: LineParser<'a>,
}

impl Parser<'_> {
    fn declaration(&mut self, group: &Group) -> Option<Declaration> {
        let first = self.lexed.lines[group.lines.start].clone();
        let span = self.lexed.span(first.lexemes.clone());
        let rest = group.lines.start + 1..group.lines.end;
        let keyword = self.lexed.lexemes[first.lexemes.start].code;
        let known = PHRASES.get(keyword).filter(|p| p.role == Role::Declaration);
        let read = match known {
            Some(_) => self
                .lines
                .read(LineKind::Head, &first.lexemes, None, lower::head),
            None => self
                .lines
                .read_misspelt(LineKind::Head, &first.lexemes, 0, lower::head),
        };
        // Whether no word says what it declares.
        let mut guessed = false;
        let head = match read {
            Some(head) => head,
            None if known.is_some_and(|p| p.code == "CHI_TIEU") => {
                Head::Indicator(self.lines.named(&first.lexemes, true))
            }
            None if known.is_some() => Head::Bad(BadHead::default()),
            None => {
                self.unknown(&first);
                guessed = true;
                if self.tabled(rest.clone()) {
                    Head::Table(table::empty())
                } else {
                    match self.commits(rest.clone()) {
                        true => Head::Indicator(self.lines.named(&first.lexemes, false)),
                        // Whose lines these are is not known.
                        false => Head::Bad(BadHead::default()),
                    }
                }
            }
        };
        let head = match head {
            Head::Bad(_) => Head::Bad(BadHead {
                kind: known.and_then(|p| DeclarationKind::of_keyword(p.code)),
                text: self.lines.named(&first.lexemes, true).name,
            }),
            head => head,
        };
        let kind = DeclarationKind::of_head(&head)
            .or_else(|| known.and_then(|p| DeclarationKind::of_keyword(p.code)));
        if kind == Some(DeclarationKind::Table) {
            let mut body = match head {
                Head::Table(body) => body,
                _ => table::empty(),
            };
            table::rows(&mut self.lines, self.lexed, rest, &mut body);
            return Some(Declaration {
                head: Head::Table(body),
                span,
                attributes: Vec::new(),
            });
        }
        let said = self.lines.findings.len();
        match &head {
            Head::Indicator(head) => {
                let name = head.name.as_ref().map_or("", |name| name.text.as_str());
                self.lines.named_so(&[name]);
            }
            _ => self.lines.named_so(&[]),
        }
        let attributes = self.attributes(kind.filter(|_| !guessed), rest);
        if guessed && matches!(head, Head::Bad(_)) {
            // What is wrong with lines of nobody is told when the head is mended.
            self.lines.findings.truncate(said);
        }
        Some(Declaration {
            head,
            span,
            attributes,
        })
    }

    /// A table that begins with its heading: no line says that it is one.
    fn headless(&mut self, group: &Group, kind: &str) -> Vec<Declaration> {
        let first = &self.lexed.lines[group.lines.start];
        let span = self.lexed.span(first.lexemes.clone());
        let head = PHRASES.code(kind).and_then(|code| PHRASES.get(code));
        let head = head.map_or("", |phrase| phrase.text);
        let at = Span::new(self.lexed.file, first.bytes.start, first.bytes.start);
        let finding = Finding::new(&NO_TABLE_HEAD, span).arg("head", format!("`{head}`"));
        (self.lines.findings).push(finding.fix(at, format!("{head}\n")));
        let mut body = table::empty();
        if kind == "BANG_NHIEM_VU" {
            return table::tasks(&mut self.lines, self.lexed, group.lines.clone(), &body);
        }
        table::rows(&mut self.lines, self.lexed, group.lines.clone(), &mut body);
        let (head, attributes) = (Head::Table(body), Vec::new());
        vec![Declaration {
            head,
            span,
            attributes,
        }]
    }

    /// The tasks of a table, each as a declaration of its own.
    fn tasks(&mut self, group: &Group) -> Vec<Declaration> {
        let first = self.lexed.lines[group.lines.start].clone();
        let rest = group.lines.start + 1..group.lines.end;
        let read = (self.lines).read(LineKind::Head, &first.lexemes, None, lower::head);
        let head = match read {
            Some(Head::Table(head)) => head,
            _ => table::empty(),
        };
        table::tasks(&mut self.lines, self.lexed, rest, &head)
    }

    /// Whether these lines begin with the names of a table's columns.
    fn tabled(&self, mut lines: Range<usize>) -> bool {
        let first = lines.next().map(|at| &self.lexed.lines[at]);
        first.is_some_and(|line| {
            let parted = self.is_row(line) || !self.lines.tabs(line.bytes.clone()).is_empty();
            let first = self.lexed.lexemes[line.lexemes.clone()].first();
            let end = first.map_or(line.bytes.start, |first| first.end);
            parted
                && table::is_heading(&self.lines.text_of(Span::new(
                    self.lexed.file,
                    line.bytes.start,
                    end,
                )))
        })
    }

    /// Whether some of these lines are levels, which stay in sight, and none says
    /// that they are of an amendment.
    fn commits(&self, lines: Range<usize>) -> bool {
        let any = |is: &dyn Fn(&str) -> bool| {
            (lines.clone()).any(|at| self.opens(&self.lexed.lines[at], is))
        };
        any(&attributes::opens_target) && !any(&|code| matches!(code, "HIEU_LUC" | "BAI_BO"))
    }

    /// A line at the margin that opens no declaration.
    fn unknown(&mut self, line: &Line) {
        if self.lines.reported_open(&line.lexemes) {
            return;
        }
        let first = line.lexemes.start;
        let span = self.lexed.span(first..first + 1);
        let found = self.lines.shown(span);
        let finding = Finding::new(&UNKNOWN_DECLARATION, span).arg("found", found);
        let finding = self.lines.heading(&line.lexemes, finding);
        self.lines.findings.push(finding);
    }

    fn attributes(&mut self, kind: Option<DeclarationKind>, lines: Range<usize>) -> Vec<Attribute> {
        let mut out: Vec<Attribute> = Vec::with_capacity(lines.len());
        let mut kind = kind;
        // After a line that may have opened a declaration, whose lines follow is
        // not certain.
        let mut lost = false;
        for i in lines {
            let line = self.lexed.lines[i].clone();
            let span = self.lexed.span(line.lexemes.clone());
            let key = self.lexed.span(line.lexemes.start..line.lexemes.start + 1);
            let said = self.lines.findings.len();
            if lost && self.is_row(&line) {
                let lost = Some(Lost::Unknown(self.lines.unread(&line.lexemes).text));
                out.push(Attribute {
                    attr: None,
                    lost,
                    key,
                    span,
                });
                continue;
            }
            let attr = self
                .lines
                .read(
                    self.line_kind(kind, &line),
                    &line.lexemes,
                    kind,
                    lower::attribute,
                )
                .flatten();
            let failed = attr.is_none();
            // The lines below are the part's, whatever its name.
            let part = failed
                && kind != Some(DeclarationKind::Test)
                && self.opens(&line, |code| code == "TRONG_DO");
            let attr = attr.or_else(|| {
                part.then(|| Attr::Part(Box::new(self.lines.named(&line.lexemes, true))))
            });
            if let Some(Attr::Part(part)) = &attr
                && let Some(name) = &part.name
            {
                self.lines.part_named(&name.text);
            }
            let failed = attr.is_none();
            let misplaced = attr.as_ref().map(attributes::terminal);
            let amends = kind == Some(DeclarationKind::Amendment);
            let of_levels = kind == Some(DeclarationKind::Indicator);
            let attr = attr.filter(|attr| self.belongs(kind, attr, key));
            if self.lines.findings.len() == said && !line.indented {
                self.lines
                    .findings
                    .push(Finding::new(&ATTRIBUTE_AT_MARGIN, key).fix(at_start(key), "  "));
            }
            let part_elsewhere =
                attr.is_none() && !failed && self.opens(&line, |code| code == "TRONG_DO");
            if failed && !self.opens(&line, attributes::opens) || part_elsewhere {
                lost = true;
                kind = None;
            }
            let lost = match &attr {
                Some(_) => None,
                None if failed && of_levels && self.lines.may_be_level(&line.lexemes) => {
                    let line = self.lines.unread(&line.lexemes);
                    Some(Lost::Target(Box::new(line)))
                }
                None if failed || part_elsewhere => Some(self.lines.lost(&line.lexemes)),
                // Read, and of another kind of declaration. By what an amendment's line
                // says its levels may be meant.
                None => Some(match misplaced {
                    Some(code) if amends && !attributes::aside(code) => Lost::Reading(code),
                    _ => Lost::Aside,
                }),
            };
            if let Some(Attr::Dated(lines)) = attr {
                out.extend(lines.into_iter().map(of_sentence));
                continue;
            }
            out.push(Attribute {
                attr,
                lost,
                key,
                span,
            });
        }
        self.repeated(&out);
        out
    }

    /// A test's lines are its own; where it is not certain whose line this is, its
    /// words tell.
    fn line_kind(&self, kind: Option<DeclarationKind>, line: &Line) -> LineKind {
        match kind {
            Some(DeclarationKind::Test) => LineKind::Test,
            None if test_lines::is_line(&self.lexed.lexemes[line.lexemes.clone()]) => {
                LineKind::Test
            }
            _ => LineKind::Attribute,
        }
    }

    /// Whether a line starts with a keyword that `is` so.
    fn opens(&self, line: &Line, is: impl Fn(&str) -> bool) -> bool {
        let code = self.lexed.lexemes[line.lexemes.start].code;
        PHRASES.get(code).is_some_and(|phrase| is(phrase.code))
    }

    /// Whether a line looks like a row of a table.
    fn is_row(&self, line: &Line) -> bool {
        let pipe = crate::syntax::scan::Token::Pipe;
        self.lexed.lexemes[line.lexemes.clone()]
            .iter()
            .any(|lexeme| lexeme.is(pipe))
    }

    /// Reports an attribute that its declaration does not have.
    fn belongs(&mut self, kind: Option<DeclarationKind>, attr: &Attr, key: Span) -> bool {
        let Some(kind) = kind else { return true };
        if kind.has(attr) {
            return true;
        }
        let name = kind.name();
        let finding = Finding::new(&MISPLACED_ATTRIBUTE, key)
            .arg("attribute", self.lines.shown(key))
            .arg("declaration", Arg::Both(name.vi, name.en))
            .arg("allowed", kind.allowed());
        self.lines.findings.push(finding);
        false
    }

    /// Reports the first attribute given twice; after a bad line whose lines
    /// these are is not certain, and nothing is said.
    fn repeated(&mut self, attributes: &[Attribute]) {
        let mut seen: Vec<(&'static str, Span)> = Vec::new();
        for attribute in attributes {
            match &attribute.attr {
                None => return,
                Some(Attr::Part(_)) => seen.clear(),
                Some(attr) if attributes::repeats(attr) => {}
                Some(attr) => {
                    let terminal = attributes::terminal(attr);
                    if let Some((_, first)) = seen.iter().find(|(name, _)| *name == terminal) {
                        let first_time = crate::finding::Text {
                            vi: "lần thứ nhất",
                            en: "the first time",
                        };
                        let finding = Finding::new(&REPEATED_ATTRIBUTE, attribute.key)
                            .arg("attribute", self.lines.shown(attribute.key))
                            .related(*first, first_time);
                        self.lines.findings.push(finding);
                        return;
                    }
                    seen.push((terminal, attribute.key));
                }
            }
        }
    }
}

/// One level of a sentence as a line of its own, from its time to its level.
fn of_sentence(line: TargetLine) -> Attribute {
    let level = line.text.span;
    let time = line.times.first().map_or(level, |(_, span)| *span);
    let (first, last) = match time.start < level.start {
        true => (time, level),
        false => (level, time),
    };
    Attribute {
        attr: Some(Attr::Target(Box::new(line))),
        lost: None,
        key: first,
        span: first.to(last),
    }
}

/// The empty place before a span.
fn at_start(span: Span) -> Span {
    Span::new(span.file, span.start, span.start)
}
