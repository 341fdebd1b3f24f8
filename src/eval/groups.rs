//! Places named in a list, with groups (`gồm`) taken apart: a group may hold
//! groups. A place named itself and through a group counts as named itself.

use crate::eval::places::Gazetteer;
use crate::model::Model;
use crate::source::text::key;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

/// How a line names a place: the closer one stands in place of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// It names no place.
    Everywhere,
    /// Through a group that the place is in.
    Group,
    /// By its own name.
    Itself,
}

/// A place of a list.
#[derive(Clone, Debug)]
pub struct Member {
    /// As written, or as the group's declaration has it.
    pub name: String,
    /// The declared place, by index.
    pub at: Option<usize>,
    /// How the list names it.
    pub closeness: Closeness,
}

impl Member {
    fn new(gazetteer: &Gazetteer, name: &str, closeness: Closeness) -> Self {
        Self {
            name: name.to_string(),
            at: gazetteer.find(name),
            closeness,
        }
    }

    /// What tells it from other places, in whatever list it stands.
    pub fn identity(&self) -> Identity {
        self.at.ok_or_else(|| key(&self.name))
    }
}

/// The index of a declared place, the key of another's name.
pub type Identity = Result<usize, String>;

/// The places that each group comes to, worked out when it is first asked for.
pub type Opened = Vec<OnceLock<Option<Arc<[Member]>>>>;

/// Every place that the names mean, once each, in their order.
pub fn taken_apart(model: &Model, gazetteer: &Gazetteer, names: &[String]) -> Vec<Member> {
    let named = |name: &String| Member::new(gazetteer, name, Closeness::Itself);
    let listed: Vec<Member> = names.iter().map(named).collect();
    let own: HashSet<_> = listed.iter().map(Member::identity).collect();
    let (mut groups, mut seen) = (HashSet::new(), HashSet::new());
    let mut out: Vec<Member> = Vec::with_capacity(listed.len());
    let mut take = |mut one: Member| {
        let is = one.identity();
        if own.contains(&is) {
            one.closeness = Closeness::Itself;
        }
        if seen.insert(is) {
            out.push(one);
        }
    };
    for one in listed {
        match one.at.filter(|at| is_group(model, *at)) {
            None => take(one),
            Some(at) => match opened(model, gazetteer, at) {
                Some(members) => members.iter().cloned().for_each(&mut take),
                None => walked(model, gazetteer, at, &mut groups, &mut take),
            },
        }
    }
    out
}

fn is_group(model: &Model, at: usize) -> bool {
    let group = model.places.all.get(at);
    group.is_some_and(|group| !group.members.is_empty())
}

fn members(model: &Model, gazetteer: &Gazetteer, at: usize) -> Vec<Member> {
    let names = model.places.all[at].members.iter();
    names
        .map(|name| Member::new(gazetteer, name, Closeness::Group))
        .collect()
}

/// What a group comes to; none where groups hold each other in a ring. A group that
/// many others hold is opened once for all of them.
fn opened(model: &Model, gazetteer: &Gazetteer, at: usize) -> Option<Arc<[Member]>> {
    let known = |at: usize| gazetteer.opened.get(at).and_then(OnceLock::get);
    let mut on_the_way = HashSet::from([at]);
    let mut path = vec![(at, members(model, gazetteer, at), 0)];
    while let Some((at, inner, next)) = path.last_mut() {
        let at = *at;
        let ring = match inner.get(*next) {
            Some(one) if known(at).is_none() => {
                *next += 1;
                match one.at.filter(|at| is_group(model, *at)) {
                    Some(group) if known(group).is_none() => {
                        path.push((group, members(model, gazetteer, group), 0));
                        !on_the_way.insert(group)
                    }
                    Some(group) => known(group).is_some_and(Option::is_none),
                    None => false,
                }
            }
            _ => {
                let all = once_each(inner, |one| {
                    one.at.filter(|at| is_group(model, *at)).and_then(known)
                });
                gazetteer.opened.get(at)?.get_or_init(|| Some(all));
                on_the_way.remove(&at);
                path.pop();
                false
            }
        };
        if ring {
            let all = path.iter().filter_map(|(at, ..)| gazetteer.opened.get(*at));
            all.for_each(|of| _ = of.get_or_init(|| None));
            return None;
        }
    }
    known(at).cloned().flatten()
}

/// Places and what the groups among them come to.
fn once_each<'k>(
    inner: &[Member],
    known: impl Fn(&Member) -> Option<&'k Option<Arc<[Member]>>>,
) -> Arc<[Member]> {
    let mut seen = HashSet::new();
    let mut out: Vec<Member> = Vec::with_capacity(inner.len());
    for one in inner {
        let of_group = known(one).and_then(Option::as_ref);
        let all = of_group.map_or(std::slice::from_ref(one), |all| all);
        out.extend(
            all.iter()
                .filter(|one| seen.insert(one.identity()))
                .cloned(),
        );
    }
    out.into()
}

/// What a group comes to that is in a ring of groups, or holds one: each is opened once.
fn walked(
    model: &Model,
    gazetteer: &Gazetteer,
    at: usize,
    groups: &mut HashSet<usize>,
    take: &mut impl FnMut(Member),
) {
    let mut waiting = match groups.insert(at) {
        true => members(model, gazetteer, at),
        false => Vec::new(),
    };
    waiting.reverse();
    while let Some(one) = waiting.pop() {
        match one.at.filter(|at| is_group(model, *at)) {
            Some(group) if groups.insert(group) => {
                waiting.extend(members(model, gazetteer, group).into_iter().rev());
            }
            Some(_) => {}
            None => take(one),
        }
    }
}
