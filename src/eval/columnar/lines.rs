//! Lines for some places only: by the rules of [`crate::eval::terms`], for all
//! places of the data at once.

use crate::data::PlaceId;
use crate::eval::groups::{Closeness, Identity};
use crate::eval::reader::Reader;
use crate::eval::target::Clause;
use std::collections::{HashMap, HashSet};

/// Which clauses each place is held to.
pub struct Lines {
    /// Of each clause whether a place that no line names is held to it.
    general: Vec<bool>,
    /// Of each place that some line names the clauses it is held to.
    named: HashMap<PlaceId, Vec<bool>>,
}

/// How a clause names places, and those that it leaves out.
struct Names {
    only: Option<HashMap<PlaceId, Closeness>>,
    except: HashSet<PlaceId>,
}

impl Lines {
    /// Of the clauses of an indicator; none where every place is held to all of them.
    /// `places` are the places of the data that are one place.
    pub fn new<'p>(
        reader: &Reader<'_>,
        clauses: &[Clause<'_>],
        places: impl FnOnce() -> &'p HashMap<Identity, Vec<PlaceId>>,
    ) -> Option<Lines> {
        let terms = |clause: &Clause<'_>| {
            let terms = &clause.target.terms;
            !(terms.only.is_empty() && terms.except.is_empty())
        };
        if !clauses.iter().any(terms) {
            return None;
        }
        let places = places();
        let of = |names: &[String]| -> HashMap<PlaceId, Closeness> {
            let near = reader.near(names);
            let each = |(identity, near): (&Identity, &Closeness)| {
                let ids = places.get(identity).into_iter().flatten();
                ids.map(|id| (*id, *near)).collect::<Vec<_>>()
            };
            near.iter().flat_map(each).collect()
        };
        let names: Vec<Names> = (clauses.iter())
            .map(|clause| {
                let terms = &clause.target.terms;
                Names {
                    only: (!terms.only.is_empty()).then(|| of(&terms.only)),
                    except: match terms.except.is_empty() {
                        true => HashSet::new(),
                        false => of(&terms.except).into_keys().collect(),
                    },
                }
            })
            .collect();
        let met: HashSet<PlaceId> = (names.iter())
            .flat_map(|names| {
                names
                    .only
                    .iter()
                    .flat_map(HashMap::keys)
                    .chain(&names.except)
            })
            .copied()
            .collect();
        let held = |place: PlaceId| held(clauses, &names, place);
        Some(Lines {
            general: names.iter().map(|names| names.only.is_none()).collect(),
            named: met.into_iter().map(|place| (place, held(place))).collect(),
        })
    }

    /// Whether a place is held to a clause.
    pub fn is_for(&self, clause: usize, place: PlaceId) -> bool {
        let own = self.named.get(&place).unwrap_or(&self.general);
        own.get(clause).copied().unwrap_or(true)
    }
}

/// Which clauses a place is held to: of two at one milestone the one that names it
/// more closely.
fn held(clauses: &[Clause<'_>], names: &[Names], place: PlaceId) -> Vec<bool> {
    let near: Vec<Option<Closeness>> = (names.iter())
        .map(|names| {
            let near = match &names.only {
                None => Some(Closeness::Everywhere),
                Some(only) => only.get(&place).copied(),
            };
            near.filter(|_| !names.except.contains(&place))
        })
        .collect();
    let stands_instead = |own: usize, other: usize| {
        names[other].only.is_some()
            && clauses[other].by == clauses[own].by
            && clauses[other].target.terms.authority == clauses[own].target.terms.authority
            && near[other] > near[own]
    };
    (0..clauses.len())
        .map(|own| {
            let replaced = || (0..clauses.len()).any(|other| stands_instead(own, other));
            match near[own] {
                None => false,
                Some(Closeness::Itself) => true,
                Some(Closeness::Everywhere | Closeness::Group) => !replaced(),
            }
        })
        .collect()
}
