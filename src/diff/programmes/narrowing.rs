//! What narrows a target (`riêng`, `trừ`, `nếu`, `kịch bản`, `theo`), beside what narrowed
//! it before: each part by itself.

use super::Diff;
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::indicator::{Given, Terms};
use crate::source::text::key;
use std::collections::BTreeSet;

/// A part of what narrows a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Only,
    Except,
    Given,
    Scenario,
    Authority,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// It was not there: less is asked.
    Added,
    /// It is not there any more: more is asked.
    Dropped,
    /// It leaves fewer places.
    Fewer,
    /// It leaves more places.
    More,
    /// It is another.
    Other,
}

/// One part that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Narrowing {
    part: Part,
    turn: Turn,
}

impl Narrowing {
    /// Whether less is asked by it: of fewer places, in fewer cases.
    pub(super) fn narrows(&self) -> bool {
        matches!(self.turn, Turn::Added | Turn::Fewer)
    }

    /// Whether more is asked by it.
    pub(super) fn widens(&self) -> bool {
        matches!(self.turn, Turn::Dropped | Turn::More)
    }

    /// The key of the reason in the JSON form.
    pub(super) fn key(&self) -> &'static str {
        match self.turn {
            Turn::Added => "narrowed",
            Turn::Dropped => "no_longer_narrowed",
            Turn::Fewer => "fewer_places",
            Turn::More => "more_places",
            Turn::Other => "narrowed_otherwise",
        }
    }

    pub(super) fn told(&self) -> Remark {
        let (vi, en) = match (self.part, self.turn) {
            (Part::Given, Turn::Added) => ("thêm điều kiện", "a condition is new"),
            (Part::Given, Turn::Dropped) => ("bỏ điều kiện", "the condition is gone"),
            (Part::Given, _) => ("điều kiện khác", "another condition"),
            (Part::Only, Turn::Added) => ("nay chỉ của một số địa bàn", "only of some places now"),
            (Part::Only, Turn::Dropped) => (
                "không còn chỉ của một số địa bàn",
                "no longer only of some places",
            ),
            (Part::Except, Turn::Added) => ("nay có địa bàn được trừ", "places are left out now"),
            (Part::Except, Turn::Dropped) => (
                "không còn địa bàn được trừ",
                "no place is left out any more",
            ),
            (Part::Only | Part::Except, Turn::Fewer) => ("ít địa bàn hơn", "fewer places"),
            (Part::Only | Part::Except, Turn::More) => ("nhiều địa bàn hơn", "more places"),
            (Part::Only | Part::Except, Turn::Other) => ("địa bàn khác", "other places"),
            (Part::Scenario, Turn::Added) => {
                ("nay chỉ của một kịch bản", "only of one scenario now")
            }
            (Part::Scenario, Turn::Dropped) => (
                "không còn chỉ của một kịch bản",
                "no longer only of one scenario",
            ),
            (Part::Scenario, _) => ("kịch bản khác", "another scenario"),
            (Part::Authority, Turn::Added) => (
                "nay chỉ là mức theo một nơi đặt ra",
                "only the level that somebody sets now",
            ),
            (Part::Authority, Turn::Dropped) => (
                "không còn chỉ là mức theo một nơi đặt ra",
                "no longer only the level that somebody sets",
            ),
            (Part::Authority, _) => ("theo nơi khác đặt ra", "the level that somebody else sets"),
        };
        remark(vi, en)
    }
}

impl Diff<'_> {
    /// The parts that changed; none where both targets are narrowed alike.
    pub(super) fn narrowing(&self, was: &Terms, is: &Terms) -> Vec<Narrowing> {
        let text = |one: &Option<String>| one.as_deref().map(key);
        let parts = [
            (Part::Only, places(&was.only, &is.only)),
            // Of those left out more leaves fewer.
            (Part::Except, places(&was.except, &is.except).map(other_way)),
            (
                Part::Given,
                self.given(was.given.as_deref(), is.given.as_deref()),
            ),
            (
                Part::Scenario,
                turn(text(&was.scenario), text(&is.scenario)),
            ),
            (
                Part::Authority,
                turn(text(&was.authority), text(&is.authority)),
            ),
        ];
        let changed = parts.into_iter();
        changed
            .filter_map(|(part, turn)| turn.map(|turn| Narrowing { part, turn }))
            .collect()
    }

    /// Whether two targets hold in the same case of another indicator.
    pub(super) fn same_given(&self, was: &Terms, is: &Terms) -> bool {
        self.given(was.given.as_deref(), is.given.as_deref())
            .is_none()
    }

    fn given(&self, was: Option<&Given>, is: Option<&Given>) -> Option<Turn> {
        let was = was.map(|given| Given {
            indicator: *self.same.get(&given.indicator).unwrap_or(&given.indicator),
            condition: (given.condition.as_ref()).map(|condition| self.mapped(condition)),
            firm: given.firm,
        });
        turn(was.as_ref(), is)
    }
}

fn turn<T: PartialEq>(was: Option<T>, is: Option<T>) -> Option<Turn> {
    match (was, is) {
        (None, None) => None,
        (None, Some(_)) => Some(Turn::Added),
        (Some(_), None) => Some(Turn::Dropped),
        (Some(was), Some(is)) => (was != is).then_some(Turn::Other),
    }
}

fn keys(names: &[String]) -> BTreeSet<String> {
    names.iter().map(|name| key(name)).collect()
}

fn places(was: &[String], is: &[String]) -> Option<Turn> {
    let (was, is) = (keys(was), keys(is));
    match (was.is_empty(), is.is_empty()) {
        _ if was == is => None,
        (true, _) => Some(Turn::Added),
        (_, true) => Some(Turn::Dropped),
        _ if is.is_subset(&was) => Some(Turn::Fewer),
        _ if was.is_subset(&is) => Some(Turn::More),
        _ => Some(Turn::Other),
    }
}

fn other_way(turn: Turn) -> Turn {
    match turn {
        Turn::Fewer => Turn::More,
        Turn::More => Turn::Fewer,
        Turn::Added | Turn::Dropped | Turn::Other => turn,
    }
}

/// What a target is narrowed to, but for its condition (`nếu`): places and names as keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Case {
    /// The places that it alone is of.
    pub only: BTreeSet<String>,
    except: BTreeSet<String>,
    scenario: Option<String>,
    authority: Option<String>,
}

impl Case {
    /// That of these terms.
    pub fn of(terms: &Terms) -> Self {
        Self {
            only: keys(&terms.only),
            except: keys(&terms.except),
            scenario: terms.scenario.as_deref().map(key),
            authority: terms.authority.as_deref().map(key),
        }
    }

    /// Whether two may be one that is narrowed otherwise: not where they are of places
    /// that have nothing in common, of two scenarios, or set by two bodies.
    pub fn pairable(&self, other: &Case) -> bool {
        let some = !self.only.is_empty() && !other.only.is_empty();
        let apart = some && self.only.is_disjoint(&other.only);
        let two = |one: &Option<String>, other: &Option<String>| {
            one.is_some() && other.is_some() && one != other
        };
        let other_body = two(&self.authority, &other.authority);
        !(apart || other_body || two(&self.scenario, &other.scenario))
    }
}

/// Whether two targets may be one that is narrowed otherwise.
pub(super) fn pairable(was: &Terms, is: &Terms) -> bool {
    Case::of(was).pairable(&Case::of(is))
}
