//! The words of remarks.

use crate::eval::verdict::Remark;
use crate::model::number::{Exact, plain, vietnamese};

/// A remark in both languages.
pub fn remark(vi: impl Into<String>, en: impl Into<String>) -> Remark {
    Remark {
        vi: vi.into(),
        en: en.into(),
        refutes: false,
    }
}

/// A remark that figures contradict each other, or may not be all.
pub fn refusal(vi: impl Into<String>, en: impl Into<String>) -> Remark {
    Remark {
        refutes: true,
        ..remark(vi, en)
    }
}

/// A number for a Vietnamese and an English sentence, at most six decimals.
pub fn number(value: &Exact) -> (String, String) {
    let en = plain(value, 6);
    (vietnamese(&en), en)
}

/// Adds remarks that are not there yet.
pub fn merge(into: &mut Vec<Remark>, more: Vec<Remark>) {
    for one in more {
        if !into.contains(&one) {
            into.push(one);
        }
    }
}
