//! Tasks and reporting duties: done, done late, overdue, not due, ongoing.
//!
//! A state is reported by the task's code or title. Completed on or before the
//! last day: done; after it: done late; past it and reported as not completed
//! (a row without a date, or with one after the evaluation date): overdue; past
//! it without any row: no data, for nobody has said that it was not done.
//! A task "đến năm N và các năm tiếp theo" is judged by its first deadline.
//! Tasks without a deadline are ongoing; where the document leaves the time
//! open, or ties it to an event, they are not due, with a remark.
//!
//! A yearly duty is one commitment a year, from the programme's date to the
//! next day still to come. The report of a year is the one completed within the
//! calendar year of its deadline. A row of a duty without a date speaks of the
//! last occurrence past.

use crate::data::{Reason, TaskState};
use crate::eval::agencies::answering;
use crate::eval::conclusion::{Conclusion, Lack};
use crate::eval::published;
use crate::eval::reader::Reader;
use crate::eval::remark::remark;
use crate::eval::verdict::{Kind, Remark, Verdict};
use crate::model::{AgencyId, Due, Duty, FieldId, Model, Period, Task};
use crate::source::Span;
use crate::source::text::key;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// Reported states by the key of the task's code or title.
pub struct States<'a>(HashMap<String, Vec<&'a TaskState>>);

impl<'a> States<'a> {
    /// Of these rows.
    pub fn new(rows: &'a [TaskState]) -> Self {
        let mut by_key: HashMap<String, Vec<&TaskState>> = HashMap::new();
        for row in rows {
            by_key.entry(key(&row.task)).or_default().push(row);
        }
        Self(by_key)
    }

    fn of(&self, code: Option<&str>, title: &str) -> Vec<&'a TaskState> {
        let mut rows = Vec::new();
        for name in code.into_iter().chain([title]) {
            rows.extend(self.0.get(&key(name)).into_iter().flatten());
        }
        rows
    }
}

/// The reported states that are of no task or duty, by the name they give.
pub fn strangers<'a>(model: &Model, rows: &'a [TaskState]) -> Vec<&'a str> {
    let mut known = HashSet::new();
    for programme in model.programmes.iter().filter(|_| !rows.is_empty()) {
        for task in &programme.tasks {
            known.extend(task.code.as_deref().map(key));
            known.insert(key(&task.title));
        }
        known.extend(programme.duties.iter().map(|duty| key(&duty.title)));
    }
    (rows.iter().map(|row| row.task.as_str()))
        .filter(|name| !known.contains(&key(name)))
        .collect()
}

/// What the verdicts of one task or duty have in common.
struct Head<'t> {
    programme: usize,
    kind: Kind,
    code: Option<&'t str>,
    title: &'t str,
    lead: &'t [AgencyId],
    fields: &'t [FieldId],
    due_text: &'t str,
    span: Span,
}

impl Head<'_> {
    fn verdict(&self, reader: &Reader<'_>, by: String) -> Verdict {
        let programme = &reader.model.programmes[self.programme];
        Verdict {
            programme: self.programme,
            kind: self.kind,
            indicator: None,
            code: self.code.map(str::to_string),
            name: self.title.to_string(),
            place: programme.place.as_deref().map(Into::into),
            by,
            due: None,
            lead: self.lead.to_vec(),
            answers_now: answering(reader.model, self.lead, self.fields, reader.options.as_of),
            required: self.due_text.to_string(),
            conclusion: Conclusion::NotDue(None),
            unit: None,
            terms: None,
            boundary: None,
            read: Vec::new(),
            rating: None,
            reason: Reason::default(),
            published: Vec::new(),
            notes: Vec::new(),
            span: self.span,
        }
    }
}

/// The verdict on a task.
pub fn task(reader: &Reader<'_>, programme: usize, task: &Task, states: &States<'_>) -> Verdict {
    let head = Head {
        programme,
        kind: Kind::Task,
        code: task.code.as_deref(),
        title: &task.title,
        lead: &task.lead,
        fields: &task.fields,
        due_text: &task.due_text,
        span: task.span,
    };
    let rows = states.of(head.code, head.title);
    once(reader, &head, &task.due, &rows)
}

/// The verdicts on a duty, one an occurrence.
pub fn duty(
    reader: &Reader<'_>,
    programme: usize,
    duty: &Duty,
    states: &States<'_>,
) -> Vec<Verdict> {
    let head = Head {
        programme,
        kind: Kind::Duty,
        code: None,
        title: &duty.title,
        lead: &duty.by,
        fields: &duty.fields,
        due_text: &duty.due_text,
        span: duty.span,
    };
    let rows = states.of(None, head.title);
    match duty.due {
        Due::Yearly { .. } | Due::DaysOfYear { .. } => {
            let all = each_year(reader, &head, &duty.due);
            recurring(reader, &head, &all, &rows)
        }
        Due::Weekly { day, inclusive } => {
            let all = each_week(reader, &head, day, inclusive);
            recurring(reader, &head, &all, &rows)
        }
        ref due => vec![once(reader, &head, due, &rows)],
    }
}

fn once(reader: &Reader<'_>, head: &Head<'_>, due: &Due, rows: &[&TaskState]) -> Verdict {
    let (by, last, open) = match *due {
        Due::By(period) => (period.code(), Some(period.end()), None),
        Due::ByYearAndAfter(year) => (
            Period::Year(year).code(),
            Some(Period::Year(year).end()),
            None,
        ),
        Due::Ongoing | Due::FromYear(_) => ("ongoing".to_string(), None, None),
        Due::Yearly { .. } | Due::DaysOfYear { .. } | Due::EveryYear => {
            ("yearly".to_string(), None, None)
        }
        Due::EveryWeek | Due::Weekly { .. } => ("weekly".to_string(), None, None),
        Due::EveryQuarter => ("quarterly".to_string(), None, None),
        Due::EveryMonth => ("monthly".to_string(), None, None),
        Due::OnEvent => (
            "on_event".to_string(),
            None,
            Some(remark(
                "thời hạn tùy theo sự việc, không có ngày cụ thể",
                "falls due on an event; no date is given",
            )),
        ),
        // Why nothing is said of it is told below.
        Due::Unread(_) => ("unread".to_string(), None, None),
        Due::Unstated => (
            "unstated".to_string(),
            None,
            Some(remark(
                "văn bản không nêu thời hạn",
                "the document leaves the time open",
            )),
        ),
    };
    let mut verdict = head.verdict(reader, by);
    said(rows, &mut verdict);
    if let Due::Unread(code) = due {
        verdict.conclusion = Conclusion::Unread;
        verdict.notes.push(remark(
            format!("thời hạn chưa đọc được (lỗi {code})"),
            format!("when it falls due was not understood ({code})"),
        ));
    } else if let Some(last) = last {
        dated(reader, &mut verdict, last, rows);
    } else {
        undated(reader, &mut verdict, open, rows);
    }
    compared(rows, &mut verdict);
    verdict
}

/// Without a deadline: done when reported so, unless it goes on for ever.
fn undated(reader: &Reader<'_>, verdict: &mut Verdict, open: Option<Remark>, rows: &[&TaskState]) {
    let completed = first_completed(rows, reader.options.as_of);
    let Some(open) = open else {
        verdict.conclusion = Conclusion::Ongoing(completed);
        return;
    };
    match completed {
        Some(day) => verdict.conclusion = Conclusion::Done(day),
        None => verdict.notes.push(open),
    }
}

fn first_completed(rows: &[&TaskState], as_of: Date) -> Option<Date> {
    (rows.iter())
        .filter_map(|row| row.completed)
        .filter(|day| *day <= as_of)
        .min()
}

/// With a last day that counts.
fn dated(reader: &Reader<'_>, verdict: &mut Verdict, last: Date, rows: &[&TaskState]) {
    let as_of = reader.options.as_of;
    verdict.due = Some(last);
    let reported = |rows: &[&TaskState]| match first_completed(rows, as_of) {
        Some(day) if day <= last => Some(Conclusion::Done(day)),
        Some(day) => Some(Conclusion::DoneLate(day)),
        None if last > as_of => Some(Conclusion::NotDue(None)),
        None => (!rows.is_empty()).then_some(Conclusion::Overdue),
    };
    let each = rows.iter().filter_map(|row| reported(&[*row]));
    let each: Vec<_> = each.map(|one| one.status()).collect();
    // Before it is due `chưa hoàn thành` is said of an earlier day than `hoàn thành`.
    if last <= as_of && each.windows(2).any(|pair| pair[0] != pair[1]) {
        verdict.notes.push(remark(
            format!(
                "{} hàng nói khác nhau về việc này: không rõ hàng nào đúng",
                each.len()
            ),
            format!(
                "{} rows say different things of it: nobody knows which is right",
                each.len()
            ),
        ));
        verdict.conclusion = Conclusion::NoData(Lack::Report);
        return;
    }
    verdict.conclusion = match reported(rows) {
        Some(conclusion) => conclusion,
        None => {
            verdict.notes.push(remark(
                "chưa có báo cáo tình trạng thực hiện",
                "no state has been reported",
            ));
            Conclusion::NoData(Lack::Report)
        }
    };
}

/// What rows say beside their day: remarks, causes, remedies.
fn said(rows: &[&TaskState], verdict: &mut Verdict) {
    for row in rows {
        verdict.reason.add(&row.reason);
        let note = row
            .note
            .as_ref()
            .map(|note| remark(note.as_str(), note.as_str()));
        verdict
            .notes
            .extend(note.filter(|note| !verdict.notes.contains(note)));
    }
}

/// What documents say of it, beside what it comes to.
fn compared(rows: &[&TaskState], verdict: &mut Verdict) {
    let all = rows.iter().filter_map(|row| row.published.as_ref());
    verdict.published = published::of_task(all, &verdict.conclusion);
    let told = published::notes(&verdict.published);
    verdict.notes.extend(told);
}

/// One time that a duty is due.
struct Occurrence {
    /// The day that is named.
    stated: Date,
    /// The last day that counts.
    last: Date,
    /// On the days from this to that what is completed is of it.
    own: (Date, Date),
}

impl Occurrence {
    fn new(stated: Date, inclusive: bool, own: (Date, Date)) -> Self {
        let before = || stated.yesterday().unwrap_or(stated);
        let last = if inclusive { stated } else { before() };
        Occurrence { stated, last, own }
    }
}

/// The day from which a duty recurs: the programme's, or the year's of evaluation.
fn first_day(reader: &Reader<'_>, head: &Head<'_>) -> Date {
    let as_of = reader.options.as_of;
    let start = Period::Year(as_of.year()).start();
    let issued = reader.model.programmes[head.programme].date;
    issued.map_or(start, |issued| issued.min(as_of))
}

/// The days of each year, to the end of the year after the evaluation's.
fn each_year(reader: &Reader<'_>, head: &Head<'_>, due: &Due) -> Vec<Occurrence> {
    let one;
    let (days, inclusive): (&[(i8, i8)], bool) = match due {
        Due::Yearly {
            month,
            day,
            inclusive,
        } => {
            one = [(*month, *day)];
            (&one, *inclusive)
        }
        Due::DaysOfYear { days, inclusive } => (days, *inclusive),
        _ => return Vec::new(),
    };
    let years = first_day(reader, head).year()..=reader.options.as_of.year().saturating_add(1);
    let all = years.flat_map(|year| days.iter().filter_map(move |(m, d)| on(year, *m, *d)));
    all.map(|stated| Occurrence::new(stated, inclusive, own_time(days, stated)))
        .collect()
}

/// The days of each week, to that after the evaluation's; what is completed in a week,
/// from Monday on, is of its day.
fn each_week(reader: &Reader<'_>, head: &Head<'_>, day: i8, inclusive: bool) -> Vec<Occurrence> {
    let first = first_day(reader, head);
    let before = i64::from(first.weekday().to_monday_zero_offset());
    let mut monday = first.checked_sub(before.days()).unwrap_or(first);
    let mut out = Vec::new();
    let end = reader.options.as_of.saturating_add(14.days());
    while monday <= end {
        let stated = monday.saturating_add((i64::from(day) - 1).days());
        let own = (monday, monday.saturating_add(6.days()));
        out.push(Occurrence::new(stated, inclusive, own));
        monday = monday.saturating_add(7.days());
    }
    out
}

/// Each occurrence, from the programme's date to the next one to come.
fn recurring(
    reader: &Reader<'_>,
    head: &Head<'_>,
    all: &[Occurrence],
    rows: &[&TaskState],
) -> Vec<Verdict> {
    let as_of = reader.options.as_of;
    let issued = reader.model.programmes[head.programme].date;
    let mut out = Vec::new();
    for one in all {
        if issued.is_some_and(|issued| one.last < issued) {
            continue;
        }
        let own: Vec<&TaskState> = (rows.iter().copied())
            .filter(|row| (row.completed).is_some_and(|day| one.own.0 <= day && day <= one.own.1))
            .collect();
        let mut verdict = head.verdict(reader, one.stated.to_string());
        said(&own, &mut verdict);
        dated(reader, &mut verdict, one.last, &own);
        compared(&own, &mut verdict);
        let upcoming = one.last > as_of;
        out.push(verdict);
        if upcoming {
            break;
        }
    }
    unfinished(reader, rows, &mut out);
    out
}

/// The first and last day on which what is completed is of this occurrence: its
/// year; of several in a year its month, quarter or other equal part where each has
/// one of its own, else from the day after the occurrence before.
fn own_time(days: &[(i8, i8)], stated: Date) -> (Date, Date) {
    let year = |day: Date| {
        (
            Period::Year(day.year()).start(),
            Period::Year(day.year()).end(),
        )
    };
    let months = 12 / i8::try_from(days.len()).unwrap_or(12).clamp(1, 12);
    let part = |month: i8| (month - 1) / months;
    let whole = usize::from(months.unsigned_abs()) * days.len() == 12;
    let parted = days.windows(2).all(|two| part(two[0].0) != part(two[1].0));
    if days.len() == 1 {
        return year(stated);
    }
    if whole && parted {
        let first = part(stated.month()) * months + 1;
        let last = Period::Month(stated.year(), first + months - 1).end();
        return (Period::Month(stated.year(), first).start(), last);
    }
    let before = days
        .iter()
        .rev()
        .filter_map(|(m, d)| on(stated.year(), *m, *d));
    let before = before.into_iter().find(|day| *day < stated);
    let before = before.or_else(|| {
        let (month, day) = days.last()?;
        on(stated.year() - 1, *month, *day)
    });
    let from = before.and_then(|day| day.tomorrow().ok());
    (from.unwrap_or(stated), stated)
}

/// A row without a date: the last occurrence past is reported as not done.
fn unfinished(reader: &Reader<'_>, rows: &[&TaskState], out: &mut [Verdict]) {
    let undated: Vec<&TaskState> = (rows.iter().copied())
        .filter(|row| row.completed.is_none())
        .collect();
    let last_past = (out.iter_mut().rev())
        .find(|verdict| verdict.due.is_some_and(|due| due <= reader.options.as_of));
    let unreported = |v: &&mut Verdict| matches!(v.conclusion, Conclusion::NoData(Lack::Report));
    if let Some(verdict) = last_past.filter(|v| !undated.is_empty() && unreported(v)) {
        verdict.conclusion = Conclusion::Overdue;
        verdict.notes.clear();
        said(&undated, verdict);
        compared(&undated, verdict);
    }
}

/// The day of a year; 29/2 is 28/2 where there is none.
fn on(year: i16, month: i8, day: i8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    let days = i64::from(day.clamp(1, first.days_in_month())) - 1;
    first.checked_add(days.days()).ok()
}
