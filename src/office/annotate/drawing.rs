//! The part that draws the notes of a sheet, in VML, which Excel asks for.

use super::splice::{Change, Piece, last_in, spliced, walk};
use super::{Cell, OFFICE};
use crate::data::workbook::{Refusal, attribute};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// What comes after the drawing of notes in a sheet (ECMA-376 part 1, 18.3.1.99).
const AFTER: [&str; 10] = [
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    "AlternateContent",
    "legacyDrawing",
];

/// The relation by which a sheet has a drawing of notes, and where in the sheet it is said.
pub fn of_sheet(sheet: &str) -> Result<(Option<String>, Change), Refusal> {
    let element =
        format!("<legacyDrawing xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\" r:id=\"rIdCtrDrawing\"/>");
    let (mut id, mut place) = (None, None);
    walk(sheet, |at, piece| match piece {
        Piece::Start { start, .. } if at.depth == 1 && at.name == "legacyDrawing" => {
            id = attribute(start, "id");
            // One that leads nowhere is replaced.
            place = Some((at.range, element.clone()));
        }
        Piece::Start { .. } if at.depth == 1 && AFTER.contains(&at.name) && place.is_none() => {
            place = Some((at.range.start..at.range.start, element.clone()));
        }
        Piece::Start { empty: true, .. } if at.depth == 0 => {
            place = Some(last_in(sheet, at.range, true, &element));
        }
        Piece::End if at.depth == 0 && place.is_none() => {
            place = Some(last_in(sheet, at.range, false, &element));
        }
        Piece::Start { .. } | Piece::End => {}
    })?;
    let place = place.ok_or(Refusal::Damaged("worksheet"))?;
    Ok((id, place))
}

/// The sheet with its drawing of notes.
pub fn shown(sheet: &str, place: &Change) -> String {
    spliced(sheet, vec![place.clone()])
}

/// The drawing of a sheet that has none yet.
pub fn fresh(cells: &[Cell]) -> String {
    let shapes = shapes(cells, 1025);
    format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" \
         xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
         <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>\
         <v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" \
         path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>\
         <v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>{shapes}</xml>"
    )
}

/// A drawing with more notes. VML need not be XML: only its end is looked for.
pub fn added(drawing: &str, cells: &[Cell]) -> Result<String, Refusal> {
    let end = drawing.rfind("</xml>").ok_or(Refusal::Damaged("vml"))?;
    let most = drawing.matches("<v:shape ").count();
    let mut out = drawing.to_string();
    // Numbers of their own, past those that are there.
    out.insert_str(end, &shapes(cells, 60_000 + most));
    Ok(out)
}

/// A box a cell, hidden until the cell is pointed at, beside it.
fn shapes(cells: &[Cell], first: usize) -> String {
    let shape = |(at, (row, column)): (usize, &Cell)| {
        let (row, column) = (row - 1, column - 1);
        let id = first + at;
        let (left, right) = (column + 1, column + 6);
        let (top, bottom) = (row.saturating_sub(1), row + 7);
        format!(
            "<v:shape id=\"_x0000_s{id}\" type=\"#_x0000_t202\" \
             style=\"position:absolute;width:260pt;height:110pt;z-index:{id};visibility:hidden\" \
             fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
             <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{left}, 15, {top}, 10, {right}, 15, {bottom}, 4</x:Anchor>\
             <x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column>\
             </x:ClientData></v:shape>"
        )
    };
    cells.iter().enumerate().map(shape).collect()
}
