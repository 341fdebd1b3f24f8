//! The work of an evaluation: one job an indicator, shared between the cores,
//! then the tasks, the order and the summary.

use crate::data::PlaceId;
use crate::eval::agencies::answering;
use crate::eval::amended;
use crate::eval::boundary;
use crate::eval::digest::{self, Digest};
use crate::eval::figures::Figures;
use crate::eval::kernel::{Keep, Plan, Scan, Standing};
use crate::eval::options::{List, Options};
use crate::eval::places::{self, Gazetteer, Site};
use crate::eval::reader::{Reader, SeriesKey};
use crate::eval::relations;
use crate::eval::remark::remark;
use crate::eval::summary::{self, Collector};
use crate::eval::target::{self, Clause};
use crate::eval::task;
use crate::eval::terms;
use crate::eval::verdict::{Evaluation, Remark, Verdict};
use crate::eval::whole;
use crate::eval::worst::{Candidate, Worst};
use crate::model::place::PlaceKind;
use crate::model::{By, Due, Duty, IndicatorId, Model};
use crate::source::nearest::is_slip;
use crate::source::text::{collation_key, key};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Below so many observations one core does it.
const WORTH_SHARING: u64 = 20_000;

/// What every worker knows.
struct Work<'a> {
    model: &'a Model,
    data: &'a dyn Figures,
    options: &'a Options,
    gazetteer: Arc<Gazetteer>,
    /// Programme and indicator of each job.
    jobs: Vec<(usize, IndicatorId)>,
    /// The index of the declared place of each place of the data.
    declared: Vec<Option<usize>>,
    /// The declared places that others were merged into.
    merged: HashSet<usize>,
    /// What each place of the data is to an indicator held from a day.
    standings: Mutex<HashMap<Option<Date>, Arc<[Standing]>>>,
    /// Where each place of the data stands in a list.
    ranks: OnceLock<Vec<u32>>,
    /// Some place of the data is a place on its old boundary.
    old_rows: bool,
}

/// What a worker made.
struct Made {
    collector: Collector,
    worst: Worst,
    digest: Digest,
    /// Figures of each series read, by indicator and place.
    used: HashMap<SeriesKey, u32>,
    /// Figures of indicators scanned whole.
    scanned: HashMap<u32, u64>,
    left_out: HashSet<Arc<str>>,
}

/// Evaluates.
pub fn evaluate(model: &Model, data: &dyn Figures, options: &Options) -> Evaluation {
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
        merged: (model.places.all.iter())
            .filter_map(|place| place.into)
            .collect(),
        standings: Mutex::default(),
        ranks: OnceLock::new(),
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
    finish(&work, &reader, made)
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

impl<'a> Work<'a> {
    fn reader(&self) -> Reader<'a> {
        Reader::new(
            self.model,
            self.data,
            self.options,
            Arc::clone(&self.gazetteer),
        )
    }

    /// What each place of the data is to an indicator; taken once a day of beginning.
    fn standing(&self, job: (usize, IndicatorId)) -> Arc<[Standing]> {
        let held = self.held(job);
        let mut known = (self.standings.lock()).unwrap_or_else(PoisonError::into_inner);
        let all = known.entry(held).or_insert_with(|| {
            let all = self.declared.iter();
            all.map(|at| self.standing_of(*at, held)).collect()
        });
        Arc::clone(all)
    }

    fn standing_of(&self, declared: Option<usize>, held: Option<Date>) -> Standing {
        let places = &self.model.places;
        let Some((at, place)) = declared.and_then(|at| Some((at, places.all.get(at)?))) else {
            return Standing::default();
        };
        let gone = place.ends.zip(held).is_some_and(|(end, held)| end <= held);
        let changed = |held| places.boundary_change(at, held, self.options.as_of);
        Standing {
            left_out: place.kind == PlaceKind::Region || gone,
            ended: place.ends,
            changed: self.merged.contains(&at) && held.and_then(changed).is_some(),
        }
    }

    /// Where a place of the data stands in a list: the whole country first, then in
    /// Vietnamese order; taken once an evaluation.
    fn rank(&self, place: PlaceId) -> u32 {
        let ranks = self.ranks.get_or_init(|| {
            let count = self.data.place_count() as u32;
            let mut all: Vec<(places::Order, u32)> = (0..count)
                .map(|at| {
                    let name = self.data.place_name(PlaceId(at)).map(|name| &**name);
                    (places::order(self.model, &self.gazetteer, name), at)
                })
                .collect();
            all.sort_unstable();
            let mut ranks = vec![0; all.len()];
            let mut rank = 0;
            for (i, (order, at)) in all.iter().enumerate() {
                if i > 0 && all[i - 1].0 != *order {
                    rank += 1;
                }
                ranks[*at as usize] = rank;
            }
            ranks
        });
        ranks.get(place.0 as usize).copied().unwrap_or(u32::MAX)
    }

    /// The clauses of a job, when its places need not be known for them.
    fn clauses(
        &self,
        (programme, id): (usize, IndicatorId),
        first: Option<i16>,
    ) -> Vec<Clause<'a>> {
        target::clauses(self.model, programme, id, first, self.options.as_of)
    }

    fn site(&self, reader: &Reader<'_>, job: (usize, IndicatorId), place: PlaceId) -> Site {
        let mut site = Site {
            name: self.data.place_name(place).cloned(),
            rows: Some(place),
            unnamed: false,
            breakdown: None,
            old: Vec::new(),
            changed: None,
            apart: false,
        };
        boundary::settle(reader, &mut site, self.held(job));
        site
    }

    /// From which day the programme holds an indicator.
    fn held(&self, (programme, id): (usize, IndicatorId)) -> Option<Date> {
        let indicator = self.model.indicator(id);
        indicator.since.or(self.model.programmes[programme].date)
    }

    fn start_year(&self, job: (usize, IndicatorId)) -> Option<i16> {
        self.held(job).map(|day| day.year())
    }
}

impl Made {
    fn new(options: &Options) -> Self {
        Self {
            collector: Collector::default(),
            worst: Worst::new(options.top),
            digest: Digest::default(),
            used: HashMap::new(),
            scanned: HashMap::new(),
            left_out: HashSet::new(),
        }
    }

    fn join(mut self, other: Made) -> Made {
        self.collector.join(other.collector);
        self.worst.join(other.worst);
        self.digest.join(other.digest);
        self.scanned.extend(other.scanned);
        self.left_out.extend(other.left_out);
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
    made.used = reader.seen();
    made
}

/// Judges an indicator by the kernel, when it can.
fn by_columns(
    work: &Work<'_>,
    reader: &Reader<'_>,
    at: usize,
    job: (usize, IndicatorId),
    made: &mut Made,
) -> bool {
    let indicator = work.model.indicator(job.1);
    if work.old_rows {
        return false;
    }
    let start = work.start_year(job);
    let by_first_figure = |by: By| matches!(by, By::Yearly(None) | By::Always);
    if start.is_none() && indicator.targets.iter().any(|t| by_first_figure(t.by)) {
        return false;
    }
    let clauses = work.clauses(job, None);
    let Some(plan) = Plan::new(indicator, &clauses, start, work.options) else {
        return false;
    };
    let Some(column) = work.data.column(job.1) else {
        return false;
    };
    if [column.places, column.bare]
        .iter()
        .any(|places| places.first() == Some(&0))
    {
        return false;
    }
    let standing = work.standing(job);
    let lead = indicator.lead_on(work.options.as_of);
    let now = answering(work.model, lead, &indicator.fields, work.options.as_of);
    let answers = summary::answers(lead, &now);
    let agencies = (lead.to_vec(), now);
    let digest = work.options.list == List::Digest && work.options.top.is_none();
    let mut told = digest.then(|| made.digest.take(&agencies));
    let keep = match (&mut told, work.options.top) {
        (Some(told), _) => Keep::Told(told),
        (None, Some(_)) => Keep::Worst(&mut made.worst),
        (None, None) => Keep::Listed,
    };
    let mut scan = plan.scan(&column, &standing, work.options, at as u32, keep);
    if let Some(told) = told {
        digested(work, &clauses, &mut scan, &agencies, made);
        made.digest.put(agencies, told);
    }
    for (clause, counts) in clauses.iter().zip(&scan.counts) {
        if counts.by_status.iter().any(|n| *n > 0) {
            made.collector.count(&answers, &clause.by, counts);
        }
    }
    for (clause, place) in scan.listed {
        let verdict = target::judge(
            reader,
            &clauses[clause],
            &work.site(reader, job, place),
            &[],
        );
        made.collector.kept.push(verdict);
    }
    let mut used = scan.used;
    for place in scan.rest {
        let site = work.site(reader, job, place);
        judge_at(reader, &clauses, &site, &[], made);
        used += reader.series(job.1, &site).len() as u64;
    }
    made.scanned.insert(job.1.0, used);
    let names = scan
        .left_out
        .into_iter()
        .filter_map(|place| work.data.place_name(place));
    made.left_out.extend(names.cloned());
    true
}

/// Adds what a digest needs of a scan; what of it is worded comes to be listed.
fn digested(
    work: &Work<'_>,
    clauses: &[Clause<'_>],
    scan: &mut Scan,
    (lead, now): &digest::Agencies,
    made: &mut Made,
) {
    let judged = |counts: &summary::Counts| counts.by_status.iter().any(|n| *n > 0);
    let joint = (lead.len() > 1 || now.len() > 1) && scan.counts.iter().any(judged);
    made.digest.add(scan, joint);
    for bits in &scan.sources {
        made.digest.source(work.data.source(*bits).cloned());
    }
    let whole = scan.rest.is_empty();
    let all = std::mem::take(&mut scan.lacking);
    let (worded, counted) = digest::lacking(clauses, all, |place| work.rank(place), whole);
    scan.listed.extend(worded);
    made.digest.untold.lacking.extend(counted);
}

/// Judges an indicator place by place.
fn by_place(work: &Work<'_>, reader: &Reader<'_>, job: (usize, IndicatorId), made: &mut Made) {
    let (at, id) = job;
    let sites = places::sites(reader, &work.model.programmes[at], id);
    let first = (sites.all.iter())
        .filter_map(|site| reader.series(id, site).first().map(|p| p.period.year()))
        .min();
    let clauses = work.clauses(job, first);
    for site in &sites.all {
        judge_at(reader, &clauses, site, &sites.notes, made);
    }
    made.left_out.extend(sites.left_out);
}

fn judge_at(
    reader: &Reader<'_>,
    clauses: &[Clause<'_>],
    site: &Site,
    notes: &[Remark],
    made: &mut Made,
) {
    let (held, left_out) = terms::held(reader, clauses, site);
    if left_out {
        made.left_out.extend(site.name.clone());
    }
    for clause in held {
        let verdict = target::judge(reader, clause, site, notes);
        made.collector.push(reader.options, verdict);
        (made.collector).prune(reader.model, &reader.gazetteer, reader.options);
    }
}

/// The verdicts on the tasks and duties of a programme.
pub(super) fn tasks(reader: &Reader<'_>, at: usize) -> Vec<Verdict> {
    let programme = &reader.model.programmes[at];
    if programme.tasks.is_empty() && programme.duties.is_empty() {
        return Vec::new();
    }
    let states = task::States::new(reader.data.tasks());
    // As later documents left it on the day.
    let on_the_day = (programme.tasks.iter()).filter_map(|one| one.on(reader.options.as_of));
    let tasks = on_the_day.map(|one| task::task(reader, at, &one, &states));
    let duties =
        (programme.duties.iter()).flat_map(|duty| duty_verdicts(reader, at, duty, &states));
    tasks.chain(duties).collect()
}

/// Each occurrence of a duty by what was in force on its day; one without a day
/// by what is in force now.
fn duty_verdicts(
    reader: &Reader<'_>,
    at: usize,
    duty: &Duty,
    states: &task::States<'_>,
) -> Vec<Verdict> {
    let mut out = Vec::new();
    for (since, duty, until) in duty.stages(reader.options.as_of) {
        let Some(duty) = duty else { continue };
        let recurs = matches!(duty.due, Due::Yearly { .. } | Due::DaysOfYear { .. });
        if !recurs && until.is_some() {
            continue;
        }
        let all = task::duty(reader, at, &duty, states).into_iter();
        out.extend(all.filter(|verdict| {
            !recurs
                || verdict.due.is_none_or(|due| {
                    since.is_none_or(|since| since <= due) && until.is_none_or(|until| due < until)
                })
        }));
    }
    out
}

/// Words the worst of the kernel's shortfalls.
fn word_worst(work: &Work<'_>, reader: &Reader<'_>, top: usize, worst: Worst) -> Vec<Verdict> {
    let mut candidates = worst.finish();
    let jobs: HashSet<u32> = candidates.iter().map(|one| one.job).collect();
    let jobs: HashMap<u32, _> = (jobs.into_iter())
        .filter_map(|at| {
            let job = *work.jobs.get(at as usize)?;
            let code = work.model.indicator(job.1).code.as_deref();
            let code = collation_key(code.unwrap_or_default());
            Some((at, (code, job, work.clauses(job, None))))
        })
        .collect();
    let tie = |one: &Candidate| {
        let (code, job, clauses) = jobs.get(&one.job)?;
        let by = clauses.get(one.clause as usize).map(|clause| &clause.by);
        Some((code, work.rank(one.place), job, by, one.clause))
    };
    candidates.sort_by(|a, b| a.severity(b).then_with(|| tie(a).cmp(&tie(b))));
    candidates.truncate(top);
    (candidates.iter())
        .filter_map(|one| {
            let (_, job, clauses) = jobs.get(&one.job)?;
            let site = work.site(reader, *job, one.place);
            Some(target::judge(
                reader,
                clauses.get(one.clause as usize)?,
                &site,
                &[],
            ))
        })
        .collect()
}

fn finish(work: &Work<'_>, reader: &Reader<'_>, made: Made) -> Evaluation {
    let (model, options) = (work.model, work.options);
    let mut collector = made.collector;
    let mut digest = made.digest;
    let by_agency = collector.groups(model);
    match options.top {
        Some(top) => {
            let worded = word_worst(work, reader, top, made.worst);
            collector.kept.extend(worded);
            summary::worst(&mut collector.kept, model, &work.gazetteer, top);
        }
        None => {
            for chosen in digest.choose(&collector.kept) {
                let worded = word_worst(work, reader, chosen.rows, chosen.worst);
                collector.kept.extend(worded);
            }
            summary::sort(&mut collector.kept, model, &work.gazetteer);
        }
    }
    let read: u64 = (made.used.iter())
        .filter(|((indicator, ..), _)| !made.scanned.contains_key(indicator))
        .map(|(_, figures)| u64::from(*figures))
        .sum();
    let observations = work.data.count();
    let mut remarks = left_out(made.left_out);
    remarks.extend(misspelt_places(work));
    let moved: Vec<_> = collector.moved.into_values().collect();
    remarks.extend(boundary::summary(model, &moved));
    let strangers = task::strangers(model, work.data.tasks());
    let known = (work.data.tasks().len() - strangers.len()) as u64;
    remarks.extend(unknown_tasks(&strangers));
    remarks.extend(amended::remarks(model, options.as_of));
    remarks.extend(whole::remarks(reader));
    remarks.extend(relations::remarks(reader));
    remarks.extend(other_scenarios(model));
    let used = read + made.scanned.values().sum::<u64>();
    Evaluation {
        as_of: options.as_of,
        verdicts: collector.kept,
        by_status: collector.total.by_status,
        tasks: collector.tasks,
        by_agency,
        observations,
        used: (used + known).min(observations),
        remarks,
        untold: digest.untold,
        moved,
    }
}

/// Says how many levels of scenarios that were not chosen are no commitments.
fn other_scenarios(model: &Model) -> Vec<Remark> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let targets = (model.indicators_of(programme)).flat_map(|(_, i)| &i.targets);
        let count = targets.filter(|t| !terms::is_chosen(programme, t)).count();
        if count == 0 {
            continue;
        }
        let chosen = programme.scenario.as_deref();
        let (vi, en) = chosen.map_or(
            (
                "chưa chọn kịch bản nào".to_string(),
                "none is chosen".to_string(),
            ),
            |name| (format!("đang chọn “{name}”"), format!("“{name}” is chosen")),
        );
        out.push(remark(
            format!("{count} mức của kịch bản khác không xét ({vi})"),
            format!("{count} levels of other scenarios are not judged ({en})"),
        ));
    }
    out
}

/// Says which places of the data answer for nothing.
fn left_out(names: HashSet<Arc<str>>) -> Vec<Remark> {
    const NAMED: usize = 20;
    if names.is_empty() {
        return Vec::new();
    }
    let mut names: Vec<Arc<str>> = names.into_iter().collect();
    names.sort_by_cached_key(|name| collation_key(name));
    let count = names.len();
    let more = if count > NAMED { ", …" } else { "" };
    let list = names[..count.min(NAMED)].join(", ");
    vec![remark(
        format!("không xét {count} địa bàn là vùng thống kê hoặc đã kết thúc: {list}{more}"),
        format!(
            "{count} places are statistical regions or have ended and are not judged: {list}{more}"
        ),
    )]
}

/// Says which places of the data are nobody's and written almost like a programme's
/// own: their figures count nowhere, and nothing else would tell.
fn misspelt_places(work: &Work<'_>) -> Vec<Remark> {
    // Against a programme's own place alone, a shorter word than elsewhere may be one.
    const SHORTEST: usize = 3;
    let own: Vec<(&str, String)> = (work.model.programmes.iter())
        .filter_map(|programme| programme.place.as_deref())
        .map(|name| (name, key(name)))
        .collect();
    let strangers = (work.declared.iter().enumerate())
        .filter(|(_, declared)| declared.is_none())
        .filter_map(|(at, _)| work.data.place_name(PlaceId(at as u32)));
    let near = strangers.filter_map(|name| {
        let typed = key(name);
        let (own, _) = own.iter().find(|(_, own)| is_slip(&typed, own, SHORTEST))?;
        Some((name, own))
    });
    near.map(|(name, own)| {
        remark(
            format!("số liệu ghi địa bàn “{name}”: không có địa bàn ấy; có phải “{own}”?"),
            format!("figures of “{name}”: there is no such place; did you mean “{own}”?"),
        )
    })
    .collect()
}

/// Says which reported states are of no task.
fn unknown_tasks(names: &[&str]) -> Option<Remark> {
    const NAMED: usize = 20;
    let more = if names.len() > NAMED { ", …" } else { "" };
    let list: Vec<String> = (names.iter().take(NAMED))
        .map(|name| format!("“{name}”"))
        .collect();
    let (count, list) = (names.len(), list.join(", "));
    (count > 0).then(|| {
        remark(
            format!("{count} dòng tình trạng không khớp nhiệm vụ hay báo cáo nào: {list}{more}"),
            format!("{count} reported states match no task or duty: {list}{more}"),
        )
    })
}
