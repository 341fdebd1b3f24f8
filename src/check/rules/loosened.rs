//! A later milestone that asks for less than an earlier one.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::rules::level::{demanded, due, milestones, strength};
use crate::finding::catalogue::commitments::LOOSENED_TARGET;
use crate::finding::{Finding, Severity, Text};
use crate::model::calendar::Period;
use crate::model::indicator::TimeKind;
use crate::model::{Better, Condition, Indicator, Model, Target};

const EARLIER: Text = Text {
    vi: "trước đó đòi {earlier}",
    en: "before that, {earlier} is asked for",
};

/// A warning at the first milestone of an indicator that goes back; a note where
/// going back may be meant: a figure of each period, or trên 95 that becomes 95.
pub fn check(model: &Model) -> Vec<Finding> {
    let indicators = model.programmes.iter().flat_map(|p| model.indicators_of(p));
    let found = indicators.filter_map(|(_, indicator)| of_indicator(indicator));
    found.collect()
}

fn of_indicator(indicator: &Indicator) -> Option<Finding> {
    let better = indicator.better?;
    let mut targets: Vec<(Period, &Target)> = milestones(indicator).collect();
    targets.sort_by_key(|(period, _)| period.end());
    // A sum over periods of unlike length says nothing of what is asked.
    let flow = indicator.time == TimeKind::Flow;
    let alike =
        |a: Period, b: Period| !flow || std::mem::discriminant(&a) == std::mem::discriminant(&b);
    let (before, after, severity) = targets.windows(2).find_map(|pair| {
        let (before, after) = (pair[0], pair[1]);
        let severity = goes_back(better, &before.1.condition, &after.1.condition)?;
        alike(before.0, after.0).then_some((before.1, after.1, severity))
    })?;
    let mut finding = Finding::new(&LOOSENED_TARGET, after.span)
        .arg("later", after.text.clone())
        .arg("by", due(after.by))
        .arg("earlier", before.text.clone())
        .arg("before", due(before.by))
        .related(before.span, EARLIER);
    finding.severity = if flow { Severity::Note } else { severity };
    Some(finding)
}

fn goes_back(better: Better, before: &Condition, after: &Condition) -> Option<Severity> {
    if let (Some((one, _)), Some((two, _))) = (before.level(), after.level()) {
        return (two < one).then_some(Severity::Warning);
    }
    let (one, two) = (
        demanded(Some(better), before)?,
        demanded(Some(better), after)?,
    );
    match strength(better, &two, &one).is_lt() {
        true if two.value == one.value => Some(Severity::Note),
        true => Some(Severity::Warning),
        false => None,
    }
}
