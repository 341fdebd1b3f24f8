//! Linear expressions over figures, in exact rationals.

use crate::model::number::Exact;
use num_traits::{One, Signed, Zero};

/// Index of a figure in [`super::system::System::figures`].
pub type Var = u32;

/// Σ coefficient × figure + constant; figures in order, none with coefficient 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Linear {
    /// The figures.
    pub terms: Vec<(Var, Exact)>,
    /// The constant.
    pub constant: Exact,
}

impl Linear {
    /// A number.
    pub fn number(constant: Exact) -> Self {
        Self {
            terms: Vec::new(),
            constant,
        }
    }

    /// `factor` × a figure.
    pub fn figure(var: Var, factor: Exact) -> Self {
        Self {
            terms: vec![(var, factor)],
            constant: Exact::zero(),
        }
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.terms.is_empty()
    }

    /// Its one figure and coefficient, when it has exactly one.
    pub fn single(&self) -> Option<(Var, &Exact)> {
        match self.terms.as_slice() {
            [(var, factor)] => Some((*var, factor)),
            _ => None,
        }
    }

    /// `self` + `factor` × `other`.
    pub fn plus(&self, other: &Linear, factor: &Exact) -> Linear {
        let mut terms = Vec::with_capacity(self.terms.len() + other.terms.len());
        let (mut a, mut b) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        loop {
            let (var, sum) = match (a.peek(), b.peek()) {
                (None, None) => break,
                (Some((x, p)), other) if other.is_none_or(|(y, _)| x < y) => {
                    let out = (*x, p.clone());
                    a.next();
                    out
                }
                (mine, Some((y, q))) => {
                    let mut sum = q * factor;
                    if let Some((_, p)) = mine.filter(|(x, _)| x == y) {
                        sum += p;
                        a.next();
                    }
                    let out = (*y, sum);
                    b.next();
                    out
                }
                (Some(_), None) => break,
            };
            if !sum.is_zero() {
                terms.push((var, sum));
            }
        }
        Linear {
            terms,
            constant: &self.constant + &other.constant * factor,
        }
    }

    /// Adds `factor` × `other`, a short one to a long one in little more than its own
    /// length: a sum of many figures is built so, one after another.
    pub fn add(&mut self, other: &Linear, factor: &Exact) {
        if other.terms.len() > self.terms.len() / 8 + 1 {
            *self = self.plus(other, factor);
            return;
        }
        for (var, more) in &other.terms {
            let more = more * factor;
            match self.terms.binary_search_by_key(var, |(var, _)| *var) {
                Ok(at) => {
                    self.terms[at].1 += &more;
                    if self.terms[at].1.is_zero() {
                        self.terms.remove(at);
                    }
                }
                Err(_) if more.is_zero() => {}
                Err(at) => self.terms.insert(at, (*var, more)),
            }
        }
        self.constant += &other.constant * factor;
    }

    /// `factor` × `self`.
    pub fn times(&self, factor: &Exact) -> Linear {
        Linear::default().plus(self, factor)
    }

    /// `self` − `other`.
    pub fn minus(&self, other: &Linear) -> Linear {
        self.plus(other, &-Exact::one())
    }

    /// The product, when one of the two is a number.
    pub fn product(&self, other: &Linear) -> Option<Linear> {
        if self.is_number() {
            Some(other.times(&self.constant))
        } else if other.is_number() {
            Some(self.times(&other.constant))
        } else {
            None
        }
    }

    /// Its value where figure `v` is `value(v)`.
    pub fn value(&self, value: impl Fn(Var) -> Exact) -> Exact {
        (self.terms.iter()).fold(self.constant.clone(), |sum, (var, factor)| {
            sum + factor * value(*var)
        })
    }

    /// Divided by the size of its first coefficient: figures as the documents
    /// have them, not in base units.
    pub fn scaled(&self) -> Linear {
        match self.terms.first() {
            Some((_, factor)) if !factor.abs().is_one() => self.times(&factor.abs().recip()),
            _ => self.clone(),
        }
    }
}
