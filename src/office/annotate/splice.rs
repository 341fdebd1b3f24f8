//! XML changed in places: what is not changed stays as it was, letter by letter.

use crate::data::workbook::Refusal;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;

/// An element that begins or ends, and where in the text it says so.
pub enum Piece<'e, 'x> {
    /// `<name …>`, or `<name …/>` where `empty`.
    Start {
        /// The element.
        start: &'e BytesStart<'x>,
        /// It has no content.
        empty: bool,
    },
    /// `</name>`.
    End,
}

/// A place in the text, the element's name without its prefix, and how deep it is: 0 is
/// the root.
pub struct At<'e> {
    /// The tag.
    pub range: Range<usize>,
    /// Without its prefix.
    pub name: &'e str,
    /// The root is 0.
    pub depth: usize,
}

/// Hands each tag to `each`. Declarations of a document type are refused.
pub fn walk(text: &str, mut each: impl FnMut(At<'_>, Piece<'_, '_>)) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0usize;
    loop {
        let from = reader.buffer_position() as usize;
        let event = reader.read_event().map_err(|_| Refusal::Damaged(""))?;
        let range = from..reader.buffer_position() as usize;
        let local = |name: &str| name.rsplit(':').next().unwrap_or_default().to_string();
        match &event {
            Event::Start(start) => {
                let name = local(start.name().into_inner());
                let at = At {
                    range,
                    name: &name,
                    depth,
                };
                each(
                    at,
                    Piece::Start {
                        start,
                        empty: false,
                    },
                );
                depth += 1;
            }
            Event::Empty(start) => {
                let name = local(start.name().into_inner());
                let at = At {
                    range,
                    name: &name,
                    depth,
                };
                each(at, Piece::Start { start, empty: true });
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                let name = local(end.name().into_inner());
                let at = At {
                    range,
                    name: &name,
                    depth,
                };
                each(at, Piece::End);
            }
            Event::DocType(_) => return Err(Refusal::Damaged("DOCTYPE")),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// What stands in place of a part of a text; an empty range is an insertion.
pub type Change = (Range<usize>, String);

/// The text with all changes, which do not overlap.
pub fn spliced(text: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + 256);
    let mut done = 0;
    for (range, new) in changes {
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str(&new);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// The insertion of `more` as the last content of an element at this tag: its end, or the
/// whole of an empty one.
pub fn last_in(text: &str, range: Range<usize>, empty: bool, more: &str) -> Change {
    if !empty {
        return (range.start..range.start, more.to_string());
    }
    let tag = text.get(range.clone()).unwrap_or_default();
    let open = tag.trim_end_matches('>').trim_end().trim_end_matches('/');
    let name = open.trim_start_matches('<').split_whitespace().next();
    let name = name.unwrap_or_default();
    (range, format!("{open}>{more}</{name}>"))
}

/// The text with `more` as the last content of its root.
pub fn last_in_root(text: &str, more: &str) -> Result<String, Refusal> {
    let mut change = None;
    walk(text, |at, piece| {
        let ends = match piece {
            Piece::Start { empty, .. } => empty.then_some(true),
            Piece::End => Some(false),
        };
        if let (0, Some(empty)) = (at.depth, ends) {
            change = Some(last_in(text, at.range, empty, more));
        }
    })?;
    let change = change.ok_or(Refusal::Damaged(""))?;
    Ok(spliced(text, vec![change]))
}

#[cfg(test)]
mod tests {
    use super::last_in_root;

    #[test]
    fn what_is_not_changed_stays() {
        let more = |text: &str| last_in_root(text, "<new/>").ok();
        let text = "<?xml version='1.0'?>\n<a:b  x='1>2' ><c>é</c></a:b >\n";
        assert_eq!(
            more(text).as_deref(),
            Some("<?xml version='1.0'?>\n<a:b  x='1>2' ><c>é</c><new/></a:b >\n")
        );
        assert_eq!(
            more("<a:b x='1'/>").as_deref(),
            Some("<a:b x='1'><new/></a:b>")
        );
        assert_eq!(more("<a><b></a>"), None);
        assert_eq!(more("<!DOCTYPE a><a/>"), None);
    }
}
