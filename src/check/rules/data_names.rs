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
#[derive(Clone, Copy, PartialEq, Eq)]
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
    let count = programme.indicators.len();
    let mut owners: HashMap<String, (Rank, IndicatorId)> = HashMap::default();
    owners.reserve(2 * count);
    for rank in [Rank::Name, Rank::Alias, Rank::Code] {
        for (id, indicator) in model.indicators_of(programme) {
            match rank {
                Rank::Name if indicator.parent.is_none() => {
                    called(model, &mut owners, (rank, id), &indicator.name, out);
                }
                Rank::Name => called(model, &mut owners, (rank, id), &model.full_name(id), out),
                Rank::Alias => {
                    for alias in &indicator.aliases {
                        called(model, &mut owners, (rank, id), alias, out);
                    }
                }
                Rank::Code => {
                    if let Some(code) = &indicator.code {
                        called(model, &mut owners, (rank, id), code, out);
                    }
                }
            }
        }
    }
}

/// Takes a name in, and tells of one that another indicator has by a better right.
fn called(
    model: &Model,
    owners: &mut HashMap<String, (Rank, IndicatorId)>,
    (rank, id): (Rank, IndicatorId),
    label: &str,
    out: &mut Vec<Finding>,
) {
    let owner = *owners.entry(key(label)).or_insert((rank, id));
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
