//! Units of measure: a factor and a dimension each.

pub mod text;

use crate::model::number::Exact;
use crate::source::text::key;
use foldhash::HashMap;
use num_traits::One;

/// Index into [`Units`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitId(pub u32);

/// A dimension: powers of base dimensions, sorted, none zero. Empty: a pure
/// number (lần, %, ‰, and shares of a population alike).
pub type Dimension = Vec<(u32, i8)>;

/// A unit.
#[derive(Clone, Debug)]
pub struct Unit {
    /// As declared or first written: `%`, `m² sàn/người`.
    pub name: String,
    /// How many base units one of it is.
    pub factor: Exact,
    /// Of what.
    pub dimension: Dimension,
    /// A difference of two percentages: a type of its own, not a percentage.
    pub points: bool,
}

/// All units of a run.
#[derive(Clone, Debug, Default)]
pub struct Units {
    /// In order of declaration.
    pub all: Vec<Unit>,
    /// Names of the base dimensions.
    pub bases: Vec<String>,
    /// Units by the syllable key of their names.
    pub by_key: HashMap<String, UnitId>,
}

impl Units {
    /// The unit of this id.
    pub fn get(&self, id: UnitId) -> &Unit {
        &self.all[id.0 as usize]
    }

    /// Adds a unit; a name that is taken stays with its unit.
    pub fn add(&mut self, unit: Unit) -> UnitId {
        let id = UnitId(self.all.len() as u32);
        self.by_key.entry(key(&unit.name)).or_insert(id);
        self.all.push(unit);
        id
    }

    /// Forgets all units but the first so many, and the names that were theirs.
    pub fn truncate(&mut self, count: usize) {
        for unit in self.all.drain(count.min(self.all.len())..) {
            let key = key(&unit.name);
            let gone = |id: &UnitId| id.0 as usize >= count;
            if self.by_key.get(&key).is_some_and(gone) {
                self.by_key.remove(&key);
            }
        }
    }

    /// Whether figures in the two units can be held against each other.
    pub fn comparable(&self, a: UnitId, b: UnitId) -> bool {
        let (a, b) = (self.get(a), self.get(b));
        a.dimension == b.dimension && a.points == b.points
    }

    /// The factor that turns a figure in `from` into one in `to`; `None` when
    /// they do not measure the same thing.
    pub fn conversion(&self, from: UnitId, to: UnitId) -> Option<Exact> {
        if from == to {
            return Some(Exact::one());
        }
        self.comparable(from, to)
            .then(|| &self.get(from).factor / &self.get(to).factor)
    }
}

impl Unit {
    /// Whether it is % by whatever name, of which a share has at most 100.
    pub fn is_percent(&self) -> bool {
        self.is_percentage() && (self.name.contains('%') || self.name.ends_with("trăm"))
    }

    /// Whether it is %, ‰ or another name of theirs: a ratio of which people
    /// say both "per cent" and "points".
    pub fn is_percentage(&self) -> bool {
        let named = self.name.contains(['%', '‰']) || self.name.to_lowercase().starts_with("phần ");
        named && self.dimension.is_empty() && !self.points
    }
}

/// The product of two dimensions, the second raised to `power`.
pub fn multiply(a: &Dimension, b: &Dimension, power: i8) -> Dimension {
    let mut out = a.clone();
    for &(base, exponent) in b {
        match out.iter_mut().find(|(other, _)| *other == base) {
            Some(slot) => slot.1 += exponent * power,
            None => out.push((base, exponent * power)),
        }
    }
    out.retain(|(_, exponent)| *exponent != 0);
    out.sort_unstable();
    out
}
