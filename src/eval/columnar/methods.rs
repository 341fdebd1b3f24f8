//! The other methods of progress in whole numbers: on their way or not.
//!
//! A root is never taken: a float proposes one, whole numbers of 2^-48 prove that it lies
//! between two, and the power of what is left is held against the figures. Where that
//! does not decide, the place is for the general path.

use super::bounds::Bounds;
use super::hit::{Goal, Odd};
use super::place::Line;
use super::sight::{Rows, Sight, year_of};
use super::{ONE, Plain, Plan};
use crate::eval::method::weather::FEWEST;
use crate::model::MethodId;

/// The bits of a part of one.
const BITS: u32 = 48;
/// How far a proposed root may be off, in parts.
const OFF: u64 = 16;

impl Plan {
    /// Whether a figure is on its way by the plan's method; none where that cannot be told.
    pub(super) fn way(
        &self,
        clause: &Plain,
        sight: &Sight<'_>,
        line: Option<&Line>,
        row: usize,
    ) -> Result<Option<bool>, Odd> {
        if self.method == MethodId::Line {
            let way = line.map(|line| sight.on_track(&clause.bounds, line));
            return way.transpose().map(Option::flatten);
        }
        let Bounds::One(question) = &clause.bounds else {
            return Err(Odd);
        };
        let goal = sight.goal(question)?.filter(|goal| goal.below > 0);
        let goal = goal.ok_or(Odd)?;
        match (self.method, line) {
            (MethodId::Weather, _) => clause.weather(&sight.rows, row, &goal),
            (_, None) => Ok(None),
            (MethodId::Escap, Some(line)) => index(line, sight.y.into(), &goal),
            (_, Some(line)) => clause.growth(line, sight, &goal),
        }
    }
}

/// The index: behind the line, but for a target on the wrong side of its baseline.
fn index(line: &Line, y: i128, goal: &Goal) -> Result<Option<bool>, Odd> {
    let start = line.start.checked_mul(goal.below).ok_or(Odd)?;
    if goal.above == start {
        return Ok(None);
    }
    let up = goal.above > start;
    if goal.rising.unwrap_or(up) != up {
        return Ok(Some(false));
    }
    line.ahead(y, goal).map(Some).ok_or(Odd)
}

impl Plain {
    /// The projection, multiplied out: 5·(T − P) against T − y.
    fn weather(&self, rows: &Rows<'_>, row: usize, goal: &Goal) -> Result<Option<bool>, Odd> {
        if self.yearly {
            return Err(Odd);
        }
        let (year, y) = rows.row(row).ok_or(Odd)?;
        let window = rows.periods[..=row].iter().rev();
        let count = window.take_while(|key| year_of(**key) >= year - 5).count();
        let Some((first, start)) = rows.row(row + 1 - count).filter(|_| count >= FEWEST) else {
            return Ok(None);
        };
        let (y, start) = (i128::from(y), i128::from(start));
        let up = match goal.rising {
            Some(up) => up,
            None => goal.above >= start.checked_mul(goal.below).ok_or(Odd)?,
        };
        let change = y - start;
        if (up && change <= 0) || (!up && change >= 0) {
            return Ok(Some(false));
        }
        let reckoned = || {
            let left = goal.above.checked_sub(y.checked_mul(goal.below)?)?;
            let years = i128::from(year - first).checked_mul(self.length.into())?;
            let all = left.checked_mul(years)?;
            let gone = change
                .checked_mul(self.days_since(year))?
                .checked_mul(goal.below)?;
            Some((left, all, all.checked_sub(gone)?.checked_mul(5)?))
        };
        let (left, all, five) = reckoned().ok_or(Odd)?;
        Ok(Some(match left.signum() {
            0 => true,
            1 => five <= all,
            _ => five >= all,
        }))
    }

    /// The growth ratio against 0,95.
    fn growth(&self, line: &Line, sight: &Sight<'_>, goal: &Goal) -> Result<Option<bool>, Odd> {
        if !self.whole() {
            return Err(Odd);
        }
        let instead = |number: i128, one: i128| match number {
            // A thousandth stands for 0.
            0 => i128::from(ONE / 1000) * one,
            _ => number,
        };
        let start = line.start.checked_mul(goal.below).ok_or(Odd)?;
        let up = goal.rising.unwrap_or(goal.above >= start);
        let (b, y) = (instead(line.start, 1), i128::from(sight.y));
        let to = instead(goal.above, goal.below);
        if y * b.signum() < 0 || (to < 0) != (b < 0) {
            return Ok(None);
        }
        if goal.above == start {
            return Ok(Some(false));
        }
        let b_parts = b.checked_mul(goal.below).ok_or(Odd)?;
        if to == b_parts {
            return Ok(None);
        }
        // Growth in size is better.
        let more = up != (b < 0);
        let (size, base) = (y.unsigned_abs(), b.unsigned_abs());
        let better = match more {
            true => size > base,
            false => size < base,
        };
        if !better {
            return Ok(Some(false));
        }
        let years = |length: i128| u32::try_from(length / i128::from(self.length)).map_err(|_| Odd);
        let (passed, all) = (years(line.passed)?, years(line.all)?);
        let (above, below) = (to.unsigned_abs(), b_parts.unsigned_abs());
        if (above > below) != more {
            return Err(Odd);
        }
        let (low, high) = root(above, below, all)?;
        // θ = 1 + 0,95·(β − 1), rounded down and up.
        let one = 1u64 << BITS;
        let edge = |root: u64, more: u64| {
            (u128::from(root) * 19 + u128::from(one) + u128::from(more)) / 20
        };
        let near = |edge: u128| u64::try_from(edge).map_err(|_| Odd);
        let (low, high) = (near(edge(low, 0))?, near(edge(high, 19))?);
        let held = size.checked_mul(one.into()).ok_or(Odd)?;
        let times = |power: u64| u128::from(power).checked_mul(base).ok_or(Odd);
        let (least, most) = (
            times(power(low, passed, false)?)?,
            times(power(high, passed, true)?)?,
        );
        match more {
            true if held >= most => Ok(Some(true)),
            true if held < least => Ok(Some(false)),
            false if held <= least => Ok(Some(true)),
            false if held > most => Ok(Some(false)),
            _ => Err(Odd),
        }
    }
}

/// Parts of one below and above (above/below)^(1/years).
fn root(above: u128, below: u128, years: u32) -> Result<(u64, u64), Odd> {
    if years == 0 {
        return Err(Odd);
    }
    let proposed = (above as f64 / below as f64).powf(1.0 / f64::from(years));
    let parts = proposed * (1u64 << BITS) as f64;
    if !(parts > 0.0 && parts < (1u64 << 62) as f64) {
        return Err(Odd);
    }
    // What is small is rounded by more of itself.
    let off = OFF as f64 * (1.0 + proposed * below as f64 / above as f64);
    let (near, off) = (parts as u64, off as u64);
    let (low, high) = (near.saturating_sub(off), near.saturating_add(off));
    let asked = above.checked_mul(1 << BITS).ok_or(Odd)?;
    let times = |power: u64| u128::from(power).checked_mul(below).ok_or(Odd);
    let proven =
        times(power(low, years, true)?)? <= asked && times(power(high, years, false)?)? >= asked;
    proven.then_some((low, high)).ok_or(Odd)
}

/// A power of parts of one, rounded down, or up.
fn power(base: u64, mut times: u32, up: bool) -> Result<u64, Odd> {
    let one = 1u64 << BITS;
    let by = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        let more = if up { u128::from(one - 1) } else { 0 };
        let product = product.checked_add(more).ok_or(Odd)? >> BITS;
        let fits = u64::try_from(product).ok().filter(|fits| *fits < 1 << 62);
        fits.ok_or(Odd)
    };
    let (mut square, mut out) = (base, one);
    while times > 0 {
        if times & 1 == 1 {
            out = by(out, square)?;
        }
        times >>= 1;
        if times > 0 {
            square = by(square, square)?;
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_is_between_its_bounds() {
        for (above, below, years) in [
            (70, 40, 10),
            (1, 6000, 10),
            (7, 5, 1),
            (1_000_001, 1_000_000, 30),
        ] {
            let (low, high) = root(above, below, years).unwrap_or((0, 0));
            assert!(low > 0 && high - low < 1 << 20, "{above}/{below}");
        }
        // Too far to be held in these parts.
        assert!(root(100_000, 1, 1).is_err());
    }
}
