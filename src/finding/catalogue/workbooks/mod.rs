//! Findings about workbooks and templates (CTR083x to CTR085x). The examples `wrong` and
//! `mend` say in words what stands in the workbook.

use crate::finding::Entry;

mod damaged;
mod encrypted;
mod hidden_cells;
mod hidden_sheet;
mod no_agency;
mod no_office;
mod not_a_workbook;
mod not_annotated;
mod nothing_asked;
mod other_kind;
mod percent_unsure;
mod sheet_not_read;
mod shown_otherwise;
mod template_changed;
mod template_of_another;
mod template_older;
mod template_rows_gone;
mod template_there;
mod template_torn;
mod too_much;
mod uncomputed;

pub use damaged::DAMAGED;
pub use encrypted::ENCRYPTED;
pub use hidden_cells::HIDDEN_CELLS;
pub use hidden_sheet::HIDDEN_SHEET;
pub use no_agency::NO_AGENCY;
pub use no_office::NO_OFFICE;
pub use not_a_workbook::NOT_A_WORKBOOK;
pub use not_annotated::NOT_ANNOTATED;
pub use nothing_asked::NOTHING_ASKED;
pub use other_kind::OTHER_KIND;
pub use percent_unsure::PERCENT_UNSURE;
pub use sheet_not_read::SHEET_NOT_READ;
pub use shown_otherwise::SHOWN_OTHERWISE;
pub use template_changed::TEMPLATE_CHANGED;
pub use template_of_another::TEMPLATE_OF_ANOTHER;
pub use template_older::TEMPLATE_OLDER;
pub use template_rows_gone::TEMPLATE_ROWS_GONE;
pub use template_there::TEMPLATE_THERE;
pub use template_torn::TEMPLATE_TORN;
pub use too_much::TOO_MUCH;
pub use uncomputed::UNCOMPUTED;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &ENCRYPTED,
    &NOT_A_WORKBOOK,
    &DAMAGED,
    &TOO_MUCH,
    &UNCOMPUTED,
    &HIDDEN_CELLS,
    &HIDDEN_SHEET,
    &SHEET_NOT_READ,
    &SHOWN_OTHERWISE,
    &PERCENT_UNSURE,
    &OTHER_KIND,
    &NO_OFFICE,
    &TEMPLATE_OLDER,
    &TEMPLATE_OF_ANOTHER,
    &TEMPLATE_TORN,
    &TEMPLATE_ROWS_GONE,
    &TEMPLATE_THERE,
    &NO_AGENCY,
    &NOTHING_ASKED,
    &TEMPLATE_CHANGED,
    &NOT_ANNOTATED,
];
