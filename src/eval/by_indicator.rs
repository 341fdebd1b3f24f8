//! The count by indicator: how many are met, not how many level lines.
//!
//! Of each indicator the milestone due last counts, all its levels and places together:
//! unmet where one is, else without data where one is, else waiting for its figure where
//! one is, else exceeded where all are, else met. What is only striven for (phấn đấu) is counted apart.

use crate::eval::summary::Counts;
use crate::eval::verdict::Status;
use crate::model::IndicatorId;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// Indicators by what they come to at the milestone due last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndicatorCounts {
    /// Met, not all exceeded.
    pub met: u64,
    /// Exceeded.
    pub exceeded: u64,
    /// One level or place at least is not.
    pub unmet: u64,
    /// None is unmet, and of one at least nothing is known.
    pub no_data: u64,
    /// None is unmet, and what is not known is not out yet by the calendar of publication.
    pub awaiting: u64,
    /// Not due yet.
    pub not_due: u64,
    /// Of those that are only striven for: reached, not reached, unknown.
    pub striven: Striven,
}

impl IndicatorCounts {
    /// All that are due and not only striven for.
    pub fn due(&self) -> u64 {
        self.met + self.exceeded + self.unmet + self.no_data + self.awaiting
    }
}

/// Indicators of which the level due last is only striven for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Striven {
    /// Met or exceeded.
    pub met: u64,
    /// Not.
    pub unmet: u64,
    /// Not known.
    pub no_data: u64,
}

/// Commitments of indicators by their milestones' last days: asked for, and only
/// striven for.
#[derive(Debug, Default)]
pub struct ByIndicator(HashMap<(usize, IndicatorId), BTreeMap<Option<Date>, [Counts; 2]>>);

impl ByIndicator {
    /// Adds commitments of an indicator at a milestone.
    pub fn add(
        &mut self,
        of: (usize, IndicatorId),
        due: Option<Date>,
        strives: bool,
        counts: &Counts,
    ) {
        let milestones = self.0.entry(of).or_default();
        milestones.entry(due).or_default()[usize::from(strives)].add(counts);
    }

    /// Adds another worker's.
    pub fn join(&mut self, other: ByIndicator) {
        for (of, milestones) in other.0 {
            for (due, [asked, striven]) in milestones {
                self.add(of, due, false, &asked);
                self.add(of, due, true, &striven);
            }
        }
    }

    /// The counts on a day.
    pub fn counts(&self, as_of: Date) -> IndicatorCounts {
        let mut out = IndicatorCounts::default();
        for milestones in self.0.values() {
            let due = |due: &Option<Date>| due.is_some_and(|due| due <= as_of);
            let last = (milestones.iter().rev())
                .filter(|(at, _)| due(at))
                .find_map(|(_, [asked, striven])| {
                    let asked = come_to(asked).map(|status| (status, false));
                    asked.or_else(|| come_to(striven).map(|status| (status, true)))
                });
            let to_come = || {
                milestones
                    .values()
                    .flatten()
                    .any(|counts| stands(counts) > 0)
            };
            match last {
                None if to_come() => out.not_due += 1,
                None => {}
                Some((Status::Met | Status::Exceeded, true)) => out.striven.met += 1,
                Some((Status::Unmet, true)) => out.striven.unmet += 1,
                Some((_, true)) => out.striven.no_data += 1,
                Some((Status::Met, false)) => out.met += 1,
                Some((Status::Exceeded, false)) => out.exceeded += 1,
                Some((Status::Unmet, false)) => out.unmet += 1,
                Some((Status::AwaitingRelease, false)) => out.awaiting += 1,
                Some((_, false)) => out.no_data += 1,
            }
        }
        out
    }
}

/// How many commitments stand: all but those that are not applicable.
fn stands(counts: &Counts) -> u64 {
    let all: u64 = counts.by_status.iter().sum();
    all - counts.by_status[Status::NotApplicable as usize]
}

/// What several commitments come to together; none where none stands.
fn come_to(counts: &Counts) -> Option<Status> {
    let of = |status: Status| counts.by_status[status as usize];
    let all = stands(counts);
    if all == 0 {
        return None;
    }
    let (met, exceeded) = (of(Status::Met), of(Status::Exceeded));
    Some(if of(Status::Unmet) > 0 {
        Status::Unmet
    } else if met + exceeded + of(Status::AwaitingRelease) < all {
        Status::NoData
    } else if met + exceeded < all {
        Status::AwaitingRelease
    } else if exceeded == all {
        Status::Exceeded
    } else {
        Status::Met
    })
}
