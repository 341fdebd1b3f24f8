//! The targets of an indicator by what tells them apart: a milestone and a case.

use crate::model::indicator::Terms;
use crate::model::{By, IndicatorId, Target};
use crate::source::text::key;
use foldhash::HashMap;

/// So few targets are gone through one by one.
const FEW: usize = 16;

/// Where targets stand that may be of one milestone and one case: all that are, and
/// seldom others.
#[derive(Default)]
pub struct Cases {
    at: HashMap<Place, Vec<usize>>,
    /// How many targets were looked at.
    known: usize,
}

/// The milestone, the keys of what narrows it in their order, and who `nếu` is about.
type Place = (
    By,
    Vec<String>,
    Vec<String>,
    [Option<String>; 2],
    Option<IndicatorId>,
);

fn place(by: By, terms: &Terms) -> Place {
    let sorted = |names: &[String]| {
        let mut keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        keys.sort_unstable();
        keys
    };
    let texts = [&terms.scenario, &terms.authority];
    (
        by,
        sorted(&terms.only),
        sorted(&terms.except),
        texts.map(|text| text.as_deref().map(key)),
        terms.given.as_ref().map(|given| given.indicator),
    )
}

impl Cases {
    /// The first of an indicator's targets that is of this milestone and this case. It
    /// is asked about the same targets again and again, to which some are only added.
    pub fn first<'t>(
        &mut self,
        targets: &'t [Target],
        by: By,
        terms: &Terms,
    ) -> Option<&'t Target> {
        let same = |target: &&Target| target.by == by && target.terms.same_case(terms);
        if targets.len() <= FEW {
            return targets.iter().find(same);
        }
        for (at, target) in targets.iter().enumerate().skip(self.known) {
            let place = place(target.by, &target.terms);
            self.at.entry(place).or_default().push(at);
        }
        self.known = targets.len();
        let found = self.at.get(&place(by, terms))?;
        found.iter().map(|at| &targets[*at]).find(same)
    }
}
