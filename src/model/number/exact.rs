//! The exact rational: in machine words while it fits them, else big integers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Num, One, Signed, ToPrimitive, Zero};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, Sub, SubAssign};

/// An exact rational, always in lowest terms with a denominator above zero.
/// Equal numbers have one form, so that equality and hashing are those of the form.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    /// Above and below the line, both within `i64`.
    Small(i64, i64),
    /// Only what is not within it.
    Big(Box<BigRational>),
}
use Form::{Big, Small};

impl Exact {
    /// `above` / `below`, reduced. As division does, it panics where `below` is zero.
    pub fn new(above: BigInt, below: BigInt) -> Exact {
        BigRational::new(above, below).into()
    }

    /// An integer of any size.
    pub fn from_integer(n: BigInt) -> Exact {
        BigRational::from_integer(n).into()
    }

    /// From lowest terms with `below` above zero.
    pub(super) fn reduced(above: i128, below: i128) -> Exact {
        match (i64::try_from(above), i64::try_from(below)) {
            (Ok(above), Ok(below)) => Exact(Small(above, below)),
            _ => Exact(Big(Box::new(BigRational::new_raw(
                above.into(),
                below.into(),
            )))),
        }
    }

    /// Above and below the line, where both are within `i64`.
    pub(super) fn small(&self) -> Option<(i64, i64)> {
        match self.0 {
            Small(above, below) => Some((above, below)),
            Big(_) => None,
        }
    }

    /// The same number in big integers.
    fn big(&self) -> Cow<'_, BigRational> {
        match &self.0 {
            Small(above, below) => {
                Cow::Owned(BigRational::new_raw((*above).into(), (*below).into()))
            }
            Big(big) => Cow::Borrowed(big),
        }
    }

    /// What stands above the line, with the sign.
    pub fn numer(&self) -> BigInt {
        match &self.0 {
            Small(above, _) => (*above).into(),
            Big(big) => big.numer().clone(),
        }
    }

    /// What stands below the line, above zero.
    pub fn denom(&self) -> BigInt {
        match &self.0 {
            Small(_, below) => (*below).into(),
            Big(big) => big.denom().clone(),
        }
    }

    /// The bits of both terms together: how long the number is.
    pub fn bits(&self) -> u64 {
        let of = |n: u64| u64::from(u64::BITS - n.leading_zeros());
        match &self.0 {
            Small(above, below) => of(above.unsigned_abs()) + of(below.unsigned_abs()),
            Big(big) => big.numer().bits() + big.denom().bits(),
        }
    }

    /// Whether it is a whole number.
    pub fn is_integer(&self) -> bool {
        match &self.0 {
            Small(_, below) => *below == 1,
            Big(big) => big.is_integer(),
        }
    }

    /// The whole part, towards zero.
    pub fn to_integer(&self) -> BigInt {
        match &self.0 {
            Small(above, below) => (above / below).into(),
            Big(big) => big.to_integer(),
        }
    }

    /// The whole number nearest, half away from zero.
    pub fn round(&self) -> Exact {
        match &self.0 {
            Small(above, below) => {
                let (above, below) = (i128::from(*above), i128::from(*below));
                let half = if above < 0 { -below } else { below };
                Exact::reduced((2 * above + half) / (2 * below), 1)
            }
            Big(big) => big.round().into(),
        }
    }

    /// The greatest whole number not above it.
    pub fn floor(&self) -> Exact {
        match &self.0 {
            Small(above, below) => Exact(Small(above.div_euclid(*below), 1)),
            Big(big) => big.floor().into(),
        }
    }

    /// The least whole number not below it.
    pub fn ceil(&self) -> Exact {
        -(-self).floor()
    }

    /// What is left of it beside the whole part, with its sign.
    pub fn fract(&self) -> Exact {
        match &self.0 {
            Small(above, below) => Exact(Small(above % below, *below)),
            Big(big) => big.fract().into(),
        }
    }

    /// One over it; as division does, it panics for zero.
    pub fn recip(&self) -> Exact {
        match &self.0 {
            Small(above, below) if *above != 0 => {
                let (above, below) = (i128::from(*above), i128::from(*below));
                Exact::reduced(below * above.signum(), above.abs())
            }
            Small(..) | Big(_) => self.big().recip().into(),
        }
    }

    /// The number to a whole power; panics for zero to a power below zero.
    pub fn pow(&self, power: i32) -> Exact {
        self.big().pow(power).into()
    }

    fn plus(&self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Small(a, b), Small(c, d)) => plus((*a, *b), (*c, *d)),
            _ => (self.big().as_ref() + other.big().as_ref()).into(),
        }
    }

    fn minus(&self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Small(a, b), Small(c, d)) if *c != i64::MIN => plus((*a, *b), (-c, *d)),
            _ => (self.big().as_ref() - other.big().as_ref()).into(),
        }
    }

    fn times(&self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Small(a, b), Small(c, d)) => times((*a, *b), (*c, *d)),
            _ => (self.big().as_ref() * other.big().as_ref()).into(),
        }
    }

    fn over(&self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Small(a, b), Small(c, d)) if *c != 0 && *c != i64::MIN => {
                times((*a, *b), (d * c.signum(), c.abs()))
            }
            _ => (self.big().as_ref() / other.big().as_ref()).into(),
        }
    }

    fn modulo(&self, other: &Exact) -> Exact {
        (self.big().as_ref() % other.big().as_ref()).into()
    }
}

/// The greatest common divisor; of zero and n, n. One of them is not zero.
pub(super) fn gcd(mut a: u64, mut b: u64) -> u64 {
    if a == 1 || b == 1 {
        return 1;
    }
    if a == 0 || b == 0 {
        return a | b;
    }
    let shift = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    a << shift
}

/// The common divisor of any number and one above zero, which it is within.
fn common(above: i64, below: i64) -> i64 {
    gcd(above.unsigned_abs(), below.unsigned_abs()) as i64
}

/// a/b + c/d; every intermediate is below 2^127.
fn plus((a, b): (i64, i64), (c, d): (i64, i64)) -> Exact {
    let wide = i128::from;
    if b == 1 && d == 1 {
        return Exact::reduced(wide(a) + wide(c), 1);
    }
    // What the sum can still share with the denominator divides `shared`.
    let shared = if b == d { b } else { common(b, d) };
    let sum = wide(a) * wide(d / shared) + wide(c) * wide(b / shared);
    if shared == 1 {
        return Exact::reduced(sum, wide(b) * wide(d));
    }
    let rest = common((sum % wide(shared)) as i64, shared);
    Exact::reduced(sum / wide(rest), wide(b / shared) * wide(d / rest))
}

/// a/b × c/d.
fn times((a, b): (i64, i64), (c, d): (i64, i64)) -> Exact {
    let wide = i128::from;
    let (left, right) = (common(a, d), common(c, b));
    Exact::reduced(
        wide(a / left) * wide(c / right),
        wide(b / right) * wide(d / left),
    )
}

impl From<BigRational> for Exact {
    /// From lowest terms, which `BigRational` keeps.
    fn from(big: BigRational) -> Exact {
        match (big.numer().to_i64(), big.denom().to_i64()) {
            (Some(above), Some(below)) => Exact(Small(above, below)),
            _ => Exact(Big(Box::new(big))),
        }
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        match (&self.0, &other.0) {
            (Small(a, b), Small(c, d)) if b == d => a.cmp(c),
            (Small(a, b), Small(c, d)) => {
                let cross = |x: i64, y: i64| i128::from(x) * i128::from(y);
                cross(*a, *d).cmp(&cross(*c, *b))
            }
            _ => self.big().cmp(&other.big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

macro_rules! operation {
    ($name:ident, $method:ident, $by:ident) => {
        impl $name<&Exact> for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                self.$by(other)
            }
        }
        impl $name<Exact> for &Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                self.$by(&other)
            }
        }
        impl $name<&Exact> for Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                self.$by(other)
            }
        }
        impl $name<Exact> for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                self.$by(&other)
            }
        }
    };
}
operation!(Add, add, plus);
operation!(Sub, sub, minus);
operation!(Mul, mul, times);
operation!(Div, div, over);
operation!(Rem, rem, modulo);

macro_rules! assignment {
    ($name:ident, $method:ident, $by:ident) => {
        impl $name<&Exact> for Exact {
            fn $method(&mut self, other: &Exact) {
                *self = self.$by(other);
            }
        }
        impl $name<Exact> for Exact {
            fn $method(&mut self, other: Exact) {
                *self = self.$by(&other);
            }
        }
    };
}
assignment!(AddAssign, add_assign, plus);
assignment!(SubAssign, sub_assign, minus);
assignment!(MulAssign, mul_assign, times);
assignment!(DivAssign, div_assign, over);

impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match &self.0 {
            Small(above, below) => Exact::reduced(-i128::from(*above), i128::from(*below)),
            Big(big) => (-big.as_ref()).into(),
        }
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        -&self
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(all: I) -> Exact {
        all.fold(Exact::zero(), |sum, one| sum + one)
    }
}

impl<'a> Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(all: I) -> Exact {
        all.fold(Exact::zero(), |sum, one| sum + one)
    }
}

impl Default for Exact {
    fn default() -> Exact {
        Exact::zero()
    }
}

impl Zero for Exact {
    fn zero() -> Exact {
        Exact(Small(0, 1))
    }
    fn is_zero(&self) -> bool {
        matches!(self.0, Small(0, _))
    }
}

impl One for Exact {
    fn one() -> Exact {
        Exact(Small(1, 1))
    }
    fn is_one(&self) -> bool {
        matches!(self.0, Small(1, 1))
    }
}

impl Num for Exact {
    type FromStrRadixErr = <BigRational as Num>::FromStrRadixErr;
    fn from_str_radix(text: &str, radix: u32) -> Result<Exact, Self::FromStrRadixErr> {
        BigRational::from_str_radix(text, radix).map(Exact::from)
    }
}

impl Signed for Exact {
    fn abs(&self) -> Exact {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }
    fn abs_sub(&self, other: &Exact) -> Exact {
        (self - other).max(Exact::zero())
    }
    fn signum(&self) -> Exact {
        let sign = i64::from(self.is_positive()) - i64::from(self.is_negative());
        Exact(Small(sign, 1))
    }
    fn is_positive(&self) -> bool {
        match &self.0 {
            Small(above, _) => *above > 0,
            Big(big) => big.is_positive(),
        }
    }
    fn is_negative(&self) -> bool {
        match &self.0 {
            Small(above, _) => *above < 0,
            Big(big) => big.is_negative(),
        }
    }
}

impl ToPrimitive for Exact {
    fn to_i64(&self) -> Option<i64> {
        self.to_integer().to_i64()
    }
    fn to_u64(&self) -> Option<u64> {
        self.to_integer().to_u64()
    }
    fn to_f64(&self) -> Option<f64> {
        self.big().to_f64()
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.big().fmt(f)
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.big().as_ref(), f)
    }
}
