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

    /// What a list without rows says, or adds to its rows: how many are counted and not
    /// listed; none where everything is there.
    fn unlisted(&self, n: u64, (vi, en): (&'static str, &'static str)) -> Option<String> {
        let word = self.say(vi, en);
        (n > 0).then(|| format!("{} {word}.", self.count(n)))
    }

    /// Of what is not met or overdue: how much is not listed; else, where there is none at
    /// all, that.
    pub(super) fn no_failures(&self) -> Option<String> {
        let words = (
            "cam kết không đạt hoặc quá hạn (kể cả phấn đấu) không liệt kê ở đây",
            "commitments that are unmet or overdue (those striven for too) are not listed here",
        );
        self.unlisted(self.bad_unlisted, words)
            .or_else(|| self.none(self.failures.is_empty()))
    }

    /// The same of what is due and not known.
    pub(super) fn no_lacks(&self) -> Option<String> {
        let words = (
            "cam kết chưa xét được không liệt kê ở đây",
            "commitments that cannot be judged yet are not listed here",
        );
        self.unlisted(self.unknown_unlisted, words)
            .or_else(|| self.none(self.lacks.is_empty()))
    }

    /// How many commitments the annexes do not have.
    pub(super) fn annex_cut(&self) -> Option<String> {
        let left = self.all.saturating_sub(self.entries.len() as u64);
        let words = (
            "cam kết không liệt kê ở đây",
            "commitments are not listed here",
        );
        self.unlisted(left, words)
    }

    fn none(&self, empty: bool) -> Option<String> {
        empty.then(|| self.say("Không có.", "None.").to_string())
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
