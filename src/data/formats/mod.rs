//! Formats that statistics offices publish in: each makes a [`Sheet`] of a file.

mod eurostat;
mod json_stat;
mod sdmx;

use super::sheet::Sheet;

/// Whether the first bytes are of a format that is read whole here.
pub fn is_known(head: &[u8]) -> bool {
    json_stat::is_like(head) || eurostat::is_like(head) || sdmx::is_like(head)
}

/// The sheet of a file of such a format; none where it turns out not to be one. `knows`
/// says whether a word is an indicator's or a unit's.
pub fn sheet(name: &str, bytes: &[u8], knows: &dyn Fn(&str) -> bool) -> Option<Sheet> {
    if json_stat::is_like(bytes) {
        return json_stat::sheet(name, bytes);
    }
    if sdmx::is_like(bytes) {
        return sdmx::sheet(name, bytes, knows);
    }
    eurostat::sheet(name, bytes)
}
