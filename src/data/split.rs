//! Records and fields of bytes in memory, without a copy.

use super::blocks::closing;
use super::issues::Record;

/// Hands each record of `bytes`, which start at `line` of `file`, to `then`
/// with its fields: what is inside their quotes, doubled quotes left double.
#[inline]
pub fn each<'b>(
    bytes: &'b [u8],
    delimiter: u8,
    file: &'b str,
    line: u64,
    mut then: impl FnMut(&[&'b [u8]], Record<'b>),
) {
    let mut fields: Vec<&[u8]> = Vec::with_capacity(16);
    let mut quoted: Option<&[u8]> = None;
    let (mut start, mut skip, mut line, mut record_start) = (0, 0, line, 0);
    let mut lines_within = 0;
    for at in Marks::new([delimiter, b'\n', b'"'], bytes) {
        if at < skip {
            continue;
        }
        let byte = bytes[at];
        if byte == b'"' {
            if at == start
                && let Some(end) = closing(bytes, at + 1)
            {
                let inner = &bytes[at + 1..end];
                lines_within += memchr::memchr_iter(b'\n', inner).count() as u64;
                quoted = Some(inner);
                skip = end + 1;
            }
            continue;
        }
        fields.push(field(bytes, start, at, quoted.take(), skip));
        start = at + 1;
        if byte == b'\n' {
            let record = Record {
                file,
                line,
                bytes: &bytes[record_start..at],
            };
            then(&fields, record);
            fields.clear();
            line += 1 + lines_within;
            lines_within = 0;
            record_start = start;
        }
    }
    if record_start < bytes.len() {
        fields.push(field(bytes, start, bytes.len(), quoted.take(), skip));
        let record = Record {
            file,
            line,
            bytes: &bytes[record_start..],
        };
        then(&fields, record);
    }
}

/// The low seven bits of each byte of a word.
const LOW: u64 = u64::from_ne_bytes([0x7f; WORD]);

/// Bytes looked at together.
const WORD: usize = 8;

/// Where any of three bytes stands, in order. Fields are so short that a vector search
/// started anew behind each mark costs more than a look at every word.
struct Marks<'b> {
    bytes: &'b [u8],
    /// The three bytes, each all over a word.
    sought: [u64; 3],
    /// Where the word at hand begins, and where the next one does.
    word: usize,
    next: usize,
    /// The high bit of each byte that is one of them, and not yet given.
    found: u64,
}

impl<'b> Marks<'b> {
    fn new(sought: [u8; 3], bytes: &'b [u8]) -> Self {
        Marks {
            bytes,
            sought: sought.map(|byte| u64::from_ne_bytes([byte; WORD])),
            word: 0,
            next: 0,
            found: 0,
        }
    }

    /// Looks at the next word; none at the end.
    #[inline]
    fn look(&mut self) -> Option<()> {
        let rest = self
            .bytes
            .get(self.next..)
            .filter(|rest| !rest.is_empty())?;
        let word = match rest.first_chunk::<WORD>() {
            Some(word) => u64::from_le_bytes(*word),
            None => {
                let mut last = [0; WORD];
                last[..rest.len()].copy_from_slice(rest);
                u64::from_le_bytes(last)
            }
        };
        // The high bit of a byte stays clear where the byte is nought, exactly.
        let other = |sought: u64| {
            let differs = word ^ sought;
            ((differs & LOW) + LOW) | differs
        };
        let [a, b, c] = self.sought.map(other);
        self.found = !((a & b & c) | LOW);
        if rest.len() < WORD {
            // What fills the last word up is none of the text.
            self.found &= (1 << (rest.len() * 8)) - 1;
        }
        (self.word, self.next) = (self.next, self.next + WORD);
        Some(())
    }
}

impl Iterator for Marks<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.found == 0 {
            self.look()?;
        }
        let at = self.word + self.found.trailing_zeros() as usize / WORD;
        self.found &= self.found - 1;
        Some(at)
    }
}

/// The field from `start` to `end`: what is inside its quotes, unless more
/// stands between the closing quote and the end.
#[inline]
fn field<'b>(
    bytes: &'b [u8],
    start: usize,
    end: usize,
    quoted: Option<&'b [u8]>,
    after_quote: usize,
) -> &'b [u8] {
    match quoted {
        Some(inner) if bytes[after_quote..end].trim_ascii().is_empty() => inner,
        _ => &bytes[start..end],
    }
}

/// Cuts outer blanks.
#[inline]
pub fn trim(cell: &[u8]) -> &[u8] {
    match cell {
        [first, .., last] if *first > b' ' && *last > b' ' => cell,
        _ => cell.trim_ascii(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes of every kind, at every distance from the ends of words.
    #[test]
    fn marks_are_those_that_a_look_at_each_byte_finds() {
        let mut state = 7u32;
        let mut byte = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            match state >> 29 {
                0 => b';',
                1 => b'\n',
                2 => b'"',
                // Those a borrow or a sign could take for one of them.
                3 => [0x3a, 0x3c, 0x09, 0x0b, 0x21, 0x23, 0xbb, 0x8a][(state >> 20) as usize % 8],
                _ => (state >> 16) as u8,
            }
        };
        let bytes: Vec<u8> = (0..4096).map(|_| byte()).collect();
        let sought = [b';', b'\n', b'"'];
        for length in (0..40).chain([4095, 4096]) {
            let bytes = &bytes[..length];
            let slowly = (0..length).filter(|at| sought.contains(&bytes[*at]));
            let found: Vec<usize> = Marks::new(sought, bytes).collect();
            assert_eq!(found, slowly.collect::<Vec<_>>(), "{length} bytes");
        }
    }

    #[test]
    fn fields_are_cut_at_marks_outside_quotes() {
        let text = b"a;\"b;\"\"c\nd\";e\n\nf;g";
        let mut records: Vec<(u64, Vec<String>)> = Vec::new();
        each(text, b';', "x.csv", 3, |fields, record| {
            let fields = fields.iter().map(|one| String::from_utf8_lossy(one).into());
            records.push((record.line, fields.collect()));
        });
        let told =
            |line: u64, fields: &[&str]| (line, fields.iter().map(|one| one.to_string()).collect());
        let expected = [
            told(3, &["a", "b;\"\"c\nd", "e"]),
            told(5, &[""]),
            told(6, &["f", "g"]),
        ];
        assert_eq!(records, expected);
    }
}
