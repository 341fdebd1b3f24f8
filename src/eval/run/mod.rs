//! The work of an evaluation: one job an indicator, shared between the cores,
//! then the tasks, the order and the summary.

mod columns;
mod duties;
mod finish;
mod remarks;
mod work;

pub(super) use duties::tasks;

use crate::data::PlaceId;
use crate::eval::columnar::{Line, Standing};
use crate::eval::digest::Digest;
use crate::eval::figures::Figures;
use crate::eval::groups::Identity;
use crate::eval::listing::Listing;
use crate::eval::options::Options;
use crate::eval::places::{self, Gazetteer, Site};
use crate::eval::reader::{Reader, SeriesKey};
use crate::eval::scores;
use crate::eval::summary::{Collector, Counts};
use crate::eval::target;
use crate::eval::terms::ByPlace;
use crate::eval::verdict::{Evaluation, Remark};
use crate::eval::worst::Worst;
use crate::model::{IndicatorId, Model};
use columns::by_columns;
use finish::finish;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

/// Below so many observations one core does it.
const WORTH_SHARING: u64 = 20_000;

/// What every worker knows.
pub(super) struct Work<'a> {
    pub(super) model: &'a Model,
    pub(super) data: &'a dyn Figures,
    options: &'a Options,
    pub(super) gazetteer: Arc<Gazetteer>,
    /// Programme and indicator of each job.
    pub(super) jobs: Vec<(usize, IndicatorId)>,
    /// The index of the declared place of each place of the data.
    declared: Vec<Option<usize>>,
    /// What each place of the data is to an indicator held from a day.
    standings: Mutex<HashMap<Option<Date>, Arc<[Standing]>>>,
    /// Where each place of the data stands in a list.
    ranks: OnceLock<Vec<u32>>,
    /// The places of the data that are one place.
    identities: OnceLock<HashMap<Identity, Vec<PlaceId>>>,
    /// Some place of the data is a place on its old boundary.
    old_rows: bool,
}

/// What a worker made.
struct Made {
    collector: Collector,
    worst: Worst,
    lines: Vec<Line>,
    digest: Digest,
    /// Figures of each series read, by indicator and place.
    used: HashMap<SeriesKey, u32>,
    /// Indicators scanned whole.
    scanned: HashMap<u32, Scanned>,
    left_out: HashSet<Arc<str>>,
    /// Places that ended, of which some commitment is judged.
    ended: HashSet<Arc<str>>,
}

/// What of an indicator's figures a scan used.
#[derive(Default)]
struct Scanned {
    /// How many.
    used: u64,
    /// Places of which none were: they are judged nowhere, but others may look at them.
    left_out: HashSet<PlaceId>,
}

/// Evaluates; the verdicts listed are all at hand.
pub fn evaluate(model: &Model, data: &dyn Figures, options: &Options) -> Evaluation {
    let (mut evaluation, listing) = listed(model, data, options);
    let mut verdicts = Vec::with_capacity(listing.len());
    let all: Result<(), Infallible> = listing.each(&mut |verdict| {
        verdicts.push(verdict);
        Ok(())
    });
    match all {
        Ok(()) => evaluation.verdicts = verdicts,
    }
    evaluation
}

/// Evaluates; the verdicts are listed apart, one by one.
pub fn listed<'a>(
    model: &'a Model,
    data: &'a dyn Figures,
    options: &'a Options,
) -> (Evaluation, Listing<'a>) {
    let gazetteer = Arc::new(Gazetteer::new(model));
    let declared = (0..data.place_count())
        .map(|at| {
            let name = data.place_name(PlaceId(at as u32))?;
            gazetteer.find(name)
        })
        .collect();
    let jobs = (model.programmes.iter().enumerate())
        .flat_map(|(at, programme)| {
            (model.indicators_of(programme))
                .filter(|(_, indicator)| !indicator.targets.is_empty())
                .map(move |(id, _)| (at, id))
        })
        .collect();
    let work = Work {
        model,
        data,
        options,
        gazetteer,
        jobs,
        declared,
        standings: Mutex::default(),
        ranks: OnceLock::new(),
        identities: OnceLock::new(),
        old_rows: (model.places.all.iter())
            .flat_map(|place| &place.old_boundary)
            .any(|name| data.place(name).is_some()),
    };
    let mut made = share(&work);
    let reader = work.reader();
    for at in 0..model.programmes.len() {
        for verdict in tasks(&reader, at) {
            made.collector.push(options, verdict);
        }
    }
    let lines = std::mem::take(&mut made.lines);
    let mut evaluation = finish(&work, &reader, made);
    let kept = std::mem::take(&mut evaluation.verdicts);
    (evaluation, Listing::new(work, lines, kept))
}

/// Shares the jobs between the cores.
fn share(work: &Work<'_>) -> Made {
    let cores = if work.data.count() < WORTH_SHARING {
        1
    } else {
        std::thread::available_parallelism().map_or(1, usize::from)
    };
    let next = AtomicUsize::new(0);
    if cores.min(work.jobs.len()) <= 1 {
        return worker(work, &next);
    }
    let all: Vec<Option<Made>> = std::thread::scope(|scope| {
        let hands: Vec<_> = (1..cores.min(work.jobs.len()))
            .map(|_| scope.spawn(|| worker(work, &next)))
            .collect();
        let own = worker(work, &next);
        std::iter::once(Some(own))
            .chain(hands.into_iter().map(|hand| hand.join().ok()))
            .collect()
    });
    let mut all = all.into_iter().flatten();
    let first = all.next().unwrap_or_else(|| Made::new(work.options));
    all.fold(first, Made::join)
}

impl Made {
    fn new(options: &Options) -> Self {
        Self {
            collector: Collector::default(),
            worst: Worst::new(options.top),
            lines: Vec::new(),
            digest: Digest::default(),
            used: HashMap::new(),
            scanned: HashMap::new(),
            left_out: HashSet::new(),
            ended: HashSet::new(),
        }
    }

    fn join(mut self, other: Made) -> Made {
        self.collector.join(other.collector);
        self.worst.join(other.worst);
        self.lines.extend(other.lines);
        self.digest.join(other.digest);
        self.scanned.extend(other.scanned);
        self.left_out.extend(other.left_out);
        self.ended.extend(other.ended);
        self.used.extend(other.used);
        self
    }
}

fn worker(work: &Work<'_>, next: &AtomicUsize) -> Made {
    let mut made = Made::new(work.options);
    let reader = work.reader();
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(&job) = work.jobs.get(at) else {
            break;
        };
        if !by_columns(work, &reader, at, job, &mut made) {
            by_place(work, &reader, job, &mut made);
        }
    }
    made.used.extend(reader.seen());
    made
}

/// Judges an indicator place by place.
fn by_place(work: &Work<'_>, reader: &Reader<'_>, job: (usize, IndicatorId), made: &mut Made) {
    let (at, id) = job;
    let sites = places::sites(reader, &work.model.programmes[at], id);
    let first = (sites.all.iter())
        .filter_map(|site| reader.series(id, site).first().map(|p| p.period.year()))
        .min();
    let clauses = work.clauses(job, first);
    let clauses = ByPlace::new(reader, &clauses);
    for site in &sites.all {
        judge_at(reader, &clauses, site, &sites.notes, made);
    }
    made.left_out.extend(sites.left_out);
}

fn judge_at(
    reader: &Reader<'_>,
    clauses: &ByPlace<'_, '_>,
    site: &Site,
    notes: &[Remark],
    made: &mut Made,
) {
    let (held, left_out) = clauses.held(reader, site);
    if left_out {
        made.left_out.extend(site.name.clone());
    }
    if !held.is_empty() && places::ended_before(reader, site, Date::MAX) {
        made.ended.extend(site.name.clone());
    }
    for clause in held {
        let verdict = target::judge(reader, clause, site, notes);
        let scored = scores::scored(reader.model, reader.options, &verdict);
        made.collector.scored.extend(scored);
        let mut counts = Counts::default();
        counts.target(verdict.status(), verdict.satisfied());
        let of = (clause.programme, clause.id);
        let strives = clause.target.terms.strives;
        (made.collector.by_indicator).add(of, verdict.due, strives, &counts);
        made.collector.push(reader.options, verdict);
        (made.collector).prune(reader.model, &reader.gazetteer, reader.options);
    }
}
