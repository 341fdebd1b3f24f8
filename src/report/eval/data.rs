//! What was read, as a report tells it.

use crate::finding::Text;

/// An observation file.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its name as typed.
    pub name: String,
    /// Rows or cells read.
    pub rows: u64,
    /// Of them, without a figure.
    pub missing: u64,
    /// Of them, states of tasks.
    pub tasks: u64,
    /// How its numbers are read.
    pub decimal: Decimal,
}

/// How the numbers of a file are read, from its own evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// 1,2
    Comma,
    /// 1.2
    Point,
    /// There are whole numbers only.
    Whole,
    /// Mixed or ambiguous.
    Refused,
}

impl Decimal {
    /// The name in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            Decimal::Comma => "comma",
            Decimal::Point => "point",
            Decimal::Whole => "whole",
            Decimal::Refused => "refused",
        }
    }

    /// As a report says it.
    pub fn text(self) -> Text {
        match self {
            Decimal::Comma => Text {
                vi: "dấu thập phân là dấu phẩy (1,2)",
                en: "decimal comma (1,2)",
            },
            Decimal::Point => Text {
                vi: "dấu thập phân là dấu chấm (1.2)",
                en: "decimal point (1.2)",
            },
            Decimal::Whole => Text {
                vi: "chỉ có số nguyên",
                en: "whole numbers only",
            },
            Decimal::Refused => Text {
                vi: "không rõ dấu thập phân, không dùng số nào",
                en: "decimal mark unclear, no number used",
            },
        }
    }
}

/// Two rows that disagree.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Of which indicator.
    pub indicator: String,
    /// Of which breakdown.
    pub breakdown: Option<String>,
    /// Of which place.
    pub place: Option<String>,
    /// Of which period, by its code.
    pub period: String,
    /// The values, each with its file and line.
    pub values: [(String, String, u64); 2],
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct DataNotes {
    /// The files.
    pub files: Vec<DataFile>,
    /// Labels that match nothing, with the rows that have them.
    pub unmatched: Vec<(String, u64)>,
    /// Rows that disagree.
    pub conflicts: Vec<Conflict>,
}
