//! Spans of months that follow each other without a gap: which of them make up the whole of
//! a period (`6 tháng đầu năm` and `6 tháng cuối năm`, nine months and a quarter).

use crate::model::Period;
use std::collections::{HashMap, HashSet};

/// The first and the last of some months, both counted from the same one.
pub type Span = (i32, i32);

/// Of figures at places those, by place and [`Period::to_key`], of which some year is made
/// up with others of its place without a gap.
pub fn of_years(rows: impl Iterator<Item = (u32, Period)>) -> HashSet<(u32, u32)> {
    let mut years: HashMap<(u32, i16), Vec<(Span, u32)>> = HashMap::new();
    for (place, period) in rows {
        let (start, end) = (period.start(), period.end());
        let within =
            start.year() == end.year() && !matches!(period, Period::Day(_) | Period::Year(_));
        if let (true, Some(key)) = (within, period.to_key()) {
            let span = (i32::from(start.month()), i32::from(end.month()));
            let parts = years.entry((place, start.year())).or_default();
            parts.push((span, key));
        }
    }
    let mut out = HashSet::new();
    for ((place, _), parts) in years {
        let spans: Vec<Span> = parts.iter().map(|(span, _)| *span).collect();
        let tiles = Tiles::new(&spans, (1, 12));
        let made = parts.iter().filter(|(span, _)| tiles.is_in_one(*span));
        out.extend(made.map(|(_, key)| (place, *key)));
    }
    out
}

/// Spans within a whole, and how far they follow each other.
pub struct Tiles<'s> {
    spans: &'s [Span],
    whole: Span,
    /// Whether spans lead from the first month to before each month.
    reached: Vec<bool>,
    /// Whether spans lead from each month to the last one.
    leads: Vec<bool>,
}

impl<'s> Tiles<'s> {
    /// Of spans, none of which ends before it begins.
    pub fn new(spans: &'s [Span], whole: Span) -> Self {
        let count = usize::try_from(whole.1 - whole.0 + 1).unwrap_or(0);
        let mut tiles = Tiles {
            spans,
            whole,
            reached: vec![false; count + 1],
            leads: vec![false; count + 1],
        };
        tiles.reached[0] = true;
        tiles.leads[count] = true;
        for at in 1..=count {
            let mut ending = spans.iter().filter(|span| tiles.after(**span) == Some(at));
            let from = |span: &Span| tiles.at(span.0).is_some_and(|at| tiles.reached[at]);
            tiles.reached[at] = ending.any(from);
        }
        for at in (0..count).rev() {
            let mut beginning = spans.iter().filter(|span| tiles.at(span.0) == Some(at));
            let on = |span: &Span| tiles.after(*span).is_some_and(|at| tiles.leads[at]);
            tiles.leads[at] = beginning.any(on);
        }
        tiles
    }

    /// The place of a month among those of the whole, or right behind them.
    fn at(&self, month: i32) -> Option<usize> {
        let at = usize::try_from(month - self.whole.0).ok();
        at.filter(|at| *at < self.reached.len())
    }

    /// The place behind a span.
    fn after(&self, (_, last): Span) -> Option<usize> {
        self.at(last + 1)
    }

    /// Whether a span is one of some that make up the whole.
    pub fn is_in_one(&self, span: Span) -> bool {
        let before = self.at(span.0).is_some_and(|at| self.reached[at]);
        before && self.after(span).is_some_and(|at| self.leads[at])
    }

    /// Spans that make up the whole, by index, each the longest that leads to its end; none
    /// where none do.
    pub fn longest(&self) -> Option<Vec<usize>> {
        let (mut at, mut found) = (0, Vec::new());
        while at + 1 < self.reached.len() {
            let leads = |one: &(usize, &Span)| {
                let (_, span) = one;
                self.at(span.0) == Some(at) && self.after(**span).is_some_and(|at| self.leads[at])
            };
            let next = self.spans.iter().enumerate().filter(leads);
            let (index, span) = next.max_by_key(|(_, span)| span.1)?;
            found.push(index);
            at = self.after(*span)?;
        }
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_that_lead_to_the_end() {
        // Nine months, then a quarter; six months lead nowhere.
        let spans = [(1, 6), (1, 9), (10, 12), (1, 3), (8, 12)];
        let tiles = Tiles::new(&spans, (1, 12));
        assert_eq!(tiles.longest(), Some(vec![1, 2]));
        assert!(tiles.is_in_one((1, 9)) && tiles.is_in_one((10, 12)));
        assert!(!tiles.is_in_one((1, 6)) && !tiles.is_in_one((1, 3)));
        assert_eq!(Tiles::new(&spans[3..], (1, 12)).longest(), None);
    }

    #[test]
    fn many_spans_that_lead_nowhere_cost_little() {
        let spans: Vec<Span> = (0..40)
            .flat_map(|first| (first..40).map(move |last| (first, last)))
            .collect();
        assert_eq!(Tiles::new(&spans, (0, 40)).longest(), None);
    }
}
