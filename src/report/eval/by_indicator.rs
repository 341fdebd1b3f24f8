//! The count of indicators in words, as every form says it.

use crate::eval::by_indicator::IndicatorCounts;

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

/// Whoever tells it: in which language, and how numbers are written.
pub(super) trait Teller {
    /// One of two texts.
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str;
    /// A number.
    fn count(&self, n: u64) -> String;
}

/// `93 chỉ tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14 chưa xét được.`
pub(super) fn pieces(counts: &IndicatorCounts, told: &dyn Teller) -> Vec<Piece> {
    let due = counts.due();
    let n = |n: u64| (told.count(n), Weight::Bold);
    let words = |text: String| (text, Weight::Plain);
    let mut out = match due {
        0 => vec![words(
            told.say("Chưa có chỉ tiêu nào đến hạn.", "No indicator is due yet.")
                .to_string(),
        )],
        _ => vec![
            n(due),
            words(format!(
                " {}: ",
                told.say("chỉ tiêu đã đến hạn", "indicators are due")
            )),
            n(counts.met + counts.exceeded),
            words(format!(
                " {}, ",
                told.say("đạt hoặc vượt", "met or exceeded")
            )),
            (
                format!(
                    "{} {}",
                    told.count(counts.unmet),
                    told.say("không đạt", "unmet")
                ),
                Weight::Bad,
            ),
            words(", ".to_string()),
            n(counts.no_data),
            words(format!(
                " {}",
                told.say("chưa xét được", "cannot be judged yet")
            )),
        ],
    };
    if counts.awaiting > 0 {
        let more = told.say("chưa đến ngày công bố", "whose figure is not out yet");
        out.push(words(", ".to_string()));
        out.push(n(counts.awaiting));
        out.push(words(format!(" {more}")));
    }
    if due > 0 {
        out.push(words(".".to_string()));
    }
    if counts.not_due > 0 {
        let more = told.say("chỉ tiêu chưa đến hạn", "indicators are not due yet");
        out.push(words(" ".to_string()));
        out.push(n(counts.not_due));
        out.push(words(format!(" {more}.")));
    }
    out
}

/// What is only striven for, counted apart.
pub(super) fn strives(counts: &IndicatorCounts, told: &dyn Teller) -> Option<String> {
    let striven = &counts.striven;
    let all = striven.met + striven.unmet + striven.no_data;
    (all > 0).then(|| {
        format!(
            "{}: {} {}, {} {}, {} {}.",
            told.say("Chỉ phấn đấu, tính riêng", "Striven for, counted apart"),
            told.count(striven.met),
            told.say("đạt", "reached"),
            told.count(striven.unmet),
            told.say("chưa đạt", "not reached"),
            told.count(striven.no_data),
            told.say("chưa xét được", "cannot be judged yet"),
        )
    })
}
