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
    /// Whether a figure is of per cents and at most one of them, so that nobody knows
    /// which it is; that is told.
    #[cold]
    pub(super) fn may_be_fraction(&mut self, kind: usize, cell: &[u8], record: Record) -> bool {
        let own = &self.kinds[kind];
        let Meaning::Series { targets, .. } = &own.meaning else {
            return false;
        };
        let percent = |owner| Expected::of(self.vocabulary.model(), owner).percent;
        let of_percent = matches!(own.unit.trim(), "" | "%")
            && own.sure != Sure::Sign
            && targets.iter().any(|target| percent(target.owner));
        let small = match number::read(cell) {
            Reading::Fixed(value, _) => value != 0 && value.abs() <= ONE,
            Reading::Wide(..) => true,
            Reading::Missing | Reading::TooLong(_) | Reading::Word => false,
        };
        if !(of_percent && small) {
            return false;
        }
        let value = unquoted(cell).replace('.', ",");
        self.issues.add(&PERCENT_UNSURE, || {
            Finding::in_data(&PERCENT_UNSURE, record.excerpt(cell)).arg("value", value)
        });
        true
    }
}
