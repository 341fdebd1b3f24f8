//! Exact numbers. A literal or a figure is a [`Decimal`] as written; what is
//! computed from them is an [`Exact`] rational. No binary float anywhere.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
pub use rust_decimal::Decimal;

/// An exact rational.
pub type Exact = BigRational;

/// The decimal as a rational.
pub fn exact(decimal: Decimal) -> Exact {
    ratio(decimal.mantissa(), decimal.scale())
}

/// `mantissa` × 10^-`scale`.
pub fn ratio(mantissa: i128, scale: u32) -> Exact {
    // The denominator is made of twos and fives: reduced here without a gcd.
    let (mut above, mut twos, mut fives) = (mantissa, scale, scale);
    if above == 0 {
        return Exact::zero();
    }
    while twos > 0 && above % 2 == 0 {
        (above, twos) = (above / 2, twos - 1);
    }
    while fives > 0 && above % 5 == 0 {
        (above, fives) = (above / 5, fives - 1);
    }
    Exact::new_raw(BigInt::from(above), BigInt::from(5).pow(fives) << twos)
}

/// A hundred: the most per cent a share has.
pub fn hundred() -> Exact {
    whole(100)
}

/// An integer as a rational.
pub fn whole(n: i64) -> Exact {
    Exact::from_integer(BigInt::from(n))
}

/// The value in plain notation when it is a finite decimal of at most `max`
/// places, else rounded half away from zero to `max` places; no trailing zeros.
pub fn plain(value: &Exact, max: u32) -> String {
    let factor = BigInt::from(10).pow(max);
    let scaled = (value * Exact::from_integer(factor)).round().to_integer();
    let negative = scaled.is_negative();
    let mut digits = scaled.abs().to_string();
    if digits.len() <= max as usize {
        digits = format!("{}{digits}", "0".repeat(max as usize + 1 - digits.len()));
    }
    let (integer, fraction) = digits.split_at(digits.len() - max as usize);
    let fraction = fraction.trim_end_matches('0');
    let sign = if negative && !scaled.is_zero() {
        "-"
    } else {
        ""
    };
    if fraction.is_empty() {
        format!("{sign}{integer}")
    } else {
        format!("{sign}{integer}.{fraction}")
    }
}

/// A plain number (`-1234.5`) as Vietnamese documents write it (`-1.234,5`).
///
/// ```
/// assert_eq!(ctr::model::number::vietnamese("40000.5"), "40.000,5");
/// ```
pub fn vietnamese(plain: &str) -> String {
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain), |rest| ("-", rest));
    let (integer, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(i, f)| (i, Some(f)));
    let mut out = String::from(sign);
    for (i, c) in integer.chars().enumerate() {
        if i > 0 && (integer.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    if let Some(fraction) = fraction {
        out.push(',');
        out.push_str(fraction);
    }
    out
}

/// The value as an integer when it is one that fits.
pub fn to_i64(value: &Exact) -> Option<i64> {
    if value.is_integer() {
        value.to_integer().to_i64()
    } else {
        None
    }
}
