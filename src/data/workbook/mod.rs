//! Workbooks: `.xlsx` and `.ods` from their XML, `.xls` through calamine, and tables of
//! HTML that pass for one. Each visible sheet becomes a [`Sheet`]; a figure is what is
//! seen, exactly, and what is seen otherwise than it is stored, hidden or not reckoned is
//! told.

#[cfg(feature = "office")]
mod cells;
#[cfg(feature = "office")]
mod format;
mod html;
mod marks;
#[cfg(feature = "office")]
mod ods;
#[cfg(feature = "office")]
mod packed;
#[cfg(feature = "office")]
mod parts;
#[cfg(feature = "office")]
mod styles;
mod told;
#[cfg(feature = "office")]
mod xls;
#[cfg(feature = "office")]
mod xlsx;

use super::sheet::{Merge, Sheet};
use crate::finding::place::{SHEET, cell_name};
use crate::source::encoding::LegacyEncoding;
use std::collections::BTreeSet;

#[cfg(feature = "office")]
pub use parts::attribute;
pub use told::{about_kind, refused, tell, uncomputed};
#[cfg(feature = "office")]
pub use xlsx::{sheets, within};

/// No sheet has more rows.
const MOST_ROWS: u64 = 1_048_576;

/// Nor more columns.
const MOST_COLUMNS: usize = 16_384;

/// The largest workbook read, packed as it is.
pub const LARGEST: usize = 200 << 20;

/// What the first bytes of a file say that it is, where it is no table of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A container, as of `.xlsx` and `.ods`.
    Zip,
    /// A container of before 2007, as of `.xls`; encrypted workbooks too.
    Compound,
    /// A page.
    Html,
    /// A table of Excel as one XML file, of 2003.
    Xml2003,
    /// A portable document.
    Pdf,
    /// Text with formats.
    Rtf,
}

/// Why a workbook is not read.
#[cfg_attr(not(feature = "office"), allow(dead_code))]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It needs a password.
    Encrypted,
    /// It is none, but this.
    Other(What),
    /// A part of it cannot be read.
    Damaged(&'static str),
    /// It unpacks to too much.
    TooLarge,
    /// This cell makes every row of its sheet as wide as itself: too much.
    TooWide(String),
    /// This program has no reader of workbooks.
    #[cfg(not(feature = "office"))]
    NotBuilt,
}

/// What passes for a workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "office"), allow(dead_code))]
pub enum What {
    Word,
    OldWord,
    Slides,
    Zip,
    Binary,
    Xml2003,
    Pdf,
    Rtf,
    Unknown,
}

/// Whether a sheet is seen.
#[cfg_attr(not(feature = "office"), allow(dead_code))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Visible,
    /// It is not, until its user asks for it.
    Hidden,
    /// Only a program shows it.
    VeryHidden,
}

/// A sheet as found.
pub struct Found {
    /// Its name in the workbook.
    pub name: String,
    /// Its rows; none of a hidden one.
    pub sheet: Sheet,
    /// Whether it is seen.
    pub state: State,
    /// Cells of it that are one.
    pub merges: Vec<Merge>,
    /// What is to be told of it.
    pub told: Told,
}

/// What is to be told of a sheet.
#[derive(Default)]
pub struct Told {
    /// Rows with something in them that are not seen.
    pub rows: Vec<u64>,
    /// Such columns, from 0.
    pub columns: BTreeSet<usize>,
    /// Formulas whose result is not stored.
    pub uncomputed: Cells,
    /// Numbers of which fewer decimals are seen.
    pub rounded: Cells,
    /// Numbers that are seen in thousands.
    pub scaled: Cells,
    /// Numbers that are not seen, or as a dash.
    pub unseen: Cells,
    /// The encoding of texts whose font is of before Unicode.
    pub decoded: Option<LegacyEncoding>,
}

/// Cells of one kind: how many, and the first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cells {
    /// How many.
    pub count: u64,
    /// Line from 1 and column from 0 of the first.
    pub first: Option<(u64, usize)>,
}

impl Cells {
    fn note(&mut self, line: u64, column: usize) {
        self.count += 1;
        self.first.get_or_insert((line, column));
    }
}

impl Told {
    fn hidden_row(&mut self, line: u64) {
        self.rows.push(line);
    }

    fn hidden_column(&mut self, column: usize) {
        self.columns.insert(column);
    }
}

impl Found {
    fn new(file: &str, name: &str, state: State) -> Self {
        Found {
            name: name.to_string(),
            sheet: Sheet::empty(&format!("{file}{SHEET}{}", name.trim())),
            state,
            merges: Vec::new(),
            told: Told::default(),
        }
    }

    /// One that is not read.
    #[cfg(feature = "office")]
    fn hidden(file: &str, name: &str) -> Self {
        Found::new(file, name, State::Hidden)
    }

    /// Ends the reading of it, which is where its bounds as a whole are known.
    fn closed(mut self) -> Result<Self, Refusal> {
        if let Err((line, column)) = self.sheet.close() {
            let cell = cell_name(line, column as u32 + 1);
            return Err(Refusal::TooWide(format!(
                "{}{SHEET}{cell}",
                self.name.trim()
            )));
        }
        match self.sheet.holds(&self.merges) {
            true => Ok(self),
            // They overlap again and again.
            false => Err(Refusal::Damaged("mergeCells")),
        }
    }
}

/// What a file is, by its first bytes; none of a table of text.
pub fn kind(head: &[u8]) -> Option<Kind> {
    let start = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head);
    let start = start.trim_ascii_start();
    let begins = |with: &str| {
        let own = start.get(..with.len());
        own.is_some_and(|own| own.eq_ignore_ascii_case(with.as_bytes()))
    };
    let within =
        |what: &[u8]| memchr::memmem::find(&start[..start.len().min(2048)], what).is_some();
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        Some(Kind::Zip)
    } else if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        Some(Kind::Compound)
    } else if begins("%PDF-") {
        Some(Kind::Pdf)
    } else if begins("{\\rtf") {
        Some(Kind::Rtf)
    } else if begins("<?xml") && within(b"urn:schemas-microsoft-com:office:spreadsheet") {
        Some(Kind::Xml2003)
    } else if begins("<html")
        || begins("<!doctype html")
        || begins("<table")
        || (["<?xml", "<!--", "<meta", "<style"]
            .iter()
            .any(|one| begins(one))
            && (within(b"<html") || within(b"<table")))
    {
        Some(Kind::Html)
    } else {
        None
    }
}

/// The sheets of a file that is a workbook of some kind.
pub fn read(file: &str, kind: Kind, bytes: &[u8]) -> Result<Vec<Found>, Refusal> {
    let found = match kind {
        #[cfg(feature = "office")]
        Kind::Zip => packed::read(file, bytes)?,
        #[cfg(feature = "office")]
        Kind::Compound => xls::read(file, bytes)?,
        #[cfg(not(feature = "office"))]
        Kind::Zip | Kind::Compound => return Err(Refusal::NotBuilt),
        Kind::Html => html::read(file, bytes)?,
        Kind::Xml2003 => return Err(Refusal::Other(What::Xml2003)),
        Kind::Pdf => return Err(Refusal::Other(What::Pdf)),
        Kind::Rtf => return Err(Refusal::Other(What::Rtf)),
    };
    found.into_iter().map(Found::closed).collect()
}
