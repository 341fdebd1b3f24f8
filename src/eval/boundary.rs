//! Places whose boundary changed after a programme was issued.
//!
//! A figure belongs to the boundary it was measured on. The target of a programme
//! issued before a place took in others speaks of the old boundary: a figure of a
//! period that ends on the day of the change or later is measured on the new one
//! and, when it is held against the target, the verdict says so, in a remark and
//! in a field of its own. Rows that bear the place's old-boundary name (địa giới
//! cũ: "Lâm Đồng (cũ)") are measured on the old one and stand before the others.
//!
//! A place that was itself taken in keeps its commitments: only figures under its
//! own name are held against them, and the verdict says where it went.

use crate::data::PlaceId;
use crate::eval::places::Site;
use crate::eval::reader::{Point, Reader};
use crate::eval::remark::remark;
use crate::eval::verdict::{Boundary, Remark, Verdict};
use crate::model::place::Place;
use crate::model::{Model, Period};
use crate::source::text::collation_key;
use jiff::civil::Date;

/// What a site is to a programme in force from `held`: rows of its old boundary,
/// and the day from which the others are of a new one.
pub fn settle(reader: &Reader<'_>, site: &mut Site, held: Option<Date>) {
    let places = &reader.model.places;
    let Some(at) = (site.name.as_ref()).and_then(|name| reader.declared(name)) else {
        return;
    };
    let taken_in = reader.gazetteer.taken_in(at);
    let changed = |held| places.boundary_change(taken_in, held, reader.options.as_of);
    let changed = held.and_then(changed);
    let Some((day, _)) = changed else {
        return;
    };
    site.changed = Some(day);
    site.old = (places.all[at].old_boundary.iter())
        .filter_map(|name| reader.data.place(name))
        .filter(|id| Some(*id) != site.rows)
        .collect();
    site.old.dedup();
}

/// The rows of old boundaries that the data have, and the places they are of.
pub fn old_rows<'m>(reader: &Reader<'m>) -> Vec<(PlaceId, &'m Place)> {
    let places = reader.model.places.all.iter();
    places
        .flat_map(|place| place.old_boundary.iter().map(move |name| (name, place)))
        .filter_map(|(name, place)| Some((reader.data.place(name)?, place)))
        .collect()
}

/// Says of a commitment of a place that was taken in where it went.
pub fn ended(reader: &Reader<'_>, site: &Site, verdict: &mut Verdict) {
    let place = (site.name.as_ref()).and_then(|name| reader.declared(name));
    let place = place.and_then(|at| reader.model.places.all.get(at));
    let Some((place, changed)) = place.and_then(|place| Some((place, place.ends?))) else {
        return;
    };
    let over = verdict.due.is_none_or(|due| changed <= due);
    let Some(into) = place
        .into
        .filter(|_| over && changed <= reader.options.as_of)
    else {
        return;
    };
    let into = reader.model.places.all[into].name.clone();
    verdict.notes.push(gone(&place.name, &into, changed));
    verdict.boundary = Some(Boundary {
        place: place.name.clone(),
        changed,
        with: Vec::new(),
        into: Some(into),
        figure_on_new: false,
    });
}

fn gone(place: &str, into: &str, day: Date) -> Remark {
    remark(
        format!(
            "{place} nhập vào {into} từ {}; chỉ xét số liệu của {place}",
            Period::Day(day).vietnamese()
        ),
        format!("{place} became part of {into} on {day}; only figures of {place} are judged"),
    )
}

/// Says that the figure is of a new boundary.
pub fn moved(reader: &Reader<'_>, site: &Site, point: &Point, verdict: &mut Verdict) {
    let Some(changed) = site.changed.filter(|_| point.moved) else {
        return;
    };
    let Some(at) = (site.name.as_ref()).and_then(|name| reader.declared(name)) else {
        return;
    };
    let all = &reader.model.places.all;
    let mut with: Vec<String> = (all.iter())
        .filter(|place| place.into == Some(at) && place.ends == Some(changed))
        .map(|place| place.name.clone())
        .collect();
    with.sort_by_cached_key(|name| collation_key(name));
    verdict.notes.push(widened(changed));
    verdict.boundary = Some(Boundary {
        place: all[at].name.clone(),
        changed,
        with,
        into: None,
        figure_on_new: true,
    });
}

/// What is said of a verdict on a figure of the boundary since `day`.
pub fn widened(day: Date) -> Remark {
    remark(
        format!(
            "số liệu đo trên địa giới mới từ {}, mức đặt cho địa giới cũ",
            Period::Day(day).vietnamese()
        ),
        format!("the figure is of the boundary since {day}, the level was set for the old one"),
    )
}

/// Says once of each place how many of its commitments were judged by figures of
/// its new boundary, and how to give those of the old one.
pub fn summary(model: &Model, moved: &[(Boundary, u64)]) -> Vec<Remark> {
    let one = |(boundary, count): &(Boundary, u64)| {
        let (place, with) = (&boundary.place, boundary.with.join(", "));
        let of = model.places.all.iter().find(|p| p.name == *place);
        let old = of.and_then(|place| place.old_boundary.first());
        let (vi, en) = old.map_or_else(Default::default, |old| {
            (
                format!("; số liệu đo trên địa giới cũ thì ghi địa bàn “{old}”"),
                format!("; figures of the old boundary go under “{old}”"),
            )
        });
        remark(
            format!(
                "{count} cam kết đặt cho địa giới cũ của {place} được xét bằng số liệu đo trên địa giới mới (từ {} gồm cả {with}){vi}",
                Period::Day(boundary.changed).vietnamese()
            ),
            format!(
                "{count} commitments set for the old boundary of {place} are judged by figures of the new one (since {} with {with}){en}",
                boundary.changed
            ),
        )
    };
    moved.iter().map(one).collect()
}
