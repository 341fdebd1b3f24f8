//! Progress towards a target that is not yet due: the straight line.
//!
//! With the baseline y₀ at t₀, the latest figure y at t and the level asked for
//! T at τ, today's required level is r = y₀ + (T − y₀)·(t − t₀)/(τ − t₀), and
//! d·(y − r) ≥ 0 is on track; d = +1 where the way is up, −1 where it is down.
//! The baseline is the declared one, or else the earliest figure of the
//! programme's first year or later, which the verdict says. Times are counted
//! as [`crate::eval::time`] says. Of joined conditions each unsatisfied part is
//! judged: all must be on track, or any of alternatives.

use crate::eval::judge::{Case, Goal, Outcome, unread};
use crate::eval::reader::Point;
use crate::eval::remark::remark;
use crate::eval::time::years_between;
use crate::eval::verdict::{Method, Pace, Remark};
use crate::model::number::Exact;
use crate::model::{Period, Unread};
use num_traits::Signed;

/// On track or not, by which method and figures; or what is missing.
pub type Progress = Result<(bool, Method), Vec<Remark>>;

/// Judges the way to the milestone by the latest figure.
pub fn judge(case: &Case<'_, '_>, outcome: &Outcome, point: &Point) -> Progress {
    if outcome.parts.is_empty() {
        return match &outcome.goal {
            Some(goal) => straight_line(case, goal, point),
            None => Err(vec![remark(
                "tiến độ của loại chỉ tiêu này không tính được theo đường thẳng",
                "progress of this kind of target cannot be judged by a straight line",
            )]),
        };
    }
    let open = |part: &&Outcome| part.satisfied != Some(true);
    let judged: Vec<_> = (outcome.parts.iter().filter(open))
        .map(|part| judge(case, part, point))
        .collect();
    decided(judged, outcome.any)
}

/// The part that decides: of alternatives one on track, else one that is not.
fn decided(judged: Vec<Progress>, any: bool) -> Progress {
    let deciding = judged
        .iter()
        .position(|one| matches!(one, Ok((on, _)) if *on == any))
        .or_else(|| judged.iter().position(Result::is_err))
        .unwrap_or(0);
    judged
        .into_iter()
        .nth(deciding)
        .unwrap_or_else(|| Err(Vec::new()))
}

fn straight_line(case: &Case<'_, '_>, goal: &Goal, point: &Point) -> Progress {
    let (base, inferred) = baseline(case, point)?;
    let (Some(start), Some(y)) = (&base.number, &point.number) else {
        return Err(vec![remark(
            "không có số liệu bằng số để tính tiến độ",
            "there are no numbers to judge progress by",
        )]);
    };
    let passed = years_between(base.period, point.period);
    let whole = years_between(base.period, case.milestone);
    if !passed.is_positive() || !whole.is_positive() {
        return Err(vec![remark(
            format!(
                "chưa có số liệu nào sau mức xuất phát {}",
                base.period.vietnamese()
            ),
            format!(
                "there is no figure after the baseline of {}",
                base.period.code()
            ),
        )]);
    }
    let required = start + (&goal.level - start) * passed / whole;
    let rising = goal.rising.unwrap_or(&goal.level >= start);
    let ahead = y - &required;
    let on_track = if rising {
        !ahead.is_negative()
    } else {
        !ahead.is_positive()
    };
    let method = Method {
        name: "straight_line",
        baseline: (start.clone(), base.period),
        baseline_inferred: inferred,
        current: (y.clone(), point.period),
        target: (goal.level.clone(), case.milestone),
        required,
    };
    Ok((on_track, method))
}

/// The declared baseline, or the earliest figure since the programme began.
pub(super) fn baseline(case: &Case<'_, '_>, point: &Point) -> Result<(Point, bool), Vec<Remark>> {
    if let Some(declared) = case.declared() {
        return Ok((declared, false));
    }
    if let Some(code) = case.indicator().unread_base {
        return Err(vec![unread(&Unread::Baseline(code))]);
    }
    let from = case.start_year();
    match case
        .reader
        .earliest(case.id, case.site, from, case.milestone)
    {
        Some(first) if first.period.end() < point.period.end() => Ok((first, true)),
        _ => Err(vec![remark(
            "chưa có mức xuất phát: mới có một số liệu kể từ khi chương trình bắt đầu",
            "there is no baseline: only one figure since the programme began",
        )]),
    }
}

/// The change a year that is needed from the figure to the level asked for.
pub fn pace(goal: &Goal, point: &Point, milestone: Period) -> Option<Pace> {
    let y: &Exact = point.number.as_ref()?;
    let years = years_between(point.period, milestone);
    years.is_positive().then(|| Pace {
        needed: (&goal.level - y) / &years,
        years,
        towards: None,
    })
}
