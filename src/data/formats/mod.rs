//! Formats that statistics offices publish in: each makes a [`Sheet`] of a file.

mod eurostat;
mod json_stat;
mod sdmx;

use super::sheet::Sheet;
use crate::finding::Entry;
use crate::finding::catalogue::data::{TABLE_TOO_LARGE, UNKNOWN_LAYOUT};

/// Whether the first bytes are of a format that is read whole here.
pub fn is_known(head: &[u8]) -> bool {
    json_stat::is_like(head) || eurostat::is_like(head) || sdmx::is_like(head)
}

/// What a file of such a format holds.
type Read = Result<Sheet, &'static Entry>;

/// The rows of a table; what is told where they are more than is held.
fn laid_out(name: &str, rows: impl IntoIterator<Item = Vec<String>>) -> Read {
    Sheet::of_cells(name, rows).ok_or(&TABLE_TOO_LARGE)
}

/// The sheet of a file of such a format; what is told where it turns out not to be one.
/// `knows` says whether a word is an indicator's or a unit's.
pub fn sheet(name: &str, bytes: &[u8], knows: &dyn Fn(&str) -> bool) -> Read {
    if json_stat::is_like(bytes) {
        return json_stat::sheet(name, bytes);
    }
    if sdmx::is_like(bytes) {
        return sdmx::sheet(name, bytes, knows);
    }
    eurostat::sheet(name, bytes)
}
