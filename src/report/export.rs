//! `ctr export --format json`: the contract `ctr.export/1`.

mod calendar;
mod condition;
mod relation;
mod tests;

use crate::finding::place::span_spot;
use crate::model::indicator::Step;
use crate::model::{
    AgencyId, Better, By, Chosen, Due, Duty, FieldId, Indicator, IndicatorId, Measure, MethodId,
    Model, Programme, Target, Task,
};
use crate::source::{Sources, Span};
use condition::{Frame, Meaning, target_meaning};
use relation::RelationOut;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    programmes: Vec<ProgrammeOut<'a>>,
}

#[derive(Serialize)]
struct ProgrammeOut<'a> {
    file: &'a str,
    title: Option<&'a str>,
    number: Option<&'a str>,
    date: Option<String>,
    issuer: Option<&'a str>,
    place: Option<&'a str>,
    /// The scenario whose levels are commitments.
    #[serde(skip_serializing_if = "Option::is_none")]
    scenario: Option<&'a str>,
    implements: &'a [String],
    milestones: &'a [i16],
    /// Indicators that commit to something, and those of them that can be
    /// measured as the document has them.
    committed: usize,
    measurable: usize,
    agencies: Vec<AgencyOut<'a>>,
    indicators: Vec<IndicatorOut<'a>>,
    tasks: Vec<TaskOut<'a>>,
    duties: Vec<DutyOut<'a>>,
    visions: Vec<VisionOut<'a>>,
    tests: Vec<tests::TestOut<'a>>,
    /// What must hold between the indicators.
    relations: Vec<RelationOut<'a>>,
    /// The calendars of publication that it declares.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    calendars: Vec<calendar::CalendarOut<'a>>,
}

#[derive(Serialize)]
struct AgencyOut<'a> {
    id: &'a str,
    name: &'a str,
    ends: Option<String>,
    successors: Vec<Successor<'a>>,
}

#[derive(Serialize)]
struct Successor<'a> {
    id: &'a str,
    from: Option<String>,
    /// Only these fields of work; none: whatever no other line names.
    duties: Vec<&'a str>,
}

#[derive(Serialize)]
struct IndicatorOut<'a> {
    code: Option<&'a str>,
    name: &'a str,
    unit: Option<&'a str>,
    measure: &'static str,
    scale: Option<&'a str>,
    better: Option<&'static str>,
    parent: Option<String>,
    lead: Vec<&'a str>,
    /// Who directs, who coordinates, where it says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    direct: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    coordinate: Vec<&'a str>,
    /// The fields of work it is of.
    fields: Vec<&'a str>,
    section: Option<&'a str>,
    section_title: Option<&'a str>,
    /// Why it cannot be measured.
    unmeasured: Option<&'a str>,
    /// A remark.
    note: Option<&'a str>,
    /// Indicators of the parent document that it makes concrete.
    makes_concrete: &'a [String],
    /// Clause of the source document.
    source: Option<&'a str>,
    /// Its parts add up to it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    partition: bool,
    /// The indicator that its share is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    share_of: Option<String>,
    /// By which method its progress is judged, where it or what it stands in says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<&'static str>,
    targets: Vec<Meaning<'a>>,
    span: SpanOut,
}

#[derive(Serialize)]
struct TaskOut<'a> {
    code: Option<&'a str>,
    title: &'a str,
    direct: Vec<&'a str>,
    lead: Vec<&'a str>,
    carry_out: Vec<&'a str>,
    advise: Vec<&'a str>,
    coordinate: Vec<&'a str>,
    supervise: Vec<&'a str>,
    /// The fields of work it is of.
    fields: Vec<&'a str>,
    time: Time<'a>,
    source: Option<&'a str>,
    note: Option<&'a str>,
    span: SpanOut,
}

#[derive(Serialize)]
struct DutyOut<'a> {
    code: Option<&'a str>,
    title: &'a str,
    by: Vec<&'a str>,
    direct: Vec<&'a str>,
    advise: Vec<&'a str>,
    coordinate: Vec<&'a str>,
    to: Vec<&'a str>,
    /// The fields of work it is of.
    fields: Vec<&'a str>,
    due: Time<'a>,
    source: Option<&'a str>,
    note: Option<&'a str>,
    span: SpanOut,
}

#[derive(Serialize)]
struct VisionOut<'a> {
    year: i16,
    text: &'a str,
    source: Option<&'a str>,
}

/// When a task or a duty falls due.
#[derive(Default, Serialize)]
struct Time<'a> {
    kind: &'static str,
    text: &'a str,
    /// The last day, of the kinds that have one.
    date: Option<String>,
    year: Option<i16>,
    quarter: Option<i8>,
    month: Option<i8>,
    day: Option<i8>,
    /// Of `yearly_before`: whether the day itself still counts.
    inclusive: Option<bool>,
    /// Of `yearly_before_each`: the days, as `MM-DD`, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    days: Vec<String>,
    /// Of `weekly_before`: the day of the week, 1 for Monday to 7 for Sunday.
    #[serde(skip_serializing_if = "Option::is_none")]
    weekday: Option<i8>,
}

/// A span of a programme; columns count Unicode scalar values.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct SpanOut {
    file: String,
    line: u64,
    column: u64,
    end_line: u64,
    end_column: u64,
}

impl SpanOut {
    pub(super) fn new(span: Span, sources: &Sources) -> Self {
        let spot = span_spot(span, sources);
        SpanOut {
            file: spot.file,
            line: spot.line,
            column: spot.column,
            end_line: spot.end_line,
            end_column: spot.end_column,
        }
    }
}

/// Writes the document.
pub fn write(model: &Model, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &document(model, sources))?;
    writeln!(out)
}

/// The same on one line, for a program that reads it at once.
pub fn write_compact(model: &Model, sources: &Sources, out: &mut dyn Write) -> io::Result<()> {
    Ok(serde_json::to_writer(&mut *out, &document(model, sources))?)
}

fn document<'a>(model: &'a Model, sources: &'a Sources) -> Document<'a> {
    let room = Room { model, sources };
    Document {
        schema: "ctr.export/1",
        programmes: model.programmes.iter().map(|p| room.programme(p)).collect(),
    }
}

struct Room<'a> {
    model: &'a Model,
    sources: &'a Sources,
}

impl<'a> Room<'a> {
    fn programme(&self, programme: &'a Programme) -> ProgrammeOut<'a> {
        let indicators = self.model.indicators_of(programme);
        ProgrammeOut {
            file: &self.sources.file(programme.file).name,
            title: programme.title.as_deref(),
            number: programme.number.as_deref(),
            date: programme.date.map(|date| date.to_string()),
            issuer: programme.issuer.as_deref(),
            place: programme.place.as_deref(),
            scenario: programme.scenario.as_deref(),
            implements: &programme.implements,
            milestones: &programme.milestones,
            committed: self.model.measurable(programme).1,
            measurable: self.model.measurable(programme).0,
            agencies: programme
                .agencies
                .iter()
                .map(|id| self.agency(*id))
                .collect(),
            indicators: indicators
                .map(|(_, i)| self.indicator(programme, i))
                .collect(),
            tasks: programme.tasks.iter().map(|task| self.task(task)).collect(),
            duties: programme
                .duties
                .iter()
                .map(|duty| self.duty(duty))
                .collect(),
            visions: programme
                .visions
                .iter()
                .map(|vision| VisionOut {
                    year: vision.year,
                    text: &vision.text,
                    source: vision.source.as_deref(),
                })
                .collect(),
            tests: tests::tests(self.model, programme, self.sources),
            relations: relation::relations(&programme.relations, self.sources),
            calendars: calendar::calendars(self.model, programme, self.sources),
        }
    }

    fn agency(&self, id: AgencyId) -> AgencyOut<'a> {
        let agency = self.model.agency(id);
        let successors = agency.successors.iter().map(|to| Successor {
            id: &self.model.agency(to.agency).id,
            from: to.from.or(agency.ends).map(|date| date.to_string()),
            duties: self.fields(&to.fields),
        });
        AgencyOut {
            id: &agency.id,
            name: &agency.name,
            ends: agency.ends.map(|date| date.to_string()),
            successors: successors.collect(),
        }
    }

    fn fields(&self, fields: &[FieldId]) -> Vec<&'a str> {
        fields.iter().map(|id| self.model.field(*id)).collect()
    }

    fn ids(&self, agencies: &[AgencyId]) -> Vec<&'a str> {
        let ids = agencies.iter().map(|id| self.model.agency(*id).id.as_str());
        ids.collect()
    }

    fn indicator(&self, programme: &'a Programme, indicator: &'a Indicator) -> IndicatorOut<'a> {
        let section = indicator.section.and_then(|at| programme.sections.get(at));
        let scale = indicator.scale.map(|id| &self.model.scales[id.0 as usize]);
        IndicatorOut {
            code: indicator.code.as_deref(),
            name: &indicator.name,
            unit: self.model.unit_name(indicator),
            measure: match indicator.measure {
                Measure::Quantity => "quantity",
                Measure::Level => "level",
                Measure::Completion => "completion",
            },
            scale: scale.map(|scale| scale.name.as_str()),
            better: indicator.better.map(|better| match better {
                Better::Higher => "higher",
                Better::Lower => "lower",
                Better::Within => "within",
            }),
            parent: indicator.parent.map(|id| self.called(id)),
            lead: self.ids(&indicator.lead),
            direct: self.ids(&indicator.direct),
            coordinate: self.ids(&indicator.coordinate),
            fields: self.fields(&indicator.fields),
            section: section.and_then(|section| section.code.as_deref()),
            section_title: section.map(|section| section.title.as_str()),
            unmeasured: indicator.unmeasured.as_deref(),
            note: indicator.note.as_deref(),
            makes_concrete: &indicator.makes_concrete,
            source: indicator.source.as_deref(),
            partition: indicator.partition,
            share_of: indicator.share_of.map(|id| self.called(id)),
            progress: (indicator.progress.and_then(Chosen::method)).map(MethodId::id),
            targets: indicator
                .targets
                .iter()
                .map(|target| self.target(indicator, target))
                .collect(),
            span: SpanOut::new(indicator.span, self.sources),
        }
    }

    /// The code of an indicator, or its name where it has none.
    fn called(&self, id: IndicatorId) -> String {
        let indicator = self.model.indicator(id);
        indicator
            .code
            .clone()
            .unwrap_or_else(|| indicator.name.clone())
    }

    fn target(&self, indicator: &'a Indicator, target: &'a Target) -> Meaning<'a> {
        let (by, years) = match target.by {
            By::End(period) => (period.code(), None),
            By::Yearly(years) => ("yearly".to_string(), years),
            By::Every(Step::Quarter, years) => ("quarterly".to_string(), years),
            By::Every(Step::Month, years) => ("monthly".to_string(), years),
            By::From(_) => ("yearly".to_string(), None),
            By::After(year) => (format!("after {year}"), None),
            By::Always => ("always".to_string(), None),
            By::Unstated | By::Relative(_) => ("unstated".to_string(), None),
        };
        let first = match target.by {
            By::From(first) => Some(first),
            _ => None,
        };
        let frame = Frame {
            by,
            from: years.map(|(from, _)| from).or(first),
            to: years.map(|(_, to)| to),
            since: target.force.since.map(|day| day.to_string()),
            until: target.force.until.map(|day| day.to_string()),
            document: target.force.document.as_deref().map(str::to_string),
            span: SpanOut::new(target.span, self.sources),
        };
        target_meaning(self.model, indicator, target, &frame)
    }

    fn task(&self, task: &'a Task) -> TaskOut<'a> {
        TaskOut {
            code: task.code.as_deref(),
            title: &task.title,
            direct: self.ids(&task.direct),
            lead: self.ids(&task.lead),
            carry_out: self.ids(&task.carry_out),
            advise: self.ids(&task.advise),
            coordinate: self.ids(&task.coordinate),
            supervise: self.ids(&task.supervise),
            fields: self.fields(&task.fields),
            time: time(&task.due, &task.due_text),
            source: task.source.as_deref(),
            note: task.note.as_deref(),
            span: SpanOut::new(task.span, self.sources),
        }
    }

    fn duty(&self, duty: &'a Duty) -> DutyOut<'a> {
        DutyOut {
            code: duty.code.as_deref(),
            title: &duty.title,
            by: self.ids(&duty.by),
            direct: self.ids(&duty.direct),
            advise: self.ids(&duty.advise),
            coordinate: self.ids(&duty.coordinate),
            to: self.ids(&duty.to),
            fields: self.fields(&duty.fields),
            due: time(&duty.due, &duty.due_text),
            source: duty.source.as_deref(),
            note: duty.note.as_deref(),
            span: SpanOut::new(duty.span, self.sources),
        }
    }
}

fn time<'a>(due: &Due, text: &'a str) -> Time<'a> {
    use crate::model::Period;
    let kind = |kind| Time {
        kind,
        text,
        ..Time::default()
    };
    match *due {
        Due::Ongoing => kind("ongoing"),
        Due::FromYear(year) => Time {
            year: Some(year),
            ..kind("from_year")
        },
        Due::By(period) => Time {
            date: Some(period.end().to_string()),
            year: Some(period.year()),
            quarter: match period {
                Period::Quarter(_, quarter) => Some(quarter),
                _ => None,
            },
            month: match period {
                Period::Month(_, month) => Some(month),
                _ => None,
            },
            ..kind(match period {
                Period::Day(_) => "by_date",
                Period::Month(..) | Period::Months(..) => "by_month",
                Period::Quarter(..) => "by_quarter",
                Period::TwelveMonths(..) => "by_fiscal_year",
                Period::Year(_) | Period::Years(..) => "by_year",
            })
        },
        Due::ByYearAndAfter(year) => Time {
            date: Some(Period::Year(year).end().to_string()),
            year: Some(year),
            ..kind("by_year_and_after")
        },
        Due::Yearly {
            month,
            day,
            inclusive,
        } => Time {
            month: Some(month),
            day: Some(day),
            inclusive: Some(inclusive),
            ..kind("yearly_before")
        },
        Due::DaysOfYear {
            ref days,
            inclusive,
        } => Time {
            inclusive: Some(inclusive),
            days: days.iter().map(|(m, d)| format!("{m:02}-{d:02}")).collect(),
            ..kind("yearly_before_each")
        },
        Due::Weekly { day, inclusive } => Time {
            weekday: Some(day),
            inclusive: Some(inclusive),
            ..kind("weekly_before")
        },
        Due::EveryWeek => kind("weekly"),
        Due::EveryYear => kind("yearly"),
        Due::EveryQuarter => kind("quarterly"),
        Due::EveryMonth => kind("monthly"),
        Due::OnEvent => kind("on_event"),
        Due::Unstated => kind("unstated"),
        Due::Unread(_) => kind("unread"),
    }
}
