//! Targets: which commitments there are, and the verdict on each.
//!
//! Each target × milestone × place is one commitment. A yearly target (hằng
//! năm) is one a year: each of the years it names, else each from the
//! programme's year to its last milestone (or the evaluation year). A target
//! that holds at all times (thường xuyên) is judged for each finished year,
//! from the programme's to its last milestone, and before the first of them
//! finishes is one commitment not yet due.
//!
//! A commitment is due when the last day of its milestone is the evaluation
//! date or before. The order of judgement: met → not yet due (met early, on or
//! off track, else not due) → past due and unmet.

use crate::eval::agencies::answering;
use crate::eval::boundary;
use crate::eval::judge::{Case, Outcome, unmeasured, unread};
use crate::eval::options::FigureRule;
use crate::eval::places::Site;
use crate::eval::progress;
use crate::eval::reader::{Found, Point, Reader};
use crate::eval::remark::{merge, remark};
use crate::eval::terms;
use crate::eval::verdict::{Kind, Remark, Status, Verdict};
use crate::model::condition::{Base, Condition};
use crate::model::formula::Function;
use crate::model::{By, IndicatorId, Model, Period, Programme, Target};
use jiff::civil::Date;

/// One target at one milestone, whatever the place.
#[derive(Clone, Debug)]
pub struct Clause<'a> {
    /// Index of the programme.
    pub programme: usize,
    /// The indicator.
    pub id: IndicatorId,
    /// The target.
    pub target: &'a Target,
    /// The milestone's period; none of "at all times" before a year is over.
    pub period: Option<Period>,
    /// The milestone's name.
    pub by: String,
    /// Each year is judged on its own.
    pub yearly: bool,
}

/// The clauses of an indicator.
pub fn clauses<'a>(
    model: &'a Model,
    programme: usize,
    id: IndicatorId,
    first_figure: Option<i16>,
    as_of: Date,
) -> Vec<Clause<'a>> {
    let indicator = model.indicator(id);
    let owner = &model.programmes[programme];
    let begins = indicator.since.or(owner.date).map(|day| day.year());
    let last = owner.milestones.iter().copied().max();
    let mut out = Vec::new();
    for target in indicator
        .targets
        .iter()
        .filter(|target| target.force.holds_on(as_of) && terms::is_chosen(owner, target))
    {
        let mut push = |period: Option<Period>, by: String, yearly: bool| {
            out.push(Clause {
                programme,
                id,
                target,
                period,
                by,
                yearly,
            });
        };
        let mut years = |first: i16, last: i16| {
            for year in first..=last {
                push(Some(Period::Year(year)), format!("{year:04}"), true);
            }
        };
        let finished = Period::Year(as_of.year()).end() <= as_of;
        let last_finished = as_of.year() - i16::from(!finished);
        let first = begins.or(first_figure);
        match target.by {
            By::End(period) => push(Some(period), period.code(), false),
            By::Yearly(Some((a, b))) => years(a, b),
            By::Yearly(None) => {
                let last = last.unwrap_or(as_of.year());
                years(first.unwrap_or(last), last);
            }
            By::From(first) => {
                let last = last.filter(|last| *last >= first);
                years(first, last.unwrap_or(as_of.year()).max(first));
            }
            By::Every(step, between) => {
                let last = last.unwrap_or(as_of.year());
                let (a, b) = between.unwrap_or((first.unwrap_or(last), last));
                for period in (a..=b).flat_map(|year| step.periods(year)) {
                    push(Some(period), period.code(), true);
                }
            }
            By::After(year) => push(None, format!("after {year}"), false),
            By::Unstated | By::Relative(_) => push(None, "unstated".to_string(), false),
            By::Always => {
                let last = last.unwrap_or(last_finished).min(last_finished);
                match first {
                    Some(first) if first <= last => years(first, last),
                    _ => push(None, "always".to_string(), true),
                }
            }
        }
    }
    out
}

/// The verdict on a clause at a place, without the words a listing needs.
pub fn judge(reader: &Reader<'_>, clause: &Clause<'_>, site: &Site, notes: &[Remark]) -> Verdict {
    let model = reader.model;
    let programme = &model.programmes[clause.programme];
    let as_of = reader.options.as_of;
    let due = clause.period.map(Period::end);
    let mut verdict = blank(model, programme, clause, site, as_of);
    verdict.due = due;
    verdict.notes = notes.to_vec();
    let fields = &model.indicator(clause.id).fields;
    verdict.answers_now = answering(model, &verdict.lead, fields, as_of);
    boundary::ended(reader, site, &mut verdict);
    let case = Case {
        reader,
        programme,
        id: clause.id,
        site,
        milestone: clause.period.unwrap_or(Period::Year(as_of.year())),
        yearly: clause.yearly,
    };
    if let Condition::Unread(why) = &clause.target.condition {
        verdict.status = Status::Unread;
        verdict.notes.push(unread(why));
        return verdict;
    }
    if let Condition::Unmeasured { reason } = &clause.target.condition {
        let is_due = due.is_some_and(|due| due <= as_of);
        verdict.status = if is_due {
            Status::NoData
        } else {
            Status::NotDue
        };
        verdict.notes.push(unmeasured(reason));
    } else if (clause.target.terms.given.as_ref()).is_some_and(|given| {
        let is_due = due.is_some_and(|due| due <= as_of);
        terms::not_given(&case, given, is_due, &mut verdict)
    }) {
    } else if due.is_some_and(|due| due <= as_of) {
        judge_due(&case, clause, &mut verdict);
    } else {
        judge_early(&case, clause, &mut verdict);
    }
    verdict
}

fn blank(
    model: &Model,
    programme: &Programme,
    clause: &Clause<'_>,
    site: &Site,
    as_of: Date,
) -> Verdict {
    let indicator = model.indicator(clause.id);
    Verdict {
        programme: clause.programme,
        kind: Kind::Target,
        indicator: Some(clause.id),
        code: indicator.code.clone(),
        name: model.full_name(clause.id),
        place: (site.name.clone()).or_else(|| programme.place.as_deref().map(Into::into)),
        by: clause.by.clone(),
        due: None,
        lead: indicator.lead_on(as_of).to_vec(),
        answers_now: Vec::new(),
        status: Status::NoData,
        required: required(clause.target),
        terms: clause.target.terms.text.clone(),
        figure: None,
        latest: None,
        refused: false,
        satisfied: None,
        shortfall: None,
        relative: None,
        unit: model.unit_name(indicator).map(str::to_string),
        pace: None,
        method: None,
        plan_percent: None,
        completed: None,
        stretch: None,
        boundary: None,
        notes: Vec::new(),
        span: clause.target.span,
    }
}

/// What is asked, as written, and for whom or if what.
fn required(target: &Target) -> String {
    match &target.terms.text {
        Some(terms) => format!("{} ({terms})", target.text),
        None => target.text.clone(),
    }
}

/// The figure of a milestone that is due: its period's, or what its condition
/// makes of those of several years.
fn figure(case: &Case<'_, '_>, condition: &Condition) -> Found {
    match condition.kept() {
        Condition::OverTime { function, .. } => case.over_time(*function, i16::MAX),
        Condition::Several { .. } => Ok(case.no_figure()),
        _ => case.reader.at(case.id, case.site, case.milestone),
    }
}

fn judge_due(case: &Case<'_, '_>, clause: &Clause<'_>, verdict: &mut Verdict) {
    let reader = case.reader;
    let latest = |until| reader.latest(case.id, case.site, until, case.milestone);
    let found_alone = !matches!(
        clause.target.condition.kept(),
        Condition::OverTime { .. } | Condition::Several { .. }
    );
    let mut found = figure(case, &clause.target.condition);
    if found.is_err()
        && found_alone
        && reader.options.figure == FigureRule::Latest
        && !reader.disputed(case.id, case.site, case.milestone)
        && let Some(point) = latest(case.milestone.end())
    {
        found = Ok(point);
    }
    let point = match found {
        Ok(point) => point,
        Err(why) => {
            merge(&mut verdict.notes, why);
            verdict.refused = found_alone && reader.disputed(case.id, case.site, case.milestone);
            if let Some(point) = latest(reader.options.as_of).filter(|_| found_alone) {
                let satisfied = case.judge(&clause.target.condition, &point).satisfied;
                verdict.latest = point.figure().map(|figure| (figure, satisfied));
                boundary::moved(reader, case.site, &point, verdict);
            }
            return;
        }
    };
    let outcome = case.judge(&clause.target.condition, &point);
    verdict.status = match outcome.satisfied {
        Some(true) if outcome.exceeded => Status::Exceeded,
        Some(true) => Status::Met,
        Some(false) => Status::Unmet,
        None => Status::NoData,
    };
    if outcome.satisfied == Some(false) {
        later(case, clause, &point, verdict);
    }
    boundary::moved(reader, case.site, &point, verdict);
    tell(verdict, &point, outcome);
    terms::besides(case, &clause.target.terms, &point, verdict);
}

/// The pace needed towards the indicator's next milestone.
fn later(case: &Case<'_, '_>, clause: &Clause<'_>, point: &Point, verdict: &mut Verdict) {
    let as_of = case.reader.options.as_of;
    let next = (case.indicator().targets.iter())
        .filter(|target| target.force.holds_on(as_of) && target.terms == clause.target.terms)
        .filter(|target| !matches!(target.condition.kept(), Condition::OverTime { .. }))
        .filter_map(|target| match target.by {
            By::End(period) if period.end() > clause.period?.end() => Some((period, target)),
            _ => None,
        })
        .min_by_key(|(period, _)| period.end());
    let Some((period, target)) = next else { return };
    let case = Case {
        milestone: period,
        yearly: false,
        ..*case
    };
    let outcome = case.judge(&target.condition, point);
    if outcome.satisfied == Some(true) && !outcome.running {
        return;
    }
    verdict.pace = (outcome.goal.as_ref()).and_then(|goal| progress::pace(goal, point, period));
    if let Some(pace) = &mut verdict.pace {
        pace.towards = Some((period.code(), target.text.clone()));
    }
}

fn judge_early(case: &Case<'_, '_>, clause: &Clause<'_>, verdict: &mut Verdict) {
    verdict.status = Status::NotDue;
    let reader = case.reader;
    let condition = &clause.target.condition;
    if changes_in_its_year(condition, clause.yearly) {
        verdict.notes.push(remark(
            "năm chưa kết thúc nên chưa biết mức thay đổi của năm",
            "the year is not over, so its change is not known",
        ));
        return;
    }
    if let Condition::OverTime { function, .. } = condition.kept() {
        return judge_so_far(case, clause, *function, verdict);
    }
    if let Condition::Several { .. } = condition.kept() {
        let outcome = case.judge(condition, &case.no_figure());
        merge(&mut verdict.notes, outcome.notes);
        return;
    }
    let until = reader.options.as_of;
    let Some(point) = reader.latest(case.id, case.site, until, case.milestone) else {
        verdict.notes.push(remark(
            "chưa có số liệu nào để xét tiến độ",
            "there is no figure yet to judge progress by",
        ));
        return;
    };
    let outcome = case.judge(condition, &point);
    if let By::After(year) = clause.target.by {
        verdict.notes.push(remark(
            format!("sau năm {year} là lúc nào thì văn bản không nêu, nên không bao giờ đến hạn"),
            format!("when after {year} the document does not say, so it never falls due"),
        ));
    } else if clause.period.is_none() {
        verdict.notes.push(remark(
            "xét từng năm khi năm đã kết thúc; chưa năm nào kết thúc",
            "judged for each year once it is over; none is yet",
        ));
    } else if reached(&outcome, &point) {
        verdict.status = Status::MetEarly;
    } else if outcome.satisfied.is_some() {
        match progress::judge(case, &outcome, &point) {
            Ok((on_track, method)) => {
                verdict.status = if on_track {
                    Status::OnTrack
                } else {
                    Status::OffTrack
                };
                verdict.method = Some(method);
            }
            Err(why) => merge(&mut verdict.notes, why),
        }
        verdict.pace =
            (outcome.goal.as_ref()).and_then(|goal| progress::pace(goal, &point, case.milestone));
    }
    boundary::moved(reader, case.site, &point, verdict);
    tell(verdict, &point, outcome);
    terms::besides(case, &clause.target.terms, &point, verdict);
}

/// The mean or the sum of the years that are over, before the milestone is: a sum
/// that has reached its level has reached it, a mean may still change.
fn judge_so_far(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    function: Function,
    verdict: &mut Verdict,
) {
    let as_of = case.reader.options.as_of;
    let over = Period::Year(as_of.year()).end() <= as_of;
    match case.over_time(function, as_of.year() - i16::from(!over)) {
        Ok(point) => {
            let outcome = case.judge(&clause.target.condition, &point);
            let rising = outcome
                .goal
                .as_ref()
                .is_some_and(|goal| goal.rising == Some(true));
            if function == Function::Sum && rising && outcome.satisfied == Some(true) {
                verdict.status = Status::MetEarly;
            }
            tell(verdict, &point, outcome);
        }
        Err(why) => merge(&mut verdict.notes, why),
    }
}

/// Whether the figure already satisfies; of a change that goes on to the
/// milestone, whether it is already at its end.
fn reached(outcome: &Outcome, point: &Point) -> bool {
    let mut parts = outcome.parts.iter();
    if !outcome.parts.is_empty() {
        return match outcome.any {
            true => parts.any(|part| reached(part, point)),
            false => parts.all(|part| reached(part, point)),
        };
    }
    outcome.satisfied == Some(true) && (!outcome.running || arrived(outcome, point))
}

fn arrived(outcome: &Outcome, point: &Point) -> bool {
    match (&outcome.goal, &point.number) {
        (Some(goal), Some(y)) => match goal.rising {
            Some(true) => y >= &goal.level,
            Some(false) => y <= &goal.level,
            None => y == &goal.level,
        },
        _ => false,
    }
}

/// Whether it asks for a change within the milestone's own year, which no
/// earlier figure tells.
fn changes_in_its_year(condition: &Condition, yearly: bool) -> bool {
    // What is made of several years is judged by those that are over.
    let one_year = !matches!(condition.kept(), Condition::OverTime { .. });
    let mut bases = condition.bases().filter(|_| one_year);
    bases.any(|base| match base {
        Base::EachYear => yearly,
        Base::YearBefore | Base::YearStart | Base::SamePeriod => true,
        Base::Year(_) | Base::At(_) => false,
    })
}

/// Writes the figure and the outcome into the verdict.
fn tell(verdict: &mut Verdict, point: &Point, outcome: Outcome) {
    verdict.figure = point.figure();
    verdict.satisfied = outcome.satisfied;
    verdict.shortfall = outcome.shortfall;
    verdict.relative = outcome.relative;
    verdict.plan_percent = outcome.plan;
    if let Some(unit) = outcome.unit {
        verdict.unit = Some(unit);
    }
    merge(&mut verdict.notes, point.notes.clone());
    merge(&mut verdict.notes, outcome.notes);
}
