//! Agencies, and who answers for their duties after them.

use crate::source::Span;
use jiff::civil::Date;

/// Index into [`crate::model::Model::agencies`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AgencyId(pub u32);

/// An agency.
#[derive(Clone, Debug)]
pub struct Agency {
    /// The short name by which clauses refer to it (`LĐTBXH`).
    pub id: String,
    /// The full name.
    pub name: String,
    /// The day from which it no longer exists.
    pub ends: Option<Date>,
    /// Who took over, and from when (the day it ended unless said otherwise).
    pub successors: Vec<(AgencyId, Option<Date>)>,
    /// Whether it comes from the standard library.
    pub standard: bool,
    /// Where it is declared.
    pub span: Span,
}
