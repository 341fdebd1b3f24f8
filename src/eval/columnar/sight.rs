//! One figure of a place held against bounds: what it is measured from, what is
//! missing, and the level that it comes to.

use super::bounds::{Bounds, From, Measure, Question, Where};
use super::hit::{self, Goal, Hit, Odd, Short};
use super::{Plain, Plan};
use crate::eval::formula::compares;
use crate::model::{Op, Period};

/// The finished years' figures of one place, by year.
#[derive(Clone, Copy, Default)]
pub(super) struct Rows<'a> {
    pub periods: &'a [u32],
    pub values: &'a [i64],
}

/// The year in which the period of a key ends.
pub(super) fn year_of(key: u32) -> i32 {
    Period::year_of_key(key)
}

impl Rows<'_> {
    /// The latest row of this year or before.
    pub fn until(&self, year: i32) -> Option<usize> {
        (self.periods.iter()).rposition(|&key| year_of(key) <= year)
    }

    /// The year and the figure of a row.
    pub fn row(&self, at: usize) -> Option<Base> {
        Some((year_of(*self.periods.get(at)?), *self.values.get(at)?))
    }

    fn of(&self, year: i32) -> Option<Base> {
        self.row(self.until(year)?).filter(|(own, _)| *own == year)
    }
}

/// The year and the figure that one is measured from.
type Base = (i32, i64);

/// The figure of one row, seen from a clause.
#[derive(Clone, Copy)]
pub(super) struct Sight<'s> {
    pub plan: &'s Plan,
    pub clause: &'s Plain,
    pub rows: Rows<'s>,
    /// Those of the plan's other series, in their order.
    pub others: &'s [Rows<'s>],
    /// The year of the figure, and the figure.
    pub year: i32,
    pub y: i64,
}

/// A measured thing on whole numbers: its levels are turned into the same parts.
struct Scale {
    /// What is measured, in parts of `parts`.
    v: i128,
    parts: i128,
    line: Line,
}

/// How a level becomes comparable.
enum Line {
    /// times this
    Times(i128),
    /// `start` × (`whole` ± level) to the power of `years`
    Power {
        start: i128,
        whole: i128,
        sign: i128,
        years: u32,
    },
}

impl Scale {
    fn level(&self, number: i128) -> Result<i128, Odd> {
        match &self.line {
            Line::Times(by) => number.checked_mul(*by),
            Line::Power {
                start,
                whole,
                sign,
                years,
            } => grown(*whole, sign * number, *years)
                .and_then(|grown| grown.checked_mul(*start)?.checked_mul(*sign)),
        }
        .ok_or(Odd)
    }
}

fn grown(whole: i128, by: i128, years: u32) -> Option<i128> {
    whole.checked_add(by)?.checked_pow(years)
}

/// Whether more is asked for; none where one number alone will do.
fn rising(op: Op) -> Option<bool> {
    match op {
        Op::Ge | Op::Gt => Some(true),
        Op::Le | Op::Lt => Some(false),
        Op::Eq => None,
    }
}

/// The longest time over which a change is compounded here.
const LONGEST: i32 = 200;

/// What is missing to a level, and of which number it is the level.
struct Found {
    satisfied: bool,
    exceeded: bool,
    gap: i128,
    level: i128,
    number: i128,
    rising: Option<bool>,
}

impl Sight<'_> {
    /// The figure against bounds.
    pub fn judge(&self, bounds: &Bounds) -> Result<Hit, Odd> {
        match bounds {
            Bounds::One(question) => self.one(question),
            Bounds::All(parts) => hit::all(parts.iter().map(|part| self.judge(part))),
            Bounds::Any(parts) => hit::any(parts.iter().map(|part| self.judge(part))),
        }
    }

    fn one(&self, question: &Question) -> Result<Hit, Odd> {
        if let Some((op, level)) = question.plain() {
            return self.plain(op, level);
        }
        let Some((_, scale, found)) = self.held(question)? else {
            return Ok(Hit::default());
        };
        let short = match found.satisfied {
            true => Short::default(),
            false => Short::new(found.gap, found.level, scale.parts)?,
        };
        Ok(Hit {
            satisfied: Some(found.satisfied),
            exceeded: found.exceeded,
            short,
            running: self.runs(question.of),
        })
    }

    /// The figure against a number: what nearly all targets ask.
    fn plain(&self, op: Op, level: i128) -> Result<Hit, Odd> {
        let y = i128::from(self.y);
        let satisfied = compares(op, &y, &level);
        let short = match satisfied {
            true => Short::default(),
            // On the wrong side, or on the level where that is not enough.
            false => Short::new((level - y).abs(), level, 1)?,
        };
        Ok(Hit {
            satisfied: Some(satisfied),
            short,
            ..Hit::default()
        })
    }

    /// What is measured, held against where it must lie; none where what it is
    /// measured from is missing.
    fn held(&self, question: &Question) -> Result<Option<(Base, Scale, Found)>, Odd> {
        let base = match question.of {
            Measure::Figure => Base::default(),
            of => match self.base(of) {
                Some(base) if self.comes_after(of, base) => base,
                _ => return Ok(None),
            },
        };
        let scale = self.scale(question, base)?;
        let found = scale.hold(&question.lies)?;
        Ok(Some((base, scale, found)))
    }

    /// The figure's level that is asked for by the milestone.
    pub fn goal(&self, question: &Question) -> Result<Option<Goal>, Odd> {
        if let Some((op, level)) = question.plain() {
            return Ok(Some(Goal {
                above: level,
                below: 1,
                rising: rising(op),
            }));
        }
        let held = self.held(question)?;
        held.map(|(base, scale, found)| self.level(question, base, &scale, &found))
            .transpose()
    }

    /// Whether a change is that of the years so far, until the milestone.
    fn runs(&self, of: Measure) -> bool {
        let each = matches!(
            of,
            Measure::Gain {
                base: From::Each,
                ..
            } | Measure::Growth {
                base: From::Each,
                ..
            }
        );
        each && !self.clause.yearly
    }

    /// The figure that one is measured from, and its year.
    fn base(&self, of: Measure) -> Option<Base> {
        match of {
            Measure::Figure => None,
            Measure::Start => self.start(),
            Measure::Gain { base, .. } | Measure::Growth { base, .. } | Measure::Times { base } => {
                self.since(base)
            }
            Measure::Versus(at) => {
                let other = self.others.get(at)?;
                let own = other.of(self.year);
                own.or_else(|| other.row(other.until(self.year).filter(|_| self.plan.latest)?))
            }
        }
    }

    fn since(&self, from: From) -> Option<Base> {
        match from {
            From::Year(year) => self.of_year(year),
            From::Before(years) => self.of_year(self.year - years),
            From::SeenYear(year) => self.rows.of(year),
            From::SeenBefore => self.rows.of(self.year - 1),
            From::Each if !self.clause.yearly => self.start(),
            From::Each => {
                let before = self.year - 1;
                let latest = || self.rows.row(self.rows.until(before)?);
                (self.of_year(before)).or_else(|| latest().filter(|_| self.plan.latest))
            }
        }
    }

    fn of_year(&self, year: i32) -> Option<Base> {
        let declared = self.plan.baseline.filter(|(own, _)| *own == year);
        declared.or_else(|| self.rows.of(year))
    }

    fn start(&self) -> Option<Base> {
        (self.plan.baseline).or_else(|| self.rows.of(self.plan.start?))
    }

    /// Whether anything can be measured from the base.
    fn comes_after(&self, of: Measure, (year, figure): Base) -> bool {
        match of {
            Measure::Figure | Measure::Start | Measure::Versus(_) => true,
            Measure::Gain { .. } => year < self.year,
            Measure::Growth { .. } | Measure::Times { .. } => year < self.year && figure != 0,
        }
    }

    /// Over how many years a change is asked for by the figure's.
    fn per(&self, of: Measure, base: i32) -> i32 {
        match of {
            Measure::Gain {
                base: From::Each, ..
            }
            | Measure::Growth {
                base: From::Each, ..
            } => self.year - base,
            _ => 1,
        }
    }

    /// Over how many years by the milestone: parts of a year, and of how many.
    fn whole(&self, of: Measure, base: i32) -> (i128, i128) {
        let clause = self.clause;
        match self.runs(of) {
            true if clause.whole() => (i128::from(clause.year - base), 1),
            true => (clause.days_since(base), i128::from(clause.length)),
            false => (i128::from(self.per(of, base)), 1),
        }
    }

    fn scale(&self, question: &Question, (year, start): Base) -> Result<Scale, Odd> {
        let (y, parts) = (i128::from(self.y), question.parts);
        let start = i128::from(start);
        let per = self.per(question.of, year);
        match question.of {
            Measure::Figure => Scale::new(y, parts, Line::Times(1)),
            Measure::Times { .. } | Measure::Start | Measure::Versus(_) => {
                Scale::new(y, parts, Line::Times(start))
            }
            Measure::Gain { up, .. } => {
                let change = if up { y - start } else { start - y };
                let line = Line::Times(per.into());
                let mut scale = Scale::new(change, parts, line)?;
                scale.parts = scale.parts.checked_mul(per.into()).ok_or(Odd)?;
                Ok(scale)
            }
            Measure::Growth { up, .. } => {
                let sign = if up { 1 } else { -1 };
                let years = u32::try_from(per).ok().filter(|_| per <= LONGEST);
                let years = years.ok_or(Odd)?;
                let line = Line::Power {
                    start,
                    whole: parts,
                    sign,
                    years,
                };
                Scale::new(sign * y, parts.checked_pow(years).ok_or(Odd)?, line)
            }
        }
    }

    /// The figure's level that a number comes to by the milestone.
    fn level(
        &self,
        question: &Question,
        (year, start): Base,
        scale: &Scale,
        found: &Found,
    ) -> Result<Goal, Odd> {
        let (start, parts) = (i128::from(start), question.parts);
        let (years, of) = self.whole(question.of, year);
        let (gain, up) = match question.of {
            Measure::Gain { up, .. } => (true, up),
            Measure::Growth { up, .. } => (false, up),
            _ => {
                return Ok(Goal {
                    above: found.level,
                    below: scale.parts,
                    rising: found.rising,
                });
            }
        };
        let number = match question.lies {
            // Two ends that come to one level are the far one.
            Where::Between { high, .. } if !gain && scale.level(high)? == found.level => high,
            _ => found.number,
        };
        let by = if up { number } else { -number };
        let ends = match (gain, u32::try_from(years)) {
            (true, _) => {
                let below = parts.checked_mul(of);
                let above = below.and_then(|below| start.checked_mul(below));
                let more = by.checked_mul(years);
                above
                    .zip(more)
                    .and_then(|(a, b)| a.checked_add(b))
                    .zip(below)
            }
            (false, Ok(power)) if of == 1 && years <= LONGEST.into() => {
                let above = grown(parts, by, power).and_then(|grown| grown.checked_mul(start));
                above.zip(parts.checked_pow(power))
            }
            (false, _) => {
                let below = parts.checked_mul(of);
                let grown = below.zip(by.checked_mul(years));
                let above = grown.and_then(|(a, b)| a.checked_add(b)?.checked_mul(start));
                above.zip(below)
            }
        };
        let (above, below) = ends.ok_or(Odd)?;
        Ok(Goal {
            above,
            below,
            rising: found.rising.map(|more| more == up),
        })
    }
}

impl Scale {
    /// `v` becomes so many parts.
    fn new(v: i128, parts: i128, line: Line) -> Result<Scale, Odd> {
        let v = v.checked_mul(parts).ok_or(Odd)?;
        Ok(Scale { v, parts, line })
    }

    /// What is measured against where it must lie.
    fn hold(&self, lies: &Where) -> Result<Found, Odd> {
        match *lies {
            Where::Bound { op, level } => self.bound(op, level),
            Where::Between { low, high, good } => self.between(low, high, good),
            Where::Near {
                level,
                low,
                high,
                good,
            } => Ok(self.near(level, low, high, good)),
        }
    }

    fn bound(&self, op: Op, number: i128) -> Result<Found, Odd> {
        let level = self.level(number)?;
        let rising = rising(op);
        let short = level.checked_sub(self.v).ok_or(Odd)?;
        let gap = match rising {
            Some(true) => short,
            Some(false) => -short,
            None => short.abs(),
        };
        Ok(Found {
            satisfied: compares(op, &self.v, &level),
            exceeded: false,
            gap,
            level,
            number,
            rising,
        })
    }

    fn between(&self, low: i128, high: i128, good: Option<bool>) -> Result<Found, Odd> {
        let (first, last) = (self.level(low)?, self.level(high)?);
        let (under, over) = (self.v < first, self.v > last);
        let (satisfied, exceeded) = match good {
            Some(true) => (!under, over),
            Some(false) => (!over, under),
            None => (!under && !over, false),
        };
        let found = match over && !satisfied {
            true => Found {
                satisfied,
                exceeded,
                gap: self.v.checked_sub(last).ok_or(Odd)?,
                level: last,
                number: high,
                rising: Some(false),
            },
            false => Found {
                satisfied,
                exceeded,
                gap: first.checked_sub(self.v).ok_or(Odd)?,
                level: first,
                number: low,
                rising: Some(good != Some(false)),
            },
        };
        Ok(found)
    }

    fn near(
        &self,
        level: i128,
        low: (i128, bool),
        high: (i128, bool),
        good: Option<bool>,
    ) -> Found {
        let inside = |at: i128, strict: bool| match strict {
            true => at > 0,
            false => at >= 0,
        };
        let near = inside(self.v - low.0, low.1) && inside(high.0 - self.v, high.1);
        let better = match good {
            Some(true) => self.v > level,
            Some(false) => self.v < level,
            None => false,
        };
        Found {
            satisfied: near || better,
            exceeded: better && !near,
            gap: (self.v - level).abs(),
            level,
            number: level,
            rising: good,
        }
    }
}
