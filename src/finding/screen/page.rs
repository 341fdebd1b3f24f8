//! The lines a finding points at, cut out of their files and laid out as pages
//! for ariadne.

use crate::finding::At;
use crate::finding::place::Spot;
use crate::finding::wrap::{push_visible, visible};
use crate::source::Sources;
use ariadne::{Cache, Source};
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands for a page's name until [`Pages::renumber`]; no visible text has it.
const NAME: &str = "\u{1}";
/// How many bytes of a line are looked at before and after a mark.
const AROUND: usize = 1_000;
/// The most characters of a line that are shown.
const SHOWN: usize = 110;
/// How many of them before the first mark.
const BEFORE: usize = 40;

/// A place pointed at.
#[derive(Debug)]
pub(super) struct Mark {
    /// Which page.
    pub page: usize,
    /// What is said there.
    pub text: String,
    /// Whether it is the finding's own place.
    pub main: bool,
    spot: Spot,
    line: usize,
    /// Characters of the line.
    chars: Range<usize>,
    /// Characters of the page, once laid out.
    laid: Range<usize>,
}

#[derive(Debug)]
struct Line {
    number: u64,
    shown: Vec<char>,
    /// Character of each byte: where it starts, where it ends.
    starts: Vec<usize>,
    ends: Vec<usize>,
    /// Byte of the file where `starts` begins.
    base: usize,
}

#[derive(Debug, Default)]
struct Page {
    name: String,
    lines: Vec<Line>,
    /// Real line numbers of the page's lines, 0 for a gap.
    numbers: Vec<u64>,
}

/// All pages of a finding, one a file.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pages: Vec<Page>,
    marks: Vec<Mark>,
    sources: HashMap<usize, Source<String>>,
}

impl Pages {
    /// Adds the place `at`; a place of several lines is shown by its first.
    pub fn add(&mut self, at: &At, spot: Spot, text: String, main: bool, sources: &Sources) {
        let (window, base, start, end) = match at {
            At::Span(span) => {
                let whole = sources.file(span.file).text.as_str();
                let (from, to) = window(whole, span.start as usize);
                (
                    &whole[from..to],
                    from,
                    span.start as usize,
                    span.end as usize,
                )
            }
            At::Excerpt(e) => {
                let (from, to) = window(&e.text, e.start);
                (&e.text[from..to], from, e.start, e.end)
            }
        };
        let page = self.page(&spot.file);
        let lines = &mut self.pages[page].lines;
        let line = lines.iter().position(|l| l.number == spot.line);
        let line = line.unwrap_or_else(|| {
            lines.push(Line::new(window, base, spot.line, start));
            lines.len() - 1
        });
        let chars = lines[line].chars(start, end);
        self.marks.push(Mark {
            page,
            text,
            main,
            spot,
            line,
            chars,
            laid: 0..0,
        });
    }

    fn page(&mut self, name: &str) -> usize {
        let name = visible(name);
        let known = self.pages.iter().position(|page| page.name == name);
        known.unwrap_or_else(|| {
            self.pages.push(Page {
                name,
                ..Page::default()
            });
            self.pages.len() - 1
        })
    }

    /// Puts the lines of each page in order, a gap where lines are left out.
    pub fn lay_out(&mut self) {
        for (index, page) in self.pages.iter_mut().enumerate() {
            let mut order: Vec<usize> = (0..page.lines.len()).collect();
            order.sort_by_key(|&i| page.lines[i].number);
            let (mut text, mut at, mut last) = (String::new(), 0, None);
            for i in order {
                let line = &page.lines[i];
                if last.is_some_and(|last| line.number > last + 1) {
                    text.push('\n');
                    page.numbers.push(0);
                    at += 1;
                }
                for mark in &mut self.marks {
                    if (mark.page, mark.line) == (index, i) {
                        mark.laid = at + mark.chars.start..at + mark.chars.end;
                    }
                }
                text.extend(&line.shown);
                // Room for an arrow that points just past the end of the line.
                text.push_str(" \n");
                at += line.shown.len() + 2;
                page.numbers.push(line.number);
                last = Some(line.number);
            }
            self.sources.insert(index, Source::from(text));
        }
        // Ariadne opens a new page whenever labels go back a line.
        self.marks.sort_by_key(|mark| (mark.page, mark.laid.start));
    }

    /// The marks with the characters of their page.
    pub fn marks(&self) -> impl Iterator<Item = (&Mark, Range<usize>)> {
        self.marks.iter().map(|mark| (mark, mark.laid.clone()))
    }

    /// The finding's own place.
    pub fn main(&self) -> (usize, Range<usize>) {
        self.marks
            .iter()
            .find(|mark| mark.main)
            .map_or((0, 0..0), |mark| (mark.page, mark.laid.clone()))
    }

    /// `drawn` without its header, with real names, lines and columns.
    pub fn renumber(&self, drawn: &str) -> String {
        let digits = |n: u64| n.to_string().len();
        let drawn_width = self.pages.iter().map(|p| digits(p.numbers.len() as u64));
        let drawn_width = drawn_width.max().unwrap_or(1);
        let real_width = self.pages.iter().flat_map(|p| &p.numbers);
        let real_width = real_width.map(|n| digits(*n)).max().unwrap_or(1);
        let pad = real_width.saturating_sub(drawn_width);
        let mut out = String::with_capacity(drawn.len());
        let mut page = None;
        for line in drawn.lines().skip(1) {
            if let Some(at) = line.find(NAME) {
                let next = page.map_or(0, |p: usize| p + 1);
                page = Some(next);
                let rest = line[at..].find(' ').map_or("", |end| &line[at + end..]);
                let line = format!("{}{}{rest}", &line[..at], self.title(next));
                out.push_str(&padded(&line, pad, ' '));
            } else if let Some(number) = margin_number(line) {
                let index = line[number.clone()].parse::<usize>().unwrap_or(1);
                let numbers = page.and_then(|p| self.pages.get(p)).map(|p| &p.numbers);
                let real = numbers.and_then(|n| n.get(index.wrapping_sub(1)));
                let width = number.len() + pad;
                let real = real.copied().unwrap_or(0);
                out.push_str(&line[..number.start]);
                out.push_str(&format!("{real:>width$}"));
                out.push_str(&line[number.end..]);
            } else {
                let fill = if line.contains('╯') { '─' } else { ' ' };
                out.push_str(&padded(line, pad, fill));
            }
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
        }
        out
    }

    /// `file:line:column` of a page: of the finding's own place, or of the
    /// first place on it.
    fn title(&self, page: usize) -> String {
        let mut on_page = self.marks.iter().filter(|mark| mark.page == page);
        let first = on_page.clone().next();
        let Some(mark) = on_page.find(|mark| mark.main).or(first) else {
            return String::new();
        };
        super::short(&mark.spot)
    }
}

impl Cache<usize> for Pages {
    type Storage = String;

    fn fetch(&mut self, id: &usize) -> Result<&Source<String>, impl fmt::Debug> {
        self.sources.get(id).ok_or("no such page")
    }

    fn display<'a>(&self, _id: &'a usize) -> Option<impl fmt::Display + 'a> {
        Some(NAME)
    }
}

impl Line {
    fn new(window: &str, base: usize, number: u64, mark: usize) -> Self {
        let mut line = Line {
            number,
            shown: Vec::new(),
            starts: Vec::with_capacity(window.len() + 1),
            ends: Vec::with_capacity(window.len() + 1),
            base,
        };
        let mut buffer = String::new();
        let mut rest = window;
        while let Some(first) = rest.chars().next() {
            let more = rest[first.len_utf8()..]
                .find(|c| !is_combining_mark(c))
                .map_or(rest.len(), |at| at + first.len_utf8());
            let (letter, tail) = rest.split_at(more);
            buffer.clear();
            letter.nfc().for_each(|c| push_visible(&mut buffer, c));
            let from = line.shown.len();
            line.shown.extend(buffer.chars());
            line.starts.extend(std::iter::repeat_n(from, letter.len()));
            line.ends.push(from);
            let to = line.shown.len();
            line.ends.extend(std::iter::repeat_n(to, letter.len() - 1));
            rest = tail;
        }
        line.starts.push(line.shown.len());
        line.ends.push(line.shown.len());
        line.cut(mark);
        line
    }

    /// Cuts the line to what can be shown around the byte `mark`.
    fn cut(&mut self, mark: usize) {
        if self.shown.len() <= SHOWN {
            return;
        }
        let at = self.chars(mark, mark).start;
        let from = at.saturating_sub(BEFORE);
        let to = (from + SHOWN).min(self.shown.len());
        let more = to < self.shown.len();
        let mut kept: Vec<char> = self.shown[from..to].to_vec();
        if more {
            kept.push('…');
        }
        if from > 0 {
            kept.insert(0, '…');
        }
        let front = usize::from(from > 0);
        let last = kept.len();
        for place in self.starts.iter_mut().chain(&mut self.ends) {
            *place = (place.saturating_sub(from) + front).min(last);
        }
        self.shown = kept;
    }

    /// The characters from byte `start` to `end` of the file; never none.
    fn chars(&self, start: usize, end: usize) -> Range<usize> {
        let byte = |at: usize| at.saturating_sub(self.base).min(self.starts.len() - 1);
        let from = self.starts[byte(start)];
        let to = self.ends[byte(end)];
        from..to.max(from + 1)
    }
}

/// The bytes of the line around `at`, at most [`AROUND`] each way.
fn window(text: &str, at: usize) -> (usize, usize) {
    let at = boundary(text, at.min(text.len()));
    let low = boundary(text, at.saturating_sub(AROUND));
    let high = boundary(text, (at + AROUND).min(text.len()));
    let from = text[low..at]
        .rfind(['\n', '\r'])
        .map_or(low, |n| low + n + 1);
    let to = text[at..high].find(['\n', '\r']).map_or(high, |n| at + n);
    let to = from + text[from..to].trim_end_matches('\r').len();
    (from, to.max(from))
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn padded(line: &str, pad: usize, fill: char) -> String {
    let at = if fill == ' ' {
        Some(0)
    } else {
        line.find(fill)
    };
    let (before, after) = line.split_at(at.unwrap_or(0));
    format!("{before}{}{after}", String::from(fill).repeat(pad))
}

/// Where the line number of a drawn line stands.
fn margin_number(line: &str) -> Option<Range<usize>> {
    let head = line[..line.find('│')?].trim_end();
    let digits = head.bytes().rev().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| head.len() - digits..head.len())
}
