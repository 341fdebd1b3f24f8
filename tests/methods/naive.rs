//! The methods once more, from their specification alone: decimals of 60 places, roots
//! by bisection of whole numbers.

use ctr::model::number::Exact;
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

const PLACES: u32 = 60;

fn unit() -> BigInt {
    BigInt::from(10).pow(PLACES)
}

/// A number cut off after 60 places.
pub fn fixed(x: &Exact) -> BigInt {
    x.numer() * unit() / x.denom()
}

/// x^(1/years) by bisection, x ≥ 0.
fn root(x: &Exact, years: u32) -> BigInt {
    let (above, below) = (x.numer() * unit().pow(years), x.denom());
    let (mut low, mut high) = (
        BigInt::zero(),
        unit() * (BigInt::one() + x.ceil().to_integer()),
    );
    while &high - &low > BigInt::one() {
        let middle: BigInt = (&low + &high) / 2;
        match middle.pow(years) * &below <= above {
            true => low = middle,
            false => high = middle,
        }
    }
    low
}

/// Equal to 50 places counts as equal.
fn at_least(x: &BigInt, edge: &BigInt) -> bool {
    x - edge > -BigInt::from(10).pow(PLACES - 50)
}

fn decimal(thousandths: i64) -> BigInt {
    unit() * thousandths / 10_000
}

/// y₀, t₀, y, t, T, τ, better.
pub struct Row<'a> {
    pub start: &'a Exact,
    pub now: &'a Exact,
    pub passed: u32,
    pub target: Option<(&'a Exact, u32)>,
    pub limit: Option<&'a Exact>,
    pub up: bool,
}

/// Status, value and score of the growth ratio.
pub fn cagr(row: &Row<'_>) -> (&'static str, Option<BigInt>, Option<BigInt>) {
    let achieved = row
        .target
        .is_some_and(|(t, _)| if row.up { row.now >= t } else { row.now <= t });
    let (status, value, score) = ratio(row, achieved);
    match achieved {
        true => ("achieved", value, Some(unit() * 5)),
        false => (status, value, score),
    }
}

fn ratio(row: &Row<'_>, achieved: bool) -> (&'static str, Option<BigInt>, Option<BigInt>) {
    let none = ("not_available", None, None);
    if row.passed < 1 {
        return none;
    }
    let thousandth = Exact::new(1.into(), 1000.into());
    let instead = |x: &Exact| {
        if x.is_zero() {
            thousandth.clone()
        } else {
            x.clone()
        }
    };
    let b = instead(row.start);
    let against = |x: &Exact| (x * &b).is_negative();
    if against(row.now) {
        return none;
    }
    let sign = match row.up != b.is_negative() {
        true => 1,
        false => -1,
    };
    let a = root(&(row.now / &b), row.passed) - unit();
    let Some((t, all)) = row.target else {
        return without(row, &b, a * sign);
    };
    let to = instead(t);
    if against(&to) {
        return none;
    }
    if t == row.start {
        // The value is no number.
        return match achieved {
            true => none,
            false => ("deterioration", None, Some(unit() * -5)),
        };
    }
    let q = (root(&(&to / &b), all) - unit()).abs();
    if to == b {
        return none;
    }
    let r = a * sign * unit() / q;
    let status = if at_least(&r, &decimal(9500)) {
        "substantial"
    } else if at_least(&r, &decimal(6000)) {
        "moderate"
    } else if at_least(&r, &BigInt::zero()) {
        "limited"
    } else {
        "deterioration"
    };
    let score = match at_least(&r, &decimal(6000)) {
        true => BigInt::min(&r * 71429 / 10000 - decimal(42857), unit() * 5),
        false => BigInt::max(&r * 41667 / 10000 - decimal(25000), unit() * -5),
    };
    (status, Some(r), Some(score))
}

fn without(row: &Row<'_>, b: &Exact, g: BigInt) -> (&'static str, Option<BigInt>, Option<BigInt>) {
    let c = match row.limit {
        None => unit(),
        Some(limit) => {
            let (x, limit) = (b.abs(), limit.abs());
            let twice = &limit + &limit;
            if x >= twice {
                unit()
            } else {
                let part = if x <= limit {
                    x / limit
                } else {
                    (twice - x) / limit
                };
                unit() - root(&part.pow(111), 25)
            }
        }
    };
    let edge = |ten_thousandths: i64| &c * ten_thousandths / 10_000;
    let (status, score) = if !at_least(&g, &BigInt::zero()) {
        (
            "deterioration",
            BigInt::max(&g * 125 - decimal(25000), unit() * -5),
        )
    } else if c.is_zero() {
        ("substantial", unit() * 5)
    } else if at_least(&g, &edge(150)) {
        (
            "substantial",
            BigInt::min(&g * 500 * unit() / &c - unit() * 5, unit() * 5),
        )
    } else if at_least(&g, &edge(50)) {
        ("moderate", &g * 250 * unit() / &c - decimal(12500))
    } else {
        ("limited", &g * 500 * unit() / &c - decimal(25000))
    };
    (status, Some(g), Some(score))
}

/// The weather of yearly figures, the last one of `figures` being y; numbers of the
/// same places, compared multiplied out.
pub fn weather(
    figures: &[i64],
    target: i64,
    up: bool,
    strict: bool,
    ahead: i64,
) -> Option<&'static str> {
    let n = figures.len();
    if n < 4 {
        return None;
    }
    let years = n as i64 - 1;
    let y = figures[n - 1];
    let d = if up { 1 } else { -1 };
    let met = if strict {
        d * (y - target) > 0
    } else {
        d * (y - target) >= 0
    };
    // a, times years.
    let a = d * (y - figures[0]);
    if met || ahead <= 0 {
        return Some(match (met, a) {
            (true, a) if a >= 0 => "sun",
            (true, _) => "cloud",
            (false, a) if a > 0 => "clouds",
            (false, _) => "storm",
        });
    }
    if a <= 0 {
        return Some("storm");
    }
    // T − y, and T − P times years; of the direction up both are 0 or more before.
    let (left, beyond) = (d * (target - y), d * (target - y) * years - a * ahead);
    if left == 0 {
        return Some("sun");
    }
    // beyond/(left·years) against 1/20 and 1/5.
    Some(if 20 * beyond < left * years {
        "sun"
    } else if 5 * beyond <= left * years {
        "cloud"
    } else {
        "clouds"
    })
}
