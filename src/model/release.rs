//! Calendars of publication (lịch công bố): by which day the figure of a period is out.

use crate::model::calendar::Period;
use crate::model::{FieldId, Flag, Indicator, IndicatorId, Model};
use crate::source::Span;
use crate::source::text::{key, stands_in};
use jiff::civil::Date;

/// A calendar: of which figures, by whose rule, and the days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// The programme that declares it, by its number; none: the standard library.
    pub programme: Option<usize>,
    /// Of which figures.
    pub of: Vec<Of>,
    /// The documents that it rests on.
    pub basis: Vec<String>,
    /// From which day its rule is known to hold.
    pub since: Option<Date>,
    /// From which day it holds no longer, or is not known to.
    pub until: Option<Date>,
    /// Its lines.
    pub rules: Vec<Rule>,
    /// The declaration's head.
    pub span: Span,
}

/// Of which indicators a calendar is; of all of its programme where it names none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Of {
    /// This one, and its parts.
    Indicator(IndicatorId),
    /// Those whose names have these words, as a key.
    Words(String),
    /// Those of a field of work.
    Field(FieldId),
    /// None: what it names was not understood, or is not known.
    Nothing,
}

/// By which day the figures of periods of one kind are out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Of which periods.
    pub step: Step,
    /// Of which standing; none: whichever comes.
    pub flag: Option<Flag>,
    /// The day of the month, 1-31.
    pub day: i8,
    /// The month of the year; none: counted from the period's last month.
    pub month: Option<i8>,
    /// So many years, where a month is named, else months after the period's own.
    pub after: i8,
    /// As written.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// The kinds of periods that have days of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// năm
    Year,
    /// quý
    Quarter,
    /// tháng
    Month,
    /// The first so many months of a year (6 tháng, 9 tháng).
    First(i8),
}

/// The figure of a period that is not out yet.
#[derive(Clone, Copy, Debug)]
pub struct Awaited<'m> {
    /// The first day on which it is.
    pub day: Date,
    /// By which line.
    pub rule: &'m Rule,
    /// Of which calendar.
    pub calendar: &'m Calendar,
}

impl Step {
    /// Whether a period is of this kind.
    pub fn is_of(self, period: Period) -> bool {
        match (self, period) {
            (Step::Year, Period::Year(_))
            | (Step::Quarter, Period::Quarter(..))
            | (Step::Month, Period::Month(..)) => true,
            (Step::First(months), Period::Months(_, first, last)) => first == 1 && last == months,
            _ => false,
        }
    }

    /// As the language writes it.
    pub fn vietnamese(self) -> String {
        match self {
            Step::Year => "năm".to_string(),
            Step::Quarter => "quý".to_string(),
            Step::Month => "tháng".to_string(),
            Step::First(months) => format!("{months} tháng"),
        }
    }

    /// The kind's own period of a year, to try a rule on.
    pub fn example(self, year: i16) -> Period {
        match self {
            Step::Year => Period::Year(year),
            Step::Quarter => Period::Quarter(year, 4),
            Step::Month => Period::Month(year, 12),
            Step::First(months) => Period::months(year, 1, months).unwrap_or(Period::Year(year)),
        }
    }
}

impl Rule {
    /// The day of a period's figure; 29 to 31 of a shorter month are its last day.
    pub fn on(&self, period: Period) -> Option<Date> {
        let end = period.end();
        let first = match self.month {
            Some(month) => Date::new(end.year().checked_add(self.after.into())?, month, 1).ok()?,
            None => {
                let months = jiff::Span::new().months(self.after);
                end.first_of_month().checked_add(months).ok()?
            }
        };
        Date::new(
            first.year(),
            first.month(),
            self.day.min(first.days_in_month()),
        )
        .ok()
    }
}

impl Calendar {
    /// How closely it speaks of an indicator; none where it does not.
    fn rank(&self, model: &Model, id: IndicatorId) -> Option<u8> {
        let standard = self.programme.is_none();
        if self.of.is_empty() {
            return (!standard).then_some(1);
        }
        let indicator = model.indicator(id);
        let ranks = self.of.iter().filter_map(|of| match of {
            Of::Indicator(one) => (*one == id || indicator.parent == Some(*one)).then_some(4),
            Of::Words(words) => is_called(model, indicator, words).then_some(3),
            Of::Field(field) => indicator.fields.contains(field).then_some(2),
            Of::Nothing => None,
        });
        let rank = ranks.max();
        if standard { rank.map(|_| 0) } else { rank }
    }

    /// Whether its rule is known to hold on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }
}

/// Whether an indicator, or its whole, has words in a name.
fn is_called(model: &Model, indicator: &Indicator, words: &str) -> bool {
    let whole = indicator.parent.map(|id| model.indicator(id));
    let mut names = std::iter::once(indicator).chain(whole).flat_map(|one| {
        let aliases = one.aliases.iter();
        std::iter::once(&one.name).chain(aliases)
    });
    names.any(|name| stands_in(&key(name), words))
}

impl Model {
    /// Whether a calendar in force on a day says when figures of an indicator are out.
    pub fn has_calendar(&self, programme: usize, id: IndicatorId, as_of: Date) -> bool {
        let mut all = self.calendars_of(programme);
        all.any(|one| one.holds_on(as_of) && one.rank(self, id).is_some())
    }

    fn calendars_of(&self, programme: usize) -> impl Iterator<Item = &Calendar> {
        let all = self.calendars.iter();
        all.filter(move |one| one.programme.is_none_or(|own| own == programme))
    }

    /// The figure of a period that cannot be out yet on a day: by the calendar that speaks
    /// most closely of the indicator, of those in force on the day the latest, and of its
    /// lines the one whose day comes first.
    pub fn awaited(
        &self,
        programme: usize,
        id: IndicatorId,
        period: Period,
        as_of: Date,
    ) -> Option<Awaited<'_>> {
        if self.calendars.is_empty() {
            return None;
        }
        let speaks = |one: &&Calendar| {
            let rules = one.rules.iter().any(|rule| rule.step.is_of(period));
            rules && one.holds_on(as_of)
        };
        let ranked = (self.calendars_of(programme).filter(speaks))
            .filter_map(|one| Some(((one.rank(self, id)?, one.since), one)));
        let ranked: Vec<_> = ranked.collect();
        let best = ranked.iter().map(|(rank, _)| *rank).max()?;
        let days = (ranked.iter().filter(|(rank, _)| *rank == best)).flat_map(|(_, calendar)| {
            let rules = calendar.rules.iter().filter(|rule| rule.step.is_of(period));
            rules.filter_map(|rule| {
                Some(Awaited {
                    day: rule.on(period)?,
                    rule,
                    calendar,
                })
            })
        });
        let first = days.min_by_key(|one| one.day)?;
        (as_of < first.day).then_some(first)
    }
}
