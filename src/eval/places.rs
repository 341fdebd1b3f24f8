//! For which places the targets of an indicator hold.
//!
//! - The programme's own place: rows that name it and rows that name none;
//!   where both give a figure and the two differ, there is no figure.
//! - Each place (từng địa bàn): every place with a row for the indicator, but
//!   for statistical regions and places that ended before the programme. A
//!   place that ended before a milestone's period has no commitment there.
//! - Each province: those declared, alive on the programme's date.
//! - Where there is no place at all (no figure names one, none of the kind is
//!   declared), what is asked stays in sight as one commitment without a place.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::PlaceId;
use crate::eval::boundary;
use crate::eval::groups::{Member, Opened, taken_apart};
use crate::eval::reader::Reader;
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::place::{Place, PlaceKind};
use crate::model::{IndicatorId, Model, Programme, Scope};
use crate::source::text::{collation_key, key};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A place whose figures are judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Site {
    /// Its name; none when neither programme nor data name one.
    pub name: Option<Arc<str>>,
    /// Its rows in the table.
    pub rows: Option<PlaceId>,
    /// Rows that name no place are its own too.
    pub unnamed: bool,
    /// Only the rows of this breakdown, one the programme does not declare.
    pub breakdown: Option<Arc<str>>,
    /// Rows of its old boundary: they stand before the others.
    pub old: Vec<PlaceId>,
    /// The day from which its other rows are of a new boundary.
    pub changed: Option<Date>,
    /// Only targets that name it are for it.
    pub apart: bool,
}

/// What tells a site from others.
pub type SiteKey = (u32, Option<Arc<str>>, bool, Option<Arc<str>>);

impl Site {
    /// The rows of the table that are of this place.
    pub fn ids(&self) -> impl Iterator<Item = PlaceId> {
        self.rows
            .into_iter()
            .chain(self.unnamed.then_some(PlaceId::NONE))
    }

    /// What tells it from other sites.
    pub fn key(&self) -> SiteKey {
        let rows = self.rows.map_or(u32::MAX, |id| id.0);
        // Of places without rows of their own a formula may come to different figures.
        let name = self.name.clone().filter(|_| self.rows.is_none());
        (rows, name, self.unnamed, self.breakdown.clone())
    }
}

/// The declared places by name.
#[derive(Debug, Default)]
pub struct Gazetteer {
    exact: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    /// Those that each of them took in.
    taken_in: foldhash::HashMap<usize, Vec<usize>>,
    /// What the groups among them come to.
    pub(super) opened: Opened,
}

impl Gazetteer {
    /// Of these places.
    pub fn new(model: &Model) -> Self {
        let (mut exact, mut by_name) = (HashMap::new(), HashMap::new());
        for (at, place) in model.places.all.iter().enumerate() {
            exact.entry(place.name.clone()).or_insert(at);
            for name in std::iter::once(&place.name).chain(&place.aliases) {
                by_name.entry(key(name)).or_insert(at);
            }
        }
        let mut opened = Opened::new();
        opened.resize_with(model.places.all.len(), Default::default);
        Self {
            exact,
            by_name,
            taken_in: model.places.taken_in(),
            opened,
        }
    }

    /// The index of the place of this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        if self.by_name.is_empty() {
            return None;
        }
        let exact = self.exact.get(name);
        exact
            .copied()
            .or_else(|| self.by_name.get(&key(name)).copied())
    }

    /// The places that one took in.
    pub fn taken_in(&self, at: usize) -> &[usize] {
        self.taken_in.get(&at).map_or(&[], Vec::as_slice)
    }

    /// The declared place of this name.
    pub fn get<'m>(&self, model: &'m Model, name: &str) -> Option<&'m Place> {
        self.find(name).and_then(|at| model.places.all.get(at))
    }
}

/// The places of an indicator's targets, in the order of reports, and what a
/// reader must know of those left out.
#[derive(Debug, Default)]
pub struct Sites {
    /// In Vietnamese order, the whole country first.
    pub all: Vec<Site>,
    /// Said of every verdict.
    pub notes: Vec<Remark>,
    /// Places with figures that answer for nothing here, by name.
    pub left_out: Vec<Arc<str>>,
}

/// The places for which `id` of `programme` is judged.
pub fn sites(reader: &Reader<'_>, programme: &Programme, id: IndicatorId) -> Sites {
    let indicator = reader.model.indicator(id);
    let held = indicator.since.or(programme.date);
    let mut sites = match &indicator.scope {
        Scope::Programme => own_place(reader, programme, id),
        Scope::EachPlace => each_place(reader, programme, id, indicator.since),
        Scope::EachProvince => provinces(reader, indicator.since.or(programme.date)),
        Scope::EachOf(kind) => of_kind(reader, programme, kind, held),
        Scope::Named(names) => Sites {
            all: (taken_apart(reader.model, &reader.gazetteer, names).iter())
                .map(|place| named(reader, &place.name))
                .collect(),
            ..Sites::default()
        },
    };
    if sites.all.is_empty() && sites.left_out.is_empty() {
        nowhere(reader, programme, &indicator.scope, &mut sites);
    }
    // The programme's own place, named: rows that name none are its own all the same.
    if let (Scope::Named(_), Some(own)) = (&indicator.scope, &programme.place) {
        let is_own = |site: &&mut Site| {
            site.name
                .as_deref()
                .is_some_and(|name| key(name) == key(own))
        };
        for site in sites.all.iter_mut().filter(is_own) {
            site.unnamed = true;
        }
    }
    named_by_targets(reader, id, &mut sites.all);
    for site in &mut sites.all {
        boundary::settle(reader, site, held);
    }
    sites
}

/// What is asked of each of no places: one commitment that says so, of the programme's
/// own place.
fn nowhere(reader: &Reader<'_>, programme: &Programme, scope: &Scope, sites: &mut Sites) {
    let said = match scope {
        Scope::EachPlace => remark(
            "chưa có số liệu của địa bàn nào",
            "there are no figures of any place",
        ),
        Scope::EachOf(kind) => remark(
            format!("chưa khai báo {kind} nào"),
            format!("no {kind} is declared"),
        ),
        Scope::EachProvince => remark("không có tỉnh nào", "there is no province"),
        Scope::Programme | Scope::Named(_) => return,
    };
    sites.notes.push(said);
    let own = programme.place.as_deref().map(|name| named(reader, name));
    sites.all.push(Site {
        unnamed: true,
        ..own.unwrap_or_default()
    });
}

/// Adds the places that only lines of their own (riêng) name.
fn named_by_targets(reader: &Reader<'_>, id: IndicatorId, all: &mut Vec<Site>) {
    let targets = &reader.model.indicator(id).targets;
    if targets.iter().all(|target| target.terms.only.is_empty()) {
        return;
    }
    let mut rows: HashSet<_> = all.iter().filter_map(|site| site.rows).collect();
    let names = all.iter().filter_map(|site| site.name.as_deref());
    let mut names: HashSet<String> = names.map(key).collect();
    for target in targets {
        let only = &target.terms.only;
        for Member { name, .. } in taken_apart(reader.model, &reader.gazetteer, only) {
            let site = named(reader, &name);
            let new_rows = site.rows.is_none_or(|rows_of| rows.insert(rows_of));
            if names.insert(key(&name)) && new_rows {
                all.push(Site {
                    apart: true,
                    ..site
                });
            }
        }
    }
}

/// The declared places of a kind, alive on a day: within a programme's own place,
/// however deep, where they say what they are part of.
pub fn places_of_kind<'m>(
    model: &'m Model,
    own: Option<usize>,
    kind: &str,
    held: Option<Date>,
) -> impl Iterator<Item = &'m Place> {
    let kind = key(kind);
    let places = &model.places.all;
    let mut seen = HashSet::new();
    (places.iter())
        .filter(move |place| (place.kind_name.as_deref()).is_some_and(|name| key(name) == kind))
        .filter(move |place| own.is_none_or(|own| may_lie_within(places, place, own)))
        .filter(move |place| place.ends.is_none_or(|e| held.is_none_or(|d| e > d)))
        // Several programmes may declare one place.
        .filter(move |place| {
            let within = place.within.map(|up| places[up].name.as_str());
            seen.insert((place.name.as_str(), within))
        })
}

/// Whether two declared places, by index, are one that several programmes declare.
pub fn same_place(places: &[Place], a: usize, b: usize) -> bool {
    let same = |a: &Place, b: &Place| a.name == b.name && a.kind_name == b.kind_name;
    a == b || same(&places[a], &places[b])
}

/// Whether a place lies within `whole`, however deep, or does not say where it lies.
fn may_lie_within(places: &[Place], place: &Place, whole: usize) -> bool {
    let Some(up) = place.within else { return true };
    same_place(places, up, whole) || is_within(places, up, whole)
}

/// Whether `place` lies within `whole`, however deep.
pub fn is_within(places: &[Place], place: usize, whole: usize) -> bool {
    let mut at = places[place].within;
    // As many steps as there are places: a circle ends too.
    for _ in 0..places.len() {
        match at {
            Some(up) if same_place(places, up, whole) => return true,
            Some(up) => at = places[up].within,
            None => return false,
        }
    }
    false
}

/// The declared provinces alive on a day.
pub fn provinces_on(model: &Model, held: Option<Date>) -> impl Iterator<Item = &Place> {
    (model.places.all.iter())
        .filter(|place| place.kind == PlaceKind::Province)
        .filter(move |place| place.ends.is_none_or(|e| held.is_none_or(|d| e > d)))
}

/// The places of a kind alive on the programme's date.
fn of_kind(reader: &Reader<'_>, programme: &Programme, kind: &str, held: Option<Date>) -> Sites {
    let own = (programme.place.as_deref()).and_then(|name| reader.gazetteer.find(name));
    let mut all: Vec<Site> = places_of_kind(reader.model, own, kind, held)
        .map(|place| named(reader, &place.name))
        .collect();
    sort(reader, &mut all);
    Sites {
        all,
        ..Sites::default()
    }
}

/// The site of a place by name, whether or not the data know it.
pub fn named(reader: &Reader<'_>, name: &str) -> Site {
    let rows = reader.data.place(name).or_else(|| {
        let place = reader.gazetteer.get(reader.model, name)?;
        std::iter::once(&place.name)
            .chain(&place.aliases)
            .find_map(|name| reader.data.place(name))
    });
    Site {
        name: Some(Arc::from(name)),
        rows: rows.filter(|id| *id != PlaceId::NONE),
        unnamed: false,
        breakdown: None,
        old: Vec::new(),
        changed: None,
        apart: false,
    }
}

fn own_place(reader: &Reader<'_>, programme: &Programme, id: IndicatorId) -> Sites {
    let mut out = Sites::default();
    let mut site = match &programme.place {
        Some(name) => named(reader, name),
        None => Site {
            name: None,
            rows: None,
            unnamed: true,
            breakdown: None,
            old: Vec::new(),
            changed: None,
            apart: false,
        },
    };
    site.unnamed = true;
    if programme.place.is_none() {
        let known = places_with_figures(reader, id);
        match known.as_slice() {
            [one] if *one != PlaceId::NONE => {
                site.name = reader.data.place_name(*one).cloned();
                site.rows = Some(*one);
            }
            places if places.len() > 1 && !places.contains(&PlaceId::NONE) => {
                out.notes.push(remark(
                    format!(
                        "số liệu có {} địa bàn nhưng chương trình không nêu địa bàn nào",
                        places.len()
                    ),
                    format!(
                        "the data give {} places but the programme names none",
                        places.len()
                    ),
                ));
            }
            _ => {}
        }
    }
    out.all.push(site);
    out
}

fn each_place(
    reader: &Reader<'_>,
    programme: &Programme,
    id: IndicatorId,
    since: Option<Date>,
) -> Sites {
    let mut out = Sites::default();
    let held = since.or(programme.date);
    let old_rows = boundary::old_rows(reader);
    let mut old_sites = Vec::new();
    for place in places_with_figures(reader, id) {
        let name = reader.data.place_name(place).cloned();
        let declared = name
            .as_ref()
            .and_then(|name| reader.gazetteer.get(reader.model, name));
        let gone = |place: &Place| held.is_some_and(|day| place.ends.is_some_and(|e| e <= day));
        if let Some((_, whole)) = old_rows.iter().find(|(id, _)| *id == place) {
            old_sites.push((whole.name.clone(), name));
            continue;
        }
        match (declared, name) {
            (Some(known), Some(name)) if known.kind == PlaceKind::Region || gone(known) => {
                out.left_out.push(name);
            }
            (_, name) => out.all.push(Site {
                unnamed: place == PlaceId::NONE,
                breakdown: None,
                old: Vec::new(),
                changed: None,
                apart: false,
                rows: (place != PlaceId::NONE).then_some(place),
                name,
            }),
        }
    }
    if let (Some(at), Some(name)) = (
        out.all.iter().position(|site| site.unnamed),
        &programme.place,
    ) {
        unite(reader, &mut out.all, at, name);
    }
    for (place, old) in old_sites {
        let mut site = named(reader, &place);
        boundary::settle(reader, &mut site, held);
        let known = |other: &Site| match (site.rows, other.rows) {
            (Some(a), Some(b)) => a == b,
            _ => other.name == site.name,
        };
        match (site.old.is_empty(), out.all.iter().any(known)) {
            // The programme came after the change: these figures are of another place.
            (true, _) => out.left_out.extend(old),
            (false, true) => {}
            (false, false) => out.all.push(site),
        }
    }
    sort(reader, &mut out.all);
    out
}

/// Rows without a place are the programme's own: one site with its named rows.
fn unite(reader: &Reader<'_>, all: &mut Vec<Site>, unnamed: usize, name: &str) {
    let own = Site {
        unnamed: true,
        ..named(reader, name)
    };
    all.swap_remove(unnamed);
    all.retain(|site| site.rows != own.rows || site.rows.is_none());
    all.push(own);
}

fn provinces(reader: &Reader<'_>, held: Option<Date>) -> Sites {
    let mut all: Vec<Site> = provinces_on(reader.model, held)
        .map(|place| named(reader, &place.name))
        .collect();
    sort(reader, &mut all);
    Sites {
        all,
        ..Sites::default()
    }
}

/// The places with figures of an indicator, or of whatever it is computed from or
/// asks for, however far back.
pub fn places_with_figures(reader: &Reader<'_>, id: IndicatorId) -> Vec<PlaceId> {
    let mut out = reader.data.places_of(id);
    let mut waiting: Vec<IndicatorId> = rests_on(reader, id).collect();
    if waiting.is_empty() {
        return out;
    }
    let mut seen = HashSet::from([id]);
    while let Some(next) = waiting.pop() {
        if seen.insert(next) {
            out.extend(reader.data.places_of(next));
            waiting.extend(rests_on(reader, next));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The inputs of an indicator's formula, refused or not, and its criteria.
fn rests_on<'m>(reader: &Reader<'m>, id: IndicatorId) -> impl Iterator<Item = IndicatorId> + 'm {
    let indicator = reader.model.indicator(id);
    let formulas = [&indicator.formula, &indicator.refused]
        .into_iter()
        .flatten();
    let criteria = indicator.targets.iter().flat_map(|one| one.criteria());
    formulas
        .flat_map(|formula| formula.inputs())
        .chain(criteria)
}

/// Where a place stands in a list.
pub type Order = (u8, (Vec<u32>, String));

/// The whole country first, then in Vietnamese order.
pub fn order(model: &Model, gazetteer: &Gazetteer, name: Option<&str>) -> Order {
    let Some(name) = name else {
        return (0, Default::default());
    };
    let country = match gazetteer.get(model, name) {
        Some(place) => place.kind == PlaceKind::Country,
        None => name.chars().count() < 12 && key(name) == key("Cả nước"),
    };
    (if country { 1 } else { 2 }, collation_key(name))
}

fn sort(reader: &Reader<'_>, all: &mut [Site]) {
    all.sort_by_cached_key(|site| order(reader.model, &reader.gazetteer, site.name.as_deref()));
}

/// Whether the place had ended before the period began.
pub fn ended_before(reader: &Reader<'_>, site: &Site, start: Date) -> bool {
    site.name.as_ref().is_some_and(|name| {
        let place = reader.declared(name);
        let place = place.and_then(|at| reader.model.places.all.get(at));
        place.is_some_and(|place| place.ends.is_some_and(|ended| ended <= start))
    })
}
