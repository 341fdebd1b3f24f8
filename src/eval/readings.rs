//! The readings of a level and of a figure by which documents come to other verdicts.
//!
//! Each is tried on the figure that was judged; those that give what was published are
//! told. Nothing is judged by them.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::judged::Said;
use crate::eval::amended;
use crate::eval::judge::{Case, Outcome};
use crate::eval::reader::Point;
use crate::eval::remark::{number, remark};
use crate::eval::target::{self, Clause};
use crate::eval::verdict::Remark;
use crate::model::condition::demand::{Ask, Demand, Lies, Of, Origin};
use crate::model::number::{Exact, exact, hundred, ratio};
use crate::model::{Flag, Op};
use num_traits::{Signed, Zero};

/// A reading that gives what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its name in the JSON form.
    pub id: &'static str,
    /// As a clause that follows `nếu`, `if`.
    pub said: Remark,
}

/// A level without a comparator, read against the direction of its indicator.
const OTHER_WAY: &str = "other_way";

/// One reading of a demand.
type Read = (Reading, Demand);

fn reading(id: &'static str, vi: String, en: String) -> Reading {
    let said = remark(vi, en);
    Reading { id, said }
}

/// The readings by which a commitment comes to what was published, in the order tried.
pub(super) fn giving(case: &Case<'_, '_>, clause: &Clause<'_>, said: Said) -> Vec<Reading> {
    let Ok(point) = target::due_figure(case, &clause.demand) else {
        return Vec::new();
    };
    let demand = &*clause.demand;
    let gives = |demand: &Demand, point: &Point| is(&case.judge(demand, point), point, said);
    // That a level is beaten is all that `vượt` may say.
    if gives(demand, &point) {
        let range = demand
            .asks()
            .any(|ask| matches!(ask.lies, Lies::Between { .. }));
        let (vi, en) = match range {
            true => (
                "hơn đầu dễ của khoảng giá trị",
                "the easier end of the range",
            ),
            false => ("tốt hơn mức", "the level"),
        };
        return vec![reading(
            "beaten",
            format!("số {vi} gọi là vượt"),
            format!("a figure better than {en} is called exceeded"),
        )];
    }
    let bare = clause.target.condition.is_bare();
    let of_level = levels(demand, bare).into_iter();
    let of_base = bases(case, demand).into_iter();
    let of_text = texts(case, clause).into_iter();
    let demands = of_level.chain(of_base).chain(of_text);
    let mut out: Vec<Reading> = demands
        .filter(|(_, other)| other != demand && gives(other, &point))
        .map(|(reading, _)| reading)
        .collect();
    let figures = rounded(clause, &point).into_iter().chain(earlier(&point));
    let figures = figures.filter(|(_, point)| gives(demand, point));
    out.extend(figures.map(|(reading, _)| reading));
    // The least likely last.
    out.sort_by_key(|one| one.id == OTHER_WAY);
    out
}

/// Whether an outcome is a published verdict.
fn is(outcome: &Outcome, point: &Point, said: Said) -> bool {
    match said {
        Said::Met => outcome.satisfied == Some(true),
        Said::Unmet => outcome.satisfied == Some(false),
        Said::Exceeded => {
            outcome.satisfied == Some(true) && (outcome.exceeded || beats(outcome, point))
        }
    }
}

/// Whether a figure is strictly better than the level that it is held against.
pub(super) fn beats(outcome: &Outcome, point: &Point) -> bool {
    match (&outcome.goal, &point.number) {
        (Some(goal), Some(y)) => match goal.rising {
            Some(true) => y > &goal.level,
            Some(false) => y < &goal.level,
            None => false,
        },
        _ => false,
    }
}

/// A demand with one of its asks changed, for each way of changing one.
fn each(demand: &Demand, change: &dyn Fn(&Ask) -> Vec<(Reading, Ask)>) -> Vec<Read> {
    let of_parts = |parts: &[Demand]| -> Vec<(Reading, Vec<Demand>)> {
        let mut out = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            for (reading, other) in each(part, change) {
                let mut all = parts.to_vec();
                all[at] = other;
                out.push((reading, all));
            }
        }
        out
    };
    match demand {
        Demand::One(ask) => (change(ask).into_iter())
            .map(|(reading, ask)| (reading, Demand::One(ask)))
            .collect(),
        Demand::All(parts) => (of_parts(parts).into_iter())
            .map(|(reading, all)| (reading, Demand::All(all)))
            .collect(),
        Demand::Any(parts) => (of_parts(parts).into_iter())
            .map(|(reading, all)| (reading, Demand::Any(all)))
            .collect(),
        Demand::OverTime { function, demand } => (each(demand, change).into_iter())
            .map(|(reading, other)| {
                let demand = Box::new(other);
                let function = *function;
                (reading, Demand::OverTime { function, demand })
            })
            .collect(),
        Demand::Rank { .. } | Demand::Done | Demand::Criteria { .. } | Demand::Untold(_) => {
            Vec::new()
        }
    }
}

/// Other readings of where a figure must lie.
fn levels(demand: &Demand, bare: bool) -> Vec<Read> {
    each(demand, &|ask| {
        let all = match &ask.lies {
            Lies::Near { level, .. } => about(ask, level),
            Lies::Between { low, high, good } => range(ask, low, high, *good),
            Lies::Bound { op, level } => bound(ask, *op, level, bare),
            Lies::Unsaid => Vec::new(),
        };
        let ask = |lies| Ask {
            lies,
            ..ask.clone()
        };
        (all.into_iter())
            .map(|(reading, lies)| (reading, ask(lies)))
            .collect()
    })
}

/// A level as a sentence has it.
fn shown(ask: &Ask, level: &Exact) -> (String, String) {
    match &ask.of {
        Of::Growth { .. } => {
            let (vi, en) = number(&(level * hundred()));
            (format!("{vi} %"), format!("{en} %"))
        }
        Of::Times { .. } => {
            let (vi, en) = number(level);
            (format!("{vi} lần"), format!("{en} times"))
        }
        Of::Figure | Of::Gain { .. } | Of::Start | Of::Versus { .. } => number(level),
    }
}

fn at(op: Op, level: &Exact) -> Lies {
    let level = level.clone();
    Lies::Bound { op, level }
}

fn about(ask: &Ask, level: &Exact) -> Vec<(Reading, Lies)> {
    let (vi, en) = shown(ask, level);
    let as_floor = reading(
        "approx_floor",
        format!("“khoảng {vi}” là ít nhất {vi}"),
        format!("“about {en}” is at least {en}"),
    );
    let as_ceiling = reading(
        "approx_ceiling",
        format!("“khoảng {vi}” là không quá {vi}"),
        format!("“about {en}” is at most {en}"),
    );
    vec![
        (as_floor, at(Op::Ge, level)),
        (as_ceiling, at(Op::Le, level)),
    ]
}

fn range(ask: &Ask, low: &Exact, high: &Exact, good: Option<bool>) -> Vec<(Reading, Lies)> {
    let end = |at_least: bool, level: &Exact| {
        let (vi, en) = shown(ask, level);
        let (op, words, words_en) = match at_least {
            true => (Op::Ge, "ít nhất", "at least"),
            false => (Op::Le, "không quá", "at most"),
        };
        let said = reading(
            "range_end",
            format!("khoảng giá trị chỉ lấy một đầu: {words} {vi}"),
            format!("one end of the range counts alone: {words_en} {en}"),
        );
        (said, at(op, level))
    };
    let both = || {
        let ((low_vi, low_en), (high_vi, high_en)) = (shown(ask, low), shown(ask, high));
        let said = reading(
            "range_both_ends",
            format!("phải nằm trong khoảng {low_vi} - {high_vi}, quá đầu nào cũng không đạt"),
            format!("it must lie between {low_en} and {high_en}, beyond either end is unmet"),
        );
        let (low, high, good) = (low.clone(), high.clone(), None);
        (said, Lies::Between { low, high, good })
    };
    match good {
        // The harder end first.
        Some(true) => vec![end(true, high), end(true, low), both()],
        Some(false) => vec![end(false, low), end(false, high), both()],
        None => vec![end(true, low), end(false, high)],
    }
}

fn bound(ask: &Ask, op: Op, level: &Exact, bare: bool) -> Vec<(Reading, Lies)> {
    let (vi, en) = shown(ask, level);
    let (other, strict, turned) = match op {
        Op::Ge => (Op::Gt, true, Some(Op::Le)),
        Op::Le => (Op::Lt, true, Some(Op::Ge)),
        Op::Gt => (Op::Ge, false, Some(Op::Le)),
        Op::Lt => (Op::Le, false, Some(Op::Ge)),
        Op::Eq => return Vec::new(),
    };
    let said = match strict {
        true => reading(
            "strict",
            format!("bằng đúng mức {vi} là chưa đạt"),
            format!("to equal {en} is not enough"),
        ),
        false => reading(
            "not_strict",
            format!("bằng đúng mức {vi} cũng là đạt"),
            format!("to equal {en} is enough"),
        ),
    };
    let mut out = vec![(said, at(other, level))];
    if let Some(turned) = turned.filter(|_| bare) {
        let (words, words_en) = match turned {
            Op::Ge | Op::Gt => ("ít nhất", "at least"),
            Op::Le | Op::Lt | Op::Eq => ("không quá", "at most"),
        };
        let said = reading(
            OTHER_WAY,
            format!("mức {vi} hiểu ngược chiều: {words} {vi}"),
            format!("the level {en} is read the other way: {words_en} {en}"),
        );
        out.push((said, at(turned, level)));
    }
    out
}

/// Other bases of a change: what is declared, the year before.
fn bases(case: &Case<'_, '_>, demand: &Demand) -> Vec<Read> {
    let declared = case.indicator().baseline.as_ref().map(|one| one.year);
    each(demand, &|ask| {
        let Some(own) = ask.of.base() else {
            return Vec::new();
        };
        let mut others: Vec<(Origin, String, String)> = Vec::new();
        if let Some(year) = declared {
            let origin = match own {
                Origin::Since(_) => Origin::Since(year),
                Origin::Each
                | Origin::Year(_)
                | Origin::Before(_)
                | Origin::Seen(_)
                | Origin::SeenBefore => Origin::Year(year),
            };
            others.push((
                origin,
                format!("so với hiện trạng năm {year}"),
                format!("it is held against the baseline of {year}"),
            ));
        }
        others.push((
            Origin::Before(1),
            "so với năm trước".into(),
            "it is held against the year before".into(),
        ));
        (others.into_iter())
            .filter(|(origin, ..)| *origin != own)
            .map(|(base, vi, en)| {
                let of = match &ask.of {
                    Of::Gain { up, .. } => Of::Gain { base, up: *up },
                    Of::Growth { up, .. } => Of::Growth { base, up: *up },
                    Of::Times { .. } => Of::Times { base },
                    other @ (Of::Figure | Of::Start | Of::Versus { .. }) => other.clone(),
                };
                (reading("other_base", vi, en), Ask { of, ..ask.clone() })
            })
            .collect()
    })
}

/// The level before amendments, and after those that were not in force at the deadline.
fn texts(case: &Case<'_, '_>, clause: &Clause<'_>) -> Vec<Read> {
    let own = clause.target;
    let others = case.indicator().targets.iter().filter(|other| {
        !std::ptr::eq(*other, own)
            && amended::same_clause(other, own)
            && other.force != own.force
            && !(other.force.since.is_some() && other.force.since == other.force.until)
    });
    others
        .map(|other| {
            let earlier = other.force.since < own.force.since;
            let text = &other.text;
            let said = match earlier {
                true => reading(
                    "before_amendment",
                    format!("xét theo mức trước khi sửa đổi “{text}”"),
                    format!("the level before it was amended counts, “{text}”"),
                ),
                false => reading(
                    "after_amendment",
                    format!("xét theo mức sau khi sửa đổi “{text}”"),
                    format!("the level as amended later counts, “{text}”"),
                ),
            };
            (said, case.demand(&other.condition))
        })
        .collect()
}

/// The figure rounded half away from zero to the decimals of the level, where it has more.
fn rounded(clause: &Clause<'_>, point: &Point) -> Option<(Reading, Point)> {
    let plain = clause.demand.asks().all(|ask| ask.of == Of::Figure);
    let y = point.number.as_ref().filter(|_| plain)?;
    let amounts = clause.target.condition.kept().amounts();
    // In the unit in which it is written.
    let steps = amounts.map(|amount| {
        let written = exact(amount.written);
        let step = ratio(1, amount.written.scale());
        match written.is_zero() || amount.value.is_zero() {
            true => step,
            false => (step * &amount.value / &written).abs(),
        }
    });
    let step = steps.min()?;
    let to = (y / &step).round() * &step;
    if &to == y {
        return None;
    }
    let ((vi, en), (own, own_en)) = (number(&to), number(y));
    let said = reading(
        "rounded",
        format!("số liệu {own} làm tròn thành {vi} như mức"),
        format!("the figure {own_en} is rounded to {en} as the level is"),
    );
    Some((said, with(point, to)))
}

/// The figures that the one judged took the place of.
fn earlier(point: &Point) -> impl Iterator<Item = (Reading, Point)> {
    point.release.superseded.iter().filter_map(|old| {
        let value = old.value.exact()?;
        let ((vi, en), (flag, flag_en)) = (number(&value), Flag::shown(old.flag));
        let said = reading(
            "superseded",
            format!("theo số {flag} trước đó {vi}"),
            format!("the earlier {flag_en} figure {en} counts"),
        );
        Some((said, with(point, value)))
    })
}

/// A point with another number.
fn with(point: &Point, to: Exact) -> Point {
    Point {
        number: Some(to),
        ..point.clone()
    }
}
