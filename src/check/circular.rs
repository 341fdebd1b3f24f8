//! What is said of an indicator in terms of itself: shares of shares (tính trên),
//! conditions (nếu); and criteria and parts that are not there.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::check::rings::{rings, shown};
use crate::finding::catalogue::types::{
    CRITERION_WITHOUT_LEVEL, NO_PARTS, SHARE_OF_ITSELF, SHARE_OF_NO_SHARE, WAITS_ON_ITSELF,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::{By, IndicatorId, Role, Target};
use crate::source::Span;
use foldhash::{HashMap, HashMapExt, HashSet};

/// One indicator's line that waits on another, and where it stands.
type Edge = (IndicatorId, IndicatorId, Span);

/// The name or the code of an indicator, as one writes it in brackets.
fn called(resolver: &Resolver, id: IndicatorId) -> String {
    let indicator = resolver.model.indicator(id);
    let name = indicator.code.clone();
    format!("[{}]", name.unwrap_or_else(|| indicator.name.clone()))
}

impl Resolver {
    /// Reports `tính trên` of oneself, and of what is no share.
    pub fn shares_of(&mut self, pending: &[Pending]) {
        let mut lines: HashMap<IndicatorId, Span> = HashMap::new();
        let mut starts = Vec::new();
        for one in pending {
            if let (Some(_), Some(span)) = (self.model.indicator(one.id).share_of, one.share_line())
            {
                lines.insert(one.id, span);
                starts.push(one.id);
            }
        }
        let found = {
            let model = &self.model;
            rings(&starts, |id| {
                model.indicator(id).share_of.into_iter().collect()
            })
        };
        for ring in found {
            let path = shown(&ring, |id| called(self, id));
            for id in &ring {
                self.at(*id).share_of = None;
            }
            let span = ring.first().and_then(|id| lines.get(id));
            if let Some(span) = span {
                self.report(Finding::new(&SHARE_OF_ITSELF, *span).arg("path", path));
            }
        }
        for id in starts {
            let Some(of) = self.model.indicator(id).share_of else {
                continue;
            };
            let is_share = |id: &IndicatorId| {
                let unit = self.model.indicator(*id).unit;
                unit.is_some_and(|unit| self.model.units.get(unit).is_percentage())
            };
            let (Some(none), Some(span)) = (
                [id, of].into_iter().find(|id| !is_share(id)),
                lines.get(&id),
            ) else {
                continue;
            };
            let what = called(self, none);
            self.report(Finding::new(&SHARE_OF_NO_SHARE, *span).arg("what", what));
        }
    }

    /// Reports conditions (nếu) that come back to their own indicator at the same
    /// milestone, once a ring.
    pub fn conditional_rings(&mut self, pending: &[Pending]) {
        let mut milestones: Vec<(By, Vec<Edge>)> = Vec::new();
        for one in pending {
            for target in &self.model.indicator(one.id).targets {
                let edges = waits_on(target).map(|on| (one.id, on, target.span));
                match milestones.iter_mut().find(|(by, _)| *by == target.by) {
                    Some((_, known)) => known.extend(edges),
                    None => milestones.push((target.by, edges.collect())),
                }
            }
        }
        let mut said: HashSet<Span> = HashSet::default();
        for (_, edges) in milestones {
            let mut next: HashMap<IndicatorId, Vec<(IndicatorId, Span)>> = HashMap::new();
            for (from, to, span) in &edges {
                next.entry(*from).or_default().push((*to, *span));
            }
            let starts: Vec<IndicatorId> = edges.iter().map(|(from, ..)| *from).collect();
            let to = |id: IndicatorId| match next.get(&id) {
                Some(to) => to.iter().map(|(to, _)| *to).collect(),
                None => Vec::new(),
            };
            for ring in rings(&starts, to) {
                let after = ring.get(1).or(ring.first());
                let line = (ring
                    .first()
                    .and_then(|id| next.get(id))
                    .into_iter()
                    .flatten())
                .find(|(to, _)| Some(to) == after);
                let Some((_, span)) = line.filter(|(_, span)| said.insert(*span)) else {
                    continue;
                };
                let path = shown(&ring, |id| called(self, id));
                self.report(Finding::new(&WAITS_ON_ITSELF, *span).arg("path", path));
            }
        }
    }

    /// Reports criteria that have levels, but none by the milestone.
    pub fn late_criteria(&mut self, id: IndicatorId) {
        let mut late: Vec<(Span, By, IndicatorId)> = Vec::new();
        for target in &self.model.indicator(id).targets {
            let By::End(milestone) = target.by else {
                continue;
            };
            let by_then = |other: &Target| match other.by {
                By::End(period) => period.end() <= milestone.end(),
                By::Yearly(_) | By::Always => true,
                By::From(first) => first <= milestone.year(),
                By::Every(..) => other.by.last_step(milestone.end()).is_some(),
                By::After(_) | By::Relative(_) | By::Unstated => false,
            };
            for of in target.criteria() {
                let targets = &self.model.indicator(of).targets;
                let usable = |other: &Target| {
                    other.terms.given.is_none() && other.condition.criteria().next().is_none()
                };
                let counts = |other: &Target| usable(other) && by_then(other);
                if targets.iter().any(usable) && !targets.iter().any(counts) {
                    late.push((target.span, target.by, of));
                }
            }
        }
        for (span, by, of) in late {
            let at = self.model.indicator(of).span;
            let finding = Finding::new(&CRITERION_WITHOUT_LEVEL, span)
                .arg("name", called(self, of))
                .arg("by", crate::check::indicators::by_text(by));
            self.report(finding.related(
                at,
                Text {
                    vi: "các mức của nó đều sau mốc ấy",
                    en: "its levels all come later",
                },
            ));
        }
    }

    /// Reports parts that add up where there are none.
    pub fn partitions(&mut self, pending: &[Pending]) {
        let wholes: HashSet<IndicatorId> = (pending.iter())
            .filter_map(|one| self.model.indicator(one.id).parent)
            .collect();
        for one in pending {
            let indicator = self.model.indicator(one.id);
            if indicator.partition && !wholes.contains(&one.id) {
                let finding = Finding::new(&NO_PARTS, indicator.span)
                    .arg("name", Arg::Text(format!("\"{}\"", indicator.name)));
                self.report(finding);
            }
        }
    }
}

/// What decides whether a target holds: the indicator of its `nếu`, and those whose
/// levels that asks for.
fn waits_on(target: &Target) -> impl Iterator<Item = IndicatorId> {
    let given = target.conditions().filter_map(|(role, condition)| {
        let Role::Given(of) = role else { return None };
        Some(std::iter::once(of).chain(condition.criteria()))
    });
    given.flatten()
}
