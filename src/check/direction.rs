//! Which way is better: declared, or told by the indicator's own targets.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::{
    BARE_GIVEN, RANGE_WITHOUT_DIRECTION, TWO_DIRECTIONS, UNKNOWN_DIRECTION,
};
use crate::finding::{Finding, Text};
use crate::model::condition::demand::side;
use crate::model::condition::{Amount, Condition, Op};
use crate::model::indicator::Given;
use crate::model::number::hundred;
use crate::model::{Better, By, Exact, IndicatorId, Measure, Role, Unread};
use crate::source::Span;
use crate::syntax::tree::TargetLine;
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
            target.condition.settle(op);
            if let Some(stretch) = (target.terms.said_mut()).and_then(|t| t.stretch.as_mut()) {
                stretch.settle(op);
            }
        }
        self.contradictions(id);
    }

    /// A later condition with what its bare levels ask; unread where nothing tells
    /// which way is better, which is reported.
    pub fn settled(
        &mut self,
        id: IndicatorId,
        mut condition: Condition,
        line: &TargetLine,
        span: Span,
    ) -> Condition {
        self.weaken(id, &mut condition, line.firm);
        if self.is_open(id, &condition) {
            if !self.has_bare(id) {
                self.report(
                    Finding::new(&UNKNOWN_DIRECTION, span).arg("value", line.text.text.as_str()),
                );
            }
            return Condition::Unread(Unread::Line(UNKNOWN_DIRECTION.code));
        }
        condition.settle(self.op(id));
        condition
    }

    /// Settles what the bare levels of other indicators ask, of which this one's
    /// lines say `nếu`.
    pub fn settle_given(&mut self, id: IndicatorId) {
        let mut last = None;
        for at in 0..self.model.indicator(id).targets.len() {
            let target = &mut self.at(id).targets[at];
            let span = target.span;
            let Some(mut given) = (target.terms.said_mut()).and_then(|terms| terms.given.take())
            else {
                continue;
            };
            // One line for two milestones is told of once.
            let new = last.replace(span) != Some(span);
            self.given_settled(&mut given, span, new);
            if let Some(terms) = self.at(id).targets[at].terms.said_mut() {
                terms.given = Some(given);
            }
        }
    }

    /// A `nếu` with what its bare level asks; unread where nothing tells which way is
    /// better. That is reported unless the indicator's own lines were.
    pub fn given_settled(&mut self, given: &mut Given, span: Span, report: bool) {
        let of = given.indicator;
        let Some(mut condition) = given.condition.take() else {
            return;
        };
        // `đạt 10` of a rank: the tenth place or a better one.
        self.weaken(of, &mut condition, given.firm);
        if self.is_open(of, &condition) {
            let name = self.model.full_name(of);
            let own = self.has_bare(of);
            if report && !own {
                let name = self
                    .model
                    .indicator(of)
                    .code
                    .clone()
                    .unwrap_or(name.clone());
                self.report(Finding::new(&BARE_GIVEN, span).arg("name", name));
            }
            condition = Condition::Unread(match own {
                true => Unread::Of(name),
                false => Unread::Line(BARE_GIVEN.code),
            });
        }
        condition.settle(self.op(of));
        given.condition = Some(condition);
    }

    /// Whether a bare level of an indicator may be either end.
    fn is_open(&self, id: IndicatorId, condition: &Condition) -> bool {
        side(self.model.indicator(id).better).is_none() && condition.is_bare()
    }

    /// Whether its own lines have bare levels: what they leave in doubt is told there.
    fn has_bare(&self, id: IndicatorId) -> bool {
        let own = |role: Role| matches!(role, Role::Asked | Role::Stretch);
        let mut targets = self.model.indicator(id).targets.iter();
        targets.any(|t| t.conditions().any(|(role, c)| own(role) && c.is_bare()))
    }

    /// What a bare level of an indicator asks.
    fn op(&self, id: IndicatorId) -> Op {
        match self.model.indicator(id).better {
            Some(Better::Lower) => Op::Le,
            Some(Better::Higher | Better::Within) | None => Op::Ge,
        }
    }

    fn infer(&mut self, id: IndicatorId) -> Option<Better> {
        let indicator = self.model.indicator(id);
        let votes: Vec<Better> = indicator
            .targets
            .iter()
            .filter_map(|target| target.condition.pull())
            .collect();
        if let Some(first) = votes.first() {
            return Some(*first);
        }
        let levels: Vec<&Amount> = indicator
            .targets
            .iter()
            .filter_map(|t| t.condition.stated())
            .collect();
        let is_range = |part: &Condition| part.range().is_some();
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
        let bare = targets.find(|t| t.conditions().any(|(role, c)| own(role) && c.is_bare()));
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
            // Which end is better may be seen when a reversed one is mended.
            if !self.reversed.contains(&id) {
                let finding = Finding::new(&RANGE_WITHOUT_DIRECTION, span);
                self.report(self.in_table(id, finding, BETTER_END_OF_ROW));
            }
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
            if let (By::End(period), Some(amount)) = (target.by, target.condition.stated()) {
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
            .find(|t| t.condition.pull().is_some_and(|pull| pull != better));
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
            .find(|t| t.condition.pull() == Some(better));
        let finding = Finding::new(&TWO_DIRECTIONS, target.span).arg("this", wants(opposite));
        let finding = match other {
            Some(other) => finding.related(
                other.span,
                Text {
                    vi: "dòng này muốn ngược lại",
                    en: "this line wants the opposite",
                },
            ),
            None => against_head(finding, indicator.span, better),
        };
        self.report(finding);
    }
}

/// The level alone, against the line that declares which way is better.
pub(super) fn against_head(finding: Finding, head: Span, declared: Better) -> Finding {
    let (is, other) = match declared {
        Better::Lower => ("càng thấp càng tốt", "càng cao càng tốt"),
        Better::Higher | Better::Within => ("càng cao càng tốt", "càng thấp càng tốt"),
    };
    let finding = finding.arg("is", is).arg("other", other);
    finding.related(head, SAYS_THE_OPPOSITE).help(ONE_OF_THEM)
}

const SAYS_THE_OPPOSITE: Text = Text {
    vi: "chỉ tiêu có chiều ngược lại",
    en: "the indicator has the opposite direction",
};

/// Which of a level and its indicator's head is wrong only the document knows.
const ONE_OF_THEM: Text = Text {
    vi: "chiều của chỉ tiêu là `{is}`: đúng vậy thì sửa chữ so sánh của mức này (dưới, trên, ít nhất, không quá) theo văn bản; mức này đúng thì ở dòng `chỉ tiêu` ghi `{other}`",
    en: "the indicator is `{is}`: where that is right mend this level's comparison (dưới, trên, ít nhất, không quá) by the document; where the level is right the line `chỉ tiêu` says `{other}`",
};
