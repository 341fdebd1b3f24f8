//! A quick look with floating point, for parts that are large.

use crate::check::proof::simplex::Found;
use crate::check::proof::system::Row;

/// What a quick look finds and exact arithmetic confirms; none otherwise.
pub fn solve(_rows: &[&Row]) -> Option<Found> {
    None
}
