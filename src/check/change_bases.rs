//! Since when a change is measured: in all, or a year each.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::resolver::Resolver;
use crate::check::senseless::{EACH_SINCE_PART, EACH_YEAR_BEFORE, PERIOD_OF_SUMS, TWO_PERIODS};
use crate::model::condition::Base;
use crate::model::indicator::TimeKind;
use crate::model::{By, IndicatorId, Period};
use crate::source::Span;
use crate::syntax::tree::CondBase;

impl Resolver {
    /// Against what a change is measured; `each` where it is said a year (`mỗi năm`,
    /// `/năm`, `bình quân`). A change of each year is against the year before.
    pub(super) fn change_base(
        &mut self,
        id: IndicatorId,
        base: Option<CondBase>,
        each: bool,
        span: Span,
    ) -> Option<Base> {
        match base {
            None if self.of_each_year() => Some(Base::EachYear),
            None | Some(CondBase::EachYear) if each || base.is_some() => {
                self.average_base(id, span)
            }
            None => self.start_base(id, span),
            Some(base) if each => {
                let base = self.point_base(id, base, span)?;
                self.each_since(base, span)
            }
            Some(base) => self.point_base(id, base, span),
        }
    }

    /// Whether the line at hand is of each year by itself (`hằng năm`, `từ năm 2021`).
    fn of_each_year(&self) -> bool {
        let yearly = |by: &By| matches!(by, By::Yearly(_) | By::From(_));
        !self.dues.is_empty() && self.dues.iter().all(yearly)
    }

    /// Since when an average a year is, where nothing is named: of a period of years
    /// since the year before it, else since the start.
    fn average_base(&mut self, id: IndicatorId, span: Span) -> Option<Base> {
        let before = |by: &By| match by.period() {
            Some(Period::Years(first, _)) => Some(first - 1),
            _ => None,
        };
        let all: Vec<Option<i16>> = self.dues.iter().map(before).collect();
        let Some(year) = all.first().copied().flatten() else {
            return Some(Base::EachYear);
        };
        if all.iter().any(|other| *other != Some(year)) {
            self.senseless(span, &TWO_PERIODS);
            return None;
        }
        // The figure of such a period is the sum of its years, and no year's.
        let time = self.model.indicator(id).time;
        if !matches!(time, TimeKind::Stock | TimeKind::CumulativeSince(_)) {
            self.senseless(span, &PERIOD_OF_SUMS);
            return None;
        }
        Some(Base::EachSince(year))
    }

    /// So much a year since a base that is named.
    fn each_since(&mut self, base: Base, span: Span) -> Option<Base> {
        match base {
            Base::Year(year) | Base::At(Period::Year(year)) | Base::EachSince(year) => {
                Some(Base::EachSince(year))
            }
            Base::YearBefore | Base::SamePeriod | Base::YearStart if self.of_each_year() => {
                Some(base)
            }
            Base::YearBefore | Base::SamePeriod | Base::YearStart => {
                self.senseless(span, &EACH_YEAR_BEFORE);
                None
            }
            Base::At(_) => {
                self.senseless(span, &EACH_SINCE_PART);
                None
            }
            Base::EachYear => Some(base),
        }
    }
}
