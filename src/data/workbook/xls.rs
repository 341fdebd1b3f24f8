//! Workbooks of before 2007, through calamine. It tells values, and no formats.

use super::format;
use super::{Found, Refusal, State, What};
use crate::data::sheet::{Content, Merge, Room};
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};
use std::io::Cursor;

/// Reads the sheets.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<Found>, Refusal> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    if holds("EncryptedPackage") {
        return Err(Refusal::Encrypted);
    }
    if holds("WordDocument") {
        return Err(Refusal::Other(What::OldWord));
    }
    if !holds("Workbook") && !holds("Book") {
        return Err(Refusal::Other(What::Unknown));
    }
    // What calamine makes of a broken file is not known beforehand.
    let opened = std::panic::catch_unwind(|| Xls::new(Cursor::new(bytes)));
    let mut book = match opened {
        Ok(Ok(book)) => book,
        Ok(Err(XlsError::Password)) => return Err(Refusal::Encrypted),
        Ok(Err(_)) | Err(_) => return Err(Refusal::Damaged("xls")),
    };
    let (mut out, mut room) = (Vec::new(), Room::default());
    for listed in book.sheets_metadata().to_vec() {
        if listed.typ != SheetType::WorkSheet {
            continue;
        }
        if listed.visible != SheetVisible::Visible {
            out.push(Found::hidden(file, &listed.name));
            continue;
        }
        let mut found = Found::new(file, &listed.name, State::Visible);
        found.sheet.unformatted = true;
        let range = book
            .worksheet_range(&listed.name)
            .map_err(|_| Refusal::Damaged("xls"))?;
        let merges = book
            .merge_cells_by_sheet_name(&listed.name)
            .unwrap_or_default();
        if !merges.iter().all(|_| room.merge()) {
            return Err(Refusal::TooLarge);
        }
        found.merges = merges
            .into_iter()
            .map(|one| Merge {
                lines: (u64::from(one.start.0) + 1, u64::from(one.end.0) + 1),
                columns: (one.start.1 as usize, one.end.1 as usize),
            })
            .collect();
        let (top, left) = range.start().unwrap_or((0, 0));
        for (at, row) in range.rows().enumerate() {
            let cells = row.iter().enumerate();
            let cells = cells.map(|(at, cell)| (left as usize + at, text(cell)));
            let cells: Vec<_> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
            let line = u64::from(top) + at as u64 + 1;
            if !found.sheet.push_row(line, &cells, &mut room) {
                return Err(Refusal::TooLarge);
            }
        }
        out.push(found);
    }
    Ok(out)
}

fn text(cell: &Data) -> Content {
    match cell {
        Data::Empty => Content::default(),
        Data::String(text) => Content::text(text),
        Data::Int(number) => Content::number(number.to_string()),
        Data::Float(number) => Content::number(format::number(*number)),
        Data::Bool(true) => Content::text("TRUE"),
        Data::Bool(false) => Content::text("FALSE"),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Content::text(&format!("{year:04}-{month:02}-{day:02}"))
        }
        Data::DateTimeIso(text) | Data::DurationIso(text) => Content::text(text),
        Data::Error(error) => Content::text(&error.to_string()),
    }
}
