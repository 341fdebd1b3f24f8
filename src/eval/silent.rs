//! Who has not reported: the places for which a programme's levels hold, and of which
//! there is no figure at all.

use crate::data::table::meta;
use crate::data::{Observations, PlaceId};
use crate::eval::figures::Figures;
use crate::eval::groups::taken_apart;
use crate::eval::places::{Gazetteer, places_of_kind, provinces_on};
use crate::model::place::Place;
use crate::model::{IndicatorId, Model, Programme, Scope};
use crate::source::text::{collation_key, key};
use std::collections::{BTreeSet, HashSet};

/// The places of a programme that no figure is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent {
    /// Index of the programme.
    pub programme: usize,
    /// Their names, in Vietnamese order.
    pub places: Vec<String>,
    /// For how many its levels hold.
    pub of: usize,
}

/// Of each programme whose levels hold for several places, or that is one of several: the
/// places without a figure of any of its indicators. Programmes that only speak of places
/// that the figures name have none.
pub fn silent(model: &Model, data: &Observations) -> Vec<Silent> {
    let gazetteer = Gazetteer::new(model);
    let several = model.programmes.len() > 1;
    let mut out = Vec::new();
    for (at, programme) in model.programmes.iter().enumerate() {
        let names = asked(model, programme, &gazetteer);
        if names.is_empty() || (names.len() == 1 && !several) {
            continue;
        }
        let reported = reported(model, programme, data, &gazetteer);
        let own = programme.place.as_deref().map(key);
        let is_silent = |name: &&String| {
            let unnamed = own.as_deref() == Some(key(name).as_str()) && reported.unnamed;
            let place = gazetteer.get(model, name);
            let mut spelt = spellings(name, place);
            !unnamed && !spelt.any(|one| reported.keys.contains(&key(one)))
        };
        let mut places: Vec<String> = names.iter().filter(is_silent).cloned().collect();
        places.sort_by_cached_key(|name| collation_key(name));
        if !places.is_empty() {
            out.push(Silent {
                programme: at,
                places,
                of: names.len(),
            });
        }
    }
    out
}

/// The names under which figures of a place may stand.
fn spellings<'p>(name: &'p str, place: Option<&'p Place>) -> impl Iterator<Item = &'p str> {
    let others = place.into_iter().flat_map(|place| {
        let names = place.aliases.iter().chain(&place.old_boundary);
        names.map(String::as_str).chain([place.name.as_str()])
    });
    std::iter::once(name).chain(others)
}

/// The places for which the levels of a programme hold, but for those that only figures
/// name.
fn asked(model: &Model, programme: &Programme, gazetteer: &Gazetteer) -> Vec<String> {
    let own = (programme.place.as_deref()).and_then(|name| gazetteer.find(name));
    let mut scopes: Vec<(&Scope, Option<jiff::civil::Date>)> = Vec::new();
    for (_, indicator) in model.indicators_of(programme) {
        let held = (&indicator.scope, indicator.since.or(programme.date));
        // What is computed, or asks for others' levels, is reported by those; what cannot
        // be measured, by nobody.
        let computed = indicator.formula.is_some() || indicator.refused.is_some();
        let mut targets = indicator.targets.iter();
        // Lines for particular places (riêng, tại) ask nothing of the others.
        let of_others = targets
            .all(|target| target.criteria().next().is_some() || !target.terms.only.is_empty());
        if !of_others && indicator.unmeasured.is_none() && !computed && !scopes.contains(&held) {
            scopes.push(held);
        }
    }
    let mut out = BTreeSet::new();
    for (scope, held) in scopes {
        match scope {
            Scope::Programme => out.extend(programme.place.clone()),
            Scope::EachPlace => {}
            Scope::EachProvince => {
                out.extend(provinces_on(model, held).map(|place| place.name.clone()));
            }
            Scope::EachOf(kind) => {
                out.extend(places_of_kind(model, own, kind, held).map(|place| place.name.clone()));
            }
            Scope::Named(names) => {
                let members = taken_apart(model, gazetteer, names);
                out.extend(members.iter().map(|member| member.name.clone()));
            }
        }
    }
    out.into_iter().collect()
}

/// The places that have a figure of an indicator, not only a row.
fn with_figures(data: &Observations, id: IndicatorId) -> Vec<PlaceId> {
    if let Some(column) = Figures::column(data, id) {
        let known = column.places.iter().zip(column.odd);
        let known = known.filter(|(_, bits)| **bits & meta::CONFLICT == 0);
        let mut places: Vec<PlaceId> = Vec::new();
        for (place, _) in known {
            if places.last() != Some(&PlaceId(*place)) {
                places.push(PlaceId(*place));
            }
        }
        return places;
    }
    let places = Figures::places_of(data, id).into_iter();
    let told = places.filter(|place| !Figures::series(data, id, *place).is_empty());
    told.collect()
}

/// The places of the figures of a programme.
struct Reported {
    keys: HashSet<String>,
    /// Some rows name no place.
    unnamed: bool,
}

fn reported(
    model: &Model,
    programme: &Programme,
    data: &Observations,
    gazetteer: &Gazetteer,
) -> Reported {
    let mut ids: HashSet<PlaceId> = HashSet::new();
    for (id, _) in model.indicators_of(programme) {
        ids.extend(with_figures(data, id));
    }
    let unnamed = ids.remove(&PlaceId::NONE);
    let mut keys = HashSet::new();
    for name in ids
        .into_iter()
        .filter_map(|id| Figures::place_name(data, id))
    {
        let place = gazetteer.get(model, name);
        keys.extend(spellings(name, place).map(key));
    }
    Reported { keys, unnamed }
}
