//! What must hold of every verdict.

use ctr::eval::verdict::Evaluation;
use ctr::eval::{Status, Verdict};
use num_traits::Signed;

/// What must hold of every evaluation.
pub fn hold(evaluation: &Evaluation) {
    let sum: u64 = evaluation.by_status.iter().sum();
    let listed = evaluation.verdicts.len() as u64;
    assert_eq!(sum, listed, "commitments by status");
    for status in Status::ALL {
        let of_it = evaluation.verdicts.iter().filter(|v| v.status() == status);
        let counted = evaluation.by_status[status as usize];
        assert_eq!(of_it.count() as u64, counted, "{status:?}");
    }
    evaluation.verdicts.iter().for_each(holds);
}

fn holds(verdict: &Verdict) {
    let told = || format!("{verdict:?}");
    match verdict.status() {
        Status::Met | Status::Exceeded => {
            assert_ne!(verdict.satisfied(), Some(false), "{}", told());
            assert!(verdict.shortfall().is_none(), "{}", told());
        }
        Status::Unmet => assert_ne!(verdict.satisfied(), Some(true), "{}", told()),
        // Of what was not understood nothing is known.
        Status::Unread => {
            assert!(verdict.satisfied().is_none(), "{}", told());
            assert!(verdict.shortfall().is_none(), "{}", told());
            assert!(verdict.pace().is_none(), "{}", told());
        }
        Status::NoData | Status::NotApplicable => {
            assert!(verdict.shortfall().is_none(), "{}", told());
        }
        _ => {}
    }
    if let Some(short) = verdict.shortfall() {
        assert!(!short.is_negative(), "{}", told());
        assert_ne!(verdict.satisfied(), Some(true), "{}", told());
    }
}
