//! Which agencies sent their templates back, what those lack, and who has not sent any.

use crate::data::Observations;
use crate::data::template::{Asked, Came, Sent, asked, named};
use crate::eval::agencies::answering;
use crate::eval::options::Options;
use crate::eval::places::{self, Gazetteer};
use crate::eval::reader::Reader;
use crate::eval::verdict::Remark;
use crate::model::{AgencyId, IndicatorId, Model, Period};
use crate::source::text::key;
use std::sync::Arc;

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
pub fn remarks(model: &Model, observations: &Observations, options: &Options) -> Vec<Remark> {
    if observations.sent().is_empty() {
        return Vec::new();
    }
    let gazetteer = Arc::new(Gazetteer::new(model));
    let reader = Reader::new(model, observations, options, gazetteer);
    let all = observations.sent().iter();
    let mut out: Vec<Remark> = all.map(|one| of(&reader, one)).collect();
    out.extend(not_sent(model, observations));
    out
}

/// What a template brought: figures that verdicts can use, empty cells, and figures that no
/// verdict can use as what was asked.
fn of(reader: &Reader<'_>, one: &Sent) -> Remark {
    let model = reader.model;
    let of = &one.marker;
    let (vi, en) = match of.agency.as_str() {
        "" => ("biểu chung".to_string(), "the template of all".to_string()),
        id => {
            let own = model.agencies.iter().find(|one| key(&one.id) == key(id));
            let name = own.map_or_else(|| id.to_string(), |one| one.name.clone());
            (name.clone(), name)
        }
    };
    let programme = of.programme(model);
    let named = programme.map(|programme| (programme, named(model, programme)));
    let usable = |row: &Asked| {
        let (programme, named) = named.as_ref()?;
        let id = *named.get(&key(&row.called))?;
        let sites = places::sites(reader, programme, id);
        let site = sites.all.first()?;
        reader.at(id, site, row.period).ok()
    };
    let (mut empty, mut unused) = (Vec::new(), Vec::new());
    for (row, came) in of.rows.iter().zip(&one.came) {
        match came {
            Came::Filled if usable(row).is_some() => {}
            Came::Filled | Came::Changed => unused.push(row),
            Came::Empty | Came::Gone => empty.push(row),
        }
    }
    let (file, year) = (&one.file, &of.period);
    let rows = indicators(&of.rows.iter().collect::<Vec<_>>());
    if empty.is_empty() && unused.is_empty() {
        return Remark {
            vi: format!("{vi} đã gửi biểu năm {year}, đủ {rows} chỉ tiêu ({file})"),
            en: format!("{en} sent the template of {year}, all {rows} indicators ({file})"),
            refutes: false,
        };
    }
    let list = |rows: &[&Asked]| {
        let labels: Vec<String> = rows.iter().map(|row| row.label(year)).collect();
        labels.join(", ")
    };
    let (mut said, mut told) = (Vec::new(), Vec::new());
    if !empty.is_empty() {
        let (count, list) = (indicators(&empty), list(&empty));
        said.push(format!(
            "còn thiếu số của {count} trong {rows} chỉ tiêu: {list}"
        ));
        told.push(format!(
            "without figures of {count} of {rows} indicators: {list}"
        ));
    }
    if !unused.is_empty() {
        let (count, list) = (indicators(&unused), list(&unused));
        said.push(format!(
            "có điền nhưng không dùng được làm số đã hỏi của {count} trong {rows} chỉ tiêu: {list}"
        ));
        told.push(format!(
            "with figures that cannot be used as what was asked of {count} of {rows} indicators: {list}"
        ));
    }
    let (said, told) = (said.join("; "), told.join("; "));
    Remark {
        vi: format!("{vi} đã gửi biểu năm {year}, {said} ({file})"),
        en: format!("{en} sent the template of {year} {told} ({file})"),
        refutes: false,
    }
}

/// How many indicators rows are of.
fn indicators(rows: &[&Asked]) -> usize {
    let mut names: Vec<&str> = rows.iter().map(|row| row.called.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.len()
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
        let all = everybody(model, &asked(model, programme, year), year);
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
