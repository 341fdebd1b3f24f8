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

use crate::eval::judge::{Case, Goal, Outcome, share};
use crate::eval::options::FigureRule;
use crate::eval::places::named;
use crate::eval::reader::{Found, Point};
use crate::eval::remark::{number, remark};
use crate::eval::time::years_between;
use crate::eval::verdict::Remark;
use crate::model::Flag;
use crate::model::condition::{Base, ChangeKind};
use crate::model::number::{Decimal, Exact, exact, to_i64};
use crate::model::{Better, Condition, Direction, IndicatorId, Op, Period};
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
            computed: false,
            notes: Vec::new(),
            conflict: false,
            moved: false,
        })
    }

    /// The figure of a year, which may be the declared baseline.
    fn of_year(&self, year: i16) -> Found {
        match self.declared() {
            Some(point) if point.period.year() == year => Ok(point),
            _ => self.reader.at(self.id, self.site, Period::Year(year)),
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
    pub fn maintain(&self, point: &Point) -> Outcome {
        let start = match self.start() {
            Ok(start) => start,
            Err(why) => return Outcome::unknown(why),
        };
        let said = against(&start);
        let mut out = match (&point.number, &start.number, &point.word, &start.word) {
            (Some(y), Some(level), ..) => match self.indicator().better {
                Some(Better::Higher) => self.compare(Op::Ge, y, level),
                Some(Better::Lower) => self.compare(Op::Le, y, level),
                _ => Outcome::unknown(vec![remark(
                    "chưa rõ cao hay thấp là tốt hơn nên không biết thế nào là kém đi",
                    "which way is better is not known, so worse cannot be told",
                )]),
            },
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
        out
    }

    /// gấp k lần so với một mốc.
    pub fn multiple(
        &self,
        point: &Point,
        y: &Exact,
        op: Op,
        times: Decimal,
        base: Base,
    ) -> Outcome {
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
                    let mut out = self.compare(op, y, &(figure * exact(times)));
                    out.notes.push(against(&base));
                    out
                }
            },
        }
    }

    /// không thấp hơn [another series].
    pub fn against_series(
        &self,
        point: &Point,
        y: &Exact,
        op: Op,
        other: IndicatorId,
        place: Option<&str>,
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
        let mut out = self.compare(op, y, &level);
        out.notes.push(remark(
            format!("so với {named_vi}: {vi}"),
            format!("against {named_en}: {en}"),
        ));
        out
    }

    /// tăng / giảm.
    pub fn change(&self, condition: &Condition, point: &Point, y: &Exact) -> Outcome {
        let Condition::Change {
            direction,
            op,
            low,
            high,
            kind,
            base,
        } = condition
        else {
            return Outcome::default();
        };
        let from = match self.base(*base, point) {
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
        let running = *base == Base::EachYear && !self.yearly;
        let (per, whole) = match base {
            Base::EachYear if running => (years, years_between(from.period, self.milestone)),
            Base::EachYear => (years.clone(), years),
            _ => (Exact::one(), Exact::one()),
        };
        let asked = Asked {
            direction: *direction,
            op: *op,
            low: &low.value,
            high: high.as_ref().map(|high| &high.value),
        };
        let mut out = match kind {
            ChangeKind::Absolute => {
                let mut out = self.absolute(&asked, start, y, (&per, &whole));
                out.unit = self.points(low.unit);
                out
            }
            ChangeKind::Relative => self.relative(&asked, start, y, (&per, &whole)),
        };
        out.running = running;
        out.notes.insert(0, moved(&from, start, point, y, &per));
        out
    }

    /// The figure a change is measured from.
    fn base(&self, base: Base, point: &Point) -> Found {
        match base {
            Base::Year(year) => self.of_year(year),
            Base::At(period) => self.reader.at(self.id, self.site, period),
            Base::YearBefore | Base::YearStart => self.of_year(point.period.year() - 1),
            Base::SamePeriod => (self.reader).at(self.id, self.site, point.period.year_before()),
            Base::EachYear if self.yearly => {
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
            Base::EachYear => self.start(),
        }
    }

    /// A mean yearly change, in the unit of differences.
    fn absolute(
        &self,
        asked: &Asked<'_>,
        start: &Exact,
        y: &Exact,
        (per, whole): (&Exact, &Exact),
    ) -> Outcome {
        let sign = asked.sign();
        let change = (y - start) * &sign / per;
        let mut out = self.held(asked, &change, asked.low, asked.high);
        out.plan = None;
        out.goal = out.goal.map(|goal| Goal {
            level: start + goal.level * whole * &sign,
            rising: goal
                .rising
                .map(|more| more == (asked.direction == Direction::Up)),
        });
        out
    }

    /// A relative change: the level it comes to.
    fn relative(
        &self,
        asked: &Asked<'_>,
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
        let (sign, up) = (asked.sign(), asked.direction == Direction::Up);
        // A fall of at least 5 % is a level at most 95 %: mirrored, so that more
        // of the change is always up.
        let mirror = |x: Exact| if up { x } else { -x };
        let level =
            |amount: &Exact, years: &Exact| mirror(compounded(start, &(amount * &sign), years));
        let far = asked.high.map(|high| level(high, per));
        let mut out = self.held(
            asked,
            &mirror(y.clone()),
            &level(asked.low, per),
            far.as_ref(),
        );
        let bound = if out.goal.as_ref().map(|goal| &goal.level) == far.as_ref() {
            asked.high.unwrap_or(asked.low)
        } else {
            asked.low
        };
        out.goal = out.goal.map(|goal| Goal {
            level: mirror(level(bound, whole)),
            rising: goal.rising.map(|more| more == up),
        });
        out
    }

    /// Holds a change (more of it is up) against what is asked of it.
    fn held(
        &self,
        asked: &Asked<'_>,
        change: &Exact,
        low: &Exact,
        high: Option<&Exact>,
    ) -> Outcome {
        let Some(high) = high else {
            return self.compare(asked.op, change, low);
        };
        // Towards the better more is enough and more; away from it the less the better.
        let good = match self.indicator().better {
            None => Some(true),
            Some(Better::Higher) => Some(asked.direction == Direction::Up),
            Some(Better::Lower) => Some(asked.direction == Direction::Down),
            Some(Better::Within) => None,
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
            self.measured(
                satisfied,
                low - change,
                change,
                low,
                Some(good != Some(false)),
            )
        };
        out.exceeded = exceeded;
        out.plan = None;
        out.relative =
            (out.shortfall.as_ref()).and_then(|gap| share(gap, if over { high } else { low }));
        out
    }

    /// The unit of differences of the indicator.
    fn points(&self, written: Option<crate::model::UnitId>) -> Option<String> {
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

/// A change as asked for, in the unit in which it is measured.
struct Asked<'c> {
    direction: Direction,
    op: Op,
    low: &'c Exact,
    high: Option<&'c Exact>,
}

impl Asked<'_> {
    fn sign(&self) -> Exact {
        match self.direction {
            Direction::Up => Exact::one(),
            Direction::Down => -Exact::one(),
        }
    }
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
