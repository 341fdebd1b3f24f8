//! Workbooks made by hand, part by part, and runs of the program over them.

use super::desk::{Desk, Run};
use serde_json::Value;
use std::io::Write;
use zip::write::SimpleFileOptions;

/// Puts a container with these parts on the desk.
pub fn packed(desk: &Desk, name: &str, parts: &[(&str, &str)]) {
    let file = std::fs::File::create(desk.path().join(name)).expect("a file");
    let mut zip = zip::ZipWriter::new(file);
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("begun");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("ended");
}

/// A workbook of Excel: its sheets by name, state and XML, and further parts of the book.
pub fn xlsx(desk: &Desk, name: &str, sheets: &[(&str, &str, &str)], more: &[(&str, &str)]) {
    let (mut listed, mut related) = (String::new(), String::new());
    let mut paths = Vec::new();
    for (at, (name, state, _)) in sheets.iter().enumerate() {
        listed += &format!("<sheet name=\"{name}\" state=\"{state}\" r:id=\"rId{at}\"/>");
        related += &format!(
            "<Relationship Id=\"rId{at}\" Type=\"http://x/worksheet\" Target=\"worksheets/{at}.xml\"/>"
        );
        paths.push(format!("xl/worksheets/{at}.xml"));
    }
    for (path, _) in more {
        let own = path.trim_start_matches("xl/");
        let kind = own.trim_end_matches(".xml");
        related +=
            &format!("<Relationship Id=\"{kind}\" Type=\"http://x/{kind}\" Target=\"{own}\"/>");
    }
    let book = format!("<workbook xmlns:r=\"x\"><sheets>{listed}</sheets></workbook>");
    let related = format!("<Relationships>{related}</Relationships>");
    let mut parts = vec![
        ("xl/workbook.xml", book.as_str()),
        ("xl/_rels/workbook.xml.rels", related.as_str()),
    ];
    parts.extend(
        paths
            .iter()
            .zip(sheets)
            .map(|(path, (_, _, xml))| (path.as_str(), *xml)),
    );
    parts.extend(more);
    packed(desk, name, &parts);
}

/// A sheet of Excel of these rows, and what stands behind them.
pub fn sheet(rows: &str, more: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData>{more}</worksheet>")
}

/// A row of texts and numbers; blank ones leave no cell.
pub fn row(line: u64, cells: &[&str]) -> String {
    let cell = |(at, text): (usize, &&str)| {
        let name = format!("{}{line}", char::from(b'A' + at as u8));
        match text.parse::<f64>() {
            Ok(_) => format!("<c r=\"{name}\"><v>{text}</v></c>"),
            Err(_) if text.is_empty() => String::new(),
            Err(_) => format!("<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
        }
    };
    let cells: String = cells.iter().enumerate().map(cell).collect();
    format!("<row r=\"{line}\">{cells}</row>")
}

/// A workbook of LibreOffice: its styles, and the rows of its one sheet.
pub fn ods(desk: &Desk, name: &str, styles: &str, rows: &str) {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet><table:table table:name=\"Biểu 02\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(desk, name, &[("content.xml", &content)]);
}

/// A workbook of before 2007 of texts and numbers, in one sheet.
pub fn xls(desk: &Desk, name: &str, rows: &[&[&str]]) {
    let mut stream = Vec::new();
    let mut record = |kind: u16, data: &[u8]| {
        stream.extend(kind.to_le_bytes());
        stream.extend((data.len() as u16).to_le_bytes());
        stream.extend(data);
        stream.len()
    };
    let begin = |kind: u8| [0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let begun = record(0x0809, &begin(5));
    // A record of two bytes head, the sheet's name, and the end of the globals.
    let first = begun + 4 + 10 + 4;
    let mut listed = (first as u32).to_le_bytes().to_vec();
    listed.extend([0, 0, 2, 0]);
    listed.extend(b"B2");
    record(0x0085, &listed);
    record(0x000A, &[]);
    record(0x0809, &begin(0x10));
    for (line, row) in rows.iter().enumerate() {
        for (column, text) in row.iter().enumerate() {
            let mut cell = (line as u16).to_le_bytes().to_vec();
            cell.extend((column as u16).to_le_bytes());
            cell.extend([0, 0]);
            match text.parse::<f64>() {
                Ok(number) => {
                    cell.extend(number.to_le_bytes());
                    record(0x0203, &cell);
                }
                Err(_) => {
                    let wide: Vec<u16> = text.encode_utf16().collect();
                    cell.extend((wide.len() as u16).to_le_bytes());
                    cell.push(1);
                    cell.extend(wide.into_iter().flat_map(u16::to_le_bytes));
                    record(0x0204, &cell);
                }
            }
        }
    }
    record(0x000A, &[]);
    std::fs::write(desk.path().join(name), compound(stream)).expect("written");
}

/// A compound file with one stream, `Workbook`.
fn compound(mut stream: Vec<u8>) -> Vec<u8> {
    const FREE: u32 = 0xffff_ffff;
    const END: u32 = 0xffff_fffe;
    stream.resize(stream.len().next_multiple_of(512).max(4096), 0);
    let sectors = (stream.len() / 512) as u32;
    let mut out = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    out.extend([0; 16]);
    let words: [u16; 5] = [0x3e, 3, 0xfffe, 9, 6];
    out.extend(words.into_iter().flat_map(u16::to_le_bytes));
    out.extend([0; 6]);
    // Directories, sectors of the table, first directory, -, cutoff, no small ones, no more.
    let head = [0, 1, 1, 0, 4096, END, 0, END, 0, 0];
    out.extend(head.into_iter().flat_map(u32::to_le_bytes));
    out.extend(std::iter::repeat_n(FREE, 108).flat_map(u32::to_le_bytes));
    // The table of sectors: itself, the directory, and the stream in one chain.
    let chain = (0..sectors).map(|at| if at + 1 == sectors { END } else { at + 3 });
    let mut table = vec![0xffff_fffd, END];
    table.extend(chain);
    table.resize(128, FREE);
    out.extend(table.into_iter().flat_map(u32::to_le_bytes));
    for (name, kind, child, start, size) in [
        ("Root Entry", 5u8, 1, END, 0),
        ("Workbook", 2, FREE, 2, stream.len() as u32),
        ("", 0, FREE, 0, 0),
        ("", 0, FREE, 0, 0),
    ] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = if name.is_empty() { 0 } else { entry.len() + 2 };
        entry.resize(64, 0);
        entry.extend((length as u16).to_le_bytes());
        entry.extend([kind, 1]);
        entry.extend([FREE, FREE, child].into_iter().flat_map(u32::to_le_bytes));
        entry.resize(116, 0);
        entry.extend([start, size, 0].into_iter().flat_map(u32::to_le_bytes));
        out.extend(entry);
    }
    out.extend(stream);
    out
}

/// What a run over a file says: its exit status, its verdicts, and all findings.
pub struct Told {
    pub status: Option<i32>,
    pub json: Value,
    pub said: String,
}

/// Judges `k.ctr` by a file.
pub fn eval(desk: &Desk, data: &str) -> Told {
    let Run { status, out, err } = desk.ctr(&format!(
        "eval k.ctr --as-of 2026-01-31 --list all --notes --format json --data {data}"
    ));
    assert!(!err.contains("panicked"), "{data}: {err}");
    let json = serde_json::from_str(&out).unwrap_or(Value::Null);
    Told {
        status,
        json,
        said: err,
    }
}

impl Told {
    /// Figure, file, cell and status of a commitment: `7.5 so.xlsx › Biểu 02 B4 met`.
    pub fn of(&self, code: &str) -> String {
        let all = self.json["commitments"].as_array();
        let all = all.unwrap_or_else(|| panic!("no verdicts: {}", self.said));
        let one = all.iter().find(|one| one["code"] == code).expect("a code");
        let figure = &one["figures"][0];
        let texts = [
            &one["actual"],
            &figure["file"],
            &figure["cell"],
            &one["status"],
        ];
        texts.map(|text| text.as_str().unwrap_or("–")).join(" ")
    }

    /// Whether the file was refused with this finding, and no verdict given.
    pub fn refused(&self, code: &str) {
        let told = (self.status, &self.json, self.said.contains(code));
        assert_eq!(told, (Some(2), &Value::Null, true), "{code}: {}", self.said);
    }
}
