//! What stands beside many rows is said once: each text has a number, and a row the numbers
//! of its own.

use super::{Entry, Report};
use std::collections::HashMap;

/// The texts beside rows, numbered in the order of the rows.
pub(super) struct Marks {
    /// The texts; the first is number 1.
    pub texts: Vec<String>,
    /// The numbers of each entry.
    of: HashMap<usize, Vec<usize>>,
}

impl Marks {
    /// Those of the rows of the annexes that are wanted.
    pub(super) fn of(report: &Report, wanted: impl Fn(&Entry) -> bool) -> Marks {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut marks = Marks {
            texts: Vec::new(),
            of: HashMap::new(),
        };
        let rows = report.annex.iter().flat_map(|row| &row.entries);
        for &at in rows.chain(&report.works) {
            let entry = &report.entries[at];
            if marks.of.contains_key(&at) || !wanted(entry) {
                continue;
            }
            let numbers = entry.beside(report).into_iter().map(|text| {
                *known.entry(text).or_insert_with_key(|text| {
                    marks.texts.push(text.clone());
                    marks.texts.len()
                })
            });
            let mut numbers: Vec<usize> = numbers.collect();
            numbers.sort_unstable();
            marks.of.insert(at, numbers);
        }
        marks
    }

    /// The numbers of an entry.
    pub(super) fn numbers(&self, entry: usize) -> &[usize] {
        self.of.get(&entry).map_or(&[], Vec::as_slice)
    }
}
