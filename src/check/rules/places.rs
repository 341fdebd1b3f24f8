//! Places that are no more, or whose boundary is another, in a programme's head,
//! scopes and targets.
#![warn(clippy::wildcard_enum_match_arm)]

use super::Places;
use super::clauses::{ALSO, pointing, written};
use crate::finding::catalogue::documents::{BOUNDARY_CHANGED, PLACE_GONE, PLACE_TAKEN_IN};
use crate::finding::{Arg, Finding};
use crate::model::place::Place;
use crate::model::{Indicator, Model, Programme, Scope};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Where each place is named, by index, first place first.
type Named = BTreeMap<usize, Vec<Span>>;

/// One finding a place of a programme.
pub fn check(model: &Model, gazetteer: &Places) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let own = (programme.place.as_deref()).and_then(|name| gazetteer.find(name));
        for (at, spans) in named(model, programme, gazetteer) {
            let finding = of_place(model, programme, at, spans[0]);
            let finding = finding.or_else(|| {
                let whole = own == Some(at);
                whole.then(|| boundary(model, programme, at, spans[0]))?
            });
            out.extend(finding.map(|f| pointing(f, spans.into_iter().skip(1), ALSO)));
        }
    }
    out
}

fn named(model: &Model, programme: &Programme, gazetteer: &Places) -> Named {
    let mut out = Named::new();
    let mut add = |name: &str, span: Span| {
        if let Some(at) = gazetteer.find(name) {
            let spans = out.entry(at).or_default();
            if spans.last() != Some(&span) {
                spans.push(span);
            }
        }
    };
    if let (Some(name), Some(span)) = (&programme.place, programme.spans.place) {
        add(name, span);
    }
    if let (Scope::Named(names), Some(span)) = (&programme.scope, programme.spans.title) {
        names.iter().for_each(|name| add(name, span));
    }
    for (_, indicator) in model.indicators_of(programme) {
        of_indicator(programme, indicator, &mut add);
    }
    out
}

fn of_indicator(programme: &Programme, indicator: &Indicator, add: &mut impl FnMut(&str, Span)) {
    if let Scope::Named(names) = &indicator.scope
        && indicator.scope != programme.scope
        && indicator.parent.is_none()
    {
        names.iter().for_each(|name| add(name, indicator.span));
    }
    for target in &indicator.targets {
        let conditions = target.conditions();
        let places = conditions.flat_map(|(_, condition)| condition.places());
        places.for_each(|name| add(name, target.span));
    }
}

/// A place that is no more: gone when the programme was issued, or since.
fn of_place(model: &Model, programme: &Programme, at: usize, span: Span) -> Option<Finding> {
    let place = &model.places.all[at];
    let ended = place.ends?;
    let gone = programme.date.filter(|issued| ended <= *issued);
    let entry = if gone.is_some() {
        &PLACE_GONE
    } else {
        &PLACE_TAKEN_IN
    };
    let into = place.into.map(|into| model.places.all[into].name.clone());
    let into = into.map_or_else(
        || ("".to_string(), "".to_string()),
        |into| {
            (
                format!(", nay thuộc `{into}`"),
                format!(", now in `{into}`"),
            )
        },
    );
    let mut finding = Finding::new(entry, span)
        .arg("name", format!("`{}`", place.name))
        .arg("ended", written(ended))
        .arg("into", Arg::Made(into.0, into.1));
    if let Some(issued) = gone {
        finding = finding.arg("issued", written(issued));
    }
    Some(finding)
}

/// The programme's place took others in after it was issued; where it gives no
/// day, nobody can tell which boundary its levels are for.
fn boundary(model: &Model, programme: &Programme, at: usize, span: Span) -> Option<Finding> {
    let held = programme.date.unwrap_or(Date::MIN);
    let (day, taken) = {
        let taken_in = model.places.taken_in();
        (model.places).boundary_change(taken_in.get(&at)?, held, Date::MAX)?
    };
    let taken: Vec<String> = (taken.into_iter())
        .map(|at| format!("`{}`", model.places.all[at].name))
        .collect();
    let issued = programme.date.map_or_else(
        || {
            Arg::Both(
                "chương trình không ghi ngày ban hành",
                "the programme does not say when it was issued",
            )
        },
        |day| {
            let day = written(day);
            Arg::Made(format!("ban hành ngày {day}"), format!("issued on {day}"))
        },
    );
    Some(
        Finding::new(&BOUNDARY_CHANGED, span)
            .arg("name", format!("`{}`", model.places.all[at].name))
            .arg("day", written(day))
            .arg("taken", taken.join(", "))
            .arg("issued", issued)
            .arg("old", old_name(&model.places.all[at])),
    )
}

/// Where figures of the old boundary are written.
fn old_name(place: &Place) -> Arg {
    match place.old_boundary.first() {
        Some(old) => Arg::Made(
            format!("số liệu đo trên địa giới cũ: ghi `{old}` ở cột `địa bàn` của tệp số liệu"),
            format!(
                "figures of the old boundary: write `{old}` in the column `địa bàn` of the data"
            ),
        ),
        None => Arg::Both(
            "số liệu đo trên địa giới cũ: đặt tên cho địa giới ấy ở dòng `địa giới cũ` của địa bàn, rồi ghi tên ấy ở cột `địa bàn` của tệp số liệu",
            "figures of the old boundary: name it on a line `địa giới cũ` of the place, and write that name in the column `địa bàn` of the data",
        ),
    }
}
