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

/// So many reasons why a figure cannot be computed are told with it and where another
/// formula reads it: in a chain of formulas each has all those of the ones before.
const MOST_REASONS: usize = 64;

/// The first of these reasons, and that there are more; that figures contradict each
/// other is not lost with those left out.
pub fn bounded(mut all: Vec<Remark>) -> Vec<Remark> {
    if all.len() <= MOST_REASONS {
        return all;
    }
    let more = remark(
        "còn lý do khác: xem từng chỉ tiêu, từng địa bàn mà số này được tính từ đó",
        "there are more reasons: see each indicator and place that it is computed from",
    );
    let is_more = |one: &Remark| one.vi == more.vi;
    let mut refutes = all.iter().any(|one| is_more(one) && one.refutes);
    all.retain(|one| !is_more(one));
    refutes |= all.iter().skip(MOST_REASONS).any(|one| one.refutes);
    all.truncate(MOST_REASONS);
    all.push(Remark { refutes, ..more });
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(count: usize) -> Vec<Remark> {
        (0..count)
            .map(|at| remark(at.to_string(), at.to_string()))
            .collect()
    }

    #[test]
    fn few_reasons_are_told_as_they_are() {
        assert_eq!(bounded(reasons(MOST_REASONS)), reasons(MOST_REASONS));
    }

    #[test]
    fn of_many_reasons_a_contradiction_is_not_lost() {
        let mut all = reasons(MOST_REASONS);
        all.push(refusal("khác nhau", "they differ"));
        let once = bounded(all);
        assert_eq!(once.len(), MOST_REASONS + 1);
        assert!(once.last().is_some_and(|last| last.refutes));
        assert_eq!(bounded(once.clone()), once);
        let above = [reasons(1), once.clone()].concat();
        let above = bounded(above);
        assert_eq!(above.len(), MOST_REASONS + 1);
        assert_eq!(above.last(), once.last());
    }
}
