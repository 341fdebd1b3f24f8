//! A figure as typed: read exactly, with what it tells of the file's decimal mark.
//!
//! `1,2` and `1.2` say which mark stands before decimals; `1.234` does not. So
//! every number is read with the [`Mark`] it gives evidence of, the file is
//! decided at its end, and the undecided cells are then settled by one factor.

use crate::model::Flag;
use crate::model::number::{Exact, mantissa, ratio};
use crate::source::text::key;
use crate::source::words::WORDS;
use num_bigint::BigInt;

/// Decimals of the fixed-point columns.
pub const SCALE: u32 = 6;

/// One, in fixed point.
pub const ONE: i64 = 1_000_000;

/// Digits beyond which a figure is taken for a slip of the keyboard.
pub const MOST_DIGITS: usize = 60;

/// The decimal mark of a number that is stored as one, as in a workbook: it says nothing
/// of the marks of texts. No text has it.
pub const DECIMAL: u8 = 0x1e;

const POWERS: [i64; 7] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/// What a number tells of the decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: a whole number without separators.
    None,
    /// The decimal mark is the point.
    Point,
    /// The decimal mark is the comma.
    Comma,
    /// `1.234`: read with the point as decimal mark; else a thousand times more.
    MaybePoint,
    /// `1,234`: read with the comma as decimal mark; else a thousand times more.
    MaybeComma,
}

/// A cell of the value column.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Empty, `-`, `..`, `…`, `NA`.
    Missing,
    /// A number that fits the fixed-point column.
    Fixed(i64, Mark),
    /// A number that does not.
    Wide(Exact, Mark),
    /// A number of so many digits, more than [`MOST_DIGITS`].
    TooLong(usize),
    /// Not a number.
    Word,
}

/// Reads a cell, its outer blanks already cut.
#[inline]
pub fn read(cell: &[u8]) -> Reading {
    match plain(cell) {
        Some((value, mark, _)) => Reading::Fixed(value, mark),
        None if is_missing(cell) => Reading::Missing,
        None => std::str::from_utf8(cell).map_or(Reading::Word, general),
    }
}

/// The everyday case, up to twelve characters, at most one separator: the number in fixed
/// point, what it tells of the decimal mark, and how many digits stand behind that.
#[inline]
pub fn plain(cell: &[u8]) -> Option<(i64, Mark, u8)> {
    let (negative, digits) = match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    };
    if digits.is_empty() || digits.len() > 12 {
        return None;
    }
    let (mut number, mut separator, mut before) = (0i64, 0u8, 0);
    for (i, &byte) in digits.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            number = number * 10 + i64::from(digit);
        } else if matches!(byte, b'.' | b',' | DECIMAL) && separator == 0 {
            (separator, before) = (byte, i);
        } else {
            return None;
        }
    }
    let number = if negative { -number } else { number };
    if separator == 0 {
        return Some((number * ONE, Mark::None, 0));
    }
    let after = digits.len() - before - 1;
    if before == 0 || after == 0 || after > SCALE as usize {
        return None;
    }
    let maybe = after == 3 && before <= 3 && digits[0] != b'0';
    Some((
        number * POWERS[SCALE as usize - after],
        mark(separator, maybe),
        after as u8,
    ))
}

fn mark(separator: u8, maybe: bool) -> Mark {
    match (separator, maybe) {
        (DECIMAL, _) => Mark::None,
        (b'.', false) => Mark::Point,
        (b'.', true) => Mark::MaybePoint,
        (_, false) => Mark::Comma,
        (_, true) => Mark::MaybeComma,
    }
}

/// The number before a percent sign.
pub fn percentage(cell: &[u8]) -> Option<&[u8]> {
    let number = std::str::from_utf8(cell.strip_suffix(b"%")?).ok()?;
    let number = number.trim_end().as_bytes();
    let is_number = matches!(
        read(number),
        Reading::Fixed(..) | Reading::Wide(..) | Reading::TooLong(_)
    );
    is_number.then_some(number)
}

/// A number and the words behind it: `1,6 triệu`, `25 km`.
pub fn with_words(cell: &[u8]) -> Option<(&[u8], &[u8])> {
    let text = std::str::from_utf8(cell).ok()?;
    let at = text.find(char::is_alphabetic)?;
    let number = text[..at].trim_end();
    let is_number = matches!(
        read(number.as_bytes()),
        Reading::Fixed(..) | Reading::Wide(..)
    );
    is_number.then_some((number.as_bytes(), &cell[at..]))
}

/// The number before a standing in brackets: `3,5 (sơ bộ)`.
pub fn with_standing(cell: &[u8]) -> Option<(&[u8], Flag)> {
    let text = std::str::from_utf8(cell).ok()?;
    let (number, said) = text.strip_suffix(')')?.rsplit_once('(')?;
    let flag = super::period::flag(said).filter(|_| !said.trim().is_empty())?;
    let number = number.trim_end().as_bytes();
    let is_number = matches!(read(number), Reading::Fixed(..) | Reading::Wide(..));
    is_number.then_some((number, flag))
}

/// The number before the flags that Eurostat puts behind it, and what they say of it:
/// `12.3 p` is preliminary, `12.3 be` an estimate after a break.
pub fn flagged(cell: &[u8]) -> Option<(&[u8], Option<Flag>)> {
    let at = memchr::memrchr(b' ', cell)?;
    let (number, flags) = (cell[..at].trim_ascii_end(), &cell[at + 1..]);
    let known = |byte: &u8| b"bcepsru".contains(byte);
    if flags.is_empty() || flags.len() > 3 || !flags.iter().all(known) {
        return None;
    }
    let is_number = matches!(read(number), Reading::Fixed(..) | Reading::Wide(..));
    let flag = if flags.contains(&b'e') || flags.contains(&b's') {
        Some(Flag::Estimate)
    } else {
        flags.contains(&b'p').then_some(Flag::Preliminary)
    };
    is_number.then_some((number, flag))
}

/// Whether the cell stands for "no figure".
pub fn is_missing(cell: &[u8]) -> bool {
    matches!(
        cell,
        b"" | b"-" | b".." | b"..." | b"NA" | b"na" | b"N/A" | b"n/a"
    ) || matches!(
        std::str::from_utf8(cell).map(str::trim),
        Ok("" | "…" | "–" | "—" | "-" | "..")
    )
}

/// Whether words stand for "no figure": `chưa có`, `:`, `NaN`, `: c` of Eurostat.
pub fn says_missing(cell: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(cell) else {
        return false;
    };
    let said = key(text.trim().trim_matches(['(', ')', '.', '…']));
    WORDS.missing_cells.has(&said) || text.trim().starts_with(':') && text.len() <= 4
}

/// Any number: thousands grouped, blanks as thousands separators, many digits.
fn general(text: &str) -> Reading {
    let text = text.trim();
    let (negative, unsigned) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let Some(unsigned) = without_blanks(unsigned) else {
        return Reading::Word;
    };
    let Some((digits, decimals, mark)) = separated(&unsigned) else {
        return Reading::Word;
    };
    if digits.len() > MOST_DIGITS {
        return Reading::TooLong(digits.len());
    }
    let Some(unsigned) = BigInt::parse_bytes(digits.as_bytes(), 10) else {
        return Reading::Word;
    };
    let signed = if negative { -unsigned } else { unsigned };
    let value = Exact::new(signed, BigInt::from(10).pow(decimals));
    match to_fixed(&value) {
        Some(fixed) => Reading::Fixed(fixed, mark),
        None => Reading::Wide(value, mark),
    }
}

/// How many decimals a number is written with, the mark taken as it reads.
pub fn decimals(text: &str) -> u32 {
    let unsigned = text.trim().trim_start_matches(['-', '−', '–', '+']);
    let digits = without_blanks(unsigned);
    let read = digits.and_then(|digits| separated(&digits));
    read.map_or(0, |(_, decimals, _)| decimals)
}

/// Drops blanks that group the digits before the separator by three.
fn without_blanks(text: &str) -> Option<String> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    if !text.contains(is_blank) {
        return Some(text.to_string());
    }
    let groups: Vec<&str> = text.split(is_blank).collect();
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let last = groups.len() - 1;
    let regular = groups.iter().enumerate().all(|(i, group)| match i {
        0 => (1..=3).contains(&group.len()) && digits(group),
        i if i < last => group.len() == 3 && digits(group),
        _ => {
            let whole = group.find(['.', ',']).unwrap_or(group.len());
            whole == 3 && digits(&group[..3])
        }
    });
    regular.then(|| groups.concat())
}

/// Digits, how many of them are decimals, and the evidence.
fn separated(text: &str) -> Option<(String, u32, Mark)> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let separators: Vec<(usize, u8)> = text
        .bytes()
        .enumerate()
        .filter(|(_, b)| !b.is_ascii_digit())
        .collect();
    let known = |(_, b): &(usize, u8)| matches!(*b, b'.' | b',' | DECIMAL);
    if digits.is_empty() || !separators.iter().all(known) {
        return None;
    }
    let Some(&(last, kind)) = separators.last() else {
        return Some((digits, 0, Mark::None));
    };
    let (whole, decimals) = (&text[..last], text.len() - last - 1);
    if decimals == 0 || (whole.is_empty() && separators.len() > 1) {
        return None;
    }
    let decimals = decimals as u32;
    if separators.len() == 1 {
        let maybe = decimals == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        return Some((digits, decimals, mark(kind, maybe)));
    }
    if separators.iter().any(|(_, b)| *b == DECIMAL) {
        return None;
    }
    let first = separators[0].1;
    let all_alike = separators.iter().all(|(_, b)| *b == first);
    if all_alike {
        let other = if first == b'.' { b',' } else { b'.' };
        return grouped(text, first).then(|| (digits, 0, mark(other, false)));
    }
    let thousands_alike = separators[..separators.len() - 1]
        .iter()
        .all(|(_, b)| *b == first);
    (kind != first && thousands_alike && grouped(whole, first))
        .then(|| (digits, decimals, mark(kind, false)))
}

/// Whether `separator` groups the digits by three.
fn grouped(text: &str, separator: u8) -> bool {
    let mut groups = text.split(char::from(separator));
    let first = groups.next().map_or(0, str::len);
    (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
}

/// The value in fixed point, when it fits exactly.
pub fn to_fixed(value: &Exact) -> Option<i64> {
    i64::try_from(mantissa(value, SCALE)?).ok()
}

/// A fixed-point value as an exact number.
pub fn from_fixed(value: i64) -> Exact {
    ratio(i128::from(value), SCALE)
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    fn fixed(cell: &str) -> (i64, Mark) {
        match read(cell.as_bytes()) {
            Reading::Fixed(value, mark) => (value, mark),
            other => panic!("{cell}: {other:?}"),
        }
    }

    #[test]
    fn evidence_of_each_form() {
        for (cell, value, mark) in [
            ("12", 12_000_000, Mark::None),
            ("-1,2", -1_200_000, Mark::Comma),
            ("1.2", 1_200_000, Mark::Point),
            ("0.500", 500_000, Mark::Point),
            ("1387.000", 1_387_000_000, Mark::Point),
            ("73.050", 73_050_000, Mark::MaybePoint),
            ("1,234", 1_234_000, Mark::MaybeComma),
            ("1.234,5", 1_234_500_000, Mark::Comma),
            ("1,234.5", 1_234_500_000, Mark::Point),
            ("1.234.567", 1_234_567_000_000, Mark::Comma),
            ("1 234,5", 1_234_500_000, Mark::Comma),
            ("1\u{a0}234", 1_234_000_000, Mark::None),
            ("−3", -3_000_000, Mark::None),
            (",5", 500_000, Mark::Comma),
        ] {
            assert_eq!(fixed(cell), (value, mark), "{cell}");
        }
    }

    #[test]
    fn a_stored_number_says_nothing_of_marks() {
        assert_eq!(fixed("1\u{1e}234"), (1_234_000, Mark::None));
        assert_eq!(fixed("-0\u{1e}58"), (-580_000, Mark::None));
        assert_eq!(read("1\u{1e}2\u{1e}3".as_bytes()), Reading::Word);
        assert_eq!(read("1.234\u{1e}5".as_bytes()), Reading::Word);
        let long = read("1234567890123\u{1e}25".as_bytes());
        assert!(matches!(long, Reading::Fixed(_, Mark::None)), "{long:?}");
    }

    #[test]
    fn what_is_no_number() {
        for cell in [
            "abc", "1.2.3", "1,2,3", "1.", "1..2", "1e5", "12%", "1 2", "--1", "1,23.4", ".",
            "1.2,3,4",
        ] {
            assert_eq!(read(cell.as_bytes()), Reading::Word, "{cell}");
        }
        for cell in ["", "-", "..", "…", "NA", "...", "\u{a0}"] {
            assert_eq!(read(cell.as_bytes()), Reading::Missing, "{cell}");
        }
    }

    #[test]
    fn what_does_not_fit_is_kept_exactly() {
        let Reading::Wide(value, Mark::Point) = read(b"0.1234567") else {
            panic!("must spill");
        };
        assert_eq!(value, ratio(1_234_567, 7));
        assert!(matches!(
            read(b"12345678901234567890"),
            Reading::Wide(_, Mark::None)
        ));
    }
}
