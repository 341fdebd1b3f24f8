//! Formulas over indicators.

mod walk;
mod written;

use crate::model::IndicatorId;
use crate::model::condition::Op;
use crate::model::number::Exact;

/// An arithmetic operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arithmetic {
    /// +
    Add,
    /// -
    Sub,
    /// ×
    Mul,
    /// ÷
    Div,
}

/// A function of several values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// tổng
    Sum,
    /// bình quân
    Mean,
    /// lớn nhất
    Max,
    /// nhỏ nhất
    Min,
}

/// What is made of a formula that is worked out at each of several places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtEach {
    /// đếm: at how many of the places of which a place is made it holds (is not 0).
    Count,
    /// thứ hạng: which a place is among those beside it; alike ones share a rank, and
    /// as many are left out behind them (1, 2, 2, 4).
    Rank {
        /// Whether the greatest is first, where that is said; else by which way the
        /// indicator is better.
        highest_first: Option<bool>,
    },
}

/// Over what a roll-up goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The places of which the place that the result is for is made.
    Places,
    /// Every breakdown (or declared part) of the indicator.
    Breakdowns,
}

/// A formula; its values are in base units of their dimension, so that
/// `[người] / [nghìn người]` is right whatever the units.
#[derive(Clone, Debug, PartialEq)]
pub enum Formula {
    /// A number.
    Number(Exact),
    /// An indicator's figure in the same period and place.
    Indicator(IndicatorId),
    /// -x
    Negate(Box<Formula>),
    /// x ∘ y
    Arithmetic(Arithmetic, Box<Formula>, Box<Formula>),
    /// x < y: 1 or 0.
    Compare(Op, Box<Formula>, Box<Formula>),
    /// nếu … thì … khác …
    If(Box<Formula>, Box<Formula>, Box<Formula>),
    /// tổng(…), bình quân(…)…
    Call(Function, Vec<Formula>),
    /// The formula's value one period before.
    Previous(Box<Formula>),
    /// Relative growth since the period before: x/x₋₁ − 1.
    Growth(Box<Formula>),
    /// Over places or breakdowns, weighted when `weight` is given.
    RollUp {
        /// Sum, mean, max or min; `Mean` with a weight is the weighted mean.
        function: Function,
        /// Over what.
        over: Over,
        /// Of which indicator.
        of: IndicatorId,
        /// Weighted by which.
        weight: Option<IndicatorId>,
    },
    /// đếm, thứ hạng theo địa bàn: of a formula at each place.
    AtEach(AtEach, Box<Formula>),
    /// bình quân gia quyền of pairs (value, weight).
    WeightedMean(Vec<(Formula, Formula)>),
}
