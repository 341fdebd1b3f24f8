//! The columns of an annex that is read by people: few enough for a page.

use super::{Entry, Milestone, Report, Shown};
use crate::model::Period;

/// So many milestones have a column each; more stand in one, a line each.
const MILESTONES: usize = 3;

/// So many years of figures are shown: the last ones.
const YEARS: usize = 3;

/// The columns.
pub(super) struct Columns {
    pub years: Vec<i16>,
    pub milestones: Vec<Milestone>,
    /// Commitments of other milestones stand in one column more.
    others: bool,
}

impl Columns {
    /// Those of a report: the milestones with most commitments, in the order of their days.
    pub(super) fn of(report: &Report) -> Columns {
        let mut years = report.years();
        years.drain(..years.len().saturating_sub(YEARS));
        let mut milestones = report.milestones();
        let others = milestones.len() > MILESTONES;
        if others {
            let mut counts: Vec<usize> = milestones.iter().map(|one| one.count).collect();
            counts.sort_unstable_by(|a, b| b.cmp(a));
            let least = counts[MILESTONES - 1];
            milestones.retain(|one| one.count >= least);
            milestones.truncate(MILESTONES);
        }
        Columns {
            years,
            milestones,
            others,
        }
    }

    /// A milestone each, then the others.
    pub(super) fn groups(&self) -> impl Iterator<Item = Option<&Milestone>> {
        let others = self.others.then_some(None);
        self.milestones.iter().map(Some).chain(others)
    }

    /// Whether a commitment stands in the column of a group.
    pub(super) fn holds(&self, group: Option<&Milestone>, entry: &Entry) -> bool {
        match group {
            Some(milestone) => milestone.code == entry.by_code,
            None => (self.milestones.iter()).all(|one| one.code != entry.by_code),
        }
    }

    /// The figure of a commitment, where no column of a year has it.
    pub(super) fn own_figure<'a>(&self, entry: &'a Entry) -> Option<&'a Shown> {
        entry.figure.as_ref().filter(|figure| match figure.period {
            Period::Year(year) => !self.years.contains(&year),
            _ => true,
        })
    }
}
