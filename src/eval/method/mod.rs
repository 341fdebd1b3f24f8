//! The methods of judging progress that are more than a straight line, as numbers in
//! and a rating out: nothing here knows a target or a report.
//!
//! ```text
//! weather   the projection of five years' mean change (phép chiếu)
//! cagr      the ratio of growth rates, and its score (tỷ số tăng trưởng)
//! escap     the current status index (chỉ số hiện trạng)
//! mean      the mean of scores, plain and by groups (gộp điểm)
//! power     powers with broken exponents between two rationals
//! ```
//!
//! Every comparison is one of exact rationals: a root is enclosed more and more closely
//! until the threshold lies outside of it.

pub mod cagr;
pub mod escap;
pub mod mean;
pub mod power;
pub mod weather;

pub use cagr::{Band, Cagr, Rated};
pub use weather::{Symbol, Weather};

use crate::model::number::Exact;

/// What a method comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// As it is.
    Exact(Exact),
    /// A number with a root in it, right to 30 digits and more: shown with “≈”.
    About(Exact),
    /// Past all measure: the target is the baseline, and was passed (true) or lost.
    Infinite(bool),
}

impl Value {
    /// The number, where it is one.
    pub fn number(&self) -> Option<&Exact> {
        match self {
            Value::Exact(value) | Value::About(value) => Some(value),
            Value::Infinite(_) => None,
        }
    }
}

/// `number` where higher is better, its negative where lower is.
fn directed(number: Exact, rising: bool) -> Exact {
    match rising {
        true => number,
        false => -number,
    }
}

/// A decimal constant of a method: so many ten-thousandths.
fn parts(ten_thousandths: i64) -> Exact {
    Exact::new(ten_thousandths.into(), 10_000.into())
}
