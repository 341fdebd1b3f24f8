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
    /// Of each place that some line names the clauses that are for it unlike for one that
    /// no line names, in ascending order.
    named: HashMap<PlaceId, Vec<usize>>,
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
        let mut met: HashMap<PlaceId, Vec<usize>> = HashMap::new();
        for (at, names) in names.iter().enumerate() {
            let only = names.only.iter().flat_map(HashMap::keys);
            for place in only.chain(&names.except) {
                met.entry(*place).or_default().push(at);
            }
        }
        let general: Vec<usize> = (0..clauses.len())
            .filter(|at| names[*at].only.is_none())
            .collect();
        let other = |place: PlaceId, own: &[usize]| other(clauses, &names, &general, place, own);
        Some(Lines {
            general: names.iter().map(|names| names.only.is_none()).collect(),
            named: (met.into_iter())
                .map(|(place, own)| (place, other(place, &own)))
                .collect(),
        })
    }

    /// Whether a place is held to a clause.
    pub fn is_for(&self, clause: usize, place: PlaceId) -> bool {
        let general = self.general.get(clause).copied().unwrap_or(true);
        let other = self.named.get(&place);
        general != other.is_some_and(|other| other.binary_search(&clause).is_ok())
    }
}

/// The clauses that are for a place unlike for one that no line names, in ascending order;
/// `own`: those that name it, and `general`: those that name nobody. Of two at one
/// milestone it is held to the one that names it more closely.
fn other(
    clauses: &[Clause<'_>],
    names: &[Names],
    general: &[usize],
    place: PlaceId,
    own: &[usize],
) -> Vec<usize> {
    let near = |at: usize| {
        let near = match &names[at].only {
            None => Some(Closeness::Everywhere),
            Some(only) => only.get(&place).copied(),
        };
        near.filter(|_| !names[at].except.contains(&place))
    };
    let stands_instead = |at: usize, other: usize| {
        names[other].only.is_some()
            && clauses[other].by == clauses[at].by
            && clauses[other].target.terms.authority == clauses[at].target.terms.authority
            && near(other) > near(at)
    };
    let held = |at: usize| match near(at) {
        None => false,
        Some(Closeness::Itself) => true,
        Some(Closeness::Everywhere | Closeness::Group) => {
            !own.iter().any(|other| stands_instead(at, *other))
        }
    };
    let mut out: Vec<usize> = own.iter().chain(general).copied().collect();
    out.sort_unstable();
    out.dedup();
    out.retain(|at| held(*at) != names[*at].only.is_none());
    out
}
