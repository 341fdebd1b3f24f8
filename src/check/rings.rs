//! Rings: what is said of things in terms of one another.

use foldhash::{HashMap, HashMapExt};
use std::hash::Hash;

/// Names of a ring that a message shows.
pub const MOST_SHOWN: usize = 8;

/// The rings among `edges`, each from its first node in the order of `starts`;
/// a node is in one of them at most. Depth first without recursion, so that a
/// long chain is no danger.
pub fn rings<T: Copy + Eq + Hash>(starts: &[T], edges: impl Fn(T) -> Vec<T>) -> Vec<Vec<T>> {
    #[derive(PartialEq)]
    enum State {
        OnPath,
        Done,
    }
    let mut states: HashMap<T, State> = HashMap::new();
    let mut found = Vec::new();
    for start in starts {
        if states.contains_key(start) {
            continue;
        }
        states.insert(*start, State::OnPath);
        let mut path = vec![(*start, edges(*start))];
        while let Some((at, rest)) = path.last_mut() {
            let Some(next) = rest.pop() else {
                states.insert(*at, State::Done);
                path.pop();
                continue;
            };
            match states.get(&next) {
                None => {
                    states.insert(next, State::OnPath);
                    path.push((next, edges(next)));
                }
                Some(State::OnPath) => {
                    let from = path.iter().position(|(at, _)| *at == next).unwrap_or(0);
                    found.push(path[from..].iter().map(|(at, _)| *at).collect());
                }
                Some(State::Done) => {}
            }
        }
    }
    found
}

/// `A → B → A`
pub fn shown<T: Copy>(ring: &[T], name: impl Fn(T) -> String) -> String {
    let back = ring.first().into_iter().copied();
    let names = ring.iter().copied().take(MOST_SHOWN).chain(back);
    names.map(name).collect::<Vec<_>>().join(" → ")
}
