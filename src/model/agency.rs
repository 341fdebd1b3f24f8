//! Agencies, and who answers for their duties after them.

use crate::source::Span;
use jiff::civil::Date;

/// Index into [`crate::model::Model::agencies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AgencyId(pub u32);

/// Index into [`crate::model::Model::fields`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(pub u32);

/// Who took over from an agency, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Successor {
    /// Who.
    pub agency: AgencyId,
    /// From when (the day the agency ended unless said otherwise).
    pub from: Option<Date>,
    /// Only these fields (lĩnh vực); none: whatever no other line names.
    pub fields: Vec<FieldId>,
}

/// An agency.
#[derive(Clone, Debug)]
pub struct Agency {
    /// The short name by which clauses refer to it (`LĐTBXH`).
    pub id: String,
    /// The full name.
    pub name: String,
    /// The day from which it no longer exists.
    pub ends: Option<Date>,
    /// Who took over, by field of work.
    pub successors: Vec<Successor>,
    /// Whether it comes from the standard library.
    pub standard: bool,
    /// Where it is declared.
    pub span: Span,
}
