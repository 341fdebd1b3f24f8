//! Tests (kiểm thử): their names, figures and expectations resolved. A line that
//! cannot be is reported, and the test is then not run.

mod expectations;
mod terms;

use crate::check::declare::FIRST;
use crate::check::names::{Names, nearest_arg};
use crate::check::resolver::Resolver;
use crate::data::period::flag;
use crate::finding::catalogue::tests::{
    DUPLICATE_TEST, EXPECTED_TWICE, FIGURE_AFTER_DATE, TEST_WITHOUT_DATE, TEST_WITHOUT_EXPECTATION,
    UNKNOWN_CERTAINTY, UNKNOWN_TEST_PLACE, UNKNOWN_WORK,
};
use crate::finding::{Arg, At, Finding, Severity};
use crate::model::Flag;
use crate::model::test::{Expectation, Given, GivenValue, Reported, Subject, Test};
use crate::model::{IndicatorId, Period, Programme, Scope};
use crate::source::text::key;
use crate::source::{FileId, Span};
use crate::syntax::test_lines::{FigureLine, Found, Series, StateLine, TestLine, Work, WorkKind};
use crate::syntax::tree::{Attr, Cond, CondKind, Declaration, Head, Name, Tree};
use jiff::civil::Date;

impl Resolver {
    /// Takes in a file's tests.
    pub fn tests(&mut self, tree: &Tree, programme: &mut Programme) {
        let said: Vec<Span> = self.errors_of(tree.file);
        let mut names: Names<usize> = Names::default();
        for declaration in &tree.declarations {
            let Head::Test(name) = &declaration.head else {
                continue;
            };
            if let Some(first) = names.insert(&name.text, programme.tests.len()) {
                let first = programme.tests[first].span;
                let finding = Finding::new(&DUPLICATE_TEST, name.span)
                    .arg("name", name.text.as_str())
                    .related(first, FIRST);
                self.report(finding);
            }
            let mut test = self.test(declaration, name, programme);
            // A line that was only mended says what nobody wrote.
            let lines = declaration.attributes.iter().map(|line| line.span);
            let mut lines = std::iter::once(declaration.span).chain(lines);
            let is_in = |line: Span, one: &Span| line.start <= one.start && one.start <= line.end;
            test.sound &= !lines.any(|line| said.iter().any(|one| is_in(line, one)));
            programme.tests.push(test);
        }
    }

    /// Where the errors of a file stand, so far.
    fn errors_of(&self, file: FileId) -> Vec<Span> {
        let errors = self
            .findings
            .iter()
            .filter(|f| f.severity == Severity::Error);
        let spans = errors.filter_map(|finding| match finding.at {
            Some(At::Span(span)) if span.file == file => Some(span),
            _ => None,
        });
        spans.collect()
    }

    fn test(&mut self, declaration: &Declaration, name: &Name, programme: &Programme) -> Test {
        let as_of = declaration.attributes.iter().find_map(|a| match &a.attr {
            Some(Attr::Test(line)) => line.as_of(),
            _ => None,
        });
        let last = declaration.attributes.last();
        let mut test = Test {
            name: name.text.clone(),
            as_of,
            figures: Vec::new(),
            states: Vec::new(),
            expectations: Vec::new(),
            sound: as_of.is_some(),
            span: declaration.span,
            last_line: last.map_or(declaration.span, |line| line.span),
        };
        let unread = declaration.attributes.iter().any(|a| a.attr.is_none());
        test.sound &= !unread;
        if as_of.is_none() && !unread {
            self.report(Finding::new(&TEST_WITHOUT_DATE, declaration.span));
        }
        let mut expects = false;
        for attribute in &declaration.attributes {
            let Some(Attr::Test(line)) = &attribute.attr else {
                continue;
            };
            expects |= matches!(**line, TestLine::Expectation(_));
            test.sound &= self
                .test_line(line, attribute.span, programme, &mut test)
                .is_some();
        }
        if !expects && !unread {
            let finding = Finding::new(&TEST_WITHOUT_EXPECTATION, declaration.span)
                .arg("name", name.text.as_str());
            self.report(finding);
        }
        test
    }

    fn test_line(
        &mut self,
        line: &TestLine,
        span: Span,
        programme: &Programme,
        test: &mut Test,
    ) -> Option<()> {
        match line {
            TestLine::AsOf(_) => {}
            TestLine::Figure(line) => {
                let given = self.given(line, span, programme)?;
                if let Some(day) = test.as_of.filter(|day| *day < given.period.end()) {
                    self.report(late(&given, line.period_span, day));
                }
                test.figures.push(given);
            }
            TestLine::State(line) => test.states.push(self.reported(line, span, programme)?),
            TestLine::Expectation(line) => {
                let expectation = self.expectation(line, span, programme)?;
                let same = |other: &&Expectation| {
                    let place = |one: &Expectation| one.place.as_deref().map(key);
                    other.of == expectation.of
                        && other.period == expectation.period
                        && place(other) == place(&expectation)
                        && other.terms == expectation.terms
                };
                if let Some(first) = test.expectations.iter().find(same) {
                    let finding = Finding::new(&EXPECTED_TWICE, span).related(first.span, FIRST);
                    self.report(finding);
                    return None;
                }
                test.expectations.push(expectation);
            }
        }
        Some(())
    }

    /// The indicator of a series, and the breakdown that is no part of it.
    fn series(&mut self, series: &Series) -> Option<(IndicatorId, Option<String>)> {
        let Some(breakdown) = &series.breakdown else {
            return self.indicator(&series.name).map(|id| (id, None));
        };
        let id = self.indicator(&series.name)?;
        let part =
            self.model.indicators.iter().position(|part| {
                part.parent == Some(id) && key(&part.name) == key(&breakdown.text)
            });
        Some(match part {
            Some(part) => (IndicatorId(part as u32), None),
            None => (id, Some(breakdown.text.clone())),
        })
    }

    fn given(&mut self, line: &FigureLine, span: Span, programme: &Programme) -> Option<Given> {
        let series = self.series(&line.of);
        let place = self.test_place(line.place.as_ref(), programme);
        let flag = self.certainty(line.flag.as_ref());
        let (indicator, breakdown) = series?;
        Some(Given {
            indicator,
            breakdown,
            place: place?,
            period: line.period,
            value: self.given_value(indicator, &line.found)?,
            flag: flag?,
            span,
        })
    }

    /// A figure by the rules of a level: unit, scale and kind must fit.
    fn given_value(&mut self, id: IndicatorId, found: &Found) -> Option<GivenValue> {
        let (kind, span) = match found {
            Found::Number(quantity) => {
                let end = quantity
                    .unit
                    .as_ref()
                    .map_or(quantity.number.span, |u| u.span);
                let span = quantity.number.span.to(end);
                (CondKind::Compare(None, quantity.clone()), span)
            }
            Found::Words(name) => (CondKind::Words(name.clone()), name.span),
            Found::Complete(span) => (CondKind::Complete, *span),
        };
        let written = match found {
            Found::Words(name) => name.text.clone(),
            _ => "hoàn thành".to_string(),
        };
        let found = self.condition(id, &Cond { kind, span })?;
        let number = found.compared().map(|amount| amount.value.clone());
        let level = found.level().map(|(_, level)| level.to_string());
        Some(match number {
            Some(number) => GivenValue::Number(number),
            None => GivenValue::Word(level.unwrap_or(written)),
        })
    }

    fn certainty(&mut self, written: Option<&Name>) -> Option<Flag> {
        match written {
            Some(written) => self.standing_of(written),
            None => Some(Flag::Official),
        }
    }

    /// The standing that a name says; one that is none is reported.
    pub(super) fn standing_of(&mut self, written: &Name) -> Option<Flag> {
        let found = flag(&written.text);
        if found.is_none() {
            let finding = Finding::new(&UNKNOWN_CERTAINTY, written.span);
            self.report(finding.arg("found", written.text.as_str()));
        }
        found
    }

    /// A place by name; `None` when nobody knows it, which was reported.
    fn test_place(&mut self, name: Option<&Name>, programme: &Programme) -> Option<Option<String>> {
        let Some(name) = name else {
            return Some(None);
        };
        let wanted = key(&name.text);
        let named = |scope: &Scope| match scope {
            Scope::Named(names) => names.iter().any(|other| key(other) == wanted),
            _ => false,
        };
        let own = |place: &String| key(place) == wanted;
        let old = |place: &crate::model::place::Place| place.old_boundary.iter().any(own);
        let known = self.places.get(&name.text).is_some()
            || programme.place.as_ref().is_some_and(own)
            || named(&programme.scope)
            || (self.model.indicators_of(programme)).any(|(_, one)| named(&one.scope))
            || self.model.places.all.iter().any(old);
        if known {
            return Some(Some(name.text.clone()));
        }
        let nearest = self.places.nearest(&name.text).map(str::to_string);
        let mut finding = Finding::new(&UNKNOWN_TEST_PLACE, name.span)
            .arg("name", name.text.as_str())
            .arg("nearest", nearest_arg(nearest.as_deref()));
        if let Some(nearest) = nearest {
            finding = finding.fix(name.span, format!("\"{nearest}\""));
        }
        self.report(finding);
        None
    }

    fn reported(&mut self, line: &StateLine, span: Span, of: &Programme) -> Option<Reported> {
        self.work(&line.work, of)?;
        Some(Reported {
            work: line.work.name.text.clone(),
            completed: line.completed,
            span,
        })
    }

    /// The task or report of this code or title; an unknown one is reported.
    fn work(&mut self, work: &Work, programme: &Programme) -> Option<Subject> {
        let mut names: Names<usize> = Names::default();
        let (tasks, duties) = (programme.tasks.iter(), programme.duties.iter());
        let all: Vec<(usize, Option<&String>, &String)> = match work.kind {
            WorkKind::Task => tasks
                .enumerate()
                .map(|(i, t)| (i, t.code.as_ref(), &t.title))
                .collect(),
            // A state is reported by a duty's title.
            WorkKind::Duty => duties
                .enumerate()
                .map(|(i, d)| (i, None, &d.title))
                .collect(),
        };
        for (at, code, title) in all {
            for name in code.into_iter().chain([title]) {
                names.insert(name, at);
            }
        }
        let Some(at) = names.get(&work.name.text) else {
            let kind = match work.kind {
                WorkKind::Task => Arg::Both("nhiệm vụ", "task"),
                WorkKind::Duty => Arg::Both("báo cáo", "report"),
            };
            let finding = Finding::new(&UNKNOWN_WORK, work.name.span)
                .arg("kind", kind)
                .arg("name", work.name.text.as_str())
                .arg("nearest", nearest_arg(names.nearest(&work.name.text)));
            self.report(finding);
            return None;
        };
        Some(match work.kind {
            WorkKind::Task => Subject::Task(at),
            WorkKind::Duty => Subject::Duty(at),
        })
    }
}

fn late(given: &Given, at: Span, day: Date) -> Finding {
    Finding::new(&FIGURE_AFTER_DATE, at)
        .arg("period", given.period.vietnamese())
        .arg("date", Period::Day(day).vietnamese())
}
