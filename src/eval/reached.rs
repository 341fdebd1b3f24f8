//! At how many places another indicator reaches its own level: `ít nhất 30 tỉnh đạt [1]`.
//!
//! The places are those for which that level is, of the kind asked for and within the
//! place that is judged. A place of which nothing is known may be either: as long as that
//! matters the level is neither reached nor missed.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::judge::{Case, Outcome};
use crate::eval::places::{Site, ended_before, is_within, same_place, sites};
use crate::eval::remark::{merge, number, remark};
use crate::eval::rolled;
use crate::eval::verdict::{Read, Remark};
use crate::model::condition::Reach;
use crate::model::number::whole;
use crate::model::place::PlaceKind;
use crate::model::{IndicatorId, Scope};
use crate::source::text::key;
use crate::source::words::WORDS;

/// How the places stand, by name.
#[derive(Default)]
struct Standing {
    met: usize,
    short: Vec<String>,
    unknown: Vec<String>,
    why: Vec<Remark>,
    read: Vec<Read>,
}

impl Case<'_, '_> {
    /// The places at which an indicator reaches its level at this milestone.
    pub fn reached(&self, at_least: usize, of: &[IndicatorId], reach: &Reach) -> Outcome {
        let Some(of) = of.first().copied() else {
            return Outcome::default();
        };
        let places = self.places_of_level(of, reach);
        let called = &reach.called;
        if places.is_empty() {
            let name = self.reader.model.full_name(of);
            return Outcome::unknown(vec![remark(
                format!("mức của “{name}” không đặt cho {called} nào ở đây"),
                format!("the level of “{name}” is for no {called} here"),
            )]);
        }
        let listed = matches!(self.reader.model.indicator(of).scope, Scope::EachPlace);
        if reach.percent && listed {
            return Outcome::unknown(vec![remark(
                "mức đặt cho mọi nơi có số liệu, chưa biết có tất cả bao nhiêu nơi để tính phần trăm; ghi `phạm vi: từng xã` (hay loại khác) và khai báo các nơi",
                "the level is for every place with figures, and of how many places in all is not known; write `phạm vi: từng xã` (or another kind) and declare them",
            )]);
        }
        // A place that the data have and nobody declares may be one of them.
        let parts: Vec<_> = places.iter().map(|site| (of, site.clone())).collect();
        let left_out =
            rolled::none_left_out(self.reader, of, self.site, &parts, self.milestone).err();
        let standing = self.standing(of, &places);
        let mut told = self.told(at_least, reach, places.len(), standing);
        let matters = reach.percent || told.satisfied == Some(false);
        if let Some(why) = left_out.filter(|_| matters) {
            told.satisfied = None;
            told.notes.extend(why);
        }
        self.beside_own(at_least, reach, places.len(), &mut told);
        told
    }

    /// Beside what was reported as the number or share of places: where the two come to
    /// opposite verdicts there is none.
    fn beside_own(&self, at_least: usize, reach: &Reach, all: usize, told: &mut Outcome) {
        let point = self.reader.at(self.id, self.site, self.milestone).ok();
        let Some(own) = point.filter(|point| point.number.is_some() || point.between.is_some())
        else {
            return;
        };
        let unit = self.indicator().unit;
        let percent = unit.is_some_and(|unit| self.reader.model.units.get(unit).is_percent());
        let asked = match (reach.percent, percent) {
            (true, true) | (false, false) => at_least,
            (true, false) => share_of(at_least, all),
            (false, true) => return,
        };
        let asked = whole(asked as i64);
        let (does, (vi, en)) = match (&own.number, &own.between) {
            (Some(own), _) => (Some(*own >= asked), number(own)),
            (None, Some(own)) => {
                let text = format!("“{}”", own.text);
                (own.reaches(&asked), (text.clone(), text))
            }
            (None, None) => return,
        };
        let sign = if percent { " %" } else { "" };
        told.notes.push(remark(
            format!("số liệu báo cáo của chính chỉ tiêu là {vi}{sign}"),
            format!("the indicator's own reported figure is {en}{sign}"),
        ));
        if told.satisfied.is_some() && told.satisfied != does {
            told.satisfied = None;
            (told.shortfall, told.relative) = (None, None);
            told.notes.push(remark(
                "số báo cáo và số tính theo từng nơi cho hai kết luận khác nhau, nên không xét",
                "the reported figure and that by its places come to two verdicts, so none is given",
            ));
        }
    }

    fn places_of_level(&self, of: IndicatorId, reach: &Reach) -> Vec<Site> {
        let reader = self.reader;
        let all = &reader.model.places.all;
        let declared = |site: &Site| site.name.as_ref().and_then(|name| reader.declared(name));
        let own = declared(self.site);
        let country = own.is_some_and(|own| all[own].kind == PlaceKind::Country);
        let here = |site: &Site| match (own, declared(site)) {
            (Some(own), Some(at)) => same_place(all, at, own) || is_within(all, at, own),
            (None, _) => true,
            (Some(_), None) => false,
        };
        let of_kind = |site: &Site| {
            let Some(kind) = &reach.kind else { return true };
            let Some(at) = declared(site) else {
                return false;
            };
            match WORDS.province_kinds.has(&key(kind)) {
                true => all[at].kind == PlaceKind::Province,
                false => (all[at].kind_name.as_deref()).is_some_and(|name| key(name) == key(kind)),
            }
        };
        let start = self.milestone.start();
        (sites(reader, self.programme, of).all.into_iter())
            .filter(|site| of_kind(site) && (country || here(site)))
            .filter(|site| !ended_before(reader, site, start))
            .collect()
    }

    fn standing(&self, of: IndicatorId, places: &[Site]) -> Standing {
        let mut out = Standing::default();
        for site in places {
            let there = Case { site, ..*self };
            let name = site.name.as_deref().unwrap_or("–").to_string();
            let outcome = there.own_level(of);
            out.read.extend(outcome.read);
            match outcome.satisfied {
                Some(true) => out.met += 1,
                Some(false) => out.short.push(name),
                None => {
                    out.unknown.push(name);
                    let missing = self.reader.missing(of, site, self.milestone);
                    let more = outcome.notes.into_iter().filter(|one| *one != missing);
                    merge(&mut out.why, more.collect());
                }
            }
        }
        out
    }

    fn told(&self, at_least: usize, reach: &Reach, all: usize, standing: Standing) -> Outcome {
        let Standing {
            met,
            short,
            unknown,
            why,
            read,
        } = standing;
        // Of a share, the least number of places that makes it.
        let wanted = match reach.percent {
            true => share_of(at_least, all),
            false => at_least,
        };
        let satisfied = match (met >= wanted, met + unknown.len() >= wanted) {
            (true, _) => Some(true),
            (false, true) => None,
            (false, false) => Some(false),
        };
        let called = &reach.called;
        let mut notes = vec![remark(
            format!("{met} trong {all} {called} đạt"),
            format!("{met} of {all} {called} reach it"),
        )];
        if !short.is_empty() {
            let short = short.join(", ");
            notes.push(remark(
                format!("chưa đạt: {short}"),
                format!("not reached: {short}"),
            ));
        }
        if !unknown.is_empty() {
            let unknown = unknown.join(", ");
            notes.push(remark(
                format!("chưa kết luận được: {unknown}"),
                format!("not known: {unknown}"),
            ));
        }
        merge(&mut notes, why);
        let missing = whole(wanted.saturating_sub(met) as i64);
        let fails = satisfied == Some(false);
        Outcome {
            satisfied,
            relative: fails.then(|| &missing / whole(wanted.max(1) as i64)),
            shortfall: fails.then_some(missing),
            unit: fails.then(|| called.clone()),
            notes,
            read,
            ..Outcome::default()
        }
    }
}

/// The least number of places that makes so many per cent of all.
fn share_of(percent: usize, all: usize) -> usize {
    percent.saturating_mul(all).div_ceil(100)
}
