//! The ratio of growth rates (tỷ số tăng trưởng): the growth a year so far by the one
//! that leads from the baseline to the target.
//!
//! A = (y/b)^(1/(t − t₀)) − 1, with b = y₀ or 0,001 where that is 0. With a target
//! Q = (T'/b)^(1/(τ − t₀)) − 1 and R = d·f·A/|Q|, f = −1 of negative figures; without one
//! g = d·f·A is held against thresholds that a natural limit narrows. What meets its
//! declared target is achieved whatever the ratio.

use super::power::{Power, Sum};
use super::{Value, directed, parts};
use crate::model::number::{Exact, whole};
use num_traits::{One, Signed, Zero};

/// A band of the ratio, the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// đạt
    Achieved,
    /// đáng kể
    Substantial,
    /// vừa phải
    Moderate,
    /// hạn chế
    Limited,
    /// thụt lùi
    Deterioration,
    /// không có
    NotAvailable,
}

impl Band {
    /// Its key in the public forms.
    pub fn key(self) -> &'static str {
        match self {
            Band::Achieved => "achieved",
            Band::Substantial => "substantial",
            Band::Moderate => "moderate",
            Band::Limited => "limited",
            Band::Deterioration => "deterioration",
            Band::NotAvailable => "not_available",
        }
    }

    /// Whether the way leads where it should.
    pub fn is_on_track(self) -> bool {
        self <= Band::Substantial
    }
}

/// What the ratio is made of.
#[derive(Clone, Copy, Debug)]
pub struct Cagr<'a> {
    /// y₀.
    pub baseline: &'a Exact,
    /// y.
    pub now: &'a Exact,
    /// t − t₀ in years.
    pub passed: &'a Exact,
    /// T, and τ − t₀ in years.
    pub target: Option<(&'a Exact, &'a Exact)>,
    /// L: the natural limit, looked at only without a target.
    pub limit: Option<&'a Exact>,
    /// Whether higher is better.
    pub rising: bool,
    /// Whether the figure meets the declared target.
    pub achieved: bool,
}

/// The ratio, rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rated {
    /// The band.
    pub band: Band,
    /// R, or g without a target.
    pub value: Option<Value>,
    /// −5 to 5; none where there is none.
    pub score: Option<Exact>,
    /// A: the growth a year so far.
    pub growth: Option<Value>,
    /// Q: the growth a year that leads to the target.
    pub needed: Option<Value>,
    /// C: what a natural limit leaves of the thresholds.
    pub room: Option<Value>,
}

/// Rates.
pub fn rate(asked: &Cagr<'_>) -> Rated {
    let mut out = value(asked).unwrap_or(NONE);
    if asked.achieved {
        out.band = Band::Achieved;
        out.score = Some(whole(5));
    }
    out
}

const NONE: Rated = Rated {
    band: Band::NotAvailable,
    value: None,
    score: None,
    growth: None,
    needed: None,
    room: None,
};

/// 0,001 stands for a figure of 0 that is divided by.
fn never_zero(number: &Exact) -> Exact {
    match number.is_zero() {
        true => Exact::new(1.into(), 1000.into()),
        false => number.clone(),
    }
}

fn opposite(one: &Exact, other: &Exact) -> bool {
    (one.is_positive() && other.is_negative()) || (one.is_negative() && other.is_positive())
}

/// The growth a year of a ratio over so many years, as a number less 1.
fn told(power: &Power) -> Value {
    let value = power.value() - Exact::one();
    match power.is_rational() {
        true => Value::Exact(value),
        false => Value::About(value),
    }
}

/// R or g with its band and score by it; none where there is none.
fn value(asked: &Cagr<'_>) -> Option<Rated> {
    if asked.passed < &Exact::one() {
        return None;
    }
    let base = never_zero(asked.baseline);
    if opposite(asked.now, &base) {
        return None;
    }
    let so_far = Power::new(&(asked.now / &base), &asked.passed.recip())?;
    // d·f: growth in size of what is negative is a fall.
    let sign = directed(Exact::one(), asked.rising != base.is_negative());
    let (target, all) = match asked.target {
        Some(target) => target,
        None => return without_target(asked, &base, &so_far, &sign),
    };
    let to = never_zero(target);
    if opposite(&to, &base) {
        return None;
    }
    if target == asked.baseline {
        return Some(lost_or_kept(asked, &so_far));
    }
    let asked_for = Power::new(&(&to / &base), &all.recip())?;
    // 0,001 stands for the target and is the baseline itself: nothing to divide by.
    if to == base {
        return None;
    }
    with_target(&so_far, &asked_for, &sign, to.abs() > base.abs())
}

/// The target is the baseline: kept, passed or lost.
fn lost_or_kept(asked: &Cagr<'_>, so_far: &Power) -> Rated {
    let moved = asked.now != asked.baseline;
    let value = match asked.achieved {
        true => moved.then_some(Value::Infinite(true)),
        false => Some(Value::Infinite(false)),
    };
    Rated {
        band: Band::Deterioration,
        value,
        score: Some(whole(-5)),
        growth: Some(told(so_far)),
        needed: Some(Value::Exact(Exact::zero())),
        room: None,
    }
}

/// R = d·f·A/|Q|: R ≥ c where d·f·(α − 1) − c·|β − 1| is 0 or more.
fn with_target(so_far: &Power, to: &Power, sign: &Exact, grows: bool) -> Option<Rated> {
    let size = directed(Exact::one(), grows);
    let reaches = |edge: &Exact| {
        let sum = Sum {
            constant: edge * &size - sign,
            terms: vec![(sign.clone(), so_far), (-(edge * &size), to)],
        };
        sum.reached()
    };
    let band = if reaches(&parts(9500))? {
        Band::Substantial
    } else if reaches(&parts(6000))? {
        Band::Moderate
    } else if reaches(&Exact::zero())? {
        Band::Limited
    } else {
        Band::Deterioration
    };
    let ratio = sign * (so_far.value() - Exact::one()) / (size * (to.value() - Exact::one()));
    let score = match band <= Band::Moderate {
        true => (parts(71_429) * &ratio - parts(42_857)).min(whole(5)),
        false => (parts(41_667) * &ratio - parts(25_000)).max(whole(-5)),
    };
    let value = match so_far.is_rational() && to.is_rational() || ratio.is_zero() {
        true => Value::Exact(ratio),
        false => Value::About(ratio),
    };
    Some(Rated {
        band,
        value: Some(value),
        score: Some(score),
        growth: Some(told(so_far)),
        needed: Some(told(to)),
        room: None,
    })
}

/// C as 1 − γ or γ's other sides: `c + k·γ`, where γ has a root.
struct Room {
    constant: Exact,
    power: Option<Power>,
}

impl Room {
    /// Of a figure of a size beside its natural limit.
    fn of(base: &Exact, limit: Option<&Exact>) -> Option<Room> {
        let open = Room {
            constant: Exact::one(),
            power: None,
        };
        let Some(limit) = limit.map(Exact::abs).filter(Exact::is_positive) else {
            return Some(open);
        };
        let size = base.abs();
        let twice = &limit * whole(2);
        if size >= twice {
            return Some(open);
        }
        let part = match size <= limit {
            true => size / limit,
            false => (twice - size) / limit,
        };
        Some(Room {
            constant: Exact::one(),
            power: Some(Power::new(&part, &Exact::new(111.into(), 25.into()))?),
        })
    }

    fn value(&self) -> Value {
        match &self.power {
            None => Value::Exact(self.constant.clone()),
            Some(power) => {
                let value = &self.constant - power.value();
                match power.is_rational() {
                    true => Value::Exact(value),
                    false => Value::About(value),
                }
            }
        }
    }
}

/// g = d·f·A against thresholds of C.
fn without_target(asked: &Cagr<'_>, base: &Exact, so_far: &Power, sign: &Exact) -> Option<Rated> {
    let room = Room::of(base, asked.limit)?;
    let reaches = |edge: &Exact| {
        let mut terms = vec![(sign.clone(), so_far)];
        terms.extend(room.power.iter().map(|power| (edge.clone(), power)));
        let sum = Sum {
            constant: -(edge * &room.constant) - sign,
            terms,
        };
        sum.reached()
    };
    let growth = sign * (so_far.value() - Exact::one());
    let left = room.value();
    let share = |left: &Exact| &growth / left;
    let left_over = left.number().filter(|left| !left.is_zero());
    let (band, score) = if !reaches(&Exact::zero())? {
        let score = whole(125) * &growth - parts(25_000);
        (Band::Deterioration, score.max(whole(-5)))
    } else if let Some(left) = left_over {
        if reaches(&parts(150))? {
            let score = whole(500) * share(left) - whole(5);
            (Band::Substantial, score.min(whole(5)))
        } else if reaches(&parts(50))? {
            (Band::Moderate, whole(250) * share(left) - parts(12_500))
        } else {
            (Band::Limited, whole(500) * share(left) - parts(25_000))
        }
    } else {
        (Band::Substantial, whole(5))
    };
    let value = match so_far.is_rational() {
        true => Value::Exact(growth),
        false => Value::About(growth),
    };
    Some(Rated {
        band,
        value: Some(value),
        score: Some(score),
        growth: Some(told(so_far)),
        needed: None,
        room: Some(left),
    })
}
