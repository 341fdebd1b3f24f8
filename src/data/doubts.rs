//! Figures that may be but are hard to believe: ten times the years beside them, a year
//! that is not its quarters, a cumulative count that falls, per cents kept as fractions.
//! They are used as written; each is told, and a verdict that rests on one says so.

use super::number::ONE;
use super::table::{Columns, meta};
use crate::finding::Text;
use crate::model::indicator::TimeKind;
use crate::model::{Model, Period};

/// The kind of a period in its key.
const KIND: u32 = 7;
const MONTH: u32 = 1;
const QUARTER: u32 = 2;
const YEAR: u32 = 3;

/// What is hard to believe of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Ten times its neighbours, or a tenth.
    Jump,
    /// The year is not its quarters or months.
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
                "số liệu còn nghi: số cả năm khác tổng các quý, các tháng (CTR0642)",
                "the figure is in doubt: the year differs from its quarters or months (CTR0642)",
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
    /// Of a year: it is held against months, not quarters.
    pub months: bool,
    /// How many of them there are.
    pub parts: usize,
}

/// What the figures of an indicator are expected to do.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    time: TimeKind,
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
        TimeKind::Flow | TimeKind::Mean => within_years(columns),
        TimeKind::Stock | TimeKind::Rate => false,
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
        run.parts(&mut out);
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

    /// Jumps and falls from year to year.
    fn years(&self, out: &mut Vec<Doubt>) {
        let all = self.of_kind(YEAR);
        let year = |at: usize| Period::from_key(all[at].0).year();
        let mut fell = None;
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
            let cumulative = matches!(self.expected.time, TimeKind::CumulativeSince(_));
            if cumulative && fell.is_none() && at > 0 && value < all[at - 1].1 {
                fell = Some(all[at - 1].1);
            }
            // From where it fell on, all are in doubt.
            if let Some(before) = fell {
                out.push(self.doubt(Why::Falls, all[at].0, value, vec![before]));
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

    /// Years against their quarters and months.
    fn parts(&self, out: &mut Vec<Doubt>) {
        let mean = match self.expected.time {
            TimeKind::Flow => false,
            TimeKind::Mean => true,
            TimeKind::Stock | TimeKind::Rate | TimeKind::CumulativeSince(_) => return,
        };
        let years = self.of_kind(YEAR);
        for (kind, count) in [(QUARTER, 4), (MONTH, 12)] {
            let parts = self.of_kind(kind);
            for (period, value) in &years {
                let year = Period::from_key(*period).year();
                let of_year: Vec<i64> = (parts.iter())
                    .filter(|(part, _)| Period::from_key(*part).year() == year)
                    .map(|(_, value)| *value)
                    .collect();
                let sum: i128 = of_year.iter().map(|value| i128::from(*value)).sum();
                // Of a flow that is never below 0 some parts cannot be more than all.
                let positive = of_year.iter().chain([value]).all(|value| *value >= 0);
                let some = !mean && positive && of_year.len() < count && sum > i128::from(*value);
                if of_year.len() != count && !some {
                    continue;
                }
                let made = if mean { sum / count as i128 } else { sum };
                let places = of_year
                    .iter()
                    .chain([value])
                    .map(|value| last_place(*value))
                    .max();
                let slack = i128::from(places.unwrap_or(ONE)) * (count as i128 + 1) / 2;
                if (made - i128::from(*value)).abs() > slack {
                    let made = i64::try_from(made).unwrap_or(i64::MAX);
                    let mut doubt = self.doubt(Why::YearAgainstParts, *period, *value, vec![made]);
                    doubt.months = kind == MONTH;
                    doubt.parts = of_year.len();
                    out.push(doubt);
                }
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
            months: false,
            parts: 0,
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
