//! Commitments by who answers today, and what has come due counted by agency.

use super::{Agency, Entry, Group, Report, entry};
use crate::eval::summary::answers;
use crate::eval::{Status, Verdict};
use crate::model::number::Exact;
use crate::model::{AgencyId, Period};
use crate::report::eval::Scene;
use crate::source::text::collation_key;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Those of these statuses, the agency with most of them first, the worst first inside;
/// what nobody answers for is last.
pub(super) fn of(
    scene: &Scene,
    entries: &[Entry],
    verdicts: &[Verdict],
    wanted: impl Fn(&Entry) -> bool,
) -> Vec<Group> {
    let mut groups: Vec<(Vec<AgencyId>, Group)> = Vec::new();
    let mut known: HashMap<Vec<AgencyId>, usize> = HashMap::new();
    for (at, entry) in entries.iter().enumerate().filter(|(_, one)| wanted(one)) {
        let verdict = &verdicts[at];
        let mut who = answers(&verdict.lead, &verdict.answers_now);
        who.sort_unstable();
        who.dedup();
        let place = *known.entry(who.clone()).or_insert_with(|| {
            let group = Group {
                name: entry.now.clone(),
                before: None,
                entries: Vec::new(),
            };
            groups.push((who, group));
            groups.len() - 1
        });
        groups[place].1.entries.push(at);
    }
    for (who, group) in &mut groups {
        group.before = before(scene, verdicts, who, group);
        group
            .entries
            .sort_by_cached_key(|&at| worst_first(&verdicts[at]));
    }
    groups.sort_by_cached_key(|(who, group)| {
        (
            who.is_empty(),
            Reverse(group.entries.len()),
            collation_key(&group.name),
        )
    });
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Targets by how far they fall short, then what is late by how long it is.
fn worst_first(verdict: &Verdict) -> impl Ord + use<> {
    let share: Option<Exact> = verdict.relative().cloned();
    (
        verdict.status(),
        Reverse(share),
        verdict.due,
        verdict.span.start,
    )
}

/// Those that were given what others now answer for.
fn before(scene: &Scene, verdicts: &[Verdict], who: &[AgencyId], group: &Group) -> Option<String> {
    let mut led: Vec<AgencyId> = Vec::new();
    let mut ended = false;
    for &at in &group.entries {
        let verdict = &verdicts[at];
        ended |= verdict.answers_now.is_empty() && !verdict.lead.is_empty();
        for id in &verdict.lead {
            if !who.contains(id) && !led.contains(id) {
                led.push(*id);
            }
        }
    }
    if ended {
        let words = scene.say(
            "đã kết thúc, chưa rõ cơ quan tiếp nhận",
            "ended, nobody known took over",
        );
        return Some(words.to_string());
    }
    let words = scene.say("Văn bản giao", "The document names");
    (!led.is_empty()).then(|| format!("{words}: {}", entry::names(scene, &led)))
}

/// What has come due, by who answers today: the one with most of it unmet first.
pub(super) fn agencies(scene: &Scene) -> Vec<Agency> {
    let mut rows: Vec<(Option<AgencyId>, Agency)> = Vec::new();
    let mut known: HashMap<Option<AgencyId>, usize> = HashMap::new();
    for group in &scene.evaluation.by_agency {
        let due = Period::parse(&group.by).map(Period::end);
        if due.is_none_or(|due| due > scene.evaluation.as_of) {
            continue;
        }
        let at = *known.entry(group.agency).or_insert_with(|| {
            let ids: Vec<AgencyId> = group.agency.into_iter().collect();
            let name = entry::names(scene, &ids);
            let agency = Agency::named(name);
            rows.push((group.agency, agency));
            rows.len() - 1
        });
        for (status, n) in Status::ALL.iter().zip(group.by_status) {
            rows[at].1.count(*status, n);
        }
    }
    rows.retain(|(_, agency)| agency.all() > 0);
    rows.sort_by_cached_key(|(id, agency)| {
        (
            id.is_none(),
            Reverse(agency.bad),
            Reverse(agency.all()),
            collation_key(&agency.name),
        )
    });
    rows.into_iter().map(|(_, agency)| agency).collect()
}

impl Report {
    /// What has come due counted by the sections of the programmes, in their order. Empty
    /// where not all of it is listed, and where there are no sections to tell apart.
    pub fn by_section(&self) -> Vec<Agency> {
        let mut out: Vec<((usize, Option<usize>), Agency)> = Vec::new();
        let mut known: HashMap<(usize, Option<usize>), usize> = HashMap::new();
        for row in &self.annex {
            let key = (row.programme, row.section.as_ref().map(|(at, _)| *at));
            let at = *known.entry(key).or_insert_with(|| {
                let none = || {
                    self.say("(không thuộc mục nào)", "(in no section)")
                        .to_string()
                };
                let name = row.section.as_ref().map(|(_, title)| title.clone());
                out.push((key, Agency::named(name.unwrap_or_else(none))));
                out.len() - 1
            });
            for entry in row.entries.iter().filter_map(|at| self.entries.get(*at)) {
                out[at].1.count(entry.status, 1);
            }
        }
        out.retain(|(_, counts)| counts.all() > 0);
        match self.cut.is_none() && out.len() > 1 {
            true => out.into_iter().map(|(_, counts)| counts).collect(),
            false => Vec::new(),
        }
    }
}
