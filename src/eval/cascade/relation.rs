//! How one level stands to another, the direction taken into account.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::verdict::Remark;
use crate::finding::Text;
use crate::model::condition::{ChangeKind, Condition, Op};
use crate::model::{Better, Exact, IndicatorId, Model};
use crate::source::text::key;
use std::cmp::Ordering;

/// How a level stands to its parent's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// yếu hơn
    Weaker,
    /// không có
    Absent,
    /// không so được
    NotComparable,
    /// mạnh hơn
    Stronger,
    /// bằng
    Equal,
}

impl Relation {
    /// All, in the order of reports.
    pub const ALL: [Relation; 5] = [
        Relation::Weaker,
        Relation::Absent,
        Relation::NotComparable,
        Relation::Stronger,
        Relation::Equal,
    ];

    /// The key in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            Relation::Weaker => "weaker",
            Relation::Absent => "absent",
            Relation::NotComparable => "not_comparable",
            Relation::Stronger => "stronger",
            Relation::Equal => "equal",
        }
    }

    /// As shown to people.
    pub fn shown(self) -> Text {
        let (vi, en) = match self {
            Relation::Weaker => ("yếu hơn", "weaker"),
            Relation::Absent => ("không có", "absent"),
            Relation::NotComparable => ("không so được", "not comparable"),
            Relation::Stronger => ("mạnh hơn", "stronger"),
            Relation::Equal => ("bằng", "equal"),
        };
        Text { vi, en }
    }

    fn of(ordering: Ordering) -> Self {
        match ordering {
            Ordering::Less => Relation::Weaker,
            Ordering::Equal => Relation::Equal,
            Ordering::Greater => Relation::Stronger,
        }
    }
}

type Answer = (Relation, Option<Remark>);

fn cannot(vi: &str, en: &str) -> Answer {
    (
        Relation::NotComparable,
        Some(Remark {
            vi: vi.to_string(),
            en: en.to_string(),
        }),
    )
}

/// Two indicators, and which way is better.
struct Pair<'m> {
    model: &'m Model,
    parent: IndicatorId,
    child: IndicatorId,
    better: Option<Better>,
}

/// How the child's target stands to the parent's.
pub fn compare(model: &Model, parent: (IndicatorId, usize), child: (IndicatorId, usize)) -> Answer {
    let (one, two) = (model.indicator(parent.0), model.indicator(child.0));
    let pair = Pair {
        model,
        parent: parent.0,
        child: child.0,
        better: one.better.or(two.better),
    };
    pair.compare(
        &one.targets[parent.1].condition,
        &two.targets[child.1].condition,
    )
}

impl Pair<'_> {
    fn compare(&self, parent: &Condition, child: &Condition) -> Answer {
        use Condition as C;
        match (parent, child) {
            (C::Unmeasured { reason }, _) => cannot(
                &format!("cấp trên: {reason}"),
                &format!("the parent: {reason}"),
            ),
            (_, C::Unmeasured { reason }) => {
                cannot(&format!("ở đây: {reason}"), &format!("here: {reason}"))
            }
            (C::All(parts), _) => self.each(parts, child),
            (_, C::All(others)) => {
                self.best(others.iter().map(|other| self.compare(parent, other)))
            }
            (C::Complete, C::Complete) | (C::Maintain(None), C::Maintain(None)) => {
                (Relation::Equal, None)
            }
            (C::Maintain(Some(parent)), _) => self.compare(parent, child),
            (_, C::Maintain(Some(child))) => self.compare(parent, child),
            (C::Level { written, .. }, C::Level { written: other, .. }) => {
                self.levels(written, other)
            }
            // The last level of the child's own scale is all that it can do.
            (C::Complete, C::Level { rank, .. }) if self.is_top(*rank) => (Relation::Equal, None),
            (
                C::OverTime {
                    function,
                    condition,
                },
                C::OverTime {
                    function: over,
                    condition: other,
                },
            ) if function == over => self.compare(condition, other),
            (C::Change { .. }, C::Change { .. }) => self.changes(parent, child),
            (
                C::Multiple { times, base, .. },
                C::Multiple {
                    times: other,
                    base: since,
                    ..
                },
            ) if base == since => (Relation::of(other.cmp(times)), None),
            (
                C::Series { op, place, .. },
                C::Series {
                    op: other,
                    place: at,
                    ..
                },
            ) if op == other && place == at => (Relation::Equal, None),
            _ => self.bounds(parent, child),
        }
    }

    /// Part by part: weaker in one is weaker. A part that the child does not
    /// take up leaves it weaker at best.
    fn each(&self, parts: &[Condition], child: &Condition) -> Answer {
        let answers: Vec<Answer> = parts.iter().map(|part| self.compare(part, child)).collect();
        let has = |relation| answers.iter().any(|answer| answer.0 == relation);
        let silent = answers.len() > terms(child)
            && has(Relation::NotComparable)
            && !answers.iter().all(|a| a.0 == Relation::NotComparable);
        if silent {
            let relation = if has(Relation::Stronger) && !has(Relation::Weaker) {
                Relation::NotComparable
            } else {
                Relation::Weaker
            };
            let rest = Remark {
                vi: "chỉ nhắc một phần của mức cấp trên".to_string(),
                en: "takes up only a part of the parent's level".to_string(),
            };
            return (relation, Some(rest));
        }
        let relation = [
            Relation::NotComparable,
            Relation::Weaker,
            Relation::Stronger,
        ];
        let relation = relation
            .into_iter()
            .find(|r| has(*r))
            .unwrap_or(Relation::Equal);
        (relation, answers.into_iter().find_map(|answer| answer.1))
    }

    /// Whether this is the last level of the child's scale.
    fn is_top(&self, rank: usize) -> bool {
        let scale = self.model.indicator(self.child).scale;
        scale.is_some_and(|scale| rank + 1 == self.model.scales[scale.0 as usize].levels.len())
    }

    /// The strongest of several: what is asked besides takes nothing away.
    fn best(&self, answers: impl Iterator<Item = Answer>) -> Answer {
        let order = [Relation::Stronger, Relation::Equal, Relation::Weaker];
        let rank = |answer: &Answer| {
            order
                .iter()
                .position(|r| *r == answer.0)
                .unwrap_or(order.len())
        };
        answers
            .min_by_key(rank)
            .unwrap_or((Relation::NotComparable, None))
    }

    /// Levels by the parent's scale.
    fn levels(&self, parent: &str, child: &str) -> Answer {
        let scale = self.model.indicator(self.parent).scale;
        let rank = |level: &str| {
            let levels = &self.model.scales[scale?.0 as usize].levels;
            levels.iter().position(|other| key(other) == key(level))
        };
        match (rank(parent), rank(child)) {
            (Some(parent), Some(child)) => (Relation::of(child.cmp(&parent)), None),
            _ => cannot("hai thang khác nhau", "the scales differ"),
        }
    }

    fn changes(&self, parent: &Condition, child: &Condition) -> Answer {
        if let (
            Condition::Change {
                direction,
                low,
                kind,
                base,
                ..
            },
            Condition::Change {
                direction: way,
                low: other,
                kind: measure,
                base: since,
                ..
            },
        ) = (parent, child)
            && (direction, kind, base) == (way, measure, since)
        {
            let factor = if *kind == ChangeKind::Relative {
                Some(crate::model::number::whole(1))
            } else {
                self.factor()
            };
            return match factor {
                Some(factor) => (Relation::of((&other.value * factor).cmp(&low.value)), None),
                None => cannot("hai đơn vị khác loại", "the units measure different things"),
            };
        }
        cannot(
            "mức tăng, giảm tính theo cách khác nhau",
            "the changes are measured in different ways",
        )
    }

    /// Numbers: the bound that the direction makes binding.
    fn bounds(&self, parent: &Condition, child: &Condition) -> Answer {
        let lower = match self.better {
            Some(Better::Lower) => true,
            Some(Better::Higher) => false,
            _ => {
                return cannot(
                    "không biết chiều nào tốt hơn",
                    "which way is better is not known",
                );
            }
        };
        let (Some((level, strict)), Some((other, other_strict))) =
            (bound(parent, lower), bound(child, lower))
        else {
            return cannot(
                "hai mức viết theo cách khác nhau",
                "the levels are of different forms",
            );
        };
        let Some(factor) = self.factor() else {
            return cannot("hai đơn vị khác loại", "the units measure different things");
        };
        let ordering = (other * factor).cmp(level);
        let ordering = if lower { ordering.reverse() } else { ordering };
        (Relation::of(ordering.then(other_strict.cmp(&strict))), None)
    }

    /// From the child's unit to the parent's.
    fn factor(&self) -> Option<Exact> {
        let units = (
            self.model.indicator(self.child).unit,
            self.model.indicator(self.parent).unit,
        );
        match units {
            (Some(from), Some(to)) => self.model.units.conversion(from, to),
            (None, None) => Some(crate::model::number::whole(1)),
            _ => None,
        }
    }
}

/// The number that binds, and whether it must be passed. A bound on the other
/// side (không quá, of what is better high) does not bind.
fn bound(condition: &Condition, lower: bool) -> Option<(&Exact, bool)> {
    match condition {
        Condition::Compare { op, amount, .. } => {
            let strict = match op {
                Op::Lt | Op::Le if !lower => return None,
                Op::Gt | Op::Ge if lower => return None,
                Op::Lt | Op::Gt => true,
                Op::Le | Op::Ge | Op::Eq => false,
            };
            Some((&amount.value, strict))
        }
        Condition::Range { low, high } => {
            Some((if lower { &high.value } else { &low.value }, false))
        }
        Condition::Approx { amount, .. } => Some((&amount.value, false)),
        Condition::Level { .. }
        | Condition::Unmeasured { .. }
        | Condition::Unread(_)
        | Condition::Complete
        | Condition::Maintain(_)
        | Condition::Change { .. }
        | Condition::Multiple { .. }
        | Condition::OverTime { .. }
        | Condition::Several { .. }
        | Condition::Series { .. }
        | Condition::All(_)
        | Condition::Any(_) => None,
    }
}

/// How many conditions a condition is made of.
fn terms(condition: &Condition) -> usize {
    match condition.kept() {
        Condition::All(parts) => parts.len(),
        Condition::Compare { .. }
        | Condition::Range { .. }
        | Condition::Approx { .. }
        | Condition::Level { .. }
        | Condition::Unmeasured { .. }
        | Condition::Unread(_)
        | Condition::Complete
        | Condition::Maintain(_)
        | Condition::Change { .. }
        | Condition::Multiple { .. }
        | Condition::OverTime { .. }
        | Condition::Several { .. }
        | Condition::Series { .. }
        | Condition::Any(_) => 1,
    }
}
