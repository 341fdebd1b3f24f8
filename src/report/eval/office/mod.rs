//! A report that leaves the house: one value, from which the page, the workbook and the
//! document are written, so that one meaning is said once.
//!
//! ```text
//! Scene + observations ─▶ Report ─┬▶ html   a page: one file, no script, own charts
//!                                 ├▶ xlsx   a workbook (feature `office`)
//!                                 └▶ docx   a document to be signed (feature `office`)
//! ```
//!
//! Everything in it is worded, but for the numbers, which stay exact beside their words.

mod build;
mod chart;
mod columns;
#[cfg(feature = "office")]
pub mod docx;
mod entry;
mod groups;
pub mod html;
mod marks;
mod rows;
mod said;
mod sources;
mod words;
#[cfg(feature = "office")]
pub mod xlsx;

use crate::eval::by_indicator::IndicatorCounts;
use crate::eval::{Kind, Status};
use crate::finding::{Lang, Text};
use crate::model::number::Exact;
use crate::model::{Flag, Period};
use crate::report::eval::published::Section;
use jiff::civil::Date;
use num_traits::Zero;

pub use build::MOST;
pub use said::Said;
pub use sources::Source;

/// A report, worded.
#[derive(Debug)]
pub struct Report {
    /// The language of its words.
    pub lang: Lang,
    /// The programmes.
    pub heads: Vec<Head>,
    /// The evaluation date, and as it is written.
    pub as_of: Date,
    /// As it is written.
    pub as_of_text: String,
    /// The day of knowledge, where it is not that of the evaluation.
    pub known: Option<String>,
    /// The data say of themselves that they are made up.
    pub made_up: bool,
    /// What the list was cut to, where it was.
    pub cut: Option<String>,
    /// Indicators by what they come to: the first thing said.
    pub counts: IndicatorCounts,
    /// Commitments by what they come to, in sentences.
    pub headline: String,
    /// What has come due, by who answers today.
    pub agencies: Vec<Agency>,
    /// What is not met or overdue, by who answers today, the worst first.
    pub failures: Vec<Group>,
    /// What was only striven for and not reached.
    pub striven: Vec<Group>,
    /// What is due and not known, by who answers today.
    pub lacks: Vec<Group>,
    /// Indicators in the order of the document, one row an indicator and place.
    pub annex: Vec<Row>,
    /// Tasks and reports in the order of the document: indices into `entries`.
    pub works: Vec<usize>,
    /// All commitments.
    pub entries: Vec<Entry>,
    /// The figures shown, each with its cell; others count them from 1.
    pub sources: Vec<Source>,
    /// Published verdicts that are not what is computed, where there are.
    pub(crate) published: Option<Section>,
    /// What was read, what was not used, and what a reader must know.
    pub said: Vec<Said>,
    /// How many commitments there are, listed or not.
    pub all: u64,
    /// How many are unmet or overdue, and are not among those listed.
    pub bad_unlisted: u64,
    /// How many are due and not known, and are not among those listed.
    pub unknown_unlisted: u64,
}

/// A programme.
#[derive(Debug)]
pub struct Head {
    /// Its title, or its file.
    pub title: String,
    /// Its number.
    pub number: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The day it was issued, as written.
    pub date: Option<String>,
    /// The place it is for.
    pub place: Option<String>,
}

/// Counts of what has come due: of one agency, of one section.
#[derive(Clone, Debug)]
pub struct Agency {
    /// Its full name, or the section's title.
    pub name: String,
    /// Met, exceeded, done.
    pub good: u64,
    /// Done, and late.
    pub late: u64,
    /// Unmet, overdue.
    pub bad: u64,
    /// Without data, not read, between two readings.
    pub unknown: u64,
}

impl Agency {
    /// Nothing counted yet.
    fn named(name: String) -> Self {
        Agency {
            name,
            good: 0,
            late: 0,
            bad: 0,
            unknown: 0,
        }
    }

    /// Counts so many of a status, where it is one of what has come due.
    fn count(&mut self, status: Status, n: u64) {
        match status {
            _ if status.is_good() => self.good += n,
            Status::DoneLate => self.late += n,
            _ if status.is_bad() => self.bad += n,
            _ if status.is_unknown() => self.unknown += n,
            _ => {}
        }
    }

    /// All that has come due.
    pub fn all(&self) -> u64 {
        self.good + self.late + self.bad + self.unknown
    }
}

/// Commitments for which the same agencies answer.
#[derive(Debug)]
pub struct Group {
    /// Who answers, by full names.
    pub name: String,
    /// Who was given it, where that is another.
    pub before: Option<String>,
    /// Which, as indices into [`Report::entries`].
    pub entries: Vec<usize>,
}

/// One commitment, judged.
#[derive(Debug)]
pub struct Entry {
    /// Index of the programme.
    pub programme: usize,
    /// Target, task or report.
    pub kind: Kind,
    /// What it comes to.
    pub status: Status,
    /// The document only strives for it.
    pub striven: bool,
    /// The code of its clause.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// Its place, where that is not the programme's own.
    pub place: Option<String>,
    /// The code of its milestone, and as it is written.
    pub by_code: String,
    /// As it is written.
    pub by: String,
    /// The last day.
    pub due: Option<Date>,
    /// What is asked, as the document has it.
    pub required: String,
    /// Where the figure must lie, where two numbers say it.
    pub level: Option<Level>,
    /// The unit of the figure.
    pub unit: Option<String>,
    /// The figure judged.
    pub figure: Option<Shown>,
    /// What is missing: in words, and as a number.
    pub short: Option<(String, Exact)>,
    /// The same in per cent of the level.
    pub share: Option<String>,
    /// What is needed a year from now on.
    pub pace: Option<String>,
    /// The latest figure known, of what has none of its own; how late, of a task.
    pub stands: Option<String>,
    /// What it lacks beside a figure of its own period: the figure of its base, a year.
    pub lacks: Option<String>,
    /// The day a task was completed.
    pub completed: Option<Date>,
    /// As it is written.
    pub completed_text: Option<String>,
    /// What a reader must know, but for what the mark of its figure says.
    pub notes: Vec<String>,
    /// The same with that, what is to be known of the figure, and how far it has come on
    /// its way: what stands beside its row where nothing else tells of it.
    pub remarks: Vec<String>,
    /// Why, as who answers says.
    pub cause: Option<String>,
    /// What is being done, as who answers says.
    pub remedy: Option<String>,
    /// Who answers today, by full names.
    pub now: String,
    /// Figures it rests on: indices into [`Report::sources`].
    pub sources: Vec<usize>,
    /// The clause: `lam-dong.ctr dòng 555`.
    pub clause: String,
}

/// Where a figure must lie.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Not below.
    pub low: Option<Exact>,
    /// Not above.
    pub high: Option<Exact>,
}

/// A figure as shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The value with its unit, marked where it is of a boundary that is not the one its
    /// level was set for.
    pub text: String,
    /// The value alone.
    pub bare: String,
    /// The number; none of words.
    pub number: Option<Exact>,
    /// Of which period.
    pub period: Period,
    /// As it is written.
    pub when: String,
    /// How far it may be trusted.
    pub flag: Flag,
    /// What is to be known of it beside its period: a standing that is not official, the
    /// day on which it was published, that it is computed.
    pub about: Vec<String>,
    /// Computed by a formula.
    pub computed: bool,
    /// Where it stands: an index into [`Report::sources`].
    pub source: Option<usize>,
}

/// One indicator at one place.
#[derive(Debug)]
pub struct Row {
    /// Index of the programme.
    pub programme: usize,
    /// The heading it stands under: an index of the programme's, and its words.
    pub section: Option<(usize, String)>,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Its place, where that is not the programme's own.
    pub place: Option<String>,
    /// Figures of finished periods, by period.
    pub past: Vec<Shown>,
    /// Its commitments by their milestones: indices into [`Report::entries`].
    pub entries: Vec<usize>,
    /// Who answers today, by full names.
    pub now: String,
}

impl Report {
    /// The one of two texts in the report's language.
    pub fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Text { vi, en }.get(self.lang)
    }

    /// A status in words.
    pub fn word(&self, status: Status) -> &'static str {
        status.shown().get(self.lang)
    }

    /// A standing in words.
    pub fn flag(&self, flag: Flag) -> &'static str {
        let (vi, en) = flag.shown();
        self.say(vi, en)
    }

    /// The years of which the annex has figures, in order.
    pub fn years(&self) -> Vec<i16> {
        let all = self.annex.iter().flat_map(|row| &row.past);
        let mut years: Vec<i16> = all.filter_map(|shown| year(shown.period)).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// The milestones of the annex in the order of their days, each with how many
    /// commitments it has.
    pub fn milestones(&self) -> Vec<Milestone> {
        rows::milestones(self)
    }
}

/// A milestone of the annex.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// Its code (`2025`).
    pub code: String,
    /// As it is written.
    pub text: String,
    /// Its last day.
    pub due: Option<Date>,
    /// How many commitments it has.
    pub count: usize,
}

/// The year that a period is.
pub(crate) fn year(period: Period) -> Option<i16> {
    match period {
        Period::Year(year) => Some(year),
        _ => None,
    }
}

/// What a status means for who reads quickly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Met, done.
    Good,
    /// More than met.
    Best,
    /// Unmet, overdue.
    Bad,
    /// Off track, done late.
    Warn,
    /// Nothing can be said.
    Unknown,
    /// Not due, ongoing, not applicable.
    Quiet,
}

impl Tone {
    /// That of a status.
    pub fn of(status: Status) -> Tone {
        match status {
            Status::Unmet | Status::Overdue => Tone::Bad,
            Status::OffTrack | Status::DoneLate => Tone::Warn,
            Status::NoData | Status::AwaitingRelease | Status::Unread | Status::Undecided => {
                Tone::Unknown
            }
            Status::OnTrack | Status::MetEarly | Status::Met | Status::Done => Tone::Good,
            Status::Exceeded => Tone::Best,
            Status::Ongoing | Status::NotDue | Status::NotApplicable => Tone::Quiet,
        }
    }

    /// A mark that tells it without colour.
    pub fn mark(self) -> &'static str {
        match self {
            Tone::Good => "✓",
            Tone::Best => "▲",
            Tone::Bad => "✕",
            Tone::Warn => "!",
            Tone::Unknown => "?",
            Tone::Quiet => "·",
        }
    }
}

impl Shown {
    /// Its period, and what else is to be known of it: `2025, sơ bộ`.
    pub(crate) fn whence(&self) -> String {
        let all = std::iter::once(&self.when).chain(&self.about);
        all.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl Entry {
    /// Of what is not known: the latest figure known, or the one that does not decide.
    pub(crate) fn known(&self) -> Option<&str> {
        let figure = self.figure.as_ref().map(|figure| &figure.text);
        self.stands.as_ref().or(figure).map(String::as_str)
    }

    /// Of what is not known: what else is lacking, what must be known, and why, as who
    /// answers says; each with what it is.
    pub(crate) fn why_not(&self, report: &Report) -> Vec<(&'static str, &str)> {
        let lacks = self.lacks.iter().map(|text| ("còn thiếu", "lacks", text));
        let notes = self.notes.iter().map(|text| ("lưu ý", "note", text));
        let all = lacks.chain(notes).chain(self.reasons());
        all.map(|(vi, en, text)| (report.say(vi, en), text.as_str()))
            .collect()
    }

    /// Why, and what is being done, as who answers says; each with what it is in
    /// Vietnamese and in English.
    pub(crate) fn reasons(&self) -> impl Iterator<Item = (&'static str, &'static str, &String)> {
        let cause = self.cause.iter().map(|text| ("nguyên nhân", "cause", text));
        let remedy = self.remedy.iter().map(|text| ("giải pháp", "remedy", text));
        cause.chain(remedy)
    }

    /// All that stands beside its row in an annex.
    pub(crate) fn beside(&self, report: &Report) -> Vec<String> {
        let reasons = self
            .reasons()
            .map(|(vi, en, text)| format!("{}: {text}", report.say(vi, en)));
        self.remarks.iter().cloned().chain(reasons).collect()
    }

    /// By when, as the document has it where that says more than a day does: `trước
    /// 30/6/2025`.
    pub(crate) fn deadline(&self) -> String {
        match self.required.as_str() {
            "" => self.by.clone(),
            required if required.contains(&self.by) => required.to_string(),
            required => format!("{} ({required})", self.by),
        }
    }

    /// What is missing, in words; of a figure that only just fails there is no amount.
    pub(crate) fn lacking(&self, short_by: &str) -> Option<String> {
        let (words, number) = self.short.as_ref()?;
        Some(match number.is_zero() {
            true => words.clone(),
            false => format!("{short_by} {words}"),
        })
    }
}

impl Report {
    /// A count in the notation of the language.
    pub(crate) fn count(&self, n: u64) -> String {
        match self.lang {
            Lang::Vi => crate::model::number::vietnamese(&n.to_string()),
            Lang::En => n.to_string(),
        }
    }
}
