//! Exact numbers. A literal or a figure is a [`Decimal`] as written; what is
//! computed from them is an [`Exact`] rational. No binary float anywhere.

mod exact;

pub use exact::Exact;
use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};
pub use rust_decimal::Decimal;

/// The decimal as a rational.
pub fn exact(decimal: Decimal) -> Exact {
    ratio(decimal.mantissa(), decimal.scale())
}

/// `mantissa` × 10^-`scale`.
pub fn ratio(mantissa: i128, scale: u32) -> Exact {
    match i64::try_from(mantissa) {
        Ok(mantissa) if scale <= 18 => {
            let below = 10i64.pow(scale);
            let common = exact::gcd(mantissa.unsigned_abs(), below.unsigned_abs());
            let reduce = |n: i64| i128::from(n) / i128::from(common);
            Exact::reduced(reduce(mantissa), reduce(below))
        }
        _ => Exact::new(mantissa.into(), BigInt::from(10).pow(scale)),
    }
}

/// How many decimals it takes to write the number whole; `None` where no finite
/// number of them does: 1/8 takes three, 1/3 has none.
pub fn places(value: &Exact) -> Option<u32> {
    if let Some((_, below)) = value.small() {
        let twos = below.trailing_zeros();
        let (mut rest, mut fives) = (below >> twos, 0);
        while rest % 5 == 0 {
            (rest, fives) = (rest / 5, fives + 1);
        }
        return (rest == 1).then_some(twos.max(fives));
    }
    let below = value.denom();
    let twos = below.trailing_zeros().unwrap_or(0);
    let (mut rest, mut fives) = (below >> twos, 0);
    while (&rest % 5u32).is_zero() {
        (rest, fives) = (rest / 5u32, fives + 1);
    }
    let twos = u32::try_from(twos).ok()?;
    (rest == BigInt::from(1)).then_some(twos.max(fives))
}

/// The number × 10^`scale`, where that is whole and fits.
pub fn mantissa(value: &Exact, scale: u32) -> Option<i128> {
    let more = scale.checked_sub(places(value)?)?;
    if let (Some((above, below)), true) = (value.small(), scale <= 38)
        && let Some(scaled) = i128::from(above).checked_mul(10i128.pow(scale) / i128::from(below))
    {
        return Some(scaled);
    }
    let all = value.numer() * BigInt::from(10).pow(scale - more) / value.denom();
    (all * BigInt::from(10).pow(more)).to_i128()
}

/// The decimal that the number is, where 28 places and 28 digits hold it.
pub fn decimal(value: &Exact) -> Option<Decimal> {
    let scale = places(value).filter(|&places| places <= 28)?;
    Decimal::try_from_i128_with_scale(mantissa(value, scale)?, scale).ok()
}

/// A hundred: the most per cent a share has.
pub fn hundred() -> Exact {
    whole(100)
}

/// An integer as a rational.
pub fn whole(n: i64) -> Exact {
    Exact::reduced(n.into(), 1)
}

/// The value in plain notation when it is a finite decimal of at most `max`
/// places, else rounded half away from zero to `max` places; no trailing zeros.
pub fn plain(value: &Exact, max: u32) -> String {
    let mut digits = rounded(value, max);
    let negative = value.is_negative() && digits != "0";
    if digits.len() <= max as usize {
        digits = format!("{}{digits}", "0".repeat(max as usize + 1 - digits.len()));
    }
    let (integer, fraction) = digits.split_at(digits.len() - max as usize);
    let fraction = fraction.trim_end_matches('0');
    let sign = if negative { "-" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{integer}")
    } else {
        format!("{sign}{integer}.{fraction}")
    }
}

/// The digits of the number × 10^`scale` without its sign, rounded half up.
fn rounded(value: &Exact, scale: u32) -> String {
    let quick = value.small().and_then(|(above, below)| {
        let above = u128::from(above.unsigned_abs());
        let twice = above.checked_mul(10u128.checked_pow(scale)?.checked_mul(2)?)?;
        let below = u128::from(below.unsigned_abs());
        Some(twice.checked_add(below)? / (2 * below))
    });
    quick.map_or_else(
        || {
            let below = value.denom();
            let twice: BigInt = value.numer().abs() * BigInt::from(10).pow(scale) * 2;
            let doubled: BigInt = &below * 2;
            let digits: BigInt = (twice + below) / doubled;
            digits.to_string()
        },
        |digits| digits.to_string(),
    )
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
