//! Places (địa bàn) that the standard library or a programme declares.

use crate::source::FileId;
use foldhash::HashMap;
use jiff::civil::Date;

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// The whole country.
    Country,
    /// A statistical region: nobody answers for it.
    Region,
    /// A province or a city under the central government.
    Province,
    /// Any other.
    Other,
}

/// A place.
#[derive(Clone, Debug)]
pub struct Place {
    /// As declared.
    pub name: String,
    /// Other names it goes by in data (`Ha Noi`).
    pub aliases: Vec<String>,
    /// The names it bore before a day (`Thừa Thiên Huế`, 2025-01-01); they are among
    /// its other names too, for figures under them are its own.
    pub former: Vec<(String, Date)>,
    /// What kind.
    pub kind: PlaceKind,
    /// What kind, as declared (`xã`).
    pub kind_name: Option<String>,
    /// The places of a group, by name.
    pub members: Vec<String>,
    /// The place it is a part of, by index.
    pub within: Option<usize>,
    /// The day from which it no longer exists.
    pub ends: Option<Date>,
    /// The place that took it in, by index.
    pub into: Option<usize>,
    /// The names that figures measured on its old boundary bear.
    pub old_boundary: Vec<String>,
    /// The file that declares it; none: the standard library.
    pub declared_in: Option<FileId>,
}

impl Place {
    /// Takes the name that it bore on all these days, where that was another than its
    /// present one, which is then one of its other names: programmes of 2012 speak of
    /// `Thừa Thiên Huế`, those of 2026 of `Huế`.
    pub fn call_as_on(&mut self, days: &[Date]) {
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else {
            return;
        };
        let borne = self.former.iter().filter(|(_, until)| last < until);
        let then = borne.min_by_key(|(_, until)| *until);
        let one_name = |until: Date| {
            !self
                .former
                .iter()
                .any(|(_, end)| first < end && *end < until)
        };
        let Some((name, _)) = then.filter(|(_, until)| one_name(*until)).cloned() else {
            return;
        };
        self.aliases.retain(|alias| *alias != name);
        self.aliases.push(std::mem::replace(&mut self.name, name));
    }
}

/// All declared places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// In order of declaration.
    pub all: Vec<Place>,
}

impl Places {
    /// The last day after `held`, on or before `until`, from which a place has had
    /// another boundary because it took in others, and those; `taken_in`: all that it
    /// took in.
    pub fn boundary_change(
        &self,
        taken_in: &[usize],
        held: Date,
        until: Date,
    ) -> Option<(Date, Vec<usize>)> {
        let ends = |at: &usize| self.all[*at].ends;
        let day = (taken_in.iter().filter_map(ends))
            .filter(|day| held < *day && *day <= until)
            .max()?;
        let from = taken_in.iter().filter(|at| ends(at) == Some(day));
        Some((day, from.copied().collect()))
    }

    /// The places that others took in, by those that did.
    pub fn taken_in(&self) -> HashMap<usize, Vec<usize>> {
        let mut all: HashMap<usize, Vec<usize>> = HashMap::default();
        for (at, place) in self.all.iter().enumerate() {
            if let Some(into) = place.into {
                all.entry(into).or_default().push(at);
            }
        }
        all
    }
}
