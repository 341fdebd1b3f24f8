//! The verdicts: a section a status, a table a set of agencies that answer.

use super::block::Block;
use super::notes::{Notes, one_source};
use super::summary::{capital, commitments, count};
use super::{Scene, View, boundary, cells, compact};
use crate::eval::verdict::STATUSES;
use crate::eval::{Status, Verdict, digest};
use crate::finding::Lang;
use crate::model::{AgencyId, IndicatorId};
use crate::source::Span;
use crate::source::text::collation_key;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// The most rows of one table: a report of a million rows is shown as it goes.
const ROWS: usize = 500;

/// The most rows of a section of the digest; `--list` has no limit.
const DIGEST: usize = digest::ROWS;

/// Whether the digest tells of it row by row.
fn told(status: Status) -> bool {
    status.is_bad() || status == Status::OffTrack || status.is_unknown()
}

/// All sections.
pub(super) fn verdicts(scene: &Scene, show: Show) -> io::Result<()> {
    let digest = scene.view == View::Digest && scene.top.is_none();
    let mut by_status: [Vec<&Verdict>; STATUSES] = Default::default();
    for verdict in &scene.evaluation.verdicts {
        if !digest || told(verdict.status()) {
            by_status[verdict.status() as usize].push(verdict);
        }
    }
    let untold = &scene.evaluation.untold;
    let source = one_source(by_status.iter().flatten().copied(), &untold.sources);
    let marked = (by_status.iter().flatten()).any(|row| !boundary::mark(row).is_empty());
    for (status, rows) in Status::ALL.iter().zip(&by_status) {
        if rows.is_empty() {
            continue;
        }
        show(Block::Heading(2, heading(scene, *status, rows.len())))?;
        if digest && *status == Status::NoData {
            compact::table(scene, rows, show)?;
            continue;
        }
        let mut left = if digest { DIGEST } else { usize::MAX };
        for group in groups(scene, rows) {
            let told = &group.rows[..group.rows.len().min(left)];
            left -= told.len();
            if told.is_empty() {
                break;
            }
            show(Block::Heading(3, group.heading(scene)))?;
            for part in told.chunks(ROWS) {
                let notes = Notes::of(scene, part, source.is_none());
                cells::table(scene, part, notes, show)?;
            }
        }
        let counted = untold.rows.iter().filter(|more| more.status == *status);
        let all = rows.len() + counted.map(|more| more.count as usize).sum::<usize>();
        if digest && all > DIGEST {
            show(Block::Line(not_told(scene, all - DIGEST)))?;
        }
    }
    boundary::footnotes(scene, marked, show)?;
    let Some(source) = source else { return Ok(()) };
    show(Block::Line(format!(
        "{}: {source}",
        scene.say(
            "Nguồn của các số liệu trên",
            "Source of all the figures above"
        )
    )))
}

fn not_told(scene: &Scene, n: usize) -> String {
    let n = count(scene, n as u64);
    match scene.lang {
        Lang::Vi => format!("… và {n} cam kết nữa: xem bằng `--list all` hoặc `--top N`"),
        Lang::En => format!("… and {n} more: see `--list all` or `--top N`"),
    }
}

/// The verdicts for which the same agencies answer.
struct Group<'a> {
    /// Those that led, as the programme has it: several sets where one agency
    /// took over from another.
    leads: Vec<&'a [AgencyId]>,
    now: &'a [AgencyId],
    rows: Vec<&'a Verdict>,
    /// With those that are only counted.
    count: u64,
}

/// One group a set of agencies that answer, the one that misses most first, the
/// worst first inside.
fn groups<'a>(scene: &Scene, verdicts: &[&'a Verdict]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut known: HashMap<Vec<AgencyId>, usize> = HashMap::new();
    for verdict in verdicts {
        let at = *known
            .entry(answering(&verdict.lead, &verdict.answers_now))
            .or_insert_with(|| {
                groups.push(Group {
                    leads: Vec::new(),
                    now: &verdict.answers_now,
                    rows: Vec::new(),
                    count: 0,
                });
                groups.len() - 1
            });
        let group = &mut groups[at];
        if !group.leads.contains(&verdict.lead.as_slice()) {
            group.leads.push(&verdict.lead);
        }
        group.rows.push(verdict);
        group.count += 1;
    }
    let status = verdicts.first().map(|verdict| verdict.status());
    for more in &scene.evaluation.untold.rows {
        let at = known.get(&answering(&more.lead, &more.answers_now));
        if let Some(at) = at.filter(|_| Some(more.status) == status) {
            groups[*at].count += more.count;
        }
    }
    for group in &mut groups {
        // A stable sort: what is alike stays in the order of the evaluation.
        match group.rows.first().map(|row| row.status()) {
            Some(Status::Overdue) => group.rows.sort_by_key(|row| row.due),
            _ if group.leads.len() > 1 => {
                (group.rows).sort_by(|a, b| b.relative().cmp(&a.relative()));
            }
            _ => {}
        }
    }
    let striven = striven(scene);
    if !striven.is_empty() {
        // What is only striven for never heads the list.
        for group in &mut groups {
            group.rows.sort_by_key(|row| is_in(&striven, row));
        }
    }
    groups.sort_by_cached_key(|group| {
        let nobody = group.leads.iter().all(|lead| lead.is_empty());
        let striven = group.rows.iter().all(|row| is_in(&striven, row));
        let name = collation_key(&group.heading(scene));
        (nobody, striven, Reverse(group.count), name)
    });
    groups
}

/// The levels that their documents only strive for.
fn striven(scene: &Scene) -> HashSet<(IndicatorId, Span)> {
    let model = scene.model;
    let programmes = model.programmes.iter();
    let indicators = programmes.flat_map(|programme| model.indicators_of(programme));
    indicators
        .flat_map(|(id, indicator)| indicator.targets.iter().map(move |target| (id, target)))
        .filter(|(_, target)| target.terms.strives)
        .map(|(id, target)| (id, target.span))
        .collect()
}

fn is_in(striven: &HashSet<(IndicatorId, Span)>, row: &Verdict) -> bool {
    let id = row.indicator.filter(|_| !striven.is_empty());
    id.is_some_and(|id| striven.contains(&(id, row.span)))
}

/// Who answers, in whatever order they are named.
fn answering(lead: &[AgencyId], now: &[AgencyId]) -> Vec<AgencyId> {
    let mut who = if now.is_empty() { lead } else { now }.to_vec();
    who.sort_unstable();
    who.dedup();
    who
}

impl Group<'_> {
    /// Who answers, as the programme has it, and who does now.
    fn heading(&self, scene: &Scene) -> String {
        let now = scene.agencies(self.now);
        let word = scene.say("nay", "now");
        let mut sets: Vec<Vec<AgencyId>> = self.leads.iter().map(|lead| sorted(lead)).collect();
        sets.sort_unstable();
        sets.dedup();
        match sets.as_slice() {
            [lead] if self.now.is_empty() && !lead.is_empty() => format!(
                "{} ({})",
                scene.agencies(self.leads[0]),
                scene.say("đã kết thúc, chưa rõ ai tiếp nhận", "ended, no successor")
            ),
            [lead] if *lead == sorted(self.now) => scene.agencies(self.leads[0]),
            [_] => format!("{} ({word}: {now})", scene.agencies(self.leads[0])),
            _ => {
                let mut before: Vec<AgencyId> = sets.into_iter().flatten().collect();
                before.retain(|id| !self.now.contains(id));
                before.sort_unstable();
                before.dedup();
                let before = scene.agencies(&before);
                let taken = scene.say("gồm cả phần tiếp nhận từ", "with what was taken over from");
                format!("{now}; {taken} {before}")
            }
        }
    }
}

fn sorted(ids: &[AgencyId]) -> Vec<AgencyId> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// `Không đạt: 210 cam kết; dưới đây là 15 cam kết hụt nhiều nhất`.
fn heading(scene: &Scene, status: Status, listed: usize) -> String {
    let all = scene.evaluation.by_status[status as usize];
    let name = capital(status.shown().get(scene.lang));
    let commitments = commitments(scene, all);
    let listed = listed as u64;
    if listed == all || scene.top.is_none() {
        return format!("{name}: {commitments}");
    }
    let listed = count(scene, listed);
    match status {
        Status::Unmet => format!(
            "{name}: {commitments}; {} {listed} {}",
            scene.say("dưới đây là", "the"),
            scene.say("cam kết hụt nhiều nhất", "worst are listed"),
        ),
        _ => format!(
            "{name}: {commitments}; {} {listed}",
            scene.say("dưới đây là", "listed:")
        ),
    }
}
