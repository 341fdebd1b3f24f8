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

use crate::eval::places::Site;
use crate::eval::reader::{Point, Reader};
use crate::eval::remark::remark;
use crate::eval::verdict::{Boundary, Remark, Verdict};
use crate::model::Period;
use crate::model::place::Place;
use crate::source::text::collation_key;
use jiff::civil::Date;

/// What a site is to a programme in force from `held`: rows of its old boundary,
/// and the day from which the others are of a new one.
pub fn settle(reader: &Reader<'_>, site: &mut Site, held: Option<Date>) {
    let places = &reader.model.places;
    let Some(at) = (site.name.as_ref()).and_then(|name| reader.gazetteer.find(name)) else {
        return;
    };
    let changed = held.and_then(|held| places.boundary_change(at, held, reader.options.as_of));
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

/// The place that has this name for its old boundary.
pub fn of_old_name<'m>(reader: &Reader<'m>, name: &str) -> Option<&'m Place> {
    let key = crate::source::text::key(name);
    (reader.model.places.all.iter()).find(|place| {
        let mut names = place.old_boundary.iter();
        names.any(|old| crate::source::text::key(old) == key)
    })
}

/// Says of a commitment of a place that was taken in where it went.
pub fn ended(reader: &Reader<'_>, site: &Site, verdict: &mut Verdict) {
    let place = (site.name.as_ref()).and_then(|name| reader.gazetteer.get(reader.model, name));
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
            "{place} nhập vào {into} từ {}; chỉ xét số liệu mang tên {place}, số liệu trên địa giới mới không so với mức này",
            Period::Day(day).vietnamese()
        ),
        format!(
            "{place} became part of {into} on {day}; only figures under the name {place} are judged, those of the new boundary are not held against this level"
        ),
    )
}

/// Says that the figure is of a new boundary.
pub fn moved(reader: &Reader<'_>, site: &Site, point: &Point, verdict: &mut Verdict) {
    let Some(changed) = site.changed.filter(|_| point.moved) else {
        return;
    };
    let Some(at) = (site.name.as_ref()).and_then(|name| reader.gazetteer.find(name)) else {
        return;
    };
    let all = &reader.model.places.all;
    let mut with: Vec<String> = (all.iter())
        .filter(|place| place.into == Some(at) && place.ends == Some(changed))
        .map(|place| place.name.clone())
        .collect();
    with.sort_by_cached_key(|name| collation_key(name));
    verdict.notes.push(widened(&all[at], &with, changed));
    verdict.boundary = Some(Boundary {
        place: all[at].name.clone(),
        changed,
        with,
        into: None,
        figure_on_new: true,
    });
}

fn widened(place: &Place, with: &[String], day: Date) -> Remark {
    let (name, joined) = (&place.name, with.join(", "));
    let old = place.old_boundary.first();
    let (vi, en) = old.map_or_else(Default::default, |old| {
        (
            format!("; số liệu trên địa giới cũ ghi địa bàn “{old}”"),
            format!("; figures of the old boundary go under “{old}”"),
        )
    });
    remark(
        format!(
            "số liệu đo trên địa giới mới từ {} ({name} gồm cả {joined}), mức đặt ra cho địa giới cũ{vi}",
            Period::Day(day).vietnamese()
        ),
        format!(
            "the figure is of the boundary since {day} ({name} with {joined}), the level was set for the old one{en}"
        ),
    )
}
