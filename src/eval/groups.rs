//! Places named in a list, with groups (`gồm`) taken apart: a group may hold
//! groups. A place named itself and through a group counts as named itself.

use crate::eval::places::Gazetteer;
use crate::model::Model;
use crate::source::text::key;
use std::collections::HashSet;

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

/// Every place that the names mean, once each, in their order.
pub fn taken_apart(model: &Model, gazetteer: &Gazetteer, names: &[String]) -> Vec<Member> {
    let mut waiting: Vec<Member> = (names.iter().rev())
        .map(|name| Member::new(gazetteer, name, Closeness::Itself))
        .collect();
    let own: HashSet<_> = waiting.iter().map(Member::identity).collect();
    let (mut groups, mut seen) = (HashSet::new(), HashSet::new());
    let mut out: Vec<Member> = Vec::with_capacity(waiting.len());
    while let Some(mut one) = waiting.pop() {
        let group = one.at.and_then(|at| model.places.all.get(at));
        match (one.at, group.filter(|group| !group.members.is_empty())) {
            (Some(at), Some(group)) => {
                // A group in a ring of groups is opened once.
                if groups.insert(at) {
                    let members = group.members.iter().rev();
                    waiting
                        .extend(members.map(|name| Member::new(gazetteer, name, Closeness::Group)));
                }
            }
            _ => {
                let is = one.identity();
                if own.contains(&is) {
                    one.closeness = Closeness::Itself;
                }
                if seen.insert(is) {
                    out.push(one);
                }
            }
        }
    }
    out
}
