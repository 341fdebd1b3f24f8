//! The levels of an indicator by the places they are for and by their day.

use crate::model::Target;
use foldhash::HashMap;
use jiff::civil::Date;

/// The levels of one indicator that are of a period: a place of many with a level each
/// finds those after its own without a look at all the others.
pub struct Levels<'m>(HashMap<&'m [String], Vec<(Date, &'m Target)>>);

impl<'m> Levels<'m> {
    /// Of these targets.
    pub fn new(targets: &'m [Target]) -> Self {
        let mut all: HashMap<&[String], Vec<_>> = HashMap::default();
        for target in targets {
            if let Some(period) = target.by.period() {
                let same = all.entry(target.terms.only.as_slice()).or_default();
                same.push((period.end(), target));
            }
        }
        for same in all.values_mut() {
            // Of one day in the order of the document.
            same.sort_by_key(|(end, _)| *end);
        }
        Self(all)
    }

    /// Those on the terms of a target whose period ends after this day, the first first.
    pub fn after(&self, target: &Target, day: Date) -> impl Iterator<Item = &'m Target> {
        let same = self.0.get(target.terms.only.as_slice());
        let same = same.map_or(&[] as &[_], Vec::as_slice);
        let first = same.partition_point(|(end, _)| *end <= day);
        let later = same[first..].iter().map(|(_, target)| *target);
        later.filter(|later| later.terms == target.terms)
    }
}
