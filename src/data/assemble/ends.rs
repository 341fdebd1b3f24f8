//! Figures of one end said as another period: a year, its last quarter, month or day.
//!
//! One that cannot be read, and would have stood before what is said of the same end, is
//! not stood for by a lesser standing.

use super::super::table::meta;
use super::Done;
use crate::model::Period;
use jiff::civil::Date;
use std::collections::HashMap;

/// Leaves unknown what is said of an end of which a better figure is lost.
pub(super) fn settle(done: &mut Done) {
    let columns = &mut done.columns;
    const LOST: u32 = meta::CONFLICT | meta::IMPOSSIBLE;
    let mut lost: HashMap<(u32, Date), u32> = HashMap::new();
    for (at, bits) in columns.meta.iter().enumerate() {
        if bits & LOST == LOST
            && let Some(end) = end(columns.period[at])
        {
            let flag = lost.entry((columns.place[at], end)).or_insert(u32::MAX);
            *flag = (*flag).min(bits & meta::FLAG);
        }
    }
    if lost.is_empty() {
        return;
    }
    for at in 0..columns.meta.len() {
        let bits = columns.meta[at];
        if bits & meta::CONFLICT != 0 {
            continue;
        }
        let better = end(columns.period[at])
            .and_then(|end| lost.get(&(columns.place[at], end)))
            .is_some_and(|flag| *flag < bits & meta::FLAG);
        if better {
            done.named.unclear += u64::from(bits & meta::NAMED == 0);
            columns.value[at] = 0;
            columns.meta[at] &= !(meta::SPILLED | meta::BETWEEN);
            columns.meta[at] |= meta::CONFLICT | meta::UNREAD | meta::NAMED;
        }
    }
}

/// The last day of a period that is one state's: of a year, a quarter, a month, a day.
fn end(period: u32) -> Option<Date> {
    let period = Period::from_key(period);
    let several = matches!(period, Period::Months(..) | Period::Years(..));
    (!several).then(|| period.end())
}
