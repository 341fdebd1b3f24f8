//! The end of an evaluation: the worst worded, the order, and what is said of all.

use super::{Made, Scanned, Work, remarks as say};
use crate::data::PlaceId;
use crate::eval::reader::Reader;
use crate::eval::scores;
use crate::eval::summary;
use crate::eval::target;
use crate::eval::verdict::{Evaluation, Verdict};
use crate::eval::worst::{Candidate, Worst};
use crate::eval::{amended, boundary, published, relations, task, whole};
use crate::model::IndicatorId;
use crate::source::text::collation_key;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Words the worst of the columns' shortfalls.
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

pub(super) fn finish(work: &Work<'_>, reader: &Reader<'_>, made: Made) -> Evaluation {
    let (model, options) = (work.model, work.options);
    let mut collector = made.collector;
    let mut digest = made.digest;
    let by_agency = collector.groups(model);
    let by_clause = collector.clauses();
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
    let mut used_of: BTreeMap<IndicatorId, u64> = BTreeMap::new();
    for (id, scan) in &made.scanned {
        *used_of.entry(IndicatorId(*id)).or_default() += scan.used;
    }
    let read = (made.used.iter())
        .filter(|((indicator, place, breakdown), _)| {
            let beside =
                |scan: &Scanned| breakdown.is_none() && scan.left_out.contains(&PlaceId(*place));
            made.scanned.get(indicator).is_none_or(beside)
        })
        .map(|((indicator, ..), figures)| (IndicatorId(*indicator), u64::from(*figures)));
    for (id, figures) in read {
        *used_of.entry(id).or_default() += figures;
    }
    let observations = work.data.count();
    let mut remarks = say::left_out(made.left_out, &made.ended);
    remarks.extend(say::misspelt_places(work));
    let moved: Vec<_> = collector.moved.into_values().collect();
    remarks.extend(boundary::summary(model, &moved));
    let strangers = task::strangers(model, work.data.tasks());
    let known = (work.data.tasks().len() - strangers.len()) as u64;
    remarks.extend(say::unknown_tasks(&strangers));
    remarks.extend(amended::remarks(model, options.as_of));
    remarks.extend(whole::remarks(reader));
    remarks.extend(relations::remarks(reader));
    remarks.extend(say::other_scenarios(model));
    used_of.retain(|_, figures| *figures > 0);
    let used: u64 = used_of.values().sum();
    Evaluation {
        amended: Some(amended::indicators(work.model)),
        as_of: options.as_of,
        verdicts: collector.kept,
        by_status: collector.total.by_status,
        tasks: collector.tasks,
        by_agency,
        by_clause,
        observations,
        used: (used + known).min(observations),
        used_of,
        remarks,
        indicators: collector.by_indicator.counts(options.as_of),
        scores: scores::means(model, options.as_of, collector.scored),
        untold: digest.untold,
        moved,
        published: published::told(reader),
    }
}
