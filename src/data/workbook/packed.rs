//! Workbooks in a container, and what else comes in one.

use super::format::Differs;
use super::parts::Parts;
use super::{Found, Refusal, Told, What, ods, xlsx};
use crate::source::encoding::LegacyEncoding;
use crate::source::legacy;

/// Reads the sheets of whatever workbook a container holds.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<Found>, Refusal> {
    let mut parts = Parts::open(bytes)?;
    if parts.has("xl/workbook.bin") {
        return Err(Refusal::Other(What::Binary));
    }
    if parts.has("word/document.xml") {
        return Err(Refusal::Other(What::Word));
    }
    if parts.has("ppt/presentation.xml") {
        return Err(Refusal::Other(What::Slides));
    }
    if parts.has("content.xml") {
        return ods::read(file, &mut parts);
    }
    let book = parts.has("xl/workbook.xml") || parts.has("[Content_Types].xml");
    match book {
        true => xlsx::read(file, &mut parts),
        false => Err(Refusal::Other(What::Zip)),
    }
}

impl Told {
    /// Notes a number that is seen otherwise than it is stored.
    pub fn differs(&mut self, how: Differs, line: u64, column: usize) {
        let cells = match how {
            Differs::Rounded => &mut self.rounded,
            Differs::Scaled => &mut self.scaled,
            Differs::Hidden => &mut self.unseen,
        };
        cells.note(line, column);
    }
}

/// A text of a font of before Unicode as it is seen; none where it is in Unicode already.
pub fn decoded(font: LegacyEncoding, text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).ok())
        .collect();
    legacy::decode(font, &bytes?)
}
