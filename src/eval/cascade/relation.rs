//! How one level stands to another, the direction taken into account.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::interval::enough;
use crate::eval::verdict::Remark;
use crate::finding::Text;
use crate::model::condition::demand::{Ask, Demand, Lies, Of, Untold, side};
use crate::model::condition::{Condition, Op};
use crate::model::number::whole;
use crate::model::{Better, Exact, Indicator, IndicatorId, Model};
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
            refutes: false,
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
    let of = |indicator: &Indicator, at: usize| {
        Demand::of(&indicator.targets[at].condition, pair.better)
    };
    pair.compare(&of(one, parent.1), &of(two, child.1))
}

/// How a condition stands to another, where they are equal only if the same figures
/// satisfy both: `đúng 95` asks for more than `ít nhất 95`.
pub fn exactly(
    model: &Model,
    (parent, was): (IndicatorId, &Condition),
    (child, is): (IndicatorId, &Condition),
) -> Answer {
    let better = model.indicator(parent).better;
    let pair = Pair {
        model,
        parent,
        child,
        better: better.or(model.indicator(child).better),
    };
    let (was, is) = (Demand::of(was, pair.better), Demand::of(is, pair.better));
    let answer = pair.compare(&was, &is);
    match answer.0 == Relation::Equal && was != is {
        true => pair.by_what_satisfies(&was, &is).unwrap_or(answer),
        false => answer,
    }
}

impl Pair<'_> {
    fn compare(&self, parent: &Demand, child: &Demand) -> Answer {
        use Demand as D;
        match (parent, child) {
            (D::Untold(Untold::Unmeasured(reason)), _) => cannot(
                &format!("cấp trên: {reason}"),
                &format!("the parent: {reason}"),
            ),
            (_, D::Untold(Untold::Unmeasured(reason))) => {
                cannot(&format!("ở đây: {reason}"), &format!("here: {reason}"))
            }
            (D::Untold(Untold::TwoReadings(readings)), _) => cannot(
                &format!("cấp trên có hai cách hiểu: {readings}"),
                &format!("the parent can be read in two ways: {readings}"),
            ),
            (_, D::Untold(Untold::TwoReadings(readings))) => cannot(
                &format!("ở đây có hai cách hiểu: {readings}"),
                &format!("this one can be read in two ways: {readings}"),
            ),
            (D::All(parts), _) => self.each(parts, child),
            (_, D::All(others)) => {
                self.best(others.iter().map(|other| self.compare(parent, other)))
            }
            (D::Done, D::Done) => (Relation::Equal, None),
            (D::Rank { written, .. }, D::Rank { written: other, .. }) => {
                self.levels(written, other)
            }
            // The last level of the child's own scale is all that it can do.
            (D::Done, D::Rank { rank, .. }) if self.is_top(*rank) => (Relation::Equal, None),
            (
                D::OverTime { function, demand },
                D::OverTime {
                    function: over,
                    demand: other,
                },
            ) if function == over => self.compare(demand, other),
            (D::One(asked), D::One(other)) => self.one(asked, other),
            _ => self.forms(),
        }
    }

    /// Two things measured: figures by the end that binds, others by what satisfies
    /// them, where they are measured from the same.
    fn one(&self, parent: &Ask, child: &Ask) -> Answer {
        let alike = match (&parent.of, &child.of) {
            (Of::Figure, Of::Figure) => return self.bounds(&parent.lies, &child.lies),
            (Of::Gain { .. } | Of::Growth { .. }, Of::Gain { .. } | Of::Growth { .. }) => {
                if parent.of != child.of {
                    return cannot(
                        "mức tăng, giảm tính theo cách khác nhau",
                        "the changes are measured in different ways",
                    );
                }
                true
            }
            (
                Of::Versus {
                    indicator,
                    place,
                    planned,
                },
                Of::Versus {
                    indicator: other,
                    place: at,
                    planned: of,
                },
            ) => {
                let name = |place: &Option<String>| place.as_deref().map(key);
                let same = name(place) == name(at) && planned == of;
                if !self.same_series(*indicator, *other) || !same {
                    return cannot(
                        "so với hai số liệu khác nhau",
                        "they are held against different series",
                    );
                }
                true
            }
            (Of::Start, Of::Start) => parent.lies == child.lies,
            (own, other) => own == other,
        };
        let factor = match parent.of {
            _ if !alike => return self.forms(),
            Of::Start => return (Relation::Equal, None),
            Of::Gain { .. } => self.factor(),
            Of::Figure | Of::Growth { .. } | Of::Times { .. } | Of::Versus { .. } => Some(whole(1)),
        };
        let Some(factor) = factor else {
            return cannot("hai đơn vị khác loại", "the units measure different things");
        };
        let child = child.lies.each(|number| number * &factor);
        match (enough(&parent.lies), enough(&child)) {
            (Some(parent), Some(child)) => match (parent.within(&child), child.within(&parent)) {
                (true, true) => (Relation::Equal, None),
                (true, false) => (Relation::Weaker, None),
                (false, true) => (Relation::Stronger, None),
                (false, false) => cannot(
                    "hai mức ràng buộc hai đầu khác nhau",
                    "the levels bind at different ends",
                ),
            },
            _ => self.forms(),
        }
    }

    /// Two demands that bind alike, by all that satisfies them; none where that says no
    /// more.
    fn by_what_satisfies(&self, parent: &Demand, child: &Demand) -> Option<Answer> {
        let (Demand::One(one), Demand::One(other)) = (parent, child) else {
            return (terms(child) > terms(parent)).then_some((Relation::Stronger, None));
        };
        if (&one.of, &other.of) != (&Of::Figure, &Of::Figure) {
            return None;
        }
        let factor = self.factor()?;
        let other = enough(&other.lies.each(|number| number * &factor))?;
        let one = enough(&one.lies)?;
        Some(match (one.within(&other), other.within(&one)) {
            (true, true) => (Relation::Equal, None),
            (true, false) => (Relation::Weaker, None),
            (false, true) => (Relation::Stronger, None),
            (false, false) => self.forms(),
        })
    }

    /// Whether the child's other series is to it what the parent's is to the parent:
    /// itself, the same indicator, or one that makes it concrete.
    fn same_series(&self, parent: IndicatorId, child: IndicatorId) -> bool {
        if parent == child || (parent == self.parent && child == self.child) {
            return true;
        }
        if parent == self.parent || child == self.child {
            return false;
        }
        let (one, two) = (self.model.indicator(parent), self.model.indicator(child));
        let full = self.model.full_name(parent);
        let mut names = (one.aliases.iter().map(String::as_str))
            .chain(one.code.as_deref())
            .chain([full.as_str()]);
        let said = |name: &str| two.makes_concrete.iter().any(|own| key(own) == key(name));
        names.any(said) || key(&self.model.full_name(child)) == key(&full)
    }

    /// Levels that nothing says how to hold against each other.
    fn forms(&self) -> Answer {
        if side(self.better).is_none() {
            return cannot(
                "không biết chiều nào tốt hơn",
                "which way is better is not known",
            );
        }
        cannot(
            "hai mức viết theo cách khác nhau",
            "the levels are of different forms",
        )
    }

    /// Part by part: weaker in one is weaker. A part that the child does not
    /// take up leaves it weaker at best.
    fn each(&self, parts: &[Demand], child: &Demand) -> Answer {
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
                refutes: false,
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

    /// Numbers: the bound that the direction makes binding.
    fn bounds(&self, parent: &Lies, child: &Lies) -> Answer {
        let Some(higher) = side(self.better) else {
            return self.forms();
        };
        let (Some((level, strict)), Some((other, other_strict))) =
            (bound(parent, higher), bound(child, higher))
        else {
            return self.forms();
        };
        let Some(factor) = self.factor() else {
            return cannot("hai đơn vị khác loại", "the units measure different things");
        };
        let other = other * factor;
        let ordered = |level: &Exact, strict: bool| {
            let ordering = other.cmp(level);
            let ordering = if higher { ordering } else { ordering.reverse() };
            ordering.then(other_strict.cmp(&strict))
        };
        let mut relation = Relation::of(ordered(level, strict));
        // A number within what is about the parent's is no more than that.
        if let (Lies::Near { level, .. }, Lies::Bound { .. } | Lies::Between { .. }) =
            (parent, child)
            && relation == Relation::Stronger
            && ordered(level, false) != Ordering::Greater
        {
            relation = Relation::Equal;
        }
        (relation, None)
    }

    /// From the child's unit to the parent's.
    fn factor(&self) -> Option<Exact> {
        let units = (
            self.model.indicator(self.child).unit,
            self.model.indicator(self.parent).unit,
        );
        match units {
            (Some(from), Some(to)) => self.model.units.conversion(from, to),
            (None, None) => Some(whole(1)),
            _ => None,
        }
    }
}

/// The number that binds, and whether it must be passed. A bound on the other
/// side (không quá, of what is better high) does not bind.
fn bound(lies: &Lies, higher: bool) -> Option<(&Exact, bool)> {
    match lies {
        Lies::Bound { op, level } => {
            let strict = match op {
                Op::Lt | Op::Le if higher => return None,
                Op::Gt | Op::Ge if !higher => return None,
                Op::Lt | Op::Gt => true,
                Op::Le | Op::Ge | Op::Eq => false,
            };
            Some((level, strict))
        }
        Lies::Between { low, high, .. } => Some((if higher { low } else { high }, false)),
        // What rounds to a number, or lies near it, begins before it.
        Lies::Near { low, high, .. } => {
            let edge = if higher { low } else { high };
            Some((&edge.at, edge.strict))
        }
        Lies::Unsaid => None,
    }
}

/// How many demands a demand is made of.
fn terms(demand: &Demand) -> usize {
    match demand {
        Demand::All(parts) => parts.len(),
        Demand::One(_)
        | Demand::Any(_)
        | Demand::Rank { .. }
        | Demand::Done
        | Demand::OverTime { .. }
        | Demand::Criteria { .. }
        | Demand::Untold(_) => 1,
    }
}
