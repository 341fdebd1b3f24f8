//! Which verdicts turned, and for which cause: counted by indicator, as a reader counts.

use crate::diff::{Change, Value, What};
use crate::eval::Status;
use crate::finding::Text;
use crate::source::text::key;
use std::collections::{BTreeMap, HashSet};

/// The causes that a reader asks for, by the keys of their reasons, in the order in which
/// they are named.
const CAUSES: [(&str, &str, &str); 14] = [
    ("revised_official", "số chính thức", "official figures"),
    ("revised_preliminary", "số sơ bộ", "preliminary figures"),
    ("revised_estimate", "số ước tính", "estimates"),
    ("revised", "số công bố sau", "figures published later"),
    ("figure_found", "nay mới có số", "figures that became known"),
    ("figure_lost", "không còn số", "figures that are gone"),
    ("figure", "số liệu khác", "other figures"),
    ("amended", "mức được sửa đổi", "levels amended"),
    ("required", "mức khác", "other levels"),
    ("unit", "đơn vị khác", "another unit"),
    ("boundary", "địa giới khác", "another boundary"),
    (
        "method",
        "cách đánh giá tiến độ khác",
        "another method of progress",
    ),
    ("fell_due", "đã đến hạn", "fell due"),
    ("no_longer_due", "chưa đến hạn", "not due"),
];

/// Reasons that stand for another one, more plainly.
const PLAINER: [(&str, &[&str]); 2] = [
    ("required", &["amended"]),
    (
        "figure",
        &[
            "revised_official",
            "revised_preliminary",
            "revised_estimate",
            "revised",
        ],
    ),
];

/// Verdicts that turned from one status to another, of one set of causes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Of targets, tasks or duties.
    pub what: What,
    /// What they were.
    pub from: Status,
    /// What they are.
    pub to: Status,
    /// The keys of the causes.
    pub causes: Vec<&'static str>,
    /// Indicators, tasks or duties: each once, whatever milestones and places it has.
    pub subjects: u64,
    /// Commitments.
    pub commitments: u64,
}

/// What a cause is called.
pub fn called(cause: &str) -> Text {
    let found = CAUSES.iter().find(|(key, ..)| *key == cause);
    let (vi, en) = found.map_or(("lý do khác", "another reason"), |(_, vi, en)| (*vi, *en));
    Text { vi, en }
}

/// The causes of a change: all that bear on it, each by its plainest name.
fn causes(change: &Change) -> Vec<&'static str> {
    let has = |key: &str| change.reasons.iter().any(|reason| reason.key == key);
    let told_plainer = |key: &str| {
        let plainer = PLAINER.iter().find(|(general, _)| *general == key);
        plainer.is_some_and(|(_, all)| all.iter().any(|one| has(one)))
    };
    let all = CAUSES.iter().map(|(key, ..)| *key);
    all.filter(|key| has(key) && !told_plainer(key)).collect()
}

/// The verdicts that turned, by their causes; the most first.
pub fn turned(changes: &[Change]) -> Vec<Turned> {
    type Group = (What, usize, usize, Vec<&'static str>);
    let mut groups: BTreeMap<Group, (Status, Status, HashSet<String>, u64)> = BTreeMap::new();
    for change in changes {
        let (Some(Value::Status(from)), Some(Value::Status(to))) = (&change.old, &change.new)
        else {
            continue;
        };
        if from == to {
            continue;
        }
        let group = (change.of.what, *from as usize, *to as usize, causes(change));
        let known = groups.entry(group);
        let (.., subjects, commitments) = known.or_insert_with(|| (*from, *to, HashSet::new(), 0));
        let code = change.of.code.as_deref().unwrap_or_default();
        subjects.insert(format!("{code}\u{1f}{}", key(&change.of.name)));
        *commitments += 1;
    }
    let all = groups
        .into_iter()
        .map(|((what, _, _, causes), group)| Turned {
            what,
            from: group.0,
            to: group.1,
            causes,
            subjects: group.2.len() as u64,
            commitments: group.3,
        });
    let mut all: Vec<Turned> = all.collect();
    all.sort_by_key(|one| (one.what, std::cmp::Reverse(one.commitments)));
    all
}
