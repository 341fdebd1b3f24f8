//! The year that lines above a table say its figures are of, and what short forms in them
//! stand for.

use super::super::columns::{Column, Columns};
use super::{About, is_dateline, without_days};
use crate::data::heading::Why;
use crate::data::period;
use crate::model::Period;
use crate::source::text::key;
use crate::source::words::WORDS;

/// Years from which a table is a series: a year above it is that of its publication.
const SERIES: usize = 3;

/// The year that a line says the figures under it are of: `Năm 2024`, `KẾT QUẢ THỰC HIỆN
/// NĂM 2024`; none of the year of a paper, of a base, of a goal.
pub fn year_said(line: &str) -> Option<i16> {
    let bare = line
        .trim()
        .trim_matches(['(', ')', '[', ']', ':', '.', ' ']);
    if let Some(year) = only_year(bare) {
        return Some(year);
    }
    let said = without_days(line);
    if is_dateline(line) || WORDS.year_stops.within(&said) {
        return None;
    }
    let marks = ['(', ')', '[', ']', ',', '.', ';', ':', '-', '–', '/'];
    let plain = said.replace(marks, " ");
    let words: Vec<&str> = plain.split_whitespace().collect();
    let mut years = words.iter().filter_map(|word| only_year(word));
    let (first, other) = (years.next()?, years.any(|_| true));
    let of_year = key("năm");
    let led = words
        .windows(2)
        .any(|two| two[0] == of_year && only_year(two[1]).is_some());
    (led && !other).then_some(first)
}

/// The year that the name of a sheet ends with, or is: `2024`, `KQ 2024`, `Năm 2024`.
pub fn year_of_sheet(name: &str) -> Option<i16> {
    let said = key(name);
    let paper = |word: &str| matches!(word, "qđ" | "nq" | "kh" | "tt" | "nđ" | "bc" | "cv" | "ct");
    if said
        .split_whitespace()
        .any(|word| paper(word) && !said.starts_with(word))
    {
        return None;
    }
    year_said(name).or_else(|| {
        let last = said.rsplit(' ').next()?;
        let others = said.bytes().filter(u8::is_ascii_digit).count();
        only_year(last).filter(|_| others == 4 && !WORDS.year_stops.within(&said))
    })
}

fn only_year(word: &str) -> Option<i16> {
    let four = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    word.parse()
        .ok()
        .filter(|year| four && (1990..2100).contains(year))
}

/// What a line that is a day and nothing else says: `30.6.2025` is the end of a part of the
/// year, `31.12.2024` of that year.
pub fn of_day(line: &str) -> Option<About> {
    let bare = line.trim().trim_matches(['(', ')', ' ']);
    let spelt = bare.replace(['.', '-', '_'], "/");
    let Ok((Period::Day(day), None)) = period::parse(&spelt) else {
        return None;
    };
    let end = (day.month(), day.day()) == (12, 31);
    Some(About {
        // A day of the next year may be the one on which the table was made.
        why: (!end).then_some(Why::PartOfYear),
        said: bare.to_string(),
        year: Some(day.year()).filter(|_| !end),
        years: Vec::from_iter(end.then_some(day.year())),
        ..About::default()
    })
}

/// Sets aside the figures of years that the lines above a table do not say: all of them
/// where no column is of a year that they do.
pub fn set_other_years(columns: &mut Columns, years: &[i16]) {
    let of = |column: &Column| match column {
        Column::Figures(figures) => figures.period.map(|key| Period::from_key(key).year()),
        _ => None,
    };
    let mut own: Vec<i16> = columns.all.iter().filter_map(of).collect();
    own.sort_unstable();
    own.dedup();
    if years.is_empty() || own.len() >= SERIES || own.iter().any(|year| years.contains(year)) {
        return;
    }
    for column in &mut columns.all {
        if of(column).is_some() {
            *column = Column::Aside(Why::OtherYear);
        }
    }
}

/// Whether three words that follow each other name a part of a year by numbers in words:
/// `sáu tháng cuối`, `quý hai`; `mười hai tháng` is the whole.
pub fn of_number_words(before: Option<&str>, first: &str, second: &str) -> bool {
    let number = |word: &str| WORDS.number_words.has(word);
    let ten = before == Some(key("mười").as_str());
    let [months, quarter, other, year] = ["tháng", "quý", "quí", "năm"].map(key);
    let counted = second == months && number(first) && !(ten && first == key("hai"));
    // `Quý năm 2025`: the word for five is the word for a year.
    let quarters = (first == quarter || first == other) && number(second) && second != year;
    counted && first != year || quarters
}

/// A line with `KH`, `TH` in full, where they stand in capitals as words of their own; not
/// `KH và CN`, the name of a body.
pub fn in_full(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let joined = |at: usize| {
        let next = words.get(at + 1).copied().unwrap_or_default();
        matches!(next, "&" | "-" | "–") || key(next) == key("và")
    };
    let full = |(at, word): (usize, &&str)| match *word {
        "KH" if !joined(at) => "kế hoạch".to_string(),
        "TH" => "thực hiện".to_string(),
        "KQ" => "kết quả".to_string(),
        word => word.to_string(),
    };
    let words: Vec<String> = words.iter().enumerate().map(full).collect();
    words.join(" ")
}

/// A line with the kinds of its places in full: `Thành phố Lạng Sơn` for `TP. Lạng Sơn`.
pub fn places_in_full(line: &str) -> Option<String> {
    const KINDS: [(&str, &str); 8] = [
        ("tp.", "thành phố"),
        ("tp", "thành phố"),
        ("tx.", "thị xã"),
        ("tx", "thị xã"),
        ("tt.", "thị trấn"),
        ("h.", "huyện"),
        ("p.", "phường"),
        ("q.", "quận"),
    ];
    let words: Vec<&str> = line.split_whitespace().collect();
    let mut out: Vec<String> = Vec::new();
    let mut changed = false;
    for (at, word) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        // `TP.Lạng Sơn`.
        let dotted = word.split_once('.').filter(|(kind, name)| {
            let known = format!("{}.", kind.to_lowercase());
            KINDS.iter().any(|(short, _)| *short == known) && name.starts_with(char::is_uppercase)
        });
        if let Some((kind, name)) = dotted {
            let known = format!("{}.", kind.to_lowercase());
            let full = KINDS.iter().find(|(short, _)| *short == known);
            out.extend(full.map(|(_, full)| first_upper(full)));
            out.push(name.to_string());
            changed = true;
            continue;
        }
        let next = words
            .get(at + 1)
            .is_some_and(|next| next.starts_with(char::is_uppercase));
        match KINDS.iter().find(|(short, _)| *short == lower) {
            Some((_, full)) if next && word.starts_with(char::is_uppercase) => {
                out.push(first_upper(full));
                changed = true;
            }
            _ => out.push(word.to_string()),
        }
    }
    changed.then(|| out.join(" "))
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_figures_is_no_papers_year() {
        for (line, year) in [
            ("Năm 2024", Some(2024)),
            ("2024", Some(2024)),
            ("(Năm 2024)", Some(2024)),
            ("KẾT QUẢ THỰC HIỆN NĂM 2024", Some(2024)),
            ("CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2024", Some(2024)),
            ("KẾT QUẢ NĂM 2024 VÀ NĂM 2025", None),
            ("Kết quả thực hiện Nghị quyết năm 2021", None),
            ("Lạng Sơn, ngày 15 tháng 01 năm 2026", None),
            ("(Kèm theo Báo cáo số 12/BC-UBND ngày 10/01/2026)", None),
            ("So với năm 2024", None),
            ("Giá so sánh năm 2010", None),
            ("Số liệu đến năm 2024", None),
            ("Biểu 2024", None),
        ] {
            assert_eq!(year_said(line), year, "{line}");
        }
        for (name, year) in [
            ("2024", Some(2024)),
            ("KQ 2024", Some(2024)),
            ("Biểu 02 2024", None),
            ("PL QĐ 2021", None),
            ("Giai đoạn 2021-2025", None),
        ] {
            assert_eq!(year_of_sheet(name), year, "{name}");
        }
    }

    #[test]
    fn kinds_of_places_are_read_in_full() {
        for (line, full) in [
            ("TP. Lạng Sơn", Some("Thành phố Lạng Sơn")),
            ("TP.Lạng Sơn", Some("Thành phố Lạng Sơn")),
            ("UBND TP Lạng Sơn", Some("UBND Thành phố Lạng Sơn")),
            ("H. Cao Lộc", Some("Huyện Cao Lộc")),
            ("P. giám đốc", None),
            ("Sở Y tế", None),
        ] {
            assert_eq!(places_in_full(line).as_deref(), full, "{line}");
        }
    }
}
