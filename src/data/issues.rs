//! Findings of one file, no more than a screenful of each kind.

use super::number::DECIMAL;
use super::sheet::CELL;
use crate::finding::{At, Entry, Excerpt, Finding};

/// Findings of one kind that are shown for a file; the rest are counted.
pub const SHOWN: usize = 20;

/// How much of a line an excerpt shows, in bytes.
const WIDTH: usize = 200;

/// A record as it is in the file, for pointing into it.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// The file's name.
    pub file: &'a str,
    /// The line the record starts at.
    pub line: u64,
    /// Its bytes, without the line end.
    pub bytes: &'a [u8],
}

impl Record<'_> {
    /// The record's text, pointing at `cell`: a part of it, or a copy of one; the
    /// whole record where it has no such part.
    pub fn excerpt(&self, cell: &[u8]) -> Excerpt {
        let base = self.bytes.as_ptr() as usize;
        let start = (cell.as_ptr() as usize).wrapping_sub(base);
        let (start, end) = if start <= self.bytes.len() && start + cell.len() <= self.bytes.len() {
            (start, start + cell.len())
        } else {
            let found = memchr::memmem::find(self.bytes, cell).filter(|_| !cell.is_empty());
            found.map_or((0, self.bytes.len()), |at| (at, at + cell.len()))
        };
        excerpt(self.file, self.line, self.bytes, start, end)
    }

    /// The whole record.
    pub fn whole(&self) -> Excerpt {
        excerpt(self.file, self.line, self.bytes, 0, self.bytes.len())
    }
}

/// Cuts a line to what can be read, marking `start..end`.
pub fn excerpt(file: &str, line: u64, bytes: &[u8], start: usize, end: usize) -> Excerpt {
    let from = if start > WIDTH { start - WIDTH / 4 } else { 0 };
    let to = bytes.len().min(from + WIDTH).max(start.min(bytes.len()));
    let (from, to) = (boundary(bytes, from), boundary(bytes, to));
    let (start, end) = (start.clamp(from, to), end.clamp(from, to));
    let column = column(bytes, start, end);
    let clean = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        let text = text.replace(['\n', '\r', '\t', '\0'], " ");
        text.replace(char::from(CELL), "; ")
            .replace(char::from(DECIMAL), ",")
    };
    let from = from + usize::from(from == 0 && start > 0 && bytes.first() == Some(&CELL));
    let before = clean(&bytes[from..start]);
    let marked = clean(&bytes[start..end]);
    let after = clean(&bytes[end..to]);
    let (start, end) = (before.len(), before.len() + marked.len());
    settled(Excerpt {
        file: file.to_string(),
        line,
        text: (before + &marked + &after).trim_end().to_string(),
        start,
        end,
        column,
    })
}

/// The column of the cell of a sheet that is pointed at, from 1; none of other records,
/// and of a whole row.
fn column(bytes: &[u8], start: usize, end: usize) -> Option<u32> {
    let cell = bytes.first() == Some(&CELL) && start > 0 && start <= end;
    let before = bytes.get(..start).filter(|_| cell)?;
    u32::try_from(memchr::memchr_iter(CELL, before).count()).ok()
}

/// A mark that lies beyond the trimmed text is drawn back to its end.
fn settled(mut excerpt: Excerpt) -> Excerpt {
    excerpt.start = excerpt.start.min(excerpt.text.len());
    excerpt.end = excerpt.end.clamp(excerpt.start, excerpt.text.len());
    excerpt
}

/// The file as a whole.
pub fn whole_file(file: &str) -> Excerpt {
    Excerpt {
        file: file.to_string(),
        line: 0,
        text: String::new(),
        start: 0,
        end: 0,
        column: None,
    }
}

/// The nearest place at or before `at` where a character starts.
fn boundary(bytes: &[u8], mut at: usize) -> usize {
    while at > 0 && at < bytes.len() && bytes[at] & 0xc0 == 0x80 {
        at -= 1;
    }
    at
}

/// Findings by kind, capped; which are kept does not depend on who finds them.
#[derive(Default)]
pub struct Issues {
    kinds: Vec<(&'static Entry, u64, Vec<Finding>)>,
}

impl Issues {
    /// Counts a finding of this kind and keeps it when there are few yet. One
    /// reader must add its findings in the order of lines.
    pub fn add(&mut self, entry: &'static Entry, make: impl FnOnce() -> Finding) {
        let at = self.kind(entry);
        let (_, count, kept) = &mut self.kinds[at];
        *count += 1;
        if kept.len() < SHOWN {
            kept.push(make());
        }
    }

    fn kind(&mut self, entry: &'static Entry) -> usize {
        let found = self.kinds.iter().position(|(e, ..)| e.code == entry.code);
        found.unwrap_or_else(|| {
            self.kinds.push((entry, 0, Vec::new()));
            self.kinds.len() - 1
        })
    }

    /// Takes over what another reader of the file found.
    pub fn merge(&mut self, other: Issues) {
        for (entry, count, kept) in other.kinds {
            let at = self.kind(entry);
            self.kinds[at].1 += count;
            self.kinds[at].2.extend(kept);
        }
    }

    /// How many findings of this kind there were.
    pub fn count(&self, entry: &'static Entry) -> u64 {
        let found = self.kinds.iter().find(|(e, ..)| e.code == entry.code);
        found.map_or(0, |(_, count, _)| *count)
    }

    /// The findings by line, and for each kind of which there are more a
    /// closing count made by `more`.
    pub fn finish(self, more: impl Fn(&'static Entry, u64) -> Finding) -> Vec<Finding> {
        let mut out = Vec::new();
        let mut closing = Vec::new();
        for (entry, count, mut kept) in self.kinds {
            kept.sort_by_key(line_of);
            kept.truncate(SHOWN);
            let left = count - kept.len() as u64;
            if left > 0 {
                closing.push(more(entry, left));
            }
            out.extend(kept);
        }
        out.sort_by_key(|finding| (line_of(finding), finding.entry.code));
        closing.sort_by_key(|finding| finding.entry.code);
        out.extend(closing);
        out
    }
}

fn line_of(finding: &Finding) -> u64 {
    match &finding.at {
        Some(At::Excerpt(excerpt)) => excerpt.line,
        _ => 0,
    }
}
