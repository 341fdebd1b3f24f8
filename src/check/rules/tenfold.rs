//! A level that is a decimal place off those before and after it.

use crate::check::rules::level::{due, least, milestones, most};
use crate::finding::catalogue::commitments::TENFOLD;
use crate::finding::{Arg, Finding, Text};
use crate::model::number::{Exact, plain, vietnamese, whole};
use crate::model::{Indicator, Model};
use crate::source::Span;
use num_traits::{Signed, Zero};

const BEFORE: Text = Text {
    vi: "trước đó là {before}",
    en: "{before} before",
};
const AFTER: Text = Text {
    vi: "sau đó là {after}",
    en: "{after} after",
};

/// A warning at the first level of an indicator that is about ten times off both
/// its neighbours in time, which are near each other. Of two levels alone nothing
/// is said: a share of 0,15 % may well be meant to rise to 1,5 %.
pub fn check(model: &Model) -> Vec<Finding> {
    let indicators = model.programmes.iter().flat_map(|p| model.indicators_of(p));
    indicators.filter_map(|(_, i)| of_indicator(i)).collect()
}

/// A level with its time and place.
struct Step {
    value: Exact,
    at: Arg,
    span: Span,
}

fn of_indicator(indicator: &Indicator) -> Option<Finding> {
    // Of one or two levels nothing is said.
    if indicator.targets.len() + usize::from(indicator.baseline.is_some()) < 3 {
        return None;
    }
    let steps = steps(indicator);
    let three = steps.windows(3).find(|three| {
        let value = &three[1].value;
        let (before, after) = (&three[0].value, &three[2].value);
        let apart = |other| (whole(8)..=whole(12)).contains(&ratio(value, other));
        let near = ratio(before, after);
        apart(before) && apart(after) && near.is_positive() && near <= whole(2)
    })?;
    let [before, level, after] = [&three[0], &three[1], &three[2]];
    let shown = |step: &Step| vietnamese(&plain(&step.value, 6));
    let finding = Finding::new(&TENFOLD, level.span)
        .arg("level", shown(level))
        .arg("by", level.at.clone())
        .arg("before", shown(before))
        .arg("after", shown(after));
    Some((finding.related(before.span, BEFORE)).related(after.span, AFTER))
}

/// The starting figure and the levels for everybody, in order of time.
fn steps(indicator: &Indicator) -> Vec<Step> {
    let mut out: Vec<Step> = Vec::new();
    let mut all: Vec<_> = milestones(indicator).collect();
    all.sort_by_key(|(period, _)| period.end());
    if let Some(baseline) = &indicator.baseline {
        let year = baseline.year;
        out.push(Step {
            value: baseline.value.clone(),
            at: Arg::Made(format!("hiện trạng {year}"), format!("baseline {year}")),
            span: baseline.span,
        });
    }
    for (_, target) in all {
        let bound = least(&target.condition).or_else(|| most(&target.condition));
        out.extend(bound.map(|bound| Step {
            value: bound.value,
            at: due(target.by),
            span: target.span,
        }));
    }
    out
}

/// How many times the larger is of the smaller; 0 where one is none.
fn ratio(a: &Exact, b: &Exact) -> Exact {
    match (a.is_positive(), b.is_positive()) {
        (true, true) if a > b => a / b,
        (true, true) => b / a,
        _ => Exact::zero(),
    }
}
