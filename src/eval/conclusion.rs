//! What a commitment comes to: each case has what it rests on, and no more, so that
//! a verdict cannot contradict itself. Its status follows from it.

use crate::eval::remark::remark;
use crate::eval::verdict::{Figure, Method, Pace, Remark};
use crate::model::number::Exact;
use crate::model::status::Status;
use crate::model::{Flag, Period};
use jiff::civil::Date;

/// What a commitment comes to.
#[derive(Clone, Debug)]
pub enum Conclusion {
    /// Due, and the figure of its period does what is asked.
    Met(Judged),
    /// Met, and strictly beyond where enough ends.
    Exceeded(Judged),
    /// Due, and the figure of its period does not do.
    Unmet(Box<Missed>),
    /// Due, and nothing decides.
    NoData(Lack),
    /// Due, and by the calendar of publication its figure cannot be out yet.
    AwaitingRelease(Box<Awaiting>),
    /// The line, or what it rests on, was not understood.
    Unread,
    /// Due, and the figure lies between two readings of the level.
    Undecided(Box<Judged>),
    /// Its condition (`nếu`) does not hold: nothing is asked.
    NotApplicable,
    /// Not due, and the latest figure already does what is asked.
    MetEarly(Judged),
    /// Not due, and not behind its method's way.
    OnTrack(Box<Course>),
    /// Not due, and behind it.
    OffTrack(Box<Course>),
    /// Not due, and its progress is not judged; what the latest figure says, if any.
    NotDue(Option<Box<Early>>),
    /// Of a task: done in time, or without a deadline, on this day.
    Done(Date),
    /// Of a task: done on this day, after its deadline.
    DoneLate(Date),
    /// Of a task: past its deadline and reported as not done.
    Overdue,
    /// Of a task: goes on without a deadline; done once on this day.
    Ongoing(Option<Date>),
}

/// A figure that was held against what is asked.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// The figure; none of what is made of other commitments.
    pub figure: Option<Figure>,
    /// y/T in per cent, whichever way is better: shown, decides nothing.
    pub plan_percent: Option<Exact>,
    /// Whether it reaches the level to strive for, where there is one.
    pub stretch: Option<bool>,
    /// A level written as a number alone is beaten: `vượt kế hoạch` beside đạt.
    pub over_plan: bool,
}

/// How far a figure is from what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// How much is missing, >= 0, in the verdict's unit; 0 where the level is reached
    /// and must be passed.
    pub shortfall: Exact,
    /// By the size of the level asked for; none where that is 0.
    pub relative: Option<Exact>,
}

/// Whether a figure does what is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// It does.
    Does,
    /// It does not; by how much, where that can be said (not of levels in words).
    Misses(Option<Gap>),
    /// It cannot be told.
    Unknown,
}

/// A figure whose verdict turns where what was reported counts, not what is computed.
#[derive(Clone, Debug, Default)]
pub struct Contested {
    /// By what is computed.
    pub judged: Judged,
    /// What was reported for it; none where only an input was reported as another.
    pub reported: Option<Figure>,
    /// Else, which inputs were.
    pub inputs: Vec<Remark>,
}

/// A figure of a commitment that is due and unmet.
#[derive(Clone, Debug, Default)]
pub struct Missed {
    /// The figure.
    pub judged: Judged,
    /// By how much; none of levels in words.
    pub gap: Option<Gap>,
    /// What is needed from now on for the indicator's next milestone.
    pub pace: Option<Pace>,
}

/// A figure on the way to a milestone, and how the way is judged.
#[derive(Clone, Debug)]
pub struct Course {
    /// The figure.
    pub judged: Judged,
    /// Whether it would do already.
    pub held: Held,
    /// How progress was judged; none where another method than the straight line did:
    /// the verdict has it.
    pub method: Option<Method>,
    /// What is needed from now on.
    pub pace: Option<Pace>,
}

/// A figure on the way to a milestone, of which progress is not judged.
#[derive(Clone, Debug)]
pub struct Early {
    /// The figure.
    pub judged: Judged,
    /// Whether it would do already.
    pub held: Held,
    /// What is needed from now on.
    pub pace: Option<Pace>,
}

/// A figure that is not out yet.
#[derive(Clone, Debug)]
pub struct Awaiting {
    /// The day on which it is.
    pub day: Date,
    /// Of which standing, where the calendar says.
    pub flag: Option<Flag>,
    /// The day as the calendar has it.
    pub text: String,
    /// The calendar.
    pub calendar: String,
    /// The documents that the calendar rests on.
    pub basis: Vec<String>,
    /// The latest figure known, and whether it would do.
    pub latest: Option<(Figure, Option<bool>)>,
}

impl Awaiting {
    /// The day and by whose rule, as a remark.
    pub fn told(&self) -> Remark {
        let day = Period::Day(self.day);
        let flag = self.flag.map_or(("số", "figure"), Flag::shown);
        let basis = match self.basis.is_empty() {
            true => String::new(),
            false => format!(", {}", self.basis.join(", ")),
        };
        remark(
            format!(
                "chưa đến ngày công bố: {} có từ {} ({}; lịch công bố “{}”{basis})",
                match self.flag {
                    Some(_) => format!("số {}", flag.0),
                    None => flag.0.to_string(),
                },
                day.vietnamese(),
                self.text,
                self.calendar
            ),
            format!(
                "not out yet: the {} is out from {} ({}; calendar “{}”{basis})",
                match self.flag {
                    Some(_) => format!("{} figure", flag.1),
                    None => flag.1.to_string(),
                },
                day.code(),
                self.text,
                self.calendar
            ),
        )
    }
}

/// What is missing for a verdict.
#[derive(Clone, Debug)]
pub enum Lack {
    /// There is no figure of the period, or none that can be used.
    Figure {
        /// The latest known, and whether it would do.
        latest: Option<Box<(Figure, Option<bool>)>>,
        /// There is one of the period, which is not used: two rows disagree about
        /// it, or it cannot be.
        refused: bool,
    },
    /// There is one, which does not decide.
    Decision(Box<Judged>),
    /// There is a computed one, and what was reported for it comes to the opposite verdict.
    Contested(Box<Contested>),
    /// Nobody knows whether its condition (`nếu`) holds.
    Condition,
    /// It is in words that cannot be measured.
    Measure,
    /// Nobody reported the state of the task.
    Report,
}

impl Conclusion {
    /// The status.
    pub fn status(&self) -> Status {
        match self {
            Conclusion::Met(_) => Status::Met,
            Conclusion::Exceeded(_) => Status::Exceeded,
            Conclusion::Unmet(_) => Status::Unmet,
            Conclusion::NoData(_) => Status::NoData,
            Conclusion::AwaitingRelease(_) => Status::AwaitingRelease,
            Conclusion::Unread => Status::Unread,
            Conclusion::Undecided(_) => Status::Undecided,
            Conclusion::NotApplicable => Status::NotApplicable,
            Conclusion::MetEarly(_) => Status::MetEarly,
            Conclusion::OnTrack(_) => Status::OnTrack,
            Conclusion::OffTrack(_) => Status::OffTrack,
            Conclusion::NotDue(_) => Status::NotDue,
            Conclusion::Done(_) => Status::Done,
            Conclusion::DoneLate(_) => Status::DoneLate,
            Conclusion::Overdue => Status::Overdue,
            Conclusion::Ongoing(_) => Status::Ongoing,
        }
    }

    /// The figure held against what is asked, where there is one.
    pub fn judged(&self) -> Option<&Judged> {
        match self {
            Conclusion::Met(judged)
            | Conclusion::Exceeded(judged)
            | Conclusion::MetEarly(judged) => Some(judged),
            Conclusion::Unmet(missed) => Some(&missed.judged),
            Conclusion::NoData(Lack::Decision(judged)) | Conclusion::Undecided(judged) => {
                Some(judged)
            }
            Conclusion::NoData(Lack::Contested(contested)) => Some(&contested.judged),
            Conclusion::OnTrack(course) | Conclusion::OffTrack(course) => Some(&course.judged),
            Conclusion::NotDue(early) => early.as_ref().map(|early| &early.judged),
            Conclusion::NoData(_)
            | Conclusion::AwaitingRelease(_)
            | Conclusion::Unread
            | Conclusion::NotApplicable
            | Conclusion::Done(_)
            | Conclusion::DoneLate(_)
            | Conclusion::Overdue
            | Conclusion::Ongoing(_) => None,
        }
    }

    /// A computed figure beside what was reported, which come to two verdicts.
    pub fn contested(&self) -> Option<&Contested> {
        match self {
            Conclusion::NoData(Lack::Contested(contested)) => Some(contested),
            _ => None,
        }
    }

    /// Whether the figure does what is asked, due or not; none without a figure, and
    /// where it cannot be told.
    pub fn satisfied(&self) -> Option<bool> {
        match self {
            Conclusion::Met(_) | Conclusion::Exceeded(_) | Conclusion::MetEarly(_) => Some(true),
            Conclusion::Unmet(_) => Some(false),
            _ => match self.held()? {
                Held::Does => Some(true),
                Held::Misses(_) => Some(false),
                Held::Unknown => None,
            },
        }
    }

    /// By how much the figure misses what is asked, due or not.
    pub fn gap(&self) -> Option<&Gap> {
        match (self, self.held()) {
            (Conclusion::Unmet(missed), _) => missed.gap.as_ref(),
            (_, Some(Held::Misses(gap))) => gap.as_ref(),
            _ => None,
        }
    }

    /// What is needed from now on.
    pub fn pace(&self) -> Option<&Pace> {
        match self {
            Conclusion::Unmet(missed) => missed.pace.as_ref(),
            Conclusion::OnTrack(course) | Conclusion::OffTrack(course) => course.pace.as_ref(),
            Conclusion::NotDue(Some(early)) => early.pace.as_ref(),
            _ => None,
        }
    }

    /// How progress was judged.
    pub fn method(&self) -> Option<&Method> {
        match self {
            Conclusion::OnTrack(course) | Conclusion::OffTrack(course) => course.method.as_ref(),
            _ => None,
        }
    }

    /// The day a task was done.
    pub fn completed(&self) -> Option<Date> {
        match self {
            Conclusion::Done(day) | Conclusion::DoneLate(day) => Some(*day),
            Conclusion::Ongoing(day) => *day,
            _ => None,
        }
    }

    /// Without a figure of the period, the latest known and whether it would do.
    pub fn latest(&self) -> Option<(&Figure, Option<bool>)> {
        match self {
            Conclusion::NoData(Lack::Figure { latest, .. }) => {
                latest.as_deref().map(|(figure, does)| (figure, *does))
            }
            Conclusion::AwaitingRelease(awaiting) => {
                (awaiting.latest.as_ref()).map(|(figure, does)| (figure, *does))
            }
            _ => None,
        }
    }

    /// By which day the figure is out, where that has not come.
    pub fn awaiting(&self) -> Option<&Awaiting> {
        match self {
            Conclusion::AwaitingRelease(awaiting) => Some(awaiting),
            _ => None,
        }
    }

    /// Whether there is a figure of the period that is not used.
    pub fn refused(&self) -> bool {
        matches!(self, Conclusion::NoData(Lack::Figure { refused: true, .. }))
    }

    fn held(&self) -> Option<&Held> {
        match self {
            Conclusion::OnTrack(course) | Conclusion::OffTrack(course) => Some(&course.held),
            Conclusion::NotDue(Some(early)) => Some(&early.held),
            _ => None,
        }
    }
}
