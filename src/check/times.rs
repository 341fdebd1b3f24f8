//! Times that a milestone line alone does not settle.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::resolver::Resolver;
use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::catalogue::types::NO_ISSUE_DATE;
use crate::finding::{Arg, Finding, Text};
use crate::model::indicator::{Relative, TimeKind};
use crate::model::{By, IndicatorId, Period};
use crate::source::Span;

/// What to write where a level after a year has an end, or is of each year.
const NEVER_DUE: Text = Text {
    vi: "có hạn thì viết `đến …:`; mỗi năm từ đó thì viết `từ năm {next}:` hay `hằng năm {next} - …:`",
    en: "where there is a deadline write `đến …:`; for each year from then on `từ năm {next}:` or `hằng năm {next} - …:`",
};

impl Resolver {
    /// The milestones of a line, settled as far as the programme and the indicator
    /// tell; what they do not tell is reported. `sau năm N` is told to have no end.
    pub(super) fn times(&mut self, id: IndicatorId, times: &[(By, Span)]) -> Vec<(By, Span)> {
        let mut out = Vec::with_capacity(times.len());
        for (by, at) in times {
            out.push((self.settled_time(id, *by, *at), *at));
        }
        self.years.clear();
        self.dues = out.iter().map(|(by, _)| *by).collect();
        for (by, _) in &out {
            if let By::End(period) = by {
                self.years.push(period.year());
            }
        }
        out
    }

    /// The milestone that a time comes to; a time stays relative where the programme
    /// or the indicator does not tell.
    pub(super) fn settled_by(&self, id: IndicatorId, by: By) -> By {
        let By::Relative(relative) = by else {
            return by;
        };
        match (relative, self.model.indicator(id).time) {
            (Relative::YearsAhead(years), _) => self.issued.map_or(by, |issued| {
                By::End(Period::Year(issued.year().saturating_add(years).min(9998)))
            }),
            // One figure a day, and those months end on it.
            (Relative::Months(year, _, last), TimeKind::Stock | TimeKind::CumulativeSince(_)) => {
                By::End(Period::Month(year, last))
            }
            (Relative::Through(period) | Relative::UpTo(period), TimeKind::Flow) => {
                let end = period.end();
                Period::months(end.year(), 1, end.month()).map_or(by, By::End)
            }
            (Relative::Through(period) | Relative::UpTo(period), _) => By::End(period),
            (
                Relative::Months(year, first, last),
                TimeKind::Flow | TimeKind::Mean | TimeKind::Rate,
            ) => Period::months(year, first, last).map_or(by, By::End),
        }
    }

    /// Notes that what is due by a quarter or a month of a year is its sum from the year's
    /// start, not of that quarter alone.
    fn since_the_start(&mut self, up_to: Period, period: Period, at: Span) {
        let mut alone = up_to;
        if let Period::Day(day) = up_to {
            alone = Period::Month(day.year(), day.month());
        }
        // To the end of January is January.
        if alone == period {
            return;
        }
        let shown = |period: Period| {
            if let Period::Month(year, month) = period {
                return format!("tháng {month}/{year}");
            }
            period.vietnamese()
        };
        let (vi, en) = (shown(up_to), up_to.code());
        let meaning = Arg::Made(
            format!(
                "cộng từ đầu năm ({}); chỉ riêng kỳ ấy thì viết `{}:`",
                period.vietnamese(),
                shown(alone)
            ),
            format!(
                "summed from the year's start ({}); of that period alone write `{}:`",
                period.code(),
                shown(alone)
            ),
        );
        let finding = Finding::new(&READ_AS, at)
            .arg(
                "words",
                Arg::Made(format!("`đến {vi}`"), format!("`đến {en}`")),
            )
            .arg("meaning", meaning);
        self.report(finding);
    }

    fn settled_time(&mut self, id: IndicatorId, by: By, at: Span) -> By {
        let said = by;
        let by = self.settled_by(id, by);
        if let (By::Relative(Relative::UpTo(up_to)), By::End(period)) = (said, by)
            && up_to != period
        {
            self.since_the_start(up_to, period, at);
        }
        match by {
            By::Relative(Relative::YearsAhead(years)) => {
                let finding = Finding::new(&NO_ISSUE_DATE, at);
                self.report(finding.arg("years", years.to_string()));
            }
            By::After(year) => {
                let next = year.saturating_add(1).to_string();
                let meaning = Arg::Both(
                    "không có hạn, nên không bao giờ đến hạn",
                    "no deadline, so never due",
                );
                let finding = Finding::new(&READ_AS, at)
                    .arg("words", format!("`sau năm {year}`"))
                    .arg("meaning", meaning)
                    .arg("next", next);
                self.report(finding.help(NEVER_DUE));
            }
            By::Relative(Relative::Months(..) | Relative::Through(_) | Relative::UpTo(_))
            | By::End(_)
            | By::Yearly(_)
            | By::Every(..)
            | By::From(_)
            | By::Always
            | By::Unstated => {}
        }
        by
    }
}
