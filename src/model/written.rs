//! Numbers as Vietnamese documents write them: 1,2 · 3.000 · 40.000,5.

use rust_decimal::Decimal;

/// How a number is written.
#[derive(Debug, PartialEq)]
pub enum Written {
    /// As it should be.
    Right(Decimal),
    /// With a dot that separates no thousands (`1.2`); how to write it.
    Dot(String),
    /// With commas for thousands (`1,234.5`); how to write it.
    English(String),
    /// With marks of which nobody knows what they separate (`90,5.2`).
    Unclear,
    /// Of more digits than are kept.
    TooLong,
}

/// Reads a number: digits with dots and commas between them.
pub fn read(text: &str) -> Written {
    let (integer, fraction) = match text.split_once(',') {
        Some((integer, fraction)) => (integer, fraction),
        None => (text, ""),
    };
    let grouped = is_grouped(integer, '.');
    if !fraction.contains([',', '.']) && (grouped || !integer.contains('.')) {
        return decimal(&integer.replace('.', ""), fraction)
            .map_or(Written::TooLong, Written::Right);
    }
    let (integer, fraction) = text.rsplit_once('.').unwrap_or((text, ""));
    if text.contains(',') && is_grouped(integer, ',') && !fraction.contains([',', '.']) {
        return Written::English(vietnamese(&integer.replace(',', ""), fraction));
    }
    let (integer, fraction) = text.rsplit_once(['.', ',']).unwrap_or((text, ""));
    match !integer.contains(['.', ',']) || is_grouped(integer, '.') {
        true => Written::Dot(vietnamese(&integer.replace('.', ""), fraction)),
        false => Written::Unclear,
    }
}

/// Whether `integer` is digits in groups of three, the first of one to three
/// and not a lone zero (0.123 is no number of thousands).
fn is_grouped(integer: &str, separator: char) -> bool {
    let mut groups = integer.split(separator);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_digit())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

fn vietnamese(integer: &str, fraction: &str) -> String {
    let integer = match integer.trim_start_matches('0') {
        "" => "0",
        digits => digits,
    };
    let plain = if fraction.is_empty() {
        integer.to_string()
    } else {
        format!("{integer}.{fraction}")
    };
    crate::model::number::vietnamese(&plain)
}

/// The decimal of these digits, its written scale kept (1,0 has one place).
fn decimal(integer: &str, fraction: &str) -> Option<Decimal> {
    let mut mantissa: i128 = 0;
    for digit in integer.bytes().chain(fraction.bytes()) {
        mantissa = mantissa
            .checked_mul(10)?
            .checked_add(i128::from(digit - b'0'))?;
    }
    Decimal::try_from_i128_with_scale(mantissa, u32::try_from(fraction.len()).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn right_and_wrong() {
        let right = |text: &str| match read(text) {
            Written::Right(d) => d.to_string(),
            wrong @ (Written::Dot(_)
            | Written::English(_)
            | Written::Unclear
            | Written::TooLong) => {
                panic!("{text}: {wrong:?}")
            }
        };
        assert_eq!(right("1,2"), "1.2");
        assert_eq!(right("1,0"), "1.0");
        assert_eq!(right("3.000"), "3000");
        assert_eq!(right("40.000,5"), "40000.5");
        assert_eq!(right("2025"), "2025");
        assert_eq!(right("05"), "5");
        assert_eq!(read("1.2"), Written::Dot("1,2".into()));
        assert_eq!(read("3.00"), Written::Dot("3,00".into()));
        assert_eq!(read("0.123"), Written::Dot("0,123".into()));
        assert_eq!(read("1,234.5"), Written::English("1.234,5".into()));
        assert_eq!(read("1,234,567"), Written::English("1.234.567".into()));
        assert_eq!(read("1.250.5"), Written::Dot("1.250,5".into()));
        for unclear in ["90,5.2", "1.25.3", "9,5,2", "12,50.5"] {
            assert_eq!(read(unclear), Written::Unclear, "{unclear}");
        }
        assert_eq!(read(&"9".repeat(30)), Written::TooLong);
        assert_eq!(read(&"9".repeat(300)), Written::TooLong);
    }

    proptest! {
        #[test]
        fn printed_numbers_parse_back(mantissa in 0i64.., scale in 0u32..10) {
            let decimal = Decimal::from_i128_with_scale(mantissa.into(), scale);
            let printed = crate::model::number::vietnamese(&decimal.to_string());
            prop_assert_eq!(read(&printed), Written::Right(decimal));
        }

        #[test]
        fn suggestions_are_right(text in "[0-9]{1,6}([.,][0-9]{1,4}){0,3}") {
            if let Written::Dot(better) | Written::English(better) = read(&text) {
                prop_assert!(matches!(read(&better), Written::Right(_)), "{} for {}", better, text);
            }
        }
    }
}
