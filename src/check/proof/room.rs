//! Whether lone bounds leave a figure room: most figures of a programme have a
//! level and what they are by nature, and no simplex is needed to see that both
//! can hold. Only a plain yes is given here; whatever is not plain is decided, and
//! explained, as any other rows are.

use crate::check::proof::system::{Row, Sense};
use crate::model::number::Exact;
use num_traits::{One, Signed};

/// A bound, and whether the figure must lie beyond it.
type Bound = Option<(Exact, bool)>;

/// Whether every row bounds one and the same figure, and some value is within all.
/// `x ≥ 74` and `x ≤ 100` leave room; `x > 5` and `x ≤ 5` leave none.
pub fn left(rows: &[&Row]) -> bool {
    let Some((figure, _)) = rows.first().and_then(|row| row.linear.single()) else {
        return false;
    };
    let (mut low, mut high): (Bound, Bound) = (None, None);
    for row in rows {
        let Some((_, factor)) = row.linear.single().filter(|(var, _)| *var == figure) else {
            return false;
        };
        let strict = row.sense == Sense::Gt;
        let level = level(&row.linear.constant, factor);
        let lower = factor.is_positive();
        if (lower || row.sense == Sense::Eq)
            && (low.as_ref())
                .is_none_or(|(most, beyond)| level > *most || strict && !beyond && level == *most)
        {
            low = Some((level.clone(), strict));
        }
        if (!lower || row.sense == Sense::Eq)
            && (high.as_ref()).is_none_or(|(least, beyond)| {
                level < *least || strict && !beyond && level == *least
            })
        {
            high = Some((level, strict));
        }
    }
    match (low, high) {
        (Some((low, above)), Some((high, below))) => low < high || low == high && !above && !below,
        _ => true,
    }
}

/// Where `factor` × figure + `constant` is 0.
fn level(constant: &Exact, factor: &Exact) -> Exact {
    if factor.is_one() {
        -constant
    } else if (-factor).is_one() {
        constant.clone()
    } else {
        -constant / factor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::proof::linear::Linear;
    use crate::check::proof::simplex::{self, Found};
    use crate::model::Op;
    use crate::model::number::whole;
    use foldhash::HashMap;
    use num_traits::Zero;

    /// Every pair and triple of small bounds: as the simplex decides.
    #[test]
    fn as_the_simplex_decides() {
        let ops = [Op::Lt, Op::Le, Op::Gt, Op::Ge, Op::Eq];
        let mut all = Vec::new();
        for factor in [1, -2, 3] {
            for (op, level) in ops
                .iter()
                .flat_map(|op| [-1, 0, 6].map(|level| (*op, level)))
            {
                let figure = Linear::figure(0, whole(factor));
                let mut row = Row::new(&figure, op, &Linear::number(whole(level)), vec![0]);
                // Unscaled, as rows are into which fixed figures were put.
                if factor == 3 {
                    row.linear = row.linear.times(&whole(3));
                }
                all.push(row);
            }
        }
        let (mut yes, mut no) = (0, 0);
        for a in &all {
            for b in &all {
                for c in [None, all.first(), all.last()] {
                    let rows: Vec<&Row> = [Some(a), Some(b), c].into_iter().flatten().collect();
                    let found = simplex::solve(&rows, &HashMap::default(), 1_000);
                    let holds = matches!(found, Found::Figures(_));
                    assert_eq!(left(&rows), holds, "{rows:?}");
                    *(if holds { &mut yes } else { &mut no }) += 1;
                }
            }
        }
        assert!(yes > 100 && no > 100);
    }

    #[test]
    fn what_is_not_lone_is_not_decided() {
        let sum = Linear::figure(0, whole(1)).plus(&Linear::figure(1, whole(1)), &whole(1));
        let joined = Row::new(&sum, Op::Ge, &Linear::number(Exact::zero()), vec![0]);
        let number = Row::new(&Linear::default(), Op::Ge, &Linear::default(), vec![0]);
        assert!(!left(&[&joined]) && !left(&[&number]) && !left(&[]));
    }
}
