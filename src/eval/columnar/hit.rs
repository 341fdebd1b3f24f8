//! What a figure is to bounds, and to several joined.

use std::cmp::Ordering;

/// What whole numbers of this size do not hold, or figures of years do not tell: the
/// place is for the general path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Odd;

/// What a figure is to bounds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Hit {
    /// Whether it satisfies them; none where what it is held against is missing.
    pub satisfied: Option<bool>,
    pub exceeded: bool,
    /// Where it does not.
    pub short: Short,
    /// By the pace so far of a change that goes on to the milestone.
    pub running: bool,
}

/// How much is missing, and of how much; of 0 there is no share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Short {
    pub gap: u64,
    pub level: u64,
}

/// The figure's level asked for: `above` parts of `below`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goal {
    pub above: i128,
    pub below: i128,
    /// Whether the way there is up; none: as it lies from the start.
    pub rising: Option<bool>,
}

impl Short {
    /// `gap` of `level`, both of so many parts.
    pub fn new(gap: i128, level: i128, parts: i128) -> Result<Short, Odd> {
        let (gap, level) = (gap.max(0).unsigned_abs(), level.unsigned_abs());
        let parts = parts.unsigned_abs();
        if level == 0 {
            let gap = (gap.is_multiple_of(parts)).then(|| gap / parts);
            let gap = gap.and_then(|gap| u64::try_from(gap).ok()).ok_or(Odd)?;
            return Ok(Short { gap, level: 0 });
        }
        let fits = |by: u128| {
            let (gap, level) = (u64::try_from(gap / by), u64::try_from(level / by));
            Some(Short {
                gap: gap.ok()?,
                level: level.ok()?,
            })
        };
        (fits(1).or_else(|| fits(gcd(gap, level)))).ok_or(Odd)
    }

    /// By the share that is missing; one without comes before all others.
    fn share(&self, other: &Short) -> Ordering {
        let by = |one: &Short, of: &Short| u128::from(one.gap) * u128::from(of.level);
        match (self.level, other.level) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            _ => by(self, other).cmp(&by(other, self)),
        }
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

/// All of several: of those that fail the worst is told.
pub(super) fn all(parts: impl Iterator<Item = Result<Hit, Odd>>) -> Result<Hit, Odd> {
    let (mut first, mut worst): (Option<Hit>, Option<Hit>) = (None, None);
    let (mut unknown, mut exceeded) = (false, false);
    for part in parts {
        let part = part?;
        first = first.or(Some(part));
        exceeded |= part.exceeded;
        match part.satisfied {
            None => unknown = true,
            Some(true) => {}
            Some(false) => {
                let milder = |worst: &Hit| worst.short.share(&part.short) != Ordering::Greater;
                if worst.as_ref().is_none_or(milder) {
                    worst = Some(part);
                }
            }
        }
    }
    let told = worst.or(first).unwrap_or_default();
    let satisfied = match (worst, unknown) {
        (Some(_), _) => Some(false),
        (None, true) => None,
        (None, false) => Some(true),
    };
    Ok(Hit {
        satisfied,
        exceeded: exceeded && satisfied == Some(true),
        ..told
    })
}

/// Any of several: the first that holds is told, else the nearest.
pub(super) fn any(parts: impl Iterator<Item = Result<Hit, Odd>>) -> Result<Hit, Odd> {
    let (mut met, mut nearest): (Option<Hit>, Option<Hit>) = (None, None);
    let (mut unknown, mut exceeded) = (false, false);
    for part in parts {
        let part = part?;
        exceeded |= part.exceeded && part.satisfied == Some(true);
        match part.satisfied {
            None => unknown = true,
            Some(true) => met = met.or(Some(part)),
            Some(false) => {
                // One without a share is the last.
                let key = |hit: &Hit| hit.short.level == 0;
                let nearer = |known: &Hit| {
                    let by_share = || part.short.share(&known.short);
                    key(&part).cmp(&key(known)).then_with(by_share) == Ordering::Less
                };
                if nearest.as_ref().is_none_or(nearer) {
                    nearest = Some(part);
                }
            }
        }
    }
    let told = met.or(nearest).unwrap_or_default();
    let satisfied = match (met, unknown) {
        (Some(_), _) => Some(true),
        (None, true) => None,
        (None, false) => Some(false),
    };
    Ok(Hit {
        satisfied,
        exceeded,
        ..told
    })
}
