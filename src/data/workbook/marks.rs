//! Raised and lowered letters: marks of footnotes, which are no part of a figure or a
//! name, and powers of units, which are.

/// Where letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raised {
    /// `60²`, `m²`.
    Above,
    /// `CO₂`.
    Below,
}

/// Letters of a mark: a longer one is a word.
const MOST_MARK: usize = 8;

/// Adds raised or lowered letters to a text: a power of a unit and what is lowered behind a
/// letter as they are, a mark not at all, a power of ten so that it is no number.
pub fn add_raised(text: &mut String, how: Raised, raised: &str) {
    let bare = raised.trim();
    let before = text.trim_end();
    let unit = match how {
        Raised::Above => is_length(before) && matches!(bare, "2" | "3"),
        Raised::Below => before.ends_with(char::is_alphabetic),
    };
    let digits = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let ten = how == Raised::Above && digits && is_ten(before);
    if ten {
        text.push('^');
    }
    if unit || ten || !is_mark(bare) {
        text.push_str(raised);
    }
}

/// Whether letters are the mark of a footnote: `1`, `(2)`, `a`, `*`, `1,2`.
fn is_mark(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let plain = |c: char| c.is_alphanumeric() || "*()[],; †‡§#".contains(c);
    letters <= 1 && text.chars().count() <= MOST_MARK && text.chars().all(plain)
}

/// Whether a text ends with a unit of length: `m`, `1.000 km`.
fn is_length(text: &str) -> bool {
    let last = text.rsplit(|c: char| !c.is_alphabetic()).next();
    matches!(
        last,
        Some("m" | "km" | "dm" | "cm" | "mm" | "hm" | "M" | "KM")
    )
}

/// Whether a text ends with a ten that a power may be of.
fn is_ten(text: &str) -> bool {
    let Some(before) = text.strip_suffix("10") else {
        return false;
    };
    !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_no_digits_and_powers_of_units_are() {
        use Raised::{Above, Below};
        for (text, how, raised, read) in [
            ("60", Above, "2", "60"),
            ("60", Above, "(1)", "60"),
            ("60", Above, "a", "60"),
            ("60", Above, "*", "60"),
            ("60", Above, "th", "60th"),
            ("60", Above, "%", "60%"),
            ("1.000 km", Above, "2", "1.000 km2"),
            ("m", Above, "3", "m3"),
            ("Số bác sĩ", Above, "1", "Số bác sĩ"),
            ("CO", Below, "2", "CO2"),
            ("60", Below, "2", "60"),
            ("10", Above, "6", "10^6"),
            ("2 x 10", Above, "-3", "2 x 10^-3"),
            ("110", Above, "6", "110"),
        ] {
            let mut out = text.to_string();
            add_raised(&mut out, how, raised);
            assert_eq!(out, read, "{text} {raised}");
        }
    }
}
