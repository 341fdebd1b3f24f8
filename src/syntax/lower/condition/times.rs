//! Levels that are so many times another figure, and words that are a level
//! without a number: `không còn`, `không để tăng`, `đứng đầu cả nước`.

use crate::finding::catalogue::types::{APART, NO_DECIMAL, NO_PLAN};
use crate::finding::{Finding, Text};
use crate::model::Better;
use crate::model::condition::{Direction, Op, Plan};
use crate::model::number::{Decimal, vietnamese};
use crate::source::Span;
use crate::source::text::{key, stands_in};
use crate::source::words::WORDS;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::lower::Lower;
use crate::syntax::tree::{Cond, CondBase, CondKind, Name, Num, Quantity};

const HOW_MANY_TIMES: Text = Text {
    vi: "gấp {times} lần, hay gấp {more} lần?",
    en: "{times} times the base, or {more} times?",
};
const TIMES_MORE: Text = Text {
    vi: "viết `gấp {times} lần {base}`, hoặc `gấp {more} lần {base}`",
    en: "write `gấp {times} lần {base}`, or `gấp {more} lần {base}`",
};
const TIMES_LESS: Text = Text {
    vi: "viết phần của số gốc: `dưới … % {base}`",
    en: "write the part of the base: `dưới … % {base}`",
};
const WHICH_PLAN: Text = Text {
    vi: "viết `{instead}`, và thêm vào chỉ tiêu này dòng `{word} N: …` với số được giao của năm N; hoặc viết thẳng mức phải đạt",
    en: "write `{instead}`, and add to this indicator a line `{word} N: …` with the number set for the year N; or write the level itself",
};

/// The parts of a `multiple`, as they are met.
#[derive(Default)]
struct Times {
    op: Option<Op>,
    /// `gấp k lần`, where no comparator is at least.
    of_times: bool,
    numbers: Vec<Num>,
    percent: bool,
    /// `tăng 10% so với kế hoạch`, `cao hơn 10%`: beyond the base by so much.
    beyond: bool,
    /// `giảm 10% so với dự toán`: short of the base by so much.
    short: bool,
    about: bool,
    base: Option<CondBase>,
    plan: Option<Option<Plan>>,
    /// `bình quân cả nước`, `[A] tại "B"`.
    series: Option<(Option<Name>, Option<Name>)>,
}

impl Lower<'_> {
    /// `gấp đôi năm 2020`, `gấp 2,5 - 3 lần hiện trạng`, `bằng 96% cùng kỳ`, `vượt 10%
    /// kế hoạch`, `bằng 120% bình quân cả nước`.
    pub(super) fn multiple(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        if let Some(kind) = self.apart(&pair) {
            return kind;
        }
        let mut all = self.times_of(pair.clone());
        let of = |value: Option<Decimal>| Num { value, span };
        if all.numbers.is_empty() {
            all.numbers.push(of(Some(Decimal::ONE)));
        }
        for number in &mut all.numbers {
            if all.percent {
                number.value = number.value.and_then(hundredth);
            }
            if all.beyond {
                number.value = number.value.and_then(|n| n.checked_add(Decimal::ONE));
            }
            if all.short {
                number.value = number.value.and_then(|n| Decimal::ONE.checked_sub(n));
            }
        }
        let at_least = all.of_times || all.beyond;
        let op = match all.short {
            // To fall by at least so much is to be left with at most the rest.
            true => Some(all.op.map_or(Op::Le, turned)),
            false => all.op.or(at_least.then_some(Op::Ge)),
        };
        if all.short {
            all.numbers.reverse();
        }
        let mut numbers = all.numbers.into_iter();
        let (first, second) = (numbers.next(), numbers.next());
        let Some(times) = first else {
            return CondKind::Words(self.name(&pair));
        };
        match (all.base, all.plan, all.series) {
            // Of another document, or of whose plan nothing is known.
            (_, Some(None), _) => self.of_another_plan(&pair),
            (_, Some(Some(plan)), _) => CondKind::OfPlan(op, times, second, plan),
            (.., Some((series, place))) => CondKind::Versus(op, series, place, Some(times)),
            (Some(base), ..) => CondKind::Multiple(op, times, second, base, all.about),
            // A base that could not be read was reported: the level is left out.
            _ => CondKind::Multiple(op, of(None), None, CondBase::YearBefore, false),
        }
    }

    fn times_of(&mut self, pair: Pair) -> Times {
        let span = self.span(&pair);
        let of = |value: Decimal| Num {
            value: Some(value),
            span,
        };
        let mut all = Times::default();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::comparator => all.op = self.compared(part),
                Rule::limit => all.op = super::moved::limited(part),
                Rule::GAP => all.of_times = true,
                Rule::GAP_DOI => {
                    all.of_times = true;
                    all.numbers.push(of(self.doubled(&part)));
                }
                Rule::MOT_NUA => all.numbers.push(of(Decimal::new(5, 1))),
                Rule::part_of => all.numbers.push(self.part_of(&part)),
                Rule::NUMBER => all.numbers.push(self.number(&part, false)),
                Rule::PERCENT => all.percent = true,
                Rule::KHOANG => all.about = true,
                Rule::beyond | Rule::VUOT => all.beyond = true,
                Rule::short => all.short = true,
                Rule::above => all.op = Some(Op::Gt),
                Rule::HOAN_THANH => all.op = Some(Op::Ge),
                Rule::point_base => all.base = self.base(part),
                Rule::plan => all.plan = Some(self.plan(&part)),
                Rule::other => all.series = Some(self.other(part)),
                _ => {}
            }
        }
        all
    }

    /// `1/2`, where a decimal number says it exactly; else nothing is read.
    fn part_of(&mut self, pair: &Pair) -> Num {
        let span = self.span(pair);
        let parts: Vec<Num> = (pair.clone().into_inner())
            .filter(|part| part.as_rule() == Rule::NUMBER)
            .map(|part| self.number(&part, false))
            .collect();
        let value = match parts[..] {
            [above, below] => above.value.zip(below.value).and_then(|(a, b)| {
                let share = a.checked_div(b)?;
                (share.checked_mul(b) == Some(a)).then(|| share.normalize())
            }),
            _ => None,
        };
        if value.is_none() {
            let typed = super::super::clean(self.slice(span));
            let finding = Finding::new(&NO_DECIMAL, span).arg("typed", typed);
            self.findings.push(finding.arg("change", change_to(&parts)));
        }
        Num { value, span }
    }

    /// `gấp đôi`, `gấp rưỡi`, `gấp ba`: how many times.
    fn doubled(&self, pair: &Pair) -> Decimal {
        let typed = key(self.slice(self.span(pair)));
        match () {
            _ if typed == key("gấp rưỡi") => Decimal::new(15, 1),
            _ if typed == key("gấp ba") => 3.into(),
            _ => 2.into(),
        }
    }

    /// `bình quân cả nước`, `[A]`, `[A] tại "B"`: which series, and where.
    pub(super) fn other(&mut self, pair: Pair) -> (Option<Name>, Option<Name>) {
        let (mut series, mut place) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::BRACKET => series = Some(self.name(&part)),
                Rule::STRING => place = Some(self.name(&part)),
                Rule::BINH_QUAN_CA_NUOC => {
                    place = Some(Name {
                        text: "Cả nước".to_string(),
                        span: self.span(&part),
                    });
                }
                _ => {}
            }
        }
        (series, place)
    }

    /// `cao hơn 20% so với cùng kỳ` is a rise by 20 %, not more than 20 % of it; `cao
    /// hơn 96% cùng kỳ` may be either, and is refused.
    fn apart(&mut self, pair: &Pair) -> Option<CondKind> {
        let mut parts = pair.clone().into_inner();
        let comparator = parts.find(|p| p.as_rule() == Rule::comparator)?;
        let direction = self.says_apart(&comparator)?;
        let number = parts.find(|p| p.as_rule() == Rule::NUMBER)?;
        let unit = parts.find(|p| matches!(p.as_rule(), Rule::PERCENT | Rule::LAN | Rule::unit))?;
        let bases = [Rule::point_base, Rule::plan, Rule::other];
        let against = parts.find(|p| bases.contains(&p.as_rule()))?;
        let (typed, span) = (self.slice(self.span(pair)).to_string(), self.span(pair));
        let of_times = unit.as_rule() == Rule::LAN;
        let against_base = against.as_rule() == Rule::point_base;
        if !stands_in(&key(&typed), &key("so")) || of_times && !against_base {
            let base = super::super::clean(self.slice(self.span(&against)));
            let more = self
                .number(&number, false)
                .value
                .and_then(|n| n.checked_add(Decimal::ONE));
            let (word, sign) = match direction {
                Direction::Up => ("tăng", "trên"),
                Direction::Down => ("giảm", "dưới"),
            };
            let amount = self
                .slice(self.span(&number).to(self.span(&unit)))
                .to_string();
            let finding = Finding::new(&APART, span)
                .arg("typed", typed)
                .arg("amount", amount)
                .arg("word", word)
                .arg("sign", sign)
                .arg("base", base)
                .arg("times", self.slice(self.span(&number)).to_string())
                .arg(
                    "more",
                    more.map_or_else(String::new, |n| vietnamese(&n.normalize().to_string())),
                );
            self.findings.push(match (of_times, direction) {
                (false, _) => finding,
                (true, Direction::Up) => finding.labelled(HOW_MANY_TIMES).help(TIMES_MORE),
                (true, Direction::Down) => finding.labelled(HOW_MANY_TIMES).help(TIMES_LESS),
            });
            return Some(unread(span));
        }
        if against.as_rule() == Rule::point_base {
            let base = self.base(against);
            let low = self.quantity(number, Some(unit));
            return Some(match base {
                Some(base) => CondKind::Change {
                    direction,
                    op: None,
                    low,
                    high: None,
                    divided: None,
                    relative: false,
                    about: false,
                    averaged: false,
                    base: Some(base),
                },
                None => unread(span),
            });
        }
        // Of a plan or another series: so many hundredths more or less than once it.
        let share = self.number(&number, false).value.and_then(hundredth);
        let share = share.filter(|_| unit.as_rule() == Rule::PERCENT);
        let value = share.and_then(|share| match direction {
            Direction::Up => Decimal::ONE.checked_add(share),
            Direction::Down => Decimal::ONE.checked_sub(share),
        });
        let op = match direction {
            Direction::Up => Op::Ge,
            Direction::Down => Op::Le,
        };
        if value.is_none() {
            return Some(CondKind::Words(self.name(pair)));
        }
        let times = Num { value, span };
        Some(match against.as_rule() {
            Rule::plan => match self.plan(&against) {
                Some(plan) => CondKind::OfPlan(Some(op), times, None, plan),
                None => self.of_another_plan(pair),
            },
            _ => {
                let (series, place) = self.other(against);
                CondKind::Versus(Some(op), series, place, Some(times))
            }
        })
    }

    /// `105% dự toán Trung ương giao`: no line and no column says what that is.
    fn of_another_plan(&mut self, pair: &Pair) -> CondKind {
        let plan = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::plan);
        let all = self.span(pair);
        let span = plan.map_or(all, |plan| self.span(&plan));
        let typed = super::super::clean(self.slice(span));
        let word = match key(&typed).starts_with(&key(Plan::Budget.word())) {
            true => Plan::Budget.word(),
            false => Plan::Plan.word(),
        };
        let before = self.slice(Span::new(all.file, all.start, span.start));
        let after = self.slice(Span::new(all.file, span.end, all.end));
        let instead = format!("{before}{word}{after}");
        let finding = Finding::new(&NO_PLAN, span)
            .arg("plan", typed)
            .arg("instead", instead)
            .arg("word", word)
            .arg("year", "N");
        self.findings.push(finding.help(WHICH_PLAN));
        unread(span)
    }

    /// Which way a comparator says that one thing is from another: `cao hơn`, `thấp
    /// hơn`; none of `trên`, `không thấp hơn`.
    fn says_apart(&self, comparator: &Pair) -> Option<Direction> {
        let inner = comparator.clone().into_inner();
        let mut signs = inner.filter(|p| !matches!(p.as_rule(), Rule::DAT | Rule::BANG));
        let sign = signs.next()?;
        let direction = match sign.as_rule() {
            Rule::TREN => Direction::Up,
            Rule::DUOI => Direction::Down,
            _ => return None,
        };
        let typed = key(self.slice(self.span(&sign)));
        let mut words = typed.split_whitespace();
        let two = words.next().is_some() && words.next() == Some(key("hơn").as_str());
        two.then_some(direction)
    }

    /// `dự toán`, `kế hoạch`, `kế hoạch năm`, `kế hoạch được giao`; none of another
    /// document's (`nghị quyết`), or of one among several (`dự toán Trung ương giao`).
    pub(in crate::syntax::lower) fn plan(&self, pair: &Pair) -> Option<Plan> {
        let typed = key(self.slice(self.span(pair)));
        [Plan::Budget, Plan::Plan].into_iter().find(|plan| {
            let rest = typed.strip_prefix(&key(plan.word()));
            let said = |rest: &str| WORDS.plan_tails.has(rest.trim());
            rest.is_some_and(|rest| rest.is_empty() || said(rest))
        })
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

    /// `không còn`, `không còn hộ`, `không còn hộ nghèo`: at most none.
    pub(super) fn gone(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        let unit = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::things);
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
    CondKind::Multiple(op, Num { value, span }, None, base, false)
}

/// A level that is left out: why was reported.
pub(super) fn unread(span: Span) -> CondKind {
    let times = Num { value: None, span };
    CondKind::Multiple(None, times, None, CondBase::YearBefore, false)
}

/// What is asked of the rest where this is asked of what goes.
fn turned(op: Op) -> Op {
    match op {
        Op::Lt => Op::Gt,
        Op::Le => Op::Ge,
        Op::Gt => Op::Lt,
        Op::Ge => Op::Le,
        Op::Eq => Op::Eq,
    }
}

/// A per cent as a number of times, where that has few enough digits.
fn hundredth(value: Decimal) -> Option<Decimal> {
    value.checked_mul(Decimal::new(1, 2))
}

/// What changes where so many parts of the base are left: `giảm 1/3` for 2/3.
fn change_to(parts: &[Num]) -> String {
    let shown = |number: Decimal| vietnamese(&number.normalize().to_string());
    let (Some(above), Some(below)) = (
        parts.first().and_then(|part| part.value),
        parts.get(1).and_then(|part| part.value),
    ) else {
        return "giảm …".to_string();
    };
    match below.checked_sub(above) {
        Some(less) if less > Decimal::ZERO => format!("giảm {}/{}", shown(less), shown(below)),
        Some(less) => format!("tăng {}/{}", shown(-less), shown(below)),
        None => "giảm …".to_string(),
    }
}
