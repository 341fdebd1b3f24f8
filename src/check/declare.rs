//! Declarations that stand alone: units, scales, places; agencies are next door.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::names::{DUPLICATE_DECLARATION, UNKNOWN_PLACE};
use crate::finding::catalogue::types::BAD_UNIT_DECLARATION;
use crate::finding::{Entry, Finding, Text};
use crate::model::number::Exact;
use crate::model::place::{Place, PlaceKind};
use crate::model::unit::Unit;
use crate::model::unit::text as units;
use crate::model::{Scale, ScaleId};
use crate::source::{Span, text::key};
use crate::syntax::attributes::DeclarationKind;
use crate::syntax::tree::{
    Attr, Attribute, BadHead, Declaration, Head, ListKind, Name, Tree, UnitValue,
};
use foldhash::{HashMap, HashSet};
use num_traits::One;
use std::collections::hash_map::Entry as Slot;

/// Where the first of two stands.
pub const FIRST: Text = Text {
    vi: "lần đầu ở đây",
    en: "first here",
};

/// The units, by key, from which what they are said in leads into a circle.
fn round(next: &HashMap<String, String>) -> HashSet<&str> {
    // Whether each unit met so far leads there; of those of the way at hand it is taken so.
    let mut met: HashMap<&str, bool> = HashMap::default();
    for start in next.keys() {
        let (mut way, mut at) = (Vec::new(), start);
        while let Some(of) = next.get(at)
            && !met.contains_key(at.as_str())
        {
            met.insert(at, true);
            way.push(at);
            at = of;
        }
        let into = met.get(at.as_str()).copied().unwrap_or(false);
        met.extend(way.into_iter().map(|unit| (unit.as_str(), into)));
    }
    let into = met.into_iter().filter(|(_, into)| *into);
    into.map(|(unit, _)| unit).collect()
}

/// A factor of more binary digits than this measures nothing: ten to the 300th.
const MOST_BITS: u64 = 1_024;

const BEYOND: Text = Text {
    vi: "hệ số quy đổi lớn (hay nhỏ) quá mức: hơn 300 chữ số",
    en: "its factor is beyond all measure: more than 300 digits",
};

/// How often the units of a file are gone through.
const MOST_PASSES: usize = 50;

impl Resolver {
    /// Takes in the units, scales, agencies and places of a file.
    pub fn declare(&mut self, tree: &Tree, standard: bool) {
        self.declare_units(tree);
        for declaration in &tree.declarations {
            match &declaration.head {
                Head::Scale(name, levels) => self.declare_scale(name, levels, declaration.span),
                Head::Agency(id, name) => {
                    self.declare_agency(id, name.as_ref(), standard, declaration.span)
                }
                Head::Place(name, kinds, _) => self.declare_place(declaration, name, kinds),
                _ => {}
            }
        }
        // Successors and places' wholes may be declared after those that name them.
        for declaration in &tree.declarations {
            match &declaration.head {
                Head::Agency(id, _) => self.agency_ends(id, &declaration.attributes),
                Head::Place(name, _, within) => {
                    self.place_joins(name, within.as_ref(), &declaration.attributes);
                }
                _ => {}
            }
        }
        if !standard {
            self.inherit_agencies(tree);
            self.lose_names(tree);
        }
    }

    /// Notes the units and scales of which the declaration was not understood.
    fn lose_names(&mut self, tree: &Tree) {
        for declaration in &tree.declarations {
            let name = match &declaration.head {
                Head::Unit(name, _) if units::find(&mut self.model.units, &name.text).is_none() => {
                    name
                }
                Head::Bad(BadHead {
                    kind: Some(DeclarationKind::Unit | DeclarationKind::Scale),
                    text: Some(name),
                }) => name,
                _ => continue,
            };
            self.lost_names.insert(key(&name.text));
        }
    }

    /// What a place is a part of, and what took it in.
    fn place_joins(&mut self, name: &Name, within: Option<&Name>, attributes: &[Attribute]) {
        let Some(place) = self.places.get(&name.text) else {
            return;
        };
        if let Some(within) = within {
            let up = self.places.get(&within.text).filter(|up| *up != place);
            let known = &mut self.model.places.all[place].within;
            *known = up.or(*known);
        }
        for attribute in attributes {
            if let Some(Attr::Successors { to, .. }) = &attribute.attr
                && let Some(name) = to.first()
            {
                let into = self.places.get(&name.text);
                if into.is_none() {
                    let nearest = self.places.nearest(&name.text);
                    let nearest = nearest.filter(|n| self.places.get(n) != Some(place));
                    let nearest = nearest.map(str::to_string);
                    self.unknown(&UNKNOWN_PLACE, name, nearest);
                }
                self.model.places.all[place].into = into.filter(|into| *into != place);
            }
        }
    }

    /// Reports a name declared twice.
    pub fn duplicate(&mut self, entry: &'static Entry, name: &Name, first: Option<Span>) {
        let mut finding = Finding::new(entry, name.span).arg("name", format!("`{}`", name.text));
        if let Some(first) = first {
            finding = finding.related(first, FIRST);
        }
        self.report(finding);
    }

    /// Declares the units of a file; one may be said in terms of a later one, so
    /// the file is gone through, down and up, until nothing is added.
    fn declare_units(&mut self, tree: &Tree) {
        let mut waiting: Vec<(&Declaration, &Name, Option<&UnitValue>)> = tree
            .declarations
            .iter()
            .filter_map(|declaration| match &declaration.head {
                Head::Unit(name, value) => Some((declaration, name, value.as_ref())),
                _ => None,
            })
            .collect();
        for _ in 0..MOST_PASSES {
            let before = waiting.len();
            let mut later = Vec::new();
            for (declaration, name, value) in waiting {
                let of = value.and_then(UnitValue::of);
                if of.is_none_or(|of| units::measure(&self.model.units, &of.text).is_some()) {
                    self.declare_unit(declaration, name, value);
                } else {
                    later.push((declaration, name, value));
                }
            }
            waiting = later;
            if waiting.is_empty() || waiting.len() == before {
                break;
            }
            waiting.reverse();
        }
        self.units_left(waiting);
    }

    /// Reports the units of which what they are said in is not known: a circle of
    /// declarations once, at its first.
    fn units_left(&mut self, mut left: Vec<(&Declaration, &Name, Option<&UnitValue>)>) {
        left.sort_by_key(|(declaration, ..)| declaration.span.start);
        let of = |value: Option<&UnitValue>| value.and_then(UnitValue::of).map(|of| key(&of.text));
        let next: HashMap<String, String> = left
            .iter()
            .filter_map(|(_, name, value)| Some((key(&name.text), of(*value)?)))
            .collect();
        let round = round(&next);
        let mut circle = false;
        for (declaration, name, value) in left {
            let Some(of) = of(value) else { continue };
            if !next.contains_key(&of) {
                self.declare_unit(declaration, name, value);
            } else if round.contains(of.as_str()) && !std::mem::replace(&mut circle, true) {
                let finding = Finding::new(&BAD_UNIT_DECLARATION, declaration.span)
                    .arg("name", format!("`{}`", name.text))
                    .labelled(Text {
                        vi: "các đơn vị này quy đổi vòng quanh nhau, không về đơn vị nào đã biết",
                        en: "these units are said in terms of one another, and of none that is known",
                    })
                    .help(Text {
                        vi: "giữ một đơn vị làm gốc, chỉ viết: đơn vị {name}",
                        en: "let one of them be the base, just: đơn vị {name}",
                    });
                self.report(finding);
            }
        }
    }

    fn declare_unit(&mut self, declaration: &Declaration, name: &Name, value: Option<&UnitValue>) {
        let unit = match value {
            None => Some((Exact::one(), vec![(self.base(name), 1)], false)),
            Some(UnitValue::Difference(of)) => self.unit(of).map(|of| {
                let of = self.model.units.get(of);
                (of.factor.clone(), of.dimension.clone(), true)
            }),
            Some(UnitValue::Times(times, divided, of)) => {
                if let Some(of) = of
                    && self.unit(of).is_none()
                {
                    return;
                }
                let divided = divided.map(|d| d.value.unwrap_or_default());
                let of = of.as_ref().map(|of| of.text.as_str());
                let unit = units::declared(
                    &self.model.units,
                    times.value.unwrap_or_default(),
                    divided,
                    of,
                );
                if unit.as_ref().is_some_and(|unit| unit.0.bits() > MOST_BITS) {
                    let finding = Finding::new(&BAD_UNIT_DECLARATION, declaration.span)
                        .arg("name", format!("`{}`", name.text));
                    self.report(finding.labelled(BEYOND));
                    return;
                }
                if unit.is_none() && times.value.is_some() {
                    let finding = Finding::new(&BAD_UNIT_DECLARATION, declaration.span);
                    self.report(finding.arg("name", format!("`{}`", name.text)));
                }
                unit
            }
        };
        let Some((factor, dimension, points)) = unit else {
            return;
        };
        // Each name is a unit of its own, alike but for what it is called.
        for name in std::iter::once(name).chain(other_names(&declaration.attributes)) {
            let unit = Unit {
                name: name.text.clone(),
                factor: factor.clone(),
                dimension: dimension.clone(),
                points,
            };
            self.add_unit(name, unit);
        }
    }

    /// Adds a unit; the same one may be declared by several programmes.
    fn add_unit(&mut self, name: &Name, unit: Unit) {
        let units = &mut self.model.units;
        if let Some(old) = units
            .by_key
            .get(&key(&name.text))
            .map(|old| &units.all[old.0 as usize])
        {
            let same = old.factor == unit.factor
                && old.dimension == unit.dimension
                && old.points == unit.points;
            if !same {
                self.duplicate(&DUPLICATE_DECLARATION, name, None);
            }
            return;
        }
        let id = units.add(unit);
        self.unit_names.insert(&name.text, id);
    }

    /// The base dimension of this name, a new one unless a programme before
    /// declared it.
    fn base(&mut self, name: &Name) -> u32 {
        let bases = &mut self.model.units.bases;
        for (at, base) in bases.iter().enumerate().skip(self.bases_met) {
            self.base_at.entry(key(base)).or_insert(at as u32);
        }
        let at = *(self.base_at.entry(key(&name.text))).or_insert_with(|| {
            bases.push(name.text.clone());
            bases.len() as u32 - 1
        });
        self.bases_met = bases.len();
        at
    }

    fn declare_scale(&mut self, name: &Name, levels: &[Name], span: Span) {
        let mut kept: Vec<&Name> = Vec::with_capacity(levels.len());
        let mut seen: HashMap<String, Span> = HashMap::default();
        let id = ScaleId(self.model.scales.len() as u32);
        if let Some(first) = self.scales.own.insert(&name.text, id) {
            let first = self.model.scales[first.0 as usize].span;
            self.duplicate(&DUPLICATE_DECLARATION, name, Some(first));
            return;
        }
        for level in levels {
            match seen.entry(key(&level.text)) {
                Slot::Occupied(first) => {
                    self.duplicate(&DUPLICATE_DECLARATION, level, Some(*first.get()));
                }
                Slot::Vacant(slot) => {
                    slot.insert(level.span);
                    kept.push(level);
                }
            }
        }
        let levels = kept.iter().map(|level| level.text.clone()).collect();
        self.model.scales.push(Scale {
            name: name.text.clone(),
            levels,
            span,
        });
    }

    fn declare_place(&mut self, declaration: &Declaration, name: &Name, kinds: &[Name]) {
        let kind = kinds
            .first()
            .map_or(PlaceKind::Other, |kind| match key(&kind.text) {
                k if k == key("quốc gia") => PlaceKind::Country,
                k if k == key("vùng") => PlaceKind::Region,
                k if k == key("tỉnh") || k == key("thành phố") => PlaceKind::Province,
                _ => PlaceKind::Other,
            });
        let known = (self.places.standard.get(&name.text))
            .filter(|at| kind != PlaceKind::Other && self.model.places.all[*at].kind == kind);
        let index = known.unwrap_or(self.model.places.all.len());
        let ends = declaration.attributes.iter().find_map(|a| match a.attr {
            Some(Attr::Ends(day)) => Some(day),
            _ => None,
        });
        let mut aliases = Vec::new();
        let others = other_names(&declaration.attributes).chain(former_names(declaration));
        for name in std::iter::once(name).chain(others) {
            if self
                .places
                .own
                .insert(&name.text, index)
                .is_some_and(|old| old != index)
            {
                self.duplicate(&DUPLICATE_DECLARATION, name, None);
            } else {
                aliases.push(name.text.clone());
            }
        }
        aliases.retain(|alias| *alias != name.text);
        if known.is_some() {
            self.extend_place(index, aliases, ends, &declaration.attributes);
            return;
        }
        self.model.places.all.push(Place {
            name: name.text.clone(),
            aliases,
            former: former(&declaration.attributes).collect(),
            kind,
            kind_name: kinds.first().map(|kind| kind.text.clone()),
            members: listed(&declaration.attributes, ListKind::Members)
                .map(|name| name.text.clone())
                .collect(),
            within: None,
            ends,
            into: None,
            declared_in: Some(declaration.span.file),
            old_boundary: listed(&declaration.attributes, ListKind::OldBoundary)
                .map(|name| name.text.clone())
                .collect(),
        });
    }
}

impl Resolver {
    /// A place of the standard library declared again, as what it is there: what is
    /// said of it is added to what is known.
    fn extend_place(
        &mut self,
        at: usize,
        aliases: Vec<String>,
        ends: Option<jiff::civil::Date>,
        attributes: &[Attribute],
    ) {
        let add = |to: &mut Vec<String>, more: Vec<String>| {
            for one in more {
                if !to.contains(&one) {
                    to.push(one);
                }
            }
        };
        let named = |kind| listed(attributes, kind).map(|name| name.text.clone());
        let place = &mut self.model.places.all[at];
        let aliases = aliases.into_iter().filter(|one| *one != place.name);
        add(&mut place.aliases, aliases.collect());
        for one in former(attributes) {
            place.former.retain(|(name, _)| *name != one.0);
            place.former.push(one);
        }
        add(&mut place.members, named(ListKind::Members).collect());
        add(
            &mut place.old_boundary,
            named(ListKind::OldBoundary).collect(),
        );
        place.ends = ends.or(place.ends);
    }
}

/// The names of `tên khác` lines.
fn other_names(attributes: &[Attribute]) -> impl Iterator<Item = &Name> {
    listed(attributes, ListKind::OtherNames)
}

/// The names of `tên cũ` lines.
fn former_names(declaration: &Declaration) -> impl Iterator<Item = &Name> {
    (declaration.attributes.iter()).flat_map(|attribute| match &attribute.attr {
        Some(Attr::Former { names, .. }) => names.as_slice(),
        _ => &[],
    })
}

/// The names that `tên cũ` lines give until a day.
fn former(attributes: &[Attribute]) -> impl Iterator<Item = (String, jiff::civil::Date)> {
    attributes.iter().flat_map(|attribute| {
        let (names, until) = match &attribute.attr {
            Some(Attr::Former { names, until }) => (names.as_slice(), *until),
            _ => (&[][..], None),
        };
        let until = until.into_iter();
        until.flat_map(move |until| names.iter().map(move |name| (name.text.clone(), until)))
    })
}

/// The names of the lines of a kind.
pub fn listed(attributes: &[Attribute], kind: ListKind) -> impl Iterator<Item = &Name> {
    attributes
        .iter()
        .flat_map(move |attribute| match &attribute.attr {
            Some(Attr::List(found, names)) if *found == kind => names.as_slice(),
            _ => &[],
        })
}
