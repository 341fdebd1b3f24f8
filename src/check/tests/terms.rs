//! On which terms an expectation's level is: by whose word, if what.

use super::expectations::is_at;
use crate::check::names::{Names, nearest_arg};
use crate::check::resolver::Resolver;
use crate::finding::catalogue::tests::UNKNOWN_TERM;
use crate::finding::{Arg, Finding};
use crate::model::test::{Subject, TermsExpected};
use crate::model::{Indicator, Programme};
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
            authority: line.authority.as_ref().map(|name| name.text.clone()),
            given,
        };
        let Some(first) = line.authority.as_ref().or(line.given.as_ref()) else {
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
        let mut authorities: Names<()> = Names::default();
        let mut shown: Vec<&str> = Vec::new();
        for target in &levels {
            if let Some(authority) = &target.terms.authority {
                authorities.insert(authority, ());
            }
            shown.extend(target.terms.text.as_deref());
        }
        shown.dedup();
        let nearest = line.authority.as_ref();
        let nearest = nearest.filter(|name| authorities.get(&name.text).is_none());
        let nearest = nearest.and_then(|name| authorities.nearest(&name.text));
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
        if let Some(nearest) = nearest {
            finding = finding.fix(first.span, nearest);
        }
        self.report(finding);
        None
    }
}

fn named(of: &Written) -> &Name {
    match of {
        Written::Series(series) => &series.name,
        Written::Work(work) => &work.name,
    }
}

/// `theo Bộ Tài chính nếu [X]`
fn written(line: &ExpectationLine) -> String {
    let authority = (line.authority.iter()).map(|name| format!("theo {}", name.text));
    let given = (line.given.iter()).map(|name| format!("nếu [{}]", name.text));
    authority.chain(given).collect::<Vec<_>>().join(" ")
}
