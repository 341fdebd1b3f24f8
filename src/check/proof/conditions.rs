//! Targets to rows: what a condition asks of a figure, as the evaluation judges
//! it. A range or an approximate number binds where the evaluation has it bind:
//! past the better end is better still.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::proof::linear::Linear;
use crate::check::proof::system::{ClauseId, Figure, Outside, Row, Source, System};
use crate::model::condition::demand::{Ask, Demand, Lies, Of, Origin};
use crate::model::formula::Function;
use crate::model::indicator::TimeKind;
use crate::model::number::{Exact, whole};
use crate::model::{Indicator, IndicatorId, Model, Op, Period, Programme};
use num_traits::One;

/// Ways to satisfy a condition: of one of them, all rows.
pub type Ways = Vec<Vec<Row>>;

/// A condition of more ways than this is left out.
const MOST_WAYS: usize = 8;

/// Longer growth at a compound rate is left out: its numbers have too many digits.
const MOST_YEARS: i16 = 60;

/// A target at one of its milestones.
pub struct Milestone<'a> {
    /// Everything declared.
    pub model: &'a Model,
    /// The programme.
    pub programme: &'a Programme,
    /// The indicator.
    pub id: IndicatorId,
    /// When.
    pub period: Period,
    /// One of several years.
    pub yearly: bool,
    /// The milestone line.
    pub clause: ClauseId,
}

impl<'a> Milestone<'a> {
    fn indicator(&self) -> &'a Indicator {
        self.model.indicator(self.id)
    }

    /// What a demand asks; no rows where nothing is asked of a number.
    pub fn ways(&self, system: &mut System, demand: &Demand) -> Result<Ways, Outside> {
        if let Demand::OverTime { function, demand } = demand {
            let own = self.over_years(system, *function)?;
            let of_it = |ask: &Ask| matches!(ask.of, Of::Figure);
            let sums = demand
                .walk()
                .all(|part| !matches!(part, Demand::One(ask) if !of_it(ask)));
            return match sums {
                true => self.ways_of(system, demand, &own),
                false => Err(Outside::Form),
            };
        }
        let own = system.of(self.id, self.period);
        self.ways_of(system, demand, &own)
    }

    /// The sum of the figures of a period's years, or their mean.
    fn over_years(&self, system: &mut System, function: Function) -> Result<Linear, Outside> {
        let Period::Years(first, last) = self.period else {
            return Err(Outside::Form);
        };
        let many = last.saturating_sub(first).saturating_add(1);
        if many > MOST_YEARS {
            return Err(Outside::TooLarge);
        }
        let each = match function {
            Function::Sum => Exact::one(),
            Function::Mean => Exact::one() / whole(i64::from(many)),
            Function::Max | Function::Min => return Err(Outside::Form),
        };
        let mut sum = Linear::number(whole(0));
        for year in first..=last {
            sum.add(&system.of(self.id, Period::Year(year)), &each);
        }
        Ok(sum)
    }

    /// What a demand asks of a figure, or of what is made of several.
    fn ways_of(&self, system: &mut System, demand: &Demand, own: &Linear) -> Result<Ways, Outside> {
        match demand {
            Demand::One(ask) => Ok(vec![self.rows(system, ask, own)?]),
            Demand::Rank { .. } | Demand::Done | Demand::Untold(_) => Ok(vec![Vec::new()]),
            Demand::All(parts) => {
                let mut ways: Ways = vec![Vec::new()];
                for part in parts {
                    let more = self.ways_of(system, part, own)?;
                    ways = (ways.iter())
                        .flat_map(|a| more.iter().map(move |b| [a.as_slice(), b].concat()))
                        .collect();
                    if ways.len() > MOST_WAYS {
                        return Err(Outside::TooLarge);
                    }
                }
                Ok(ways)
            }
            Demand::Any(parts) => {
                let mut ways = Ways::new();
                for part in parts {
                    ways.extend(self.ways_of(system, part, own)?);
                }
                if ways.len() > MOST_WAYS {
                    return Err(Outside::TooLarge);
                }
                Ok(ways)
            }
            // Several indicators; sums within others.
            Demand::OverTime { .. } | Demand::Criteria { .. } => Err(Outside::Form),
        }
    }

    fn rows(&self, system: &mut System, ask: &Ask, own: &Linear) -> Result<Vec<Row>, Outside> {
        let (level, clauses, up): (Level, _, _) = match &ask.of {
            Of::Figure => {
                let level = |n: &Exact| Linear::number(n.clone());
                (Box::new(level), Vec::new(), true)
            }
            Of::Start => {
                let (start, clauses) = self.start(system)?.1;
                (Box::new(move |n: &Exact| start.times(n)), clauses, true)
            }
            Of::Times { base } => {
                let (start, clauses) = self.base(system, *base)?.1;
                (Box::new(move |n: &Exact| start.times(n)), clauses, true)
            }
            // What was planned is in the figures: nothing here says how much.
            Of::Versus {
                planned: Some(_), ..
            } => return Err(Outside::Form),
            Of::Versus {
                indicator, place, ..
            } => {
                let other = self.series(system, *indicator, place.as_ref())?;
                (Box::new(move |n: &Exact| other.times(n)), Vec::new(), true)
            }
            Of::Gain { base, up } => {
                let (years, start, clauses) = self.since(system, *base)?;
                let years = signed(*up) * whole(i64::from(years));
                let level = move |n: &Exact| start.plus(&Linear::number(n * &years), &Exact::one());
                (Box::new(level), clauses, *up)
            }
            Of::Growth { base, up } => {
                let (years, start, clauses) = self.since(system, *base)?;
                let sign = signed(*up);
                let level = move |n: &Exact| {
                    let each = Exact::one() + n * &sign;
                    start.times(&each.pow(i32::from(years)))
                };
                (Box::new(level), clauses, *up)
            }
        };
        let mut told = vec![self.clause];
        told.extend(clauses);
        // More of a fall is a lower level.
        let row = |op: Op, number: &Exact| {
            let op = if up { op } else { mirrored(op) };
            Row::new(own, op, &level(number), told.clone())
        };
        ends(&ask.lies, row)
    }

    /// Another series, in the indicator's unit.
    fn series(
        &self,
        system: &mut System,
        other: IndicatorId,
        place: Option<&String>,
    ) -> Result<Linear, Outside> {
        let units = (self.model.indicator(other).unit, self.indicator().unit);
        let factor = match units {
            (Some(from), Some(to)) => self.model.units.conversion(from, to),
            (None, None) => Some(Exact::one()),
            _ => None,
        };
        // Two that do not measure the same cannot be held against each other at all.
        let factor = factor.ok_or(Outside::Form)?;
        let elsewhere = place.filter(|place| self.programme.place.as_ref() != Some(place));
        if elsewhere.is_none() && self.model.indicator(other).scope != self.indicator().scope {
            return Err(Outside::Places);
        }
        let var = system.var(Figure {
            indicator: other,
            period: self.period,
            place: elsewhere.cloned(),
        });
        Ok(Linear::figure(var, factor))
    }

    /// The figure that a change is measured from: its period, its expression,
    /// the clause that declares it.
    fn base(&self, system: &mut System, base: Origin) -> Result<Start, Outside> {
        // Parts of a year, and several years, of what is a sum or a rate of its period
        // are not held against a year's.
        let own = matches!(self.indicator().time, TimeKind::Flow | TimeKind::Rate);
        if own && !matches!(self.period, Period::Year(_)) && base != Origin::SeenBefore {
            return Err(Outside::Form);
        }
        let period = match base {
            Origin::Each if !self.yearly => return self.start(system),
            Origin::Each if !matches!(self.period, Period::Year(_)) => return Err(Outside::Form),
            Origin::Each => Period::Year(self.period.year() - 1),
            Origin::Year(year) | Origin::Since(year) => Period::Year(year),
            Origin::Seen(period) => period,
            Origin::Before(years) => Period::Year(self.period.year() - years),
            Origin::SeenBefore => self.period.year_before(),
        };
        if period.end() >= self.period.end() {
            return Err(Outside::Form);
        }
        let declared = self.indicator().baseline.as_ref();
        if declared.is_some_and(|d| Period::Year(d.year) == period) {
            return self.start(system);
        }
        Ok((period, (system.of(self.id, period), Vec::new())))
    }

    /// The declared baseline, or the figure of the programme's first year.
    fn start(&self, system: &mut System) -> Result<Start, Outside> {
        let (period, figure) = match &self.indicator().baseline {
            Some(declared) => {
                let clause = system.clause(Source::Baseline, declared.span);
                let value = Linear::number(declared.value.clone());
                (Period::Year(declared.year), (value, vec![clause]))
            }
            None => {
                let since = self.indicator().since.or(self.programme.date);
                let period = Period::Year(since.ok_or(Outside::Form)?.year());
                (period, (system.of(self.id, period), Vec::new()))
            }
        };
        if period.end() >= self.period.end() {
            return Err(Outside::Form);
        }
        Ok((period, figure))
    }

    /// What a change is measured from, and over how many years it is asked for.
    fn since(&self, system: &mut System, base: Origin) -> Result<Since, Outside> {
        let (from, (start, clauses)) = self.base(system, base)?;
        let years = match (base, from, self.period) {
            (Origin::Each | Origin::Since(_), Period::Year(a), Period::Year(b)) => b - a,
            (Origin::Since(_), Period::Year(a), Period::Years(_, b)) => b - a,
            (Origin::Each | Origin::Since(_), ..) => return Err(Outside::Form),
            _ => 1,
        };
        match years > MOST_YEARS {
            true => Err(Outside::TooLarge),
            false => Ok((years, start, clauses)),
        }
    }
}

/// The level that a number comes to.
type Level = Box<dyn Fn(&Exact) -> Linear>;

/// Over how many years, from what, and who says so.
type Since = (i16, Linear, Vec<ClauseId>);

/// By which more of a change is up.
fn signed(up: bool) -> Exact {
    if up { Exact::one() } else { -Exact::one() }
}

/// The rows that hold what is measured where it must lie: past the better end is
/// better still.
fn ends(lies: &Lies, row: impl Fn(Op, &Exact) -> Row) -> Result<Vec<Row>, Outside> {
    let binding = |low: Row, high: Row, good: Option<bool>| match good {
        Some(true) => vec![low],
        Some(false) => vec![high],
        None => vec![low, high],
    };
    Ok(match lies {
        Lies::Bound { op, level } => vec![row(*op, level)],
        Lies::Between { low, high, good } => binding(row(Op::Ge, low), row(Op::Le, high), *good),
        Lies::Near {
            low, high, good, ..
        } => {
            let least = if low.strict { Op::Gt } else { Op::Ge };
            let most = if high.strict { Op::Lt } else { Op::Le };
            binding(row(least, &low.at), row(most, &high.at), *good)
        }
        Lies::Unsaid => return Err(Outside::Form),
    })
}

/// A figure to start from: of which period, what it is, who says so.
type Start = (Period, (Linear, Vec<ClauseId>));

/// The comparison with both sides negated.
fn mirrored(op: Op) -> Op {
    match op {
        Op::Lt => Op::Gt,
        Op::Le => Op::Ge,
        Op::Gt => Op::Lt,
        Op::Ge => Op::Le,
        Op::Eq => Op::Eq,
    }
}
