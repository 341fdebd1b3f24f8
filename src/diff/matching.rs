//! Which one of the old is which of the new: first those of one code and one
//! name, then of one name, then of one code. A name says more than a number: in
//! a list that was renumbered the names stay.

use crate::source::text::key;
use std::collections::HashMap;

/// What a thing goes by.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// What must be the same besides.
    pub within: String,
    /// What tells those apart that are alike otherwise, the most telling first; it
    /// may have changed.
    pub apart: Vec<String>,
}

/// A round of matching: by which of its names a thing is known.
#[derive(Clone, Copy)]
enum Pass {
    Both,
    Name,
    Code,
}

/// Code, name, what must be the same besides, and what tells those apart.
type Key = (Option<String>, Option<String>, String, Option<String>);

impl Pass {
    fn key(self, one: &Identity, level: usize) -> Option<Key> {
        let apart = one.apart.get(level).cloned();
        let code = one.code.as_deref().map(key);
        let name = Some(key(&one.name));
        let within = one.within.clone();
        match self {
            Pass::Both => Some((code, name, within, apart)),
            Pass::Name => Some((None, name, within, apart)),
            Pass::Code => code.map(|code| (Some(code), None, within, apart)),
        }
    }
}

/// For each of the new, the index of its counterpart among the old, if any.
pub fn matched(old: &[Identity], new: &[Identity]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let levels = old.iter().chain(new).map(|one| one.apart.len()).max();
    let levels = levels.unwrap_or(0);
    let passes = [Pass::Both, Pass::Name, Pass::Code].into_iter();
    for (pass, level) in passes.flat_map(|pass| (0..=levels).map(move |level| (pass, level))) {
        let mut free: HashMap<Key, Vec<usize>> = HashMap::new();
        // The last first, so that those of one key go in the order they stand.
        for at in (0..old.len()).rev().filter(|at| !taken[*at]) {
            if let Some(key) = pass.key(&old[at], level) {
                free.entry(key).or_default().push(at);
            }
        }
        for (slot, one) in found.iter_mut().zip(new) {
            if slot.is_some() {
                continue;
            }
            let other = pass
                .key(one, level)
                .and_then(|key| free.get_mut(&key)?.pop());
            if let Some(at) = other {
                *slot = Some(at);
                taken[at] = true;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<Identity> {
        text.split_whitespace()
            .map(|one| {
                let (code, name) = one.split_once(':').unwrap_or(("", one));
                Identity {
                    code: (!code.is_empty()).then(|| code.to_string()),
                    name: name.to_string(),
                    within: String::new(),
                    apart: Vec::new(),
                }
            })
            .collect()
    }

    #[test]
    fn a_name_says_more_than_a_number() {
        for (old, new, expected) in [
            ("1:a 2:b", "1:a 2:b", vec![Some(0), Some(1)]),
            // Renumbered: one was put in before.
            ("1:a 2:b", "1:x 2:a 3:b", vec![None, Some(0), Some(1)]),
            // Renamed.
            ("1:a 2:b", "1:a 2:c", vec![Some(0), Some(1)]),
            ("a b", "b", vec![Some(1)]),
            // Tone marks and case make no other name.
            ("1:HOÁ", "1:hóa", vec![Some(0)]),
            ("1:a", "2:b", vec![None]),
            // Two of one name go in order.
            ("a a", "a a a", vec![Some(0), Some(1), None]),
        ] {
            assert_eq!(matched(&list(old), &list(new)), expected, "{old} | {new}");
        }
    }
}
