//! Does a figure satisfy a condition, and by how much does it miss.
//!
//! - `vượt` (exceeded) is for conditions that name where enough ends: past the
//!   better end of a range, on the better side of an approximate number, above
//!   a level of a scale. A figure better than a bare number or than `ít nhất` /
//!   `không quá` is `đạt` (met): any amount of better is what was asked.
//! - The shortfall is the distance to the level asked for, relative to its
//!   size; 0 where only strictness is missing (1,2 against `dưới 1,2`). Levels
//!   of a scale have none, but a remark says how many levels are missing.
//! - A range binds at its worse end; at both where no direction is known or
//!   the best is within it.
//! - `khoảng`: the figure, rounded half away from zero at the precision
//!   written, equals the number, or lies within the tolerance. The shortfall is
//!   the distance to the number.
//! - All of several: the worst failing part tells the shortfall; any: the
//!   nearest. An unknown part leaves the whole unknown unless the others decide.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::formula::compares;
use crate::eval::places::Site;
use crate::eval::reader::{Point, Reader};
use crate::eval::remark::{merge, remark};
use crate::eval::verdict::{Read, Remark, add_read};
use crate::model::condition::NO_LEVEL;
use crate::model::condition::demand::{Ask, Demand, Edge, Lies, Of, Untold};
use crate::model::number::{Exact, whole};
use crate::model::{Condition, Indicator, IndicatorId, Op, Period, Programme, Unread};
use crate::source::text::key;
use crate::source::words::WORDS;
use num_traits::{One, Signed, Zero};

/// What a figure is to a condition.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Whether it satisfies it; none when that cannot be told.
    pub satisfied: Option<bool>,
    /// Strictly better than a range, an approximate number or a level asks for.
    pub exceeded: bool,
    /// How much is missing.
    pub shortfall: Option<Exact>,
    /// The shortfall by the size of what is asked.
    pub relative: Option<Exact>,
    /// The unit of the shortfall, where it is not the figure's.
    pub unit: Option<String>,
    /// The level asked for and whether the way to it is up; for progress.
    pub goal: Option<Goal>,
    /// The figure in per cent of the level asked for.
    pub plan: Option<Exact>,
    /// What was missing, and against what was compared.
    pub notes: Vec<Remark>,
    /// The figures of files that it was compared with.
    pub read: Vec<Read>,
    /// Outcomes of the parts of a joined condition.
    pub parts: Vec<Outcome>,
    /// The parts are alternatives.
    pub any: bool,
    /// Nothing but two readings of the level stands in the way of an answer.
    pub undecided: bool,
    /// Judged by the pace so far of a change that goes on to the milestone.
    pub running: bool,
}

/// The level asked for.
#[derive(Clone, Debug)]
pub struct Goal {
    /// In the indicator's unit.
    pub level: Exact,
    /// Whether higher is better; none: towards the level from the baseline.
    pub rising: Option<bool>,
}

/// Why a commitment in words is not judged.
fn unmeasured(reason: &str) -> Remark {
    let english = match reason == NO_LEVEL.vi {
        true => NO_LEVEL.en,
        false => reason,
    };
    Remark {
        vi: format!("không đo được: {reason}"),
        en: format!("cannot be measured: {english}"),
        refutes: false,
    }
}

/// Why no figure decides.
pub fn untold(why: &Untold) -> Remark {
    match why {
        Untold::Unmeasured(reason) => unmeasured(reason),
        Untold::TwoReadings(readings) => Remark {
            vi: format!("hai cách hiểu: {readings}; số nằm giữa thì chưa xét được"),
            en: format!("two readings: {readings}; a figure between them is not judged"),
            refutes: false,
        },
        Untold::Unread(why) => unread(why),
    }
}

/// That staying no worse cannot be told.
pub(super) fn unsaid() -> Remark {
    remark(
        "chưa rõ cao hay thấp là tốt hơn nên không biết thế nào là kém đi",
        "which way is better is not known, so worse cannot be told",
    )
}

/// Why nothing is said of what could not be read.
pub fn unread(why: &Unread) -> Remark {
    let (vi, en) = match why {
        Unread::Line(code) => (
            format!("dòng này chưa đọc được (lỗi {code})"),
            format!("this line was not understood ({code})"),
        ),
        Unread::Formula(code) => (
            format!("công thức bị từ chối (lỗi {code}) nên không có số nào"),
            format!("the formula was refused ({code}), so there is no figure"),
        ),
        Unread::Declaration(code) => (
            format!("khai báo của chỉ tiêu còn chỗ chưa đọc được (lỗi {code})"),
            format!("the indicator's declaration was not all understood ({code})"),
        ),
        Unread::Baseline(code) => (
            format!("hiện trạng của chỉ tiêu chưa đọc được (lỗi {code})"),
            format!("the indicator's baseline was not understood ({code})"),
        ),
        Unread::Programme(code) => (
            format!("phần đầu chương trình còn chỗ chưa đọc được (lỗi {code})"),
            format!("the programme's head was not all understood ({code})"),
        ),
        Unread::Place(name, code) => (
            format!("khai báo địa bàn “{name}” còn chỗ chưa đọc được (lỗi {code})"),
            format!("the place “{name}” was not all understood ({code})"),
        ),
        Unread::Amendment(of, code) => (
            format!("sửa đổi “{of}” có thể là của nó mà chưa đọc được (lỗi {code})"),
            format!("the amendment “{of}” may be of it, and was not understood ({code})"),
        ),
        Unread::Clause(code) => (
            format!("không rõ sửa đổi cam kết nào (lỗi {code})"),
            format!("which commitment it amends is not known ({code})"),
        ),
        Unread::Contradicts(code) => (
            format!("mâu thuẫn với dòng khác (lỗi {code}): không rõ dòng nào đúng"),
            format!("it contradicts another line ({code}): which is right is not known"),
        ),
        Unread::Of(name) => (
            format!("dựa vào “{name}” chưa đọc được"),
            format!("it rests on “{name}”, which was not understood"),
        ),
    };
    Remark {
        vi,
        en,
        refutes: false,
    }
}

impl Outcome {
    /// It cannot be told, for this reason.
    pub fn unknown(why: Vec<Remark>) -> Self {
        Self {
            notes: why,
            ..Self::default()
        }
    }

    /// It is so, with nothing to measure.
    pub fn plain(satisfied: bool) -> Self {
        Self {
            satisfied: Some(satisfied),
            ..Self::default()
        }
    }
}

/// What figures of one indicator at one place are judged in.
pub struct Case<'r, 'a> {
    /// Where figures come from.
    pub reader: &'r Reader<'a>,
    /// Whose target it is.
    pub programme: &'a Programme,
    /// Of which indicator.
    pub id: IndicatorId,
    /// At which place.
    pub site: &'r Site,
    /// The milestone's period.
    pub milestone: Period,
    /// The target is for each year, not for the end of several.
    pub yearly: bool,
}

impl<'a> Case<'_, 'a> {
    /// The indicator.
    pub fn indicator(&self) -> &'a Indicator {
        self.reader.model.indicator(self.id)
    }

    /// The programme's first year for this indicator.
    pub fn start_year(&self) -> Option<i16> {
        (self.indicator().since.or(self.programme.date)).map(|day| day.year())
    }

    /// What a condition asks of this indicator's figures.
    pub fn demand(&self, condition: &Condition) -> Demand {
        Demand::of(condition, self.indicator().better)
    }

    /// Judges a figure.
    pub fn judge(&self, demand: &Demand, point: &Point) -> Outcome {
        if let (None, Some(interval)) = (&point.number, &point.between)
            && let Some(outcome) = self.between(demand, interval)
        {
            return outcome;
        }
        match demand {
            Demand::One(ask) => self.one(ask, point),
            Demand::All(parts) => self.all(parts, point),
            Demand::Any(parts) => self.any(parts, point),
            Demand::Rank { rank, .. } => self.level(point, *rank),
            Demand::Done => self.complete(point),
            // The figure is already that of all the years: see `target`.
            Demand::OverTime { demand, .. } => self.judge(demand, point),
            Demand::Criteria {
                at_least,
                of,
                places: None,
            } => self.several(*at_least, of),
            Demand::Criteria {
                at_least,
                of,
                places: Some(reach),
            } => self.reached(*at_least, of, reach),
            Demand::Untold(why) => Outcome {
                undecided: matches!(why, Untold::TwoReadings(_)),
                ..Outcome::unknown(vec![untold(why)])
            },
        }
    }

    fn one(&self, ask: &Ask, point: &Point) -> Outcome {
        match &ask.of {
            Of::Figure => self.numeric(point, |y| self.placed_at(y, &ask.lies)),
            Of::Start => self.maintain(ask, point),
            Of::Gain { base, up } => {
                self.numeric(point, |y| self.gain(ask, (*base, *up), point, y))
            }
            Of::Growth { base, up } => {
                self.numeric(point, |y| self.growth(ask, (*base, *up), point, y))
            }
            Of::Times { base } => self.numeric(point, |y| self.multiple(ask, *base, point, y)),
            Of::Versus {
                planned: Some(plan),
                ..
            } => self.numeric(point, |y| self.against_plan(ask, *plan, point, y)),
            Of::Versus {
                indicator, place, ..
            } => self.numeric(point, |y| {
                self.against_series(ask, (*indicator, place.as_deref()), point, y)
            }),
        }
    }

    /// A number against where it must lie.
    fn placed_at(&self, y: &Exact, lies: &Lies) -> Outcome {
        match lies {
            Lies::Bound { op, level } => self.compare(*op, y, level),
            Lies::Between { low, high, good } => self.range(y, low, high, *good),
            Lies::Near {
                level,
                low,
                high,
                good,
            } => self.approx(y, level, (low, high), *good),
            Lies::Unsaid => Outcome::unknown(vec![unsaid()]),
        }
    }

    fn numeric(&self, point: &Point, judge: impl FnOnce(&Exact) -> Outcome) -> Outcome {
        match &point.number {
            Some(number) => judge(number),
            None => Outcome::unknown(vec![remark(
                "số liệu bằng chữ, không so được với một con số",
                "the figure is a word and cannot be held against a number",
            )]),
        }
    }

    /// The figure held against a level.
    pub fn compare(&self, op: Op, y: &Exact, level: &Exact) -> Outcome {
        let rising = match op {
            Op::Lt | Op::Le => Some(false),
            Op::Gt | Op::Ge => Some(true),
            Op::Eq => None,
        };
        let satisfied = compares(op, y, level);
        let gap = match rising {
            Some(true) => level - y,
            Some(false) => y - level,
            None => (y - level).abs(),
        };
        self.measured(satisfied, gap, y, level, rising)
    }

    /// An outcome whose shortfall is `gap`, when it is not satisfied.
    pub fn measured(
        &self,
        satisfied: bool,
        gap: Exact,
        y: &Exact,
        level: &Exact,
        rising: Option<bool>,
    ) -> Outcome {
        let shortfall = (!satisfied).then(|| gap.max(Exact::zero()));
        Outcome {
            satisfied: Some(satisfied),
            relative: shortfall.as_ref().and_then(|gap| share(gap, level)),
            shortfall,
            plan: plan(y, level),
            goal: Some(Goal {
                level: level.clone(),
                rising,
            }),
            ..Outcome::default()
        }
    }

    fn range(&self, y: &Exact, low: &Exact, high: &Exact, good: Option<bool>) -> Outcome {
        let (under, over) = (y < low, y > high);
        let mut out = match good {
            Some(true) => self.measured(!under, low - y, y, low, Some(true)),
            Some(false) => self.measured(!over, y - high, y, high, Some(false)),
            None if over => self.measured(false, y - high, y, high, Some(false)),
            None => self.measured(!under, low - y, y, low, Some(true)),
        };
        out.exceeded = match good {
            Some(true) => over,
            Some(false) => under,
            None => false,
        };
        out
    }

    fn approx(
        &self,
        y: &Exact,
        level: &Exact,
        (low, high): (&Edge, &Edge),
        good: Option<bool>,
    ) -> Outcome {
        let above = if low.strict {
            y > &low.at
        } else {
            y >= &low.at
        };
        let below = if high.strict {
            y < &high.at
        } else {
            y <= &high.at
        };
        let near = above && below;
        let better = match good {
            Some(true) => y > level,
            Some(false) => y < level,
            None => false,
        };
        let gap = (y - level).abs();
        let mut out = self.measured(near || better, gap, y, level, good);
        out.exceeded = better && !near;
        out
    }

    /// The rank of a word on the indicator's scale.
    pub fn rank(&self, word: &str) -> Option<usize> {
        let scale = self.indicator().scale?;
        let scale = self.reader.model.scales.get(scale.0 as usize)?;
        let word = key(word);
        scale.levels.iter().position(|level| key(level) == word)
    }

    fn level(&self, point: &Point, asked: usize) -> Outcome {
        let Some(word) = &point.word else {
            return Outcome::unknown(vec![remark(
                "thiếu mức (nhóm) của thang, chỉ có con số",
                "the level of the scale is missing, there is only a number",
            )]);
        };
        let Some(rank) = self.rank(word) else {
            return Outcome::unknown(vec![remark(
                format!("“{word}” không có trong thang"),
                format!("“{word}” is not a level of the scale"),
            )]);
        };
        let mut out = Outcome::plain(rank >= asked);
        out.exceeded = rank > asked;
        if rank < asked {
            let missing = asked - rank;
            out.notes.push(remark(
                format!("còn thiếu {missing} bậc"),
                format!("{missing} level(s) below"),
            ));
        }
        out
    }

    fn complete(&self, point: &Point) -> Outcome {
        if let Some(word) = &point.word {
            if let Some(rank) = self.rank(word) {
                let top = self.indicator().scale.and_then(|scale| {
                    let scale = self.reader.model.scales.get(scale.0 as usize)?;
                    scale.levels.len().checked_sub(1)
                });
                return Outcome::plain(Some(rank) == top);
            }
            return match completion(word) {
                Some(done) => Outcome::plain(done),
                None => Outcome::unknown(vec![remark(
                    format!("không rõ “{word}” là đã hoàn thành hay chưa"),
                    format!("cannot tell whether “{word}” means completed"),
                )]),
            };
        }
        self.numeric(point, |y| {
            let factor = (self.indicator().unit).map_or_else(Exact::one, |unit| {
                self.reader.model.units.get(unit).factor.clone()
            });
            Outcome::plain(y * factor >= Exact::one())
        })
    }

    fn all(&self, parts: &[Demand], point: &Point) -> Outcome {
        let parts: Vec<Outcome> = parts
            .iter()
            .map(|part| self.judge_part(part, point))
            .collect();
        let satisfied = if parts.iter().any(|part| part.satisfied == Some(false)) {
            Some(false)
        } else if parts.iter().any(|part| part.satisfied.is_none()) {
            None
        } else {
            Some(true)
        };
        let told = match satisfied {
            Some(false) => (parts.iter())
                .filter(|part| part.satisfied == Some(false))
                .max_by(|a, b| a.relative.cmp(&b.relative)),
            _ => parts.first(),
        };
        let exceeded = satisfied == Some(true) && parts.iter().any(|part| part.exceeded);
        joined(told, satisfied, exceeded, false, &parts)
    }

    fn any(&self, parts: &[Demand], point: &Point) -> Outcome {
        let parts: Vec<Outcome> = parts
            .iter()
            .map(|part| self.judge_part(part, point))
            .collect();
        let met = |part: &&Outcome| part.satisfied == Some(true);
        let satisfied = if parts.iter().any(|part| met(&part)) {
            Some(true)
        } else if parts.iter().any(|part| part.satisfied.is_none()) {
            None
        } else {
            Some(false)
        };
        let nearest = |part: &&Outcome| (part.relative.is_none(), part.relative.clone());
        let told = match satisfied {
            Some(true) => parts.iter().find(met),
            _ => parts.iter().min_by_key(nearest),
        };
        let exceeded = parts.iter().filter(met).any(|part| part.exceeded);
        joined(told, satisfied, exceeded, true, &parts)
    }
}

fn joined(
    told: Option<&Outcome>,
    satisfied: Option<bool>,
    exceeded: bool,
    any: bool,
    parts: &[Outcome],
) -> Outcome {
    let mut out = told.cloned().unwrap_or_default();
    out.satisfied = satisfied;
    out.exceeded = exceeded;
    let mut unknown = parts.iter().filter(|part| part.satisfied.is_none());
    out.undecided = satisfied.is_none() && unknown.all(|part| part.undecided);
    out.any = any;
    out.parts = parts.to_vec();
    if satisfied != Some(false) {
        (out.shortfall, out.relative) = (None, None);
    }
    out.notes.clear();
    out.read.clear();
    for part in parts {
        add_read(&mut out.read, &part.read);
        merge(&mut out.notes, part.notes.clone());
    }
    out
}

/// `gap` by the size of `level`; none where that is 0.
pub fn share(gap: &Exact, level: &Exact) -> Option<Exact> {
    (!level.is_zero()).then(|| gap / level.abs())
}

/// y/T in per cent, whichever way is better, as the field prints it (spending is 108 % of
/// what was planned); none where the level is not above 0, or the figure below it.
fn plan(y: &Exact, level: &Exact) -> Option<Exact> {
    let has = !y.is_negative() && level.is_positive();
    has.then(|| y / level * whole(100))
}

/// Whether a word says that something is done.
pub(crate) fn completion(word: &str) -> Option<bool> {
    let word = key(word);
    if WORDS.done.has(&word) {
        return Some(true);
    }
    WORDS.not_done.has(&word).then_some(false)
}
