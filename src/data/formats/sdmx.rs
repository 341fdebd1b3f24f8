//! SDMX-CSV with codes and labels in one cell: `REF_AREA: Reference area` above,
//! `VN: Viet Nam` below. Codes alone are a long file that needs no format of its own.

use super::{Read, UNKNOWN_LAYOUT, laid_out};
use crate::data::head::{self, Role};

/// Whether a file begins with headings of codes and labels.
pub fn is_like(head: &[u8]) -> bool {
    let end = memchr::memchr(b'\n', head).unwrap_or(head.len());
    let first = String::from_utf8_lossy(&head[..end]).to_uppercase();
    let labelled = |code: &str| {
        let rest = first.split(code).nth(1).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(':'))
    };
    labelled("OBS_VALUE") && (labelled("TIME_PERIOD") || labelled("REF_AREA"))
}

/// Its rows. Of a cell the label stays, or the code where `knows` it, or where it says
/// more: frequencies, powers, standings.
pub fn sheet(name: &str, bytes: &[u8], knows: &dyn Fn(&str) -> bool) -> Read {
    let text = std::str::from_utf8(bytes).map_err(|_| &UNKNOWN_LAYOUT)?;
    let line = text.lines().next().unwrap_or_default();
    let semicolons = line.matches(';').count() > line.matches(',').count();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let records: Result<Vec<csv::StringRecord>, _> = reader.records().collect();
    let records = records.map_err(|_| &UNKNOWN_LAYOUT)?;
    let (header, rows) = records.split_first().ok_or(&UNKNOWN_LAYOUT)?;
    let codes: Vec<String> = header.iter().map(|one| split(one).0.to_string()).collect();
    let coded: Vec<bool> = (codes.iter())
        .map(|code| {
            let role = head::role(code);
            matches!(
                role,
                Some(Role::Flag | Role::Multiple | Role::Period | Role::Number | Role::Value)
            )
        })
        .collect();
    let cell = |(at, cell): (usize, &str)| {
        let (code, label) = split(cell);
        let by_code = coded.get(at).copied().unwrap_or(false) || label.is_empty() || knows(code);
        if by_code { code } else { label }.to_string()
    };
    let rows = rows
        .iter()
        .map(|row| row.iter().enumerate().map(cell).collect());
    laid_out(name, std::iter::once(codes.clone()).chain(rows))
}

/// Code and label; a cell without a label is a code.
fn split(cell: &str) -> (&str, &str) {
    match cell.split_once(':') {
        Some((code, label)) if !code.trim().contains(' ') => (code.trim(), label.trim()),
        _ => (cell.trim(), ""),
    }
}
