//! Parts that add up to their whole (các phần cộng đủ): where the figures of all
//! parts of a period are there and do not, the evaluation says so. Published
//! figures are rounded: a difference within half a unit of the last decimal of
//! each is none.

use crate::eval::places::{self, Site};
use crate::eval::reader::Reader;
use crate::eval::remark::{number, remark};
use crate::eval::verdict::Remark;
use crate::model::number::{Exact, hundred, ratio, whole};
use crate::model::{IndicatorId, Period};
use num_traits::Signed;

/// Most of them are named.
const NAMED: usize = 20;

/// What does not add up.
pub fn remarks(reader: &Reader<'_>) -> Vec<Remark> {
    let mut out = Vec::new();
    for programme in &reader.model.programmes {
        for (id, indicator) in reader.model.indicators_of(programme) {
            if !indicator.partition {
                continue;
            }
            let parts: Vec<IndicatorId> = (reader.model.indicators_of(programme))
                .filter(|(_, part)| part.parent == Some(id) && part.unit == indicator.unit)
                .map(|(part, _)| part)
                .collect();
            for site in &places::sites(reader, programme, id).all {
                for period in periods(reader, &parts, site) {
                    out.extend(differs(reader, id, &parts, site, period));
                }
            }
        }
    }
    let more = out.len().saturating_sub(NAMED);
    out.truncate(NAMED);
    if more > 0 {
        out.push(remark(
            format!("và {more} chỗ khác các phần không cộng đủ"),
            format!("and {more} more where the parts do not add up"),
        ));
    }
    out
}

/// The periods of which the first part has a figure.
fn periods(reader: &Reader<'_>, parts: &[IndicatorId], site: &Site) -> Vec<Period> {
    let first = parts.first().map(|part| reader.series(*part, site));
    first.map_or(Vec::new(), |series| {
        series.iter().map(|p| p.period).collect()
    })
}

fn differs(
    reader: &Reader<'_>,
    id: IndicatorId,
    parts: &[IndicatorId],
    site: &Site,
    period: Period,
) -> Option<Remark> {
    let figure = |id| {
        reader
            .at(id, site, period)
            .ok()
            .and_then(|point| point.number)
    };
    let figures: Vec<Exact> = parts
        .iter()
        .map(|part| figure(*part))
        .collect::<Option<_>>()?;
    let unit = reader.model.indicator(id).unit;
    let percent = unit.is_some_and(|unit| reader.model.units.get(unit).is_percent());
    let total = figure(id).or_else(|| percent.then(hundred))?;
    let sum: Exact = figures.iter().fold(whole(0), |sum, one| sum + one);
    let slack: Exact = figures
        .iter()
        .chain([&total])
        .map(|figure| half_a_last_place(figure, percent))
        .fold(whole(0), |sum, one| sum + one);
    if (&sum - &total).abs() <= slack {
        return None;
    }
    let (sum, total) = (number(&sum), number(&total));
    let (vi, en) = reader.called(id, site, period);
    Some(remark(
        format!(
            "các phần của {vi} cộng lại là {}, không phải {}",
            sum.0, total.0
        ),
        format!("the parts of {en} add up to {}, not {}", sum.1, total.1),
    ))
}

/// Half of the last decimal place that a figure has; a whole number that is not a
/// percentage was counted, not rounded.
pub fn half_a_last_place(figure: &Exact, percent: bool) -> Exact {
    if figure.is_integer() && !percent {
        return whole(0);
    }
    let places = (0..=6u32).find(|places| (figure / ratio(1, *places)).is_integer());
    places.map_or(whole(0), |places| ratio(1, places) / whole(2))
}
