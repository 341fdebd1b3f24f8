//! What narrows a target: for whom it is, if what, in which scenario; and what
//! is said of it besides its verdict.
//!
//! - `riêng "A"`: the line is for A only, and A is then not held to the lines at
//!   the same milestone that name no place. A place that only such lines name is
//!   judged by them alone.
//! - A group of places (`gồm`) stands for its members; a line that names A itself
//!   stands in place of one that names a group with A in it.
//! - `trừ "A"`: everybody of the line but A.
//! - `nếu [X] …`: by X's figure of the same period and place. Where X does not
//!   satisfy, nothing is asked: the commitment is not applicable. Where X is not
//!   known, neither is the commitment. It says what is so: a range means the range,
//!   not its better end.
//! - `kịch bản "…"`: only the programme's chosen one is a commitment.
//! - `phấn đấu`: told beside the verdict, deciding nothing.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::eval::conclusion::{Conclusion, Lack};
use crate::eval::groups::{Closeness, Identity};
use crate::eval::judge::Case;
use crate::eval::places::{self, Site};
use crate::eval::reader::{Point, Reader};
use crate::eval::remark::{number, remark};
use crate::eval::target::Clause;
use crate::eval::verdict::Remark;
use crate::model::condition::demand::Demand;
use crate::model::indicator::{Given, Terms};
use crate::model::{Period, Programme, Scope, Target};
use crate::source::text::key;
use std::collections::HashMap;

/// Whether a target is of the programme's chosen scenario, or of none.
pub fn is_chosen(programme: &Programme, target: &Target) -> bool {
    match (&target.terms.scenario, &programme.scenario) {
        (None, _) => true,
        (Some(of), Some(chosen)) => key(of) == key(chosen),
        (Some(_), None) => false,
    }
}

/// How a list of places names a site; none where it does not.
fn closeness(reader: &Reader<'_>, names: &[String], site: &Site) -> Option<Closeness> {
    let identity = identity(reader, site)?;
    reader.near(names).get(&identity).copied()
}

/// What tells a site from others in lists of places; none of what has no name.
fn identity(reader: &Reader<'_>, site: &Site) -> Option<Identity> {
    let name = site.name.as_ref()?;
    Some(reader.declared(name).ok_or_else(|| key(name)))
}

/// How a target is for a site; none where it is not.
pub fn of_site(reader: &Reader<'_>, terms: &Terms, site: &Site) -> Option<Closeness> {
    let near = match terms.only.is_empty() {
        true => (!site.apart).then_some(Closeness::Everywhere),
        false => closeness(reader, &terms.only, site),
    };
    near.filter(|_| terms.except.is_empty() || closeness(reader, &terms.except, site).is_none())
}

/// The clauses of an indicator, by whom they are for: a place is held against those that
/// name it and those that name nobody, not against the lines of all the others.
pub struct ByPlace<'c, 'm> {
    clauses: &'c [Clause<'m>],
    /// Those that name no place, by index.
    general: Vec<usize>,
    /// Those that name a place or a group that it is in, by index in ascending order.
    own: HashMap<Identity, Vec<usize>>,
}

impl<'c, 'm> ByPlace<'c, 'm> {
    /// Of the clauses of one indicator.
    pub fn new(reader: &Reader<'_>, clauses: &'c [Clause<'m>]) -> Self {
        let mut own: HashMap<Identity, Vec<usize>> = HashMap::new();
        let mut general = Vec::new();
        for (at, clause) in clauses.iter().enumerate() {
            let only = &clause.target.terms.only;
            if only.is_empty() {
                general.push(at);
                continue;
            }
            for identity in reader.near(only).keys() {
                own.entry(identity.clone()).or_default().push(at);
            }
        }
        Self {
            clauses,
            general,
            own,
        }
    }

    /// The clauses that a place is held to, and whether some are left out as it had
    /// ended before their period began.
    pub fn held(&self, reader: &Reader<'_>, site: &Site) -> (Vec<&'c Clause<'m>>, bool) {
        let own = match self.own.is_empty() {
            true => None,
            false => identity(reader, site).and_then(|one| self.own.get(&one)),
        };
        let own = own.map_or(&[] as &[usize], Vec::as_slice);
        let mut asked: Vec<usize> = self.general.iter().chain(own).copied().collect();
        asked.sort_unstable();
        let mut left_out = false;
        let mut held = Vec::with_capacity(asked.len());
        for at in asked {
            if !is_for(reader, self.clauses, own, at, site) {
                continue;
            }
            let clause = &self.clauses[at];
            let everywhere = matches!(
                reader.model.indicator(clause.id).scope,
                Scope::EachPlace | Scope::EachProvince | Scope::EachOf(_)
            );
            // A programme's own place keeps its commitments: whoever took it in answers.
            let gone = |period: Period| places::ended_before(reader, site, period.start());
            if everywhere && !site.unnamed && clause.period.is_some_and(gone) {
                left_out = true;
                continue;
            }
            held.push(clause);
        }
        (held, left_out)
    }
}

/// Whether a clause is for this place, among the others of its indicator; `own_lines`:
/// those that name it.
fn is_for(
    reader: &Reader<'_>,
    clauses: &[Clause<'_>],
    own_lines: &[usize],
    at: usize,
    site: &Site,
) -> bool {
    let clause = &clauses[at];
    let terms = &clause.target.terms;
    let Some(near) = of_site(reader, terms, site) else {
        return false;
    };
    let stands_instead = |other: &Clause<'_>| {
        other.by == clause.by
            && other.target.terms.authority == terms.authority
            && of_site(reader, &other.target.terms, site).is_some_and(|other| other > near)
    };
    near == Closeness::Itself
        || !own_lines
            .iter()
            .any(|other| stands_instead(&clauses[*other]))
}

/// What a commitment comes to whose condition (nếu) does not hold, or is not known;
/// none where it holds.
pub fn not_given(
    case: &Case<'_, '_>,
    given: &Given,
    due: bool,
    notes: &mut Vec<Remark>,
) -> Option<Conclusion> {
    let case = Case {
        id: given.indicator,
        ..*case
    };
    let name = case.reader.model.full_name(given.indicator);
    let found = case.reader.at(case.id, case.site, case.milestone);
    let found = found.ok().or_else(|| {
        let until = case.milestone.end().min(case.reader.options.as_of);
        case.reader
            .latest(case.id, case.site, until, case.milestone)
    });
    let satisfied = found.and_then(|point| match &given.condition {
        Some(condition) => {
            let demand = Demand::fact(condition, case.indicator().better);
            case.judge_part(&demand, &point).satisfied
        }
        None => None,
    });
    let (conclusion, vi, en) = match satisfied {
        Some(true) => {
            notes.push(remark(
                format!("điều kiện “{name}” đã có"),
                format!("the condition “{name}” holds"),
            ));
            return None;
        }
        Some(false) if due => (
            Conclusion::NotApplicable,
            format!("điều kiện “{name}” không có nên mức này không áp dụng"),
            format!("the condition “{name}” does not hold, so this level does not apply"),
        ),
        Some(false) => (
            Conclusion::NotDue(None),
            format!("điều kiện “{name}” chưa có"),
            format!("the condition “{name}” does not hold yet"),
        ),
        None => (
            match due {
                true => Conclusion::NoData(Lack::Condition),
                false => Conclusion::NotDue(None),
            },
            format!("chưa biết điều kiện “{name}” có hay không"),
            format!("whether the condition “{name}” holds is not known"),
        ),
    };
    notes.push(remark(vi, en));
    Some(conclusion)
}

/// What is said of a figure besides the verdict: the stretch level, and what a
/// share of a share comes to. Gives whether the stretch level is reached.
pub fn besides(
    case: &Case<'_, '_>,
    terms: &Terms,
    point: &Point,
    notes: &mut Vec<Remark>,
) -> Option<bool> {
    let mut reached = None;
    if let Some(stretch) = &terms.stretch {
        reached = case.judge_part(&case.demand(stretch), point).satisfied;
        let said = match reached {
            Some(true) => remark("đạt cả mức phấn đấu", "the stretch level is reached too"),
            Some(false) => remark("chưa đạt mức phấn đấu", "the stretch level is not reached"),
            None => remark(
                "chưa biết có đạt mức phấn đấu không",
                "whether the stretch level is reached cannot be told",
            ),
        };
        notes.push(said);
    }
    notes.extend(share_of_share(case, point));
    reached
}

/// `40 % của 70 %`: the share of the whole.
fn share_of_share(case: &Case<'_, '_>, point: &Point) -> Option<Remark> {
    let of = case.indicator().share_of?;
    let share = point.number.as_ref()?;
    let model = case.reader.model;
    let outer = case.reader.at(of, case.site, point.period).ok()?.number?;
    let percent = |id| {
        let unit = model.indicator(id).unit.map(|unit| model.units.get(unit));
        unit.filter(|unit| unit.is_percentage())
    };
    let (own, outer_unit) = (percent(case.id)?, percent(of)?);
    let product = share * &own.factor * &outer * &outer_unit.factor / &own.factor;
    let (vi, en) = number(&product);
    let unit = &own.name;
    let (whole_vi, whole_en) = case.reader.called(of, case.site, point.period);
    Some(remark(
        format!("tính trên {whole_vi}; bằng {vi} {unit} của toàn bộ"),
        format!("a share of {whole_en}; {en} {unit} of the whole"),
    ))
}
