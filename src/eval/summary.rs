//! Counting verdicts, and keeping those that are listed, in order.
//!
//! Counted under the agency that answers on the evaluation date.
//! Listed: in the order of the statuses, by the agency that answers now, then by
//! the one that leads as the programme has it, the worst first: the largest relative shortfall, those
//! without one last, ties by code and place. `top` keeps the worst shortfalls,
//! whoever answers for them.

use crate::eval::by_indicator::ByIndicator;
use crate::eval::options::{List, Options};
use crate::eval::places::{Gazetteer, Order, order};
use crate::eval::scores::Scored;
use crate::eval::verdict::STATUSES;
use crate::eval::verdict::{
    AgencyCounts, Boundary, ClauseCounts, Kind, Status, TaskCounts, Verdict,
};
use crate::model::number::Exact;
use crate::model::{AgencyId, IndicatorId, Model};
use crate::source::Span;
use crate::source::text::collation_key;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// Counts of one agency and milestone, or of a clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// By status.
    pub by_status: [u64; STATUSES],
    /// Figures that satisfy, due or not.
    pub satisfied: u64,
    /// Figures that do not.
    pub unsatisfied: u64,
    /// Targets without a figure that could be judged.
    pub no_data: u64,
}

impl Counts {
    /// Counts one target.
    pub fn target(&mut self, status: Status, satisfied: Option<bool>) {
        self.by_status[status as usize] += 1;
        match satisfied {
            _ if matches!(status, Status::NotApplicable | Status::Unread) => {}
            Some(true) => self.satisfied += 1,
            Some(false) => self.unsatisfied += 1,
            None => self.no_data += 1,
        }
    }

    /// Adds other counts.
    pub fn add(&mut self, other: &Counts) {
        for (into, more) in self.by_status.iter_mut().zip(other.by_status) {
            *into += more;
        }
        self.satisfied += other.satisfied;
        self.unsatisfied += other.unsatisfied;
        self.no_data += other.no_data;
    }
}

/// Whether a list has verdicts of this status.
pub fn listed(list: List, status: Status) -> bool {
    match list {
        List::All | List::Digest => true,
        List::Unmet => status.is_bad(),
        List::None => false,
    }
}

/// Whether a verdict may be among the worst shortfalls.
pub fn ranked(list: List, status: Status, satisfied: Option<bool>) -> bool {
    satisfied == Some(false) && (list != List::Unmet || status == Status::Unmet)
}

/// Under whom a commitment counts: who answers now, or who led where nobody
/// took over.
pub fn answers(lead: &[AgencyId], now: &[AgencyId]) -> Vec<AgencyId> {
    if now.is_empty() { lead } else { now }.to_vec()
}

/// A clause: its programme, indicator and span, and its milestone.
type ClauseKey = (usize, IndicatorId, Span, String);

/// Counts, and the verdicts kept.
#[derive(Debug, Default)]
pub struct Collector {
    /// By agency and milestone.
    groups: HashMap<(Option<AgencyId>, String), Counts>,
    /// By clause and milestone.
    clauses: HashMap<ClauseKey, Counts>,
    /// All.
    pub total: Counts,
    /// Targets judged by figures of a new boundary, by place.
    pub moved: BTreeMap<String, (Boundary, u64)>,
    /// Tasks and duties.
    pub tasks: TaskCounts,
    /// By indicator and milestone.
    pub by_indicator: ByIndicator,
    /// What may count towards a mean of scores.
    pub scored: Vec<Scored>,
    /// Kept so far.
    pub kept: Vec<Verdict>,
}

impl Collector {
    /// Counts a verdict and keeps it when it is asked for.
    pub fn push(&mut self, options: &Options, verdict: Verdict) {
        let mut counts = Counts::default();
        if verdict.kind == Kind::Target {
            counts.target(verdict.status(), verdict.satisfied());
        } else {
            counts.by_status[verdict.status() as usize] = 1;
        }
        let answers = answers(&verdict.lead, &verdict.answers_now);
        self.count(&answers, &verdict.by, &counts);
        if let Some(id) = verdict.indicator {
            self.of_clause((verdict.programme, id), verdict.span, &verdict.by, &counts);
        }
        if let Some(boundary) = verdict.boundary.as_ref().filter(|b| b.figure_on_new) {
            self.judged_on_new(boundary, 1);
        }
        self.tasks.push(&verdict);
        let keep = match options.top {
            Some(0) => false,
            Some(_) => {
                ranked(options.list, verdict.status(), verdict.satisfied())
                    && verdict.shortfall().is_some()
            }
            None => listed(options.list, verdict.status()),
        };
        if keep {
            self.kept.push(verdict);
        }
    }

    /// Counts commitments under each agency that answers for them.
    pub fn count(&mut self, leads: &[AgencyId], by: &str, counts: &Counts) {
        self.total.add(counts);
        let mut under = |lead| {
            let group = self.groups.entry((lead, by.to_string())).or_default();
            group.add(counts);
        };
        if leads.is_empty() {
            under(None);
        }
        for lead in leads {
            under(Some(*lead));
        }
    }

    /// Counts what columns, or one verdict, make of a clause.
    pub fn of_clause(
        &mut self,
        (programme, id): (usize, IndicatorId),
        span: Span,
        by: &str,
        counts: &Counts,
    ) {
        let clause = (programme, id, span, by.to_string());
        self.clauses.entry(clause).or_default().add(counts);
    }

    /// The clauses that hold for several places, in order.
    pub fn clauses(&self) -> Vec<ClauseCounts> {
        let several = |counts: &Counts| counts.by_status.iter().sum::<u64>() > 1;
        let clauses = self.clauses.iter().filter(|(_, counts)| several(counts));
        let mut out: Vec<ClauseCounts> = clauses
            .map(|((programme, indicator, span, by), counts)| ClauseCounts {
                programme: *programme,
                indicator: *indicator,
                by: by.clone(),
                span: *span,
                by_status: counts.by_status,
            })
            .collect();
        let place = |one: &ClauseCounts| (one.programme, one.indicator, one.span.start);
        out.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.by.cmp(&b.by)));
        out
    }

    fn judged_on_new(&mut self, boundary: &Boundary, count: u64) {
        let (_, known) =
            (self.moved.entry(boundary.place.clone())).or_insert_with(|| (boundary.clone(), 0));
        *known += count;
    }

    /// Adds what another worker counted and kept.
    pub fn join(&mut self, other: Collector) {
        self.total.add(&other.total);
        for (boundary, count) in other.moved.into_values() {
            self.judged_on_new(&boundary, count);
        }
        self.tasks.add(&other.tasks);
        for (group, counts) in other.groups {
            self.groups.entry(group).or_default().add(&counts);
        }
        for (clause, counts) in other.clauses {
            self.clauses.entry(clause).or_default().add(&counts);
        }
        self.by_indicator.join(other.by_indicator);
        self.scored.extend(other.scored);
        self.kept.extend(other.kept);
    }

    /// Forgets all but the worst, once so many have gathered.
    pub fn prune(&mut self, model: &Model, gazetteer: &Gazetteer, options: &Options) {
        if let Some(top) = options.top
            && self.kept.len() > top.saturating_mul(4).max(4096)
        {
            worst(&mut self.kept, model, gazetteer, top);
        }
    }

    /// The groups in order: by agency, then by milestone.
    pub fn groups(&self, model: &Model) -> Vec<AgencyCounts> {
        let mut groups: Vec<AgencyCounts> = (self.groups.iter())
            .map(|((agency, by), counts)| AgencyCounts {
                agency: *agency,
                by: by.clone(),
                by_status: counts.by_status,
                satisfied: counts.satisfied,
                unsatisfied: counts.unsatisfied,
                no_data: counts.no_data,
            })
            .collect();
        groups.sort_by_cached_key(|group| {
            let agency = group.agency.map(|id| (agency_order(model, id), id));
            (agency.is_none(), agency, collation_key(&group.by))
        });
        groups
    }
}

fn agency_order(model: &Model, id: AgencyId) -> (Vec<u32>, String) {
    let agency = model.agencies.get(id.0 as usize);
    agency.map_or_else(Default::default, |agency| collation_key(&agency.id))
}

/// Ties: by code, place, programme, indicator and milestone.
pub type Tie = ((Vec<u32>, String), Order, usize, Option<u32>, String);

fn tie(verdict: &Verdict, model: &Model, gazetteer: &Gazetteer) -> Tie {
    (
        collation_key(verdict.code.as_deref().unwrap_or_default()),
        order(model, gazetteer, verdict.place.as_deref()),
        verdict.programme,
        verdict.indicator.map(|id| id.0),
        verdict.by.clone(),
    )
}

/// Larger shortfalls first, those without a relative one last.
fn severity(verdict: &Verdict) -> Reverse<(Option<Exact>, Option<Exact>)> {
    let absolute = match verdict.relative() {
        Some(_) => None,
        None => verdict.shortfall().cloned(),
    };
    Reverse((verdict.relative().cloned(), absolute))
}

/// Keeps the `top` worst, in order.
pub fn worst(kept: &mut Vec<Verdict>, model: &Model, gazetteer: &Gazetteer, top: usize) {
    kept.sort_by_cached_key(|verdict| (severity(verdict), tie(verdict, model, gazetteer)));
    kept.truncate(top);
}

/// Where the agencies stand that answer for a verdict, and that lead it: what nobody
/// answers for is last.
pub type LeadKey = (bool, Option<AgencyKey>, Option<AgencyKey>);

type AgencyKey = ((Vec<u32>, String), AgencyId);

/// By whom a commitment is listed: by who answers now, then by who leads.
pub fn lead_key(model: &Model, lead: &[AgencyId], now: &[AgencyId]) -> LeadKey {
    let place = |id: &AgencyId| (agency_order(model, *id), *id);
    let first = |ids: &[AgencyId]| ids.first().map(place);
    let answers = first(&answers(lead, now));
    (answers.is_none(), answers, first(lead))
}

/// Where a verdict stands in a report.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// By status.
    pub status: Status,
    /// By agency.
    pub lead: LeadKey,
    /// The worst first.
    pub severity: Reverse<(Option<Exact>, Option<Exact>)>,
    /// By code, place, programme, indicator and milestone.
    pub tie: Tie,
}

/// Where a verdict stands in a report.
pub fn sort_key(verdict: &Verdict, model: &Model, gazetteer: &Gazetteer) -> Key {
    Key {
        status: verdict.status(),
        lead: lead_key(model, &verdict.lead, &verdict.answers_now),
        severity: severity(verdict),
        tie: tie(verdict, model, gazetteer),
    }
}

/// Puts listed verdicts in the order of reports.
pub fn sort(kept: &mut [Verdict], model: &Model, gazetteer: &Gazetteer) {
    kept.sort_by_cached_key(|verdict| sort_key(verdict, model, gazetteer));
}
