//! What stands in a cell of a workbook, as text enters a sheet.

use crate::data::number::DECIMAL;

/// The text of a cell. Whether a byte in it is the decimal mark of a stored number is
/// settled where it is made: nobody can type that mark.
#[derive(Clone, Debug, Default)]
pub struct Content(String);

impl Content {
    /// A text as typed. Two lines of nothing but digits and marks are two figures, no
    /// thousands; other control characters are blanks, and what stands for the decimal mark
    /// of stored numbers makes a figure unreadable.
    pub fn text(typed: &str) -> Self {
        let typed = typed.trim();
        if !typed.chars().any(char::is_control) {
            return Content(typed.to_string());
        }
        let lines = typed
            .split(['\n', '\r'])
            .filter(|line| !line.trim().is_empty());
        let figure = |line: &str| line.bytes().any(|b| b.is_ascii_digit());
        let word = typed.chars().any(char::is_alphabetic);
        let parts = !word && lines.clone().all(figure) && lines.count() > 1;
        let plain = |c: char| match c {
            _ if c == char::from(DECIMAL) => '?',
            '\n' | '\r' if parts => ';',
            _ if c.is_control() => ' ',
            _ => c,
        };
        Content(typed.chars().map(plain).collect())
    }

    /// A stored number, its decimal mark [`DECIMAL`], and what its format says beside it.
    #[cfg_attr(not(feature = "office"), allow(dead_code))]
    pub fn number(text: String) -> Self {
        Content(text)
    }

    /// Whether nothing is seen.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.trim()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_a_decimal_mark_or_a_thousand() {
        for (typed, read) in [
            (" 7,5 ", "7,5"),
            ("7\u{1e}5", "7?5"),
            ("7\n500", "7;500"),
            ("7\n\n", "7"),
            ("Tỷ lệ\nhộ nghèo", "Tỷ lệ hộ nghèo"),
            ("Năm\n2025", "Năm 2025"),
            ("a\tb\u{1d}c", "a b c"),
        ] {
            assert_eq!(Content::text(typed).as_str(), read, "{typed:?}");
        }
        let stored = Content::number(format!("7{}5", char::from(DECIMAL)));
        assert_eq!(stored.as_str().len(), 3);
    }
}
