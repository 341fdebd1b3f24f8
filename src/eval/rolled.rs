//! What a roll-up goes over, and whether that is all of it.
//!
//! - Over breakdowns: the declared parts of the indicator; where there are none, the
//!   breakdowns the data have.
//! - Over places: the places of which the place is made, each once, with figures or
//!   without. Of the country and of regions they are the provinces alive in the period;
//!   of a group its members; of another place those declared within it at the next
//!   level. A place of which nobody declares parts has none: a neighbour is no part of
//!   it, nor is a place that only the data have.
//! - Parts of several levels, or one inside another, may count a place twice: no roll-up.
//! - Figures of a place nobody declares that may be one more part: no roll-up is made
//!   then, for it would pass for the whole.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::PlaceId;
use crate::eval::groups::taken_apart;
use crate::eval::places::{Gazetteer, Site, is_within, named, places_with_figures, same_place};
use crate::eval::reader::Reader;
use crate::eval::remark::{number, refusal, remark};
use crate::eval::verdict::Remark;
use crate::model::condition::Plan;
use crate::model::formula::{AtEach, Over};
use crate::model::number::Exact;
use crate::model::place::{Place, PlaceKind};
use crate::model::{IndicatorId, Model, Period};
use crate::source::text::key;
use crate::source::words::{List, WORDS};
use jiff::civil::Date;
use std::collections::HashSet;

/// What places of one level are called, the first word of their names; the widest first.
const LEVELS: [&List; 5] = [
    &WORDS.region_kinds,
    &WORDS.province_kinds,
    &WORDS.district_kinds,
    &WORDS.commune_kinds,
    &WORDS.village_kinds,
];

/// The declared parts of an indicator.
pub fn declared_parts<'r>(
    reader: &'r Reader<'_>,
    of: IndicatorId,
) -> impl Iterator<Item = IndicatorId> + 'r {
    (reader.model.indicators.iter().enumerate())
        .filter(move |(_, indicator)| indicator.parent == Some(of))
        .map(|(at, _)| IndicatorId(at as u32))
}

/// What a roll-up at a place goes over, as the top of this file says; without a period,
/// the places of any time.
pub fn parts(
    reader: &Reader<'_>,
    over: Over,
    of: IndicatorId,
    site: &Site,
    period: Option<Period>,
) -> Vec<(IndicatorId, Site)> {
    match over {
        Over::Places => (places_within(reader, site, period).into_iter())
            .map(|part| (of, part))
            .collect(),
        Over::Breakdowns => breakdowns(reader, of, site),
    }
}

fn breakdowns(reader: &Reader<'_>, of: IndicatorId, site: &Site) -> Vec<(IndicatorId, Site)> {
    let declared: Vec<_> = declared_parts(reader, of)
        .map(|id| (id, site.clone()))
        .collect();
    if !declared.is_empty() {
        return declared;
    }
    let names = reader.data.breakdowns(of).into_iter();
    let names = names.filter(|name| !Plan::is_named(name));
    let broken = names.map(|name| Site {
        breakdown: Some(name),
        ..site.clone()
    });
    broken.map(|site| (of, site)).collect()
}

/// The places at which something is counted, or among which one is ranked.
pub fn places_of(reader: &Reader<'_>, what: AtEach, site: &Site, period: Period) -> Vec<Site> {
    match what {
        AtEach::Count => places_within(reader, site, Some(period)),
        AtEach::Rank { .. } => peers(reader, site, period),
    }
}

/// Whether two sites are one declared place.
pub fn is_same(reader: &Reader<'_>, one: &Site, other: &Site) -> bool {
    let at = |site: &Site| site.name.as_ref().and_then(|name| reader.declared(name));
    let places = &reader.model.places.all;
    (at(one).zip(at(other))).is_some_and(|(one, other)| same_place(places, one, other))
}

/// The places beside one: of a province those of the country, of another those of which
/// the place that it lies in is made. It is among them.
fn peers(reader: &Reader<'_>, site: &Site, period: Period) -> Vec<Site> {
    let places = &reader.model.places.all;
    let Some(own) = (site.name.as_ref()).and_then(|name| reader.declared(name)) else {
        return Vec::new();
    };
    let whole = match places[own].kind {
        PlaceKind::Province => (0..places.len()).find(|at| places[*at].kind == PlaceKind::Country),
        PlaceKind::Country | PlaceKind::Region | PlaceKind::Other => places[own].within,
    };
    let Some(whole) = whole else {
        return Vec::new();
    };
    let whole = named(reader, &places[whole].name);
    places_within(reader, &whole, Some(period))
}

fn places_within(reader: &Reader<'_>, site: &Site, period: Option<Period>) -> Vec<Site> {
    let places = &reader.model.places.all;
    let own = (site.name.as_ref()).and_then(|name| reader.declared(name));
    let parts = own.map_or_else(Vec::new, |own| {
        made_of(reader.model, &reader.gazetteer, own, period)
    });
    // Several programmes may declare one place: it is counted once.
    let mut seen = HashSet::new();
    (parts.into_iter())
        .map(|at| places[at].name.as_str())
        .filter(|name| seen.insert(key(name)))
        .map(|name| named(reader, name))
        .collect()
}

/// The declared places, by index, of which the one at `own` is made: those of a period,
/// or of any time.
pub fn made_of(
    model: &Model,
    gazetteer: &Gazetteer,
    own: usize,
    period: Option<Period>,
) -> Vec<usize> {
    let places = &model.places.all;
    let until = period.map(Period::end);
    let alive = |at: &usize| {
        let ends = places[*at].ends;
        ends.is_none_or(|ends| until.is_none_or(|until| ends > until))
    };
    if !places[own].members.is_empty() {
        let group = [places[own].name.clone()];
        let members = taken_apart(model, gazetteer, &group);
        let members = members.into_iter().filter_map(|one| one.at);
        return members.filter(alive).collect();
    }
    // As each programme declares it.
    let same = |at: usize| same_place(places, at, own);
    let inside = |at: usize| places[at].within.is_some_and(same);
    // A group has nothing of its own: its members are counted.
    let parts: Vec<usize> = (0..places.len())
        .filter(|at| !same(*at) && places[*at].members.is_empty())
        .filter(alive)
        .collect();
    if matches!(places[own].kind, PlaceKind::Region | PlaceKind::Country) {
        let province =
            |at: &usize| places[*at].kind == PlaceKind::Province && is_within(places, *at, own);
        let provinces: Vec<usize> = parts.iter().copied().filter(province).collect();
        if !provinces.is_empty() {
            return provinces;
        }
    }
    parts.into_iter().filter(|at| inside(*at)).collect()
}

/// That there is nothing to roll up, and what to write.
pub fn no_parts(
    reader: &Reader<'_>,
    over: Over,
    of: IndicatorId,
    site: &Site,
    period: Period,
) -> Remark {
    let (vi, en) = reader.called(of, site, period);
    let place = site.name.as_deref().filter(|_| over == Over::Places);
    let Some(place) = place else {
        return remark(
            format!("không có phần nào để tổng hợp {vi}"),
            format!("there are no parts from which to roll up {en}"),
        );
    };
    remark(
        format!(
            "không có phần nào để tổng hợp {vi}: chưa khai báo địa bàn nào thuộc “{place}”; khai báo từng nơi: `địa bàn \"…\", xã, thuộc \"{place}\"`"
        ),
        format!(
            "there are no parts from which to roll up {en}: no place is declared within “{place}”; declare each: `địa bàn \"…\", xã, thuộc \"{place}\"`"
        ),
    )
}

/// That there is nothing to rank a place among, and what to write.
pub fn no_peers(reader: &Reader<'_>, of: IndicatorId, site: &Site, period: Period) -> Remark {
    let (vi, en) = reader.called(of, site, period);
    remark(
        format!(
            "không có địa bàn nào cùng cấp để xếp hạng {vi}; khai báo nơi được xếp hạng và các nơi cùng cấp: `địa bàn \"…\", xã, thuộc \"…\"`"
        ),
        format!(
            "there are no places beside it to rank {en} among; declare it and those of its level: `địa bàn \"…\", xã, thuộc \"…\"`"
        ),
    )
}

/// Refuses a roll-up of which a part may be counted twice: parts of several levels
/// (huyện beside xã), or one that lies in another.
pub fn each_once(
    reader: &Reader<'_>,
    of: IndicatorId,
    site: &Site,
    parts: &[(IndicatorId, Site)],
    period: Period,
) -> Result<(), Vec<Remark>> {
    let places = &reader.model.places.all;
    let names = parts.iter().filter_map(|(_, part)| part.name.as_ref());
    let declared: Vec<usize> = names.filter_map(|name| reader.declared(name)).collect();
    let all: HashSet<usize> = declared.iter().copied().collect();
    let own = (site.name.as_ref()).and_then(|name| reader.declared(name));
    let group = own.is_some_and(|own| !places[own].members.is_empty());
    let nested = |at: &usize| above(places, *at).any(|up| all.contains(&up));
    if declared.iter().all(|at| !nested(at)) && (group || one_level(places, &declared)) {
        return Ok(());
    }
    let (vi, en) = reader.called(of, site, period);
    let mut kinds: Vec<&str> = (declared.iter())
        .filter_map(|at| places[*at].kind_name.as_deref())
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    let kinds = kinds.join(", ");
    Err(vec![refusal(
        format!(
            "các địa bàn để tổng hợp {vi} khác cấp hay nằm trong nhau ({kinds}), có thể tính trùng; khai báo nơi cấp dưới `thuộc` nơi cấp trên của nó"
        ),
        format!(
            "the places from which to roll up {en} are of several levels or lie in each other ({kinds}), and may be counted twice; declare each lower one `thuộc` the one it is in"
        ),
    )])
}

/// The places in which a place lies, the nearest first.
fn above(places: &[Place], at: usize) -> impl Iterator<Item = usize> {
    // As many steps as there are places: a circle ends too.
    std::iter::successors(places[at].within, |up| places[*up].within).take(places.len())
}

/// Whether the places may all be of one level, by the kinds they are declared as.
fn one_level(places: &[Place], parts: &[usize]) -> bool {
    let kinds = parts
        .iter()
        .filter_map(|at| places[*at].kind_name.as_deref());
    let kinds: HashSet<String> = kinds.map(key).collect();
    let known = |kind: &&String| LEVELS.iter().any(|level| level.has(kind));
    let known: Vec<&String> = kinds.iter().filter(known).collect();
    known.is_empty() || (LEVELS.iter()).any(|level| known.iter().all(|kind| level.has(kind)))
}

/// Refuses a roll-up over a statistical region of the standard list once a province of
/// it merged with one of another: which provinces it has from that day nobody says.
pub fn region_as_drawn(
    reader: &Reader<'_>,
    of: IndicatorId,
    site: &Site,
    period: Period,
) -> Result<(), Vec<Remark>> {
    let Some((place, day)) = region_redrawn(reader, site, period) else {
        return Ok(());
    };
    let (vi, en) = reader.called(of, site, period);
    Err(vec![remark(
        format!(
            "từ {} có tỉnh nhập qua ranh giới “{place}”, chưa rõ vùng ấy gồm những tỉnh nào, nên không tổng hợp {vi}; khai báo: `địa bàn \"…\", nhóm` với dòng `gồm` kể các tỉnh",
            Period::Day(day).vietnamese()
        ),
        format!(
            "since {day} provinces have merged across the border of “{place}”, and which ones it has is not known, so {en} is not rolled up; declare `địa bàn \"…\", nhóm` with a line `gồm` of its provinces"
        ),
    )])
}

fn region_redrawn(reader: &Reader<'_>, site: &Site, period: Period) -> Option<(String, Date)> {
    let places = &reader.model.places.all;
    let own = reader.declared(site.name.as_ref()?)?;
    let region = &places[own];
    if region.kind != PlaceKind::Region || region.declared_in.is_some() {
        return None;
    }
    let inside = |at: usize| is_within(places, at, own);
    let across = (places.iter().enumerate()).filter_map(|(at, place)| {
        let (day, into) = (place.ends?, place.into?);
        (day <= period.end() && inside(at) != inside(into)).then_some(day)
    });
    across.min().map(|day| (region.name.clone(), day))
}

/// Refuses a roll-up where the data have a place that nobody declares and that may be
/// one of the parts.
pub fn none_left_out(
    reader: &Reader<'_>,
    of: IndicatorId,
    site: &Site,
    parts: &[(IndicatorId, Site)],
    period: Period,
) -> Result<(), Vec<Remark>> {
    let levels = Levels::of(reader, parts);
    if levels.complete {
        return Ok(());
    }
    let mut more: Vec<String> = places_with_figures(reader, of)
        .into_iter()
        .filter(|place| *place != PlaceId::NONE && site.rows != Some(*place))
        .filter_map(|place| {
            let name = reader.data.place_name(place)?;
            let strange = reader.declared(name).is_none() && !is_old_boundary(reader, name);
            (strange && levels.may_be(name)).then(|| named(reader, name))
        })
        .filter(|place| has_figure(reader, of, place, period))
        .filter_map(|place| place.name.map(|name| format!("“{name}”")))
        .collect();
    if more.is_empty() {
        return Ok(());
    }
    // The data have them in the order of their rows, of which nothing may depend.
    more.sort();
    let more = more.join(", ");
    let (vi, en) = reader.called(of, site, period);
    Err(vec![refusal(
        format!(
            "số liệu của {vi} còn có địa bàn chưa khai báo: {more}; cộng các địa bàn đã khai báo chưa chắc là tất cả"
        ),
        format!(
            "the data of {en} have places that are not declared: {more}; the declared ones may not be all"
        ),
    )])
}

fn is_old_boundary(reader: &Reader<'_>, name: &str) -> bool {
    let name = key(name);
    let mut old = reader.model.places.all.iter().flat_map(|p| &p.old_boundary);
    old.any(|one| key(one) == name)
}

/// Whether a place has a figure of the period, or of a part of it, or a row of the
/// period without a figure that can be read.
fn has_figure(reader: &Reader<'_>, of: IndicatorId, place: &Site, period: Period) -> bool {
    let inside = |one: Period| one.start() >= period.start() && one.end() <= period.end();
    let series = reader.series(of, place);
    series.iter().any(|point| inside(point.period))
        || reader.disputed(of, place, period)
        || (place.ids()).any(|id| reader.data.is_blank(of, None, id, period))
        || reader.at(of, place, period).is_ok()
}

/// Of which levels the parts are.
struct Levels {
    kinds: HashSet<String>,
    /// The list is the standard one: it has all there are.
    complete: bool,
}

impl Levels {
    fn of(reader: &Reader<'_>, parts: &[(IndicatorId, Site)]) -> Self {
        let declared = || {
            let names = parts.iter().filter_map(|(_, part)| part.name.as_ref());
            names.filter_map(|name| reader.model.places.all.get(reader.declared(name)?))
        };
        let kinds = declared().filter_map(|place| place.kind_name.as_deref());
        let mut kinds: HashSet<String> = kinds.map(key).collect();
        let known: Vec<_> = (LEVELS.iter())
            .filter(|level| level.keys().any(|word| kinds.contains(word)))
            .collect();
        kinds.extend(
            known
                .into_iter()
                .flat_map(|level| level.keys().map(String::from)),
        );
        let complete = declared().all(|place| place.declared_in.is_none());
        Self { kinds, complete }
    }

    /// Whether a place of this name may be one more of the parts: its first words are
    /// of another level, or it may.
    fn may_be(&self, name: &str) -> bool {
        let name = key(name);
        let begins = |word: &str| {
            name.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(' '))
        };
        if self.kinds.iter().any(|kind| begins(kind)) {
            return true;
        }
        !LEVELS.iter().flat_map(|level| level.keys()).any(begins)
    }
}

/// A roll-up of which some places have no figure.
pub struct Partial<'a> {
    /// Of which indicator.
    pub of: IndicatorId,
    /// How many places there are.
    pub parts: usize,
    /// Those without a figure.
    pub lack: &'a [&'a Site],
    /// What the others add up to, in the indicator's unit.
    pub sum: Option<Exact>,
    /// At how many of the others what is counted holds.
    pub met: Option<usize>,
}

impl Partial<'_> {
    /// `2/3 địa bàn đã báo cáo …, cộng được 20; chưa có số liệu dùng được: “Huyện C”`.
    pub fn remark(&self, reader: &Reader<'_>, site: &Site, period: Period) -> Remark {
        let (vi, en) = reader.called(self.of, site, period);
        let (have, all) = (self.parts - self.lack.len(), self.parts);
        let names = (self.lack.iter()).filter_map(|site| site.name.as_deref());
        let names: Vec<String> = names.map(|name| format!("“{name}”")).collect();
        let names = names.join(", ");
        let sum = self.sum.as_ref().map(number);
        let (sum_vi, sum_en) = sum.map_or_else(Default::default, |(vi, en)| {
            (format!(", cộng được {vi}"), format!(" and make {en}"))
        });
        let (met_vi, met_en) = self.met.map_or_else(Default::default, |met| {
            let vi = format!(", trong đó {met} nơi thỏa điều kiện");
            (vi, format!(", of which {met} meet the condition"))
        });
        let (sum_vi, sum_en) = (sum_vi + &met_vi, sum_en + &met_en);
        remark(
            format!(
                "{have}/{all} địa bàn đã báo cáo {vi}{sum_vi}; chưa có số liệu dùng được: {names}"
            ),
            format!("{have} of {all} places have reported {en}{sum_en}; no usable figure: {names}"),
        )
    }
}
