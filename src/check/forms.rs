//! Conditions on several indicators, out of so many, by a fraction; what a
//! milestone line says between its milestones and its colon.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::conditions::Said;
use crate::check::resolver::Resolver;
use crate::check::senseless::{NO_PART, NONE_OF_THEM, OF_NONE, TWO_LEVELS, TWO_NUMBERS};
use crate::finding::catalogue::names::NAMED_TWICE;
use crate::finding::catalogue::types::{
    LEVEL_OF_OTHER_PLACES, MORE_THAN_ALL, NESTED_CRITERIA, NO_DECIMAL, NO_SCENARIO_CHOSEN,
    NO_YEAR_START,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::{Amount, Base, Condition, Op, Reach};
use crate::model::indicator::{Given, Terms, TimeKind};
use crate::model::narrowed::Narrowed;
use crate::model::nature::base;
use crate::model::number::{Decimal, decimal, exact, plain, to_i64, vietnamese};
use crate::model::unit::Unit;
use crate::model::unit::text as units;
use crate::model::{IndicatorId, Measure, Programme, Scope};
use crate::source::words::WORDS;
use crate::source::{Span, text::key};
use crate::syntax::tree::{Cond, CondBase, CondKind, Name, Num, Quantity, TargetLine};
use num_traits::One;

/// What to write for a share that is no decimal number of per cent.
const NUMBER_OF_PER_CENT: Text = Text {
    vi: "viết số phần trăm phải đạt, làm tròn như văn bản: `ít nhất …`; là số đếm được thì ghi đơn vị: `5/6 xã`",
    en: "write the per cent to reach, rounded as the document has it: `ít nhất …`; of things counted give the unit: `5/6 xã`",
};

const OF_ITSELF: Text = Text {
    vi: "{name} không thể đòi chính nó: trong ngoặc vuông ghi mã hay tên của các chỉ tiêu khác; chỉ cần chính nó xong thì viết `hoàn thành`",
    en: "{name} cannot ask for itself: name other indicators between the brackets; where only it is to be done write `hoàn thành`",
};
const NONE_CHOSEN: Text = Text {
    vi: "chương trình chưa chọn kịch bản nào",
    en: "the programme chooses none of them",
};
const CHOOSE_ANOTHER: Text = Text {
    vi: "sửa dòng `kịch bản` của chương trình thành một trong: {names}; hoặc thêm mức của kịch bản đã chọn",
    en: "make the line `kịch bản` of the programme one of: {names}; or add levels of the one that is chosen",
};

impl Resolver {
    /// Against what a change or a multiple is measured. A flow has no figure at
    /// a year's start, which is reported.
    pub fn point_base(&mut self, id: IndicatorId, base: CondBase, span: Span) -> Option<Base> {
        Some(match base {
            CondBase::EachYear => Base::EachYear,
            CondBase::Year(year) => Base::Year(year),
            CondBase::At(period) => Base::At(period),
            CondBase::YearBefore => Base::YearBefore,
            CondBase::SamePeriod => Base::SamePeriod,
            CondBase::Start => self.start_base(id, span)?,
            CondBase::YearStart => {
                let time = self.model.indicator(id).time;
                if matches!(time, TimeKind::Flow | TimeKind::Mean) {
                    self.report(Finding::new(&NO_YEAR_START, span));
                    return None;
                }
                Base::YearStart
            }
        })
    }

    /// `1/2`: a share of the base figure.
    pub fn fraction(&mut self, above: &Quantity, below: Num, span: Span) -> Option<Amount> {
        let (above, below) = (above.number.value?, below.value?);
        if below.is_zero() || above.is_zero() {
            let what = if below.is_zero() { &OF_NONE } else { &NO_PART };
            self.senseless(span, what);
            return None;
        }
        if above > below {
            self.more_than_all(span, above, below);
            return None;
        }
        Some(Amount {
            written: above.checked_div(below)?,
            // A part of the base, whatever the indicator is in.
            unit: units::find(&mut self.model.units, "lần"),
            value: exact(above) / exact(below),
        })
    }

    /// `19/19 tiêu chí`: at least 19, of 19 that there are. Of a rate in that
    /// denominator, `550/100.000`, the number is the level.
    pub fn out_of(
        &mut self,
        id: IndicatorId,
        op: Option<Op>,
        quantity: &Quantity,
        of: Num,
        span: Span,
    ) -> Option<Condition> {
        let (number, all) = (quantity.number.value?, of.value?);
        if all.is_zero() {
            self.senseless(span, &OF_NONE);
            return None;
        }
        if self.is_two_levels(id, quantity, all) {
            self.two_levels(span, &TWO_LEVELS, quantity, all);
            return None;
        }
        if let Some(level) = self.rate_level(id, quantity, all) {
            let level = CondKind::Compare(op, level);
            return self.condition(id, &Cond { kind: level, span });
        }
        let own = self.model.indicator(id).unit;
        let percent = own.is_some_and(|unit| self.model.units.get(unit).is_percentage());
        if percent && quantity.unit.is_none() {
            // `5/6` is a share, and never 5; `90/95` are two levels.
            if number > all || all >= Decimal::new(50, 0) {
                self.two_levels(span, &TWO_NUMBERS, quantity, all);
                return None;
            }
            let shown = |number: Decimal| vietnamese(&number.to_string());
            let typed = format!("{}/{}", shown(number), shown(all));
            let finding = Finding::new(&NO_DECIMAL, span).arg("typed", typed);
            self.report(finding.help(NUMBER_OF_PER_CENT));
            return None;
        }
        if number.is_zero() {
            self.senseless(span, &NONE_OF_THEM);
            return None;
        }
        if number > all {
            self.more_than_all(span, number, all);
            return None;
        }
        let level = Cond {
            kind: CondKind::Compare(Some(op.unwrap_or(Op::Ge)), quantity.clone()),
            span,
        };
        let level = self.condition(id, &level)?;
        self.note_total(id, quantity, of);
        Some(level)
    }

    /// Whether `65/75` are two levels and not so many out of so many: with a per cent
    /// sign, or of what is not counted one by one (money, time, thousands of people).
    fn is_two_levels(&self, id: IndicatorId, quantity: &Quantity, all: Decimal) -> bool {
        if quantity
            .unit
            .as_ref()
            .is_some_and(|unit| unit.text.trim().starts_with(['%', '‰']))
        {
            return true;
        }
        let indicator = self.model.indicator(id);
        let Some(own) = indicator.unit.map(|unit| self.model.units.get(unit)) else {
            return !all.fract().is_zero();
        };
        let counted =
            base(&self.model, indicator).is_some_and(|base| !WORDS.uncounted_bases.has(&key(base)));
        let rate = own.is_percentage() || own.name.contains('/');
        !rate && (!counted || !own.factor.is_one() || !all.fract().is_zero())
            || rate && self.two_of_rate(own, quantity, all)
    }

    /// Of a rate: `65/75 triệu đồng/người` are two, `550/100.000` of `ca/100.000 dân` is
    /// one. Two per cents are told by what they come to.
    fn two_of_rate(&self, own: &Unit, quantity: &Quantity, all: Decimal) -> bool {
        let powers = [10, 100, 1_000, 10_000, 100_000, 1_000_000].map(Decimal::from);
        match own.is_percentage() {
            true => all >= Decimal::new(50, 0) && quantity.unit.is_none() && !powers.contains(&all),
            false => !powers.contains(&all),
        }
    }

    /// `550/100.000 dân` as a level of an indicator that is a rate of so many: in
    /// `ca/100.000 dân`, in %, in ‰. None where it is none, or the fraction no
    /// decimal.
    fn rate_level(
        &mut self,
        id: IndicatorId,
        quantity: &Quantity,
        all: Decimal,
    ) -> Option<Quantity> {
        let own = self.model.indicator(id).unit?;
        let unit = self.model.units.get(own);
        let name = unit.name.clone();
        if unit.is_percentage() && quantity.unit.is_none() {
            let whole = exact(Decimal::ONE) / &unit.factor;
            let level = exact(quantity.number.value?) * whole / exact(all);
            let value = Some(decimal(&level)?);
            let number = Num {
                value,
                ..quantity.number
            };
            return Some(Quantity { number, unit: None });
        }
        let (above, below) = name.split_once('/')?;
        let of = below.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        if of.len() == below.len() || below.contains('/') {
            return None;
        }
        let of = quantity
            .unit
            .as_ref()
            .map_or(of.trim(), |unit| unit.text.as_str());
        let all = vietnamese(&plain(&exact(all), 0));
        let text = match of.is_empty() {
            true => format!("{above}/{all}"),
            false => format!("{above}/{all} {of}"),
        };
        let span = (quantity.unit.as_ref()).map_or(quantity.number.span, |unit| unit.span);
        Some(Quantity {
            unit: Some(Name { text, span }),
            ..quantity.clone()
        })
    }

    /// How many there are in all holds of figures too; of two such lines the
    /// larger number. Nothing is noted of what is not counted in a unit.
    fn note_total(&mut self, id: IndicatorId, quantity: &Quantity, of: Num) {
        if quantity.unit.is_none() || self.model.indicator(id).unit.is_none() {
            return;
        }
        let all = Quantity {
            number: of,
            unit: quantity.unit.clone(),
        };
        let all = self.amount(id, &all).and_then(|all| to_i64(&all.value));
        let known = &mut self.at(id).total;
        *known = (*known).max(all);
    }

    pub(super) fn more_than_all(
        &mut self,
        span: Span,
        above: crate::model::number::Decimal,
        below: crate::model::number::Decimal,
    ) {
        let shown = |value| vietnamese(&plain(&exact(value), 6));
        let finding = Finding::new(&MORE_THAN_ALL, span)
            .arg("above", shown(above))
            .arg("below", shown(below));
        self.report(finding);
    }

    /// `đạt cả [A], [B]`: each must have levels of its own.
    pub fn several(
        &mut self,
        id: IndicatorId,
        at_least: Option<Num>,
        names: &[Name],
        span: Span,
    ) -> Option<Condition> {
        if self.model.indicator(id).measure != Measure::Completion {
            self.wrong_kind(id, Said::Done, span);
            return None;
        }
        let of: Vec<_> = names.iter().map(|name| self.indicator(name)).collect();
        let all: Vec<IndicatorId> = of.into_iter().collect::<Option<_>>()?;
        let mut of: Vec<IndicatorId> = Vec::with_capacity(all.len());
        for (criterion, name) in all.iter().zip(names) {
            if of.contains(criterion) {
                let finding = Finding::new(&NAMED_TWICE, name.span);
                self.report(finding.arg("name", format!("[{}]", name.text)));
            } else {
                of.push(*criterion);
            }
        }
        let number = match at_least {
            Some(number) => self.how_many(number, of.len())?,
            None => of.len(),
        };
        if of.contains(&id) {
            let own = self.model.indicator(id).name.clone();
            let finding = Finding::new(&NESTED_CRITERIA, span).arg("name", format!("`{own}`"));
            self.report(finding.help(OF_ITSELF));
            return None;
        }
        Some(Condition::Several {
            at_least: number,
            of,
            places: None,
        })
    }

    /// `ít nhất 30 tỉnh đạt [1]`: the level of [1] must be for such places.
    pub fn reached(
        &mut self,
        id: IndicatorId,
        (number, percent): (Num, bool),
        kind: &Name,
        of: &Name,
    ) -> Option<Condition> {
        if self.model.indicator(id).measure == Measure::Level {
            self.wrong_kind(id, Said::Done, kind.span);
            return None;
        }
        let level = self.indicator(of)?;
        let most = if percent { 100 } else { usize::MAX };
        let at_least = self.how_many(number, most)?;
        let text = key(&kind.text);
        let count = format!("{} ", key("số"));
        let rest = (kind.text.split_once(' ')).map(|(_, rest)| rest);
        let called = rest.filter(|_| text.starts_with(&count));
        let called = called.unwrap_or(&kind.text);
        let first = called.split([' ', ',']).next().unwrap_or(called);
        let any = key(called) == key("địa bàn") || key(called) == key("địa phương");
        let province = WORDS.province_kinds.has(&key(first));
        let wanted = match (any, province) {
            (true, _) => None,
            (false, true) => Some("tỉnh".to_string()),
            (false, false) => Some(called.to_string()),
        };
        let fits = match (&self.model.indicator(level).scope, &wanted) {
            (Scope::Programme, _) => false,
            (Scope::EachProvince, Some(_)) => province,
            (Scope::EachOf(kind), Some(wanted)) => {
                key(kind) == key(wanted) || province && WORDS.province_kinds.has(&key(kind))
            }
            (Scope::EachPlace | Scope::Named(_) | Scope::EachProvince | Scope::EachOf(_), _) => {
                true
            }
        };
        if !fits {
            let span = self.model.indicator(level).span;
            let finding = Finding::new(&LEVEL_OF_OTHER_PLACES, of.span)
                .arg("name", format!("[{}]", of.text))
                .arg("kind", called.to_string());
            self.report(finding.related(
                span,
                Text {
                    vi: "chỉ tiêu ấy",
                    en: "that indicator",
                },
            ));
            return None;
        }
        Some(Condition::Several {
            at_least,
            of: vec![level],
            places: Some(Reach {
                kind: wanted,
                called: called.to_string(),
                percent,
            }),
        })
    }

    /// What narrows a milestone line; `None` when a part of it says something
    /// that cannot be judged, which was reported.
    pub fn terms(&mut self, id: IndicatorId, line: &TargetLine) -> Option<Narrowed> {
        if line.narrowed.is_none() && line.stretch.is_none() && !line.strives {
            return Some(Narrowed::default());
        }
        let texts = |names: &[Name]| names.iter().map(|name| name.text.clone()).collect();
        let text = |name: &Option<Name>| name.as_ref().map(|name| name.text.clone());
        let stretch = match &line.stretch {
            Some(stretch) => Some(Box::new(self.condition(id, stretch)?)),
            None => None,
        };
        let given = match &line.terms().given {
            Some(given) => {
                let (name, condition) = (&given.of, &given.condition);
                let firm = given.firm;
                let indicator = self.indicator(name)?;
                let condition = match condition {
                    Some(condition) => Some(self.condition(indicator, condition)?),
                    None => {
                        let done = CondKind::Complete;
                        let span = name.span;
                        Some(self.condition(indicator, &Cond { kind: done, span })?)
                    }
                };
                Some(Box::new(Given {
                    indicator,
                    condition,
                    firm,
                }))
            }
            None => None,
        };
        let terms = Terms {
            only: texts(&line.terms().only),
            except: texts(&line.terms().except),
            given,
            scenario: text(&line.terms().scenario),
            authority: text(&line.terms().authority),
            stretch,
            strives: line.strives,
            text: line.terms().text.clone(),
        };
        Some(terms.into())
    }
}

impl Resolver {
    /// Reports criteria that have no level, or that are made of others.
    pub fn criteria(&mut self, id: IndicatorId) {
        let model = &self.model;
        let no_level = |of: &IndicatorId| {
            let targets = &model.indicator(*of).targets;
            targets.is_empty()
                || targets
                    .iter()
                    .any(|t| t.condition.criteria().next().is_some())
        };
        let bad = (model.indicator(id).targets.iter())
            .find_map(|target| Some((target, target.criteria().find(no_level)?)));
        let Some((target, of)) = bad else { return };
        let finding = Finding::new(&NESTED_CRITERIA, target.span);
        let at = model.indicator(of).span;
        self.report(finding.related(
            at,
            Text {
                vi: "chỉ tiêu không có mức của riêng nó",
                en: "the indicator without a level of its own",
            },
        ));
    }

    /// Reports levels of scenarios where the programme chooses none of theirs.
    pub fn scenarios(&mut self, programme: &Programme) {
        let targets = || {
            let all = self.model.indicators_of(programme);
            all.flat_map(|(_, indicator)| &indicator.targets)
                .filter_map(|target| Some((target.terms.scenario.as_deref()?, target.span)))
        };
        let Some((_, span)) = targets().next() else {
            return;
        };
        let chosen = programme.scenario.as_deref().map(key);
        if targets().any(|(name, _)| Some(key(name)) == chosen) {
            return;
        }
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in targets() {
            if !names.iter().any(|known| key(known) == key(name)) {
                names.push(name);
            }
        }
        let names: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
        let finding = Finding::new(&NO_SCENARIO_CHOSEN, span).arg("names", names.join(", "));
        self.report(match &programme.scenario {
            None => finding.arg("choice", NONE_CHOSEN),
            Some(chosen) => {
                let choice = Arg::Made(
                    format!("không mức nào là của kịch bản được chọn \"{chosen}\""),
                    format!("none is of the scenario that is chosen, \"{chosen}\""),
                );
                finding.arg("choice", choice).help(CHOOSE_ANOTHER)
            }
        });
    }
}
