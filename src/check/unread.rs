//! What could not be read, and what hangs on it: no verdict, sum or proof rests
//! on either.
//!
//! A line is unread when it failed, when it was only mended (a suggestion never
//! changes what is judged), or when an error stands on it. An indicator is unread
//! when a line that its others are read by is: its head, unit, scope, base,
//! formula. Who names something unread is unread too.

mod amendments;
mod head;
mod lines;
mod spread;
mod tasks;

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
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
use crate::model::Programme;
use crate::source::{FileId, Span};
use crate::syntax::tree::{Head, Tree};

/// Errors on a line that was understood all the same.
const UNDERSTOOD: [&Entry; 14] = [
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
    // What the line asks is plain; what bare levels ask is not.
    &TWO_DIRECTIONS,
    &UNKNOWN_DIRECTION,
];

/// Errors that leave in doubt what an indicator's bare levels ask.
const OF_DIRECTION: [&Entry; 2] = [&TWO_DIRECTIONS, &UNKNOWN_DIRECTION];

/// Errors that say of two lines that one of them is wrong.
const OF_TWO_LINES: [&Entry; 2] = [&TWO_LEVELS_AT_ONE_MILESTONE, &TWO_LEVELS_AT_ONE_PLACE];

/// Errors of a programme's head, by their codes, and what they leave unread.
#[derive(Clone, Copy, Default)]
pub struct HeadUnread {
    /// Every indicator.
    all: Option<&'static str>,
    /// What comes round each year.
    each_year: Option<&'static str>,
}

fn is_one(finding: &Finding, of: &[&Entry]) -> bool {
    of.iter().any(|entry| entry.code == finding.entry.code)
}

/// The errors of a file that leave something unread, by where they stand.
struct Faults {
    all: Vec<(u32, u32, &'static str)>,
    /// Those of directions alone.
    of_direction: Vec<(u32, &'static str)>,
}

impl Faults {
    fn of(file: FileId, findings: &[Finding]) -> Self {
        let mut faults = Faults {
            all: Vec::new(),
            of_direction: Vec::new(),
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
            if is_one(finding, &UNDERSTOOD) {
                continue;
            }
            faults.all.push((span.start, span.end, finding.entry.code));
            if is_one(finding, &OF_TWO_LINES) {
                for other in &finding.related {
                    if let At::Span(s) = other.at {
                        faults.all.push((s.start, s.end, finding.entry.code));
                    }
                }
            }
        }
        faults.all.sort_unstable();
        faults
    }

    /// The first error that begins within a place.
    fn within(&self, span: Span) -> Option<&'static str> {
        let from = self.all.partition_point(|(start, ..)| *start < span.start);
        let (start, _, code) = self.all.get(from)?;
        (*start <= span.end).then_some(*code)
    }

    /// The code of what is wrong with a line that was lost.
    fn code(&self, span: Span) -> &'static str {
        self.within(span).unwrap_or(UNEXPECTED_TEXT.code)
    }

    fn of_direction(&self, span: Span) -> Option<&'static str> {
        let here = |(start, _): &&(u32, _)| (span.start..=span.end).contains(start);
        self.of_direction.iter().find(here).map(|(_, code)| *code)
    }

    fn is_empty(&self) -> bool {
        self.all.is_empty() && self.of_direction.is_empty()
    }
}

impl Resolver {
    /// Settles what of a file's programme is unread, when all else is resolved.
    pub fn unread(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let faults = Faults::of(tree.file, &self.findings);
        if faults.is_empty() && programme.unread.is_empty() {
            return;
        }
        self.unread_of(pending, &faults, programme);
        for declaration in &tree.declarations {
            if let Head::Amendment(of) = &declaration.head
                && let Some(id) = self.indicators.get(&of.text)
            {
                self.unread_amendment(id, declaration, &faults);
            }
        }
        tasks::settle(tree, &faults, programme);
        self.head = head::head_of(tree, &faults);
        self.unread_head(programme);
        self.spread(programme);
        self.unread_relations(tree, &faults, programme);
    }

    /// The same for declarations that a question adds to a programme: what their own
    /// errors leave unread, what its head does, and what they name.
    pub fn unread_asked(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let faults = Faults::of(tree.file, &self.findings);
        self.unread_of(pending, &faults, programme);
        self.unread_head(programme);
        self.spread(programme);
    }
}
