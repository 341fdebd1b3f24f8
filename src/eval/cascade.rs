//! A programme laid beside the one it carries out: each level of the parent, and
//! what the province made of it.
//!
//! An indicator makes a parent's concrete when it says so (cụ thể hoá), or when
//! both have one name. Weaker is a report, not an error: a province may have its
//! reasons. What cannot be compared is said, with why.

mod relation;

use crate::eval::verdict::Remark;
use crate::model::{By, Indicator, IndicatorId, Model, Programme, Target};
use crate::source::text::key;
use crate::source::words::WORDS;
use std::collections::HashMap;

pub use relation::{Relation, compare, exactly};

/// One level of the parent, and its counterpart.
#[derive(Clone, Debug)]
pub struct Line {
    /// The parent's indicator.
    pub parent: IndicatorId,
    /// Which of its targets.
    pub parent_target: usize,
    /// The indicator that makes it concrete.
    pub child: Option<IndicatorId>,
    /// Which of its targets.
    pub child_target: Option<usize>,
    /// How the child's level stands to the parent's.
    pub relation: Relation,
    /// Why it cannot be compared, or what the comparison leaves out.
    pub remark: Option<Remark>,
}

/// A programme beside its parent.
#[derive(Clone, Debug)]
pub struct Cascade {
    /// Index of the parent programme.
    pub parent: usize,
    /// Index of the programme that carries it out.
    pub child: usize,
    /// One a level of the parent, in its order.
    pub lines: Vec<Line>,
}

impl Cascade {
    /// How many lines have each relation, in the order of [`Relation::ALL`].
    pub fn counts(&self) -> [usize; 5] {
        Relation::ALL.map(|relation| {
            self.lines
                .iter()
                .filter(|line| line.relation == relation)
                .count()
        })
    }
}

/// Every pair of a programme and one that says it carries it out.
pub fn cascade(model: &Model) -> Vec<Cascade> {
    let mut out = Vec::new();
    for (p, parent) in model.programmes.iter().enumerate() {
        let Some(number) = parent.number.as_deref().map(key) else {
            continue;
        };
        for (c, child) in model.programmes.iter().enumerate() {
            if p != c && child.implements.iter().any(|other| key(other) == number) {
                out.push(Cascade {
                    parent: p,
                    child: c,
                    lines: lines(model, parent, child),
                });
            }
        }
    }
    out
}

/// Whether the levels of a parent's indicator are not its document's own words but were
/// inferred, as a remark of it or of its programme says: from what, in those words.
pub fn inferred(model: &Model, programme: usize, id: IndicatorId) -> Option<String> {
    let says = |text: &&String| WORDS.inferred_notes.within(&key(text));
    let indicator = model.indicator(id);
    let own = [&indicator.note, &indicator.source].into_iter().flatten();
    let of_programme = inferred_throughout(model, programme);
    if own.clone().find(says).is_none() && of_programme.is_none() {
        return None;
    }
    // What it was inferred from stands in the source, else where it is said.
    let said = own.clone().find(says).map(String::as_str);
    let source = indicator.source.as_deref();
    said.or(source).or(of_programme).map(str::to_string)
}

/// The remark of a programme that says that its levels were inferred.
pub fn inferred_throughout(model: &Model, programme: usize) -> Option<&str> {
    let note = model.programmes.get(programme)?.note.as_deref();
    note.filter(|text| WORDS.inferred_notes.within(&key(text)))
}

/// What each name of the parent's indicators is made concrete by.
type Concrete = HashMap<String, Vec<IndicatorId>>;

fn lines(model: &Model, parent: &Programme, child: &Programme) -> Vec<Line> {
    let mut said: Concrete = HashMap::new();
    let mut named: Concrete = HashMap::new();
    for (id, indicator) in model.indicators_of(child) {
        for name in &indicator.makes_concrete {
            said.entry(key(name)).or_default().push(id);
        }
        named.entry(key(&model.full_name(id))).or_default().push(id);
    }
    let mut out = Vec::new();
    for (id, indicator) in model.indicators_of(parent) {
        let children = counterparts(model, id, indicator, &said, &named);
        // What no later document has ended.
        for at in
            (0..indicator.targets.len()).filter(|&at| indicator.targets[at].force.until.is_none())
        {
            if children.is_empty() {
                out.push(Line {
                    parent: id,
                    parent_target: at,
                    child: None,
                    child_target: None,
                    relation: Relation::Absent,
                    remark: None,
                });
            }
            out.extend(children.iter().map(|&child| line(model, (id, at), child)));
        }
    }
    out
}

fn counterparts(
    model: &Model,
    id: IndicatorId,
    indicator: &Indicator,
    said: &Concrete,
    named: &Concrete,
) -> Vec<IndicatorId> {
    let full = model.full_name(id);
    let names = [Some(full.as_str()), indicator.code.as_deref()];
    let names = names
        .into_iter()
        .flatten()
        .chain(indicator.aliases.iter().map(String::as_str));
    let mut out: Vec<IndicatorId> = Vec::new();
    for name in names {
        out.extend(said.get(&key(name)).into_iter().flatten());
    }
    if out.is_empty() {
        out.extend(named.get(&key(&full)).into_iter().flatten());
    }
    out.sort();
    out.dedup();
    out
}

fn line(model: &Model, (parent, at): (IndicatorId, usize), child: IndicatorId) -> Line {
    let target = &model.indicator(parent).targets[at];
    let found = counterpart(target, &model.indicator(child).targets);
    let (relation, remark) = match found {
        Some(found) => {
            let answer = relation::compare(model, (parent, at), (child, found));
            beside_an_earlier(answer, target, &model.indicator(child).targets[found])
        }
        None => (
            Relation::NotComparable,
            remark(
                "không có mức ở mốc này hay mốc sớm hơn",
                "no level at this milestone or an earlier one",
            ),
        ),
    };
    Line {
        parent,
        parent_target: at,
        child: Some(child),
        child_target: found,
        relation,
        remark,
    }
}

fn remark(vi: &str, en: &str) -> Option<Remark> {
    Some(Remark {
        vi: vi.to_string(),
        en: en.to_string(),
        refutes: false,
    })
}

/// A level asked for earlier holds at the parent's milestone when it is no
/// weaker; a weaker one says nothing about that milestone.
fn beside_an_earlier(
    (relation, said): (Relation, Option<Remark>),
    parent: &Target,
    child: &Target,
) -> (Relation, Option<Remark>) {
    if parent.by == By::Unstated || parent.by == child.by {
        return (relation, said);
    }
    if relation == Relation::Weaker {
        let why = remark(
            "mốc của tỉnh sớm hơn, không có mức ở mốc này",
            "the province's milestone is earlier, and it has no level at this one",
        );
        return (Relation::NotComparable, why);
    }
    let earlier = remark(
        "mốc của tỉnh sớm hơn",
        "the province's milestone is earlier",
    );
    (relation, said.or(earlier))
}

/// The child's target at the parent's milestone, else the last one before it;
/// the last of all beside a parent that states none.
fn counterpart(target: &Target, targets: &[Target]) -> Option<usize> {
    // Lines for everybody before those for some places, or with a condition.
    let general = |other: &Target| other.force.until.is_none() && other.terms.is_general();
    let any = targets.iter().any(general);
    let lasting =
        |other: &Target| other.force.until.is_none() && (!any || other.terms.is_general());
    if let Some(same) = targets
        .iter()
        .position(|other| other.by == target.by && lasting(other))
    {
        return Some(same);
    }
    let until = match target.by {
        By::End(until) => Some(until.end()),
        By::Unstated | By::After(_) => None,
        _ => return None,
    };
    let end = |other: &Target| match other.by {
        By::End(period) => Some(period.end()),
        _ => None,
    };
    let earlier = targets.iter().enumerate().filter(|(_, t)| {
        lasting(t) && end(t).is_some_and(|end| until.is_none_or(|until| end <= until))
    });
    earlier.max_by_key(|(_, t)| end(t)).map(|(i, _)| i)
}
