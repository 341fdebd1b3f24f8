//! Figures that are words or ranges: `hơn 40.000`, `61-62`, `ước đạt 55`.
//!
//! Such a cell says where the figure lies, not what it is: it is kept as an
//! [`Interval`] with the words as typed. Nothing is guessed: `gần 500` is below
//! 500 with no lower end, `khoảng 30` is what rounds to 30 at the precision
//! written. `ước` only says that the figure is an estimate.

use super::DecimalMark;
use super::number::{self, Mark, Reading, from_fixed};
use crate::model::number::{Exact, ratio, whole};
use crate::source::text::key;
use crate::source::words::{List, WORDS};
use num_traits::{Signed, Zero};
use std::sync::Arc;

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Where.
    pub at: Exact,
    /// The end itself is not in the interval.
    pub open: bool,
}

/// Where a figure lies, and the words that say so.
#[derive(Clone, Debug)]
pub struct Interval {
    /// The lower end, if one is known.
    pub low: Option<Bound>,
    /// The upper end, if one is known.
    pub high: Option<Bound>,
    /// As typed.
    pub text: Arc<str>,
}

/// Two intervals are the same whatever words say them.
impl PartialEq for Interval {
    fn eq(&self, other: &Self) -> bool {
        (&self.low, &self.high) == (&other.low, &other.high)
    }
}

impl Interval {
    /// Whether a number is one that it may be.
    pub fn has(&self, number: &Exact) -> bool {
        let after = |low: &Bound| *number > low.at || (*number == low.at && !low.open);
        let before = |high: &Bound| *number < high.at || (*number == high.at && !high.open);
        self.low.as_ref().is_none_or(after) && self.high.as_ref().is_none_or(before)
    }

    /// Whether every value in it is in `other`.
    pub fn within(&self, other: &Interval) -> bool {
        let low = match (&self.low, &other.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(a), Some(b)) => a.at > b.at || (a.at == b.at && (a.open || !b.open)),
        };
        let high = match (&self.high, &other.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(a), Some(b)) => a.at < b.at || (a.at == b.at && (a.open || !b.open)),
        };
        low && high
    }

    /// Whether all it may be is a level or more; none where some is and some is not.
    pub fn reaches(&self, level: &Exact) -> Option<bool> {
        let above = |low: &Bound| low.at >= *level;
        let below = |high: &Bound| high.at < *level || (high.at == *level && high.open);
        match (&self.low, &self.high) {
            (Some(low), _) if above(low) => Some(true),
            (_, Some(high)) if below(high) => Some(false),
            _ => None,
        }
    }

    /// In a unit that is smaller by a factor above 0.
    pub fn times(&self, factor: &Exact) -> Interval {
        let turned = |bound: &Bound| Bound {
            at: &bound.at * factor,
            open: bound.open,
        };
        Interval {
            low: self.low.as_ref().map(turned),
            high: self.high.as_ref().map(turned),
            text: Arc::clone(&self.text),
        }
    }

    /// Whether every value in it is below all of `other`.
    pub fn below(&self, other: &Interval) -> bool {
        match (&self.high, &other.low) {
            (Some(a), Some(b)) => a.at < b.at || (a.at == b.at && (a.open || b.open)),
            _ => false,
        }
    }
}

/// A number of a cell, the decimal mark not yet settled.
#[derive(Clone, Debug)]
struct Number {
    value: Exact,
    decimals: u32,
    mark: Mark,
}

/// What the words of a cell say.
#[derive(Clone, Debug)]
enum Form {
    Exactly(Number),
    Above { end: Number, open: bool },
    Below { end: Number, open: bool },
    Between(Number, Number),
    About(Number),
}

/// A cell as typed.
#[derive(Clone, Debug)]
pub struct Typed {
    form: Form,
    text: Arc<str>,
    /// It says `ước`: an estimate.
    pub estimate: bool,
    /// A number of it has a percent sign.
    pub percent: bool,
}

/// What a cell comes to once decimal mark and unit are known.
pub enum Meant {
    /// A number: the words only said that it is an estimate.
    Number(Exact),
    /// Anything else.
    Between(Interval),
}

/// Reads a cell that is not a plain number; none where it says no interval.
pub fn read(cell: &str) -> Option<Typed> {
    let said = key(cell);
    let mut rest = said.as_str();
    let (mut estimate, about) = (false, key("ước khoảng"));
    for word in WORDS.estimate_heads.keys() {
        if let Some(after) = after(rest, word) {
            estimate = true;
            rest = if word == about.as_str() {
                // `khoảng` says that the number is approximate.
                rest.strip_prefix(key("ước").as_str())?.trim_start()
            } else {
                after
            };
            break;
        }
    }
    let mut percent = false;
    let form = form(rest, &mut percent)?;
    if matches!(form, Form::Exactly(_)) && !estimate {
        return None;
    }
    Some(Typed {
        form,
        text: Arc::from(cell.split_whitespace().collect::<Vec<_>>().join(" ")),
        estimate,
        percent,
    })
}

/// What follows a word; a sign needs no blank behind it.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(word)?;
    let sign = !word.ends_with(char::is_alphabetic);
    (sign || rest.starts_with(' ')).then(|| rest.trim_start())
}

/// The words before an end, and whether the end itself is left out.
fn ends<'w>(closed: &'w List, open: &'w List) -> impl Iterator<Item = (&'w str, bool)> {
    let closed = closed.keys().map(|word| (word, false));
    closed.chain(open.keys().map(|word| (word, true)))
}

fn form(text: &str, percent: &mut bool) -> Option<Form> {
    for (word, open) in ends(&WORDS.at_least, &WORDS.more_than) {
        if let Some(rest) = after(text, word) {
            let end = number(rest, percent)?;
            return Some(Form::Above { end, open });
        }
    }
    for (word, open) in ends(&WORDS.at_most, &WORDS.less_than) {
        if let Some(rest) = after(text, word) {
            let end = number(rest, percent)?;
            return Some(Form::Below { end, open });
        }
    }
    for word in WORDS.about.keys() {
        if let Some(rest) = after(text, word) {
            return number(rest, percent)
                .map(Form::About)
                .or_else(|| between(rest, percent));
        }
    }
    let bare = after(text, &key("từ")).unwrap_or(text);
    if let Some(rest) = bare.strip_suffix(key("trở lên").as_str()) {
        let end = number(rest.trim_end(), percent)?;
        return Some(Form::Above { end, open: false });
    }
    if let Some(rest) = bare.strip_suffix(key("trở xuống").as_str()) {
        let end = number(rest.trim_end(), percent)?;
        return Some(Form::Below { end, open: false });
    }
    number(text, percent)
        .map(Form::Exactly)
        .or_else(|| between(bare, percent))
}

/// `61-62`, `61 đến 62`; the smaller number first.
fn between(text: &str, percent: &mut bool) -> Option<Form> {
    let dashes = text.match_indices('-').filter(|(at, _)| *at > 0);
    let to = format!(" {} ", key("đến"));
    let words = text.match_indices(to.as_str());
    (dashes.chain(words)).find_map(|(at, word)| {
        let low = number(text[..at].trim_end(), percent)?;
        let high = number(text[at + word.len()..].trim_start(), percent)?;
        (low.value <= high.value).then_some(Form::Between(low, high))
    })
}

fn number(text: &str, percent: &mut bool) -> Option<Number> {
    let bare = text.strip_suffix('%').map(str::trim_end);
    let digits = bare.unwrap_or(text);
    let (value, mark) = match number::read(digits.as_bytes()) {
        Reading::Fixed(value, mark) => (from_fixed(value), mark),
        Reading::Wide(value, mark) => (value, mark),
        _ => return None,
    };
    *percent |= bare.is_some();
    Some(Number {
        value,
        decimals: number::decimals(digits),
        mark,
    })
}

impl Number {
    /// Value and decimals under the file's decimal mark.
    fn settled(&self, decimal: DecimalMark) -> (Exact, u32) {
        let thousands = matches!(
            (self.mark, decimal),
            (Mark::MaybePoint, DecimalMark::Comma) | (Mark::MaybeComma, DecimalMark::Point)
        );
        match thousands {
            true => (&self.value * whole(1000), 0),
            false => (self.value.clone(), self.decimals),
        }
    }
}

impl Typed {
    /// What its numbers tell of the decimal mark.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        let (one, other) = match &self.form {
            Form::Exactly(one) | Form::About(one) => (one, None),
            Form::Above { end, .. } | Form::Below { end, .. } => (end, None),
            Form::Between(low, high) => (low, Some(high.mark)),
        };
        std::iter::once(one.mark).chain(other)
    }

    /// What it means in a file of this decimal mark, in another unit.
    pub fn settle(&self, decimal: DecimalMark, factor: Option<&Exact>) -> Meant {
        let scaled = |value: Exact| match factor {
            Some(factor) => value * factor,
            None => value,
        };
        let at = |number: &Number| scaled(number.settled(decimal).0);
        let bound = |number: &Number, open| {
            Some(Bound {
                at: at(number),
                open,
            })
        };
        let (low, high) = match &self.form {
            Form::Exactly(one) => return Meant::Number(at(one)),
            Form::Above { end, open } => (bound(end, *open), None),
            Form::Below { end, open } => (None, bound(end, *open)),
            Form::Between(low, high) => (bound(low, false), bound(high, false)),
            Form::About(about) => {
                let (value, decimals) = about.settled(decimal);
                let half = ratio(5, decimals + 1);
                // Half away from zero: the end nearer to zero rounds here.
                let (low, high) = (scaled(&value - &half), scaled(&value + &half));
                let zero = value.is_zero();
                (
                    Some(Bound {
                        at: low,
                        open: zero || value.is_negative(),
                    }),
                    Some(Bound {
                        at: high,
                        open: zero || value.is_positive(),
                    }),
                )
            }
        };
        Meant::Between(Interval {
            low,
            high,
            text: self.text.clone(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::panic, clippy::expect_used)]
mod tests {
    use super::*;

    /// `[61, 62]`, `(95, ∞)`, or a number.
    fn meant(cell: &str, decimal: DecimalMark) -> String {
        let typed = read(cell).unwrap_or_else(|| panic!("{cell}"));
        match typed.settle(decimal, None) {
            Meant::Number(number) => number.to_string(),
            Meant::Between(Interval { low, high, .. }) => {
                let low = low.map_or("(-∞".into(), |b| {
                    format!("{}{}", if b.open { '(' } else { '[' }, b.at)
                });
                let high = high.map_or("∞)".into(), |b| {
                    format!("{}{}", b.at, if b.open { ')' } else { ']' })
                });
                format!("{low}, {high}")
            }
        }
    }

    #[test]
    fn each_form() {
        for (cell, expected) in [
            ("hơn 40.000", "(40000, ∞)"),
            ("Trên 95", "(95, ∞)"),
            ("trên 95 %", "(95, ∞)"),
            ("gần 500", "(-∞, 500)"),
            ("dưới 5", "(-∞, 5)"),
            ("ít nhất 3", "[3, ∞)"),
            ("từ 3 trở lên", "[3, ∞)"),
            ("không quá 7", "(-∞, 7]"),
            ("≤7", "(-∞, 7]"),
            ("61-62", "[61, 62]"),
            ("61 – 62", "[61, 62]"),
            ("-3 - -2", "[-3, -2]"),
            ("từ 61 đến 62", "[61, 62]"),
            ("khoảng 30", "[59/2, 61/2)"),
            ("xấp xỉ -30", "(-61/2, -59/2]"),
            ("≈ 30", "[59/2, 61/2)"),
            ("khoảng 0", "(-1/2, 1/2)"),
            ("khoảng 1,5", "[29/20, 31/20)"),
            ("khoảng 40.000", "[79999/2, 80001/2)"),
            ("khoảng 30-35", "[30, 35]"),
            ("ước 55", "55"),
            ("ước đạt 55,5%", "111/2"),
            ("ước đạt trên 55", "(55, ∞)"),
            ("ước khoảng 55", "[109/2, 111/2)"),
        ] {
            assert_eq!(meant(cell, DecimalMark::Comma), expected, "{cell}");
        }
    }

    #[test]
    fn what_says_no_interval() {
        for cell in [
            "nhiều",
            "62-61",
            "55",
            "hơn",
            "hơn nhiều",
            "2024-12-31",
            "12/2025",
            "trên dưới 5",
            "khoảng",
            "-",
            "ước",
            "61-",
            "từ 5",
            "hơn40",
        ] {
            assert!(read(cell).is_none(), "{cell}");
        }
    }

    #[test]
    fn ends_decide_what_lies_within() {
        let of = |cell: &str| match read(cell).expect(cell).settle(DecimalMark::Comma, None) {
            Meant::Between(interval) => interval,
            Meant::Number(_) => panic!("{cell}"),
        };
        assert!(of("trên 5").within(&of("ít nhất 5")));
        assert!(!of("ít nhất 5").within(&of("trên 5")));
        assert!(of("dưới 5").below(&of("ít nhất 5")));
        assert!(!of("không quá 5").below(&of("ít nhất 5")));
        assert!(of("5-6").within(&of("5-6")));
        assert!(!of("gần 6").within(&of("5-6")));
    }
}
