//! The same verdicts, a column at a time.
//!
//! Where a target is for each place and asks for numbers, ranges, or several of them
//! joined, by the end of any period, and the figures are numbers of years, a commitment is judged by comparing integers:
//! one pass over the indicator's column, nothing allocated a commitment. Only
//! what is listed is judged once more by the general path, which alone words a
//! verdict; a property test holds the two to the same answers. A place whose
//! rows are not of that form is left to the general path.

use crate::data::PlaceId;
use crate::eval::figures::Column;
use crate::eval::formula::compares;
use crate::eval::options::{FigureRule, List, Options};
use crate::eval::summary::{Counts, listed, ranked};
use crate::eval::target::Clause;
use crate::eval::verdict::Status;
use crate::eval::worst::{Candidate, Told, Worst};
use crate::model::condition::Condition;
use crate::model::indicator::{Terms, TimeKind};
use crate::model::number::{Exact, to_i64, whole};
use crate::model::{Better, By, Indicator, Measure, Op, Period, Scope};
use jiff::civil::Date;
use std::cmp::Ordering;

/// Parts of one in the columns.
const ONE: i64 = 1_000_000;

/// What a place is to an evaluation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    /// It answers for nothing here: a region, or ended before the programme.
    pub left_out: bool,
    /// The day it ended: it has no commitment of a period that begins then or later.
    pub ended: Option<Date>,
    /// Its boundary changed since: which figures are its own is for the general path.
    pub changed: bool,
}

/// A condition on integers.
#[derive(Clone, Debug)]
enum Test {
    Compare(Op, i64),
    Range(i64, i64, Option<Better>),
    /// Several bounds of one figure: all of them must hold, or any. Never empty.
    Joined {
        any: bool,
        parts: Vec<Test>,
    },
}

/// One clause, ready to be judged at many places.
#[derive(Clone, Debug)]
struct Plain {
    test: Test,
    /// The last day of its period: the year, the day of the year, and how long the year is.
    year: i32,
    day: i32,
    length: i32,
    /// The first day of its period.
    starts: Date,
    due: bool,
    /// The clause of the indicator's next milestone, for the pace towards it.
    next: Option<usize>,
}

/// Where what is to be listed goes.
pub enum Keep<'w> {
    /// Every pair that the list has, into the scan.
    Listed,
    /// The worst shortfalls.
    Worst(&'w mut Worst),
    /// What a digest shows.
    Told(&'w mut Told),
}

/// A target without a figure that decides.
#[derive(Clone, Copy, Debug)]
pub struct Lack {
    /// Which clause.
    pub clause: usize,
    /// Where.
    pub place: PlaceId,
    /// The period key of the latest figure there is.
    pub latest: Option<u32>,
}

/// An indicator whose targets the kernel can judge.
pub struct Plan {
    clauses: Vec<Plain>,
    baseline: Option<(i32, i64)>,
    start: Option<i32>,
    finished: i32,
    latest: bool,
}

/// What came of a scan.
#[derive(Default)]
pub struct Scan {
    /// Counts of each clause.
    pub counts: Vec<Counts>,
    /// Listed (clause, place) pairs.
    pub listed: Vec<(usize, PlaceId)>,
    /// Places for the general path.
    pub rest: Vec<PlaceId>,
    /// Of a digest: targets without data, in the order of the column.
    pub lacking: Vec<Lack>,
    /// Of a digest: the source bits of the figures it tells of, each once; two at most.
    pub sources: Vec<u32>,
    /// Of a digest: something was judged by a straight line.
    pub progress: bool,
    /// Of a digest, where nothing was: some verdict has a pace.
    pub paced: bool,
    /// Rows used.
    pub used: u64,
    /// Places left out, and those that ended before a milestone.
    pub left_out: Vec<PlaceId>,
}

impl Plan {
    /// The plan for an indicator, when all it asks is of the plain kind.
    pub fn new(
        indicator: &Indicator,
        all: &[Clause<'_>],
        start: Option<i16>,
        options: &Options,
    ) -> Option<Plan> {
        let plain = indicator.scope == Scope::EachPlace
            && indicator.measure == Measure::Quantity
            && indicator.formula.is_none()
            && indicator.unread_base.is_none()
            && (options.list != List::All || options.top.is_some());
        if !plain {
            return None;
        }
        let as_of = options.as_of;
        let over = Period::Year(as_of.year()).end() <= as_of;
        let baseline = match &indicator.baseline {
            Some(baseline) => Some((i32::from(baseline.year), fixed(&baseline.value)?)),
            None => None,
        };
        let clauses = (all.iter())
            .map(|clause| plain_clause(clause, indicator, options))
            .collect::<Option<Vec<_>>>()?;
        let clauses = (0..clauses.len())
            .map(|at| Plain {
                next: next(all, at),
                ..clauses[at].clone()
            })
            .collect();
        Some(Plan {
            clauses,
            baseline,
            start: start.map(i32::from),
            finished: i32::from(as_of.year()) - i32::from(!over),
            latest: options.figure == FigureRule::Latest,
        })
    }
}

/// The clause of the next milestone after that of `at`, asked for on the same terms.
fn next(all: &[Clause<'_>], at: usize) -> Option<usize> {
    let end = |at: usize| Some(all.get(at)?.period?.end());
    let (own, terms) = (end(at)?, &all.get(at)?.target.terms);
    (0..all.len())
        .filter(|other| matches!(all[*other].target.by, By::End(_)))
        .filter(|other| all[*other].target.terms == *terms)
        .filter_map(|other| Some((end(other)?, other)))
        .filter(|(end, _)| *end > own)
        .min_by_key(|(end, _)| *end)
        .map(|(_, other)| other)
}

fn plain_clause(clause: &Clause<'_>, indicator: &Indicator, options: &Options) -> Option<Plain> {
    // Of a flow only a year's figure, or that of a day, may be one of a whole year.
    let period = clause.period.filter(|period| {
        matches!(period, Period::Year(_) | Period::Day(_))
            || matches!(
                indicator.time,
                TimeKind::Stock | TimeKind::CumulativeSince(_)
            )
    })?;
    // That a level is only striven for changes nothing here.
    let plain = Terms {
        strives: clause.target.terms.strives,
        ..Terms::default()
    };
    if clause.target.terms != plain {
        return None;
    }
    let end = period.end();
    Some(Plain {
        test: Test::of(&clause.target.condition, indicator.better, 0)?,
        year: i32::from(end.year()),
        day: i32::from(end.day_of_year()),
        length: i32::from(end.days_in_year()),
        starts: period.start(),
        due: end <= options.as_of,
        next: None,
    })
}

impl Plain {
    /// Whether its period ends with its year.
    fn whole(&self) -> bool {
        self.day == self.length
    }
}

/// A number in millionths, when it is a whole number of them.
fn fixed(value: &Exact) -> Option<i64> {
    to_i64(&(value * whole(ONE)))
}

/// A figure against a test.
#[derive(Clone, Copy)]
struct Hit {
    satisfied: bool,
    exceeded: bool,
    gap: i128,
    level: i64,
    rising: Option<bool>,
}

/// How deep bounds may be joined here; deeper is for the general path.
const DEEPEST: u32 = 8;

impl Test {
    /// A condition on the figure alone, in numbers of fixed point.
    fn of(condition: &Condition, better: Option<Better>, depth: u32) -> Option<Test> {
        let joined = |any, parts: &[Condition]| {
            let parts = parts.iter().map(|part| Test::of(part, better, depth + 1));
            let parts = parts.collect::<Option<Vec<_>>>()?;
            (!parts.is_empty()).then_some(Test::Joined { any, parts })
        };
        match condition {
            Condition::Compare { op, amount, .. } => {
                Some(Test::Compare(*op, fixed(&amount.value)?))
            }
            Condition::Range { low, high } => {
                Some(Test::Range(fixed(&low.value)?, fixed(&high.value)?, better))
            }
            Condition::Maintain(Some(named)) if depth < DEEPEST => {
                Test::of(named, better, depth + 1)
            }
            Condition::All(parts) if depth < DEEPEST => joined(false, parts),
            Condition::Any(parts) if depth < DEEPEST => joined(true, parts),
            _ => None,
        }
    }

    fn judge(&self, y: i64) -> Hit {
        match self {
            Test::Compare(op, level) => {
                let gap = i128::from(*level) - i128::from(y);
                let (gap, rising) = match op {
                    Op::Ge | Op::Gt => (gap, Some(true)),
                    Op::Le | Op::Lt => (-gap, Some(false)),
                    Op::Eq => (gap.abs(), None),
                };
                hit(compares(*op, &y, level), false, gap, *level, rising)
            }
            Test::Range(low, high, better) => range(*low, *high, *better, y),
            Test::Joined { any, parts } => joined(*any, parts, y),
        }
    }

    /// Whether a figure is on its way: of alternatives on one of them, else on all that
    /// are still to be reached. `ahead` judges one bound.
    fn on_track(&self, y: i64, ahead: &impl Fn(&Hit) -> bool) -> bool {
        let Test::Joined { any, parts } = self else {
            return ahead(&self.judge(y));
        };
        let mut open = parts.iter().filter(|part| !part.judge(y).satisfied);
        match any {
            true => open.any(|part| part.on_track(y, ahead)),
            false => open.all(|part| part.on_track(y, ahead)),
        }
    }
}

/// The part that is told, with what all of them come to: of those that fail the worst,
/// of alternatives the nearest.
fn joined(any: bool, parts: &[Test], y: i64) -> Hit {
    let all = || parts.iter().map(|part| part.judge(y));
    let satisfied = match any {
        true => all().any(|part| part.satisfied),
        false => all().all(|part| part.satisfied),
    };
    let told = match (any, satisfied) {
        (true, true) => all().find(|part| part.satisfied),
        (true, false) => all().min_by(|a, b| {
            let none = |hit: &Hit| hit.level == 0;
            none(a).cmp(&none(b)).then_with(|| relative(a, b))
        }),
        (false, true) => all().next(),
        (false, false) => all().filter(|part| !part.satisfied).max_by(relative),
    };
    let exceeded = satisfied && all().any(|part| part.satisfied && part.exceeded);
    // There is always a part.
    let told = told.unwrap_or(hit(satisfied, false, 0, 0, None));
    Hit {
        satisfied,
        exceeded,
        ..told
    }
}

/// By the shortfall relative to the level; one without comes before all others.
fn relative(a: &Hit, b: &Hit) -> Ordering {
    let share = |hit: &Hit, of: &Hit| {
        let gap = u128::try_from(hit.gap.max(0)).unwrap_or(0);
        gap * u128::from(of.level.unsigned_abs())
    };
    match (a.level, b.level) {
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Less,
        (_, 0) => Ordering::Greater,
        _ => share(a, b).cmp(&share(b, a)),
    }
}

fn hit(satisfied: bool, exceeded: bool, gap: i128, level: i64, rising: Option<bool>) -> Hit {
    Hit {
        satisfied,
        exceeded,
        gap,
        level,
        rising,
    }
}

fn range(low: i64, high: i64, better: Option<Better>, y: i64) -> Hit {
    let (under, over) = (y < low, y > high);
    let short = i128::from(low) - i128::from(y);
    let beyond = i128::from(y) - i128::from(high);
    match better {
        Some(Better::Higher) => hit(!under, over, short, low, Some(true)),
        Some(Better::Lower) => hit(!over, under, beyond, high, Some(false)),
        _ if over => hit(false, false, beyond, high, Some(false)),
        _ => hit(!under, false, short, low, Some(true)),
    }
}

/// The finished years' figures of one place.
struct Rows<'a> {
    periods: &'a [u32],
    values: &'a [i64],
}

fn year_of(key: u32) -> i32 {
    (key >> 12) as i32
}

impl Rows<'_> {
    /// The latest row of this year or before.
    fn until(&self, year: i32) -> Option<usize> {
        (self.periods.iter()).rposition(|&key| year_of(key) <= year)
    }
}

impl Plan {
    /// The status at a place, and the test of the figure judged.
    fn status(&self, clause: &Plain, rows: &Rows<'_>) -> (Status, Option<(usize, Hit)>) {
        let until = if clause.due {
            clause.year - i32::from(!clause.whole())
        } else {
            self.finished
        };
        let found = rows.until(until).filter(|&at| {
            let own = clause.whole() && year_of(rows.periods[at]) == clause.year;
            !clause.due || self.latest || own
        });
        let Some(at) = found else {
            let status = if clause.due {
                Status::NoData
            } else {
                Status::NotDue
            };
            return (status, None);
        };
        let hit = clause.test.judge(rows.values[at]);
        let status = match (hit.satisfied, clause.due) {
            (true, true) if hit.exceeded => Status::Exceeded,
            (true, true) => Status::Met,
            (true, false) => Status::MetEarly,
            (false, true) => Status::Unmet,
            (false, false) => self.progress(clause, rows, at),
        };
        (status, Some((at, hit)))
    }

    /// The straight line, multiplied out.
    fn progress(&self, clause: &Plain, rows: &Rows<'_>, at: usize) -> Status {
        let (now, y) = (year_of(rows.periods[at]), rows.values[at]);
        let base = self.baseline.or_else(|| {
            let first = (rows.periods.iter())
                .position(|&key| self.start.is_none_or(|start| year_of(key) >= start))?;
            (first < at).then(|| (year_of(rows.periods[first]), rows.values[first]))
        });
        // The milestone may lie within its year: times are counted in its days.
        let length = i128::from(clause.length);
        let all = |then: i32| i128::from(clause.year - 1 - then) * length + i128::from(clause.day);
        let Some((then, start)) = base.filter(|(then, _)| *then < now && all(*then) > 0) else {
            return Status::NotDue;
        };
        let (passed, all) = (i128::from(now - then) * length, all(then));
        let start = i128::from(start);
        let on_track = clause.test.on_track(y, &|hit: &Hit| {
            let level = i128::from(hit.level);
            let ahead = (i128::from(y) - start) * all - (level - start) * passed;
            let rising = hit.rising.unwrap_or(level >= start);
            if rising { ahead >= 0 } else { ahead <= 0 }
        });
        match on_track {
            true => Status::OnTrack,
            false => Status::OffTrack,
        }
    }

    /// Judges every place of the column. `job` names the indicator for `worst`.
    pub fn scan(
        &self,
        column: &Column<'_>,
        standing: &[Standing],
        options: &Options,
        job: u32,
        mut keep: Keep<'_>,
    ) -> Scan {
        let mut scan = Scan {
            counts: vec![Counts::default(); self.clauses.len()],
            ..Scan::default()
        };
        let mut start = 0;
        while let Some(&place) = column.places.get(start) {
            let tail = &column.places[start..];
            let end = start + tail.iter().position(|&p| p != place).unwrap_or(tail.len());
            self.place(
                column,
                start..end,
                place,
                standing,
                options,
                job,
                &mut keep,
                &mut scan,
            );
            start = end;
        }
        for &place in column.bare {
            self.place(
                column,
                0..0,
                place,
                standing,
                options,
                job,
                &mut keep,
                &mut scan,
            );
        }
        scan
    }

    #[expect(clippy::too_many_arguments, reason = "the inner loop, kept flat")]
    fn place(
        &self,
        column: &Column<'_>,
        range: std::ops::Range<usize>,
        place: u32,
        standing: &[Standing],
        options: &Options,
        job: u32,
        keep: &mut Keep<'_>,
        scan: &mut Scan,
    ) {
        let standing = standing.get(place as usize).copied().unwrap_or_default();
        if standing.left_out {
            scan.left_out.push(PlaceId(place));
            return;
        }
        let years = (column.periods[range.clone()].iter()).all(|key| key & 7 == 3);
        let odd = (column.odd[range.clone()].iter()).any(|bits| bits & column.odd_bits != 0);
        if odd || !years || standing.changed {
            scan.rest.push(PlaceId(place));
            return;
        }
        let finished =
            column.periods[range.clone()].partition_point(|&k| year_of(k) <= self.finished);
        let start = range.start;
        let range = start..start + finished;
        let rows = Rows {
            periods: &column.periods[range.clone()],
            values: &column.values[range],
        };
        scan.used += finished as u64;
        for (at, clause) in self.clauses.iter().enumerate() {
            if standing.ended.is_some_and(|end| end <= clause.starts) {
                scan.left_out.push(PlaceId(place));
                continue;
            }
            let (status, found) = self.status(clause, &rows);
            let satisfied = found.map(|(_, hit)| hit.satisfied);
            scan.counts[at].target(status, satisfied);
            let candidate = found.map(|(_, hit)| Candidate {
                gap: u64::try_from(hit.gap.max(0)).unwrap_or(u64::MAX),
                level: hit.level.unsigned_abs(),
                job,
                clause: at as u32,
                place: PlaceId(place),
            });
            match (&mut *keep, candidate) {
                (Keep::Worst(worst), Some(candidate))
                    if ranked(options.list, status, satisfied) =>
                {
                    worst.push(candidate);
                }
                (Keep::Told(told), _) => {
                    let bits = |row: usize| column.odd[start + row] & column.source_bits;
                    if let Some(candidate) = candidate {
                        told.push(status, candidate);
                    }
                    let row = match status {
                        Status::NoData => {
                            let latest = rows.periods.last().copied();
                            scan.lacking.push(Lack {
                                clause: at,
                                place: PlaceId(place),
                                latest,
                            });
                            latest.map(|_| rows.periods.len() - 1)
                        }
                        Status::Unmet | Status::OffTrack => found.map(|(row, _)| row),
                        _ => None,
                    };
                    if let Some(row) = row {
                        scan.source(bits(row));
                    }
                    self.method(clause, status, found, &rows, scan);
                }
                (Keep::Listed, _) if listed(options.list, status) => {
                    scan.listed.push((at, PlaceId(place)));
                }
                _ => {}
            }
        }
    }

    /// Notes by what a verdict's progress is told: a straight line, or a pace alone.
    fn method(
        &self,
        clause: &Plain,
        status: Status,
        found: Option<(usize, Hit)>,
        rows: &Rows<'_>,
        scan: &mut Scan,
    ) {
        scan.progress |= matches!(status, Status::OnTrack | Status::OffTrack);
        if scan.progress || scan.paced {
            return;
        }
        let Some((row, _)) = found else { return };
        scan.paced = match status {
            Status::NotDue => true,
            Status::Unmet => (clause.next.and_then(|next| self.clauses.get(next)))
                .is_some_and(|next| !next.test.judge(rows.values[row]).satisfied),
            _ => false,
        };
    }
}

impl Scan {
    /// Remembers a source, until there are two.
    fn source(&mut self, bits: u32) {
        if self.sources.len() < 2 && !self.sources.contains(&bits) {
            self.sources.push(bits);
        }
    }
}
