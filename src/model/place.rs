//! Places (địa bàn) that the standard library or a programme declares.

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
    /// The place it is a part of, by index.
    pub within: Option<usize>,
    /// The day from which it no longer exists.
    pub ends: Option<Date>,
}

/// All declared places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// In order of declaration.
    pub all: Vec<Place>,
}
