//! Verdicts: a model, observations and a date in; one status a commitment out.
//!
//! Nothing here reads files, prints or asks the clock.
//!
//! ```text
//! options    what is asked            figures   what is needed of observations
//! places     targets hold where       reader    figures of finished periods, gaps filled
//! target     one verdict a commitment formula   computed figures
//! judge      figure against condition against   … against another figure
//! progress   the straight line        task      tasks and duties
//! agencies   who answers now          summary   counts, order, the worst
//! kernel     the same, a column at a time, for millions of plain targets
//! ```
//!
//! What each rule says is told at the top of the file that holds it.

pub mod against;
pub mod agencies;
pub mod figures;
pub mod formula;
pub mod judge;
pub mod options;
pub mod places;
pub mod progress;
pub mod reader;
pub mod remark;
pub mod summary;
pub mod target;
pub mod task;
pub mod time;
pub mod verdict;

pub use figures::Figures;
pub use options::{FigureRule, List, Options};
pub use verdict::{Evaluation, Kind, Status, Verdict};

use crate::data::Observations;
use crate::model::Model;
use places::Gazetteer;
use reader::Reader;
use std::sync::Arc;
use summary::Collector;

/// Judges every commitment of the model by the observations.
pub fn evaluate(model: &Model, data: &Observations, options: &Options) -> Evaluation {
    evaluate_figures(model, data, options)
}

/// [`evaluate`], of any table of figures.
pub fn evaluate_figures(model: &Model, data: &dyn Figures, options: &Options) -> Evaluation {
    let gazetteer = Arc::new(Gazetteer::new(model));
    let reader = Reader::new(model, data, options, Arc::clone(&gazetteer));
    let mut collector = Collector::default();
    for programme in 0..model.programmes.len() {
        targets(&reader, programme, &mut collector);
        tasks(&reader, programme, &mut collector);
    }
    finish(&reader, collector)
}

fn targets(reader: &Reader<'_>, at: usize, collector: &mut Collector) {
    let programme = &reader.model.programmes[at];
    for (id, indicator) in reader.model.indicators_of(programme) {
        if indicator.targets.is_empty() {
            continue;
        }
        let sites = places::sites(reader, programme, id);
        let first = (sites.all.iter())
            .filter_map(|site| reader.series(id, site).first().map(|p| p.period.year()))
            .min();
        for clause in target::clauses(reader.model, at, id, first, reader.options.as_of) {
            for site in &sites.all {
                let starts = clause.period.map(|period| period.start());
                if starts.is_some_and(|start| places::ended_before(reader, site, start)) {
                    continue;
                }
                let verdict = target::judge(reader, &clause, site, &sites.notes);
                collector.push(reader.options, verdict);
                collector.prune(reader.model, &reader.gazetteer, reader.options);
            }
        }
    }
}

fn tasks(reader: &Reader<'_>, at: usize, collector: &mut Collector) {
    let programme = &reader.model.programmes[at];
    let states = task::States::new(reader.data.tasks());
    for one in &programme.tasks {
        collector.push(reader.options, task::task(reader, at, one, &states));
    }
    for duty in &programme.duties {
        for verdict in task::duty(reader, at, duty, &states) {
            collector.push(reader.options, verdict);
        }
    }
}

fn finish(reader: &Reader<'_>, mut collector: Collector) -> Evaluation {
    let (model, options) = (reader.model, reader.options);
    let by_agency = collector.groups(model);
    match options.top {
        Some(top) => summary::worst(&mut collector.kept, model, &reader.gazetteer, top),
        None => summary::sort(&mut collector.kept, model, &reader.gazetteer),
    }
    Evaluation {
        as_of: options.as_of,
        verdicts: collector.kept,
        by_status: collector.total.by_status,
        by_agency,
        observations: reader.data.count(),
        used: 0,
    }
}
