//! Every kind of finding, one small file each; `ctr explain` reads from here.

pub mod calendars;
pub mod cli;
pub mod commitments;
pub mod data;
pub mod documents;
pub mod names;
pub mod proof;
pub mod style;
pub mod suppression;
pub mod syntax;
pub mod tests;
pub mod types;
pub mod workbooks;

use crate::finding::Entry;
use crate::source::nearest;
use std::sync::LazyLock;

/// All entries, by code.
pub fn all() -> Vec<&'static Entry> {
    let mut all: Vec<_> = [
        syntax::ENTRIES,
        names::ENTRIES,
        types::ENTRIES,
        style::ENTRIES,
        tests::ENTRIES,
        documents::ENTRIES,
        commitments::ENTRIES,
        proof::ENTRIES,
        data::ENTRIES,
        calendars::ENTRIES,
        cli::ENTRIES,
        suppression::ENTRIES,
        workbooks::ENTRIES,
    ]
    .concat();
    all.sort_by_key(|entry| entry.code);
    all
}

/// The entry of this code or name (`CTR0203`, `unknown-unit`), any case.
pub fn find(code_or_name: &str) -> Option<&'static Entry> {
    all().into_iter().find(|entry| {
        let digits = entry.code.trim_start_matches("CTR");
        entry.code.eq_ignore_ascii_case(code_or_name)
            || digits.trim_start_matches('0') == code_or_name.trim_start_matches('0')
            || entry.name.eq_ignore_ascii_case(code_or_name)
    })
}

/// The name or code most like `typed`, if any is like it at all.
pub fn nearest(typed: &str) -> Option<&'static str> {
    let all = all();
    let name = nearest::nearest(typed, all.iter().map(|entry| entry.name));
    name.or_else(|| nearest::nearest(typed, all.iter().map(|entry| entry.code)))
}

/// The lines of all mended examples.
static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines = |entry: &'static Entry| entry.mend.lines().map(str::trim);
    all().into_iter().flat_map(lines).collect()
});

/// A line of a test in some mended example that begins with this keyword and a bracket.
pub fn test_line_with(keyword: &str) -> Option<&'static str> {
    let begins = |line: &&&str| {
        let rest = line.strip_prefix(keyword);
        rest.is_some_and(|rest| rest.starts_with(" ["))
    };
    LINES
        .iter()
        .filter(begins)
        .min_by_key(|line| line.len())
        .copied()
}

/// A line of some mended example that begins with this keyword, the shortest: how
/// such a line is written.
pub fn line_with(keyword: &str) -> Option<&'static str> {
    let begins = |line: &&&str| {
        let rest = line.strip_prefix(keyword);
        rest.is_some_and(|rest| rest.starts_with([' ', ':']))
    };
    let lines = LINES.iter().filter(begins);
    // `đến 2030: 1` shows less than `đến 2030: ít nhất 75`.
    (lines.min_by_key(|line| (line.len() < 16, line.len()))).copied()
}
