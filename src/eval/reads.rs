//! The figures that a value is computed from, each once: a formula may come by one figure
//! on very many ways, `[1] + [1]` of `[1] + [1]` of `[1] + [1]` …

use crate::eval::verdict::Read;
use crate::model::{IndicatorId, Period};
use std::collections::HashSet;
use std::sync::Arc;

/// What tells figures apart; parts that nobody declares by their file, line and field.
type Key = (
    IndicatorId,
    Option<Arc<str>>,
    Period,
    Option<(Arc<str>, u32, Option<u32>)>,
);

/// Up to so many are looked through one by one.
const FEW: usize = 16;

/// So many inputs of a computed figure are told with it where another formula reads it;
/// of one with more it is told itself, and its inputs by its own verdict.
pub const MOST_PASSED_ON: usize = 64;

/// Figures, in the order in which they were read.
#[derive(Debug, Default)]
pub struct Reads {
    all: Vec<Read>,
    /// Those that there are, once they are more than a few.
    seen: HashSet<Key>,
}

fn key(of: &Read) -> Key {
    let spot = of.figure.spot.as_ref();
    let spot = spot.map(|spot| (spot.file.clone(), spot.line, spot.column));
    (of.indicator, of.place.clone(), of.figure.period, spot)
}

impl From<Vec<Read>> for Reads {
    fn from(all: Vec<Read>) -> Self {
        let mut reads = Reads::default();
        all.into_iter().for_each(|one| reads.add(one));
        reads
    }
}

impl Reads {
    /// These and others.
    pub fn join(mut self, more: Reads) -> Reads {
        more.all.into_iter().for_each(|one| self.add(one));
        self
    }

    fn add(&mut self, one: Read) {
        if self.all.len() == FEW && self.seen.is_empty() {
            self.seen = self.all.iter().map(key).collect();
        }
        let new = match self.seen.is_empty() {
            true => self.all.iter().all(|other| key(other) != key(&one)),
            false => self.seen.insert(key(&one)),
        };
        if new {
            self.all.push(one);
        }
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Read> {
        self.all
    }
}
