//! What an evaluation says.

use crate::data::known::Release;
use crate::data::{Reason, Spot};
use crate::eval::by_indicator::IndicatorCounts;
pub use crate::eval::conclusion::Conclusion;
use crate::eval::published::{Compared, Told};
use crate::eval::rated::Rating;
use crate::eval::scores::Scores;
use crate::model::Flag;
use crate::model::number::Exact;
pub use crate::model::status::{STATUSES, Status};
use crate::model::{AgencyId, IndicatorId, MethodId, Period};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What kind of commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A level of an indicator at a milestone.
    Target,
    /// A task's deadline.
    Task,
    /// One occurrence of a reporting duty.
    Duty,
}

/// The figure a verdict rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The value.
    pub value: Actual,
    /// Of which period.
    pub period: Period,
    /// How far it may be trusted; of a computed figure, the least of its inputs.
    pub flag: Flag,
    /// Where it comes from, as the observation file says.
    pub source: Option<Arc<str>>,
    /// In which cell of which file it stands; none of what no file has.
    pub spot: Option<Spot>,
    /// Computed by the indicator's formula.
    pub computed: bool,
    /// When it became known, and what it took the place of: of a figure that a row gives.
    pub release: Release,
}

/// What a figure of a file is to a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The figure judged.
    Figure,
    /// What that is computed from.
    Input,
    /// What it is held against: its base, another series, what was planned.
    Base,
}

/// A figure of a file on which a verdict rests.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What it is to the verdict.
    pub role: Role,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which place, where it is known.
    pub place: Option<Arc<str>>,
    /// The figure.
    pub figure: Figure,
}

/// Adds figures, each once; of very many those that are no other's are not looked for.
pub fn add_read(to: &mut Vec<Read>, more: &[Read]) {
    const MANY: usize = 64;
    if to.len() > MANY || more.len() > MANY {
        to.extend_from_slice(more);
        return;
    }
    for one in more {
        if !to.contains(one) {
            to.push(one.clone());
        }
    }
}

/// A figure's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Actual {
    /// In the indicator's unit.
    Number(Exact),
    /// A level of the scale, as declared, or "hoàn thành".
    Level(String),
    /// Only where it lies is known.
    Between(Arc<crate::data::interval::Interval>),
}

/// What is needed from now on: (T − y)/(τ − t) a year.
#[derive(Clone, Debug)]
pub struct Pace {
    /// Needed change a year, signed, in the unit of differences.
    pub needed: Exact,
    /// Years left.
    pub years: Exact,
    /// The milestone and what it asks, as written, where they are not the
    /// verdict's own: past the due date the pace is that to the next milestone.
    pub towards: Option<(String, String)>,
}

/// How progress was judged: the straight line of the methods' page.
#[derive(Clone, Debug)]
pub struct Method {
    /// `straight_line`.
    pub name: &'static str,
    /// y₀, at t₀.
    pub baseline: (Exact, Period),
    /// The baseline was not declared but taken from the earliest observation.
    pub baseline_inferred: bool,
    /// y, at t.
    pub current: (Exact, Period),
    /// T, at τ.
    pub target: (Exact, Period),
    /// r = y₀ + (T − y₀)·(t − t₀)/(τ − t₀).
    pub required: Exact,
}

/// A change of the place's boundary that a verdict has to do with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    /// The place.
    pub place: String,
    /// From which day.
    pub changed: Date,
    /// The places it took in then.
    pub with: Vec<String>,
    /// The place that took it in then: it ended.
    pub into: Option<String>,
    /// Whether the figure judged is of the new boundary.
    pub figure_on_new: bool,
}

/// One commitment, judged.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Index of the programme.
    pub programme: usize,
    /// Target, task or duty.
    pub kind: Kind,
    /// The indicator of a target.
    pub indicator: Option<IndicatorId>,
    /// Code of the clause.
    pub code: Option<String>,
    /// Name: [`crate::model::Model::full_name`] of an indicator, or a title.
    pub name: String,
    /// For which place.
    pub place: Option<Arc<str>>,
    /// The milestone: `2030`, `2024-Q1`, `2024-03-31`; each year of a yearly
    /// target or duty is a commitment of its own.
    pub by: String,
    /// The last day.
    pub due: Option<Date>,
    /// Who answers, as the programme has it.
    pub lead: Vec<AgencyId>,
    /// Who answers on the evaluation date.
    pub answers_now: Vec<AgencyId>,
    /// What is asked, as written.
    pub required: String,
    /// For whom, if what, by whose word, as written: what tells it from other
    /// commitments of its indicator at its milestone.
    pub terms: Option<String>,
    /// What it comes to.
    pub conclusion: Conclusion,
    /// The unit of the figure, or of the shortfall where that differs (a
    /// shortfall of a change of a percentage is in percentage points).
    pub unit: Option<String>,
    /// The place is no longer what it was when the clause was written.
    pub boundary: Option<Boundary>,
    /// The figures of files on which it rests, the one judged first.
    pub read: Vec<Read>,
    /// What a method other than the straight line says.
    pub rating: Option<Box<Rating>>,
    /// What whoever reported it says of the figure, or of why there is none: its cause
    /// (`nguyên nhân`) and its remedy (`giải pháp`).
    pub reason: Reason,
    /// What documents say that it comes to, each beside what is computed.
    pub published: Vec<Compared>,
    /// What a reader must know: why progress cannot be judged, what is missing.
    pub notes: Vec<Remark>,
    /// The clause.
    pub span: Span,
}

impl Verdict {
    /// The status.
    pub fn status(&self) -> Status {
        self.conclusion.status()
    }

    /// The figure judged; of a task none.
    pub fn figure(&self) -> Option<&Figure> {
        self.conclusion.judged()?.figure.as_ref()
    }

    /// As [`Conclusion::latest`].
    pub fn latest(&self) -> Option<(&Figure, Option<bool>)> {
        self.conclusion.latest()
    }

    /// As [`Conclusion::awaiting`].
    pub fn awaiting(&self) -> Option<&crate::eval::conclusion::Awaiting> {
        self.conclusion.awaiting()
    }

    /// As [`Conclusion::refused`].
    pub fn refused(&self) -> bool {
        self.conclusion.refused()
    }

    /// As [`Conclusion::satisfied`].
    pub fn satisfied(&self) -> Option<bool> {
        self.conclusion.satisfied()
    }

    /// Why it is as it is, as whoever answers for it says.
    pub fn cause(&self) -> Option<&str> {
        self.reason.cause.as_deref()
    }

    /// What will be done about it, as whoever answers for it says.
    pub fn remedy(&self) -> Option<&str> {
        self.reason.remedy.as_deref()
    }

    /// How much is missing, >= 0, in [`Verdict::unit`].
    pub fn shortfall(&self) -> Option<&Exact> {
        Some(&self.conclusion.gap()?.shortfall)
    }

    /// The shortfall by the size of the level asked for; none where that is 0.
    pub fn relative(&self) -> Option<&Exact> {
        self.conclusion.gap()?.relative.as_ref()
    }

    /// What a method other than the straight line says.
    pub fn rating(&self) -> Option<&Rating> {
        self.rating.as_deref()
    }

    /// As [`Conclusion::pace`].
    pub fn pace(&self) -> Option<&Pace> {
        self.conclusion.pace()
    }

    /// As [`Conclusion::method`].
    pub fn method(&self) -> Option<&Method> {
        self.conclusion.method()
    }

    /// y/T in per cent, whichever way is better: shown, decides nothing.
    pub fn plan_percent(&self) -> Option<&Exact> {
        self.conclusion.judged()?.plan_percent.as_ref()
    }

    /// Whether a level written as a number alone is met and beaten.
    pub fn over_plan(&self) -> bool {
        matches!(&self.conclusion, Conclusion::Met(judged) if judged.over_plan)
    }

    /// As [`Conclusion::completed`].
    pub fn completed(&self) -> Option<Date> {
        self.conclusion.completed()
    }

    /// Whether the figure reaches the level to strive for, where there is one.
    pub fn stretch(&self) -> Option<bool> {
        self.conclusion.judged()?.stretch
    }
}

/// A remark of a verdict, with its arguments filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
    /// It says that figures contradict each other or may not be all, so that no other
    /// figure may stand in for what cannot be computed from them.
    pub refutes: bool,
}

/// Counts of one agency and milestone.
#[derive(Clone, Debug, Default)]
pub struct AgencyCounts {
    /// The agency that answers on the evaluation date; the one that led where
    /// nobody took over.
    pub agency: Option<AgencyId>,
    /// The milestone.
    pub by: String,
    /// Commitments by status, in the order of [`Status::ALL`].
    pub by_status: [u64; STATUSES],
    /// Figures that satisfy the condition, due or not.
    pub satisfied: u64,
    /// Figures that do not.
    pub unsatisfied: u64,
    /// Commitments without a figure.
    pub no_data: u64,
}

/// Tasks and duties by status, in the order of [`Status::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TaskCounts {
    /// All of them.
    pub all: [u64; STATUSES],
    /// Those with a deadline.
    pub dated: [u64; STATUSES],
}

impl TaskCounts {
    /// Counts a verdict, unless it is a target's.
    pub fn push(&mut self, verdict: &Verdict) {
        if verdict.kind != Kind::Target {
            self.all[verdict.status() as usize] += 1;
            self.dated[verdict.status() as usize] += u64::from(verdict.due.is_some());
        }
    }

    /// Adds other counts.
    pub fn add(&mut self, other: &TaskCounts) {
        for status in 0..self.all.len() {
            self.all[status] += other.all[status];
            self.dated[status] += other.dated[status];
        }
    }
}

/// The whole of an evaluation.
#[derive(Clone, Debug)]
pub struct Evaluation {
    /// The evaluation date.
    pub as_of: Date,
    /// The verdicts asked for by `--list` and `--top`: unmet first, by agency,
    /// worst first.
    pub verdicts: Vec<Verdict>,
    /// Commitments by status, all of them, listed or not.
    pub by_status: [u64; STATUSES],
    /// Of them, tasks and duties.
    pub tasks: TaskCounts,
    /// By agency and milestone, all of them.
    pub by_agency: Vec<AgencyCounts>,
    /// By clause and milestone, those for several places.
    pub by_clause: Vec<ClauseCounts>,
    /// Observations read.
    pub observations: u64,
    /// Observations that some commitment could use: figures of finished periods
    /// of the indicators, places and inputs judged, and task states.
    pub used: u64,
    /// Of them the figures, by indicator.
    pub used_of: BTreeMap<IndicatorId, u64>,
    /// What a reader of the whole must know: places not judged, and why.
    pub remarks: Vec<Remark>,
    /// Indicators that later documents set levels of or took levels back; none: not known.
    pub amended: Option<BTreeSet<IndicatorId>>,
    /// Indicators by what they come to at the milestone due last.
    pub indicators: IndicatorCounts,
    /// The means of scores, of programmes with indicators that go by the growth ratio.
    pub scores: Vec<Scores>,
    /// Of a digest: what was judged and is not in `verdicts`.
    pub untold: Untold,
    /// Changed boundaries, and how many commitments, listed or not, were judged by
    /// figures of the new one.
    pub moved: Vec<(Boundary, u64)>,
    /// What documents say that commitments come to, listed or not.
    pub published: Told,
}

impl Evaluation {
    /// One of nothing, on a day.
    pub fn blank(as_of: Date) -> Self {
        Evaluation {
            untold: Untold::default(),
            as_of,
            verdicts: Vec::new(),
            by_status: [0; STATUSES],
            tasks: Default::default(),
            by_agency: Vec::new(),
            by_clause: Vec::new(),
            observations: 0,
            used: 0,
            used_of: Default::default(),
            remarks: Vec::new(),
            moved: Vec::new(),
            published: Told::default(),
            indicators: Default::default(),
            scores: Vec::new(),
            amended: None,
        }
    }

    /// The indicator of a verdict, where a later document may have changed it.
    pub fn amended(&self, verdict: &Verdict) -> Option<IndicatorId> {
        let may_be = |id: &IndicatorId| (self.amended.as_ref()).is_none_or(|all| all.contains(id));
        verdict.indicator.filter(may_be)
    }
}

/// Counts of a clause that holds for several places, at one milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseCounts {
    /// Index of the programme.
    pub programme: usize,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// The milestone.
    pub by: String,
    /// The clause.
    pub span: Span,
    /// Its commitments by status, one a place, in the order of [`Status::ALL`].
    pub by_status: [u64; STATUSES],
}

/// What a digest has judged without wording it, as far as its report speaks of it.
#[derive(Clone, Debug, Default)]
pub struct Untold {
    /// Commitments of a status, by the agencies that led and those that answer.
    pub rows: Vec<UntoldRows>,
    /// Commitments without data, by clause and milestone; of each the first three
    /// places are worded.
    pub lacking: Vec<Lacking>,
    /// Where the figures come from that it tells of, worded or not, each once; two at
    /// most, as one says that there is no single source.
    pub sources: Vec<Option<Arc<str>>>,
    /// By which methods the progress of something was judged.
    pub methods: BTreeSet<MethodId>,
    /// Where nothing was: some commitment has a pace.
    pub paced: bool,
    /// Something is counted under several agencies.
    pub joint: bool,
}

/// Commitments that a digest only counts.
#[derive(Clone, Debug)]
pub struct UntoldRows {
    /// Their status.
    pub status: Status,
    /// Who leads.
    pub lead: Vec<AgencyId>,
    /// Who answers now.
    pub answers_now: Vec<AgencyId>,
    /// How many.
    pub count: u64,
}

/// Commitments without data that a digest only counts.
#[derive(Clone, Debug)]
pub struct Lacking {
    /// Of which programme.
    pub programme: usize,
    /// Of which clause.
    pub span: Span,
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which milestone.
    pub by: String,
    /// How many.
    pub count: u64,
    /// How many of them have a figure of another period.
    pub with_latest: u64,
    /// How many of them have the figure of their period and lack what it is held
    /// against.
    pub judged: u64,
    /// The newest of those periods.
    pub newest: Option<Period>,
}
