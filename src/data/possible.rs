//! Figures that cannot be: a share of 162 %, rank 0, −3 beds. They are not used,
//! as two figures that disagree are not: nobody knows what was meant, and a level
//! must not be met by a slip.

use super::interval::Interval;
use crate::finding::Text;
use crate::model::nature::{Nature, nature};
use crate::model::number::{Exact, hundred, whole};
use crate::model::{IndicatorId, Model};
use num_traits::{One, Signed};

/// Millionths, as the columns hold figures.
const ONE: i64 = 1_000_000;

/// Older than anybody has become.
const OLDEST: i64 = 130;

/// What the figures of an indicator may be.
#[derive(Clone, Copy, Debug)]
pub struct Possible(Option<Nature>);

impl Possible {
    /// Of an indicator.
    pub fn of(model: &Model, id: u32) -> Self {
        let known = model.indicators.get(id as usize);
        Possible(known.and_then(|indicator| nature(model, indicator)))
    }

    /// Whether a figure in millionths may be.
    pub fn fixed(self, value: i64) -> bool {
        match self.0 {
            None => true,
            Some(Nature::Share) => (0..=100 * ONE).contains(&value),
            Some(Nature::Rank) => value >= ONE && value % ONE == 0,
            Some(Nature::Count) => value >= 0,
            Some(Nature::OutOf(all)) => (0..=all.saturating_mul(ONE)).contains(&value),
            Some(Nature::Age) => (0..=OLDEST * ONE).contains(&value),
        }
    }

    /// Whether an exact figure may be.
    pub fn exact(self, value: &Exact) -> bool {
        match self.0 {
            None => true,
            Some(Nature::Share) => !value.is_negative() && *value <= hundred(),
            Some(Nature::Rank) => value.is_integer() && *value >= whole(1),
            Some(Nature::Count) => !value.is_negative(),
            Some(Nature::OutOf(all)) => !value.is_negative() && *value <= whole(all),
            Some(Nature::Age) => !value.is_negative() && *value <= whole(OLDEST),
        }
    }

    /// Whether some figure of an interval may be.
    pub fn between(self, interval: &Interval) -> bool {
        let (low, high) = match self.0 {
            None => return true,
            Some(Nature::Share) => (whole(0), Some(hundred())),
            Some(Nature::Rank) => (Exact::one(), None),
            Some(Nature::Count) => (whole(0), None),
            Some(Nature::OutOf(all)) => (whole(0), Some(whole(all))),
            Some(Nature::Age) => (whole(0), Some(whole(OLDEST))),
        };
        let under = interval
            .high
            .as_ref()
            .is_some_and(|end| end.at < low || (end.at == low && end.open));
        let over = interval
            .low
            .as_ref()
            .zip(high)
            .is_some_and(|(end, high)| end.at > high || (end.at == high && end.open));
        !under && !over
    }

    /// What to do where the name may be what is wrong, not the figure.
    pub fn help(self) -> Option<Text> {
        (self.0 == Some(Nature::Share)).then_some(Text {
            vi: "xem lại con số ở tài liệu gốc; nếu tỷ lệ này có thể quá 100 % hay âm (so với kế hoạch, với dự toán) thì đặt tên chỉ tiêu cho rõ: “… so với kế hoạch”",
            en: "look the figure up again; if the share can be over 100 % or below 0 (of what was planned or budgeted) let the indicator's name say it: “… so với kế hoạch”",
        })
    }

    /// Why a figure cannot be.
    pub fn why(self) -> Text {
        let (vi, en) = match self.0 {
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
    Possible::of(model, id.0).why()
}
