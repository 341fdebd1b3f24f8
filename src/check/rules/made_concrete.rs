//! A cụ thể hoá that names nothing in the parent documents that are loaded.

use crate::finding::Finding;
use crate::finding::catalogue::names::UNKNOWN_PARENT_INDICATOR;
use crate::model::{Model, Programme};
use crate::source::text::key;
use std::collections::HashSet;

/// A warning for each name that no loaded parent has. A programme none of whose
/// parents is loaded is left alone: its names cannot be looked up.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for child in &model.programmes {
        let parents: Vec<&Programme> = parents(model, child).collect();
        if parents.is_empty() {
            continue;
        }
        let known = names(model, &parents);
        let numbers: Vec<&str> = parents
            .iter()
            .filter_map(|parent| parent.number.as_deref())
            .collect();
        for (_, indicator) in model.indicators_of(child) {
            for name in &indicator.makes_concrete {
                if !known.contains(&key(name)) {
                    out.push(
                        Finding::new(&UNKNOWN_PARENT_INDICATOR, indicator.span)
                            .arg("name", name.clone())
                            .arg("documents", numbers.join(", ")),
                    );
                }
            }
        }
    }
    out
}

/// The loaded programmes that this one carries out.
fn parents<'m>(model: &'m Model, child: &'m Programme) -> impl Iterator<Item = &'m Programme> {
    let implements: HashSet<String> = child.implements.iter().map(|name| key(name)).collect();
    model.programmes.iter().filter(move |other| {
        let number = other.number.as_deref().map(key);
        number.is_some_and(|number| implements.contains(&number)) && !std::ptr::eq(*other, child)
    })
}

/// Every name and code of the parents' indicators.
fn names(model: &Model, parents: &[&Programme]) -> HashSet<String> {
    let mut out = HashSet::new();
    for parent in parents {
        for (id, indicator) in model.indicators_of(parent) {
            out.insert(key(&model.full_name(id)));
            out.extend(indicator.code.as_deref().map(key));
            out.extend(indicator.aliases.iter().map(|alias| key(alias)));
        }
    }
    out
}
