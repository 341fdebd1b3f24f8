//! Which cells of a workbook of LibreOffice are seen in thousands, by their styles.

use super::super::Refusal;
use super::super::parts::{Piece, Xml, attribute, name};
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// No workbook has more styles.
const MOST_STYLES: usize = 65_536;

/// Styles rest on one another so often at most.
const DEEPEST: usize = 32;

/// The styles of a workbook.
#[derive(Default)]
pub struct Styles {
    /// The style being read.
    own: String,
    /// Number formats by name, and those that take their place for some numbers.
    formats: HashMap<String, Format>,
    /// Styles of cells and sheets: number format, and the style that they rest on.
    styles: HashMap<String, [Option<String>; 2]>,
    /// Styles of sheets that are not shown.
    unseen: HashSet<String>,
}

/// A number format.
#[derive(Default)]
struct Format {
    /// What numbers are divided by before they are shown.
    factor: Option<String>,
    others: Vec<String>,
}

impl Styles {
    /// Those of a part that has nothing else.
    pub fn read(mut self, xml: &mut Xml<'_>) -> Result<Self, Refusal> {
        loop {
            match xml.next()? {
                Piece::Start(start) => self.begin(name(&start), &start)?,
                Piece::Eof => return Ok(self),
                Piece::End(_) | Piece::Text(_) => {}
            }
        }
    }

    /// An element begins.
    pub fn begin(&mut self, element: &str, start: &BytesStart<'_>) -> Result<(), Refusal> {
        let text = |key: &str| attribute(start, key);
        match element {
            "number-style" | "currency-style" | "percentage-style" => {
                self.own = text("name").unwrap_or_default();
                self.formats.insert(self.own.clone(), Format::default());
            }
            "style" => {
                self.own = text("name").unwrap_or_default();
                let of = [text("data-style-name"), text("parent-style-name")];
                self.styles.insert(self.own.clone(), of);
            }
            "number" => {
                if let Some(format) = self.formats.get_mut(&self.own) {
                    format.factor = text("display-factor");
                }
            }
            "map" => {
                if let Some(format) = self.formats.get_mut(&self.own) {
                    format.others.extend(text("apply-style-name"));
                }
            }
            "table-properties" if text("display").as_deref() == Some("false") => {
                self.unseen.insert(self.own.clone());
            }
            _ => {}
        }
        match self.styles.len() + self.formats.len() > MOST_STYLES {
            true => Err(Refusal::Damaged("styles")),
            false => Ok(()),
        }
    }

    /// Whether sheets of this style are not shown.
    pub fn is_unseen(&self, style: &str) -> bool {
        self.unseen.contains(style)
    }

    /// How many times thousands are left out of the numbers of cells of this style.
    pub fn thousands(&self, style: &str) -> Result<usize, Refusal> {
        let mut style = Some(style);
        for _ in 0..DEEPEST {
            let Some([format, parent]) = style.and_then(|style| self.styles.get(style)) else {
                return Ok(0);
            };
            match format.as_ref().and_then(|format| self.formats.get(format)) {
                Some(format) => return self.of_format(format),
                None => style = parent.as_deref(),
            }
        }
        Err(Refusal::Damaged("parent-style-name"))
    }

    /// Those of a number format, which takes all numbers alike: else nobody knows.
    fn of_format(&self, format: &Format) -> Result<usize, Refusal> {
        let own = thousands(format.factor.as_deref());
        let others = format.others.iter().filter_map(|one| self.formats.get(one));
        let alike = others
            .map(|one| thousands(one.factor.as_deref()))
            .all(|one| one == own);
        own.filter(|_| alike)
            .ok_or(Refusal::Damaged("display-factor"))
    }
}

/// How many thousands a factor is; none where it is something else.
fn thousands(factor: Option<&str>) -> Option<usize> {
    let Some(factor) = factor else { return Some(0) };
    let whole = factor.trim().split('.').next()?;
    let zeros = whole.strip_prefix('1')?;
    let only = zeros.bytes().all(|b| b == b'0') && factor.trim().parse::<f64>().ok()? >= 1.0;
    (only && zeros.len() % 3 == 0 && zeros.len() <= 15).then_some(zeros.len() / 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_is_a_power_of_a_thousand_or_unknown() {
        for (factor, read) in [
            (None, Some(0)),
            (Some("1"), Some(0)),
            (Some("1000"), Some(1)),
            (Some("1000000.0"), Some(2)),
            (Some("100"), None),
            (Some("0.001"), None),
            (Some("x"), None),
        ] {
            assert_eq!(thousands(factor), read, "{factor:?}");
        }
    }
}
