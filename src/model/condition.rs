//! What a target asks of a figure.

pub mod demand;
mod told;
mod walk;

pub use walk::Names;

use crate::model::formula::Function;
use crate::model::number::{Decimal, Exact};
use crate::model::unit::UnitId;
use crate::model::{IndicatorId, Period};
use crate::source::lang::Text;

/// Why `ổn định` alone is kept and never judged.
pub const NO_LEVEL: Text = Text {
    vi: "văn bản chỉ viết là ổn định, không nêu mức nào",
    en: "the document only says that it is to be stable, and names no level",
};

/// A comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// dưới
    Lt,
    /// không quá
    Le,
    /// trên
    Gt,
    /// ít nhất
    Ge,
    /// đúng
    Eq,
}

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// tăng
    Up,
    /// giảm
    Down,
}

/// A number of a condition: as written, and in the indicator's own unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// As written.
    pub written: Decimal,
    /// The unit written beside it, or the indicator's.
    pub unit: Option<UnitId>,
    /// In the indicator's unit (for a change: in the unit of differences).
    pub value: Exact,
}

/// Against what a change is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// A year each: against the year before; over a longer milestone the mean
    /// yearly change since the baseline.
    EachYear,
    /// A mean yearly change since that year, compounded where it is relative.
    EachSince(i16),
    /// Since the end of that year.
    Year(i16),
    /// Since the end of that period.
    At(Period),
    /// Against the year before the figure's.
    YearBefore,
    /// Against the end of the year before: the level at the year's start.
    YearStart,
    /// Against the same period of the year before.
    SamePeriod,
}

impl Base {
    /// The period that is named, where one is: not `năm trước`, which moves with
    /// the figure.
    pub fn period(self) -> Option<Period> {
        match self {
            Base::Year(year) | Base::EachSince(year) => Some(Period::Year(year)),
            Base::At(period) => Some(period),
            Base::EachYear | Base::YearBefore | Base::YearStart | Base::SamePeriod => None,
        }
    }
}

/// What a change's amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// In the indicator's own unit (percentage points for a percentage).
    Absolute,
    /// A percentage of the base figure; the amount's value is a fraction
    /// (5 % is 1/20).
    Relative,
}

/// Of which planned numbers a level is a part. They are a base, never a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// dự toán
    Budget,
    /// kế hoạch
    Plan,
}

impl Plan {
    /// The word of documents: what a line and a column of it are headed by.
    pub fn word(self) -> &'static str {
        match self {
            Plan::Budget => "dự toán",
            Plan::Plan => "kế hoạch",
        }
    }

    /// Whether a name among the parts of figures is that of what was planned, which is
    /// no part of what was.
    pub fn is_named(part: &str) -> bool {
        part == Plan::Budget.word() || part == Plan::Plan.word()
    }
}

/// What could not be read, by the code of the finding that says why. No verdict,
/// sum or proof rests on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The line itself: `đến 2025: tụt xuống 23`.
    Line(&'static str),
    /// The formula that would give the figure: `[B] + 10%` of people.
    Formula(&'static str),
    /// What the indicator's lines are read by: its unit, direction, scope, base.
    Declaration(&'static str),
    /// The baseline that it is measured from: `hiện trạng 20x0: 5`.
    Baseline(&'static str),
    /// What the programme's lines are read by: its place, its scope.
    Programme(&'static str),
    /// A place, by its name: what it is, or which places it stands for.
    Place(String, &'static str),
    /// An amendment that may be of it, as typed: what it made of it.
    Amendment(String, &'static str),
    /// The clause that an amendment is of: nothing of that name is declared.
    Clause(&'static str),
    /// It cannot hold together with others, as the proof found.
    Contradicts(&'static str),
    /// Another indicator, by its full name.
    Of(String),
}

/// Of which places so many must reach a level: `30 tỉnh`, `80% số xã`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Of which kind, as declared (`xã`); none: every place that the level is for.
    pub kind: Option<String>,
    /// What they are called in the level, for messages.
    pub called: String,
    /// The number is in per cent of them.
    pub percent: bool,
}

/// A condition. Levels are ranks on the indicator's scale, lowest 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// The figure compared with a number; a bare number's `op` is settled by
    /// the indicator's direction, and `bare` is then set.
    Compare {
        /// How.
        op: Op,
        /// With what.
        amount: Amount,
        /// Written without a comparator.
        bare: bool,
    },
    /// Between two numbers, both included. What lies beyond the better end is
    /// exceeded.
    Range {
        /// Low end.
        low: Amount,
        /// High end.
        high: Amount,
    },
    /// About: rounds to what is stated at the precision stated, or lies within
    /// the tolerance.
    Approx {
        /// The number.
        amount: Amount,
        /// ± this, in the indicator's unit.
        tolerance: Option<Amount>,
    },
    /// At least this level of the scale.
    Level {
        /// Its rank.
        rank: usize,
        /// As written.
        written: String,
    },
    /// Words that no figure can be held against, and why.
    Unmeasured {
        /// Why.
        reason: String,
    },
    /// Where two readings of a level part: a figure that comes down to this is not
    /// judged.
    TwoReadings {
        /// Both, as one writes them: `gấp 1,8 lần, gấp 2,8 lần`.
        readings: String,
    },
    /// Not understood, or resting on what was not: nothing is known of it.
    Unread(Unread),
    /// Completed (a yes/no indicator).
    Complete,
    /// Not worse than at the start, or than a named condition.
    Maintain(Option<Box<Condition>>),
    /// Rises or falls by an amount a year or since a year.
    Change {
        /// Up or down.
        direction: Direction,
        /// `Ge`: at least (also a bare amount); `Le`: at most; `Eq`, `Gt`, `Lt` as written.
        op: Op,
        /// By this much, or the low end of a range.
        low: Amount,
        /// The high end of a range.
        high: Option<Amount>,
        /// Absolute or relative.
        kind: ChangeKind,
        /// Against what.
        base: Base,
    },
    /// k times the figure of a year.
    Multiple {
        /// `Ge`, `Le`, `Eq`…
        op: Op,
        /// k.
        times: Decimal,
        /// Against what (never a year each).
        base: Base,
        /// Written without a comparator (`bằng 96% cùng kỳ`): `op` is settled by
        /// the indicator's direction.
        bare: bool,
    },
    /// The mean or the sum of the years up to the milestone.
    OverTime {
        /// `Mean` or `Sum`.
        function: Function,
        /// What it must satisfy.
        condition: Box<Condition>,
    },
    /// Other indicators reach their own levels of the same milestone.
    Several {
        /// At least so many of them.
        at_least: usize,
        /// Which.
        of: Vec<IndicatorId>,
        /// Of the one indicator named: at so many places, not so many indicators.
        places: Option<Reach>,
    },
    /// Compared with another series, or with the same one elsewhere.
    Series {
        /// How the figure must stand to the series.
        op: Op,
        /// Which series.
        indicator: IndicatorId,
        /// Where, when not at the same place (the national average: `Cả nước`).
        place: Option<String>,
        /// So many times it; 1 where nothing is said (`bằng 120% bình quân cả nước`: 1,2).
        times: Decimal,
        /// What was planned of it, as the figures' own column has it; else what was.
        planned: Option<Plan>,
        /// Written without a comparator (`bằng bình quân cả nước`), as above.
        bare: bool,
    },
    /// All of these.
    All(Vec<Condition>),
    /// Any of these.
    Any(Vec<Condition>),
}
