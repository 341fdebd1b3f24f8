//! Text on its way to a terminal. A name pasted from somewhere may hold what moves the
//! cursor, turns the line round or hides a word: it is shown as a mark, whatever command
//! prints it. What is written to a file or a pipe stays as it is.

use ctr::finding::wrap::push_visible;
use std::io::{self, Write};

/// So much of a colour's code at the end of a piece may wait for the next one.
const LONGEST_CODE: usize = 16;

/// A writer that shows what would act on the terminal behind it.
pub struct Shown<W: Write> {
    out: W,
    /// ctr's own colours may pass; in texts of others they are marks already.
    colours: bool,
    /// The end of what came, where the next piece may go on with it.
    left: Vec<u8>,
}

impl<W: Write> Shown<W> {
    /// Before the terminal `out`.
    pub fn new(out: W, colours: bool) -> Self {
        Shown {
            out,
            colours,
            left: Vec::new(),
        }
    }

    /// Writes what came so far but for `keep` bytes at its end.
    fn pass(&mut self, keep: usize) -> io::Result<()> {
        let rest = self.left.split_off(self.left.len() - keep);
        let bytes = std::mem::replace(&mut self.left, rest);
        let text = String::from_utf8_lossy(&bytes);
        self.out.write_all(shown(&text, self.colours).as_bytes())
    }

    /// How many bytes at the end are a piece of a character or of a colour's code.
    fn unfinished(&self) -> usize {
        let tail = self.left.len().saturating_sub(LONGEST_CODE);
        let tail = &self.left[tail..];
        if self.colours
            && let Some(at) = tail.iter().rposition(|byte| *byte == 0x1b)
            && code(&String::from_utf8_lossy(&tail[at..])).is_none()
            && tail[at + 1..]
                .iter()
                .all(|byte| b"[0123456789;".contains(byte))
        {
            return tail.len() - at;
        }
        // A character has up to four bytes; the first says how many.
        let wide = |byte: u8| match byte {
            0xc0..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xff => 4,
            _ => 1,
        };
        (1..=tail.len().min(3))
            .find(|back| wide(tail[tail.len() - back]) > *back)
            .unwrap_or(0)
    }
}

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left.extend_from_slice(bytes);
        self.pass(self.unfinished())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pass(0)?;
        self.out.flush()
    }
}

/// A colour's code at the beginning: `ESC [ 1 ; 34 m`.
fn code(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("\u{1b}[")?;
    let end = inside.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    inside[end..].starts_with('m').then(|| &text[..end + 3])
}

/// The text as a terminal may be given it.
pub fn shown(text: &str, colours: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(code) = code(rest).filter(|_| colours) {
            out.push_str(code);
            rest = &rest[code.len()..];
            continue;
        }
        match c {
            '\n' => out.push('\n'),
            // A line end of two characters is a line end.
            '\r' if rest.starts_with("\r\n") => {}
            c => push_visible(&mut out, c),
        }
        rest = &rest[c.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(pieces: &[&[u8]], colours: bool) -> String {
        let mut out = Vec::new();
        let mut shown = Shown::new(&mut out, colours);
        for piece in pieces {
            shown.write_all(piece).expect("written");
        }
        shown.flush().expect("written");
        String::from_utf8(out).expect("a text")
    }

    const HOSTILE: &str = "A\u{1b}[31m \u{9b}31m B\u{202e}c\r\nđ\u{7}\n";

    #[test]
    fn nothing_acts_on_the_terminal() {
        let seen = "A\u{fffd}[31m \u{fffd}31m B\u{fffd}c\nđ\u{fffd}\n";
        assert_eq!(through(&[HOSTILE.as_bytes()], false), seen);
        // However it is cut into pieces.
        let bytes = HOSTILE.as_bytes();
        for at in 0..bytes.len() {
            let pieces = [&bytes[..at], &bytes[at..]];
            let out = through(&pieces, false);
            assert_eq!(out.replace("c \n", "c\n"), seen, "{at}");
        }
        let each: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(through(&each, false).replace("c \n", "c\n"), seen);
    }

    #[test]
    fn own_colours_pass_and_nothing_else() {
        let text = "\u{1b}[1;34mlệnh\u{1b}[0m \u{1b}[2J \u{1b}]0;x\u{7} \u{9b}1m\n".as_bytes();
        let seen = "\u{1b}[1;34mlệnh\u{1b}[0m \u{fffd}[2J \u{fffd}]0;x\u{fffd} \u{fffd}1m\n";
        for at in 0..text.len() {
            assert_eq!(through(&[&text[..at], &text[at..]], true), seen, "{at}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_marks() {
        assert_eq!(through(&[b"a\xffb", b"\xe1"], false), "a\u{fffd}b\u{fffd}");
    }
}
