//! What indicators are called, looked up at once: names do not change with what is
//! assumed, so they are gone through when programmes are read, not at each question.

use super::label;
use crate::check::names::Names;
use crate::model::{IndicatorId, Model, Programme};
use crate::source::text::{key, unaccented};
use foldhash::HashMap;
use std::sync::OnceLock;

/// The names of a session's indicators.
#[derive(Debug, Default)]
pub(super) struct Called {
    /// One a programme.
    programmes: Vec<OfProgramme>,
    /// Names to suggest, made when a name is first not found.
    near: OnceLock<Names<usize>>,
    /// The full names without marks, a blank before and after, by indicator.
    words: OnceLock<Vec<String>>,
    /// The full names in order, with whose they are.
    sorted: OnceLock<Vec<(String, IndicatorId)>>,
}

/// The names in a programme: with their marks, then without.
#[derive(Debug, Default)]
struct OfProgramme {
    exact: Level,
    plain: Level,
}

/// By name: codes and full names, then every name there is.
#[derive(Debug, Default)]
struct Level {
    first: Ids,
    any: Ids,
}

type Ids = HashMap<String, Vec<IndicatorId>>;

impl Called {
    /// Of programmes that were read.
    pub(super) fn new(model: &Model) -> Self {
        Self {
            programmes: (model.programmes.iter())
                .map(|programme| OfProgramme::new(model, programme))
                .collect(),
            ..Self::default()
        }
    }

    /// All indicators that a text names, by the best way that finds any: with its marks
    /// before without, in the first programme of `order` that has it, by code or full
    /// name before another name.
    pub(super) fn indicators(&self, typed: &str, order: &[usize]) -> &[IndicatorId] {
        let (wanted, plain) = (key(typed), unaccented(typed.trim()));
        let programmes = || order.iter().filter_map(|at| self.programmes.get(*at));
        let exact = programmes().map(|one| (&one.exact, &wanted));
        let ways = exact.chain(programmes().map(|one| (&one.plain, &plain)));
        let found = ways.flat_map(|(level, name)| [level.first.get(name), level.any.get(name)]);
        found.flatten().next().map_or(&[], Vec::as_slice)
    }

    /// The name most like a text, if one is like it.
    pub(super) fn nearest(&self, model: &Model, typed: &str) -> Option<&str> {
        let near = self.near.get_or_init(|| {
            let mut names = Names::default();
            for at in 0..model.indicators.len() {
                for name in names_of(model, IndicatorId(at as u32)) {
                    names.insert(&name, at);
                }
            }
            names
        });
        near.nearest(typed)
    }

    /// The indicators in whose full names words begin with a text without marks.
    pub(super) fn with_words<'s>(
        &'s self,
        model: &Model,
        wanted: &str,
    ) -> impl Iterator<Item = IndicatorId> + 's {
        let words = self.words.get_or_init(|| {
            (all(model))
                .map(|id| format!(" {} ", unaccented(&model.full_name(id))))
                .collect()
        });
        let wanted = format!(" {wanted}");
        let found = words.iter().enumerate();
        found
            .filter(move |(_, name)| name.contains(&wanted))
            .map(|(at, _)| IndicatorId(at as u32))
    }

    /// Whether another indicator's full name begins with a text.
    pub(super) fn another_begins(&self, model: &Model, id: IndicatorId, text: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let mut names: Vec<_> = all(model).map(|id| (model.full_name(id), id)).collect();
            names.sort_unstable();
            names
        });
        let from = sorted.partition_point(|(name, _)| name.as_str() < text);
        (sorted[from..].iter())
            .take_while(|(name, _)| name.starts_with(text))
            .any(|(_, other)| *other != id)
    }
}

impl OfProgramme {
    fn new(model: &Model, programme: &Programme) -> Self {
        let mut names = Self::default();
        for (id, indicator) in model.indicators_of(programme) {
            let full = [model.full_name(id)];
            for name in full.iter().chain(&indicator.code) {
                add(&mut names.exact.first, key(name), id);
                add(&mut names.plain.first, unaccented(name), id);
            }
            for name in names_of(model, id) {
                add(&mut names.exact.any, key(&name), id);
                add(&mut names.plain.any, unaccented(&name), id);
            }
        }
        names
    }
}

/// Notes a name; indicators come in order, each once a name.
fn add(ids: &mut Ids, name: String, id: IndicatorId) {
    let known = ids.entry(name).or_default();
    if known.last() != Some(&id) {
        known.push(id);
    }
}

fn all(model: &Model) -> impl Iterator<Item = IndicatorId> {
    (0..model.indicators.len()).map(|at| IndicatorId(at as u32))
}

/// The names of an indicator, its code first.
pub(super) fn names_of(model: &Model, id: IndicatorId) -> Vec<String> {
    let indicator = model.indicator(id);
    let own = [model.full_name(id), indicator.name.clone()];
    let code = indicator.code.clone().into_iter();
    let part = label::part_called(model, id).into_iter();
    (code.chain(own).chain(part))
        .chain(indicator.aliases.clone())
        .collect()
}
