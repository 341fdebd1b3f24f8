//! The way to a milestone by the method that is chosen, where that is another than the
//! straight line: its inputs found among the figures, and what it says of them.
//!
//! The columns of a method are told whenever its inputs are there, of what is met or due
//! too; a method never overturns a level. Of joined conditions each part is rated: of all
//! of them the worst counts, of alternatives the best. A range is held to its easier end.

use crate::eval::judge::{Case, Goal, Outcome};
use crate::eval::method::weather::{Asked, FEWEST, weather};
use crate::eval::method::{Band, Cagr, Symbol, Value, Weather, cagr, escap};
use crate::eval::progress::baseline;
use crate::eval::reader::Point;
use crate::eval::remark::remark;
use crate::eval::target::reached;
use crate::eval::time::years_between;
use crate::eval::verdict::Remark;
use crate::model::condition::demand::Demand;
use crate::model::indicator::TimeKind;
use crate::model::nature::is_growth;
use crate::model::number::Exact;
use crate::model::{MethodId, Period};
use num_traits::{One, Signed};
use std::cmp::Ordering;

/// What a method says of a commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A picture of the weather.
    Weather(Symbol),
    /// A band of the growth ratio.
    Band(Band),
    /// Of the index: not behind who goes evenly.
    Index(bool),
}

impl Word {
    /// Its key in the public forms.
    pub fn key(self) -> &'static str {
        match self {
            Word::Weather(symbol) => symbol.key(),
            Word::Band(band) => band.key(),
            Word::Index(true) => "on_track",
            Word::Index(false) => "off_track",
        }
    }

    /// Whether the way leads where it should; none where there is no value.
    pub fn is_on_track(self) -> Option<bool> {
        match self {
            Word::Weather(symbol) => Some(symbol.is_on_track()),
            Word::Band(Band::NotAvailable) => None,
            Word::Band(band) => Some(band.is_on_track()),
            Word::Index(on_track) => Some(on_track),
        }
    }

    /// How bad it is, among those of one method.
    fn rank(self) -> usize {
        match self {
            Word::Weather(symbol) => symbol as usize,
            Word::Band(band) => band as usize,
            Word::Index(on_track) => usize::from(!on_track),
        }
    }
}

/// A number that went into a rating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its key in the public forms.
    pub key: &'static str,
    /// The number.
    pub value: Value,
    /// Of which period; none of what was computed.
    pub period: Option<Period>,
}

/// A method's columns of a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// Which method.
    pub method: MethodId,
    /// What it says.
    pub word: Word,
    /// The share left undone, the ratio or the index.
    pub value: Option<Value>,
    /// Of the growth ratio, −5 to 5.
    pub score: Option<Exact>,
    /// All that it rests on: figures, then what was made of them.
    pub inputs: Vec<Input>,
    /// Of the weather: by level and trend, not by projection.
    pub by_trend: bool,
    /// The baseline was not declared but taken from the earliest observation.
    pub baseline_inferred: bool,
}

/// A rating, or what is missing for one.
pub type Rated = Result<Rating, Vec<Remark>>;

/// Rates by a method; `every` says that the level holds for every year. None of what
/// such a method does not rate: a demand without a figure of its own.
pub fn rate(
    case: &Case<'_, '_>,
    method: MethodId,
    demand: &Demand,
    point: &Point,
    every: bool,
) -> Option<Rated> {
    if method == MethodId::Line {
        return None;
    }
    let rated = match demand {
        Demand::One(_) | Demand::All(_) | Demand::Any(_) => true,
        Demand::Rank { .. } | Demand::Done => false,
        Demand::OverTime { .. } | Demand::Criteria { .. } | Demand::Untold(_) => return None,
    };
    if !rated || point.number.is_none() {
        return Some(Err(vec![no_number(method)]));
    }
    Some(match method {
        MethodId::Line => return None,
        MethodId::Weather => match yearly(case, point) {
            Ok(years) => {
                let outcome = case.judge(demand, &years.last);
                joined(&outcome, &years.last, &|goal, met| {
                    by_weather(case, &years, goal, met, every)
                })
            }
            Err(why) => Err(why),
        },
        MethodId::Cagr => {
            let outcome = case.judge(demand, point);
            joined(&outcome, point, &|goal, met| {
                by_growth(case, point, goal, met)
            })
        }
        MethodId::Escap => {
            let outcome = case.judge(demand, point);
            joined(&outcome, point, &|goal, _| by_index(case, point, goal))
        }
    })
}

fn no_number(method: MethodId) -> Remark {
    unrated(
        method,
        "mức phải đạt hay số liệu không phải một con số",
        "the level or the figure is no number",
    )
}

/// That a method says nothing, and why.
fn unrated(method: MethodId, vi: impl AsRef<str>, en: impl AsRef<str>) -> Remark {
    remark(
        format!(
            "chưa xét được theo {}: {}",
            method.vietnamese(),
            vi.as_ref()
        ),
        format!("not judged by {}: {}", method.english(), en.as_ref()),
    )
}

type ByGoal<'f> = dyn Fn(&Goal, bool) -> Rated + 'f;

/// The rating of a demand: of several parts the worst, of alternatives the best.
fn joined(outcome: &Outcome, point: &Point, rate: &ByGoal<'_>) -> Rated {
    if outcome.parts.is_empty() {
        let (Some(goal), Some(_)) = (&outcome.goal, outcome.satisfied) else {
            let mut why = vec![remark(
                "mức phải đạt không phải một con số nên không có tiến độ",
                "the level is no number, so there is no progress to it",
            )];
            why.extend(outcome.notes.iter().cloned());
            return Err(why);
        };
        return rate(goal, reached(outcome, point));
    }
    let parts = outcome.parts.iter().map(|part| joined(part, point, rate));
    let worse = |a: &Rated, b: &Rated| match (a, b) {
        (Ok(a), Ok(b)) => a.word.rank().cmp(&b.word.rank()),
        (a, b) => a.is_err().cmp(&b.is_err()),
    };
    // What is missing is worse than any word: it may be the one that decides.
    let chosen = match outcome.any {
        true => parts.min_by(worse),
        false => parts.max_by(|a, b| match worse(a, b) {
            Ordering::Equal => Ordering::Greater,
            other => other,
        }),
    };
    chosen.unwrap_or_else(|| Err(Vec::new()))
}

/// Yearly figures up to the last year that is over, by year.
struct Years {
    figures: Vec<(i16, Exact)>,
    last: Point,
}

/// The figures of the last year told of and of up to five before it.
fn yearly(case: &Case<'_, '_>, point: &Point) -> Result<Years, Vec<Remark>> {
    let whole = Period::Year(point.period.year()).end() <= point.period.end();
    let year = point.period.year() - i16::from(!whole);
    let of = |year: i16| case.reader.at(case.id, case.site, Period::Year(year)).ok();
    let first = year.saturating_sub(5);
    let found: Vec<(i16, Point)> = (first..=year)
        .filter_map(|year| Some((year, of(year)?)))
        .filter(|(_, point)| point.number.is_some())
        .collect();
    let have = |year: i16| found.iter().any(|(at, _)| *at == year);
    if found.len() < FEWEST || !have(year) {
        let gone: Vec<String> = (first..=year)
            .filter(|year| !have(*year))
            .map(|year| year.to_string())
            .collect();
        let gone = gone.join(", ");
        return Err(vec![unrated(
            MethodId::Weather,
            format!(
                "thiếu số liệu năm {gone} (cần số liệu năm {year} và ít nhất {FEWEST} năm trong {first} - {year})"
            ),
            format!(
                "no figures for {gone} (the figure of {year} and {FEWEST} years at least of {first} - {year} are needed)"
            ),
        )]);
    }
    if found
        .windows(2)
        .any(|pair| pair[0].1.moved != pair[1].1.moved)
    {
        return Err(vec![boundary(MethodId::Weather)]);
    }
    let figures = (found.iter())
        .filter_map(|(year, point)| Some((*year, point.number.clone()?)))
        .collect();
    match found.into_iter().next_back() {
        Some((_, last)) => Ok(Years { figures, last }),
        None => Err(Vec::new()),
    }
}

fn boundary(method: MethodId) -> Remark {
    unrated(
        method,
        "số liệu các năm không cùng một địa giới",
        "the figures are not of one boundary",
    )
}

fn by_weather(case: &Case<'_, '_>, years: &Years, goal: &Goal, met: bool, every: bool) -> Rated {
    let Some((first, (year, y))) = years.figures.first().zip(years.figures.last()) else {
        return Err(Vec::new());
    };
    let rising = goal.rising.unwrap_or(goal.level >= first.1);
    let ahead = years_between(Period::Year(*year), case.milestone);
    let asked = Asked {
        figures: &years.figures,
        target: &goal.level,
        rising,
        met,
        ahead: Some(&ahead).filter(|_| !every),
    };
    let Some(told) = weather(&asked) else {
        return Err(Vec::new());
    };
    let figures = years.figures[..years.figures.len() - 1].iter();
    let mut inputs: Vec<Input> = figures
        .map(|(year, value)| of_period("figure", value, Period::Year(*year)))
        .collect();
    inputs.push(of_period("current", y, Period::Year(*year)));
    inputs.push(of_period("target", &goal.level, case.milestone));
    inputs.push(made("change", Value::Exact(told.change.clone())));
    let projected = told.projected.clone().map(Value::Exact);
    inputs.extend(projected.map(|value| Input {
        key: "projected",
        value,
        period: Some(case.milestone),
    }));
    let Weather {
        symbol,
        by_trend,
        share,
        ..
    } = told;
    if !by_trend {
        inputs.push(made(
            "sun_below",
            Value::Exact(Exact::new(1.into(), 20.into())),
        ));
        inputs.push(made(
            "cloud_to",
            Value::Exact(Exact::new(1.into(), 5.into())),
        ));
    }
    Ok(Rating {
        method: MethodId::Weather,
        word: Word::Weather(symbol),
        value: share.map(Value::Exact),
        score: None,
        inputs,
        by_trend,
        baseline_inferred: false,
    })
}

fn of_period(key: &'static str, value: &Exact, period: Period) -> Input {
    Input {
        key,
        value: Value::Exact(value.clone()),
        period: Some(period),
    }
}

fn made(key: &'static str, value: Value) -> Input {
    Input {
        key,
        value,
        period: None,
    }
}

fn by_growth(case: &Case<'_, '_>, point: &Point, goal: &Goal, met: bool) -> Rated {
    let method = MethodId::Cagr;
    if case.indicator().time == TimeKind::Rate && is_growth(case.indicator()) {
        return Err(vec![unrated(
            method,
            "chỉ tiêu này đã là một tốc độ của kỳ",
            "the indicator is a rate of its period itself",
        )]);
    }
    let achieved = |mut inputs: Vec<Input>| {
        inputs.push(of_period("target", &goal.level, case.milestone));
        Ok(Rating {
            method,
            word: Word::Band(Band::Achieved),
            value: None,
            score: Some(Exact::new(5.into(), 1.into())),
            inputs,
            by_trend: false,
            baseline_inferred: false,
        })
    };
    let Some(y) = &point.number else {
        return Err(vec![no_number(method)]);
    };
    let (base, baseline_inferred) = match baseline(case, point) {
        Ok(found) => found,
        Err(_) if met => return achieved(vec![of_period("current", y, point.period)]),
        Err(why) => return Err(why),
    };
    let Some(start) = &base.number else {
        return Err(vec![no_number(method)]);
    };
    if base.moved != point.moved {
        return Err(vec![boundary(method)]);
    }
    let passed = years_between(base.period, point.period);
    let all = years_between(base.period, case.milestone);
    let inputs = vec![
        of_period("baseline", start, base.period),
        of_period("current", y, point.period),
    ];
    if !met && passed < Exact::one() {
        let (from, to) = (base.period, point.period);
        return Err(vec![unrated(
            method,
            format!(
                "thiếu số liệu cách mức xuất phát ({}) ít nhất một năm; số mới nhất là của {}",
                from.vietnamese(),
                to.vietnamese()
            ),
            format!(
                "no figure a year or more after the baseline ({}); the latest is of {}",
                from.code(),
                to.code()
            ),
        )]);
    }
    if !all.is_positive() {
        return match met {
            true => achieved(inputs),
            false => Err(vec![not_after(base.period, method)]),
        };
    }
    let rated = cagr::rate(&Cagr {
        baseline: start,
        now: y,
        passed: &passed,
        target: Some((&goal.level, &all)),
        limit: None,
        rising: goal.rising.unwrap_or(&goal.level >= start),
        achieved: met,
    });
    if rated.band == Band::NotAvailable {
        return Err(vec![unrated(
            method,
            "số liệu, mức xuất phát và mức phải đạt không cùng dấu nên không có tỷ số",
            "the figure, the baseline and the level have not one sign, so there is no ratio",
        )]);
    }
    let mut rating = Rating {
        method,
        word: Word::Band(rated.band),
        value: rated.value,
        score: rated.score,
        inputs,
        by_trend: false,
        baseline_inferred,
    };
    let more = &mut rating.inputs;
    more.push(of_period("target", &goal.level, case.milestone));
    more.extend(rated.growth.map(|value| made("growth", value)));
    more.extend(rated.needed.map(|value| made("needed_growth", value)));
    let edges = [
        ("substantial_from", 95),
        ("moderate_from", 60),
        ("limited_from", 0),
    ];
    more.extend(edges.map(|(key, n)| made(key, Value::Exact(Exact::new(n.into(), 100.into())))));
    Ok(rating)
}

fn not_after(base: Period, method: MethodId) -> Remark {
    unrated(
        method,
        format!("thiếu số liệu sau mức xuất phát {}", base.vietnamese()),
        format!("no figure after the baseline of {}", base.code()),
    )
}

fn by_index(case: &Case<'_, '_>, point: &Point, goal: &Goal) -> Rated {
    let method = MethodId::Escap;
    let (base, baseline_inferred) = baseline(case, point)?;
    let (Some(start), Some(y)) = (&base.number, &point.number) else {
        return Err(vec![no_number(method)]);
    };
    let passed = years_between(base.period, point.period);
    let all = years_between(base.period, case.milestone);
    if !passed.is_positive() || !all.is_positive() {
        return Err(vec![not_after(base.period, method)]);
    }
    let rising = goal.rising.unwrap_or(&goal.level >= start);
    let Some(status) = escap::status(start, y, &goal.level, rising) else {
        return Err(vec![unrated(
            method,
            "mức phải đạt đúng bằng mức xuất phát",
            "the level is the baseline itself",
        )]);
    };
    let due = escap::due(&passed, &all);
    Ok(Rating {
        method,
        word: Word::Index(status >= due),
        value: Some(Value::Exact(status)),
        score: None,
        inputs: vec![
            of_period("baseline", start, base.period),
            of_period("current", y, point.period),
            of_period("target", &goal.level, case.milestone),
            made("on_track_from", Value::Exact(due)),
        ],
        by_trend: false,
        baseline_inferred,
    })
}
