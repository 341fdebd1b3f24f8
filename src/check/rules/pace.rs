//! A pace that the series never had.

use crate::check::rules::level::{demanded, due, milestones};
use crate::data::{Observations, PlaceId};
use crate::finding::catalogue::commitments::PACE_NEVER_REACHED;
use crate::finding::{Arg, Finding, Severity};
use crate::model::indicator::Scope;
use crate::model::number::{plain, vietnamese, whole};
use crate::model::{Better, Exact, Indicator, IndicatorId, Model, Period, Target};
use num_traits::Zero;
use std::collections::BTreeMap;

/// Fewer yearly figures show no pace.
const LEAST_FIGURES: usize = 4;

/// At the milestone of each indicator that asks for most: the change a year needed
/// from the latest figure, where it is beyond the largest one the series has had
/// (a note), or beyond twice that (a warning). Of the programme's own place.
pub fn check(model: &Model, data: &Observations) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let place = programme.place.as_deref().and_then(|name| data.place(name));
        for (id, indicator) in model.indicators_of(programme) {
            if indicator.scope == Scope::Programme
                && let Some(better) = indicator.better.filter(|b| *b != Better::Within)
            {
                let years = years(data, id, place);
                out.extend(of_indicator(model, indicator, better, &years));
            }
        }
    }
    out
}

/// The yearly figures: of rows that name the place, else of those that name none.
fn years(data: &Observations, id: IndicatorId, place: Option<PlaceId>) -> BTreeMap<i16, Exact> {
    let mut out = BTreeMap::new();
    for place in [place, Some(PlaceId::NONE)].into_iter().flatten() {
        for cell in data.series(id, place) {
            if let (Period::Year(year), Some(value)) = (cell.period, cell.value.exact()) {
                out.entry(year).or_insert(value);
            }
        }
    }
    out
}

fn of_indicator(
    model: &Model,
    indicator: &Indicator,
    better: Better,
    years: &BTreeMap<i16, Exact>,
) -> Option<Finding> {
    let (&last, latest) = years.last_key_value()?;
    if years.len() < LEAST_FIGURES {
        return None;
    }
    let forward = |change: Exact| {
        if better == Better::Lower {
            -change
        } else {
            change
        }
    };
    let (needed, target) = milestones(indicator)
        .filter(|(period, _)| period.year() > last)
        .filter_map(|(period, target)| {
            let level = demanded(Some(better), &target.condition)?.value;
            let years = whole(i64::from(period.year() - last));
            Some((forward(level - latest) / years, target))
        })
        .max_by(|a, b| a.0.cmp(&b.0))?;
    let (best, from, to) = years
        .iter()
        .zip(years.iter().skip(1))
        .map(|((&a, before), (&b, after))| {
            let change = forward(after - before) / whole(i64::from(b - a));
            (change, a, b)
        })
        .max_by(|a, b| a.0.cmp(&b.0))?;
    if needed <= Exact::zero() || needed <= best {
        return None;
    }
    Some(finding(
        model,
        indicator,
        target,
        (&needed, &best),
        (last, latest),
        (from, to),
    ))
}

fn finding(
    model: &Model,
    indicator: &Indicator,
    target: &Target,
    (needed, best): (&Exact, &Exact),
    (last, latest): (i16, &Exact),
    (from, to): (i16, i16),
) -> Finding {
    let shown = |value: &Exact| vietnamese(&plain(value, 2));
    let unit = model.unit_name(indicator).unwrap_or_default();
    // The difference of two percentages is in points.
    let unit = match unit {
        "%" => "điểm %",
        other => other,
    };
    let record = if best > &Exact::zero() {
        let (best, span) = (shown(best), format!("{from} - {to}"));
        Arg::Made(
            format!("nhiều nhất từng đạt là {best} ({span})"),
            format!("the most it ever did was {best} ({span})"),
        )
    } else {
        Arg::Both(
            "số liệu chưa năm nào tốt lên",
            "the figures have never got better in any year",
        )
    };
    let mut finding = Finding::new(&PACE_NEVER_REACHED, target.span)
        .arg("level", target.text.clone())
        .arg("by", due(target.by))
        .arg("needed", shown(needed))
        .arg("unit", unit)
        .arg("latest", shown(latest))
        .arg("year", last.to_string())
        .arg("record", record);
    if needed <= &(best * whole(2)) {
        finding.severity = Severity::Note;
    }
    finding
}
