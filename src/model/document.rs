//! Documents by their numbers (`42-NQ/TW`), where a programme gives them.

use crate::source::Span;
use crate::source::text::key;
use jiff::civil::Date;

/// What a document is to the programme that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The programme itself (số hiệu).
    Own,
    /// What it rests on or carries out (căn cứ, thực hiện).
    Basis,
    /// What changes one of its clauses (theo).
    Amending,
    /// Named in the programme's title.
    Title,
    /// Named anywhere else: a clause's title, a source, a remark.
    Text,
}

/// A document number as it stands in a programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// As written.
    pub number: String,
    /// The day given beside it (`ngày 24/11/2023`).
    pub date: Option<Date>,
    /// What the document is to the programme.
    pub role: Role,
    /// The number, exactly.
    pub span: Span,
}

impl Citation {
    /// Whether the programme says by this what the document is to it.
    pub fn declares(&self) -> bool {
        matches!(self.role, Role::Own | Role::Basis | Role::Amending)
    }
}

/// What a number says whatever divides its parts: `42-NQ/TW` and `42/NQ-TW` are
/// alike.
///
/// ```
/// use ctr::model::document::parts;
/// assert_eq!(parts("78-CTr/TU"), parts("78/CTR-TU"));
/// ```
pub fn parts(number: &str) -> String {
    let mut out = key(number);
    out.retain(|c| !c.is_whitespace());
    out.replace('-', "/")
}
