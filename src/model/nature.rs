//! What figures are by nature, as far as unit and name tell: counts, changes,
//! ranks, shares of a whole.

use crate::model::indicator::TimeKind;
use crate::model::{Indicator, Measure, Model, UnitId};
use crate::source::text::key;
use crate::source::words::{List, WORDS};
use num_traits::One;

/// The base unit of a figure that counts or measures one thing.
pub fn base<'m>(model: &'m Model, indicator: &Indicator) -> Option<&'m str> {
    let unit = model.units.get(indicator.unit?);
    match unit.dimension.as_slice() {
        [(base, 1)] if !unit.points => model.units.bases.get(*base as usize).map(String::as_str),
        _ => None,
    }
}

/// Whether figures are never below 0.
pub fn counts(model: &Model, indicator: &Indicator) -> bool {
    base(model, indicator).is_some_and(|base| !WORDS.signed_units.has(&key(base)))
        && !is_change(indicator)
}

/// Whether its name says that it is a difference, which may be below 0.
pub fn is_change(indicator: &Indicator) -> bool {
    has_word(indicator, &WORDS.change_names)
}

/// Whether the name has one of the words, whole.
pub fn has_word(indicator: &Indicator, words: &List) -> bool {
    words.within(&key(&indicator.name))
}

/// Whether it is, by its name, a speed of growth, whose own growth says nothing.
pub fn is_growth(indicator: &Indicator) -> bool {
    has_word(indicator, &WORDS.growth_names) || has_word(indicator, &WORDS.fall_names)
}

/// Whether its name or unit says that it happens in its period (thu ngân sách, số vụ,
/// lượt khách), and is not there at a date.
pub fn happens(model: &Model, indicator: &Indicator) -> bool {
    let name = key(&indicator.name);
    let begins = WORDS.flow_names.begins(&name) || WORDS.flow_within.within(&name);
    let counted = base(model, indicator).is_some_and(|base| WORDS.flow_units.has(&key(base)));
    (begins || counted) && !WORDS.running_names.within(&name)
}

/// What a figure of an indicator cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// A share of a whole: from 0 to 100 %.
    Share,
    /// A place in an order: 1, 2, 3…
    Rank,
    /// So many persons, beds, beds by so many people: not below 0.
    Count,
    /// So many of this many that there are (`19/19 tiêu chí`).
    OutOf(i64),
    /// How old people become.
    Age,
}

/// Whether figures of an indicator in a unit are counts one by one, which have no
/// decimals: persons, households, not thousands of them, and no means.
pub fn is_whole(model: &Model, indicator: &Indicator, unit: UnitId) -> bool {
    let unit = model.units.get(unit);
    let counted = match unit.dimension.as_slice() {
        [(base, 1)] => {
            let base = model.units.bases.get(*base as usize);
            base.is_some_and(|base| WORDS.counted_units.has(&key(base)))
        }
        _ => false,
    };
    counted
        && !unit.points
        && unit.factor.is_one()
        && indicator.measure == Measure::Quantity
        && indicator.time != TimeKind::Mean
        && !has_word(indicator, &WORDS.rate_names)
}

/// Whether its figures are per cents or so many of so many (`giường/10.000 dân`), which
/// are never summed, not over periods either. `triệu đồng/người` is summed over months.
pub fn is_ratio(model: &Model, indicator: &Indicator) -> bool {
    let Some(unit) = indicator.unit.map(|unit| model.units.get(unit)) else {
        return false;
    };
    let (_, below) = unit.name.split_once('/').unwrap_or_default();
    let of_many = below.trim_start().starts_with(|c: char| c.is_ascii_digit());
    unit.is_percentage() || of_many
}

/// Whether its figures are places in an order, of which 1 is the best: by its unit, or
/// by its name where it has none, or is in steps (`bậc`) of one.
pub fn is_rank(model: &Model, indicator: &Indicator) -> bool {
    let base = base(model, indicator);
    let open = indicator.unit.is_none() || base == Some("bậc");
    let in_ranks = base == Some("hạng");
    if !in_ranks && !open || is_change(indicator) {
        return false;
    }
    let name = key(&indicator.name);
    in_ranks || WORDS.rank_names.begins(&name) && !WORDS.work_names.begins(&name)
}

/// What an indicator's figures cannot be; none where nothing can be ruled out.
/// Narrower than what proofs take for granted: a figure is refused only where
/// unit and name leave no other reading.
pub fn nature(model: &Model, indicator: &Indicator) -> Option<Nature> {
    if indicator.measure != Measure::Quantity
        || is_change(indicator)
        || has_word(indicator, &WORDS.net_names)
    {
        return None;
    }
    if indicator.share {
        let parent = indicator.parent.map(|id| model.indicator(id));
        let mut all = std::iter::once(indicator).chain(parent);
        let of_some = all.clone().any(is_of_some);
        let passes = all.any(|one| may_pass(one) || is_change(one));
        return (of_some && !passes).then_some(Nature::Share);
    }
    if let Some(total) = indicator.total {
        return Some(Nature::OutOf(total));
    }
    let Some(base) = base(model, indicator) else {
        return is_rate(model, indicator).then_some(Nature::Count);
    };
    // How old, and not how many years of something: `Số năm công tác từ 18 tuổi`.
    let sum = WORDS.sum_names.begins(&key(&indicator.name));
    if base == "năm" && has_word(indicator, &WORDS.age_names) && !sum {
        let unit = indicator.unit.map(|unit| model.units.get(unit));
        return unit
            .filter(|unit| unit.factor.is_one())
            .map(|_| Nature::Age);
    }
    if base == "hạng" {
        let mean = has_word(indicator, &WORDS.mean_names);
        return (!mean).then_some(Nature::Rank);
    }
    WORDS.counted_units.has(&key(base)).then_some(Nature::Count)
}

/// Whether levels of a share are from 0 to 100 %: all but those of changes, and of
/// what by its name may pass either end and is not plainly of some among those there
/// are (`Tỷ lệ lấp đầy khu công nghiệp`).
pub fn within_100(indicator: &Indicator) -> bool {
    indicator.share && !is_change(indicator) && (is_of_some(indicator) || !may_pass(indicator))
}

fn may_pass(indicator: &Indicator) -> bool {
    has_word(indicator, &WORDS.over_names) || has_word(indicator, &WORDS.net_names)
}

/// Whether a share is plainly of some among those there are: how the names begin of
/// which a figure over 100 % is refused. `Tỷ lệ xã hội hoá` is of no communes.
fn is_of_some(indicator: &Indicator) -> bool {
    let name = key(&indicator.name);
    let of = name.strip_prefix(key("tỷ lệ").as_str());
    let of = of.and_then(|of| of.strip_prefix(' '));
    let named = of.is_some_and(|of| WORDS.share_of.begins(of) && !WORDS.share_of_others.begins(of));
    // `Tỷ lệ trạm y tế có bác sĩ`, `Tỷ trọng công nghiệp`.
    let marked = || {
        let flow = of.is_none_or(|of| WORDS.share_flows.begins(of));
        let shares = name.starts_with(&format!("{} ", key("tỷ trọng")));
        shares || !flow && WORDS.share_marks.within(&name)
    };
    named || marked() && !may_pass(indicator)
}

/// Whether it measures something counted by something else that is counted:
/// giường/10.000 dân.
fn is_rate(model: &Model, indicator: &Indicator) -> bool {
    let Some(unit) = indicator.unit.map(|unit| model.units.get(unit)) else {
        return false;
    };
    let counted = |base: u32| {
        let base = model.units.bases.get(base as usize);
        base.is_some_and(|base| WORDS.counted_units.has(&key(base)))
    };
    !unit.points
        && !unit.dimension.is_empty()
        && unit.dimension.iter().all(|(base, _)| counted(*base))
}
