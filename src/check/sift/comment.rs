//! The comment that suppresses a finding: `# bỏ qua CTR0310: vì sao`.
//!
//! It stands after what it speaks of, or on a line of its own just above; it
//! names one kind or several, by code or by name, and gives its reason.

use crate::finding::Entry;
use crate::finding::catalogue;
use crate::source::text::{key, unaccented};
use crate::source::{FileId, SourceFile, Span};
use crate::syntax::scan::{Token, scan};

/// A comment that begins like a suppression.
#[derive(Debug)]
pub struct Comment {
    /// From `#` to the end of the line, without blanks at its end.
    pub span: Span,
    /// `bỏ qua` as typed.
    pub word: Span,
    /// Whether that word is spelt as it should be.
    pub well_spelt: bool,
    /// The kinds it names.
    pub kinds: Vec<Named>,
    /// Its reason; empty where none is given.
    pub reason: String,
    /// The line it speaks of: its own, or the next one that says something.
    pub line: u32,
    /// Whether nothing else stands on its own line.
    pub alone: bool,
}

/// A kind of finding that a comment names.
#[derive(Debug)]
pub struct Named {
    /// Where.
    pub span: Span,
    /// As typed.
    pub text: String,
    /// The kind, where there is one of that code or name.
    pub entry: Option<&'static Entry>,
}

/// The suppressions of a file, from top to bottom.
pub fn comments(id: FileId, file: &SourceFile) -> Vec<Comment> {
    let mut out: Vec<Comment> = Vec::new();
    // Those on lines of their own wait for the line they speak of.
    let mut waiting = 0;
    let mut from = 0;
    for (number, line) in lines(&file.text).enumerate() {
        let (start, number) = (from, number as u32 + 1);
        from += line.len() as u32;
        let at = comment_at(line);
        let says = !blank(&line[..at.unwrap_or(line.len())]);
        if says {
            out[waiting..].iter_mut().for_each(|c| c.line = number);
        }
        if says || at.is_none() {
            waiting = out.len();
        }
        let Some(at) = at else { continue };
        let text = line[at..].trim_end();
        if let Some(mut comment) = read(id, text, start + at as u32) {
            comment.line = number;
            comment.alone = !says;
            out.push(comment);
        }
        if says {
            waiting = out.len();
        }
    }
    out
}

/// The lines with their ends, as positions count them.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let end = match memchr::memchr2(b'\n', b'\r', bytes) {
            Some(at) if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') => at + 2,
            Some(at) => at + 1,
            None => rest.len(),
        };
        let (line, after) = rest.split_at(end);
        rest = after;
        Some(line)
    })
}

/// Where the line's comment begins; a `#` between quotes begins none.
pub fn comment_at(line: &str) -> Option<usize> {
    memchr::memchr(b'#', line.as_bytes())?;
    let mut start = 0;
    for (token, end) in scan(line) {
        if token == Token::Comment {
            return Some(start);
        }
        start = end as usize;
    }
    None
}

fn blank(text: &str) -> bool {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .is_empty()
}

/// Reads `# bỏ qua …`; none where the comment says something else.
fn read(id: FileId, text: &str, start: u32) -> Option<Comment> {
    let span = |from: usize, to: usize| Span::new(id, start + from as u32, start + to as u32);
    let mut words = Words { text, at: 1 };
    let (first, second) = (words.next()?, words.next()?);
    let word = (first.0, second.1);
    let typed = format!("{} {}", &text[first.0..first.1], &text[second.0..second.1]);
    if unaccented(&typed) != "bo qua" {
        return None;
    }
    let kinds: Vec<Named> = words
        .kinds()
        .into_iter()
        .map(|(from, to)| Named {
            span: span(from, to),
            text: text[from..to].to_string(),
            entry: catalogue::find(&text[from..to]),
        })
        .collect();
    let rest = text[words.at..].trim_start();
    let well_spelt = key(&typed) == key("bỏ qua");
    // "bỏ qua phụ lục 2" is prose; "bỏ qua: …" wants to suppress and says not what.
    if kinds.is_empty() && !(well_spelt && rest.starts_with(':')) {
        return None;
    }
    let reason = rest.trim_start_matches([':', '-', '–', '—', ' ']);
    let reason = if reason.chars().any(char::is_alphabetic) {
        reason
    } else {
        ""
    };
    Some(Comment {
        span: span(0, text.len()),
        word: span(word.0, word.1),
        well_spelt,
        kinds,
        reason: reason.to_string(),
        line: 0,
        alone: false,
    })
}

/// Walks over the words of a comment.
struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Words<'_> {
    /// The next word, up to a blank, a comma, a semicolon or a colon.
    fn next(&mut self) -> Option<(usize, usize)> {
        let rest = &self.text[self.at..];
        let start = self.at + (rest.len() - rest.trim_start().len());
        let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':');
        let rest = &self.text[start..];
        let end = start + rest.find(ends).unwrap_or(rest.len());
        if end == start {
            return None;
        }
        self.at = end;
        Some((start, end))
    }

    /// The kinds named: codes or names, joined by commas or blanks; after a
    /// comma whatever stands is one, right or wrong.
    fn kinds(&mut self) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        let mut joined = false;
        loop {
            let before = self.at;
            let Some((from, to)) = self.next() else { break };
            if !joined && !like_a_kind(&self.text[from..to]) {
                self.at = before;
                break;
            }
            out.push((from, to));
            let rest = self.text[self.at..].trim_start();
            joined = rest.starts_with([',', ';']);
            if joined {
                self.at = self.text.len() - rest.len() + 1;
            }
        }
        out
    }
}

/// Whether a word is, or was meant as, a code or a name of a finding.
fn like_a_kind(word: &str) -> bool {
    let code = word
        .get(..3)
        .is_some_and(|head| head.eq_ignore_ascii_case("ctr"))
        && word[3..].starts_with(|c: char| c.is_ascii_digit());
    let name = word.contains('-')
        && word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-')
        && !word.starts_with('-')
        && !word.ends_with('-');
    code || name || catalogue::find(word).is_some()
}
