//! On which terms an expectation's level is: in which scenario, by
//! whose word, if what.

use super::expectations::is_at;
use crate::check::names::{Names, nearest_arg};
use crate::check::resolver::Resolver;
use crate::finding::catalogue::tests::UNKNOWN_TERM;
use crate::finding::{Arg, Finding};
use crate::model::test::{Subject, TermsExpected};
use crate::model::{Indicator, Programme, Target};
use crate::source::Span;
use crate::syntax::test_lines::{ExpectationLine, Subject as Written};
use crate::syntax::tree::Name;

impl Resolver {
    /// The terms a line names; `None` where no level has them, which was reported.
    pub(super) fn expected_terms(
        &mut self,
        of: Subject,
        line: &ExpectationLine,
        programme: &Programme,
    ) -> Option<TermsExpected> {
        let given = match &line.given {
            Some(name) => Some(self.indicator(name)?),
            None => None,
        };
        let terms = TermsExpected {
            scenario: line.scenario.as_ref().map(|name| name.text.clone()),
            authority: line.authority.as_ref().map(|name| name.text.clone()),
            given,
        };
        let names = line.scenario.iter().chain(&line.authority);
        let Some(first) = names.chain(&line.given).next() else {
            return Some(terms);
        };
        let levels = match of {
            Subject::Indicator(id) => Some(self.model.indicator(id).clone()),
            Subject::Task(_) | Subject::Duty(_) => None,
        };
        let at = |indicator: &Indicator| {
            let all = indicator.targets.iter().filter(|target| {
                (line.period).is_none_or(|(period, _)| is_at(target.by, period, programme))
            });
            all.cloned().collect::<Vec<_>>()
        };
        let levels = levels.as_ref().map(at).unwrap_or_default();
        if levels.iter().any(|target| terms.are_of(&target.terms)) {
            return Some(terms);
        }
        let mut shown: Vec<&str> = Vec::new();
        for target in &levels {
            shown.extend(target.terms.text.as_deref());
        }
        shown.dedup();
        let corrected = corrected(line, &levels);
        let nearest = corrected.as_ref().map(|(_, nearest)| nearest.as_str());
        let mut finding = Finding::new(&UNKNOWN_TERM, first.span)
            .arg("name", named(&line.of).text.as_str())
            .arg("term", written(line))
            .arg("nearest", nearest_arg(nearest))
            .arg(
                "terms",
                match shown.is_empty() {
                    true => Arg::Both(
                        "không mức nào ghi thêm gì",
                        "none says anything of the kind",
                    ),
                    false => Arg::Text(shown.join("; ")),
                },
            );
        if let Some((span, nearest)) = &corrected {
            finding = finding.fix(*span, nearest);
        }
        self.report(finding);
        None
    }
}

/// The first scenario or body that no level names, and the nearest that one does.
fn corrected(line: &ExpectationLine, levels: &[Target]) -> Option<(Span, String)> {
    let scenarios = levels.iter().filter_map(|one| one.terms.scenario.as_ref());
    let authorities = levels.iter().filter_map(|one| one.terms.authority.as_ref());
    let scenario = unknown(line.scenario.as_ref(), scenarios);
    let (name, nearest) = scenario.or_else(|| unknown(line.authority.as_ref(), authorities))?;
    // A scenario stands in quotes.
    let quoted = line
        .scenario
        .as_ref()
        .is_some_and(|one| one.span == name.span);
    let text = if quoted {
        format!("\"{nearest}\"")
    } else {
        nearest
    };
    Some((name.span, text))
}

/// A name that is none of these, and the nearest of them.
fn unknown<'n, 'l>(
    name: Option<&'n Name>,
    of: impl Iterator<Item = &'l String>,
) -> Option<(&'n Name, String)> {
    let name = name?;
    let mut known: Names<()> = Names::default();
    of.for_each(|one| {
        known.insert(one, ());
    });
    if known.get(&name.text).is_some() {
        return None;
    }
    known
        .nearest(&name.text)
        .map(|near| (name, near.to_string()))
}

fn named(of: &Written) -> &Name {
    match of {
        Written::Series(series) => &series.name,
        Written::Work(work) => &work.name,
    }
}

/// `theo Bộ Tài chính nếu [X]`
fn written(line: &ExpectationLine) -> String {
    let scenario = (line.scenario.iter()).map(|name| format!("kịch bản \"{}\"", name.text));
    let authority = (line.authority.iter()).map(|name| format!("theo {}", name.text));
    let given = (line.given.iter()).map(|name| format!("nếu [{}]", name.text));
    let all: Vec<String> = scenario.chain(authority).chain(given).collect();
    all.join(" ")
}
