//! Formulas over places: a roll-up where no place is declared, a rank of which nothing
//! says which end is first.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::rules::Places;
use crate::eval::rolled::made_of;
use crate::finding::catalogue::types::{DIVIDED_TWICE, RANK_WITHOUT_ORDER, ROLLS_UP_NOTHING};
use crate::finding::{Finding, Text};
use crate::model::formula::{AtEach, Function, Over};
use crate::model::parts::divided_twice;
use crate::model::place::PlaceKind;
use crate::model::{Formula, Indicator, Model, Programme, Scope};

/// One finding of each kind an indicator at most.
pub fn check(model: &Model, gazetteer: &Places) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            let Some(formula) = &indicator.formula else {
                continue;
            };
            if formula.walk().any(|part| is_unordered(model, part)) {
                let name = model.full_name(id);
                out.push(
                    Finding::new(&RANK_WITHOUT_ORDER, indicator.span)
                        .arg("name", format!("“{name}”")),
                );
            }
            out.extend(added_twice(model, indicator, formula));
            out.extend(over_nothing(
                model, gazetteer, programme, indicator, formula,
            ));
        }
    }
    out
}

/// A sum or mean over parts of which two are all there is.
fn added_twice(model: &Model, indicator: &Indicator, formula: &Formula) -> Option<Finding> {
    let over = formula.walk().filter_map(|part| {
        let Formula::RollUp {
            function: Function::Sum | Function::Mean,
            over: Over::Breakdowns,
            of,
            ..
        } = part
        else {
            return None;
        };
        Some(*of)
    });
    let mut twice = over.filter_map(|of| {
        let parts = (model.indicators.iter()).filter(|part| part.parent == Some(of));
        Some((of, divided_twice(parts.map(|part| part.name.as_str()))?))
    });
    let (of, [one, two]) = twice.next()?;
    let finding = Finding::new(&DIVIDED_TWICE, indicator.span)
        .arg("name", format!("“{}”", model.full_name(of)))
        .arg("one", format!("“{one}”"))
        .arg("two", format!("“{two}”"));
    Some(finding.related(
        model.indicator(of).span,
        Text {
            vi: "các phần khai báo ở đây",
            en: "its parts are declared here",
        },
    ))
}

fn is_unordered(model: &Model, part: &Formula) -> bool {
    let Formula::AtEach(
        AtEach::Rank {
            highest_first: None,
        },
        inside,
    ) = part
    else {
        return false;
    };
    if let Formula::Indicator(id) = &**inside {
        return model.indicator(*id).better.is_none();
    }
    true
}

fn over_nothing(
    model: &Model,
    gazetteer: &Places,
    programme: &Programme,
    indicator: &Indicator,
    formula: &Formula,
) -> Option<Finding> {
    let gathers = |part: &Formula| {
        matches!(
            part,
            Formula::RollUp {
                over: Over::Places,
                ..
            } | Formula::AtEach(AtEach::Count, _)
        )
    };
    if !formula.walk().any(gathers) {
        return None;
    }
    // Of a level for each of several places, those of which the parts are declared are
    // judged; the reports say of the others what is missing.
    let names = match &indicator.scope {
        Scope::Programme => std::slice::from_ref(programme.place.as_ref()?),
        Scope::Named(names) => names.as_slice(),
        Scope::EachPlace | Scope::EachProvince | Scope::EachOf(_) => return None,
    };
    let bare = |name: &&String| {
        let at = gazetteer.find(name);
        // A misspelt name of a place is told by itself.
        let known = at.is_none_or(|at| model.places.all[at].kind != PlaceKind::Country);
        known && at.is_none_or(|at| made_of(model, gazetteer, at, None).is_empty())
    };
    let place = names.iter().find(bare)?;
    Some(
        Finding::new(&ROLLS_UP_NOTHING, indicator.span)
            .arg("place", format!("“{place}”"))
            .arg("quoted", format!("\"{place}\"")),
    )
}
