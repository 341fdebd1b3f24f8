//! Places (địa bàn) that the standard library or a programme declares.

use crate::source::FileId;
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

/// All declared places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// In order of declaration.
    pub all: Vec<Place>,
}

impl Places {
    /// The last day after `held`, on or before `until`, from which the place at
    /// `index` has had another boundary because it took in others, and those.
    pub fn boundary_change(
        &self,
        index: usize,
        held: Date,
        until: Date,
    ) -> Option<(Date, Vec<usize>)> {
        let taken_in = || {
            let places = self.all.iter().enumerate();
            places.filter(move |(_, place)| place.into == Some(index))
        };
        let day = taken_in()
            .filter_map(|(_, place)| place.ends)
            .filter(|day| held < *day && *day <= until)
            .max()?;
        let from = taken_in().filter(|(_, place)| place.ends == Some(day));
        Some((day, from.map(|(at, _)| at).collect()))
    }
}
