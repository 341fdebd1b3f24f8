//! The errors of a file that leave something unread, by where they stand.

use crate::finding::catalogue::commitments::CONFLICTING_COMMITMENTS;
use crate::finding::catalogue::names::{
    DUPLICATE_AGENCY, DUPLICATE_CODE, DUPLICATE_DECLARATION, DUPLICATE_NAME, SECOND_PROGRAMME,
    UNKNOWN_AGENCY,
};
use crate::finding::catalogue::syntax::{
    ATTRIBUTE_AT_MARGIN, BAD_TABLE_HEADING, EMPTY_NAME, FOREIGN_LETTER, MISPLACED_ATTRIBUTE,
    UNEXPECTED_TEXT,
};
use crate::finding::catalogue::types::{
    TWO_DIRECTIONS, TWO_LEVELS_AT_ONE_MILESTONE, TWO_LEVELS_AT_ONE_PLACE, UNKNOWN_DIRECTION,
};
use crate::finding::{At, Entry, Finding, Severity};
use crate::source::{FileId, Span};

/// Errors on a line that was understood all the same.
const UNDERSTOOD: [&Entry; 13] = [
    &UNKNOWN_AGENCY,
    &DUPLICATE_AGENCY,
    &DUPLICATE_CODE,
    &DUPLICATE_DECLARATION,
    &DUPLICATE_NAME,
    &SECOND_PROGRAMME,
    &ATTRIBUTE_AT_MARGIN,
    &EMPTY_NAME,
    // Where it spoils a line, another error says so.
    &FOREIGN_LETTER,
    &MISPLACED_ATTRIBUTE,
    &BAD_TABLE_HEADING,
    &CONFLICTING_COMMITMENTS,
    // What bare levels ask is not known.
    &UNKNOWN_DIRECTION,
];

/// Errors that leave in doubt what an indicator's bare levels ask.
const OF_DIRECTION: [&Entry; 2] = [&TWO_DIRECTIONS, &UNKNOWN_DIRECTION];

/// Errors that say of two lines that one of them is wrong.
const OF_TWO_LINES: [&Entry; 3] = [
    &TWO_LEVELS_AT_ONE_MILESTONE,
    &TWO_LEVELS_AT_ONE_PLACE,
    &TWO_DIRECTIONS,
];

/// Errors that say of two declarations that one name is both's.
const OF_ONE_NAME: [&Entry; 3] = [&DUPLICATE_CODE, &DUPLICATE_NAME, &DUPLICATE_DECLARATION];

fn is_one(finding: &Finding, of: &[&Entry]) -> bool {
    of.iter().any(|entry| entry.code == finding.entry.code)
}

/// The errors of a file that leave something unread, by where they stand.
pub(super) struct Faults {
    all: Vec<(u32, u32, &'static str)>,
    /// Those of directions alone.
    of_direction: Vec<(u32, &'static str)>,
    /// The other lines of those that say of two that one is wrong.
    other_lines: Vec<(u32, &'static str)>,
    /// Where a name stands that two declarations have.
    of_one_name: Vec<(u32, &'static str)>,
}

impl Faults {
    pub(super) fn of(file: FileId, findings: &[Finding]) -> Self {
        let mut faults = Faults {
            all: Vec::new(),
            of_direction: Vec::new(),
            other_lines: Vec::new(),
            of_one_name: Vec::new(),
        };
        let errors = findings.iter().filter(|f| f.severity == Severity::Error);
        for finding in errors {
            let span = match finding.at {
                Some(At::Span(span)) if span.file == file => span,
                _ => continue,
            };
            if is_one(finding, &OF_DIRECTION) {
                faults.of_direction.push((span.start, finding.entry.code));
            }
            let code = finding.entry.code;
            let others = finding.related.iter().filter_map(|other| match other.at {
                At::Span(other) => Some((other.start, code)),
                _ => None,
            });
            if is_one(finding, &OF_ONE_NAME) {
                faults.of_one_name.push((span.start, code));
                faults.of_one_name.extend(others);
            } else if is_one(finding, &OF_TWO_LINES) {
                faults.other_lines.extend(others);
            }
            if !is_one(finding, &UNDERSTOOD) {
                faults.all.push((span.start, span.end, code));
            }
        }
        faults.all.sort_unstable();
        faults
    }

    /// Adds what is wrong with a place as it names something that is unread.
    pub(super) fn add(&mut self, span: Span, code: &'static str) {
        let at = self.all.partition_point(|(start, ..)| *start < span.start);
        self.all.insert(at, (span.start, span.end, code));
    }

    /// The first error that begins within a level's line, or that tells of it and
    /// another.
    pub(super) fn of_level(&self, span: Span) -> Option<&'static str> {
        self.within(span).or_else(|| at(&self.other_lines, span))
    }

    /// That a name which begins within a place is another declaration's too.
    pub(super) fn of_one_name(&self, span: Span) -> Option<&'static str> {
        at(&self.of_one_name, span)
    }

    /// The first error that begins within a place.
    pub(super) fn within(&self, span: Span) -> Option<&'static str> {
        let from = self.all.partition_point(|(start, ..)| *start < span.start);
        let (start, _, code) = self.all.get(from)?;
        (*start <= span.end).then_some(*code)
    }

    /// The code of what is wrong with a line that was lost.
    pub(super) fn code(&self, span: Span) -> &'static str {
        self.within(span).unwrap_or(UNEXPECTED_TEXT.code)
    }

    pub(super) fn of_direction(&self, span: Span) -> Option<&'static str> {
        at(&self.of_direction, span)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty() && self.of_direction.is_empty() && self.of_one_name.is_empty()
    }
}

/// The code of the first of these that begins within a place.
fn at(all: &[(u32, &'static str)], span: Span) -> Option<&'static str> {
    let here = |(start, _): &&(u32, _)| (span.start..=span.end).contains(start);
    all.iter().find(here).map(|(_, code)| *code)
}
