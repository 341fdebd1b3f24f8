//! An exact simplex over bounds: finds figures that satisfy rows, or multipliers
//! under which the rows contradict each other. Strict bounds are kept exactly, as
//! numbers with an infinitesimal part; Bland's rule makes it end.
//!
//! A row of one figure is a bound of it; a row of several is a bound of a sum,
//! which is a variable of its own, defined by a line of the tableau.

use crate::check::proof::linear::Var;
use crate::check::proof::system::{Row, Sense};
use crate::model::number::Exact;
use foldhash::HashMap;
use num_traits::{One, Signed, Zero};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// A number and its infinitesimal part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near(pub Exact, pub Exact);

impl Near {
    /// 0.
    pub fn zero() -> Near {
        Near(Exact::zero(), Exact::zero())
    }

    /// Adds `factor` × another.
    pub fn add(&mut self, other: &Near, factor: &Exact) {
        self.0 += factor * &other.0;
        self.1 += factor * &other.1;
    }

    /// `factor` × `self`.
    pub fn times(&self, factor: &Exact) -> Near {
        Near(&self.0 * factor, &self.1 * factor)
    }
}

/// A bound: where, and the row it is from with the row's coefficient.
type Bound = Option<(Near, usize, Exact)>;

/// Multipliers under which rows add up to what cannot be; by row.
pub type Multipliers = Vec<(usize, Exact)>;

/// What was found.
#[derive(Debug)]
pub enum Found {
    /// Figures that satisfy every row.
    Figures(HashMap<Var, Exact>),
    /// The rows cannot all hold.
    Contradiction(Multipliers),
    /// Not known: too much to compute.
    TooLarge,
}

#[derive(Default)]
struct Tableau {
    lower: Vec<Bound>,
    upper: Vec<Bound>,
    value: Vec<Near>,
    /// Of each basic variable, what it is in terms of the others.
    lines: BTreeMap<usize, BTreeMap<usize, Exact>>,
}

/// Solves rows from figures that are near a solution, or from none; at most `most`
/// pivots.
pub fn solve(rows: &[&Row], near: &HashMap<Var, Exact>, most: usize) -> Found {
    let mut figures: Vec<Var> = rows
        .iter()
        .flat_map(|row| row.linear.terms.iter().map(|(var, _)| *var))
        .collect();
    figures.sort_unstable();
    figures.dedup();
    let mut tableau = Tableau::default();
    for var in &figures {
        let value = near.get(var).cloned().unwrap_or_default();
        tableau.variable(Near(value, Exact::zero()));
    }
    let mut sums: HashMap<Vec<(Var, String)>, usize> = HashMap::default();
    // Bounds of figures before sums: no line of the tableau then needs to follow.
    let (single, several): (Vec<_>, Vec<_>) =
        (rows.iter().enumerate()).partition(|(_, row)| row.linear.terms.len() < 2);
    for (at, row) in single.into_iter().chain(several) {
        let place = |var: Var| figures.binary_search(&var).unwrap_or_default();
        let (variable, factor) = match row.linear.terms.as_slice() {
            [] if row.admits(&row.linear.constant) => continue,
            [] => return Found::Contradiction(vec![(at, alone(row))]),
            [(var, factor)] => (place(*var), factor.clone()),
            [(_, first), ..] => {
                let form = row.linear.times(&first.recip());
                let name = form.terms.iter().map(|(v, f)| (*v, f.to_string()));
                let variable = *sums.entry(name.collect()).or_insert_with(|| {
                    let line = form.terms.iter().map(|(v, f)| (place(*v), f.clone()));
                    tableau.sum(line.collect())
                });
                (variable, first.clone())
            }
        };
        if let ControlFlow::Break(found) = tableau.bound(variable, at, row, &factor) {
            return Found::Contradiction(found);
        }
    }
    match tableau.run(most) {
        None => Found::TooLarge,
        Some(ControlFlow::Break(found)) => Found::Contradiction(found),
        Some(ControlFlow::Continue(())) => {
            let small = tableau.small();
            let figures = figures.iter().enumerate().map(|(at, var)| {
                let Near(value, part) = &tableau.value[at];
                (*var, value + part * &small)
            });
            Found::Figures(figures.collect())
        }
    }
}

/// The multiplier with which a row without figures is a contradiction.
fn alone(row: &Row) -> Exact {
    if row.linear.constant.is_positive() {
        -Exact::one()
    } else {
        Exact::one()
    }
}

impl Tableau {
    fn variable(&mut self, value: Near) -> usize {
        self.lower.push(None);
        self.upper.push(None);
        self.value.push(value);
        self.value.len() - 1
    }

    /// A variable that is a sum of figures. None is basic when sums are defined
    /// but sums themselves, so the line needs no putting in.
    fn sum(&mut self, line: BTreeMap<usize, Exact>) -> usize {
        let zero = Near(Exact::zero(), Exact::zero());
        let value = line.iter().fold(zero, |sum, (at, factor)| {
            let Near(a, b) = &self.value[*at];
            Near(sum.0 + a * factor, sum.1 + b * factor)
        });
        let variable = self.variable(value);
        self.lines.insert(variable, line);
        variable
    }

    /// Takes in a row that bounds a variable: `factor` × variable + constant.
    fn bound(
        &mut self,
        variable: usize,
        at: usize,
        row: &Row,
        factor: &Exact,
    ) -> ControlFlow<Multipliers> {
        let level = -&row.linear.constant / factor;
        let part = match row.sense {
            Sense::Gt => Exact::one(),
            _ => Exact::zero(),
        };
        if factor.is_positive() || row.sense == Sense::Eq {
            let low = Near(level.clone(), part.clone());
            if self.lower[variable].as_ref().is_none_or(|(b, ..)| *b < low) {
                self.lower[variable] = Some((low, at, factor.clone()));
            }
        }
        if factor.is_negative() || row.sense == Sense::Eq {
            let high = Near(level, -part);
            if self.upper[variable]
                .as_ref()
                .is_none_or(|(b, ..)| *b > high)
            {
                self.upper[variable] = Some((high, at, factor.clone()));
            }
        }
        let (low, high) = (&self.lower[variable], &self.upper[variable]);
        if let (Some((low, a, of_low)), Some((high, b, of_high))) = (low, high)
            && low > high
        {
            let found = vec![(*a, of_low.recip()), (*b, -of_high.recip())];
            return ControlFlow::Break(found);
        }
        // A figure that is not a sum stays within its bounds.
        if !self.lines.contains_key(&variable) {
            let to = match (low, high) {
                (Some((low, ..)), _) if self.value[variable] < *low => low.clone(),
                (_, Some((high, ..))) if self.value[variable] > *high => high.clone(),
                _ => return ControlFlow::Continue(()),
            };
            self.moved(variable, to);
        }
        ControlFlow::Continue(())
    }

    /// Gives a variable outside the basis another value.
    fn moved(&mut self, variable: usize, to: Near) {
        let by = (
            &to.0 - &self.value[variable].0,
            &to.1 - &self.value[variable].1,
        );
        for (basic, line) in &self.lines {
            if let Some(factor) = line.get(&variable) {
                let value = &mut self.value[*basic];
                value.0 += factor * &by.0;
                value.1 += factor * &by.1;
            }
        }
        self.value[variable] = to;
    }

    fn under(&self, variable: usize) -> bool {
        (self.lower[variable].as_ref()).is_some_and(|(low, ..)| self.value[variable] < *low)
    }

    fn over(&self, variable: usize) -> bool {
        (self.upper[variable].as_ref()).is_some_and(|(high, ..)| self.value[variable] > *high)
    }

    /// Whether a variable may still rise (or fall).
    fn free(&self, variable: usize, rise: bool) -> bool {
        let value = &self.value[variable];
        if rise {
            (self.upper[variable].as_ref()).is_none_or(|(high, ..)| value < high)
        } else {
            (self.lower[variable].as_ref()).is_none_or(|(low, ..)| value > low)
        }
    }

    /// Pivots until every bound holds or a line cannot be mended; none: after
    /// `most` of them it is not known.
    fn run(&mut self, most: usize) -> Option<ControlFlow<Multipliers>> {
        for _ in 0..most {
            let broken = (self.lines.keys().copied()).find(|v| self.under(*v) || self.over(*v));
            let Some(basic) = broken else {
                return Some(ControlFlow::Continue(()));
            };
            let rise = self.under(basic);
            let enters = (self.lines[&basic].iter())
                .find(|(v, factor)| self.free(**v, rise == factor.is_positive()))
                .map(|(v, _)| *v);
            match enters {
                Some(enters) => self.pivot(basic, enters, rise),
                None => return Some(ControlFlow::Break(self.conflict(basic, rise))),
            }
        }
        None
    }

    fn pivot(&mut self, leaves: usize, enters: usize, rise: bool) {
        let Some(mut line) = self.lines.remove(&leaves) else {
            return;
        };
        let Some(factor) = line.remove(&enters) else {
            return;
        };
        let bound = if rise { &self.lower } else { &self.upper };
        let Some((target, ..)) = bound[leaves].clone() else {
            return;
        };
        let by = Near(
            (&target.0 - &self.value[leaves].0) / &factor,
            (&target.1 - &self.value[leaves].1) / &factor,
        );
        self.value[leaves] = target;
        let entering = &mut self.value[enters];
        entering.0 += &by.0;
        entering.1 += &by.1;
        // enters = (leaves − the rest) / factor
        let recip = factor.recip();
        for other in line.values_mut() {
            *other = &*other * -&recip;
        }
        line.insert(leaves, recip);
        for (basic, other) in &mut self.lines {
            let Some(times) = other.remove(&enters) else {
                continue;
            };
            let value = &mut self.value[*basic];
            value.0 += &times * &by.0;
            value.1 += &times * &by.1;
            for (variable, factor) in &line {
                let slot = other.entry(*variable).or_insert_with(Exact::zero);
                *slot += &times * factor;
                if slot.is_zero() {
                    other.remove(variable);
                }
            }
        }
        self.lines.insert(enters, line);
    }

    /// The multipliers of the bounds that hold a broken variable where it is.
    fn conflict(&self, basic: usize, rise: bool) -> Multipliers {
        let mut out = Multipliers::new();
        let mut take = |bound: &Bound, factor: Exact| {
            if let Some((_, row, of)) = bound {
                out.push((*row, factor / of));
            }
        };
        let sign = if rise { Exact::one() } else { -Exact::one() };
        let own = if rise { &self.lower } else { &self.upper };
        take(&own[basic], sign.clone());
        for (variable, factor) in &self.lines[&basic] {
            let held = if rise == factor.is_positive() {
                &self.upper
            } else {
                &self.lower
            };
            take(&held[*variable], -factor * &sign);
        }
        out
    }

    /// A number small enough to stand for the infinitesimal.
    fn small(&self) -> Exact {
        let mut small = Exact::one();
        let mut within = |low: &Near, high: &Near| {
            let (gap, more) = (&high.0 - &low.0, &low.1 - &high.1);
            if more.is_positive() && gap.is_positive() {
                small = (gap / more).min(small.clone());
            }
        };
        for (at, value) in self.value.iter().enumerate() {
            if let Some((low, ..)) = &self.lower[at] {
                within(low, value);
            }
            if let Some((high, ..)) = &self.upper[at] {
                within(value, high);
            }
        }
        small
    }
}

/// Checks that rows with these multipliers add up to what cannot be: no figure is
/// left, only rows that are equal to 0 have multipliers below 0, and the rest is
/// below 0, or 0 where a row must be above it.
pub fn contradicts(rows: &[&Row], multipliers: &Multipliers) -> bool {
    let mut figures: HashMap<Var, Exact> = HashMap::default();
    let mut constant = Exact::zero();
    let mut strict = false;
    for (at, factor) in multipliers {
        let row = rows[*at];
        if factor.is_negative() && row.sense != Sense::Eq {
            return false;
        }
        strict |= row.sense == Sense::Gt && factor.is_positive();
        constant += &row.linear.constant * factor;
        for (var, of) in &row.linear.terms {
            *figures.entry(*var).or_default() += of * factor;
        }
    }
    // Equalities alone add up to a number other than 0.
    let equal = (multipliers.iter()).all(|(at, _)| rows[*at].sense == Sense::Eq);
    figures.values().all(Zero::is_zero)
        && (constant.is_negative() || equal && !constant.is_zero() || strict && constant.is_zero())
}
