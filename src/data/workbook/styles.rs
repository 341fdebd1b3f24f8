//! Styles of a workbook: the number format and the font of each.

use super::Refusal;
use super::format::Format;
use super::parts::{Piece, Xml, attribute, end, name};
use crate::source::encoding::LegacyEncoding;
use std::collections::HashMap;
use std::sync::Arc;

/// A workbook has no more formats of cells, and no more codes of numbers.
const MOST_STYLES: usize = 65_536;

/// A format code is no longer.
const LONGEST_CODE: usize = 255;

/// What the styles of a workbook say of its cells.
#[derive(Default)]
pub struct Styles {
    all: Vec<Style>,
}

/// A style.
#[derive(Clone, Default)]
pub struct Style {
    /// Its number format; none is `General`.
    pub format: Option<Arc<Format>>,
    /// The encoding of before Unicode that its font shows.
    pub font: Option<LegacyEncoding>,
}

impl Styles {
    /// A style by its number.
    pub fn get(&self, at: usize) -> Option<&Style> {
        self.all.get(at)
    }

    /// Reads `styles.xml`.
    pub fn read(xml: &mut Xml<'_>) -> Result<Styles, Refusal> {
        let mut formats: HashMap<u32, String> = HashMap::new();
        let mut fonts: Vec<Option<LegacyEncoding>> = Vec::new();
        let mut all: Vec<(u32, usize)> = Vec::new();
        let (mut in_fonts, mut in_cells) = (false, false);
        loop {
            match xml.next()? {
                Piece::Start(start) => match name(&start) {
                    "numFmt" => {
                        let id = attribute(&start, "numFmtId").unwrap_or_default();
                        let id = id.trim().parse().map_err(|_| Refusal::Damaged("numFmt"))?;
                        if let Some(code) = attribute(&start, "formatCode") {
                            if code.chars().count() > LONGEST_CODE || formats.len() > MOST_STYLES {
                                return Err(Refusal::Damaged("numFmt"));
                            }
                            formats.insert(id, code);
                        }
                    }
                    "fonts" => in_fonts = true,
                    "font" if in_fonts => fonts.push(None),
                    "name" if in_fonts => {
                        if let (Some(last), Some(font)) =
                            (fonts.last_mut(), attribute(&start, "val"))
                        {
                            *last = legacy(&font);
                        }
                    }
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        // Without its format 0.075 of 7.5 % would be another figure.
                        let number = |key: &str| match attribute(&start, key) {
                            Some(text) => text.trim().parse::<u32>(),
                            None => Ok(0),
                        };
                        let (Ok(font), Ok(format)) = (number("fontId"), number("numFmtId")) else {
                            return Err(Refusal::Damaged("cellXfs"));
                        };
                        all.push((format, font as usize));
                        if all.len() > MOST_STYLES {
                            return Err(Refusal::Damaged("cellXfs"));
                        }
                    }
                    _ => {}
                },
                Piece::End(ended) => match end(&ended) {
                    "fonts" => in_fonts = false,
                    "cellXfs" => in_cells = false,
                    _ => {}
                },
                Piece::Text(_) => {}
                Piece::Eof => break,
            }
        }
        let mut known: HashMap<u32, Option<Arc<Format>>> = HashMap::new();
        let mut format = |id: u32| {
            let code = || formats.get(&id).map(String::as_str).or(built_in(id));
            let new = || code().map(|code| Arc::new(Format::of(code)));
            known.entry(id).or_insert_with(new).clone()
        };
        let style = |(id, font): (u32, usize)| Style {
            format: format(id),
            font: fonts.get(font).copied().flatten(),
        };
        Ok(Styles {
            all: all.into_iter().map(style).collect(),
        })
    }
}

/// The encoding of before Unicode that a font is for.
pub fn legacy(font: &str) -> Option<LegacyEncoding> {
    let begins = |with: &str| {
        let head = font.get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with))
    };
    if begins(".vn") {
        Some(LegacyEncoding::Tcvn3)
    } else if begins("vni-") {
        Some(LegacyEncoding::Vni)
    } else {
        None
    }
}

/// The formats that have a number and no code; those of dates differ by country, and are
/// dates everywhere.
fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 6 | 37 | 38 => "#,##0;(#,##0)",
        7 | 8 | 39 | 40 => "#,##0.00;(#,##0.00)",
        9 => "0%",
        10 => "0.00%",
        11 | 48 => "0.00E+00",
        12 | 13 => "# ?/?",
        14..=16 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => "d/m/yyyy",
        17 => "mm/yyyy",
        18..=21 | 32..=35 | 45..=47 | 55 | 56 => "h:mm:ss",
        41 | 42 => "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        43 | 44 => "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        _ => return None,
    })
}
