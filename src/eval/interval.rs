//! A figure known only to lie in an interval, against a condition.
//!
//! What satisfies a number, a range or an approximate number is an interval
//! too. The verdict is the same for every value the figure may have, or there
//! is none: then a remark says which level lies inside and what would decide.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::interval::{Bound, Interval};
use crate::eval::judge::{Case, Outcome};
use crate::eval::remark::{number, remark};
use crate::eval::verdict::Remark;
use crate::model::Op;
use crate::model::condition::demand::{Demand, Edge, Lies, Of};
use crate::model::number::Exact;
use num_traits::{Signed, Zero};
use std::sync::Arc;

/// What a condition asks for, as intervals.
struct Asked {
    /// What satisfies it.
    enough: Interval,
    /// What exceeds it.
    better: Option<Interval>,
    /// From where a shortfall is counted, below and above.
    levels: [Exact; 2],
    /// Whether higher is better, where that does not depend on the side.
    rising: Option<bool>,
}

fn set(low: Option<Bound>, high: Option<Bound>) -> Interval {
    let text = Arc::from("");
    Interval { low, high, text }
}

fn end(at: &Exact, open: bool) -> Option<Bound> {
    let at = at.clone();
    Some(Bound { at, open })
}

impl Case<'_, '_> {
    /// Judges an interval; none where the demand is judged by its parts or asks for
    /// no number.
    pub fn between(&self, demand: &Demand, figure: &Interval) -> Option<Outcome> {
        let asked = match demand {
            Demand::One(ask) => match ask.of {
                Of::Figure => asked(&ask.lies),
                Of::Gain { .. }
                | Of::Growth { .. }
                | Of::Times { .. }
                | Of::Start
                | Of::Versus { .. } => None,
            },
            Demand::All(_) | Demand::Any(_) | Demand::Untold(_) | Demand::Rank { .. } => {
                return None;
            }
            Demand::Done | Demand::OverTime { .. } | Demand::Criteria { .. } => None,
        };
        Some(match asked {
            Some(asked) => self.placed(&asked, figure),
            None => Outcome::unknown(vec![needs_number(figure)]),
        })
    }

    fn placed(&self, asked: &Asked, figure: &Interval) -> Outcome {
        if figure.within(&asked.enough) {
            let mut out = Outcome::plain(true);
            out.exceeded = (asked.better.as_ref()).is_some_and(|better| figure.within(better));
            return out;
        }
        let [low, high] = &asked.levels;
        let (nearest, level, up) = if figure.below(&asked.enough) {
            (&figure.high, low, true)
        } else if asked.enough.below(figure) {
            (&figure.low, high, false)
        } else {
            return Outcome::unknown(vec![undecided(asked, figure)]);
        };
        let Some(nearest) = nearest else {
            return Outcome::unknown(vec![undecided(asked, figure)]);
        };
        let gap = (level - &nearest.at).abs();
        let rising = asked.rising.or((low != high).then_some(up));
        let mut out = self.measured(false, gap.clone(), &nearest.at, level, rising);
        // A share of the plan would be that of one value among many.
        out.plan = None;
        if figure.low != figure.high {
            out.notes.push(at_best(figure, &gap));
        }
        out
    }
}

/// Where what is measured must lie to satisfy; none where nothing says.
pub(super) fn enough(lies: &Lies) -> Option<Interval> {
    asked(lies).map(|asked| asked.enough)
}

/// What satisfies a demand of the figure itself.
fn asked(lies: &Lies) -> Option<Asked> {
    match lies {
        Lies::Bound { op, level } => Some(compared(*op, level)),
        Lies::Between { low, high, good } => Some(ranged(low, high, *good)),
        Lies::Near {
            level,
            low,
            high,
            good,
        } => Some(about(level, low, high, *good)),
        Lies::Unsaid => None,
    }
}

fn ranged(low: &Exact, high: &Exact, good: Option<bool>) -> Asked {
    let (from, to) = (end(low, false), end(high, false));
    let (enough, better) = match good {
        Some(true) => (set(from, None), Some(set(end(high, true), None))),
        Some(false) => (set(None, to), Some(set(None, end(low, true)))),
        None => (set(from, to), None),
    };
    Asked {
        enough,
        better,
        levels: [low.clone(), high.clone()],
        rising: None,
    }
}

fn about(level: &Exact, low: &Edge, high: &Edge, good: Option<bool>) -> Asked {
    let (from, to) = (end(&low.at, low.strict), end(&high.at, high.strict));
    let past = |edge: &Edge| end(&edge.at, !edge.strict);
    let (enough, better) = match good {
        Some(true) => (set(from, None), Some(set(past(high), None))),
        Some(false) => (set(None, to), Some(set(None, past(low)))),
        None => (set(from, to), None),
    };
    Asked {
        enough,
        better,
        levels: [level.clone(), level.clone()],
        rising: good,
    }
}

fn compared(op: Op, level: &Exact) -> Asked {
    let (enough, rising) = match op {
        Op::Ge => (set(end(level, false), None), Some(true)),
        Op::Gt => (set(end(level, true), None), Some(true)),
        Op::Le => (set(None, end(level, false)), Some(false)),
        Op::Lt => (set(None, end(level, true)), Some(false)),
        Op::Eq => (set(end(level, false), end(level, false)), None),
    };
    Asked {
        enough,
        better: None,
        levels: [level.clone(), level.clone()],
        rising,
    }
}

fn needs_number(figure: &Interval) -> Remark {
    let text = &figure.text;
    remark(
        format!("số liệu ghi “{text}” là một khoảng; so với số liệu khác thì cần một con số"),
        format!(
            "the figure is given as “{text}”, an interval; to be held against another figure it must be one number"
        ),
    )
}

/// How much is missing even where the figure is as near to the level as it can be.
fn at_best(figure: &Interval, gap: &Exact) -> Remark {
    let text = &figure.text;
    if gap.is_zero() {
        return remark(
            format!("số liệu ghi “{text}”: gần mức nhất cũng vẫn chưa đạt"),
            format!(
                "the figure is given as “{text}”: even its nearest value does not meet the level"
            ),
        );
    }
    let (vi, en) = number(gap);
    remark(
        format!("số liệu ghi “{text}”: còn thiếu ít nhất {vi}"),
        format!("the figure is given as “{text}”: at least {en} is missing"),
    )
}

/// Which level lies inside, and what figure would decide.
fn undecided(asked: &Asked, figure: &Interval) -> Remark {
    let enough = &asked.enough;
    let ends = |bound: &Option<Bound>| bound.as_ref().map(|b| (number(&b.at), b.open));
    let (low, high) = (ends(&enough.low), ends(&enough.high));
    let inside = |bound: &&Bound| {
        let after = figure.low.as_ref().is_none_or(|low| low.at <= bound.at);
        after && figure.high.as_ref().is_none_or(|high| bound.at <= high.at)
    };
    let level = (enough.low.iter().chain(&enough.high)).find(inside);
    let level = level.map_or_else(Default::default, |bound| number(&bound.at));
    let (vi, en) = match (low, high) {
        (Some((a, _)), Some((b, _))) if a == b => {
            (format!("đúng {}", a.0), format!("exactly {}", a.1))
        }
        (Some((a, _)), Some((b, _))) => (
            format!("từ {} đến {}", a.0, b.0),
            format!("from {} to {}", a.1, b.1),
        ),
        (Some((a, true)), None) => (format!("trên {}", a.0), format!("above {}", a.1)),
        (Some((a, false)), None) => (format!("từ {} trở lên", a.0), format!("{} or more", a.1)),
        (None, Some((b, true))) => (format!("dưới {}", b.0), format!("below {}", b.1)),
        (None, Some((b, false))) => (format!("từ {} trở xuống", b.0), format!("{} or less", b.1)),
        (None, None) => Default::default(),
    };
    let text = &figure.text;
    remark(
        format!(
            "số liệu ghi “{text}”, mức {} nằm trong khoảng ấy nên chưa kết luận được; cần con số cụ thể: {vi} là đạt, ngoài ra là không đạt",
            level.0
        ),
        format!(
            "the figure is given as “{text}” and the level {} lies in that interval, so it cannot be told; one number is needed: {en} is met, any other is not",
            level.1
        ),
    )
}
