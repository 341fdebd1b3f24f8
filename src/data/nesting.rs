//! Places that a row names beside each other: `tỉnh` = Khánh Hòa, `xã` = Xã Tân Lập. Names
//! of communes stand in many provinces: one is the declared place of that name only where
//! what is named beside it is what that lies in.

use super::spelling::{Meant, Spellings};
use crate::model::Model;
use crate::model::place::PlaceKind;
use crate::source::text::key;

/// Whether a wider place is not what a narrower one is within; `wide`: the heading of its
/// column, empty where a title names it, and the place.
pub fn contradicts(spellings: &Spellings, model: &Model, narrow: &str, wide: (&str, &str)) -> bool {
    let (heading, wide) = wide;
    if narrow.trim().is_empty() || wide.trim().is_empty() || key(narrow) == key(wide) {
        return false;
    }
    let around = match spellings.read(wide) {
        Meant::Own | Meant::Total => return false,
        Meant::Unknown => None,
        Meant::Named(name) | Meant::Read(name) => Some(name),
    };
    let own = match spellings.read(narrow) {
        // `Toàn tỉnh` beside another province is that one's.
        Meant::Own => return around.is_some_and(|name| spellings.other_province(&name)),
        Meant::Total | Meant::Unknown => return false,
        Meant::Named(name) | Meant::Read(name) => name,
    };
    let places = &model.places.all;
    let declared = |name: &str| -> Vec<usize> {
        (0..places.len())
            .filter(|at| places[*at].name == name)
            .collect()
    };
    let all = declared(&own);
    if all.is_empty() {
        return around.is_some_and(|name| spellings.other_province(&name) && name != own);
    }
    all.into_iter().all(|at| {
        let mut above = vec![at];
        while let Some(up) = above.last().and_then(|at| places[*at].within)
            && above.len() <= places.len()
        {
            above.push(up);
        }
        let named = |name: &str| above.iter().any(|at| places[*at].name == name);
        match &around {
            Some(name) if named(name) => false,
            Some(name) if above.len() == 1 => {
                spellings.other_province(name) && places[at].kind != PlaceKind::Region
            }
            Some(name) => declared(name).into_iter().all(|wide| {
                let group = &places[wide].members;
                let holds = |member: &String| named(member);
                let region = matches!(places[wide].kind, PlaceKind::Region | PlaceKind::Country);
                // Its own part, named in a wider column, is the narrower of the two.
                let inner = places[wide]
                    .within
                    .is_some_and(|up| named(&places[up].name));
                let same_kind = places[wide].kind_name == places[at].kind_name;
                !region && !group.iter().any(holds) && (!inner || !same_kind)
            }),
            // A name nobody declares, of a kind of which it lies in another.
            None => above[1..].iter().any(|up| {
                let kind = places[*up]
                    .kind_name
                    .as_deref()
                    .map(key)
                    .unwrap_or_default();
                let says = |text: &str| {
                    let said = key(text);
                    !kind.is_empty() && (said == kind || said.starts_with(&format!("{kind} ")))
                };
                says(heading) || says(wide)
            }),
        }
    })
}

/// What a place is called that is not the declared one of its name.
pub fn elsewhere(narrow: &str, wide: &str) -> String {
    format!("{} ({})", narrow.trim(), wide.trim())
}
