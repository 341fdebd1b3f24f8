//! A file in blocks of whole records, handed out in order to whoever asks.

use std::io::{self, Read};

/// A record longer than this is not read: no figure is a megabyte long.
pub const LONGEST_RECORD: usize = 1 << 20;

/// Bytes of a block by default.
pub const BLOCK: usize = 1 << 20;

/// Hands out the blocks of one file.
pub struct Blocks<'r> {
    reader: &'r mut (dyn Read + Send),
    delimiter: u8,
    size: usize,
    /// What follows the last block handed out.
    carry: Vec<u8>,
    line: u64,
    ended: bool,
}

/// Why there are no more blocks.
#[derive(Debug)]
pub enum Stop {
    /// The file's end.
    End,
    /// Reading failed.
    Failed(io::Error),
    /// A record is longer than [`LONGEST_RECORD`]: its line, its first bytes,
    /// and whether a quote is open at its end.
    TooLong(u64, Vec<u8>, bool),
    /// A quote is open at the file's end: the line of its record, its bytes.
    OpenQuote(u64, Vec<u8>),
}

/// Where a buffer can be cut.
struct Cut {
    /// After the last record end; 0 if there is none.
    at: usize,
    /// Where a quoted field starts that does not end.
    open: Option<usize>,
}

impl<'r> Blocks<'r> {
    /// Blocks of `head` and what follows it in `reader`; `line` is the line
    /// that `head` starts at.
    pub fn new(
        head: Vec<u8>,
        line: u64,
        reader: &'r mut (dyn Read + Send),
        delimiter: u8,
        size: usize,
    ) -> Self {
        Blocks {
            reader,
            delimiter,
            size: size.max(1),
            carry: head,
            line,
            ended: false,
        }
    }

    /// Fills `buffer` with the next block, and gives its length, the line it
    /// starts at and how many bytes were read for it.
    pub fn next(&mut self, buffer: &mut Vec<u8>) -> Result<(usize, u64, u64), Stop> {
        let mut filled = self.carry.len();
        if buffer.len() < filled + self.size {
            buffer.resize(filled + self.size, 0);
        }
        buffer[..filled].copy_from_slice(&self.carry);
        self.carry.clear();
        let mut read = 0;
        let mut wanted = self.size;
        loop {
            read += self
                .fill(buffer, &mut filled, wanted)
                .map_err(Stop::Failed)?;
            let cut = self.cut(&buffer[..filled]);
            let end = if self.ended {
                if let Some(open) = cut.open {
                    return Err(self.open_quote(&buffer[..filled], cut.at, open));
                }
                filled
            } else {
                cut.at
            };
            if end > 0 {
                self.carry.extend_from_slice(&buffer[end..filled]);
                let line = self.line;
                self.line += memchr::memchr_iter(b'\n', &buffer[..end]).count() as u64;
                return Ok((end, line, read as u64));
            }
            if self.ended {
                return Err(Stop::End);
            }
            if filled > LONGEST_RECORD {
                self.ended = true;
                let start = buffer[..WIDE_START].to_vec();
                return Err(Stop::TooLong(self.line, start, cut.open.is_some()));
            }
            // No record ends here: look at twice as much.
            wanted = filled.max(self.size);
            buffer.resize(filled + wanted, 0);
        }
    }

    fn open_quote(&mut self, bytes: &[u8], record: usize, open: usize) -> Stop {
        let line = self.line + memchr::memchr_iter(b'\n', &bytes[..record]).count() as u64;
        let from = open.saturating_sub(WIDE_START / 2).max(record);
        let end = bytes.len().min(from + WIDE_START);
        Stop::OpenQuote(line, bytes[from..end].to_vec())
    }

    /// Reads until `buffer` holds `wanted` bytes more or the file ends.
    fn fill(&mut self, buffer: &mut [u8], filled: &mut usize, wanted: usize) -> io::Result<usize> {
        let until = buffer.len().min(*filled + wanted);
        let start = *filled;
        while !self.ended && *filled < until {
            match self.reader.read(&mut buffer[*filled..until]) {
                Ok(0) => self.ended = true,
                Ok(n) => *filled += n,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(*filled - start)
    }

    /// The last record end outside quotes. A quote opens only at the start of
    /// a field, so that a stray one costs nothing.
    fn cut(&self, bytes: &[u8]) -> Cut {
        let mut closed = 0;
        let mut skip = 0;
        for at in memchr::memchr_iter(b'"', bytes) {
            if at < skip || !opens(bytes, at, self.delimiter) {
                continue;
            }
            match closing(bytes, at + 1) {
                Some(end) => (skip, closed) = (end + 1, end + 1),
                None => {
                    let at_line = memchr::memrchr(b'\n', &bytes[..at]).filter(|&n| n >= closed);
                    let record = at_line.or_else(|| last_line_end(bytes, closed, self.delimiter));
                    return Cut {
                        at: record.map_or(0, |n| n + 1),
                        open: Some(at),
                    };
                }
            }
        }
        let after = memchr::memrchr(b'\n', &bytes[closed..]).map(|n| n + closed);
        let end = after.or_else(|| last_line_end(bytes, closed, self.delimiter));
        Cut {
            at: end.map_or(0, |n| n + 1),
            open: None,
        }
    }
}

/// Bytes of a record that is too long which are shown.
const WIDE_START: usize = 256;

/// Whether the quote at `at` opens a quoted field.
pub fn opens(bytes: &[u8], at: usize, delimiter: u8) -> bool {
    at == 0 || bytes[at - 1] == delimiter || bytes[at - 1] == b'\n'
}

/// Where the quoted field that starts at `from` is closed.
pub fn closing(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr::memchr(b'"', bytes.get(at..)?)?;
        if bytes.get(at + 1) == Some(&b'"') {
            at += 2;
        } else {
            return Some(at);
        }
    }
}

/// The last record end before `before`, walking the quotes again.
fn last_line_end(bytes: &[u8], before: usize, delimiter: u8) -> Option<usize> {
    let mut last = None;
    let mut skip = 0;
    for at in memchr::memchr2_iter(b'"', b'\n', &bytes[..before]) {
        if at < skip {
            continue;
        }
        if bytes[at] == b'\n' {
            last = Some(at);
        } else if opens(bytes, at, delimiter) {
            skip = closing(bytes, at + 1)? + 1;
        }
    }
    last
}
