//! Sentences that every form says alike.

use super::{Report, Row};
use crate::report::eval::by_indicator::{self, Piece, Teller};

impl Teller for Report {
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Report::say(self, vi, en)
    }

    fn count(&self, n: u64) -> String {
        Report::count(self, n)
    }
}

impl Report {
    /// `93 chỉ tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14 chưa xét được.`
    pub(super) fn lead_pieces(&self) -> Vec<Piece> {
        by_indicator::pieces(&self.counts, self)
    }

    /// The count of indicators, in one sentence or two.
    pub fn lead(&self) -> String {
        let pieces = self.lead_pieces();
        pieces.into_iter().map(|(text, _)| text).collect()
    }

    /// What is only striven for, counted apart.
    pub fn strives(&self) -> Option<String> {
        by_indicator::strives(&self.counts, self)
    }

    /// That the data say of themselves that they are made up.
    pub fn made_up_words(&self) -> &'static str {
        self.say(
            "Số liệu minh hoạ, không phải số liệu thật.",
            "The figures are made up for illustration.",
        )
    }

    /// The heading that a row stands under: its programme where there are several, and its
    /// section.
    pub fn under(&self, row: &Row) -> String {
        let programme = self.heads.get(row.programme);
        let programme = programme.filter(|_| self.heads.len() > 1);
        let programme = programme.map(|head| head.number.as_ref().unwrap_or(&head.title));
        let section = row.section.as_ref().map(|(_, title)| title);
        let all: Vec<&str> = (programme.into_iter().chain(section))
            .map(String::as_str)
            .collect();
        all.join(" · ")
    }
}
