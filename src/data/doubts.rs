//! Figures that may be but are hard to believe: ten times the years beside them, a year
//! that is not its quarters, a cumulative count that falls, per cents kept as fractions.
//! They are used as written; each is told, and a verdict that rests on one says so.

pub(super) mod parts;

use super::number::ONE;
use super::table::{Columns, meta};
use crate::finding::Text;
use crate::model::indicator::TimeKind;
use crate::model::nature::{happens, is_ratio};
use crate::model::{Model, Period};

/// The kind of a period in its key.
const KIND: u32 = 7;
const YEAR: u32 = 3;

/// What is hard to believe of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Ten times its neighbours, or a tenth.
    Jump,
    /// The year is not its quarters or months, nor a half its quarters.
    YearAgainstParts,
    /// A cumulative count falls.
    Falls,
    /// A per cent kept as a fraction.
    Fraction,
}

impl Why {
    /// What a verdict that rests on the figure says.
    pub fn text(self) -> Text {
        let (vi, en) = match self {
            Why::Jump => (
                "số liệu còn nghi: hơn kém các năm bên cạnh từ mười lần (CTR0640)",
                "the figure is in doubt: ten times or more from the years beside it (CTR0640)",
            ),
            Why::YearAgainstParts => (
                "số liệu còn nghi: số cả kỳ không khớp các quý, các tháng trong kỳ (CTR0642)",
                "the figure is in doubt: it does not agree with the quarters or months of its period (CTR0642)",
            ),
            Why::Falls => (
                "số liệu còn nghi: luỹ kế mà giảm (CTR0643)",
                "the figure is in doubt: a cumulative count that falls (CTR0643)",
            ),
            Why::Fraction => (
                "chưa xét được: chưa rõ số liệu là phần trăm hay phân số, 0,035 có thể nghĩa là 3,5 % (CTR0641)",
                "not judged: it is not known whether the figure is a per cent or a fraction, 0.035 may mean 3.5 % (CTR0641)",
            ),
        };
        Text { vi, en }
    }
}

/// A figure in doubt.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// Why.
    pub why: Why,
    /// Of which place.
    pub place: u32,
    /// Of which period.
    pub period: u32,
    /// The figure, in millionths.
    pub value: i64,
    /// Those it is held against, in millionths.
    pub others: Vec<i64>,
    /// The periods within its own that make another figure, or more.
    pub parts: Vec<u32>,
}

/// How the figures of parts of a period make that of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// They are added up.
    Sum,
    /// Their mean is.
    Mean,
    /// None of them is more; whether they are added up is not known.
    Within,
}

/// What the figures of an indicator are expected to do.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    time: TimeKind,
    /// How parts of a period make the whole, where that is known.
    pub together: Option<Together>,
    /// The least and the greatest level or baseline of a percentage, in millionths.
    pub levels: Option<(i64, i64)>,
    /// Its figures are per cents.
    pub percent: bool,
    /// Below so many millionths figures jump by chance.
    chance: i64,
}

impl Expected {
    /// Of an indicator.
    pub fn of(model: &Model, id: u32) -> Self {
        let Some(indicator) = model.indicators.get(id as usize) else {
            return Expected {
                time: TimeKind::Stock,
                together: None,
                levels: None,
                percent: false,
                chance: 0,
            };
        };
        let percent = indicator
            .unit
            .is_some_and(|unit| model.units.get(unit).is_percent());
        let amounts = (indicator.targets.iter()).flat_map(|target| target.condition.amounts());
        let levels = amounts.map(|amount| &amount.value);
        let base = indicator.baseline.iter().map(|base| &base.value);
        let levels = levels.chain(base).filter_map(super::number::to_fixed);
        let levels = levels.fold(None, |ends: Option<(i64, i64)>, level| {
            let (least, most) = ends.unwrap_or((level, level));
            Some((least.min(level), most.max(level)))
        });
        Expected {
            time: indicator.time,
            together: match indicator.time {
                TimeKind::Flow => Some(Together::Sum),
                TimeKind::Mean => Some(Together::Mean),
                TimeKind::Rate if happens(model, indicator) && !is_ratio(model, indicator) => {
                    Some(Together::Within)
                }
                TimeKind::Rate | TimeKind::Stock | TimeKind::CumulativeSince(_) => None,
            },
            levels: levels.filter(|_| percent),
            percent,
            chance: if percent { ONE } else { 50 * ONE },
        }
    }
}

/// The doubts about sorted columns.
pub fn about(columns: &Columns, expected: Expected) -> Vec<Doubt> {
    let jumps = may_jump(columns);
    let parts = match expected.time {
        TimeKind::CumulativeSince(_) => falls(columns),
        TimeKind::Flow | TimeKind::Mean | TimeKind::Rate | TimeKind::Stock => {
            expected.together.is_some() && within_years(columns)
        }
    };
    let mut out = Vec::new();
    if !jumps && !parts {
        return out;
    }
    let mut start = 0;
    while start < columns.place.len() {
        let own = columns.place[start..].iter();
        let len = own.take_while(|p| **p == columns.place[start]).count();
        let run = Run {
            columns,
            start,
            end: start + len,
            expected,
            jumps,
        };
        run.years(&mut out);
        run.falls(&mut out);
        if let Some(together) = expected.together {
            run.parts(together, &mut out);
        }
        start += len;
    }
    out
}

/// Whether a jump would stand out and there may be one: some figure is ten times the one
/// before it at its place, or a tenth, and nine in ten are within half and twice it.
fn may_jump(columns: &Columns) -> bool {
    let (mut pairs, mut wild, mut found) = (0, 0, false);
    // So many wild pairs, and the series cannot be calm: most end here soon.
    let most = columns.place.len() / 10;
    for (last, value) in beside(columns) {
        pairs += 1;
        if last / 2 <= value && value / 2 <= last {
            continue;
        }
        wild += 1;
        found |= apart(last, value);
        if wild > most && pairs >= 10 {
            return false;
        }
    }
    found && (pairs < 10 || wild * 10 <= pairs)
}

/// Whether some figure is below the one before it at its place.
fn falls(columns: &Columns) -> bool {
    beside(columns).any(|(last, value)| value < last)
}

/// Whether some figure is of less or more than a year.
fn within_years(columns: &Columns) -> bool {
    let mut rows = columns.period.iter().zip(&columns.meta);
    rows.any(|(period, bits)| period & KIND != YEAR && bits & meta::NOT_PLAIN == 0)
}

/// Each plain figure with the row before it, where that is a plain one of its place.
#[inline]
fn beside(columns: &Columns) -> impl Iterator<Item = (i64, i64)> + '_ {
    let place = columns.place.windows(2);
    let value = columns.value.windows(2);
    let bits = columns.meta.windows(2);
    place
        .zip(value.zip(bits))
        .filter_map(|(place, (value, bits))| {
            let plain = (bits[0] | bits[1]) & meta::NOT_PLAIN == 0;
            (plain && place[0] == place[1]).then_some((value[0], value[1]))
        })
}

/// Whether one is ten times the other.
fn apart(a: i64, b: i64) -> bool {
    a > 0 && b > 0 && (a / 10 >= b || b / 10 >= a)
}

/// The figures of one place.
struct Run<'c> {
    columns: &'c Columns,
    start: usize,
    end: usize,
    expected: Expected,
    /// Whether jumps stand out in the series.
    jumps: bool,
}

impl Run<'_> {
    fn plain(&self) -> impl Iterator<Item = (u32, i64)> + '_ {
        let rows =
            (self.start..self.end).filter(|row| self.columns.meta[*row] & meta::NOT_PLAIN == 0);
        rows.map(|row| (self.columns.period[row], self.columns.value[row]))
    }

    fn of_kind(&self, kind: u32) -> Vec<(u32, i64)> {
        self.plain()
            .filter(|(period, _)| period & KIND == kind)
            .collect()
    }

    /// Jumps from year to year.
    fn years(&self, out: &mut Vec<Doubt>) {
        let all = self.of_kind(YEAR);
        let year = |at: usize| Period::from_key(all[at].0).year();
        for at in 0..all.len() {
            let beside = |other: Option<usize>| {
                let other = other.filter(|other| *other < all.len())?;
                ((year(other) - year(at)).abs() <= 2).then_some(all[other].1)
            };
            let pairs = [
                (at.checked_sub(1), Some(at + 1)),
                (at.checked_sub(2), at.checked_sub(1)),
                (Some(at + 1), Some(at + 2)),
            ];
            let value = all[at].1;
            // Two years and no more: nobody knows which of them is wrong.
            if let [one, other] = all.as_slice()
                && self.jumps
                && (year(0) - year(1)).abs() <= 2
                && apart(one.1, other.1)
                && one.1.max(other.1) >= self.expected.chance
            {
                let beside = if at == 0 { other.1 } else { one.1 };
                out.push(self.doubt(Why::Jump, all[at].0, value, vec![beside]));
            }
            let found = pairs
                .iter()
                .filter(|_| self.jumps)
                .filter_map(|(one, other)| Some((beside(*one)?, beside(*other)?)));
            let jumps =
                found.map(|(one, other)| self.jumps(value, one, other).then(|| vec![one, other]));
            if let Some(Some(others)) = jumps.into_iter().next() {
                out.push(self.doubt(Why::Jump, all[at].0, value, others));
            }
        }
    }

    /// Whether a figure is ten times two others that are about the same, or a tenth.
    fn jumps(&self, value: i64, one: i64, other: i64) -> bool {
        let alike = one > 0 && other > 0 && one / 2 <= other && other / 2 <= one;
        alike
            && apart(value, one)
            && apart(value, other)
            && value.max(one).max(other) >= self.expected.chance
    }

    /// Falls of a cumulative count, from whichever period to the next.
    fn falls(&self, out: &mut Vec<Doubt>) {
        if !matches!(self.expected.time, TimeKind::CumulativeSince(_)) {
            return;
        }
        let (mut last, mut fell) = (None, None);
        for (period, value) in self.plain() {
            // What some months or years came to is no count at their end.
            if Period::is_months_key(period) || Period::is_years_key(period) {
                continue;
            }
            if let Some(last) = last
                && value < last
            {
                fell.get_or_insert(last);
            }
            last = Some(value);
            // From where it fell on, all are in doubt.
            if let Some(before) = fell {
                out.push(self.doubt(Why::Falls, period, value, vec![before]));
            }
        }
    }

    fn doubt(&self, why: Why, period: u32, value: i64, others: Vec<i64>) -> Doubt {
        Doubt {
            why,
            place: self.columns.place[self.start],
            period,
            value,
            others,
            parts: Vec::new(),
        }
    }
}

/// The last decimal place written, in millionths, at most one: what figures are
/// rounded to.
fn last_place(value: i64) -> i64 {
    let mut place = ONE;
    while place > 1 && value % place != 0 {
        place /= 10;
    }
    place
}
