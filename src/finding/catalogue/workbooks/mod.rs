//! Findings about workbooks (CTR083x, CTR084x). The examples `wrong` and `mend` say in words
//! what stands in the workbook.

use crate::finding::Entry;

mod damaged;
mod encrypted;
mod hidden_cells;
mod hidden_sheet;
mod no_office;
mod not_a_workbook;
mod other_kind;
mod percent_unsure;
mod sheet_not_read;
mod shown_otherwise;
mod too_much;
mod uncomputed;

pub use damaged::DAMAGED;
pub use encrypted::ENCRYPTED;
pub use hidden_cells::HIDDEN_CELLS;
pub use hidden_sheet::HIDDEN_SHEET;
pub use no_office::NO_OFFICE;
pub use not_a_workbook::NOT_A_WORKBOOK;
pub use other_kind::OTHER_KIND;
pub use percent_unsure::PERCENT_UNSURE;
pub use sheet_not_read::SHEET_NOT_READ;
pub use shown_otherwise::SHOWN_OTHERWISE;
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
];
