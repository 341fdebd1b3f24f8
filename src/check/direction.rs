//! Which way is better: declared, or told by the indicator's own targets.

use crate::check::direction_of_name::Says;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::{
    BARE_GIVEN, RANGE_WITHOUT_DIRECTION, TWO_DIRECTIONS, UNKNOWN_DIRECTION,
};
use crate::finding::{Finding, Text};
use crate::model::condition::demand::side;
use crate::model::condition::{Amount, Condition, Op};
use crate::model::indicator::Given;
use crate::model::nature::{counts, within_100};
use crate::model::number::hundred;
use crate::model::{Better, By, Exact, IndicatorId, Measure, Role, Target, Unread};
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

/// What to write where a name has something bad beside other words.
const NAME_OF_BOTH: Text = Text {
    vi: "tên có điều càng ít càng tốt cạnh những từ khác, nên ctr không đoán; thêm sau đơn vị: càng cao càng tốt, hoặc càng thấp càng tốt; hoặc viết ít nhất / không quá trước con số",
    en: "the name has something of which less is better beside other words, so nothing is guessed; add after the unit: càng cao càng tốt (higher is better) or càng thấp càng tốt (lower is better); or write ít nhất / không quá before the number",
};

/// Levels that are to be reached, and fall.
const REACHED_AND_FALLING: Text = Text {
    vi: "`đạt` là ít nhất, mà các mức lại giảm dần (hoặc dưới hiện trạng): ghi `càng cao càng tốt` hay `càng thấp càng tốt` sau tên chỉ tiêu, hoặc viết mức bằng `ít nhất`, `không quá`, `còn`",
    en: "`đạt` is at least, and the levels fall (or lie below the baseline): write `càng cao càng tốt` (higher is better) or `càng thấp càng tốt` behind the name, or the levels with `ít nhất` (at least), `không quá`, `còn` (at most)",
};

/// Levels that fall, of what no name says less is better of.
const FALLING: Text = Text {
    vi: "các mức giảm dần (hoặc dưới hiện trạng), mà tên không nói càng ít càng tốt, nên ctr không đoán: mức ấy là `ít nhất` thì thêm sau đơn vị `càng cao càng tốt`; là `không quá` thì thêm `càng thấp càng tốt`, hoặc viết mức bằng `còn`, `không quá`",
    en: "the levels fall (or lie below the baseline), and the name does not say that less is better, so nothing is guessed: where the level is a minimum add `càng cao càng tốt` (higher is better) behind the unit; where it is a maximum add `càng thấp càng tốt`, or write the level with `còn`, `không quá` (at most)",
};

/// What to write where the levels rise of what less is better of by its name.
const NAME_AND_LEVELS: Text = Text {
    vi: "theo tên thì càng ít càng tốt, theo các mức thì lại phải tăng; thêm sau đơn vị hướng đúng: càng cao càng tốt, hoặc càng thấp càng tốt, và xem lại lời của mức (ít nhất, không quá)",
    en: "by its name less is better, by its levels more is; add after the unit which is right: càng cao càng tốt (higher is better) or càng thấp càng tốt (lower is better), and check the words of the level (ít nhất, không quá)",
};

/// Where a name alone says which way is better.
const BY_ITS_NAME: Text = Text {
    vi: "theo tên thì chỉ tiêu này càng thấp càng tốt",
    en: "by its name lower is better here",
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
        let (better, quantity) = (indicator.better, indicator.measure == Measure::Quantity);
        let better = match better {
            Some(_) if self.by_name.contains(&id) && self.against_name(id) => None,
            Some(better) => Some(better),
            None if !quantity => Some(Better::Higher),
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
        self.weaken(id, &mut condition, Says::of(line));
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
        let says = Says {
            firm: given.firm,
            rises: false,
        };
        self.weaken(of, &mut condition, says);
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
        let up = votes.iter().all(|vote| *vote == Better::Higher);
        if up && self.falls_though_reached(id) {
            return None;
        }
        let indicator = self.model.indicator(id);
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
        match self.trend(id) {
            Some(Better::Lower) if !self.falls_to_nothing(id) => {
                self.falls_unsaid(id);
                return None;
            }
            Some(trend) => {
                self.risen.insert(id);
                return Some(trend);
            }
            None => {}
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
            let finding = match self.doubtful.contains(&id) {
                true => finding.help(NAME_OF_BOTH),
                false => finding,
            };
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

    /// Whether an indicator's levels say that they are to rise of what its name says less
    /// is better of, and none says at most; told where they leave it open which they are.
    fn against_name(&mut self, id: IndicatorId) -> bool {
        let indicator = self.model.indicator(id);
        let mut pulls = indicator.targets.iter().map(|t| t.condition.pull());
        if pulls.any(|pull| pull.is_some()) {
            return false;
        }
        let stated = |t: &Target| t.condition.stated().map(|amount| amount.value.clone());
        let mut levels = indicator.targets.iter().filter_map(stated).peekable();
        let all = levels.peek().is_some() && levels.all(|value| value == hundred());
        if !(indicator.share && all) && self.trend(id) != Some(Better::Higher) {
            return false;
        }
        let indicator = self.model.indicator(id);
        let Some(target) = indicator
            .targets
            .iter()
            .find(|t| t.condition.stated().is_some())
        else {
            return false;
        };
        let finding = Finding::new(&UNKNOWN_DIRECTION, target.span)
            .arg("value", target.text.clone())
            .help(NAME_AND_LEVELS);
        self.report(self.in_table(id, finding, DIRECTION_OF_ROW));
        true
    }

    /// Whether levels say `đạt`, which is at least of what is to be high, and fall from one
    /// milestone to the next or from where the indicator starts: told, for which of the two
    /// is meant nobody knows. They are open then.
    fn falls_though_reached(&mut self, id: IndicatorId) -> bool {
        if !self.soft.contains(&id) {
            return false;
        }
        let indicator = self.model.indicator(id);
        let base = indicator.baseline.iter().map(|b| (b.year, &b.value));
        let mut levels: Vec<(i16, &Exact)> = base.collect();
        for target in &indicator.targets {
            if let (By::End(period), Some(amount)) = (target.by, target.condition.amounts().next())
            {
                levels.push((period.year(), &amount.value));
            }
        }
        levels.sort_by_key(|(year, _)| *year);
        let falls = levels.windows(2).any(|pair| pair[1].1 < pair[0].1);
        let Some(target) = indicator.targets.first().filter(|_| falls) else {
            return false;
        };
        let finding = Finding::new(&UNKNOWN_DIRECTION, target.span)
            .arg("value", target.text.clone())
            .help(REACHED_AND_FALLING);
        self.report(self.in_table(id, finding, DIRECTION_OF_ROW));
        for target in &mut self.at(id).targets {
            target.condition.weaken();
        }
        true
    }

    /// Whether falling levels end at 0 of what is never less: at least 0 would ask for
    /// nothing, so it is at most.
    fn falls_to_nothing(&self, id: IndicatorId) -> bool {
        let indicator = self.model.indicator(id);
        let levels = indicator.targets.iter().filter_map(|target| {
            let By::End(period) = target.by else {
                return None;
            };
            Some((period.year(), target.condition.stated()?))
        });
        let last = levels.max_by_key(|(year, _)| *year);
        let zero = last.is_some_and(|(_, amount)| amount.value.is_zero());
        zero && (counts(&self.model, indicator) || within_100(indicator))
    }

    /// Asks which way is better where all that tells is that the levels fall: a level that
    /// was lowered would turn them all round, and a failure would be met.
    fn falls_unsaid(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        let bare = |t: &&Target| t.condition.stated().is_some();
        let Some(target) = indicator.targets.iter().rfind(bare) else {
            return;
        };
        let level = target.text.clone();
        let finding = Finding::new(&UNKNOWN_DIRECTION, target.span)
            .arg("value", level)
            .help(FALLING);
        self.report(self.in_table(id, finding, DIRECTION_OF_ROW));
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
            None if self.by_name.contains(&id) => {
                let finding = finding.related(indicator.span, BY_ITS_NAME);
                finding.help(NAME_AND_LEVELS)
            }
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
