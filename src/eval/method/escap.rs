//! The current status index (chỉ số hiện trạng): tenths of the way behind us.

use super::directed;
use crate::model::number::{Exact, whole};
use num_traits::{Signed, Zero};

/// CS = d·10·(y − y₀)/|T − y₀|; none where the target is the baseline.
pub fn status(baseline: &Exact, now: &Exact, target: &Exact, rising: bool) -> Option<Exact> {
    let way = target - baseline;
    if way.is_zero() {
        return None;
    }
    Some(directed(now - baseline, rising) * whole(10) / way.abs())
}

/// The index of who goes evenly: 10(t − t₀)/(τ − t₀).
pub fn due(passed: &Exact, all: &Exact) -> Exact {
    whole(10) * passed / all
}
