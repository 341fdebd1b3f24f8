//! Lines of a test.

use super::Lower;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::test_lines::{
    ExpectationLine, FigureLine, Found, Series, StateLine, Subject, TestLine, Work, WorkKind,
};
use crate::syntax::tree::Name;

impl Lower<'_> {
    /// `as_of`, `figure`, `state` or `expectation`; `None` when a part of it could
    /// not be read, which was then reported.
    pub fn test_line(&mut self, pair: Pair) -> Option<TestLine> {
        Some(match pair.as_rule() {
            Rule::as_of => TestLine::AsOf(self.day(&child(&pair, Rule::day)?)?),
            Rule::figure => TestLine::Figure(self.figure(&pair)?),
            Rule::state => TestLine::State(self.state(&pair)?),
            _ => TestLine::Expectation(self.expectation(&pair)?),
        })
    }

    fn figure(&mut self, pair: &Pair) -> Option<FigureLine> {
        let time = child(pair, Rule::at_time)?;
        let period_span = self.span(&time);
        let interval = time.into_inner().next()?;
        // What follows is read even where the period could not be.
        let period = self.interval(&interval);
        let found = self.found(child(pair, Rule::found)?);
        Some(FigureLine {
            of: self.series(pair)?,
            period: period?,
            period_span,
            place: self.at_place(pair),
            found: found?,
            flag: child(pair, Rule::flag).map(|flag| self.name(&flag)),
        })
    }

    fn found(&mut self, pair: Pair) -> Option<Found> {
        let span = self.span(&pair);
        let mut parts = pair.into_inner();
        let first = parts.next()?;
        Some(match first.as_rule() {
            Rule::HOAN_THANH => Found::Complete(span),
            Rule::signed => Found::Number(self.quantity(first, parts.next())),
            _ => Found::Words(self.name(&first)),
        })
    }

    fn series(&mut self, pair: &Pair) -> Option<Series> {
        Some(Series {
            name: self.name(&child(pair, Rule::BRACKET)?),
            breakdown: self.quoted(pair, Rule::breakdown),
        })
    }

    fn at_place(&mut self, pair: &Pair) -> Option<Name> {
        self.quoted(pair, Rule::at_place)
    }

    /// The name in quotes inside a node of this rule.
    fn quoted(&mut self, pair: &Pair, rule: Rule) -> Option<Name> {
        self.inside(pair, rule, Rule::STRING)
    }

    /// The name that a node of one rule inside a node of another is.
    fn inside(&mut self, pair: &Pair, outer: Rule, inner: Rule) -> Option<Name> {
        let inner = child(&child(pair, outer)?, inner)?;
        Some(self.name(&inner))
    }

    fn work(&mut self, pair: &Pair) -> Option<Work> {
        let kind = match child(pair, Rule::NHIEM_VU) {
            Some(_) => WorkKind::Task,
            None => WorkKind::Duty,
        };
        let name = self.name(&child(pair, Rule::work)?);
        Some(Work { kind, name })
    }

    fn state(&mut self, pair: &Pair) -> Option<StateLine> {
        let work = self.work(pair)?;
        let completed = match child(pair, Rule::day) {
            Some(day) => Some(self.day(&day)?),
            None => None,
        };
        Some(StateLine { work, completed })
    }

    fn expectation(&mut self, pair: &Pair) -> Option<ExpectationLine> {
        let of = match self.series(pair) {
            Some(series) => Subject::Series(series),
            None => Subject::Work(self.work(pair)?),
        };
        let period = match child(pair, Rule::period) {
            Some(period) => Some((self.ending(&period)?, self.span(&period))),
            None => None,
        };
        let answer = child(pair, Rule::answer)?;
        let number = child(&answer, Rule::NUMBER);
        let unit = child(&answer, Rule::unit);
        let shortfall = number.map(|number| self.quantity(number, unit));
        Some(ExpectationLine {
            of,
            period,
            place: self.at_place(pair),
            scenario: self.quoted(pair, Rule::scenario),
            authority: self.inside(pair, Rule::authority, Rule::document),
            given: self.inside(pair, Rule::if_so, Rule::BRACKET),
            status: self.name(&child(&answer, Rule::status)?),
            shortfall,
            answer: self.span(&answer),
        })
    }
}

/// The first node of this rule right inside another.
fn child<'i>(pair: &Pair<'i>, rule: Rule) -> Option<Pair<'i>> {
    pair.clone().into_inner().find(|p| p.as_rule() == rule)
}
