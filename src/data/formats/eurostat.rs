//! Eurostat's TSV: the dimensions in one field parted by commas, then a period a column;
//! flags stand behind the figure: `12.3 p`, `: c`.

use super::{Read, UNKNOWN_LAYOUT, laid_out};

/// Whether a file begins as Eurostat's do: `freq,unit,geo\TIME_PERIOD`.
pub fn is_like(head: &[u8]) -> bool {
    let end = memchr::memchr(b'\n', head).unwrap_or(head.len());
    let first = head[..end]
        .split(|byte| *byte == b'\t')
        .next()
        .unwrap_or(b"");
    let first = first.to_ascii_uppercase();
    let tabs = memchr::memchr(b'\t', &head[..end]).is_some();
    tabs && (first.ends_with(b"\\TIME_PERIOD") || first.ends_with(b"\\TIME"))
}

/// Its rows, a dimension a cell.
pub fn sheet(name: &str, bytes: &[u8]) -> Read {
    let text = std::str::from_utf8(bytes).map_err(|_| &UNKNOWN_LAYOUT)?;
    let mut wide = 0;
    let rows = text.lines().enumerate().map(|(at, line)| {
        let mut fields = line.split('\t');
        let first = fields.next().unwrap_or_default();
        let first = first
            .rsplit_once('\\')
            .filter(|_| at == 0)
            .map_or(first, |(first, _)| first);
        let mut cells: Vec<String> = first.split(',').map(|cell| code(cell.trim())).collect();
        if at == 0 {
            wide = cells.len();
        }
        cells.resize(wide.max(cells.len()), String::new());
        cells.extend(fields.map(|cell| cell.trim().to_string()));
        cells
    });
    laid_out(name, rows)
}

/// The code of everything is a word that all layouts know.
fn code(cell: &str) -> String {
    match cell {
        "T" | "TOTAL" => "Total".to_string(),
        other => other.to_string(),
    }
}
