//! Which agencies sent their templates back, what those lack, and who has not sent any.

use crate::data::Observations;
use crate::data::template::asked;
use crate::eval::agencies::answering;
use crate::eval::verdict::Remark;
use crate::model::{AgencyId, IndicatorId, Model, Period};
use crate::source::text::key;

/// Who answers for an indicator at the end of a year.
pub fn answer(model: &Model, id: IndicatorId, year: i16) -> Vec<AgencyId> {
    let day = Period::Year(year).end();
    let indicator = model.indicator(id);
    answering(model, indicator.lead_on(day), &indicator.fields, day)
}

/// Everybody who answers for some of these at the end of a year, in their order.
pub fn everybody(model: &Model, rows: &[IndicatorId], year: i16) -> Vec<AgencyId> {
    let mut out: Vec<AgencyId> = Vec::new();
    for id in rows {
        for agency in answer(model, *id, year) {
            if !out.contains(&agency) {
                out.push(agency);
            }
        }
    }
    out
}

/// A line a template that came back, and one of those that have not come.
pub fn remarks(model: &Model, observations: &Observations) -> Vec<Remark> {
    let named = |id: &str| {
        let own = model.agencies.iter().find(|one| key(&one.id) == key(id));
        own.map_or_else(|| id.to_string(), |one| one.name.clone())
    };
    let mut out = Vec::new();
    for one in observations.sent() {
        let (of, rows) = (&one.marker, one.marker.rows.len());
        let (vi, en) = match of.agency.as_str() {
            "" => ("biểu chung".to_string(), "the template of all".to_string()),
            id => (named(id), named(id)),
        };
        let (file, year, lacking) = (&one.file, &of.period, one.missing.len());
        let list = one.missing.join(", ");
        out.push(match lacking {
            0 => Remark {
                vi: format!("{vi} đã gửi biểu năm {year}, đủ {rows} chỉ tiêu ({file})"),
                en: format!("{en} sent the template of {year}, all {rows} indicators ({file})"), refutes: false },
            _ => Remark {
                vi: format!(
                    "{vi} đã gửi biểu năm {year}, còn thiếu số của {lacking} trong {rows} chỉ tiêu: {list} ({file})"
                ),
                en: format!(
                    "{en} sent the template of {year} without figures of {lacking} of {rows} indicators: {list} ({file})"
                ), refutes: false },
        });
    }
    out.extend(not_sent(model, observations));
    out
}

/// Those who answer for rows of a year of which some templates came back, and sent none.
fn not_sent(model: &Model, observations: &Observations) -> Vec<Remark> {
    let mut out = Vec::new();
    let mut seen = Vec::new();
    for one in observations.sent() {
        let of = (&one.marker.programme, &one.marker.period);
        let (Some(programme), Ok(year)) = (one.marker.programme(model), of.1.parse::<i16>()) else {
            continue;
        };
        if seen.contains(&of) {
            continue;
        }
        seen.push(of);
        let alike = || {
            let all = observations.sent().iter().map(|other| &other.marker);
            all.filter(|other| (&other.programme, &other.period) == of)
        };
        if alike().any(|other| other.agency.is_empty()) {
            continue;
        }
        let all = everybody(model, &asked(model, programme), year);
        let agencies = all.iter().map(|id| &model.agencies[id.0 as usize]);
        let left = agencies.filter(|one| alike().all(|other| key(&other.agency) != key(&one.id)));
        let names: Vec<&str> = left.map(|one| one.name.as_str()).collect();
        if !names.is_empty() {
            let (count, list) = (names.len(), names.join("; "));
            out.push(Remark {
                vi: format!("chưa gửi biểu năm {year}: {count} cơ quan: {list}"),
                en: format!("no template of {year} from {count} agencies: {list}"),
                refutes: false,
            });
        }
    }
    out
}
