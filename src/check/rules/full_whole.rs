//! A whole that is to be full (100 %) beside a part of it that is not.
//!
//! Parts are groups of the whole's members (thành thị, nông thôn) when together
//! they ask for more than 100 %: shares of one thing could not. Then a full whole
//! is full in every group, and a lower level of a group contradicts it.

use crate::check::rules::level::least;
use crate::finding::catalogue::documents::PART_OF_FULL_WHOLE;
use crate::finding::{Finding, Text};
use crate::model::number::hundred;
use crate::model::{Exact, Indicator, Model, Programme, Target};
use num_traits::Zero;

const WHOLE: Text = Text {
    vi: "cả nhóm là {whole}",
    en: "the whole is {whole}",
};

/// A warning for each part below a whole that is to be full.
pub fn check(model: &Model) -> Vec<Finding> {
    let programmes = model.programmes.iter();
    programmes
        .flat_map(|programme| of(model, programme))
        .collect()
}

fn of(model: &Model, programme: &Programme) -> Vec<Finding> {
    let mut out = Vec::new();
    let range = programme.indicators.start as usize..programme.indicators.end as usize;
    let indicators = model.indicators.get(range).unwrap_or_default();
    // Parts stand right after their whole.
    let mut at = 0;
    while let Some(whole) = indicators.get(at) {
        let parts = indicators[at + 1..]
            .iter()
            .take_while(|i| i.parent.is_some())
            .count();
        let parts = &indicators[at + 1..=at + parts];
        if whole.share && parts.len() > 1 {
            for target in whole.targets.iter().filter(|t| t.terms.is_general()) {
                beside(whole, parts, target, &mut out);
            }
        }
        at += 1 + parts.len();
    }
    out
}

fn beside(whole: &Indicator, parts: &[Indicator], target: &Target, out: &mut Vec<Finding>) {
    let asked = |target: &Target| Some(least(&target.condition)?.value);
    if asked(target).is_none_or(|level| level < hundred()) {
        return;
    }
    let same = |part: &&Indicator| part.share && part.unit == whole.unit;
    let levels: Vec<(&Indicator, &Target, Exact)> = (parts.iter().filter(same))
        .filter_map(|part| {
            let at = (part.targets.iter())
                .find(|t| t.by == target.by && t.force == target.force && t.terms.is_general())?;
            Some((part, at, asked(at)?))
        })
        .collect();
    let sum = levels
        .iter()
        .fold(Exact::zero(), |sum, (.., level)| sum + level);
    if levels.len() < 2 || sum <= hundred() {
        return;
    }
    for (part, at, _) in levels.iter().filter(|(.., level)| *level < hundred()) {
        out.push(
            Finding::new(&PART_OF_FULL_WHOLE, at.span)
                .arg("name", format!("`{}`", part.name))
                .arg("level", at.text.clone())
                .arg("whole", target.text.clone())
                .related(target.span, WHOLE),
        );
    }
}
