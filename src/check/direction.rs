//! Which way is better: declared, or told by the indicator's own targets.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::{
    RANGE_WITHOUT_DIRECTION, TWO_DIRECTIONS, UNKNOWN_DIRECTION,
};
use crate::finding::{Finding, Text};
use crate::model::condition::{Amount, Condition, Direction, Op};
use crate::model::number::hundred;
use crate::model::{Better, By, Exact, IndicatorId, Measure, Role};
use num_traits::Zero;

/// Where a table says which way is better.
const DIRECTION_OF_ROW: Text = Text {
    vi: "viết ngay trong ô: `ít nhất 95`, `không quá 5`; hoặc thêm cột `hướng` với càng cao càng tốt, càng thấp càng tốt; cả bảng một hướng thì ghi ở dòng `bảng chỉ tiêu, càng cao càng tốt`",
    en: "write it in the cell: `ít nhất 95`, `không quá 5`; or add a column `hướng` that says càng cao càng tốt or càng thấp càng tốt; where all rows have one, say it once: `bảng chỉ tiêu, càng cao càng tốt`",
};
const BETTER_END_OF_ROW: Text = Text {
    vi: "thêm cột `hướng` với càng cao càng tốt, càng thấp càng tốt; cả bảng một hướng thì ghi ở dòng `bảng chỉ tiêu, càng cao càng tốt`",
    en: "add a column `hướng` that says càng cao càng tốt or càng thấp càng tốt; where all rows have one, say it once: `bảng chỉ tiêu, càng cao càng tốt`",
};

impl Resolver {
    /// A finding with the help that can be followed in a table, where it is one's row.
    pub fn in_table(&self, id: IndicatorId, finding: Finding, help: Text) -> Finding {
        match self.rows.contains(&id) {
            true => finding.help(help),
            false => finding,
        }
    }

    /// Settles an indicator's direction and with it what its bare levels ask.
    pub fn settle_direction(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        let better = match indicator.better {
            Some(better) => Some(better),
            None if indicator.measure != Measure::Quantity => Some(Better::Higher),
            None => self.infer(id),
        };
        let op = if better == Some(Better::Lower) {
            Op::Le
        } else {
            Op::Ge
        };
        let indicator = self.at(id);
        indicator.better = better;
        for target in &mut indicator.targets {
            settle(&mut target.condition, op);
            if let Some(stretch) = &mut target.terms.stretch {
                settle(stretch, op);
            }
        }
        self.contradictions(id);
    }

    /// A later condition with what its bare levels ask.
    pub fn settled(&self, id: IndicatorId, mut condition: Condition) -> Condition {
        let lower = self.model.indicator(id).better == Some(Better::Lower);
        settle(&mut condition, if lower { Op::Le } else { Op::Ge });
        condition
    }

    /// Settles what the bare levels of other indicators ask, of which this one's
    /// lines say `nếu`.
    pub fn settle_given(&mut self, id: IndicatorId) {
        for at in 0..self.model.indicator(id).targets.len() {
            let Some(mut given) = self.at(id).targets[at].terms.given.take() else {
                continue;
            };
            let of = given.indicator;
            given.condition = given.condition.map(|one| self.settled(of, one));
            self.at(id).targets[at].terms.given = Some(given);
        }
    }

    fn infer(&mut self, id: IndicatorId) -> Option<Better> {
        let indicator = self.model.indicator(id);
        let votes: Vec<Better> = indicator
            .targets
            .iter()
            .filter_map(|target| vote(&target.condition))
            .collect();
        if let Some(first) = votes.first() {
            return Some(*first);
        }
        let levels: Vec<&Amount> = indicator
            .targets
            .iter()
            .filter_map(|t| level(&t.condition))
            .collect();
        let is_range = |part: &Condition| matches!(part, Condition::Range { .. });
        let mut targets = indicator.targets.iter();
        let ranges = targets.any(|target| target.condition.walk().any(is_range));
        if let Some(trend) = self.trend(id) {
            return Some(trend);
        }
        if !levels.is_empty()
            && indicator.share
            && levels.iter().all(|amount| amount.value == hundred())
        {
            return Some(Better::Higher);
        }
        if !levels.is_empty() && levels.iter().all(|amount| amount.value.is_zero()) {
            return Some(Better::Lower);
        }
        let own = |role: Role| matches!(role, Role::Asked | Role::Stretch);
        let mut targets = indicator.targets.iter();
        let bare = targets.find(|t| t.conditions().any(|(role, c)| own(role) && is_bare(c)));
        if let Some(target) = bare {
            let finding =
                Finding::new(&UNKNOWN_DIRECTION, target.span).arg("value", target.text.clone());
            self.report(self.in_table(id, finding, DIRECTION_OF_ROW));
            return None;
        }
        if ranges && self.within.contains(&id) {
            return Some(Better::Within);
        }
        if ranges {
            let span = indicator.targets[0].span;
            let finding = Finding::new(&RANGE_WITHOUT_DIRECTION, span);
            self.report(self.in_table(id, finding, BETTER_END_OF_ROW));
            return Some(Better::Within);
        }
        None
    }

    /// Levels that only rise over the milestones, or only fall.
    fn trend(&self, id: IndicatorId) -> Option<Better> {
        let indicator = self.model.indicator(id);
        let mut levels: Vec<(i16, &Exact)> = indicator
            .baseline
            .iter()
            .map(|b| (b.year, &b.value))
            .collect();
        for target in &indicator.targets {
            if let (By::End(period), Some(amount)) = (target.by, level(&target.condition)) {
                levels.push((period.year(), &amount.value));
            }
        }
        levels.sort_by_key(|(year, _)| *year);
        let mut steps = levels
            .windows(2)
            .map(|pair| pair[1].1.cmp(pair[0].1))
            .filter(|step| step.is_ne())
            .peekable();
        let first = *steps.peek()?;
        let all = steps.all(|step| step == first);
        all.then_some(if first.is_gt() {
            Better::Higher
        } else {
            Better::Lower
        })
    }

    /// Reports a target that pulls against the indicator's direction.
    fn contradictions(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        let Some(better) = indicator.better.filter(|better| *better != Better::Within) else {
            return;
        };
        let against = indicator
            .targets
            .iter()
            .find(|t| vote(&t.condition).is_some_and(|vote| vote != better));
        let Some(target) = against else { return };
        let wants = |better: Better| match better {
            Better::Lower => Text {
                vi: "càng thấp càng tốt",
                en: "lower is better",
            },
            _ => Text {
                vi: "càng cao càng tốt",
                en: "higher is better",
            },
        };
        let opposite = if better == Better::Lower {
            Better::Higher
        } else {
            Better::Lower
        };
        let other = indicator
            .targets
            .iter()
            .find(|t| vote(&t.condition) == Some(better));
        let (at, text) = match other {
            Some(other) => (
                other.span,
                Text {
                    vi: "dòng này muốn ngược lại",
                    en: "this line wants the opposite",
                },
            ),
            None => (
                indicator.span,
                Text {
                    vi: "chỉ tiêu khai báo chiều ngược lại",
                    en: "the indicator says the opposite",
                },
            ),
        };
        let finding = Finding::new(&TWO_DIRECTIONS, target.span)
            .arg("this", wants(opposite))
            .related(at, text);
        self.report(finding);
    }
}

/// Which way a condition's comparators pull; none when they say nothing or
/// hold the figure from both sides.
fn vote(condition: &Condition) -> Option<Better> {
    match condition {
        Condition::Compare { bare: true, .. }
        | Condition::Multiple { bare: true, .. }
        | Condition::Series { bare: true, .. } => None,
        Condition::Compare { op, .. } | Condition::Series { op, .. } => of_op(*op),
        Condition::Multiple { op, .. } => of_op(*op),
        Condition::Change { direction, op, .. } => match (direction, op) {
            (_, Op::Eq) => None,
            (Direction::Up, Op::Ge | Op::Gt) => Some(Better::Higher),
            (Direction::Down, Op::Ge | Op::Gt) => Some(Better::Lower),
            // "tăng không quá 2": growth is to be held down.
            (Direction::Up, _) => Some(Better::Lower),
            (Direction::Down, _) => Some(Better::Higher),
        },
        Condition::Maintain(Some(inner))
        | Condition::OverTime {
            condition: inner, ..
        } => vote(inner),
        Condition::All(parts) | Condition::Any(parts) => {
            let mut votes = parts.iter().filter_map(vote);
            let first = votes.next()?;
            votes.all(|other| other == first).then_some(first)
        }
        Condition::Maintain(None)
        | Condition::Range { .. }
        | Condition::Approx { .. }
        | Condition::Level { .. }
        | Condition::Unmeasured { .. }
        | Condition::Unread(_)
        | Condition::Complete
        | Condition::Several { .. } => None,
    }
}

fn of_op(op: Op) -> Option<Better> {
    match op {
        Op::Lt | Op::Le => Some(Better::Lower),
        Op::Gt | Op::Ge => Some(Better::Higher),
        Op::Eq => None,
    }
}

/// The number by which levels of several milestones are compared.
fn level(condition: &Condition) -> Option<&Amount> {
    match condition.kept() {
        Condition::Compare { amount, .. } | Condition::Approx { amount, .. } => Some(amount),
        Condition::Range { low, .. } => Some(low),
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

pub(super) fn is_bare(condition: &Condition) -> bool {
    let bare = |part: &Condition| {
        matches!(
            part,
            Condition::Compare { bare: true, .. }
                | Condition::Multiple { bare: true, .. }
                | Condition::Series { bare: true, .. }
        )
    };
    condition.walk().any(bare)
}

/// Bare levels ask for `op`.
fn settle(condition: &mut Condition, direction: Op) {
    condition.walk_mut(|part| {
        if let Condition::Compare { op, bare: true, .. }
        | Condition::Multiple { op, bare: true, .. }
        | Condition::Series { op, bare: true, .. } = part
        {
            *op = direction;
        }
    });
}
