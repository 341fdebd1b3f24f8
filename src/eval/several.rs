//! Conditions that look at more than the figure of their milestone: the mean or
//! the sum of its years, and other indicators' levels.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::known::Release;
use crate::eval::judge::{Case, Outcome};
use crate::eval::places::Site;
use crate::eval::reader::beside::told_beside;
use crate::eval::reader::{Found, Point, Reported, apart};
use crate::eval::remark::{merge, remark};
use crate::eval::target::is_of_its_period;
use crate::eval::terms::{is_chosen, of_site};
use crate::eval::verdict::Role;
use crate::model::Flag;
use crate::model::condition::demand::Demand;
use crate::model::formula::Function;
use crate::model::indicator::TimeKind;
use crate::model::number::whole;
use crate::model::{By, Condition, IndicatorId, Period};

/// Nested criteria are refused by the checker; so is going round in them here.
fn is_plain(condition: &Condition) -> bool {
    condition.criteria().next().is_none()
}

impl Case<'_, '_> {
    /// The years whose mean or sum a milestone asks for: those of its period, or
    /// from the programme's first to the milestone's.
    fn years(&self) -> (i16, i16) {
        match self.milestone {
            Period::Years(first, last) => (first, last),
            other @ (Period::Year(_)
            | Period::Quarter(..)
            | Period::Month(..)
            | Period::TwelveMonths(..)
            | Period::Months(..)
            | Period::Day(_)) => {
                let last = other.year();
                (self.start_year().unwrap_or(last).min(last), last)
            }
        }
    }

    /// The mean or the sum of the milestone's years, up to and with `last`; a
    /// year without a figure leaves none.
    pub fn over_time(&self, function: Function, until: i16) -> Found {
        let (first, end) = self.years();
        let last = end.min(until);
        let published = match last == end && first < last {
            true => self.published(function, first, last),
            false => None,
        };
        let made = self.of_years(function, first, last);
        match (published, made) {
            (None, Ok(point)) if last == end && first < last => {
                Ok(self.beside_published(function, first, last, point))
            }
            (None, made) => made,
            (Some(Ok(mut point)), made) => {
                let ours = made.ok().and_then(|made| made.number);
                if let (Some(ours), Some(theirs)) = (&ours, &point.number) {
                    point.notes.extend(apart(ours, theirs));
                }
                Ok(point)
            }
            (Some(Err(why)), _) => Err(why),
        }
    }

    /// What is computed of the years of a period, beside what was reported for all of it.
    fn beside_published(&self, function: Function, first: i16, last: i16, made: Point) -> Point {
        let period = Period::Years(first, last);
        let series = self.reader.series(self.id, self.site);
        let seen = series.iter().find(|point| point.period == period);
        let Some(seen) = seen.filter(|_| self.indicator().formula.is_some()) else {
            return made;
        };
        match self.as_published(function, first, last, seen.clone()) {
            Some(seen) => {
                let made = told_beside(made, &seen);
                self.reader.remember(self.id, self.site, &made);
                made
            }
            None => made,
        }
    }

    /// The published figure of the whole period, as a mean or a sum of its years; of a
    /// state there is no sum.
    fn published(&self, function: Function, first: i16, last: i16) -> Option<Found> {
        let period = Period::Years(first, last);
        let found = self.reader.published(self.id, self.site, period)?;
        match found {
            Ok(point) => self.as_published(function, first, last, point).map(Ok),
            Err(why) => Some(Err(why)),
        }
    }

    /// What a published figure says of the mean or the sum of the years of its period.
    fn as_published(
        &self,
        function: Function,
        first: i16,
        last: i16,
        mut point: Point,
    ) -> Option<Point> {
        let flow = match self.reader.model.indicator(self.id).time {
            TimeKind::Flow => true,
            TimeKind::Stock | TimeKind::Rate | TimeKind::Mean => false,
            TimeKind::CumulativeSince(_) => return None,
        };
        let mean = function == Function::Mean;
        if !flow && !mean {
            return None;
        }
        if flow && mean {
            // What is published of a flow is its sum.
            let years = whole(i64::from(last) - i64::from(first) + 1);
            point.number = point.number.map(|sum| sum / years);
            point.between = None;
        }
        Some(point)
    }

    /// The mean or the sum of years, from their own figures.
    fn of_years(&self, function: Function, first: i16, last: i16) -> Found {
        let mut figures = Vec::new();
        let mut why = Vec::new();
        for year in first..=last {
            match self.reader.at(self.id, self.site, Period::Year(year)) {
                Ok(point) => figures.push(point),
                Err(missing) => merge(&mut why, missing),
            }
        }
        if !why.is_empty() || figures.is_empty() {
            return Err(why);
        }
        let mut sum = whole(0);
        for figure in &figures {
            match &figure.number {
                Some(number) => sum += number,
                None => {
                    return Err(vec![remark(
                        "số liệu bằng chữ, không cộng được",
                        "the figure is a word and cannot be added",
                    )]);
                }
            }
        }
        let mean = function == Function::Mean;
        if mean {
            sum /= whole(figures.len() as i64);
        }
        let (vi, en) = if mean {
            ("bình quân", "the mean")
        } else {
            ("tổng", "the sum")
        };
        let year = last;
        Ok(Point {
            period: if first == last {
                Period::Year(year)
            } else {
                Period::Years(first, year)
            },
            number: Some(sum),
            between: None,
            word: None,
            flag: (figures.iter().map(|p| p.flag).max()).unwrap_or(Flag::Official),
            source: figures[0].source.clone(),
            spot: None,
            computed: true,
            inputs: (figures.iter())
                .flat_map(|figure| figure.read(self.id, self.site.name.as_ref(), Role::Input))
                .collect(),
            notes: vec![remark(
                format!("{vi} các năm {first} - {last}"),
                format!("{en} of the years {first} to {last}"),
            )],
            conflict: false,
            reported: Reported::Same,
            doubts: Vec::new(),
            moved: figures.iter().any(|p| p.moved),
            release: Release::default(),
        })
    }

    /// Judges a demand beside others, all of one figure: one that looks at more than
    /// that (a mean of years, other indicators) gets its own.
    pub fn judge_part(&self, demand: &Demand, point: &Point) -> Outcome {
        match demand {
            Demand::OverTime { function, .. } => match self.over_time(*function, i16::MAX) {
                Ok(point) => self.judge(demand, &point),
                Err(why) => Outcome::unknown(why),
            },
            Demand::Criteria { .. } => self.judge(demand, &self.no_figure()),
            Demand::One(_)
            | Demand::All(_)
            | Demand::Any(_)
            | Demand::Rank { .. }
            | Demand::Done
            | Demand::Untold(_) => self.judge(demand, point),
        }
    }

    /// Stands for the figure of a condition that looks at other indicators.
    pub fn no_figure(&self) -> Point {
        Point {
            period: self.milestone,
            number: None,
            between: None,
            word: None,
            flag: Flag::Official,
            source: None,
            spot: None,
            computed: true,
            inputs: Vec::new(),
            notes: Vec::new(),
            conflict: false,
            reported: Reported::Same,
            doubts: Vec::new(),
            moved: false,
            release: Release::default(),
        }
    }

    /// The levels that other indicators reach at this milestone.
    pub fn several(&self, at_least: usize, of: &[IndicatorId]) -> Outcome {
        let mut met = 0;
        let mut unknown = 0;
        let (mut notes, mut read) = (Vec::new(), Vec::new());
        for id in of {
            let outcome = self.own_level(*id);
            read.extend(outcome.read.iter().cloned());
            let name = self.reader.model.full_name(*id);
            match outcome.satisfied {
                Some(true) => met += 1,
                Some(false) => notes.push(remark(
                    format!("chưa đạt: “{name}”"),
                    format!("not reached: “{name}”"),
                )),
                None => {
                    unknown += 1;
                    merge(&mut notes, outcome.notes);
                }
            }
        }
        let all = of.len();
        notes.insert(
            0,
            remark(
                format!("đạt {met} trong {all} chỉ tiêu"),
                format!("{met} of {all} are reached"),
            ),
        );
        let satisfied = if met >= at_least {
            Some(true)
        } else if met + unknown >= at_least {
            None
        } else {
            Some(false)
        };
        let missing = whole(at_least.saturating_sub(met) as i64);
        let short = satisfied == Some(false);
        Outcome {
            satisfied,
            relative: short.then(|| &missing / whole(at_least.max(1) as i64)),
            shortfall: short.then_some(missing),
            unit: short.then(|| "chỉ tiêu".to_string()),
            notes,
            read,
            ..Outcome::default()
        }
    }

    /// The period by whose figure a level of another indicator is judged at this
    /// milestone; none where it has no level by then. A level by the quarter or month is
    /// judged by the last of them; a sum or a mean by its own period, for that of a year
    /// is no quarter's.
    fn judged_at(&self, id: IndicatorId, by: By) -> Option<Period> {
        let end = self.milestone.end();
        match by {
            By::End(period) if period.end() <= end => {
                let own = is_of_its_period(self.reader.model.indicator(id).time)
                    && std::mem::discriminant(&period) != std::mem::discriminant(&self.milestone);
                Some(if own { period } else { self.milestone })
            }
            By::Yearly(_) | By::Always => Some(self.milestone),
            By::From(first) if first <= end.year() => Some(self.milestone),
            By::Every(..) => by.last_step(end),
            By::End(_) | By::From(_) | By::After(_) | By::Relative(_) | By::Unstated => None,
        }
    }

    /// How another indicator stands to its own level at this milestone, or to its
    /// last one before it.
    pub(super) fn own_level(&self, id: IndicatorId) -> Outcome {
        let as_of = self.reader.options.as_of;
        let end = self.milestone.end();
        // That only lines of its own are for the place here says nothing of there.
        let site = Site {
            apart: false,
            ..self.site.clone()
        };
        let targets: Vec<_> = (self.reader.model.indicator(id).targets.iter())
            .filter(|target| is_plain(&target.condition))
            .filter(|target| target.terms.given.is_none() && is_chosen(self.programme, target))
            .filter_map(|target| {
                let near = of_site(self.reader, &target.terms, &site)?;
                let period = self.judged_at(id, target.by)?;
                // What was due is by the level of its own deadline.
                let indicator = self.reader.model.indicator(id);
                if indicator.is_superseded(target, period, as_of) {
                    return None;
                }
                let deadline = target.by.deadline().unwrap_or(end);
                let order = (period.end().min(deadline), near);
                (target.force.judges(Some(deadline), as_of)).then_some((order, target, period))
            })
            .collect();
        // The last, and of the last the one nearest to the place.
        let last = targets.iter().map(|(order, ..)| *order).max();
        let of_last = || targets.iter().filter(|(order, ..)| Some(*order) == last);
        let period = of_last().map(|(.., period)| *period).next();
        let period = period.unwrap_or(self.milestone);
        let each = of_last().any(|(_, target, _)| matches!(target.by, By::Every(..)));
        let case = Case {
            id,
            milestone: period,
            yearly: self.yearly || each,
            ..*self
        };
        let demands: Vec<Demand> = of_last()
            .map(|(_, target, _)| case.demand(&target.condition))
            .collect();
        if demands.is_empty() {
            let name = self.reader.model.full_name(id);
            return Outcome::unknown(vec![remark(
                format!("“{name}” không có mức ở mốc này"),
                format!("“{name}” has no level at this milestone"),
            )]);
        };
        match self.reader.at(id, self.site, period) {
            // Where two bodies set two levels, both.
            Ok(point) => {
                let own = point.read(id, self.site.name.as_ref(), Role::Input);
                let mut out = case.judge(&Demand::All(demands), &point);
                out.read.splice(0..0, own);
                out
            }
            Err(why) => Outcome::unknown(why),
        }
    }
}
