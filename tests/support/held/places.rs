//! For which places a level is, told again from the reference: the scope, `riêng`,
//! `trừ`, groups, and that the closer line stands instead of the wider one.

use ctr::data::{Observations, PlaceId};
use ctr::model::place::{Place, PlaceKind};
use ctr::model::{Indicator, IndicatorId, Model, Programme, Scope};
use serde_json::Value;
use std::collections::BTreeSet;

/// A place that an indicator may be for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// Its name; none where neither the programme nor the figures name one.
    pub name: Option<String>,
    /// Only lines that name it are for it.
    pub apart: bool,
    /// Rows without a place are its own.
    pub own: bool,
}

/// How a line names a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    Everywhere,
    Group,
    Itself,
}

/// One place: what no one sees in a name tells nothing apart.
fn same(one: &str, other: &str) -> bool {
    ctr::source::text::key(one) == ctr::source::text::key(other)
}

fn declared<'m>(model: &'m Model, name: &str) -> Option<&'m Place> {
    let exact = model.places.all.iter().find(|place| place.name == name);
    exact.or_else(|| {
        model
            .places
            .all
            .iter()
            .find(|place| same(&place.name, name))
    })
}

/// The places that a list names, groups taken apart.
fn members(model: &Model, names: &[String]) -> Vec<(String, Near)> {
    let mut out: Vec<(String, Near)> = Vec::new();
    for name in names {
        let group = declared(model, name).filter(|one| !one.members.is_empty());
        match group {
            Some(group) => out.extend(group.members.iter().map(|m| (m.clone(), Near::Group))),
            None => out.push((name.clone(), Near::Itself)),
        }
    }
    out
}

/// How a list names a place.
fn near(model: &Model, names: &[String], place: Option<&str>) -> Option<Near> {
    let named = members(model, names).into_iter();
    let of_it = named.filter(|(name, _)| place.is_some_and(|place| same(name, place)));
    of_it.map(|(_, near)| near).max()
}

fn names(target: &Value, key: &str) -> Vec<String> {
    let all = target[key].as_array().into_iter().flatten();
    all.filter_map(Value::as_str).map(str::to_string).collect()
}

/// How a line is for a seat; none where it is not.
pub fn is_for(model: &Model, target: &Value, seat: &Seat) -> Option<Near> {
    let (only, except) = (names(target, "only"), names(target, "except"));
    let place = seat.name.as_deref();
    let how = match only.is_empty() {
        true => (!seat.apart).then_some(Near::Everywhere),
        false => near(model, &only, place),
    };
    how.filter(|_| near(model, &except, place).is_none())
}

/// The places with rows of an indicator, or of whatever it is computed from.
fn with_rows(model: &Model, data: &Observations, id: IndicatorId) -> BTreeSet<PlaceId> {
    let (mut waiting, mut seen) = (vec![id], BTreeSet::new());
    let mut out = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if seen.insert(id) {
            out.extend(data.places_of(id));
            waiting.extend(rests_on(model, id));
        }
    }
    out
}

/// What an indicator is computed from, or asks for.
fn rests_on(model: &Model, id: IndicatorId) -> Vec<IndicatorId> {
    let indicator = model.indicator(id);
    let formulas = [&indicator.formula, &indicator.refused];
    let inputs = formulas.into_iter().flatten().flat_map(|one| one.inputs());
    let criteria = indicator.targets.iter().flat_map(|one| one.criteria());
    inputs.chain(criteria).collect()
}

/// The places that an indicator is for.
pub fn seats(
    model: &Model,
    data: &Observations,
    programme: &Programme,
    (id, indicator): (IndicatorId, &Indicator),
    targets: &[&Value],
) -> Vec<Seat> {
    let held = indicator.since.or(programme.date);
    let alive = |place: &&Place| {
        place
            .ends
            .is_none_or(|end| held.is_none_or(|day| end > day))
    };
    let seat = |name: &str| Seat {
        name: Some(name.to_string()),
        apart: false,
        own: false,
    };
    let all = model.places.all.iter();
    let mut out: Vec<Seat> = match &indicator.scope {
        Scope::Programme => vec![own(model, data, programme, id)],
        Scope::EachPlace => {
            let places = with_rows(model, data, id).into_iter();
            let name = |place| data.place_name(place).map(|name| name.to_string());
            let mut seats: Vec<Seat> = places
                .map(name)
                .map(|name| Seat {
                    own: name.is_none(),
                    name: name.or_else(|| programme.place.clone()),
                    apart: false,
                })
                .filter(|seat| {
                    let known = seat.name.as_deref().and_then(|name| declared(model, name));
                    seat.own || known.is_none_or(|one| one.kind != PlaceKind::Region && alive(&one))
                })
                .collect();
            let called = |seat: &Seat| seat.name.as_deref().map(ctr::source::text::key);
            seats.sort_by_key(|seat| (called(seat), !seat.own));
            seats.dedup_by(|a, b| called(a) == called(b));
            seats
        }
        Scope::EachProvince => {
            let of_it = all.filter(|place| place.kind == PlaceKind::Province);
            of_it.filter(alive).map(|place| seat(&place.name)).collect()
        }
        Scope::EachOf(kind) => {
            let own = programme.place.as_ref();
            let own = own.and_then(|name| model.places.all.iter().position(|p| p.name == *name));
            let of_it = all.filter(|place| {
                place
                    .kind_name
                    .as_deref()
                    .is_some_and(|name| same(name, kind))
            });
            of_it
                .filter(|place| own.is_none() || place.within.is_none() || place.within == own)
                .filter(alive)
                .map(|place| seat(&place.name))
                .collect()
        }
        Scope::Named(names) => {
            let named = members(model, names).into_iter();
            let set: BTreeSet<String> = named.map(|(name, _)| name).collect();
            set.iter().map(|name| seat(name)).collect()
        }
    };
    // What is asked of each of no places stays in sight, unless it is told why.
    let everywhere = !matches!(indicator.scope, Scope::Programme | Scope::Named(_));
    let left_out = indicator.scope == Scope::EachPlace && !with_rows(model, data, id).is_empty();
    if out.is_empty() && everywhere && !left_out {
        out.push(Seat {
            name: programme.place.clone(),
            apart: false,
            own: true,
        });
    }
    for target in targets {
        for (name, _) in members(model, &names(target, "only")) {
            let is_it = |seat: &Seat| seat.name.as_ref().is_some_and(|one| same(one, &name));
            if !out.iter().any(is_it) {
                out.push(Seat {
                    apart: true,
                    ..seat(&name)
                });
            }
        }
    }
    out
}

/// The programme's own place, or the only one that figures name.
fn own(model: &Model, data: &Observations, programme: &Programme, id: IndicatorId) -> Seat {
    let places: Vec<PlaceId> = with_rows(model, data, id).into_iter().collect();
    let only = match places.as_slice() {
        [one] => data.place_name(*one).map(|name| name.to_string()),
        _ => None,
    };
    Seat {
        name: programme.place.clone().or(only),
        apart: false,
        own: true,
    }
}

/// Whether a place of a line that is for each of many had ended before a period.
pub fn had_ended(
    model: &Model,
    indicator: &Indicator,
    seat: &Seat,
    start: Option<jiff::civil::Date>,
) -> bool {
    let everywhere = matches!(
        indicator.scope,
        Scope::EachPlace | Scope::EachProvince | Scope::EachOf(_)
    );
    let place = seat.name.as_deref().and_then(|name| declared(model, name));
    let ends = place.and_then(|place| place.ends);
    everywhere && !seat.own && ends.zip(start).is_some_and(|(end, start)| end <= start)
}
