//! Sentences that every form says alike.

use super::{Report, Row};

/// A piece of a sentence, and how much it weighs.
pub(super) type Piece = (String, Weight);

/// How much a piece of a sentence weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Words between.
    Plain,
    /// A count.
    Bold,
    /// The count of what is not met.
    Bad,
}

impl Report {
    /// `93 chỉ tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14 chưa xét được.`
    pub(super) fn lead_pieces(&self) -> Vec<Piece> {
        let counts = &self.counts;
        let due = counts.met + counts.exceeded + counts.unmet + counts.no_data;
        let n = |n: u64| (self.count(n), Weight::Bold);
        let words = |text: String| (text, Weight::Plain);
        let mut out = match due {
            0 => vec![words(
                self.say("Chưa có chỉ tiêu nào đến hạn.", "No indicator is due yet.")
                    .to_string(),
            )],
            _ => vec![
                n(due),
                words(format!(
                    " {}: ",
                    self.say("chỉ tiêu đã đến hạn", "indicators are due")
                )),
                n(counts.met + counts.exceeded),
                words(format!(
                    " {}, ",
                    self.say("đạt hoặc vượt", "met or exceeded")
                )),
                (
                    format!(
                        "{} {}",
                        self.count(counts.unmet),
                        self.say("không đạt", "unmet")
                    ),
                    Weight::Bad,
                ),
                words(", ".to_string()),
                n(counts.no_data),
                words(format!(
                    " {}.",
                    self.say("chưa xét được", "cannot be judged yet")
                )),
            ],
        };
        if counts.not_due > 0 {
            let more = self.say("chỉ tiêu chưa đến hạn", "indicators are not due yet");
            out.push(words(" ".to_string()));
            out.push(n(counts.not_due));
            out.push(words(format!(" {more}.")));
        }
        out
    }

    /// The count of indicators, in one sentence or two.
    pub fn lead(&self) -> String {
        let pieces = self.lead_pieces();
        pieces.into_iter().map(|(text, _)| text).collect()
    }

    /// What is only striven for, counted apart.
    pub fn strives(&self) -> Option<String> {
        let striven = &self.counts.striven;
        let all = striven.met + striven.unmet + striven.no_data;
        (all > 0).then(|| {
            format!(
                "{}: {} {}, {} {}, {} {}.",
                self.say("Chỉ phấn đấu, tính riêng", "Striven for, counted apart"),
                self.count(striven.met),
                self.say("đạt", "reached"),
                self.count(striven.unmet),
                self.say("chưa đạt", "not reached"),
                self.count(striven.no_data),
                self.say("chưa xét được", "cannot be judged yet"),
            )
        })
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
