//! A cell of a workbook of LibreOffice, which says both what is stored and what is seen.

use super::super::Found;
use super::super::format::around::{Around, is_money};
use super::super::format::{self, Differs};
use crate::data::number::DECIMAL;
use crate::data::sheet::Content;

/// A cell being read.
#[derive(Default)]
pub struct Cell {
    /// So many times it stands side by side.
    pub repeated: u64,
    /// What its value is: `float`, `percentage`, `date`, …
    pub kind: String,
    /// Its formula failed.
    pub error: bool,
    /// The stored value.
    pub value: String,
    /// What is seen.
    pub text: String,
    /// It has a formula.
    pub formula: bool,
    /// Rows and columns that it spans.
    pub spans: (u64, u64),
    /// Its own style.
    pub style: Option<String>,
}

impl Cell {
    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        !self.error && matches!(self.kind.as_str(), "percentage" | "float" | "currency")
    }

    /// What is read of it; so many times thousands are left out of what is seen.
    pub fn read(&self, found: &mut Found, at: (u64, usize), thousands: usize) -> Content {
        let value = self.value.trim().parse::<f64>();
        match (
            value.ok().filter(|value| value.is_finite()),
            self.kind.as_str(),
        ) {
            (Some(value), _) if self.is_number() => self.number(value, found, at, thousands),
            (_, "date") if !self.error => Content::text(&self.date()),
            _ => Content::text(&self.text),
        }
    }

    /// A day; a month or a year where no more is seen.
    fn date(&self) -> String {
        let day = self.value.split('T').next().unwrap_or_default();
        let seen = self.text.trim();
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let pieces: Vec<&str> = seen.split(['/', '-', '.']).collect();
        match pieces.as_slice() {
            [year] if year.len() == 4 && digits(year) => seen.to_string(),
            [month, year] if year.len() == 4 && digits(year) && digits(month) => {
                format!("{month}/{year}")
            }
            _ => day.to_string(),
        }
    }

    /// A number, as a sheet of Excel with the same format gives it.
    fn number(&self, value: f64, found: &mut Found, at: (u64, usize), thousands: usize) -> Content {
        let percent = self.kind == "percentage";
        let mut stored = match (percent, thousands) {
            (false, 0) => format::number(value),
            _ => {
                let sign = if percent { "%" } else { "" };
                let code = format!("0{}{sign}", ",".repeat(thousands));
                format::Format::of(&code).read(value, false).text
            }
        };
        let seen = self.text.trim();
        let Some(around) = around(seen) else {
            return self.without_digits(stored, found, at);
        };
        let differs = match own_decimals(&stored) > around.decimals {
            _ if thousands > 0 => Some(Differs::Scaled),
            true => Some(Differs::Rounded),
            false => None,
        };
        if let Some(differs) = differs {
            found.told.differs(differs, at.0, at.1);
        }
        if !around.shows(&stored) {
            // Other digits are seen than are stored: nobody knows which are meant.
            return Content::number(format!("{seen} ({stored})"));
        }
        if around.behind.starts_with('%') && percent {
            stored.pop();
        }
        let below = stored.starts_with('-');
        let number = stored.trim_start_matches('-');
        let words = [around.before, String::new(), around.behind];
        let seen = Around {
            words: &words,
            torn: false,
            below,
            signed: false,
            coloured: false,
        };
        Content::number(seen.seen(number))
    }

    /// A number in whose place words are seen, a dash, or nothing.
    fn without_digits(
        &self,
        stored: String,
        found: &mut Found,
        (line, column): (u64, usize),
    ) -> Content {
        let seen = self.text.trim();
        if seen.chars().any(char::is_alphabetic) && !seen.starts_with(['-', '–']) {
            return Content::text(seen);
        }
        found.told.unseen.note(line, column);
        match seen {
            "" => Content::number(stored),
            _ => Content::text("-"),
        }
    }
}

/// How many decimals a stored number has.
fn own_decimals(stored: &str) -> usize {
    let tail = stored.trim_end_matches(|c: char| !c.is_ascii_digit());
    tail.rfind(char::from(DECIMAL))
        .map_or(0, |at| tail.len() - at - 1)
}

/// What is seen of a number: what stands before its digits and behind them, and how many
/// decimals they have.
#[derive(Debug, PartialEq)]
struct Seen {
    before: String,
    digits: String,
    behind: String,
    decimals: usize,
}

impl Seen {
    /// Whether the digits are those of a stored number, perhaps with fewer or more
    /// decimals. Of a fraction and of a power of ten that is not asked.
    fn shows(&self, stored: &str) -> bool {
        let mark = |c: char| matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        if self.digits.contains('/') || self.digits.contains(['E', 'e']) {
            return true;
        }
        let own: String = self.digits.chars().filter(|c| !mark(*c)).collect();
        let number = stored.trim_matches(|c: char| !c.is_ascii_digit());
        let number = number.replace(char::from(DECIMAL), ".");
        let (Ok(own), Ok(number)) = (own.parse::<f64>(), number.parse::<f64>()) else {
            return false;
        };
        let alike = |decimals: usize| {
            let scaled = number * 10f64.powi(decimals as i32);
            (scaled - own).abs() <= 0.5 + scaled.abs() * 1e-14
        };
        alike(0) && self.decimals != 1 && self.decimals != 2 || alike(self.decimals)
    }
}

/// What is seen of a number; none where no digits are.
fn around(seen: &str) -> Option<Seen> {
    let first = seen.find(|c: char| c.is_ascii_digit())?;
    let last = seen.rfind(|c: char| c.is_ascii_digit())? + 1;
    let digits = &seen[first..last];
    // `1,2E+03`: whatever decimals are stored are not all seen.
    let decimals = match digits.contains(char::is_alphabetic) {
        true => 0,
        false => (digits.rfind([',', '.'])).map_or(0, |at| digits.len() - at - 1),
    };
    let word = |text: &str| match text.trim() {
        word if is_money(word) => "đồng".to_string(),
        word => word.to_string(),
    };
    Some(Seen {
        before: word(&seen[..first]),
        digits: digits.to_string(),
        behind: word(&seen[last..]),
        decimals,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_the_digits_is_of_the_figure() {
        for (seen, read) in [
            ("57,5", Some(("", "", 1))),
            ("(1.234)", Some(("(", ")", 3))),
            ("57,5%", Some(("", "%", 1))),
            ("1,6 triệu người", Some(("", "triệu người", 1))),
            ("1.000 ₫", Some(("", "đồng", 3))),
            ("1,2E+03", Some(("", "", 0))),
            ("Đạt", None),
            ("", None),
        ] {
            let told = around(seen);
            let told =
                (told.as_ref()).map(|one| (one.before.as_str(), one.behind.as_str(), one.decimals));
            assert_eq!(told, read, "{seen}");
        }
    }
    #[test]
    fn what_is_seen_is_the_figure() {
        for (value, text, read) in [
            ("5", "-5,0", "-5"),
            ("-5", "-5,0", "-5"),
            ("-5", "(5,0)", "-5"),
            ("5", "(5,0)", "(5)"),
            ("5", "▼5,0", "▼5"),
            ("-5", "▼5,0", "-5"),
            ("-5", "5,0", "5 (-5)"),
            ("60", "600", "600 (60)"),
            ("160", "60", "60 (160)"),
            ("25", "25‰", "25‰"),
            ("25", "2h5", "2h5 (25)"),
            ("1234", "1.234", "1234"),
            ("1234.5", "1.234,5", "1234.5"),
            ("1234.56", "1.235", "1234.56"),
            ("1234567", "1 234 567", "1234567"),
            ("1200", "1,2E+03", "1200"),
            ("1.5", "1 1/2", "1.5"),
            ("7.46", "7", "7.46"),
            ("5", "+5", "+5"),
            ("1.6", "1,6 triệu người", "1.6 triệu người"),
            ("1000", "₫ 1.000", "1000 đồng"),
        ] {
            let cell = Cell {
                kind: "float".to_string(),
                value: value.to_string(),
                text: text.to_string(),
                ..Cell::default()
            };
            let mut found = Found::new("s.ods", "s", super::super::super::State::Visible);
            let told = cell.read(&mut found, (1, 0), 0);
            let told = told.as_str().replace(char::from(DECIMAL), ".");
            assert_eq!(told, read, "{value} {text}");
        }
    }
}
