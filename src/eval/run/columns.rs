//! An indicator judged by columns, where that can be.

use super::{Made, Scanned, Work, judge_at};
use crate::data::PlaceId;
use crate::eval::boundary;
use crate::eval::columnar::{Field, Keep, Lines, Plan, Scan, Standing};
use crate::eval::digest;
use crate::eval::figures::Column;
use crate::eval::groups::{Member, taken_apart};
use crate::eval::options::List;
use crate::eval::places::{self, Site};
use crate::eval::reader::Reader;
use crate::eval::summary;
use crate::eval::target::{self, Clause};
use crate::eval::terms::ByPlace;
use crate::model::{By, IndicatorId, Period};
use crate::source::text::key;
use std::collections::HashSet;

/// Judges an indicator by columns, when it can.
pub(super) fn by_columns(
    work: &Work<'_>,
    reader: &Reader<'_>,
    at: usize,
    job: (usize, IndicatorId),
    made: &mut Made,
) -> bool {
    let indicator = work.model.indicator(job.1);
    let start = work.start_year(job);
    let by_first_figure = |by: By| matches!(by, By::Yearly(None) | By::Always | By::Every(_, None));
    let unsettled = start.is_none() && indicator.targets.iter().any(|t| by_first_figure(t.by));
    if work.old_rows || unsettled {
        return false;
    }
    let clauses = work.clauses(job, None);
    let plan = Plan::new(work.model, job.1, &clauses, start, work.options);
    let (Some(plan), Some(column)) = (plan, work.data.column(job.1)) else {
        return false;
    };
    let nameless = |places: &[u32]| places.first() == Some(&0);
    // Of no place at all something is said place by place.
    let none = column.places.is_empty() && column.bare.is_empty();
    if none || nameless(column.places) || nameless(column.bare) {
        return false;
    }
    let lines = Lines::new(reader, &clauses, || work.identities());
    let plan = plan.with_lines(lines);
    let standing = work.standing(job);
    let field = Field {
        data: work.data,
        column,
        standing: &standing,
        options: work.options,
        awaits: (work.model).has_calendar(job.0, job.1, work.options.as_of),
        job: at as u32,
    };
    let Some(scan) = scanned(work, reader, &plan, field, &clauses, made) else {
        return false;
    };
    let all = column.places.iter().chain(column.bare).copied();
    let out = all.filter(|place| {
        standing
            .get(*place as usize)
            .is_some_and(|one| one.left_out)
    });
    made.scanned.insert(
        job.1.0,
        Scanned {
            used: scan.used,
            left_out: out.map(PlaceId).collect(),
        },
    );
    placed(work, reader, job, &clauses, scan, made);
    let clauses = ByPlace::new(reader, &clauses);
    for site in apart(work, reader, job, &field) {
        // Its figures count as read, whatever is asked of them.
        reader.series(job.1, &site);
        judge_at(reader, &clauses, &site, &[], made);
    }
    true
}

/// Scans the column and counts what is in it; none where it cannot be scanned.
fn scanned(
    work: &Work<'_>,
    reader: &Reader<'_>,
    plan: &Plan,
    field: Field<'_>,
    clauses: &[Clause<'_>],
    made: &mut Made,
) -> Option<Scan> {
    let id = clauses.first().map(|clause| clause.id);
    let indicator = work.model.indicator(id?);
    let agencies = work.agencies(indicator);
    let answers = summary::answers(&agencies.0, &agencies.1);
    let digest = work.options.list == List::Digest && work.options.top.is_none();
    let mut told = digest.then(|| made.digest.take(&agencies));
    let keep = match (&mut told, work.options.top) {
        (Some(told), _) => Keep::Told(told),
        (None, Some(_)) => Keep::Worst(&mut made.worst),
        (None, None) => Keep::Listed(&mut made.lines),
    };
    let named = |name: &str| places::named(reader, name).rows;
    let scan = plan.scan(field, &named, keep);
    let scan = scan.map(|mut scan| {
        if told.is_some() {
            let whole = !clauses.iter().any(|one| !one.target.terms.only.is_empty());
            digested(work, clauses, &mut scan, &agencies, whole, made);
        }
        for (clause, counts) in clauses.iter().zip(&scan.counts) {
            if counts.by_status.iter().any(|n| *n > 0) {
                made.collector.count(&answers, &clause.by, counts);
                let of = (clause.programme, clause.id);
                (made.collector).of_clause(of, clause.target.span, &clause.by, counts);
                let (due, strives) = (clause.period.map(Period::end), clause.target.terms.strives);
                made.collector.by_indicator.add(of, due, strives, counts);
            }
        }
        scan
    });
    if let Some(told) = told {
        made.digest.put(agencies, told);
    }
    scan
}

/// Words what is listed, and judges the places that are for the general path.
fn placed(
    work: &Work<'_>,
    reader: &Reader<'_>,
    job: (usize, IndicatorId),
    clauses: &[Clause<'_>],
    scan: Scan,
    made: &mut Made,
) {
    for (clause, place) in scan.listed {
        let site = work.site(reader, job, place);
        let verdict = target::judge(reader, &clauses[clause], &site, &[]);
        made.collector.kept.push(verdict);
    }
    let clauses = ByPlace::new(reader, clauses);
    for place in scan.rest {
        let site = work.site(reader, job, place);
        judge_at(reader, &clauses, &site, &[], made);
        let scanned = made.scanned.entry(job.1.0).or_default();
        scanned.used += reader.series(job.1, &site).len() as u64;
    }
    for read in scan.read {
        let series = (read.indicator.0, read.place.0, None);
        made.used.insert(series, read.figures);
    }
    let named = |place| work.data.place_name(place).cloned();
    made.left_out
        .extend(scan.left_out.into_iter().filter_map(named));
    made.ended.extend(scan.ended.into_iter().filter_map(named));
}

/// Adds what a digest needs of a scan; what of it is worded comes to be listed.
/// `whole` is that no place is judged beside those of the column.
fn digested(
    work: &Work<'_>,
    clauses: &[Clause<'_>],
    scan: &mut Scan,
    (lead, now): &digest::Agencies,
    whole: bool,
    made: &mut Made,
) {
    let judged = |counts: &summary::Counts| counts.by_status.iter().any(|n| *n > 0);
    let joint = (lead.len() > 1 || now.len() > 1) && scan.counts.iter().any(judged);
    made.digest.add(scan, joint);
    for bits in &scan.sources {
        made.digest.source(work.data.source(*bits).cloned());
    }
    let whole = whole && scan.rest.is_empty();
    let all = std::mem::take(&mut scan.lacking);
    let (worded, counted) = digest::lacking(clauses, all, |place| work.rank(place), whole);
    scan.listed.extend(worded);
    made.digest.untold.lacking.extend(counted);
}

/// The places that only lines of their own (riêng) name: they are beside the column.
fn apart(
    work: &Work<'_>,
    reader: &Reader<'_>,
    job: (usize, IndicatorId),
    field: &Field<'_>,
) -> Vec<Site> {
    let targets = &work.model.indicator(job.1).targets;
    if targets.iter().all(|target| target.terms.only.is_empty()) {
        return Vec::new();
    }
    let judged = |place: &PlaceId| is_judged(&field.column, field.standing, *place);
    let (mut rows, mut names) = (HashSet::new(), HashSet::new());
    let mut out = Vec::new();
    for target in targets {
        let only = &target.terms.only;
        for member in taken_apart(work.model, &reader.gazetteer, only) {
            let own = key(&member.name);
            let mut namesakes = work
                .identities()
                .get(&member.identity())
                .into_iter()
                .flatten();
            let is_known = namesakes.any(|place| {
                let name = work.data.place_name(*place);
                judged(place) && name.is_some_and(|name| key(name) == own)
            });
            let Member { name, .. } = member;
            let mut site = places::named(reader, &name);
            let new_rows = (site.rows).is_none_or(|place| !judged(&place) && rows.insert(place));
            if names.insert(own) && new_rows && !is_known {
                site.apart = true;
                boundary::settle(reader, &mut site, work.held(job));
                out.push(site);
            }
        }
    }
    out
}

/// Whether a place is judged with the column.
fn is_judged(column: &Column<'_>, standing: &[Standing], place: PlaceId) -> bool {
    let known = |places: &[u32]| places.binary_search(&place.0).is_ok();
    let left_out = standing
        .get(place.0 as usize)
        .is_some_and(|one| one.left_out);
    !left_out && (known(column.places) || known(column.bare))
}
