//! Parts of a year that make up the whole of it: `6 tháng đầu năm` and `6 tháng cuối năm`,
//! nine months and a quarter.

use crate::model::Period;
use std::collections::{HashMap, HashSet};

/// The months of a part of one year, from the first to the last.
type Span = (i8, i8);

/// Of figures at places those, by place and [`Period::to_key`], of which some year is made
/// up with others of its place without a gap.
pub(super) fn of(rows: impl Iterator<Item = (u32, Period)>) -> HashSet<(u32, u32)> {
    let mut years: HashMap<(u32, i16), Vec<(Span, u32)>> = HashMap::new();
    for (place, period) in rows {
        let (start, end) = (period.start(), period.end());
        let within =
            start.year() == end.year() && !matches!(period, Period::Day(_) | Period::Year(_));
        if let (true, Some(key)) = (within, period.to_key()) {
            let span = (start.month(), end.month());
            years
                .entry((place, start.year()))
                .or_default()
                .push((span, key));
        }
    }
    let mut out = HashSet::new();
    for ((place, _), parts) in years {
        let (from, to) = (reached(&parts), reaching(&parts));
        let tiles = parts
            .iter()
            .filter(|((first, last), _)| from[*first as usize - 1] && to[*last as usize]);
        out.extend(tiles.map(|(_, key)| (place, *key)));
    }
    out
}

/// Whether parts that follow each other from January on end with each month; 0: before.
fn reached(parts: &[(Span, u32)]) -> [bool; 13] {
    let mut ends = [false; 13];
    ends[0] = true;
    for month in 1..=12 {
        let ends_here = |((first, last), _): &&(Span, u32)| {
            *last as usize == month && ends[*first as usize - 1]
        };
        ends[month] = parts.iter().any(|part| ends_here(&part));
    }
    ends
}

/// Whether parts that follow each other lead from behind each month to December.
fn reaching(parts: &[(Span, u32)]) -> [bool; 13] {
    let mut leads = [false; 13];
    leads[12] = true;
    for month in (0..12).rev() {
        let leads_on = |((first, last), _): &&(Span, u32)| {
            *first as usize == month + 1 && leads[*last as usize]
        };
        leads[month] = parts.iter().any(|part| leads_on(&part));
    }
    leads
}
