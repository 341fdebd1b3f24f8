//! Conditions that hold a figure against another: the start, an earlier year,
//! another series.
//!
//! - A change in an absolute amount is measured a year: the figure against the
//!   year before (hằng năm), or the mean yearly change since the baseline where
//!   the milestone lies at the end of several years. Its shortfall is the
//!   missing part of that change, in percentage points for a percentage, and
//!   relative to the change asked for.
//! - A relative change asks for a level, the base figure × (1 ± x) to the power
//!   of the whole years since, compounded; its shortfall is the distance to it.
//! - The baseline of a mean yearly change is the declared one, or the figure of
//!   the programme's first year.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::known::Release;
use crate::eval::judge::{Case, Goal, Outcome, share, unsaid};
use crate::eval::options::FigureRule;
use crate::eval::places::named;
use crate::eval::reader::{Found, Point, Reported};
use crate::eval::remark::{merge, number, remark};
use crate::eval::time::years_between;
use crate::eval::verdict::{Read, Remark, Role};
use crate::model::Flag;
use crate::model::condition::Plan;
use crate::model::condition::demand::{Ask, Lies, Origin};
use crate::model::indicator::TimeKind;
use crate::model::number::{Exact, to_i64};
use crate::model::{IndicatorId, Period, UnitId};
use num_traits::{One, Signed, Zero};

impl Case<'_, '_> {
    /// The declared baseline.
    pub fn declared(&self) -> Option<Point> {
        let baseline = self.indicator().baseline.as_ref()?;
        Some(Point {
            period: Period::Year(baseline.year),
            number: Some(baseline.value.clone()),
            between: None,
            word: None,
            flag: Flag::Official,
            source: None,
            spot: None,
            computed: false,
            inputs: Vec::new(),
            notes: Vec::new(),
            conflict: false,
            reported: Reported::Same,
            doubts: Vec::new(),
            moved: false,
            release: Release::default(),
        })
    }

    /// The figure of a year, which may be the declared baseline.
    fn of_year(&self, year: i16) -> Found {
        match self.declared() {
            Some(point) if point.period.year() == year => Ok(point),
            _ => self.reader.at(self.id, self.site, Period::Year(year)),
        }
    }

    /// The figure of a year for one of `like`: of what is a sum or a rate of its own
    /// period, of the same part of that year, which no declared baseline tells; several
    /// years together have no such part.
    fn of_year_like(&self, year: i16, like: Period) -> Found {
        let own = matches!(self.indicator().time, TimeKind::Flow | TimeKind::Rate);
        let part = match like {
            Period::Month(_, month) => Period::Month(year, month),
            Period::Quarter(_, quarter) => Period::Quarter(year, quarter),
            Period::Months(_, first, last) => Period::Months(year, first, last),
            Period::Years(..) if own => return Err(vec![not_of_one_length(year, like)]),
            Period::Day(_) | Period::Year(_) | Period::TwelveMonths(..) | Period::Years(..) => {
                return self.of_year(year);
            }
        };
        match own {
            true => self.reader.at(self.id, self.site, part),
            false => self.of_year(year),
        }
    }

    /// The start for a figure of `like`, as [`Case::of_year_like`].
    fn start_like(&self, like: Period) -> Found {
        let declared = self.indicator().baseline.as_ref().map(|b| b.year);
        match (declared.or_else(|| self.start_year()), like) {
            (_, Period::Year(_)) | (None, _) => self.start(),
            (Some(year), _) => self.of_year_like(year, like),
        }
    }

    /// The start: the declared baseline or the figure of the first year.
    fn start(&self) -> Found {
        if let Some(point) = self.declared() {
            return Ok(point);
        }
        match self.start_year() {
            Some(year) => self.reader.at(self.id, self.site, Period::Year(year)),
            None => Err(vec![remark(
                "không có mức xuất phát: chương trình không nêu ngày ban hành",
                "there is no baseline: the programme names no date",
            )]),
        }
    }

    /// duy trì: not worse than at the start.
    pub fn maintain(&self, ask: &Ask, point: &Point) -> Outcome {
        let start = match self.start_like(point.period) {
            Ok(start) => start,
            Err(why) => return Outcome::unknown(why),
        };
        let said = against(&start);
        let mut out = match (&point.number, &start.number, &point.word, &start.word) {
            (Some(y), Some(start), ..) => self.of_another(ask, y, start),
            (_, _, Some(now), Some(then)) => match (self.rank(now), self.rank(then)) {
                (Some(now), Some(then)) => Outcome::plain(now >= then),
                _ => Outcome::unknown(vec![remark(
                    format!("không so được “{now}” với “{then}”"),
                    format!("“{now}” cannot be held against “{then}”"),
                )]),
            },
            _ => Outcome::unknown(vec![remark(
                "số liệu đầu kỳ và hiện nay không cùng loại",
                "the figures of the start and of now are not of one kind",
            )]),
        };
        out.notes.insert(0, said);
        merge(&mut out.notes, start.doubts.clone());
        out.read.extend(self.base_read(&start));
        out
    }

    /// The figures of files that a base is.
    fn base_read(&self, base: &Point) -> Vec<Read> {
        // A declared baseline stands in the programme.
        let of_a_file = base.computed || base.source.is_some();
        let read = || base.read(self.id, self.site.name.as_ref(), Role::Base);
        of_a_file.then(read).unwrap_or_default()
    }

    /// gấp k lần so với một mốc.
    pub fn multiple(&self, ask: &Ask, base: Origin, point: &Point, y: &Exact) -> Outcome {
        match self.base(base, point) {
            Err(why) => Outcome::unknown(why),
            Ok(base) if base.period.end() >= point.period.end() => {
                Outcome::unknown(vec![not_after(base.period.year())])
            }
            Ok(base) => match &base.number {
                None => Outcome::unknown(vec![not_a_number(&base)]),
                Some(figure) if figure.is_zero() => Outcome::unknown(vec![remark(
                    "số liệu gốc bằng 0 nên không biết gấp bao nhiêu lần",
                    "the base figure is 0, so how many times it there is cannot be told",
                )]),
                Some(figure) => {
                    let mut out = self.of_another(ask, y, figure);
                    out.notes.push(against(&base));
                    merge(&mut out.notes, base.doubts.clone());
                    out.read.extend(self.base_read(&base));
                    out
                }
            },
        }
    }

    /// A figure against so many times another.
    fn of_another(&self, ask: &Ask, y: &Exact, other: &Exact) -> Outcome {
        match &ask.lies {
            Lies::Bound { op, level } => self.compare(*op, y, &(other * level)),
            Lies::Between { .. } | Lies::Near { .. } | Lies::Unsaid => {
                Outcome::unknown(vec![unsaid()])
            }
        }
    }

    /// không thấp hơn [another series].
    pub fn against_series(
        &self,
        ask: &Ask,
        (other, place): (IndicatorId, Option<&str>),
        point: &Point,
        y: &Exact,
    ) -> Outcome {
        let site = place.map(|name| named(self.reader, name));
        let site = site.as_ref().unwrap_or(self.site);
        let reader = self.reader;
        let mut found = reader.at(other, site, point.period);
        if found.is_err()
            && reader.options.figure == FigureRule::Latest
            && let Some(latest) = reader.latest(other, site, point.period.end(), point.period)
        {
            found = Ok(latest);
        }
        let base = match found {
            Ok(base) => base,
            Err(why) => return Outcome::unknown(why),
        };
        let units = (reader.model.indicator(other).unit, self.indicator().unit);
        let factor = match units {
            (Some(from), Some(to)) => reader.model.units.conversion(from, to),
            (None, None) => Some(Exact::one()),
            _ => None,
        };
        let (Some(figure), Some(factor)) = (&base.number, factor) else {
            return Outcome::unknown(vec![remark(
                "hai chỉ tiêu không cùng đơn vị đo nên không so được",
                "the two indicators do not measure the same thing",
            )]);
        };
        let level = figure * factor;
        let (vi, en) = number(&level);
        let (named_vi, named_en) = reader.called(other, site, base.period);
        let mut out = self.of_another(ask, y, &level);
        out.read
            .extend(base.read(other, site.name.as_ref(), Role::Base));
        out.notes.push(remark(
            format!("so với {named_vi}: {vi}"),
            format!("against {named_en}: {en}"),
        ));
        merge(&mut out.notes, base.doubts);
        out
    }

    /// 105% kế hoạch: against what the figures say was planned for the same period.
    pub fn against_plan(&self, ask: &Ask, plan: Plan, point: &Point, y: &Exact) -> Outcome {
        let base = match self.reader.planned(self.id, self.site, plan, point.period) {
            Ok(base) => base,
            Err(why) => return Outcome::unknown(why),
        };
        let Some(level) = &base.number else {
            return Outcome::unknown(vec![not_a_number(&base)]);
        };
        let (vi, en) = number(level);
        let (word, period) = (plan.word(), base.period);
        let mut out = self.of_another(ask, y, level);
        out.read.extend(self.base_read(&base));
        out.notes.push(remark(
            format!("so với {word} {}: {vi}", period.vietnamese()),
            format!("against the {word} (plan) of {}: {en}", period.code()),
        ));
        out
    }

    /// tăng / giảm by an amount: how much it changed a year.
    pub fn gain(&self, ask: &Ask, of: (Origin, bool), point: &Point, y: &Exact) -> Outcome {
        self.change(of, point, y, |start, spans| {
            let mut out = self.absolute(ask, of.1, start, y, spans);
            out.unit = self.points(ask.unit);
            out
        })
    }

    /// tăng / giảm by a share of the base figure.
    pub fn growth(&self, ask: &Ask, of: (Origin, bool), point: &Point, y: &Exact) -> Outcome {
        self.change(of, point, y, |start, spans| {
            self.relative(ask, of.1, start, y, spans)
        })
    }

    /// A change since its base: over how many years it is asked for by the figure's
    /// period, and by the milestone.
    fn change(
        &self,
        (base, _): (Origin, bool),
        point: &Point,
        y: &Exact,
        held: impl FnOnce(&Exact, (&Exact, &Exact)) -> Outcome,
    ) -> Outcome {
        let from = match self.base(base, point) {
            Ok(from) => from,
            Err(why) => return Outcome::unknown(why),
        };
        let Some(start) = &from.number else {
            return Outcome::unknown(vec![not_a_number(&from)]);
        };
        let years = years_between(from.period, point.period);
        if !years.is_positive() {
            return Outcome::unknown(vec![not_after(from.period.year())]);
        }
        let running = match base {
            Origin::Each => !self.yearly,
            Origin::Since(_) => true,
            Origin::Year(_) | Origin::Before(_) | Origin::Seen(_) | Origin::SeenBefore => false,
        };
        let (per, whole) = match base {
            Origin::Each | Origin::Since(_) if running => {
                (years, years_between(from.period, self.milestone))
            }
            Origin::Each | Origin::Since(_) => (years.clone(), years),
            Origin::Year(_) | Origin::Before(_) | Origin::Seen(_) | Origin::SeenBefore => {
                (Exact::one(), Exact::one())
            }
        };
        let mut out = held(start, (&per, &whole));
        out.running = running;
        out.read.extend(self.base_read(&from));
        out.notes.insert(0, moved(&from, start, point, y, &per));
        merge(&mut out.notes, from.doubts.clone());
        if let (Origin::Since(year), Some(goal)) = (base, &out.goal) {
            out.notes.push(comes_to(year, &whole, &goal.level));
        }
        out
    }

    /// The figure a change is measured from.
    fn base(&self, base: Origin, point: &Point) -> Found {
        match base {
            Origin::Year(year) | Origin::Since(year) => self.of_year_like(year, point.period),
            Origin::Seen(period) => self.reader.at(self.id, self.site, period),
            Origin::Before(years) => self.of_year_like(point.period.year() - years, point.period),
            Origin::SeenBefore => (self.reader).at(self.id, self.site, point.period.year_before()),
            Origin::Each if self.yearly => {
                let year = point.period.year() - 1;
                let found = self.of_year(year);
                let Err(mut why) = found else { return found };
                let Some(earlier) = self.reader.latest(
                    self.id,
                    self.site,
                    Period::Year(year).end(),
                    Period::Year(year),
                ) else {
                    return Err(why);
                };
                if self.reader.options.figure == FigureRule::Latest {
                    return Ok(earlier);
                }
                if let (Some(then), Some(now)) = (&earlier.number, &point.number) {
                    let per = years_between(earlier.period, point.period);
                    why.push(moved(&earlier, then, point, now, &per));
                }
                Err(why)
            }
            Origin::Each => self.start_like(point.period),
        }
    }

    /// A mean yearly change, in the unit of differences.
    fn absolute(
        &self,
        ask: &Ask,
        up: bool,
        start: &Exact,
        y: &Exact,
        (per, whole): (&Exact, &Exact),
    ) -> Outcome {
        let sign = sign(up);
        let change = (y - start) * &sign / per;
        let mut out = self.held(&ask.lies, &change);
        out.plan = None;
        out.goal = out.goal.map(|goal| Goal {
            level: start + goal.level * whole * &sign,
            rising: goal.rising.map(|more| more == up),
        });
        out
    }

    /// A relative change: the level it comes to.
    fn relative(
        &self,
        ask: &Ask,
        up: bool,
        start: &Exact,
        y: &Exact,
        (per, whole): (&Exact, &Exact),
    ) -> Outcome {
        if start.is_zero() {
            return Outcome::unknown(vec![remark(
                "số liệu gốc bằng 0 nên không tính được thay đổi theo %",
                "the base figure is 0, so a change in per cent cannot be computed",
            )]);
        }
        let sign = sign(up);
        // A fall of at least 5 % is a level at most 95 %: mirrored, so that more
        // of the change is always up.
        let mirror = |x: Exact| if up { x } else { -x };
        let level =
            |amount: &Exact, years: &Exact| mirror(compounded(start, &(amount * &sign), years));
        let (near, far) = match &ask.lies {
            Lies::Bound { level, .. } => (level, None),
            Lies::Between { low, high, .. } => (low, Some(high)),
            Lies::Near { .. } | Lies::Unsaid => return Outcome::unknown(vec![unsaid()]),
        };
        let by_now = ask.lies.each(|number| level(number, per));
        let mut out = self.held(&by_now, &mirror(y.clone()));
        let reached = |high: &&Exact| {
            let goal = out.goal.as_ref().map(|goal| &goal.level);
            goal == Some(&level(high, per))
        };
        let asked = far.filter(reached).unwrap_or(near);
        out.goal = out.goal.map(|goal| Goal {
            level: mirror(level(asked, whole)),
            rising: goal.rising.map(|more| more == up),
        });
        out
    }

    /// Holds a change (more of it is up) against what is asked of it.
    fn held(&self, lies: &Lies, change: &Exact) -> Outcome {
        let (low, high, good) = match lies {
            Lies::Bound { op, level } => return self.compare(*op, change, level),
            Lies::Between { low, high, good } => (low, high, *good),
            Lies::Near { .. } | Lies::Unsaid => return Outcome::unknown(vec![unsaid()]),
        };
        let (under, over) = (change < low, change > high);
        let (satisfied, exceeded) = match good {
            Some(true) => (!under, over),
            Some(false) => (!over, under),
            None => (!under && !over, false),
        };
        let mut out = if over && !satisfied {
            self.measured(false, change - high, change, high, Some(false))
        } else {
            let rising = Some(good != Some(false));
            self.measured(satisfied, low - change, change, low, rising)
        };
        out.exceeded = exceeded;
        out.plan = None;
        out.relative =
            (out.shortfall.as_ref()).and_then(|gap| share(gap, if over { high } else { low }));
        out
    }

    /// The unit of differences of the indicator.
    fn points(&self, written: Option<UnitId>) -> Option<String> {
        let units = &self.reader.model.units;
        let own = self.indicator().unit.map(|unit| units.get(unit))?;
        if own.points || !own.dimension.is_empty() {
            return Some(own.name.clone());
        }
        // The amount's value is in the indicator's own unit (or its points).
        if let Some(unit) = written.map(|unit| units.get(unit))
            && unit.points
            && unit.factor == own.factor
        {
            return Some(unit.name.clone());
        }
        let points = (units.all.iter()).find(|unit| {
            unit.points && unit.factor == own.factor && unit.dimension == own.dimension
        });
        match points {
            Some(unit) => Some(unit.name.clone()),
            None if own.name == "%" => Some("điểm %".to_string()),
            None => Some(own.name.clone()),
        }
    }
}

/// By which more of a change is up.
fn sign(up: bool) -> Exact {
    if up { Exact::one() } else { -Exact::one() }
}

/// `start` after so many years at `rate` a year; a part of a year in proportion.
fn compounded(start: &Exact, rate: &Exact, years: &Exact) -> Exact {
    match to_i64(years).and_then(|n| i32::try_from(n).ok()) {
        Some(n) if (0..=200).contains(&n) => start * (Exact::one() + rate).pow(n),
        _ => start * (Exact::one() + rate * years),
    }
}

fn against(base: &Point) -> Remark {
    let (vi, en) = match (&base.number, &base.word) {
        (Some(figure), _) => number(figure),
        (_, Some(word)) => (word.to_string(), word.to_string()),
        _ => Default::default(),
    };
    remark(
        format!("so với {}: {vi}", base.period.vietnamese()),
        format!("against {}: {en}", base.period.code()),
    )
}

fn moved(from: &Point, start: &Exact, to: &Point, y: &Exact, per: &Exact) -> Remark {
    let change = (y - start) / per;
    let down = change.is_negative();
    let (a, b, c) = (number(start), number(y), number(&change.abs()));
    if change.is_zero() {
        let (from, to) = (from.period, to.period);
        return remark(
            format!(
                "{}: {}, {}: {}, không đổi",
                from.vietnamese(),
                a.0,
                to.vietnamese(),
                b.0
            ),
            format!(
                "{}: {}, {}: {}, unchanged",
                from.code(),
                a.1,
                to.code(),
                b.1
            ),
        );
    }
    let words = match (down, per.is_one()) {
        (false, true) => ("tăng", "up"),
        (true, true) => ("giảm", "down"),
        (false, false) => ("bình quân mỗi năm tăng", "up a year by"),
        (true, false) => ("bình quân mỗi năm giảm", "down a year by"),
    };
    remark(
        format!(
            "{}: {}, {}: {}, {} {}",
            from.period.vietnamese(),
            a.0,
            to.period.vietnamese(),
            b.0,
            words.0,
            c.0
        ),
        format!(
            "{}: {}, {}: {}, {} {}",
            from.period.code(),
            a.1,
            to.period.code(),
            b.1,
            words.1,
            c.1
        ),
    )
}

/// What so much a year since a year comes to at the milestone.
fn comes_to(year: i16, years: &Exact, level: &Exact) -> Remark {
    let (years, level) = (number(years), number(level));
    remark(
        format!(
            "{} năm kể từ năm {year}, đến mốc phải là {}",
            years.0, level.0
        ),
        format!(
            "{} years since {year}, which comes to {} at the milestone",
            years.1, level.1
        ),
    )
}

fn not_of_one_length(year: i16, period: Period) -> Remark {
    remark(
        format!(
            "số liệu {} là tổng các năm, không so được với một năm {year}",
            period.vietnamese()
        ),
        format!(
            "the figure of {} is the sum of its years, which cannot be held against the one year {year}",
            period.code()
        ),
    )
}

fn not_after(year: i16) -> Remark {
    remark(
        format!("số liệu không phải của năm sau năm gốc {year}"),
        format!("the figure is not of a year after the base year {year}"),
    )
}

fn not_a_number(point: &Point) -> Remark {
    let period = point.period;
    remark(
        format!("số liệu {} không phải là số", period.vietnamese()),
        format!("the figure for {} is not a number", period.code()),
    )
}
