//! What an evaluation says.

use crate::finding::Text;
use crate::model::number::Exact;
use crate::model::{AgencyId, IndicatorId, Period};
use crate::source::Span;
use jiff::civil::Date;
use std::sync::Arc;

/// The status of a commitment; the order is that of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// không đạt
    Unmet,
    /// quá hạn
    Overdue,
    /// chậm tiến độ
    OffTrack,
    /// thiếu số liệu
    NoData,
    /// chưa đọc được: the line, or what it rests on, was not understood
    Unread,
    /// hoàn thành muộn
    DoneLate,
    /// đúng tiến độ
    OnTrack,
    /// đạt trước hạn
    MetEarly,
    /// đạt
    Met,
    /// vượt
    Exceeded,
    /// hoàn thành
    Done,
    /// thường xuyên
    Ongoing,
    /// chưa đến hạn
    NotDue,
    /// không áp dụng: what it depends on is not so
    NotApplicable,
}

/// How many statuses there are.
pub const STATUSES: usize = Status::ALL.len();

impl Status {
    /// All, in the order of reports.
    pub const ALL: [Status; 14] = [
        Status::Unmet,
        Status::Overdue,
        Status::OffTrack,
        Status::NoData,
        Status::Unread,
        Status::DoneLate,
        Status::OnTrack,
        Status::MetEarly,
        Status::Met,
        Status::Exceeded,
        Status::Done,
        Status::Ongoing,
        Status::NotDue,
        Status::NotApplicable,
    ];

    /// The key in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            Status::Unmet => "unmet",
            Status::Overdue => "overdue",
            Status::OffTrack => "off_track",
            Status::NoData => "no_data",
            Status::Unread => "unread",
            Status::DoneLate => "done_late",
            Status::OnTrack => "on_track",
            Status::MetEarly => "met_early",
            Status::Met => "met",
            Status::Exceeded => "exceeded",
            Status::Done => "done",
            Status::Ongoing => "ongoing",
            Status::NotDue => "not_due",
            Status::NotApplicable => "not_applicable",
        }
    }

    /// When a commitment has it.
    pub fn when(self) -> Text {
        let (vi, en) = match self {
            Status::Unmet => (
                "Đã đến hạn, số của đúng kỳ không thoả điều kiện. Báo cáo nêu còn thiếu bao nhiêu.",
                "Due, and the figure of the very period does not satisfy the condition. The report says by how much.",
            ),
            Status::Overdue => (
                "Nhiệm vụ hay báo cáo đã đến hạn mà được báo là chưa xong.",
                "A task or a report is past its deadline and reported as not done.",
            ),
            Status::OffTrack => (
                "Chưa đến hạn; theo đường thẳng từ mức xuất phát thì không kịp.",
                "Not yet due; on a straight line from the baseline it will not be reached.",
            ),
            Status::NoData => (
                "Đã đến hạn nhưng không có số của kỳ ấy, hoặc số có được chưa đủ để kết luận. Không bao giờ coi là không đạt.",
                "Due, but there is no figure of the period, or none that decides. Never taken as unmet.",
            ),
            Status::Unread => (
                "Dòng ấy, hay điều mà nó dựa vào (đơn vị, công thức, phạm vi, chỉ tiêu khác), còn lỗi nên chưa đọc được. Không kết luận gì cho đến khi sửa xong lỗi.",
                "The line, or what it rests on (a unit, a formula, a scope, another indicator), has an error and was not understood. Nothing is said of it until the error is mended.",
            ),
            Status::DoneLate => (
                "Nhiệm vụ hay báo cáo xong sau hạn.",
                "A task or a report was done after its deadline.",
            ),
            Status::OnTrack => (
                "Chưa đến hạn; theo đường thẳng từ mức xuất phát thì kịp.",
                "Not yet due; on a straight line from the baseline it will be reached.",
            ),
            Status::MetEarly => (
                "Chưa đến hạn, số mới nhất đã thoả điều kiện.",
                "Not yet due; the latest figure already satisfies the condition.",
            ),
            Status::Met => (
                "Đã đến hạn, số của đúng kỳ thoả điều kiện.",
                "Due, and the figure of the very period satisfies the condition.",
            ),
            Status::Exceeded => (
                "Đã đến hạn, tốt hơn hẳn khoảng, số xấp xỉ hoặc bậc được giao. Vượt bao hàm đạt.",
                "Due, and strictly better than the range, the approximate number or the level asked for. It implies met.",
            ),
            Status::Done => (
                "Nhiệm vụ hay báo cáo xong đúng hạn.",
                "A task or a report was done in time.",
            ),
            Status::Ongoing => (
                "Việc làm thường xuyên, không có hạn cuối để xét.",
                "Ongoing work without a deadline to judge by.",
            ),
            Status::NotDue => (
                "Chưa đến hạn và chưa tính được tiến độ; báo cáo nói còn thiếu gì.",
                "Not yet due, and progress cannot be judged; the report says what is missing.",
            ),
            Status::NotApplicable => (
                "Mức có điều kiện (nếu) mà điều kiện không có, nên không đòi hỏi gì.",
                "A level with a condition (nếu) that does not hold, so nothing is asked.",
            ),
        };
        Text { vi, en }
    }

    /// As shown to people.
    pub fn shown(self) -> Text {
        let (vi, en) = match self {
            Status::Unmet => ("không đạt", "unmet"),
            Status::Overdue => ("quá hạn", "overdue"),
            Status::OffTrack => ("chậm tiến độ", "off track"),
            Status::NoData => ("thiếu số liệu", "no data"),
            Status::Unread => ("chưa đọc được", "unread"),
            Status::DoneLate => ("hoàn thành muộn", "done late"),
            Status::OnTrack => ("đúng tiến độ", "on track"),
            Status::MetEarly => ("đạt trước hạn", "met early"),
            Status::Met => ("đạt", "met"),
            Status::Exceeded => ("vượt", "exceeded"),
            Status::Done => ("hoàn thành", "done"),
            Status::Ongoing => ("thường xuyên", "ongoing"),
            Status::NotDue => ("chưa đến hạn", "not due"),
            Status::NotApplicable => ("không áp dụng", "not applicable"),
        };
        Text { vi, en }
    }
}

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

/// How far a figure may be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// chính thức
    #[default]
    Official,
    /// sơ bộ
    Preliminary,
    /// ước tính
    Estimate,
}

/// The figure a verdict rests on.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The value.
    pub value: Actual,
    /// Of which period.
    pub period: Period,
    /// How far it may be trusted; of a computed figure, the least of its inputs.
    pub flag: Flag,
    /// Where it comes from, as the observation file says.
    pub source: Option<Arc<str>>,
    /// Computed by the indicator's formula.
    pub computed: bool,
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
    /// The status.
    pub status: Status,
    /// What is asked, as written.
    pub required: String,
    /// For whom, if what, by whose word, as written: what tells it from other
    /// commitments of its indicator at its milestone.
    pub terms: Option<String>,
    /// The figure judged (of a task: none).
    pub figure: Option<Figure>,
    /// For `NoData`: the latest figure known and whether it would do.
    pub latest: Option<(Figure, Option<bool>)>,
    /// For `NoData`: there is a figure of the period, which is not used: two
    /// rows disagree about it, or it cannot be.
    pub refused: bool,
    /// Does the figure satisfy the condition, due or not.
    pub satisfied: Option<bool>,
    /// How much is missing, >= 0, in `unit`.
    pub shortfall: Option<Exact>,
    /// The shortfall by the size of the level asked for; none where that is 0.
    pub relative: Option<Exact>,
    /// The unit of the figure, or of the shortfall where that differs (a
    /// shortfall of a change of a percentage is in percentage points).
    pub unit: Option<String>,
    /// What is needed from now on.
    pub pace: Option<Pace>,
    /// How progress was judged.
    pub method: Option<Method>,
    /// y/T in per cent (T/y where lower is better): shown, never a verdict.
    pub plan_percent: Option<Exact>,
    /// The day a task was done.
    pub completed: Option<Date>,
    /// Whether the figure reaches the level to strive for, where there is one.
    pub stretch: Option<bool>,
    /// The place is no longer what it was when the clause was written.
    pub boundary: Option<Boundary>,
    /// What a reader must know: why progress cannot be judged, what is missing.
    pub notes: Vec<Remark>,
    /// The clause.
    pub span: Span,
}

/// A remark of a verdict, with its arguments filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
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
            self.all[verdict.status as usize] += 1;
            self.dated[verdict.status as usize] += u64::from(verdict.due.is_some());
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
    /// Observations read.
    pub observations: u64,
    /// Observations that some commitment could use: figures of finished periods
    /// of the indicators, places and inputs judged, and task states.
    pub used: u64,
    /// What a reader of the whole must know: places not judged, and why.
    pub remarks: Vec<Remark>,
    /// Changed boundaries, and how many commitments, listed or not, were judged by
    /// figures of the new one.
    pub moved: Vec<(Boundary, u64)>,
}
