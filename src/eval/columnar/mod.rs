//! The same verdicts, a column at a time.
//!
//! Where a target is for each place and what it asks are bounds, by the end of
//! any period, and the figures are numbers of years, a commitment is judged by
//! comparing integers: one pass over the indicator's column, nothing allocated a
//! commitment. Only what is listed is judged once more by the general path, which
//! alone words a verdict; a property test holds the two to the same answers. A place
//! whose rows are not of that form is left to the general path.
//!
//! ```text
//! bounds   a demand in whole numbers     sight   one figure against them, and its base
//! hit      several bounds joined         place   the status of one place's targets
//! methods  projection, growth, index     scan     a pass over a column
//! lines   lines for some places only (riêng, trừ)
//! ```

mod bounds;
mod hit;
mod lines;
mod methods;
mod place;
mod scan;
mod sight;

pub use lines::Lines;
pub use scan::{Field, Keep, Lack, Line, Read, Scan, Standing};

use crate::eval::options::{FigureRule, Options};
use crate::eval::target::{Clause, changes_in_its_year, is_of_its_period};
use crate::model::condition::demand::Of;
use crate::model::indicator::{Terms, TimeKind};
use crate::model::nature::is_growth;
use crate::model::number::{Exact, to_i64, whole};
use crate::model::{
    By, Chosen, Condition, Indicator, IndicatorId, Measure, MethodId, Model, Period, Scope,
};
use bounds::{Bounds, Maker, Other};
use jiff::civil::Date;
use num_traits::One;

/// Parts of one in the columns.
pub const ONE: i64 = 1_000_000;

/// One clause, ready to be judged at many places.
#[derive(Clone, Debug)]
struct Plain {
    bounds: Bounds,
    /// The last day of its period: the year, the day of the year, and how long the year is.
    year: i32,
    day: i32,
    length: i32,
    /// The first day of its period.
    starts: Date,
    due: bool,
    /// Each year is judged on its own.
    yearly: bool,
    /// It asks for a change within its own year: before that is over nothing is known.
    waits: bool,
    /// It asks for a figure of its own period: one of an earlier period tells nothing.
    own: bool,
    /// It looks at these of the plan's other series.
    others: Vec<usize>,
    /// The clause of the indicator's next milestone, for the pace towards it.
    next: Option<usize>,
}

/// An indicator whose targets can be judged by columns.
pub struct Plan {
    clauses: Vec<Plain>,
    others: Vec<Other>,
    lines: Option<Lines>,
    baseline: Option<(i32, i64)>,
    start: Option<i32>,
    finished: i32,
    latest: bool,
    method: MethodId,
}

impl Plan {
    /// The plan for an indicator, when all it asks is of that kind.
    pub fn new(
        model: &Model,
        id: IndicatorId,
        all: &[Clause<'_>],
        start: Option<i16>,
        options: &Options,
    ) -> Option<Plan> {
        let indicator = model.indicator(id);
        let plain = indicator.scope == Scope::EachPlace
            && indicator.measure == Measure::Quantity
            && indicator.formula.is_none()
            && indicator.unread.is_none()
            && indicator.unread_base.is_none();
        let Chosen::Method(method) = options.method_of(indicator) else {
            return None;
        };
        let of_growth =
            method == MethodId::Cagr && indicator.time == TimeKind::Rate && is_growth(indicator);
        if !plain || of_growth {
            return None;
        }
        let as_of = options.as_of;
        let over = Period::Year(as_of.year()).end() <= as_of;
        let baseline = match &indicator.baseline {
            Some(baseline) => Some((i32::from(baseline.year), fixed(&baseline.value)?)),
            None => None,
        };
        let factor = |other| conversion(model, indicator, other);
        let mut maker = Maker {
            factor: &factor,
            levels: levels(indicator),
            others: Vec::new(),
        };
        let mut clauses = (all.iter())
            .map(|clause| plain_clause(clause, indicator, options, &mut maker))
            .collect::<Option<Vec<_>>>()?;
        for (at, clause) in clauses.iter_mut().enumerate() {
            clause.next = next(all, at, as_of);
        }
        Some(Plan {
            clauses,
            others: maker.others,
            lines: None,
            baseline,
            start: start.map(i32::from),
            finished: i32::from(as_of.year()) - i32::from(!over),
            latest: options.figure == FigureRule::Latest,
            method,
        })
    }

    /// With lines that are for some places only.
    pub fn with_lines(self, lines: Option<Lines>) -> Plan {
        Plan { lines, ..self }
    }
}

impl Plain {
    /// Whether a figure of a year, before it is due, is of an earlier period than what is
    /// asked for alone.
    fn is_of_another(&self, year: i32) -> bool {
        self.own && !self.due && year < i32::from(self.starts.year())
    }

    /// Whether its period ends with its year.
    fn whole(&self) -> bool {
        self.day == self.length
    }

    /// From the end of a year to the end of its period, in days of its own year.
    fn days_since(&self, year: i32) -> i128 {
        i128::from(self.year - 1 - year) * i128::from(self.length) + i128::from(self.day)
    }
}

/// Whether any period that ends with the year has the year's figure.
fn levels(indicator: &Indicator) -> bool {
    matches!(
        indicator.time,
        TimeKind::Stock | TimeKind::CumulativeSince(_)
    )
}

/// How many of an indicator's unit one of another's is; none where columns do not
/// have the other's figures.
fn conversion(model: &Model, own: &Indicator, other: IndicatorId) -> Option<Exact> {
    let other = model.indicator(other);
    if other.formula.is_some() || other.unread.is_some() {
        return None;
    }
    match (other.unit, own.unit) {
        (Some(from), Some(to)) => model.units.conversion(from, to),
        (None, None) => Some(Exact::one()),
        _ => None,
    }
}

/// The clause of the next milestone after that of `at`, asked for on the same terms, if
/// it is to come.
fn next(all: &[Clause<'_>], at: usize, as_of: Date) -> Option<usize> {
    let end = |at: usize| Some(all.get(at)?.period?.end());
    let (own, terms) = (end(at)?, &all.get(at)?.target.terms);
    (0..all.len())
        .filter(|other| matches!(all[*other].target.by, By::End(_)))
        .filter(|other| all[*other].target.terms == *terms)
        .filter_map(|other| Some((end(other)?, other)))
        .filter(|(end, _)| *end > own)
        .min_by_key(|(end, _)| *end)
        .filter(|(end, _)| *end > as_of)
        .map(|(_, other)| other)
}

fn plain_clause(
    clause: &Clause<'_>,
    indicator: &Indicator,
    options: &Options,
    maker: &mut Maker<'_>,
) -> Option<Plain> {
    // Of a flow only a year's figure, or that of a day, may be one of a whole year.
    let period = clause
        .period
        .filter(|period| matches!(period, Period::Year(_) | Period::Day(_)) || levels(indicator))?;
    let waits = changes_in_its_year(&clause.demand, clause.yearly);
    let looks = clause.target.condition.indicators().next().is_some();
    // Which other figures count as read is then not told by the clause alone.
    if !is_plain(&clause.target.terms) || (waits && looks) {
        return None;
    }
    let bounds = maker.bounds(&clause.demand)?;
    let own = |other: &Other| {
        let mut asks = clause.demand.asks();
        asks.any(|ask| {
            matches!(&ask.of, Of::Versus { indicator, place, .. }
                if *indicator == other.indicator && *place == other.place)
        })
    };
    let others = (0..maker.others.len()).filter(|at| own(&maker.others[*at]));
    let end = period.end();
    Some(Plain {
        bounds,
        year: i32::from(end.year()),
        day: i32::from(end.day_of_year()),
        length: i32::from(end.days_in_year()),
        starts: period.start(),
        due: end <= options.as_of,
        yearly: clause.yearly,
        waits,
        own: clause.yearly || is_of_its_period(indicator.time),
        others: others.collect(),
        next: None,
    })
}

/// Whether it only matters at which places a target is asked. That a level is only
/// striven for changes nothing here, nor does a stretch that looks at no other series.
fn is_plain(terms: &Terms) -> bool {
    let looks = |stretch: &Condition| stretch.indicators().next().is_some();
    terms.given.is_none() && !terms.stretch.as_deref().is_some_and(looks)
}

/// A number in millionths, when it is a whole number of them.
fn fixed(value: &Exact) -> Option<i64> {
    to_i64(&(value * whole(ONE)))
}
