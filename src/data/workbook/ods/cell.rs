//! A cell of a workbook of LibreOffice, which says both what is stored and what is seen.

use super::super::Found;
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
        let Some((words, decimals)) = around(seen) else {
            return self.without_digits(stored, found, at);
        };
        let differs = match own_decimals(&stored) > decimals {
            _ if thousands > 0 => Some(Differs::Scaled),
            true => Some(Differs::Rounded),
            false => None,
        };
        if let Some(differs) = differs {
            found.told.differs(differs, at.0, at.1);
        }
        match words.as_str() {
            "%" if !percent => stored.push('%'),
            words if words.chars().any(char::is_alphabetic) => {
                stored.push(' ');
                stored.push_str(words);
            }
            _ => {}
        }
        Content::number(stored)
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

/// The words around the digits of what is seen, and how many decimals are; none where no
/// digits are.
fn around(seen: &str) -> Option<(String, usize)> {
    let first = seen.find(|c: char| c.is_ascii_digit())?;
    let last = seen.rfind(|c: char| c.is_ascii_digit())? + 1;
    let digits = &seen[first..last];
    let decimals = digits
        .rfind([',', '.'])
        .map_or(0, |at| digits.len() - at - 1);
    // `1,2E+03`: no words, and whatever decimals are stored are not all seen.
    if digits.chars().any(char::is_alphabetic) {
        return Some((String::new(), 0));
    }
    let aside = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '+' | '(' | ')');
    let (before, behind) = (
        seen[..first].trim_matches(aside),
        seen[last..].trim_matches(aside),
    );
    let money = |word: &str| matches!(word, "đ" | "Đ" | "₫" | "VND" | "VNĐ");
    let words = [before, behind].map(|word| if money(word) { "đồng" } else { word });
    Some((words.concat(), decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_the_digits_is_of_the_figure() {
        for (seen, read) in [
            ("57,5", Some(("", 1))),
            ("(1.234)", Some(("", 3))),
            ("57,5%", Some(("%", 1))),
            ("1,6 triệu người", Some(("triệu người", 1))),
            ("1.000 ₫", Some(("đồng", 3))),
            ("1,2E+03", Some(("", 0))),
            ("Đạt", None),
            ("", None),
        ] {
            let told = around(seen);
            let told = told
                .as_ref()
                .map(|(words, decimals)| (words.as_str(), *decimals));
            assert_eq!(told, read, "{seen}");
        }
    }
}
