//! The errors of a file that leave something unread, by where they stand.

use crate::finding::catalogue::syntax::UNEXPECTED_TEXT;
use crate::finding::{At, Costs, Finding, Severity};
use crate::source::{FileId, Span};

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
            let code = finding.entry.code;
            let others = finding.related.iter().filter_map(|other| match other.at {
                At::Span(other) => Some((other.start, code)),
                _ => None,
            });
            let costs = finding.entry.costs;
            match costs {
                Costs::Direction => faults.of_direction.push((span.start, code)),
                Costs::Name => {
                    faults.of_one_name.push((span.start, code));
                    faults.of_one_name.extend(others);
                }
                Costs::BothLines => faults.other_lines.extend(others),
                _ => {}
            }
            if costs.line() {
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
