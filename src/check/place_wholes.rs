//! What declarations of places say that cannot be: a place that lies in two places of one
//! level, one that took others in, or got its name, when it was no more.

use crate::check::place_names::members;
use crate::check::resolver::Resolver;
use crate::check::rules::written;
use crate::eval::places::{is_within, same_place};
use crate::finding::catalogue::types::{ENDED_BEFORE, IN_TWO_PLACES};
use crate::finding::{Arg, Finding, Text};
use crate::model::place::{Place, PlaceKind};
use crate::source::Span;
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::tree::{Attr, Head, Tree};
use foldhash::{HashMap, HashMapExt};

const SAID_FIRST: Text = Text {
    vi: "ở đây nói là thuộc {one}",
    en: "here it is said to lie in {one}",
};

/// Whether a place of this kind is a whole of administration: a place lies in one of each
/// level. Regions and groups may overlap.
fn is_unit(place: &Place) -> bool {
    let kind = place.kind_name.as_deref().map(key).unwrap_or_default();
    place.kind == PlaceKind::Province
        || WORDS.district_kinds.has(&kind)
        || WORDS.commune_kinds.has(&kind)
}

impl Resolver {
    /// Reports what cannot be of the places that a file declares.
    pub(super) fn place_wholes(&mut self, tree: &Tree) {
        self.in_two_places(tree);
        self.ended_before(tree);
    }

    /// Of each place the wholes that the file says, by `thuộc` and by `gồm`.
    fn in_two_places(&mut self, tree: &Tree) {
        let mut wholes: HashMap<usize, Vec<(usize, Span)>> = HashMap::new();
        let mut order = Vec::new();
        for declaration in &tree.declarations {
            let Head::Place(name, _, within) = &declaration.head else {
                continue;
            };
            let Some(place) = self.places.get(&name.text) else {
                continue;
            };
            let mut lies = |part: usize, whole: usize, span: Span| {
                let known = wholes.entry(part).or_insert_with(|| {
                    order.push(part);
                    Vec::new()
                });
                known.push((whole, span));
            };
            if let Some(within) = within
                && let Some(whole) = self.places.get(&within.text)
            {
                lies(place, whole, within.span);
            }
            for member in members(&declaration.attributes) {
                if let Some(part) = self.places.get(&member.text) {
                    lies(part, place, member.span);
                }
            }
        }
        for part in order {
            let Some(of) = wholes.get(&part) else {
                continue;
            };
            if let Some(finding) = self.two_of(part, of) {
                self.report(finding);
            }
        }
    }

    /// The first two wholes of a place that are one level and not one place.
    fn two_of(&self, part: usize, wholes: &[(usize, Span)]) -> Option<Finding> {
        let places = &self.model.places.all;
        let units = wholes.iter().filter(|(at, _)| is_unit(&places[*at]));
        let units: Vec<&(usize, Span)> = units.collect();
        let (first, rest) = units.split_first()?;
        let apart = |(other, _): &&&(usize, Span)| {
            !same_place(places, *other, first.0)
                && !is_within(places, *other, first.0)
                && !is_within(places, first.0, *other)
        };
        let second = rest.iter().find(apart)?;
        let name = |at: usize| format!("`{}`", places[at].name);
        Some(
            Finding::new(&IN_TWO_PLACES, second.1)
                .arg("name", name(part))
                .arg("one", name(first.0))
                .arg("other", name(second.0))
                .related(first.1, SAID_FIRST),
        )
    }

    /// A place that is no more on the day on which it takes another in, or gets the name
    /// that it bears.
    fn ended_before(&mut self, tree: &Tree) {
        for declaration in &tree.declarations {
            let Head::Place(name, ..) = &declaration.head else {
                continue;
            };
            let Some(at) = self.places.get(&name.text) else {
                continue;
            };
            for attribute in &declaration.attributes {
                let finding = match &attribute.attr {
                    Some(Attr::Successors { to, .. }) => to.first().and_then(|heir| {
                        self.takes_in(at, self.places.get(&heir.text)?, heir.span)
                    }),
                    Some(Attr::Former { until, .. }) => {
                        let place = &self.model.places.all[at];
                        let (ends, until) = (place.ends, *until);
                        ends.zip(until)
                            .filter(|(ends, until)| ends < until)
                            .map(|(ends, until)| {
                                let what = Arg::Both("đổi sang tên này", "get this name");
                                Finding::new(&ENDED_BEFORE, attribute.span)
                                    .arg("name", format!("`{}`", place.name))
                                    .arg("ended", written(ends))
                                    .arg("what", what)
                                    .arg("day", written(until))
                            })
                    }
                    _ => None,
                };
                if let Some(finding) = finding {
                    self.report(finding);
                }
            }
        }
    }

    /// What is wrong where `heir` takes `at` in.
    fn takes_in(&self, at: usize, heir: usize, span: Span) -> Option<Finding> {
        let places = &self.model.places.all;
        let (old, new) = (&places[at], &places[heir]);
        let day = old.ends?;
        let ends = match heir == at {
            true => day,
            false => new.ends.filter(|ends| *ends <= day)?,
        };
        let what = Arg::Made(
            format!("tiếp nhận `{}`", old.name),
            format!("take `{}` in", old.name),
        );
        Some(
            Finding::new(&ENDED_BEFORE, span)
                .arg("name", format!("`{}`", new.name))
                .arg("ended", written(ends))
                .arg("what", what)
                .arg("day", written(day)),
        )
    }
}
