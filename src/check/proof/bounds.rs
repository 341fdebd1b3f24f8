//! Bounds carried from figure to figure until nothing changes: long chains of
//! comparisons are decided so in one go, exactly.
//!
//! Each bound remembers the row it is from and the bounds it was worked out with.
//! Where a figure's lower bound comes to lie above its upper one, those causes are
//! the rows that contradict each other, with their multipliers; nothing else is
//! tried. Where no bound changes any more, all figures at their lower bounds, or all
//! at their upper ones, may satisfy every row; else nothing is known.

use crate::check::proof::linear::Var;
use crate::check::proof::simplex::{Found, Multipliers, Near};
use crate::check::proof::system::{Row, Sense};
use crate::model::number::Exact;
use num_traits::{One, Signed, Zero};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// Bounds may come nearer and nearer for ever: so often a row is gone through.
const MOST_TIMES: usize = 40;

/// A bound of more digits than this is not carried on.
const MOST_BITS: u64 = 512;

/// Of two bounds of a figure, the lower one and the upper one.
const SIDES: [usize; 2] = [LOWER, UPPER];
const LOWER: usize = 0;
const UPPER: usize = 1;

/// A bound of a figure and where it is from.
struct Bound {
    value: Near,
    row: usize,
    /// What the row is multiplied by; below 0 for an equality read backwards.
    by: Exact,
    /// What it was worked out with.
    with: Held,
    /// Its own place in `with`, which it was worked out without.
    own: usize,
}

/// The figures of a row, with its coefficients and their bounds at the time; of all
/// the bounds that one look at a row gives, there is one.
type Held = Rc<[(usize, Exact, Option<usize>)]>;

/// The figures of some rows, what is known of them so far, and what is to be done.
struct Carrying<'r> {
    rows: &'r [&'r Row],
    /// Of each row, its figures by place.
    terms: Vec<Vec<(usize, &'r Exact)>>,
    /// Of each figure, the rows it is in.
    in_rows: Vec<Vec<usize>>,
    /// Every bound ever worked out; later ones are from earlier ones only.
    all: Vec<Bound>,
    /// Of each figure, its bounds now.
    now: Vec<[Option<usize>; 2]>,
    waiting: VecDeque<usize>,
    is_waiting: Vec<bool>,
    /// Figures in all rows.
    total: usize,
    /// Figures in rows gone through so far.
    work: usize,
    /// A bound had too many digits to be carried on.
    too_long: bool,
}

/// What bounds alone tell of rows: [`Found::TooLarge`] where numbers grew too long to
/// be carried, none where bounds do not settle it.
pub fn settle(rows: &[&Row]) -> Option<Found> {
    let mut vars: Vec<Var> = (rows.iter())
        .flat_map(|row| row.linear.terms.iter().map(|(var, _)| *var))
        .collect();
    vars.sort_unstable();
    vars.dedup();
    if rows.iter().any(|row| row.linear.is_number()) {
        return None;
    }
    let mut carrying = Carrying::new(rows, &vars);
    match carrying.run() {
        Some(multipliers) => Some(Found::Contradiction(multipliers)),
        None => {
            let at_bounds = SIDES.iter().find_map(|side| carrying.all_at(*side));
            let too_long = carrying.too_long;
            match at_bounds.or_else(|| carrying.one_by_one()) {
                Some(figures) => Some(Found::Figures(vars.into_iter().zip(figures).collect())),
                None => too_long.then_some(Found::TooLarge),
            }
        }
    }
}

/// A bound that nothing asks for.
fn chosen(value: &Near) -> Bound {
    Bound {
        value: value.clone(),
        row: usize::MAX,
        by: Exact::one(),
        with: Rc::new([]),
        own: 0,
    }
}

impl<'r> Carrying<'r> {
    fn new(rows: &'r [&'r Row], vars: &[Var]) -> Self {
        let place = |var: Var| vars.binary_search(&var).unwrap_or_default();
        let terms: Vec<Vec<(usize, &Exact)>> = (rows.iter())
            .map(|row| {
                let terms = row.linear.terms.iter();
                terms.map(|(var, factor)| (place(*var), factor)).collect()
            })
            .collect();
        let total = terms.iter().map(Vec::len).sum();
        let mut in_rows = vec![Vec::new(); vars.len()];
        for (at, terms) in terms.iter().enumerate() {
            terms.iter().for_each(|(var, _)| in_rows[*var].push(at));
        }
        // Bounds of one figure first: the others follow from them.
        let (single, several): (Vec<usize>, Vec<usize>) =
            (0..rows.len()).partition(|at| terms[*at].len() == 1);
        Self {
            rows,
            terms,
            in_rows,
            all: Vec::new(),
            now: vec![[None; 2]; vars.len()],
            waiting: single.into_iter().chain(several).collect(),
            is_waiting: vec![true; rows.len()],
            total,
            work: 0,
            too_long: false,
        }
    }

    /// Carries bounds on until none changes, or so often as is allowed; the
    /// multipliers of a contradiction come upon.
    fn run(&mut self) -> Option<Multipliers> {
        let most = self.work + self.total * MOST_TIMES;
        while let Some(at) = self.waiting.pop_front() {
            self.is_waiting[at] = false;
            for backwards in [false, true] {
                if backwards && self.rows[at].sense != Sense::Eq {
                    continue;
                }
                if let Some(found) = self.row(at, backwards) {
                    return Some(found);
                }
            }
            self.work += self.terms[at].len();
            if self.work > most {
                return None;
            }
        }
        None
    }

    /// The bounds that follow from a row and the bounds of its other figures.
    fn row(&mut self, at: usize, backwards: bool) -> Option<Multipliers> {
        let sign = |exact: &Exact| {
            if backwards { -exact } else { exact.clone() }
        };
        let row = self.rows[at];
        let part = if row.sense == Sense::Gt {
            -Exact::one()
        } else {
            Exact::zero()
        };
        // The most that the row's expression can be, but for figures without a bound.
        let mut most = Near(sign(&row.linear.constant), part);
        let mut open = None;
        let mut held: Vec<(usize, Exact, Option<usize>)> = Vec::with_capacity(self.terms[at].len());
        for (var, factor) in &self.terms[at] {
            let factor = sign(factor);
            let side = if factor.is_positive() { UPPER } else { LOWER };
            let bound = self.now[*var][side];
            match bound {
                Some(bound) => most.add(&self.all[bound].value, &factor),
                None if open.is_some() => return None,
                None => open = Some(*var),
            }
            held.push((*var, factor, bound));
        }
        let mut shared: Option<Held> = None;
        for (nth, (var, factor, own)) in held.iter().enumerate() {
            if open.is_some_and(|open| open != *var) {
                continue;
            }
            let mut value = most.clone();
            if let Some(own) = own {
                value.add(&self.all[*own].value, &-factor);
            }
            let value = value.times(&-factor.recip());
            let side = if factor.is_positive() { LOWER } else { UPPER };
            if !self.is_nearer(*var, side, &value) {
                continue;
            }
            let bound = Bound {
                value,
                row: at,
                by: sign(&factor.abs().recip()),
                with: Rc::clone(shared.get_or_insert_with(|| held.as_slice().into())),
                own: nth,
            };
            if let Some(found) = self.bound(*var, side, bound) {
                return Some(found);
            }
        }
        None
    }

    fn is_nearer(&mut self, var: usize, side: usize, value: &Near) -> bool {
        let nearer = self.now[var][side].is_none_or(|old| {
            let old = &self.all[old].value;
            if side == LOWER {
                value > old
            } else {
                value < old
            }
        });
        let short = value.0.bits() < MOST_BITS && value.1.bits() < MOST_BITS;
        self.too_long |= nearer && !short;
        nearer && short
    }

    /// Takes a nearer bound in; the multipliers where it leaves the figure no room.
    fn bound(&mut self, var: usize, side: usize, bound: Bound) -> Option<Multipliers> {
        let own = bound.row;
        self.all.push(bound);
        self.now[var][side] = Some(self.all.len() - 1);
        if let [Some(low), Some(high)] = self.now[var]
            && self.all[low].value > self.all[high].value
        {
            return Some(self.causes([low, high]));
        }
        for at in &self.in_rows[var] {
            if *at != own && !std::mem::replace(&mut self.is_waiting[*at], true) {
                self.waiting.push_back(*at);
            }
        }
        None
    }

    /// The rows that bounds come from, with the multipliers under which they add up
    /// to what cannot be.
    fn causes(&self, bounds: [usize; 2]) -> Multipliers {
        let mut weights: BTreeMap<usize, Exact> = BTreeMap::new();
        for bound in bounds {
            weights.insert(bound, Exact::one());
        }
        let mut rows: BTreeMap<usize, Exact> = BTreeMap::new();
        // A bound is only ever from earlier ones.
        while let Some((at, weight)) = weights.pop_last() {
            let bound = &self.all[at];
            *rows.entry(bound.row).or_insert_with(Exact::zero) += &bound.by * &weight;
            let size = bound.by.abs() * &weight;
            for (nth, (_, factor, other)) in bound.with.iter().enumerate() {
                if let Some(other) = other.filter(|_| nth != bound.own) {
                    *weights.entry(other).or_insert_with(Exact::zero) += factor.abs() * &size;
                }
            }
        }
        rows.into_iter().filter(|(_, by)| !by.is_zero()).collect()
    }

    /// The figures where one after another takes its bound and the others follow. That
    /// this comes to nothing tells nothing.
    fn one_by_one(&mut self) -> Option<Vec<Exact>> {
        let most = self.work + self.total * MOST_TIMES;
        for var in 0..self.now.len() {
            let [low, high] = self.now[var];
            let value = (low.or(high)).map_or_else(Near::zero, |at| self.all[at].value.clone());
            for side in SIDES {
                if self.is_nearer(var, side, &value)
                    && self.bound(var, side, chosen(&value)).is_some()
                {
                    return None;
                }
            }
            if self.run().is_some() || self.work > most {
                return None;
            }
        }
        self.all_at(LOWER)
    }

    /// The figures, each at its bound on this side or else on the other, where every
    /// row then holds.
    fn all_at(&self, side: usize) -> Option<Vec<Exact>> {
        let near = |now: &[Option<usize>; 2]| {
            let bound = now[side].or(now[1 - side]);
            bound.map_or_else(Near::zero, |bound| self.all[bound].value.clone())
        };
        let figures: Vec<Near> = self.now.iter().map(near).collect();
        // A number small enough to stand for the infinitesimal.
        let mut small = Exact::one();
        for (row, terms) in self.rows.iter().zip(&self.terms) {
            let mut value = Near(row.linear.constant.clone(), Exact::zero());
            for (var, factor) in terms {
                value.add(&figures[*var], factor);
            }
            let holds = match row.sense {
                Sense::Ge => value >= Near::zero(),
                Sense::Gt => value > Near::zero(),
                Sense::Eq => value == Near::zero(),
            };
            if !holds {
                return None;
            }
            if value.0.is_positive() && value.1.is_negative() {
                let least = &value.0 / -&value.1 / Exact::from_integer(2.into());
                small = small.min(least);
            }
        }
        let figures = figures.into_iter();
        Some(
            figures
                .map(|Near(value, part)| value + part * &small)
                .collect(),
        )
    }
}
