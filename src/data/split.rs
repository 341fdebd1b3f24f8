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
    for at in memchr::memchr3_iter(delimiter, b'\n', b'"', bytes) {
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
