//! Periods and flags as files write them.

use super::head::month as month_of_name;
use crate::model::Flag;
use crate::model::Period;
use crate::source::heading::{Says, says};
use crate::source::text::key;
use crate::source::words::{List, WORDS};
use jiff::civil::Date;

/// Why a text is no period of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bad {
    /// It does not read as a period.
    Unreadable,
    /// A day, month or quarter that does not exist.
    NotInCalendar,
    /// Several years: no one figure's period.
    SeveralYears,
}

/// The flag a cell names; empty is official.
pub fn flag(text: &str) -> Option<Flag> {
    let wanted = key(text);
    if wanted.is_empty() {
        return Some(Flag::Official);
    }
    named(&wanted).or_else(|| named(&bare_standing(&wanted)))
}

/// A standing without words that leave it what it is: `số liệu sơ bộ (đã điều chỉnh lần
/// 2)` is `sơ bộ`.
fn bare_standing(said: &str) -> String {
    let spaced = said.replace(['(', ')', '[', ']', ',', ';', ':'], " ");
    let mut words: Vec<&str> = spaced.split_whitespace().collect();
    let times = key("lần");
    if let [.., word, number] = words.as_slice()
        && *word == times
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || b"iv".contains(&b))
    {
        words.truncate(words.len() - 2);
    }
    let mut rest = words.join(" ");
    let cut = |rest: &mut String, list: &List, end: bool| {
        let found = list.keys().find_map(|word| match end {
            true => rest.strip_suffix(word).filter(|rest| rest.ends_with(' ')),
            false => rest.strip_prefix(word).filter(|rest| rest.starts_with(' ')),
        });
        let found = found.map(|found| found.trim().to_string());
        found.is_some_and(|found| {
            *rest = found;
            true
        })
    };
    while cut(&mut rest, &WORDS.standing_tails, true) {}
    cut(&mut rest, &WORDS.standing_heads, false);
    rest
}

/// The flag of these very words.
fn named(wanted: &str) -> Option<Flag> {
    let words = [
        (&WORDS.official, Flag::Official),
        (&WORDS.preliminary, Flag::Preliminary),
        (&WORDS.estimated, Flag::Estimate),
    ];
    let named = words.into_iter().find(|(words, _)| words.has(wanted));
    named.map(|(_, flag)| flag)
}

/// Cuts a flag word from the front or, in brackets, from the end:
/// `Prel. 2016`, `Sơ bộ 2016`, `2016 (ước)`.
pub fn split_flag(text: &str) -> (&str, Option<Flag>) {
    let text = text.trim();
    if let Some(open) = text.rfind('(').filter(|_| text.ends_with(')'))
        && let Some(found) = flag(&text[open + 1..text.len() - 1])
        && !text[..open].trim().is_empty()
    {
        return (text[..open].trim(), Some(found));
    }
    // Up to six words may make a flag; the longest counts.
    let blanks: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(6).collect();
    for &at in blanks.iter().rev() {
        if let Some(found) = flag(&text[..at]).filter(|_| at > 0) {
            return (text[at..].trim(), Some(found));
        }
    }
    (text, None)
}

/// Reads a period, with the flag written beside it if any.
pub fn parse(text: &str) -> Result<(Period, Option<Flag>), Bad> {
    let (rest, flag) = split_flag(text);
    let period = bare(rest)?;
    match period {
        Period::Years(..) => Err(Bad::SeveralYears),
        Period::Months(..) => Err(Bad::Unreadable),
        _ => Ok((period, flag)),
    }
}

/// Two years that follow each other, as one school year: from September to August.
///
/// It is one only of what is counted by school years, which the indicator says; with the
/// words `năm học` beside it [`parse`] reads it anyway.
pub fn school_year(text: &str) -> Option<(Period, Option<Flag>)> {
    let (rest, flag) = split_flag(text);
    let said = key(rest);
    let words = WORDS.school_years.keys();
    let bare = (words.into_iter()).find_map(|word| {
        let rest = said.strip_prefix(word).or(said.strip_suffix(word))?;
        Some(rest.trim_matches([' ', '(', ')', ':']))
    });
    let period = two_years(bare.unwrap_or(&said))?;
    Some((period, flag))
}

/// `2023-2024`, `2023 - 2024`, `2023–2024`, `2023/2024`, `2023-24`.
fn two_years(text: &str) -> Option<Period> {
    let (first, second) = text.split_once(['-', '/', '–', '—'])?;
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let (first, second) = (first.trim(), second.trim());
    if first.len() != 4 || !matches!(second.len(), 2 | 4) || !digits(first) || !digits(second) {
        return None;
    }
    let first: i16 = first
        .parse()
        .ok()
        .filter(|year| (1900..2100).contains(year))?;
    let next = (first + 1).to_string();
    next.ends_with(second)
        .then_some(Period::TwelveMonths(first + 1, SCHOOL_YEAR_ENDS))
}

/// Reads a period of several years, with the flag beside it: `2021-2025`, `giai đoạn
/// 2021 - 2025 (sơ bộ)`. They are figures where some level is of that period.
pub fn several_years(text: &str) -> Option<(Period, Option<Flag>)> {
    let (rest, flag) = split_flag(text);
    let said = key(rest);
    let heads = ["giai đoạn", "thời kỳ", "kỳ"].map(key);
    let bare = (heads.iter()).find_map(|head| said.strip_prefix(head.as_str()));
    let (first, last) = bare.unwrap_or(&said).split_once(['-', '–', '—'])?;
    let year = |text: &str| {
        let text = text.trim();
        let plain = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse::<i16>().ok()).flatten()
    };
    let (first, last) = (year(first)?, year(last)?);
    ((1900..2100).contains(&first) && last > first).then_some((Period::Years(first, last), flag))
}

/// The month with which school years end.
const SCHOOL_YEAR_ENDS: i8 = 8;

/// Reads a part of a year, with the flag beside it: `6 tháng đầu năm 2025`, `9T/2025`,
/// `6 tháng cuối năm 2025 (ước)`, `2025-01/2025-06`. They are figures where some level
/// is of that part.
pub fn part_of_year(text: &str) -> Option<(Period, Option<Flag>)> {
    let (rest, flag) = split_flag(text);
    if let Some(period @ Period::Months(..)) = Period::parse(rest) {
        return Some((period, flag));
    }
    let words = tokens(&key(rest));
    let shape: Vec<&str> = words.iter().map(String::as_str).collect();
    let [month, year, first, last] = ["tháng", "năm", "đầu", "cuối"].map(key);
    let (count, mut tail) = match shape.as_slice() {
        [n, w, tail @ ..] if *w == month || *w == "t" => (n, tail),
        _ => return None,
    };
    let count = count.parse::<i8>().ok().filter(|n| (1..=12).contains(n))?;
    let mut ends = false;
    if let [word, rest @ ..] = tail
        && (*word == first || *word == last)
    {
        (ends, tail) = (*word == last, rest);
    }
    let number = match tail {
        [word, number] if *word == year || *word == "/" => number,
        [number] => number,
        _ => return None,
    };
    let number = number.parse::<i16>().ok().filter(|_| number.len() == 4)?;
    let (from, to) = if ends { (13 - count, 12) } else { (1, count) };
    let period = Period::months(number, from, to)?;
    matches!(period, Period::Months(..)).then_some((period, flag))
}

fn bare(text: &str) -> Result<Period, Bad> {
    if WORDS.school_years.within(&key(text)) {
        return school_year(text)
            .map(|(period, _)| period)
            .ok_or(Bad::Unreadable);
    }
    if let Some(period) = Period::parse(text) {
        return Ok(period);
    }
    let mut words = tokens(&key(text));
    if let Some(word) = words.iter_mut().find(|word| **word == key("quí")) {
        *word = key("quý");
    }
    let shape: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |s: &str| s.parse::<u32>().map_err(|_| Bad::Unreadable);
    let (day, month, year) = ("ngày", "tháng", "năm");
    let (day, month, year, quarter) = (key(day), key(month), key(year), key("quý"));
    let is = |word: &str, of: &String| word == of;
    match shape.as_slice() {
        [w, y] if is(w, &year) || *w == "year" => year_of(number(y)?),
        [w, q, sep @ .., y]
            if (is(w, &quarter) || *w == "q" || *w == "quarter") && joins(sep, &year) =>
        {
            quarter_of(number(y)?, q)
        }
        [y, sep @ .., w, q] if (*w == "q" || is(w, &quarter)) && joins(sep, &year) => {
            quarter_of(number(y)?, q)
        }
        [w, m, sep @ .., y] if (is(w, &month) || *w == "t") && joins(sep, &year) => {
            month_of(number(y)?, number(m)?)
        }
        [w, d, "/" | "-" | ".", m, "/" | "-" | ".", y] if is(w, &day) => {
            day_of(number(y)?, number(m)?, number(d)?)
        }
        [w, d, t, m, n, y] if is(w, &day) && is(t, &month) && is(n, &year) => {
            day_of(number(y)?, number(m)?, number(d)?)
        }
        // DHIS2 and JSON-stat: 202506, 2025M06; then `Jun 2025`.
        [ym] if ym.len() == 6 && (ym.starts_with("19") || ym.starts_with("20")) => {
            month_of(number(&ym[..4])?, number(&ym[4..])?)
        }
        [y, "m", m] if y.len() == 4 => month_of(number(y)?, number(m)?),
        [name, y] if y.len() == 4 && month_of_name(name).is_some() => month_of(
            number(y)?,
            month_of_name(name).map_or(0, |month| month as u32),
        ),
        [m, "/", y] if y.len() == 4 => month_of(number(y)?, number(m)?),
        [y, "-" | "/", m] if y.len() == 4 && m.len() <= 2 => month_of(number(y)?, number(m)?),
        [y, "-", z] if y.len() == 4 && z.len() == 4 => Err(Bad::SeveralYears),
        [a, x @ ("/" | "-" | "."), b, z, c] if x == z => {
            if a.len() == 4 {
                day_of(number(a)?, number(b)?, number(c)?)
            } else {
                day_of(number(c)?, number(b)?, number(a)?)
            }
        }
        _ => Err(Bad::Unreadable),
    }
}

/// What may stand between a quarter or month and its year.
fn joins(words: &[&str], year: &str) -> bool {
    match words {
        [] | ["/" | "-"] => true,
        [word] => *word == year,
        _ => false,
    }
}

/// Runs of digits, runs of letters, single other characters; blanks dropped.
fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => 0,
        c if c.is_whitespace() => 1,
        '/' | '-' | '.' | ',' | '(' | ')' => 2,
        _ => 3,
    };
    let mut last = 1;
    for c in text.chars() {
        let now = kind(c);
        match out.last_mut() {
            Some(word) if now == last && now != 2 && now != 1 => word.push(c),
            _ if now != 1 => out.push(c.to_string()),
            _ => {}
        }
        last = now;
    }
    out
}

fn year_of(year: u32) -> Result<Period, Bad> {
    if (1000..=9998).contains(&year) {
        Ok(Period::Year(year as i16))
    } else {
        Err(Bad::Unreadable)
    }
}

fn quarter_of(year: u32, quarter: &str) -> Result<Period, Bad> {
    year_of(year)?;
    let quarter = match quarter {
        "1" | "i" => 1,
        "2" | "ii" => 2,
        "3" | "iii" => 3,
        "4" | "iv" => 4,
        _ => return Err(Bad::NotInCalendar),
    };
    Ok(Period::Quarter(year as i16, quarter))
}

fn month_of(year: u32, month: u32) -> Result<Period, Bad> {
    year_of(year)?;
    if (1..=12).contains(&month) {
        Ok(Period::Month(year as i16, month as i8))
    } else {
        Err(Bad::NotInCalendar)
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Result<Period, Bad> {
    year_of(year)?;
    if month > 12 || day > 31 {
        return Err(Bad::NotInCalendar);
    }
    Date::new(year as i16, month as i8, day as i8)
        .map(Period::Day)
        .map_err(|_| Bad::NotInCalendar)
}

/// A heading of a table across years: its period, its flag, and the words
/// beside the year (`2014 Total`, `Total Prel. 2016`, `2002 Doctor`).
pub fn heading(text: &str) -> Option<(Period, Option<Flag>, String)> {
    if let Ok((period, flag)) = parse(text) {
        return Some((period, flag, String::new()));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| {
        word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit()) && !word.starts_with('0')
    })?;
    let period = Period::parse(words[at])?;
    // The flag word stands right before the year: `Ước thực hiện năm 2025`.
    let mut before = words[..at].to_vec();
    let mut found = None;
    drop_plain(&mut before);
    for take in [2, 1] {
        if before.len() >= take && found.is_none() {
            let tail = before[before.len() - take..].join(" ");
            if let Some(f) = flag(&tail) {
                found = Some(f);
                before.truncate(before.len() - take);
            }
        }
    }
    drop_plain(&mut before);
    let after = words[at + 1..].join(" ");
    let rest = [before.join(" "), after].join(" ");
    Some((period, found, rest.trim().to_string()))
}

/// Takes from the end the words by which documents head a column of figures:
/// `Thực hiện năm 2024` is of no breakdown.
fn drop_plain(words: &mut Vec<&str>) {
    let plain = |word: &str| {
        let says = says(&key(word));
        matches!(says, Some(Says::Actual | Says::Plain)) && flag(word).is_none()
    };
    while words.last().is_some_and(|word| plain(word)) {
        words.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_as_people_write_them() {
        for (text, code) in [
            ("2025", "2025"),
            ("2025-Q1", "2025-Q1"),
            ("2025-06", "2025-06"),
            ("2025-06-30", "2025-06-30"),
            ("30/6/2025", "2025-06-30"),
            ("30/06/2025", "2025-06-30"),
            ("ngày 30/6/2025", "2025-06-30"),
            ("ngày 30 tháng 6 năm 2025", "2025-06-30"),
            ("quý I/2025", "2025-Q1"),
            ("Quý IV năm 2025", "2025-Q4"),
            ("Q3/2025", "2025-Q3"),
            ("6/2025", "2025-06"),
            ("tháng 6/2025", "2025-06"),
            ("Tháng 12 năm 2025", "2025-12"),
            ("năm 2025", "2025"),
            ("T12/2025", "2025-12"),
            ("T6 năm 2025", "2025-06"),
            ("NĂM 2025", "2025"),
        ] {
            assert_eq!(
                parse(text).map(|(p, _)| p.code()),
                Ok(code.into()),
                "{text}"
            );
        }
        assert_eq!(
            parse("Sơ bộ 2016"),
            Ok((Period::Year(2016), Some(Flag::Preliminary)))
        );
        assert_eq!(
            parse("2024 (ước)"),
            Ok((Period::Year(2024), Some(Flag::Estimate)))
        );
    }

    #[test]
    fn what_is_no_period() {
        for (text, why) in [
            ("31/4/2025", Bad::NotInCalendar),
            ("2025-02-30", Bad::NotInCalendar),
            ("13/2025", Bad::NotInCalendar),
            ("quý V/2025", Bad::NotInCalendar),
            ("2021-2025", Bad::SeveralYears),
            ("2021 - 2025", Bad::SeveralYears),
            ("hai nghìn", Bad::Unreadable),
            ("", Bad::Unreadable),
            ("25", Bad::Unreadable),
            ("nam 2025", Bad::Unreadable),
            ("99999999999/2025", Bad::Unreadable),
        ] {
            assert_eq!(parse(text).map(|_| ()), Err(why), "{text}");
        }
    }

    #[test]
    fn parts_of_a_year() {
        for (text, code) in [
            ("6 tháng đầu năm 2025", "2025-01/2025-06"),
            ("6 THÁNG NĂM 2025", "2025-01/2025-06"),
            ("6 tháng/2025", "2025-01/2025-06"),
            ("9T/2025", "2025-01/2025-09"),
            ("9T 2025", "2025-01/2025-09"),
            ("11 tháng năm 2025 (ước)", "2025-01/2025-11"),
            ("6 tháng cuối năm 2025", "2025-07/2025-12"),
            ("2025-01/2025-06", "2025-01/2025-06"),
        ] {
            let found = part_of_year(text).map(|(period, _)| period.code());
            assert_eq!(found.as_deref(), Some(code), "{text}");
        }
        for text in [
            "tháng 6/2025",
            "3 tháng cuối năm 2025",
            "12 tháng 2025",
            "6 tháng",
            "13T/2025",
            "đầu năm 2025",
        ] {
            assert_eq!(part_of_year(text), None, "{text}");
        }
    }

    #[test]
    fn compound_headings() {
        let read = |text| heading(text).map(|(p, f, rest)| (p.code(), f, rest));
        let some = |code: &str, flag, rest: &str| Some((code.into(), flag, rest.into()));
        assert_eq!(read("2014 Total"), some("2014", None, "Total"));
        assert_eq!(
            read("Pre. 2016 Permanent house"),
            some("2016", Some(Flag::Preliminary), "Permanent house")
        );
        assert_eq!(
            read("Total Prel. 2016"),
            some("2016", Some(Flag::Preliminary), "Total")
        );
        assert_eq!(
            read("Sơ bộ 2016"),
            some("2016", Some(Flag::Preliminary), "")
        );
        assert_eq!(read("Nam 1995"), some("1995", None, "Nam"));
        assert_eq!(read("Cities, provincies"), None);
    }
}
