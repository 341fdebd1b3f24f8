//! Rises and falls: of how much, in what, since when; which way is better by the words.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::conditions::Said;
use crate::check::direction::against_head;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::catalogue::types::{
    FALLS_BELOW, NO_BASE, PERCENT_OR_POINTS, REVERSED_RANGE, TWO_DIRECTIONS,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::{Amount, Base, ChangeKind, Condition, Direction, Op};
use crate::model::nature::is_rank;
use crate::model::number::{Decimal, exact, plain, vietnamese};
use crate::model::unit::text as units;
use crate::model::{Better, IndicatorId, Measure};
use crate::source::words::WORDS;
use crate::source::{Span, text::key};
use crate::syntax::tree::{Cond, CondBase, CondKind, Name, Num, Quantity};

/// Both ways to say how much a percentage changes.
const POINTS_OR_PER_CENT: Text = Text {
    vi: "viết `{change} điểm %{tail}` nếu là hiệu hai tỷ lệ; viết `{change}% tương đối{tail}` nếu là phần trăm của chính tỷ lệ ấy",
    en: "write `{change} điểm %{tail}` for the difference of two percentages; `{change}% tương đối{tail}` for a percentage of the percentage",
};

/// The same of a rate per thousand, of which a part is told in per cents.
const POINTS_PER_THOUSAND: Text = Text {
    vi: "viết `{change} điểm ‰{tail}` nếu là hiệu hai tỷ suất; là phần của chính tỷ suất ấy thì viết bằng phần trăm: `… % tương đối{tail}`",
    en: "write `{change} điểm ‰{tail}` for the difference of two rates; a part of the rate itself is told in per cents: `… % tương đối{tail}`",
};

impl Resolver {
    /// tăng/giảm: against what, and whether in the unit or relative.
    pub(super) fn change(&mut self, id: IndicatorId, cond: &Cond) -> Option<Condition> {
        let CondKind::Change {
            direction,
            op,
            low,
            high,
            divided,
            relative,
            about,
            averaged,
            base,
        } = &cond.kind
        else {
            return None;
        };
        if self.model.indicator(id).measure != Measure::Quantity {
            self.wrong_kind(id, Said::Number, cond.span);
            return None;
        }
        let of_times = |one: &Quantity| self.grows_by_times(id, one);
        if of_times(low) || high.as_deref().is_some_and(of_times) {
            return self.times_or_more(id, cond);
        }
        let (low, per_year) = without_per_year(low);
        let (high, high_per_year) = match high.as_deref().map(without_per_year) {
            Some((high, per_year)) => (Some(high), per_year),
            None => (None, false),
        };
        // "0,5 - 1 điểm %": the unit behind the second is the first's too.
        let unit = low
            .unit
            .clone()
            .or_else(|| high.as_ref().and_then(|high| high.unit.clone()));
        // `tăng 5 bậc` of a rank: five places.
        let places = is_rank(&self.model, self.model.indicator(id));
        let unit = unit.filter(|unit| !(places && key(&unit.text) == key("bậc")));
        if self.falls_below(id, cond, unit.as_ref()) {
            return None;
        }
        if divided.is_none() && !relative && self.is_the_rate(id, *direction, unit.as_ref(), *base)
        {
            return self.rate(id, cond, &low, high.as_ref());
        }
        let kind = match divided {
            Some(_) => ChangeKind::Relative,
            None => self.change_kind(id, unit.as_ref(), *relative, cond, low.number)?,
        };
        let each = *averaged || per_year || high_per_year;
        let base = self.change_base(id, *base, each, cond.span)?;
        let low = match divided {
            Some(below) => self.fraction(&low, **below, cond.span)?,
            None => {
                let unit = unit.clone();
                self.change_amount(id, kind, &Quantity { unit, ..low })?
            }
        };
        let high = match high {
            Some(high) => Some(self.change_amount(id, kind, &Quantity { unit, ..high })?),
            None => None,
        };
        if let Some(high) = high.as_ref().filter(|high| high.value < low.value) {
            let shown = |amount: &Amount| vietnamese(&amount.written.to_string());
            let finding = Finding::new(&REVERSED_RANGE, cond.span);
            self.report(finding.arg("low", shown(&low)).arg("high", shown(high)));
            return None;
        }
        let (low, high) = match (*about && op.is_none(), high) {
            (true, None) => self.about(low, cond.span)?,
            (_, high) => (low, high),
        };
        let direction = match (self.lesser.contains(&id), kind, direction) {
            // `tăng 5 hạng`: five places better.
            (true, ChangeKind::Absolute, Direction::Up)
                if is_rank(&self.model, self.model.indicator(id)) =>
            {
                Direction::Down
            }
            _ => *direction,
        };
        Some(Condition::Change {
            direction,
            op: op.unwrap_or(Op::Ge),
            low,
            high,
            kind,
            base,
        })
    }

    /// The declared starting figure's year; without one the change has no base,
    /// which is reported.
    pub(super) fn start_base(&mut self, id: IndicatorId, span: Span) -> Option<Base> {
        let year = self.model.indicator(id).baseline.as_ref().map(|b| b.year);
        // That a baseline was not understood is told of.
        if year.is_none() && self.model.indicator(id).unread_base.is_none() {
            self.report(Finding::new(&NO_BASE, span));
        }
        year.map(Base::Year)
    }

    /// `tăng khoảng 4,5`: the changes that round to it.
    fn about(&mut self, amount: Amount, span: Span) -> Option<(Amount, Option<Amount>)> {
        let half = Decimal::new(5, amount.written.scale() + 1);
        let scale = match amount.written.is_zero() {
            true => return Some((amount, None)),
            false => &amount.value / exact(amount.written),
        };
        let end = |written: Decimal| Amount {
            written,
            unit: amount.unit,
            value: exact(written) * &scale,
        };
        let low = end(amount.written.checked_sub(half)?);
        let high = end(amount.written.checked_add(half)?);
        let shown = |amount: &Amount| vietnamese(&amount.written.normalize().to_string());
        let (a, b) = (shown(&low), shown(&high));
        self.read_as(
            span,
            &vietnamese(&amount.written.to_string()),
            format!("từ {a} đến {b}, vì `khoảng` là làm tròn thì được số ấy"),
            format!("from {a} to {b}: `khoảng` (about) is what rounds to it"),
        );
        Some((low, Some(high)))
    }

    /// Notes how a number is read.
    pub(super) fn read_as(&mut self, span: Span, words: &str, vi: String, en: String) {
        let finding = Finding::new(&READ_AS, span)
            .arg("words", format!("`{words}`"))
            .arg("meaning", Arg::Made(vi, en));
        self.report(finding);
    }

    /// Reports `giảm dưới 8%`, which may be a fall to below 8 or by less than 8.
    fn falls_below(&mut self, id: IndicatorId, cond: &Cond, unit: Option<&Name>) -> bool {
        let CondKind::Change {
            direction: Direction::Down,
            op: Some(Op::Lt),
            low,
            base,
            ..
        } = &cond.kind
        else {
            return false;
        };
        let own = self.model.indicator(id).unit;
        let ratio = own.is_some_and(|unit| self.model.units.get(unit).is_percentage());
        let percent = unit.is_some_and(|unit| unit.text.trim() == "%");
        if base.is_some() && !(ratio && (percent || unit.is_none())) {
            return false;
        }
        let Some(number) = low.number.value else {
            return true;
        };
        let number = vietnamese(&number.to_string());
        let by = match (ratio, unit) {
            (true, _) => format!("{number} điểm %"),
            (false, Some(unit)) => format!("{number} {}", unit.text),
            (false, None) => number.clone(),
        };
        let finding = Finding::new(&FALLS_BELOW, cond.span)
            .arg("number", number)
            .arg("by", by);
        self.report(finding);
        true
    }

    /// Whether `tăng 4,5` of an indicator that is a rate of growth is its level.
    fn is_the_rate(
        &mut self,
        id: IndicatorId,
        direction: Direction,
        unit: Option<&Name>,
        base: Option<CondBase>,
    ) -> bool {
        let indicator = self.model.indicator(id);
        let words = match direction {
            Direction::Up => &WORDS.growth_names,
            Direction::Down => &WORDS.fall_names,
        };
        let own = self.model.unit_name(indicator);
        let own = own.map(|own| units::per_year(own).unwrap_or(own).to_string());
        let percent = |text: &str| text.trim().starts_with('%');
        let moving = match base {
            None | Some(CondBase::EachYear | CondBase::YearBefore | CondBase::SamePeriod) => true,
            Some(CondBase::Year(_) | CondBase::At(_) | CondBase::YearStart | CondBase::Start) => {
                false
            }
        };
        moving
            && own.as_deref().is_some_and(percent)
            && unit.is_none_or(|unit| percent(&unit.text))
            && words.within(&key(&indicator.name))
    }

    /// Whether a level is said a year (`7%/năm`) of a rate of growth, which is so anyway.
    pub(super) fn is_rate_a_year(&self, id: IndicatorId, quantity: &Quantity) -> bool {
        let indicator = self.model.indicator(id);
        let own = self.model.unit_name(indicator);
        let unit = quantity.unit.as_ref();
        let unit = unit.and_then(|unit| units::per_year(&unit.text));
        let name = key(&indicator.name);
        let rate = WORDS.growth_names.within(&name) || WORDS.fall_names.within(&name);
        rate && unit.is_some() && unit == own
    }

    /// The level of a rate: `tăng 6,5 - 7%`.
    fn rate(
        &mut self,
        id: IndicatorId,
        cond: &Cond,
        low: &Quantity,
        high: Option<&Quantity>,
    ) -> Option<Condition> {
        let CondKind::Change { op, about, .. } = &cond.kind else {
            return None;
        };
        let own = |quantity: &Quantity| Quantity {
            unit: None,
            ..quantity.clone()
        };
        let kind = match high {
            Some(high) => CondKind::Range(Box::new((own(low), own(high)))),
            None if *about && op.is_none() => CondKind::Approx(own(low), None),
            None => CondKind::Compare(*op, own(low)),
        };
        let span = cond.span;
        self.condition(id, &Cond { kind, span })
    }

    /// A percentage of a percentage must say which it is.
    fn change_kind(
        &mut self,
        id: IndicatorId,
        unit: Option<&Name>,
        relative: bool,
        cond: &Cond,
        number: Num,
    ) -> Option<ChangeKind> {
        let own = self.model.indicator(id).unit;
        let ratio = own.is_some_and(|unit| self.model.units.get(unit).is_percentage());
        let percent = match unit {
            Some(name) => {
                let unit = self.unit(name)?;
                self.model.units.get(unit).is_percentage()
            }
            None => false,
        };
        match (percent, relative) {
            (true, true) => Some(ChangeKind::Relative),
            (true, false) if !ratio => Some(ChangeKind::Relative),
            (true, false) => {
                let typed = unit.map_or_else(String::new, |unit| unit.text.clone());
                self.percent_or_points(&typed, cond);
                None
            }
            (false, false) if ratio && unit.is_none() => {
                let typed = number_of(number);
                self.percent_or_points(&typed, cond);
                None
            }
            (false, _) => Some(ChangeKind::Absolute),
        }
    }

    fn change_amount(
        &mut self,
        id: IndicatorId,
        kind: ChangeKind,
        quantity: &Quantity,
    ) -> Option<Amount> {
        let own = self.model.indicator(id).unit;
        match (kind, own) {
            (ChangeKind::Relative, _) => {
                let times = units::find(&mut self.model.units, "lần");
                self.amount_in(times, quantity)
            }
            (ChangeKind::Absolute, Some(own)) => {
                let difference = units::difference(&self.model.units, own);
                self.amount_in(Some(difference), quantity)
            }
            (ChangeKind::Absolute, None) => self.amount(id, quantity),
        }
    }

    /// Reports a change of a percentage that does not say of what its per cent is,
    /// with both rewritings in its own words.
    fn percent_or_points(&mut self, typed: &str, cond: &Cond) {
        let CondKind::Change {
            direction,
            op,
            low,
            high,
            base,
            averaged,
            about,
            ..
        } = &cond.kind
        else {
            return;
        };
        let yearly = |one: &Quantity| without_per_year(one).1;
        let tail = match base {
            Some(CondBase::Year(year)) => format!(" so với năm {year}"),
            Some(CondBase::YearBefore) => " so với năm trước".to_string(),
            Some(CondBase::SamePeriod) => " so với cùng kỳ".to_string(),
            Some(CondBase::EachYear) => " mỗi năm".to_string(),
            Some(CondBase::At(_) | CondBase::YearStart | CondBase::Start) => {
                " so với …".to_string()
            }
            None if *averaged || yearly(low) || high.as_deref().is_some_and(yearly) => {
                " mỗi năm".to_string()
            }
            None => String::new(),
        };
        let word = match direction {
            Direction::Up => "tăng",
            Direction::Down => "giảm",
        };
        let bound = match op {
            None => "",
            Some(Op::Ge) => " ít nhất",
            Some(Op::Le) => " không quá",
            Some(Op::Gt) => " trên",
            Some(Op::Lt) => " dưới",
            Some(Op::Eq) => " đúng",
        };
        let high = high
            .as_ref()
            .map(|high| format!(" - {}", number_of(high.number)));
        let number = number_of(low.number) + &high.unwrap_or_default();
        let bound = match *about && bound.is_empty() {
            true => " khoảng",
            false => bound,
        };
        let thousandth = typed.contains('‰');
        let finding = Finding::new(&PERCENT_OR_POINTS, cond.span)
            .arg("typed", format!("`{typed}`"))
            .arg("change", format!("{word}{bound} {number}"))
            .arg("tail", tail);
        self.report(finding.help(match thousandth {
            true => POINTS_PER_THOUSAND,
            false => POINTS_OR_PER_CENT,
        }));
    }

    /// Takes in which way is better by the words of a level; words that say the
    /// opposite of what is known are reported.
    pub(super) fn lean(&mut self, id: IndicatorId, better: Better, span: Span) -> Option<()> {
        let known = self.model.indicator(id).better;
        match (known, better) {
            (_, Better::Within) => {
                self.within.insert(id);
            }
            (None, _) => self.at(id).better = Some(better),
            (Some(known), _) if known == better => {}
            (Some(declared), _) => {
                let this = match better {
                    Better::Lower => Arg::Both("càng thấp càng tốt", "lower is better"),
                    Better::Higher | Better::Within => {
                        Arg::Both("càng cao càng tốt", "higher is better")
                    }
                };
                let at = self.model.indicator(id).span;
                let finding = Finding::new(&TWO_DIRECTIONS, span).arg("this", this);
                self.report(against_head(finding, at, declared));
                return None;
            }
        }
        Some(())
    }
}

/// A number as documents write it.
fn number_of(number: Num) -> String {
    let shown = |value: Decimal| vietnamese(&plain(&exact(value), 28));
    number.value.map_or_else(String::new, shown)
}

/// `2 điểm %/năm`: the amount without its `/năm`, and that it had one.
fn without_per_year(quantity: &Quantity) -> (Quantity, bool) {
    let Some(name) = &quantity.unit else {
        return (quantity.clone(), false);
    };
    match units::per_year(&name.text) {
        Some(unit) => {
            let unit = Name {
                text: unit.to_string(),
                span: name.span,
            };
            (
                Quantity {
                    unit: Some(unit),
                    ..quantity.clone()
                },
                true,
            )
        }
        None => (quantity.clone(), false),
    }
}
