//! Indicators and their targets.

use crate::model::agency::{AgencyId, FieldId};
use crate::model::calendar::Period;
use crate::model::condition::{Condition, Unread};
use crate::model::formula::Formula;
use crate::model::method::Chosen;
use crate::model::narrowed::Narrowed;
use crate::model::number::Exact;
use crate::model::unit::UnitId;
use crate::source::Span;
use crate::source::text::key;
use jiff::civil::Date;

/// Index into [`crate::model::Model::indicators`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IndicatorId(pub u32);

/// Index into [`crate::model::Model::scales`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScaleId(pub u32);

/// An ordinal scale (thang).
#[derive(Clone, Debug)]
pub struct Scale {
    /// Its name.
    pub name: String,
    /// From the lowest to the highest.
    pub levels: Vec<String>,
    /// Where it is declared.
    pub span: Span,
}

/// What an indicator measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// A number in a unit (none: a bare index such as HDI).
    Quantity,
    /// A level of the indicator's scale.
    Level,
    /// Done or not.
    Completion,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// càng cao càng tốt
    Higher,
    /// càng thấp càng tốt
    Lower,
    /// best within a range
    Within,
}

/// How the figure relates to time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// At a date (thời điểm).
    Stock,
    /// Over a period (trong kỳ): the year's figure is the sum of its quarters.
    Flow,
    /// Over a period (bình quân các kỳ): the year's figure is the mean of its
    /// quarters.
    Mean,
    /// Of its period alone (tốc độ tăng của kỳ): never summed, and a year's figure is no
    /// quarter's, nor a quarter's a year's.
    Rate,
    /// Counted since a year (luỹ kế): figures are taken as they are reported,
    /// already counted up from then on.
    CumulativeSince(i16),
}

impl Indicator {
    /// The parts of a year of which it has levels, by their first and last month.
    /// The periods of several years of which some level is, by their years.
    pub fn periods_of_years(&self) -> impl Iterator<Item = (i16, i16)> {
        self.targets.iter().filter_map(|target| {
            if let By::End(Period::Years(first, last)) = target.by {
                return Some((first, last));
            }
            None
        })
    }

    /// The parts of a year of which some level is, by their months.
    pub fn parts_of_years(&self) -> impl Iterator<Item = (i8, i8)> {
        self.targets.iter().filter_map(|target| {
            if let By::End(Period::Months(_, first, last)) = target.by {
                return Some((first, last));
            }
            None
        })
    }
}

/// For which places the targets of an indicator hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For the programme's own place.
    Programme,
    /// For each place in the observations (địa bàn), regions and places that
    /// no longer exist left out.
    EachPlace,
    /// For each province.
    EachProvince,
    /// For each place of a kind: từng xã.
    EachOf(String),
    /// For these.
    Named(Vec<String>),
}

/// How often something comes round within a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// hằng quý
    Quarter,
    /// hằng tháng
    Month,
}

impl Step {
    /// Its periods in a year.
    pub fn periods(self, year: i16) -> Vec<Period> {
        match self {
            Step::Quarter => (1..=4).map(|q| Period::Quarter(year, q)).collect(),
            Step::Month => (1..=12).map(|m| Period::Month(year, m)).collect(),
        }
    }
}

/// A time that a line alone does not settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relative {
    /// So many years after the programme's (trong 10 năm tới).
    YearsAhead(i16),
    /// Some months of a year, first to last (6 tháng đầu năm 2025): the state at their
    /// end, of what is a state.
    Months(i16, i8, i8),
    /// To the end of a quarter or a month (đến hết quý III/2025): of what is a sum, since
    /// the year's start.
    Through(Period),
    /// To a quarter, a month, the last day of one (đến quý III/2025, đến 30/9/2025): as
    /// [`Relative::Through`], which is told.
    UpTo(Period),
}

/// When a target falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// By the end of a period: a year, a quarter, a month, a day.
    End(Period),
    /// Every year, within these years (first, last) when given.
    Yearly(Option<(i16, i16)>),
    /// Every quarter or month, of these years (first, last) when given.
    Every(Step, Option<(i16, i16)>),
    /// Every year from this one on (từ năm N).
    From(i16),
    /// Some time after this year (sau năm N): never due.
    After(i16),
    /// What only the programme or the indicator can tell the end of; stays so only
    /// where they do not, which is an error.
    Relative(Relative),
    /// At all times.
    Always,
    /// The document names no time.
    Unstated,
}

impl By {
    /// Of every quarter or month the last that is over by a day.
    pub fn last_step(self, end: Date) -> Option<Period> {
        let By::Every(step, between) = self else {
            return None;
        };
        let last = between.map_or(end.year(), |(_, last)| last.min(end.year()));
        let first = between.map_or(last - 1, |(first, _)| first.max(last - 1));
        let all = (first..=last).rev();
        let mut all = all.flat_map(|year| step.periods(year).into_iter().rev());
        all.find(|period| period.end() <= end)
    }

    /// The day it is due, where it is due once.
    pub fn deadline(self) -> Option<Date> {
        self.period().map(Period::end)
    }

    /// The period by whose end it is due, where it is due once.
    pub fn period(self) -> Option<Period> {
        match self {
            By::End(period) => Some(period),
            By::Yearly(_)
            | By::Every(..)
            | By::From(_)
            | By::After(_)
            | By::Relative(_)
            | By::Unstated
            | By::Always => None,
        }
    }
}

/// When a clause is in force: from the programme's date to for ever, unless a
/// later document says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Force {
    /// The first day; none: as long as the programme.
    pub since: Option<Date>,
    /// The day from which it no longer holds.
    pub until: Option<Date>,
    /// The document that brought it in, when that is not the programme.
    pub document: Option<Box<str>>,
    /// The document that took it back, where one did that and set nothing else.
    pub ended_by: Option<Box<str>>,
}

impl Force {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Whether it is what an evaluation of `as_of` judges by: of what was due by then the
    /// level in force at the deadline, of all else the one in force on the day. A level
    /// softened or abolished after its deadline is judged as it was.
    pub fn judges(&self, deadline: Option<Date>, as_of: Date) -> bool {
        self.holds_on(deadline.map_or(as_of, |deadline| deadline.min(as_of)))
    }
}

/// A level to be reached at a milestone.
#[derive(Clone, Debug)]
pub struct Target {
    /// When it is in force.
    pub force: Force,
    /// When.
    pub by: By,
    /// What.
    pub condition: Condition,
    /// The condition as written.
    pub text: String,
    /// For whom, if what, in which scenario, by whose word.
    pub terms: Narrowed,
    /// The line or cell.
    pub span: Span,
}

/// What a condition of a target is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What is asked of the indicator.
    Asked,
    /// What is striven for beyond it (phấn đấu), of the same indicator.
    Stretch,
    /// What must be so of that indicator for the target to hold (nếu).
    Given(IndicatorId),
}

impl Target {
    /// Every condition of the target with what it is there for; what is asked
    /// comes first.
    pub fn conditions(&self) -> impl Iterator<Item = (Role, &Condition)> {
        let given = self.terms.given.iter().filter_map(|given| {
            let condition = given.condition.as_ref()?;
            Some((Role::Given(given.indicator), condition))
        });
        std::iter::once((Role::Asked, &self.condition))
            .chain(self.terms.stretch.iter().map(|c| (Role::Stretch, &**c)))
            .chain(given)
    }

    /// Changes every condition of the target.
    pub fn conditions_mut(&mut self, mut change: impl FnMut(&mut Condition)) {
        change(&mut self.condition);
        let Some(terms) = self.terms.said_mut() else {
            return;
        };
        (terms.stretch.iter_mut()).for_each(|stretch| change(stretch));
        let given = terms.given.iter_mut();
        given
            .flat_map(|given| &mut given.condition)
            .for_each(change);
    }

    /// The indicators it names: those of its conditions, and that of its `nếu`.
    pub fn indicators(&self) -> impl Iterator<Item = IndicatorId> {
        let given = self.terms.given.iter().map(|given| given.indicator);
        let named = self.conditions().flat_map(|(_, c)| c.indicators());
        named.chain(given)
    }

    /// The indicators whose own levels it asks for, in whichever condition.
    pub fn criteria(&self) -> impl Iterator<Item = IndicatorId> {
        self.conditions().flat_map(|(_, c)| c.criteria())
    }
}

/// What narrows a target: between its milestones and its colon.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    /// These places only; they are then not held to a line that names none.
    pub only: Vec<String>,
    /// All places but these.
    pub except: Vec<String>,
    /// It holds only when another indicator satisfies a condition.
    pub given: Option<Box<Given>>,
    /// Of which scenario.
    pub scenario: Option<String>,
    /// The document or body whose level it is, where several set one.
    pub authority: Option<String>,
    /// A level beyond the one asked for; it decides nothing.
    pub stretch: Option<Box<Condition>>,
    /// The document only strives for the level (phấn đấu); it is judged all the
    /// same.
    pub strives: bool,
    /// All but the stretch, as written.
    pub text: Option<String>,
}

impl Terms {
    /// Whether the target is for everybody, whatever happens: what it asks may be
    /// held against other such targets.
    pub fn is_general(&self) -> bool {
        self.same_case(&Terms::default())
    }

    fn narrows_nothing(&self) -> bool {
        self.only.is_empty()
            && self.except.is_empty()
            && self.given.is_none()
            && self.scenario.is_none()
            && self.authority.is_none()
    }

    /// Whether another line at the same milestone says something else of the
    /// same: both narrow it alike.
    pub fn same_case(&self, other: &Terms) -> bool {
        if self.narrows_nothing() && other.narrows_nothing() {
            return true;
        }
        let sorted = |names: &[String]| {
            let mut keys: Vec<String> = names.iter().map(|name| key(name)).collect();
            keys.sort_unstable();
            keys
        };
        let text = |name: &Option<String>| name.as_deref().map(key);
        sorted(&self.only) == sorted(&other.only)
            && sorted(&self.except) == sorted(&other.except)
            && self.given == other.given
            && text(&self.scenario) == text(&other.scenario)
            && text(&self.authority) == text(&other.authority)
    }
}

/// What must be so for a target to hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// What; none: it is done.
    pub condition: Option<Condition>,
    /// The condition's own words say which end it is (`ít nhất 10`), unlike `đạt 10`.
    pub firm: bool,
}

/// A declared starting figure.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// Of which year.
    pub year: i16,
    /// In the indicator's unit.
    pub value: Exact,
    /// Where it is declared.
    pub span: Span,
}

/// An indicator, or a part of one (trong đó).
#[derive(Clone, Debug)]
pub struct Indicator {
    /// `2.3`.
    pub code: Option<String>,
    /// The name as declared; of a part, the part's own name.
    pub name: String,
    /// Other names under which data give it.
    pub aliases: Vec<String>,
    /// What it measures.
    pub measure: Measure,
    /// The unit of a quantity.
    pub unit: Option<UnitId>,
    /// The scale of levels; a quantity may have one too (HDI: a number and a group).
    pub scale: Option<ScaleId>,
    /// Figures shares of a whole: never over 100 %.
    pub share: bool,
    /// How many there are of what it counts, where a level says so (`19/19 tiêu chí`).
    pub total: Option<i64>,
    /// Which way is better, declared or inferred from the targets.
    pub better: Option<Better>,
    /// Stock, flow or cumulative.
    pub time: TimeKind,
    /// Its parts add up to it (to 100 where it is a percentage without a figure).
    pub partition: bool,
    /// The indicator that its share is of (tính trên).
    pub share_of: Option<IndicatorId>,
    /// The indicator it is a part of.
    pub parent: Option<IndicatorId>,
    /// Who answers for it.
    pub lead: Vec<AgencyId>,
    /// Who directs (chỉ đạo); nobody is judged by it.
    pub direct: Vec<AgencyId>,
    /// Who coordinates (phối hợp); nobody is judged by it.
    pub coordinate: Vec<AgencyId>,
    /// Who answers from a day on, by a later document; in order of days.
    pub leads: Vec<(Date, Vec<AgencyId>)>,
    /// The fields of work it is of (lĩnh vực).
    pub fields: Vec<FieldId>,
    /// The section it stands in, an index into the programme's sections.
    pub section: Option<usize>,
    /// For which places its targets hold.
    pub scope: Scope,
    /// By which method its progress is judged; none: the straight line.
    pub progress: Option<Chosen>,
    /// Where it starts from.
    pub baseline: Option<Baseline>,
    /// How it is computed, when it is.
    pub formula: Option<Formula>,
    /// What is to be reached.
    pub targets: Vec<Target>,
    /// Clause of the source document.
    pub source: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// Why it cannot be measured as the document has it.
    pub unmeasured: Option<String>,
    /// Why nothing of it can be judged or computed: what its lines are read by was
    /// not understood. Its conditions are then [`Condition::Unread`], its formula none.
    pub unread: Option<Unread>,
    /// Its baseline was not understood, by the code of why: no change is measured
    /// from it, and no straight line begins there.
    pub unread_base: Option<&'static str>,
    /// A formula that was read and yields no figure, because it, or what its
    /// indicator's lines are read by, was refused (`[Người] + 10%`).
    pub refused: Option<Formula>,
    /// The indicators of the parent document that it makes concrete, as written.
    pub makes_concrete: Vec<String>,
    /// From which day the programme holds it (none: from its date).
    pub since: Option<Date>,
    /// The declaration's head.
    pub span: Span,
}

impl Indicator {
    /// Who answers for it on `day`.
    pub fn lead_on(&self, day: Date) -> &[AgencyId] {
        let changed = self.leads.iter().rev().find(|(since, _)| *since <= day);
        changed.map_or(&self.lead, |(_, lead)| lead)
    }
}
