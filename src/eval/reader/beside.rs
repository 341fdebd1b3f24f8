//! What a formula comes to beside what was reported for the same period.
//!
//! The computed figure counts. Where another one was reported both are told, also of
//! the inputs of another formula; whoever judges by it can ask a second reader, for
//! which the reported ones count, whether they come to the same.

use super::{Found, Point, Reader};
use crate::eval::places::Site;
use crate::eval::remark::{merge, number, refusal, remark};
use crate::eval::verdict::{Actual, Figure, Remark};
use crate::eval::whole::half_a_last_place;
use crate::model::indicator::TimeKind;
use crate::model::number::{Exact, whole};
use crate::model::{IndicatorId, Period};
use num_traits::Signed;
use std::sync::Arc;

/// What was reported for a computed figure.
#[derive(Clone, Debug, Default)]
pub enum Reported {
    /// Nothing, or the same.
    #[default]
    Same,
    /// Another figure.
    Differs(Box<Figure>),
    /// Of what it is computed from, other figures: which.
    OfInputs(Vec<Remark>),
    /// It is the reported one, because the formula could not be computed.
    Instead,
}

/// Adds those that are not there yet, up to a few.
pub fn add_few(into: &mut Vec<Remark>, more: Vec<Remark>) {
    for one in more {
        if into.len() < FEW && !into.contains(&one) {
            into.push(one);
        }
    }
}

/// So many are named.
const FEW: usize = 10;

/// Which figure of a computed indicator counts where another was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counts {
    Computed,
    Reported,
    /// As reported, but for the commitment's own.
    ReportedInputs,
}

impl<'a> Reader<'a> {
    /// Of the same figures, where what was reported counts and not what a formula makes of
    /// others: of everything, and of everything but the commitment's own figure.
    pub fn by_reported(&self) -> &[Box<Reader<'a>>; 2] {
        self.by_reported.get_or_init(|| {
            [Counts::Reported, Counts::ReportedInputs].map(|counts| {
                let gazetteer = Arc::clone(&self.gazetteer);
                let other = Self::new(self.model, self.data, self.options, gazetteer);
                Box::new(Self { counts, ..other })
            })
        })
    }

    /// Which computed figures were reported as others, of those read since it was last
    /// asked.
    pub fn apart(&self) -> Vec<Remark> {
        self.apart.take()
    }

    /// Remembers what was reported otherwise.
    pub(super) fn noted(&self, id: IndicatorId, site: &Site, found: &Found) {
        if let Ok(point) = found {
            self.remember(id, site, point);
        }
    }

    /// Remembers of a figure what was reported otherwise.
    pub fn remember(&self, id: IndicatorId, site: &Site, point: &Point) {
        let more = self.reported_otherwise(id, site, point);
        add_few(&mut self.apart.borrow_mut(), more);
    }

    /// Which computed figures were reported as others: this one, or its inputs.
    pub fn reported_otherwise(&self, id: IndicatorId, site: &Site, point: &Point) -> Vec<Remark> {
        let (theirs, ours) = match (&point.reported, point.figure()) {
            (Reported::Differs(theirs), Some(ours)) => (&theirs.value, ours.value),
            (Reported::OfInputs(which), _) => return which.clone(),
            (Reported::Differs(_) | Reported::Same | Reported::Instead, _) => return Vec::new(),
        };
        let name = self.called(id, site, point.period);
        let (ours, theirs) = (shown(&ours), shown(theirs));
        let told = remark(
            format!(
                "{}: tính theo công thức được {}, số liệu báo cáo là {}",
                name.0, ours.0, theirs.0
            ),
            format!(
                "{}: the formula gives {}, the reported figure is {}",
                name.1, ours.1, theirs.1
            ),
        );
        vec![told]
    }

    /// Names the quarters or months of a sum or mean that cannot make the interval in which
    /// the figure of their period is said to lie.
    pub(super) fn interval_beside_its_parts(
        &self,
        id: IndicatorId,
        site: &Site,
        series: &[Point],
        point: &mut Point,
    ) {
        let time = self.model.indicator(id).time;
        let Some(interval) = point.between.as_ref() else {
            return;
        };
        if !matches!(time, TimeKind::Flow | TimeKind::Mean) {
            return;
        }
        let made = self.summed(id, site, series, point.period).ok().flatten();
        let made = made.and_then(|made| made.number);
        if let Some(made) = made.filter(|made| !interval.has(made)) {
            let (text, made) = (&interval.text, number(&made));
            point.notes.push(remark(
                format!(
                    "số liệu ghi “{text}”, mà theo các phần của kỳ thì được {}: còn nghi",
                    made.0
                ),
                format!(
                    "the figure is given as “{text}”, while the parts of its period make {}: in doubt",
                    made.1
                ),
            ));
        }
    }

    /// That a reported figure is less than those of its parts that are known, by more than
    /// rounding.
    fn refuted(
        &self,
        id: IndicatorId,
        site: &Site,
        seen: &Point,
        least: Option<Exact>,
    ) -> Option<Remark> {
        let (own, least) = (seen.number.as_ref()?, least?);
        if least <= own + own.abs() / whole(1000) {
            return None;
        }
        let name = self.called(id, site, seen.period);
        let (own, least) = (number(own), number(&least));
        Some(refusal(
            format!(
                "{}: số liệu báo cáo là {}, mà riêng các phần đã biết cộng lại là {}",
                name.0, own.0, least.0
            ),
            format!(
                "{}: the reported figure is {}, while the parts that are known make {}",
                name.1, own.1, least.1
            ),
        ))
    }

    /// A computed figure next to what was observed for the same period.
    pub(super) fn beside_observed(
        &self,
        id: IndicatorId,
        site: &Site,
        period: Period,
        (computed, least): (Found, &dyn Fn() -> Option<Exact>),
    ) -> Found {
        let observed = self.observed(id, site, period);
        match (computed, observed) {
            (Ok(point), Ok(seen)) => Ok(match self.counts {
                Counts::Computed => told_beside(point, &seen),
                Counts::Reported | Counts::ReportedInputs => seen,
            }),
            // Two rows disagree about what was reported, or it cannot be read.
            (Ok(mut point), Err(why)) if why.iter().any(|one| one.refutes) => {
                merge(&mut point.notes, why);
                Ok(point)
            }
            // What contradicts the parts stands in for nothing.
            (Err(why), Ok(_)) if why.iter().any(|one| one.refutes) => Err(why),
            (Err(mut why), Ok(mut seen)) => {
                if let Some(refuted) = self.refuted(id, site, &seen, least()) {
                    why.push(refuted);
                    return Err(why);
                }
                seen.notes.push(remark(
                    "không tính được theo công thức, lấy số liệu báo cáo",
                    "the formula cannot be computed; the reported figure is used",
                ));
                merge(&mut seen.notes, why);
                seen.reported = Reported::Instead;
                Ok(seen)
            }
            (computed, Err(_)) => computed,
        }
    }
}

/// Whether a reported number may be a computed one, rounded.
fn is_rounded(ours: &Exact, theirs: &Exact) -> bool {
    (ours - theirs).abs() <= half_a_last_place(theirs, true)
}

/// A computed figure, and what is told of another one that was reported for it.
pub(in crate::eval) fn told_beside(mut point: Point, seen: &Point) -> Point {
    let outside = |ours: &Exact| match (&seen.number, &seen.between) {
        (Some(theirs), _) => ours != theirs,
        (None, Some(interval)) => !interval.has(ours),
        (None, None) => false,
    };
    let Some(ours) = point.number.as_ref().filter(|ours| outside(ours)) else {
        return point;
    };
    let Some(reported) = seen.figure() else {
        return point;
    };
    let (ours, theirs) = (number(ours), shown(&reported.value));
    point.notes.push(remark(
        format!(
            "tính theo công thức được {}, số liệu báo cáo là {}; xét bằng số tính được",
            ours.0, theirs.0
        ),
        format!(
            "the formula gives {}, the reported figure is {}; the computed one is judged",
            ours.1, theirs.1
        ),
    ));
    let rounded = match (&point.number, &seen.number) {
        (Some(ours), Some(theirs)) => is_rounded(ours, theirs),
        _ => false,
    };
    if !rounded {
        point.reported = Reported::Differs(Box::new(reported));
    }
    point
}

/// A figure for a sentence.
fn shown(value: &Actual) -> (String, String) {
    match value {
        Actual::Number(value) => number(value),
        Actual::Between(interval) => {
            let text = format!("“{}”", interval.text);
            (text.clone(), text)
        }
        Actual::Level(word) => (word.clone(), word.clone()),
    }
}
