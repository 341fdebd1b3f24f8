//! A name that observation files may use for an indicator, and that leads to
//! another one, or to several.

use crate::finding::catalogue::commitments::AMBIGUOUS_DATA_NAME;
use crate::finding::{Finding, Text};
use crate::model::{IndicatorId, Model, Programme};
use crate::source::text::key;
use foldhash::HashMap;

const OTHER: Text = Text {
    vi: "chỉ tiêu này cũng gọi như vậy",
    en: "this one is called so too",
};

/// How well a name answers a label, as the readers of data rank it: the
/// indicator's own name before a `số liệu` name before a code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name,
    Alias,
    Code,
}

/// A note for each indicator one of whose names belongs to another as well.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        of_programme(model, programme, &mut out);
    }
    out
}

fn of_programme(model: &Model, programme: &Programme, out: &mut Vec<Finding>) {
    let mut owners: HashMap<String, (Rank, IndicatorId)> = HashMap::default();
    let mut labels: Vec<(String, Rank, IndicatorId)> = Vec::new();
    for (id, indicator) in model.indicators_of(programme) {
        labels.push((model.full_name(id), Rank::Name, id));
        for alias in &indicator.aliases {
            labels.push((alias.clone(), Rank::Alias, id));
        }
        if let Some(code) = &indicator.code {
            labels.push((code.clone(), Rank::Code, id));
        }
    }
    labels.sort_by_key(|(_, rank, id)| (*rank, *id));
    for (label, rank, id) in labels {
        let owner = *owners.entry(key(&label)).or_insert((rank, id));
        // One name or one code for two is an error of its own.
        let told = owner.1 == id || (owner.0 != Rank::Alias && rank != Rank::Alias);
        if !told && !label.is_empty() {
            out.push(
                Finding::new(&AMBIGUOUS_DATA_NAME, model.indicator(id).span)
                    .arg("name", label)
                    .arg("other", model.full_name(owner.1))
                    .related(model.indicator(owner.1).span, OTHER),
            );
        }
    }
}
