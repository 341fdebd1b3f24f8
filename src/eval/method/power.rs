//! Powers with broken exponents, held between two rationals.
//!
//! x^(q/p) is enclosed by e^(q/p · ln x) in whole numbers of 2^-B: each series leaves
//! off below one unit a term, and 64 bits beyond the digits asked for are many times
//! what the units of all terms come to. A power that is rational is found by its exact
//! root, so that a threshold it equals is told from one it only comes near to: radicals
//! that are not rational are never a sum of rationals and of each other, so that closer
//! enclosures settle every other comparison.

use crate::model::number::Exact;
use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// Bits beyond those asked for.
const GUARD: u32 = 64;
/// How far, in units of the last of them, a series may be off.
const SLACK: u32 = 34;
/// The first enclosure: more than 45 digits.
const BITS: u32 = 160;
/// Decimals of a root that is told.
const DECIMALS: u32 = 48;
/// Where enclosing ends; no comparison of two different numbers of a report comes here.
const MOST: u32 = 1 << 14;

/// x^(q/p), with its enclosure.
#[derive(Clone, Debug)]
pub struct Power {
    base: Exact,
    exponent: Exact,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Rational(Exact),
    Between(Between),
}

/// From `low` to `high`, both in units of 2^-`scale`: no fraction is ever reduced.
#[derive(Clone, Debug)]
struct Between {
    low: BigInt,
    high: BigInt,
    scale: u32,
}

impl Power {
    /// `base`, which is 0 or more, to `exponent`, which is more than 0. None of others.
    pub fn new(base: &Exact, exponent: &Exact) -> Option<Power> {
        if base.is_negative() || !exponent.is_positive() {
            return None;
        }
        let kind = match rational(base, exponent) {
            Some(value) => Kind::Rational(value),
            None => Kind::Between(enclosed(base, exponent, BITS)),
        };
        Some(Power {
            base: base.clone(),
            exponent: exponent.clone(),
            kind,
        })
    }

    /// Whether it is a rational number.
    pub fn is_rational(&self) -> bool {
        matches!(self.kind, Kind::Rational(_))
    }

    /// Itself, or the middle of its enclosure, cut off after 48 decimals.
    pub fn value(&self) -> Exact {
        match &self.kind {
            Kind::Rational(value) => value.clone(),
            Kind::Between(between) => {
                let unit = BigInt::from(10).pow(DECIMALS);
                let middle = (&between.low + &between.high) * &unit;
                Exact::new(middle >> (between.scale + 1), unit)
            }
        }
    }

    /// Its enclosure.
    pub fn between(&self) -> (Exact, Exact) {
        match &self.kind {
            Kind::Rational(value) => (value.clone(), value.clone()),
            Kind::Between(between) => {
                let unit = BigInt::one() << between.scale;
                let of = |end: &BigInt| Exact::new(end.clone(), unit.clone());
                (of(&between.low), of(&between.high))
            }
        }
    }

    /// A factor times it, in units of 2^-`scale`, rounded down and up.
    fn times(&self, factor: &Exact, bits: u32, scale: u32) -> (BigInt, BigInt) {
        if factor.is_zero() {
            return (BigInt::zero(), BigInt::zero());
        }
        let closer;
        let between = match &self.kind {
            Kind::Rational(value) => return units(&(factor * value), scale),
            Kind::Between(between) if bits == BITS => between,
            Kind::Between(_) => {
                closer = enclosed(&self.base, &self.exponent, bits);
                &closer
            }
        };
        let (above, below) = (factor.numer(), factor.denom());
        let by: BigInt = &below << between.scale;
        let of = |end: &BigInt| floor(&((&above * end) << scale), &by);
        let ends = match above.is_negative() {
            true => (&between.high, &between.low),
            false => (&between.low, &between.high),
        };
        (of(ends.0), of(ends.1) + 1)
    }
}

/// A number in units of 2^-`scale`, rounded down and up.
fn units(number: &Exact, scale: u32) -> (BigInt, BigInt) {
    let (above, below) = (number.numer() << scale, number.denom());
    let low = floor(&above, &below);
    let whole = &low * &below == above;
    let high = &low + u32::from(!whole);
    (low, high)
}

/// c + Σ cᵢ·powerᵢ.
#[derive(Clone, Debug)]
pub struct Sum<'a> {
    /// c.
    pub constant: Exact,
    /// cᵢ and powerᵢ.
    pub terms: Vec<(Exact, &'a Power)>,
}

impl Sum<'_> {
    /// Whether it is more than 0 (1), less (-1), or 0 exactly. None where enclosing
    /// ends before it is settled.
    pub fn sign(&self) -> Option<i8> {
        let of = |negative: bool, positive: bool| i8::from(positive) - i8::from(negative);
        let settled = |(factor, power): &(Exact, &Power)| factor.is_zero() || power.is_rational();
        if self.terms.iter().all(settled) {
            let terms = self
                .terms
                .iter()
                .map(|(factor, power)| factor * power.value());
            let sum = &self.constant + terms.sum::<Exact>();
            return Some(of(sum.is_negative(), sum.is_positive()));
        }
        let mut bits = BITS;
        while bits <= MOST {
            let (low, high) = self.between(bits);
            if low.is_positive() || high.is_negative() {
                return Some(of(high.is_negative(), low.is_positive()));
            }
            bits *= 2;
        }
        None
    }

    /// Whether it is 0 or more.
    pub fn reached(&self) -> Option<bool> {
        Some(self.sign()? >= 0)
    }

    fn between(&self, bits: u32) -> (BigInt, BigInt) {
        let (mut low, mut high) = units(&self.constant, bits);
        for (factor, power) in &self.terms {
            let (from, to) = power.times(factor, bits, bits);
            low += from;
            high += to;
        }
        (low, high)
    }
}

/// x^(q/p), where that is a rational number.
fn rational(base: &Exact, exponent: &Exact) -> Option<Exact> {
    if base.is_zero() || base.is_one() {
        return Some(base.clone());
    }
    let (above, below) = (exponent.numer().to_i32()?, exponent.denom().to_u32()?);
    // A whole number with a p-th root other than 1 has more than p bits.
    let root = |number: BigInt| {
        if u64::from(below) > number.bits() && !number.is_one() {
            return None;
        }
        let root = number.nth_root(below);
        (root.pow(below) == number).then_some(root)
    };
    let root = Exact::new(root(base.numer())?, root(base.denom())?);
    Some(root.pow(above))
}

/// A lower and an upper bound of x^(q/p), x > 0, that agree in about `bits` bits.
fn enclosed(base: &Exact, exponent: &Exact, bits: u32) -> Between {
    // A large exponent takes as many bits more.
    let scale = bits + GUARD + exponent.bits().to_u32().unwrap_or(0).min(4096);
    let two = doubling(scale);
    let ln = logarithm(base, scale, &two);
    let power = ln * exponent.numer() / exponent.denom();
    let turns = rounded(&power, &two);
    let rest = power - &turns * &two;
    let value = exponential(&rest, scale);
    let off = BigInt::one() << (SLACK + scale - bits - GUARD);
    let (low, high) = (&value - &off, value + off);
    let turns = turns.to_i64().unwrap_or(0);
    let by = turns.unsigned_abs();
    match turns >= 0 {
        true => Between {
            low: low << by,
            high: high << by,
            scale,
        },
        false => Between {
            low,
            high,
            scale: scale + u32::try_from(by).unwrap_or(u32::MAX - scale),
        },
    }
}

/// a/b, b > 0, rounded down.
fn floor(above: &BigInt, below: &BigInt) -> BigInt {
    let cut = above / below;
    match above.is_negative() && !(above % below).is_zero() {
        true => cut - 1,
        false => cut,
    }
}

/// a/b, b > 0, to the nearest whole number.
fn rounded(above: &BigInt, below: &BigInt) -> BigInt {
    floor(&((above * 2) + below), &(below * 2))
}

/// ln 2 in units of 2^-`scale`.
fn doubling(scale: u32) -> BigInt {
    area((BigInt::one() << scale) / 3, scale)
}

/// ln x in units of 2^-`scale`: ln x = 2·artanh((m − 1)/(m + 1)) + e·ln 2, x = m·2^e.
fn logarithm(x: &Exact, scale: u32, two: &BigInt) -> BigInt {
    let (above, below) = (x.numer(), x.denom());
    let turns = above.bits() as i64 - below.bits() as i64;
    let by = turns.unsigned_abs();
    let (above, below) = match turns >= 0 {
        true => (above, below << by),
        false => (above << by, below),
    };
    let z = ((&above - &below) << scale) / (&above + &below);
    area(z, scale) + two * turns
}

/// 2·artanh z, |z| ≤ 1/3: 2·(z + z³/3 + z⁵/5 + …).
fn area(z: BigInt, scale: u32) -> BigInt {
    let square: BigInt = (&z * &z) >> scale;
    let (mut term, mut sum, mut n) = (z, BigInt::zero(), 1u32);
    while !term.is_zero() && term != BigInt::from(-1) {
        sum += &term / n;
        term = (term * &square) >> scale;
        n += 2;
    }
    sum * 2
}

/// e^r in units of 2^-`scale`, |r| < 1: 1 + r + r²/2 + …
fn exponential(r: &BigInt, scale: u32) -> BigInt {
    let mut term = BigInt::one() << scale;
    let (mut sum, mut n) = (BigInt::zero(), 1u32);
    while !term.is_zero() && term != BigInt::from(-1) {
        sum += &term;
        term = ((term * r) >> scale) / n;
        n += 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::number::whole;

    fn ratio(a: i64, b: i64) -> Exact {
        Exact::new(a.into(), b.into())
    }

    #[test]
    fn an_enclosure_holds_its_power() {
        for (x, (q, p)) in [
            (ratio(52, 40), (1, 4)),
            (ratio(1, 6000), (1, 10)),
            (ratio(7, 3), (1, 17)),
            (ratio(23, 25), (111, 25)),
            (ratio(123_456_789, 1_000), (3, 7)),
        ] {
            let power = Power::new(&x, &ratio(q, p)).unwrap_or_else(|| unreachable!());
            let (low, high) = power.between();
            let asked = x.pow(q as i32);
            assert!(low.pow(p as i32) < asked && asked < high.pow(p as i32));
            let width = (high - &low) / low;
            assert!(
                width < Exact::new(1.into(), BigInt::from(10).pow(45)),
                "{x}"
            );
        }
    }

    #[test]
    fn a_rational_power_is_exact() {
        let power = Power::new(&ratio(81, 16), &ratio(3, 4)).unwrap_or_else(|| unreachable!());
        assert!(power.is_rational());
        assert_eq!(power.value(), ratio(27, 8));
        let sum = Sum {
            constant: ratio(-27, 8),
            terms: vec![(whole(1), &power)],
        };
        assert_eq!(sum.sign(), Some(0));
    }

    #[test]
    fn years_of_days_are_enclosed_too() {
        // 4 years and 90 of 365 days; days of leap years beside others make long ratios.
        let days = ratio(4 * 133_590 + 32_941, 133_590);
        let power = Power::new(&ratio(21, 20), &days.recip()).unwrap_or_else(|| unreachable!());
        let (low, high) = power.between();
        assert!(low > whole(1) && high < ratio(21, 20) && low < high);
    }
}
