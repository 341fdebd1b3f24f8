//! Findings about observation files (CTR06xx). The inputs `wrong` and `mend` are
//! observation files for a programme with one indicator, `1 "Tỷ lệ hộ nghèo", %`.

use crate::finding::Entry;

mod ambiguous_decimals;
mod ambiguous_label;
mod bad_completion;
mod bad_flag;
mod bad_multiple;
mod bad_period;
mod bad_published;
mod bad_verdict;
mod binary;
mod conflict;
mod count_decimals;
mod cumulative_falls;
mod empty;
mod encoding_read;
mod fraction;
mod impossible;
mod jump;
mod legacy_encoding;
mod line_between;
mod missing_column;
mod misspelt_column;
mod mixed_decimals;
mod more;
mod no_figures;
mod no_label;
mod no_level;
mod no_rows;
mod no_such_day;
mod no_title;
mod not_a_number;
mod not_results;
mod number_too_long;
mod open_quote;
mod other_measure;
mod other_multiple;
mod other_places;
mod part_of_year;
mod place_read;
mod plan_appendix;
mod published_before_begun;
mod published_early;
mod ragged_row;
mod record_too_long;
mod repeated_column;
mod several_years;
mod standing_backwards;
mod superseded;
mod table_too_large;
mod torn_number;
mod unit_needed;
mod unknown_column;
mod unknown_layout;
mod unknown_part;
mod unknown_place;
mod unknown_unit;
mod unmatched_label;
mod unmatched_near;
mod unmatched_title;
mod unreadable;
mod year_against_parts;

pub use ambiguous_decimals::AMBIGUOUS_DECIMALS;
pub use ambiguous_label::AMBIGUOUS_LABEL;
pub use bad_completion::BAD_COMPLETION;
pub use bad_flag::BAD_FLAG;
pub use bad_multiple::BAD_MULTIPLE;
pub use bad_period::BAD_PERIOD;
pub use bad_published::BAD_PUBLISHED;
pub use bad_verdict::BAD_VERDICT;
pub use binary::BINARY;
pub use conflict::CONFLICT;
pub use count_decimals::COUNT_DECIMALS;
pub use cumulative_falls::CUMULATIVE_FALLS;
pub use empty::EMPTY;
pub use encoding_read::ENCODING_READ;
pub use fraction::FRACTION;
pub use impossible::IMPOSSIBLE;
pub use jump::JUMP;
pub use legacy_encoding::LEGACY_ENCODING;
pub use line_between::LINE_BETWEEN;
pub use missing_column::MISSING_COLUMN;
pub use misspelt_column::MISSPELT_COLUMN;
pub use mixed_decimals::MIXED_DECIMALS;
pub use more::MORE;
pub use no_figures::NO_FIGURES;
pub use no_label::NO_LABEL;
pub use no_level::NO_LEVEL;
pub use no_rows::NO_ROWS;
pub use no_such_day::NO_SUCH_DAY;
pub use no_title::NO_TITLE;
pub use not_a_number::NOT_A_NUMBER;
pub use not_results::NOT_RESULTS;
pub use number_too_long::NUMBER_TOO_LONG;
pub use open_quote::OPEN_QUOTE;
pub use other_measure::OTHER_MEASURE;
pub use other_multiple::OTHER_MULTIPLE;
pub use other_places::OTHER_PLACES;
pub use part_of_year::PART_OF_YEAR;
pub use place_read::PLACE_READ;
pub use plan_appendix::PLAN_APPENDIX;
pub use published_before_begun::PUBLISHED_BEFORE_BEGUN;
pub use published_early::PUBLISHED_EARLY;
pub use ragged_row::RAGGED_ROW;
pub use record_too_long::RECORD_TOO_LONG;
pub use repeated_column::REPEATED_COLUMN;
pub use several_years::SEVERAL_YEARS;
pub use standing_backwards::STANDING_BACKWARDS;
pub use superseded::SUPERSEDED;
pub use table_too_large::TABLE_TOO_LARGE;
pub use torn_number::TORN_NUMBER;
pub use unit_needed::UNIT_NEEDED;
pub use unknown_column::UNKNOWN_COLUMN;
pub use unknown_layout::UNKNOWN_LAYOUT;
pub use unknown_part::UNKNOWN_PART;
pub use unknown_place::UNKNOWN_PLACE;
pub use unknown_unit::UNKNOWN_UNIT;
pub use unmatched_label::UNMATCHED_LABEL;
pub use unmatched_near::UNMATCHED_NEAR;
pub use unmatched_title::UNMATCHED_TITLE;
pub use unreadable::UNREADABLE;
pub use year_against_parts::YEAR_AGAINST_PARTS;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &UNREADABLE,
    &EMPTY,
    &NO_ROWS,
    &LEGACY_ENCODING,
    &BINARY,
    &RECORD_TOO_LONG,
    &OPEN_QUOTE,
    &MISSPELT_COLUMN,
    &MISSING_COLUMN,
    &REPEATED_COLUMN,
    &UNKNOWN_COLUMN,
    &RAGGED_ROW,
    &NOT_A_NUMBER,
    &BAD_PERIOD,
    &NO_SUCH_DAY,
    &BAD_FLAG,
    &MIXED_DECIMALS,
    &AMBIGUOUS_DECIMALS,
    &UNMATCHED_LABEL,
    &UNMATCHED_NEAR,
    &AMBIGUOUS_LABEL,
    &UNKNOWN_UNIT,
    &OTHER_MEASURE,
    &UNIT_NEEDED,
    &CONFLICT,
    &NO_LABEL,
    &SEVERAL_YEARS,
    &BAD_COMPLETION,
    &UNMATCHED_TITLE,
    &NO_TITLE,
    &UNKNOWN_LAYOUT,
    &TABLE_TOO_LARGE,
    &MORE,
    &NUMBER_TOO_LONG,
    &IMPOSSIBLE,
    &UNKNOWN_PLACE,
    &PLACE_READ,
    &UNKNOWN_PART,
    &COUNT_DECIMALS,
    &JUMP,
    &FRACTION,
    &YEAR_AGAINST_PARTS,
    &CUMULATIVE_FALLS,
    &TORN_NUMBER,
    &ENCODING_READ,
    &OTHER_MULTIPLE,
    &BAD_MULTIPLE,
    &OTHER_PLACES,
    &SUPERSEDED,
    &BAD_PUBLISHED,
    &BAD_VERDICT,
    &PUBLISHED_BEFORE_BEGUN,
    &PUBLISHED_EARLY,
    &STANDING_BACKWARDS,
    &NO_LEVEL,
    &PART_OF_YEAR,
    &NO_FIGURES,
    &NOT_RESULTS,
    &PLAN_APPENDIX,
    &LINE_BETWEEN,
];
