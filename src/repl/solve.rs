//! Which value of one input makes a condition hold, exactly.
//!
//! A formula is written as a quotient of two polynomials of the one input, all
//! others at their figures. Where both are of the first degree the figures at
//! which the condition can turn are the roots of `N − L·D` for each level `L`
//! of the condition, and of `D`; between two of them nothing changes. So the
//! nearest value that meets the condition is found by looking at those points
//! and once between each two, and "there is none" is a proof. Formulas that
//! bend (lớn nhất, nếu, a product of the input with itself) are not of this
//! kind, and nothing is claimed of them.

use crate::eval::places::Site;
use crate::eval::reader::Reader;
use crate::eval::rolled::parts;
use crate::eval::scenario::Graph;
use crate::model::formula::{Arithmetic, Function, Over};
use crate::model::number::{Exact, whole};
use crate::model::{Formula, IndicatorId, Period};
use num_traits::{One, Signed, Zero};

/// Why no answer can be given.
#[derive(Clone, Debug)]
pub(super) enum Limit {
    /// Figures are missing.
    Missing,
    /// The formula is not of the kind that can be solved.
    Bends,
}

/// A polynomial, the constant first; no zeros at its end.
type Poly = Vec<Exact>;

/// A quotient of two polynomials of the input.
#[derive(Clone, Debug)]
pub(super) struct Ratio {
    above: Poly,
    below: Poly,
}

/// Higher degrees are not kept: they cannot be solved anyway.
const HIGHEST: usize = 6;

fn trim(mut poly: Poly) -> Poly {
    while poly.last().is_some_and(Zero::is_zero) {
        poly.pop();
    }
    poly
}

fn add(a: &Poly, b: &Poly, sign: &Exact) -> Poly {
    let zero = Exact::zero();
    let at = |poly: &Poly, i: usize| poly.get(i).unwrap_or(&zero).clone();
    trim(
        (0..a.len().max(b.len()))
            .map(|i| at(a, i) + sign * at(b, i))
            .collect(),
    )
}

fn multiply(a: &Poly, b: &Poly) -> Poly {
    if a.is_empty() || b.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Exact::zero(); a.len() + b.len() - 1];
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            out[i + j] += x * y;
        }
    }
    trim(out)
}

fn value(poly: &Poly, x: &Exact) -> Exact {
    poly.iter().rev().fold(Exact::zero(), |sum, c| sum * x + c)
}

impl Ratio {
    fn constant(number: Exact) -> Self {
        Self {
            above: trim(vec![number]),
            below: vec![Exact::one()],
        }
    }

    /// The input itself, times a number.
    pub(super) fn input(factor: Exact) -> Self {
        Self {
            above: vec![Exact::zero(), factor],
            below: vec![Exact::one()],
        }
    }

    fn number(&self) -> Option<Exact> {
        let degree = self.above.len().max(self.below.len());
        let below = self.below.first().filter(|_| degree <= 1)?;
        Some(self.above.first().cloned().unwrap_or_else(Exact::zero) / below)
    }

    fn combine(self, op: Arithmetic, other: Ratio) -> Result<Ratio, Limit> {
        let one = whole(1);
        let cross = |sign: &Exact| Ratio {
            above: if self.below == other.below {
                add(&self.above, &other.above, sign)
            } else {
                add(
                    &multiply(&self.above, &other.below),
                    &multiply(&other.above, &self.below),
                    sign,
                )
            },
            below: if self.below == other.below {
                self.below.clone()
            } else {
                multiply(&self.below, &other.below)
            },
        };
        let made = match op {
            Arithmetic::Add => cross(&one),
            Arithmetic::Sub => cross(&-one),
            Arithmetic::Mul => Ratio {
                above: multiply(&self.above, &other.above),
                below: multiply(&self.below, &other.below),
            },
            Arithmetic::Div => Ratio {
                above: multiply(&self.above, &other.below),
                below: multiply(&self.below, &other.above),
            },
        };
        if made.below.is_empty() {
            // Divided by zero whatever the input is.
            return Err(Limit::Missing);
        }
        match made.above.len().max(made.below.len()) > HIGHEST {
            true => Err(Limit::Bends),
            false => Ok(made),
        }
    }

    /// Whether both are of the first degree at most.
    pub(super) fn is_straight(&self) -> bool {
        self.above.len() <= 2 && self.below.len() <= 2
    }

    /// Its value, when there is one.
    pub(super) fn at(&self, x: &Exact) -> Option<Exact> {
        let below = value(&self.below, x);
        (!below.is_zero()).then(|| value(&self.above, x) / below)
    }

    /// Divided by a number.
    pub(super) fn over(mut self, number: &Exact) -> Self {
        self.above.iter_mut().for_each(|c| *c /= number);
        self
    }

    /// Where it can pass a level, or has none.
    fn turns(&self, levels: &[Exact]) -> Vec<Exact> {
        let root = |poly: &Poly| match poly.as_slice() {
            [c, k] => Some(-c / k),
            _ => None,
        };
        let passes = levels
            .iter()
            .filter_map(|level| root(&add(&self.above, &self.below, &-level)));
        passes.chain(root(&self.below)).collect()
    }
}

/// The input, and what it is read with.
pub(super) struct Expand<'r, 'a> {
    pub reader: &'r Reader<'a>,
    pub graph: &'r Graph,
    pub site: &'r Site,
    /// The input.
    pub of: IndicatorId,
    /// Of which period.
    pub period: Period,
}

impl Expand<'_, '_> {
    /// An indicator's figure, in base units, as a quotient of the input.
    pub(super) fn indicator(
        &self,
        id: IndicatorId,
        site: &Site,
        period: Period,
        depth: u32,
    ) -> Result<Ratio, Limit> {
        let model = self.reader.model;
        let indicator = model.indicator(id);
        let factor = indicator
            .unit
            .map_or_else(Exact::one, |unit| model.units.get(unit).factor.clone());
        let here = site.key() == self.site.key();
        if here && id == self.of && period == self.period {
            return Ok(Ratio::input(factor));
        }
        let assumed = site
            .ids()
            .any(|place| self.reader.data.assumed(id, place, period));
        let depends = self.graph.affected(&[self.of]).contains(&id);
        if let Some(formula) = indicator.formula.as_ref().filter(|_| depends && !assumed) {
            if depth > 40 {
                return Err(Limit::Bends);
            }
            return self.formula(formula, site, period, depth + 1);
        }
        let point = self
            .reader
            .at(id, site, period)
            .map_err(|_| Limit::Missing)?;
        let number = point.number.ok_or(Limit::Missing)?;
        Ok(Ratio::constant(number * factor))
    }

    fn formula(
        &self,
        formula: &Formula,
        site: &Site,
        period: Period,
        depth: u32,
    ) -> Result<Ratio, Limit> {
        let expand = |x: &Formula| self.formula(x, site, period, depth);
        match formula {
            Formula::Number(number) => Ok(Ratio::constant(number.clone())),
            Formula::Indicator(id) => self.indicator(*id, site, period, depth),
            Formula::Negate(x) => Ratio::constant(whole(-1)).combine(Arithmetic::Mul, expand(x)?),
            Formula::Arithmetic(op, a, b) => expand(a)?.combine(*op, expand(b)?),
            Formula::Compare(op, a, b) => {
                let (a, b) = (constant(&expand(a)?)?, constant(&expand(b)?)?);
                let holds = crate::eval::formula::compares(*op, &a, &b);
                Ok(Ratio::constant(whole(i64::from(holds))))
            }
            Formula::If(test, yes, no) => {
                let test = constant(&expand(test)?)?;
                expand(if test.is_zero() { no } else { yes })
            }
            Formula::Call(function, all) => {
                let all: Result<Vec<Ratio>, Limit> = all.iter().map(expand).collect();
                gather(*function, all?)
            }
            Formula::Previous(x) => self.formula(x, site, period.previous(), depth),
            Formula::Growth(x) => {
                let then = self.formula(x, site, period.previous(), depth)?;
                let growth = expand(x)?.combine(Arithmetic::Div, then)?;
                growth.combine(Arithmetic::Sub, Ratio::constant(whole(1)))
            }
            Formula::WeightedMean(pairs) => {
                let pairs: Result<Vec<_>, Limit> = pairs
                    .iter()
                    .map(|(a, b)| Ok((expand(a)?, expand(b)?)))
                    .collect();
                weighted(pairs?)
            }
            // It jumps where a place passes the line, or another place.
            Formula::AtEach(..) => Err(Limit::Bends),
            Formula::RollUp {
                function,
                over,
                of,
                weight,
            } => {
                let all = parts(self.reader, *over, *of, site, Some(period));
                if weight.is_some() && *over == Over::Breakdowns {
                    return Err(Limit::Bends);
                }
                let each = |id: IndicatorId, site: &Site| self.indicator(id, site, period, depth);
                match weight {
                    None => {
                        let all: Result<Vec<_>, Limit> =
                            all.iter().map(|(id, site)| each(*id, site)).collect();
                        gather(*function, all?)
                    }
                    Some(weight) => {
                        let pairs: Result<Vec<_>, Limit> = (all.iter())
                            .map(|(id, site)| Ok((each(*id, site)?, each(*weight, site)?)))
                            .collect();
                        weighted(pairs?)
                    }
                }
            }
        }
    }
}

fn constant(ratio: &Ratio) -> Result<Exact, Limit> {
    ratio.number().ok_or(Limit::Bends)
}

fn gather(function: Function, all: Vec<Ratio>) -> Result<Ratio, Limit> {
    let count = all.len();
    if matches!(function, Function::Max | Function::Min) {
        let numbers: Result<Vec<Exact>, Limit> = all.iter().map(constant).collect();
        let numbers = numbers?.into_iter();
        let chosen = if function == Function::Max {
            numbers.max()
        } else {
            numbers.min()
        };
        return Ok(Ratio::constant(chosen.ok_or(Limit::Missing)?));
    }
    let mut all = all.into_iter();
    let first = all.next().ok_or(Limit::Missing)?;
    let sum = all.try_fold(first, |sum, one| sum.combine(Arithmetic::Add, one))?;
    match function {
        Function::Mean => Ok(sum.over(&whole(count as i64))),
        _ => Ok(sum),
    }
}

fn weighted(pairs: Vec<(Ratio, Ratio)>) -> Result<Ratio, Limit> {
    let (mut sum, mut weights) = (
        Ratio::constant(Exact::zero()),
        Ratio::constant(Exact::zero()),
    );
    for (value, weight) in pairs {
        weights = weights.combine(Arithmetic::Add, weight.clone())?;
        sum = sum.combine(Arithmetic::Add, value.combine(Arithmetic::Mul, weight)?)?;
    }
    sum.combine(Arithmetic::Div, weights)
}

/// The nearest value of the input that meets a condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Nearest {
    /// This one.
    At(Exact),
    /// Anything beyond this one, not itself.
    Beyond(Exact, Way),
    /// None at all, within what the input can be.
    Never,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// What the input can be.
#[derive(Clone, Debug, Default)]
pub(super) struct Bounds {
    pub least: Option<Exact>,
    pub most: Option<Exact>,
}

impl Bounds {
    fn hold(&self, x: &Exact) -> bool {
        self.least.as_ref().is_none_or(|least| least <= x)
            && self.most.as_ref().is_none_or(|most| x <= most)
    }
}

/// The value of the input nearest to `now` for which `meets` the figure.
/// `levels` are all figures at which `meets` can turn.
pub(super) fn nearest(
    ratio: &Ratio,
    levels: &[Exact],
    now: &Exact,
    bounds: &Bounds,
    meets: &dyn Fn(&Exact) -> bool,
) -> Nearest {
    let mut points = ratio.turns(levels);
    points.extend(bounds.least.clone());
    points.extend(bounds.most.clone());
    points.push(now.clone());
    points.retain(|x| bounds.hold(x));
    points.sort();
    points.dedup();
    let good = |x: &Exact| bounds.hold(x) && ratio.at(x).is_some_and(|y| meets(&y));
    let mut best: Option<(Exact, bool, Nearest)> = None;
    let mut offer = |x: &Exact, open: bool, found: Nearest| {
        let far = (x - now).abs();
        let nearer = best
            .as_ref()
            .is_none_or(|(known, known_open, _)| (&far, open) < (known, *known_open));
        if nearer {
            best = Some((far, open, found));
        }
    };
    for (at, x) in points.iter().enumerate() {
        if good(x) {
            offer(x, false, Nearest::At(x.clone()));
            continue;
        }
        let after = points
            .get(at + 1)
            .map_or(x + whole(1), |next| (x + next) / whole(2));
        let before = (at.checked_sub(1)).map_or(x - whole(1), |i| (x + &points[i]) / whole(2));
        if good(&after) {
            offer(x, true, Nearest::Beyond(x.clone(), Way::Up));
        }
        if good(&before) {
            offer(x, true, Nearest::Beyond(x.clone(), Way::Down));
        }
    }
    best.map_or(Nearest::Never, |(.., found)| found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ratio(a: i64, b: i64, c: i64, d: i64) -> Ratio {
        Ratio {
            above: trim(vec![whole(b), whole(a)]),
            below: trim(vec![whole(d), whole(c)]),
        }
    }

    proptest! {
        /// No value on a fine grid that meets the condition is nearer than the
        /// one found, and where none is found none on the grid does.
        #[test]
        fn nothing_nearer_meets(
            (a, b, c, d) in (-9i64..9, -9i64..9, -9i64..9, -9i64..9),
            level in -9i64..9, now in 0i64..20, rising: bool, strict: bool,
        ) {
            prop_assume!(c != 0 || d != 0);
            let ratio = ratio(a, b, c, d);
            let level = whole(level);
            let meets = |y: &Exact| match (rising, strict) {
                (true, true) => y > &level,
                (true, false) => y >= &level,
                (false, true) => y < &level,
                (false, false) => y <= &level,
            };
            let now = whole(now);
            let bounds = Bounds { least: Some(whole(0)), most: None };
            let found = nearest(&ratio, std::slice::from_ref(&level), &now, &bounds, &meets);
            let far = match &found {
                Nearest::At(x) => {
                    prop_assert!(ratio.at(x).is_some_and(|y| meets(&y)));
                    Some((x - &now).abs())
                }
                Nearest::Beyond(x, way) => {
                    let step = Exact::new(1.into(), 1_000_000.into());
                    let near = if *way == Way::Up { x + step } else { x - step };
                    prop_assert!(ratio.at(&near).is_some_and(|y| meets(&y)));
                    Some((x - &now).abs())
                }
                Nearest::Never => None,
            };
            for n in 0..240 {
                let x = Exact::new(n.into(), 6.into());
                if ratio.at(&x).is_some_and(|y| meets(&y)) {
                    let far = far.clone();
                    prop_assert!(far.is_some_and(|far| (&x - &now).abs() >= far), "{x} {found:?}");
                }
            }
        }
    }
}
