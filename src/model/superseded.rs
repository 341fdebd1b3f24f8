//! Which level stands at a deadline where a later document set one in another form: of
//! `hằng năm 2023 - 2025: 50` and, amended, `đến 2025: 40` only the latter in 2025.

use crate::model::calendar::Period;
use crate::model::indicator::{By, Indicator, Target, Terms, TimeKind};
use jiff::civil::Date;

impl Indicator {
    /// Whether a level of a later document, in force where the period's level is judged on
    /// `as_of`, stands for this one there though its milestone has another form.
    pub fn is_superseded(&self, old: &Target, period: Period, as_of: Date) -> bool {
        let due = Some(period.end());
        let mut targets = self.targets.iter();
        targets.any(|new| self.covers(new, old, period) && new.force.judges(due, as_of))
    }

    /// The same where each level is judged by what is in force at its deadline.
    pub fn is_superseded_when_due(&self, old: &Target, period: Period) -> bool {
        self.is_superseded(old, period, period.end())
    }

    /// The first level still in force that a new one of another form stands for.
    pub fn replaced_by(&self, new: &Target) -> Option<&Target> {
        self.targets.iter().find(|old| {
            let periods = match (new.by, old.by) {
                (By::End(period), _) | (_, By::End(period)) => vec![period],
                (By::Yearly(Some((first, last))), _) => years(first, last),
                (_, By::Yearly(Some((first, last)))) => years(first, last),
                _ => Vec::new(),
            };
            let met =
                |period: Period| self.falls_on(old.by, period) && self.covers(new, old, period);
            old.force.until.is_none() && periods.into_iter().any(met)
        })
    }

    /// The level as adopted that a later one of another form stands for: of `đến 2025: 40`
    /// the `hằng năm 2021 - 2025: 50` before it.
    pub fn adopted_for(&self, new: &Target) -> Option<usize> {
        let By::End(period) = new.by else {
            return None;
        };
        let met = |old: &Target| self.falls_on(old.by, period) && self.covers(new, old, period);
        let mut all = self.targets.iter();
        all.position(|old| old.force.since.is_none() && met(old))
    }

    /// The milestone of the levels in force that falls due with another, of which there
    /// are none: `đến 2025` where the amendment says `đến 31/12/2025`.
    pub fn due_alike(&self, by: By, terms: &Terms) -> Option<By> {
        let By::End(period) = by else {
            return None;
        };
        let open = |old: &&Target| old.force.until.is_none() && old.terms.same_case(terms);
        let mut all = self.targets.iter().filter(open).map(|old| old.by);
        if all.clone().any(|own| own == by) {
            return None;
        }
        all.find(|by| matches!(by, By::End(old) if self.is_one_due(*old, period)))
    }

    /// Whether a new level is of a later document than an old one, for the same case, of the
    /// same sort, and falls due in a period though its milestone has another form.
    fn covers(&self, new: &Target, old: &Target, period: Period) -> bool {
        new.force.since > old.force.since
            && new.by != old.by
            && new.terms.same_case(&old.terms)
            && new.condition.needs_base() == old.condition.needs_base()
            && self.falls_on(new.by, period)
    }

    /// Whether a milestone falls due by the end of a period, with the same figure.
    fn falls_on(&self, by: By, period: Period) -> bool {
        let of_years = |first: i16, last: i16| {
            let year = period.year();
            period == Period::Year(year) && (first..=last).contains(&year)
        };
        match by {
            By::End(own) => self.is_one_due(own, period),
            By::Yearly(years) => {
                let (first, last) = years.unwrap_or((i16::MIN, i16::MAX));
                of_years(first, last)
            }
            By::Always => of_years(i16::MIN, i16::MAX),
            By::From(first) => of_years(first, i16::MAX),
            By::Every(step, years) => {
                let (first, last) = years.unwrap_or((i16::MIN, i16::MAX));
                let year = period.year();
                (first..=last).contains(&year) && step.periods(year).contains(&period)
            }
            By::After(_) | By::Relative(_) | By::Unstated => false,
        }
    }

    /// Whether two periods are one deadline of one figure: the same, or of a state two that
    /// end on one day; of a sum only a year and its last day.
    fn is_one_due(&self, one: Period, other: Period) -> bool {
        let of_years = |period| matches!(period, Period::Years(..));
        if one == other || one.end() != other.end() || of_years(one) || of_years(other) {
            return one == other;
        }
        let state = matches!(self.time, TimeKind::Stock | TimeKind::CumulativeSince(_));
        let ends_a_year = matches!(
            (one, other),
            (Period::Year(_), Period::Day(_)) | (Period::Day(_), Period::Year(_))
        );
        state || ends_a_year
    }
}

fn years(first: i16, last: i16) -> Vec<Period> {
    (first..=last).map(Period::Year).collect()
}
