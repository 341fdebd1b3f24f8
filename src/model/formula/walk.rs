//! The one way through a formula: its parts, and what it reads.

use super::{Formula, Over};
use crate::model::IndicatorId;

/// Over what, of which indicator, weighted by which.
type RollUp = (Over, IndicatorId, Option<IndicatorId>);

impl Formula {
    /// The formulas it is directly made of, as written; a weighted mean's values
    /// each with its weight behind it. What a roll-up is of is no part.
    pub fn parts(&self) -> Vec<&Formula> {
        match self {
            Formula::Number(_) | Formula::Indicator(_) | Formula::RollUp { .. } => Vec::new(),
            Formula::Negate(x)
            | Formula::Previous(x)
            | Formula::Growth(x)
            | Formula::AtEach(_, x) => vec![x],
            Formula::Arithmetic(_, a, b) | Formula::Compare(_, a, b) => vec![a, b],
            Formula::If(test, yes, no) => vec![test, yes, no],
            Formula::Call(_, all) => all.iter().collect(),
            Formula::WeightedMean(pairs) => pairs.iter().flat_map(|(x, w)| [x, w]).collect(),
        }
    }

    /// As [`Formula::parts`], to be changed.
    pub fn parts_mut(&mut self) -> Vec<&mut Formula> {
        match self {
            Formula::Number(_) | Formula::Indicator(_) | Formula::RollUp { .. } => Vec::new(),
            Formula::Negate(x)
            | Formula::Previous(x)
            | Formula::Growth(x)
            | Formula::AtEach(_, x) => vec![x],
            Formula::Arithmetic(_, a, b) | Formula::Compare(_, a, b) => vec![a, b],
            Formula::If(test, yes, no) => vec![test, yes, no],
            Formula::Call(_, all) => all.iter_mut().collect(),
            Formula::WeightedMean(pairs) => pairs.iter_mut().flat_map(|(x, w)| [x, w]).collect(),
        }
    }

    /// Puts `by` wherever it reads the figure of an indicator; what a roll-up is of
    /// stays.
    pub fn put(&mut self, id: IndicatorId, by: &Formula) {
        let mut left = vec![self];
        while let Some(next) = left.pop() {
            if next.reads().0 == Some(id) {
                *next = by.clone();
            } else {
                left.extend(next.parts_mut());
            }
        }
    }

    /// Itself and all that it is made of, each before its parts.
    pub fn walk(&self) -> impl Iterator<Item = &Formula> {
        self.walk_into(|_| true)
    }

    /// As [`Formula::walk`], without what is inside the parts that `enter` says no
    /// to; those parts themselves are given.
    pub fn walk_into(&self, enter: impl Fn(&Formula) -> bool) -> impl Iterator<Item = &Formula> {
        let mut left = vec![self];
        std::iter::from_fn(move || {
            let next = left.pop()?;
            if enter(next) {
                left.extend(next.parts().into_iter().rev());
            }
            Some(next)
        })
    }

    /// The indicators it reads, of whatever period and place, as written: those in
    /// brackets, and of a roll-up what it is of and its weight.
    pub fn inputs(&self) -> impl Iterator<Item = IndicatorId> {
        self.walk().flat_map(|part| {
            let (figure, roll_up) = part.reads();
            let rolled = roll_up.map(|(_, of, weight)| [Some(of), weight]);
            figure
                .into_iter()
                .chain(rolled.into_iter().flatten().flatten())
        })
    }

    /// The indicators whose figure of the result's own period and place it needs:
    /// a ring of these has no first figure. A roll-up over places counts too: a place's
    /// own sum is no figure of its parts. One over breakdowns reads other indicators.
    pub fn same_figure(&self) -> impl Iterator<Item = IndicatorId> {
        let inside = |part: &Formula| !matches!(part, Formula::Previous(_));
        self.walk_into(inside).flat_map(|part| {
            let (figure, roll_up) = part.reads();
            let places = roll_up.filter(|(over, ..)| *over == Over::Places);
            let rolled = places.map(|(_, of, weight)| [Some(of), weight]);
            figure
                .into_iter()
                .chain(rolled.into_iter().flatten().flatten())
        })
    }

    /// Over what it rolls up, and which indicators; what is counted or ranked at each
    /// place is read at all of them too.
    pub fn roll_ups(&self) -> impl Iterator<Item = (Over, IndicatorId)> {
        let roll_ups = self.walk().filter_map(|part| part.reads().1);
        let at_each = self.walk().flat_map(|part| {
            let mut inside = Vec::new();
            if let Formula::AtEach(_, of) = part {
                inside.extend(of.inputs());
            }
            inside.into_iter().map(|of| (Over::Places, of))
        });
        roll_ups.map(|(over, of, _)| (over, of)).chain(at_each)
    }

    /// Whether it goes over places: adds up, counts or ranks what they have.
    pub fn is_over_places(&self) -> bool {
        self.roll_ups().any(|(over, _)| over == Over::Places)
    }

    /// What this part alone reads: a figure, or a roll-up with its weight.
    fn reads(&self) -> (Option<IndicatorId>, Option<RollUp>) {
        match self {
            Formula::Indicator(id) => (Some(*id), None),
            Formula::RollUp {
                over, of, weight, ..
            } => (None, Some((*over, *of, *weight))),
            Formula::Number(_)
            | Formula::Negate(_)
            | Formula::Arithmetic(..)
            | Formula::Compare(..)
            | Formula::If(..)
            | Formula::Call(..)
            | Formula::Previous(_)
            | Formula::Growth(_)
            | Formula::AtEach(..)
            | Formula::WeightedMean(_) => (None, None),
        }
    }
}
