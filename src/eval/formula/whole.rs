//! Whether what a roll-up goes over is all of the whole, as far as the data say.

use super::{At, Value, factor};
use crate::data::interval::{Bound, Interval};
use crate::eval::places::Site;
use crate::eval::reader::Point;
use crate::eval::remark::{number, refusal};
use crate::eval::rolled;
use crate::eval::verdict::Remark;
use crate::model::condition::Plan;
use crate::model::formula::{Function, Over};
use crate::model::number::{Exact, plain, whole};
use crate::model::parts::divided_twice;
use crate::model::{IndicatorId, Period};
use num_traits::{Signed, Zero};
use std::sync::Arc;

/// Between what the whole's own figure must be; ends are included.
pub(super) struct Ends {
    low: Exact,
    high: Exact,
}

impl Ends {
    /// Those of the parts; none without parts.
    pub fn of<'v>(values: impl Iterator<Item = &'v Value> + Clone) -> Option<Self> {
        let numbers = values.map(|value| &value.number);
        let (low, high) = (numbers.clone().min()?, numbers.max()?);
        Some(Self {
            low: low.clone(),
            high: high.clone(),
        })
    }

    /// One number.
    pub fn at(number: &Exact) -> Option<Self> {
        Some(Self {
            low: number.clone(),
            high: number.clone(),
        })
    }

    /// About a weighted mean: its parts are rounded, and weights are of another day.
    pub fn about(number: &Exact) -> Option<Self> {
        let slack = number.abs() / whole(100);
        Some(Self {
            low: number - &slack,
            high: number + &slack,
        })
    }

    /// Whether it cannot be what an interval says that the whole's own figure is.
    fn misses(&self, own: &Interval, factor: &Exact) -> bool {
        let own = own.times(factor);
        let rounded = |end: &Exact, up: bool| {
            let slack = end.abs() / whole(1000);
            let at = if up { end + slack } else { end - slack };
            Some(Bound { at, open: false })
        };
        let ends = Interval {
            low: rounded(&self.low, false),
            high: rounded(&self.high, true),
            text: Arc::clone(&own.text),
        };
        own.below(&ends) || ends.below(&own)
    }

    /// Published figures are rounded: one in a thousand is no difference, nor is less
    /// than a mean's last digit, `step`.
    fn has(&self, own: &Exact, step: &Exact) -> bool {
        let slack = (own.abs() / whole(1000)).max(step.clone());
        &self.low - &slack <= *own && *own <= &self.high + &slack
    }
}

impl At<'_, '_> {
    /// Refuses what is made of the declared parts where the data say that they are not all:
    /// the whole's own figure cannot be theirs, or there is none and they have a part more.
    /// Returns what else is to be told.
    pub(super) fn is_all(
        &self,
        function: Function,
        over: Over,
        of: IndicatorId,
        ends: Option<Ends>,
    ) -> Result<Vec<Remark>, Vec<Remark>> {
        let computed = self.reader.model.indicator(of).formula.is_some();
        let declared =
            || over == Over::Places || rolled::declared_parts(self.reader, of).next().is_some();
        if computed || !declared() {
            return Ok(Vec::new());
        }
        match (self.reader).at_depth(of, self.site, self.period, self.depth) {
            Ok(total) => match ends {
                Some(ends) => self.is_of(function, of, &ends, &total),
                None => Ok(()),
            }
            .map(|()| Vec::new()),
            // Two rows disagree about the whole, or it cannot be: nothing to compare with.
            Err(why) if why.iter().any(|one| one.refutes) => Ok(why),
            Err(_) => match over {
                Over::Places => Ok(Vec::new()),
                Over::Breakdowns => self.no_part_more(of).map(|()| Vec::new()),
            },
        }
    }

    /// Refuses what the parts make where the whole's own figure cannot be theirs.
    fn is_of(
        &self,
        function: Function,
        of: IndicatorId,
        ends: &Ends,
        total: &Point,
    ) -> Result<(), Vec<Remark>> {
        // A count of the whole is no mean of its parts, and need not be between them.
        if function != Function::Sum && !self.is_rate(of) {
            return Ok(());
        }
        let factor = factor(self.reader, of);
        let (own, differs) = match (&total.number, &total.between) {
            (Some(own), _) => {
                let own_base = own * &factor;
                let step = match function {
                    Function::Sum | Function::Max | Function::Min => Exact::zero(),
                    Function::Mean => self.last_digit(of, &own_base),
                };
                (number(own), !ends.has(&own_base, &step))
            }
            (None, Some(own)) => {
                let text = format!("“{}”", own.text);
                ((text.clone(), text), ends.misses(own, &factor))
            }
            (None, None) => return Ok(()),
        };
        match differs {
            true => Err(vec![self.disagrees(function, of, ends, own)]),
            false => Ok(()),
        }
    }

    /// Whether an indicator is a share, or so many of one thing for one of another.
    fn is_rate(&self, of: IndicatorId) -> bool {
        let unit = self.reader.model.indicator(of).unit;
        unit.is_some_and(|unit| {
            let unit = self.reader.model.units.get(unit);
            unit.is_percent() || unit.dimension.iter().any(|(_, power)| *power < 0)
        })
    }

    /// One of the last digit of a figure, as it is written in its unit: 0,1 of 66,5.
    fn last_digit(&self, of: IndicatorId, figure: &Exact) -> Exact {
        let factor = factor(self.reader, of);
        let written = plain(&(figure / &factor), 6);
        let decimals = written
            .split_once('.')
            .map_or(0, |(_, digits)| digits.len());
        let ten = whole(10);
        (0..decimals).fold(factor, |step, _| step / &ten)
    }

    fn disagrees(
        &self,
        function: Function,
        of: IndicatorId,
        ends: &Ends,
        own: (String, String),
    ) -> Remark {
        let (vi, en) = self.reader.called(of, self.site, self.period);
        let factor = factor(self.reader, of);
        let shown = |number_: &Exact| number(&(number_ / &factor));
        let (low, high) = (shown(&ends.low), shown(&ends.high));
        if function == Function::Sum {
            return refusal(
                format!(
                    "các phần của {vi} cộng lại là {}, còn số của cả chỉ tiêu là {}",
                    low.0, own.0
                ),
                format!(
                    "the parts of {en} make {}, while its own figure is {}",
                    low.1, own.1
                ),
            );
        }
        refusal(
            format!(
                "theo các phần thì {vi} phải từ {} đến {}, còn số của cả chỉ tiêu là {}",
                low.0, high.0, own.0
            ),
            format!(
                "by its parts {en} must be from {} to {}, while its own figure is {}",
                low.1, high.1, own.1
            ),
        )
    }

    /// Refuses to add up parts of which two are all there is.
    pub(super) fn divided_once(
        &self,
        of: IndicatorId,
        parts: &[(IndicatorId, Site)],
    ) -> Result<(), Vec<Remark>> {
        let names = parts.iter().map(|(id, site)| match &site.breakdown {
            Some(name) => &**name,
            None => self.reader.model.indicator(*id).name.as_str(),
        });
        let Some([one, two]) = divided_twice(names) else {
            return Ok(());
        };
        let (vi, en) = self.reader.called(of, self.site, self.period);
        Err(vec![refusal(
            format!(
                "các phần của {vi} chia theo hai cách: “{one}” và “{two}” đã là tất cả, gộp thêm phần khác là tính hai lần"
            ),
            format!(
                "the parts of {en} divide it in two ways: “{one}” and “{two}” are all of it already, and the others would be counted twice"
            ),
        )])
    }

    /// Refuses where the data have a part that is not declared.
    fn no_part_more(&self, of: IndicatorId) -> Result<(), Vec<Remark>> {
        let more: Vec<String> = (self.reader.data.breakdowns(of).into_iter())
            .filter(|name| !Plan::is_named(name))
            .filter(|name| {
                let mut rows = self.site.ids();
                rows.any(|place| {
                    let data = self.reader.data;
                    let cells = data.series_broken(of, place, name);
                    let inside = |one: Period| {
                        one.start() >= self.period.start() && one.end() <= self.period.end()
                    };
                    cells.iter().any(|cell| inside(cell.period))
                        || data.is_blank(of, Some(name), place, self.period)
                })
            })
            .map(|name| format!("“{name}”"))
            .collect();
        if more.is_empty() {
            return Ok(());
        }
        let more = more.join(", ");
        let (vi, en) = self.reader.called(of, self.site, self.period);
        Err(vec![refusal(
            format!(
                "số liệu của {vi} còn có phần chưa khai báo: {more}; các phần đã khai báo chưa chắc là tất cả"
            ),
            format!(
                "the data of {en} have parts that are not declared: {more}; the declared ones may not be all"
            ),
        )])
    }
}
