//! A level to strive for (phấn đấu) that is no harder than the one asked for.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::rules::level::{demanded, strength};
use crate::finding::Finding;
use crate::finding::catalogue::types::EASIER_STRETCH;
use crate::model::{Better, Condition, Indicator, Model};
use std::cmp::Ordering;

/// Every such line, once.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for indicator in &model.indicators {
        let mut last = None;
        for target in &indicator.targets {
            if let Some(stretch) = &target.terms.stretch
                && last != Some(target.span)
                && no_harder(indicator, &target.condition, stretch)
            {
                last = Some(target.span);
                out.push(Finding::new(&EASIER_STRETCH, target.span));
            }
        }
    }
    out
}

fn no_harder(indicator: &Indicator, level: &Condition, stretch: &Condition) -> bool {
    let (level, stretch) = (level.kept(), stretch.kept());
    if level == stretch {
        return true;
    }
    if let (Some((rank, _)), Some((beyond, _))) = (level.level(), stretch.level()) {
        return beyond <= rank;
    }
    let Some(better) = indicator.better.filter(|better| *better != Better::Within) else {
        return false;
    };
    match (
        demanded(Some(better), stretch),
        demanded(Some(better), level),
    ) {
        (Some(beyond), Some(asked)) => match strength(better, &beyond, &asked) {
            Ordering::Less => true,
            // Ranges that start alike may end further on.
            Ordering::Equal => !stretch
                .walk()
                .any(|part| part.is_number() && part.compared().is_none()),
            Ordering::Greater => false,
        },
        _ => false,
    }
}
