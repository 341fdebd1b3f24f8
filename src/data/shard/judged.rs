//! What documents say that figures come to.

use super::super::issues::Record;
use super::super::judged::{self, Said};
use super::super::table::meta;
use super::{Shard, about, unquoted};
use crate::finding::catalogue::data as kinds;
use std::sync::Arc;

impl Shard<'_> {
    /// What a cell of published verdicts says; a word that is none is told of.
    pub fn verdict(&mut self, cell: &[u8], record: Record) -> Option<Said> {
        judged::read(cell).unwrap_or_else(|()| {
            let entry = &kinds::BAD_VERDICT;
            self.issues.add(entry, || about(entry, record, cell));
            None
        })
    }

    /// Takes note of the published verdict that stands in a field (from 0) beside a figure of
    /// a kind, at a place and period; the figure itself may be missing. A word that is no
    /// verdict is told of.
    #[cold]
    pub fn judge(
        &mut self,
        (kind, of): (usize, (u32, u32)),
        (at, cell): (usize, &[u8]),
        source: u32,
        record: Record,
    ) {
        let Some(said) = self.verdict(cell, record) else {
            return;
        };
        if self.kinds[kind].used {
            self.judged.push(judged::Met {
                kind,
                of,
                said,
                text: Arc::from(unquoted(cell).trim()),
                source: source >> meta::SOURCE,
                line: record.line,
                column: at as u32 + 1 + self.left,
            });
        }
    }
}
