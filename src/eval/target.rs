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
#![warn(clippy::wildcard_enum_match_arm)]

use crate::data::Reason;
use crate::eval::agencies::answering;
use crate::eval::amended;
use crate::eval::awaited;
use crate::eval::boundary;
use crate::eval::conclusion::{Conclusion, Course, Early, Gap, Held, Judged, Lack, Missed};
use crate::eval::contested;
use crate::eval::judge::{Case, Goal, Outcome, untold};
use crate::eval::options::FigureRule;
use crate::eval::places::Site;
use crate::eval::progress;
use crate::eval::published;
use crate::eval::rated::{self, Rated};
use crate::eval::reader::{Found, Point, Reader};
use crate::eval::readings;
use crate::eval::remark::{merge, number, remark};
use crate::eval::same_day;
use crate::eval::terms;
use crate::eval::verdict::{Kind, Method, Pace, Remark, Role, Verdict, add_read};
use crate::model::condition::demand::{Demand, Origin, Untold};
use crate::model::formula::Function;
use crate::model::indicator::TimeKind;
use crate::model::number::{Exact, hundred, plain, ratio, vietnamese, whole};
use crate::model::{By, Chosen, IndicatorId, Model, Period, Programme, Target};
use jiff::civil::Date;
use num_traits::Signed;
use std::rc::Rc;

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
    /// What the target asks of a figure.
    pub demand: Rc<Demand>,
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
    let latest = indicator.targets.iter().map(|one| one.force.since).max();
    for target in (indicator.targets.iter()).filter(|target| terms::is_chosen(owner, target)) {
        let demand = Rc::new(Demand::of(&target.condition, indicator.better));
        let mut push = |period: Option<Period>, by: String, yearly: bool| {
            // Nothing is asked of each other where no later document set any.
            let older = Some(target.force.since) < latest;
            let gone = |period| older && indicator.is_superseded(target, period, as_of);
            if !target.force.judges(period.map(Period::end), as_of) || period.is_some_and(gone) {
                return;
            }
            out.push(Clause {
                programme,
                id,
                target,
                period,
                by,
                yearly,
                demand: Rc::clone(&demand),
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
    verdict.conclusion = contested::conclusion(&case, clause, &mut verdict);
    let rating = verdict.rating.as_ref().map(|rating| rating.told());
    verdict.notes.extend(rating);
    let later = amended::notes(model, clause.id, clause.target, as_of);
    verdict.notes.extend(later);
    let softened = amended::softened(model, clause.id, clause.target, as_of);
    verdict.notes.extend(softened);
    verdict.reason = reason(&case, &verdict);
    verdict.published = published::compared(&case, clause, &verdict);
    verdict.notes.extend(published::notes(&verdict.published));
    verdict
}

/// What is said of the figure judged; without one, of the period of the milestone.
fn reason(case: &Case<'_, '_>, verdict: &Verdict) -> Reason {
    let mut out = Reason::default();
    let period = verdict.figure().map_or(case.milestone, |one| one.period);
    for place in case.site.ids() {
        if let Some(said) = case.reader.data.reason(case.id, place, period) {
            out.add(said);
        }
    }
    out
}

/// What a commitment comes to by the figures of one reader.
pub(super) fn conclusion(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    verdict: &mut Verdict,
) -> Conclusion {
    let is_due = verdict
        .due
        .is_some_and(|due| due <= case.reader.options.as_of);
    let notes = &mut verdict.notes;
    if let Demand::Untold(why) = &*clause.demand {
        notes.push(untold(why));
        return match (why, is_due) {
            (Untold::Unread(_), _) => Conclusion::Unread,
            (Untold::Unmeasured(_) | Untold::TwoReadings(_), true) => {
                Conclusion::NoData(Lack::Measure)
            }
            (Untold::Unmeasured(_) | Untold::TwoReadings(_), false) => Conclusion::NotDue(None),
        };
    }
    let given = clause.target.terms.given.as_ref();
    if let Some(settled) = given.and_then(|given| terms::not_given(case, given, is_due, notes)) {
        return settled;
    }
    match is_due {
        true => judge_due(case, clause, verdict),
        false => judge_early(case, clause, verdict),
    }
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
        required: required(clause.target),
        terms: clause.target.terms.text.clone(),
        conclusion: Conclusion::NotDue(None),
        unit: model.unit_name(indicator).map(str::to_string),
        boundary: None,
        read: Vec::new(),
        rating: None,
        reason: Reason::default(),
        published: Vec::new(),
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
fn figure(case: &Case<'_, '_>, demand: &Demand) -> Found {
    match demand {
        Demand::OverTime { function, .. } => case.over_time(*function, i16::MAX),
        Demand::Criteria { .. } => Ok(case.no_figure()),
        Demand::One(_)
        | Demand::All(_)
        | Demand::Any(_)
        | Demand::Rank { .. }
        | Demand::Done
        | Demand::Untold(_) => case.reader.at(case.id, case.site, case.milestone),
    }
}

fn judge_due(case: &Case<'_, '_>, clause: &Clause<'_>, verdict: &mut Verdict) -> Conclusion {
    let reader = case.reader;
    let demand = &*clause.demand;
    let point = match due_figure(case, demand) {
        Ok(point) => point,
        Err(why) => {
            let lack = no_figure(case, demand, verdict);
            let conclusion = awaited::or_lacking(case, clause, lack);
            match conclusion.awaiting() {
                Some(awaiting) => verdict.notes.push(awaiting.told()),
                None => merge(&mut verdict.notes, why),
            }
            return conclusion;
        }
    };
    let outcome = case.judge(demand, &point);
    boundary::moved(reader, case.site, &point, verdict);
    let (satisfied, exceeded) = (outcome.satisfied, outcome.exceeded);
    if let Some(Ok(rating)) = rated(case, clause, &point) {
        verdict.rating = Some(Box::new(rating));
    }
    let others = same_day::turning(case, demand, &point, satisfied);
    verdict.notes.extend(others);
    let undecided = outcome.undecided;
    let over_plan = is_over_plan(clause, &outcome, &point);
    let (mut judged, gap) = tell(case, clause, &point, outcome, verdict);
    judged.over_plan = over_plan;
    if over_plan {
        let (vi, en) = OVER_PLAN;
        verdict.notes.push(remark(vi, en));
    }
    match satisfied {
        Some(true) if exceeded => Conclusion::Exceeded(judged),
        Some(true) => Conclusion::Met(judged),
        Some(false) => Conclusion::Unmet(Box::new(Missed {
            judged,
            gap,
            pace: later(case, clause, &point),
        })),
        None if undecided => Conclusion::Undecided(Box::new(judged)),
        None => Conclusion::NoData(Lack::Decision(Box::new(judged))),
    }
}

/// The mark of a level that is beaten.
const OVER_PLAN: (&str, &str) = ("vượt kế hoạch", "above the plan");

/// Whether a level written as a number alone is beaten: `vượt kế hoạch` beside đạt.
fn is_over_plan(clause: &Clause<'_>, outcome: &Outcome, point: &Point) -> bool {
    let bare = clause.target.condition.is_bare() && clause.target.condition.compared().is_some();
    let met = outcome.satisfied == Some(true) && !outcome.exceeded;
    bare && met && readings::beats(outcome, point)
}

/// Whether a demand is held against a figure of its own.
pub(super) fn has_figure(demand: &Demand) -> bool {
    !matches!(demand, Demand::OverTime { .. } | Demand::Criteria { .. })
}

/// The figure that a commitment that is due is judged by.
pub(super) fn due_figure(case: &Case<'_, '_>, demand: &Demand) -> Found {
    let (reader, milestone) = (case.reader, case.milestone);
    let found = figure(case, demand);
    let latest_counts = found.is_err()
        && has_figure(demand)
        && reader.options.figure == FigureRule::Latest
        && !reader.disputed(case.id, case.site, milestone);
    let latest = || reader.latest(case.id, case.site, milestone.end(), milestone);
    match latest_counts.then(latest).flatten() {
        Some(point) => Ok(point),
        None => found,
    }
}

/// What is known where the figure of the period is missing.
fn no_figure(case: &Case<'_, '_>, demand: &Demand, verdict: &mut Verdict) -> Lack {
    let (reader, milestone) = (case.reader, case.milestone);
    if !has_figure(demand) {
        return Lack::Figure {
            latest: None,
            refused: false,
        };
    }
    let latest = reader.latest(case.id, case.site, reader.options.as_of, milestone);
    let latest = latest.and_then(|point| {
        boundary::moved(reader, case.site, &point, verdict);
        let satisfied = case.judge(demand, &point).satisfied;
        Some(Box::new((point.figure()?, satisfied)))
    });
    Lack::Figure {
        latest,
        refused: reader.disputed(case.id, case.site, milestone),
    }
}

/// The pace needed towards the indicator's next milestone, if that is to come.
fn later(case: &Case<'_, '_>, clause: &Clause<'_>, point: &Point) -> Option<Pace> {
    let as_of = case.reader.options.as_of;
    // From the sum of a part of a year no pace leads to that of the year.
    let states = matches!(
        case.indicator().time,
        TimeKind::Stock | TimeKind::CumulativeSince(_)
    );
    let own = clause.period?;
    let levels = case.reader.levels(case.id);
    let next = (levels.after(clause.target, own.end()))
        .filter_map(|target| {
            let period = target.by.period()?;
            let stands = target.force.judges(Some(period.end()), as_of);
            let alike = states || period.sums_alike(own);
            (stands && alike).then_some((period, target))
        })
        .map(|(period, target)| (period, target, case.demand(&target.condition)))
        .find(|(.., demand)| !matches!(demand, Demand::OverTime { .. }));
    // What is past is judged itself: there is nothing to advise.
    let (period, target, demand) = next.filter(|(period, ..)| period.end() > as_of)?;
    let case = Case {
        milestone: period,
        yearly: false,
        ..*case
    };
    let outcome = case.judge(&demand, point);
    if outcome.satisfied == Some(true) && !outcome.running {
        return None;
    }
    let pace = progress::pace(outcome.goal.as_ref()?, point, period)?;
    Some(Pace {
        towards: Some((period.code(), target.text.clone())),
        ..pace
    })
}

fn judge_early(case: &Case<'_, '_>, clause: &Clause<'_>, verdict: &mut Verdict) -> Conclusion {
    let reader = case.reader;
    if changes_in_its_year(&clause.demand, clause.yearly) {
        verdict.notes.push(remark(
            "năm chưa kết thúc nên chưa biết mức thay đổi của năm",
            "the year is not over, so its change is not known",
        ));
        return Conclusion::NotDue(None);
    }
    if let Demand::OverTime { function, .. } = &*clause.demand {
        return judge_so_far(case, clause, *function, verdict);
    }
    if let Demand::Criteria { .. } = &*clause.demand {
        let outcome = case.judge(&clause.demand, &case.no_figure());
        merge(&mut verdict.notes, outcome.notes);
        return Conclusion::NotDue(None);
    }
    verdict.notes.extend(so_far(case, clause));
    let until = reader.options.as_of;
    let Some(point) = reader.latest(case.id, case.site, until, case.milestone) else {
        verdict.notes.push(remark(
            "chưa có số liệu nào để xét tiến độ",
            "there is no figure yet to judge progress by",
        ));
        return Conclusion::NotDue(None);
    };
    on_the_way(case, clause, &point, verdict)
}

/// What the latest figure is to a milestone still to come.
fn on_the_way(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    point: &Point,
    verdict: &mut Verdict,
) -> Conclusion {
    let outcome = case.judge(&clause.demand, point);
    let (mut early, mut progress, mut pace) = (false, None, None);
    let another = of_another_period(case, clause, point);
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
    } else if another && (clause.yearly || reached(&outcome, point)) {
        verdict.notes.push(remark(
            format!(
                "chưa có số của {}; số gần nhất là của {}",
                case.milestone.vietnamese(),
                point.period.vietnamese()
            ),
            format!(
                "no figure of {} yet; the latest is of {}",
                case.milestone.code(),
                point.period.code()
            ),
        ));
    } else if reached(&outcome, point) {
        early = true;
        if let Some(Ok(rating)) = rated(case, clause, point) {
            verdict.rating = Some(Box::new(rating));
        }
    } else if outcome.satisfied.is_some() {
        match way(case, clause, &outcome, point, verdict) {
            Ok(judged) => progress = Some(judged),
            Err(why) => merge(&mut verdict.notes, why),
        }
        pace = (outcome.goal.as_ref()).and_then(|goal| progress::pace(goal, point, case.milestone));
    }
    boundary::moved(case.reader, case.site, point, verdict);
    let satisfied = outcome.satisfied;
    let (judged, gap) = tell(case, clause, point, outcome, verdict);
    let held = held(satisfied, gap);
    match progress {
        _ if early => Conclusion::MetEarly(judged),
        Some((on_track, method)) => {
            let course = Box::new(Course {
                judged,
                held,
                method,
                pace,
            });
            match on_track {
                true => Conclusion::OnTrack(course),
                false => Conclusion::OffTrack(course),
            }
        }
        None => Conclusion::NotDue(Some(Box::new(Early { judged, held, pace }))),
    }
}

/// What the chosen method says, where it is not the straight line and has a figure.
fn rated(case: &Case<'_, '_>, clause: &Clause<'_>, point: &Point) -> Option<Rated> {
    let method = match case.reader.options.method_of(case.indicator()) {
        Chosen::Method(method) => method,
        Chosen::Unread(_) => return None,
    };
    let every = clause.yearly || matches!(clause.target.by, By::Always | By::Yearly(_));
    rated::rate(case, method, &clause.demand, point, every)
}

/// Whether what is not due goes well, by the chosen method.
fn way(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    outcome: &Outcome,
    point: &Point,
    verdict: &mut Verdict,
) -> Result<(bool, Option<Method>), Vec<Remark>> {
    if let Chosen::Unread(code) = case.reader.options.method_of(case.indicator()) {
        return Err(vec![remark(
            format!("cách xét tiến độ chưa đọc được (lỗi {code})"),
            format!("the method of progress was not understood ({code})"),
        )]);
    }
    let Some(rating) = rated(case, clause, point) else {
        let (on_track, method) = progress::judge(case, outcome, point)?;
        return Ok((on_track, Some(method)));
    };
    let rating = rating?;
    let on_track = rating.word.is_on_track();
    verdict.rating = Some(Box::new(rating));
    on_track.map(|on| (on, None)).ok_or_else(Vec::new)
}

/// Whether what is asked is of its own period alone (trong kỳ, hằng năm), and the figure
/// of an earlier one: nothing of that period has happened.
fn of_another_period(case: &Case<'_, '_>, clause: &Clause<'_>, point: &Point) -> bool {
    let own = clause.yearly || is_of_its_period(case.indicator().time);
    own && clause
        .period
        .is_some_and(|period| point.period.end() < period.start())
}

/// Whether a figure speaks of its own period and of no other: a sum, a mean, a rate.
pub(crate) fn is_of_its_period(time: TimeKind) -> bool {
    match time {
        TimeKind::Flow | TimeKind::Mean | TimeKind::Rate => true,
        TimeKind::Stock | TimeKind::CumulativeSince(_) => false,
    }
}

fn held(satisfied: Option<bool>, gap: Option<Gap>) -> Held {
    match satisfied {
        Some(true) => Held::Does,
        Some(false) => Held::Misses(gap),
        None => Held::Unknown,
    }
}

/// How much of a year's sum its quarters or months that are over come to, and of the
/// plan: it never stands for the year.
fn so_far(case: &Case<'_, '_>, clause: &Clause<'_>) -> Option<Remark> {
    let Some(Period::Year(year)) = clause.period else {
        return None;
    };
    if case.indicator().time != TimeKind::Flow {
        return None;
    }
    let quarters = (1..=4).map(|quarter| Period::Quarter(year, quarter));
    let months = (1..=12).map(|month| Period::Month(year, month));
    let sum = |parts: &mut dyn Iterator<Item = Period>| {
        let mut done: Option<(Period, Exact)> = None;
        for part in parts {
            let known = case.reader.at(case.id, case.site, part).ok();
            let Some(value) = known.and_then(|point| point.number) else {
                break;
            };
            let before = done.map(|(_, sum)| sum).unwrap_or_default();
            done = Some((part, before + value));
        }
        done
    };
    let all = [sum(&mut quarters.into_iter()), sum(&mut months.into_iter())];
    let (last, sum) = all
        .into_iter()
        .flatten()
        .max_by_key(|(part, _)| part.end())?;
    let said = |places| vietnamese(&plain(&sum, places));
    let plan = clause.target.condition.compared();
    let plan = plan.filter(|plan| plan.value.is_positive());
    let share = plan.map(|plan| plain(&(&sum / &plan.value * hundred()), 1));
    let (vi, en) = match share {
        Some(share) => (
            format!(", {} % kế hoạch năm", vietnamese(&share)),
            format!(", {share} % of the year's plan"),
        ),
        None => (String::new(), String::new()),
    };
    Some(remark(
        format!("đến hết {} đã thực hiện {}{vi}", last.vietnamese(), said(6)),
        format!("by {} so far {}{en}", last.code(), plain(&sum, 6)),
    ))
}

/// The mean or the sum of the years that are over, before the milestone is: a sum
/// that has reached its level has reached it, a mean may still change.
fn judge_so_far(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    function: Function,
    verdict: &mut Verdict,
) -> Conclusion {
    let as_of = case.reader.options.as_of;
    let over = Period::Year(as_of.year()).end() <= as_of;
    let point = match case.over_time(function, as_of.year() - i16::from(!over)) {
        Ok(point) => point,
        Err(why) => {
            merge(&mut verdict.notes, why);
            return Conclusion::NotDue(None);
        }
    };
    let outcome = case.judge(&clause.demand, &point);
    let goal = outcome.goal.as_ref();
    let rising = goal.is_some_and(|goal| goal.rising == Some(true));
    let satisfied = outcome.satisfied;
    let (judged, gap) = figures(&point, outcome, verdict);
    if function == Function::Sum && rising && satisfied == Some(true) {
        return Conclusion::MetEarly(judged);
    }
    Conclusion::NotDue(Some(Box::new(Early {
        judged,
        held: held(satisfied, gap),
        pace: None,
    })))
}

/// Whether the figure already satisfies; of a change that goes on to the
/// milestone, whether it is already at its end.
pub(super) fn reached(outcome: &Outcome, point: &Point) -> bool {
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
pub(crate) fn changes_in_its_year(demand: &Demand, yearly: bool) -> bool {
    // What is made of several years is judged by those that are over.
    let one_year = !matches!(demand, Demand::OverTime { .. });
    let mut bases = demand.asks().filter_map(|ask| ask.of.base());
    one_year
        && bases.any(|base| match base {
            Origin::Each => yearly,
            Origin::Before(_) | Origin::SeenBefore => true,
            Origin::Year(_) | Origin::Since(_) | Origin::Seen(_) => false,
        })
}

/// The figure and what it misses; the rest of what is to be said goes into the verdict.
fn tell(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    point: &Point,
    outcome: Outcome,
    verdict: &mut Verdict,
) -> (Judged, Option<Gap>) {
    verdict.read = point.read(case.id, case.site.name.as_ref(), Role::Figure);
    add_read(&mut verdict.read, &outcome.read);
    verdict.notes.extend(rounded(point, outcome.goal.as_ref()));
    let (mut judged, gap) = figures(point, outcome, verdict);
    judged.stretch = terms::besides(case, &clause.target.terms, point, &mut verdict.notes);
    (judged, gap)
}

/// That a figure has fewer decimals than the level it is held against, and lies so near
/// that what was rounded off may decide: 40,4 against 40,43.
fn rounded(point: &Point, goal: Option<&Goal>) -> Option<Remark> {
    let decimals = point.spot.as_ref()?.decimals?;
    let (figure, level) = (point.number.as_ref()?, &goal?.level);
    let unit = ratio(1, u32::from(decimals));
    let finer = !(level / &unit).is_integer();
    let near = (figure - level).abs() * whole(2) <= unit;
    if !(finer && near) {
        return None;
    }
    let (y, level) = (number(figure), number(level));
    Some(remark(
        format!(
            "số liệu {} ghi ít chữ số thập phân hơn mức {}: phần làm tròn có thể đổi kết quả",
            y.0, level.0
        ),
        format!(
            "the figure {} has fewer decimals than the level {}: what was rounded off may decide",
            y.1, level.1
        ),
    ))
}

fn figures(point: &Point, outcome: Outcome, verdict: &mut Verdict) -> (Judged, Option<Gap>) {
    if let Some(unit) = outcome.unit {
        verdict.unit = Some(unit);
    }
    merge(&mut verdict.notes, point.notes.clone());
    merge(&mut verdict.notes, outcome.notes);
    let judged = Judged {
        figure: point.figure(),
        plan_percent: outcome.plan,
        stretch: None,
        over_plan: false,
    };
    let relative = outcome.relative;
    let gap = outcome.shortfall.map(|shortfall| Gap {
        shortfall,
        relative,
    });
    (judged, gap)
}
