//! Numbers of a workbook that does not tell how they are shown: 7.5 % is stored as 0.075,
//! and so is 0.075 %.

use super::super::doubts::Expected;
use super::super::issues::Record;
use super::super::number::{self, ONE, Reading};
use super::super::vocabulary::Meaning;
use super::{Shard, Sure, unquoted};
use crate::finding::Finding;
use crate::finding::catalogue::workbooks::PERCENT_UNSURE;

impl Shard<'_> {
    /// Whether a figure is of per cents, and may be a fraction of them as well, so that
    /// nobody knows which it is; that is told.
    #[cold]
    pub(super) fn may_be_fraction(&mut self, kind: usize, cell: &[u8], record: Record) -> bool {
        let percent = match self.percents.get(&kind) {
            Some(known) => *known,
            None => {
                let own = self.percent_of(kind);
                self.percents.insert(kind, own);
                own
            }
        };
        let Some(levels) = percent else { return false };
        if self.kinds[kind].sure == Sure::Sign {
            return false;
        }
        let unsure = match number::read(cell) {
            Reading::Fixed(value, _) => value != 0 && levels.allow_fraction(value),
            Reading::Wide(..) => true,
            Reading::Missing | Reading::TooLong(_) | Reading::Word => false,
        };
        if !unsure {
            return false;
        }
        let value = unquoted(cell).replace('.', ",");
        self.issues.add(&PERCENT_UNSURE, || {
            Finding::in_data(&PERCENT_UNSURE, record.excerpt(cell)).arg("value", value)
        });
        true
    }

    /// The levels of the per cents that the figures of a kind are; none where they are
    /// something else.
    fn percent_of(&self, kind: usize) -> Option<Levels> {
        let own = &self.kinds[kind];
        let Meaning::Series { targets, .. } = &own.meaning else {
            return None;
        };
        if !matches!(own.unit.trim(), "" | "%") {
            return None;
        }
        let of = |owner| Expected::of(self.vocabulary.model(), owner);
        let all = targets.iter().map(|target| of(target.owner));
        let percents = all.filter(|expected| expected.percent);
        percents.map(|one| Levels(one.levels)).reduce(Levels::and)
    }
}

/// The least and the greatest level or baseline of an indicator in per cents.
#[derive(Clone, Copy)]
pub(super) struct Levels(Option<(i64, i64)>);

impl Levels {
    /// Those of two indicators that the same figures are of.
    fn and(self, other: Levels) -> Levels {
        Levels(match (self.0, other.0) {
            (Some(own), Some(other)) => Some((own.0.min(other.0), own.1.max(other.1))),
            (own, other) => own.or(other),
        })
    }

    /// Whether a number may be a hundredth of its per cents: one of them at most, or far
    /// below the levels, or below them where a hundred times the number is not.
    fn allow_fraction(self, value: i64) -> bool {
        let value = value.unsigned_abs();
        let Some((least, most)) = self.0 else {
            return value <= ONE as u64;
        };
        let least = least.unsigned_abs().min(most.unsigned_abs());
        let most = most.unsigned_abs().max(least);
        let near = value.saturating_mul(100) <= most.saturating_mul(2);
        value <= ONE as u64 || value.saturating_mul(10) <= least || value < least && near
    }
}
