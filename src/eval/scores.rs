//! The mean of scores of a programme's indicators that go by the growth ratio, by its
//! sections and in all.
//!
//! One component an indicator of the programme's own place: its commitment of the nearest
//! milestone that is not past, else of the last one. Those without a score are left out
//! and counted. The mean in all is told twice: of the components, and of the sections.

use crate::eval::method::Band;
use crate::eval::method::mean::{Component, Mean, by_groups, plain};
use crate::eval::options::Options;
use crate::eval::rated::Word;
use crate::eval::verdict::{Kind, Status, Verdict};
use crate::model::{Chosen, IndicatorId, MethodId, Model, Scope};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A commitment that may count.
#[derive(Clone, Debug)]
pub struct Scored {
    programme: usize,
    indicator: IndicatorId,
    due: Option<Date>,
    component: Component,
}

/// The scores of a programme.
#[derive(Clone, Debug)]
pub struct Scores {
    /// Which programme.
    pub programme: usize,
    /// Of each section, in order; none: what stands before the first.
    pub sections: Vec<(Option<usize>, Mean)>,
    /// Of all components.
    pub plain: Mean,
    /// Of the sections' means.
    pub by_groups: Mean,
}

/// What a verdict adds, where its indicator goes by the growth ratio at the programme's
/// own place.
pub fn scored(model: &Model, options: &Options, verdict: &Verdict) -> Option<Scored> {
    let id = verdict.indicator.filter(|_| verdict.kind == Kind::Target)?;
    let indicator = model.indicator(id);
    let by_growth = options.method_of(indicator) == Chosen::Method(MethodId::Cagr);
    let counts = !matches!(verdict.status(), Status::NotApplicable | Status::Unread);
    if !by_growth || !counts || indicator.scope != Scope::Programme {
        return None;
    }
    let rating = verdict.rating();
    Some(Scored {
        programme: verdict.programme,
        indicator: id,
        due: verdict.due,
        component: Component {
            score: rating.and_then(|rating| rating.score.clone()),
            achieved: rating.is_some_and(|rating| rating.word == Word::Band(Band::Achieved)),
        },
    })
}

/// The scores of each programme that has any.
pub fn means(model: &Model, as_of: Date, all: Vec<Scored>) -> Vec<Scores> {
    let mut programmes: BTreeMap<usize, BTreeMap<u32, Scored>> = BTreeMap::new();
    for one in all {
        let own = programmes.entry(one.programme).or_default();
        match own.get(&one.indicator.0) {
            Some(known) if !nearer(one.due, known.due, as_of) => {}
            _ => {
                own.insert(one.indicator.0, one);
            }
        }
    }
    programmes
        .into_iter()
        .map(|(programme, own)| {
            let mut sections: BTreeMap<Option<usize>, Vec<Component>> = BTreeMap::new();
            for one in own.into_values() {
                let section = model.indicator(one.indicator).section;
                sections.entry(section).or_default().push(one.component);
            }
            let groups: Vec<Vec<Component>> = sections.values().cloned().collect();
            let flat: Vec<Component> = groups.iter().flatten().cloned().collect();
            Scores {
                programme,
                sections: (sections.into_iter())
                    .map(|(section, components)| (section, plain(&components)))
                    .collect(),
                plain: plain(&flat),
                by_groups: by_groups(&groups),
            }
        })
        .collect()
}

/// Whether a milestone comes before another as the one that counts: the nearest that is
/// not past, else the last.
fn nearer(one: Option<Date>, other: Option<Date>, as_of: Date) -> bool {
    let past = |due: Option<Date>| due.is_some_and(|due| due < as_of);
    match (past(one), past(other)) {
        (false, true) => true,
        (true, false) => false,
        (true, true) => one > other,
        (false, false) => one.is_some() && (other.is_none() || one < other),
    }
}
