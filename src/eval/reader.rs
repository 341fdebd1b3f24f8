//! Figures as the evaluator reads them: of finished periods only, numbers as
//! rationals, gaps filled where the kind of the indicator allows it.
//!
//! - A figure of a period that ends after the evaluation date is not seen.
//! - Stock and cumulative indicators: a period without a figure takes that of
//!   another period that ends on the same day (năm 2025: quý IV/2025, tháng
//!   12/2025, 31/12/2025), and says so. A cumulative figure is taken as already
//!   counted since its year; nothing is added up for it.
//! - Flows: a year without a figure is the sum of its four quarters, or of its
//!   twelve months, a quarter of its months and several years of theirs, when
//!   all are there, and says so.
//! - A part of a year (6 tháng đầu năm) is a period of its own: of a flow its figure,
//!   or the sum of its quarters or months, never the year's; it stands for no other.
//! - Where two rows give two figures for a period there is none, and no other
//!   period's stands for it.
//! - A computed indicator has its formula's value. A figure observed beside it
//!   is only compared with it: where the two differ both are told; where the
//!   formula cannot be computed the observed figure stands, and says so.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod beside;

pub use beside::Reported;

use crate::data::Spot;
use crate::data::Value;
use crate::data::doubts::Why;
use crate::data::interval::Interval;
use crate::data::known::Release;
use crate::eval::divisions::{divisions, mixed, tiled};
use crate::eval::figures::Figures;
use crate::eval::formula;
use crate::eval::groups::{Closeness, Identity, taken_apart};
use crate::eval::judge::unread;
use crate::eval::levels::Levels;
use crate::eval::options::Options;
use crate::eval::places::{Gazetteer, Site, SiteKey};
use crate::eval::reads::MOST_PASSED_ON;
use crate::eval::remark::{bounded, number, refusal, remark};
use crate::eval::rolled;
use crate::eval::verdict::{Actual, Figure, Read, Remark, Role};
use crate::eval::whole::half_a_last_place;
use crate::model::Flag;
use crate::model::condition::Plan;
use crate::model::indicator::TimeKind;
use crate::model::number::Exact;
use crate::model::{Formula, IndicatorId, Model, Period};
use beside::Counts;
use foldhash::HashMap;
use jiff::civil::Date;
use num_traits::Signed;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

/// A figure of a period: a number, a word (level), or both.
#[derive(Clone, Debug)]
pub struct Point {
    /// Of which period.
    pub period: Period,
    /// In the indicator's unit.
    pub number: Option<Exact>,
    /// Where it lies, when that is all that is known.
    pub between: Option<Arc<Interval>>,
    /// A level, or "hoàn thành".
    pub word: Option<Arc<str>>,
    /// How far it may be trusted.
    pub flag: Flag,
    /// Where it comes from.
    pub source: Option<Arc<str>>,
    /// In which cell of which file it stands.
    pub spot: Option<Spot>,
    /// By the indicator's formula.
    pub computed: bool,
    /// Of a computed one, the figures of files that it is computed from.
    pub inputs: Vec<Read>,
    /// How it came to be, where that is not plain.
    pub notes: Vec<Remark>,
    /// Two rows give two figures.
    pub conflict: bool,
    /// Of a computed one, what was reported beside it or beside its inputs.
    pub reported: Reported,
    /// Why it, or what it is computed from, is in doubt; named.
    pub doubts: Vec<Remark>,
    /// Measured on a boundary of the place that came after the programme.
    pub moved: bool,
    /// When it became known, and what it took the place of; nothing of what is summed or
    /// computed.
    pub release: Release,
}

impl Point {
    /// The figures of files that it is: itself, or what it is computed from; of very much
    /// that is computed from, itself.
    pub fn read(&self, indicator: IndicatorId, place: Option<&Arc<str>>, role: Role) -> Vec<Read> {
        let few = role == Role::Figure || self.inputs.len() <= MOST_PASSED_ON;
        if self.computed && few {
            let inputs = self.inputs.iter().cloned();
            let role = if role == Role::Figure {
                Role::Input
            } else {
                role
            };
            return inputs.map(|one| Read { role, ..one }).collect();
        }
        let itself = self.figure().map(|figure| Read {
            role,
            indicator,
            place: place.cloned(),
            figure,
        });
        itself.into_iter().collect()
    }

    /// As verdicts show it.
    pub fn figure(&self) -> Option<Figure> {
        let value = match (&self.number, &self.between, &self.word) {
            (Some(number), ..) => Actual::Number(number.clone()),
            (None, Some(interval), _) => Actual::Between(interval.clone()),
            (None, None, Some(word)) => Actual::Level(word.to_string()),
            (None, None, None) => return None,
        };
        Some(Figure {
            value,
            period: self.period,
            flag: self.flag,
            source: self.source.clone(),
            spot: self.spot.clone(),
            computed: self.computed,
            release: self.release.clone(),
        })
    }
}

/// A figure, or why there is none.
pub type Found = Result<Point, Vec<Remark>>;

/// A series: indicator, place, breakdown.
pub type SeriesKey = (u32, u32, Option<Arc<str>>);

/// Series read, by indicator and place.
type SeriesRead = HashMap<(IndicatorId, SiteKey), Rc<Vec<Point>>>;

/// Keep at most so many series and computed figures at hand.
const KEPT: usize = 50_000;

/// Reads figures of one evaluation.
pub struct Reader<'a> {
    /// What was declared.
    pub model: &'a Model,
    /// What was observed.
    pub data: &'a dyn Figures,
    /// What is asked.
    pub options: &'a Options,
    /// Declared places by name.
    pub gazetteer: Arc<Gazetteer>,
    series: RefCell<SeriesRead>,
    /// Figures of finished periods of each series read.
    seen: RefCell<HashMap<SeriesKey, u32>>,
    computed: RefCell<HashMap<(IndicatorId, SiteKey, Period), Found>>,
    /// How each list of places met so far names its places: a group may have
    /// thousands, and each of them is asked of.
    near: RefCell<HashMap<Vec<String>, Near>>,
    /// The declared place of each name met so far.
    declared: RefCell<HashMap<Arc<str>, Option<usize>>>,
    /// The levels of the indicators met so far.
    levels: RefCell<HashMap<IndicatorId, Rc<Levels<'a>>>>,
    counts: Counts,
    /// Which computed figures read so far were reported as others.
    apart: RefCell<Vec<Remark>>,
    /// Of the same figures, where the reported ones count.
    by_reported: OnceCell<[Box<Reader<'a>>; 2]>,
}

/// How a list names each of its places.
type Near = Rc<HashMap<Identity, Closeness>>;

impl<'a> Reader<'a> {
    /// Of this model and these figures.
    pub fn new(
        model: &'a Model,
        data: &'a dyn Figures,
        options: &'a Options,
        gazetteer: Arc<Gazetteer>,
    ) -> Self {
        Self {
            model,
            data,
            options,
            gazetteer,
            series: RefCell::default(),
            seen: RefCell::default(),
            computed: RefCell::default(),
            near: RefCell::default(),
            declared: RefCell::default(),
            levels: RefCell::default(),
            counts: Counts::Computed,
            apart: RefCell::default(),
            by_reported: OnceCell::new(),
        }
    }

    /// The index of the declared place of a name; looked up once.
    pub fn declared(&self, name: &Arc<str>) -> Option<usize> {
        if let Some(known) = self.declared.borrow().get(name) {
            return *known;
        }
        let found = self.gazetteer.find(name);
        let mut declared = self.declared.borrow_mut();
        if declared.len() >= KEPT {
            declared.clear();
        }
        declared.insert(Arc::clone(name), found);
        found
    }

    /// The levels of an indicator by places and days.
    pub(super) fn levels(&self, id: IndicatorId) -> Rc<Levels<'a>> {
        let mut known = self.levels.borrow_mut();
        let targets = &self.model.indicator(id).targets;
        let levels = known
            .entry(id)
            .or_insert_with(|| Rc::new(Levels::new(targets)));
        Rc::clone(levels)
    }

    /// How a list of places names each of them.
    pub fn near(&self, names: &[String]) -> Near {
        if let Some(near) = self.near.borrow().get(names) {
            return Rc::clone(near);
        }
        let members = taken_apart(self.model, &self.gazetteer, names).into_iter();
        let near: HashMap<Identity, Closeness> =
            members.map(|one| (one.identity(), one.closeness)).collect();
        let near = Rc::new(near);
        (self.near.borrow_mut()).insert(names.to_vec(), Rc::clone(&near));
        near
    }

    /// The observed figures of finished periods at a place, by their last day,
    /// longer periods last.
    pub fn series(&self, id: IndicatorId, site: &Site) -> Rc<Vec<Point>> {
        let at = (id, site.key());
        if let Some(known) = self.series.borrow().get(&at) {
            return Rc::clone(known);
        }
        let mut points: Vec<Point> = Vec::new();
        for place in site.ids() {
            let mut figures = 0;
            let cells = match &site.breakdown {
                Some(breakdown) => self.data.series_broken(id, place, breakdown),
                None => self.data.series(id, place),
            };
            points.reserve(cells.len());
            for cell in cells {
                if cell.period.end() <= self.options.as_of {
                    figures += 1;
                    let period = cell.period;
                    add(&mut points, cell);
                    if site.breakdown.is_none()
                        && let Some(why) = self.data.doubt(id, place, period)
                        && let Some(point) = points.iter_mut().find(|p| p.period == period)
                    {
                        let why = why.text();
                        point.notes.push(remark(why.vi, why.en));
                        let name = self.called(id, site, period);
                        point.doubts.push(remark(
                            format!("{}: {}", name.0, why.vi),
                            format!("{}: {}", name.1, why.en),
                        ));
                    }
                }
            }
            let series = (id.0, place.0, site.breakdown.clone());
            self.seen.borrow_mut().insert(series, figures);
        }
        self.on_old_boundary(id, site, &mut points);
        points.sort_by_key(|p| (p.period.end(), std::cmp::Reverse(p.period.start())));
        let points = Rc::new(points);
        let mut series = self.series.borrow_mut();
        if series.len() >= KEPT {
            series.clear();
        }
        series.insert(at, Rc::clone(&points));
        points
    }

    /// Marks the figures of a new boundary; those of the old one stand before them.
    fn on_old_boundary(&self, id: IndicatorId, site: &Site, points: &mut Vec<Point>) {
        let Some(changed) = site.changed else { return };
        for point in points.iter_mut() {
            point.moved = point.period.end() >= changed;
        }
        let mut old = Vec::new();
        for place in &site.old {
            let cells = match &site.breakdown {
                Some(breakdown) => self.data.series_broken(id, *place, breakdown),
                None => self.data.series(id, *place),
            };
            let finished = (cells.into_iter()).filter(|c| c.period.end() <= self.options.as_of);
            let before = old.len();
            finished.for_each(|cell| add(&mut old, cell));
            let series = (id.0, place.0, site.breakdown.clone());
            let figures = (old.len() - before) as u32;
            self.seen.borrow_mut().insert(series, figures);
        }
        points.retain(|point| old.iter().all(|one: &Point| one.period != point.period));
        points.extend(old);
    }

    /// How many figures each series read has, by indicator and place.
    pub fn seen(&self) -> HashMap<SeriesKey, u32> {
        self.seen.take()
    }

    /// The figure of a period, or what is missing.
    pub fn at(&self, id: IndicatorId, site: &Site, period: Period) -> Found {
        self.at_depth(id, site, period, 0)
    }

    /// [`Reader::at`], inside a formula so many levels deep.
    pub fn at_depth(&self, id: IndicatorId, site: &Site, period: Period, depth: u32) -> Found {
        if let Some(why) = &self.model.indicator(id).unread {
            return Err(vec![unread(why)]);
        }
        let Some(formula) = self.indicator_formula(id) else {
            return self.observed(id, site, period);
        };
        // Of the commitment's own figure what is computed counts, by what was reported.
        let own = self.counts == Counts::ReportedInputs && depth == 0;
        let mut rows = site.ids();
        if site.breakdown.is_none() && rows.any(|place| self.data.assumed(id, place, period)) {
            return self.observed(id, site, period);
        }
        let at = (id, site.key(), period);
        if let Some(known) = self.computed.borrow().get(&at).filter(|_| !own) {
            self.noted(id, site, known);
            return known.clone();
        }
        let found = if period.end() <= self.options.as_of {
            let value = formula::figure(self, formula, id, site, period, depth);
            let mut value = value.map_err(bounded);
            if let (Ok(point), true) = (&mut value, site.changed.is_some()) {
                point.moved = self.inputs_moved(formula, id, site, period, depth);
            }
            let least = || formula::at_least(self, formula, id, site, period, depth);
            match own {
                true => value,
                false => self.beside_observed(id, site, period, (value, &least)),
            }
        } else {
            Err(vec![self.missing(id, site, period)])
        };
        if own {
            return found;
        }
        let mut computed = self.computed.borrow_mut();
        if computed.len() >= KEPT {
            computed.clear();
        }
        // Failures too: what goes round in a ring would else be tried again and
        // again, twice as often at each level.
        computed.insert(at, found.clone());
        self.noted(id, site, &found);
        found
    }

    /// Whether an input of a formula is measured on a new boundary.
    fn inputs_moved(
        &self,
        formula: &Formula,
        id: IndicatorId,
        site: &Site,
        period: Period,
        depth: u32,
    ) -> bool {
        let others = |input: &IndicatorId| *input != id && depth < formula::DEEPEST;
        (formula.inputs().filter(others))
            .filter_map(|input| self.at_depth(input, site, period, depth + 1).ok())
            .any(|point| point.moved)
    }

    fn indicator_formula(&self, id: IndicatorId) -> Option<&'a Formula> {
        self.model.indicator(id).formula.as_ref()
    }

    /// The observed figure of a period.
    fn observed(&self, id: IndicatorId, site: &Site, period: Period) -> Found {
        let series = self.series(id, site);
        if let Some(point) = series.iter().find(|p| p.period == period) {
            let mut point = self.agreed(id, site, point)?;
            if matches!(period, Period::Years(..)) {
                self.beside_its_years(id, site, &series, &mut point);
            }
            self.interval_beside_its_parts(id, site, &series, &mut point);
            return Ok(point);
        }
        if self.disputed(id, site, period) {
            return Err(vec![self.disagree(id, site, period)]);
        }
        let filled = match self.model.indicator(id).time {
            TimeKind::Flow | TimeKind::Mean => self.summed(id, site, &series, period)?,
            TimeKind::Rate => {
                // A day speaks for the year that it ends.
                let year = Period::Year(period.year());
                if matches!(period, Period::Day(_)) && year.end() == period.end() {
                    return self.observed(id, site, year);
                }
                None
            }
            TimeKind::Stock | TimeKind::CumulativeSince(_) => {
                self.same_day(id, site, &series, period)?
            }
        };
        filled.ok_or_else(|| vec![self.missing(id, site, period)])
    }

    /// Names the difference between the published figure of several years and what its
    /// years come to.
    fn beside_its_years(&self, id: IndicatorId, site: &Site, series: &[Point], point: &mut Point) {
        let made = match self.model.indicator(id).time {
            TimeKind::Flow | TimeKind::Mean => self.summed(id, site, series, point.period),
            // What the period ends with.
            TimeKind::Stock | TimeKind::CumulativeSince(_) => {
                self.same_day(id, site, series, point.period)
            }
            TimeKind::Rate => return,
        };
        if let (Ok(Some(made)), Some(theirs)) = (made, &point.number)
            && let Some(note) = made.number.as_ref().and_then(|ours| apart(ours, theirs))
        {
            point.notes.push(note);
        }
    }

    /// The published figure of several years, where the file has one.
    pub fn published(&self, id: IndicatorId, site: &Site, period: Period) -> Option<Found> {
        let computed = self.indicator_formula(id).is_some() && self.counts != Counts::Reported;
        if computed || !matches!(period, Period::Years(..)) {
            return None;
        }
        let series = self.series(id, site);
        let point = series.iter().find(|point| point.period == period)?;
        Some(self.agreed(id, site, point))
    }

    /// What was planned of the indicator for a period, as the figures' own column has
    /// it: a base, and never its figure.
    pub fn planned(&self, id: IndicatorId, site: &Site, plan: Plan, period: Period) -> Found {
        if let Some(why) = &self.model.indicator(id).unread {
            return Err(vec![unread(why)]);
        }
        let word = plan.word();
        let of_a_part = site.breakdown.is_some();
        let planned = Site {
            breakdown: Some(Arc::from(word)),
            ..site.clone()
        };
        let found = match of_a_part {
            true => Err(Vec::new()),
            false => self.observed(id, &planned, period),
        };
        found.map_err(|_| {
            if !of_a_part && self.disputed(id, &planned, period) {
                return vec![self.disagree(id, &planned, period)];
            }
            let (vi, en) = self.called(id, site, period);
            let year = period.year();
            vec![remark(
                format!("chưa biết số {word} của {vi}: thêm dòng `{word} {year}: …` vào chỉ tiêu, hay cột `{word} {year}` vào số liệu"),
                format!("the {word} (plan) of {en} is not known: add a line `{word} {year}: …` to the indicator, or a column `{word} {year}` to the figures"),
            )]
        })
    }

    fn agreed(&self, id: IndicatorId, site: &Site, point: &Point) -> Found {
        if !point.conflict {
            return Ok(point.clone());
        }
        Err(vec![self.disagree(id, site, point.period)])
    }

    /// Whether there is a figure of the period, but two that differ: no other
    /// may stand for it.
    pub fn disputed(&self, id: IndicatorId, site: &Site, period: Period) -> bool {
        let series = self.series(id, site);
        (series.iter()).any(|point| point.period == period && point.conflict)
            || (site.breakdown.is_none()
                && (site.ids()).any(|place| self.data.conflicting(id, place, period)))
    }

    fn disagree(&self, id: IndicatorId, site: &Site, period: Period) -> Remark {
        let (vi, en) = self.called(id, site, period);
        let unclear = |place| self.data.doubt(id, place, period) == Some(Why::Fraction);
        if site.breakdown.is_none() && (site.ids()).any(unclear) {
            let why = Why::Fraction.text();
            return refusal(format!("{vi}: {}", why.vi), format!("{en}: {}", why.en));
        }
        if (site.ids()).any(|place| self.data.unread(id, place, period)) {
            return refusal(
                format!(
                    "có hàng số liệu không đọc hay không dùng được nên không biết là bao nhiêu: {vi}"
                ),
                format!("a row cannot be read or used, so the figure is not known: {en}"),
            );
        }
        if (site.ids()).any(|place| self.data.impossible(id, place, period)) {
            let why = crate::data::possible::why(self.model, id);
            return refusal(
                format!("số liệu không thể có nên không dùng: {vi} ({})", why.vi),
                format!("a figure that cannot be is not used: {en} ({})", why.en),
            );
        }
        refusal(
            format!("số liệu mâu thuẫn: {vi} có hai giá trị khác nhau"),
            format!("conflicting figures: {en} has two different values"),
        )
    }

    /// The figure of another period that ends on the same day.
    fn same_day(
        &self,
        id: IndicatorId,
        site: &Site,
        series: &[Point],
        period: Period,
    ) -> Result<Option<Point>, Vec<Remark>> {
        // What a part of a year came to is no state, and no other period's.
        let ends = |p: &&Point| {
            let stands = !matches!(p.period, Period::Months(..) | Period::Years(..));
            p.period.end() == period.end() && stands
        };
        let Some(point) = series.iter().rev().find(ends) else {
            return Ok(None);
        };
        let mut point = self.agreed(id, site, point)?;
        point.notes.push(remark(
            format!(
                "không có số liệu {}, lấy số liệu {}",
                period.vietnamese(),
                point.period.vietnamese()
            ),
            format!(
                "no figure for {}; that of {} is used",
                period.code(),
                point.period.code()
            ),
        ));
        Ok(Some(point))
    }

    /// A flow, or a mean, from those of the parts of its period.
    fn summed(
        &self,
        id: IndicatorId,
        site: &Site,
        series: &[Point],
        period: Period,
    ) -> Result<Option<Point>, Vec<Remark>> {
        if let Period::Day(day) = period {
            let year = Period::Year(day.year());
            return match year.end() == day {
                true => self.observed(id, site, year).map(Some),
                false => Ok(None),
            };
        }
        let mut ways = divisions(period);
        if self.model.indicator(id).time == TimeKind::Flow {
            ways.extend(mixed(series, period));
            ways.extend(tiled(series, period));
        }
        for (parts, vi, en) in ways {
            let found: Vec<&Point> = (parts.iter())
                .filter_map(|part| series.iter().find(|p| p.period == *part))
                .filter(|p| p.number.is_some())
                .collect();
            let Some((first, rest)) = found.split_first().filter(|_| found.len() == parts.len())
            else {
                continue;
            };
            let mut sum = self.agreed(id, site, first)?;
            for part in rest {
                let part = self.agreed(id, site, part)?;
                sum.number = sum.number.zip(part.number).map(|(a, b)| a + b);
                sum.flag = sum.flag.max(part.flag);
                sum.moved |= part.moved;
                if sum.source != part.source {
                    sum.source = None;
                }
            }
            sum.period = period;
            sum.release = Release::default();
            let (how, made) = if self.model.indicator(id).time == TimeKind::Mean {
                let parts = crate::model::number::whole(parts.len() as i64);
                sum.number = sum.number.map(|sum| sum / parts);
                ("bình quân", "mean")
            } else {
                ("tổng", "sum")
            };
            sum.notes.push(remark(
                format!("số liệu {} là {how} của {vi}", period.vietnamese()),
                format!("the figure for {} is the {made} of its {en}", period.code()),
            ));
            return Ok(Some(sum));
        }
        let all = divisions(period);
        let part = (series.iter()).find(|point| {
            let inside = all.iter().any(|(parts, ..)| parts.contains(&point.period));
            inside && point.number.is_none() && point.between.is_some()
        });
        let Some((part, interval)) = part.and_then(|p| Some((p, p.between.as_ref()?))) else {
            return Ok(None);
        };
        let (vi, en) = self.called(id, site, part.period);
        let text = &interval.text;
        Err(vec![
            self.missing(id, site, period),
            remark(
                format!("số liệu {vi} ghi “{text}” là một khoảng, không cộng được"),
                format!(
                    "the figure for {en} is given as “{text}”, an interval; it cannot be summed"
                ),
            ),
        ])
    }

    /// The latest figure of a period that ends on `until` or before; of a flow,
    /// of a period as long as `like`.
    pub fn latest(&self, id: IndicatorId, site: &Site, until: Date, like: Period) -> Option<Point> {
        self.periods(id, site, like)
            .into_iter()
            .rev()
            .filter(|period| period.end() <= until)
            .find_map(|period| self.at(id, site, period).ok())
    }

    /// What a formula that is no indicator's comes to, in base units: of the latest
    /// period that ends on `until` or before, else of `like`.
    pub fn latest_by(&self, formula: &Formula, site: &Site, until: Date, like: Period) -> Found {
        let mut periods = Vec::new();
        self.periods_read(formula, None, site, &mut periods, 0);
        self.in_order(&mut periods);
        (periods.into_iter().rev())
            .filter(|period| period.end() <= until)
            .find_map(|period| formula::base_figure(self, formula, site, period, 0).ok())
            .map_or_else(|| formula::base_figure(self, formula, site, like, 0), Ok)
    }

    /// The earliest figure of a period that ends in `from` or later.
    pub fn earliest(
        &self,
        id: IndicatorId,
        site: &Site,
        from: Option<i16>,
        like: Period,
    ) -> Option<Point> {
        self.periods(id, site, like)
            .into_iter()
            .filter(|period| from.is_none_or(|from| period.year() >= from))
            .find_map(|period| self.at(id, site, period).ok())
    }

    /// The periods that may have a figure, by their last day, longer last; of a
    /// flow only those as long as `like`.
    fn periods(&self, id: IndicatorId, site: &Site, like: Period) -> Vec<Period> {
        let mut periods = Vec::new();
        self.collect_periods(id, site, &mut periods, 0);
        // A part of a year stands for itself alone, and so do several years.
        let alone = |p: &Period| matches!(p, Period::Months(..) | Period::Years(..));
        periods.retain(|p| !alone(p) || p.is_like(like));
        if matches!(
            self.model.indicator(id).time,
            TimeKind::Flow | TimeKind::Mean | TimeKind::Rate
        ) {
            if matches!(like, Period::Year(_) | Period::Day(_)) {
                let years: Vec<_> = periods.iter().map(|p| Period::Year(p.year())).collect();
                periods.extend(years);
                periods.retain(|p| matches!(p, Period::Year(_)));
            } else {
                periods.retain(|p| p.is_like(like));
            }
        }
        self.in_order(&mut periods);
        periods
    }

    /// Keeps finished periods, each once, by their last day, longer last.
    fn in_order(&self, periods: &mut Vec<Period>) {
        periods.retain(|p| p.end() <= self.options.as_of);
        periods.sort_by_key(|p| (p.end(), std::cmp::Reverse(p.start())));
        periods.dedup();
    }

    fn collect_periods(&self, id: IndicatorId, site: &Site, out: &mut Vec<Period>, depth: u32) {
        out.extend(self.series(id, site).iter().map(|p| p.period));
        if let Some(formula) = self.indicator_formula(id) {
            self.periods_read(formula, Some(id), site, out, depth);
        }
    }

    /// The periods of the figures that a formula reads, itself so many levels deep.
    fn periods_read(
        &self,
        formula: &Formula,
        of: Option<IndicatorId>,
        site: &Site,
        out: &mut Vec<Period>,
        depth: u32,
    ) {
        if depth > 8 {
            return;
        }
        let mut inputs: Vec<_> = formula.inputs().collect();
        inputs.sort_unstable();
        inputs.dedup();
        for input in inputs.into_iter().filter(|input| Some(*input) != of) {
            self.collect_periods(input, site, out, depth + 1);
        }
        for (over, of) in formula.roll_ups() {
            for (part, place) in rolled::parts(self, over, of, site, None) {
                out.extend(self.series(part, &place).iter().map(|p| p.period));
            }
        }
    }

    /// A remark that a figure is missing.
    pub fn missing(&self, id: IndicatorId, site: &Site, period: Period) -> Remark {
        let (vi, en) = self.called(id, site, period);
        remark(format!("thiếu số liệu {vi}"), format!("no figure for {en}"))
    }

    /// What a figure is called: `“Tỷ lệ hộ nghèo” (Lạng Sơn, 2016)`.
    pub fn called(&self, id: IndicatorId, site: &Site, period: Period) -> (String, String) {
        let mut name = self.model.full_name(id);
        if let Some(breakdown) = &site.breakdown {
            name = format!("{name}: {breakdown}");
        }
        let place = site
            .name
            .as_ref()
            .map_or(String::new(), |name| format!("{name}, "));
        (
            format!("“{name}” ({place}{})", period.vietnamese()),
            format!("“{name}” ({place}{})", period.code()),
        )
    }
}

/// That the years of a period come to another figure than the published one, by more
/// than rounding.
pub(crate) fn apart(ours: &Exact, theirs: &Exact) -> Option<Remark> {
    let slack = half_a_last_place(ours, true) + half_a_last_place(theirs, true);
    if (ours - theirs).abs() <= slack {
        return None;
    }
    let (ours, theirs) = (number(ours), number(theirs));
    Some(remark(
        format!(
            "số công bố của cả kỳ là {}, theo các năm là {}; lấy số công bố",
            theirs.0, ours.0
        ),
        format!(
            "the published figure of the whole period is {}, by its years it is {}; the published one is used",
            theirs.1, ours.1
        ),
    ))
}

/// Adds a cell; a second one of its period joins it or is in conflict with it.
fn add(points: &mut Vec<Point>, cell: crate::data::Cell) {
    let number = cell.value.exact();
    let (word, between) = match cell.value {
        Value::Word(word) => (Some(word), None),
        Value::Between(interval) => (None, Some(interval)),
        Value::Number(_) | Value::Ratio(_) => (None, None),
    };
    let Some(known) = points.iter_mut().find(|p| p.period == cell.period) else {
        points.push(Point {
            period: cell.period,
            number,
            between,
            word,
            flag: cell.flag,
            source: cell.source,
            spot: cell.spot,
            computed: false,
            inputs: Vec::new(),
            notes: Vec::new(),
            conflict: false,
            reported: Reported::Same,
            doubts: Vec::new(),
            moved: false,
            release: cell.release,
        });
        return;
    };
    let differs = |a: bool, b: bool| a && b;
    known.conflict |= differs(
        known.number.is_some() && number.is_some(),
        known.number != number,
    ) || differs(known.word.is_some() && word.is_some(), known.word != word);
    let numbers = |number: bool, between: bool| number || between;
    known.conflict |= numbers(known.number.is_some(), known.between.is_some())
        && numbers(number.is_some(), between.is_some())
        && known.between != between;
    known.between = known.between.take().or(between);
    known.number = known.number.take().or(number);
    known.word = known.word.take().or(word);
    known.flag = known.flag.max(cell.flag);
    known.source = known.source.take().or(cell.source);
    known.spot = known.spot.take().or(cell.spot);
}
