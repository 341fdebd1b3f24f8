//! The verdicts of an evaluation, indicator by indicator, so that after a
//! change only those that depend on it are made again.

use super::graph::Graph;
use crate::eval::figures::Figures;
use crate::eval::options::Options;
use crate::eval::places::{self, Gazetteer};
use crate::eval::reader::Reader;
use crate::eval::terms::ByPlace;
use crate::eval::verdict::Verdict;
use crate::eval::{run, summary, target};
use crate::model::{IndicatorId, Model};
use std::sync::Arc;

/// The verdicts of one indicator's targets.
#[derive(Clone, Debug)]
pub struct Account {
    /// Index of the programme.
    pub programme: usize,
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its verdicts, clause by clause, place by place.
    pub verdicts: Vec<Verdict>,
}

/// The verdicts as they are.
#[derive(Clone)]
pub struct Ledger {
    gazetteer: Arc<Gazetteer>,
    graph: Graph,
    /// One an indicator with targets, in order.
    pub accounts: Vec<Account>,
    /// Where each indicator's account is.
    account_of: Vec<Option<usize>>,
    /// Tasks and duties, which no figure changes.
    others: Vec<Verdict>,
}

impl Ledger {
    /// Judges everything once.
    pub fn new(model: &Model, data: &dyn Figures, options: &Options) -> Self {
        let gazetteer = Arc::new(Gazetteer::new(model));
        let reader = Reader::new(model, data, options, Arc::clone(&gazetteer));
        let mut accounts = Vec::new();
        let mut account_of = vec![None; model.indicators.len()];
        for (programme, owner) in model.programmes.iter().enumerate() {
            for (indicator, declared) in model.indicators_of(owner) {
                if declared.targets.is_empty() {
                    continue;
                }
                account_of[indicator.0 as usize] = Some(accounts.len());
                accounts.push(Account {
                    programme,
                    indicator,
                    verdicts: judge(&reader, programme, indicator),
                });
            }
        }
        Self {
            graph: Graph::new(model),
            others: (0..model.programmes.len())
                .flat_map(|at| run::tasks(&reader, at))
                .collect(),
            gazetteer,
            accounts,
            account_of,
        }
    }

    /// What reads what.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// A reader of other figures of the same programmes.
    pub fn reader<'a>(
        &self,
        model: &'a Model,
        data: &'a dyn Figures,
        options: &'a Options,
    ) -> Reader<'a> {
        Reader::new(model, data, options, Arc::clone(&self.gazetteer))
    }

    /// The accounts that depend on the changed indicators, made again by other
    /// figures; `model` may have other targets for the changed ones. The
    /// evaluation date and the places are those of this ledger.
    pub fn again(
        &self,
        model: &Model,
        data: &dyn Figures,
        options: &Options,
        changed: &[IndicatorId],
    ) -> Vec<Account> {
        let reader = self.reader(model, data, options);
        let affected = self.graph.affected(changed);
        let accounts = affected.into_iter().filter_map(|indicator| {
            let programme = match self.account_of[indicator.0 as usize] {
                Some(at) => self.accounts[at].programme,
                None if model.indicator(indicator).targets.is_empty() => return None,
                None => owner(model, indicator)?,
            };
            Some(Account {
                programme,
                indicator,
                verdicts: judge(&reader, programme, indicator),
            })
        });
        accounts.collect()
    }

    /// All verdicts, some accounts replaced, in the order of reports.
    pub fn verdicts(&self, model: &Model, again: &[Account]) -> Vec<Verdict> {
        let replaced = |id: IndicatorId| again.iter().any(|account| account.indicator == id);
        let kept = self.accounts.iter().filter(|one| !replaced(one.indicator));
        let all = kept.chain(again).flat_map(|account| &account.verdicts);
        let mut all: Vec<Verdict> = all.chain(&self.others).cloned().collect();
        summary::sort(&mut all, model, &self.gazetteer);
        all
    }

    /// The verdicts of an indicator.
    pub fn of(&self, id: IndicatorId) -> &[Verdict] {
        let at = self.account_of.get(id.0 as usize).copied().flatten();
        at.map_or(&[], |at| &self.accounts[at].verdicts)
    }
}

fn owner(model: &Model, id: IndicatorId) -> Option<usize> {
    (model.programmes.iter()).position(|programme| programme.indicators.contains(&id.0))
}

/// The verdicts on one indicator, as [`crate::eval::run`] makes them.
fn judge(reader: &Reader<'_>, programme: usize, id: IndicatorId) -> Vec<Verdict> {
    let model = reader.model;
    let sites = places::sites(reader, &model.programmes[programme], id);
    let first = (sites.all.iter())
        .filter_map(|site| reader.series(id, site).first().map(|p| p.period.year()))
        .min();
    let clauses = target::clauses(model, programme, id, first, reader.options.as_of);
    let mut verdicts = Vec::with_capacity(clauses.len() * sites.all.len());
    let by_place = ByPlace::new(reader, &clauses);
    for site in &sites.all {
        let (held, _) = by_place.held(reader, site);
        verdicts.extend(
            (held.into_iter()).map(|clause| target::judge(reader, clause, site, &sites.notes)),
        );
    }
    verdicts
}
