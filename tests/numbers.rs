//! `Exact` does what a big rational does, above all about the ends of `i64` and `i128`.

use ctr::model::number::{Exact, decimal, mantissa, places, plain, ratio, to_i64};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use proptest::prelude::*;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// Integers small, at the ends of the machine's words, made of tens, and any.
fn integer() -> impl Strategy<Value = BigInt> {
    let near = |base: i128| (-3i128..=3).prop_map(move |by| BigInt::from(base) + by);
    prop_oneof![
        4 => (-60i128..=60).prop_map(BigInt::from),
        2 => near(i128::from(i64::MIN)),
        2 => near(i128::from(i64::MAX)),
        1 => near(1 << 62),
        1 => near(1 << 32),
        1 => near(i128::MIN),
        1 => near(i128::MAX),
        2 => (0u32..25, 0u32..12, -4i64..5).prop_map(|(twos, fives, by)|
            BigInt::from(2).pow(twos) * BigInt::from(5).pow(fives) * by),
        2 => any::<i64>().prop_map(BigInt::from),
        1 => any::<i128>().prop_map(BigInt::from),
    ]
}

fn rational() -> impl Strategy<Value = BigRational> {
    (integer(), integer()).prop_map(|(above, below)| {
        let below = if below.is_zero() {
            BigInt::one()
        } else {
            below
        };
        BigRational::new(above, below)
    })
}

fn of(big: &BigRational) -> Exact {
    Exact::new(big.numer().clone(), big.denom().clone())
}

fn same(exact: &Exact, big: &BigRational) {
    assert_eq!(&exact.numer(), big.numer());
    assert_eq!(&exact.denom(), big.denom());
    assert_eq!(exact, &of(big), "one form for {big}");
    assert_eq!(hash(exact), hash(&of(big)), "one hash for {big}");
    assert_eq!(exact.to_string(), big.to_string());
    assert_eq!(format!("{exact:?}"), format!("{big:?}"));
}

fn hash(exact: &Exact) -> u64 {
    let mut hasher = DefaultHasher::new();
    exact.hash(&mut hasher);
    hasher.finish()
}

/// As `plain` was first written: multiplied, rounded, and the point set in.
fn printed(value: &BigRational, max: u32) -> String {
    let scaled = value * BigRational::from_integer(BigInt::from(10).pow(max));
    let scaled = scaled.round().to_integer();
    let width = max as usize + 1;
    let digits = format!("{:0>width$}", scaled.abs().to_string());
    let (integer, fraction) = digits.split_at(digits.len() - max as usize);
    let fraction = fraction.trim_end_matches('0');
    let sign = if scaled.is_negative() { "-" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{integer}{point}{fraction}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn operations_of_two(a in rational(), b in rational()) {
        let (x, y) = (of(&a), of(&b));
        same(&(&x + &y), &(&a + &b));
        same(&(&x - &y), &(&a - &b));
        same(&(&x * &y), &(&a * &b));
        same(&(x.clone() + y.clone()), &(&a + &b));
        same(&(x.clone() - &y), &(&a - &b));
        same(&(&x * y.clone()), &(&a * &b));
        let (mut sum, mut rest, mut product) = (x.clone(), x.clone(), x.clone());
        sum += &y;
        rest -= y.clone();
        product *= &y;
        same(&sum, &(&a + &b));
        same(&rest, &(&a - &b));
        same(&product, &(&a * &b));
        same(&[&x, &y, &x].into_iter().sum(), &(&a + &b + &a));
        same(&[x.clone(), y.clone()].into_iter().sum(), &(&a + &b));
        same(&x.abs_sub(&y), &a.abs_sub(&b));
        if !b.is_zero() {
            same(&(&x / &y), &(&a / &b));
            same(&(&x % &y), &(&a % &b));
            let mut quotient = x.clone();
            quotient /= &y;
            same(&quotient, &(&a / &b));
        }
        assert_eq!(x.cmp(&y), a.cmp(&b));
        assert_eq!(x == y, a == b);
        // A sum that comes back within machine words is in the small form again.
        same(&(&x + &y - &y), &a);
    }

    #[test]
    fn operations_of_one(a in rational()) {
        let x = of(&a);
        same(&-&x, &-&a);
        same(&-x.clone(), &-&a);
        same(&x.abs(), &a.abs());
        same(&x.signum(), &a.signum());
        same(&x.round(), &a.round());
        same(&x.floor(), &a.floor());
        same(&x.ceil(), &a.ceil());
        same(&x.fract(), &a.fract());
        same(&x.pow(3), &a.pow(3));
        if !a.is_zero() {
            same(&x.recip(), &a.recip());
            same(&x.pow(-2), &a.pow(-2));
        }
        assert_eq!(x.to_integer(), a.to_integer());
        assert_eq!(x.is_integer(), a.is_integer());
        assert_eq!(x.is_positive(), a.is_positive());
        assert_eq!(x.is_negative(), a.is_negative());
        assert_eq!(x.is_zero(), a.is_zero());
        assert_eq!(x.is_one(), a.is_one());
        assert_eq!(x.bits(), a.numer().bits() + a.denom().bits());
        assert_eq!(x.to_f64(), a.to_f64());
        let whole = a.is_integer().then(|| a.to_integer().to_i64()).flatten();
        assert_eq!(to_i64(&x), whole);
    }

    #[test]
    fn decimals(a in rational(), scale in 0u32..45) {
        let x = of(&a);
        for max in [0, 2, 6, 12, 40] {
            assert_eq!(plain(&x, max), printed(&a, max));
        }
        let scaled = &a * BigRational::from_integer(BigInt::from(10).pow(scale));
        assert_eq!(places(&x).is_some_and(|places| places <= scale), scaled.is_integer());
        let fits = scaled.is_integer().then(|| scaled.to_integer().to_i128()).flatten();
        assert_eq!(mantissa(&x, scale), fits);
        if let Some(decimal) = decimal(&x) {
            same(&ctr::model::number::exact(decimal), &a);
            assert_eq!(Some(decimal.scale()), places(&x));
        } else {
            let short = places(&x).filter(|&places| places <= 28);
            let digits = short.and_then(|places| mantissa(&x, places));
            assert!(digits.is_none_or(|digits| digits.unsigned_abs() >> 96 != 0));
        }
    }

    #[test]
    fn ratios(mantissa in integer(), scale in 0u32..30) {
        if let Some(mantissa) = mantissa.to_i128() {
            let ten = BigInt::from(10).pow(scale);
            same(&ratio(mantissa, scale), &BigRational::new(mantissa.into(), ten));
        }
    }
}

#[test]
fn the_least_of_i64() {
    let least = BigRational::from_integer(BigInt::from(i64::MIN));
    let x = of(&least);
    same(&-&x, &-&least);
    same(&x.recip(), &least.recip());
    same(&(&x / &x), &BigRational::one());
    same(&(&x - &x), &BigRational::zero());
    same(&(&x * &x), &(&least * &least));
    same(&x.round(), &least);
    assert_eq!(plain(&x, 6), "-9223372036854775808");
}

#[test]
#[should_panic(expected = "denominator == 0")]
fn nothing_is_divided_by_zero() {
    let _ = Exact::one() / Exact::zero();
}
