//! Findings about how a file is written (CTR01xx).

mod attribute_at_margin;
mod bad_table_heading;
pub mod cells_not_parted;
mod day_beside_event;
mod dot_in_number;
mod empty_name;
mod empty_programme;
mod english_number;
mod footnote_in_cell;
mod foreign_letter;
mod line_without_declaration;
mod merge_conflict;
mod misplaced_attribute;
mod misspelt_keyword;
mod no_such_date;
mod no_table_head;
mod number_too_long;
mod open_quote;
mod repeated_attribute;
mod task_table_heading;
mod too_deep;
mod unexpected_text;
mod unknown_declaration;
pub mod words_in_cell;
mod wrong_cell_count;

use crate::finding::Entry;

pub use attribute_at_margin::ATTRIBUTE_AT_MARGIN;
pub use bad_table_heading::BAD_TABLE_HEADING;
pub use cells_not_parted::CELLS_NOT_PARTED;
pub use day_beside_event::DAY_BESIDE_EVENT;
pub use dot_in_number::DOT_IN_NUMBER;
pub use empty_name::EMPTY_NAME;
pub use empty_programme::EMPTY_PROGRAMME;
pub use english_number::ENGLISH_NUMBER;
pub use footnote_in_cell::FOOTNOTE_IN_CELL;
pub use foreign_letter::FOREIGN_LETTER;
pub use line_without_declaration::LINE_WITHOUT_DECLARATION;
pub use merge_conflict::MERGE_CONFLICT;
pub use misplaced_attribute::MISPLACED_ATTRIBUTE;
pub use misspelt_keyword::MISSPELT_KEYWORD;
pub use no_such_date::NO_SUCH_DATE;
pub use no_table_head::NO_TABLE_HEAD;
pub use number_too_long::NUMBER_TOO_LONG;
pub use open_quote::OPEN_QUOTE;
pub use repeated_attribute::REPEATED_ATTRIBUTE;
pub use task_table_heading::TASK_TABLE_HEADING;
pub use too_deep::TOO_DEEP;
pub use unexpected_text::UNEXPECTED_TEXT;
pub use unknown_declaration::UNKNOWN_DECLARATION;
pub use words_in_cell::WORDS_IN_CELL;
pub use wrong_cell_count::WRONG_CELL_COUNT;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &UNEXPECTED_TEXT,
    &UNKNOWN_DECLARATION,
    &MISSPELT_KEYWORD,
    &DOT_IN_NUMBER,
    &ENGLISH_NUMBER,
    &NUMBER_TOO_LONG,
    &NO_SUCH_DATE,
    &DAY_BESIDE_EVENT,
    &OPEN_QUOTE,
    &FOREIGN_LETTER,
    &TOO_DEEP,
    &MISPLACED_ATTRIBUTE,
    &REPEATED_ATTRIBUTE,
    &BAD_TABLE_HEADING,
    &WRONG_CELL_COUNT,
    &NO_TABLE_HEAD,
    &TASK_TABLE_HEADING,
    &CELLS_NOT_PARTED,
    &FOOTNOTE_IN_CELL,
    &WORDS_IN_CELL,
    &LINE_WITHOUT_DECLARATION,
    &ATTRIBUTE_AT_MARGIN,
    &EMPTY_PROGRAMME,
    &EMPTY_NAME,
    &MERGE_CONFLICT,
];
