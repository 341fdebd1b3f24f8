//! Levels that are so many times another figure, and words that are a level
//! without a number: `không còn`, `không để tăng`, `đứng đầu cả nước`.

use crate::model::Better;
use crate::model::condition::Op;
use crate::model::number::Decimal;
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::lower::Lower;
use crate::syntax::tree::{Cond, CondBase, CondKind, Name, Num, Plan, Quantity};

/// The parts of a `multiple`, as they are met.
#[derive(Default)]
struct Times {
    op: Option<Op>,
    /// `gấp k lần`, where no comparator is at least.
    of_times: bool,
    numbers: Vec<Num>,
    percent: bool,
    base: Option<CondBase>,
    plan: Option<Plan>,
}

impl Lower<'_> {
    /// `gấp đôi năm 2020`, `gấp 2,5 - 3 lần hiện trạng`, `bằng 96% cùng kỳ`.
    pub(super) fn multiple(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        let of = |value: Option<Decimal>| Num { value, span };
        let mut all = Times::default();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::comparator => all.op = self.compared(part),
                Rule::GAP => all.of_times = true,
                Rule::GAP_DOI => {
                    all.of_times = true;
                    all.numbers.push(of(Some(2.into())));
                }
                Rule::MOT_NUA => all.numbers.push(of(Some(Decimal::new(5, 1)))),
                Rule::NUMBER => all.numbers.push(self.number(&part, false)),
                Rule::PERCENT => all.percent = true,
                Rule::point_base => all.base = self.base(part),
                Rule::plan => all.plan = Some(self.plan(&part)),
                _ => {}
            }
        }
        if all.percent {
            for number in &mut all.numbers {
                number.value = number.value.and_then(hundredth);
            }
        }
        let op = all.op.or(all.of_times.then_some(Op::Ge));
        let mut numbers = all.numbers.into_iter();
        let (first, second) = (numbers.next(), numbers.next());
        match (first, all.base, all.plan) {
            (Some(times), _, Some(plan)) => CondKind::OfPlan(op, times, plan),
            (Some(times), Some(base), None) => CondKind::Multiple(op, times, second, base),
            // A base that could not be read was reported: the level is left out.
            _ => CondKind::Multiple(op, of(None), None, CondBase::YearBefore),
        }
    }

    /// `dự toán`, `kế hoạch`
    pub(in crate::syntax::lower) fn plan(&self, pair: &Pair) -> Plan {
        match key(self.slice(self.span(pair))) == key("dự toán") {
            true => Plan::Budget,
            false => Plan::Plan,
        }
    }

    /// `không thấp hơn năm 2020`: once the figure of that year.
    pub(super) fn than(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        let (mut op, mut base) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::comparator => op = self.compared(part),
                _ => base = self.base(part),
            }
        }
        once(op, base, span)
    }

    /// `không còn`, `không còn hộ`: at most none.
    pub(super) fn gone(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        let unit = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::unit);
        let number = Num {
            value: Some(0.into()),
            span,
        };
        let unit = unit.map(|unit| self.name(&unit));
        let level = CondKind::Compare(Some(Op::Le), Quantity { number, unit });
        self.worded(&pair, level)
    }

    /// `không để tăng`, `không giảm so với năm 2020`: not worse than then.
    pub(super) fn kept_from(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        let (mut better, mut base) = (Better::Lower, None);
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::KHONG_GIAM => better = Better::Higher,
                Rule::point_base => base = Some(self.base(part)),
                _ => {}
            }
        }
        let kind = match base {
            None => CondKind::Maintain(None),
            Some(base) => {
                let op = if better == Better::Lower {
                    Op::Le
                } else {
                    Op::Ge
                };
                once(Some(op), base, span)
            }
        };
        let kept = CondKind::Toward(better, Box::new(Cond { kind, span }));
        self.worded(&pair, kept)
    }

    /// `đứng đầu cả nước`: the first of a rank.
    pub(super) fn leader(&mut self, pair: &Pair) -> CondKind {
        let span = self.span(pair);
        let value = Some(Decimal::ONE);
        self.worded(pair, CondKind::Rank(Num { value, span }))
    }

    /// Words that a scale may have as a level of its own.
    pub(super) fn worded(&mut self, pair: &Pair, kind: CondKind) -> CondKind {
        let span = self.span(pair);
        let Name { text, .. } = self.name(pair);
        CondKind::Worded(Name { text, span }, Box::new(Cond { kind, span }))
    }
}

/// Once the figure of a base; a base that could not be read was reported.
fn once(op: Option<Op>, base: Option<CondBase>, span: Span) -> CondKind {
    let value = base.map(|_| Decimal::ONE);
    let base = base.unwrap_or(CondBase::YearBefore);
    CondKind::Multiple(op, Num { value, span }, None, base)
}

/// A per cent as a number of times, where that has few enough digits.
fn hundredth(value: Decimal) -> Option<Decimal> {
    value.checked_mul(Decimal::new(1, 2))
}
