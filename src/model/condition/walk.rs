//! The one way through a condition: its parts, and what it names.
//!
//! Whoever looks for something in a condition walks it here, so that no form
//! (`duy trì`, `và`, `hoặc`, `bình quân`) hides what is inside it. The matches name
//! every form: a new one does not compile until it is thought of.

use super::{Amount, Base, Condition, Plan};
use crate::model::IndicatorId;
use std::slice::{from_mut, from_ref};

impl Condition {
    /// The conditions it is directly made of, as written: two of `a và b`, one of
    /// `duy trì a`, none of a number.
    pub fn parts(&self) -> &[Condition] {
        match self {
            Condition::Maintain(Some(inner))
            | Condition::OverTime {
                condition: inner, ..
            } => from_ref(inner),
            Condition::All(parts) | Condition::Any(parts) => parts,
            Condition::Compare { .. }
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(None)
            | Condition::Change { .. }
            | Condition::Multiple { .. }
            | Condition::Several { .. }
            | Condition::Series { .. } => &[],
        }
    }

    /// As [`Condition::parts`], to be changed.
    pub fn parts_mut(&mut self) -> &mut [Condition] {
        match self {
            Condition::Maintain(Some(inner))
            | Condition::OverTime {
                condition: inner, ..
            } => from_mut(inner),
            Condition::All(parts) | Condition::Any(parts) => parts,
            Condition::Compare { .. }
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(None)
            | Condition::Change { .. }
            | Condition::Multiple { .. }
            | Condition::Several { .. }
            | Condition::Series { .. } => &mut [],
        }
    }

    /// Whether it, or a part of it, is measured from where the indicator stood at
    /// the start or in an earlier year, which a baseline may say.
    pub fn needs_base(&self) -> bool {
        self.bases().next().is_some() || self.walk().any(Condition::is_no_worse)
    }

    /// Itself and all that it is made of, in the order written, each before its
    /// parts. Without recursion: no depth is a danger.
    pub fn walk(&self) -> impl Iterator<Item = &Condition> {
        // Most are made of nothing, and take no room.
        let (mut next, mut left) = (Some(self), Vec::new());
        std::iter::from_fn(move || {
            let one = next.take().or_else(|| left.pop())?;
            left.extend(one.parts().iter().rev());
            Some(one)
        })
    }

    /// Changes itself and all that it is made of, each before its parts.
    pub fn walk_mut(&mut self, mut change: impl FnMut(&mut Condition)) {
        let mut left = vec![self];
        while let Some(next) = left.pop() {
            change(next);
            left.extend(next.parts_mut().iter_mut().rev());
        }
    }

    /// What is to be so, without the word that it stays so: of `duy trì a` it is a.
    pub fn kept(&self) -> &Condition {
        let mut at = self;
        while let Condition::Maintain(Some(inner)) = at {
            at = inner;
        }
        at
    }

    /// The indicators whose own levels it asks for (`đạt cả [A], [B]`), as written.
    pub fn criteria(&self) -> impl Iterator<Item = IndicatorId> {
        self.walk().flat_map(|part| part.names().criteria).copied()
    }

    /// The indicators it names: the series it holds a figure against, and
    /// [`Condition::criteria`]. `tại "Cả nước"` names the indicator itself.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorId> {
        self.walk().flat_map(|part| {
            let names = part.names();
            names
                .series
                .into_iter()
                .chain(names.criteria.iter().copied())
        })
    }

    /// The places whose series it holds a figure against, as written.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.walk().filter_map(|part| part.names().place)
    }

    /// What was planned, where figures are held against it and the figures' own column
    /// says how much that is.
    pub fn plans(&self) -> impl Iterator<Item = Plan> {
        self.walk().filter_map(|part| part.names().planned)
    }

    /// Against what the changes and the multiples in it are measured.
    pub fn bases(&self) -> impl Iterator<Item = Base> {
        self.walk().filter_map(|part| match part {
            Condition::Change { base, .. } | Condition::Multiple { base, .. } => Some(*base),
            Condition::Compare { .. }
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(_)
            | Condition::OverTime { .. }
            | Condition::Several { .. }
            | Condition::Series { .. }
            | Condition::All(_)
            | Condition::Any(_) => None,
        })
    }

    /// The numbers it is written with that have the indicator's unit or that of
    /// its changes.
    pub fn amounts(&self) -> impl Iterator<Item = &Amount> {
        self.walk().flat_map(|part| match part {
            Condition::Compare { amount, .. } => vec![amount],
            Condition::Range { low, high } => vec![low, high],
            Condition::Approx { amount, tolerance } => {
                std::iter::once(amount).chain(tolerance).collect()
            }
            Condition::Change { low, high, .. } => std::iter::once(low).chain(high).collect(),
            Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(_)
            | Condition::Multiple { .. }
            | Condition::OverTime { .. }
            | Condition::Several { .. }
            | Condition::Series { .. }
            | Condition::All(_)
            | Condition::Any(_) => Vec::new(),
        })
    }

    /// Changes the numbers that [`Condition::amounts`] gives.
    pub fn amounts_mut(&mut self, mut change: impl FnMut(&mut Amount)) {
        self.walk_mut(|part| match part {
            Condition::Compare { amount, .. } => change(amount),
            Condition::Range { low, high } => [low, high].into_iter().for_each(&mut change),
            Condition::Approx { amount, tolerance } => {
                change(amount);
                tolerance.iter_mut().for_each(&mut change);
            }
            Condition::Change { low, high, .. } => {
                change(low);
                high.iter_mut().for_each(&mut change);
            }
            Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(_)
            | Condition::Multiple { .. }
            | Condition::OverTime { .. }
            | Condition::Several { .. }
            | Condition::Series { .. }
            | Condition::All(_)
            | Condition::Any(_) => {}
        });
    }

    /// Puts one indicator for another wherever it names it.
    pub fn rename(&mut self, from: IndicatorId, to: IndicatorId) {
        let put = |id: &mut IndicatorId| {
            if *id == from {
                *id = to;
            }
        };
        self.walk_mut(|part| match part {
            Condition::Series { indicator, .. } => put(indicator),
            Condition::Several { of, .. } => of.iter_mut().for_each(put),
            Condition::Compare { .. }
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(_)
            | Condition::Change { .. }
            | Condition::Multiple { .. }
            | Condition::OverTime { .. }
            | Condition::All(_)
            | Condition::Any(_) => {}
        });
    }

    /// What this part alone names, without its own parts.
    pub fn names(&self) -> Names<'_> {
        match self {
            // What was planned of the indicator itself is no other series.
            Condition::Series {
                planned: Some(plan),
                ..
            } => Names {
                planned: Some(*plan),
                ..Names::default()
            },
            Condition::Series {
                indicator, place, ..
            } => Names {
                series: Some(*indicator),
                place: place.as_deref(),
                ..Names::default()
            },
            Condition::Several { of, .. } => Names {
                criteria: of,
                ..Names::default()
            },
            Condition::Compare { .. }
            | Condition::Range { .. }
            | Condition::Approx { .. }
            | Condition::Level { .. }
            | Condition::Unmeasured { .. }
            | Condition::TwoReadings { .. }
            | Condition::Unread(_)
            | Condition::Complete
            | Condition::Maintain(_)
            | Condition::Change { .. }
            | Condition::Multiple { .. }
            | Condition::OverTime { .. }
            | Condition::All(_)
            | Condition::Any(_) => Names::default(),
        }
    }
}

/// What one part of a condition names.
#[derive(Default)]
pub struct Names<'c> {
    /// The series that a figure is held against.
    pub series: Option<IndicatorId>,
    /// Where the series is, when not at the figure's own place.
    pub place: Option<&'c str>,
    /// What was planned of the indicator itself, which its own column gives.
    pub planned: Option<Plan>,
    /// The indicators whose own levels are asked for.
    pub criteria: &'c [IndicatorId],
}
