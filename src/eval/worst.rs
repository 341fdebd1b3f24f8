//! The worst shortfalls of millions, kept without wording any.

use crate::data::PlaceId;
use crate::eval::verdict::Status;
use std::cmp::Ordering;

/// A shortfall of the columns: `gap`/`level` of a clause at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// How much is missing, in fixed point.
    pub gap: u64,
    /// The size of the level asked for, in the same; 0: no relative shortfall.
    pub level: u64,
    /// Which indicator, by its place in the work.
    pub job: u32,
    /// Which of its clauses.
    pub clause: u32,
    /// At which place.
    pub place: PlaceId,
}

impl Candidate {
    /// Larger relative shortfalls first; those without one last, the larger first.
    pub fn severity(&self, other: &Candidate) -> Ordering {
        match (self.level, other.level) {
            (0, 0) => other.gap.cmp(&self.gap),
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            (own, others) => {
                let (a, b) = (u128::from(self.gap), u128::from(other.gap));
                (b * u128::from(own)).cmp(&(a * u128::from(others)))
            }
        }
    }
}

/// Keeps at least the `top` worst, with all ties of the last of them.
#[derive(Debug)]
pub struct Worst {
    top: usize,
    room: usize,
    kept: Vec<Candidate>,
    bar: Option<Candidate>,
}

impl Worst {
    /// For so many.
    pub fn new(top: Option<usize>) -> Self {
        let top = top.unwrap_or(0);
        Self {
            top,
            room: top.saturating_mul(4).max(1024),
            kept: Vec::new(),
            bar: None,
        }
    }

    /// Adds one, when it may be among the worst.
    pub fn push(&mut self, candidate: Candidate) {
        if self.top == 0 {
            return;
        }
        if let Some(bar) = &self.bar
            && candidate.severity(bar) == Ordering::Greater
        {
            return;
        }
        self.kept.push(candidate);
        if self.kept.len() >= self.room {
            self.tighten();
            self.room = self.room.max(self.kept.len().saturating_mul(2));
        }
    }

    fn tighten(&mut self) {
        if self.kept.len() <= self.top {
            return;
        }
        let (_, bar, _) = self
            .kept
            .select_nth_unstable_by(self.top - 1, Candidate::severity);
        let bar = *bar;
        self.kept
            .retain(|one| one.severity(&bar) != Ordering::Greater);
        self.bar = Some(bar);
    }

    /// Adds another's.
    pub fn join(&mut self, other: Worst) {
        for candidate in other.kept {
            self.push(candidate);
        }
    }

    /// What was kept: the worst, and the ties of the last.
    pub fn finish(mut self) -> Vec<Candidate> {
        self.tighten();
        self.kept
    }
}

/// What a digest shows of the agencies that answer for one set of indicators: how
/// many are unmet and off track, and the worst of each.
#[derive(Debug)]
pub struct Told {
    counts: [u64; 2],
    worst: [Worst; 2],
}

impl Told {
    /// What is told row by row and judged by figures.
    pub const STATUSES: [Status; 2] = [Status::Unmet, Status::OffTrack];

    /// With at least so many rows of each.
    pub fn new(rows: usize) -> Self {
        Self {
            counts: [0; 2],
            worst: [Worst::new(Some(rows)), Worst::new(Some(rows))],
        }
    }

    /// Adds one, when it is told.
    pub fn push(&mut self, status: Status, candidate: Candidate) {
        if let Some(at) = Self::STATUSES.iter().position(|told| *told == status) {
            self.counts[at] += 1;
            self.worst[at].push(candidate);
        }
    }

    /// Adds another's.
    pub fn join(&mut self, other: Told) {
        for (at, worst) in other.worst.into_iter().enumerate() {
            self.counts[at] += other.counts[at];
            self.worst[at].join(worst);
        }
    }

    /// Of each status how many there are, and the worst.
    pub fn finish(self) -> impl Iterator<Item = (Status, u64, Worst)> {
        let both = self.counts.into_iter().zip(self.worst);
        let all = Self::STATUSES.into_iter().zip(both);
        all.map(|(status, (count, worst))| (status, count, worst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_and_their_ties_are_kept() {
        let mut worst = Worst::new(Some(3));
        for n in 0..10_000u64 {
            worst.push(Candidate {
                gap: n % 100,
                level: if n % 7 == 0 { 0 } else { 100 },
                job: 0,
                clause: 0,
                place: PlaceId(n as u32),
            });
        }
        let kept = worst.finish();
        assert!(kept.len() >= 3);
        assert!(kept.iter().all(|one| one.gap == 99 && one.level == 100));
    }
}
