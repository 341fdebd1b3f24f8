//! Levels in fewer words than their indicator's line has: `100% học sinh tiểu học` under
//! `Tỷ lệ học sinh tiểu học …`, `4.700 USD` of an average in USD/người, `12 người trên một
//! vạn dân`, and `giai đoạn 2026 - 2030: tăng bình quân 7%` of what is summed.

use crate::check::resolver::Resolver;
use crate::model::indicator::TimeKind;
use crate::model::unit::text as units;
use crate::model::{By, IndicatorId, Period};
use crate::source::Span;
use crate::source::echo::{Echo, pieces};
use crate::source::text::key;
use crate::source::words::WORDS;
use crate::syntax::tree::{Cond, CondBase, CondKind, Quantity};

impl Resolver {
    /// The condition with the units that its words mean, where one of them is no unit of
    /// this indicator as it stands.
    pub(super) fn in_own_words(&mut self, id: IndicatorId, cond: &Cond) -> Option<Cond> {
        let mut said = false;
        let mut own = cond.clone();
        if let CondKind::OutOf(_, one, _) = &mut own.kind {
            said = self.share_of_number(id, one);
        }
        each_quantity(&mut own, &mut |quantity| {
            let Some(name) = &mut quantity.unit else {
                return;
            };
            if let Some(unit) = self.meant_unit(id, &name.text) {
                name.text = unit;
                said = true;
            }
        });
        said.then_some(own)
    }

    /// Whether `2/3 số xã` of a percentage is a part of them, which is then its own unit.
    fn share_of_number(&mut self, id: IndicatorId, one: &mut Quantity) -> bool {
        let own = self.model.indicator(id).unit;
        let percent = own.is_some_and(|own| self.model.units.get(own).is_percentage());
        let counted = one.unit.as_ref().is_some_and(|name| {
            let text = name.text.as_str();
            let number = text.strip_prefix("tổng số ").or(text.strip_prefix("số "));
            number.is_some_and(|unit| units::measure(&self.model.units, unit).is_some())
        });
        if percent && counted {
            one.unit = None;
        }
        percent && counted
    }

    /// The unit that words behind a number mean, where they are none themselves.
    fn meant_unit(&mut self, id: IndicatorId, typed: &str) -> Option<String> {
        let own = self.model.indicator(id).unit;
        let over = over(typed);
        let text = over.as_deref().unwrap_or(typed);
        let Ok(fits) = units::conversion(&self.model.units, text, own) else {
            return self.without_echo(id, text);
        };
        match fits {
            Some(_) => over,
            None => self.of_each(id, text).or(over),
        }
    }

    /// The unit before words that only repeat the indicator's name: `%` of `% học sinh
    /// tiểu học`. A multiplier alone is no unit: `5 triệu học sinh` are no 5 million %.
    fn without_echo(&mut self, id: IndicatorId, text: &str) -> Option<String> {
        let indicator = self.model.indicator(id);
        let parent = indicator.parent.map(|parent| self.model.indicator(parent));
        let names = std::iter::once(indicator).chain(parent);
        let names: Vec<Echo> = names.map(|one| Echo::of(&one.name)).collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        (1..words.len()).rev().find_map(|cut| {
            let unit = words[..cut].join(" ");
            let tail = pieces(&words[cut..].join(" "));
            let echo = names.iter().any(|name| name.says(&tail));
            let found = units::find(&mut self.model.units, &unit).filter(|_| echo)?;
            let found = self.model.units.get(found);
            let counts = !found.dimension.is_empty() || found.is_percentage();
            counts.then_some(unit)
        })
    }

    /// `USD/người` for `USD` where the indicator is so and its name says that it is a mean
    /// of each: a rate's number is not said a second time by how many it is of.
    fn of_each(&self, id: IndicatorId, text: &str) -> Option<String> {
        let indicator = self.model.indicator(id);
        let own = indicator.unit?;
        let (above, below) = self.model.units.get(own).name.split_once('/')?;
        let name = key(&indicator.name);
        let mean = WORDS.mean_names.within(&name) || name.contains(&key(below));
        let timed = below
            .split('/')
            .any(|part| WORDS.short_times.has(&key(part.trim())));
        let measure = |text: &str| units::measure(&self.model.units, text.trim());
        let same = matches!((measure(text), measure(above)), (Some(a), Some(b)) if a.1 == b.1 && a.2 == b.2);
        (mean && !timed && same).then(|| format!("{text}/{below}"))
    }

    /// So much a year over a period of a flow is from the year before it to its last one,
    /// as the figure of the period itself is a sum: the milestone and the change so said.
    pub(super) fn over_its_years(
        &self,
        id: IndicatorId,
        times: &[(By, Span)],
        cond: &Cond,
    ) -> Option<(Vec<(By, Span)>, Cond)> {
        let indicator = self.model.indicator(id);
        let time = indicator.time;
        let share = indicator.unit;
        let share = share.is_some_and(|unit| self.model.units.get(unit).is_percentage());
        let stock = matches!(time, TimeKind::Stock | TimeKind::CumulativeSince(_));
        // `tăng 7%/năm` of a rate of growth is its level.
        let summed = !stock && !share;
        let [(By::End(Period::Years(first, last)), at)] = times else {
            return None;
        };
        let mut cond = cond.clone();
        let CondKind::Change {
            low,
            averaged,
            base,
            ..
        } = &mut cond.kind
        else {
            return None;
        };
        let per_year = |one: &Quantity| {
            let unit = one.unit.as_ref();
            unit.is_some_and(|unit| units::per_year(&unit.text).is_some())
        };
        let each = *averaged || per_year(low) || *base == Some(CondBase::EachYear);
        let open = matches!(base, None | Some(CondBase::EachYear));
        if !summed || !each || !open {
            return None;
        }
        (*averaged, *base) = (true, Some(CondBase::Year(first - 1)));
        Some((vec![(By::End(Period::Year(*last)), *at)], cond))
    }
}

/// `12 người trên một vạn dân` with the stroke that `trên` stands for.
fn over(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| key(word) == key("trên"))?;
    let one = |word: &&str| *word == "1" || key(word) == key("một");
    let below = at + 1 + usize::from(words.get(at + 1).is_some_and(one));
    let whole = at > 0 && below < words.len();
    whole.then(|| format!("{}/{}", words[..at].join(" "), words[below..].join(" ")))
}

/// Every number of a condition with the unit behind it.
fn each_quantity(cond: &mut Cond, act: &mut impl FnMut(&mut Quantity)) {
    match &mut cond.kind {
        CondKind::Compare(_, one) => act(one),
        CondKind::Range(ends) => {
            act(&mut ends.0);
            act(&mut ends.1);
        }
        CondKind::Approx(one, tolerance) => {
            act(one);
            tolerance.iter_mut().for_each(|one| act(one));
        }
        CondKind::Change { low, high, .. } => {
            act(low);
            high.iter_mut().for_each(|one| act(one));
        }
        CondKind::Maintain(Some(inner))
        | CondKind::OverTime(_, inner)
        | CondKind::Toward(_, inner) => each_quantity(inner, act),
        CondKind::All(parts) | CondKind::Any(parts) => {
            parts.iter_mut().for_each(|part| each_quantity(part, act));
        }
        _ => {}
    }
}
