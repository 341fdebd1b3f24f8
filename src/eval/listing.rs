//! The verdicts that are listed, one after the other in the order of reports.
//!
//! What columns judged waits as a [`Line`] of a few words; its verdict is made when
//! its turn comes, and forgotten once it is told. So a list of millions is written in
//! the room of its lines.

use crate::eval::columnar::{Line, ONE};
use crate::eval::reader::Reader;
use crate::eval::run::Work;
use crate::eval::summary::{self, Key, LeadKey};
use crate::eval::target::{self, Clause};
use crate::eval::verdict::Verdict;
use crate::model::IndicatorId;
use crate::model::number::{Exact, whole};
use crate::source::text::collation_key;
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::iter::Peekable;

/// After so many verdicts what was read for them is forgotten.
const CHUNK: usize = 4096;

/// The verdicts that are listed.
pub struct Listing<'a> {
    work: Work<'a>,
    /// What columns judged.
    lines: Vec<Line>,
    /// The others, in order.
    kept: Vec<Verdict>,
}

/// What the lines of a job share.
struct Job<'a> {
    id: (usize, IndicatorId),
    clauses: Vec<Clause<'a>>,
    code: (Vec<u32>, String),
    lead: LeadKey,
    /// Where its agencies stand, and its code.
    ranks: (usize, usize),
    /// Where the milestone of each clause stands.
    by: Vec<usize>,
}

impl<'a> Listing<'a> {
    /// Of verdicts in order and lines in any.
    pub(super) fn new(work: Work<'a>, lines: Vec<Line>, kept: Vec<Verdict>) -> Self {
        Self { work, lines, kept }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.lines.len() + self.kept.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Tells every verdict, in order, until `tell` fails.
    pub fn each<E>(self, tell: &mut dyn FnMut(Verdict) -> Result<(), E>) -> Result<(), E> {
        let Listing {
            work,
            mut lines,
            kept,
        } = self;
        if lines.is_empty() {
            return kept.into_iter().try_for_each(tell);
        }
        let jobs = jobs(&work, &lines);
        lines.sort_unstable_by(|a, b| order(&work, &jobs, a, b));
        let mut kept = kept
            .into_iter()
            .map(|one| (summary::sort_key(&one, work.model, &work.gazetteer), one))
            .peekable();
        for lines in lines.chunks(CHUNK) {
            let reader = work.reader();
            for line in lines {
                let Some(job) = job_of(&jobs, line) else {
                    continue;
                };
                if kept.peek().is_some() {
                    before(&mut kept, &key(&work, job, line), tell)?;
                }
                if let Some(verdict) = word(&work, &reader, job, line) {
                    tell(verdict)?;
                }
            }
        }
        kept.try_for_each(|(_, verdict)| tell(verdict))
    }
}

/// Tells the kept verdicts that come before a line.
fn before<E>(
    kept: &mut Peekable<impl Iterator<Item = (Key, Verdict)>>,
    key: &Key,
    tell: &mut dyn FnMut(Verdict) -> Result<(), E>,
) -> Result<(), E> {
    while let Some((_, verdict)) = kept.next_if(|(own, _)| own <= key) {
        tell(verdict)?;
    }
    Ok(())
}

fn word(work: &Work<'_>, reader: &Reader<'_>, job: &Job<'_>, line: &Line) -> Option<Verdict> {
    let clause = job.clauses.get(line.clause as usize)?;
    let site = work.site(reader, job.id, line.place);
    Some(target::judge(reader, clause, &site, &[]))
}

/// What the lines of each job share, and where each job stands; by its number.
fn jobs<'a>(work: &Work<'a>, lines: &[Line]) -> Vec<Option<Job<'a>>> {
    let met: BTreeSet<u32> = lines.iter().map(|line| line.job).collect();
    let mut jobs: Vec<Option<Job<'a>>> = (work.jobs.iter().zip(0..))
        .map(|(id, at)| met.contains(&at).then(|| job(work, *id)))
        .collect();
    let leads: BTreeSet<LeadKey> = jobs.iter().flatten().map(|job| job.lead.clone()).collect();
    let codes: BTreeSet<_> = jobs.iter().flatten().map(|job| job.code.clone()).collect();
    let leads: HashMap<_, usize> = leads.into_iter().zip(0..).collect();
    let codes: HashMap<_, usize> = codes.into_iter().zip(0..).collect();
    for job in jobs.iter_mut().flatten() {
        let rank = |at: Option<&usize>| at.copied().unwrap_or_default();
        job.ranks = (rank(leads.get(&job.lead)), rank(codes.get(&job.code)));
    }
    jobs
}

fn job_of<'j, 'a>(jobs: &'j [Option<Job<'a>>], line: &Line) -> Option<&'j Job<'a>> {
    jobs.get(line.job as usize)?.as_ref()
}

fn job<'a>(work: &Work<'a>, id: (usize, IndicatorId)) -> Job<'a> {
    let clauses = work.clauses(id, None);
    let indicator = work.model.indicator(id.1);
    let (lead, now) = work.agencies(indicator);
    let mut names: Vec<&str> = clauses.iter().map(|clause| clause.by.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let by = (clauses.iter())
        .map(|clause| names.partition_point(|name| *name < clause.by.as_str()))
        .collect();
    Job {
        id,
        code: collation_key(indicator.code.as_deref().unwrap_or_default()),
        lead: summary::lead_key(work.model, &lead, &now),
        ranks: (0, 0),
        by,
        clauses,
    }
}

/// As [`summary::sort`] has the verdicts, without making them.
fn order(work: &Work<'_>, jobs: &[Option<Job<'_>>], a: &Line, b: &Line) -> Ordering {
    let statuses = a.status.cmp(&b.status);
    if statuses != Ordering::Equal {
        return statuses;
    }
    let (Some(one), Some(two)) = (job_of(jobs, a), job_of(jobs, b)) else {
        return a.job.cmp(&b.job);
    };
    let by = |job: &Job<'_>, line: &Line| job.by.get(line.clause as usize).copied();
    let last = |job: &Job<'_>, line: &Line| (job.id, by(job, line), line.place, line.clause);
    (one.ranks.0.cmp(&two.ranks.0))
        .then_with(|| a.severity(b))
        .then_with(|| one.ranks.1.cmp(&two.ranks.1))
        .then_with(|| work.rank(a.place).cmp(&work.rank(b.place)))
        .then_with(|| last(one, a).cmp(&last(two, b)))
}

/// The key of the line's verdict.
fn key(work: &Work<'_>, job: &Job<'_>, line: &Line) -> Key {
    let gap = Exact::new(line.gap.into(), 1.into());
    let (relative, absolute) = match (line.short, line.level) {
        (false, _) => (None, None),
        (true, 0) => (None, Some(gap / whole(ONE))),
        (true, level) => (Some(gap / Exact::new(level.into(), 1.into())), None),
    };
    let name = work.data.place_name(line.place);
    let by = job.clauses.get(line.clause as usize);
    summary::Key {
        status: line.status,
        lead: job.lead.clone(),
        severity: std::cmp::Reverse((relative, absolute)),
        tie: (
            job.code.clone(),
            crate::eval::places::order(work.model, &work.gazetteer, name.map(|name| &**name)),
            job.id.0,
            Some(job.id.1.0),
            by.map(|clause| clause.by.clone()).unwrap_or_default(),
        ),
    }
}
