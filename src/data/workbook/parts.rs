//! The parts of a container, read piece by piece within a bound, and their XML.

use super::Refusal;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;

/// So many bytes are unpacked of one workbook.
const MOST: u64 = 600 << 20;

/// A container in memory.
pub struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: Cell<u64>,
}

/// What is unpacked, up to what is left of the bound.
pub struct Bounded<'p, R> {
    inner: R,
    left: &'p Cell<u64>,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let left = self.left.get().saturating_sub(read as u64);
        self.left.set(left);
        match left {
            0 => Err(io::Error::from(io::ErrorKind::FileTooLarge)),
            _ => Ok(read),
        }
    }
}

impl<'b> Parts<'b> {
    /// Opens a container.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged(""))?;
        Ok(Parts {
            archive,
            left: Cell::new(MOST),
        })
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Hands the XML of a part to `read`; none where there is no such part.
    pub fn xml<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Xml<'_>) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        let Some(at) = self.archive.index_for_name(name) else {
            return Ok(None);
        };
        let part = self
            .archive
            .by_index(at)
            .map_err(|_| Refusal::Damaged(""))?;
        if part.encrypted() {
            return Err(Refusal::Encrypted);
        }
        let bounded = Bounded {
            inner: part,
            left: &self.left,
        };
        let mut reader = Reader::from_reader(BufReader::with_capacity(
            1 << 16,
            Box::new(bounded) as Box<dyn Read + '_>,
        ));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.trim_text(false);
        let mut xml = Xml {
            reader,
            buffer: Vec::with_capacity(1024),
            left: &self.left,
        };
        read(&mut xml).map(Some)
    }
}

/// The events of a part.
pub struct Xml<'p> {
    reader: Reader<BufReader<Box<dyn Read + 'p>>>,
    buffer: Vec<u8>,
    left: &'p Cell<u64>,
}

/// What comes next of a part.
pub enum Piece<'e> {
    /// An element begins.
    Start(BytesStart<'e>),
    /// An element ends.
    End(BytesEnd<'e>),
    /// Text.
    Text(Cow<'e, str>),
    /// The part ends.
    Eof,
}

impl Xml<'_> {
    /// The next event, but for comments and instructions. Declarations of a document type
    /// are refused: no workbook has them, and entities could hide anything.
    pub fn next(&mut self) -> Result<Piece<'_>, Refusal> {
        self.buffer.clear();
        let left = self.left;
        let event = self.reader.read_event_into(&mut self.buffer);
        let event = event.map_err(|_| match left.get() {
            0 => Refusal::TooLarge,
            _ => Refusal::Damaged(""),
        })?;
        Ok(match event {
            Event::Start(start) | Event::Empty(start) => Piece::Start(start),
            Event::End(end) => Piece::End(end),
            Event::Text(text) => Piece::Text(text.xml10_content()),
            Event::CData(text) => Piece::Text(text.xml10_content()),
            Event::GeneralRef(entity) => Piece::Text(Cow::Owned(resolved(&entity)?)),
            Event::DocType(_) => return Err(Refusal::Damaged("DOCTYPE")),
            Event::Eof => Piece::Eof,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Piece::Text(Cow::Borrowed("")),
        })
    }
}

fn resolved(entity: &BytesRef) -> Result<String, Refusal> {
    let named = match entity.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => None,
    };
    let found = named.or_else(|| entity.resolve_char_ref().ok().flatten());
    found.map(String::from).ok_or(Refusal::Damaged("&…;"))
}

/// The name of an element without its prefix.
pub fn name<'e>(start: &'e BytesStart<'_>) -> &'e str {
    let name = start.name().into_inner();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The name of an element that ends, without its prefix.
pub fn end<'e>(end: &'e BytesEnd<'_>) -> &'e str {
    let name = end.name().into_inner();
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Hands each attribute, by its name without prefix, to `each`.
pub fn attributes(start: &BytesStart<'_>, mut each: impl FnMut(&str, &str)) {
    let mut all = start.attributes();
    for one in all.with_checks(false).flatten() {
        let name = one.key.into_inner();
        let name = name.rsplit_once(':').map_or(name, |(_, local)| local);
        each(name, &one.value);
    }
}

/// An attribute by its name without prefix.
pub fn attribute(start: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let mut found = None;
    attributes(start, |name, value| {
        if name == wanted && found.is_none() {
            found = unescape(value).ok().map(Cow::into_owned);
        }
    });
    found
}

/// Whether an attribute says yes.
pub fn is_set(start: &BytesStart<'_>, wanted: &str) -> bool {
    attribute(start, wanted).is_some_and(|text| text == "1" || text == "true")
}
