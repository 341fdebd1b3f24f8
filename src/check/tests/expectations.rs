//! What a test expects: of which commitment, which status, what shortfall.

use crate::check::names::{Names, nearest_arg};
use crate::check::resolver::Resolver;
use crate::eval::Status;
use crate::finding::catalogue::tests::{
    MILESTONE_NEEDED, NO_SUCH_COMMITMENT, SHORTFALL_OF_WHAT_IS_MET, STATUS_OF_ANOTHER_KIND,
    UNKNOWN_STATUS,
};
use crate::finding::catalogue::types::UNIT_DOES_NOT_FIT;
use crate::finding::{Arg, Finding};
use crate::model::indicator::Step;
use crate::model::number::whole;
use crate::model::test::{Expectation, ExpectedShortfall, Subject};
use crate::model::{By, Period, Programme};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::test_lines::{ExpectationLine, Subject as Written, Work, WorkKind};
use crate::syntax::tree::{Name, Quantity};

/// The status that people's words for it mean.
fn said_for(text: &str) -> Option<&'static str> {
    let unmet = ["chưa đạt", "chưa hoàn thành", "hụt"];
    let meant = unmet.iter().any(|words| key(words) == key(text));
    meant.then(|| Status::Unmet.shown().vi)
}

impl Resolver {
    /// What a line expects; `None` when it cannot be, which was reported.
    pub(super) fn expectation(
        &mut self,
        line: &ExpectationLine,
        span: Span,
        programme: &Programme,
    ) -> Option<Expectation> {
        let of = self.expected_of(line, programme);
        let place = self.test_place(line.place.as_ref(), programme);
        let status = self.expected_status(&line.status, &line.of);
        let of = of?;
        let commitment = self.commitment(of, line, programme);
        let shortfall = match (&line.shortfall, status) {
            (Some(_), Some(status)) if has_none(status) => {
                let finding = Finding::new(&SHORTFALL_OF_WHAT_IS_MET, line.answer)
                    .arg("status", line.status.text.as_str());
                self.report(finding);
                return None;
            }
            (Some(quantity), _) => Some(self.expected_shortfall(of, quantity)?),
            (None, _) => None,
        };
        commitment?;
        let terms = self.expected_terms(of, line, programme)?;
        Some(Expectation {
            terms,
            of,
            period: line.period.map(|(period, _)| period),
            place: place?,
            status: status?,
            shortfall,
            span,
            answer: line.answer,
        })
    }

    fn expected_of(&mut self, line: &ExpectationLine, programme: &Programme) -> Option<Subject> {
        let series = match &line.of {
            Written::Work(work) => return self.work(work, programme),
            Written::Series(series) => series,
        };
        let (id, breakdown) = self.series(series)?;
        match (breakdown, &series.breakdown) {
            // Only a declared part has commitments of its own.
            (Some(_), Some(written)) => {
                let whole = Name {
                    text: format!("{}: {}", self.model.full_name(id), written.text),
                    span: written.span,
                };
                self.indicator(&whole).map(Subject::Indicator)
            }
            _ => Some(Subject::Indicator(id)),
        }
    }

    /// Whether there is the one commitment that a line speaks of.
    fn commitment(
        &mut self,
        of: Subject,
        line: &ExpectationLine,
        programme: &Programme,
    ) -> Option<()> {
        let Subject::Indicator(id) = of else {
            return Some(());
        };
        let mut milestones: Vec<By> = Vec::new();
        for target in &self.model.indicator(id).targets {
            if !milestones.contains(&target.by) {
                milestones.push(target.by);
            }
        }
        let entry = match line.period {
            Some((period, _)) if milestones.iter().any(|by| is_at(*by, period, programme)) => {
                return Some(());
            }
            None if matches!(
                milestones[..],
                [By::End(_) | By::Always | By::After(_) | By::Unstated]
            ) =>
            {
                return Some(());
            }
            None if !milestones.is_empty() => &MILESTONE_NEEDED,
            _ => &NO_SUCH_COMMITMENT,
        };
        let shown: Vec<String> = milestones.iter().map(|by| shown(*by)).collect();
        let none = Arg::Both("không có mốc nào", "none at all");
        let (name, at) = (
            match &line.of {
                Written::Series(series) => &series.name,
                Written::Work(work) => &work.name,
            },
            line.period,
        );
        let finding = Finding::new(entry, at.map_or(name.span, |(_, span)| span))
            .arg("name", name.text.as_str())
            .arg(
                "milestone",
                at.map_or("–".to_string(), |(p, _)| p.vietnamese()),
            )
            .arg(
                "milestones",
                match shown.is_empty() {
                    true => none,
                    false => Arg::Text(shown.join(", ")),
                },
            );
        self.report(finding);
        None
    }

    fn expected_status(&mut self, written: &Name, of: &Written) -> Option<Status> {
        let kind = match of {
            Written::Series(_) => Arg::Both("mức của chỉ tiêu", "a level of an indicator"),
            Written::Work(Work {
                kind: WorkKind::Task,
                ..
            }) => Arg::Both("nhiệm vụ", "a task"),
            Written::Work(_) => Arg::Both("báo cáo", "a report"),
        };
        let of_levels = matches!(of, Written::Series(_));
        let mut names: Names<Status> = Names::default();
        for status in Status::ALL {
            names.insert(status.shown().vi, status);
        }
        let fits = |status: &Status| of_kind(*status, of_levels);
        let statuses: Vec<&str> = (Status::ALL.iter().filter(|s| fits(s)))
            .map(|status| status.shown().vi)
            .collect();
        let found = names.get(&written.text);
        let entry = match found {
            Some(status) if fits(&status) => return Some(status),
            Some(_) => &STATUS_OF_ANOTHER_KIND,
            None => &UNKNOWN_STATUS,
        };
        let nearest = said_for(&written.text).or_else(|| names.nearest(&written.text));
        let nearest = nearest.filter(|_| found.is_none());
        let mut finding = Finding::new(entry, written.span)
            .arg("status", written.text.as_str())
            .arg("kind", kind)
            .arg("statuses", statuses.join(", "))
            .arg("nearest", nearest_arg(nearest));
        if let Some(nearest) = nearest {
            finding = finding.fix(written.span, nearest);
        }
        self.report(finding);
        None
    }

    /// What is missing of a percentage may be written in points or in per cent.
    fn expected_shortfall(
        &mut self,
        of: Subject,
        quantity: &Quantity,
    ) -> Option<ExpectedShortfall> {
        let own = match of {
            Subject::Indicator(id) => self.model.indicator(id).unit,
            _ => None,
        };
        let mut factor = whole(1);
        if let Some(name) = &quantity.unit {
            let unit = self.unit(name)?;
            let from = self.model.units.get(unit);
            let to = own.map(|own| self.model.units.get(own));
            match to.filter(|to| to.dimension == from.dimension) {
                Some(to) => factor = &from.factor / &to.factor,
                None => {
                    let (typed, expected) = (self.unit_shown(Some(unit)), self.unit_shown(own));
                    let finding = Finding::new(&UNIT_DOES_NOT_FIT, name.span)
                        .arg("unit", typed)
                        .arg("expected", expected);
                    self.report(finding);
                    return None;
                }
            }
        }
        Some(ExpectedShortfall {
            written: quantity.number.value?,
            factor,
        })
    }
}

/// Whether a target has a commitment at a period.
pub(super) fn is_at(by: By, period: Period, programme: &Programme) -> bool {
    match (by, period) {
        (By::End(own), _) => own == period,
        (By::Yearly(Some((first, last))), Period::Year(year)) => (first..=last).contains(&year),
        (By::Yearly(None) | By::Always, Period::Year(year)) => {
            programme.date.is_none_or(|issued| issued.year() <= year)
        }
        (By::From(first), Period::Year(year)) => first <= year,
        (By::Every(step, years), period) => {
            let year = period.year();
            years.is_none_or(|(first, last)| (first..=last).contains(&year))
                && step.periods(year).contains(&period)
        }
        _ => false,
    }
}

fn shown(by: By) -> String {
    match by {
        By::End(period) => format!("đến {}", period.vietnamese()),
        By::Yearly(Some((first, last))) => format!("từng năm {first} - {last}"),
        By::Yearly(None) => "từng năm".to_string(),
        By::Every(Step::Quarter, _) => "từng quý".to_string(),
        By::Every(Step::Month, _) => "từng tháng".to_string(),
        By::From(first) => format!("từng năm từ {first}"),
        By::After(year) => format!("sau năm {year}"),
        By::Always => "từng năm đã kết thúc".to_string(),
        By::Unstated | By::Relative(_) => "không nêu mốc".to_string(),
    }
}

fn of_kind(status: Status, of_levels: bool) -> bool {
    let of_work = matches!(
        status,
        Status::Done | Status::DoneLate | Status::Overdue | Status::Ongoing
    );
    let of_either = matches!(status, Status::NoData | Status::Unread | Status::NotDue);
    of_either || of_work != of_levels
}

/// Whether nothing is ever missing where this is the status.
fn has_none(status: Status) -> bool {
    !matches!(
        status,
        Status::Unmet | Status::OffTrack | Status::OnTrack | Status::NotDue
    )
}
