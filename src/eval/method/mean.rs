//! The mean of scores (gộp điểm).
//!
//! Components without a score are left out and counted; without any there is none.
//! By groups it is the mean of the groups' means. What is achieved is so only where
//! every component is; a mean of 5 is not enough.

use super::cagr::Band;
use crate::model::number::{Exact, whole};
use num_traits::Signed;

/// One component.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// Its score, −5 to 5; none where there is none.
    pub score: Option<Exact>,
    /// Whether it is achieved.
    pub achieved: bool,
}

/// Several components as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mean {
    /// The band.
    pub band: Band,
    /// The mean.
    pub score: Option<Exact>,
    /// How many have a score.
    pub counted: usize,
    /// How many have none.
    pub left_out: usize,
}

/// The mean of all.
pub fn plain(all: &[Component]) -> Mean {
    by_groups(std::slice::from_ref(&all))
}

/// The mean of the means of groups; a group without a score is left out.
pub fn by_groups<G: AsRef<[Component]>>(groups: &[G]) -> Mean {
    let all = || groups.iter().flat_map(|group| group.as_ref());
    let scored = || all().filter(|one| one.score.is_some());
    let means: Vec<Exact> = groups
        .iter()
        .filter_map(|group| mean(group.as_ref().iter().filter_map(|one| one.score.as_ref())))
        .collect();
    let score = mean(means.iter());
    let band = match &score {
        None => Band::NotAvailable,
        Some(_) if scored().all(|one| one.achieved) => Band::Achieved,
        Some(score) => banded(score),
    };
    let counted = scored().count();
    Mean {
        band,
        score,
        counted,
        left_out: all().count() - counted,
    }
}

fn banded(score: &Exact) -> Band {
    let edge = Exact::new(5.into(), 2.into());
    if score >= &edge {
        Band::Substantial
    } else if !score.is_negative() {
        Band::Moderate
    } else if score >= &-edge {
        Band::Limited
    } else {
        Band::Deterioration
    }
}

fn mean<'a>(scores: impl Iterator<Item = &'a Exact>) -> Option<Exact> {
    let (mut sum, mut count) = (Exact::default(), 0);
    for score in scores {
        sum += score;
        count += 1;
    }
    (count > 0).then(|| sum / whole(count))
}
