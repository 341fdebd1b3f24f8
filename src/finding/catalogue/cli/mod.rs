//! Findings about files and the command line (CTR07xx); their examples are
//! command lines.

mod already_there;
mod another_kind;
mod bad_baseline;
mod bad_date;
mod bad_value;
mod baseline_gone;
mod command;
mod directory;
mod empty;
mod encoding;
mod extra_argument;
mod far_date;
mod git_failed;
mod given_twice;
mod left_unread;
mod line_too_long;
mod missing_argument;
mod missing_value;
mod no_parent;
mod no_repository;
mod no_such_file;
mod not_ignorable;
mod not_in_either;
mod option;
mod output_is_input;
mod output_needed;
mod programme_as_data;
mod says_otherwise;
mod stayed;
mod too_large;
mod too_many_for_form;
mod unknown_code;
mod unknown_revision;
mod unreadable;
mod unwritable;

use crate::finding::Entry;
pub use already_there::ALREADY_THERE;
pub use another_kind::ANOTHER_KIND;
pub use bad_baseline::BAD_BASELINE;
pub use bad_date::BAD_DATE;
pub use bad_value::BAD_VALUE;
pub use baseline_gone::BASELINE_GONE;
pub use command::UNKNOWN_COMMAND;
pub use directory::DIRECTORY;
pub use empty::EMPTY;
pub use encoding::NOT_UTF8;
pub use extra_argument::EXTRA_ARGUMENT;
pub use far_date::FAR_DATE;
pub use git_failed::GIT_FAILED;
pub use given_twice::GIVEN_TWICE;
pub use left_unread::LEFT_UNREAD;
pub use line_too_long::LINE_TOO_LONG;
pub use missing_argument::MISSING_ARGUMENT;
pub use missing_value::MISSING_VALUE;
pub use no_parent::NO_PARENT;
pub use no_repository::NO_REPOSITORY;
pub use no_such_file::NO_SUCH_FILE;
pub use not_ignorable::NOT_IGNORABLE;
pub use not_in_either::NOT_IN_EITHER;
pub use option::UNKNOWN_OPTION;
pub use output_is_input::OUTPUT_IS_INPUT;
pub use output_needed::OUTPUT_NEEDED;
pub use programme_as_data::PROGRAMME_AS_DATA;
pub use says_otherwise::SAYS_OTHERWISE;
pub use stayed::STAYED;
pub use too_large::TOO_LARGE;
pub use too_many_for_form::TOO_MANY_FOR_FORM;
pub use unknown_code::UNKNOWN_CODE;
pub use unknown_revision::UNKNOWN_REVISION;
pub use unreadable::UNREADABLE;
pub use unwritable::UNWRITABLE;

/// The entries of this group.
pub const ENTRIES: &[&Entry] = &[
    &NO_SUCH_FILE,
    &DIRECTORY,
    &UNREADABLE,
    &EMPTY,
    &NOT_UTF8,
    &TOO_LARGE,
    &UNWRITABLE,
    &UNKNOWN_COMMAND,
    &UNKNOWN_OPTION,
    &MISSING_VALUE,
    &BAD_VALUE,
    &BAD_DATE,
    &MISSING_ARGUMENT,
    &EXTRA_ARGUMENT,
    &UNKNOWN_CODE,
    &NO_PARENT,
    &GIVEN_TWICE,
    &PROGRAMME_AS_DATA,
    &FAR_DATE,
    &ALREADY_THERE,
    &OUTPUT_IS_INPUT,
    &LINE_TOO_LONG,
    &ANOTHER_KIND,
    &NOT_IGNORABLE,
    &BAD_BASELINE,
    &BASELINE_GONE,
    &LEFT_UNREAD,
    &SAYS_OTHERWISE,
    &STAYED,
    &NO_REPOSITORY,
    &UNKNOWN_REVISION,
    &GIT_FAILED,
    &NOT_IN_EITHER,
    &OUTPUT_NEEDED,
    &TOO_MANY_FOR_FORM,
];
