//! Levels that are so many times another figure, or a part of a planned one.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::conditions::Said;
use crate::check::resolver::Resolver;
use crate::check::senseless::PLAN_OF_A_YEAR;
use crate::finding::catalogue::types::{NO_PLAN, REVERSED_RANGE, TIMES_OR_MORE};
use crate::finding::{Finding, Text};
use crate::model::condition::{Amount, ChangeKind, Condition, Direction, Op, Plan};
use crate::model::indicator::TimeKind;
use crate::model::number::{Decimal, exact, vietnamese};
use crate::model::unit::text as units;
use crate::model::{Better, By, IndicatorId, Measure, Period};
use crate::source::Span;
use crate::source::text::{key, stands_in};
use crate::syntax::tree::{Cond, CondBase, CondKind, Num, Quantity};

const FALLS_BY_TIMES: Text = Text {
    vi: "viết phần giảm đi: `giảm {less}/{times} so với năm …`, hoặc chính con số còn lại: `còn …`",
    en: "write the part that goes: `giảm {less}/{times} so với năm …`, or the number that is left: `còn …`",
};
const ABOUT_TIMES: Text = Text {
    vi: "viết `gấp khoảng {times} lần năm …`; nếu là tăng thêm {times} lần thì viết `gấp khoảng {more} lần năm …`",
    en: "write `gấp khoảng {times} lần năm …`; where {times} times more is meant `gấp khoảng {more} lần năm …`",
};
const ONCE_MORE: Text = Text {
    vi: "thêm một lần của số gốc thì viết `gấp {more} lần năm …` hoặc `tăng {percent}% tương đối so với năm …`",
    en: "for once the base more write `gấp {more} lần năm …` or `tăng {percent}% tương đối so với năm …`",
};
const FALLS_BY_LESS: Text = Text {
    vi: "viết phần giảm đi: `giảm … % so với năm …`, hoặc chính con số còn lại: `còn …`",
    en: "write the part that goes: `giảm … % so với năm …`, or the number that is left: `còn …`",
};

impl Resolver {
    /// Whether a change is said in times (`tăng 1,8 lần`) of what is not counted so.
    pub(super) fn grows_by_times(&self, id: IndicatorId, low: &Quantity) -> bool {
        let times = |text: &str| key(text) == key("lần");
        let own = self.model.unit_name(self.model.indicator(id));
        low.unit.as_ref().is_some_and(|unit| times(&unit.text)) && !own.is_some_and(times)
    }

    /// `tăng 1,8 lần so với năm 2020`: officials mean 1,8 times the figure of 2020;
    /// the words mean 2,8 times. A figure between the two is not judged.
    pub(super) fn times_or_more(&mut self, id: IndicatorId, cond: &Cond) -> Option<Condition> {
        let CondKind::Change {
            direction,
            op,
            low,
            high,
            base,
            about,
            averaged,
            ..
        } = &cond.kind
        else {
            return None;
        };
        let (k, more) = (
            low.number.value?,
            low.number.value?.checked_add(Decimal::ONE)?,
        );
        let shown = |number: Decimal| vietnamese(&number.normalize().to_string());
        let op = op.unwrap_or(Op::Ge);
        let refused = *direction == Direction::Down
            || *about
            || k <= Decimal::ONE
            || high.is_some()
            || op == Op::Eq
            || *averaged
            || *base == Some(CondBase::EachYear);
        if refused {
            let percent = k.checked_mul(Decimal::ONE_HUNDRED)?;
            let less = k.checked_sub(Decimal::ONE)?;
            // Of a range both ends are said.
            let end = high.as_deref().and_then(|high| high.number.value);
            let both = |low: Decimal, end: Option<Decimal>| match end {
                Some(end) => format!("{} - {}", shown(low), shown(end)),
                None => shown(low),
            };
            let one_more = end.and_then(|end| end.checked_add(Decimal::ONE));
            let hundred = end.and_then(|end| end.checked_mul(Decimal::ONE_HUNDRED));
            let finding = Finding::new(&TIMES_OR_MORE, cond.span)
                .arg("less", shown(less))
                .arg("times", both(k, end))
                .arg("more", both(more, one_more))
                .arg("percent", both(percent, hundred));
            self.report(match direction {
                Direction::Up if *about => finding.help(ABOUT_TIMES),
                // Once the base is no rise.
                Direction::Up if k == Decimal::ONE && end.is_none() => finding.help(ONCE_MORE),
                Direction::Up => finding,
                Direction::Down if less > Decimal::ZERO => finding.help(FALLS_BY_TIMES),
                Direction::Down => finding.help(FALLS_BY_LESS),
            });
            return None;
        }
        let base = match base {
            Some(base) => self.point_base(id, *base, cond.span)?,
            None => self.start_base(id, cond.span)?,
        };
        let (a, b) = (shown(k), shown(more));
        self.read_as(
            cond.span,
            &format!("tăng {a} lần"),
            format!("gấp {a} lần; nếu là tăng thêm {a} lần thì viết `gấp {b} lần`. Con số ở giữa thì chưa xét được: hai cách hiểu"),
            format!("{a} times the base (gấp {a} lần); where {a} times more is meant write `gấp {b} lần`. A figure between the two is not judged: two readings"),
        );
        let times = |times| Condition::Multiple {
            op,
            times,
            base,
            bare: false,
        };
        let (outer, inner) = match op {
            Op::Lt | Op::Le => (more, k),
            Op::Gt | Op::Ge | Op::Eq => (k, more),
        };
        let doubt = Condition::TwoReadings {
            readings: format!("gấp {a} lần, gấp {b} lần"),
        };
        Some(Condition::All(vec![
            times(outer),
            Condition::Any(vec![times(inner), doubt]),
        ]))
    }

    /// gấp k lần, bằng 96% cùng kỳ; a range of times is one of relative rises.
    pub(super) fn multiple(&mut self, id: IndicatorId, cond: &Cond) -> Option<Condition> {
        let CondKind::Multiple(op, times, high, base, about) = &cond.kind else {
            return None;
        };
        if self.model.indicator(id).measure != Measure::Quantity {
            self.wrong_kind(id, Said::Number, cond.span);
            return None;
        }
        let k = times.value?;
        let base = self.point_base(id, *base, cond.span)?;
        let (k, high) = match high {
            Some(high) => (k, Some(high.value?)),
            None if *about => {
                let (low, high) = self.about_times(k, cond.span)?;
                (low, Some(high))
            }
            None => (k, None),
        };
        let Some(high) = high else {
            return Some(Condition::Multiple {
                op: op.unwrap_or(Op::Ge),
                times: k,
                base,
                bare: op.is_none(),
            });
        };
        let shown = |number: Decimal| vietnamese(&number.normalize().to_string());
        if high < k {
            let finding = Finding::new(&REVERSED_RANGE, cond.span);
            self.report(finding.arg("low", shown(k)).arg("high", shown(high)));
            return None;
        }
        if k < Decimal::ONE {
            let finding = Finding::new(&TIMES_OR_MORE, cond.span)
                .arg("times", shown(k))
                .arg("more", shown(k.checked_add(Decimal::ONE)?))
                .arg("percent", shown(k.checked_mul(Decimal::ONE_HUNDRED)?));
            self.report(finding);
            return None;
        }
        let percent = units::find(&mut self.model.units, "%");
        let rise = |times: Decimal| -> Option<Amount> {
            let rise = times.checked_sub(Decimal::ONE)?;
            Some(Amount {
                written: rise.checked_mul(Decimal::ONE_HUNDRED)?.normalize(),
                unit: percent,
                value: exact(rise),
            })
        };
        Some(Condition::Change {
            direction: Direction::Up,
            op: Op::Ge,
            low: rise(k)?,
            high: Some(rise(high)?),
            kind: ChangeKind::Relative,
            base,
        })
    }

    /// `gấp khoảng 2 lần`: the multiples that round to it.
    fn about_times(&mut self, times: Decimal, span: Span) -> Option<(Decimal, Decimal)> {
        let half = Decimal::new(5, times.scale() + 1);
        let (low, high) = (times.checked_sub(half)?, times.checked_add(half)?);
        let shown = |number: Decimal| vietnamese(&number.normalize().to_string());
        let (k, a, b) = (shown(times), shown(low), shown(high));
        self.read_as(
            span,
            &format!("gấp khoảng {k} lần"),
            format!("gấp từ {a} đến {b} lần, vì `khoảng` là làm tròn thì được số ấy"),
            format!("from {a} to {b} times: `khoảng` (about) is what rounds to it"),
        );
        Some((low, high))
    }

    /// Notes that what was planned is looked for in the figures.
    fn read_of_column(&mut self, span: Span, plan: Plan, year: Option<i16>) {
        let (word, year) = (plan.word(), year.map_or("N".to_string(), |y| y.to_string()));
        self.read_as(
            span,
            word,
            format!("số ở cột `{word} {year}` của số liệu, chỉ làm gốc; biết số ấy thì thêm dòng `{word} {year}: …` vào chỉ tiêu này"),
            format!("the number in the figures' own column `{word} {year}`, a base only; where it is known add a line `{word} {year}: …` to this indicator"),
        );
    }

    /// bằng 105% dự toán: a level, once the planned number of the milestone's year is
    /// declared; where no year's is, that of the figures' own column. Of an indicator
    /// that is itself a per cent of the plan it is that.
    pub(super) fn of_plan(
        &mut self,
        id: IndicatorId,
        op: Option<Op>,
        (times, high): (Num, Option<Num>),
        plan: Plan,
        span: Span,
    ) -> Option<Condition> {
        let factor = times.value?;
        let high = match high {
            Some(high) => Some(high.value?),
            None => None,
        };
        let word = plan.word();
        let indicator = self.model.indicator(id);
        let percent = (indicator.unit).is_some_and(|unit| self.model.units.get(unit).is_percent());
        if percent && stands_in(&key(&indicator.name), &key(word)) {
            let value = factor.checked_mul(Decimal::ONE_HUNDRED)?.normalize();
            let number = Num {
                value: Some(value),
                span: times.span,
            };
            let level = match high {
                None => CondKind::Compare(op, Quantity { number, unit: None }),
                Some(high) => {
                    let value = Some(high.checked_mul(Decimal::ONE_HUNDRED)?.normalize());
                    let end = |number| Quantity { number, unit: None };
                    let high = end(Num { value, ..number });
                    CondKind::Range(Box::new((end(number), high)))
                }
            };
            return self.condition(id, &Cond { kind: level, span });
        }
        let year = match self.years[..] {
            [year] => Some(year),
            _ => None,
        };
        let planned = (self.planned.iter())
            .find(|(of, kind, at, _)| *of == id && *kind == plan && Some(*at) == year)
            .map(|(.., amount)| amount.clone());
        let declared =
            |(of, kind, ..): &(IndicatorId, Plan, i16, Amount)| *of == id && *kind == plan;
        if planned.is_none() && high.is_none() && !self.planned.iter().any(declared) {
            self.read_of_column(span, plan, year);
            return Some(Resolver::of_planned_column(id, op, factor, plan));
        }
        let several = |by: &By| matches!(by, By::End(Period::Years(..)));
        let summed = !matches!(
            self.model.indicator(id).time,
            TimeKind::Stock | TimeKind::CumulativeSince(_)
        );
        if summed && self.dues.iter().any(several) {
            self.senseless(span, &PLAN_OF_A_YEAR);
            return None;
        }
        let Some(planned) = planned else {
            let finding = Finding::new(&NO_PLAN, span).arg("plan", word);
            self.report(finding.arg("year", year.map_or("N".to_string(), |y| y.to_string())));
            return None;
        };
        let share = |factor: Decimal| {
            Some(Amount {
                written: planned.written.checked_mul(factor)?.normalize(),
                unit: planned.unit,
                value: &planned.value * exact(factor),
            })
        };
        let amount = share(factor)?;
        let Some(high) = high else {
            return Some(Condition::Compare {
                op: op.unwrap_or(Op::Ge),
                bare: op.is_none(),
                amount,
            });
        };
        // `vượt 10 - 12% dự toán` is no wish to stay below 112%.
        match op {
            Some(Op::Ge | Op::Gt) => self.lean(id, Better::Higher, span)?,
            Some(Op::Le | Op::Lt) => self.lean(id, Better::Lower, span)?,
            Some(Op::Eq) | None => {}
        }
        if high < factor {
            let shown = |n: Decimal| vietnamese(&n.normalize().to_string());
            let finding = Finding::new(&REVERSED_RANGE, span);
            self.report(finding.arg("low", shown(factor)).arg("high", shown(high)));
            return None;
        }
        Some(Resolver::between(amount, share(high)?))
    }
}
