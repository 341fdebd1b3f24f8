//! Figures that cannot be: a share of 162 %, rank 0, −3 beds. They are not used,
//! as two figures that disagree are not: nobody knows what was meant, and a level
//! must not be met by a slip.

use super::interval::{Bound, Interval};
use crate::finding::Text;
use crate::model::nature::{self, Nature};
use crate::model::number::{Exact, whole};
use crate::model::{IndicatorId, Model};

/// Millionths, as the columns hold figures.
const ONE: i64 = 1_000_000;

/// Older than anybody has become.
const OLDEST: i64 = 130;

/// What the figures of an indicator may be.
#[derive(Clone, Copy, Debug)]
pub struct Possible {
    nature: Option<Nature>,
    /// The least and the most, in whole units; `None`: no end.
    least: Option<i64>,
    most: Option<i64>,
    /// It has no decimals: a rank.
    integer: bool,
    /// What it counts is counted one by one: no figure that is reported has decimals.
    counted: bool,
}

impl Possible {
    /// Of an indicator.
    pub fn of(model: &Model, id: u32) -> Self {
        let known = model.indicators.get(id as usize);
        let kind = known.and_then(|indicator| nature::nature(model, indicator));
        let nature = kind;
        let (least, most) = match nature {
            None => (None, None),
            Some(Nature::Share) => (Some(0), Some(100)),
            Some(Nature::Rank) => (Some(1), None),
            Some(Nature::Count) => (Some(0), None),
            Some(Nature::OutOf(all)) => (Some(0), Some(all)),
            Some(Nature::Age) => (Some(0), Some(OLDEST)),
        };
        let counted = known.is_some_and(|indicator| {
            indicator
                .unit
                .is_some_and(|unit| nature::is_whole(model, indicator, unit))
        });
        Possible {
            nature,
            least,
            most,
            integer: kind == Some(Nature::Rank),
            counted: kind == Some(Nature::Count) && counted,
        }
    }

    /// Whether a reported figure in millionths may be, which of what is counted one by
    /// one is whole.
    pub fn reported(self, value: i64) -> bool {
        self.fixed(value) && (!self.counted || value % ONE == 0)
    }

    /// Whether a reported figure in full may be whole or not as it is: of what is counted
    /// one by one only whole ones are.
    pub fn is_told(self, value: &Exact) -> bool {
        !self.counted || value.is_integer()
    }

    /// Whether it is counted one by one.
    pub fn is_counted(self) -> bool {
        self.counted
    }

    /// The least and the greatest that a reported figure in millionths may be, and whether
    /// it must be whole: what [`Possible::reported`] asks of each.
    pub fn ends(self) -> (i64, i64, bool) {
        let end = |end: Option<i64>, none| end.map_or(none, |end| end.saturating_mul(ONE));
        let whole = self.counted || self.integer;
        (end(self.least, i64::MIN), end(self.most, i64::MAX), whole)
    }

    /// Why a reported figure cannot be.
    pub fn why_reported(self) -> Text {
        match self.counted {
            true => Text {
                vi: "đếm từng cái thì là số nguyên, không âm",
                en: "what is counted one by one is a whole number, not below 0",
            },
            false => self.why(),
        }
    }

    /// Whether a figure in millionths may be.
    pub fn fixed(self, value: i64) -> bool {
        self.least
            .is_none_or(|least| value >= least.saturating_mul(ONE))
            && self
                .most
                .is_none_or(|most| value <= most.saturating_mul(ONE))
            && (!self.integer || value % ONE == 0)
    }

    /// Whether an exact figure may be.
    pub fn exact(self, value: &Exact) -> bool {
        self.least.is_none_or(|least| *value >= whole(least))
            && self.most.is_none_or(|most| *value <= whole(most))
            && (!self.integer || value.is_integer())
    }

    /// Whether some figure of an interval may be.
    pub fn between(self, interval: &Interval) -> bool {
        let ends = |end: &Option<Bound>, bound: Option<i64>| {
            let end = end.as_ref()?;
            Some((end.at.cmp(&whole(bound?)), end.open))
        };
        let under = ends(&interval.high, self.least)
            .is_some_and(|(order, open)| order.is_lt() || order.is_eq() && open);
        let over = ends(&interval.low, self.most)
            .is_some_and(|(order, open)| order.is_gt() || order.is_eq() && open);
        !under && !over
    }

    /// What to do where the name may be what is wrong, not the figure.
    pub fn help(self) -> Option<Text> {
        (self.nature == Some(Nature::Share)).then_some(Text {
            vi: "xem lại con số ở tài liệu gốc; nếu tỷ lệ này có thể quá 100 % hay âm (so với kế hoạch, với dự toán) thì đặt tên chỉ tiêu cho rõ: “… so với kế hoạch”",
            en: "look the figure up again; if the share can be over 100 % or below 0 (of what was planned or budgeted) let the indicator's name say it: “… so với kế hoạch”",
        })
    }

    /// Why a figure cannot be.
    pub fn why(self) -> Text {
        let (vi, en) = match self.nature {
            Some(Nature::Share) | None => (
                "tỷ lệ của một tổng thể chỉ từ 0 đến 100 %",
                "a share of a whole is from 0 to 100 %",
            ),
            Some(Nature::Rank) => (
                "thứ hạng là số nguyên, từ 1 trở lên",
                "a rank is a whole number, 1 or more",
            ),
            Some(Nature::Count) => ("số đếm không âm", "a count is not below 0"),
            Some(Nature::OutOf(_)) => (
                "nhiều hơn tất cả: mức của chỉ tiêu viết `n/N`, số này lớn hơn N (hoặc âm)",
                "more than all: the indicator's level is written `n/N`, and this is above N (or below 0)",
            ),
            Some(Nature::Age) => (
                "tuổi của người, từ 0 đến 130",
                "an age of people, from 0 to 130",
            ),
        };
        Text { vi, en }
    }
}

/// Why figures of an indicator are refused.
pub fn why(model: &Model, id: IndicatorId) -> Text {
    Possible::of(model, id.0).why_reported()
}
