//! Tables of names: looked up by syllable key, the nearest one suggested.

use crate::finding::Arg;
use crate::source::text::{key, unaccented};
use foldhash::HashMap;

/// Nearest names are sought among at most this many.
const MOST_CANDIDATES: usize = 5_000;

/// No name is sought that is near to one of more bytes than this.
const LONGEST: usize = 400;

/// Names and what they stand for.
#[derive(Clone, Debug)]
pub struct Names<T> {
    by_key: HashMap<String, T>,
    shown: Vec<(String, String)>,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self {
            by_key: HashMap::default(),
            shown: Vec::new(),
        }
    }
}

impl<T: Copy> Names<T> {
    /// What `name` stands for.
    pub fn get(&self, name: &str) -> Option<T> {
        self.by_key.get(&key(name)).copied()
    }

    /// Adds a name; gives what it stood for already, which then stays.
    pub fn insert(&mut self, name: &str, value: T) -> Option<T> {
        let key = key(name);
        if let Some(old) = self.by_key.get(&key) {
            return Some(*old);
        }
        if self.shown.len() < MOST_CANDIDATES {
            self.shown.push((key.clone(), name.to_string()));
        }
        self.by_key.insert(key, value);
        None
    }

    /// How many names are kept to suggest from.
    pub fn kept(&self) -> usize {
        self.shown.len()
    }

    /// Takes `names` away where `added` says that they stand for what was added since
    /// so many were kept.
    pub fn take_back<'n>(
        &mut self,
        names: impl Iterator<Item = &'n str>,
        kept: usize,
        added: impl Fn(T) -> bool,
    ) {
        for name in names {
            let key = key(name);
            if self.by_key.get(&key).is_some_and(|value| added(*value)) {
                self.by_key.remove(&key);
            }
        }
        self.shown.truncate(kept);
    }

    /// The names as they are written.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        self.shown.iter().map(|(_, shown)| shown.as_str())
    }

    /// The first name whose key `is` says is meant.
    pub fn find(&self, is: impl Fn(&str) -> bool) -> Option<&str> {
        let found = self.shown.iter().find(|(key, _)| is(key));
        found.map(|(_, shown)| shown.as_str())
    }

    /// The name most like `name`, if one is like it at all.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        if name.len() > LONGEST {
            return None;
        }
        let name = key(name);
        let score = |(key, shown): &'_ (String, String)| {
            (strsim::jaro_winkler(key, &name), shown.as_str().len())
        };
        let best = self
            .shown
            .iter()
            .max_by(|a, b| score(a).0.total_cmp(&score(b).0))?;
        (score(best).0 > 0.84 && is_slip(&best.0, &name)).then_some(best.1.as_str())
    }
}

/// Whether one key is the other without its marks, or with a letter or so in four
/// changed: a longer name that only starts alike is another name.
fn is_slip(one: &str, other: &str) -> bool {
    let longer = one.chars().count().max(other.chars().count());
    unaccented(one) == unaccented(other) || strsim::osa_distance(one, other) <= (longer / 4).max(1)
}

/// The standard library's names with a programme's own before them.
#[derive(Clone, Debug)]
pub struct Layered<T> {
    /// The standard library's.
    pub standard: Names<T>,
    /// The programme's.
    pub own: Names<T>,
}

impl<T> Default for Layered<T> {
    fn default() -> Self {
        Self {
            standard: Names::default(),
            own: Names::default(),
        }
    }
}

impl<T: Copy> Layered<T> {
    /// What `name` stands for.
    pub fn get(&self, name: &str) -> Option<T> {
        self.own.get(name).or_else(|| self.standard.get(name))
    }

    /// The nearest name.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        self.own
            .nearest(name)
            .or_else(|| self.standard.nearest(name))
    }
}

/// The nearest name as the end of a label: `; có phải ý bạn là "…"?`
pub fn nearest_arg(nearest: Option<&str>) -> Arg {
    match nearest {
        Some(name) => Arg::Made(
            format!("; có phải ý bạn là `{name}`?"),
            format!("; did you mean `{name}`?"),
        ),
        None => Arg::Both("", ""),
    }
}
