//! The part that says which notes a sheet has.

use super::splice::{Change, Piece, last_in, spliced, walk};
use super::{Cell, HEAD, Notes};
use crate::data::workbook::{Refusal, attribute};
use crate::finding::place::cell_name;
use quick_xml::escape::escape;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Who says it.
const AUTHOR: &str = "ctr";

/// The part of a sheet that has no notes yet.
pub fn fresh(notes: &Notes) -> String {
    let all: String = notes
        .iter()
        .map(|(cell, text)| comment(*cell, text, 0))
        .collect();
    format!(
        "{HEAD}<comments xmlns=\"{MAIN}\"><authors><author>{AUTHOR}</author></authors>\
         <commentList>{all}</commentList></comments>"
    )
}

fn comment((row, column): Cell, text: &str, author: usize) -> String {
    let cell = cell_name(u64::from(row), column);
    let text = run(text);
    format!(
        "<comment xmlns=\"{MAIN}\" ref=\"{cell}\" authorId=\"{author}\"><text>{text}</text></comment>"
    )
}

/// A piece of a note's text.
fn run(text: &str) -> String {
    let text = escape(text);
    format!("<r xmlns=\"{MAIN}\"><t xml:space=\"preserve\">{text}</t></r>")
}

/// The part with more notes: at the end of the text of a cell that has one. Which cells
/// had none.
pub fn added(part: &str, notes: &Notes) -> Result<(String, Vec<Cell>), Refusal> {
    let mut left = notes.clone();
    let (mut changes, mut authors, mut list): (Vec<Change>, _, _) = (Vec::new(), None, None);
    let (mut author, mut said) = (0, None);
    walk(part, |at, piece| {
        let ends = match &piece {
            Piece::Start { empty, .. } => *empty,
            Piece::End => true,
        };
        let empty = matches!(piece, Piece::Start { .. });
        match (at.name, &piece) {
            ("comment", Piece::Start { start, .. }) => {
                let cell = attribute(start, "ref").unwrap_or_default();
                let names = |(row, column): &Cell| cell_name(u64::from(*row), *column) == cell;
                let own = left.keys().copied().find(names);
                said = own.and_then(|own| left.remove(&own));
            }
            ("author", _) if ends => author += 1,
            ("text", _) if ends => {
                if let Some(said) = said.take() {
                    let more = run(&format!("\n\n{said}"));
                    changes.push(last_in(part, at.range, empty, &more));
                }
            }
            ("authors", _) if ends => authors = Some((at.range, empty)),
            ("commentList", _) if ends => list = Some((at.range, empty)),
            _ => {}
        }
    })?;
    let (Some(authors), Some(list)) = (authors, list) else {
        return Err(Refusal::Damaged("comments"));
    };
    let name = format!("<author xmlns=\"{MAIN}\">{AUTHOR}</author>");
    changes.push(last_in(part, authors.0, authors.1, &name));
    let all: String = left
        .iter()
        .map(|(cell, text)| comment(*cell, text, author))
        .collect();
    changes.push(last_in(part, list.0, list.1, &all));
    Ok((spliced(part, changes), left.into_keys().collect()))
}
