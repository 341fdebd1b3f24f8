//! The programme, its tasks and duties; the model of a run.

use crate::model::agency::{Agency, AgencyId, FieldId};
use crate::model::calendar::Period;
use crate::model::document::Citation;
use crate::model::indicator::{Indicator, IndicatorId, Scale, Scope};
use crate::model::method::Chosen;
use crate::model::place::Places;
use crate::model::relation::Relation;
use crate::model::release::Calendar;
use crate::model::test::Test;
use crate::model::unit::Units;
use crate::source::{FileId, Span};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Range;

/// A heading (mục) of a programme.
#[derive(Clone, Debug)]
pub struct Section {
    /// `2`.
    pub code: Option<String>,
    /// Its title.
    pub title: String,
}

/// Where the lines of a programme's head stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct HeadSpans {
    /// Its first line.
    pub title: Option<Span>,
    /// ban hành
    pub date: Option<Span>,
    /// địa bàn
    pub place: Option<Span>,
    /// mốc
    pub milestones: Option<Span>,
    /// A line of it could not be read: what it says is not known.
    pub unread: bool,
}

/// When a task or a duty falls due.
#[derive(Clone, Debug, PartialEq)]
pub enum Due {
    /// thường xuyên
    Ongoing,
    /// năm N và các năm tiếp theo
    FromYear(i16),
    /// By the last day of a period: a day, a month, a quarter, a year.
    By(Period),
    /// đến năm N và các năm tiếp theo
    ByYearAndAfter(i16),
    /// Each year before (or on, when `inclusive`) a day and month.
    Yearly {
        /// Month, 1-12.
        month: i8,
        /// Day of the month.
        day: i8,
        /// Whether the day itself still counts.
        inclusive: bool,
    },
    /// Each year before (or on, when `inclusive`) each of these days (month, day):
    /// `ngày 25 hằng tháng`. The last day of a month where it has no such day.
    DaysOfYear {
        /// In order, two or more.
        days: Vec<(i8, i8)>,
        /// Whether the days themselves still count.
        inclusive: bool,
    },
    /// Each week before (or on, when `inclusive`) this day of it.
    Weekly {
        /// 1 is Monday, 7 Sunday.
        day: i8,
        /// Whether the day itself still counts.
        inclusive: bool,
    },
    /// Each week, no day named.
    EveryWeek,
    /// Each year, no day named.
    EveryYear,
    /// Each quarter.
    EveryQuarter,
    /// Each month.
    EveryMonth,
    /// khi sơ kết, tổng kết; định kỳ, with no date.
    OnEvent,
    /// The document leaves it open.
    Unstated,
    /// What says when was not understood, by the code of the finding that says why.
    Unread(&'static str),
}

/// A task (nhiệm vụ).
#[derive(Clone, Debug)]
pub struct Task {
    /// `III.2.b`.
    pub code: Option<String>,
    /// Its title.
    pub title: String,
    /// Who directs.
    pub direct: Vec<AgencyId>,
    /// Who leads.
    pub lead: Vec<AgencyId>,
    /// Who carries it out, where others lead.
    pub carry_out: Vec<AgencyId>,
    /// Who advises.
    pub advise: Vec<AgencyId>,
    /// Who coordinates.
    pub coordinate: Vec<AgencyId>,
    /// Who supervises.
    pub supervise: Vec<AgencyId>,
    /// The fields of work it is of (lĩnh vực).
    pub fields: Vec<FieldId>,
    /// When.
    pub due: Due,
    /// When, as written.
    pub due_text: String,
    /// Clause of the source document.
    pub source: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// What later documents made of it, in order of days.
    pub changes: Vec<TaskChange>,
    /// Where it is declared.
    pub span: Span,
}

/// What a later document made of a task or a duty.
#[derive(Clone, Debug)]
pub struct TaskChange {
    /// The first day on which it holds.
    pub since: Date,
    /// The document.
    pub document: Option<String>,
    /// Who leads from then on.
    pub lead: Option<Vec<AgencyId>>,
    /// The time from then on, and as written.
    pub due: Option<(Due, String)>,
    /// The task is no more.
    pub withdrawn: bool,
}

impl Task {
    /// The task as it stands on `day`, with what came too late to change when it was due;
    /// none when it was withdrawn before it was due.
    pub fn on(&self, day: Date) -> Option<(Task, Vec<&TaskChange>)> {
        let mut task = self.clone();
        let mut late = Vec::new();
        for change in self.changes.iter().filter(|change| change.since <= day) {
            let was_due = change.is_late(&task.due);
            if was_due {
                late.push(change);
            } else if change.withdrawn {
                return None;
            }
            if let Some(lead) = &change.lead {
                task.lead = lead.clone();
            }
            if let Some((due, text)) = change.due.as_ref().filter(|_| !was_due) {
                task.due = due.clone();
                task.due_text = text.clone();
            }
        }
        Some((task, late))
    }
}

impl TaskChange {
    /// Whether it takes back, or sets anew, what was due before it held.
    pub fn is_late(&self, due: &Due) -> bool {
        (self.withdrawn || self.due.is_some())
            && (due.deadline()).is_some_and(|deadline| deadline < self.since)
    }
}

impl Due {
    /// The last day, of what is due once.
    pub fn deadline(&self) -> Option<Date> {
        match self {
            Due::By(period) => Some(period.end()),
            Due::ByYearAndAfter(year) => Some(Period::Year(*year).end()),
            Due::Ongoing
            | Due::FromYear(_)
            | Due::Yearly { .. }
            | Due::DaysOfYear { .. }
            | Due::Weekly { .. }
            | Due::EveryWeek
            | Due::EveryYear
            | Due::EveryQuarter
            | Due::EveryMonth
            | Due::OnEvent
            | Due::Unstated
            | Due::Unread(_) => None,
        }
    }

    /// Whether it is due on a day of every year or week.
    pub fn recurs(&self) -> bool {
        matches!(
            self,
            Due::Yearly { .. } | Due::DaysOfYear { .. } | Due::Weekly { .. }
        )
    }
}

/// A reporting duty (báo cáo).
#[derive(Clone, Debug)]
pub struct Duty {
    /// Its code, where it has one.
    pub code: Option<String>,
    /// What is reported.
    pub title: String,
    /// By whom.
    pub by: Vec<AgencyId>,
    /// Who directs.
    pub direct: Vec<AgencyId>,
    /// Who advises.
    pub advise: Vec<AgencyId>,
    /// Who coordinates.
    pub coordinate: Vec<AgencyId>,
    /// To whom.
    pub to: Vec<AgencyId>,
    /// The fields of work it is of (lĩnh vực).
    pub fields: Vec<FieldId>,
    /// When.
    pub due: Due,
    /// When, as written.
    pub due_text: String,
    /// Clause of the source document.
    pub source: Option<String>,
    /// A remark.
    pub note: Option<String>,
    /// What later documents made of the duty, in order of days; `lead` is who
    /// reports.
    pub changes: Vec<TaskChange>,
    /// Where it is declared.
    pub span: Span,
}

impl Duty {
    /// The duty as it stood from one change to the next, up to `day`: with the
    /// first day of each but the first, and the day the next took its place.
    pub fn stages(&self, day: Date) -> Vec<(Option<Date>, Option<Duty>, Option<Date>)> {
        let mut stages = vec![(None, Some(self.clone()), None)];
        for change in self.changes.iter().filter(|change| change.since <= day) {
            let mut duty = self.clone();
            if let Some((_, Some(before), until)) = stages.last_mut() {
                duty = before.clone();
                *until = Some(change.since);
            }
            if let Some(by) = &change.lead {
                duty.by = by.clone();
            }
            if let Some((due, text)) = &change.due {
                duty.due = due.clone();
                duty.due_text = text.clone();
            }
            stages.push((
                Some(change.since),
                (!change.withdrawn).then_some(duty),
                None,
            ));
        }
        stages
    }
}

/// A vision (tầm nhìn).
#[derive(Clone, Debug)]
pub struct Vision {
    /// The year.
    pub year: i16,
    /// What is envisaged.
    pub text: String,
    /// Clause of the source document.
    pub source: Option<String>,
}

/// A programme: one file.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Which file.
    pub file: FileId,
    /// Its title, when declared.
    pub title: Option<String>,
    /// Its number (`6121/KH-UBND`).
    pub number: Option<String>,
    /// The day it was issued.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The place it is for.
    pub place: Option<String>,
    /// The scenario whose levels are commitments, of those the programme has.
    pub scenario: Option<String>,
    /// By which method progress is judged, unless a section or an indicator names another.
    pub progress: Option<Chosen>,
    /// For which places targets hold unless an indicator says otherwise.
    pub scope: Scope,
    /// Numbers of the documents it carries out.
    pub implements: Vec<String>,
    /// Every document number that its text gives, in the order of the lines.
    pub citations: Vec<Citation>,
    /// A remark (ghi chú).
    pub note: Option<String>,
    /// Where the lines of its head stand.
    pub spans: HeadSpans,
    /// The years at which it has levels.
    pub milestones: Vec<i16>,
    /// Headings.
    pub sections: Vec<Section>,
    /// Its indicators, in order, parts after their whole.
    pub indicators: Range<u32>,
    /// Its agencies: declared or used.
    pub agencies: Vec<AgencyId>,
    /// Those that a clause or a heading names, in whatever part, in order of ids.
    pub named: Vec<AgencyId>,
    /// Tasks.
    pub tasks: Vec<Task>,
    /// Reporting duties.
    pub duties: Vec<Duty>,
    /// Visions.
    pub visions: Vec<Vision>,
    /// Tests.
    pub tests: Vec<Test>,
    /// What must hold between its indicators.
    pub relations: Vec<Relation>,
    /// Indicators of tables of which a column could not be read: what is missing
    /// there is not known to be.
    pub unread: BTreeSet<IndicatorId>,
    /// Indicators that formulas name which are no longer computed as they, or what
    /// they rest on, could not be read.
    pub unread_uses: BTreeSet<IndicatorId>,
    /// Indicators whose leads are named, and none of them is known.
    pub misnamed: BTreeSet<IndicatorId>,
}

/// Everything a run declares, resolved.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// One a file, in the order given.
    pub programmes: Vec<Programme>,
    /// All indicators of all programmes.
    pub indicators: Vec<Indicator>,
    /// All agencies, the standard library's first.
    pub agencies: Vec<Agency>,
    /// Fields of work (lĩnh vực) by which duties are handed over.
    pub fields: Vec<String>,
    /// All scales.
    pub scales: Vec<Scale>,
    /// All units.
    pub units: Units,
    /// All declared places.
    pub places: Places,
    /// All calendars of publication.
    pub calendars: Vec<Calendar>,
}

impl Model {
    /// The indicator of this id.
    pub fn indicator(&self, id: IndicatorId) -> &Indicator {
        &self.indicators[id.0 as usize]
    }

    /// The agency of this id.
    pub fn agency(&self, id: AgencyId) -> &Agency {
        &self.agencies[id.0 as usize]
    }

    /// The name of a field of work.
    pub fn field(&self, id: FieldId) -> &str {
        &self.fields[id.0 as usize]
    }

    /// The indicators of `programme` with their ids.
    pub fn indicators_of(
        &self,
        programme: &Programme,
    ) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        programme
            .indicators
            .clone()
            .map(|i| (IndicatorId(i), &self.indicators[i as usize]))
    }

    /// How many of a programme's indicators that commit to something can be
    /// measured as the document has them, and how many commit at all.
    pub fn measurable(&self, programme: &Programme) -> (usize, usize) {
        let committed = self
            .indicators_of(programme)
            .filter(|(_, i)| !i.targets.is_empty());
        committed.fold((0, 0), |(measured, all), (_, indicator)| {
            (
                measured + usize::from(indicator.unmeasured.is_none()),
                all + 1,
            )
        })
    }

    /// The name of the unit of an indicator, if it has one.
    pub fn unit_name(&self, indicator: &Indicator) -> Option<&str> {
        indicator
            .unit
            .map(|unit| self.units.get(unit).name.as_str())
    }

    /// The name by which a report calls an indicator: of a part, with its
    /// whole's (`Tỷ lệ nhà ở kiên cố: Thành thị`).
    pub fn full_name(&self, id: IndicatorId) -> String {
        let indicator = self.indicator(id);
        match indicator.parent {
            Some(parent) => format!("{}: {}", self.full_name(parent), indicator.name),
            None => indicator.name.clone(),
        }
    }
}
