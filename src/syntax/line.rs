//! One line through the grammar, and how a line that fails is explained.

mod echoed;
mod guesses;
mod texts;

use crate::finding::catalogue::syntax::{
    EMPTY_NAME, MISSPELT_KEYWORD, OPEN_QUOTE, TOO_DEEP, UNEXPECTED_TEXT,
};
use crate::finding::catalogue::{line_with, test_line_with};
use crate::finding::{Arg, Finding};
use crate::source::Span;
use crate::source::echo::Echo;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::attributes::{self, DeclarationKind};
use crate::syntax::grammar::{self, Failure, LineKind, Pair, Rule, Shapes};
use crate::syntax::lexemes::{Lexed, Lexeme, Line};
use crate::syntax::line::texts::*;
use crate::syntax::lower::{Lower, clean, is_blank};
use crate::syntax::offer::Failed;
use crate::syntax::phrases::{FIRST_KEYWORD, PHRASES, Role};
use crate::syntax::scan::Token;
use crate::syntax::sense::same_meaning;
use crate::syntax::tree::{Attr, IndicatorHead, Lost, Name, TargetLine};
use std::ops::Range;
use std::sync::LazyLock;

/// Deeper nesting than this is refused before the grammar recurses into it. An export
/// nests twice as deep, and readers of JSON stop at 128 levels.
const DEEPEST: usize = 48;

/// A formula of more operations is refused: each is a step of a recursion later.
const MOST_OPERATIONS: usize = 1_000;

/// Words that nest what follows them, without a mark that ends it.
static NESTING_WORDS: LazyLock<[Option<u16>; 2]> =
    LazyLock::new(|| ["NEU", "DUY_TRI"].map(|name| PHRASES.code(name)));

/// Words that join conditions.
static JOINING_WORDS: LazyLock<[Option<u16>; 2]> =
    LazyLock::new(|| ["VA", "HOAC"].map(|name| PHRASES.code(name)));

/// A line of more conditions than this joined is no condition of a document.
const MOST_JOINED: usize = 1_000;

/// `công thức`.
static FORMULA_WORD: LazyLock<Option<u16>> = LazyLock::new(|| PHRASES.code("CONG_THUC"));

/// `trong đó`.
pub(super) static PART_WORD: LazyLock<Option<u16>> = LazyLock::new(|| PHRASES.code("TRONG_DO"));

/// After this many bad lines no more nearest keywords are sought in a file.
const MOST_SUGGESTIONS: usize = 300;

/// No keyword is of this many bytes, however it is typed.
const LONGEST_TYPED: usize = 120;

/// The longest keyword has this many syllables.
const LONGEST_KEYWORD: usize = 6;

/// How many misspelt keywords of one line are mended.
const MOST_MENDS: usize = 3;

/// A keyword that a line may have meant.
struct Mend {
    /// The words typed.
    span: Span,
    spelling: &'static str,
}

/// Parses lines of one file and collects what is wrong with them.
pub struct LineParser<'a> {
    lexed: &'a Lexed,
    text: &'a str,
    shapes: Shapes<'a>,
    bad_lines: usize,
    /// What the levels that are read are of: an indicator, and its part.
    names: Vec<Echo>,
    /// What was wrong.
    pub findings: Vec<Finding>,
}

impl<'a> LineParser<'a> {
    /// A parser of a file's lines.
    pub fn new(lexed: &'a Lexed, text: &'a str) -> Self {
        Self {
            lexed,
            text,
            shapes: Shapes::default(),
            bad_lines: 0,
            names: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// The text of a place, as a message quotes it.
    pub fn shown(&self, span: Span) -> String {
        let typed = &self.text[span.start as usize..span.end as usize];
        let text = match clean(typed) {
            empty if empty.is_empty() => typed.to_string(),
            text => text,
        };
        if text.chars().count() <= 40 {
            text
        } else {
            text.chars().take(39).chain(['…']).collect()
        }
    }

    /// Whether these lexemes read as they stand.
    pub fn reads(&self, kind: LineKind, lexemes: &Range<usize>) -> bool {
        grammar::parse(kind, self.lexed.codes(lexemes)).is_ok()
    }

    /// The finding of a line at the margin that begins with no keyword, with what it
    /// declares.
    pub(super) fn heading(&mut self, line: &Range<usize>, finding: Finding) -> Finding {
        self.bad_lines += 1;
        let failed = Failed {
            kind: LineKind::Head,
            lexemes: &self.lexed.lexemes[line.clone()],
            text: self.text,
            at: 0,
        };
        if self.bad_lines > MOST_SUGGESTIONS || failed.lexemes.len() < 2 {
            return finding;
        }
        if let Some(lines) = failed.sentence() {
            let shown: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
            return finding.arg("lines", shown.join("; ")).help(A_LINE_EACH);
        }
        match failed.heading() {
            Some(line) => finding.arg("line", line).help(NEAREST),
            None => finding,
        }
    }

    /// How many of these lexemes end before a byte.
    pub fn count_before(&self, lexemes: &Range<usize>, at: u32) -> usize {
        let lexemes = &self.lexed.lexemes[lexemes.clone()];
        lexemes.iter().take_while(|l| l.end <= at).count()
    }

    /// The text of a place as typed.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// The text of a place, whole, in NFC.
    pub fn text_of(&self, span: Span) -> String {
        clean(&self.text[span.start as usize..span.end as usize])
    }

    /// Where a line's content ends and its comment, if any, begins.
    pub fn before_comment(&self, line: &Line) -> u32 {
        let last = self.lexed.lexemes[line.lexemes.clone()]
            .last()
            .map_or(line.bytes.start, |l| l.end);
        let rest = &self.text.as_bytes()[last as usize..line.bytes.end as usize];
        memchr::memchr(b'#', rest).map_or(line.bytes.end, |at| last + at as u32)
    }

    /// Whether a `#` stands behind a place, on its line.
    pub fn is_cut(&self, from: u32) -> bool {
        let rest = &self.text[from as usize..];
        rest.lines().next().is_some_and(|rest| rest.contains('#'))
    }

    /// Where tabs stand in these bytes.
    pub fn tabs(&self, bytes: Range<u32>) -> Vec<u32> {
        let text = &self.text.as_bytes()[bytes.start as usize..bytes.end as usize];
        memchr::memchr_iter(b'\t', text)
            .map(|at| bytes.start + at as u32)
            .collect()
    }

    /// Parses a line and makes of it what `lower` says; a line that fails is
    /// reported once, whatever is wrong with it.
    pub fn read<T>(
        &mut self,
        kind: LineKind,
        line: &Range<usize>,
        of: Option<DeclarationKind>,
        lower: impl Fn(&mut Lower, Pair) -> T,
    ) -> Option<T> {
        if self.reported_open(line) || self.reported_depth(line) {
            return None;
        }
        let lexed = self.lexed;
        let lexemes = &lexed.lexemes[line.clone()];
        match self.shapes.parse(kind, lexed.codes(line)) {
            Ok(pair) => {
                self.empty_name(kind, lexemes);
                Some(self.lower(lexemes, pair, lower))
            }
            Err(failure) => {
                if let Some(lexemes) = self.without_echo(kind, line) {
                    let codes: String = lexemes.iter().map(|l| l.char()).collect();
                    let pair = grammar::parse(kind, &codes).ok()?;
                    return Some(self.lower(&lexemes, pair, lower));
                }
                let mended = self.read_misspelt(kind, line, failure.at, lower);
                if mended.is_none() {
                    self.explain(kind, line, &failure, of);
                }
                mended
            }
        }
    }

    /// Parses a line that fails at lexeme `at`, with the keywords it may have
    /// meant; reports only where that makes it right.
    pub fn read_misspelt<T>(
        &mut self,
        kind: LineKind,
        line: &Range<usize>,
        at: usize,
        lower: impl Fn(&mut Lower, Pair) -> T,
    ) -> Option<T> {
        self.bad_lines += 1;
        if self.bad_lines > MOST_SUGGESTIONS {
            return None;
        }
        let mut lexemes = self.lexed.lexemes[line.clone()].to_vec();
        let mut mends = Vec::new();
        let mut at = at;
        for _ in 0..MOST_MENDS {
            let (mend, better) = self.mend(kind, &lexemes, at)?;
            mends.push(mend);
            lexemes = better;
            let codes: String = lexemes.iter().map(|l| l.char()).collect();
            match grammar::parse(kind, &codes) {
                Ok(pair) => {
                    for mend in mends {
                        let finding = Finding::new(&MISSPELT_KEYWORD, mend.span)
                            .arg("found", self.shown(mend.span))
                            .arg("keyword", mend.spelling)
                            .fix(mend.span, mend.spelling);
                        self.findings.push(finding);
                    }
                    return Some(self.lower(&lexemes, pair, lower));
                }
                Err(failure) => at = failure.at,
            }
        }
        None
    }

    /// What a line that could not be read would have said. Its milestones are read
    /// alone, as if it ended with `: -`.
    pub fn lost(&self, line: &Range<usize>) -> Lost {
        let lexemes = &self.lexed.lexemes[line.clone()];
        let first = lexemes.first().and_then(|l| PHRASES.get(l.code));
        match first.map(|phrase| phrase.code) {
            Some(code) if attributes::opens_target(code) => {
                let read = self.milestones(lexemes);
                Lost::Target(Box::new(read.unwrap_or_else(|| self.unread(line))))
            }
            Some(code) if attributes::aside(code) => Lost::Aside,
            Some("HIEN_TRANG") => Lost::Baseline(self.unread(line).text),
            Some(code) if attributes::opens(code) => Lost::Reading(code),
            // A keyword that opens no such line says nothing of what it is.
            _ => {
                let text = self.unread(line).text;
                let keyword = text.text.split_once(':').map(|(keyword, _)| key(keyword));
                match keyword.is_some_and(|keyword| WORDS.aside_lines.has(&keyword)) {
                    true => Lost::Aside,
                    false => Lost::Unknown(text),
                }
            }
        }
    }

    /// Whether a line that could not be read looks like a level though its first word
    /// opens no milestone (`tính đến 2025: không quá 100`, `mốc 2025: 100`): it has a year,
    /// and something is said behind it.
    pub fn may_be_level(&self, line: &Range<usize>) -> bool {
        // They say other things with a year, or what the indicator is.
        const OTHERS: [&str; 8] = [
            "PHAM_VI",
            "CONG_THUC",
            "TRONG_DO",
            "HIEN_TRANG",
            "DU_TOAN",
            "CHUONG_TRINH",
            "GHI_CHU",
            "NGUON",
        ];
        let lexemes = &self.lexed.lexemes[line.clone()];
        let first = lexemes.first().and_then(|l| PHRASES.get(l.code));
        let Some(first) = first.map(|phrase| phrase.code) else {
            return false;
        };
        let opens = attributes::opens(first) && !attributes::opens_target(first);
        let year = |l: &Lexeme| {
            let digits = &self.text[l.start as usize..l.end as usize];
            digits.len() == 4 && (digits.parse()).is_ok_and(|year| (1900..=2199).contains(&year))
        };
        let at = lexemes.iter().position(|l| l.is(Token::Number) && year(l));
        let says = |at: usize| {
            let mut behind = lexemes[at + 1..].iter();
            behind.any(|l| l.is(Token::Number) || l.is(Token::Colon))
        };
        opens && !OTHERS.contains(&first) && at.is_some_and(says)
    }

    /// A milestone line of which nothing could be read.
    pub fn unread(&self, line: &Range<usize>) -> TargetLine {
        let span = self.lexed.span(line.clone());
        let text = self.text_of(span);
        TargetLine {
            times: Vec::new(),
            condition: None,
            stretch: None,
            strives: false,
            firm: false,
            rises: false,
            text: Name { text, span },
            narrowed: None,
        }
    }

    /// The milestones and terms of a line, with what stands behind its colon as text.
    fn milestones(&self, lexemes: &[Lexeme]) -> Option<TargetLine> {
        let colon = lexemes.iter().position(|l| l.is(Token::Colon))?;
        let (before, level) = lexemes.split_at(colon + 1);
        let rest = Lexeme {
            code: Token::Minus as u16,
            start: level.first()?.start,
            end: level.last()?.end,
        };
        let lexemes = [before, &[rest]].concat();
        let codes: String = lexemes.iter().map(|l| l.char()).collect();
        let pair = grammar::parse(LineKind::Attribute, &codes).ok()?;
        let mut lower = Lower {
            file: self.lexed.file,
            lexemes: &lexemes,
            text: self.text,
            findings: Vec::new(),
        };
        match crate::syntax::lower::attribute(&mut lower, pair)? {
            Attr::Target(line) => Some(*line),
            _ => None,
        }
    }

    /// An indicator of which the head could not be read, by the name in quotes where
    /// that is `sure`, else by all that the line says.
    pub fn named(&self, line: &Range<usize>, sure: bool) -> IndicatorHead {
        let mut lexemes = line.clone().filter(|_| sure);
        let quoted = lexemes.find(|at| self.lexed.lexemes[*at].is(Token::String));
        let span = self
            .lexed
            .span(quoted.map_or(line.clone(), |at| at..at + 1));
        let text = self.text_of(span);
        IndicatorHead {
            name: Some(Name { text, span }),
            ..IndicatorHead::default()
        }
    }

    fn lower<T>(
        &mut self,
        lexemes: &[Lexeme],
        pair: Pair,
        lower: impl Fn(&mut Lower, Pair) -> T,
    ) -> T {
        let mut line = Lower {
            file: self.lexed.file,
            lexemes,
            text: self.text,
            findings: Vec::new(),
        };
        let result = lower(&mut line, pair);
        self.findings.append(&mut line.findings);
        result
    }

    /// A keyword with which the line would be right, or at least right for
    /// longer: words at its start or where it fails, typed without diacritics or
    /// a letter off. Tried before it is offered.
    fn mend(
        &self,
        kind: LineKind,
        lexemes: &[Lexeme],
        failed: usize,
    ) -> Option<(Mend, Vec<Lexeme>)> {
        let mut best: Option<(usize, Mend, Vec<Lexeme>)> = None;
        let near = failed.saturating_sub(LONGEST_KEYWORD - 1);
        let starts = [failed.saturating_sub(1), failed]
            .into_iter()
            .chain((near..failed.saturating_sub(1)).rev())
            .chain([0]);
        for at in starts {
            for end in (at + 1..=(at + LONGEST_KEYWORD).min(lexemes.len())).rev() {
                let words = &lexemes[at..end];
                if words
                    .iter()
                    .any(|l| !l.is(Token::Word) && l.code < FIRST_KEYWORD)
                {
                    continue;
                }
                let span = Span::new(self.lexed.file, words[0].start, words[words.len() - 1].end);
                if (span.end - span.start) as usize > LONGEST_TYPED {
                    continue;
                }
                let typed = clean(&self.text[span.start as usize..span.end as usize]);
                let near = PHRASES.near(&typed).into_iter();
                for (code, spelling) in near.filter(|(_, s)| same_meaning(&typed, s)).take(3) {
                    let keyword = Lexeme {
                        code,
                        start: span.start,
                        end: span.end,
                    };
                    let better = [&lexemes[..at], &[keyword], &lexemes[end..]].concat();
                    if better.iter().zip(lexemes).all(|(a, b)| a.code == b.code) {
                        continue;
                    }
                    let codes: String = better.iter().map(|l| l.char()).collect();
                    // How far from its end the line fails: the words joined make it shorter.
                    let left = grammar::parse(kind, &codes)
                        .err()
                        .map_or(0, |f| better.len() - f.at.min(better.len()) + 1);
                    let bar = best
                        .as_ref()
                        .map_or(lexemes.len() - failed.min(lexemes.len()) + 1, |b| b.0);
                    if left < bar {
                        best = Some((left, Mend { span, spelling }, better));
                    }
                }
            }
        }
        best.map(|(_, mend, lexemes)| (mend, lexemes))
    }

    /// Reports a head, or a part's line, with nothing between its quotes.
    fn empty_name(&mut self, kind: LineKind, lexemes: &[Lexeme]) {
        let part = kind == LineKind::Attribute && lexemes.first().map(|l| l.code) == *PART_WORD;
        if kind != LineKind::Head && !part {
            return;
        }
        let empty = lexemes.iter().find(|l| {
            l.is(Token::String) && is_blank(&self.text[l.start as usize..l.end as usize])
        });
        if let Some(empty) = empty {
            let span = Span::new(self.lexed.file, empty.start, empty.end);
            self.findings.push(Finding::new(&EMPTY_NAME, span));
        }
    }

    /// Reports quotes that are not closed.
    pub fn reported_open(&mut self, line: &Range<usize>) -> bool {
        let open = self.lexed.lexemes[line.clone()]
            .iter()
            .position(|l| l.is(Token::OpenString) || l.is(Token::OpenBracket));
        if let Some(at) = open {
            let span = self.lexed.span(line.start + at..line.start + at + 1);
            let mark = self.text[span.start as usize..]
                .chars()
                .next()
                .map_or(1, char::len_utf8) as u32;
            self.findings.push(Finding::new(
                &OPEN_QUOTE,
                Span::new(span.file, span.start, span.start + mark),
            ));
        }
        open.is_some()
    }

    fn reported_depth(&mut self, line: &Range<usize>) -> bool {
        let mut depth = 0usize;
        let (mut operations, mut joined) = (0usize, 0usize);
        let is_formula = Some(self.lexed.lexemes[line.start].code) == *FORMULA_WORD
            || grammar::opens_constraint(self.lexed.codes(line));
        for (i, lexeme) in self.lexed.lexemes[line.clone()].iter().enumerate() {
            if lexeme.is(Token::LParen) || NESTING_WORDS.contains(&Some(lexeme.code)) {
                depth += 1;
            } else if lexeme.is(Token::RParen) {
                depth = depth.saturating_sub(1);
            }
            let operation = [Token::Plus, Token::Minus, Token::Star, Token::Slash];
            operations += usize::from(is_formula && operation.iter().any(|&t| lexeme.is(t)));
            joined += usize::from(JOINING_WORDS.contains(&Some(lexeme.code)));
            if depth > DEEPEST || operations > MOST_OPERATIONS || joined > MOST_JOINED {
                let span = self.lexed.span(line.start + i..line.start + i + 1);
                let (limit, of) = if depth > DEEPEST {
                    (DEEPEST, ("tầng lồng nhau", "levels of nesting"))
                } else if operations > MOST_OPERATIONS {
                    (MOST_OPERATIONS, ("phép tính", "operations"))
                } else {
                    (MOST_JOINED, ("chữ `và`, `hoặc`", "`và` and `hoặc`"))
                };
                let finding = Finding::new(&TOO_DEEP, span)
                    .arg("limit", limit)
                    .arg("of", Arg::Both(of.0, of.1));
                self.findings.push(finding);
                return true;
            }
        }
        false
    }

    /// Says what was found and what could have stood there.
    fn explain(
        &mut self,
        kind: LineKind,
        line: &Range<usize>,
        failure: &Failure,
        of: Option<DeclarationKind>,
    ) {
        let at = (line.start + failure.at).min(line.end);
        let (span, found) = if at < line.end {
            let span = match self.unknown_words(line, at) {
                Some(words) => self.lexed.span(words),
                None => self.lexed.span(at..at + 1),
            };
            let text = self.shown(span);
            (
                span,
                Arg::Made(format!("từ `{text}`"), format!("from `{text}` on")),
            )
        } else {
            let last = self.lexed.span(line.end - 1..line.end);
            (
                Span::new(last.file, last.end, last.end),
                Arg::Both("vì còn viết dở", "as it stops short"),
            )
        };
        let lexemes = &self.lexed.lexemes[line.clone()];
        let failed = Failed {
            kind,
            lexemes,
            text: self.text,
            at: failure.at,
        };
        let declaration = failed.declaration();
        let first = self.lexed.lexemes[line.start];
        let worded = first.is(Token::Word) || first.code >= FIRST_KEYWORD;
        let expected = match of {
            _ if declaration.is_some() => Arg::Both("không thụt vào", "not indented"),
            Some(kind) if failure.at == 0 && worded => Arg::Made(
                format!("ở đây cần một trong: {}", kind.allowed()),
                format!("expected here, one of: {}", kind.allowed()),
            ),
            _ => wanted(failure),
        };
        let finding = Finding::new(&UNEXPECTED_TEXT, span)
            .arg("found", found)
            .arg("expected", expected);
        if let Some(level) = declaration.and_then(|_| failed.milestone()) {
            self.findings.push(finding.arg("line", level).help(NEAREST));
            return;
        }
        if let Some(word) = declaration {
            let start = self.lexed.lexemes[line.start].start as usize;
            let before = self.text[..start]
                .rfind(['\n', '\r'])
                .map_or(0, |at| at + 1);
            let blanks = Span::new(self.lexed.file, before as u32, start as u32);
            let finding = finding.arg("word", word).help(AT_MARGIN);
            self.findings.push(finding.fix(blanks, ""));
            return;
        }
        let sought = self.bad_lines <= MOST_SUGGESTIONS;
        if sought
            && kind == LineKind::Attribute
            && let Some(joined) = self.level_below(line, failure.at)
        {
            self.findings
                .push(finding.arg("line", joined).help(ON_ONE_LINE));
            return;
        }
        let finding = match sought
            .then(|| rewritten(&failed, finding.clone()))
            .flatten()
        {
            Some(told) => {
                self.findings.push(told);
                return;
            }
            None => finding,
        };
        if let Some((gap, level)) = failed.apart_from_mean() {
            let finding = finding.arg("gap", gap).arg("level", level);
            self.findings.push(finding.help(APART_FROM_MEAN));
            return;
        }
        if let Some((given, line)) = failed.hangs_on() {
            let finding = finding.arg("given", given).arg("line", line);
            self.findings.push(finding.help(IF_WHAT));
            return;
        }
        if let Some((times, parts)) = failed.for_each() {
            let finding = finding.arg("parts", in_lines(&times, &parts));
            self.findings.push(finding.help(PARTS_ALONE));
            return;
        }
        if let Some((whole, parts)) = failed.parts() {
            let finding = match kind {
                LineKind::Attribute if whole.is_empty() => {
                    let times = match failed.times() {
                        times if times.is_empty() => "đến …".to_string(),
                        times => times,
                    };
                    finding
                        .arg("parts", in_lines(&times, &parts))
                        .help(PARTS_ALONE)
                }
                LineKind::Cell => finding.arg("parts", in_rows(&parts)).help(PARTS_IN_CELL),
                _ => finding.arg("parts", in_lines(&whole, &parts)).help(PARTS),
            };
            self.findings.push(finding.arg("whole", whole));
            return;
        }
        if let Some(nearest) = sought.then(|| failed.nearest()).flatten() {
            let help = if nearest.contains('…') {
                FILL_IN
            } else {
                NEAREST
            };
            // A `#` would cut the row.
            self.findings.push(match nearest.split_once("  # ") {
                Some((level, more)) if kind == LineKind::Cell => {
                    let finding = finding.arg("line", level).arg("more", more);
                    finding.help(CELL_AND_MORE)
                }
                _ => finding.arg("line", nearest).help(help),
            });
            return;
        }
        if let Some(lines) = sought.then(|| failed.either()).flatten() {
            self.findings.push(one_of(kind, finding, &lines));
            return;
        }
        if let Some((levels, side)) = self.levels(kind, line, failure.at) {
            let words = (self.unknown_words(line, at)).map(|words| self.lexed.span(words));
            let finding = finding.arg("levels", levels);
            self.findings.push(match words {
                Some(words) if !side => {
                    let words = self.shown(words);
                    finding.arg("words", words).help(A_LEVEL_OF_WORDS)
                }
                _ => finding.help(A_LEVEL),
            });
            return;
        }
        let first = PHRASES.get(self.lexed.lexemes[line.start].code);
        let times = first.is_some_and(|phrase| matches!(phrase.code, "THOI_GIAN" | "HAN"));
        if times || kind == LineKind::DueCell {
            let end = failed.last_day().map(|end| format!("`{end}`"));
            let times = end.unwrap_or_else(|| self.times_like(line));
            self.findings.push(finding.arg("times", times).help(A_TIME));
            return;
        }
        let example = |text| match kind {
            LineKind::Test => test_line_with(text).or_else(|| line_with(text)),
            _ => line_with(text),
        };
        let opening = first.and_then(|phrase| Some((phrase, example(phrase.text)?)));
        self.findings.push(match (kind, opening) {
            (LineKind::Cell, _) => finding.help(A_CELL),
            (LineKind::FigureCell, _) => finding.help(A_FIGURE_CELL),
            (LineKind::DirectionCell, _) => finding.help(A_DIRECTION_CELL),
            (LineKind::Attribute, Some((phrase, _))) if attributes::opens_target(phrase.code) => {
                finding.help(LEVEL_FORMS)
            }
            (_, Some((phrase, example))) => finding
                .arg("word", phrase.text)
                .arg("example", example)
                .help(A_LINE_OF),
            _ => finding,
        });
    }
}

/// What a line says that is really several lines, or a cell and another year's figure.
fn rewritten(failed: &Failed, finding: Finding) -> Option<Finding> {
    if let Some([level, year, figure]) = failed.cell_with_earlier_figure() {
        let finding = finding.arg("level", level).arg("year", year);
        return Some(finding.arg("figure", figure).help(FIGURE_IN_CELL));
    }
    if let Some(lines) = failed.reworded() {
        return Some(one_of(failed.kind, finding, &lines));
    }
    if let Some((time, more)) = failed.time_and_more() {
        let finding = finding.arg("line", time).arg("more", more.clone());
        return Some(finding.help(if more.is_empty() {
            NEAREST
        } else {
            TIME_AND_MORE
        }));
    }
    let told = (failed.kind == LineKind::Head)
        .then(|| failed.sentence())
        .flatten();
    let lines = told.or_else(|| failed.several_lines())?;
    let shown: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
    Some(finding.arg("lines", shown.join("; ")).help(A_LINE_EACH))
}

/// What belongs there, where it is one thing; of several no list helps anybody.
fn wanted(failure: &Failure) -> Arg {
    let (vi, en) = (expected(failure, false), expected(failure, true));
    match (vi.as_slice(), en.as_slice()) {
        ([vi], [en]) => Arg::Made(format!("ở đây cần {vi}"), format!("expected here: {en}")),
        _ => Arg::Both("không đọc được từ chỗ này", "cannot be read from here on"),
    }
}

/// What could have stood there, in a few words each.
fn expected(failure: &Failure, english: bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let opens = |rule: &&Rule| {
        let name = format!("{rule:?}");
        !PHRASES
            .all
            .iter()
            .any(|p| p.code == name && p.role != Role::Inner)
    };
    let some = failure.expected.iter().filter(opens);
    let rules: Vec<&Rule> = match some
        .clone()
        .any(|r| grammar::describe(*r, english).is_some())
    {
        true => some.collect(),
        false => failure.expected.iter().collect(),
    };
    for rule in rules {
        if let Some(word) = grammar::describe(*rule, english)
            && !words.contains(&word)
        {
            words.push(word);
        }
    }
    words
}
