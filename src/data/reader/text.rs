//! The bytes of a file as text: encodings of before Unicode, byte-order marks, line ends
//! of old spreadsheets, the line that names the separator.

use super::super::Input;
use super::super::issues::{excerpt, whole_file};
use super::{HEAD, whole};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Finding, Severity};
use crate::source::encoding::{self, LegacyEncoding};
use crate::source::legacy;
use std::io::{self, Read};

/// Decodes a file of an encoding of before Unicode, and tells so; none where it is in
/// UTF-8, or in none that is known.
pub(super) fn decoded(
    input: &mut Input,
    bytes: &mut Vec<u8>,
    tick: &mut dyn FnMut(u64),
) -> Result<Option<Finding>, Box<Finding>> {
    let Some(likely) = encoding::explain(bytes) else {
        return Ok(None);
    };
    if legacy::decode(likely, &bytes[..bytes.len() & !1]).is_none() {
        return Ok(None);
    }
    let head = std::mem::take(bytes);
    let all = whole(&input.name, head, &mut input.reader, tick)?;
    let Some(text) = legacy::decode(likely, &all) else {
        *bytes = all;
        return Ok(None);
    };
    let rest = text.as_bytes().get(HEAD..).unwrap_or(&[]).to_vec();
    *bytes = text.into_bytes();
    bytes.truncate(HEAD);
    input.size = input.size.map(|_| (bytes.len() + rest.len()) as u64);
    input.reader = Box::new(io::Cursor::new(rest));
    let mut finding = Finding::in_data(&kinds::ENCODING_READ, whole_file(&input.name))
        .arg("file", input.name.as_str())
        .arg("encoding", likely.name());
    if matches!(likely, LegacyEncoding::Utf16Le | LegacyEncoding::Utf16Be) {
        // Nothing was guessed.
        finding.severity = Severity::Note;
    }
    Ok(Some(finding))
}

/// Checks that the first bytes are UTF-8 text, and drops the byte-order mark.
pub(super) fn text(name: &str, bytes: &mut Vec<u8>) -> Result<(), Box<Finding>> {
    let whole = || whole_file(name);
    if let Some(likely) = encoding::explain(bytes) {
        return Err(Box::new(
            Finding::in_data(&kinds::LEGACY_ENCODING, first_bad(name, bytes))
                .arg("encoding", likely.name())
                .arg("advice", likely.advice()),
        ));
    }
    if bytes.contains(&0) {
        return Err(Box::new(Finding::in_data(&kinds::BINARY, whole())));
    }
    while bytes.starts_with("\u{feff}".as_bytes()) {
        bytes.drain(..3);
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Box::new(
            Finding::in_data(&kinds::EMPTY, whole()).arg("file", name),
        ));
    }
    Ok(())
}

/// The first line that is not UTF-8.
fn first_bad(name: &str, bytes: &[u8]) -> crate::finding::Excerpt {
    let Err(error) = std::str::from_utf8(bytes) else {
        return whole_file(name);
    };
    let at = error.valid_up_to();
    let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |n| n + 1);
    let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |n| n + at);
    let line = memchr::memchr_iter(b'\n', &bytes[..at]).count() as u64 + 1;
    excerpt(name, line, &bytes[start..end], at - start, at - start + 1)
}

/// The separator that a first line `sep=;` names, as spreadsheets write it; the line is
/// made blank, so that the others keep their numbers.
pub(super) fn separator_line(bytes: &mut [u8]) -> Option<u8> {
    let end = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
    let line = bytes[..end].trim_ascii();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let named = line.strip_prefix(b"sep=").or(line.strip_prefix(b"SEP="))?;
    let delimiter = *named.first()?;
    bytes[..end].fill(b' ');
    Some(delimiter)
}

/// A file whose lines end in a lone carriage return, as old spreadsheets wrote
/// them: read with the line ends of today.
pub(super) struct OldLines(pub(super) Box<dyn Read + Send>);

impl OldLines {
    pub(super) fn translate(bytes: &mut [u8]) {
        for byte in bytes.iter_mut().filter(|byte| **byte == b'\r') {
            *byte = b'\n';
        }
    }
}

impl Read for OldLines {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        OldLines::translate(&mut buffer[..read]);
        Ok(read)
    }
}
